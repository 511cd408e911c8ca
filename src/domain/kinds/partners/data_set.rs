//! Data that the school works with, and under which agreement they are shared (systems, 49).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Check, Day, Figure, Guard, List, Part, Release, Report, Set, Test, View,
};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::agreement;
use crate::domain::kinds::cycles::reading;

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
const HOLDER: Field =
    Field::new(101, "holder", FieldType::Link(&[codes::ORGANIZATION, codes::PERSON]))
        .level(Level::Partner);
const PERIOD_FROM: Field = Field::new(102, "period_from", FieldType::Date).level(Level::Partner);
const PERIOD_TO: Field = Field::new(103, "period_to", FieldType::Date).level(Level::Partner);
const GROUPS: Field = Field::new(104, "groups", FieldType::Links(&[codes::GROUP]));
const MEASURES: Field = Field::new(105, "measures", FieldType::Links(&[codes::MEASURE]));
const CONFIDENTIAL: Field = Field::new(106, "confidential", FieldType::Flag);
const ACCESS: Field = Field::new(107, "access", FieldType::Text2);

const OF_DATA_IN_FORCE: Test = Test::All(&[agreement::IS_IN_FORCE, agreement::OF_DATA]);
/// In force, and neither before its first day nor after its last.
const HOLDS_TODAY: Test = Test::All(&[
    OF_DATA_IN_FORCE,
    Test::Before(Day::Field(&agreement::START), Day::Today(1)),
    Test::Before(Day::Today(-1), Day::Field(&agreement::END)),
]);
const AGREEMENTS: Set = Set::pointing(codes::AGREEMENT, &agreement::DATA_SETS).only(&HOLDS_TODAY);
/// With the one for whom it is written.
const WITH_THEM: Test = Test::All(&[
    HOLDS_TODAY,
    Test::Either(&[Test::Recipient(&agreement::PARTNER), Test::Recipient(&agreement::PARTIES)]),
]);
const IS_SHARED_WITH_THEM: Test =
    Test::Any(Set::pointing(codes::AGREEMENT, &agreement::DATA_SETS).only(&WITH_THEM));
const IS_SHARED: Test = Test::at_least(Amount::Count(AGREEMENTS), 1);
const IS_CONFIDENTIAL: Test = Test::Yes(&CONFIDENTIAL);
/// The confidential data of which a measure is one.
const HELD: Set = Set::pointing(codes::DATA_SET, &MEASURES).only(&IS_CONFIDENTIAL);
const ARE_SHARED_WITH_THEM: Test = Test::Every(HELD, &IS_SHARED_WITH_THEM);
const SHARED_UNDER: Figure = Figure::count("shared_under", AGREEMENTS);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::DATA_SET,
    "data_set",
    // Partners are to know which data there are; what is confidential is held back below.
    Level::Partner,
    &[NAME, HOLDER, PERIOD_FROM, PERIOD_TO, GROUPS, MEASURES, CONFIDENTIAL, ACCESS],
)
.figures(&[SHARED_UNDER])
.guards(&[Guard::in_order(&PERIOD_FROM, &PERIOD_TO)])
.checks(&[Check::note("held", Test::All(&[IS_CONFIDENTIAL, Test::Not(&IS_SHARED)]))])
.releases(&[
    Release::new("agreed", Level::Partner, IS_SHARED_WITH_THEM).when(IS_CONFIDENTIAL),
    Release::new("measure", Level::Partner, ARE_SHARED_WITH_THEM)
        .on(codes::MEASURE)
        .when(Test::Any(HELD)),
    Release::new("reading", Level::Partner, Test::Linked(&reading::MEASURE, &ARE_SHARED_WITH_THEM))
        .on(codes::READING)
        .when(Test::Linked(&reading::MEASURE, &Test::Any(HELD))),
])
.reports(&[Report::new(
    "shared_data",
    &[
        Part::List(
            List::all(
                codes::AGREEMENT,
                &[&agreement::PARTNER, &agreement::DATA_SETS, &agreement::START, &agreement::END],
            )
            .only(OF_DATA_IN_FORCE),
        ),
        Part::List(List::all(
            codes::DATA_SET,
            &[&HOLDER, &PERIOD_TO, &CONFIDENTIAL, &SHARED_UNDER.field],
        )),
        Part::Checks(&[codes::DATA_SET]),
    ],
)])
.views(&[
    View::List(&[&CONFIDENTIAL, &SHARED_UNDER.field, &HOLDER]),
    View::Bars(&PERIOD_FROM, &PERIOD_TO),
]);
