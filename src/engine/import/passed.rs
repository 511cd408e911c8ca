//! What stands in a table and is not taken: edits in columns that the program fills in, and numbers
//! that a spreadsheet wrote in its own way. Counted by column, so that nothing goes without a word.

use crate::domain::{Field, Kind, Language, Record, Value};
use crate::engine::figures::Figures;
use crate::engine::{Context, Seen, Workspace, catalogue_code, title_text, typed};

use super::columns::{Column, Holds, LABEL};

/// Cells of a column that were not taken, or not without a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The head of the column; without columns the first record and the key of its field.
    pub head: String,
    /// The column, from 1; 0 in what is no table.
    pub column: usize,
    /// Why.
    pub why: Why,
    /// How many.
    pub cells: usize,
}

/// Why a cell was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The program fills this column in.
    Kept,
    /// It is the number that is here already, written as spreadsheets do.
    SameNumber,
    /// No field allows it, but a complete import keeps everything.
    Unfit,
    /// A link that leads to what is not in the file.
    Nowhere,
}

/// Compares what columns say that nobody can type with what is here.
pub(super) struct Kept<'a> {
    workspace: &'a Workspace,
    context: &'a Context,
    kind: &'static Kind,
    /// Computed only if there is a column of a figure.
    figures: Option<Figures>,
    /// What was not taken.
    pub(super) passed: Vec<Passed>,
}

impl<'a> Kept<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        context: &'a Context,
        kind: &'static Kind,
        columns: &[Column],
    ) -> Self {
        let computed = columns.iter().any(|column| matches!(column.holds, Holds::Figure(_)));
        let figures = || Figures::of(Seen::whole(workspace), kind, context.now.day());
        let figures = computed.then(figures);
        Self { workspace, context, kind, figures, passed: Vec::new() }
    }

    /// Looks at the columns of a row that the program fills in; `record` is what the row is about.
    pub(super) fn look(&mut self, columns: &[Column], cells: &[String], record: Option<&Record>) {
        for column in columns {
            let cell = column.cell(cells);
            if !cell.is_empty() && self.is_edited(column, cell, record) {
                self.note(column, Why::Kept);
            }
        }
    }

    /// One more cell that was not taken.
    pub(super) fn note(&mut self, column: &Column, why: Why) {
        let is_this = |own: &&mut Passed| own.column == column.number && own.why == why;
        match self.passed.iter_mut().find(is_this) {
            Some(own) => own.cells += 1,
            None => self.passed.push(Passed {
                head: column.head.clone(),
                column: column.number,
                why,
                cells: 1,
            }),
        }
    }

    /// Whether a cell of such a column says something else than what is here.
    fn is_edited(&self, column: &Column, cell: &str, record: Option<&Record>) -> bool {
        match column.holds {
            Holds::Id | Holds::Because | Holds::Field(..) => false,
            Holds::Told(LABEL) => record.is_some_and(|record| !self.is_called(record, cell)),
            Holds::Told(_) => cell != self.kind.key,
            Holds::Kept(field) => {
                let value = record.and_then(|record| record.get(field.code));
                !says(field, value, cell)
            }
            Holds::Figure(figure) => {
                let seen = Seen::whole(self.workspace);
                let value = record.zip(self.figures.as_ref());
                let value = value.and_then(|(record, own)| own.get(seen, figure, record));
                !says(&figure.field, value.as_ref(), cell)
            }
        }
    }

    /// Whether a record is called so in a language; what it joins or its day is not looked at.
    fn is_called(&self, record: &Record, cell: &str) -> bool {
        let row = |language| (self.context.words.row)(catalogue_code(record)?, language);
        let name =
            |language| title_text(record, language).map(str::to_owned).or_else(|| row(language));
        let mut names = Language::ALL.into_iter().filter_map(name).peekable();
        names.peek().is_none() || names.any(|name| name.trim() == cell)
    }
}

/// Whether a cell says this value, also as a spreadsheet writes it.
fn says(field: &Field, value: Option<&Value>, cell: &str) -> bool {
    let written = value.map(|value| typed::written(field, value, None)).unwrap_or_default();
    written.eq_ignore_ascii_case(cell) || same_number(&written, cell)
}

/// Whether two texts are the same number, as a spreadsheet takes `0100` and `100.0` for one.
pub(super) fn same_number(one: &str, other: &str) -> bool {
    let number = |text: &str| {
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b".+-eE".contains(&b));
        text.parse::<f64>().ok().filter(|_| plain)
    };
    number(one).is_some_and(|one| number(other) == Some(one))
}
