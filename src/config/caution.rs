//! What terminals cannot send, what they send as something else, and which keys other programs take
//! first. Checked with the terminals and multiplexers that schools meet.

use super::chord::{Chord, Key};

/// Why a key may not do what its line in a file wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Terminals send it as another key.
    SentAs {
        /// The key as it is spelled.
        key: String,
        /// What arrives.
        becomes: String,
    },
    /// It never arrives, or is the begin of what terminals send by themselves. Not in use.
    Never(String),
    /// Many terminals send the key without the modifier, or nothing.
    Rarely(String),
    /// The window or the desktop takes it: menu, full screen.
    Desktop(String),
    /// Some terminals send it for Backspace.
    Backspace(String),
    /// Another program takes it first.
    TakenBy {
        /// The key.
        key: String,
        /// The program's name.
        program: &'static str,
    },
    /// Needs `AltGr` on Spanish keyboards.
    AltGr(String),
    /// Waits for the next letter on many keyboards.
    DeadKey(String),
    /// The only keys of an action need Alt, with which a Mac types symbols.
    OnlyAlt,
}

/// Letters with Ctrl that multiplexers, browsers and editors keep for themselves.
const TAKEN: &[(&str, &str)] = &[
    ("b", "tmux"),
    ("a", "screen"),
    ("gpnotsqh", "zellij"),
    ("w", "Chromebook"),
    ("ef", "VS Code"),
    ("v", "Windows Terminal"),
];

impl Caution {
    /// Whether the key is not in use at all.
    pub const fn is_lost(&self) -> bool {
        matches!(self, Self::Never(_))
    }

    /// What is to be said about keys in a row. None begins with Esc, which has to act at once and is
    /// the begin of what terminals send for other keys.
    pub fn about_sequence(spelled: &[Chord], typing: bool) -> Option<Self> {
        let esc = spelled.first().filter(|first| first.canonical().key == Key::Named("esc"));
        let begins = esc.filter(|_| spelled.len() > 1).map(|esc| Self::Never(esc.to_string()));
        begins.or_else(|| spelled.iter().find_map(|chord| Self::about(*chord, typing)))
    }

    /// What is to be said about a key that a user's file binds, as it is spelled there. `typing`:
    /// where text is typed, letters are text and Ctrl+J is a line feed that belongs there.
    pub fn about(spelled: Chord, typing: bool) -> Option<Self> {
        let chord = spelled.canonical();
        let key = spelled.to_string();
        let modified = chord.ctrl || chord.alt || chord.shift;
        let shifted_letter = spelled.shift && !spelled.ctrl;
        if let Some(never) = never(chord, typing).then(|| Self::Never(key.clone())) {
            return Some(never);
        }
        if spelled.ctrl && spelled.shift && matches!(spelled.key, Key::Char(_))
            || spelled.shift && spelled.key == Key::Char(' ')
        {
            return Some(Self::Rarely(key));
        }
        if chord != spelled && !shifted_letter && spelled.key != Key::Char('@') {
            return Some(Self::SentAs { key, becomes: chord.to_string() });
        }
        match chord.key {
            Key::F(10..=12) => Some(Self::Desktop(key)),
            Key::Named("enter") if chord.shift || chord.ctrl => Some(Self::Rarely(key)),
            Key::Named("tab") if chord.ctrl => Some(Self::Rarely(key)),
            Key::Named("left" | "right") if chord.ctrl && !typing => {
                Some(Self::TakenBy { key, program: "macOS" })
            }
            Key::Named("pageup" | "pagedown" | "insert") if chord.shift => Some(Self::Desktop(key)),
            Key::Char('0'..='9') if chord.ctrl => Some(Self::Rarely(key)),
            Key::Char('h') if chord.ctrl && !typing => Some(Self::Backspace(key)),
            Key::Char(letter) if chord.ctrl && !typing => {
                let taken = TAKEN.iter().find(|(letters, _)| letters.contains(letter));
                taken.map(|(_, program)| Self::TakenBy { key, program })
            }
            Key::Char(letter) if !modified && !typing => match letter {
                '[' | ']' | '{' | '}' | '\\' | '|' | '@' | '#' | '~' | '€' => {
                    Some(Self::AltGr(key))
                }
                '`' | '´' | '^' | '¨' | '\'' | '"' => Some(Self::DeadKey(key)),
                _ => None,
            },
            _ => None,
        }
    }
}

fn never(chord: Chord, typing: bool) -> bool {
    match chord.key {
        // xterm sends a modified F3 in the form of a report of the cursor's place.
        Key::F(3) => chord.ctrl || chord.alt || chord.shift,
        Key::Char('j') if chord.ctrl => !typing,
        Key::Char('\\' | ']' | '^' | '4' | '5' | '6') if chord.ctrl => true,
        Key::Char('[' | 'O' | ']') => chord.alt,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_cannot_send_is_told_and_plain_keys_are_not() {
        let about = |key: &str, typing| {
            let chord = Chord::as_spelled(key)?;
            Caution::about(chord, typing)
        };
        let key = |key: &str| key.to_owned();
        for (spelled, expected) in [
            ("ctrl+i", Caution::SentAs { key: key("ctrl+i"), becomes: key("tab") }),
            ("C-m", Caution::SentAs { key: key("ctrl+m"), becomes: key("enter") }),
            ("ctrl+_", Caution::SentAs { key: key("ctrl+_"), becomes: key("ctrl+/") }),
            ("shift+f3", Caution::Never(key("shift+f3"))),
            ("ctrl+j", Caution::Never(key("ctrl+j"))),
            ("ctrl+]", Caution::Never(key("ctrl+]"))),
            ("alt+[", Caution::Never(key("alt+["))),
            ("ctrl+enter", Caution::Rarely(key("ctrl+enter"))),
            ("ctrl+shift+p", Caution::Rarely(key("ctrl+shift+p"))),
            ("ctrl+2", Caution::Rarely(key("ctrl+2"))),
            ("f11", Caution::Desktop(key("f11"))),
            ("ctrl+h", Caution::Backspace(key("ctrl+h"))),
            ("ctrl+b", Caution::TakenBy { key: key("ctrl+b"), program: "tmux" }),
            ("ctrl+t", Caution::TakenBy { key: key("ctrl+t"), program: "zellij" }),
            ("@", Caution::AltGr(key("@"))),
            ("^", Caution::DeadKey(key("^"))),
        ] {
            assert_eq!(about(spelled, false), Some(expected), "{spelled}");
        }
        for fine in ["g", "G", "shift+g", "f3", "ctrl+r", "alt+left", "shift+tab", "ñ", "ctrl+@"] {
            assert_eq!(about(fine, false), None, "{fine}");
        }
        for fine in ["ctrl+j", "ctrl+h", "ctrl+a"] {
            assert_eq!(about(fine, true), None, "{fine}");
        }
        let row = Chord::parse_sequence("esc x").unwrap_or_default();
        assert_eq!(Caution::about_sequence(&row, false), Some(Caution::Never(key("esc"))));
        assert_eq!(Caution::about_sequence(&row[..1], false), None);
    }
}
