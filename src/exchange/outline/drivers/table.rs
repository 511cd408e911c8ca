//! A table with a row for each driver: `id`, `level`, `parent`, `further_parents`, `text`.

use crate::engine::import::Row;
use crate::exchange::csv::{self, Trouble};
use crate::exchange::outline::left::Left;
use crate::exchange::outline::{Problem, Reading, What, one_line};

use super::diagram::{Entry, Parent, reading};
use super::levels::{Level, plain};

/// What parts several ids in a cell.
pub(super) const SEPARATOR: char = ';';
/// What the columns are called, folded; the first of each is what we write.
const ID: &[&str] = &["id", "nr", "no"];
const LEVEL: &[&str] = &["level", "nivel", "type", "tipo", "role"];
const PARENT: &[&str] = &["parent", "parent_id", "below", "padre", "debajo_de"];
const FURTHER: &[&str] =
    &["further_parents", "other_parents", "also_below", "otros_padres", "tambien_debajo_de"];
const TEXT: &[&str] = &["text", "name", "title", "driver", "texto", "nombre", "impulsor"];
const NOTE: &[&str] = &["note", "notes", "description", "nota", "notas"];
const WEAK: &[&str] = &["weak", "weakly", "debil"];
/// The columns that we write, in their order.
pub(super) const WRITTEN: [&[&str]; 7] = [ID, LEVEL, PARENT, FURTHER, TEXT, NOTE, WEAK];

/// Reads rows.
pub(super) fn read(text: &str) -> Reading {
    let table = match csv::read(text.as_bytes()) {
        Ok(table) => table,
        Err(trouble) => return Reading::refused(troubled(trouble)),
    };
    let known: Vec<String> = table.heads.iter().map(|head| plain(head)).collect();
    let column = |names: &[&str]| known.iter().position(|head| names.contains(&&**head));
    let (Some(words), id) = (column(TEXT), column(ID)) else {
        return Reading::refused(Problem { place: Some((1, 1)), what: What::NotDrivers });
    };
    // Where rows have no ids, they are named by what they say.
    let id = id.unwrap_or(words);
    let [level, parent, further, note, weak] = [LEVEL, PARENT, FURTHER, NOTE, WEAK].map(column);
    let taken = [Some(words), Some(id), level, parent, further, note, weak];
    let mut problems = left_columns(&table.heads, &table.rows, &taken);
    let mut entries = Vec::new();
    for row in &table.rows {
        let cell = |at: Option<usize>| {
            at.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim()).to_owned()
        };
        let place = |at: Option<usize>| (row.line, at.unwrap_or(words) + 1);
        let text = one_line(&cell(Some(words)));
        if text.is_empty() {
            let what = What::LeftOut(Left::EmptyRow, 1);
            problems.push(Problem { place: Some(place(None)), what });
            continue;
        }
        let said = cell(level);
        let known = Level::called(&said);
        if known.is_none() && !said.is_empty() {
            let what = What::LeftOut(Left::Level(said), 1);
            problems.push(Problem { place: Some(place(level)), what });
        }
        let named = |at| {
            let names = cell(at);
            names.split(SEPARATOR).map(|own| own.trim().to_owned()).collect::<Vec<_>>()
        };
        let weak = named(weak);
        let others = named(further).into_iter().map(|own| (own, place(further)));
        let parents = [(cell(parent), place(parent))].into_iter().chain(others);
        let parents = parents.filter(|(id, _)| !id.is_empty());
        let parents = parents.map(|(id, place)| Parent { weak: weak.contains(&id), id, place });
        entries.push(Entry {
            id: Some(cell(Some(id))).filter(|id| !id.is_empty()).unwrap_or_else(|| text.clone()),
            note: cell(note),
            level: known,
            parents: parents.collect(),
            place: place(Some(id)),
            text,
        });
    }
    if entries.is_empty() {
        problems.push(Problem { place: Some((1, 1)), what: What::Empty });
    }
    reading(entries, problems)
}

/// Columns that hold something for which there is no place.
fn left_columns(heads: &[String], rows: &[Row], taken: &[Option<usize>]) -> Vec<Problem> {
    let others = heads.iter().enumerate().filter(|(at, _)| !taken.contains(&Some(*at)));
    let left = others.filter_map(|(at, head)| {
        let holds = |row: &&Row| row.cells.get(at).is_some_and(|cell| !cell.trim().is_empty());
        let first = rows.iter().find(holds)?.line;
        let what = What::LeftOut(Left::Column(head.clone()), rows.iter().filter(holds).count());
        Some(Problem { place: Some((first, at + 1)), what })
    });
    left.collect()
}

const fn troubled(trouble: Trouble) -> Problem {
    match trouble {
        Trouble::NotUtf8 { line, column } => {
            Problem { place: Some((line, column)), what: What::NotText }
        }
        Trouble::OpenQuote { line } => Problem { place: Some((line, 1)), what: What::NotClosed },
        Trouble::Empty => Problem { place: Some((1, 1)), what: What::Empty },
    }
}
