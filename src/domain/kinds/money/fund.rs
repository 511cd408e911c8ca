//! A way in which work is paid for.

use crate::domain::Level;
use crate::domain::declare::{Check, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const FORMS: &[Choice] = &[
    Choice::new(1, "district"),
    Choice::new(2, "public"),
    Choice::new(3, "private"),
    Choice::new(4, "redirected"),
    Choice::new(5, "agreement"),
    Choice::new(6, "other"),
];
const STATES: &[Choice] =
    &[Choice::new(1, "planned"), Choice::new(2, "open"), Choice::new(3, "closed")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).required();
const FUNDER: Field = Field::new(102, "funder", FieldType::Link(&[codes::ORGANIZATION]));
/// All of it.
pub const TOTAL: Field = Field::new(103, "total", FieldType::PRICE);
/// The most that one order may ask for.
pub const ORDER_LIMIT: Field = Field::new(104, "order_limit", FieldType::PRICE);
const SCHOOL_LIMIT: Field = Field::new(105, "school_limit", FieldType::PRICE);
const USE: Field = Field::new(106, "use", FieldType::Text2);
const ASK: Field = Field::new(107, "ask", FieldType::Text2);
const CONTACT: Field = Field::new(108, "contact", FieldType::Line).level(Level::Private);
const FIRST_YEAR: Field = Field::new(109, "first_year", FieldType::Year);
const LAST_YEAR: Field = Field::new(110, "last_year", FieldType::Year);
const ONE_TIME: Field = Field::new(111, "one_time", FieldType::Flag);
const REPLACED_BY: Field = Field::new(112, "replaced_by", FieldType::Link(&[codes::FUND]));
const SOURCE: Field = Field::new(113, "source", FieldType::Line);
const STATE: Field = Field::new(114, "state", FieldType::Choice(STATES)).begins(2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::FUND,
    "fund",
    Level::Partner,
    &[
        TITLE,
        FORM,
        FUNDER,
        TOTAL,
        ORDER_LIMIT,
        SCHOOL_LIMIT,
        USE,
        ASK,
        CONTACT,
        FIRST_YEAR,
        LAST_YEAR,
        ONE_TIME,
        REPLACED_BY,
        SOURCE,
        STATE,
    ],
)
.checks(&[Check::hole("no_amount", Test::All(&[Test::Empty(&TOTAL), Test::Empty(&SCHOOL_LIMIT)]))])
.views(&[View::List(&[&FORM, &TOTAL, &STATE])]);
