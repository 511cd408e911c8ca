//! What a meeting is to take up, in which order and in which time.

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const TALK: u16 = 1;
/// How an item is worked on.
pub const ACTIVITIES: &[Choice] = &[
    Choice::new(TALK, "talk"),
    Choice::new(2, "capture"),
    Choice::new(3, "group"),
    Choice::new(4, "vote"),
    Choice::new(5, "five_whys"),
    Choice::new(6, "impact_effort"),
    Choice::new(7, "decide"),
    Choice::new(8, "parking_lot"),
];
/// It is not finished.
pub const OPEN: u16 = 1;
/// It was taken up.
pub const DONE: u16 = 2;
const STATES: &[Choice] = &[Choice::new(OPEN, "open"), Choice::new(DONE, "done")];
const PLACES: FieldType = FieldType::Integer { min: 1, max: 999 };
/// A meeting that takes longer than a day is several.
const A_DAY: FieldType = FieldType::Integer { min: 1, max: 1_440 };

/// What it is called.
pub const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// At which meeting.
pub const MEETING: Field = Field::new(101, "meeting", FieldType::Link(&[codes::MEETING]))
    .level(Level::Public)
    .required()
    .hangs();
/// Its place among the others.
pub const POSITION: Field = Field::new(102, "position", PLACES).level(Level::Public);
/// For how many minutes.
pub const MINUTES: Field = Field::new(103, "minutes", A_DAY).level(Level::Public);
/// How it is worked on.
pub const ACTIVITY: Field = Field::new(104, "activity", FieldType::Choice(ACTIVITIES)).begins(TALK);
/// What it is worked on: an outline, an aim, whatever there is.
pub const ABOUT: Field = Field::new(105, "about", FieldType::Link(codes::ANY)).level(Level::Public);
/// Whether it was taken up.
pub const STATE: Field = Field::new(106, "state", FieldType::Choice(STATES)).begins(OPEN);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::AGENDA_ITEM,
    "agenda_item",
    Level::Team,
    &[TITLE, MEETING, POSITION, MINUTES, ACTIVITY, ABOUT, STATE],
)
.ordered(Order::rising(POSITION.code))
.views(&[View::List(&[&MEETING, &POSITION, &MINUTES, &ACTIVITY, &STATE]), View::Board(&ACTIVITY)]);
