//! Meetings that come again and again, and how often whoever coordinates was there (systems, 14).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Day, Deed, Evidence, Figure, Set, Test, Than, Total, View,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::{SPOKEN, meeting};

/// Of the whole school.
const SCHOOL: u16 = 1;
/// Around the school.
const COMMUNITY: u16 = 2;
const SERIES_LEVELS: &[Choice] = &[
    Choice::new(SCHOOL, "school"),
    Choice::new(COMMUNITY, "community"),
    Choice::new(3, "partner"),
    Choice::new(4, "committee"),
    Choice::new(5, "system"),
    Choice::new(6, "open"),
];
const RUNNING: u16 = 1;
const STATES: &[Choice] = &[Choice::new(RUNNING, "running"), Choice::new(2, "ended")];

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
/// Whose meetings they are.
pub const SERIES_LEVEL: Field =
    Field::new(101, "series_level", FieldType::Choice(SERIES_LEVELS)).required();
/// Whether whoever coordinates goes to those of the community.
const KEY: Field = Field::new(102, "key", FieldType::Flag);
/// Who meets.
pub const BODY: Field =
    Field::new(103, "body", FieldType::Link(&[codes::TEAM, codes::ORGANIZATION]));
/// When they meet again.
pub const RHYTHM: Field = Field::new(104, "rhythm", FieldType::Recurrence);
const START_TIME: Field = Field::new(105, "start_time", FieldType::Time);
const LENGTH: Field = Field::new(106, "length", FieldType::Span);
const PLACE: Field = Field::new(107, "place", FieldType::Line2).level(Level::Public);
const LANGUAGES: Field = Field::new(108, "languages", FieldType::Choices(SPOKEN));
const CONVENER: Field = Field::new(109, "convener", FieldType::Link(&[codes::PERSON]));
const STATE: Field = Field::new(110, "state", FieldType::Choice(STATES)).begins(RUNNING);

/// The meetings of a series.
pub const MEETINGS: Set = Set::pointing(codes::MEETING, &meeting::SERIES);
const HELD: Amount = Amount::Count(MEETINGS.only(&meeting::IS_HELD));
const ATTENDED: Amount = Amount::Count(MEETINGS.only(&meeting::IS_ATTENDED));
const TIMES_HELD: Figure = Figure::amount("held", FieldType::COUNT, HELD);
const TIMES_ATTENDED: Figure = Figure::amount("attended", FieldType::COUNT, ATTENDED);
/// When it meets after the last meeting that is written down.
const NEXT_DAY: Day = Day::After(&RHYTHM, &Day::Latest(MEETINGS, &meeting::DATE));
const NEXT: Figure = Figure::day("next", NEXT_DAY);

/// Of all of the school.
const IS_OF_SCHOOL: Test = Test::Is(&SERIES_LEVEL, &[SCHOOL]);
/// The key ones of the community.
const IS_KEY: Test = Test::All(&[Test::Is(&SERIES_LEVEL, &[COMMUNITY]), Test::Yes(&KEY)]);
/// It met, and none of its meetings was missed.
const IS_NEVER_MISSED: Test =
    Test::All(&[Test::at_least(HELD, 1), Test::Compare(ATTENDED, Than::Equal, HELD)]);
const SCHOOL_NEVER_MISSED: Test =
    Test::Every(Set::all(&[codes::MEETING_SERIES]).only(&IS_OF_SCHOOL), &IS_NEVER_MISSED);
const KEY_NEVER_MISSED: Test =
    Test::Every(Set::all(&[codes::MEETING_SERIES]).only(&IS_KEY), &IS_NEVER_MISSED);

const MEETINGS_OF_ALL: Set = Set::all(&[codes::MEETING]);
const OF_SCHOOL: Test = Test::Linked(&meeting::SERIES, &IS_OF_SCHOOL);
const OF_COMMUNITY: Test = Test::Linked(&meeting::SERIES, &IS_KEY);

const IS_RUNNING: Test = Test::Is(&STATE, &[RUNNING]);
/// What its next meeting begins with.
const MEETS: &[(&Field, Carry)] = &[
    (&meeting::SERIES, Carry::Origin),
    (&meeting::DATE, Carry::Figure(&NEXT)),
    (&meeting::START_TIME, Carry::Field(&START_TIME)),
    (&meeting::PLACE, Carry::Field(&PLACE)),
    (&meeting::LANGUAGES, Carry::Field(&LANGUAGES)),
    (&meeting::CONVENER, Carry::Field(&CONVENER)),
];

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MEETING_SERIES,
    "meeting_series",
    Level::Team,
    &[NAME, SERIES_LEVEL, KEY, BODY, RHYTHM, START_TIME, LENGTH, PLACE, LANGUAGES, CONVENER, STATE],
)
.figures(&[
    TIMES_HELD,
    TIMES_ATTENDED,
    Figure::amount("attendance", FieldType::Percent, Amount::Share(&ATTENDED, &HELD)),
    NEXT,
])
// Two lines that are never added up: the first is for every meeting of the school, the second for those
// of the community that are key (systems, 14).
.totals(&[
    Total::part(
        "school_attendance",
        MEETINGS_OF_ALL.only(&Test::All(&[meeting::IS_ATTENDED, OF_SCHOOL])),
        MEETINGS_OF_ALL.only(&Test::All(&[meeting::IS_HELD, OF_SCHOOL])),
    ),
    Total::part(
        "community_attendance",
        MEETINGS_OF_ALL.only(&Test::All(&[meeting::IS_ATTENDED, OF_COMMUNITY])),
        MEETINGS_OF_ALL.only(&Test::All(&[meeting::IS_HELD, OF_COMMUNITY])),
    ),
])
.deeds(&[
    Deed::reword("meeting", codes::MEETING, MEETS).when(IS_RUNNING),
    Deed::repeat("year", codes::MEETING, MEETS, &meeting::DATE, &RHYTHM)
        .when(Test::All(&[IS_RUNNING, Test::Filled(&RHYTHM)])),
])
.checks(&[Check::note("lapsed", Test::All(&[IS_RUNNING, Test::Before(NEXT_DAY, Day::Today(0))]))
    .tells(&[&NEXT])])
.evidence(&[
    Evidence::of("3.1").when(IS_OF_SCHOOL).proven(By::Test(SCHOOL_NEVER_MISSED)),
    Evidence::of("3.2").when(IS_KEY).proven(By::Test(KEY_NEVER_MISSED)),
])
.views(&[
    View::List(&[
        &SERIES_LEVEL,
        &KEY,
        &TIMES_HELD.field,
        &TIMES_ATTENDED.field,
        &NEXT.field,
        &STATE,
    ]),
    View::Board(&SERIES_LEVEL),
]);
