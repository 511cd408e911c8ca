//! What keys are called on the screen: arrows by their signs, the others by what stands on a keyboard. In
//! key files they have one spelling in all languages (`config::chord`).

use crate::config::{Chord, Key};

use super::Texts;

/// The keys that are called by signs.
const ARROWS: [&str; 4] = ["up", "down", "left", "right"];

impl Texts {
    /// Key presses in a row. Where no signs may be drawn, arrows are words: what stands for an arrow in
    /// ASCII is a key itself.
    pub fn keys(&self, sequence: &[Chord], with_signs: bool) -> String {
        let called = sequence.iter().map(|chord| self.chord(*chord, with_signs));
        called.collect::<Vec<_>>().join(" ")
    }

    fn chord(&self, chord: Chord, with_signs: bool) -> String {
        let held = [(chord.ctrl, "key-ctrl"), (chord.alt, "key-alt"), (chord.shift, "key-shift")];
        let held = held.into_iter().filter(|(held, _)| *held);
        let held: String = held.map(|(_, id)| format!("{}+", self.get(id))).collect();
        let key = match chord.key {
            Key::Char(' ') => self.get("key-space"),
            Key::Named(name) if !with_signs && ARROWS.contains(&name) => {
                self.get(&format!("key-word-{name}"))
            }
            Key::Named(name) => self.get(&format!("key-{name}")),
            Key::Char(_) | Key::F(_) => Chord::plain(chord.key).to_string().into(),
        };
        held + &key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn keys_are_called_as_on_the_keyboards_of_each_language() {
        for (typed, english, spanish) in [
            ("down", "↓", "↓"),
            ("shift+left", "shift+←", "mayús+←"),
            ("pagedown", "pagedown", "av pág"),
            ("ctrl+p", "ctrl+p", "ctrl+p"),
            ("g g", "g g", "g g"),
            ("space", "space", "espacio"),
            ("f5", "f5", "f5"),
            ("delete", "delete", "supr"),
        ] {
            let keys = Chord::parse_sequence(typed).unwrap();
            assert_eq!(Texts::new(Language::En).keys(&keys, true), english);
            assert_eq!(Texts::new(Language::Es).keys(&keys, true), spanish);
        }
        let down = Chord::parse_sequence("shift+down").unwrap();
        assert_eq!(Texts::new(Language::Es).keys(&down, false), "mayús+abajo");
    }
}
