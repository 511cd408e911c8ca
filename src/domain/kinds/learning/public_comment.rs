//! What families and residents say where decisions are made, and what they are answered (systems, 64).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Check, Day, Figure, Guard, Set, Stamp, Test, View, Way, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

const MADE: u16 = 1;
const DIRECTIONS: &[Choice] = &[Choice::new(MADE, "made"), Choice::new(2, "received")];
const FORUMS: &[Choice] = &[
    Choice::new(1, "neighborhood_association"),
    Choice::new(2, "housing_commission"),
    Choice::new(3, "city_council"),
    Choice::new(4, "school_board"),
    Choice::new(5, "open_meeting"),
    Choice::new(6, "other"),
];

const CONCERN: Field = Field::new(100, "concern", FieldType::Line2).level(Level::Public).required();
const DIRECTION: Field = Field::new(101, "direction", FieldType::Choice(DIRECTIONS)).begins(MADE);
const SPEAKERS: Field =
    Field::new(102, "speakers", FieldType::Links(&[codes::PERSON, codes::GROUP]));
const FORUM: Field = Field::new(103, "forum", FieldType::Choice(FORUMS)).required();
/// Whose forum it is.
const BODY: Field = Field::new(104, "body", FieldType::Link(&[codes::ORGANIZATION]));
const DATE: Field = Field::new(105, "date", FieldType::Date).required().today();
const ANSWER: Field = Field::new(106, "answer", FieldType::Text2).open_while_empty();
const ANSWERED: Field = Field::new(107, "answered", FieldType::Date);
const OFFICIAL: Field = Field::new(108, "official", FieldType::Line2);
const REMARKS: Field = Field::new(109, "remarks", FieldType::Text).level(Level::Private);

const IS_UNANSWERED: Test = Test::All(&[Test::is_past(&DATE), Test::Empty(&ANSWER)]);
const DAYS_WAITING: Figure = Figure::amount(
    "days_waiting",
    FieldType::COUNT,
    Amount::Days(Day::Field(&DATE), Day::Today(0)),
);
/// Of an organization: what it was asked in its forum and has not answered.
const UNANSWERED: Set = Set::pointing(codes::PUBLIC_COMMENT, &BODY).only(&IS_UNANSWERED);
const OWES: Figure = Figure::count("unanswered", UNANSWERED);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PUBLIC_COMMENT,
    "public_comment",
    Level::Team,
    &[CONCERN, DIRECTION, SPEAKERS, FORUM, BODY, DATE, ANSWER, ANSWERED, OFFICIAL, REMARKS],
)
.ordered(Order::newest(DATE.code))
.guards(&[
    Guard::new("answered", Way::Changes(&[&ANSWERED]), Test::Filled(&ANSWER))
        .when(Test::Filled(&ANSWERED)),
    Guard::in_order(&DATE, &ANSWERED),
])
.stamps(&[Stamp::changes(&[&ANSWER], &ANSWERED, With::Today)])
.checks(&[
    Check::hole("unanswered", IS_UNANSWERED).tells(&[&DAYS_WAITING]).home(),
    Check::note("owes", Test::Any(UNANSWERED)).on(codes::ORGANIZATION).tells(&[&OWES]),
])
.adds(&[Adds::figures(codes::ORGANIZATION, &[OWES])])
.views(&[View::List(&[&DATE, &FORUM, &ANSWER]), View::Board(&FORUM), View::Calendar(&[&DATE])]);
