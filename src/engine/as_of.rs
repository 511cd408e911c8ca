//! The workspace as it was at the end of a day: from the present back through the journal, putting
//! the images of before in place. It stands between the same two transactions as it did that day;
//! where a clock was set back, the last transaction that bears the day or an earlier one counts.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::{Record, RecordId};

use super::{Cause, Change, Entry, Journal, JournalError, Ledger, Workspace};

/// A way back under way. It is walked in slices, so that a long history holds up no key.
#[derive(Clone, Debug)]
pub struct AsOf {
    day: NaiveDate,
    /// The newest transaction when it began.
    from: u64,
    /// How many entries of the ledger are still to be taken back.
    left: usize,
    /// The records touched since, as they were.
    past: HashMap<RecordId, Record>,
    /// The last present record that was carried over.
    carried: Option<RecordId>,
    built: Workspace,
}

impl AsOf {
    /// Begins the way back to the end of a local day.
    pub fn new(workspace: &Workspace, day: NaiveDate) -> Self {
        let ledger = workspace.ledger();
        Self {
            day,
            from: ledger.last(),
            left: since(ledger, day).len(),
            past: HashMap::new(),
            carried: None,
            built: Workspace::default(),
        }
    }

    /// Goes on for at most `budget` transactions or records, from the start if an edit came in
    /// between. Comes back with the past workspace when it is there; a further step begins anew.
    /// The ledger of the past is empty: nothing is to be planned on it.
    ///
    /// # Errors
    /// A transaction on the way is lost or unreadable: what was before it cannot be known.
    pub fn step(
        &mut self,
        workspace: &Workspace,
        journal: &dyn Journal,
        budget: usize,
    ) -> Result<Option<Workspace>, JournalError> {
        if workspace.ledger().last() != self.from {
            *self = Self::new(workspace, self.day);
        }
        let mut budget = budget.max(1);
        let entries = since(workspace.ledger(), self.day);
        while let Some(entry) = self.left.checked_sub(1).and_then(|at| entries.get(at)) {
            if budget == 0 {
                return Ok(None);
            }
            budget -= 1;
            self.take_back(workspace, journal, entry)?;
        }
        self.build(workspace, budget);
        if !self.is_built(workspace) {
            return Ok(None);
        }
        let built = std::mem::take(&mut self.built);
        *self = Self::new(workspace, self.day);
        Ok(Some(built))
    }

    fn take_back(
        &mut self,
        workspace: &Workspace,
        journal: &dyn Journal,
        entry: &Entry,
    ) -> Result<(), JournalError> {
        follows(workspace.ledger(), entry)?;
        for change in &journal.transaction(entry.sequence)?.changes {
            let record = self
                .past
                .entry(change.id.clone())
                .or_insert_with(|| present(workspace, &change.id, change));
            record.set(change.code, change.before.clone());
        }
        self.left -= 1;
        Ok(())
    }

    fn build(&mut self, workspace: &Workspace, budget: usize) {
        let mut carried = None;
        for record in workspace.records_after(self.carried.as_ref()).take(budget) {
            if !self.past.contains_key(&record.id) {
                self.built.put(Arc::clone(record));
            }
            carried = Some(record.id.clone());
        }
        self.carried = carried.or(self.carried.take());
        if self.is_built(workspace) {
            self.past.drain().for_each(|(_, record)| self.built.put(Arc::new(record)));
        }
    }

    fn is_built(&self, workspace: &Workspace) -> bool {
        self.left == 0
            && workspace.records().next_back().map(|record| &record.id) == self.carried.as_ref()
    }
}

/// One record as it was at the end of a local day; `None` if it was not there.
///
/// # Errors
/// A transaction on the way is lost or unreadable.
pub fn record_as_of(
    workspace: &Workspace,
    journal: &dyn Journal,
    id: &RecordId,
    day: NaiveDate,
) -> Result<Option<Record>, JournalError> {
    let mut past = workspace.get(id.as_str()).map(|record| Record::clone(record));
    for entry in since(workspace.ledger(), day).iter().rev() {
        follows(workspace.ledger(), entry)?;
        if !entry.touched.contains(id) {
            continue;
        }
        let transaction = journal.transaction(entry.sequence)?;
        for change in transaction.changes.iter().filter(|change| change.id == *id) {
            let record = past.get_or_insert_with(|| Record::new(id.clone(), change.kind));
            record.set(change.code, change.before.clone());
        }
    }
    Ok(past.filter(|record| !record.slots().is_empty()))
}

/// The entries after the end of a day.
fn since(ledger: &Ledger, day: NaiveDate) -> &[Entry] {
    let entries = ledger.entries();
    let until = entries.iter().rposition(|entry| entry.moment.day() <= day);
    entries.get(until.map_or(0, |at| at + 1)..).unwrap_or_default()
}

/// Whether an entry follows the one before it without a gap. What the store recovered across a gap
/// has images of before the gap, so nothing is missing then.
fn follows(ledger: &Ledger, entry: &Entry) -> Result<(), JournalError> {
    let before = entry.sequence.saturating_sub(1);
    let whole = before == 0 || entry.cause == Cause::Recovery || ledger.entry(before).is_some();
    if whole { Ok(()) } else { Err(JournalError::Unknown(before)) }
}

fn present(workspace: &Workspace, id: &RecordId, change: &Change) -> Record {
    let present = workspace.get(id.as_str()).map(|record| Record::clone(record));
    present.unwrap_or_else(|| Record::new(id.clone(), change.kind))
}
