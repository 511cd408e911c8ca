//! A check that is not to be told of a record any more, and why. In the trash, it is told again.

use crate::domain::Level;
use crate::domain::common::CREATED;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// The reason.
pub const REASON: Field = Field::new(100, "reason", FieldType::Line2).required();
/// The record of which it is not told. Whoever sees that is not told either.
pub const ABOUT: Field =
    Field::new(101, "about", FieldType::Link(codes::ANY)).level(Level::Public).required().hangs();
/// Which check, as `kind.check`, by the kind that declares it.
pub const CHECK: Field = Field::new(102, "check", FieldType::Line).level(Level::Public).required();

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::SET_ASIDE, "set_aside", Level::Public, &[REASON, ABOUT, CHECK])
        .ordered(Order::newest(CREATED.code));
