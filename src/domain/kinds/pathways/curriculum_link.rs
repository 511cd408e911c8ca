//! Where class work draws on what families and the neighborhood know, and when teachers have time together
//! (systems, 65).

use crate::domain::Level;
use crate::domain::declare::{Axis, Check, Figure, Set, Table, Test, View, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;

const ELEMENTS: &[Choice] = &[
    Choice::new(1, "learning_culture"),
    Choice::new(2, "school_community"),
    Choice::new(3, "every_level"),
    Choice::new(4, "college_pathway"),
];
const IN_SCHOOL: u16 = 1;
const AFTER_SCHOOL: u16 = 2;
const PARTS_OF_DAY: &[Choice] =
    &[Choice::new(IN_SCHOOL, "school_day"), Choice::new(AFTER_SCHOOL, "after_school")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const DAY_PART: Field = Field::new(101, "day_part", FieldType::Choice(PARTS_OF_DAY)).required();
const INDICATORS: Field = Field::new(102, "indicators", FieldType::Links(&[codes::INDICATOR]));
const ELEMENT: Field = Field::new(103, "element", FieldType::Choice(ELEMENTS));
const SUBJECT: Field = Field::new(104, "subject", FieldType::Line2);
const TEACHER: Field = Field::new(105, "teacher", FieldType::Link(&[codes::PERSON]));
/// Whose knowledge it draws on.
const SOURCE: Field = Field::new(106, "source", FieldType::Link(codes::STAKEHOLDERS));
const PARTNER: Field = Field::new(107, "partner", FieldType::Link(&[codes::ORGANIZATION]));
const PROGRAM: Field = Field::new(108, "program", FieldType::Link(&[codes::PROGRAM]));
/// How much time its teachers have together in a month.
const HOURS: Field = Field::new(109, "hours", FieldType::Decimal);
const NOTE: Field = Field::new(110, "note", FieldType::Text2);

/// Of an indicator: what works toward it, in school and after it.
const LINKS: Set = Set::pointing(codes::CURRICULUM_LINK, &INDICATORS);
const DURING: Set = LINKS.only(&Test::Is(&DAY_PART, &[IN_SCHOOL]));
const AFTER: Set = LINKS.only(&Test::Is(&DAY_PART, &[AFTER_SCHOOL]));
const TIMES_DURING: Figure = Figure::count("in_school", DURING);
const TIMES_AFTER: Figure = Figure::count("after_school", AFTER);

/// What works toward which indicator, in school and after it.
const BY_INDICATOR: Table = Table::of_names(
    "indicators",
    Axis::Records(&INDICATORS, codes::INDICATOR, None),
    Axis::choices(&DAY_PART),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::CURRICULUM_LINK,
    "curriculum_link",
    Level::Partner,
    &[
        TITLE, DAY_PART, INDICATORS, ELEMENT, SUBJECT, TEACHER, SOURCE, PARTNER, PROGRAM, HOURS,
        NOTE,
    ],
)
.checks(&[
    Check::hole("no_indicator", Test::Empty(&INDICATORS)),
    Check::warning("only_in_school", Test::All(&[Test::Any(DURING), Test::Not(&Test::Any(AFTER))]))
        .on(codes::INDICATOR)
        .home(),
    Check::warning("only_after", Test::All(&[Test::Any(AFTER), Test::Not(&Test::Any(DURING))]))
        .on(codes::INDICATOR)
        .home(),
])
.adds(&[
    Adds::figures(codes::INDICATOR, &[TIMES_DURING, TIMES_AFTER]),
    Adds::views(codes::INDICATOR, &[View::List(&[&TIMES_DURING.field, &TIMES_AFTER.field])]),
])
.views(&[
    View::List(&[&DAY_PART, &INDICATORS, &SUBJECT, &PARTNER]),
    View::Table(&BY_INDICATOR),
    View::Board(&DAY_PART),
])
.because(&[Why::named(&INDICATORS)]);
