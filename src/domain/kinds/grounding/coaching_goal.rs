//! A goal set with a coach.

use crate::domain::Level;
use crate::domain::declare::{Evidence, Guard, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const OVER: &[u16] = &[2, 3];
const STATES: &[Choice] =
    &[Choice::new(1, "open"), Choice::new(2, "reached"), Choice::new(3, "dropped")];
/// A week before a goal is due, somebody should know.
const NOTICE: u16 = 7;

const GOAL: Field = Field::new(100, "goal", FieldType::Line2).required();
const MEASURED_BY: Field = Field::new(101, "measured_by", FieldType::Line2);
const COACH: Field = Field::new(102, "coach", FieldType::Link(&[codes::PERSON]));
const START: Field = Field::new(103, "start", FieldType::Date);
const DUE: Field = Field::new(104, "due", FieldType::Date).due(NOTICE, (STATE.code, OVER));
const PROGRESS_NOTE: Field = Field::new(105, "progress_note", FieldType::Line2);
const NEXT_ACTION: Field = Field::new(106, "next_action", FieldType::Line2);
const STATE: Field = Field::new(107, "state", FieldType::Choice(STATES)).begins(1).open(&[1]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::COACHING_GOAL,
    "coaching_goal",
    Level::Private,
    &[GOAL, MEASURED_BY, COACH, START, DUE, PROGRESS_NOTE, NEXT_ACTION, STATE],
)
.guards(&[Guard::in_order(&START, &DUE)])
.evidence(&[Evidence::of("1.2.4")])
.views(&[View::List(&[&STATE, &DUE])]);
