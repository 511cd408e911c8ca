//! A goal set with a coach.

use super::coaching_session as session;
use crate::domain::Level;
use crate::domain::declare::{
    Carry, Check, Day, Deed, Evidence, Figure, Formula, Guard, Set, Test, View,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

const OPEN: u16 = 1;
const OVER: &[u16] = &[2, 3];
const STATES: &[Choice] =
    &[Choice::new(OPEN, "open"), Choice::new(2, "reached"), Choice::new(3, "dropped")];
const TEAM: u16 = 1;
const MAPPING: u16 = 2;
const ASSESSMENT: u16 = 3;
/// What one-to-one help is about (003).
const MATTERS: &[Choice] = &[
    Choice::new(TEAM, "leadership_team"),
    Choice::new(MAPPING, "mapping"),
    Choice::new(ASSESSMENT, "assessment"),
    Choice::new(4, "other"),
];
/// A week before a goal is due, somebody should know.
const NOTICE: u16 = 7;
/// After a month without a meeting a goal rests.
const REST: u16 = 30;

const GOAL: Field = Field::new(100, "goal", FieldType::Line2).level(Level::Public).required();
const MEASURED_BY: Field = Field::new(101, "measured_by", FieldType::Line2);
const COACH: Field = Field::new(102, "coach", FieldType::Link(&[codes::PERSON]));
const START: Field = Field::new(103, "start", FieldType::Date);
const DUE: Field = Field::new(104, "due", FieldType::Date).due(NOTICE, (STATE.code, OVER));
const PROGRESS_NOTE: Field = Field::new(105, "progress_note", FieldType::Line2);
const NEXT_ACTION: Field = Field::new(106, "next_action", FieldType::Line2);
const STATE: Field = Field::new(107, "state", FieldType::Choice(STATES)).begins(OPEN).open(&[OPEN]);
const MATTER: Field = Field::new(108, "matter", FieldType::Choice(MATTERS));
const TARGET: Field = Field::new(109, "target", FieldType::Decimal);

const SESSIONS: Set = Set::pointing(codes::COACHING_SESSION, &session::GOAL);
const IS_RECENT: Test = Test::Before(Day::Ago(REST), Day::Field(&session::DATE));
const IS_OPEN: Test = Test::Is(&STATE, &[OPEN]);
const HAS_MET: Test = Test::Any(SESSIONS);
const LATEST_PROGRESS: Figure = Figure::by(
    "latest_progress",
    FieldType::Line2,
    Formula::Latest(SESSIONS, &session::DATE, &session::PROGRESS_NOTE),
);
const LATEST_NEXT: Figure = Figure::by(
    "latest_next",
    FieldType::Line2,
    Formula::Latest(SESSIONS, &session::DATE, &session::NEXT_ACTION),
);

/// Who plans by matters has a goal for each of the three.
macro_rules! no_goal {
    ($key:literal, $matter:expr) => {
        Check::hole(
            $key,
            Test::All(&[
                Test::Any(Set::all(&[codes::COACHING_GOAL]).only(&Test::Filled(&MATTER))),
                Test::Not(&Test::Any(
                    Set::all(&[codes::COACHING_GOAL]).only(&Test::Is(&MATTER, &[$matter])),
                )),
            ]),
        )
        .once()
    };
}

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::COACHING_GOAL,
    "coaching_goal",
    Level::Private,
    &[GOAL, MATTER, MEASURED_BY, TARGET, COACH, START, DUE, PROGRESS_NOTE, NEXT_ACTION, STATE],
)
.guards(&[Guard::in_order(&START, &DUE)])
.deeds(&[Deed::make(
    "coaching_session",
    codes::COACHING_SESSION,
    &[
        (&session::GOAL, Carry::Origin),
        (&session::COACH, Carry::Field(&COACH)),
        (&session::DATE, Carry::Today),
    ],
)])
.figures(&[LATEST_PROGRESS, LATEST_NEXT, Figure::count("sessions", SESSIONS)])
.checks(&[
    no_goal!("no_team_goal", TEAM),
    no_goal!("no_mapping_goal", MAPPING),
    no_goal!("no_assessment_goal", ASSESSMENT),
    Check::note("never_met", Test::All(&[IS_OPEN, Test::Not(&HAS_MET)])),
    Check::note(
        "rested",
        Test::All(&[IS_OPEN, HAS_MET, Test::Not(&Test::Any(SESSIONS.only(&IS_RECENT)))]),
    ),
])
.evidence(&[Evidence::of("1.2.4")])
.views(&[
    View::List(&[&MATTER, &LATEST_PROGRESS.field, &LATEST_NEXT.field, &DUE, &STATE]),
    View::Board(&MATTER),
]);
