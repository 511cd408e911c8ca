//! What was read on a day.

use crate::domain::Level;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The day of a reading.
pub const DATE: Field = Field::new(100, "date", FieldType::Date).level(Level::Public).required();
/// The measure of a reading.
pub const MEASURE: Field =
    Field::new(101, "measure", FieldType::Link(&[codes::MEASURE])).required();
/// What was read.
pub const VALUE: Field = Field::new(102, "value", FieldType::Decimal).required();
/// The cycle for which it was read.
pub const CYCLE: Field = Field::new(103, "cycle", FieldType::Link(&[codes::CYCLE]));
const NOTE: Field = Field::new(104, "note", FieldType::Line2);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::READING, "reading", Level::Team, &[DATE, MEASURE, VALUE, CYCLE, NOTE])
        .ordered(Order::newest(DATE.code));
