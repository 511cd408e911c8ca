//! What a list asks for: the records of its kind as somebody arranged them.

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::domain::{Column, Record, RecordId};
use crate::engine::{Query, Seen, Sorting};

use crate::tui::draw::canvas::Canvas;
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::arranged::Arranged;
use crate::tui::world::World;

use super::Browser;

/// The records that a register holds, in its order.
pub(super) struct Own {
    query: Query,
    keeps: fn(&Record) -> bool,
}

impl Sorting for Own {
    type Key = <Query as Sorting>::Key;

    fn candidates<'a>(&self, seen: Seen<'a>) -> impl Iterator<Item = &'a Arc<Record>> {
        self.query.candidates(seen)
    }

    fn key(&self, seen: Seen<'_>, record: &Record) -> Option<Self::Key> {
        self.query.key(seen, record).filter(|_| (self.keeps)(record))
    }

    fn moves_others(&self, seen: Seen<'_>, touched: &[&RecordId]) -> bool {
        self.query.moves_others(seen, touched)
    }
}

impl Browser {
    /// What it asks.
    pub fn query(&self, world: &World<'_>) -> Query {
        self.arranged.query(self.kind, world)
    }

    pub(super) fn own(&self, world: &World<'_>) -> Own {
        Own { query: self.query(world), keeps: self.keeps }
    }

    /// Shows it as somebody arranged it, when it is refreshed.
    pub fn arrange(&mut self, arranged: Arranged) {
        self.arranged = arranged;
        self.expire(None);
    }

    /// What it is narrowed to, in words.
    pub fn narrowed(&self, world: &World<'_>) -> Option<String> {
        self.arranged.told(self.kind, world)
    }

    /// Says so in a row, and gives the rows below.
    pub fn head(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
        self.arranged.head(self.kind, world, canvas, area)
    }

    pub(super) fn columns(&self, world: &World<'_>) -> Vec<Column> {
        self.arranged.columns(self.kind, world)
    }

    /// The choice of what it is narrowed to.
    pub fn lens(&self) -> Ask {
        Ask::Lens(self.kind.code, self.arranged.clone())
    }

    /// The choice of columns and order.
    pub(super) fn choice(&self) -> Ask {
        Ask::Columns(self.kind.code, self.arranged.clone(), None)
    }

    /// A form for a new record.
    pub fn form(&self) -> Ask {
        Ask::Form { kind: self.kind.code, record: None, start: Start::default() }
    }
}
