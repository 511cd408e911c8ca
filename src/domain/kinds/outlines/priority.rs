//! What a school works on first: two or three out of everything that was heard (systems, 31 and 39).

use crate::domain::Level;
use crate::domain::common::{self, PILLARS};
use crate::domain::declare::{
    Amount, Axis, By, Carry, Check, Deed, Evidence, Figure, Formula, Guard, Set, Stamp, Standing,
    Table, Test, Than, Total, View, Way, Why, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

use super::aim;
use crate::domain::kinds::people::team;

const CANDIDATE: u16 = 1;
/// The school works on it.
const ACTIVE: u16 = 2;
const ENDED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(CANDIDATE, "candidate"),
    Choice::new(ACTIVE, "active"),
    Choice::new(ENDED, "ended"),
];
/// Two or three, so that something comes of them (000 B7).
const MOST: i64 = 3;
const SCALE: FieldType = FieldType::Integer { min: 1, max: 5 };
const PLACES: FieldType = FieldType::Integer { min: 1, max: 9 };

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const PROBLEM: Field = Field::new(101, "problem", FieldType::Link(&[codes::PROBLEM]));
/// What is to be reached.
const AIM: Field = Field::new(102, "aim", FieldType::Link(&[codes::AIM]));
const TEAM: Field = Field::new(103, "team", FieldType::Link(&[codes::TEAM]));
const REASON: Field = Field::new(104, "reason", FieldType::Text2);
const RESOURCES: Field = Field::new(105, "resources", FieldType::Text2);
const STATE: Field = Field::new(106, "state", FieldType::Choice(STATES)).begins(CANDIDATE);
const CHOSEN_ON: Field = Field::new(107, "chosen_on", FieldType::Date).level(Level::Public);
const ENDED_ON: Field = Field::new(108, "ended_on", FieldType::Date).level(Level::Public);
const END_REASON: Field = Field::new(109, "end_reason", FieldType::Line2);
const RANK: Field = Field::new(110, "rank", PLACES);
const IMPACT: Field = Field::new(111, "impact", SCALE);
const EFFORT: Field = Field::new(112, "effort", SCALE);

const IS_ACTIVE: Test = Test::Is(&STATE, &[ACTIVE]);
/// The others on which the school works.
const OTHERS: Set = Set::all(&[codes::PRIORITY]).only(&Test::All(&[Test::Other, IS_ACTIVE]));
const OTHER_ACTIVE: Figure = Figure::count("others_active", OTHERS);
const IS_ALONE: Test = Test::Not(&Test::Any(OTHERS));
const HAS_ROOM: Test = Test::Compare(Amount::Count(OTHERS), Than::Less, Amount::Number(MOST));
/// A team that still works on it.
const HAS_TEAM: Test = Test::Filled(&TEAM);
const HAS_WHY: Test = Test::All(&[Test::Filled(&PROBLEM), Test::Filled(&REASON)]);
/// Its aim is read by a measure.
const IS_READ: Test = Test::Linked(&AIM, &Test::Filled(&aim::MEASURE));

const NO_TEAM: u16 = 1;
const LACKS_VOICES: u16 = 2;
const ALL_VOICES: u16 = 3;
const TEAM_STATES: &[Choice] = &[
    Choice::new(NO_TEAM, "no_team"),
    Choice::new(LACKS_VOICES, "lacks_voices"),
    Choice::new(ALL_VOICES, "all_voices"),
];
/// Whether somebody of them sits in its team.
macro_rules! heard {
    ($key:literal, $voice:expr) => {
        Figure::test($key, Test::Linked(&TEAM, &Test::Says(&$voice)))
    };
}
const STUDENTS: Figure = heard!("team_students", team::STUDENTS);
const FAMILIES: Figure = heard!("team_families", team::FAMILIES);
const STAFF: Figure = heard!("team_staff", team::STAFF);
const COMMUNITY: Figure = heard!("team_community", team::COMMUNITY);
/// Students, families, staff and community sit in its team.
const HEARS_ALL: Test = Test::All(&[
    Test::Says(&STUDENTS),
    Test::Says(&FAMILIES),
    Test::Says(&STAFF),
    Test::Says(&COMMUNITY),
]);
/// How it stands with its team.
const TEAM_STATE: Figure = Figure::by(
    "team_state",
    FieldType::Choice(TEAM_STATES),
    Formula::First(&[
        (NO_TEAM, Test::Not(&HAS_TEAM)),
        (ALL_VOICES, HEARS_ALL),
        (LACKS_VOICES, HAS_TEAM),
    ]),
);

/// What there is for each pillar of a community school: where nothing stands, it is bare.
const BY_PILLAR: Table = Table::of_counts(
    "by_pillar",
    Axis::Parts(&[&PILLARS]),
    Axis::Kinds(&[
        Standing::all(codes::FINDING),
        Standing::all(codes::PROBLEM),
        Standing::of(codes::PRIORITY, &IS_ACTIVE),
        Standing::all(codes::SERVICE),
        Standing::all(codes::ORGANIZATION),
        Standing::all(codes::ASSET),
        Standing::all(codes::WORK_ENTRY),
    ]),
);
/// For a pillar there is a priority, a service and a partner; asked once there are priorities at all.
macro_rules! bare {
    ($key:literal, $pillar:expr) => {
        Check::warning($key, Test::Any(Set::all(&[codes::ASSESSMENT])))
            .unless(Test::All(&[
                Test::Any(
                    Set::all(&[codes::PRIORITY])
                        .only(&Test::All(&[IS_ACTIVE, Test::Is(&PILLARS, &[$pillar])])),
                ),
                Test::Any(Set::all(&[codes::SERVICE]).only(&Test::Is(&PILLARS, &[$pillar]))),
                Test::Any(Set::all(&[codes::ORGANIZATION]).only(&Test::Is(&PILLARS, &[$pillar]))),
            ]))
            .once()
    };
}

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PRIORITY,
    "priority",
    Level::Team,
    &[
        TITLE, PROBLEM, AIM, TEAM, REASON, RESOURCES, STATE, CHOSEN_ON, ENDED_ON, END_REASON, RANK,
        IMPACT, EFFORT,
    ],
)
.ordered(Order::newest(CHOSEN_ON.code))
.figures(&[OTHER_ACTIVE, TEAM_STATE, STUDENTS, FAMILIES, STAFF, COMMUNITY])
.deeds(
    &[Deed::reword("priority", codes::PRIORITY, &[(&PROBLEM, Carry::Origin)]).on(codes::PROBLEM)],
)
.guards(&[
    Guard::new("few", Way::Reaches(&STATE, &[ACTIVE]), HAS_ROOM).tells(&[&OTHER_ACTIVE]),
    Guard::new("end", Way::Reaches(&STATE, &[ENDED]), Test::Filled(&END_REASON)),
    // What was given up stays where it can be read; what is taken up again is a new one.
    Guard::new("again", Way::Becomes(&STATE, &[CANDIDATE, ACTIVE]), Test::Empty(&ENDED_ON)),
    Guard::in_order(&CHOSEN_ON, &ENDED_ON),
])
.stamps(&[
    Stamp::reaches(&STATE, &[ACTIVE], &CHOSEN_ON, With::Today),
    Stamp::reaches(&STATE, &[ENDED], &ENDED_ON, With::Today),
])
.checks(&[
    Check::warning("alone", Test::All(&[IS_ACTIVE, IS_ALONE])),
    Check::hole("no_team", Test::All(&[IS_ACTIVE, Test::Not(&HAS_TEAM)])).home(),
    Check::warning("team_lacks", Test::All(&[IS_ACTIVE, HAS_TEAM])).unless(HEARS_ALL),
    Check::hole("no_aim", Test::All(&[IS_ACTIVE, Test::Empty(&AIM)])),
    Check::hole("no_why", Test::All(&[IS_ACTIVE, Test::Not(&HAS_WHY)])),
    bare!("bare_supports", common::SUPPORTS),
    bare!("bare_learning", common::LEARNING),
    bare!("bare_families", common::FAMILIES),
    bare!("bare_leadership", common::LEADERSHIP),
])
.evidence(&[
    Evidence::of("7.2").when(IS_ACTIVE).proven(By::Test(Test::Not(&IS_ALONE))),
    Evidence::of("7.3").when(Test::All(&[IS_ACTIVE, IS_READ])),
    Evidence::of("8.1").when(Test::All(&[IS_ACTIVE, HAS_TEAM])),
])
.totals(&[Total::count("priorities").per(&STATE)])
.because(&[Why::named(&PROBLEM), Why::naming(codes::PRIORITY, &AIM).on(codes::AIM)])
.views(&[
    View::List(&[&STATE, &TEAM_STATE.field, &TEAM, &RANK, &AIM]),
    View::Board(&STATE),
    View::Bars(&CHOSEN_ON, &ENDED_ON),
    View::Table(&BY_PILLAR),
]);
