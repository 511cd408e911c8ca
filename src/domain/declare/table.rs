//! Rows and columns with the records of a kind in their cells.

use crate::domain::KindCode;
use crate::domain::field::Field;

use super::Test;

/// The records of a kind, each in the cell of its row and its column. Words: `table-<kind>-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name among the tables of its kind.
    pub key: &'static str,
    /// Which records stand in it; all if `None`.
    pub only: Option<&'static Test>,
    /// What stands at the left.
    pub rows: Axis,
    /// What stands on top.
    pub columns: Axis,
    /// What a cell says: the first of these fields that holds something, of its record that was changed
    /// last. Without one, the words `table-<kind>-<key>-none`, for something is missing there.
    pub shows: &'static [&'static Field],
    /// The number that is added up in each cell instead, with the sums of rows and columns.
    pub sums: Option<&'static Field>,
}

/// What a table goes along.
#[derive(Clone, Copy, Debug)]
pub enum Axis {
    /// The choices of a field, in their order; perhaps only some of them.
    Choices(&'static Field, &'static [u16]),
    /// The records of a kind that pass a test, to which a link field points, by title.
    Records(&'static Field, KindCode, Option<&'static Test>),
    /// The months of the days in a field, those in which there is something.
    Months(&'static Field),
}

impl Table {
    /// A table of all records.
    pub const fn new(
        key: &'static str,
        rows: Axis,
        columns: Axis,
        shows: &'static [&'static Field],
    ) -> Self {
        Self { key, only: None, rows, columns, shows, sums: None }
    }

    /// A table of sums of a number.
    pub const fn of_sums(
        key: &'static str,
        rows: Axis,
        columns: Axis,
        sums: &'static Field,
    ) -> Self {
        Self { sums: Some(sums), ..Self::new(key, rows, columns, &[]) }
    }

    /// Only of those that pass a test.
    #[must_use]
    pub const fn only(self, test: &'static Test) -> Self {
        Self { only: Some(test), ..self }
    }
}

impl Axis {
    /// All choices of a field.
    pub const fn choices(field: &'static Field) -> Self {
        Self::Choices(field, &[])
    }

    /// The field by which a record finds its place.
    pub const fn field(&self) -> &'static Field {
        match self {
            Self::Choices(field, _) | Self::Records(field, ..) | Self::Months(field) => field,
        }
    }
}
