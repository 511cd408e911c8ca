//! What somebody expects of the work.

use crate::domain::Level;
use crate::domain::declare::{By, Carry, Check, Computed, Deed, Evidence, Grade, Set, Test, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::grounding::origin;

use super::person;

/// Somebody only thinks so.
pub const INFERRED: u16 = 2;
/// Not met yet.
pub const OPEN: u16 = 1;
/// Met.
pub const MET: u16 = 2;
/// It cannot be met together with another.
pub const IN_CONFLICT: u16 = 3;
const SAID: &[Choice] = &[Choice::new(1, "said"), Choice::new(INFERRED, "inferred")];
const STATES: &[Choice] =
    &[Choice::new(OPEN, "open"), Choice::new(MET, "met"), Choice::new(IN_CONFLICT, "in_conflict")];

const TEXT: Field = Field::new(100, "text", FieldType::Text2).level(Level::Public).required();
/// Whose expectation it is.
pub const HOLDER: Field =
    Field::new(101, "holder", FieldType::Link(codes::STAKEHOLDERS)).required();
const OUTCOME: Field = Field::new(102, "outcome", FieldType::Text2);
/// Whether it was said or only inferred.
pub const BASIS: Field = Field::new(103, "basis", FieldType::Choice(SAID)).begins(1);
/// Whether it is met.
pub const STATE: Field =
    Field::new(104, "state", FieldType::Choice(STATES)).begins(OPEN).open(&[OPEN, IN_CONFLICT]);
const MEETING: Field = Field::new(105, "meeting", FieldType::Line2);
/// The day it was heard.
pub const DATE: Field = Field::new(106, "date", FieldType::Date);
const REMARKS: Field = Field::new(107, "remarks", FieldType::Text).level(Level::Private);
const MODEL_OUTCOME: Field = Field::new(108, "model_outcome", FieldType::Link(&[codes::OUTCOME]));
const ORIGIN: Field = Field::new(109, "origin", FieldType::Link(&[codes::ORIGIN]));

/// What somebody expects.
const OF_HOLDER: Deed = Deed::make("expectation", codes::EXPECTATION, &[(&HOLDER, Carry::Origin)]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::EXPECTATION,
    "expectation",
    Level::Team,
    &[TEXT, HOLDER, OUTCOME, BASIS, STATE, MEETING, DATE, REMARKS, MODEL_OUTCOME, ORIGIN],
)
.deeds(&[
    OF_HOLDER.on(codes::PERSON),
    OF_HOLDER.on(codes::GROUP),
    OF_HOLDER.on(codes::ORGANIZATION),
    Deed::reword("expectation", codes::EXPECTATION, &[(&MODEL_OUTCOME, Carry::Origin)])
        .on(codes::OUTCOME),
    Deed::make(
        "expectation",
        codes::EXPECTATION,
        &[
            (&TEXT, Carry::Field(&origin::EXPECTED_OUTCOME)),
            (&HOLDER, Carry::Field(&origin::SOURCE_PERSON)),
            (&ORIGIN, Carry::Origin),
        ],
    )
    .on(codes::ORIGIN)
    .when(Test::Filled(&origin::EXPECTED_OUTCOME)),
])
.checks(&[
    Check::hole(
        "own",
        Test::All(&[
            person::COORDINATES,
            Test::Not(&Test::Any(Set::pointing(codes::EXPECTATION, &HOLDER))),
        ]),
    )
    .on(codes::PERSON)
    .home(),
    Check::note(
        "not_on_map",
        Test::All(&[
            Test::Filled(&origin::EXPECTED_OUTCOME),
            Test::Not(&Test::Any(Set::pointing(codes::EXPECTATION, &ORIGIN))),
        ]),
    )
    .on(codes::ORIGIN),
    Check::code("silent", Grade::Hole, Computed::SilentGroup).on(codes::GROUP).home(),
])
.evidence(&[Evidence::of("1.2.3").proven(By::Code(Computed::CompleteMap))])
.because(&[Why::named(&MODEL_OUTCOME), Why::named(&ORIGIN)]);
