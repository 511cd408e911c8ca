//! How a chart is wanted: by somebody now, else by whoever keeps the measure, else as is usual.

use serde::{Deserialize, Serialize};

use crate::domain::Record;
use crate::domain::kinds::cycles::measure;

use super::{By, Rules, With};

/// How somebody wants a chart, as far as they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// By which rules it is judged.
    pub rules: Option<Rules>,
    /// What becomes one point.
    pub by: Option<By>,
    /// How several readings become one point.
    pub with: Option<With>,
    /// The line and the limits are those of so many first points.
    pub baseline: Option<usize>,
    /// Whether large moving ranges are left out once.
    pub screening: Option<bool>,
}

/// How a chart is drawn up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// By which rules it is judged.
    pub rules: Rules,
    /// What becomes one point.
    pub by: By,
    /// How several readings become one point.
    pub with: With,
    /// The line and the limits are those of so many first points.
    pub baseline: Option<usize>,
    /// Whether large moving ranges are left out once; as the rules have it where nobody says.
    pub screening: Option<bool>,
}

impl Wish {
    /// What comes of it for a measure.
    pub fn of(self, measure: &Record) -> Asked {
        let at = |code| usize::from(measure.choice(code).unwrap_or_default());
        // The choices of a measure are in the order of what they mean; 0 is none.
        let rules = Rules::ALL.get(at(measure::RULES.code).wrapping_sub(1)).copied();
        let by = By::ALL.get(at(measure::POINT.code).wrapping_sub(1)).copied();
        let with = With::ALL.get(at(measure::COMBINED.code).wrapping_sub(1)).copied();
        Asked {
            rules: self.rules.or(rules).unwrap_or_default(),
            by: self.by.or(by).unwrap_or_default(),
            with: self.with.or(with).unwrap_or_default(),
            baseline: self.baseline,
            screening: self.screening,
        }
    }
}

impl Asked {
    /// Whether large moving ranges are left out; only where there are limits.
    pub fn screens(&self) -> Option<bool> {
        self.rules.screens().map(|usual| self.screening.unwrap_or(usual))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choices_of_a_measure_are_those_of_a_chart() {
        let keys = |field: &crate::domain::Field| {
            field.choices().iter().map(|own| (own.code, own.key)).collect::<Vec<_>>()
        };
        let numbered = |keys: &[&'static str]| (1..).zip(keys.iter().copied()).collect::<Vec<_>>();
        assert_eq!(keys(&measure::RULES), numbered(&Rules::ALL.map(Rules::key)));
        assert_eq!(keys(&measure::POINT), numbered(&By::ALL.map(By::key)));
        assert_eq!(keys(&measure::COMBINED), numbered(&With::ALL.map(With::key)));
    }
}
