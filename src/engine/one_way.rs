//! Text of which only a digest is kept: the same text is known again, and nobody reads it back. It is no
//! lock: whoever holds the whole workspace and a list of everything that could have been typed can try each
//! of them, though slowly.

use argon2::{Algorithm, Argon2, Params, Version};

use crate::domain::common::CREATED;

use super::fold::folded;
use super::seed::SITE_ID;
use super::{Drawn, Workspace};

/// What a digest begins with, as it is written.
const SIGN: char = '~';
/// Bytes of a digest.
const LENGTH: usize = 16;
/// Memory in KiB and rounds of Argon2id (RFC 9106): about five milliseconds for each text.
const MEMORY: u32 = 4 * 1024;
const ROUNDS: u32 = 1;

/// The digest of a text, which goes for this workspace and its copies only. Case, accents, blanks and signs
/// do not count: one writes `A-17`, another `a17`. A digest stays what it is. `None` for a text without
/// letters and digits.
pub fn digest(workspace: &Workspace, text: &str) -> Option<String> {
    if is_digest(text) {
        return Some(text.to_owned());
    }
    let text: String = folded(text).chars().filter(|c| c.is_alphanumeric()).collect();
    // The site is made once, and has its day in every copy and export.
    let site = workspace.get(SITE_ID).and_then(|site| site.moment(CREATED.code));
    let salt = format!("commonground {:020}", site.map_or(0, |moment| moment.millis));
    let params = Params::new(MEMORY, ROUNDS, 1, Some(LENGTH)).ok()?;
    let mut bytes = [0; LENGTH];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(text.as_bytes(), salt.as_bytes(), &mut bytes)
        .ok()?;
    (!text.is_empty()).then(|| written(bytes))
}

/// A digest that no text has, as far as anybody knows.
pub fn nobodys(drawn: Drawn) -> String {
    let mut chance = drawn.bytes();
    written(std::array::from_fn(|_| chance()))
}

fn written(bytes: [u8; LENGTH]) -> String {
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{SIGN}{digits}")
}

/// Whether a text is a digest as it is written.
pub fn is_digest(text: &str) -> bool {
    let digits = text.strip_prefix(SIGN).unwrap_or_default();
    digits.len() == 2 * LENGTH
        && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The begin of a digest, by which people tell two apart.
pub fn mark(digest: &str) -> &str {
    digest.get(1..5).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::kinds::SITE;
    use crate::domain::{Moment, Record, RecordId, Value};
    use crate::engine::Ledger;

    fn founded(millis: i64) -> Workspace {
        let mut site = Record::new(RecordId::parse(SITE_ID).unwrap(), SITE);
        site.set(CREATED.code, Some(Value::Moment(Moment { millis, offset_minutes: 0 })));
        Workspace::from_parts([site], Ledger::default())
    }

    #[test]
    fn the_same_text_is_known_again_in_the_same_workspace_only() {
        let (one, other) = (founded(1), founded(2));
        let known = digest(&one, "A-90417 ñ").unwrap();
        assert!(is_digest(&known));
        assert_eq!(digest(&one, " a90417Ñ ").as_deref(), Some(&*known));
        assert_eq!(digest(&one, &known).as_deref(), Some(&*known));
        assert_ne!(digest(&one, "a90418ñ").as_deref(), Some(&*known));
        assert_ne!(digest(&other, "A-90417 ñ").as_deref(), Some(&*known));
        assert_eq!(digest(&one, " -- "), None);
        assert_eq!(mark(&known).len(), 4);
    }
}
