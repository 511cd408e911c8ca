//! Tests: yes, no, or unknown. Unknown never passes: what nobody can know proves and allows nothing.

use crate::domain::declare::{Set, Test};
use crate::domain::{Field, Record};

use super::View;

/// The answer to a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It does not hold.
    No,
    /// Nobody can know.
    Unknown,
    /// It holds.
    Yes,
}

impl From<bool> for Truth {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

/// Whether a record passes a test. Of several the least certain counts, as in Kleene's logic.
pub fn truth(view: &dyn View, record: &Record, test: &Test) -> Truth {
    match test {
        Test::Never => Truth::No,
        Test::Is(field, choices) => {
            choice(record, field).is_some_and(|own| choices.contains(&own)).into()
        }
        Test::Filled(field) => record.get(field.code).is_some().into(),
        Test::Empty(field) => record.get(field.code).is_none().into(),
        Test::Any(set) => any(view, record, set),
        Test::Left(field, test) => {
            let former = view.former(&record.id).and_then(|former| former.link(field.code));
            let left = former.and_then(|id| view.find(id)).filter(|left| !left.is_deleted());
            left.map_or(Truth::Yes, |left| truth(view, left, test))
        }
        Test::All(tests) => {
            tests.iter().map(|test| truth(view, record, test)).min().unwrap_or(Truth::Unknown)
        }
        Test::Either(tests) => {
            tests.iter().map(|test| truth(view, record, test)).max().unwrap_or(Truth::Unknown)
        }
        Test::Not(test) => !truth(view, record, test),
    }
}

/// The choice in a field, else the one that the field begins with.
pub fn choice(record: &Record, field: &Field) -> Option<u16> {
    record.choice(field.code).or(field.default)
}

fn any(view: &dyn View, record: &Record, set: &Set) -> Truth {
    let records = view.pointing(&record.id, set.kind, set.by.code);
    let passes = |own: &&Record| set.only.map_or(Truth::Yes, |test| truth(view, own, test));
    records.iter().map(passes).max().unwrap_or(Truth::No)
}
