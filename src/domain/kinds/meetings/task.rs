//! What somebody is to do by when, for whatever there is.

use crate::domain::Level;
use crate::domain::declare::{Carry, Check, Deed, Guard, Set, Stamp, Test, View, Way, Why, With};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const OPEN: u16 = 1;
const DOING: u16 = 2;
const DONE: u16 = 3;
const DROPPED: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(DOING, "doing"),
    Choice::new(DONE, "done"),
    Choice::new(DROPPED, "dropped"),
];
/// What waits to be done, or is being done.
pub const TO_DO: &[u16] = &[OPEN, DOING];
/// So many days before it is due, somebody should know.
const NOTICE: u16 = 3;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Who does it.
pub const OWNER: Field = Field::new(101, "owner", FieldType::Link(&[codes::PERSON]));
/// Until when.
pub const DUE: Field =
    Field::new(102, "due", FieldType::Date).due(NOTICE, (STATE.code, &[DONE, DROPPED]));
/// How far it is.
pub const STATE: Field =
    Field::new(103, "state", FieldType::Choice(STATES)).begins(OPEN).open(TO_DO);
const REASON: Field = Field::new(104, "reason", FieldType::Line2).when(&STATE, &[DROPPED]);
const DONE_ON: Field = Field::new(105, "done_on", FieldType::Date).when(&STATE, &[DONE]);
const DONE_BY: Field =
    Field::new(106, "done_by", FieldType::Link(&[codes::PERSON])).when(&STATE, &[DONE]);
/// What it is for; there it is shown.
pub const FOR: Field = Field::new(107, "for", FieldType::Links(codes::ANY));
/// At which meeting it was taken on.
pub const MEETING: Field =
    Field::new(108, "meeting", FieldType::Link(&[codes::MEETING])).level(Level::Public);
/// Which decision it carries out.
pub const DECISION: Field =
    Field::new(109, "decision", FieldType::Link(&[codes::DECISION])).level(Level::Public);
const START: Field = Field::new(110, "start", FieldType::Date);
const WAITS_FOR: Field = Field::new(111, "waits_for", FieldType::Links(&[codes::TASK]));
const NOTE: Field = Field::new(112, "note", FieldType::Text2);
const REMARKS: Field = Field::new(113, "remarks", FieldType::Text).level(Level::Private);

/// It is not done.
pub const IS_OPEN: Test = Test::Is(&STATE, TO_DO);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::TASK,
    "task",
    Level::Team,
    &[
        TITLE, OWNER, DUE, STATE, REASON, DONE_ON, DONE_BY, FOR, MEETING, DECISION, START,
        WAITS_FOR, NOTE, REMARKS,
    ],
)
.ordered(Order::rising(DUE.code))
// A note becomes a task, a decision and a meeting have tasks of their own; a reason for a change asks for none.
.deeds(&[Deed::reword("task", codes::TASK, &[(&FOR, Carry::Origin)]).on_all_but(&[
    codes::TASK,
    codes::NOTE,
    codes::MEETING,
    codes::DECISION,
    codes::REVISION,
    codes::SET_ASIDE,
    codes::BALLOT,
    codes::BALLOT_LINE,
])])
.guards(&[
    Guard::new("dropped", Way::Reaches(&STATE, &[DROPPED]), Test::Filled(&REASON)),
    Guard::in_order(&START, &DUE),
])
.stamps(&[
    Stamp::reaches(&STATE, &[DONE], &DONE_ON, With::Today),
    Stamp::reaches(&STATE, &[DONE], &DONE_BY, With::Me),
    Stamp::becomes(&STATE, &[OPEN, DOING], &DONE_ON, With::Nothing),
    Stamp::becomes(&STATE, &[OPEN, DOING], &DONE_BY, With::Nothing),
])
.checks(&[
    // What is due soon or late waits on Home by its day; this tells it in lists, and where it is asked for.
    Check::warning("overdue", Test::All(&[IS_OPEN, Test::is_past(&DUE)])).aside(&OWNER),
    Check::hole(
        "no_owner",
        Test::All(&[
            IS_OPEN,
            Test::Empty(&OWNER),
            Test::Either(&[Test::Filled(&DECISION), Test::Filled(&DUE)]),
        ]),
    ),
    Check::note("waits", Test::All(&[IS_OPEN, Test::Any(Set::linked(&WAITS_FOR).only(&IS_OPEN))])),
])
.views(&[
    View::List(&[&OWNER, &DUE, &STATE, &FOR]),
    View::Board(&STATE),
    View::Calendar(&[&DUE]),
    View::Bars(&START, &DUE),
])
.because(&[Why::named(&DECISION), Why::named(&FOR)]);
