//! How somebody came to a seat, and for how long (systems, 57).

use crate::domain::Level;
use crate::domain::declare::{Amount, Check, Day, Figure, Guard, Set, Test, View, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::seat;

use super::five;

const CALLED: u16 = 1;
const HELD: u16 = 2;
const STATES: &[Choice] =
    &[Choice::new(CALLED, "called"), Choice::new(HELD, "held"), Choice::new(3, "void")];
const PEOPLE: FieldType = FieldType::Integer { min: 0, max: 100_000 };
const TERMS: FieldType = FieldType::Integer { min: 1, max: 999 };
/// Two months before a term ends, somebody should know.
const NOTICE: i16 = 60;

const SEAT: Field = Field::new(100, "seat", FieldType::Link(&[codes::SEAT]))
    .level(Level::Public)
    .required()
    .hangs();
const CALLED_ON: Field =
    Field::new(101, "called_on", FieldType::Date).level(Level::Public).required().today();
const HELD_ON: Field = Field::new(102, "held_on", FieldType::Date);
const CANDIDATES: Field = Field::new(103, "candidates", FieldType::Links(&[codes::PERSON]));
const ELIGIBLE: Field = Field::new(104, "eligible", PEOPLE);
const CAST: Field = Field::new(105, "cast", PEOPLE);
const TALLY: Field = Field::new(106, "tally", FieldType::Text2);
const ELECTED: Field = Field::new(107, "elected", FieldType::Link(&[codes::PERSON]));
const TERM_START: Field = Field::new(108, "term_start", FieldType::Date);
const TERM_END: Field = Field::new(109, "term_end", FieldType::Date);
const STATE: Field = Field::new(110, "state", FieldType::Choice(STATES)).begins(CALLED);

/// How a committee elects, in writing.
const ELECTION_PROCESS: Field =
    Field::new(241, "election_process", FieldType::Text2).level(Level::Partner);
const TERM_MONTHS: Field = Field::new(242, "term_months", TERMS).level(Level::Partner);

/// A team that has not written down how it elects.
const LACKS_RULES: Test =
    Test::Either(&[Test::Empty(&ELECTION_PROCESS), Test::Empty(&TERM_MONTHS)]);
const HAS_RULES: Test = Test::Not(&Test::Any(
    Set::linked(&SEAT).only(&Test::Any(Set::linked(&seat::OF).only(&LACKS_RULES))),
));
const HAS_RESULT: Test = Test::All(&[
    Test::Filled(&HELD_ON),
    Test::Filled(&ELECTED),
    Test::Filled(&TERM_START),
    Test::Filled(&TERM_END),
]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::ELECTION,
    "election",
    Level::Team,
    &[
        SEAT, CALLED_ON, HELD_ON, CANDIDATES, ELIGIBLE, CAST, TALLY, ELECTED, TERM_START, TERM_END,
        STATE,
    ],
)
.titled_by(&[&SEAT, &CALLED_ON])
.ordered(Order::newest(CALLED_ON.code))
.figures(&[Figure::amount(
    "turnout",
    FieldType::Percent,
    Amount::Share(&Amount::Field(&CAST), &Amount::Field(&ELIGIBLE)),
)])
.adds(&[Adds::fields(codes::TEAM, &[ELECTION_PROCESS, TERM_MONTHS])])
.guards(&[
    Guard::in_order(&TERM_START, &TERM_END),
    Guard::new("rules", Way::Changes(&[&SEAT]), HAS_RULES),
    Guard::new("result", Way::Reaches(&STATE, &[HELD]), HAS_RESULT),
])
.checks(&[
    Check::hole(
        "no_result",
        Test::All(&[
            Test::Is(&STATE, &[CALLED]),
            Test::Before(Day::Field(&HELD_ON), Day::Today(0)),
        ]),
    )
    .home(),
    Check::note(
        "term_ends",
        Test::All(&[seat::SITS, Test::Before(Day::Field(&seat::END), Day::Today(NOTICE + 1))]),
    )
    .on(codes::SEAT)
    .aside(&seat::END)
    .home(),
    Check::warning("kind_missing", five::IS_COMMITTEE)
        .unless(Test::All(five::FIVE))
        .on(codes::TEAM)
        .home(),
])
.views(&[View::List(&[&HELD_ON, &ELECTED, &TERM_END, &STATE]), View::Board(&STATE)]);
