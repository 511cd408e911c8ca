//! A private answer to a question about oneself.

use crate::domain::Level;
use crate::domain::common::CHANGED;
use crate::domain::declare::{Carry, Check, Day, Deed, Evidence, Set, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The questions about oneself.
pub const PROMPTS: &[Choice] = &[
    Choice::new(1, "identity"),
    Choice::new(2, "why"),
    Choice::new(3, "role"),
    Choice::new(4, "care"),
    Choice::new(5, "other"),
];

const ANSWER: Field = Field::new(100, "answer", FieldType::Text).level(Level::Public).required();
/// The question that was answered.
pub const PROMPT: Field = Field::new(101, "prompt", FieldType::Choice(PROMPTS));
const DATE: Field = Field::new(102, "date", FieldType::Date);
const REVISION_OF: Field = Field::new(103, "revision_of", FieldType::Link(&[codes::REFLECTION]));

const ALL: Set = Set::all(&[codes::REFLECTION]);
/// Within a month.
const WAS_TOUCHED: Test = Test::Before(Day::Ago(30), Day::Field(&CHANGED));

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::REFLECTION,
    "reflection",
    Level::Private,
    &[ANSWER, PROMPT, DATE, REVISION_OF],
)
.ordered(Order::newest(DATE.code))
.checks(&[Check::note(
    "rested",
    Test::All(&[Test::Any(ALL), Test::Not(&Test::Any(ALL.only(&WAS_TOUCHED)))]),
)
.once()
.home()])
.deeds(&[Deed::reword(
    "reflection",
    codes::REFLECTION,
    &[(&REVISION_OF, Carry::Origin), (&PROMPT, Carry::Field(&PROMPT)), (&DATE, Carry::Today)],
)
.when(Test::Not(&Test::Any(Set::pointing(codes::REFLECTION, &REVISION_OF))))])
.evidence(&[Evidence::of("1.2.1")])
.views(&[View::List(&[&PROMPT, &DATE])]);
