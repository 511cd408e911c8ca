//! What the school plan says: an objective, or a strategy with the priorities that it serves (systems, 40). The plan
//! itself is a plan among others; what a school plan has beside them stands here.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, By, Carry, Check, Deed, Evidence, Figure, Guard, Set, Table, Test, Than, View,
    Way, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::listening::plan;
use crate::domain::kinds::outlines::{aim, priority};

const OBJECTIVE: u16 = 1;
const A_STRATEGY: u16 = 2;
const FORMS: &[Choice] =
    &[Choice::new(OBJECTIVE, "objective"), Choice::new(A_STRATEGY, "strategy")];
const PLANNED: u16 = 1;
const DONE: u16 = 3;
const DROPPED: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(2, "under_way"),
    Choice::new(DONE, "done"),
    Choice::new(DROPPED, "dropped"),
];
/// Two weeks before it is due, somebody should know.
const NOTICE: u16 = 14;

const STRATEGY: Field =
    Field::new(100, "strategy", FieldType::Line2).level(Level::Public).required();
const FORM: Field =
    Field::new(101, "form", FieldType::Choice(FORMS)).level(Level::Public).begins(A_STRATEGY);
/// In which plan it stands.
pub const PLAN: Field = Field::new(102, "plan", FieldType::Link(&[codes::PLAN]))
    .level(Level::Public)
    .required()
    .hangs();
/// Where in it.
pub const SECTION: Field = Field::new(103, "section", FieldType::Line2).level(Level::Partner);
/// What is to come of it.
pub const GOAL: Field = Field::new(104, "goal", FieldType::Text2).level(Level::Partner);
/// What was heard that speaks for it.
pub const FINDINGS: Field = Field::new(105, "findings", FieldType::Links(&[codes::FINDING]));
/// Which priorities it serves.
pub const PRIORITIES: Field =
    Field::new(106, "priorities", FieldType::Links(&[codes::PRIORITY])).level(Level::Partner);
/// Who helps.
pub const PARTNERS: Field =
    Field::new(107, "partners", FieldType::Links(&[codes::ORGANIZATION])).level(Level::Partner);
/// What it takes.
pub const RESOURCE: Field = Field::new(108, "resource", FieldType::Text2).level(Level::Partner);
/// Who sees to it.
pub const OWNER: Field = Field::new(109, "owner", FieldType::Link(&[codes::PERSON]));
/// By when.
pub const DUE: Field = Field::new(110, "due", FieldType::Date)
    .level(Level::Partner)
    .due(NOTICE, (STATE.code, &[DONE, DROPPED]));
/// How far it is.
pub const STATE: Field =
    Field::new(111, "state", FieldType::Choice(STATES)).level(Level::Partner).begins(PLANNED);
const REASON: Field = Field::new(112, "reason", FieldType::Line2).when(&STATE, &[DROPPED]);

/// Of a school plan: when it was handed in, and when it was adopted, by which decision, after which plan.
pub const SUBMITTED: Field = Field::new(220, "submitted", FieldType::Date)
    .level(Level::Partner)
    .when(&plan::FORM, &[plan::SCHOOL]);
/// When it was adopted.
pub const ADOPTED: Field = Field::new(221, "adopted", FieldType::Date)
    .level(Level::Partner)
    .when(&plan::FORM, &[plan::SCHOOL]);
/// By which decision.
pub const DECISION: Field = Field::new(222, "decision", FieldType::Link(&[codes::DECISION]))
    .level(Level::Partner)
    .when(&plan::FORM, &[plan::SCHOOL]);
const FORMER: Field = Field::new(223, "former", FieldType::Link(&[codes::PLAN]))
    .level(Level::Partner)
    .when(&plan::FORM, &[plan::SCHOOL]);

/// It is an objective, in which the principal says for what the school is there this year.
pub const IS_OBJECTIVE: Test = Test::Is(&FORM, &[OBJECTIVE]);
/// It is a strategy.
pub const IS_STRATEGY: Test = Test::Not(&IS_OBJECTIVE);
const IS_MEANT: Test = Test::Not(&Test::Is(&STATE, &[DROPPED]));
const IS_SCHOOL_PLAN: Test = Test::Is(&plan::FORM, &[plan::SCHOOL]);
const SCHOOL_PLANS: Set = Set::all(&[codes::PLAN]).only(&IS_SCHOOL_PLAN);
/// Of a plan: it is the school plan of the present school year.
const IS_OF_THIS_YEAR: Test = Test::All(&[
    IS_SCHOOL_PLAN,
    plan::STANDS,
    Test::Filled(&plan::YEAR),
    Test::Compare(Amount::Field(&plan::YEAR), Than::Equal, Amount::SchoolYear),
]);
const STANDS_THIS_YEAR: Test =
    Test::All(&[IS_MEANT, Test::Any(Set::linked(&PLAN).only(&IS_OF_THIS_YEAR))]);
/// It is an objective of this year's plan.
pub const IS_OBJECTIVE_OF_THIS_YEAR: Test = Test::All(&[IS_OBJECTIVE, STANDS_THIS_YEAR]);
/// Of a plan: what stands in it.
pub const ENTRIES: Set = Set::pointing(codes::PLAN_ENTRY, &PLAN);
const ENTRIES_OF_PLAN: Figure = Figure::count("entries", ENTRIES).level(Level::Partner);
/// How much of it is done.
pub const DONE_OF_PLAN: Figure = Figure::amount(
    "entries_done",
    FieldType::Percent,
    Amount::Share(
        &Amount::Count(ENTRIES.only(&Test::Is(&STATE, &[DONE]))),
        &Amount::Count(ENTRIES.only(&IS_MEANT)),
    ),
)
.level(Level::Partner);

/// Of a priority: this year's school plan names it.
const IS_EMBEDDED: Test =
    Test::Any(Set::pointing(codes::PLAN_ENTRY, &PRIORITIES).only(&STANDS_THIS_YEAR));
/// The school works on it, and this year's plan does not say so.
pub const IS_NOT_EMBEDDED: Test = Test::All(&[priority::IS_ACTIVE, Test::Not(&IS_EMBEDDED)]);
const IS_WORKED_ON: Test = Test::All(&[priority::IS_WORKED_ON, IS_EMBEDDED]);
/// Of an aim: a priority in this year's plan wants to reach it.
const IS_OF_PLAN: Test = Test::Any(
    Set::pointing(codes::PRIORITY, &priority::AIM)
        .only(&Test::All(&[priority::IS_ACTIVE, IS_EMBEDDED])),
);
/// Of a plan: it is this year's, adopted, and every priority has its place in it.
const IS_WHOLE_SCHOOL: Test = Test::All(&[
    IS_OF_THIS_YEAR,
    Test::Is(&plan::STATE, &[plan::FINAL]),
    Test::Any(ENTRIES),
    Test::Not(&Test::Any(Set::all(&[codes::PRIORITY]).only(&IS_NOT_EMBEDDED))),
]);

/// Which priority stands in which plan.
const EMBEDDING: Table =
    Table::of_counts("embedding", Axis::Named(&PRIORITIES), Axis::Named(&PLAN)).only(&IS_MEANT);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PLAN_ENTRY,
    "plan_entry",
    Level::Partner,
    &[
        STRATEGY, FORM, PLAN, SECTION, GOAL, FINDINGS, PRIORITIES, PARTNERS, RESOURCE, OWNER, DUE,
        STATE, REASON,
    ],
)
.ordered(Order::rising(DUE.code))
.adds(&[
    Adds::fields(codes::PLAN, &[SUBMITTED, ADOPTED, DECISION, FORMER]),
    Adds::figures(codes::PLAN, &[ENTRIES_OF_PLAN, DONE_OF_PLAN]),
    Adds::evidence(
        codes::PLAN,
        &[Evidence::of("9.1").when(IS_WHOLE_SCHOOL).proven(By::Test(IS_WHOLE_SCHOOL))],
    ),
    // The words of 8.2 and 8.3, for what the school plan names (decisions, 24).
    Adds::evidence(
        codes::PRIORITY,
        &[Evidence::of("9.2")
            .when(Test::All(&[priority::IS_ACTIVE, IS_WORKED_ON]))
            .proven(By::Test(Test::Every(priority::ALL_ACTIVE, &IS_WORKED_ON)))],
    ),
    Adds::evidence(
        codes::AIM,
        &[Evidence::of("9.3")
            .when(Test::All(&[Test::Filled(&aim::PROBLEM), IS_OF_PLAN]))
            .proven(By::Test(Test::All(&[aim::IS_WORKED_ON, IS_OF_PLAN])))],
    ),
])
.deeds(&[
    Deed::make("entry", codes::PLAN_ENTRY, &[(&PLAN, Carry::Origin)])
        .on(codes::PLAN)
        .when(IS_SCHOOL_PLAN),
    Deed::reword("embed", codes::PLAN_ENTRY, &[(&PRIORITIES, Carry::Origin)]).on(codes::PRIORITY),
])
.guards(&[
    Guard::new("dropped", Way::Reaches(&STATE, &[DROPPED]), Test::Filled(&REASON)),
    Guard::new(
        "adopted",
        Way::Reaches(&plan::STATE, &[plan::FINAL]),
        Test::All(&[Test::Filled(&ADOPTED), Test::Any(ENTRIES)]),
    )
    .on(codes::PLAN)
    .when(IS_SCHOOL_PLAN),
    Guard::in_order(&SUBMITTED, &ADOPTED).on(codes::PLAN),
])
.checks(&[
    Check::hole("not_embedded", IS_NOT_EMBEDDED).on(codes::PRIORITY).home(),
    Check::hole("years_without", Test::Any(SCHOOL_PLANS))
        .unless(Test::EachYear(SCHOOL_PLANS, &plan::YEAR, &plan::STANDS))
        .once()
        .home(),
    Check::hole("no_year", Test::All(&[IS_SCHOOL_PLAN, Test::Empty(&plan::YEAR)])).on(codes::PLAN),
    Check::hole("no_entries", Test::All(&[IS_SCHOOL_PLAN, Test::Not(&Test::Any(ENTRIES))]))
        .on(codes::PLAN),
    Check::hole("no_priority", Test::All(&[IS_MEANT, Test::Empty(&PRIORITIES)])),
    Check::hole("no_finding", Test::All(&[IS_OBJECTIVE, IS_MEANT, Test::Empty(&FINDINGS)])),
])
.views(&[
    View::List(&[&FORM, &SECTION, &STATE, &PRIORITIES, &DUE]),
    View::Board(&STATE),
    View::Table(&EMBEDDING),
    View::Calendar(&[&DUE]),
])
.because(&[Why::named(&PRIORITIES), Why::named(&FINDINGS)]);
