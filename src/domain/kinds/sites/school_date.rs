//! Terms and days without school: nothing comes again, and nobody is asked to hurry, while there is no school.

use crate::domain::Level;
use crate::domain::declare::{Guard, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// No school.
pub const NO_SCHOOL: u16 = 1;
/// A part of the school year.
pub const TERM: u16 = 2;
const FORMS: &[Choice] = &[Choice::new(NO_SCHOOL, "no_school"), Choice::new(TERM, "term")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Whether it is a term, or days without school.
pub const FORM: Field =
    Field::new(101, "form", FieldType::Choice(FORMS)).level(Level::Public).begins(NO_SCHOOL);
/// From when on.
pub const FIRST_DAY: Field =
    Field::new(102, "first_day", FieldType::Date).level(Level::Public).required();
/// Until when; where nothing stands it is one day.
pub const LAST_DAY: Field = Field::new(103, "last_day", FieldType::Date).level(Level::Public);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SCHOOL_DATE,
    "school_date",
    Level::Public,
    &[TITLE, FORM, FIRST_DAY, LAST_DAY],
)
.ordered(Order::rising(FIRST_DAY.code))
.guards(&[Guard::in_order(&FIRST_DAY, &LAST_DAY)])
.views(&[View::List(&[&FORM, &FIRST_DAY, &LAST_DAY]), View::Bars(&FIRST_DAY, &LAST_DAY)]);
