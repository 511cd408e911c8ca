//! Thinking about causes and change: problems, aims, and the outlines in which causes, drivers and
//! ideas stand. A node is what is said; a placement is where it stands, so a node can stand in
//! several places and is still edited once.

use super::codes::{AIM, CYCLE, MEASURE, NODE, OUTLINE, PERSON, PLACEMENT, PROBLEM};
use crate::domain::Level;
use crate::domain::declare::{By, Computed, Evidence, Test};
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Figure, Kind, Order};

/// How far a problem is.
pub const PROBLEM_STATE: FieldCode = FieldCode(103);
/// Nobody has taken it up, or people are at it.
pub const PROBLEM_OPEN: &[u16] = &[1, 2];

/// The problem that an aim answers.
pub const AIM_PROBLEM: FieldCode = FieldCode(101);
/// What it is measured by.
pub const AIM_MEASURE: FieldCode = FieldCode(102);
/// From how much.
pub const AIM_BASELINE: FieldCode = FieldCode(105);
/// To how much.
pub const AIM_TARGET: FieldCode = FieldCode(106);
/// By when.
pub const AIM_DUE: FieldCode = FieldCode(107);

/// What an outline is drawn as.
pub const OUTLINE_FORM: FieldCode = FieldCode(101);
/// Causes on bones.
pub const FISHBONE: u16 = 1;
/// Drivers in columns; a node may stand in several places.
pub const DRIVERS: u16 = 2;
/// Nothing is drawn.
pub const PLAIN: u16 = 3;
/// The problem at a fishbone's head.
pub const OUTLINE_PROBLEM: FieldCode = FieldCode(102);
/// The aim at the left of a driver diagram.
pub const OUTLINE_AIM: FieldCode = FieldCode(103);

/// What a node says.
pub const NODE_TEXT: FieldCode = FieldCode(100);
/// What it is; without it, where it stands says so.
pub const NODE_ROLE: FieldCode = FieldCode(101);
/// A bone.
pub const CATEGORY: u16 = 1;
/// A cause, or a cause of a cause.
pub const CAUSE: u16 = 2;
/// A primary driver.
pub const PRIMARY: u16 = 3;
/// A secondary driver.
pub const SECONDARY: u16 = 4;
/// A change to try.
pub const CHANGE_IDEA: u16 = 5;
/// What else there is to say of it.
pub const NODE_NOTE: FieldCode = FieldCode(102);
/// It is a root cause.
pub const NODE_ROOT: FieldCode = FieldCode(103);
/// Words by which it is found, separated by blanks.
pub const NODE_TAGS: FieldCode = FieldCode(104);
/// Who sees to it.
pub const NODE_OWNER: FieldCode = FieldCode(105);

/// Where it stands among those beside it: a fractional index, so that a move edits one placement.
pub const PLACEMENT_ORDER: FieldCode = FieldCode(100);
/// In which outline.
pub const PLACEMENT_OUTLINE: FieldCode = FieldCode(101);
/// Below which other placement; at the top without one.
pub const PLACEMENT_PARENT: FieldCode = FieldCode(102);
/// What stands there.
pub const PLACEMENT_NODE: FieldCode = FieldCode(103);
/// How strongly it works on what it stands below.
pub const PLACEMENT_STRENGTH: FieldCode = FieldCode(104);
/// A dotted line (IHI).
pub const WEAK: u16 = 2;

const PROBLEM_STATES: &[Choice] = &[
    Choice::new(1, "open"),
    Choice::new(2, "working"),
    Choice::new(3, "solved"),
    Choice::new(4, "put_aside"),
];
/// Whether its cause was looked for, which no one chooses.
pub const CAUSE_STATES: &[Choice] =
    &[Choice::new(1, "not_sought"), Choice::new(2, "sought"), Choice::new(3, "found")];
const AIM_STATES: &[Choice] =
    &[Choice::new(1, "open"), Choice::new(2, "reached"), Choice::new(3, "ended")];
const AIM_OVER: &[u16] = &[2, 3];
const AIM_STATE: FieldCode = FieldCode(108);
/// Two weeks before an aim is due, somebody should know.
const AIM_NOTICE: u16 = 14;
const FORMS: &[Choice] = &[
    Choice::new(FISHBONE, "fishbone"),
    Choice::new(DRIVERS, "drivers"),
    Choice::new(PLAIN, "plain"),
];
const ROLES: &[Choice] = &[
    Choice::new(CATEGORY, "category"),
    Choice::new(CAUSE, "cause"),
    Choice::new(PRIMARY, "primary"),
    Choice::new(SECONDARY, "secondary"),
    Choice::new(CHANGE_IDEA, "change_idea"),
];
const STRENGTHS: &[Choice] = &[Choice::new(1, "strong"), Choice::new(WEAK, "weak")];
const COUNT: FieldType = FieldType::Integer { min: 0, max: i64::MAX };

pub(super) static KINDS: &[Kind] = &[PROBLEMS, AIMS, OUTLINES, NODES, PLACEMENTS];

const PROBLEMS: Kind = Kind {
    code: PROBLEM,
    key: "problem",
    level: Level::Team,
    fields: &[
        Field::new(100, "statement", FieldType::Line2).required(),
        Field::new(101, "affected", FieldType::Line2),
        Field::new(102, "data", FieldType::Text2),
        Field::new(PROBLEM_STATE.0, "state", FieldType::Choice(PROBLEM_STATES)).begins(1),
        Field::new(104, "owner", FieldType::Link(&[PERSON])),
        Field::new(105, "since", FieldType::Date),
        Field::new(106, "note", FieldType::Text2),
    ],
    figures: &[
        Figure::new("cause_state", FieldType::Choice(CAUSE_STATES)),
        Figure::new("root_causes", FieldType::Text),
    ],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const AIMS: Kind = Kind {
    code: AIM,
    key: "aim",
    level: Level::Team,
    fields: &[
        Field::new(100, "statement", FieldType::Line2).required(),
        Field::new(AIM_PROBLEM.0, "problem", FieldType::Link(&[PROBLEM])),
        Field::new(AIM_MEASURE.0, "measure", FieldType::Link(&[MEASURE])),
        Field::new(103, "for_whom", FieldType::Line2),
        Field::new(104, "where", FieldType::Line2),
        Field::new(AIM_BASELINE.0, "baseline", FieldType::Decimal),
        Field::new(AIM_TARGET.0, "target", FieldType::Decimal),
        Field::new(AIM_DUE.0, "due", FieldType::Date).due(AIM_NOTICE, (AIM_STATE, AIM_OVER)),
        Field::new(AIM_STATE.0, "state", FieldType::Choice(AIM_STATES)).begins(1),
        Field::new(109, "owner", FieldType::Link(&[PERSON])),
    ],
    figures: &[Figure::new("complete", FieldType::Flag), Figure::new("cycles", COUNT)],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[
        // It says what is measured, how much is wanted, and by when.
        Evidence::of("5.1").proven(By::Test(Test::All(&[
            Test::Filled(AIM_MEASURE),
            Test::Filled(AIM_TARGET),
            Test::Filled(AIM_DUE),
        ]))),
    ],
};

const OUTLINES: Kind = Kind {
    code: OUTLINE,
    key: "outline",
    level: Level::Team,
    fields: &[
        Field::new(100, "title", FieldType::Line2).required(),
        Field::new(OUTLINE_FORM.0, "form", FieldType::Choice(FORMS)).begins(FISHBONE),
        Field::new(OUTLINE_PROBLEM.0, "problem", FieldType::Link(&[PROBLEM])),
        Field::new(OUTLINE_AIM.0, "aim", FieldType::Link(&[AIM])),
        Field::new(104, "date", FieldType::Date),
        Field::new(105, "note", FieldType::Text2),
    ],
    figures: &[Figure::new("nodes", COUNT)],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[
        Evidence::of("5.2")
            .when(Test::Is(OUTLINE_FORM, &[FISHBONE]))
            .proven(By::Code(Computed::RootCause)),
        Evidence::of("5.3")
            .when(Test::Is(OUTLINE_FORM, &[DRIVERS]))
            .proven(By::Code(Computed::ChangeIdea)),
    ],
};

const NODES: Kind = Kind {
    code: NODE,
    key: "node",
    level: Level::Team,
    fields: &[
        Field::new(NODE_TEXT.0, "text", FieldType::Line2).required(),
        Field::new(NODE_ROLE.0, "role", FieldType::Choice(ROLES)),
        Field::new(NODE_NOTE.0, "note", FieldType::Text2),
        Field::new(NODE_ROOT.0, "root", FieldType::Flag),
        Field::new(NODE_TAGS.0, "tags", FieldType::Line),
        Field::new(NODE_OWNER.0, "owner", FieldType::Link(&[PERSON])),
        Field::new(106, "measure", FieldType::Link(&[MEASURE])),
    ],
    figures: &[Figure::new("latest_cycle", FieldType::Link(&[CYCLE]))],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const PLACEMENTS: Kind = Kind {
    code: PLACEMENT,
    key: "placement",
    level: Level::Team,
    fields: &[
        Field::new(PLACEMENT_ORDER.0, "order", FieldType::Line),
        Field::new(PLACEMENT_OUTLINE.0, "outline", FieldType::Link(&[OUTLINE])).required(),
        Field::new(PLACEMENT_PARENT.0, "parent", FieldType::Link(&[PLACEMENT])),
        Field::new(PLACEMENT_NODE.0, "node", FieldType::Link(&[NODE])).required(),
        Field::new(PLACEMENT_STRENGTH.0, "strength", FieldType::Choice(STRENGTHS)),
    ],
    figures: &[],
    order: Some(Order::rising(PLACEMENT_ORDER)),
    guards: &[],
    checks: &[],
    evidence: &[],
};
