//! What somebody thinks the answer will be, before the test begins. From then on it is sealed (`cycle.rs`).

use crate::domain::declare::{
    Amount, Carry, Check, Deed, Figure, Formula, Guard, Set, Test, Than, Total, View, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::reasons::revision;
use crate::domain::{KindCode, Level};

const YES: u16 = 1;
const NO: u16 = 2;
const PARTLY: u16 = 3;
const YES_OR_NO: &[Choice] = &[Choice::new(YES, "yes"), Choice::new(NO, "no")];
const OUTCOMES: &[Choice] =
    &[Choice::new(YES, "yes"), Choice::new(PARTLY, "partly"), Choice::new(NO, "no")];
/// How sure somebody is. Five steps are enough to see later how sure one may be.
const CONFIDENCES: &[Choice] = &[
    Choice::new(1, "even"),
    Choice::new(2, "perhaps"),
    Choice::new(3, "likely"),
    Choice::new(4, "very_likely"),
    Choice::new(5, "certain"),
];
const TRUE: u16 = 1;
const HALF_TRUE: u16 = 2;
const FALSE: u16 = 3;
const MATCHES: &[Choice] =
    &[Choice::new(TRUE, "true"), Choice::new(HALF_TRUE, "half"), Choice::new(FALSE, "false")];

/// What is predicted, in words.
pub const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// The question of a prediction.
pub const QUESTION: Field =
    Field::new(101, "question", FieldType::Link(&[codes::QUESTION])).required();
/// What was learned beside it.
pub const LEARNED: Field = Field::new(102, "learned", FieldType::Text2);
/// From how much.
pub const LOW: Field = Field::new(103, "low", FieldType::Signed);
/// To how much.
pub const HIGH: Field = Field::new(104, "high", FieldType::Signed);
/// What the answer to a question of yes or no will be.
pub const EXPECTED: Field = Field::new(105, "expected", FieldType::Choice(YES_OR_NO));
/// How sure somebody is.
pub const CONFIDENCE: Field = Field::new(106, "confidence", FieldType::Choice(CONFIDENCES));
/// The number that came out.
pub const RESULT: Field = Field::new(107, "result", FieldType::Signed);
/// What the answer was; of a prediction in words, whether it came out so.
pub const ANSWER: Field = Field::new(108, "answer", FieldType::Choice(OUTCOMES));
/// When the test had begun, if the prediction was written after that.
pub const LATE: Field = Field::new(109, "late", FieldType::Date).kept();

const HAS_RANGE: Test = Test::Either(&[Test::Filled(&LOW), Test::Filled(&HIGH)]);
const BELOW: Test = Test::Compare(Amount::Field(&RESULT), Than::Less, Amount::Field(&LOW));
const ABOVE: Test = Test::Compare(Amount::Field(&RESULT), Than::More, Amount::Field(&HIGH));
const WITHIN: Test = Test::All(&[
    HAS_RANGE,
    Test::Filled(&RESULT),
    Test::Either(&[Test::Empty(&LOW), Test::Not(&BELOW)]),
    Test::Either(&[Test::Empty(&HIGH), Test::Not(&ABOVE)]),
]);
/// Where nothing else was said, it was predicted that the words come out so.
const SAID_NO: Test = Test::Is(&EXPECTED, &[NO]);
const AS_SAID: Test = Test::Either(&[
    Test::All(&[Test::Is(&ANSWER, &[YES]), Test::Not(&SAID_NO)]),
    Test::All(&[Test::Is(&ANSWER, &[NO]), SAID_NO]),
]);
/// How what came out is like what was said. What was counted tells more than what somebody says of it.
pub const MATCH: Figure = Figure::by(
    "match",
    FieldType::Choice(MATCHES),
    Formula::First(&[
        (TRUE, WITHIN),
        (FALSE, BELOW),
        (FALSE, ABOVE),
        (TRUE, AS_SAID),
        (HALF_TRUE, Test::Is(&ANSWER, &[PARTLY])),
        (FALSE, Test::Filled(&ANSWER)),
    ]),
);
/// So far outside of its range; 0 within it.
const OFF: Figure = Figure::amount("off", FieldType::Signed, OFF_BY);
const OFF_BY: Amount = Amount::Largest(&[
    Amount::Less(&Amount::Field(&LOW), &[Amount::Field(&RESULT)]),
    Amount::Less(&Amount::Field(&RESULT), &[Amount::Field(&HIGH)]),
    Amount::Less(&Amount::Field(&RESULT), &[Amount::Field(&RESULT)]),
]);
/// Something of it was changed for a reason.
pub const AMENDED: Figure =
    Figure::test("amended", Test::Any(Set::pointing(codes::REVISION, &revision::ABOUT)));

/// Only what was said beforehand tells how well people predict.
pub const COUNTS: Test = Test::All(&[Test::Empty(&LATE), Test::Known(&MATCH)]);
/// It came out as it was said.
pub const CAME_TRUE: Test = Test::All(&[COUNTS, Test::FigureIs(&MATCH, &[TRUE])]);
/// A range was said beforehand, and a number came out.
const HAS_NUMBER: Test = Test::All(&[COUNTS, Test::Known(&OFF)]);
const FELL_OUTSIDE: Test =
    Test::All(&[HAS_NUMBER, Test::Compare(OFF_BY, Than::More, Amount::Number(0))]);
const ALL: &[KindCode] = &[codes::PREDICTION];

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PREDICTION,
    "prediction",
    Level::Team,
    &[TEXT, QUESTION, LOW, HIGH, EXPECTED, CONFIDENCE, LATE, RESULT, ANSWER, LEARNED],
)
.figures(&[MATCH, OFF, AMENDED])
.deeds(&[Deed::make("prediction", codes::PREDICTION, &[(&QUESTION, Carry::Origin)])
    .on(codes::QUESTION)
    .when(Test::Not(&Test::Any(Set::pointing(codes::PREDICTION, &QUESTION))))])
.guards(&[Guard::in_order(&LOW, &HIGH)])
.checks(&[Check::note("late", Test::Filled(&LATE))])
.totals(&[
    Total::part("came_true", Set::all(ALL).only(&CAME_TRUE), Set::all(ALL).only(&COUNTS))
        .per(&CONFIDENCE),
    Total::part("outside", Set::all(ALL).only(&FELL_OUTSIDE), Set::all(ALL).only(&HAS_NUMBER))
        .per(&CONFIDENCE),
])
// How far off cannot be added up: each is counted in what its question asks for.
.views(&[View::List(&[&QUESTION, &CONFIDENCE, &MATCH.field, &OFF.field])])
.because(&[Why::named(&QUESTION)]);
