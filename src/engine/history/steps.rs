//! The steps of a workspace newest first, from the ledger alone: no transaction is read for them.

use chrono::NaiveDate;

use crate::domain::RecordId;
use crate::engine::{Entry, Ledger};

/// The steps that touched a record (all without one), newest first.
pub fn steps<'a>(
    ledger: &'a Ledger,
    of: Option<&'a RecordId>,
) -> impl DoubleEndedIterator<Item = &'a Entry> {
    of_record(ledger.entries(), of)
}

/// Some steps by day, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page<'a> {
    /// The days. One comes twice if the clock was set back in between.
    pub days: Vec<Day<'a>>,
    /// Where the next page goes on: before this step. `None` at the end.
    pub next: Option<u64>,
}

/// The steps of one day, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day<'a> {
    /// The local day on which they were made.
    pub day: NaiveDate,
    /// The steps.
    pub steps: Vec<&'a Entry>,
}

/// At most `limit` steps that touched a record (all without one), from before a step on (from the
/// newest without one).
pub fn page<'a>(
    ledger: &'a Ledger,
    of: Option<&'a RecordId>,
    before: Option<u64>,
    limit: usize,
) -> Page<'a> {
    let entries = ledger.entries();
    let end = before
        .map_or(entries.len(), |before| entries.partition_point(|entry| entry.sequence < before));
    let mut rest = of_record(entries.get(..end).unwrap_or_default(), of).peekable();
    let mut page = Page::default();
    let mut last = None;
    for entry in rest.by_ref().take(limit) {
        let day = entry.moment.day();
        match page.days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.steps.push(entry),
            None => page.days.push(Day { day, steps: vec![entry] }),
        }
        last = Some(entry.sequence);
    }
    page.next = last.filter(|_| rest.peek().is_some());
    page
}

fn of_record<'a>(
    entries: &'a [Entry],
    of: Option<&'a RecordId>,
) -> impl DoubleEndedIterator<Item = &'a Entry> {
    entries.iter().rev().filter(move |entry| of.is_none_or(|id| entry.touched.contains(id)))
}
