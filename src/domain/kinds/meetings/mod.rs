//! Meetings: which there are again and again, who came, what was decided there, and who does what after it.

pub mod agenda_item;
pub mod ballot;
pub mod ballot_line;
pub mod decision;
pub mod meeting;
pub mod meeting_series;
pub mod parked;
pub mod participation;
pub mod task;
pub mod vote;
pub mod vote_option;

use crate::domain::field::Choice;
use crate::domain::kind::Kind;

/// Its kinds, in the order of the Registers pane.
pub(super) static KINDS: &[&Kind] = &[
    &meeting_series::KIND,
    &meeting::KIND,
    &agenda_item::KIND,
    &participation::KIND,
    &decision::KIND,
    &task::KIND,
    &parked::KIND,
    &vote::KIND,
    &vote_option::KIND,
    &ballot::KIND,
    &ballot_line::KIND,
];

/// Languages that are spoken in and around the schools of Los Angeles.
pub(super) const SPOKEN: &[Choice] = &[
    Choice::new(1, "english"),
    Choice::new(2, "spanish"),
    Choice::new(3, "armenian"),
    Choice::new(4, "arabic"),
    Choice::new(5, "chinese"),
    Choice::new(6, "farsi"),
    Choice::new(7, "filipino"),
    Choice::new(8, "korean"),
    Choice::new(9, "russian"),
    Choice::new(10, "somali"),
    Choice::new(11, "vietnamese"),
    Choice::new(12, "indigenous"),
    Choice::new(13, "sign_language"),
    Choice::new(14, "other"),
];
