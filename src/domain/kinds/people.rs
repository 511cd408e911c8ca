//! The people whose school it is: persons and groups, what they expect, how they stand to each
//! other, and their seats in teams.

use super::codes::{EXPECTATION, GROUP, ORGANIZATION, PERSON, RELATION, SEAT, STAKEHOLDERS};
use super::judgement;
use crate::domain::Level;
use crate::domain::declare::{By, Computed, Evidence, Test};
use crate::domain::field::{Choice, Field, FieldCode, FieldType};
use crate::domain::kind::{Kind, Order};

/// The person's name.
pub const PERSON_NAME: FieldCode = FieldCode(100);
/// What the person does at the school.
pub const PERSON_ROLE: FieldCode = FieldCode(101);
/// Which of `PERSON_KINDS` the person is.
pub const PERSON_KIND: FieldCode = FieldCode(102);
/// The group the person belongs to.
pub const PERSON_GROUP: FieldCode = FieldCode(103);
/// The organization the person belongs to.
pub const PERSON_ORGANIZATION: FieldCode = FieldCode(104);

/// The group that this one is part of.
pub const GROUP_PARENT: FieldCode = FieldCode(101);
/// How many people belong to a group.
pub const GROUP_SIZE: FieldCode = FieldCode(102);

/// Whose expectation it is.
pub const EXPECTATION_HOLDER: FieldCode = FieldCode(101);
/// Whether it was said or only inferred.
pub const EXPECTATION_BASIS: FieldCode = FieldCode(103);
/// Somebody only thinks so.
pub const INFERRED: u16 = 2;
/// Whether it is met.
pub const EXPECTATION_STATE: FieldCode = FieldCode(104);
/// Not met yet.
pub const EXPECTATION_OPEN: u16 = 1;
/// Met.
pub const EXPECTATION_MET: u16 = 2;
/// It cannot be met together with another.
pub const EXPECTATION_IN_CONFLICT: u16 = 3;
/// The day it was heard.
pub const EXPECTATION_DATE: FieldCode = FieldCode(106);

/// Who sits there; nobody if it is empty.
pub const SEAT_PERSON: FieldCode = FieldCode(101);
/// Which of `PERSON_KINDS` the seat speaks for; without one, the person's own kind counts.
pub const SEAT_KIND: FieldCode = FieldCode(102);
/// The team; empty for the core team.
pub const SEAT_TEAM: FieldCode = FieldCode(103);
/// What the seat decides.
pub const SEAT_AREA: FieldCode = FieldCode(105);
/// The first day.
pub const SEAT_START: FieldCode = FieldCode(106);
/// The last day.
pub const SEAT_END: FieldCode = FieldCode(107);
/// The day on which what the work asks was agreed.
pub const SEAT_AGREED: FieldCode = FieldCode(112);

/// From whom a relation goes.
pub const RELATION_FROM: FieldCode = FieldCode(101);
/// To whom it goes.
pub const RELATION_TO: FieldCode = FieldCode(102);

/// A student.
pub const STUDENT: u16 = 1;
/// A parent or other family member.
pub const FAMILY: u16 = 2;
/// A teacher.
pub const TEACHER: u16 = 3;
/// Classified staff.
pub const CLASSIFIED: u16 = 4;
/// From a partner organization.
pub const PARTNER: u16 = 6;

/// The kinds of people of 000 B2.2, and "other".
pub const PERSON_KINDS: &[Choice] = &[
    Choice::new(STUDENT, "student"),
    Choice::new(FAMILY, "family"),
    Choice::new(TEACHER, "teacher"),
    Choice::new(CLASSIFIED, "classified"),
    Choice::new(5, "administrator"),
    Choice::new(PARTNER, "partner"),
    Choice::new(7, "community"),
    Choice::new(8, "other"),
];
const SAID: &[Choice] = &[Choice::new(1, "said"), Choice::new(INFERRED, "inferred")];
const EXPECTATION_STATES: &[Choice] = &[
    Choice::new(EXPECTATION_OPEN, "open"),
    Choice::new(EXPECTATION_MET, "met"),
    Choice::new(EXPECTATION_IN_CONFLICT, "in_conflict"),
];
const NATURES: &[Choice] = &[
    Choice::new(1, "works_with"),
    Choice::new(2, "supports"),
    Choice::new(3, "reports_to"),
    Choice::new(4, "family"),
    Choice::new(5, "in_tension"),
    Choice::new(6, "other"),
];

const PERCENT: FieldType = FieldType::Integer { min: 0, max: 100 };
const PEOPLE: FieldType = FieldType::Integer { min: 0, max: 1_000_000 };

pub(super) static KINDS: &[Kind] = &[PERSONS, GROUPS, EXPECTATIONS, SEATS, RELATIONS];

const PERSONS: Kind = Kind {
    code: PERSON,
    key: "person",
    level: Level::Team,
    fields: &judgement::with::<9, 16>([
        Field::new(PERSON_NAME.0, "name", FieldType::Line).required(),
        Field::new(PERSON_ROLE.0, "role", FieldType::Line2),
        Field::new(PERSON_KIND.0, "person_kind", FieldType::Choice(PERSON_KINDS)),
        Field::new(PERSON_GROUP.0, "group", FieldType::Link(&[GROUP])),
        Field::new(PERSON_ORGANIZATION.0, "organization", FieldType::Link(&[ORGANIZATION])),
        Field::new(105, "languages", FieldType::Line),
        Field::new(106, "phone", FieldType::Line).level(Level::Private),
        Field::new(107, "email", FieldType::Line).level(Level::Private),
        Field::new(108, "remarks", FieldType::Text).level(Level::Private),
    ]),
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const GROUPS: Kind = Kind {
    code: GROUP,
    key: "group",
    level: Level::Public,
    fields: &judgement::with::<7, 14>([
        Field::new(100, "name", FieldType::Line2).level(Level::Public),
        Field::new(GROUP_PARENT.0, "parent", FieldType::Link(&[GROUP])).level(Level::Public),
        Field::new(GROUP_SIZE.0, "size", PEOPLE),
        Field::new(103, "size_source", FieldType::Line2),
        Field::new(104, "as_of", FieldType::Date),
        Field::new(105, "target", PERCENT),
        Field::new(106, "description", FieldType::Text2),
    ]),
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const EXPECTATIONS: Kind = Kind {
    code: EXPECTATION,
    key: "expectation",
    level: Level::Team,
    fields: &[
        Field::new(100, "text", FieldType::Text2).required(),
        Field::new(EXPECTATION_HOLDER.0, "holder", FieldType::Link(STAKEHOLDERS)).required(),
        Field::new(102, "outcome", FieldType::Text2),
        Field::new(EXPECTATION_BASIS.0, "basis", FieldType::Choice(SAID)).begins(1),
        Field::new(EXPECTATION_STATE.0, "state", FieldType::Choice(EXPECTATION_STATES))
            .begins(EXPECTATION_OPEN)
            .open(&[EXPECTATION_OPEN, EXPECTATION_IN_CONFLICT]),
        Field::new(105, "meeting", FieldType::Line2),
        Field::new(EXPECTATION_DATE.0, "date", FieldType::Date),
        Field::new(107, "remarks", FieldType::Text).level(Level::Private),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[Evidence::of("1.2.3").proven(By::Code(Computed::CompleteMap))],
};

const SEATS: Kind = Kind {
    code: SEAT,
    key: "seat",
    level: Level::Team,
    fields: &[
        Field::new(100, "title", FieldType::Line2).required(),
        Field::new(SEAT_PERSON.0, "person", FieldType::Link(&[PERSON])).open_while_empty(),
        Field::new(SEAT_KIND.0, "person_kind", FieldType::Choice(PERSON_KINDS)),
        Field::new(SEAT_TEAM.0, "team", FieldType::Line2),
        Field::new(104, "strength", FieldType::Line2),
        Field::new(SEAT_AREA.0, "decision_area", FieldType::Line2),
        Field::new(SEAT_START.0, "start", FieldType::Date),
        Field::new(SEAT_END.0, "end", FieldType::Date),
        Field::new(108, "work_expected", FieldType::Text2),
        Field::new(109, "hours", FieldType::Decimal),
        Field::new(110, "support_needed", FieldType::Text2),
        Field::new(111, "questions", FieldType::Text2),
        Field::new(SEAT_AGREED.0, "agreed", FieldType::Date).open_while_empty(),
    ],
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[
        Evidence::of("2.2").proven(By::Code(Computed::EveryKindSits)),
        Evidence::of("2.3").when(Test::Filled(SEAT_AGREED)),
    ],
};

const RELATIONS: Kind = Kind {
    code: RELATION,
    key: "relation",
    level: Level::Private,
    fields: &[
        Field::new(100, "title", FieldType::Line2).required(),
        Field::new(RELATION_FROM.0, "from", FieldType::Link(STAKEHOLDERS)).required(),
        Field::new(RELATION_TO.0, "to", FieldType::Link(STAKEHOLDERS)).required(),
        Field::new(103, "nature", FieldType::Choice(NATURES)),
        Field::new(104, "since", FieldType::Date),
        Field::new(105, "remarks", FieldType::Text).level(Level::Private),
    ],
    figures: &[],
    order: Some(Order::newest(FieldCode(104))),
    guards: &[],
    checks: &[],
    evidence: &[],
};
