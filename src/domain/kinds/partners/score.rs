//! How a criterion was judged on a day.

use crate::domain::Level;
use crate::domain::declare::{Carry, Deed};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// Before the agreement began.
pub const BEFORE: u16 = 1;
/// When it ended.
pub const AFTER: u16 = 2;
const ONCE: u16 = 3;
const PHASES: &[Choice] =
    &[Choice::new(BEFORE, "before"), Choice::new(AFTER, "after"), Choice::new(ONCE, "once")];

/// What was judged.
pub const CRITERION: Field = Field::new(100, "criterion", FieldType::Link(&[codes::CRITERION]))
    .level(Level::Public)
    .required();
/// Before, after, or once.
pub const PHASE: Field =
    Field::new(101, "phase", FieldType::Choice(PHASES)).level(Level::Public).begins(ONCE);
/// When.
pub const DATE: Field =
    Field::new(102, "date", FieldType::Date).level(Level::Public).required().today();
/// How well.
pub const VALUE: Field = Field::new(103, "value", FieldType::Signed);
const SCORER: Field = Field::new(104, "scorer", FieldType::Link(&[codes::PERSON]));
const NOTE: Field = Field::new(105, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SCORE,
    "score",
    Level::Partner,
    &[CRITERION, PHASE, DATE, VALUE, SCORER, NOTE],
)
.titled_by(&[&CRITERION, &PHASE, &DATE])
.ordered(Order::newest(DATE.code))
.deeds(&[Deed::make("score", codes::SCORE, &[(&CRITERION, Carry::Origin), (&DATE, Carry::Today)])
    .on(codes::CRITERION)]);
