//! Which letters a title has, as 64 bits: what lacks one of a word's letters needs no closer look.

use crate::engine::fold::Letter;

/// Letters and digits of ASCII have a bit each; all others share the rest.
const OWN: u64 = 36;
/// The bit of a title that is there, even if it is empty.
pub const THERE: u64 = 1 << 63;

/// The bit of a letter in lower case.
pub const fn bit(letter: char) -> u64 {
    let code = letter as u64;
    1 << match letter {
        'a'..='z' => code - 'a' as u64,
        '0'..='9' => 26 + code - '0' as u64,
        _ => OWN + code % (63 - OWN),
    }
}

/// The letters of a title, each with its accent and without.
pub fn of_letters(letters: &[Letter]) -> u64 {
    letters.iter().fold(THERE, |mask, letter| mask | bit(letter.full) | bit(letter.base))
}

/// The letters of a title in ASCII.
pub fn of_ascii(title: &str) -> u64 {
    title.bytes().fold(THERE, |mask, byte| mask | bit(char::from(byte.to_ascii_lowercase())))
}
