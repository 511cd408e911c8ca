//! Who does what by when, for each function on each level.

use crate::domain::Level;
use crate::domain::common::SITE;
use crate::domain::declare::{Amount, Axis, Check, Figure, Set, Table, Test, Than, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;

/// The functions of the framework; the first six make the grid.
const FUNCTIONS: &[Choice] = &[
    Choice::new(1, "community_engagement"),
    Choice::new(2, "alignment"),
    Choice::new(3, "professional_learning"),
    Choice::new(4, "data_evaluation"),
    Choice::new(5, "finance"),
    Choice::new(6, "policy_practice"),
    Choice::new(7, "leadership"),
];
const OF_GRID: &[u16] = &[1, 2, 3, 4, 5, 6];
const LEVELS: &[Choice] =
    &[Choice::new(1, "community_wide"), Choice::new(2, "intermediary"), Choice::new(3, "site")];
/// Two weeks before something is due, somebody should know.
const NOTICE: u16 = 14;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FUNCTION: Field = Field::new(101, "function", FieldType::Choice(FUNCTIONS)).required();
const SYSTEM_LEVEL: Field = Field::new(102, "system_level", FieldType::Choice(LEVELS)).required();
const ORGANIZATION: Field =
    Field::new(103, "organization", FieldType::Link(&[codes::ORGANIZATION]));
const PERSON: Field = Field::new(104, "person", FieldType::Link(&[codes::PERSON]));
const WORK: Field = Field::new(105, "work", FieldType::Text2);
const DUE: Field = Field::new(106, "due", FieldType::Date).remind(NOTICE);
const DONE_ON: Field = Field::new(107, "done_on", FieldType::Date);

const ROLES: Amount =
    Amount::Count(Set::pointing(codes::RESPONSIBILITY, &ORGANIZATION).only(&Test::Empty(&SITE)));
const ALL_ROLES: Amount =
    Amount::Count(Set::all(&[codes::RESPONSIBILITY]).only(&Test::Empty(&SITE)));
const ROLE_SHARE: Amount = Amount::Share(&ROLES, &ALL_ROLES);
const SHARE: Figure = Figure::amount("role_share", FieldType::Percent, ROLE_SHARE);

/// Who answers for each function on each level.
const GRID: Table = Table::new(
    "grid",
    Axis::Choices(&FUNCTION, OF_GRID),
    Axis::choices(&SYSTEM_LEVEL),
    &[&ORGANIZATION, &PERSON],
)
.only(&Test::Empty(&SITE));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::RESPONSIBILITY,
    "responsibility",
    Level::Partner,
    &[TITLE, FUNCTION, SYSTEM_LEVEL, ORGANIZATION, PERSON, WORK, DUE, DONE_ON],
)
.checks(&[
    Check::hole("nobody", Test::All(&[Test::Empty(&ORGANIZATION), Test::Empty(&PERSON)])),
    Check::warning("holds_half", Test::Compare(ROLE_SHARE, Than::More, Amount::Number(50)))
        .on(codes::ORGANIZATION)
        .tells(&[&SHARE])
        .home(),
])
.views(&[
    View::List(&[&ORGANIZATION, &PERSON, &DUE]),
    View::Table(&GRID),
    View::Calendar(&[&DUE, &DONE_ON]),
])
.adds(&[Adds::figures(
    codes::ORGANIZATION,
    &[Figure::amount("roles", FieldType::COUNT, ROLES), SHARE],
)]);
