//! Checklists of a record.

use crate::domain::declare::{Checklist, Item};
use crate::domain::{Kind, Record};

use super::{Reckoner, Truth};

/// A checklist as it is of a record.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Which.
    pub list: &'static Checklist,
    /// Its parts in their order, each met, not met or unknown.
    pub parts: Vec<(Item, Truth)>,
}

impl Checked {
    /// How many parts are met.
    pub fn met(&self) -> usize {
        self.parts.iter().filter(|(_, truth)| *truth == Truth::Yes).count()
    }
}

impl Truth {
    /// The key by which JSON and words name how a part of a checklist is.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "met",
            Self::No => "not_met",
            Self::Unknown => "unknown",
        }
    }
}

impl<'a> Reckoner<'a> {
    /// The checklists that are shown of a record.
    pub fn checklists(&self, record: &'a Record) -> Vec<Checked> {
        let lists = Kind::by_code(record.kind).map_or(&[][..], |kind| kind.rules.checklists);
        let shown =
            lists.iter().filter(|list| list.when.is_none_or(|test| self.holds(record, &test)));
        let checked = |list: &'static Checklist| Checked {
            list,
            parts: list
                .parts
                .iter()
                .filter_map(|part| Some((Item::of(part)?, self.truth(record, part))))
                .collect(),
        };
        shown.map(checked).collect()
    }
}
