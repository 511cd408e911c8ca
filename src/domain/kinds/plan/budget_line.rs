//! What a school spends its money on, and who gives it (systems, 42); the school plan for those who do not have the
//! program, with what it costs (systems, 40).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Carry, Check, Deed, Figure, List, Narrow, Part, Report, Set, Table, Test, Than,
    Total, View, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::listening::{finding, plan};
use crate::domain::kinds::outlines::{aim, priority, problem};

use super::plan_entry::{self, ADOPTED, DECISION, DONE_OF_PLAN, ENTRIES, PLAN, SUBMITTED};

const COORDINATOR: u16 = 1;
const LEARNING: u16 = 2;
const FLEXIBLE: u16 = 3;
const KINDS_OF_COST: &[Choice] = &[
    Choice::new(COORDINATOR, "coordinator"),
    Choice::new(LEARNING, "learning"),
    Choice::new(FLEXIBLE, "flexible"),
    Choice::new(4, "program"),
    Choice::new(5, "space"),
    Choice::new(6, "evaluation"),
    Choice::new(7, "other"),
];
const YEARLY: u16 = 2;
const REPEATS_OF: &[Choice] = &[Choice::new(1, "one_time"), Choice::new(YEARLY, "yearly")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// For which school year.
pub const YEAR: Field = Field::new(101, "year", FieldType::Year).required();
const COST_KIND: Field = Field::new(102, "cost_kind", FieldType::Choice(KINDS_OF_COST)).required();
/// How much.
pub const AMOUNT: Field = Field::new(103, "amount", FieldType::PRICE);
const SOURCE: Field =
    Field::new(104, "source", FieldType::Link(&[codes::FUND, codes::ORGANIZATION]));
const REPEATS: Field = Field::new(105, "repeats", FieldType::Choice(REPEATS_OF)).begins(YEARLY);
/// It is given as space, time or things: what it is worth is no money to spend.
const IN_KIND: Field = Field::new(106, "in_kind", FieldType::Flag);
const PLAN_ENTRY: Field = Field::new(107, "plan_entry", FieldType::Link(&[codes::PLAN_ENTRY]));
const NOTE: Field = Field::new(108, "note", FieldType::Text2);

const IS_IN_KIND: Test = Test::Yes(&IN_KIND);
const IS_CASH: Test = Test::Not(&IS_IN_KIND);
/// It is of the present school year.
pub const IS_OF_THIS_YEAR: Test =
    Test::Compare(Amount::Field(&YEAR), Than::Equal, Amount::SchoolYear);
const LINES: Set = Set::all(&[codes::BUDGET_LINE]);
const CASH_THIS_YEAR: Amount =
    Amount::Sum(LINES.only(&Test::All(&[IS_OF_THIS_YEAR, IS_CASH])), &Amount::Field(&AMOUNT));
const IN_KIND_THIS_YEAR: Amount =
    Amount::Sum(LINES.only(&Test::All(&[IS_OF_THIS_YEAR, IS_IN_KIND])), &Amount::Field(&AMOUNT));

const CASH: Table =
    Table::of_sums("cash", Axis::Named(&SOURCE), Axis::Years(&YEAR), &AMOUNT).only(&IS_CASH);
const GIVEN: Table =
    Table::of_sums("in_kind", Axis::Named(&SOURCE), Axis::Years(&YEAR), &AMOUNT).only(&IS_IN_KIND);
const BY_KIND: Table =
    Table::of_sums("kinds", Axis::choices(&COST_KIND), Axis::Years(&YEAR), &AMOUNT);

/// One of the three main costs of a community school stands in no line of this year, although there is a budget.
macro_rules! missing {
    ($key:literal, $cost:expr) => {
        Check::hole(
            $key,
            Test::All(&[
                Test::Any(LINES),
                Test::Not(&Test::Any(
                    LINES.only(&Test::All(&[IS_OF_THIS_YEAR, Test::Is(&COST_KIND, &[$cost])])),
                )),
            ]),
        )
        .once()
        .home()
    };
}

/// Of a plan: its priorities, the problems behind them, and what was heard that speaks for either.
const PRIORITIES_OF_PLAN: Narrow =
    Narrow::Along(&[&[ENTRIES, Set::linked(&plan_entry::PRIORITIES)]]);
const PROBLEMS_OF_PLAN: Narrow = Narrow::Along(&[&[
    ENTRIES,
    Set::linked(&plan_entry::PRIORITIES),
    Set::linked(&priority::PROBLEM),
]]);
const FINDINGS_OF_PLAN: Narrow = Narrow::Along(&[
    &[ENTRIES, Set::linked(&plan_entry::FINDINGS)],
    &[
        ENTRIES,
        Set::linked(&plan_entry::PRIORITIES),
        Set::linked(&priority::PROBLEM),
        Set::linked(&finding::FINDINGS),
    ],
]);

macro_rules! entries {
    ($only:expr, $called:literal) => {
        Part::List(
            List::all(
                codes::PLAN_ENTRY,
                &[
                    &plan_entry::SECTION,
                    &plan_entry::GOAL,
                    &plan_entry::PRIORITIES,
                    &plan_entry::FINDINGS,
                    &plan_entry::PARTNERS,
                    &plan_entry::OWNER,
                    &plan_entry::RESOURCE,
                    &MONEY.field,
                    &plan_entry::DUE,
                    &plan_entry::STATE,
                ],
            )
            .of(&[(&PLAN, Narrow::Same(&PLAN))])
            .only($only)
            .called($called),
        )
    };
}

/// The school plan on paper, with what speaks for it.
const SCHOOL_PLAN: Report = Report::new(
    "school_plan",
    &[
        Part::Record(
            &PLAN,
            &[
                &plan::YEAR,
                &plan::STATE,
                &SUBMITTED,
                &ADOPTED,
                &DECISION,
                &DONE_OF_PLAN.field,
                &plan::PURPOSE,
            ],
        ),
        entries!(plan_entry::IS_OBJECTIVE, "objectives"),
        entries!(plan_entry::IS_STRATEGY, "strategies"),
        Part::List(
            List::all(codes::PRIORITY, &[&priority::PROBLEM, &priority::AIM])
                .of(&[(&PLAN, PRIORITIES_OF_PLAN)]),
        ),
        Part::List(
            List::all(codes::PRIORITY, &[&priority::PROBLEM, &priority::AIM])
                .only(plan_entry::IS_NOT_EMBEDDED)
                .called("not_embedded"),
        ),
        Part::List(
            List::all(codes::FINDING, &[&finding::FORM, &finding::GROUPS, &finding::DATE])
                .of(&[(&PLAN, FINDINGS_OF_PLAN)]),
        ),
        Part::List(
            List::all(codes::PROBLEM, &[&problem::AFFECTED, &problem::DATA, &problem::STATE])
                .of(&[(&PLAN, PROBLEMS_OF_PLAN)]),
        ),
        Part::Charts(
            &PLAN,
            &[&[
                ENTRIES,
                Set::linked(&plan_entry::PRIORITIES),
                Set::linked(&priority::AIM),
                Set::linked(&aim::MEASURE),
            ]],
        ),
        Part::Table(codes::BUDGET_LINE, "cash"),
        Part::Table(codes::BUDGET_LINE, "in_kind"),
    ],
)
.asks(&[PLAN]);

/// Of an entry of the school plan: what it costs.
const MONEY: Figure = Figure::amount(
    "money",
    FieldType::MONEY,
    Amount::Sum(Set::pointing(codes::BUDGET_LINE, &PLAN_ENTRY), &Amount::Field(&AMOUNT)),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::BUDGET_LINE,
    "budget_line",
    Level::Team,
    &[TITLE, YEAR, COST_KIND, AMOUNT, SOURCE, REPEATS, IN_KIND, PLAN_ENTRY, NOTE],
)
.ordered(Order::newest(YEAR.code))
.adds(&[Adds::figures(codes::PLAN_ENTRY, &[MONEY])])
.reports(&[SCHOOL_PLAN])
.deeds(&[Deed::reword("budget", codes::BUDGET_LINE, &[(&PLAN_ENTRY, Carry::Origin)])
    .on(codes::PLAN_ENTRY)])
.checks(&[
    missing!("no_coordinator", COORDINATOR),
    missing!("no_learning", LEARNING),
    missing!("no_flexible", FLEXIBLE),
    Check::hole("no_amount", Test::Empty(&AMOUNT)),
    Check::hole("no_source", Test::Empty(&SOURCE)),
])
.totals(&[
    Total::whole("cash_this_year", FieldType::MONEY, &CASH_THIS_YEAR),
    Total::whole("in_kind_this_year", FieldType::MONEY, &IN_KIND_THIS_YEAR),
])
.views(&[
    View::List(&[&COST_KIND, &AMOUNT, &YEAR, &SOURCE, &IN_KIND]),
    View::Table(&CASH),
    View::Table(&GIVEN),
    View::Table(&BY_KIND),
])
.because(&[Why::named(&PLAN_ENTRY)]);
