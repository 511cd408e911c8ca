//! Who asks whom, by when and in which language: a line of a plan of engagement (systems, 19).

use crate::domain::Level;
use crate::domain::declare::{Check, Day, Guard, Test, View, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::attention::METHODS;
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::SPOKEN;

const PLANNED: u16 = 1;
const DONE: u16 = 3;
const DROPPED: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(2, "under_way"),
    Choice::new(DONE, "done"),
    Choice::new(DROPPED, "dropped"),
];
const PEOPLE: FieldType = FieldType::Integer { min: 1, max: 100_000 };
/// So many days before it ends, somebody should know.
const NOTICE: u16 = 7;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Of which plan it is.
pub const PLAN: Field = Field::new(101, "plan", FieldType::Link(&[codes::PLAN]))
    .level(Level::Public)
    .required()
    .hangs();
/// Who is asked.
pub const GROUPS: Field = Field::new(102, "groups", FieldType::Links(&[codes::GROUP]));
/// How.
pub const METHOD: Field = Field::new(103, "method", FieldType::Choice(METHODS));
/// By what.
pub const INSTRUMENT: Field = Field::new(104, "instrument", FieldType::Link(&[codes::INSTRUMENT]));
/// Who sees to it.
pub const OWNER: Field = Field::new(105, "owner", FieldType::Link(&[codes::PERSON]));
/// Who else asks.
pub const CARRIED_BY: Field = Field::new(106, "carried_by", FieldType::Links(&[codes::PERSON]));
const START: Field = Field::new(107, "start", FieldType::Date);
const END: Field =
    Field::new(108, "end", FieldType::Date).due(NOTICE, (STATE.code, &[DONE, DROPPED]));
const LANGUAGES: Field = Field::new(109, "languages", FieldType::Choices(SPOKEN));
const EXPECTED: Field = Field::new(110, "expected", PEOPLE);
const PLACE: Field = Field::new(111, "place", FieldType::Line2);
const STATE: Field = Field::new(112, "state", FieldType::Choice(STATES)).begins(PLANNED);
const REASON: Field = Field::new(113, "reason", FieldType::Line2).when(&STATE, &[DROPPED]);
const NOTE: Field = Field::new(114, "note", FieldType::Text2);

/// Those people were asked.
pub const IS_DONE: Test = Test::Is(&STATE, &[DONE]);
const IS_MEANT: Test = Test::Not(&Test::Is(&STATE, &[DROPPED]));
/// It says how and by whom.
pub const ASKS: Test = Test::All(&[IS_MEANT, Test::Filled(&METHOD), Test::Filled(&OWNER)]);
/// What a plan says by it.
pub const LINE: &[&Field] =
    &[&TITLE, &PLAN, &GROUPS, &METHOD, &INSTRUMENT, &OWNER, &CARRIED_BY, &START, &END, &LANGUAGES];

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::OUTREACH,
    "outreach",
    Level::Team,
    &[
        TITLE, PLAN, GROUPS, METHOD, INSTRUMENT, OWNER, CARRIED_BY, START, END, LANGUAGES,
        EXPECTED, PLACE, STATE, REASON, NOTE,
    ],
)
.ordered(Order::rising(START.code))
.guards(&[
    Guard::in_order(&START, &END),
    Guard::new("dropped", Way::Reaches(&STATE, &[DROPPED]), Test::Filled(&REASON)),
])
.checks(&[
    Check::hole("no_groups", Test::All(&[IS_MEANT, Test::Empty(&GROUPS)])),
    Check::hole("no_method", Test::All(&[IS_MEANT, Test::Empty(&METHOD)])),
    Check::hole("no_owner", Test::All(&[IS_MEANT, Test::Empty(&OWNER)])),
    Check::warning(
        "not_begun",
        Test::All(&[Test::Is(&STATE, &[PLANNED]), Test::Before(Day::Field(&START), Day::Today(0))]),
    )
    .home(),
])
.views(&[
    View::List(&[&GROUPS, &METHOD, &OWNER, &END, &STATE]),
    View::Board(&STATE),
    View::Bars(&START, &END),
]);
