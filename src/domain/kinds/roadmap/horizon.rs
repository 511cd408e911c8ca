//! In which year something is to bear fruit.

use crate::domain::field::Choice;

/// The first year.
pub const SHORT_TERM: u16 = 1;
/// The second year.
pub const MEDIUM_TERM: u16 = 2;
/// The second and third year.
pub const LONG_TERM: u16 = 3;
pub(super) const HORIZONS: &[Choice] = &[
    Choice::new(SHORT_TERM, "short_term"),
    Choice::new(MEDIUM_TERM, "medium_term"),
    Choice::new(LONG_TERM, "long_term"),
];
