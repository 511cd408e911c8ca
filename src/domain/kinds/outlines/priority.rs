//! What a school works on first: two or three out of everything that was heard (systems, 31 and 39).

use crate::domain::Level;
use crate::domain::common::{self, LEVEL, PILLARS};
use crate::domain::declare::{
    Amount, Axis, By, Carry, Check, Day, Deed, Evidence, Figure, Formula, Guard, Part, Report, Set,
    Stamp, Standing, Table, Test, Than, Told, Total, View, Way, Why, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::cycles::{cycle, reading};

use super::aim;
use crate::domain::kinds::people::team;

const CANDIDATE: u16 = 1;
/// The school works on it.
pub const ACTIVE: u16 = 2;
/// The school does no longer.
pub const ENDED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(CANDIDATE, "candidate"),
    Choice::new(ACTIVE, "active"),
    Choice::new(ENDED, "ended"),
];
/// Two or three, so that something comes of them (000 B7).
const MOST: i64 = 3;
/// A wall on which nothing moved for so many days tells of the past.
const STALE: u16 = 60;
const SCALE: FieldType = FieldType::Integer { min: 1, max: 5 };
const PLACES: FieldType = FieldType::Integer { min: 1, max: 9 };

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Against what it is.
pub const PROBLEM: Field = Field::new(101, "problem", FieldType::Link(&[codes::PROBLEM]));
/// What is to be reached. Who may know of both may know that they belong together: the wall tells them so.
pub const AIM: Field = Field::new(102, "aim", FieldType::Link(&[codes::AIM])).level(Level::Public);
const TEAM: Field = Field::new(103, "team", FieldType::Link(&[codes::TEAM]));
const REASON: Field = Field::new(104, "reason", FieldType::Text2);
const RESOURCES: Field = Field::new(105, "resources", FieldType::Text2);
/// How far it is.
pub const STATE: Field =
    Field::new(106, "state", FieldType::Choice(STATES)).begins(CANDIDATE).level(Level::Public);
/// Since when the school works on it.
pub const CHOSEN_ON: Field = Field::new(107, "chosen_on", FieldType::Date).level(Level::Public);
/// Since when it does no longer.
pub const ENDED_ON: Field = Field::new(108, "ended_on", FieldType::Date).level(Level::Public);
/// Why it does no longer.
pub const END_REASON: Field = Field::new(109, "end_reason", FieldType::Line2);
/// At which place it stands.
pub const RANK: Field = Field::new(110, "rank", PLACES).level(Level::Public);
const IMPACT: Field = Field::new(111, "impact", SCALE);
const EFFORT: Field = Field::new(112, "effort", SCALE);
/// What people asked for.
pub const ASKED: Field = Field::new(120, "asked", FieldType::Text2).level(Level::Public);
/// What became of what they asked for.
pub const BECAME: Field = Field::new(121, "became", FieldType::Text2).level(Level::Public);
/// What else is to be read on the wall.
pub const WALL_NOTE: Field = Field::new(122, "wall_note", FieldType::Text2).level(Level::Public);

/// The school works on it.
pub const IS_ACTIVE: Test = Test::Is(&STATE, &[ACTIVE]);
/// The others on which the school works.
const OTHERS: Set = Set::all(&[codes::PRIORITY]).only(&Test::All(&[Test::Other, IS_ACTIVE]));
const OTHER_ACTIVE: Figure = Figure::count("others_active", OTHERS);
const IS_ALONE: Test = Test::Not(&Test::Any(OTHERS));
const HAS_ROOM: Test = Test::Compare(Amount::Count(OTHERS), Than::Less, Amount::Number(MOST));
/// A team that still works on it.
const HAS_TEAM: Test = Test::Filled(&TEAM);
const HAS_WHY: Test = Test::All(&[Test::Filled(&PROBLEM), Test::Filled(&REASON)]);
/// All on which the school works.
pub const ALL_ACTIVE: Set = Set::all(&[codes::PRIORITY]).only(&IS_ACTIVE);

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
/// What was read of a measure of all, not of some.
const READINGS: Set =
    Set::pointing(codes::READING, &reading::MEASURE).only(&Test::Empty(&reading::SUBGROUP));
const OPEN_READINGS: Set = Set::pointing(codes::READING, &reading::MEASURE)
    .only(&Test::All(&[Test::Empty(&reading::SUBGROUP), IS_OPEN]));
const WAS_READ: Test = Test::Any(READINGS);
/// The newest number that its aim is measured by.
const LATEST: Amount = Amount::Of(
    &AIM,
    &Amount::Of(&aim::MEASURE, &Amount::Latest(READINGS, &reading::POINTS, &reading::POINTS)),
);
const UNDER_WAY: Set = Set::pointing(codes::CYCLE, &cycle::AIM).only(&cycle::IS_UNDER_WAY);
/// The wall can tell how far it is: its aim has a number that was read.
const IS_ON_WALL: Test = Test::Linked(
    &AIM,
    &Test::Linked(&aim::MEASURE, &Test::Any(Set::pointing(codes::READING, &reading::MEASURE))),
);
/// Something is tried for it.
pub const IS_WORKED_ON: Test = Test::Linked(&AIM, &Test::Any(UNDER_WAY));
/// How it stands with its team, and what the wall tells of it, in lists too.
const FIGURES: &[Figure] = &[
    OTHER_ACTIVE,
    TEAM_STATE,
    STUDENTS,
    FAMILIES,
    STAFF,
    COMMUNITY,
    Figure::amount("latest", FieldType::Signed, LATEST).level(Level::Public),
    Figure::amount("target", FieldType::Decimal, Amount::Of(&AIM, &Amount::Field(&aim::TARGET)))
        .level(Level::Public),
    Figure::amount("under_way", FieldType::COUNT, Amount::Of(&AIM, &Amount::Count(UNDER_WAY)))
        .level(Level::Public),
];
/// Everybody may know of it.
const IS_OPEN: Test = Test::Is(&LEVEL, &[Level::Public.code()]);
const NUMBERS_ARE_OPEN: Test =
    Test::All(&[IS_OPEN, Test::Either(&[Test::Not(&WAS_READ), Test::Any(OPEN_READINGS)])]);
/// Whoever walks by may read it: the priority, its aim, what that is measured by, and what was read.
const IS_IN_HALLWAY: Test = Test::All(&[
    IS_OPEN,
    Test::Linked(&AIM, &Test::All(&[IS_OPEN, Test::Linked(&aim::MEASURE, &NUMBERS_ARE_OPEN)])),
]);
const IS_UNREAD: Test = Test::Either(&[
    Test::Not(&WAS_READ),
    Test::Before(Day::Latest(READINGS, &reading::POINTS), Day::Ago(STALE)),
]);

/// What everybody at the school sees of its priorities.
const WALL: Report = Report::new("wall", &[Part::Code(Told::Wall)]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PRIORITY,
    "priority",
    Level::Team,
    &[
        TITLE, PROBLEM, AIM, TEAM, REASON, RESOURCES, STATE, CHOSEN_ON, ENDED_ON, END_REASON, RANK,
        IMPACT, EFFORT, ASKED, BECAME, WALL_NOTE,
    ],
)
.ordered(Order::newest(CHOSEN_ON.code))
.figures(FIGURES)
.reports(&[WALL])
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
    Check::note(
        "no_reading",
        Test::All(&[IS_ACTIVE, Test::Linked(&AIM, &Test::Linked(&aim::MEASURE, &IS_UNREAD))]),
    ),
    Check::note("not_shown", Test::All(&[IS_ACTIVE, Test::Not(&IS_IN_HALLWAY)])),
])
.evidence(&[
    Evidence::of("7.2").when(IS_ACTIVE).proven(By::Test(Test::Not(&IS_ALONE))),
    Evidence::of("7.3")
        .when(Test::All(&[IS_ACTIVE, IS_ON_WALL]))
        .proven(By::Test(Test::Every(ALL_ACTIVE, &IS_ON_WALL))),
    Evidence::of("8.1.1")
        .when(Test::All(&[IS_ACTIVE, HAS_TEAM]))
        .proven(By::Test(Test::Every(ALL_ACTIVE, &HAS_TEAM))),
    Evidence::of("8.2")
        .when(Test::All(&[IS_ACTIVE, IS_WORKED_ON]))
        .proven(By::Test(Test::Every(ALL_ACTIVE, &IS_WORKED_ON))),
])
.totals(&[Total::count("priorities").per(&STATE)])
.because(&[Why::named(&PROBLEM), Why::naming(codes::PRIORITY, &AIM).on(codes::AIM)])
.views(&[
    View::List(&[&STATE, &TEAM_STATE.field, &TEAM, &RANK, &AIM]),
    View::Wall,
    View::Board(&STATE),
    View::Bars(&CHOSEN_ON, &ENDED_ON),
    View::Table(&BY_PILLAR),
]);
