//! Keyboards of other scripts: which letter stands for which Latin one, for keys outside of text.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::chord::{Chord, Key};
use super::problem::{Problem, ProblemKind, nearest};
use super::source::Source;

/// Letters as typed, and the ones that are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    pairs: Vec<(char, char)>,
}

impl Layout {
    /// Reads the table `[layout]`.
    pub(super) fn read(
        source: &Source,
        table: &DeTable<'_>,
        at: Range<usize>,
        problems: &mut Vec<Problem>,
    ) -> Self {
        let (mut from, mut into) = (String::new(), String::new());
        for (key, value) in table {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("from", DeValue::String(letters)) => from = letters.to_string(),
                ("into", DeValue::String(letters)) => into = letters.to_string(),
                (id @ ("from" | "into"), _) => {
                    let kind = ProblemKind::BadValue(id.to_owned());
                    problems.push(Problem::at(source, value.span(), kind));
                }
                (id, _) => {
                    let nearest = nearest(id, ["from", "into"]);
                    let kind = ProblemKind::UnknownName { id: id.to_owned(), nearest };
                    problems.push(Problem::at(source, key.span(), kind));
                }
            }
        }
        if from.chars().count() != into.chars().count() {
            problems.push(Problem::at(source, at, ProblemKind::UnevenLayout));
            return Self::default();
        }
        Self { pairs: from.chars().zip(into.chars()).collect() }
    }

    /// Whether nothing is exchanged.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The key that is meant. Capital letters follow the small ones.
    #[must_use]
    pub fn meant(&self, chord: Chord) -> Chord {
        let Key::Char(typed) = chord.key else { return chord };
        let same = |(from, _): &&(char, char)| *from == typed;
        let capital = |(from, _): &&(char, char)| from.to_uppercase().eq([typed]);
        let letter = self.pairs.iter().find(same).map(|(_, into)| *into).or_else(|| {
            let (_, into) = self.pairs.iter().find(capital)?;
            into.to_uppercase().next()
        });
        Chord { key: letter.map_or(chord.key, Key::Char), ..chord }
    }
}

#[cfg(test)]
mod tests {
    use super::super::keymap::Keymap;
    use super::super::layered::Layered;
    use super::*;

    #[test]
    fn letters_of_another_script_stand_for_latin_ones() {
        let text = "[layout]\nfrom = \"йцукен\"\ninto = \"qwerty\"\n";
        let (keymap, problems) = Keymap::parse(&Source::new("mine.toml", text));
        assert_eq!(problems, []);
        let meant = |key: &str| Chord::parse(key).map(|c| keymap.layout.meant(c).to_string());
        for (typed, expected) in [("й", "q"), ("Ц", "W"), ("ctrl+у", "ctrl+e"), ("x", "x")] {
            assert_eq!(meant(typed).as_deref(), Some(expected), "{typed}");
        }
        let (keymap, problems) =
            Keymap::parse(&Source::new("mine.toml", "[layout]\nfrom = \"ab\"\n"));
        assert!(keymap.layout.is_empty() && problems[0].kind == ProblemKind::UnevenLayout);
    }
}
