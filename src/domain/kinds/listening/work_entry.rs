//! Who works on what, so that two who do the same hear of each other (systems, 15).

use crate::domain::Level;
use crate::domain::common::PILLARS;
use crate::domain::declare::{
    Amount, Axis, By, Carry, Check, Deed, Evidence, Figure, Formula, Guard, Set, Stamp, Table,
    Test, Total, View, With,
};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::{group, person};

const PLANNED: u16 = 1;
const RUNNING: u16 = 2;
const ENDED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(RUNNING, "running"),
    Choice::new(ENDED, "ended"),
];
const WHO: &[KindCode] = &[codes::PERSON, codes::TEAM, codes::GROUP, codes::ORGANIZATION];

const FOCUS: Field = Field::new(100, "focus", FieldType::Line2).level(Level::Public).required();
/// Who works on it.
const BY: Field = Field::new(101, "by", FieldType::Link(WHO)).required();
/// Of which group they are.
const GROUP: Field = Field::new(102, "group", FieldType::Link(&[codes::GROUP]));
/// For whom it is.
const SERVED: Field = Field::new(103, "served", FieldType::Links(&[codes::GROUP]));
const SINCE: Field = Field::new(104, "since", FieldType::Date);
/// Where it was heard of.
const MEETING: Field = Field::new(105, "meeting", FieldType::Link(&[codes::MEETING]));
const STATE: Field = Field::new(106, "state", FieldType::Choice(STATES)).begins(RUNNING);
const ENDED_ON: Field = Field::new(107, "ended_on", FieldType::Date).when(&STATE, &[ENDED]);
/// What it is against; whoever works on the same problem works on the same, in whatever words.
const PROBLEM: Field = Field::new(108, "problem", FieldType::Link(&[codes::PROBLEM]));
const NOTE: Field = Field::new(109, "note", FieldType::Text2);

const GOES_ON: Test = Test::Is(&STATE, &[PLANNED, RUNNING]);
/// What others do about the same.
const ALSO: Set = Set::all(&[codes::WORK_ENTRY]).only(&Test::All(&[
    Test::Other,
    GOES_ON,
    Test::Either(&[Test::Same(&FOCUS), Test::Same(&PROBLEM)]),
    Test::Not(&Test::Same(&BY)),
]));
const OTHERS: Figure = Figure::amount("others", FieldType::COUNT, Amount::Distinct(ALSO, &BY));
/// Who of them began last.
const ALSO_BY: Figure =
    Figure::by("also_by", FieldType::Link(WHO), Formula::Latest(ALSO, &SINCE, &BY));

/// Something that a group does, or one of its people.
const OF_GROUP: Test = Test::Either(&[
    Test::Any(Set::pointing(codes::WORK_ENTRY, &GROUP)),
    Test::Any(Set::pointing(codes::WORK_ENTRY, &BY)),
    Test::Any(
        Set::pointing(codes::PERSON, &person::GROUP)
            .only(&Test::Any(Set::pointing(codes::WORK_ENTRY, &BY))),
    ),
]);
const IS_WHOLE: Test = Test::Empty(&group::PARENT);
/// Of each of the groups that are reported on, or of a part of it, something is known.
const EVERY_GROUP: Test = Test::Every(
    Set::all(&[codes::GROUP]).only(&IS_WHOLE),
    &Test::Either(&[
        OF_GROUP,
        Test::Any(Set::pointing(codes::GROUP, &group::PARENT).only(&OF_GROUP)),
    ]),
);

/// Which group does something for which pillar.
const WORK: Table =
    Table::of_counts("work", Axis::Records(&GROUP, codes::GROUP, None), Axis::Parts(&[&PILLARS]))
        .only(&GOES_ON);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::WORK_ENTRY,
    "work_entry",
    Level::Partner,
    &[FOCUS, BY, GROUP, SERVED, SINCE, MEETING, STATE, ENDED_ON, PROBLEM, NOTE],
)
.ordered(Order::newest(SINCE.code))
.figures(&[OTHERS, ALSO_BY])
.guards(&[Guard::in_order(&SINCE, &ENDED_ON)])
.stamps(&[Stamp::reaches(&STATE, &[ENDED], &ENDED_ON, With::Today)])
.deeds(&[
    Deed::make("work_entry", codes::WORK_ENTRY, &[(&MEETING, Carry::Origin)]).on(codes::MEETING)
])
.checks(&[
    Check::note("overlap", Test::All(&[GOES_ON, Test::Any(ALSO)])).tells(&[&ALSO_BY, &OTHERS]),
    Check::hole("no_source", Test::Empty(&MEETING)),
])
.evidence(&[Evidence::of("3.3").proven(By::Test(EVERY_GROUP))])
.totals(&[Total::count("works").per(&STATE)])
.views(&[
    View::List(&[&BY, &ALSO_BY.field, &STATE, &SERVED, &MEETING]),
    View::Board(&STATE),
    View::Table(&WORK),
]);
