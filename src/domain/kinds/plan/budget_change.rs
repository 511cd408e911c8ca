//! Which money was moved, and what was heard that moved it (systems, 41).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Carry, Check, Deed, Figure, Set, Table, Test, Than, Total, View, Why,
};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

use super::budget_line::{AMOUNT, IS_OF_THIS_YEAR};

const REASON: Field = Field::new(100, "reason", FieldType::Line2).level(Level::Public).required();
const LINE: Field =
    Field::new(101, "line", FieldType::Link(&[codes::BUDGET_LINE])).required().hangs();
const BEFORE: Field = Field::new(102, "before", FieldType::PRICE).required();
const AFTER: Field = Field::new(103, "after", FieldType::PRICE).required();
const FINDINGS: Field = Field::new(104, "findings", FieldType::Links(&[codes::FINDING]));
const PRIORITY: Field = Field::new(105, "priority", FieldType::Link(&[codes::PRIORITY]));
const DECIDED_BY: Field =
    Field::new(106, "decided_by", FieldType::Link(&[codes::TEAM, codes::PERSON]));
const DECISION: Field = Field::new(107, "decision", FieldType::Link(&[codes::DECISION]));
const DATE: Field = Field::new(108, "date", FieldType::Date).required();

const MORE: Amount = Amount::Less(&Amount::Field(&AFTER), &[Amount::Field(&BEFORE)]);
const FEWER: Amount = Amount::Less(&Amount::Field(&BEFORE), &[Amount::Field(&AFTER)]);
/// What came or went, with its sign.
const CHANGE: Figure = Figure::amount("change", FieldType::MONEY, MORE);
/// How much was moved: a cut counts as much as a rise.
const IS_MOVED: Amount = Amount::Largest(&[MORE, FEWER]);
const MOVED: Figure = Figure::amount("moved", FieldType::MONEY, IS_MOVED);

const CITES: Test = Test::Any(Set::linked(&FINDINGS));
/// It is about money of the present school year, whenever it was decided.
const IS_THIS_YEARS: Test = Test::Any(Set::linked(&LINE).only(&IS_OF_THIS_YEAR));
const CHANGES: Set = Set::all(&[codes::BUDGET_CHANGE]);
const MOVED_THIS_YEAR: Amount = Amount::Sum(CHANGES.only(&IS_THIS_YEARS), &IS_MOVED);
const TRACED: Amount = Amount::Share(
    &Amount::Sum(CHANGES.only(&Test::All(&[IS_THIS_YEARS, CITES])), &IS_MOVED),
    &MOVED_THIS_YEAR,
);

/// For which priority how much was moved, by the school year in which it was decided.
const BY_PRIORITY: Table =
    Table::of_sums("traced", Axis::Named(&PRIORITY), Axis::Years(&DATE), &MOVED.field);

/// Of a budget line: what was decided of it.
const OF_LINE: Set = Set::pointing(codes::BUDGET_CHANGE, &LINE);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::BUDGET_CHANGE,
    "budget_change",
    Level::Team,
    &[REASON, LINE, BEFORE, AFTER, FINDINGS, PRIORITY, DECIDED_BY, DECISION, DATE],
)
.ordered(Order::newest(DATE.code))
.figures(&[CHANGE, MOVED])
.deeds(&[Deed::make(
    "change",
    codes::BUDGET_CHANGE,
    &[(&LINE, Carry::Origin), (&BEFORE, Carry::Field(&AMOUNT)), (&DATE, Carry::Today)],
)
.on(codes::BUDGET_LINE)])
.checks(&[
    Check::hole("no_finding", Test::Not(&CITES)),
    Check::warning(
        "differs",
        Test::All(&[
            Test::Any(OF_LINE),
            Test::Not(&Test::Compare(
                Amount::Field(&AMOUNT),
                Than::Equal,
                Amount::Latest(OF_LINE, &DATE, &AFTER),
            )),
        ]),
    )
    .on(codes::BUDGET_LINE),
])
.totals(&[
    Total::whole("moved_this_year", FieldType::MONEY, &MOVED_THIS_YEAR),
    Total::whole("traced", FieldType::Percent, &TRACED),
])
.views(&[
    View::List(&[&CHANGE.field, &LINE, &FINDINGS, &PRIORITY, &DATE]),
    View::Table(&BY_PRIORITY),
    View::Calendar(&[&DATE]),
])
.because(&[Why::named(&LINE), Why::named(&FINDINGS), Why::named(&PRIORITY)]);
