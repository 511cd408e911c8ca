//! Quick notes: taken in two seconds, made into something later.

use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Kind, Order};

use crate::domain::{Level, common};

use super::codes::NOTE;

/// What the note says.
pub const NOTE_TEXT: FieldCode = FieldCode(101);
/// Whether it still waits in the inbox.
pub const NOTE_STATE: FieldCode = FieldCode(102);
/// Waits in the inbox.
pub const NOTE_STATE_OPEN: u16 = 1;
/// Has become another record, or was put away.
pub const NOTE_STATE_FILED: u16 = 2;

const STATES: &[Choice] =
    &[Choice::new(NOTE_STATE_OPEN, "open"), Choice::new(NOTE_STATE_FILED, "filed")];

pub(super) static KINDS: &[Kind] = &[NOTES];

const NOTES: Kind = Kind {
    code: NOTE,
    key: "note",
    level: Level::Private,
    fields: &[
        Field::new(NOTE_TEXT.0, "text", FieldType::Text).level(Level::Public).required(),
        Field::new(NOTE_STATE.0, "state", FieldType::Choice(STATES))
            .begins(NOTE_STATE_OPEN)
            .open(&[NOTE_STATE_OPEN]),
    ],
    figures: &[],
    order: Some(Order::newest(common::CREATED)),
    guards: &[],
    checks: &[],
    evidence: &[],
};
