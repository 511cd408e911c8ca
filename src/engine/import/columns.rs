//! What the heads of a table mean: keys, or the words of the screens in either language.

use crate::domain::common::{AUTHOR, CATALOGUE, CHANGED, COMMON, CREATED, DELETED};
use crate::domain::{Field, Figure, Kind, Language};
use crate::engine::fold::folded;
use crate::engine::{Context, Refusal, typed};

use super::{ImportProblem, Problem, Table};

/// The column of the id.
pub(super) const ID: &str = "id";
/// The column of the reason for what a row changes.
pub(super) const BECAUSE: &str = "because";
/// Columns that exports write for those who read them: the kind and the title.
const TOLD: [&str; 2] = ["kind", LABEL];
pub(super) const LABEL: &str = "label";
/// What a program that reads tables calls a column without a head, with a number behind it.
const NAMELESS: &str = "unnamed: ";

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    /// The id.
    Id,
    /// The reason.
    Because,
    /// A field, or one half of it.
    Field(&'static Field, Option<Language>),
    /// A field that the program fills in.
    Kept(&'static Field),
    /// A figure, which the program computes.
    Figure(&'static Figure),
    /// The kind or the title, written for readers.
    Told(&'static str),
}

/// A column of a table that means something.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// Its number, from 1.
    pub(super) number: usize,
    /// What it holds.
    pub(super) holds: Holds,
    /// Its head, as the file has it.
    pub(super) head: String,
}

impl Column {
    /// What stands in it on a row.
    pub(super) fn cell<'a>(&self, cells: &'a [String]) -> &'a str {
        cells.get(self.number - 1).map_or("", |cell| cell.trim())
    }

    /// The key of the field that it sets, and which half.
    pub(super) fn sets(&self) -> Option<(&'static str, Option<Language>)> {
        match self.holds {
            Holds::Field(field, half) => Some((field.key, half)),
            _ => None,
        }
    }
}

/// The columns, and what is wrong with their heads.
pub(super) fn columns(
    context: &Context,
    kind: &'static Kind,
    table: &Table,
    problems: &mut Vec<Problem>,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (at, head) in table.heads.iter().enumerate() {
        let number = at + 1;
        let problem = |what| Problem { line: 1, column: number, head: head.clone(), what };
        if is_nameless(head) {
            if says_something(table, at) {
                problems.push(problem(ImportProblem::Nameless));
            }
            continue;
        }
        match holds(context, kind, head) {
            Err(refusal) => problems.push(problem(ImportProblem::Refused(refusal))),
            Ok(holds) => {
                let column = Column { number, holds, head: head.clone() };
                let sets = column.sets();
                if sets.is_some() && columns.iter().any(|other| other.sets() == sets) {
                    problems.push(problem(ImportProblem::HeadTwice));
                }
                columns.push(column);
            }
        }
    }
    columns
}

/// What a column with this head holds.
fn holds(context: &Context, kind: &'static Kind, head: &str) -> Result<Holds, Refusal> {
    let key = head.to_lowercase();
    let special = [(ID, Holds::Id), (BECAUSE, Holds::Because)];
    let told = TOLD.into_iter().map(|own| (own, Holds::Told(own)));
    if let Some((_, holds)) = special.into_iter().chain(told).find(|(own, _)| *own == key) {
        return Ok(holds);
    }
    if let Some(figure) = kind.figure(&key) {
        return Ok(Holds::Figure(figure));
    }
    if let Ok((field, half)) = typed::field(kind, &key) {
        return Ok(of_field(field, half));
    }
    called(context, kind, head)
        .ok_or(())
        .or_else(|()| typed::field(kind, head).map(|(field, half)| of_field(field, half)))
}

/// The only field or figure that the screens call so in a language: the kind's own come first.
fn called(context: &Context, kind: &'static Kind, head: &str) -> Option<Holds> {
    let wanted = folded(head);
    let is_called = |field: &Field| {
        let name = |language| folded(&(context.words.field)(kind, field, language));
        Language::ALL.into_iter().any(|language| name(language) == wanted)
    };
    let own: Vec<_> = kind.fields.iter().filter(|field| is_called(field)).collect();
    let figures = kind.figures.iter().filter(|figure| is_called(&figure.field));
    let common = COMMON.iter().filter(|field| is_called(field));
    match own[..] {
        [field] => Some(of_field(field, None)),
        [] => {
            let rest = figures.map(Holds::Figure).chain(common.map(|field| of_field(field, None)));
            rest.into_iter().next()
        }
        _ => None,
    }
}

fn of_field(field: &'static Field, half: Option<Language>) -> Holds {
    let kept = [CREATED.code, CHANGED.code, AUTHOR.code, DELETED.code, CATALOGUE.code];
    if field.is_kept() || kept.contains(&field.code) {
        Holds::Kept(field)
    } else {
        Holds::Field(field, half)
    }
}

fn is_nameless(head: &str) -> bool {
    let numbered = head.to_lowercase();
    let number = numbered.strip_prefix(NAMELESS);
    head.is_empty() || number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether there is anything in a column but the numbers of the rows.
fn says_something(table: &Table, at: usize) -> bool {
    let cells = || table.rows.iter().map(|row| row.cells.get(at).map_or("", |cell| cell.trim()));
    let counts_from =
        |first: usize| cells().enumerate().all(|(row, cell)| cell == (first + row).to_string());
    let is_empty = cells().all(str::is_empty);
    !is_empty && !counts_from(0) && !counts_from(1)
}
