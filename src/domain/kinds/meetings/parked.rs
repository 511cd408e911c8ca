//! What was put off in a meeting so that it is not lost.

use crate::domain::Level;
use crate::domain::declare::{Check, Test, View};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

/// What was said.
pub const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// At which meeting.
pub const MEETING: Field = Field::new(101, "meeting", FieldType::Link(&[codes::MEETING]))
    .level(Level::Public)
    .required()
    .hangs();
/// Whether somebody came back to it.
pub const TAKEN_UP: Field = Field::new(102, "taken_up", FieldType::Flag);

/// The kind.
pub static KIND: Kind = Kind::new(codes::PARKED, "parked", Level::Team, &[TEXT, MEETING, TAKEN_UP])
    .checks(&[Check::note("waits", Test::Not(&Test::Yes(&TAKEN_UP)))])
    .views(&[View::List(&[&MEETING, &TAKEN_UP])]);
