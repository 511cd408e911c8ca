//! What was decided, and whether somebody does something about it (systems, 14 and 58).

use crate::domain::Level;
use crate::domain::declare::{Carry, Check, Deed, Figure, Guard, Set, Test, View, Way, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

use super::task;

const MANNERS: &[Choice] = &[
    Choice::new(1, "consensus"),
    Choice::new(2, "vote"),
    Choice::new(3, "chair"),
    Choice::new(4, "other"),
];
const STANDS: u16 = 1;
const REPLACED: u16 = 2;
const STATES: &[Choice] = &[
    Choice::new(STANDS, "stands"),
    Choice::new(REPLACED, "replaced"),
    Choice::new(3, "withdrawn"),
];

const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// At which meeting.
pub const MEETING: Field =
    Field::new(101, "meeting", FieldType::Link(&[codes::MEETING])).level(Level::Public);
/// When.
pub const DATE: Field = Field::new(102, "date", FieldType::Date).required().today();
/// How.
pub(super) const MANNER: Field = Field::new(103, "manner", FieldType::Choice(MANNERS));
/// Why.
pub(super) const REASON: Field = Field::new(104, "reason", FieldType::Text2);
const ALTERNATIVES: Field = Field::new(105, "alternatives", FieldType::Text2);
/// What it is about.
pub const ABOUT: Field = Field::new(106, "about", FieldType::Links(codes::ANY));
const NO_ACTION_NEEDED: Field = Field::new(107, "no_action_needed", FieldType::Flag);
/// Whether it still holds.
pub(super) const STATE: Field = Field::new(108, "state", FieldType::Choice(STATES)).begins(STANDS);
const REPLACED_BY: Field =
    Field::new(109, "replaced_by", FieldType::Link(&[codes::DECISION])).when(&STATE, &[REPLACED]);

const TASKS: Set = Set::pointing(codes::TASK, &task::DECISION);
const ACTIONS: Figure = Figure::count("actions", TASKS);
const OPEN_ACTIONS: Figure = Figure::count("open_actions", TASKS.only(&task::IS_OPEN));
/// Nothing has to follow from it, or something does.
pub(super) const IS_FOLLOWED: Test = Test::Not(&WAITS);
const WAITS: Test = Test::All(&[
    Test::Is(&STATE, &[STANDS]),
    Test::Not(&Test::Yes(&NO_ACTION_NEEDED)),
    Test::Not(&Test::Any(TASKS)),
]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::DECISION,
    "decision",
    Level::Team,
    &[
        TEXT,
        MEETING,
        DATE,
        MANNER,
        REASON,
        ALTERNATIVES,
        ABOUT,
        NO_ACTION_NEEDED,
        STATE,
        REPLACED_BY,
    ],
)
.ordered(Order::newest(DATE.code))
.figures(&[ACTIONS, OPEN_ACTIONS])
.deeds(&[Deed::reword(
    "task",
    codes::TASK,
    &[
        (&task::DECISION, Carry::Origin),
        (&task::MEETING, Carry::Field(&MEETING)),
        (&task::FOR, Carry::Field(&ABOUT)),
    ],
)])
.guards(&[Guard::new("replaced", Way::Reaches(&STATE, &[REPLACED]), Test::Filled(&REPLACED_BY))])
.checks(&[Check::hole("no_action", WAITS)])
.views(&[
    View::List(&[&DATE, &MEETING, &ACTIONS.field, &OPEN_ACTIONS.field, &STATE]),
    View::Calendar(&[&DATE]),
])
.because(&[Why::named(&ABOUT)]);
