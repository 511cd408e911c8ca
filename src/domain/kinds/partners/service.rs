//! What a partner offers at a school.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Carry, Check, Deed, Figure, Guard, List, Part, Report, Set, Table, Test, Than,
    Total, View, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::listening::finding;
use crate::domain::kinds::outlines::problem;

const FORMS: &[Choice] = &[
    Choice::new(1, "health"),
    Choice::new(2, "mental_health"),
    Choice::new(3, "social_emotional"),
    Choice::new(4, "restorative_justice"),
    Choice::new(5, "legal"),
    Choice::new(6, "housing"),
    Choice::new(7, "safety"),
    Choice::new(8, "tutoring"),
    Choice::new(9, "after_school"),
    Choice::new(10, "enrichment"),
    Choice::new(11, "arts"),
    Choice::new(12, "recreation"),
    Choice::new(13, "career_training"),
    Choice::new(14, "professional_development"),
    Choice::new(15, "facilitation"),
    Choice::new(16, "outreach"),
    Choice::new(17, "other"),
];
/// For whom something may be.
pub const AUDIENCES: &[Choice] = &[
    Choice::new(1, "student"),
    Choice::new(2, "family"),
    Choice::new(3, "staff"),
    Choice::new(4, "community"),
];
const PLANNED: u16 = 1;
const OFFERED: u16 = 2;
const ENDED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(OFFERED, "offered"),
    Choice::new(ENDED, "ended"),
];
/// A month before a service ends, somebody should know.
const NOTICE: u16 = 30;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// What is offered.
pub(super) const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).required();
/// Who offers it.
pub const PROVIDER: Field = Field::new(102, "provider", FieldType::Link(&[codes::ORGANIZATION]));
/// On which agreement it rests.
pub const AGREEMENT: Field = Field::new(103, "agreement", FieldType::Link(&[codes::AGREEMENT]));
/// For whom it is.
pub const AUDIENCE: Field = Field::new(104, "audience", FieldType::Choices(AUDIENCES));
const NEEDS: Field = Field::new(105, "needs", FieldType::Links(&[codes::PROBLEM, codes::FINDING]));
const PLACES: Field = Field::new(106, "places", FieldType::COUNT);
const USED: Field = Field::new(107, "used", FieldType::COUNT);
const COST: Field = Field::new(108, "cost", FieldType::PRICE);
/// How somebody comes to it.
pub(super) const HOW_TO_ASK: Field = Field::new(109, "how_to_ask", FieldType::Text2);
const CONTACT: Field =
    Field::new(110, "contact", FieldType::Link(&[codes::PERSON])).level(Level::Private);
const START: Field = Field::new(111, "start", FieldType::Date);
const END: Field = Field::new(112, "end", FieldType::Date).due(NOTICE, (STATE.code, &[ENDED]));
/// Whether it is offered now.
pub(super) const STATE: Field = Field::new(113, "state", FieldType::Choice(STATES)).begins(OFFERED);

const FULL: Test = Test::Compare(Amount::Field(&USED), Than::AtLeast, Amount::Field(&PLACES));
/// It can be had now.
pub(in crate::domain::kinds) const IS_OFFERED: Test = Test::Is(&STATE, &[OFFERED]);
const IS_MEANT: Test = Test::Is(&STATE, &[PLANNED, OFFERED]);
/// It answers nothing that is written down.
const IS_UNASKED: Test = Test::All(&[IS_MEANT, Test::Empty(&NEEDS)]);
/// Of a need: the services for it.
const SERVICES: Set = Set::pointing(codes::SERVICE, &NEEDS).only(&IS_MEANT);
const HAS_NONE: Test = Test::Not(&Test::Any(SERVICES));
const IS_OPEN: Test = Test::Is(&problem::STATE, problem::OPEN);
const IS_UNSERVED_PROBLEM: Test = Test::All(&[IS_OPEN, HAS_NONE]);
const IS_UNSERVED_FINDING: Test = Test::All(&[finding::WAITS, HAS_NONE]);
const PROBLEMS: Set = Set::all(&[codes::PROBLEM]);
const FINDINGS: Set = Set::all(&[codes::FINDING]);
const ALL: Set = Set::all(&[codes::SERVICE]);
const OF_NEED: Figure = Figure::count("services", SERVICES);

/// What there is for whom.
const BY_AUDIENCE: Table =
    Table::of_counts("by_audience", Axis::choices(&FORM), Axis::Parts(&[&AUDIENCE]))
        .only(&IS_MEANT);
/// Needs without a service, and services without a need (systems, 46).
const GAPS: Report = Report::new(
    "service_gaps",
    &[
        Part::List(
            List::all(codes::PROBLEM, &[&problem::STATE])
                .only(IS_UNSERVED_PROBLEM)
                .called("problems"),
        ),
        Part::List(
            List::all(codes::FINDING, &[&finding::FORM, &finding::GROUPS])
                .only(IS_UNSERVED_FINDING)
                .called("findings"),
        ),
        Part::List(
            List::all(codes::SERVICE, &[&FORM, &PROVIDER, &STATE])
                .only(IS_UNASKED)
                .called("services"),
        ),
    ],
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SERVICE,
    "service",
    Level::Public,
    &[
        TITLE, FORM, PROVIDER, AGREEMENT, AUDIENCE, NEEDS, PLACES, USED, COST, HOW_TO_ASK, CONTACT,
        START, END, STATE,
    ],
)
.guards(&[Guard::in_order(&START, &END)])
.figures(&[Figure::amount(
    "used_share",
    FieldType::Percent,
    Amount::Share(&Amount::Field(&USED), &Amount::Field(&PLACES)),
)])
.checks(&[Check::hole("no_need", IS_UNASKED), Check::note("full", FULL)])
.reports(&[GAPS])
.deeds(&[
    // A need may ask for a service as well as for a partner.
    Deed::make("service", codes::SERVICE, &[(&NEEDS, Carry::Origin)]).on(codes::FINDING),
])
.totals(&[
    Total::part("problems_without", PROBLEMS.only(&IS_UNSERVED_PROBLEM), PROBLEMS.only(&IS_OPEN)),
    Total::part(
        "findings_without",
        FINDINGS.only(&IS_UNSERVED_FINDING),
        FINDINGS.only(&finding::WAITS),
    ),
    Total::part("without_need", ALL.only(&IS_UNASKED), ALL.only(&IS_MEANT)),
])
.adds(&[Adds::figures(codes::PROBLEM, &[OF_NEED]), Adds::figures(codes::FINDING, &[OF_NEED])])
.views(&[View::List(&[&STATE, &FORM, &PROVIDER]), View::Board(&STATE), View::Table(&BY_AUDIENCE)])
.because(&[Why::named(&NEEDS), Why::named(&AGREEMENT)]);
