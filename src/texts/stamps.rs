//! What fills itself in, in words.

use crate::domain::Kind;
use crate::domain::declare::{Stamp, Way, With};

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
    fn way(&self, kind: &Kind, way: Way) -> String {
        match way {
            Way::Becomes(field, choices) | Way::Reaches(field, choices) => {
                let own = field.choices().iter().filter(|own| choices.contains(&own.code));
                let words: Vec<_> = own.map(|own| self.choice(kind, field, own)).collect();
                let field = self.field(kind, field).into_owned();
                let named = [("field", field.into()), ("choices", words.join(" / ").into())];
                self.with("stamp-becomes", &named)
            }
            Way::Changes(fields) => {
                self.with("stamp-changes", &[("field", self.fields(kind, fields).into())])
            }
            // No stamp is declared for these.
            Way::Back(_) | Way::Leaps(_) | Way::Leaves(_) | Way::While(_) => String::new(),
        }
    }
}
