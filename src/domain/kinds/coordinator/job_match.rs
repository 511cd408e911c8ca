//! How well a class of posts fits a line of the coordinator's job (systems, 60).

use crate::domain::Level;
use crate::domain::declare::{Axis, Table, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const FITS: &[Choice] = &[Choice::new(1, "yes"), Choice::new(2, "partly"), Choice::new(3, "no")];

const LINE: Field = Field::new(100, "line", FieldType::Link(&[codes::JOB_LINE]))
    .level(Level::Public)
    .required()
    .hangs();
const CLASS: Field = Field::new(101, "class", FieldType::Link(&[codes::JOB_CLASS]))
    .level(Level::Public)
    .required()
    .hangs();
const FIT: Field = Field::new(102, "fit", FieldType::Choice(FITS)).required();
const NOTE: Field = Field::new(103, "note", FieldType::Text2);

/// Class beside class, line by line.
const COMPARE: Table = Table::new(
    "compare",
    Axis::Records(&LINE, codes::JOB_LINE, None),
    Axis::Records(&CLASS, codes::JOB_CLASS, None),
    &[&FIT],
);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::JOB_MATCH, "job_match", Level::Partner, &[LINE, CLASS, FIT, NOTE])
        .titled_by(&[&LINE, &CLASS])
        .views(&[View::List(&[&FIT, &NOTE]), View::Table(&COMPARE)]);
