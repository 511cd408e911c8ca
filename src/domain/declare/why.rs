//! For the sake of what a record is there: the thread from an expectation to a number that moved.

use crate::domain::KindCode;
use crate::domain::field::Field;

use super::{Set, Test};

/// A way from a record to those for the sake of which it is there. The same way back leads to what came of them.
#[derive(Clone, Copy, Debug)]
pub struct Why {
    /// Whose records it is about, if not those of the kind that declares it.
    pub on: Option<KindCode>,
    /// Where it leads.
    pub leads: Leads,
    /// Of which records only.
    pub when: Option<Test>,
    /// Whether somebody should be asked for it where it is empty: only of what a field names.
    pub wanted: bool,
}

/// Where a way leads.
#[derive(Clone, Copy, Debug)]
pub enum Leads {
    /// To what a link field names.
    Named(&'static Field),
    /// To the records of a kind that name this one in a link field.
    Naming(KindCode, &'static Field),
    /// From set to set: each is asked of every record of the one before.
    Along(&'static [Set]),
}

impl Why {
    const fn new(leads: Leads) -> Self {
        Self { on: None, leads, when: None, wanted: false }
    }

    /// What a link field names is why.
    pub const fn named(by: &'static Field) -> Self {
        Self::new(Leads::Named(by))
    }

    /// Records of a kind that name this one are why.
    pub const fn naming(kind: KindCode, by: &'static Field) -> Self {
        Self::new(Leads::Naming(kind, by))
    }

    /// What is found from set to set is why.
    pub const fn along(way: &'static [Set]) -> Self {
        Self::new(Leads::Along(way))
    }

    /// About records of another kind: what a system knows of what was there before stands with it.
    #[must_use]
    pub const fn on(self, kind: KindCode) -> Self {
        Self { on: Some(kind), ..self }
    }

    /// Only of records that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }

    /// It is asked for where it is empty.
    #[must_use]
    pub const fn wanted(self) -> Self {
        Self { wanted: true, ..self }
    }

    /// The field in which somebody says it.
    pub const fn field(&self) -> Option<&'static Field> {
        match self.leads {
            Leads::Named(by) => Some(by),
            Leads::Naming(..) | Leads::Along(_) => None,
        }
    }

    /// The sets along which it goes.
    pub fn way(&self) -> Vec<Set> {
        match self.leads {
            Leads::Named(by) => vec![Set::linked(by)],
            Leads::Naming(kind, by) => vec![Set::pointing(kind, by)],
            Leads::Along(way) => way.to_vec(),
        }
    }
}
