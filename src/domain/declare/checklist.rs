//! What is always shown as met, not met or unknown, with how many of how many.

use crate::domain::{Field, KindCode};

use super::{Amount, Figure, Set, Source, Test};

/// The parts of something that is to be complete. Words: `checklist-<kind>-<key>`; a part is called after
/// what it asks for.
#[derive(Clone, Copy, Debug)]
pub struct Checklist {
    /// Its name among the checklists of its kind.
    pub key: &'static str,
    /// What is to be met, each a test that names something (`Item::of`).
    pub parts: &'static [Test],
    /// Of which records it is shown only.
    pub when: Option<Test>,
}

/// What a test asks for, where it can be named.
#[derive(Clone, Copy, Debug)]
pub enum Item {
    /// What a field is to hold.
    Field(&'static Field),
    /// Records of a kind.
    Records(KindCode),
    /// What a figure says.
    Figure(&'static Figure),
}

impl Checklist {
    /// Of these parts.
    pub const fn new(key: &'static str, parts: &'static [Test]) -> Self {
        Self { key, parts, when: None }
    }

    /// Only of records that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }
}

impl Item {
    /// What a test asks for.
    pub const fn of(test: &Test) -> Option<Self> {
        match test {
            Test::Filled(field) | Test::Linked(field, _) => Some(Self::Field(field)),
            Test::Any(set) | Test::Every(set, _) | Test::Compare(Amount::Count(set), ..) => {
                Self::of_set(set)
            }
            Test::Says(figure) => Some(Self::Figure(figure)),
            _ => None,
        }
    }

    const fn of_set(set: &Set) -> Option<Self> {
        match set.of {
            Source::Pointing(kind, _) => Some(Self::Records(kind)),
            Source::Linked(field) => Some(Self::Field(field)),
            Source::All([kind]) => Some(Self::Records(*kind)),
            Source::Alike(_) | Source::All(_) => None,
        }
    }
}
