//! The id of a record: short, copyable, permanent. Making a fresh one needs chance, which comes in
//! as bytes from outside.

use std::fmt;
use std::sync::Arc;

/// The digits and consonants of ASCII: no vowels, so that no id spells a word. That leaves 31.
const ALPHABET: &[u8; 31] = b"0123456789bcdfghjklmnpqrstvwxyz";

/// Characters in a fresh id: 31^12 is about 2^59.
const LENGTH: usize = 12;

/// The longest id that is accepted from a file.
const LONGEST: usize = 64;

/// The permanent id of a record. Fresh ids have 12 random characters; seeded records have fixed,
/// readable ones such as `group-families` or `step-4.2.1`. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Arc<str>);

impl RecordId {
    /// An id read from outside: lower-case ASCII letters, digits, `-` and `.`, 1 to 64 of them,
    /// beginning with a letter or digit. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let first_is_plain = text.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric());
        let allowed =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
        (first_is_plain && text.len() <= LONGEST && text.bytes().all(allowed))
            .then(|| Self(Arc::from(text)))
    }

    /// A fresh id. `next_byte` gives uniformly random bytes; those above the largest multiple of 31
    /// are drawn again, so that all characters are equally likely.
    pub fn fresh(mut next_byte: impl FnMut() -> u8) -> Self {
        let mut id = String::with_capacity(LENGTH);
        while id.len() < LENGTH {
            let byte = usize::from(next_byte());
            if byte < 256 / ALPHABET.len() * ALPHABET.len() {
                id.push(char::from(ALPHABET[byte % ALPHABET.len()]));
            }
        }
        Self(Arc::from(id))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is called after another one, with more behind it: as the next cycle of a chain and its
    /// questions are.
    pub fn goes_on_from(&self, first: &Self) -> bool {
        self.0.strip_prefix(first.as_str()).is_some_and(|rest| rest.starts_with('-'))
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for RecordId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parse_takes_ids_and_refuses_the_rest() {
        for good in ["7k2m9xqwzb4t", "group-families", "step-4.2.1"] {
            assert_eq!(RecordId::parse(good).map(|id| id.to_string()).as_deref(), Some(good));
        }
        for bad in ["", "-a", ".", "Ana", "a b", "ñ", "a/../b", &"x".repeat(65)] {
            assert_eq!(RecordId::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn fresh_ids_have_twelve_characters_and_no_vowel() {
        let mut byte = 0u8;
        let id = RecordId::fresh(|| {
            byte = byte.wrapping_add(97);
            byte
        });
        assert_eq!(id.as_str().len(), 12);
        assert!(!id.as_str().contains(['a', 'e', 'i', 'o', 'u']));
    }
}
