//! A vote: set up, open, closed, revealed. Nobody sees what is on a ballot before the last, whoever they are
//! (dots and their failures: dotmocracy.org). What its options and ballots ask of it stands with them.

use crate::domain::Level;
use crate::domain::declare::{Carry, Check, Deed, Guard, Test, View, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::meeting;

/// Its options are gathered.
pub const SET_UP: u16 = 1;
/// Ballots are taken.
pub const OPEN: u16 = 2;
/// No more ballots are taken.
pub const CLOSED: u16 = 3;
/// The room sees how it went.
pub const REVEALED: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(SET_UP, "set_up"),
    Choice::new(OPEN, "open"),
    Choice::new(CLOSED, "closed"),
    Choice::new(REVEALED, "revealed"),
];
/// Everybody has a ballot of their own.
pub const BALLOTS: u16 = 1;
/// Raised hands are counted.
pub const HANDS: u16 = 2;
const MANNERS: &[Choice] = &[Choice::new(BALLOTS, "ballots"), Choice::new(HANDS, "hands")];
/// More dots than this nobody places with care.
pub const MOST_DOTS: i64 = 20;
const SOME_DOTS: FieldType = FieldType::Integer { min: 1, max: MOST_DOTS };

/// What is asked.
pub const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// At which meeting.
pub const MEETING: Field =
    Field::new(102, "meeting", FieldType::Link(&[codes::MEETING])).level(Level::Public);
/// What it is about, such as the outline from which its options come.
pub const ABOUT: Field = Field::new(103, "about", FieldType::Link(codes::ANY));
/// How far it is.
pub const STATE: Field =
    Field::new(104, "state", FieldType::Choice(STATES)).level(Level::Public).begins(SET_UP);
/// How it is voted.
pub const MANNER: Field = Field::new(105, "manner", FieldType::Choice(MANNERS)).begins(BALLOTS);
/// How many dots everybody has.
pub const DOTS: Field = Field::new(106, "dots", SOME_DOTS).when(&MANNER, &[BALLOTS]);
/// How many of them may go to one option.
pub const MOST: Field = Field::new(107, "most", SOME_DOTS).when(&MANNER, &[BALLOTS]);
/// At which item of the agenda.
pub const ITEM: Field = Field::new(108, "item", FieldType::Link(&[codes::AGENDA_ITEM]));

/// Ballots are taken.
pub(super) const IS_OPEN: Test = Test::Is(&STATE, &[OPEN]);
/// Its options are gathered.
pub(super) const IS_SET_UP: Test = Test::Is(&STATE, &[SET_UP]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::VOTE,
    "vote",
    Level::Team,
    &[TITLE, MEETING, ITEM, ABOUT, STATE, MANNER, DOTS, MOST],
)
.deeds(&[Deed::make("vote", codes::VOTE, &[(&MEETING, Carry::Origin)]).on(codes::MEETING)])
.guards(&[Guard::in_order(&MOST, &DOTS)])
.checks(&[Check::hole(
    "left_open",
    Test::All(&[Test::Is(&STATE, &[OPEN, CLOSED]), Test::Linked(&MEETING, &meeting::IS_HELD)]),
)])
.views(&[View::List(&[&MEETING, &STATE, &MANNER]), View::Board(&STATE)])
.because(&[Why::named(&ABOUT)]);
