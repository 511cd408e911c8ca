//! The readings of a file, gathered by what they are of: small enough for a million of them to cross at once.

use serde::{Deserialize, Serialize};

/// What was found in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gathering {
    /// The readings of each measure, site, subgroup and cycle that the file names.
    pub bunches: Vec<Bunch>,
    /// Which column holds what, if somebody said so: `date=Day,value=Rate`.
    pub map: Option<String>,
    /// Rows that say what an earlier one said.
    pub twice: usize,
    /// Rows in which no value stands.
    pub without: usize,
    /// Rows in which something is wrong.
    pub wrong: usize,
}

/// Readings of one measure, site, subgroup and cycle, by what the file calls these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bunch {
    /// Of what.
    pub of: Of,
    /// The line of the file on which it is named first.
    pub line: u64,
    /// Days since the first of January of the year 1, and thousandths; in order of the days.
    pub points: Vec<(i32, i64)>,
    /// Days with a note.
    pub notes: Vec<(i32, String)>,
}

/// What readings are of, as a file calls it; an empty text for what is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Of {
    /// The measure.
    pub measure: String,
    /// The site.
    pub site: String,
    /// The subgroup.
    pub subgroup: String,
    /// The cycle.
    pub cycle: String,
}

impl Of {
    /// Whether these are its measure, site, subgroup and cycle.
    pub fn is(&self, [measure, site, subgroup, cycle]: &[impl AsRef<str>; 4]) -> bool {
        // Most are empty, and to compare nothing with nothing takes some processors longer than all the rest of
        // a row: an empty text has no address of its own, and they look there.
        let same = |own: &str, other: &str| {
            own.is_empty() == other.is_empty() && (own.is_empty() || own == other)
        };
        same(&self.measure, measure.as_ref())
            && same(&self.site, site.as_ref())
            && same(&self.subgroup, subgroup.as_ref())
            && same(&self.cycle, cycle.as_ref())
    }
}

/// What an import of readings did, or would have done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Values for days that had none.
    pub new: usize,
    /// Values in the place of others.
    pub corrected: usize,
    /// Values that were there already.
    pub same: usize,
    /// Rows in which no value stands.
    pub without: usize,
    /// Rows in which something is wrong.
    pub wrong: usize,
    /// What the measures are called that were not there before.
    pub measures: Vec<String>,
    /// What the sites are called.
    pub sites: Vec<String>,
}
