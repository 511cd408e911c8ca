//! Steps as the program makes them: planned by the engine, under the store's own replica.

#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Arc;

use commonground::domain::{Language, Moment};
use commonground::engine::{Cause, Context, Drawn, Transaction, capture, plan, undo as undoing};
use commonground::store::Opened;
use commonground::texts::names::WORDS;

use super::desk::id;

fn context(opened: &Opened) -> Context {
    let last = opened.workspace.ledger().last();
    let chance = last.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
    let [a, b, c, d, e, f, g, h] = chance;
    Context {
        now: Moment { millis: 1_795_000_000_000 + last as i64, offset_minutes: -480 },
        author: "Ana".into(),
        replica: opened.store.replica(),
        drawn: Drawn::new([c, a, b, c, d, e, f, g, h]),
        language: Language::En,
        words: WORDS,
    }
}

fn keep(opened: &mut Opened, transaction: Transaction) -> Arc<Transaction> {
    let transaction = Arc::new(transaction);
    opened.workspace.apply(&transaction);
    opened.store.commit_and_wait(transaction.clone()).unwrap();
    transaction
}

/// Makes a note.
pub fn note(opened: &mut Opened, name: &str) -> Arc<Transaction> {
    let edits = [capture::note(id(name), "x")];
    let planned = plan(&opened.workspace, &context(opened), Cause::Edit, &edits).unwrap();
    keep(opened, planned)
}

/// Undoes the last step, or this one.
pub fn undo(opened: &mut Opened, sequence: Option<u64>) -> Arc<Transaction> {
    let context = context(opened);
    let planned = undoing::undo(&opened.workspace, &context, &opened.store, sequence).unwrap();
    keep(opened, planned)
}

/// Does the last step that was undone again.
pub fn redo(opened: &mut Opened) -> Arc<Transaction> {
    let planned = undoing::redo(&opened.workspace, &context(opened), &opened.store).unwrap();
    keep(opened, planned)
}
