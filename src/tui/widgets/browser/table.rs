//! The columns of a list: as many as leave its titles room, each as wide as what is seen in it.

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::domain::{Column, Kind, Record};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::{cells, fit};
use crate::tui::draw::paint::Role;
use crate::tui::world::World;

use super::Browser;

/// Below this width a list has its titles only.
const NARROW: u16 = 36;
/// Cells of a title at least.
const TITLE: usize = 20;
/// Cells of a column at most.
const WIDEST: usize = 18;
/// Cells between two columns.
const GAP: usize = 2;

/// The columns as they stand.
pub(super) struct Laid {
    columns: Vec<Standing>,
    /// Cells for titles, with their indent.
    pub title: usize,
    /// What those are called that have no room.
    left_out: Vec<String>,
}

struct Standing {
    column: Column,
    name: String,
    from: usize,
    width: usize,
    /// What it shows, row by row.
    cells: Vec<String>,
}

impl Browser {
    /// Whether the list names its columns in a row of their own.
    pub(super) fn has_heads(&self, world: &World<'_>, area: Rect) -> bool {
        area.width >= NARROW && !self.columns(world).is_empty()
    }

    /// Lays the columns out for the records that are seen.
    pub(super) fn laid(&self, world: &World<'_>, area: Rect, seen: &[Arc<Record>]) -> Laid {
        let width = usize::from(area.width);
        let mut laid = Laid { columns: Vec::new(), title: width, left_out: Vec::new() };
        if !self.has_heads(world, area) {
            laid.leave_out(self.columns(world), self.kind, world);
            return laid;
        }
        let room = width.saturating_sub(TITLE.max(width * 2 / 5));
        let mut taken = 0;
        let mut columns = self.columns(world).into_iter();
        while let Some(column) = columns.next() {
            let name = named(self.kind, column, world);
            let shown = seen.iter().map(|record| world.shown(&self.figures, column, record));
            let cells_of: Vec<String> = shown.map(Option::unwrap_or_default).collect();
            let widest = cells_of.iter().chain([&name]).map(|text| cells(text)).max().unwrap_or(0);
            let left = room.saturating_sub(taken + GAP);
            let width = widest.min(WIDEST);
            // The first one is shown in any case, cut if need be.
            let width = if laid.columns.is_empty() { width.min(left) } else { width };
            if width > left {
                laid.leave_out([column].into_iter().chain(columns), self.kind, world);
                break;
            }
            taken += GAP + width;
            laid.columns.push(Standing { column, name, from: 0, width, cells: cells_of });
        }
        laid.title = width - taken;
        let mut from = laid.title;
        for own in &mut laid.columns {
            own.from = from + GAP;
            from += GAP + own.width;
        }
        laid
    }
}

impl Laid {
    fn leave_out(
        &mut self,
        columns: impl IntoIterator<Item = Column>,
        kind: &'static Kind,
        world: &World<'_>,
    ) {
        let names = columns.into_iter().map(|column| named(kind, column, world));
        self.left_out = names.collect();
    }

    /// Which of the columns that somebody chose have no room, in words.
    pub(super) fn without_room(&self, world: &World<'_>) -> Option<String> {
        let columns = [("columns", self.left_out.join(", ").into())];
        (!self.left_out.is_empty()).then(|| world.setup.texts.with("list-no-room", &columns))
    }

    /// Draws the names of the columns.
    pub(super) fn draw_heads(&self, canvas: &mut Canvas<'_>, area: Rect) {
        self.columns.iter().for_each(|own| own.draw(canvas, area, 0, &own.name, Role::Heading));
    }

    /// Draws the cells of a row.
    pub(super) fn draw_row(&self, canvas: &mut Canvas<'_>, area: Rect, row: usize) {
        for own in &self.columns {
            let text = own.cells.get(row).map_or("", String::as_str);
            own.draw(canvas, area, row, text, Role::Muted);
        }
    }
}

impl Standing {
    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect, row: usize, text: &str, role: Role) {
        let text = fit(text, self.width);
        let right = self.column.field().ty.is_number();
        let blank = if right { self.width.saturating_sub(cells(&text)) } else { 0 };
        canvas.at(area, row, self.from + blank, &text, role);
    }
}

/// What a column is called.
pub fn named(kind: &'static Kind, column: Column, world: &World<'_>) -> String {
    world.setup.texts.field(kind, column.field()).into_owned()
}
