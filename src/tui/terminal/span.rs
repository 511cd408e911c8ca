//! Where one thing that a terminal sends ends: a character, the Esc key, a control sequence, a
//! reply. Says nothing about what it means. What can no longer become something is told as soon as
//! it is clear, so that a torn sequence never swallows the key behind it.

/// The Esc key, and the first byte of everything that is no character.
pub const ESC: u8 = 0x1b;
/// No control sequence of a terminal is longer.
const LONGEST_CONTROL: usize = 64;
/// No reply is longer.
const LONGEST_STRING: usize = 4096;

/// How far the first thing in some bytes reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// It is whole and has this many bytes.
    Whole(usize),
    /// It may go on.
    Open,
    /// This many bytes are nothing; never 0.
    Broken(usize),
}

impl Span {
    /// The same, one byte later.
    const fn behind_one(self) -> Self {
        match self {
            Self::Whole(length) => Self::Whole(length + 1),
            Self::Open => Self::Open,
            Self::Broken(length) => Self::Broken(length + 1),
        }
    }
}

/// Measures the first thing in the bytes.
pub fn first(bytes: &[u8]) -> Span {
    if bytes.first() != Some(&ESC) {
        return character(bytes);
    }
    match bytes.get(1) {
        None => Span::Open,
        Some(b'[') => control(bytes),
        Some(b'O') => ended(bytes, 2, 0x40..=0x7e),
        Some(b']' | b'P' | b'X' | b'^' | b'_') => string(bytes),
        // Some terminals put one more Esc before a sequence for Alt; else it is the Esc key.
        Some(&ESC) => match bytes.get(2) {
            None => Span::Open,
            Some(b'[' | b'O') => first(&bytes[1..]).behind_one(),
            Some(_) => Span::Whole(1),
        },
        Some(_) => character(&bytes[1..]).behind_one(),
    }
}

fn character(bytes: &[u8]) -> Span {
    let length = match bytes.first() {
        None => return Span::Open,
        Some(0x00..=0x7f) => 1,
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        Some(_) => return Span::Broken(1),
    };
    let there = &bytes[..length.min(bytes.len())];
    match std::str::from_utf8(there) {
        Ok(_) => Span::Whole(length),
        // Only an unfinished character has no length of what is wrong.
        Err(error) if error.error_len().is_none() => Span::Open,
        Err(error) => Span::Broken(error.error_len().unwrap_or(1)),
    }
}

/// `ESC [`, parameters, one last byte. Two old kinds have bytes behind the last one.
fn control(bytes: &[u8]) -> Span {
    match bytes.get(2) {
        // F1 to F5 of the Linux console.
        Some(b'[') => ended(bytes, 3, 0x41..=0x45),
        // The mouse as in 1986: three bytes that say nothing by themselves.
        Some(b'M') => match bytes[3..].iter().take(3).position(|byte| *byte < b' ') {
            Some(at) => Span::Broken(3 + at),
            None if bytes.len() < 6 => Span::Open,
            None => Span::Whole(6),
        },
        _ => ended(bytes, 2, 0x40..=0x7e),
    }
}

/// Parameters up to one last byte. Any other byte is no part of it and counts for itself.
fn ended(bytes: &[u8], from: usize, last: std::ops::RangeInclusive<u8>) -> Span {
    for (at, byte) in bytes.iter().enumerate().skip(from) {
        if last.contains(byte) {
            return Span::Whole(at + 1);
        }
        if !(0x20..=0x3f).contains(byte) || at >= LONGEST_CONTROL {
            return Span::Broken(at);
        }
    }
    Span::Open
}

/// `ESC ]`, `ESC P` and their like: text up to `ESC \` or BEL. A key that is no text ends it too.
fn string(bytes: &[u8]) -> Span {
    for (at, byte) in bytes.iter().enumerate().skip(2) {
        match (byte, bytes.get(at + 1)) {
            (0x07, _) => return Span::Whole(at + 1),
            (&ESC, Some(b'\\')) => return Span::Whole(at + 2),
            (&ESC, None) => return Span::Open,
            (0x00..=0x1f | 0x7f, _) => return Span::Broken(at),
            _ if at >= LONGEST_STRING => return Span::Broken(at),
            _ => {}
        }
    }
    Span::Open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_an_end_or_may_go_on() {
        for (bytes, span) in [
            (&b"ab"[..], Span::Whole(1)),
            (b"\xc3\xb1o", Span::Whole(2)),
            (b"\xf0\x9f\x91", Span::Open),
            (b"\x1b", Span::Open),
            (b"\x1b\x1b", Span::Open),
            (b"\x1b\x1b\x1b", Span::Whole(1)),
            (b"\x1bx", Span::Whole(2)),
            (b"\x1b\xc3", Span::Open),
            (b"\x1b[Aj", Span::Whole(3)),
            (b"\x1b\x1b[A", Span::Whole(4)),
            (b"\x1b[[Aj", Span::Whole(4)),
            (b"\x1b[1;5Hj", Span::Whole(6)),
            (b"\x1bOPj", Span::Whole(3)),
            (b"\x1b[<0;1;1", Span::Open),
            (b"\x1b[M !", Span::Open),
            (b"\x1b[M !!j", Span::Whole(6)),
            (b"\x1b]11;rgb:ff/ff/ff\x1b", Span::Open),
            (b"\x1b]11;rgb:ff/ff/ff\x1b\\j", Span::Whole(19)),
            (b"\x1b]11;?\x07j", Span::Whole(7)),
            (b"\x1bP>|xterm(370)\x1b\\", Span::Whole(16)),
        ] {
            assert_eq!(first(bytes), span, "{bytes:x?}");
        }
    }

    #[test]
    fn what_is_torn_ends_before_the_next_key() {
        for (bytes, nothing) in [
            (&b"\xc3j"[..], 1),
            (b"\x9b", 1),
            (b"\xf0\x9fj", 2),
            (b"\x1b[<\x03", 3),
            (b"\x1b[?\x1b[A", 3),
            (b"\x1b[M\x03", 3),
            (b"\x1b[\xc3\xb1", 2),
            (b"\x1bO\x1b", 2),
            (b"\x1b]11;rgb\x03", 8),
            (b"\x1b]11;rgb\x1bx", 8),
        ] {
            assert_eq!(first(bytes), Span::Broken(nothing), "{bytes:x?}");
        }
    }
}
