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
    /// The number, in a field or of a figure, that is added up in each cell instead, with the sums of rows and
    /// columns.
    pub sums: Option<&'static Field>,
    /// How many there are stands in each cell instead; where there is none, something is missing.
    pub counts: bool,
    /// The day that says which record of a cell is the newest, where that is not the one that was changed last.
    pub newest: Option<&'static Field>,
    /// What they are called stands in each cell instead, all of them.
    pub names: bool,
}

/// What a table goes along.
#[derive(Clone, Copy, Debug)]
pub enum Axis {
    /// The choices of a field, in their order; perhaps only some of them.
    Choices(&'static Field, &'static [u16]),
    /// The records of a kind that pass a test, to which a link field points, by title. One that points to
    /// several stands in several places.
    Records(&'static Field, KindCode, Option<&'static Test>),
    /// What a link field names, of whatever kind, by title; what names nothing stands by itself at the end, so that
    /// sums are those of all records.
    Named(&'static Field),
    /// The months of the days in a field, those in which there is something.
    Months(&'static Field),
    /// The school years in a field, or of the days in it, those in which there is something.
    Years(&'static Field),
    /// The choices of several fields, one field after the other. Each record has its own fields, called so; one that
    /// holds several choices stands in several places.
    Parts(&'static [&'static Field]),
    /// Records of several kinds, each kind by itself.
    Kinds(&'static [Standing]),
}

/// The records of a kind in a table of several kinds.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// The kind.
    pub kind: KindCode,
    /// Which of them; all if `None`.
    pub only: Option<&'static Test>,
}

impl Standing {
    /// All of a kind.
    pub const fn all(kind: KindCode) -> Self {
        Self { kind, only: None }
    }

    /// Those that pass a test.
    pub const fn of(kind: KindCode, only: &'static Test) -> Self {
        Self { kind, only: Some(only) }
    }
}

impl Table {
    /// A table of all records.
    pub const fn new(
        key: &'static str,
        rows: Axis,
        columns: Axis,
        shows: &'static [&'static Field],
    ) -> Self {
        Self {
            key,
            only: None,
            rows,
            columns,
            shows,
            sums: None,
            counts: false,
            newest: None,
            names: false,
        }
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

    /// A table of how many there are.
    pub const fn of_counts(key: &'static str, rows: Axis, columns: Axis) -> Self {
        Self { counts: true, ..Self::new(key, rows, columns, &[]) }
    }

    /// A table of what they are called.
    pub const fn of_names(key: &'static str, rows: Axis, columns: Axis) -> Self {
        Self { names: true, ..Self::new(key, rows, columns, &[]) }
    }

    /// Only of those that pass a test.
    #[must_use]
    pub const fn only(self, test: &'static Test) -> Self {
        Self { only: Some(test), ..self }
    }

    /// A cell says what the record says whose day in a field is the latest.
    #[must_use]
    pub const fn newest(self, day: &'static Field) -> Self {
        Self { newest: Some(day), ..self }
    }

    /// The kinds of its records, if not those of the kind that declares it.
    pub const fn kinds(&self) -> Option<&'static [Standing]> {
        match (self.rows, self.columns) {
            (Axis::Kinds(kinds), _) | (_, Axis::Kinds(kinds)) => Some(kinds),
            _ => None,
        }
    }
}

impl Axis {
    /// All choices of a field.
    pub const fn choices(field: &'static Field) -> Self {
        Self::Choices(field, &[])
    }

    /// The one field by which a record finds its place, if it is one.
    pub const fn field(&self) -> Option<&'static Field> {
        match self {
            Self::Choices(field, _)
            | Self::Records(field, ..)
            | Self::Named(field)
            | Self::Months(field)
            | Self::Years(field) => Some(field),
            Self::Parts(_) | Self::Kinds(_) => None,
        }
    }
}
