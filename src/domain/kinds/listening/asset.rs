//! What the school and its neighborhood have already, and which needs it could fill (systems, 16).

use crate::domain::Level;
use crate::domain::common::PILLARS;
use crate::domain::declare::{Axis, Check, Day, Figure, Set, Table, Test, Total, View};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;

/// A room, a yard, a field.
pub const SPACE: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(1, "person"),
    Choice::new(2, "skill"),
    Choice::new(SPACE, "space"),
    Choice::new(4, "service"),
    Choice::new(5, "fund"),
    Choice::new(6, "program"),
    Choice::new(7, "data"),
];
const THERE: u16 = 1;
const GONE: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(THERE, "there"),
    Choice::new(2, "offered"),
    Choice::new(3, "used"),
    Choice::new(GONE, "gone"),
];
const HOLDERS: &[KindCode] =
    &[codes::PERSON, codes::ORGANIZATION, codes::GROUP, codes::TEAM, codes::SITE];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// What it is.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).required();
const HOLDER: Field = Field::new(102, "holder", FieldType::Link(HOLDERS));
const PLACE: Field = Field::new(103, "place", FieldType::Line2).level(Level::Public);
/// When it is to be had, in words.
const TIMES: Field = Field::new(104, "times", FieldType::Line2);
/// For how many it is enough.
const CAPACITY: Field = Field::new(105, "capacity", FieldType::COUNT);
const UNIT: Field = Field::new(106, "unit", FieldType::Line2);
/// Only this place has it.
const UNIQUE: Field = Field::new(107, "unique", FieldType::Flag);
/// Which needs it could fill.
pub const FILLS: Field =
    Field::new(108, "fills", FieldType::Links(&[codes::FINDING, codes::PROBLEM]));
const CONTACT: Field = Field::new(109, "contact", FieldType::Line).level(Level::Private);
/// When somebody last looked whether it is still so.
pub const CHECKED: Field = Field::new(110, "checked", FieldType::Date);
const STATE: Field = Field::new(111, "state", FieldType::Choice(STATES)).begins(THERE);
/// What was heard of it.
pub const HEARD: Field = Field::new(112, "heard", FieldType::Link(&[codes::FINDING]));
const NOTE: Field = Field::new(113, "note", FieldType::Text2);

/// It is still to be had.
pub(super) const IS_LEFT: Test = Test::Not(&Test::Is(&STATE, &[GONE]));
const IS_STALE: Test = Test::All(&[
    IS_LEFT,
    Test::Either(&[Test::Empty(&CHECKED), Test::Before(Day::Field(&CHECKED), Day::SchoolYear)]),
]);
const IS_UNUSED: Test = Test::All(&[Test::Is(&STATE, &[THERE]), Test::Empty(&FILLS)]);
/// How much there is that could fill a need.
const ASSETS: Figure = Figure::count("assets", Set::pointing(codes::ASSET, &FILLS).only(&IS_LEFT));

/// What there is of each kind for each pillar.
const BY_PILLAR: Table =
    Table::of_counts("by_pillar", Axis::choices(&FORM), Axis::Parts(&[&PILLARS])).only(&IS_LEFT);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ASSET,
    "asset",
    Level::Partner,
    &[
        TITLE, FORM, HOLDER, PLACE, TIMES, CAPACITY, UNIT, UNIQUE, FILLS, CONTACT, CHECKED, STATE,
        HEARD, NOTE,
    ],
)
.figures(&[Figure::count("needs", Set::linked(&FILLS))])
.adds(&[Adds::figures(codes::FINDING, &[ASSETS])])
.checks(&[Check::warning("stale", IS_STALE), Check::note("unused", IS_UNUSED)])
.totals(&[
    Total::count("assets").per(&STATE),
    Total::part(
        "stale",
        Set::all(&[codes::ASSET]).only(&IS_STALE),
        Set::all(&[codes::ASSET]).only(&IS_LEFT),
    ),
])
.views(&[
    View::List(&[&FORM, &HOLDER, &CAPACITY, &CHECKED, &STATE]),
    View::Board(&FORM),
    View::Table(&BY_PILLAR),
]);
