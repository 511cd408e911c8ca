//! What each expects, side by side: a column for each who expects something.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use crate::domain::common::CREATED;
use crate::domain::kinds::EXPECTATION;
use crate::domain::kinds::people::{
    EXPECTATION_BASIS, EXPECTATION_IN_CONFLICT, EXPECTATION_OPEN, EXPECTATION_STATE, INFERRED,
};
use crate::domain::{Record, RecordId, Value};
use crate::engine::me::me;
use crate::engine::people::map::holder;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// Columns of the screen that a column wants.
const WIDTH: u16 = 30;
/// Rows of an expectation's text at most.
const ROWS: usize = 4;

/// The columns and the one card that is selected.
#[derive(Debug, Default)]
pub struct Board {
    columns: Vec<(RecordId, Vec<RecordId>)>,
    column: usize,
    row: usize,
}

impl Board {
    /// Puts all expectations into the columns of their holders; the coordinator's comes first and is
    /// there even if it is empty.
    pub fn arrange(&mut self, world: &World<'_>) {
        let selected = self.selected().cloned();
        let mut columns: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        let own = me(world.workspace).map(|me| me.id.clone());
        columns.extend(own.clone().map(|me| (me, Vec::new())));
        for expectation in world.workspace.of_kind(EXPECTATION) {
            let Some(holder) = holder(expectation) else { continue };
            columns.entry(holder.clone()).or_default().push(expectation.id.clone());
        }
        let heard = |id: &RecordId| world.workspace.get(id.as_str())?.moment(CREATED);
        columns.values_mut().for_each(|cards| cards.sort_by_key(|id| (heard(id), id.clone())));
        self.columns = columns.into_iter().collect();
        self.columns.sort_by_cached_key(|(id, _)| (Some(id) != own.as_ref(), world.name(id)));
        let found = self.columns.iter().enumerate().find_map(|(column, (_, cards))| {
            let row = cards.iter().position(|card| Some(card) == selected.as_ref())?;
            Some((column, row))
        });
        (self.column, self.row) = found.unwrap_or((self.column, self.row));
        self.hold();
    }

    fn hold(&mut self) {
        self.column = self.column.min(self.columns.len().saturating_sub(1));
        self.row = self.row.min(self.cards().len().saturating_sub(1));
    }

    fn cards(&self) -> &[RecordId] {
        self.columns.get(self.column).map_or(&[], |(_, cards)| cards)
    }

    /// The selected expectation.
    pub fn selected(&self) -> Option<&RecordId> {
        self.cards().get(self.row)
    }

    /// Whose column it is.
    pub fn holder(&self) -> Option<&RecordId> {
        self.columns.get(self.column).map(|(holder, _)| holder)
    }

    /// Goes to somebody's column.
    pub fn go_to(&mut self, holder: &RecordId) {
        let found = self.columns.iter().position(|(own, _)| own == holder);
        (self.column, self.row) = found.map_or((self.column, self.row), |column| (column, 0));
    }

    /// Moves among the cards; whether the action is a movement.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        match act {
            Act::Left => self.column = self.column.saturating_sub(1),
            Act::Right => self.column += 1,
            _ => match moved(self.row, self.cards().len(), rows, act) {
                Some(row) => self.row = row,
                None => return false,
            },
        }
        self.hold();
        true
    }

    /// Draws as many columns as there is room for, the selected one among them.
    pub fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let count = usize::from((area.width / WIDTH).max(1)).min(self.columns.len().max(1));
        let width = area.width / u16::try_from(count).unwrap_or(1);
        let first = (self.column + 1).saturating_sub(count);
        for (offset, at) in (first..self.columns.len()).take(count).enumerate() {
            let x = area.x + width * u16::try_from(offset).unwrap_or(0);
            let own = Rect { x, width: width.saturating_sub(1), ..area };
            let own = if offset > 0 { canvas.rule(own) } else { own };
            self.draw_column(at, world, canvas, own);
        }
        let hidden = self.columns.len().saturating_sub(count);
        if hidden > 0 {
            let last = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            let words = world.setup.texts.with("people-more-columns", &[("count", hidden.into())]);
            canvas.clear(last);
            canvas.row(last, 0, &words, Role::Muted);
        }
    }

    fn draw_column(&self, at: usize, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (holder, cards) = &self.columns[at];
        let here = at == self.column;
        canvas.row(area, 0, &world.name(holder), if here { Role::Focus } else { Role::Heading });
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
        if cards.is_empty() {
            let rows = cells::paragraphs(
                &world.setup.texts.get("people-expects-nothing"),
                body.width.into(),
                3,
            );
            rows.iter()
                .enumerate()
                .for_each(|(row, line)| canvas.row(body, row, line, Role::Muted));
            if here {
                canvas.put_cursor(area, 0, 0);
            }
            return;
        }
        let mut lines: Vec<(usize, String, Role)> = Vec::new();
        for (card, id) in cards.iter().enumerate() {
            let Some(record) = world.workspace.get(id.as_str()) else { continue };
            let (sign, role) = sign(record);
            let text = format!("{sign} {}", world.title(record));
            let rows = cells::paragraphs(&text, usize::from(body.width), ROWS);
            lines.extend(rows.into_iter().map(|row| (card, row, role)));
            lines.push((card, format!("  {}", state(record, world)), Role::Muted));
        }
        let height = usize::from(body.height);
        let last = lines.iter().rposition(|(card, ..)| here && *card == self.row).unwrap_or(0);
        let top = (last + 1).saturating_sub(height);
        for (row, (card, text, role)) in lines.iter().skip(top).take(height).enumerate() {
            canvas.row(body, row, text, *role);
            if here && *card == self.row {
                canvas.paint(body, row, Role::Cursor);
                if lines.get((row + top).wrapping_sub(1)).is_none_or(|(before, ..)| before != card)
                {
                    canvas.put_cursor(body, row, 0);
                }
            }
        }
    }
}

/// The sign for whether an expectation is met.
fn sign(record: &Record) -> (&'static str, Role) {
    match record.get(EXPECTATION_STATE) {
        Some(Value::Choice(EXPECTATION_IN_CONFLICT)) => ("!", Role::Warn),
        Some(Value::Choice(EXPECTATION_OPEN)) | None => ("○", Role::Text),
        _ => ("●", Role::Done),
    }
}

/// Whether it is met and how it is known, in words.
fn state(record: &Record, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let state = match record.get(EXPECTATION_STATE) {
        Some(Value::Choice(EXPECTATION_IN_CONFLICT)) => "expectation-state-in_conflict",
        Some(Value::Choice(EXPECTATION_OPEN)) | None => "expectation-state-open",
        _ => "expectation-state-met",
    };
    let inferred = record.get(EXPECTATION_BASIS) == Some(&Value::Choice(INFERRED));
    let basis = if inferred { "expectation-basis-inferred" } else { "expectation-basis-said" };
    format!("{} · {}", texts.get(state), texts.get(basis))
}
