//! What each expects, side by side: a column for each who expects something.

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use crate::domain::common::CREATED;
use crate::domain::kinds::EXPECTATION;
use crate::domain::kinds::people::expectation;
use crate::domain::{Record, RecordId, Value};
use crate::engine::me::me;
use crate::engine::people::map::holder;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::columns::{Column, Columns, Line};
use crate::tui::world::World;

/// Rows of an expectation's text at most.
const ROWS: usize = 4;

/// The columns, and whose they are.
#[derive(Debug, Default)]
pub struct Board {
    holders: Vec<RecordId>,
    columns: Columns,
}

impl Board {
    /// Puts all expectations into the columns of their holders; the coordinator's comes first and is
    /// there even if it is empty.
    pub fn arrange(&mut self, world: &World<'_>) {
        let mut columns: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
        let own = me(&world.seen).map(|me| me.id.clone());
        columns.extend(own.clone().map(|me| (me, Vec::new())));
        for expectation in world.seen.of_kind(EXPECTATION) {
            let Some(holder) = holder(expectation) else { continue };
            columns.entry(holder.clone()).or_default().push(expectation.id.clone());
        }
        let heard = |id: &RecordId| world.seen.get(id.as_str())?.moment(CREATED.code);
        columns.values_mut().for_each(|cards| cards.sort_by_key(|id| (heard(id), id.clone())));
        let mut columns: Vec<_> = columns.into_iter().collect();
        columns.sort_by_cached_key(|(id, _)| (Some(id) != own.as_ref(), world.name(id)));
        self.holders = columns.iter().map(|(holder, _)| holder.clone()).collect();
        let column =
            |(holder, cards): (RecordId, _)| Column { heading: world.name(&holder), cards };
        self.columns.set(columns.into_iter().map(column).collect());
    }

    /// The selected expectation.
    pub fn selected(&self) -> Option<&RecordId> {
        self.columns.selected()
    }

    /// Whose column it is.
    pub fn holder(&self) -> Option<&RecordId> {
        self.holders.get(self.columns.column())
    }

    /// Goes to somebody's column.
    pub fn go_to(&mut self, holder: &RecordId) {
        let found = self.holders.iter().position(|own| own == holder);
        found.into_iter().for_each(|column| self.columns.go_to(column));
    }

    /// Goes to an expectation, if it is here.
    pub fn select(&mut self, expectation: &RecordId) {
        self.columns.select(expectation);
    }

    /// Moves among the cards; whether the action is a movement.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        self.columns.act(act, rows)
    }

    /// Draws the columns.
    pub fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let empty = world.setup.texts.get("people-expects-nothing");
        self.columns.draw(world, canvas, area, &empty, &|id, width| card(id, width, world));
    }
}

fn card(id: &RecordId, width: usize, world: &World<'_>) -> Vec<Line> {
    let Some(record) = world.seen.get(id.as_str()) else { return Vec::new() };
    let (sign, role) = sign(record);
    let text = format!("{sign} {}", world.title(record));
    let rows = cells::paragraphs(&text, width, ROWS).into_iter().map(|row| (row, role));
    let state = (format!("  {}", state(record, world)), Role::Muted);
    rows.chain([state]).collect()
}

/// The sign for whether an expectation is met.
fn sign(record: &Record) -> (&'static str, Role) {
    match record.get(expectation::STATE.code) {
        Some(Value::Choice(expectation::IN_CONFLICT)) => ("!", Role::Warn),
        Some(Value::Choice(expectation::OPEN)) | None => ("○", Role::Text),
        _ => ("●", Role::Done),
    }
}

/// Whether it is met and how it is known, in words.
fn state(record: &Record, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let state = match record.get(expectation::STATE.code) {
        Some(Value::Choice(expectation::IN_CONFLICT)) => "expectation-state-in_conflict",
        Some(Value::Choice(expectation::OPEN)) | None => "expectation-state-open",
        _ => "expectation-state-met",
    };
    let inferred =
        record.get(expectation::BASIS.code) == Some(&Value::Choice(expectation::INFERRED));
    let basis = if inferred { "expectation-basis-inferred" } else { "expectation-basis-said" };
    format!("{} · {}", texts.get(state), texts.get(basis))
}
