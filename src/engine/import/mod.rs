//! Rows from a file made into edits: every problem with its line and column, and nothing imported
//! unless all is well or the good rows were asked for.

mod again;
mod columns;
mod passed;
mod unfit;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::domain::{FieldCode, Kind, Language, Record, RecordId, Value};

use super::edit::because;
use super::fold::folded;
use super::{Cause, Context, Edit, Refusal, Workspace, plan, title_text, typed};

pub use passed::{Passed, Why};
pub use unfit::unfit;

use again::{Named, is_there, more, names_once};
use columns::{Column, Holds, columns};
use passed::{Kept, same_number};

/// A table as read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The column heads: field keys or the words of the screens, `id`, or anything else (then a problem).
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
    /// An earlier line says another value for the same day.
    Differs {
        /// That line.
        line: u64,
        /// What it says.
        value: String,
    },
    /// The same head stands twice.
    HeadTwice,
    /// A column without a head holds something.
    Nameless,
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
    /// What is right and was not taken all the same.
    pub passed: Vec<Passed>,
}

impl Import {
    /// Takes the edits of a row, if they may be carried out after those before it: what refuses one row is told of
    /// that row, unless it says what is there already.
    fn take(
        &mut self,
        so_far: &mut Workspace,
        context: &Context,
        edits: Vec<Edit>,
        problem: &dyn Fn(usize, ImportProblem) -> Problem,
    ) {
        match plan(so_far, context, Cause::Import, &edits) {
            Ok(step) => {
                so_far.apply(&step);
                self.good += 1;
                self.edits.extend(edits);
            }
            Err(Refusal::Guard(_)) if is_there(so_far, &edits) => self.same += 1,
            Err(refusal) => self.problems.push(problem(0, ImportProblem::Refused(refusal))),
        }
    }
}

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
    let mut so_far = workspace.clone();
    let columns = columns(context, kind, table, &mut import.problems);
    let column_of =
        |key: &str| columns.iter().find(|own| own.sets().is_some_and(|own| own.0 == key));
    let special = |holds: fn(&Holds) -> bool| columns.iter().find(|own| holds(&own.holds));
    let ids_at = special(|own| matches!(own, Holds::Id));
    let reasons_at = special(|own| matches!(own, Holds::Because));
    let mut kept = Kept::new(workspace, context, kind, &columns);
    let named = Named::of(workspace, kind, context.language);
    let mut titles: HashSet<String> = HashSet::new();
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
        let problem = |column: usize, what| Problem {
            line: row.line,
            column,
            head: table.heads.get(column.wrapping_sub(1)).cloned().unwrap_or_default(),
            what,
        };
        let filled = |column: Option<&Column>| {
            column
                .map(|own| own.cell(&row.cells))
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
        };
        let id = match filled(ids_at).map(|id| meant(workspace, kind, &id, &mut ids)).transpose() {
            Ok(id) => id,
            Err(what) => {
                import.problems.push(problem(ids_at.map_or(0, |own| own.number), what));
                continue;
            }
        };
        let known = id.as_ref().and_then(|id| workspace.get(id.as_str()));
        let before = import.problems.len();
        let values = row_values(
            workspace,
            context,
            (kind, known.map(|own| &**own)),
            &columns,
            row,
            &mut import.problems,
        );
        if import.problems.len() > before {
            continue;
        }
        let reason = filled(reasons_at);
        if let Some(record) = known {
            kept.look(&columns, &row.cells, Some(record));
            let changed = values.into_iter().filter(|(code, value)| {
                let present = record.get(*code);
                let is_same = present.zip(value.as_ref()).is_some_and(same_as_number);
                if is_same && present != value.as_ref() {
                    let field = kind.field_of(*code).and_then(|field| column_of(field.key));
                    field.into_iter().for_each(|column| kept.note(column, Why::SameNumber));
                }
                !is_same && present != value.as_ref()
            });
            let set = |(code, value)| Edit::Set { id: record.id.clone(), code, value };
            let edits: Vec<Edit> = changed.map(set).collect();
            if edits.is_empty() {
                import.same += 1;
                continue;
            }
            import.take(&mut so_far, context, reasoned(edits, reason.as_deref()), &problem);
            continue;
        }
        let is_given = id.is_some();
        let id = id.unwrap_or_else(&mut fresh);
        let values: Vec<(FieldCode, Value)> =
            values.into_iter().filter_map(|(code, value)| Some((code, value?))).collect();
        let record = Record::from_slots(id.clone(), kind.code, values.iter().cloned());
        kept.look(&columns, &row.cells, Some(&record));
        let title = title_text(&record, context.language).map(str::to_owned);
        let twins = title.as_deref().map_or(&[][..], |title| named.called(&folded(title)));
        // Whoever is there already is met again by name; what the row says besides is filled in.
        if let ([twin], false) = (twins, is_given)
            && let Some(edits) = more(twin, &values)
        {
            if edits.is_empty() {
                import.same += 1;
            } else {
                import.take(&mut so_far, context, reasoned(edits, reason.as_deref()), &problem);
            }
            continue;
        }
        let missing = kind.fields.iter().find(|field| record.lacks(field));
        if let Some(field) = missing {
            let column = column_of(field.key).map_or(0, |own| own.number);
            let refusal = Refusal::Missing { kind: kind.code, field: field.code };
            import.problems.push(problem(column, ImportProblem::Refused(refusal)));
        } else if let Some(title) = title.filter(|title| {
            names_once(kind) && (!twins.is_empty() || !titles.insert(folded(title)))
        }) {
            let column = column_of(kind.title().key).map_or(0, |own| own.number);
            import.problems.push(problem(column, ImportProblem::Duplicate(title)));
        } else {
            let edit = Edit::Create { id, kind: kind.code, values };
            import.take(&mut so_far, context, reasoned(vec![edit], reason.as_deref()), &problem);
        }
    }
    import.problems.sort_by_key(|problem| (problem.line, problem.column));
    import.passed = kept.passed;
    import
}

/// The fewest signs of an id that is cut short; fewer are never shown.
const SHORTEST: usize = 4;

/// The id that a row means: the whole one, or how the id of a record of the kind begins, as lists show it.
///
/// # Errors
/// It is none at all, is twice in the file, is another kind's, is in the trash, or begins several.
fn meant(
    workspace: &Workspace,
    kind: &Kind,
    id: &str,
    seen: &mut HashSet<RecordId>,
) -> Result<RecordId, ImportProblem> {
    let parsed = RecordId::parse(id);
    let parsed =
        parsed.ok_or_else(|| ImportProblem::Refused(Refusal::UnknownRecord(id.to_owned())))?;
    let of_kind =
        |id: &RecordId| workspace.get(id.as_str()).is_some_and(|record| record.kind == kind.code);
    let id = if workspace.get(id).is_some() || id.len() < SHORTEST {
        parsed
    } else {
        typed::begun(workspace, id, of_kind).map_err(ImportProblem::Refused)?.unwrap_or(parsed)
    };
    if !seen.insert(id.clone()) {
        return Err(ImportProblem::Duplicate(id.to_string()));
    }
    match workspace.get(id.as_str()) {
        Some(record) if record.kind != kind.code => {
            Err(ImportProblem::Refused(Refusal::Exists(id)))
        }
        Some(record) if record.is_deleted() => Err(ImportProblem::Refused(Refusal::InTrash(id))),
        _ => Ok(id),
    }
}

/// Whether two texts say one number. The one that is here stays: a spreadsheet takes the zeros before
/// a number away and puts others behind it.
fn same_as_number((present, read): (&Value, &Value)) -> bool {
    match (present, read) {
        (Value::Text(one), Value::Text(other)) => same_number(one, other),
        (Value::Text2(one), Value::Text2(other)) => {
            let same = |language| match (one.get(language), other.get(language)) {
                (Some(one), Some(other)) => one == other || same_number(one, other),
                (one, other) => one == other,
            };
            one.lead == other.lead && Language::ALL.into_iter().all(same)
        }
        _ => false,
    }
}

fn row_values(
    workspace: &Workspace,
    context: &Context,
    (kind, known): (&'static Kind, Option<&Record>),
    columns: &[Column],
    row: &Row,
    problems: &mut Vec<Problem>,
) -> Vec<(FieldCode, Option<Value>)> {
    // A bare head (`title`) and its halves (`title_en`) name one slot: the bare one is passed over
    // when a half is there, because exports write all three.
    let set = |column: &Column| column.sets();
    let halved = |key: &str| {
        columns.iter().filter_map(set).any(|(other, half)| other == key && half.is_some())
    };
    let counts =
        |column: &&Column| set(column).is_some_and(|(key, half)| half.is_some() || !halved(key));
    let cell = |column: &Column| row.cells.get(column.number - 1).map_or("", String::as_str);
    // The half that says what the bare column says leads, so it is read first.
    let leads = |column: &&Column| {
        let key = set(column).map(|(key, _)| (key, None));
        let bare = columns.iter().find(|other| set(other) == key);
        bare.is_some_and(|bare| cell(bare) == cell(column))
    };
    let mut counting: Vec<&Column> = columns.iter().filter(counts).collect();
    counting.sort_by_key(|column| !leads(column));
    let mut record = known.cloned().unwrap_or_else(|| Record::new(row_id(), kind.code));
    let mut set_slots: Vec<FieldCode> = Vec::new();
    for column in counting {
        let Some((key, half)) = set(column) else { continue };
        let key = half.map_or_else(|| key.to_owned(), |half| format!("{key}_{}", half.key()));
        let pair = (&*key, cell(column));
        match typed::values(workspace, context, kind, Some(&record), [pair]) {
            Ok(values) => {
                for (code, value) in values {
                    record.set(code, value);
                    set_slots.push(code);
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
    set_slots.sort_unstable();
    set_slots.dedup();
    set_slots.into_iter().map(|code| (code, record.get(code).cloned())).collect()
}

/// A stand-in id for a row that is not a record yet; it is never stored.
fn row_id() -> RecordId {
    RecordId::fresh(|| 0)
}

/// The edits of a row, with the reason that stands in it.
fn reasoned(edits: Vec<Edit>, reason: Option<&str>) -> Vec<Edit> {
    match reason {
        Some(reason) => because(edits, reason),
        None => edits,
    }
}
