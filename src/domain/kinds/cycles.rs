//! Small tests of change, with the parts of the IHI worksheet: questions with their predictions,
//! measures, and what was counted.

use super::codes::{AIM, CYCLE, MEASURE, NODE, PERSON, PREDICTION, QUESTION, READING};
use crate::domain::Level;
use crate::domain::declare::{By, Check, Evidence, Guard, Set, Test, Way};
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Figure, Kind, Order};

/// 1 for the first test of an idea.
pub const CYCLE_NUMBER: FieldCode = FieldCode(101);
/// The change idea that is tested.
pub const CYCLE_IDEA: FieldCode = FieldCode(102);
/// The aim that it serves.
pub const CYCLE_AIM: FieldCode = FieldCode(103);
/// The cycle from which this one was adapted.
pub const CYCLE_FORMER: FieldCode = FieldCode(104);
/// Plan, do, study, act: only forward.
pub const CYCLE_STAGE: FieldCode = FieldCode(105);
/// Plan.
pub const PLAN: u16 = 1;
/// Do.
pub const DO: u16 = 2;
/// Study.
pub const STUDY: u16 = 3;
/// Act.
pub const ACT: u16 = 4;
/// Who carries it out.
pub const CYCLE_OWNER: FieldCode = FieldCode(107);
/// The first day.
pub const CYCLE_START: FieldCode = FieldCode(108);
/// The last day.
pub const CYCLE_END: FieldCode = FieldCode(109);
/// What is measured.
pub const CYCLE_MEASURE: FieldCode = FieldCode(114);
/// What comes of it.
pub const CYCLE_DECISION: FieldCode = FieldCode(140);
/// Change it and test again.
pub const ADAPT: u16 = 1;
/// Keep it.
pub const ADOPT: u16 = 2;
/// Let it go.
pub const ABANDON: u16 = 3;
/// What of a cycle goes on in the next: title, purpose, owner, the plan.
pub const CARRIED_ON: [u16; 9] = [100, 102, 103, 106, 107, 110, 111, 112, 114];

/// Whether it went as planned.
const CYCLE_CARRIED_OUT: FieldCode = FieldCode(120);
/// What was done otherwise.
const CYCLE_ADJUSTED: FieldCode = FieldCode(121);
/// What was seen meanwhile.
const CYCLE_OBSERVATIONS: FieldCode = FieldCode(122);
/// What comes of prediction and readings side by side.
const CYCLE_SUMMARY: FieldCode = FieldCode(130);
/// Whether it was better.
const CYCLE_IMPROVED: FieldCode = FieldCode(131);

/// What is asked.
pub const QUESTION_TEXT: FieldCode = FieldCode(100);
/// The cycle of a question.
pub const QUESTION_CYCLE: FieldCode = FieldCode(101);
/// What is tried.
pub const CYCLE_TITLE: FieldCode = FieldCode(100);
/// The question of a prediction.
pub const PREDICTION_QUESTION: FieldCode = FieldCode(101);

/// What was learned beside it.
pub const PREDICTION_LEARNED: FieldCode = FieldCode(102);

/// The day of a reading.
pub const READING_DATE: FieldCode = FieldCode(100);
/// What was read.
pub const READING_VALUE: FieldCode = FieldCode(102);
/// The measure of a reading.
pub const READING_MEASURE: FieldCode = FieldCode(101);
/// The cycle for which it was read.
pub const READING_CYCLE: FieldCode = FieldCode(103);

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
const CARRIED_OUT: &[Choice] =
    &[Choice::new(1, "as_planned"), Choice::new(2, "adjusted"), Choice::new(3, "not_done")];
const IMPROVED: &[Choice] = &[
    Choice::new(1, "yes"),
    Choice::new(2, "partly"),
    Choice::new(3, "no"),
    Choice::new(4, "unclear"),
];
/// What may come of a cycle.
pub const DECISIONS: &[Choice] =
    &[Choice::new(ADAPT, "adapt"), Choice::new(ADOPT, "adopt"), Choice::new(ABANDON, "abandon")];
const MEASURE_TYPES: &[Choice] =
    &[Choice::new(1, "outcome"), Choice::new(2, "process"), Choice::new(3, "balancing")];
const DIRECTIONS: &[Choice] = &[Choice::new(1, "up"), Choice::new(2, "down")];
const NUMBER: FieldType = FieldType::Integer { min: 1, max: 999 };
/// A day before a test is to end, somebody should know.
const END_NOTICE: u16 = 1;

/// The readings that were taken for a cycle.
const READINGS_OF: Set = Set::pointing(READING, READING_CYCLE);
/// What was learned is written down: in the summary, or beside a prediction.
const STUDIED: Test = Test::Either(&[
    Test::Filled(CYCLE_SUMMARY),
    Test::Filled(CYCLE_IMPROVED),
    Test::Any(Set::pointing(QUESTION, QUESTION_CYCLE).only(&LEARNED)),
]);
const LEARNED: Test = Test::Any(
    Set::pointing(PREDICTION, PREDICTION_QUESTION).only(&Test::Filled(PREDICTION_LEARNED)),
);
const IS_STUDIED: Test = Test::Is(CYCLE_STAGE, &[STUDY, ACT]);
const IN_ACT: Test = Test::Is(CYCLE_STAGE, &[ACT]);

pub(super) static KINDS: &[Kind] = &[CYCLES, QUESTIONS, PREDICTIONS, MEASURES, READINGS];

const CYCLES: Kind = Kind {
    code: CYCLE,
    key: "cycle",
    level: Level::Team,
    fields: &[
        Field::new(CYCLE_TITLE.0, "title", FieldType::Line2).required(),
        Field::new(CYCLE_NUMBER.0, "number", NUMBER),
        Field::new(CYCLE_IDEA.0, "idea", FieldType::Link(&[NODE])),
        Field::new(CYCLE_AIM.0, "aim", FieldType::Link(&[AIM])),
        Field::new(CYCLE_FORMER.0, "former", FieldType::Link(&[CYCLE])),
        Field::new(CYCLE_STAGE.0, "stage", FieldType::Choice(STAGES))
            .begins(PLAN)
            .open(&[PLAN, DO, STUDY]),
        Field::new(106, "purpose", FieldType::Choice(PURPOSES)),
        Field::new(CYCLE_OWNER.0, "owner", FieldType::Link(&[PERSON])),
        Field::new(CYCLE_START.0, "start", FieldType::Date),
        Field::new(CYCLE_END.0, "end", FieldType::Date)
            .due(END_NOTICE, (CYCLE_STAGE, &[STUDY, ACT])),
        Field::new(110, "change", FieldType::Text2),
        Field::new(111, "who", FieldType::Line2),
        Field::new(112, "where", FieldType::Line2),
        Field::new(113, "when", FieldType::Line2),
        Field::new(CYCLE_MEASURE.0, "measure", FieldType::Link(&[MEASURE])),
        Field::new(115, "data_plan", FieldType::Text2),
        Field::new(CYCLE_CARRIED_OUT.0, "carried_out", FieldType::Choice(CARRIED_OUT)),
        Field::new(CYCLE_ADJUSTED.0, "adjusted", FieldType::Text2),
        Field::new(CYCLE_OBSERVATIONS.0, "observations", FieldType::Text2),
        Field::new(CYCLE_SUMMARY.0, "summary", FieldType::Text2),
        Field::new(CYCLE_IMPROVED.0, "improved", FieldType::Choice(IMPROVED)),
        Field::new(CYCLE_DECISION.0, "decision", FieldType::Choice(DECISIONS)).open_while_empty(),
        Field::new(141, "next", FieldType::Text2),
        Field::new(142, "ready", FieldType::Text2),
    ],
    figures: &[Figure::new("readings", FieldType::Integer { min: 0, max: i64::MAX })],
    order: Some(Order::newest(CYCLE_START)),
    guards: &[
        Guard::new("back", Way::Back(CYCLE_STAGE), Test::Never),
        Guard::new("leap", Way::Leaps(CYCLE_STAGE), Test::Never),
        Guard::new("no_reading", Way::Becomes(CYCLE_STAGE, &[STUDY]), Test::Any(READINGS_OF)),
        Guard::new(
            "early_decision",
            Way::Changes(CYCLE_DECISION),
            Test::Either(&[Test::Empty(CYCLE_DECISION), IN_ACT]),
        ),
        Guard::new(
            "carried_out",
            Way::Becomes(CYCLE_STAGE, &[PLAN]),
            Test::All(&[
                Test::Empty(CYCLE_CARRIED_OUT),
                Test::Empty(CYCLE_ADJUSTED),
                Test::Empty(CYCLE_OBSERVATIONS),
                Test::Not(&Test::Any(READINGS_OF)),
            ]),
        )
        .sealed(),
    ],
    checks: &[
        Check::warning("no_reading", Test::All(&[IS_STUDIED, Test::Not(&Test::Any(READINGS_OF))])),
        Check::hole("no_study", Test::All(&[IN_ACT, Test::Not(&STUDIED)])),
        Check::warning(
            "early_decision",
            Test::All(&[Test::Filled(CYCLE_DECISION), Test::Not(&IN_ACT)]),
        ),
    ],
    evidence: &[
        // One that was brought in from paper proves nothing until it carries both.
        Evidence::of("5.4").proven(By::Test(Test::All(&[IN_ACT, Test::Any(READINGS_OF), STUDIED]))),
    ],
};

const QUESTIONS: Kind = Kind {
    code: QUESTION,
    key: "question",
    level: Level::Team,
    fields: &[
        Field::new(100, "text", FieldType::Line2).required(),
        Field::new(QUESTION_CYCLE.0, "cycle", FieldType::Link(&[CYCLE])).required(),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const PREDICTIONS: Kind = Kind {
    code: PREDICTION,
    key: "prediction",
    level: Level::Team,
    fields: &[
        Field::new(100, "text", FieldType::Line2).required(),
        Field::new(PREDICTION_QUESTION.0, "question", FieldType::Link(&[QUESTION])).required(),
        Field::new(PREDICTION_LEARNED.0, "learned", FieldType::Text2),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const MEASURES: Kind = Kind {
    code: MEASURE,
    key: "measure",
    level: Level::Team,
    fields: &[
        Field::new(100, "name", FieldType::Line2).required(),
        Field::new(101, "measure_type", FieldType::Choice(MEASURE_TYPES)),
        Field::new(102, "unit", FieldType::Line2),
        Field::new(103, "definition", FieldType::Text2),
        Field::new(104, "numerator", FieldType::Line2),
        Field::new(105, "denominator", FieldType::Line2),
        Field::new(106, "good", FieldType::Choice(DIRECTIONS)),
        Field::new(107, "goal", FieldType::Decimal),
        Field::new(108, "data_source", FieldType::Line2),
        Field::new(109, "collector", FieldType::Link(&[PERSON])),
        Field::new(110, "frequency", FieldType::Line2),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const READINGS: Kind = Kind {
    code: READING,
    key: "reading",
    level: Level::Team,
    fields: &[
        Field::new(READING_DATE.0, "date", FieldType::Date).required(),
        Field::new(READING_MEASURE.0, "measure", FieldType::Link(&[MEASURE])).required(),
        Field::new(READING_VALUE.0, "value", FieldType::Decimal).required(),
        Field::new(READING_CYCLE.0, "cycle", FieldType::Link(&[CYCLE])),
        Field::new(104, "note", FieldType::Line2),
    ],
    figures: &[],
    order: Some(Order::newest(READING_DATE)),
    guards: &[Guard::new(
        "last",
        Way::Leaves(READING_CYCLE),
        Test::Left(READING_CYCLE, &Test::Either(&[Test::Not(&IS_STUDIED), Test::Any(READINGS_OF)])),
    )
    .sealed()],
    checks: &[],
    evidence: &[],
};
