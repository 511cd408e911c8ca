//! That something was erased for good, and why: what is left to say of it.

use crate::domain::Level;
use crate::domain::common::CREATED;
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const MANY: FieldType = FieldType::Integer { min: 0, max: 1_000_000_000 };

/// Why, without naming anybody.
pub const REASON: Field =
    Field::new(100, "reason", FieldType::Line2).level(Level::Public).required();
/// How many records left.
pub const GONE: Field = Field::new(101, "gone", MANY).kept();
/// How often somebody was there who is not named any more.
pub const NAMELESS: Field = Field::new(102, "nameless", MANY).kept();

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::ERASURE, "erasure", Level::Team, &[REASON, GONE, NAMELESS])
        .ordered(Order::newest(CREATED.code));
