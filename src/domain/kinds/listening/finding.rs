//! What was heard: a need, a strength, a gap, a question (systems, 27 and 34).

use crate::domain::Level;
use crate::domain::common::PILLARS;
use crate::domain::declare::{
    Amount, Axis, By, Carry, Check, Day, Deed, Evidence, Figure, Guard, Set, Stamp, Standing,
    Table, Test, Total, View, Way, Why, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::{attention, codes};

use super::{assessment, asset, instrument, mention};

const NEED: u16 = 1;
const STRENGTH: u16 = 2;
const GAP: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(NEED, "need"),
    Choice::new(STRENGTH, "strength"),
    Choice::new(GAP, "gap"),
    Choice::new(4, "question"),
];
const OPEN: u16 = 1;
const TAKEN_UP: u16 = 2;
const ANSWERED: u16 = 3;
const SET_ASIDE: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(OPEN, "open"),
    Choice::new(TAKEN_UP, "taken_up"),
    Choice::new(ANSWERED, "answered"),
    Choice::new(SET_ASIDE, "set_aside"),
];
/// After two months somebody should have taken it up.
const REST: i16 = 60;

const STATEMENT: Field =
    Field::new(100, "statement", FieldType::Line2).level(Level::Public).required();
/// A need, a strength, a gap or a question.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(NEED);
/// Whom it is about.
pub const GROUPS: Field = Field::new(102, "groups", FieldType::Links(&[codes::GROUP]));
/// Which areas of attention it is about.
pub const AREAS: Field = Field::new(103, "areas", FieldType::Choices(attention::AREAS));
/// When it was heard.
pub const DATE: Field = Field::new(104, "date", FieldType::Date).required();
/// In which round.
pub const ASSESSMENT: Field = Field::new(105, "assessment", FieldType::Link(&[codes::ASSESSMENT]));
/// In their own words.
const VOICE: Field = Field::new(106, "voice", FieldType::Text2);
const VOICE_OF: Field = Field::new(107, "voice_of", FieldType::Link(&[codes::GROUP]));
/// Which data say it.
pub const DATA_SET: Field = Field::new(108, "data_set", FieldType::Link(&[codes::DATA_SET]));
/// Which measure says it.
pub const MEASURE: Field = Field::new(109, "measure", FieldType::Link(&[codes::MEASURE]));
const MEETING: Field = Field::new(110, "meeting", FieldType::Link(&[codes::MEETING]));
const STATE: Field = Field::new(111, "state", FieldType::Choice(STATES)).begins(OPEN);
const REASON: Field = Field::new(112, "reason", FieldType::Line2);
const ANSWER: Field = Field::new(113, "answer", FieldType::Text2);
const ANSWERED_ON: Field = Field::new(114, "answered_on", FieldType::Date);
const NOTE: Field = Field::new(115, "note", FieldType::Text2);

/// What was heard of a problem.
pub const FINDINGS: Field = Field::new(170, "findings", FieldType::Links(&[codes::FINDING]));

const MENTIONS: Set = Set::pointing(codes::MENTION, &mention::FINDING);
/// How often it was heard, by whatever method.
const TIMES: Figure = Figure::amount(
    "times",
    FieldType::COUNT,
    Amount::Sum(MENTIONS, &Amount::Field(&mention::COUNT)),
);
const PROBLEMS: Set = Set::pointing(codes::PROBLEM, &FINDINGS);
const ASKS_FOR_MORE: Test = Test::Is(&FORM, &[NEED, GAP]);

const IS_OF_CLOSED: Test =
    Test::Linked(&ASSESSMENT, &Test::Is(&assessment::STATE, &[assessment::CLOSED]));
const IS_EARLY: Test = Test::Either(&[
    Test::Linked(&ASSESSMENT, &Test::Empty(&assessment::END)),
    Test::Before(Day::Field(&DATE), Day::Of(&ASSESSMENT, &Day::Field(&assessment::END))),
]);

const NEEDS: Set = Set::all(&[codes::FINDING]);
/// Something is missing still.
const WAITS: Test = Test::All(&[ASKS_FOR_MORE, Test::Is(&STATE, &[OPEN, TAKEN_UP])]);
/// Nothing that there is could fill it.
const IS_UNMATCHED: Test = Test::All(&[
    WAITS,
    Test::Not(&Test::Any(Set::pointing(codes::ASSET, &asset::FILLS).only(&asset::IS_LEFT))),
]);

/// What is asked and what was heard, pillar by pillar and area by area: where nothing stands, nobody looks.
const SCOPE: Table = Table::of_counts(
    "scope",
    Axis::Parts(&[&PILLARS, &AREAS]),
    Axis::Kinds(&[Standing::of(codes::ITEM, &instrument::IS_ASKED), Standing::all(codes::FINDING)]),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::FINDING,
    "finding",
    Level::Team,
    &[
        STATEMENT,
        FORM,
        GROUPS,
        AREAS,
        DATE,
        ASSESSMENT,
        VOICE,
        VOICE_OF,
        DATA_SET,
        MEASURE,
        MEETING,
        STATE,
        REASON,
        ANSWER,
        ANSWERED_ON,
        NOTE,
    ],
)
.ordered(Order::newest(DATE.code))
.figures(&[TIMES, Figure::count("problems", PROBLEMS)])
.adds(&[Adds::fields(codes::PROBLEM, &[FINDINGS])])
.deeds(&[
    Deed::reword(
        "asset",
        codes::ASSET,
        &[(&asset::HEARD, Carry::Origin), (&asset::CHECKED, Carry::Today)],
    )
    .when(Test::Is(&FORM, &[STRENGTH])),
    Deed::reword("problem", codes::PROBLEM, &[(&FINDINGS, Carry::Origin)]),
    Deed::make(
        "mention",
        codes::MENTION,
        &[(&mention::FINDING, Carry::Origin), (&mention::DATE, Carry::Today)],
    ),
])
.guards(&[
    Guard::new("answered", Way::Reaches(&STATE, &[ANSWERED]), Test::Filled(&ANSWER)),
    Guard::new("put_by", Way::Reaches(&STATE, &[SET_ASIDE]), Test::Filled(&REASON)),
])
.stamps(&[Stamp::reaches(&STATE, &[ANSWERED], &ANSWERED_ON, With::Today)])
.checks(&[
    Check::hole("no_area", Test::All(&[Test::Empty(&AREAS), Test::Empty(&PILLARS)])),
    Check::note(
        "untouched",
        Test::All(&[
            ASKS_FOR_MORE,
            Test::Is(&STATE, &[OPEN]),
            Test::Before(Day::Field(&DATE), Day::Today(-REST)),
            Test::Not(&Test::Any(PROBLEMS)),
        ]),
    ),
])
.evidence(&[
    // Noted while people were still being asked.
    Evidence::of("6.4").when(IS_EARLY).proven(By::Test(IS_EARLY)),
    Evidence::of("7.1").when(IS_OF_CLOSED).proven(By::Test(IS_OF_CLOSED)),
])
.totals(&[
    Total::count("findings").per(&FORM),
    Total::part("unmatched_needs", NEEDS.only(&IS_UNMATCHED), NEEDS.only(&WAITS)),
])
.because(&[Why::naming(codes::FINDING, &FINDINGS)])
.views(&[
    View::List(&[&FORM, &TIMES.field, &GROUPS, &STATE]),
    View::Board(&STATE),
    View::Table(&SCOPE),
]);
