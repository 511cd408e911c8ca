//! What fills itself in, and with which changes, in words.

use crate::domain::declare::{Stamp, Test, Way, With};
use crate::domain::{Field, Kind};

use super::Texts;

impl Texts {
    /// What a stamp of a kind fills in, and when.
    pub fn stamp(&self, kind: &Kind, stamp: &Stamp) -> String {
        let (id, path) = match stamp.with {
            With::Today => ("stamp-today", &[][..]),
            With::Me => ("stamp-me", &[][..]),
            With::Value(path) => ("stamp-value", path),
            With::Nothing => ("stamp-nothing", &[][..]),
        };
        let path: Vec<_> = path.iter().map(|field| self.field(kind, field)).collect();
        self.with(
            id,
            &[("way", self.way(kind, stamp.way).into()), ("path", path.join(" → ").into())],
        )
    }

    /// With which changes.
    pub(super) fn way(&self, kind: &Kind, way: Way) -> String {
        let chosen = |id: &str, field: &Field, choices: &[u16]| {
            let own = field.choices().iter().filter(|own| choices.contains(&own.code));
            let words: Vec<_> = own.map(|own| self.choice(kind, field, own)).collect();
            let field = self.field(kind, field).into_owned();
            self.with(id, &[("field", field.into()), ("choices", words.join(" / ").into())])
        };
        match way {
            Way::Becomes(field, choices) | Way::Reaches(field, choices) => {
                chosen("stamp-becomes", field, choices)
            }
            Way::While(Test::Is(field, choices)) => chosen("stamp-while", field, choices),
            Way::Changes(fields) => {
                self.with("stamp-changes", &[("field", self.fields(kind, fields).into())])
            }
            // Nothing is declared for these that names its change.
            Way::Back(_) | Way::Leaps(_) | Way::Leaves(_) | Way::While(_) => String::new(),
        }
    }
}
