//! Pauses to look back: what went well, what was learned, and what to go through again when people change (systems, 130).

use crate::domain::Level;
use crate::domain::declare::{Axis, Carry, Check, Deed, Guard, Set, Table, Test, Total, View, Way};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::{seat, team};

const SUCCESS: u16 = 1;
const REVISIT: u16 = 4;
const FORMS: &[Choice] = &[
    Choice::new(SUCCESS, "success"),
    Choice::new(2, "lesson"),
    Choice::new(3, "look_back"),
    Choice::new(REVISIT, "revisit"),
];
const NEW_LEADERS: u16 = 2;
const TRIGGERS: &[Choice] = &[
    Choice::new(1, "new_people"),
    Choice::new(NEW_LEADERS, "new_leaders"),
    Choice::new(3, "new_chance"),
    Choice::new(4, "new_trouble"),
];
const STAGES: u16 = 1;
const WHAT: &[Choice] = &[
    Choice::new(STAGES, "stage_tracker"),
    Choice::new(2, "team"),
    Choice::new(3, "expectations"),
    Choice::new(4, "engagement_plan"),
    Choice::new(5, "priorities"),
    Choice::new(6, "guide"),
];
const NOTED: u16 = 1;
const TO_DO: u16 = 2;
const STATES: &[Choice] =
    &[Choice::new(NOTED, "noted"), Choice::new(TO_DO, "to_do"), Choice::new(3, "done")];

const CIRCLES: &[KindCode] = &[codes::GROUP, codes::TEAM, codes::ORGANIZATION];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(SUCCESS);
const DATE: Field = Field::new(102, "date", FieldType::Date).required().today();
const OCCASION: Field = Field::new(103, "occasion", FieldType::Line2).level(Level::Public);
const GOOD: Field = Field::new(104, "good", FieldType::Text2).level(Level::Public);
const LESSON: Field = Field::new(105, "lesson", FieldType::Text2);
/// What it looks back on.
const ABOUT: Field = Field::new(106, "about", FieldType::Links(codes::ANY));
/// With whom it was shared.
const SHARED_WITH: Field = Field::new(107, "shared_with", FieldType::Links(CIRCLES));
const TRIGGER: Field =
    Field::new(108, "trigger", FieldType::Choice(TRIGGERS)).when(&FORM, &[REVISIT]);
/// What one goes through again.
const AGAIN: Field = Field::new(109, "again", FieldType::Choice(WHAT)).when(&FORM, &[REVISIT]);
const STATE: Field = Field::new(110, "state", FieldType::Choice(STATES)).begins(NOTED);
/// Who takes care of it.
const OWNER: Field = Field::new(111, "owner", FieldType::Link(&[codes::PERSON]));

const IS_REVISIT: Test = Test::Is(&FORM, &[REVISIT]);
/// A seat of somebody who led.
const LED: Test = Test::Either(&[
    Test::Is(&seat::ROLE, &[seat::CHAIR]),
    Test::Linked(&seat::OF, &Test::Is(&team::FORM, team::LEADING)),
]);
const LEADER_LEFT: Test = Test::All(&[Test::is_past(&seat::END), LED]);
const NOBODY_LOOKED_BACK: Test = Test::Not(&Test::Any(Set::pointing(codes::RETROSPECTIVE, &ABOUT)));

/// What is looked back on, school year by school year.
const BY_YEAR: Table = Table::of_counts("by_year", Axis::Years(&DATE), Axis::choices(&FORM));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::RETROSPECTIVE,
    "retrospective",
    Level::Team,
    &[TITLE, FORM, DATE, OCCASION, GOOD, LESSON, ABOUT, SHARED_WITH, TRIGGER, AGAIN, STATE, OWNER],
)
.ordered(Order::newest(DATE.code))
.guards(&[Guard::new(
    "whereto",
    Way::Reaches(&FORM, &[REVISIT]),
    Test::All(&[Test::Filled(&TRIGGER), Test::Filled(&AGAIN)]),
)])
.deeds(&[Deed::reword(
    "retrospective",
    codes::RETROSPECTIVE,
    &[
        (&FORM, Carry::Choice(REVISIT)),
        (&TRIGGER, Carry::Choice(NEW_LEADERS)),
        (&AGAIN, Carry::Choice(STAGES)),
        (&STATE, Carry::Choice(TO_DO)),
        (&DATE, Carry::Today),
        (&ABOUT, Carry::Origin),
    ],
)
.on(codes::SEAT)
.when(LEADER_LEFT)])
.checks(&[
    Check::warning("waits", Test::All(&[IS_REVISIT, Test::Is(&STATE, &[TO_DO])])).home(),
    Check::note("leader_left", Test::All(&[LEADER_LEFT, NOBODY_LOOKED_BACK]))
        .on(codes::SEAT)
        .home(),
])
.totals(&[Total::count("retrospectives").per(&FORM)])
.views(&[
    View::List(&[&FORM, &DATE, &SHARED_WITH, &STATE]),
    View::Table(&BY_YEAR),
    View::Calendar(&[&DATE]),
]);
