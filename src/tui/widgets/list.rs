//! A list of records of which a window is drawn: only ids are held, and only visible rows are
//! looked at.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::domain::{Record, RecordId};
use crate::engine::Workspace;

use crate::tui::keys::actions::Act;

/// So many records are kept at hand: a few screens full.
const AT_HAND: usize = 512;

/// Ids, a cursor and the top of the window.
#[derive(Clone, Debug, Default)]
pub struct List {
    ids: Rc<Vec<RecordId>>,
    /// Records drawn since the ids were put in, which is done anew whenever one of them changed.
    at_hand: RefCell<HashMap<RecordId, Arc<Record>>>,
    cursor: usize,
    top: usize,
}

impl List {
    /// Puts other ids in. The cursor stays on its record, or at its place if the record is gone.
    pub fn set(&mut self, ids: Rc<Vec<RecordId>>) {
        if let Some(selected) = self.selected() {
            // Most changes leave the record where it was.
            let stays = ids.get(self.cursor) == Some(selected);
            let found = || ids.iter().position(|id| id == selected);
            self.cursor = if stays { self.cursor } else { found().unwrap_or(self.cursor) };
        }
        self.ids = ids;
        self.at_hand.get_mut().clear();
        self.cursor = self.cursor.min(self.ids.len().saturating_sub(1));
    }

    /// Puts the cursor on a record, if it is here.
    pub fn select(&mut self, id: &RecordId) {
        self.cursor = self.ids.iter().position(|own| own == id).unwrap_or(self.cursor);
    }

    /// The record under the cursor.
    pub fn selected(&self) -> Option<&RecordId> {
        self.ids.get(self.cursor)
    }

    /// A record of the list. Finding one among a million takes longer than drawing it, and all but
    /// one of the visible rows were there at the last frame.
    pub fn record(&self, id: &RecordId, workspace: &Workspace) -> Option<Arc<Record>> {
        let mut at_hand = self.at_hand.borrow_mut();
        if let Some(record) = at_hand.get(id) {
            return Some(Arc::clone(record));
        }
        let record = workspace.get(id.as_str())?;
        if at_hand.len() >= AT_HAND {
            at_hand.clear();
        }
        at_hand.insert(id.clone(), Arc::clone(record));
        Some(Arc::clone(record))
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// All ids.
    pub fn ids(&self) -> &[RecordId] {
        &self.ids
    }

    /// Goes to the next or the former record, round and round; says whether it went round.
    pub fn step(&mut self, forward: bool) -> bool {
        let last = self.ids.len().saturating_sub(1);
        let (end, other) = if forward { (last, 0) } else { (0, last) };
        let round = self.cursor == end;
        self.cursor = match (round, forward) {
            (true, _) => other,
            (false, true) => self.cursor + 1,
            (false, false) => self.cursor - 1,
        };
        round
    }

    /// Moves the cursor in a window of so many rows; whether the action is a movement.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        let Some(cursor) = moved(self.cursor, self.ids.len(), rows, act) else { return false };
        self.cursor = cursor;
        self.top = self.top(rows);
        true
    }

    /// The visible ids of a window of so many rows, and which of them is under the cursor.
    pub fn window(&self, rows: usize) -> (&[RecordId], usize) {
        let top = self.top(rows);
        let end = (top + rows).min(self.ids.len());
        (&self.ids[top.min(end)..end], self.cursor - top)
    }

    /// The first visible row: as it was, moved as little as the cursor needs.
    fn top(&self, rows: usize) -> usize {
        let lowest = (self.cursor + 1).saturating_sub(rows.max(1));
        let fullest = self.ids.len().saturating_sub(rows);
        self.top.min(fullest).clamp(lowest, self.cursor)
    }
}

/// The first of `length` rows that is drawn in a window of so many rows, so that the cursor is seen
/// with what follows it.
pub fn top_of(cursor: usize, length: usize, rows: usize) -> usize {
    let ahead = (cursor + 1 + rows / 4).min(length);
    ahead.saturating_sub(rows).min(cursor)
}

/// Where a movement leads in a list of `length` rows of which `rows` are visible; `None` if the
/// action is no movement.
pub fn moved(cursor: usize, length: usize, rows: usize, act: Act) -> Option<usize> {
    let last = length.saturating_sub(1);
    let page = rows.saturating_sub(1).max(1);
    Some(match act {
        Act::Down => (cursor + 1).min(last),
        Act::Up => cursor.saturating_sub(1),
        Act::PageDown => (cursor + page).min(last),
        Act::PageUp => cursor.saturating_sub(page),
        Act::Top => 0,
        Act::Bottom => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(length: usize) -> List {
        let id = |number| RecordId::parse(&format!("r{number}")).unwrap();
        let mut list = List::default();
        list.set(Rc::new((0..length).map(id).collect()));
        list
    }

    #[test]
    fn a_hundred_thousand_rows_show_a_window() {
        let mut list = list(100_000);
        for (act, first, under) in [
            (Act::Down, "r0", 1),
            (Act::Bottom, "r99990", 9),
            (Act::Up, "r99990", 8),
            (Act::PageUp, "r99989", 0),
            (Act::Top, "r0", 0),
            (Act::PageDown, "r0", 9),
            (Act::PageDown, "r9", 9),
        ] {
            assert!(list.act(act, 10));
            let (ids, cursor) = list.window(10);
            assert_eq!((ids.len(), ids[0].as_str(), cursor), (10, first, under), "{act:?}");
        }
    }

    #[test]
    fn the_cursor_stays_on_its_record() {
        let mut list = list(5);
        list.act(Act::Bottom, 3);
        let id = list.selected().unwrap().clone();
        let mut ids: Vec<_> = list.ids.iter().rev().cloned().collect();
        list.set(Rc::new(ids.clone()));
        assert_eq!(list.selected(), Some(&id));
        ids.remove(0);
        list.set(Rc::new(ids));
        assert_eq!(list.selected().unwrap().as_str(), "r3");
        list.set(Rc::default());
        assert_eq!((list.selected(), list.window(3).0.len(), list.window(0).0.len()), (None, 0, 0));
    }
}
