//! A group of people that the school listens to.

use crate::domain::Level;
use crate::domain::declare::{Check, Figure, Row, Test, View};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::{codes, judgement};

const PERCENT: FieldType = FieldType::Integer { min: 0, max: 100 };
const PEOPLE: FieldType = FieldType::Integer { min: 0, max: 1_000_000 };

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public);
/// The group that this one is part of.
pub const PARENT: Field =
    Field::new(101, "parent", FieldType::Link(&[codes::GROUP])).level(Level::Public);
/// How many people belong to a group.
pub const SIZE: Field = Field::new(102, "size", PEOPLE);
/// From where that is known.
pub const SIZE_SOURCE: Field = Field::new(103, "size_source", FieldType::Line2);
/// As of which day.
pub const AS_OF: Field = Field::new(104, "as_of", FieldType::Date);
/// How many of them are to be heard, in percent.
pub const TARGET: Field = Field::new(105, "target", PERCENT);
const DESCRIPTION: Field = Field::new(106, "description", FieldType::Text2);
/// The size on each day for which one was said.
pub const SIZES: Field = Field::new(107, "sizes", FieldType::Series).kept();
/// Why nobody of them has to be heard in this school; where nothing stands, they do.
pub const LEFT_OUT: Field = Field::new(108, "left_out", FieldType::Line2);

/// Nobody knows how many belong to it.
pub const UNKNOWN: u16 = 1;
/// Some are still to be heard.
pub const SHORT: u16 = 2;
/// Enough were heard.
pub const MET: u16 = 3;
/// More were heard than belong to it: its size is no longer right.
pub const TOO_MANY: u16 = 4;
/// How well a group was heard.
const STATES: &[Choice] = &[
    Choice::new(UNKNOWN, "unknown"),
    Choice::new(SHORT, "short"),
    Choice::new(MET, "met"),
    Choice::new(TOO_MANY, "too_many"),
];
/// From what is counted who was heard.
pub const HEARD_IN: &[KindCode] = &[
    codes::GROUP,
    codes::PARTICIPATION,
    codes::MEETING,
    codes::ASSESSMENT,
    codes::PERSON,
    codes::SITE,
];
/// How many different people were heard for certain.
pub const REACHED: Figure =
    Figure::code_from("reached", FieldType::COUNT, HEARD_IN).level(Level::Public);
/// How many at most.
pub const REACHED_MOST: Figure =
    Figure::code_from("reached_most", FieldType::COUNT, HEARD_IN).level(Level::Public);
/// How many belonged to it.
pub const SIZE_THEN: Figure =
    Figure::code_from("size_then", FieldType::COUNT, HEARD_IN).level(Level::Public);
/// How many of a hundred were heard.
pub const REACH: Figure =
    Figure::code_from("reach", FieldType::Percent, HEARD_IN).level(Level::Public);
/// How many are missing to what is wanted.
pub const SHORT_BY: Figure =
    Figure::code_from("short_by", FieldType::COUNT, HEARD_IN).level(Level::Public);
/// How well it was heard.
pub const REACH_STATE: Figure =
    Figure::code_from("reach_state", FieldType::Choice(STATES), HEARD_IN).level(Level::Public);

const IS_SHORT: Test = Test::FigureIs(&REACH_STATE, &[SHORT]);
/// The whole of which it is a part was heard well enough.
const WHOLE_IS_MET: Test = Test::Linked(&PARENT, &Test::FigureIs(&REACH_STATE, &[MET, TOO_MANY]));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::GROUP,
    "group",
    Level::Public,
    &[NAME, PARENT, SIZE, SIZE_SOURCE, AS_OF, TARGET, DESCRIPTION, SIZES, LEFT_OUT],
)
.figures(&[REACHED, REACHED_MOST, SIZE_THEN, REACH, SHORT_BY, REACH_STATE])
.adds(&[Adds::fields(codes::GROUP, judgement::FIELDS)])
// The four groups that a community school reports on (systems, section 4.7).
.rows(&[
    Row::new("group-students", &[]),
    Row::new("group-staff", &[]),
    Row::new("group-families", &[]),
    Row::new("group-community", &[]),
])
.checks(&[
    Check::hole("no_size", Test::All(&[Test::Empty(&SIZE), Test::Empty(&LEFT_OUT)])).home(),
    Check::warning("short", IS_SHORT).tells(&[&SHORT_BY]).home(),
    Check::warning("hidden_behind", Test::All(&[IS_SHORT, WHOLE_IS_MET])),
    Check::warning("too_many", Test::FigureIs(&REACH_STATE, &[TOO_MANY])),
])
.views(&[View::List(&[&REACH.field, &SHORT_BY.field, &REACHED.field, &SIZE_THEN.field])]);
