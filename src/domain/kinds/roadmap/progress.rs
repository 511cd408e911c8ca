//! How far benchmarks, steps and outcomes are.

use crate::domain::field::Choice;

/// Not begun.
pub const OPEN: u16 = 1;
/// Begun.
pub const DOING: u16 = 2;
/// Done.
pub const DONE: u16 = 3;
/// Not needed here, with a reason.
pub const WAIVED: u16 = 4;
/// Goes on and has no end; only computed, never chosen.
pub const RUNNING: u16 = 5;
pub(super) const PROGRESS: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(DOING, "doing"),
    Choice::new(DONE, "done"),
    Choice::new(WAIVED, "waived"),
    Choice::new(RUNNING, "running"),
];
