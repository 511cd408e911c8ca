//! What a list shows beside the titles of its records.

use super::common::{CATALOGUE, COMMON, DELETED};
use super::declare::View;
use super::{Field, Figure, Kind};

/// A column of a list.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// What stands in a field.
    Field(&'static Field),
    /// What is computed.
    Figure(&'static Figure),
}

impl Column {
    /// The field, or what a figure has of one: key, type and level.
    pub const fn field(&self) -> &'static Field {
        match self {
            Self::Field(field) => field,
            Self::Figure(figure) => &figure.field,
        }
    }
}

impl Kind {
    /// The column with this key: a field of its own, what every kind has, or a figure.
    pub fn column(&self, key: &str) -> Option<Column> {
        self.field(key).map(Column::Field).or_else(|| self.figure(key).map(Column::Figure))
    }

    /// Everything that a list can show beside the title.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let is_title = |field: &&Field| {
            let mut titles = self.titled_by.iter().copied();
            field.code == self.title().code && self.titled_by.is_empty()
                || titles.any(|own| own.code == field.code)
        };
        // What is in the trash is in no list, and what the catalogue calls a row says nothing to people.
        let is_told = |field: &&Field| ![DELETED.code, CATALOGUE.code].contains(&field.code);
        let fields = self.fields.iter().filter(move |field| !is_title(field));
        let fields = fields.chain(COMMON.iter().filter(is_told));
        fields.map(Column::Field).chain(self.figures.iter().map(Column::Figure))
    }

    /// What its list shows beside the title unless somebody wishes otherwise.
    pub fn usual_columns(&self) -> impl Iterator<Item = Column> {
        let declared = self.views.iter().find_map(|view| match view {
            View::List(fields) => Some(*fields),
            _ => None,
        });
        declared.unwrap_or_default().iter().filter_map(|field| self.column(field.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FieldType;

    #[test]
    fn what_a_view_shows_belongs_to_its_kind() {
        for kind in Kind::all() {
            let is_own =
                |field: &Field| kind.field_of(field.code).is_some_and(|o| o.key == field.key);
            for (at, view) in kind.views.iter().enumerate() {
                match view {
                    View::List(fields) => {
                        assert_eq!(at, 0, "{}: the list comes first", kind.key);
                        for field in *fields {
                            let column = kind.column(field.key).expect(field.key);
                            assert_eq!(column.field().code, field.code, "{}", kind.key);
                            assert!(!kind.titled_by.iter().any(|own| own.code == field.code));
                        }
                    }
                    View::Board(field) => {
                        assert!(is_own(field) && matches!(field.ty, FieldType::Choice(_)));
                    }
                    View::Table(table) => {
                        assert!(
                            [table.rows, table.columns]
                                .iter()
                                .all(|own| own.field().is_none_or(is_own))
                        );
                    }
                    View::Calendar(fields) => {
                        let is_date =
                            |own: &&Field| is_own(own) && matches!(own.ty, FieldType::Date);
                        assert!(!fields.is_empty() && fields.iter().all(is_date), "{}", kind.key);
                    }
                    View::Bars(from, to) => {
                        let is_day = |own| is_own(own) && matches!(own.ty, FieldType::Date);
                        assert!(is_day(from) && is_day(to), "{}", kind.key);
                    }
                    View::Chart => assert_eq!(kind.code, crate::domain::kinds::MEASURE),
                    View::Wall => assert_eq!(kind.code, crate::domain::kinds::PRIORITY),
                }
            }
        }
    }
}
