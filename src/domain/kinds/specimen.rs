//! A kind that exists only in unit tests, so that every type of field is tried before a kind has it.

#![allow(missing_docs, reason = "the keys say it")]

use crate::domain::declare::{
    Amount, Carry, Day, Deed, Figure, Given, List, Narrow, Part, Release, Report, Row, Set, Stamp,
    Test, With,
};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::Kind;
use crate::domain::{Level, kinds};

/// Its code; no real kind will come near.
pub const SPECIMEN: KindCode = KindCode(9_000);

/// A fixed list whose order is not that of its codes.
const COLORS: &[Choice] = &[Choice::new(3, "red"), Choice::new(1, "green"), Choice::new(2, "blue")];

pub const TITLE: Field = Field::new(100, "title", FieldType::Line);
pub const PARTIES: Field =
    Field::new(101, "parties", FieldType::Links(&[kinds::ORGANIZATION, kinds::PERSON]));
pub const COLORS_OF_IT: Field = Field::new(102, "colors", FieldType::Choices(COLORS));
pub const AMOUNT: Field = Field::new(103, "amount", FieldType::MONEY);
pub const CHANGE: Field = Field::new(104, "change", FieldType::Signed);
pub const SHARE: Field = Field::new(105, "share", FieldType::Percent);
pub const YEAR: Field = Field::new(106, "year", FieldType::Year);
pub const BEGINS: Field = Field::new(107, "begins", FieldType::Time);
pub const LASTS: Field = Field::new(108, "lasts", FieldType::Span);
pub const WEBSITE: Field = Field::new(109, "website", FieldType::Address);
pub const RHYTHM: Field = Field::new(110, "rhythm", FieldType::Recurrence);
pub const BEGUN: Field = Field::new(111, "begun", FieldType::Date);
pub const CODE: Field = Field::new(112, "code", FieldType::OneWay).level(Level::Private);

/// A kind that joins two others, in two forms.
pub const PAIRING: KindCode = KindCode(9_001);

const FORMS: &[Choice] = &[Choice::new(1, "visit"), Choice::new(2, "letter")];

pub const WHO: Field = Field::new(100, "who", FieldType::Link(&[kinds::PERSON])).required();
pub const WHAT: Field = Field::new(101, "what", FieldType::Link(&[SPECIMEN])).required();
pub const FORM: Field = Field::new(102, "form", FieldType::Choice(FORMS)).begins(1);
pub const PLACE: Field = Field::new(103, "place", FieldType::Line).when(&FORM, &[1]);
pub const SENT: Field = Field::new(104, "sent", FieldType::Date).required().when(&FORM, &[2]);

pub const BY: Field = Field::new(105, "by", FieldType::Link(&[kinds::PERSON]));
pub const CALLED: Field = Field::new(106, "called", FieldType::Line);

const PAIRINGS: Set = Set::pointing(PAIRING, &WHAT);
const LAST_SENT: Day = Day::Latest(PAIRINGS, &SENT);

/// Two letters, two weeks apart, and what the second answers.
const LETTERS: &[Row] = &[
    Row::new("letter-first", &[(&FORM, Given::Choice(2)), (&SENT, Given::Day(0))]),
    Row::new("letter-second", &[(&FORM, Given::Choice(2)), (&SENT, Given::Day(14))]),
];

/// The kind that joins.
pub static JOINING: Kind = Kind::new(
    PAIRING,
    "specimen_pairing",
    Level::Team,
    &[WHO, WHAT, FORM, PLACE, SENT, BY, CALLED],
)
.titled_by(&[&WHO, &WHAT])
.stamps(&[
    Stamp::changes(&[&WHAT], &BY, With::Me),
    Stamp::changes(&[&WHAT], &CALLED, With::Value(&[&WHAT, &TITLE])),
])
.reports(&[Report::new(
    "pairings",
    &[Part::List(List::all(PAIRING, &[&FORM, &SENT]).of(&[(&FORM, Narrow::Same(&FORM))]))],
)
.asks(&[FORM])]);

/// The kind.
pub static KIND: Kind = Kind::new(
    SPECIMEN,
    "specimen",
    Level::Team,
    &[
        TITLE,
        PARTIES,
        COLORS_OF_IT,
        AMOUNT,
        CHANGE,
        SHARE,
        YEAR,
        BEGINS,
        LASTS,
        WEBSITE,
        RHYTHM,
        BEGUN,
        CODE,
    ],
)
.deeds(&[
    Deed::lay("letters", PAIRING, LETTERS, &WHAT),
    Deed::make("visit", PAIRING, &[(&WHAT, Carry::Origin), (&PLACE, Carry::Field(&TITLE))]),
])
// What is green may go out only once it is said with whom it is.
.releases(&[
    Release::new("agreed", Level::Team, Test::Filled(&PARTIES)).when(Test::Is(&COLORS_OF_IT, &[1]))
])
.figures(&[
    Figure::amount(
        "rest",
        FieldType::MONEY,
        Amount::Less(&Amount::Field(&AMOUNT), &[Amount::Field(&CHANGE)]),
    ),
    Figure::amount(
        "days_until",
        FieldType::COUNT,
        Amount::Days(Day::Today(0), Day::Next(&RHYTHM, &BEGUN)),
    ),
    Figure::day("last_sent", LAST_SENT),
    Figure::day("next_letter", Day::After(&RHYTHM, &LAST_SENT)),
    Figure::amount("friends", FieldType::COUNT, Amount::Distinct(PAIRINGS, &WHO)),
    Figure::amount(
        "people",
        FieldType::COUNT,
        Amount::Together(&[Amount::Distinct(PAIRINGS, &WHO), Amount::Number(1)]),
    ),
]);
