//! A file or a page on the web, a paper that proves something.

use crate::domain::Level;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// A file path or web address. It is shown, never opened.
pub const ADDRESS: Field = Field::new(101, "address", FieldType::Line);
const DATE: Field = Field::new(102, "date", FieldType::Date);
const REMARKS: Field = Field::new(103, "remarks", FieldType::Text).level(Level::Private);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::DOCUMENT, "document", Level::Team, &[TITLE, ADDRESS, DATE, REMARKS]);
