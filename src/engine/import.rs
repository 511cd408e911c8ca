//! Rows from a file made into edits: every problem with its line and column, and nothing imported
//! unless all is well or the good rows were asked for.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::domain::{FieldCode, Kind, Language, Record, RecordId, Value};

use super::edit::because;
use super::fold::folded;
use super::{Cause, Context, Edit, Refusal, Workspace, plan, title_text, typed};

/// A table as read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The column heads: field keys, `id`, or anything else (then a problem).
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Its cells. A row with more or fewer than there are heads is a problem.
    pub cells: Vec<String>,
}

/// A problem with a cell, a row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column, from 1; 0 for the row as a whole.
    pub column: usize,
    /// The head of the column.
    pub head: String,
    /// What is wrong.
    pub what: ImportProblem,
}

/// What is wrong with a cell, a row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportProblem {
    /// The engine refuses it.
    Refused(Refusal),
    /// The record is there already, or stands twice in the file.
    Duplicate(String),
    /// The same head stands twice.
    HeadTwice,
    /// The row has another number of cells than there are heads.
    Uneven {
        /// How many cells it has.
        cells: usize,
        /// How many heads there are.
        heads: usize,
    },
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The edits of the good rows.
    pub edits: Vec<Edit>,
    /// How many rows are good.
    pub good: usize,
    /// Rows that say what is there already.
    pub same: usize,
    /// Everything that is wrong.
    pub problems: Vec<Problem>,
}

impl Import {
    /// Takes the edits of a row, if they may be carried out: what refuses one row is told of that row.
    fn take(
        &mut self,
        workspace: &Workspace,
        context: &Context,
        edits: Vec<Edit>,
        problem: &dyn Fn(usize, ImportProblem) -> Problem,
    ) {
        match plan(workspace, context, Cause::Import, &edits) {
            Ok(_) => {
                self.good += 1;
                self.edits.extend(edits);
            }
            Err(refusal) => self.problems.push(problem(0, ImportProblem::Refused(refusal))),
        }
    }
}

/// Columns that exports write and imports pass over: they are kept or computed by the program.
const PASSED_OVER: [&str; 7] =
    ["kind", "label", "created", "changed", "author", "deleted", "catalogue"];

/// The column of the reason for what a row changes.
const BECAUSE: &str = "because";

/// Looks at every row. A row with an `id` that is known sets that record's fields; any other row
/// makes a record. `fresh` gives ids.
pub fn import(
    workspace: &Workspace,
    context: &Context,
    kind: &'static Kind,
    table: &Table,
    mut fresh: impl FnMut() -> RecordId,
) -> Import {
    let mut import = Import::default();
    let columns = columns(kind, table, &mut import.problems);
    let mut titles: HashSet<String> = workspace
        .of_kind(kind.code)
        .flat_map(|record| title_text(record, context.language).map(folded))
        .collect();
    let mut ids = HashSet::new();
    for row in &table.rows {
        let (cells, heads) = (row.cells.len(), table.heads.len());
        if cells != heads {
            let what = ImportProblem::Uneven { cells, heads };
            let problem =
                Problem { line: row.line, column: cells.min(heads) + 1, head: String::new(), what };
            import.problems.push(problem);
            continue;
        }
        let id = cell(table, row, "id");
        if let Some(what) = id.and_then(|id| wrong_id(workspace, kind, id, &mut ids)) {
            let column = table.heads.iter().position(|head| head == "id").map_or(0, |at| at + 1);
            let head = "id".to_owned();
            import.problems.push(Problem { line: row.line, column, head, what });
            continue;
        }
        let known = id.and_then(|id| workspace.get(id));
        let before = import.problems.len();
        let values =
            row_values(workspace, context, kind, known, &columns, row, &mut import.problems);
        if import.problems.len() > before {
            continue;
        }
        let problem = |column: usize, what| Problem {
            line: row.line,
            column,
            head: table.heads.get(column.wrapping_sub(1)).cloned().unwrap_or_default(),
            what,
        };
        if let Some(record) = known {
            let changed: Vec<_> = values
                .into_iter()
                .filter(|(code, value)| record.get(*code) != value.as_ref())
                .collect();
            if changed.is_empty() {
                import.same += 1;
                continue;
            }
            let set = |(code, value)| Edit::Set { id: record.id.clone(), code, value };
            let edits = reasoned(changed.into_iter().map(set).collect(), table, row);
            import.take(workspace, context, edits, &problem);
            continue;
        }
        let id = id.and_then(RecordId::parse).unwrap_or_else(&mut fresh);
        let values: Vec<(FieldCode, Value)> =
            values.into_iter().filter_map(|(code, value)| Some((code, value?))).collect();
        let record = Record::from_slots(id.clone(), kind.code, values.iter().cloned());
        let title = title_text(&record, context.language).map(str::to_owned);
        let missing = kind.fields.iter().find(|field| record.lacks(field));
        if let Some(field) = missing {
            let column = columns.iter().find(|c| c.key == field.key).map_or(0, |c| c.number);
            let refusal = Refusal::Missing { kind: kind.code, field: field.code };
            import.problems.push(problem(column, ImportProblem::Refused(refusal)));
        } else if let Some(title) =
            title.filter(|title| names_once(kind) && !titles.insert(folded(title)))
        {
            let column = columns.iter().find(|c| c.key == kind.title().key).map_or(0, |c| c.number);
            import.problems.push(problem(column, ImportProblem::Duplicate(title)));
        } else {
            let edit = Edit::Create { id, kind: kind.code, values };
            import.take(workspace, context, reasoned(vec![edit], table, row), &problem);
        }
    }
    import.problems.sort_by_key(|problem| (problem.line, problem.column));
    import
}

/// What is wrong with the id of a row: none at all, twice in the file, another kind's, or in the
/// trash.
fn wrong_id(
    workspace: &Workspace,
    kind: &Kind,
    id: &str,
    seen: &mut HashSet<RecordId>,
) -> Option<ImportProblem> {
    let Some(id) = RecordId::parse(id) else {
        return Some(ImportProblem::Refused(Refusal::UnknownRecord(id.to_owned())));
    };
    if !seen.insert(id.clone()) {
        return Some(ImportProblem::Duplicate(id.to_string()));
    }
    match workspace.get(id.as_str()) {
        Some(record) if record.kind != kind.code => {
            Some(ImportProblem::Refused(Refusal::Exists(id)))
        }
        Some(record) if record.is_deleted() => Some(ImportProblem::Refused(Refusal::InTrash(id))),
        _ => None,
    }
}

/// Whether two records of a kind with one title are probably the same: true where the title is a
/// name, not where it is free text or a link.
fn names_once(kind: &Kind) -> bool {
    kind.title().key == "name"
}

struct Column {
    number: usize,
    key: &'static str,
    language: Option<Language>,
    head: String,
}

fn columns(kind: &'static Kind, table: &Table, problems: &mut Vec<Problem>) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (at, head) in table.heads.iter().enumerate() {
        let computed = kind.figures.iter().any(|figure| figure.field.key == head);
        let is_own = ["", "id", BECAUSE].contains(&head.as_str());
        if is_own || computed || PASSED_OVER.contains(&head.as_str()) {
            continue;
        }
        let number = at + 1;
        let problem = |what| Problem { line: 1, column: number, head: head.clone(), what };
        match typed::field(kind, head) {
            Err(refusal) => problems.push(problem(ImportProblem::Refused(refusal))),
            Ok((field, language)) => {
                if columns.iter().any(|c| c.key == field.key && c.language == language) {
                    problems.push(problem(ImportProblem::HeadTwice));
                }
                columns.push(Column { number, key: field.key, language, head: head.clone() });
            }
        }
    }
    columns
}

fn row_values(
    workspace: &Workspace,
    context: &Context,
    kind: &'static Kind,
    known: Option<&std::sync::Arc<Record>>,
    columns: &[Column],
    row: &Row,
    problems: &mut Vec<Problem>,
) -> Vec<(FieldCode, Option<Value>)> {
    let known = known.map(|record| &**record);
    // A bare head (`title`) and its halves (`title_en`) name one slot: the bare one is passed over
    // when a half is there, because exports write all three.
    let counts = |column: &&Column| {
        column.language.is_some()
            || !columns.iter().any(|other| other.key == column.key && other.language.is_some())
    };
    let cell = |column: &Column| row.cells.get(column.number - 1).map_or("", String::as_str);
    // The half that says what the bare column says leads, so it is read first.
    let leads = |column: &&Column| {
        let bare = columns.iter().find(|c| c.key == column.key && c.language.is_none());
        bare.is_some_and(|bare| cell(bare) == cell(column))
    };
    let mut counting: Vec<&Column> = columns.iter().filter(counts).collect();
    counting.sort_by_key(|column| !leads(column));
    let mut record = known.cloned().unwrap_or_else(|| Record::new(row_id(), kind.code));
    let mut set: Vec<FieldCode> = Vec::new();
    for column in counting {
        let pair = (&*column.head, cell(column));
        match typed::values(workspace, context, kind, Some(&record), [pair]) {
            Ok(values) => {
                for (code, value) in values {
                    record.set(code, value);
                    set.push(code);
                }
            }
            Err(refusal) => problems.push(Problem {
                line: row.line,
                column: column.number,
                head: column.head.clone(),
                what: ImportProblem::Refused(refusal),
            }),
        }
    }
    set.sort_unstable();
    set.dedup();
    set.into_iter().map(|code| (code, record.get(code).cloned())).collect()
}

/// A stand-in id for a row that is not a record yet; it is never stored.
fn row_id() -> RecordId {
    RecordId::fresh(|| 0)
}

/// The edits of a row, with the reason that stands in it.
fn reasoned(edits: Vec<Edit>, table: &Table, row: &Row) -> Vec<Edit> {
    match cell(table, row, BECAUSE) {
        Some(reason) => because(edits, reason),
        None => edits,
    }
}

/// What stands in a column of a row.
fn cell<'a>(table: &Table, row: &'a Row, column: &str) -> Option<&'a str> {
    let at = table.heads.iter().position(|head| head == column)?;
    row.cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}
