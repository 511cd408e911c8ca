//! What a school looks at when it listens: the ways of listening, and the areas of attention beside the four pillars.

use crate::domain::field::Choice;

/// The ways of listening of 000 B4.
pub const METHODS: &[Choice] = &[
    Choice::new(1, "survey"),
    Choice::new(2, "mapping"),
    Choice::new(3, "records"),
    Choice::new(4, "vote"),
    Choice::new(5, "interview"),
    Choice::new(6, "empathy_interview"),
    Choice::new(7, "focus_group"),
    Choice::new(8, "forum"),
    Choice::new(9, "street_data"),
    Choice::new(10, "meeting"),
    Choice::new(11, "visit"),
    Choice::new(12, "existing_data"),
];

/// The areas that are looked at beside the four pillars (004 A).
pub const AREAS: &[Choice] = &[
    Choice::new(1, "structures"),
    Choice::new(2, "teaching"),
    Choice::new(3, "climate"),
    Choice::new(4, "inclusive_leadership"),
    Choice::new(5, "continuing_engagement"),
    Choice::new(6, "curriculum"),
];
