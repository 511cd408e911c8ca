//! What was agreed with a partner: a memorandum of understanding, a contract, how data are shared.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Check, Checklist, Day, Deed, Evidence, Figure, Guard, List, Narrow, Part, Report,
    Row, Set, Test, Than, Total, View, Way, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

use super::{criterion, score};

const MOU: u16 = 1;
const SERVICES_CONTRACT: u16 = 2;
const DATA_SHARING: u16 = 4;
const FORMS: &[Choice] = &[
    Choice::new(MOU, "mou"),
    Choice::new(SERVICES_CONTRACT, "services_contract"),
    Choice::new(3, "alignment"),
    Choice::new(DATA_SHARING, "data_sharing"),
    Choice::new(5, "articulation"),
];
const DRAFT: u16 = 1;
const IN_FORCE: u16 = 2;
const ENDED: u16 = 3;
const STATES: &[Choice] =
    &[Choice::new(DRAFT, "draft"), Choice::new(IN_FORCE, "in_force"), Choice::new(ENDED, "ended")];
/// Two months before an agreement ends, somebody should know.
const NOTICE: u16 = 60;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(MOU);
/// With whom.
pub const PARTNER: Field = Field::new(102, "partner", FieldType::Link(&[codes::ORGANIZATION]))
    .level(Level::Public)
    .required();
/// With whom besides.
pub const PARTIES: Field = Field::new(103, "parties", FieldType::Links(&[codes::ORGANIZATION]));
const SITES: Field = Field::new(104, "sites", FieldType::Links(&[codes::SITE]));
const CONTACT: Field =
    Field::new(105, "contact", FieldType::Link(&[codes::PERSON])).level(Level::Private);
/// What it is to help with.
pub(super) const NEEDS: Field = Field::new(106, "needs", FieldType::Links(&[codes::PROBLEM]));
const PURPOSE: Field = Field::new(107, "purpose", FieldType::Text2);
const EXPECTATIONS: Field = Field::new(108, "expectations", FieldType::Text2);
const METRICS: Field = Field::new(109, "metrics", FieldType::Text2);
const RESOURCES: Field = Field::new(110, "resources", FieldType::Text2);
const DOCUMENT: Field = Field::new(111, "document", FieldType::Link(&[codes::DOCUMENT]));
/// When it begins.
pub const START: Field = Field::new(112, "start", FieldType::Date);
/// When it ends.
pub const END: Field = Field::new(113, "end", FieldType::Date).due(NOTICE, (STATE.code, &[ENDED]));
const REVIEW: Field =
    Field::new(114, "review", FieldType::Date).due(NOTICE, (STATE.code, &[ENDED]));
/// Whether it holds.
pub(super) const STATE: Field =
    Field::new(115, "state", FieldType::Choice(STATES)).begins(DRAFT).open(&[DRAFT, IN_FORCE]);
const REASON: Field = Field::new(116, "reason", FieldType::Line2);
const FIELDS_ALLOWED: Field =
    Field::new(117, "fields_allowed", FieldType::Text2).when(&FORM, &[DATA_SHARING]);
const CONFIDENTIALITY: Field =
    Field::new(118, "confidentiality", FieldType::Text2).when(&FORM, &[DATA_SHARING]);

/// Which data it is about. The records stay with the team: a draft must not hold back a list of agreements.
pub const DATA_SETS: Field =
    Field::new(119, "data_sets", FieldType::Links(&[codes::DATA_SET])).when(&FORM, &[DATA_SHARING]);
const BARRIER: Field = Field::new(120, "barrier", FieldType::Text2).when(&FORM, &[DATA_SHARING]);

/// Criteria to begin with, to be taken or left (systems, 47).
const USUAL: &[Row] = &[
    Row::new("criterion-fit", &[]),
    Row::new("criterion-served", &[]),
    Row::new("criterion-timeline", &[]),
    Row::new("criterion-metric", &[]),
];
const CRITERIA: Set = Set::pointing(codes::CRITERION, &criterion::AGREEMENT);
const SCORES: Set = Set::pointing(codes::SCORE, &score::CRITERION);
const HAS_BEFORE: Test = Test::Any(SCORES.only(&Test::Is(&score::PHASE, &[score::BEFORE])));
const HAS_AFTER: Test = Test::Any(SCORES.only(&Test::Is(&score::PHASE, &[score::AFTER])));
/// It holds now.
pub const IS_IN_FORCE: Test = Test::Is(&STATE, &[IN_FORCE]);
const OF_SERVICES: Test = Test::Is(&FORM, &[MOU, SERVICES_CONTRACT]);
/// It is about data.
pub const OF_DATA: Test = Test::Is(&FORM, &[DATA_SHARING]);
/// What an agreement about services needs before it is in force (systems, 47; section 4.13).
const COMPLETE: Test = Test::All(PARTS);
const PARTS: &[Test] = &[
    Test::Filled(&NEEDS),
    Test::Filled(&START),
    Test::Filled(&END),
    Test::Filled(&EXPECTATIONS),
    Test::Filled(&METRICS),
    Test::at_least(Amount::Count(CRITERIA), 1),
];
/// And one about data.
const COMPLETE_DATA: Test = Test::All(PARTS_OF_DATA);
const PARTS_OF_DATA: &[Test] = &[
    Test::Filled(&DATA_SETS),
    Test::Filled(&PURPOSE),
    Test::Filled(&CONFIDENTIALITY),
    Test::Filled(&START),
    Test::Filled(&END),
];
const WITH_AFTER: Amount =
    Amount::Share(&Amount::Count(CRITERIA.only(&HAS_AFTER)), &Amount::Count(CRITERIA));

const DAYS_LEFT: Figure =
    Figure::amount("days_left", DAYS, Amount::Days(Day::Today(0), Day::Field(&END)));
/// Until when an agreement has to end so that the report tells of it.
const UNTIL: Field = Field { key: "until", ..END };

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::AGREEMENT,
    "agreement",
    Level::Partner,
    &[
        TITLE,
        FORM,
        PARTNER,
        PARTIES,
        SITES,
        CONTACT,
        NEEDS,
        PURPOSE,
        EXPECTATIONS,
        METRICS,
        RESOURCES,
        DOCUMENT,
        START,
        END,
        REVIEW,
        STATE,
        REASON,
        FIELDS_ALLOWED,
        CONFIDENTIALITY,
        DATA_SETS,
        BARRIER,
    ],
)
.ordered(Order::rising(END.code))
.deeds(&[Deed::lay("criteria", codes::CRITERION, USUAL, &criterion::AGREEMENT)
    .when(Test::Not(&Test::Any(CRITERIA)))])
.figures(&[
    Figure::count("criteria", CRITERIA),
    Figure::amount("with_after", FieldType::Percent, WITH_AFTER),
    DAYS_LEFT,
])
.reports(&[Report::new(
    "agreements",
    &[
        Part::Text("ends"),
        Part::List(
            List::all(
                codes::AGREEMENT,
                &[&PARTNER, &FORM, &START, &END, &DAYS_LEFT.field, &REVIEW],
            )
            .only(IS_IN_FORCE)
            .of(&[(&END, Narrow::Until(&UNTIL))])
            .called("in_force"),
        ),
        Part::List(
            List::all(codes::AGREEMENT, &[&PARTNER, &FORM, &START, &END])
                .only(Test::Is(&STATE, &[DRAFT]))
                .of(&[(&END, Narrow::Until(&UNTIL))])
                .called("drafts"),
        ),
        Part::Checks(&[codes::AGREEMENT]),
    ],
)
.asks(&[UNTIL])])
.guards(&[
    // What has ended was in force.
    Guard::new("complete", Way::Reaches(&STATE, &[IN_FORCE, ENDED]), COMPLETE).when(OF_SERVICES),
    Guard::new("complete_data", Way::Reaches(&STATE, &[IN_FORCE, ENDED]), COMPLETE_DATA)
        .when(OF_DATA),
    Guard::new("after", Way::Reaches(&STATE, &[ENDED]), Test::Every(CRITERIA, &HAS_AFTER))
        .when(OF_SERVICES),
    Guard::in_order(&START, &END),
])
.checks(&[
    Check::warning("past_end", Test::All(&[IS_IN_FORCE, Test::is_past(&END)])).home(),
    Check::warning("incomplete", Test::All(&[IS_IN_FORCE, OF_SERVICES])).unless(COMPLETE),
    Check::warning("incomplete_data", Test::All(&[IS_IN_FORCE, OF_DATA])).unless(COMPLETE_DATA),
    Check::hole("no_review", Test::All(&[IS_IN_FORCE, Test::Empty(&REVIEW)])),
    Check::warning(
        "no_before",
        Test::All(&[IS_IN_FORCE, Test::Any(CRITERIA.only(&Test::Not(&HAS_BEFORE)))]),
    ),
    Check::warning(
        "no_after",
        Test::All(&[
            Test::Is(&STATE, &[ENDED]),
            Test::Compare(WITH_AFTER, Than::Less, Amount::Number(100)),
        ]),
    ),
])
.checklists(&[
    Checklist::new("parts", PARTS).when(OF_SERVICES),
    Checklist::new("parts_of_data", PARTS_OF_DATA).when(OF_DATA),
])
.totals(&[Total::count("agreements_by_state").per(&STATE)])
.evidence(&[
    Evidence::of("10.2").when(OF_SERVICES).proven(By::Test(Test::All(&[IS_IN_FORCE, COMPLETE]))),
    Evidence::of("10.3").when(OF_DATA).proven(By::Test(Test::All(&[IS_IN_FORCE, COMPLETE_DATA]))),
])
.views(&[
    View::List(&[&STATE, &END, &PARTNER]),
    View::Board(&STATE),
    View::Calendar(&[&END, &REVIEW]),
    View::Bars(&START, &END),
])
.because(&[Why::named(&NEEDS)]);

const DAYS: FieldType = FieldType::Integer { min: i64::MIN, max: i64::MAX };
