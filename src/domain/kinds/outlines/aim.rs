//! What a team wants to reach.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Deed, Evidence, Figure, Part, Report, Set, Test, Told, View, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::cycles::{cycle, prediction, question};
use crate::domain::kinds::people::team;

use super::wordings;

const STATES: &[Choice] =
    &[Choice::new(OPEN, "open"), Choice::new(2, "reached"), Choice::new(3, "ended")];
const OPEN: u16 = 1;
const OVER: &[u16] = &[2, 3];
/// Two weeks before an aim is due, somebody should know.
const NOTICE: u16 = 14;

const STATEMENT: Field =
    Field::new(100, "statement", FieldType::Line2).level(Level::Public).required();
/// The problem that an aim answers.
pub const PROBLEM: Field = Field::new(101, "problem", FieldType::Link(&[codes::PROBLEM]));
/// What it is measured by. How much is wanted of what by when is the aim: who may know of it may know that.
pub const MEASURE: Field =
    Field::new(102, "measure", FieldType::Link(&[codes::MEASURE])).level(Level::Public);
const FOR_WHOM: Field = Field::new(103, "for_whom", FieldType::Line2);
const WHERE: Field = Field::new(104, "where", FieldType::Line2);
/// From how much.
pub const BASELINE: Field = Field::new(105, "baseline", FieldType::Decimal).level(Level::Public);
/// To how much.
pub const TARGET: Field = Field::new(106, "target", FieldType::Decimal).level(Level::Public);
/// By when.
pub const DUE: Field =
    Field::new(107, "due", FieldType::Date).level(Level::Public).due(NOTICE, (STATE.code, OVER));
const STATE: Field = Field::new(108, "state", FieldType::Choice(STATES)).begins(OPEN);
/// Who sees to it.
pub const OWNER: Field = Field::new(109, "owner", FieldType::Link(&[codes::PERSON]));

/// It says what is measured, how much is wanted, and by when. A measure in the trash measures nothing.
pub(super) const IS_COMPLETE: Test =
    Test::All(&[Test::Any(Set::linked(&MEASURE)), Test::Filled(&TARGET), Test::Filled(&DUE)]);

/// One small test after the other answers its problem.
pub const IS_WORKED_ON: Test =
    Test::Any(Set::pointing(codes::CYCLE, &cycle::AIM).only(&cycle::WENT_ON));

/// How many predictions of the tests for an aim pass a test.
macro_rules! predictions {
    ($only:expr) => {
        Amount::Sum(
            Set::pointing(codes::CYCLE, &cycle::AIM),
            &Amount::Sum(
                Set::pointing(codes::QUESTION, &question::CYCLE),
                &Amount::Count(Set::pointing(codes::PREDICTION, &prediction::QUESTION).only($only)),
            ),
        )
    };
}

/// The same of a team: for its aim, and for the aims that answer its problem, which is the same and more.
macro_rules! of_team {
    ($only:expr) => {
        Amount::Largest(&[
            Amount::Of(&team::AIM, &predictions!($only)),
            Amount::Of(
                &team::PROBLEM,
                &Amount::Sum(Set::pointing(codes::AIM, &PROBLEM), &predictions!($only)),
            ),
        ])
    };
}

const PREDICTED: Amount = of_team!(&prediction::COUNTS);
/// How well a team foretells: of what it predicted beforehand and knows the outcome of.
const FORETOLD: &[Figure] = &[
    Figure::amount("predicted", FieldType::COUNT, PREDICTED),
    Figure::amount(
        "foretold",
        FieldType::Percent,
        Amount::Share(&of_team!(&prediction::CAME_TRUE), &PREDICTED),
    ),
];

const COMPLETE: Figure = Figure::test("complete", IS_COMPLETE);

/// What a report about an aim asks for.
const ASKED: Field = cycle::AIM.required();
/// From the aim to what was learned, on one page.
const STORY: Report = Report::new(
    "story",
    &[
        // What is wanted stands in the title.
        Part::Record(
            &ASKED,
            &[&PROBLEM, &FOR_WHOM, &WHERE, &MEASURE, &BASELINE, &TARGET, &DUE, &STATE, &OWNER],
        ),
        Part::Code(Told::Theory(&ASKED)),
        Part::Code(Told::Tests(&ASKED)),
        // What is to be reached first, then what is done for it.
        Part::Charts(
            &ASKED,
            &[
                &[Set::linked(&MEASURE)],
                &[Set::pointing(codes::CYCLE, &cycle::AIM), Set::linked(&cycle::MEASURE)],
            ],
        ),
        Part::Code(Told::Voices(&ASKED)),
        Part::Code(Told::Ahead(&ASKED)),
    ],
)
.asks(&[ASKED]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::AIM,
    "aim",
    Level::Team,
    &[STATEMENT, PROBLEM, MEASURE, FOR_WHOM, WHERE, BASELINE, TARGET, DUE, STATE, OWNER],
)
.figures(&[COMPLETE, Figure::count("cycles", Set::pointing(codes::CYCLE, &cycle::AIM))])
.deeds(&[Deed::make("aim", codes::AIM, &[(&PROBLEM, Carry::Origin)]).on(codes::PROBLEM)])
.checks(&[
    Check::note("no_problem", Test::Empty(&PROBLEM)),
    Check::hole("incomplete", Test::Is(&STATE, &[OPEN])).unless(IS_COMPLETE),
    Check::note("activity", Test::Mentions(&STATEMENT, &wordings::ACTIVITY)),
])
.adds(&[Adds::figures(codes::TEAM, FORETOLD)])
.reports(&[STORY])
.evidence(&[
    Evidence::of("5.1").proven(By::Test(IS_COMPLETE)),
    Evidence::of("8.3").when(Test::Filled(&PROBLEM)).proven(By::Test(IS_WORKED_ON)),
])
.views(&[View::List(&[&STATE, &DUE, &COMPLETE.field]), View::Calendar(&[&DUE])])
.because(&[Why::named(&PROBLEM).wanted(), Why::naming(codes::AIM, &MEASURE).on(codes::MEASURE)]);
