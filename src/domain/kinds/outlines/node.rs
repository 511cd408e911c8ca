//! What is said in outlines. Where it stands is a placement, so that it can stand in several places
//! and is still edited once.

use crate::domain::Level;
use crate::domain::declare::{Check, Checklist, Deed, Figure, Formula, Set, Test, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Home, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::cycles::cycle;

/// A bone.
pub const CATEGORY: u16 = 1;
/// A cause, or a cause of a cause.
pub const CAUSE: u16 = 2;
/// A primary driver.
pub const PRIMARY: u16 = 3;
/// A secondary driver.
pub const SECONDARY: u16 = 4;
/// A change to try.
pub const CHANGE_IDEA: u16 = 5;
const ROLES: &[Choice] = &[
    Choice::new(CATEGORY, "category"),
    Choice::new(CAUSE, "cause"),
    Choice::new(PRIMARY, "primary"),
    Choice::new(SECONDARY, "secondary"),
    Choice::new(CHANGE_IDEA, "change_idea"),
];

/// What a node says.
pub const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// What it is; without it, where it stands says so.
pub const ROLE: Field = Field::new(101, "role", FieldType::Choice(ROLES));
/// What else there is to say of it.
pub const NOTE: Field = Field::new(102, "note", FieldType::Text2);
/// It is a root cause.
pub const ROOT: Field = Field::new(103, "root", FieldType::Flag);
/// Words by which it is found, separated by blanks.
pub const TAGS: Field = Field::new(104, "tags", FieldType::Line);
/// Who sees to it.
pub const OWNER: Field = Field::new(105, "owner", FieldType::Link(&[codes::PERSON]));
/// What shows that it moves.
pub const MEASURE: Field = Field::new(106, "measure", FieldType::Link(&[codes::MEASURE]));
/// How one knows that it is so; each answer of five whys wants evidence (methods 2.6).
pub const KNOWN_BY: Field = Field::new(107, "known_by", FieldType::Choice(WAYS_TO_KNOW));

const WAYS_TO_KNOW: &[Choice] = &[
    Choice::new(DATA, "data"),
    Choice::new(HEARD, "voice"),
    Choice::new(3, "observation"),
    Choice::new(ASSUMED, "assumption"),
];
/// It was counted.
pub const DATA: u16 = 1;
/// Somebody said so.
pub const HEARD: u16 = 2;
/// Nobody knows it yet.
pub const ASSUMED: u16 = 4;
const IS_ASSUMED: Test = Test::Is(&KNOWN_BY, &[ASSUMED]);

/// Its tests: one after the other, or several side by side.
const RAMP: Set = Set::pointing(codes::CYCLE, &cycle::IDEA);
/// One test led to the next.
const ITERATED: Figure = Figure::test("iterated", Test::Any(RAMP.only(&cycle::FOLLOWS)));
const PREDICTED: Figure =
    Figure::test("predicted", Test::Every(RAMP.only(&cycle::IS_BEGUN), &cycle::WAS_PREDICTED));
const GREW: Figure = Figure::test("grew", Test::Every(RAMP.only(&cycle::FOLLOWS), &cycle::GREW));
const READ_ON: Figure =
    Figure::test("read_on", Test::Every(RAMP.only(&cycle::IS_STUDIED), &cycle::WAS_READ_ON));
const WRITTEN_DOWN: Figure = Figure::test(
    "written_down",
    Test::Every(RAMP.only(&cycle::IS_STUDIED), &cycle::IS_WRITTEN_DOWN),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::NODE,
    "node",
    Level::Team,
    &[TEXT, ROLE, NOTE, ROOT, KNOWN_BY, TAGS, OWNER, MEASURE],
)
.at_home(Home::Outlines)
.figures(&[
    Figure::by(
        "latest_cycle",
        FieldType::Link(&[codes::CYCLE]),
        Formula::Largest(RAMP, &cycle::NUMBER),
    ),
    Figure::code("weakest", FieldType::Links(&[codes::NODE])),
])
// What is only assumed is what a small test can ask.
.deeds(&[Deed::reword("question", codes::QUESTION, &[]).when(IS_ASSUMED)])
.checks(&[Check::note("assumed", Test::All(&[Test::Yes(&ROOT), IS_ASSUMED]))])
// What reviewers of small tests look for (Taylor et al. 2014; methods 2.1).
.checklists(&[Checklist::new(
    "ramp",
    &[
        Test::Says(&ITERATED),
        Test::Says(&PREDICTED),
        Test::Says(&GREW),
        Test::Says(&READ_ON),
        Test::Says(&WRITTEN_DOWN),
    ],
)
.when(Test::Any(RAMP))])
.because(&[Why::naming(codes::NODE, &MEASURE).on(codes::MEASURE)]);
