//! What a record is and what is true of it: ids, kinds, fields, values, relations.
//! Nothing here knows of storage, terminals, the clock, chance, or words for people.

pub mod column;
pub mod common;
pub mod decimal;
pub mod declare;
pub mod field;
pub mod id;
pub mod kind;
pub mod kinds;
pub mod language;
pub mod level;
pub mod money;
pub mod record;
pub mod relation;
pub mod series;
pub mod value;

pub use column::Column;
pub use decimal::{Decimal, ungrouped};
pub use declare::Figure;
pub use field::{Choice, Due, Field, FieldCode, FieldType, Filled, KindCode, Open, When};
pub use id::RecordId;
pub use kind::{Home, Kind, Order};
pub use language::Language;
pub use level::Level;
pub use money::Money;
pub use record::Record;
pub use relation::Relation;
pub use series::{Point, Series};
pub use value::{Choices, Links, Moment, Text2, Value};
