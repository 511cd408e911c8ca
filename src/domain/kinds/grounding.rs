//! What a coordinator learns and writes down in the first weeks: about oneself, the school's road,
//! community schools, the district's model, and with a coach.

use super::codes::{COACHING_GOAL, LEARNING, MODEL_NOTE, ORIGIN, PERSON, REFLECTION};
use crate::domain::Level;
use crate::domain::declare::{Evidence, Test};
use crate::domain::field::{Choice, Field, FieldCode, FieldType, KindCode};
use crate::domain::kind::{Kind, Order};

/// The question that was answered.
pub const REFLECTION_PROMPT: FieldCode = FieldCode(101);
/// Whether it was learned alone or with the team.
pub const LEARNED_BY: FieldCode = FieldCode(103);
/// Learned alone.
pub const LEARNED_ALONE: u16 = 1;
/// Learned with the team.
pub const LEARNED_WITH_TEAM: u16 = 2;
/// The outcome that somebody expected of the school's road.
pub const ORIGIN_EXPECTED: FieldCode = FieldCode(104);
/// Who told it.
pub const ORIGIN_SOURCE: FieldCode = FieldCode(105);

/// The questions about oneself.
pub const PROMPTS: &[Choice] = &[
    Choice::new(1, "identity"),
    Choice::new(2, "why"),
    Choice::new(3, "role"),
    Choice::new(4, "care"),
    Choice::new(5, "other"),
];
const TOPICS: &[Choice] = &[
    Choice::new(1, "history"),
    Choice::new(2, "principle"),
    Choice::new(3, "practice"),
    Choice::new(4, "success"),
];
const LEARNERS: &[Choice] =
    &[Choice::new(LEARNED_ALONE, "alone"), Choice::new(LEARNED_WITH_TEAM, "with_team")];
const GOAL_OVER: &[u16] = &[2, 3];
const GOAL_STATES: &[Choice] =
    &[Choice::new(1, "open"), Choice::new(2, "reached"), Choice::new(3, "dropped")];
/// The columns of the district's logic model.
const CELLS: &[Choice] = &[
    Choice::new(1, "situation"),
    Choice::new(2, "priorities"),
    Choice::new(3, "inputs"),
    Choice::new(4, "activities"),
    Choice::new(5, "outputs"),
    Choice::new(6, "short_outcomes"),
    Choice::new(7, "medium_outcomes"),
    Choice::new(8, "long_outcomes"),
];
const GOAL_STATE: FieldCode = FieldCode(107);
const DATE: FieldCode = FieldCode(102);
/// A week before a goal is due, somebody should know.
const GOAL_NOTICE: u16 = 7;

pub(super) static KINDS: &[Kind] = &[REFLECTIONS, LEARNINGS, ORIGINS, GOALS, SESSIONS, MODEL_NOTES];

const REFLECTIONS: Kind = Kind {
    code: REFLECTION,
    key: "reflection",
    level: Level::Private,
    fields: &[
        Field::new(100, "answer", FieldType::Text).required(),
        Field::new(REFLECTION_PROMPT.0, "prompt", FieldType::Choice(PROMPTS)),
        Field::new(DATE.0, "date", FieldType::Date),
        Field::new(103, "revision_of", FieldType::Link(&[REFLECTION])),
    ],
    figures: &[],
    order: Some(Order::newest(DATE)),
    guards: &[],
    checks: &[],
    evidence: &[Evidence::of("1.2.1")],
};

const LEARNINGS: Kind = Kind {
    code: LEARNING,
    key: "learning",
    level: Level::Team,
    fields: &[
        Field::new(100, "topic", FieldType::Line2).required(),
        Field::new(101, "about", FieldType::Choice(TOPICS)),
        Field::new(DATE.0, "date", FieldType::Date),
        Field::new(LEARNED_BY.0, "learned", FieldType::Choice(LEARNERS)).begins(LEARNED_ALONE),
        Field::new(104, "person", FieldType::Link(&[PERSON])),
        Field::new(105, "reference", FieldType::Line),
        Field::new(106, "takeaways", FieldType::Text2),
    ],
    figures: &[],
    order: Some(Order::newest(DATE)),
    guards: &[],
    checks: &[],
    evidence: &[
        Evidence::of("1.1").when(Test::Is(LEARNED_BY, &[LEARNED_ALONE])),
        Evidence::of("2.1").when(Test::Is(LEARNED_BY, &[LEARNED_WITH_TEAM])),
    ],
};

const ORIGINS: Kind = Kind {
    code: ORIGIN,
    key: "origin",
    level: Level::Team,
    fields: &[
        Field::new(100, "event", FieldType::Line2).required(),
        Field::new(101, "who_acted", FieldType::Line2),
        Field::new(DATE.0, "date", FieldType::Date),
        Field::new(103, "stated_reason", FieldType::Text2),
        Field::new(ORIGIN_EXPECTED.0, "expected_outcome", FieldType::Text2),
        Field::new(ORIGIN_SOURCE.0, "source_person", FieldType::Link(&[PERSON])),
    ],
    figures: &[],
    order: Some(Order::rising(DATE)),
    guards: &[],
    checks: &[],
    evidence: &[Evidence::of("1.2.2")],
};

const GOALS: Kind = Kind {
    code: COACHING_GOAL,
    key: "coaching_goal",
    level: Level::Private,
    fields: &[
        Field::new(100, "goal", FieldType::Line2).required(),
        Field::new(101, "measured_by", FieldType::Line2),
        Field::new(102, "coach", FieldType::Link(&[PERSON])),
        Field::new(103, "start", FieldType::Date),
        Field::new(104, "due", FieldType::Date).due(GOAL_NOTICE, (GOAL_STATE, GOAL_OVER)),
        Field::new(105, "progress_note", FieldType::Line2),
        Field::new(106, "next_action", FieldType::Line2),
        Field::new(GOAL_STATE.0, "state", FieldType::Choice(GOAL_STATES)).begins(1).open(&[1]),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[Evidence::of("1.2.4")],
};

const SESSIONS: Kind = Kind {
    code: KindCode(17),
    key: "coaching_session",
    level: Level::Private,
    fields: &[
        Field::new(100, "topic", FieldType::Line2).required(),
        Field::new(101, "goal", FieldType::Link(&[COACHING_GOAL])),
        Field::new(DATE.0, "date", FieldType::Date),
        Field::new(103, "notes", FieldType::Text),
        Field::new(104, "progress_note", FieldType::Line2),
        Field::new(105, "next_action", FieldType::Line2),
    ],
    figures: &[],
    order: Some(Order::newest(DATE)),
    guards: &[],
    checks: &[],
    evidence: &[],
};

const MODEL_NOTES: Kind = Kind {
    code: MODEL_NOTE,
    key: "model_note",
    level: Level::Team,
    fields: &[
        Field::new(100, "thought", FieldType::Text2).required(),
        Field::new(101, "model_part", FieldType::Choice(CELLS)),
        Field::new(DATE.0, "date", FieldType::Date),
        Field::new(103, "question", FieldType::Text2),
        Field::new(104, "local_meaning", FieldType::Text2),
        Field::new(105, "person", FieldType::Link(&[PERSON])),
    ],
    figures: &[],
    order: Some(Order::rising(FieldCode(101))),
    guards: &[],
    checks: &[],
    evidence: &[Evidence::of("1.2.5")],
};
