//! The contents page of the journal: one short entry per transaction, from which the undo and redo
//! lines follow. Rebuilt at each start from the journal, so undo survives a restart.

use std::collections::{BTreeMap, HashSet};

use crate::domain::{Moment, RecordId};

use super::{Cause, Name, Transaction};

/// What is kept in memory of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its sequence.
    pub sequence: u64,
    /// Its name.
    pub name: Name,
    /// When.
    pub moment: Moment,
    /// Who.
    pub author: Box<str>,
    /// Why.
    pub cause: Cause,
    /// The records it touched.
    pub touched: Box<[RecordId]>,
}

impl From<&Transaction> for Entry {
    fn from(transaction: &Transaction) -> Self {
        Self {
            sequence: transaction.sequence,
            name: transaction.name,
            moment: transaction.moment,
            author: transaction.author.clone(),
            cause: transaction.cause.clone(),
            touched: transaction.touched().cloned().collect(),
        }
    }
}

/// All entries, and what can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    entries: Vec<Entry>,
    done: Vec<u64>,
    undone: Vec<u64>,
    /// The newest of every replica.
    newest: BTreeMap<u64, Name>,
    captures: HashSet<RecordId>,
}

impl Ledger {
    /// Adds the next entry. A new edit ends redo. A step of which erasing has left nothing is neither undone nor
    /// done again.
    pub fn push(&mut self, entry: Entry) {
        let is_left = !entry.touched.is_empty();
        match &entry.cause {
            Cause::Undo(of) => {
                self.done.retain(|done| *done != of.sequence);
                self.undone.extend(is_left.then_some(of.sequence));
            }
            Cause::Redo(of) => {
                self.undone.retain(|undone| *undone != of.sequence);
                self.done.extend(is_left.then_some(of.sequence));
            }
            Cause::Capture(id) => {
                self.captures.insert(id.clone());
                self.begin(entry.sequence, is_left);
            }
            Cause::Edit | Cause::Import => self.begin(entry.sequence, is_left),
            Cause::Founding | Cause::Recovery => {}
        }
        let newest = self.newest.entry(entry.name.replica).or_insert(entry.name);
        *newest = (*newest).max(entry.name);
        self.entries.push(entry);
    }

    /// All entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a transaction.
    pub fn entry(&self, sequence: u64) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&sequence, |entry| entry.sequence).ok()?;
        self.entries.get(at)
    }

    /// The sequence of the newest transaction, 0 if there is none.
    pub fn last(&self) -> u64 {
        self.entries.last().map_or(0, |entry| entry.sequence)
    }

    /// The highest number of a replica, 0 if nothing of it is here.
    pub fn number(&self, replica: u64) -> u64 {
        self.newest.get(&replica).map_or(0, |name| name.number)
    }

    /// The newest of every replica but this one, sorted by replica.
    pub fn seen_by(&self, replica: u64) -> Vec<Name> {
        self.newest.values().filter(|name| name.replica != replica).copied().collect()
    }

    /// Whether the very transaction of this name is here.
    pub fn has(&self, name: Name) -> bool {
        self.entries.iter().rev().any(|entry| entry.name == name)
    }

    /// The records touched after a step, one perhaps several times; `None` if the step is not known
    /// or they are more than `few`, for then it is quicker to read all of them again.
    pub fn touched_since(&self, sequence: u64, few: usize) -> Option<Vec<&RecordId>> {
        let mut touched = Vec::new();
        // From the end: whoever asks has mostly missed one step.
        for entry in self.entries.iter().rev() {
            if entry.sequence <= sequence {
                return (entry.sequence == sequence).then_some(touched);
            }
            touched.extend(&*entry.touched);
            if touched.len() > few {
                return None;
            }
        }
        None
    }

    /// What the next undo would reverse.
    pub fn next_undo(&self) -> Option<u64> {
        self.done.last().copied()
    }

    /// What the next redo would do again.
    pub fn next_redo(&self) -> Option<u64> {
        self.undone.last().copied()
    }

    /// Whether a transaction stands, that is, is not undone and can be.
    pub fn stands(&self, sequence: u64) -> bool {
        self.done.contains(&sequence)
    }

    /// Whether a capture from the spool has already been taken.
    pub fn has_capture(&self, id: &RecordId) -> bool {
        self.captures.contains(id)
    }

    fn begin(&mut self, sequence: u64, is_left: bool) {
        self.done.extend(is_left.then_some(sequence));
        self.undone.clear();
    }
}
