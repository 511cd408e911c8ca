//! How well a group was heard, and what follows from that.

use std::collections::BTreeMap;

use crate::domain::kinds::people::group;
use crate::domain::{Decimal, RecordId};

/// A whole, in tenths of a percent; a tenth of a percent is a hundred thousandths.
const WHOLE: i64 = 1000;

/// How well groups were heard in a round of listening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// By group; those that are left out are not among them.
    pub groups: BTreeMap<RecordId, Heard>,
}

/// How well a group was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The group of which it is a part.
    pub parent: Option<RecordId>,
    /// How many belong to it; `None` where nobody knows.
    pub size: Option<i64>,
    /// How many different people were heard for certain.
    pub sure: i64,
    /// How many at most.
    pub most: i64,
    /// How many are wanted, in percent.
    pub target: i64,
}

impl Heard {
    /// How many are still to be heard; 0 if enough were, `None` where nobody knows.
    pub fn short_by(&self) -> Option<i64> {
        let wanted = (self.target * self.base()?).unsigned_abs().div_ceil(100);
        Some(i64::try_from(wanted).ok()?.saturating_sub(self.sure).max(0))
    }

    /// How many of a hundred were heard, to a tenth, never rounded up: what is not reached does not look so.
    pub fn percent(&self) -> Option<Decimal> {
        let tenths = (self.sure * WHOLE / self.base()?).min(WHOLE);
        Some(Decimal::from_thousandths(tenths * 100))
    }

    /// A choice of `group::REACH_STATE`.
    pub fn state(&self) -> u16 {
        match (self.base(), self.short_by()) {
            (Some(size), _) if self.sure > size => group::TOO_MANY,
            (_, Some(0)) => group::MET,
            (_, Some(_)) => group::SHORT,
            (_, None) => group::UNKNOWN,
        }
    }

    /// That of which a share can be told.
    fn base(&self) -> Option<i64> {
        self.size.filter(|size| *size > 0)
    }
}
