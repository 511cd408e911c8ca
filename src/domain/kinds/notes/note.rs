//! A quick note: taken in two seconds, made into something later.

use crate::domain::declare::{Check, Deed, Test};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Home, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::{Level, common};

/// Waits in the inbox.
pub const OPEN: u16 = 1;
/// Has become another record, or was put away.
pub const FILED: u16 = 2;
const STATES: &[Choice] = &[Choice::new(OPEN, "open"), Choice::new(FILED, "filed")];

/// What the note says.
pub const TEXT: Field = Field::new(101, "text", FieldType::Text).level(Level::Public).required();
/// Whether it still waits in the inbox.
pub const STATE: Field =
    Field::new(102, "state", FieldType::Choice(STATES)).begins(OPEN).open(&[OPEN]);

/// The kind.
pub static KIND: Kind = Kind::new(codes::NOTE, "note", Level::Private, &[TEXT, STATE])
    .at_home(Home::Inbox)
    .ordered(Order::newest(common::CREATED.code))
    .deeds(&[Deed::becomes().when(Test::Is(&STATE, &[OPEN])).then(&STATE, FILED)])
    .checks(&[Check::note("open", Test::Is(&STATE, &[OPEN])).aside(&common::CREATED).home()]);
