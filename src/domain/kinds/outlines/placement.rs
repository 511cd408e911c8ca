//! Where a node stands.

use crate::domain::Level;
use crate::domain::declare::{Set, Test, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// A dotted line (IHI).
pub const WEAK: u16 = 2;
const STRENGTHS: &[Choice] = &[Choice::new(1, "strong"), Choice::new(WEAK, "weak")];

/// Where it stands among those beside it: a fractional index, so that a move edits one placement.
/// Where a row stands may be known to whoever may know of the row.
pub const ORDER: Field = Field::new(100, "order", FieldType::Line).level(Level::Public);
/// In which outline.
pub const OUTLINE: Field = Field::new(101, "outline", FieldType::Link(&[codes::OUTLINE]))
    .level(Level::Public)
    .required()
    .hangs();
/// Below which other placement; at the top without one.
pub const PARENT: Field =
    Field::new(102, "parent", FieldType::Link(&[codes::PLACEMENT])).level(Level::Public).hangs();
/// What stands there.
pub const NODE: Field = Field::new(103, "node", FieldType::Link(&[codes::NODE]))
    .level(Level::Public)
    .required()
    .hangs();
/// How strongly it works on what it stands below.
pub const STRENGTH: Field = Field::new(104, "strength", FieldType::Choice(STRENGTHS));

/// The places of a node.
const PLACES: Set = Set::pointing(codes::PLACEMENT, &NODE);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PLACEMENT,
    "placement",
    Level::Team,
    &[ORDER, OUTLINE, PARENT, NODE, STRENGTH],
)
.titled_by(&[&NODE])
.ordered(Order::rising(ORDER.code))
.because(&[
    Why::along(&[PLACES, Set::linked(&PARENT), Set::linked(&NODE)]).on(codes::NODE),
    Why::along(&[PLACES.only(&Test::Empty(&PARENT)), Set::linked(&OUTLINE)]).on(codes::NODE),
]);
