//! Somebody who helps with a task.

use crate::domain::Level;
use crate::domain::declare::{Amount, Figure, Set, Test, View};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const ENDED: u16 = 2;
const STATES: &[Choice] = &[Choice::new(1, "active"), Choice::new(ENDED, "ended")];
/// Renewing a clearance takes weeks.
const NOTICE: u16 = 30;

const TASK: Field = Field::new(100, "task", FieldType::Line2).required();
const PERSON: Field = Field::new(101, "person", FieldType::Link(&[codes::PERSON])).required();
const ORGANIZATION: Field =
    Field::new(102, "organization", FieldType::Link(&[codes::ORGANIZATION]));
const DATE: Field = Field::new(103, "date", FieldType::Date);
const HOURS: Field = Field::new(104, "hours", FieldType::Decimal);
const TIMES: Field = Field::new(105, "times", FieldType::Line2);
const CLEARANCE: Field = Field::new(106, "clearance", FieldType::Date)
    .level(Level::Private)
    .due(NOTICE, (STATE.code, &[ENDED]))
    .open_while_empty();
const CONTACT: Field = Field::new(107, "contact", FieldType::Line).level(Level::Private);
const STATE: Field = Field::new(108, "state", FieldType::Choice(STATES));

/// The kind.
pub static KIND: Kind = Kind::new(
    KindCode(6),
    "volunteer",
    Level::Team,
    &[TASK, PERSON, ORGANIZATION, DATE, HOURS, TIMES, CLEARANCE, CONTACT, STATE],
)
.figures(&[Figure::amount(
    "month_hours",
    FieldType::Decimal,
    Amount::Sum(Set::alike(&PERSON).only(&Test::SameMonth(&DATE)), &Amount::Field(&HOURS)),
)])
.ordered(Order::newest(DATE.code))
.views(&[View::List(&[&PERSON, &DATE, &HOURS]), View::Calendar(&[&DATE])]);
