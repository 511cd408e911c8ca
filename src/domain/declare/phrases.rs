//! Words that tell something about a text, whoever wrote it: how somebody says a thing in a language. Nobody
//! reads them on a screen.

/// Words and groups of words, in lower case and without accents.
#[derive(Clone, Copy, Debug)]
pub struct Phrases {
    /// In English texts.
    pub en: &'static [&'static str],
    /// In Spanish texts.
    pub es: &'static [&'static str],
    /// Whether only the beginning of a text counts.
    pub first: bool,
}

impl Phrases {
    /// Anywhere in a text.
    pub const fn anywhere(en: &'static [&'static str], es: &'static [&'static str]) -> Self {
        Self { en, es, first: false }
    }

    /// With which a text begins.
    pub const fn first(en: &'static [&'static str], es: &'static [&'static str]) -> Self {
        Self { en, es, first: true }
    }
}
