//! A seat in a team.

use super::person;
use crate::domain::Level;
use crate::domain::declare::{By, Computed, Evidence, Guard, Part, Report, Test, Told};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Who sits there; nobody if it is empty.
pub const PERSON: Field =
    Field::new(101, "person", FieldType::Link(&[codes::PERSON])).open_while_empty();
/// Which of `PERSON_KINDS` the seat speaks for; without one, the person's own kind counts.
pub const PERSON_KIND: Field =
    Field::new(102, "person_kind", FieldType::Choice(person::PERSON_KINDS));
/// The team; empty for the core team.
pub const TEAM: Field = Field::new(103, "team", FieldType::Line2);
const STRENGTH: Field = Field::new(104, "strength", FieldType::Line2);
/// What the seat decides.
pub const DECISION_AREA: Field = Field::new(105, "decision_area", FieldType::Line2);
/// The first day.
pub const START: Field = Field::new(106, "start", FieldType::Date);
/// The last day.
pub const END: Field = Field::new(107, "end", FieldType::Date);
const WORK_EXPECTED: Field = Field::new(108, "work_expected", FieldType::Text2);
const HOURS: Field = Field::new(109, "hours", FieldType::Decimal);
const SUPPORT_NEEDED: Field = Field::new(110, "support_needed", FieldType::Text2);
const QUESTIONS: Field = Field::new(111, "questions", FieldType::Text2);
/// The day on which what the work asks was agreed.
pub const AGREED: Field = Field::new(112, "agreed", FieldType::Date).open_while_empty();

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SEAT,
    "seat",
    Level::Team,
    &[
        TITLE,
        PERSON,
        PERSON_KIND,
        TEAM,
        STRENGTH,
        DECISION_AREA,
        START,
        END,
        WORK_EXPECTED,
        HOURS,
        SUPPORT_NEEDED,
        QUESTIONS,
        AGREED,
    ],
)
.guards(&[Guard::in_order(&START, &END)])
.reports(&[Report::new("people", &[Part::Code(Told::Map), Part::Code(Told::Teams)])])
.evidence(&[
    Evidence::of("2.2").proven(By::Code(Computed::EveryKindSits)),
    Evidence::of("2.3").when(Test::Filled(&AGREED)),
]);
