//! A rule for staff of two employers, laid side by side (systems, 55).

use crate::domain::Level;
use crate::domain::declare::{Check, Guard, Test, View, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const OPEN: u16 = 1;
const ALIGNED: u16 = 2;
const IN_CONFLICT: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(ALIGNED, "aligned"),
    Choice::new(IN_CONFLICT, "in_conflict"),
];
const NOTICE: u16 = 30;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const ORGANIZATION: Field =
    Field::new(101, "organization", FieldType::Link(&[codes::ORGANIZATION]));
const SCHOOL_RULE: Field = Field::new(102, "school_rule", FieldType::Text2);
const AGENCY_RULE: Field = Field::new(103, "agency_rule", FieldType::Text2);
const STATE: Field = Field::new(104, "state", FieldType::Choice(STATES)).begins(OPEN);
const AGREED_WAY: Field = Field::new(105, "agreed_way", FieldType::Text2);
const REVIEWED: Field = Field::new(106, "reviewed", FieldType::Date);
const NEXT_REVIEW: Field = Field::new(107, "next_review", FieldType::Date).remind(NOTICE);

const BOTH_ARE_KNOWN: Test = Test::All(&[Test::Filled(&SCHOOL_RULE), Test::Filled(&AGENCY_RULE)]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PERSONNEL_TOPIC,
    "personnel_topic",
    Level::Team,
    &[TITLE, ORGANIZATION, SCHOOL_RULE, AGENCY_RULE, STATE, AGREED_WAY, REVIEWED, NEXT_REVIEW],
)
.guards(&[Guard::new("aligned", Way::Reaches(&STATE, &[ALIGNED]), BOTH_ARE_KNOWN)])
.checks(&[
    Check::warning(
        "in_conflict",
        Test::All(&[Test::Is(&STATE, &[IN_CONFLICT]), Test::Empty(&AGREED_WAY)]),
    ),
    Check::hole("no_review", Test::Empty(&NEXT_REVIEW)),
])
.views(&[View::List(&[&ORGANIZATION, &STATE, &NEXT_REVIEW]), View::Board(&STATE)]);
