//! A school nearby whose practice is worth copying, and what was seen there (systems, 17).

use crate::domain::Level;
use crate::domain::declare::{Check, Test, View};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::meeting;

const OTHER: u16 = 5;
const MODELS: &[Choice] = &[
    Choice::new(1, "traditional"),
    Choice::new(2, "pilot"),
    Choice::new(3, "magnet"),
    Choice::new(4, "charter"),
    Choice::new(OTHER, "other"),
];

const MATTERS: &[KindCode] = &[codes::PROBLEM, codes::PRIORITY, codes::NODE];

const SCHOOL: Field = Field::new(100, "school", FieldType::Line2).level(Level::Public).required();
const MODEL: Field = Field::new(101, "model", FieldType::Choice(MODELS)).required();
const OTHER_MODEL: Field = Field::new(102, "other_model", FieldType::Line2).when(&MODEL, &[OTHER]);
/// What they do that works.
const PRACTICE: Field = Field::new(103, "practice", FieldType::Text2).level(Level::Public);
/// By what one knows that it works.
const EVIDENCE: Field = Field::new(104, "evidence", FieldType::Text2);
const PROOF: Field = Field::new(105, "proof", FieldType::Links(&[codes::DOCUMENT]));
const CONTACT: Field = Field::new(106, "contact", FieldType::Line).level(Level::Private);
/// The visit, where it is in the calendar as a meeting.
const VISIT: Field = Field::new(107, "visit", FieldType::Link(&[codes::MEETING]));
const VISITED: Field = Field::new(108, "visited", FieldType::Date);
/// What the school takes home from it.
const TAKEAWAY: Field = Field::new(109, "takeaway", FieldType::Text2);
/// For the sake of which one looks there.
const SERVES: Field = Field::new(110, "serves", FieldType::Links(MATTERS));

/// The day is over on which somebody went.
const WAS_THERE: Test =
    Test::Either(&[Test::is_past(&VISITED), Test::Linked(&VISIT, &Test::is_past(&meeting::DATE))]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MODEL_SCHOOL,
    "model_school",
    Level::Partner,
    &[
        SCHOOL,
        MODEL,
        OTHER_MODEL,
        PRACTICE,
        EVIDENCE,
        PROOF,
        CONTACT,
        VISIT,
        VISITED,
        TAKEAWAY,
        SERVES,
    ],
)
.checks(&[
    Check::note(
        "never_visited",
        Test::All(&[Test::Filled(&CONTACT), Test::Empty(&VISITED), Test::Empty(&VISIT)]),
    ),
    Check::note("no_takeaway", Test::All(&[WAS_THERE, Test::Empty(&TAKEAWAY)])),
])
.views(&[View::List(&[&MODEL, &VISITED, &VISIT, &SERVES]), View::Board(&MODEL)]);
