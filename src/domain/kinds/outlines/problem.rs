//! Something that is not as it should be.

use crate::domain::Level;
use crate::domain::declare::{Check, Figure, Formula, Set, Test, View, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::{outline, wordings};

/// Nobody has taken it up, or people are at it.
pub const OPEN: &[u16] = &[1, 2];
const STATES: &[Choice] = &[
    Choice::new(1, "open"),
    Choice::new(2, "working"),
    Choice::new(3, "solved"),
    Choice::new(4, "put_aside"),
];
const NOT_SOUGHT: u16 = 1;
/// Somebody drew a fishbone for it.
pub const SOUGHT: u16 = 2;
/// A root cause is named.
pub const FOUND: u16 = 3;
/// Whether its cause was looked for, which no one chooses.
pub const CAUSE_STATES: &[Choice] = &[
    Choice::new(NOT_SOUGHT, "not_sought"),
    Choice::new(SOUGHT, "sought"),
    Choice::new(FOUND, "found"),
];

const STATEMENT: Field =
    Field::new(100, "statement", FieldType::Line2).level(Level::Public).required();
/// Whom it is about.
pub const AFFECTED: Field = Field::new(101, "affected", FieldType::Line2);
/// By what one sees it.
pub const DATA: Field = Field::new(102, "data", FieldType::Text2);
/// How far a problem is.
pub const STATE: Field = Field::new(103, "state", FieldType::Choice(STATES)).begins(1);
const OWNER: Field = Field::new(104, "owner", FieldType::Link(&[codes::PERSON]));
const SINCE: Field = Field::new(105, "since", FieldType::Date);
const NOTE: Field = Field::new(106, "note", FieldType::Text2);
/// What people expect that is not so.
const EXPECTATIONS: Field =
    Field::new(107, "expectations", FieldType::Links(&[codes::EXPECTATION]));

/// Causes are sought with a fishbone; a driver diagram knows them already.
const FISHBONES: Set = Set::pointing(codes::OUTLINE, &outline::PROBLEM)
    .only(&Test::Is(&outline::FORM, &[outline::FISHBONE]));
const HAS_ROOT: Test = Test::Any(
    Set::pointing(codes::OUTLINE, &outline::PROBLEM)
        .only(&Test::All(&[Test::Is(&outline::FORM, &[outline::FISHBONE]), outline::HAS_ROOT])),
);
/// Whether its cause was looked for.
pub const CAUSE_STATE: Figure = Figure::by(
    "cause_state",
    FieldType::Choice(CAUSE_STATES),
    Formula::First(&[
        (FOUND, HAS_ROOT),
        (SOUGHT, Test::Any(FISHBONES)),
        (NOT_SOUGHT, Test::Not(&Test::Never)),
    ]),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PROBLEM,
    "problem",
    Level::Team,
    &[STATEMENT, AFFECTED, DATA, EXPECTATIONS, STATE, OWNER, SINCE, NOTE],
)
.figures(&[
    CAUSE_STATE,
    Figure::code("root_causes", FieldType::Text),
    Figure::code("cycles", FieldType::Links(&[codes::CYCLE])),
])
.checks(&[
    Check::hole(
        "cause_not_sought",
        Test::All(&[Test::Is(&STATE, OPEN), Test::FigureIs(&CAUSE_STATE, &[NOT_SOUGHT])]),
    ),
    Check::note("solution", Test::Mentions(&STATEMENT, &wordings::SOLUTION)),
    Check::note("blame", Test::Mentions(&STATEMENT, &wordings::BLAME)),
])
.views(&[View::List(&[&STATE, &CAUSE_STATE.field, &OWNER]), View::Board(&STATE)])
.because(&[Why::named(&EXPECTATIONS).wanted()]);
