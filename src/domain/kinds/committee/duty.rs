//! What somebody answers for: a member of a committee, or the agency that employs the coordinator (systems, 58 and 134).

use crate::domain::Level;
use crate::domain::declare::{Amount, Carry, Check, Deed, Figure, Row, Set, Test, Than, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::{seat, team};

const OF_COMMITTEE: u16 = 1;
const OF_LEAD_AGENCY: u16 = 2;
const FORMS: &[Choice] =
    &[Choice::new(OF_COMMITTEE, "committee"), Choice::new(OF_LEAD_AGENCY, "lead_agency")];
const STATES: &[Choice] =
    &[Choice::new(1, "open"), Choice::new(2, "doing"), Choice::new(3, "done")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(OF_COMMITTEE);
/// Whose duty it is in a committee.
pub const SEAT: Field =
    Field::new(102, "seat", FieldType::Link(&[codes::SEAT])).when(&FORM, &[OF_COMMITTEE]);
const ORGANIZATION: Field =
    Field::new(103, "organization", FieldType::Link(&[codes::ORGANIZATION]))
        .when(&FORM, &[OF_LEAD_AGENCY]);
const OWNER: Field =
    Field::new(104, "owner", FieldType::Link(&[codes::PERSON])).when(&FORM, &[OF_LEAD_AGENCY]);
const SINCE: Field = Field::new(105, "since", FieldType::Date);
const STATE: Field = Field::new(106, "state", FieldType::Choice(STATES)).begins(1);
const NOTE: Field = Field::new(107, "note", FieldType::Text2);

/// Whoever sits there works for nothing else.
pub const COMMITTED: Field = Field::new(240, "committed", FieldType::Flag);

const DUTIES: Amount = Amount::Count(Set::pointing(codes::DUTY, &SEAT));
const IN_COMMITTEE: Test =
    Test::Any(Set::linked(&seat::OF).only(&Test::Is(&team::FORM, &[team::COMMITTEE])));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::DUTY,
    "duty",
    Level::Partner,
    &[TITLE, FORM, SEAT, ORGANIZATION, OWNER, SINCE, STATE, NOTE],
)
.adds(&[
    Adds::fields(codes::SEAT, &[COMMITTED]),
    Adds::figures(codes::SEAT, &[Figure::amount("duties", FieldType::COUNT, DUTIES)]),
])
.deeds(&[Deed::make("duty", codes::DUTY, &[(&SEAT, Carry::Origin)])
    .on(codes::SEAT)
    .when(Test::All(&[IN_COMMITTEE, seat::SITS]))])
.checks(&[
    Check::warning(
        "none_of_seat",
        Test::All(&[
            IN_COMMITTEE,
            Test::Filled(&seat::PERSON),
            Test::Compare(DUTIES, Than::Less, Amount::Number(1)),
        ]),
    )
    .on(codes::SEAT),
    Check::hole("no_seat", Test::All(&[Test::Is(&FORM, &[OF_COMMITTEE]), Test::Empty(&SEAT)])),
    Check::hole("no_owner", Test::All(&[Test::Is(&FORM, &[OF_LEAD_AGENCY]), Test::Empty(&OWNER)])),
])
// What a committee is there for (004 C).
.rows(&[
    Row::new("duty-assessment", &[]),
    Row::new("duty-roles", &[]),
    Row::new("duty-elections", &[]),
    Row::new("duty-meetings", &[]),
])
.views(&[View::List(&[&FORM, &SEAT, &OWNER, &SINCE, &STATE]), View::Board(&STATE)]);
