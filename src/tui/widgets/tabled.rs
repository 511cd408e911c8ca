//! A declared table on the screen: one cell has the cursor, and Enter opens what stands there or makes
//! it.

use chrono::Datelike;
use ratatui::layout::Rect;

use crate::domain::declare::{Axis, Table};
use crate::domain::{Field, FieldCode, FieldType, Kind, KindCode, Record, RecordId, Value};
use crate::engine::Query;
use crate::engine::reckon::{Filled, Filling, Head, Reckoner};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, fit};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::{moved, top_of};
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// The narrowest column that says anything.
const NARROWEST: usize = 12;
/// The widest name of a row.
const WIDEST: usize = 28;

/// A table of a kind.
pub struct Tabled {
    kind: &'static Kind,
    table: &'static Table,
    filled: Filled,
    /// Row and column.
    cursor: (usize, usize),
    expired: bool,
}

impl Tabled {
    /// Before anything is read.
    pub const fn new(kind: &'static Kind, table: &'static Table) -> Self {
        let filled = Filled { rows: Vec::new(), columns: Vec::new(), cells: Vec::new() };
        Self { kind, table, filled, cursor: (0, 0), expired: true }
    }

    fn here(&self) -> Option<(&Head, &Head, &Filling)> {
        let (row, column) = self.cursor;
        let cell = self.filled.cells.get(row)?.get(column)?;
        Some((self.filled.rows.get(row)?, self.filled.columns.get(column)?, cell))
    }

    /// A new record for the row and column of a cell without one.
    fn made(&self) -> Option<Vec<Ask>> {
        let (row, column, _) = self.here()?;
        let heads = [(&self.table.rows, row), (&self.table.columns, column)];
        let kind = heads.iter().find_map(|own| match own {
            (Axis::Kinds(kinds), Head::Kind(at)) => Kind::by_code(kinds.get(*at)?.kind),
            _ => None,
        });
        let kind = kind.unwrap_or(self.kind);
        let values = heads.into_iter().filter_map(|(axis, head)| begun(kind, axis, head)).collect();
        let kind = kind.code;
        Some(vec![Ask::Form { kind, record: None, start: Start { values, ..Start::default() } }])
    }

    /// The cell at the cursor, whole: in the table it may be cut.
    fn draw_told(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect, rows: usize) {
        let Some((row, column, cell)) = self.here() else { return };
        let row = self.label(&self.table.rows, row, world);
        let column = self.label(&self.table.columns, column, world);
        let (text, role) = self.cell(cell, world);
        let under = u16::try_from(rows + 1).unwrap_or(u16::MAX).min(area.height);
        let told = Rect { y: area.y + under, height: area.height - under, ..area };
        canvas.paragraph(told, &format!("{row} · {column}: {text}"), role);
    }

    fn cell(&self, cell: &Filling, world: &World<'_>) -> (String, Role) {
        let text = world.setup.texts.cell(self.kind, self.table, cell, &|id| world.name(id));
        (text, if cell.shown.is_none() { Role::Warn } else { Role::Text })
    }

    fn label(&self, axis: &Axis, head: &Head, world: &World<'_>) -> String {
        world.setup.texts.head(self.kind, axis, head, &|id| world.name(id))
    }
}

impl Way for Tabled {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::ViewNext, Act::Lens, Act::Undo, Act::Back]
    }

    fn selected(&self) -> Option<&RecordId> {
        self.here()?.2.records.first()
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Open if self.here().is_none() => Some("why-nothing-selected"),
            Act::MoveLeft | Act::MoveRight | Act::MoveUp | Act::MoveDown => Some("why-not-here"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        let rows = usize::from(area.height).saturating_sub(FRAME);
        let (row, column) = self.cursor;
        match act {
            Act::Left => self.cursor.1 = column.saturating_sub(1),
            Act::Right => {
                self.cursor.1 = (column + 1).min(self.filled.columns.len().saturating_sub(1));
            }
            Act::Open | Act::New => return self.made(),
            _ => self.cursor.0 = moved(row, self.filled.rows.len(), rows, act)?,
        }
        Some(Vec::new())
    }

    fn expire(&mut self, _kinds: Option<&[KindCode]>) {
        // Rows, columns and their tests may be of any kind.
        self.expired = true;
    }

    fn refresh(&mut self, world: &World<'_>, query: &Query) {
        if !std::mem::take(&mut self.expired) {
            return;
        }
        let over = Reckoner::new(&world.seen, world.setup.now.day());
        let keeps = |record: &Record| query.fits(world.seen, record);
        self.filled = over.table_of(self.kind, self.table, world.setup.texts.language, &keeps);
        self.cursor.0 = self.cursor.0.min(self.filled.rows.len().saturating_sub(1));
        self.cursor.1 = self.cursor.1.min(self.filled.columns.len().saturating_sub(1));
    }

    /// The heads of the columns, the rows, and below them the cell at the cursor in full.
    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (texts, filled) = (world.setup.texts, &self.filled);
        if filled.rows.is_empty() || filled.columns.is_empty() {
            canvas.paragraph(area, &texts.get("table-empty"), Role::Muted);
            return canvas.put_cursor(area, 0, 0);
        }
        let names: Vec<String> =
            filled.rows.iter().map(|head| self.label(&self.table.rows, head, world)).collect();
        let widest = names.iter().map(|name| cells(name)).max().unwrap_or(0).min(WIDEST);
        let left = widest.min(usize::from(area.width) / 2);
        let room = usize::from(area.width).saturating_sub(left + 1);
        let seen = (room / (NARROWEST + 1)).clamp(1, filled.columns.len());
        let width = (room / seen).saturating_sub(1).max(1);
        let first = top_of(self.cursor.1, filled.columns.len(), seen);
        let columns = || (first..filled.columns.len()).take(seen).enumerate();
        for (at, column) in columns() {
            let name = self.label(&self.table.columns, &filled.columns[column], world);
            let name = fit(&name, width);
            canvas.at(area, 0, left + 1 + at * (width + 1), &name, Role::Heading);
        }
        let body = below(area);
        let rows = usize::from(area.height).saturating_sub(FRAME);
        let top = top_of(self.cursor.0, filled.rows.len(), rows);
        for (line, row) in (top..filled.rows.len()).take(rows).enumerate() {
            canvas.row(body, line, &fit(&names[row], left), Role::Heading);
            for (at, column) in columns() {
                let (text, role) = self.cell(&filled.cells[row][column], world);
                let here = self.cursor == (row, column);
                let text = fit(&text, width);
                let padded = format!("{text}{}", " ".repeat(width.saturating_sub(cells(&text))));
                let (text, role) = if here { (padded, Role::Cursor) } else { (text, role) };
                let from = left + 1 + at * (width + 1);
                canvas.at(body, line, from, &text, role);
                if here {
                    canvas.put_cursor(body, line, from);
                }
            }
        }
        self.draw_told(world, canvas, area, rows);
    }
}

/// Rows of a table's area that hold none of its rows: the heads above, the cell in full below.
const FRAME: usize = 3;

/// What a record begins with that is to stand in a row or column.
fn begun(kind: &Kind, axis: &Axis, head: &Head) -> Option<(FieldCode, Value)> {
    let value = match (head, axis) {
        (Head::Choice(choice), _) => Value::Choice(choice.code),
        (Head::Record(id), _) => Value::Link(id.clone()),
        (Head::Year(day), axis) if axis.field().is_some_and(is_year) => {
            Value::Integer(day.year().into())
        }
        (Head::Month(day) | Head::Year(day), _) => Value::Date(*day),
        (Head::Part(at, choice), Axis::Parts(fields)) => {
            let field = kind.field(fields.get(*at)?.key)?;
            return Some((field.code, Value::Choices(Box::new([choice.code].into()))));
        }
        (Head::Part(..) | Head::Kind(_) | Head::Nothing | Head::All, _) => return None,
    };
    // Of several links each has a day, which is not known here.
    let field = axis.field().filter(|field| !matches!(field.ty, FieldType::Links(_)))?;
    Some((field.code, value))
}

const fn is_year(field: &Field) -> bool {
    matches!(field.ty, FieldType::Year)
}
