//! Somebody who helps with a task.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Check, Evidence, Figure, List, Part, Report, Set, Table, Test, Total, View,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

const ACTIVE: u16 = 1;
const ENDED: u16 = 2;
const STATES: &[Choice] = &[Choice::new(ACTIVE, "active"), Choice::new(ENDED, "ended")];
/// Renewing a clearance takes weeks.
const NOTICE: u16 = 30;

const TASK: Field = Field::new(100, "task", FieldType::Line2).level(Level::Public).required();
const PERSON: Field = Field::new(101, "person", FieldType::Link(&[codes::PERSON])).required();
const ORGANIZATION: Field =
    Field::new(102, "organization", FieldType::Link(&[codes::ORGANIZATION]));
const DATE: Field = Field::new(103, "date", FieldType::Date);
const HOURS: Field = Field::new(104, "hours", FieldType::Decimal);
const TIMES: Field = Field::new(105, "times", FieldType::Line2);
const CLEARANCE: Field = Field::new(106, "clearance", FieldType::Date)
    .level(Level::Private)
    .due(NOTICE, (STATE.code, &[ENDED]))
    .open_while_empty();
const CONTACT: Field = Field::new(107, "contact", FieldType::Line).level(Level::Private);
const STATE: Field = Field::new(108, "state", FieldType::Choice(STATES)).begins(ACTIVE);

/// What an hour is worth, as the school or district has set it: there is no usual rate.
const VOLUNTEER_RATE: Field = Field::new(161, "volunteer_rate", FieldType::PRICE);
const VALUE: Amount = Amount::Times(&Amount::Field(&HOURS), &Amount::Setting(&VOLUNTEER_RATE));
const OF_ORGANIZATION: Set = Set::pointing(codes::VOLUNTEER, &ORGANIZATION);
const OF_PERSON: Set = Set::pointing(codes::VOLUNTEER, &PERSON);
const GIVES: Test = Test::Any(OF_ORGANIZATION);
const HELPS: Test = Test::Any(OF_PERSON);
/// Somebody helps now.
pub(super) const IS_ACTIVE: Test = Test::Is(&STATE, &[ACTIVE]);
/// Of an organization: the hours of its people, and what they are worth in kind.
const HOURS_GIVEN: Figure = Figure::amount(
    "volunteer_hours",
    FieldType::Decimal,
    Amount::Sum(OF_ORGANIZATION, &Amount::Field(&HOURS)),
);
const VALUE_GIVEN: Figure =
    Figure::amount("volunteer_value", FieldType::MONEY, Amount::Sum(OF_ORGANIZATION, &VALUE));

const BY_PARTNER: Table = Table::of_sums(
    "hours",
    Axis::Records(&ORGANIZATION, codes::ORGANIZATION, Some(&GIVES)),
    Axis::Months(&DATE),
    &HOURS,
);
const BY_PERSON: Table = Table::of_sums(
    "people",
    Axis::Records(&PERSON, codes::PERSON, Some(&HELPS)),
    Axis::Months(&DATE),
    &HOURS,
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::VOLUNTEER,
    "volunteer",
    Level::Team,
    &[TASK, PERSON, ORGANIZATION, DATE, HOURS, TIMES, CLEARANCE, CONTACT, STATE],
)
.figures(&[
    Figure::amount(
        "month_hours",
        FieldType::Decimal,
        Amount::Sum(Set::alike(&PERSON).only(&Test::SameMonth(&DATE)), &Amount::Field(&HOURS)),
    ),
    Figure::amount("value", FieldType::MONEY, VALUE),
])
.totals(&[
    Total::sum("all_hours", FieldType::Decimal, &Amount::Field(&HOURS)),
    Total::sum("all_value", FieldType::MONEY, &VALUE),
])
.adds(&[
    Adds::fields(codes::SITE, &[VOLUNTEER_RATE]),
    Adds::figures(codes::ORGANIZATION, &[HOURS_GIVEN, VALUE_GIVEN]),
])
.checks(&[
    Check::warning("lapsed", Test::All(&[IS_ACTIVE, Test::is_past(&CLEARANCE)])).home(),
    Check::hole("no_clearance", Test::All(&[IS_ACTIVE, Test::Empty(&CLEARANCE)])),
])
.evidence(&[Evidence::of("10.4")])
.reports(&[Report::new(
    "volunteer_hours",
    &[
        Part::List(
            List::all(codes::ORGANIZATION, &[&HOURS_GIVEN.field, &VALUE_GIVEN.field])
                .only(GIVES)
                .called("partners"),
        ),
        Part::Table(codes::VOLUNTEER, "hours"),
        Part::Table(codes::VOLUNTEER, "people"),
    ],
)])
.ordered(Order::newest(DATE.code))
.views(&[
    View::List(&[&PERSON, &DATE, &HOURS]),
    View::Table(&BY_PARTNER),
    View::Table(&BY_PERSON),
    View::Calendar(&[&DATE]),
]);
