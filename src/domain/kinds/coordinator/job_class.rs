//! A class of posts that there is already, to be laid beside the coordinator's (systems, 60 and 61).

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const EMPLOYMENTS: &[Choice] =
    &[Choice::new(1, "certificated"), Choice::new(2, "classified"), Choice::new(3, "nonprofit")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const EMPLOYMENT: Field = Field::new(101, "employment", FieldType::Choice(EMPLOYMENTS));
const SOURCE: Field = Field::new(102, "source", FieldType::Line);
const NOTE: Field = Field::new(103, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::JOB_CLASS, "job_class", Level::Partner, &[TITLE, EMPLOYMENT, SOURCE, NOTE])
        .views(&[View::List(&[&EMPLOYMENT, &SOURCE])]);
