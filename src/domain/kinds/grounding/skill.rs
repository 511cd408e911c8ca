//! Who has met, practised and led which tool of improvement: what was before the program is a record, the rest is
//! what people do in it. Whoever is named in an outline, an aim or a test rises by that.

use crate::domain::Level;
use crate::domain::declare::{
    Check, Evidence, Figure, Formula, List, Part, Report, Set, Test, View,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::outlines::{aim, outline};
use crate::domain::kinds::people::{person, seat};

const AIMS: u16 = 1;
const FISHBONES: u16 = 2;
const DRIVERS: u16 = 3;
const CYCLES: u16 = 4;
/// The four tools of 000 B5.
const TOOLS: &[Choice] = &[
    Choice::new(AIMS, "aims"),
    Choice::new(FISHBONES, "fishbones"),
    Choice::new(DRIVERS, "drivers"),
    Choice::new(CYCLES, "cycles"),
];
const INTRODUCED: u16 = 1;
const PRACTISED: u16 = 2;
const LED: u16 = 3;
const RUNGS: &[Choice] = &[
    Choice::new(INTRODUCED, "introduced"),
    Choice::new(PRACTISED, "practised"),
    Choice::new(LED, "led"),
];

const PERSON: Field =
    Field::new(100, "person", FieldType::Link(&[codes::PERSON])).level(Level::Public).required();
const TOOL: Field =
    Field::new(101, "tool", FieldType::Choice(TOOLS)).level(Level::Public).required();
const RUNG: Field = Field::new(102, "rung", FieldType::Choice(RUNGS)).begins(INTRODUCED).required();
const DATE: Field = Field::new(103, "date", FieldType::Date);
const TRAINER: Field =
    Field::new(104, "trainer", FieldType::Link(&[codes::PERSON, codes::ORGANIZATION]));
/// The problem on which it was practised.
const PROBLEM: Field = Field::new(105, "problem", FieldType::Link(&[codes::PROBLEM]));
const NOTE: Field = Field::new(106, "note", FieldType::Text2);

/// Who took part in an outline, an aim or a test.
const PARTICIPANTS: Field = Field::new(150, "participants", FieldType::Links(&[codes::PERSON]));
/// Who led the room through an outline.
const FACILITATOR: Field = Field::new(151, "facilitator", FieldType::Link(&[codes::PERSON]));

const IS_FISHBONE: Test = Test::Is(&outline::FORM, &[outline::FISHBONE]);
const IS_DRIVERS: Test = Test::Is(&outline::FORM, &[outline::DRIVERS]);

/// Records of a person that tell of a tool.
macro_rules! told {
    ($tool:expr, $rungs:expr) => {
        Test::Any(
            Set::pointing(codes::SKILL, &PERSON)
                .only(&Test::All(&[Test::Is(&TOOL, &[$tool]), Test::Is(&RUNG, $rungs)])),
        )
    };
}

/// How far a person is with a tool: the highest rung that somebody told, or that what they did shows.
macro_rules! rung {
    ($key:expr, $tool:expr, led: $led:expr, practised: $practised:expr) => {
        Figure::by(
            $key,
            FieldType::Choice(RUNGS),
            Formula::First(&[
                (LED, Test::Either(&[Test::Any($led), told!($tool, &[LED])])),
                (PRACTISED, Test::Either(&[Test::Any($practised), told!($tool, &[PRACTISED])])),
                (INTRODUCED, told!($tool, &[INTRODUCED])),
            ]),
        )
    };
}

const WITH_AIMS: Figure = rung!("skill_aims", AIMS,
    led: Set::pointing(codes::AIM, &aim::OWNER),
    practised: Set::pointing(codes::AIM, &PARTICIPANTS));
const WITH_FISHBONES: Figure = rung!("skill_fishbones", FISHBONES,
    led: Set::pointing(codes::OUTLINE, &FACILITATOR).only(&IS_FISHBONE),
    practised: Set::pointing(codes::OUTLINE, &PARTICIPANTS).only(&IS_FISHBONE));
const WITH_DRIVERS: Figure = rung!("skill_drivers", DRIVERS,
    led: Set::pointing(codes::OUTLINE, &FACILITATOR).only(&IS_DRIVERS),
    practised: Set::pointing(codes::OUTLINE, &PARTICIPANTS).only(&IS_DRIVERS));
const WITH_CYCLES: Figure = rung!("skill_cycles", CYCLES,
    led: Set::pointing(codes::CYCLE, &cycle::OWNER),
    practised: Set::pointing(codes::CYCLE, &PARTICIPANTS));

const LADDER: &[Figure] = &[WITH_AIMS, WITH_FISHBONES, WITH_DRIVERS, WITH_CYCLES];
const LED_ANY: Test = Test::Either(&[
    Test::Any(Set::pointing(codes::AIM, &aim::OWNER)),
    Test::Any(Set::pointing(codes::OUTLINE, &FACILITATOR)),
    Test::Any(Set::pointing(codes::CYCLE, &cycle::OWNER)),
    Test::Any(Set::pointing(codes::SKILL, &PERSON).only(&Test::Is(&RUNG, &[LED]))),
]);
/// They sit in a team, or know one of the tools.
const KNOWS_ANY: Test = Test::Either(&[
    Test::Any(Set::pointing(codes::SEAT, &seat::PERSON).only(&seat::SITS)),
    Test::Any(Set::pointing(codes::AIM, &PARTICIPANTS)),
    Test::Any(Set::pointing(codes::OUTLINE, &PARTICIPANTS)),
    Test::Any(Set::pointing(codes::CYCLE, &PARTICIPANTS)),
    Test::Any(Set::pointing(codes::SKILL, &PERSON)),
]);
const IS_ON_LADDER: Test = Test::Either(&[KNOWS_ANY, LED_ANY]);
const LED_NONE: Test = Test::All(&[KNOWS_ANY, Test::Not(&LED_ANY)]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SKILL,
    "skill",
    Level::Team,
    &[PERSON, TOOL, RUNG, DATE, TRAINER, PROBLEM, NOTE],
)
.titled_by(&[&PERSON, &TOOL])
.ordered(Order::newest(DATE.code))
.checks(&[Check::note("led_none", LED_NONE).on(codes::PERSON)])
.evidence(&[Evidence::of("1.3").when(Test::Linked(&PERSON, &person::COORDINATES))])
.views(&[View::List(&[&RUNG, &DATE, &TRAINER])])
.reports(&[Report::new(
    "skills",
    &[
        Part::List(
            List::all(
                codes::PERSON,
                &[&WITH_AIMS.field, &WITH_FISHBONES.field, &WITH_DRIVERS.field, &WITH_CYCLES.field],
            )
            .only(IS_ON_LADDER)
            .called("ladder"),
        ),
        Part::List(List::all(codes::PERSON, &[]).only(LED_NONE).called("led_none")),
    ],
)])
.adds(&[
    Adds::figures(codes::PERSON, LADDER),
    Adds::fields(codes::AIM, &[PARTICIPANTS]),
    Adds::fields(codes::OUTLINE, &[PARTICIPANTS, FACILITATOR]),
    Adds::fields(codes::CYCLE, &[PARTICIPANTS]),
]);
