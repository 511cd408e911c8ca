//! What was read of a measure, day after day.

use crate::domain::Level;
use crate::domain::common::SITE;
use crate::domain::declare::View;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The measure that was read.
pub const MEASURE: Field =
    Field::new(101, "measure", FieldType::Link(&[codes::MEASURE])).level(Level::Public).required();
/// Of whom it was read, if not of all.
pub const SUBGROUP: Field = Field::new(105, "subgroup", FieldType::Line2).level(Level::Public);
/// The cycle for which it was read.
pub const CYCLE: Field = Field::new(103, "cycle", FieldType::Link(&[codes::CYCLE]));
/// The values, one a day. Who may see them is said with the readings as a whole.
pub const POINTS: Field =
    Field::new(106, "points", FieldType::Series).level(Level::Public).required();

/// The day of one reading, when each was a record of its own. As the two below it stands for a line of the
/// points: it is taken there when it is set (`engine::readings`).
pub const DATE: Field = Field::new(100, "date", FieldType::Date);
/// What was read on that day.
pub const VALUE: Field = Field::new(102, "value", FieldType::Signed);
/// What somebody wrote to it.
pub const NOTE: Field = Field::new(104, "note", FieldType::Line2);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::READING, "reading", Level::Team, &[MEASURE, POINTS, SUBGROUP, CYCLE])
        .titled_by(&[&MEASURE, &SUBGROUP, &SITE])
        .formerly(&[DATE, VALUE, NOTE])
        .ordered(Order::newest(POINTS.code))
        .views(&[View::List(&[&POINTS])]);
