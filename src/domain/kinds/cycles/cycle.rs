//! A small test of change, with the parts of the IHI worksheet.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Checklist, Deed, Evidence, Figure, Formula, Guard, Set, Stamp, Test,
    Than, View, Way, Why, With,
};
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Home, Kind, Order};
use crate::domain::kinds::codes;

use super::{prediction, question, reading};

/// Plan.
pub const PLAN: u16 = 1;
/// Do.
pub const DO: u16 = 2;
/// Study.
pub const STUDY: u16 = 3;
/// Act.
pub const ACT: u16 = 4;
/// Change it and test again.
pub const ADAPT: u16 = 1;
/// Keep it.
pub const ADOPT: u16 = 2;
/// Let it go.
pub const ABANDON: u16 = 3;
/// The stages in their order.
pub const STAGES: &[Choice] = &[
    Choice::new(PLAN, "plan"),
    Choice::new(DO, "do"),
    Choice::new(STUDY, "study"),
    Choice::new(ACT, "act"),
];
const PURPOSES: &[Choice] = &[
    Choice::new(1, "collect"),
    Choice::new(2, "develop"),
    Choice::new(3, "test"),
    Choice::new(4, "implement"),
];
const WAYS: &[Choice] =
    &[Choice::new(1, "as_planned"), Choice::new(2, "adjusted"), Choice::new(3, "not_done")];
const ANSWERS: &[Choice] = &[
    Choice::new(1, "yes"),
    Choice::new(2, "partly"),
    Choice::new(3, "no"),
    Choice::new(4, "unclear"),
];
/// What may come of a cycle.
pub const DECISIONS: &[Choice] =
    &[Choice::new(ADAPT, "adapt"), Choice::new(ADOPT, "adopt"), Choice::new(ABANDON, "abandon")];
const GROWTHS: &[Choice] = &[Choice::new(1, "scale"), Choice::new(2, "content")];
/// After a test that went well the next one is five times as large (methods 2.2).
const STEP: Amount = Amount::Number(5);
/// A day before a test is to end, somebody should know.
const END_NOTICE: u16 = 1;

/// What is tried.
pub const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// 1 for the first test of an idea.
pub const NUMBER: Field = Field::new(101, "number", FieldType::Integer { min: 1, max: 999 });
/// The change idea that is tested.
pub const IDEA: Field = Field::new(102, "idea", FieldType::Link(&[codes::NODE]));
/// The aim that it serves.
pub const AIM: Field = Field::new(103, "aim", FieldType::Link(&[codes::AIM])).level(Level::Public);
/// The cycle from which this one was adapted.
pub const FORMER: Field = Field::new(104, "former", FieldType::Link(&[codes::CYCLE]));
/// Plan, do, study, act: only forward. Who may know of a test may know how far it is: the wall tells it.
pub const STAGE: Field = Field::new(105, "stage", FieldType::Choice(STAGES))
    .level(Level::Public)
    .begins(PLAN)
    .open(UNDER_WAY);
const PURPOSE: Field = Field::new(106, "purpose", FieldType::Choice(PURPOSES));
/// Who carries it out.
pub const OWNER: Field = Field::new(107, "owner", FieldType::Link(&[codes::PERSON]));
/// The first day.
pub const START: Field = Field::new(108, "start", FieldType::Date);
/// The last day.
pub const END: Field =
    Field::new(109, "end", FieldType::Date).due(END_NOTICE, (STAGE.code, &[STUDY, ACT]));
const CHANGE: Field = Field::new(110, "change", FieldType::Text2);
const WHO: Field = Field::new(111, "who", FieldType::Line2);
const WHERE: Field = Field::new(112, "where", FieldType::Line2);
const WHEN: Field = Field::new(113, "when", FieldType::Line2);
/// What is measured.
pub const MEASURE: Field = Field::new(114, "measure", FieldType::Link(&[codes::MEASURE]));
const DATA_PLAN: Field = Field::new(115, "data_plan", FieldType::Text2);
/// With how many people.
pub const PEOPLE: Field = Field::new(116, "people", FieldType::Integer { min: 1, max: 1_000_000 });
/// In how many places or groups that differ: a test that grows is tried in more of them.
pub const PLACES: Field = Field::new(117, "places", FieldType::Integer { min: 1, max: 10_000 });
const CARRIED_OUT: Field = Field::new(120, "carried_out", FieldType::Choice(WAYS));
const ADJUSTED: Field = Field::new(121, "adjusted", FieldType::Text2);
/// What was seen meanwhile.
pub const OBSERVATIONS: Field = Field::new(122, "observations", FieldType::Text2);
/// What was learned, and whether it is better.
pub const SUMMARY: Field = Field::new(130, "summary", FieldType::Text2);
const IMPROVED: Field = Field::new(131, "improved", FieldType::Choice(ANSWERS));
/// What comes of it.
pub const DECISION: Field =
    Field::new(140, "decision", FieldType::Choice(DECISIONS)).open_while_empty();
/// What the next test has more of.
const GROWS: Field = Field::new(144, "grows", FieldType::Choice(GROWTHS));
/// What the next test will be.
pub const NEXT: Field = Field::new(141, "next", FieldType::Text2);
const READY: Field = Field::new(142, "ready", FieldType::Text2);
/// When the test began for the first time: from then on what was asked and predicted is sealed. It may be amended
/// for a reason, which stands beside what it said before, and never quietly.
pub const SEALED: Field = Field::new(143, "sealed", FieldType::Date).lasting();

/// The field with which each stage begins to be filled in.
pub const BEGINS: [(u16, &Field); 4] =
    [(PLAN, &CHANGE), (DO, &CARRIED_OUT), (STUDY, &SUMMARY), (ACT, &DECISION)];

/// What of a cycle goes on in the next: title, purpose, owner, the plan.
pub const CARRIED_ON: [FieldCode; 9] = [
    TITLE.code,
    IDEA.code,
    AIM.code,
    PURPOSE.code,
    OWNER.code,
    CHANGE.code,
    WHO.code,
    WHERE.code,
    MEASURE.code,
];

/// The readings that were taken for it.
const READINGS: Set = Set::pointing(codes::READING, &reading::CYCLE);
const IN_ACT: Test = Test::Is(&STAGE, &[ACT]);
/// What was learned is written down: in the summary, or beside a prediction.
const HAS_STUDY: Test = Test::Either(&[
    Test::Filled(&SUMMARY),
    Test::Filled(&IMPROVED),
    Test::Any(Set::pointing(codes::QUESTION, &question::CYCLE).only(&IS_LEARNED)),
]);
const IS_LEARNED: Test = Test::Any(
    Set::pointing(codes::PREDICTION, &prediction::QUESTION)
        .only(&Test::Filled(&prediction::LEARNED)),
);

/// It carries on from another one, and was read, studied and decided: small tests are how the work is done.
pub const WENT_ON: Test = Test::All(&[
    IN_ACT,
    Test::Filled(&FORMER),
    Test::Any(READINGS),
    HAS_STUDY,
    Test::Filled(&DECISION),
]);

/// How many there were in the test before.
const BEFORE: Amount = Amount::Of(&FORMER, &Amount::Field(&PEOPLE));
/// It goes on from another one.
pub const FOLLOWS: Test = Test::Filled(&FORMER);
/// Nothing was decided of it yet.
pub const IS_UNDER_WAY: Test = Test::Is(&STAGE, UNDER_WAY);
const UNDER_WAY: &[u16] = &[PLAN, DO, STUDY];
/// It has begun.
pub const IS_BEGUN: Test = Test::Is(&STAGE, BEGUN_STAGES);
/// What was carried out was studied.
pub const IS_STUDIED: Test = Test::Is(&STAGE, &[STUDY, ACT]);
/// Of a cycle that goes on from another one: it is no smaller, and grew by no more than a step.
pub const GREW: Test =
    Test::All(&[Test::Compare(Amount::Field(&PEOPLE), Than::AtLeast, BEFORE), WITHIN_STEP]);
/// Something was predicted before it began.
pub const WAS_PREDICTED: Test =
    Test::Any(Set::pointing(codes::QUESTION, &question::CYCLE).only(&IS_PREDICTED));
const IS_PREDICTED: Test = Test::Any(
    Set::pointing(codes::PREDICTION, &prediction::QUESTION).only(&Test::Empty(&prediction::LATE)),
);
/// More was read than once.
pub const WAS_READ_ON: Test = Test::at_least(POINTS_READ, 2);
const POINTS_READ: Amount = Amount::Largest(&[
    // Those of an earlier version are records of their own.
    Amount::Sum(READINGS, &Amount::Field(&reading::POINTS)),
    Amount::Count(READINGS),
]);
/// How it went and what was learned is written down.
pub const IS_WRITTEN_DOWN: Test = Test::All(&[Test::Filled(&CARRIED_OUT), HAS_STUDY]);

/// There is nothing to compare it with.
const IS_ALONE: Test = Test::Either(&[
    Test::Empty(&PEOPLE),
    Test::Empty(&FORMER),
    Test::Linked(&FORMER, &Test::Empty(&PEOPLE)),
]);
const WITHIN_STEP: Test =
    Test::Compare(Amount::Field(&PEOPLE), Than::AtMost, Amount::Times(&STEP, &BEFORE));
const IS_NO_LARGER: Test = Test::Compare(Amount::Field(&PEOPLE), Than::AtMost, BEFORE);
const FORMER_IS_DECIDED: Test = Test::Linked(&FORMER, &Test::Filled(&DECISION));

/// Of a question, and of a prediction: its test has begun, if only once.
const HAS_BEGUN: Test = Test::Linked(&question::CYCLE, &BEGUN);
/// Of a cycle. Those that had begun before there were seals have none.
const BEGUN: Test = Test::Either(&[Test::Filled(&SEALED), Test::Is(&STAGE, BEGUN_STAGES)]);
const BEGUN_STAGES: &[u16] = &[DO, STUDY, ACT];
const IS_SEALED: Test = Test::Linked(&prediction::QUESTION, &HAS_BEGUN);
const SEALED_FIELDS: &[&Field] = &[
    &prediction::TEXT,
    &prediction::QUESTION,
    &prediction::LOW,
    &prediction::HIGH,
    &prediction::EXPECTED,
    &prediction::CONFIDENCE,
];

/// Other cycles of the same idea with its number.
const SAME_NUMBER: Set = Set::alike(&IDEA).only(&Test::All(&[Test::Other, Test::Same(&NUMBER)]));
const FOLLOWING: Set = Set::pointing(codes::CYCLE, &FORMER);

/// It waits for a prediction.
pub const PREDICTION: u16 = 1;
/// It waits to be carried out.
pub const BEGIN: u16 = 2;
/// It waits for a reading.
pub const A_READING: u16 = 3;
/// It waits for what was learned.
pub const LEARNED: u16 = 4;
/// It waits for a decision.
pub const A_DECISION: u16 = 5;
const WAITING: &[Choice] = &[
    Choice::new(PREDICTION, "prediction"),
    Choice::new(BEGIN, "begin"),
    Choice::new(A_READING, "reading"),
    Choice::new(LEARNED, "study"),
    Choice::new(A_DECISION, "decision"),
];
/// For what an open cycle waits, so that several at once are seen beside one another. What is decided waits for nothing.
pub const WAITS_FOR: Figure = Figure::by(
    "waits_for",
    FieldType::Choice(WAITING),
    Formula::First(&[
        (PREDICTION, Test::All(&[Test::Is(&STAGE, &[PLAN]), Test::Not(&WAS_PREDICTED)])),
        (BEGIN, Test::Is(&STAGE, &[PLAN])),
        (A_READING, Test::All(&[Test::Is(&STAGE, &[DO]), Test::Not(&Test::Any(READINGS))])),
        (LEARNED, Test::All(&[Test::Is(&STAGE, &[DO, STUDY, ACT]), Test::Not(&HAS_STUDY)])),
        (A_DECISION, Test::Empty(&DECISION)),
    ]),
);
/// Since when: what it needed for that was there on this day.
const WAITS_SINCE: Figure = Figure::code("waits_since", FieldType::Date);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::CYCLE,
    "cycle",
    Level::Team,
    &[
        TITLE,
        NUMBER,
        IDEA,
        AIM,
        FORMER,
        STAGE,
        PURPOSE,
        OWNER,
        START,
        END,
        CHANGE,
        WHO,
        WHERE,
        WHEN,
        PEOPLE,
        PLACES,
        MEASURE,
        DATA_PLAN,
        CARRIED_OUT,
        ADJUSTED,
        OBSERVATIONS,
        SUMMARY,
        IMPROVED,
        DECISION,
        GROWS,
        NEXT,
        READY,
        SEALED,
    ],
)
.at_home(Home::Cycles)
.figures(&[Figure::amount("readings", FieldType::COUNT, POINTS_READ), WAITS_FOR, WAITS_SINCE])
.ordered(Order::newest(START.code))
.deeds(&[
    Deed::make("question", codes::QUESTION, &[(&question::CYCLE, Carry::Origin)]),
    Deed::make(
        "reading",
        codes::READING,
        &[(&reading::CYCLE, Carry::Origin), (&reading::MEASURE, Carry::Field(&MEASURE))],
    ),
])
.guards(&[
    // One that is new may begin anywhere: schools bring their earlier tests along from paper.
    Guard::new("back", Way::Back(&STAGE), Test::Never),
    Guard::new("leap", Way::Leaps(&STAGE), Test::Never),
    Guard::in_order(&START, &END),
    Guard::new("number", Way::Changes(&[&NUMBER, &IDEA]), Test::Not(&Test::Any(SAME_NUMBER)))
        .when(Test::Filled(&NUMBER)),
    Guard::new("jump", Way::Changes(&[&PEOPLE]), Test::Either(&[IS_ALONE, WITHIN_STEP])).asks(),
    Guard::new(
        "unsettled",
        Way::Changes(&[&PEOPLE]),
        Test::Either(&[IS_ALONE, IS_NO_LARGER, FORMER_IS_DECIDED]),
    )
    .asks(),
    Guard::new("predicted", Way::Changes(SEALED_FIELDS), Test::Not(&IS_SEALED))
        .on(codes::PREDICTION)
        .asks()
        .sealed(),
    Guard::new(
        "prediction_away",
        Way::Leaves(&prediction::QUESTION),
        Test::Left(&prediction::QUESTION, &Test::Not(&HAS_BEGUN)),
    )
    .on(codes::PREDICTION)
    .asks()
    .sealed(),
    // Beside another question a prediction would say something else.
    Guard::new("asked", Way::Changes(&[&question::TEXT, &question::CYCLE]), Test::Not(&HAS_BEGUN))
        .on(codes::QUESTION)
        .asks()
        .sealed(),
    Guard::new(
        "question_away",
        Way::Leaves(&question::CYCLE),
        Test::Left(&question::CYCLE, &Test::Not(&BEGUN)),
    )
    .on(codes::QUESTION)
    .asks()
    .sealed(),
    Guard::new("no_reading", Way::Becomes(&STAGE, &[STUDY]), Test::Any(READINGS)),
    Guard::new("no_study", Way::Becomes(&STAGE, &[ACT]), HAS_STUDY).mended_in(&SUMMARY),
    Guard::new(
        "early_decision",
        Way::Changes(&[&DECISION]),
        Test::Either(&[Test::Empty(&DECISION), IN_ACT]),
    ),
    Guard::new(
        "carried_out",
        Way::Becomes(&STAGE, &[PLAN]),
        Test::All(&[
            Test::Empty(&CARRIED_OUT),
            Test::Empty(&ADJUSTED),
            Test::Empty(&OBSERVATIONS),
            Test::Not(&Test::Any(READINGS)),
        ]),
    )
    .sealed(),
    Guard::new(
        "last_reading",
        Way::Leaves(&reading::CYCLE),
        Test::Left(&reading::CYCLE, &Test::Either(&[Test::Not(&IS_STUDIED), Test::Any(READINGS)])),
    )
    .on(codes::READING)
    .sealed(),
])
.stamps(&[
    Stamp::reaches(&STAGE, BEGUN_STAGES, &SEALED, With::Today),
    Stamp::changes(
        &[&prediction::QUESTION],
        &prediction::LATE,
        With::Value(&[&prediction::QUESTION, &question::CYCLE, &SEALED]),
    )
    .on(codes::PREDICTION),
])
.checks(&[
    // On no thread: nobody can say why it was tried.
    Check::note("alone", Test::All(&[Test::Empty(&IDEA), Test::Empty(&AIM)])),
    Check::hole(
        "no_next",
        Test::All(&[IN_ACT, Test::Is(&DECISION, &[ADAPT]), Test::Not(&Test::Any(FOLLOWING))]),
    ),
    Check::note("to_study", Test::All(&[Test::Is(&STAGE, &[STUDY]), Test::Empty(&DECISION)]))
        .aside(&OWNER)
        .home(),
    Check::note("to_decide", Test::All(&[IN_ACT, Test::Empty(&DECISION)])).aside(&OWNER).home(),
    Check::warning("no_reading", Test::All(&[IS_STUDIED, Test::Not(&Test::Any(READINGS))])),
    Check::hole("no_study", Test::All(&[IN_ACT, Test::Not(&HAS_STUDY)])),
    Check::warning("early_decision", Test::All(&[Test::Filled(&DECISION), Test::Not(&IN_ACT)])),
])
.checklists(&[Checklist::new(
    "planned",
    &[
        Test::Filled(&CHANGE),
        Test::Filled(&WHO),
        Test::Filled(&WHERE),
        Test::Filled(&WHEN),
        Test::Filled(&MEASURE),
        Test::Filled(&DATA_PLAN),
        Test::Any(Set::pointing(codes::QUESTION, &question::CYCLE)),
    ],
)])
.evidence(&[
    // One that was brought in from paper proves nothing until it carries both.
    Evidence::of("5.4").proven(By::Test(Test::All(&[IN_ACT, Test::Any(READINGS), HAS_STUDY]))),
])
.views(&[
    View::List(&[&STAGE, &WAITS_FOR.field, &WAITS_SINCE.field, &OWNER, &NUMBER, &END]),
    View::Board(&STAGE),
    View::Calendar(&[&END, &START]),
    View::Bars(&START, &END),
])
.because(&[
    Why::named(&IDEA).wanted(),
    Why::named(&AIM),
    Why::named(&FORMER),
    Why::naming(codes::CYCLE, &MEASURE).on(codes::MEASURE),
    Why::named(&reading::CYCLE).on(codes::READING),
    Why::named(&reading::MEASURE).on(codes::READING).when(Test::Empty(&reading::CYCLE)),
]);
