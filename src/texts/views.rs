//! The ways to look at the records of a kind, in words.

use crate::domain::declare::{Total, View};
use crate::domain::{Field, Kind, Value};
use crate::engine::reckon::Part;

use super::Texts;

impl Texts {
    /// What a way is called beside the others.
    pub fn view(&self, kind: &Kind, view: &View) -> String {
        match view {
            View::List(_) => self.get("view-list").into_owned(),
            View::Board(field) => {
                self.with("view-board", &[("field", within(&self.field(kind, field)).into())])
            }
            View::Table(table) => {
                self.get(&format!("table-{}-{}", kind.key, table.key)).into_owned()
            }
            View::Calendar(fields) => {
                self.with("view-calendar", &[("fields", self.fields(kind, fields).into())])
            }
            View::Bars(..) => self.get("view-bars").into_owned(),
            View::Chart => self.get("view-chart").into_owned(),
            View::Wall => self.get("view-wall").into_owned(),
        }
    }

    /// A number about all records of a kind or about some, and of how many it is.
    pub fn total(&self, kind: &Kind, total: &Total, part: &Part) -> String {
        let number = |value: Option<&Value>| match value {
            Some(value) => self.of_field(Some(kind), Some(&total.field), value, &|_| String::new()),
            None => self.get("total-unknown").into_owned(),
        };
        let told = number(part.number.as_ref());
        if part.of.is_none() {
            return told;
        }
        let of = number(part.of.as_ref());
        self.with("total-part", &[("part", told.into()), ("all", of.into())])
    }

    /// The same where there is no room for all of it.
    pub fn view_in_short(&self, kind: &Kind, view: &View) -> String {
        match view {
            View::Calendar(_) => self.get("view-calendar-alone").into_owned(),
            View::Board(_) => self.get("view-board-alone").into_owned(),
            View::List(_) | View::Table(_) | View::Bars(..) | View::Chart | View::Wall => {
                self.view(kind, view)
            }
        }
    }

    /// The names of fields, one after another.
    pub fn fields(&self, kind: &Kind, fields: &[&Field]) -> String {
        let names: Vec<_> = fields.iter().map(|field| self.field(kind, field)).collect();
        names.join(", ")
    }
}

/// A name as it stands within a phrase; what is all capitals stays so.
fn within(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
