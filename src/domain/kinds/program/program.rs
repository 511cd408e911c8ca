//! What runs before, during and after school and in summer, and who uses which room for what
//! (systems, 43 and 54).

use crate::domain::Level;
use crate::domain::common::PILLARS;
use crate::domain::declare::{
    Amount, Axis, Carry, Check, Computed, Deed, Figure, Grade, Guard, Set, Table, Test, Than,
    Total, View, Why,
};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::listening::asset;
use crate::domain::kinds::meetings::meeting;
use crate::domain::kinds::partners::service;

const FORMS: &[Choice] = &[Choice::new(A_PROGRAM, "program"), Choice::new(SPACE_USE, "space_use")];
const A_PROGRAM: u16 = 1;
const SPACE_USE: u16 = 2;
const PROVIDERS: &[KindCode] = &[codes::ORGANIZATION, codes::GROUP, codes::TEAM];
const SCHOOL_DAY: u16 = 2;
const DAY_PARTS: &[Choice] = &[
    Choice::new(1, "before_school"),
    Choice::new(SCHOOL_DAY, "school_day"),
    Choice::new(3, "after_school"),
    Choice::new(4, "evening"),
    Choice::new(5, "weekend"),
];
const SEASONS_OF_YEAR: &[Choice] = &[
    Choice::new(1, "fall"),
    Choice::new(2, "winter"),
    Choice::new(3, "spring"),
    Choice::new(4, "summer"),
];
const DAYS_OF_WEEK: &[Choice] = &[
    Choice::new(1, "monday"),
    Choice::new(2, "tuesday"),
    Choice::new(3, "wednesday"),
    Choice::new(4, "thursday"),
    Choice::new(5, "friday"),
    Choice::new(6, "saturday"),
    Choice::new(7, "sunday"),
];
const WEEKLY: u16 = 1;
/// Every other week.
pub const EVERY_TWO_WEEKS: u16 = 2;
/// In each month the same week as on the first day.
pub const MONTHLY: u16 = 3;
/// On its first day alone.
pub const ONCE: u16 = 4;
const RHYTHMS: &[Choice] = &[
    Choice::new(WEEKLY, "weekly"),
    Choice::new(EVERY_TWO_WEEKS, "every_two_weeks"),
    Choice::new(MONTHLY, "monthly"),
    Choice::new(ONCE, "once"),
];
const PLANNED: u16 = 1;
const RUNNING: u16 = 2;
const ENDED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(RUNNING, "running"),
    Choice::new(ENDED, "ended"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field =
    Field::new(101, "form", FieldType::Choice(FORMS)).level(Level::Public).begins(A_PROGRAM);
/// Who gives it.
pub const PROVIDER: Field =
    Field::new(102, "provider", FieldType::Link(PROVIDERS)).level(Level::Public);
const SERVICE: Field = Field::new(103, "service", FieldType::Link(&[codes::SERVICE]));
const AGREEMENT: Field =
    Field::new(104, "agreement", FieldType::Link(&[codes::AGREEMENT])).level(Level::Partner);
const AUDIENCE: Field =
    Field::new(105, "audience", FieldType::Choices(service::AUDIENCES)).level(Level::Public);
/// Whether it goes on.
pub const STATE: Field =
    Field::new(106, "state", FieldType::Choice(STATES)).level(Level::Public).begins(PLANNED);
/// In which part of the day.
pub const DAY_PART: Field =
    Field::new(107, "day_part", FieldType::Choice(DAY_PARTS)).level(Level::Public).required();
const SEASONS: Field =
    Field::new(108, "seasons", FieldType::Choices(SEASONS_OF_YEAR)).level(Level::Public);
/// On which days of the week.
pub const DAYS: Field =
    Field::new(109, "days", FieldType::Choices(DAYS_OF_WEEK)).level(Level::Public);
/// How often.
pub const RHYTHM: Field =
    Field::new(110, "rhythm", FieldType::Choice(RHYTHMS)).level(Level::Public).begins(WEEKLY);
/// Its first day.
pub const START: Field = Field::new(111, "start", FieldType::Date).level(Level::Public);
/// Its last day.
pub const END: Field = Field::new(112, "end", FieldType::Date).level(Level::Public);
/// The time of day.
pub const BEGINS: Field = Field::new(113, "begins", FieldType::Time).level(Level::Public);
/// How long it takes.
pub const LENGTH: Field = Field::new(114, "length", FieldType::Span).level(Level::Public);
/// Which room.
pub const SPACE: Field =
    Field::new(115, "space", FieldType::Link(&[codes::ASSET])).level(Level::Partner);
const PLACE: Field = Field::new(116, "place", FieldType::Line2).level(Level::Public);
const PLACES: Field = Field::new(117, "places", FieldType::COUNT).level(Level::Public);
const ENROLLED: Field = Field::new(118, "enrolled", FieldType::COUNT);
const ATTENDED: Field = Field::new(119, "attended", FieldType::COUNT);
/// What the school wants that it helps with.
const RESULTS: Field =
    Field::new(120, "results", FieldType::Links(&[codes::PRIORITY, codes::MEASURE]));
const FEE: Field = Field::new(121, "fee", FieldType::PRICE).level(Level::Partner);
const TERMS: Field = Field::new(122, "terms", FieldType::Text2).level(Level::Partner);
const CONTACT: Field =
    Field::new(123, "contact", FieldType::Link(&[codes::PERSON])).level(Level::Private);

/// In which room a meeting is.
pub const ROOM: Field = Field::new(201, "room", FieldType::Link(&[codes::ASSET]));
/// For which program somebody helps.
const PROGRAM: Field = Field::new(200, "program", FieldType::Link(&[codes::PROGRAM]));

/// From what a room that is booked twice is found out.
const BOOKED_BY: &[KindCode] = &[codes::PROGRAM, codes::MEETING];
/// On how many days of the year ahead somebody else is in its room at the same time.
pub const CLASHES: Figure = Figure::code_from("clashes", FieldType::COUNT, BOOKED_BY);
/// Who is the next to be there.
pub const CLASH_WITH: Figure =
    Figure::code_from("clash_with", FieldType::Link(BOOKED_BY), BOOKED_BY);
/// On which day.
pub const CLASH_ON: Figure = Figure::code_from("clash_on", FieldType::Date, BOOKED_BY);
/// From when on.
pub const CLASH_AT: Figure = Figure::code_from("clash_at", FieldType::Time, BOOKED_BY);

/// It runs, or is to.
pub const GOES_ON: Test = Test::Is(&STATE, &[PLANNED, RUNNING]);
const COSTS: Test = Test::Compare(Amount::Field(&FEE), Than::More, Amount::Number(0));
const IS_SPACE: Test = Test::Is(&asset::FORM, &[asset::SPACE]);
const FILLED_SHARE: Figure = Figure::amount(
    "filled_share",
    FieldType::Percent,
    Amount::Share(&Amount::Field(&ENROLLED), &Amount::Field(&PLACES)),
);

/// The week: what runs within the school day stands apart from what runs outside.
const WEEK: Table =
    Table::of_names("week", Axis::Parts(&[&DAYS]), Axis::choices(&DAY_PART)).only(&GOES_ON);
/// Who is in which room on which day.
const ROOMS: Table = Table::of_names(
    "rooms",
    Axis::Records(&SPACE, codes::ASSET, Some(&IS_SPACE)),
    Axis::Parts(&[&DAYS]),
)
.only(&GOES_ON);
/// Where the year has nothing.
const YEAR: Table =
    Table::of_counts("year", Axis::Parts(&[&PILLARS]), Axis::Parts(&[&SEASONS])).only(&GOES_ON);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PROGRAM,
    "program",
    Level::Public,
    &[
        TITLE, FORM, PROVIDER, SERVICE, AGREEMENT, AUDIENCE, STATE, DAY_PART, SEASONS, DAYS,
        RHYTHM, START, END, BEGINS, LENGTH, SPACE, PLACE, PLACES, ENROLLED, ATTENDED, RESULTS, FEE,
        TERMS, CONTACT,
    ],
)
.figures(&[FILLED_SHARE, CLASHES, CLASH_WITH, CLASH_ON, CLASH_AT])
.guards(&[Guard::in_order(&START, &END)])
.deeds(&[Deed::reword(
    "program",
    codes::PROGRAM,
    &[
        (&SERVICE, Carry::Origin),
        (&PROVIDER, Carry::Field(&service::PROVIDER)),
        (&AGREEMENT, Carry::Field(&service::AGREEMENT)),
        (&AUDIENCE, Carry::Field(&service::AUDIENCE)),
    ],
)
.on(codes::SERVICE)])
.checks(&[
    Check::code("booked_twice", Grade::Warning, Computed::BookedTwice(codes::PROGRAM))
        .tells(&[&CLASH_WITH, &CLASH_ON, &CLASH_AT])
        .home(),
    Check::code("meets_twice", Grade::Warning, Computed::BookedTwice(codes::MEETING))
        .on(codes::MEETING)
        .aside(&meeting::DATE)
        .home(),
    // The board or the district takes no fee for what serves what the school wants.
    Check::warning(
        "fee_against_policy",
        Test::All(&[GOES_ON, COSTS, Test::Any(Set::linked(&RESULTS))]),
    ),
    Check::warning("no_room", Test::Any(Set::linked(&SPACE).only(&Test::Not(&IS_SPACE)))),
    Check::hole("no_provider", Test::All(&[GOES_ON, Test::Empty(&PROVIDER)])),
    Check::hole(
        "no_times",
        Test::All(&[GOES_ON, Test::Either(&[Test::Empty(&START), Test::Empty(&BEGINS), NO_DAYS])]),
    ),
    Check::hole("no_pillar", Test::All(&[GOES_ON, Test::Empty(&PILLARS)])),
])
.totals(&[Total::count("programs").per(&DAY_PART)])
.adds(&[Adds::fields(codes::MEETING, &[ROOM]), Adds::fields(codes::VOLUNTEER, &[PROGRAM])])
.views(&[
    View::List(&[&PROVIDER, &DAY_PART, &DAYS, &BEGINS, &PLACES, &ENROLLED, &STATE]),
    View::Table(&WEEK),
    View::Table(&ROOMS),
    View::Table(&YEAR),
    View::Board(&STATE),
    View::Bars(&START, &END),
])
.because(&[Why::named(&SERVICE), Why::named(&RESULTS)]);

/// Something that comes again says on which days.
const NO_DAYS: Test = Test::All(&[Test::Empty(&DAYS), Test::Not(&Test::Is(&RHYTHM, &[ONCE]))]);
