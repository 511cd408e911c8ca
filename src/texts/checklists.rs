//! Checklists in words.

use crate::domain::Kind;
use crate::domain::declare::Item;
use crate::engine::reckon::{Checked, Truth};

use super::Texts;

/// A checklist of a record.
pub struct ChecklistWords {
    /// What is to be complete.
    pub heading: String,
    /// How many parts are met, then each part.
    pub lines: Vec<String>,
}

impl ChecklistWords {
    /// The lines as one text.
    pub fn told(&self) -> String {
        self.lines.join("\n")
    }
}

impl Texts {
    /// A checklist as it is of a record of a kind.
    pub fn checklist(&self, kind: &Kind, checked: &Checked) -> ChecklistWords {
        let number = |number: usize| self.integer(i64::try_from(number).unwrap_or(i64::MAX));
        let count =
            [("met", number(checked.met()).into()), ("all", number(checked.parts.len()).into())];
        let part = |(part, truth): &(Item, Truth)| {
            let named = [("part", self.asked_for(kind, part).into())];
            self.with(&format!("checklist-{}", truth.key()), &named)
        };
        ChecklistWords {
            heading: self.get(&format!("checklist-{}-{}", kind.key, checked.list.key)).into_owned(),
            lines: std::iter::once(self.with("checklist-count", &count))
                .chain(checked.parts.iter().map(part))
                .collect(),
        }
    }

    /// What a part asks for.
    fn asked_for(&self, kind: &Kind, part: &Item) -> String {
        match part {
            Item::Field(field) => self.field(kind, field).into_owned(),
            Item::Figure(figure) => self.field(kind, &figure.field).into_owned(),
            Item::Records(kind) => {
                Kind::by_code(*kind).map(|kind| self.kinds(kind).into_owned()).unwrap_or_default()
            }
        }
    }
}
