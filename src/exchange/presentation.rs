//! How an answer is to be made into text: travels with the question, so that whoever has the
//! workspace can write the answer for whoever asked.

use serde::{Deserialize, Serialize};

use crate::domain::{Language, Level};
use crate::engine::request::Asker;
use crate::texts::Texts;

pub use crate::engine::crossing::Format;

/// For whom, in which words and how wide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presentation {
    /// The form.
    pub format: Format,
    /// The language of the words, and of text typed without a language.
    #[serde(with = "language_key")]
    pub language: Language,
    /// Who will read it; `Private` is the owner.
    #[serde(with = "level_key")]
    pub audience: Level,
    /// The one of them for whom it is, as typed.
    pub recipient: Option<String>,
    /// The columns of the terminal it goes to; `None` for a file or pipe, where nothing is cut.
    pub width: Option<usize>,
    /// Whether only ASCII can be drawn there.
    #[serde(default)]
    pub ascii: bool,
    /// The file that an import reads, as it was named: problems begin with it.
    pub file: Option<String>,
}

impl Presentation {
    /// For the owner, in words, uncut.
    pub const fn new(language: Language) -> Self {
        let (format, audience) = (Format::Table, Level::Private);
        Self { format, language, audience, recipient: None, width: None, ascii: false, file: None }
    }

    /// Who asks.
    pub fn asker(&self) -> Asker {
        Asker { audience: self.audience, recipient: self.recipient.clone() }
    }

    /// The words.
    pub const fn texts(&self) -> Texts {
        Texts::new(self.language)
    }
}

mod language_key {
    //! A language as its two letters.
    use super::{Deserialize, Language};
    use serde::{Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(language: &Language, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(language.key())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Language, D::Error> {
        let key = String::deserialize(from)?;
        Language::from_key(&key).ok_or_else(|| D::Error::custom(key))
    }
}

mod level_key {
    //! A level as its key.
    use super::{Deserialize, Level};
    use serde::{Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(level: &Level, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(level.key())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Level, D::Error> {
        let key = String::deserialize(from)?;
        Level::from_key(&key).ok_or_else(|| D::Error::custom(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_crosses_the_socket_unchanged() {
        let mut sent = Presentation::new(Language::Es);
        sent.audience = Level::Partner;
        sent.width = Some(80);
        let text = serde_json::to_string(&sent).unwrap();
        assert_eq!(serde_json::from_str::<Presentation>(&text).unwrap(), sent);
    }
}
