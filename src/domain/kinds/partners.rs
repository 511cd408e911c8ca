//! Organizations and volunteers that give time and resources.

use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldCode, FieldType, KindCode};
use crate::domain::kind::{Figure, Kind, MonthSum, Order};

use super::codes::{ORGANIZATION, PERSON};
use super::judgement;

const SECTORS: &[Choice] = &[
    Choice::new(1, "nonprofit"),
    Choice::new(2, "health"),
    Choice::new(3, "government"),
    Choice::new(4, "university"),
    Choice::new(5, "business"),
    Choice::new(6, "faith"),
    Choice::new(7, "labor"),
    Choice::new(8, "philanthropy"),
    Choice::new(9, "other"),
];

pub(super) static KINDS: &[Kind] = &[ORGANIZATIONS, VOLUNTEERS];

const ORGANIZATIONS: Kind = Kind {
    code: ORGANIZATION,
    key: "organization",
    level: Level::Partner,
    fields: &judgement::with::<8, 15>([
        Field::new(100, "name", FieldType::Line2).level(Level::Public).required(),
        Field::new(101, "sector", FieldType::Choice(SECTORS)).level(Level::Public),
        Field::new(102, "services", FieldType::Text2).level(Level::Public),
        Field::new(103, "since", FieldType::Date).level(Level::Partner),
        Field::new(104, "website", FieldType::Line).level(Level::Public),
        Field::new(105, "phone", FieldType::Line).level(Level::Private),
        Field::new(106, "email", FieldType::Line).level(Level::Private),
        Field::new(107, "remarks", FieldType::Text).level(Level::Private),
    ]),
    figures: &[],
    order: None,
    guards: &[],
    checks: &[],
    evidence: &[],
};

const ENDED: u16 = 2;
const VOLUNTEER_STATES: &[Choice] = &[Choice::new(1, "active"), Choice::new(ENDED, "ended")];
/// Renewing a clearance takes weeks.
const CLEARANCE_NOTICE: u16 = 30;
const HELPER: FieldCode = FieldCode(101);
const DATE: FieldCode = FieldCode(103);
const HOURS: FieldCode = FieldCode(104);
const STATE: FieldCode = FieldCode(108);

const VOLUNTEERS: Kind = Kind {
    code: KindCode(6),
    key: "volunteer",
    level: Level::Team,
    fields: &[
        Field::new(100, "task", FieldType::Line2).required(),
        Field::new(HELPER.0, "person", FieldType::Link(&[PERSON])).required(),
        Field::new(102, "organization", FieldType::Link(&[ORGANIZATION])),
        Field::new(DATE.0, "date", FieldType::Date),
        Field::new(HOURS.0, "hours", FieldType::Decimal),
        Field::new(105, "times", FieldType::Line2),
        Field::new(106, "clearance", FieldType::Date)
            .level(Level::Private)
            .due(CLEARANCE_NOTICE, (STATE, &[ENDED]))
            .open_while_empty(),
        Field::new(107, "contact", FieldType::Line).level(Level::Private),
        Field::new(STATE.0, "state", FieldType::Choice(VOLUNTEER_STATES)),
    ],
    figures: &[Figure::sum("month_hours", MonthSum { of: HOURS, per: HELPER, date: DATE })],
    order: Some(Order::newest(DATE)),
    guards: &[],
    checks: &[],
    evidence: &[],
};
