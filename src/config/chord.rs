//! How keys are spelled in files and on screen: `ctrl+p`, `shift+tab`, `G`, `g g`.

use std::fmt;

/// One key press with its modifiers. Shift of a letter is the capital letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// Control is held.
    pub ctrl: bool,
    /// Alt (Meta, Option) is held.
    pub alt: bool,
    /// Shift is held; never with a character.
    pub shift: bool,
    /// The key.
    pub key: Key,
}

/// Key presses in a row: `g g`.
pub type Sequence = Vec<Chord>;

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A printable character.
    Char(char),
    /// F1 to F12.
    F(u8),
    /// One of the keys with a name.
    Named(&'static str),
}

/// Names of keys as they are spelled; the first of a row is the one that is written.
const NAMES: &[&[&str]] = &[
    &["enter", "ret", "return"],
    &["esc", "escape"],
    &["tab"],
    &["backspace"],
    &["delete", "del"],
    &["insert", "ins"],
    &["home"],
    &["end"],
    &["pageup", "pgup"],
    &["pagedown", "pgdn"],
    &["up"],
    &["down"],
    &["left"],
    &["right"],
];

impl Key {
    /// The key with this name, such as `enter`.
    pub fn named(name: &str) -> Option<Self> {
        let row = NAMES.iter().find(|row| row.contains(&name))?;
        Some(Self::Named(row[0]))
    }
}

impl Chord {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self { ctrl: false, alt: false, shift: false, key }
    }

    /// A character without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(Key::Char(c))
    }

    /// The character that is typed, if this chord types one.
    pub const fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads `ctrl+p`, `C-p`, `<c-p>`, `shift+tab`, `space`, `f5`, `G`, as terminals report them.
    pub fn parse(text: &str) -> Option<Self> {
        Self::as_spelled(text).map(Self::canonical)
    }

    /// Reads the same without folding what terminals cannot tell apart.
    pub fn as_spelled(text: &str) -> Option<Self> {
        let text = text.strip_prefix('<').and_then(|t| t.strip_suffix('>')).unwrap_or(text);
        let mut chord = Self::char(' ');
        let mut rest = text;
        while let Some(at) = rest.find(['+', '-']).filter(|at| *at > 0 && at + 1 < rest.len()) {
            match rest[..at].to_lowercase().as_str() {
                "ctrl" | "c" => chord.ctrl = true,
                "alt" | "a" | "m" => chord.alt = true,
                "shift" | "s" => chord.shift = true,
                _ => return None,
            }
            rest = &rest[at + 1..];
        }
        chord.key = key(rest)?;
        Some(chord)
    }

    /// Reads keys separated by blanks.
    pub fn parse_sequence(text: &str) -> Option<Sequence> {
        let chords: Option<Sequence> = text.split_whitespace().map(Self::parse).collect();
        chords.filter(|chords| !chords.is_empty())
    }

    /// The chord as terminals report it: what they cannot tell apart becomes the same.
    #[must_use]
    pub fn canonical(mut self) -> Self {
        if let Key::Char(c) = self.key {
            if self.shift {
                self.key = Key::Char(c.to_uppercase().next().unwrap_or(c));
                self.shift = false;
            }
            if self.ctrl {
                let name = match c.to_ascii_lowercase() {
                    'i' => Key::named("tab"),
                    'm' => Key::named("enter"),
                    '[' => Key::named("esc"),
                    '7' | '_' => Some(Key::Char('/')),
                    '@' => Some(Key::Char(' ')),
                    lower => return Self { key: Key::Char(lower), ..self },
                };
                let key = name.unwrap_or(self.key);
                return Self { key, ctrl: matches!(key, Key::Char(_)), ..self };
            }
        }
        self
    }
}

fn key(text: &str) -> Option<Key> {
    let mut chars = text.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control()).then_some(Key::Char(c));
    }
    let lower = text.to_lowercase();
    if lower == "space" {
        return Some(Key::Char(' '));
    }
    let function = lower.strip_prefix('f').and_then(|number| number.parse().ok());
    function.filter(|number| (1..=12).contains(number)).map(Key::F).or_else(|| Key::named(&lower))
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl+"), (self.alt, "alt+"), (self.shift, "shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.key {
            Key::Char(' ') => f.write_str("space"),
            Key::Char(c) => write!(f, "{c}"),
            Key::F(number) => write!(f, "f{number}"),
            Key::Named(name) => f.write_str(name),
        }
    }
}

/// Writes a sequence as it is spelled in files.
pub fn spelled(sequence: &[Chord]) -> String {
    sequence.iter().map(Chord::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_in_all_spellings_and_written_in_one() {
        for (typed, written) in [
            ("ctrl+p", "ctrl+p"),
            ("C-p", "ctrl+p"),
            ("<c-p>", "ctrl+p"),
            ("A-up", "alt+up"),
            ("ret", "enter"),
            ("shift+tab", "shift+tab"),
            ("shift+g", "G"),
            ("ctrl+i", "tab"),
            ("ctrl+m", "enter"),
            ("ctrl+_", "ctrl+/"),
            ("ctrl+7", "ctrl+/"),
            ("ctrl+@", "ctrl+space"),
            ("ctrl+shift+p", "ctrl+p"),
            ("space", "space"),
            ("f5", "f5"),
            ("+", "+"),
            ("-", "-"),
            ("alt+<", "alt+<"),
            ("ñ", "ñ"),
        ] {
            let read = Chord::parse(typed).map(|chord| chord.to_string());
            assert_eq!(read.as_deref(), Some(written), "{typed}");
        }
        for bad in ["", "hyper+x", "f13", "wombat", "\u{1b}"] {
            assert_eq!(Chord::parse(bad), None, "{bad:?}");
        }
        assert_eq!(Chord::parse_sequence("g g").map(|s| spelled(&s)).as_deref(), Some("g g"));
    }
}
