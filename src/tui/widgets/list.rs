//! A list of records of which a window is drawn: only visible rows are looked at.

use std::sync::Arc;

use crate::domain::{Record, RecordId};
use crate::engine::Sorted;

use crate::tui::keys::actions::Act;

/// Records, a cursor and the top of the window.
#[derive(Clone, Debug, Default)]
pub struct List {
    rows: Sorted,
    cursor: usize,
    top: usize,
}

impl List {
    /// Puts other rows in.
    pub fn set(&mut self, rows: Sorted) {
        self.change(|own| *own = rows);
    }

    /// Changes the rows. The cursor stays on its record, or at its place if the record is gone.
    pub fn change(&mut self, change: impl FnOnce(&mut Sorted)) {
        let selected = self.selected().cloned();
        change(&mut self.rows);
        let records = self.rows.records();
        // Most changes leave the record where it was.
        let stays = |own: &RecordId| records.get(self.cursor).is_some_and(|now| now.id == *own);
        if let Some(selected) = selected.filter(|own| !stays(own)) {
            let found = records.iter().position(|own| own.id == selected);
            self.cursor = found.unwrap_or(self.cursor);
        }
        self.cursor = self.cursor.min(records.len().saturating_sub(1));
    }

    /// Adds rows that come after all others.
    pub fn extend(&mut self, records: impl IntoIterator<Item = Arc<Record>>) {
        self.rows.extend(records);
    }

    /// Puts the cursor on a record, if it is here.
    pub fn select(&mut self, id: &RecordId) {
        let found = self.records().iter().position(|own| own.id == *id);
        self.cursor = found.unwrap_or(self.cursor);
    }

    /// Whether a record is here.
    pub fn holds(&self, id: &RecordId) -> bool {
        self.records().iter().any(|own| own.id == *id)
    }

    /// Puts the cursor on a row.
    pub fn go_to(&mut self, row: usize) {
        self.cursor = row.min(self.len().saturating_sub(1));
    }

    /// The record under the cursor.
    pub fn record(&self) -> Option<&Arc<Record>> {
        self.records().get(self.cursor)
    }

    /// The id of the record under the cursor.
    pub fn selected(&self) -> Option<&RecordId> {
        self.record().map(|record| &record.id)
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.records().len()
    }

    /// All records.
    pub fn records(&self) -> &[Arc<Record>] {
        self.rows.records()
    }

    /// The rows, to be looked through.
    pub const fn rows(&self) -> &Sorted {
        &self.rows
    }

    /// The row under the cursor.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Goes to the next or the former record, round and round; says whether it went round.
    pub fn step(&mut self, forward: bool) -> bool {
        let last = self.len().saturating_sub(1);
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
        let Some(cursor) = moved(self.cursor, self.len(), rows, act) else { return false };
        self.cursor = cursor;
        self.top = self.top(rows);
        true
    }

    /// The visible records of a window of so many rows, and which of them is under the cursor.
    pub fn window(&self, rows: usize) -> (&[Arc<Record>], usize) {
        let top = self.top(rows);
        let end = (top + rows).min(self.len());
        (&self.records()[top.min(end)..end], self.cursor - top)
    }

    /// The first visible row: as it was, moved as little as the cursor needs.
    fn top(&self, rows: usize) -> usize {
        let lowest = (self.cursor + 1).saturating_sub(rows.max(1));
        let fullest = self.len().saturating_sub(rows);
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
        let record = |number| {
            let id = RecordId::parse(&format!("r{number}")).unwrap();
            Arc::new(Record::new(id, crate::domain::kinds::NOTE))
        };
        let mut list = List::default();
        list.set(Sorted::given((0..length).map(record).collect()));
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
            let (rows, cursor) = list.window(10);
            assert_eq!((rows.len(), rows[0].id.as_str(), cursor), (10, first, under), "{act:?}");
        }
    }

    #[test]
    fn the_cursor_stays_on_its_record() {
        let mut list = list(5);
        list.act(Act::Bottom, 3);
        let id = list.selected().unwrap().clone();
        let mut records: Vec<_> = list.records().iter().rev().cloned().collect();
        list.set(Sorted::given(records.clone()));
        assert_eq!(list.selected(), Some(&id));
        records.remove(0);
        list.set(Sorted::given(records));
        assert_eq!(list.selected().unwrap().as_str(), "r3");
        list.set(Sorted::default());
        assert_eq!((list.selected(), list.window(3).0.len(), list.window(0).0.len()), (None, 0, 0));
    }
}
