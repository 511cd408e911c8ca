//! What a meeting is to take up, in which order and in which time.

use crate::domain::Level;
use crate::domain::declare::View;
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

/// People talk.
pub const TALK: u16 = 1;
/// What the room says is written down.
pub const CAPTURE: u16 = 2;
/// What belongs together is put together.
pub const GROUP: u16 = 3;
/// The room votes.
pub const VOTE: u16 = 4;
/// One asks why, and why that.
pub const FIVE_WHYS: u16 = 5;
/// What brings much is told from what takes much.
pub const IMPACT_EFFORT: u16 = 6;
/// Something is settled.
pub const DECIDE: u16 = 7;
/// One looks at what was put off.
pub const PARKING_LOT: u16 = 8;
/// How an item is worked on.
pub const ACTIVITIES: &[Choice] = &[
    Choice::new(TALK, "talk"),
    Choice::new(CAPTURE, "capture"),
    Choice::new(GROUP, "group"),
    Choice::new(VOTE, "vote"),
    Choice::new(FIVE_WHYS, "five_whys"),
    Choice::new(IMPACT_EFFORT, "impact_effort"),
    Choice::new(DECIDE, "decide"),
    Choice::new(PARKING_LOT, "parking_lot"),
];
/// It is not finished.
pub const OPEN: u16 = 1;
/// It was taken up.
pub const DONE: u16 = 2;
const STATES: &[Choice] = &[Choice::new(OPEN, "open"), Choice::new(DONE, "done")];
const PLACES: FieldType = FieldType::Integer { min: 1, max: 999 };
/// A meeting that takes longer than a day is several.
const A_DAY: FieldType = FieldType::Integer { min: 1, max: 1_440 };

const SOME_TIMES: FieldType = FieldType::Integer { min: 1, max: 10_000 };
const FROM_LEAST_TO_MOST: FieldType = FieldType::Integer { min: 1, max: 5 };

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

/// How much a line of an outline would bring, and how much it would take, from 1 to 5 (Carnegie: benefit
/// against effort).
pub const IMPACT: Field = Field::new(120, "impact", FROM_LEAST_TO_MOST);
/// The second of both.
pub const EFFORT: Field = Field::new(121, "effort", FROM_LEAST_TO_MOST);
/// At which meeting it was said.
pub const SAID_AT: Field = Field::new(122, "said_at", FieldType::Link(&[codes::MEETING]));
/// Which groups said it; never who.
pub const SAID_BY: Field = Field::new(123, "said_by", FieldType::Links(&[codes::GROUP]));
/// How often it was said; without it, once.
pub const TIMES: Field = Field::new(124, "times", SOME_TIMES).level(Level::Public);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::AGENDA_ITEM,
    "agenda_item",
    Level::Team,
    &[TITLE, MEETING, POSITION, MINUTES, ACTIVITY, ABOUT, STATE],
)
.ordered(Order::rising(POSITION.code))
.adds(&[
    Adds::fields(codes::NODE, &[IMPACT, EFFORT, SAID_AT, SAID_BY, TIMES]),
    Adds::fields(codes::EXPECTATION, &[SAID_AT]),
])
.views(&[View::List(&[&MEETING, &POSITION, &MINUTES, &ACTIVITY, &STATE]), View::Board(&ACTIVITY)]);
