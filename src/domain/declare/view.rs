//! Ways to look at the records of a kind.

use crate::domain::field::Field;

use super::Table;

/// A way to look at the records of a kind. Every kind has a list; what is declared stands in it, or comes
/// after it. Names are derived, but for a table's.
#[derive(Clone, Copy, Debug)]
pub enum View {
    /// What the list shows beside the title, the most important first: fields, and figures by theirs.
    List(&'static [&'static Field]),
    /// Cards in columns: one for each choice of a field.
    Board(&'static Field),
    /// Rows and columns with the records in their cells.
    Table(&'static Table),
    /// Weeks with the records on the days that stand in these fields; a new one is given the first.
    Calendar(&'static [&'static Field]),
    /// Bars over time, from the day in one field to the day in another.
    Bars(&'static Field, &'static Field),
    /// What was read over time: of measures only.
    Chart,
    /// What a school works on, with the newest number and the target of each: of priorities only.
    Wall,
}
