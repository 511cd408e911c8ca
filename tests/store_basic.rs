//! The store without faults: what goes in comes out, and stays through closing and opening.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;

use commonground::engine::{Cause, Journal as _, JournalError, Transaction};
use commonground::store::{self, Machinery, OpenError, Problem, SaveError, Store, StoreEvent};
use desk::*;

#[test]
fn what_is_saved_is_there_again() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path().join("w");
    assert!(!store::exists(&dir));
    assert!(matches!(open(&dir), Err(OpenError::Missing)));
    Store::create(&dir).unwrap();
    assert!(store::exists(&dir));
    assert_eq!(Store::create(&dir), Err(OpenError::Exists));
    let mut all: Vec<Arc<Transaction>> = Vec::new();
    for round in 0..5 {
        let mut opened = open(&dir).unwrap();
        assert_eq!(opened.notices, [], "round {round}");
        assert_eq!(opened.workspace.ledger().last(), all.len() as u64);
        expect_numbered(&opened.workspace, 7).unwrap();
        for _ in 0..30 {
            all.push(edit(&mut opened, 7));
        }
        let last = Arc::new(numbered(&opened.workspace, 7));
        opened.workspace.apply(&last);
        opened.store.commit_and_wait(last.clone()).unwrap();
        all.push(last);
        for transaction in &all {
            assert_eq!(&opened.store.transaction(transaction.sequence).unwrap(), transaction);
        }
        let unknown = all.len() as u64 + 1;
        assert_eq!(opened.store.transaction(unknown), Err(JournalError::Unknown(unknown)));
        assert_eq!(opened.store.check(), Vec::<Problem>::new());
        opened.store.close().unwrap();
    }
    let mode = |name: &str| std::fs::metadata(dir.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("journal"), mode("journal/j-0000000001.log")), (0o700, 0o600));
}

#[test]
fn the_loser_learns_who_holds_it() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let first = open(dir.path()).unwrap();
    let mut options = commonground::store::OpenOptions::new(|_| ());
    options.wait = std::time::Duration::from_millis(50);
    match Store::open(dir.path(), options).map(|_| ()) {
        Err(OpenError::Held { pid, since, host, .. }) => {
            assert_eq!(pid, Some(std::process::id()));
            assert!(since.is_some() && !host.is_empty());
        }
        other => panic!("{other:?}"),
    }
    drop(first);
    open(dir.path()).unwrap();
}

#[test]
fn what_is_out_of_order_or_too_large_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let opened = open(dir.path()).unwrap();
    let mut transaction = numbered(&opened.workspace, 1);
    transaction.sequence = 2;
    let refused = opened.store.commit(Arc::new(transaction.clone()));
    assert_eq!(refused, Err(SaveError::OutOfOrder { expected: 1, got: 2 }));
    transaction.sequence = 1;
    let huge = "x".repeat(17 << 20);
    transaction.changes[0].after = Some(commonground::domain::Value::Text(huge.into()));
    assert_eq!(opened.store.commit(Arc::new(transaction)), Err(SaveError::TooLarge));
}

#[test]
fn one_transaction_may_span_many_frames() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let mut opened = open(dir.path()).unwrap();
    let mut transaction = numbered(&opened.workspace, 1);
    transaction.cause = Cause::Import;
    let sample = transaction.changes[0].clone();
    transaction.changes = (0..40)
        .map(|n| {
            let text = format!("{n}").repeat(100_000);
            let after = Some(commonground::domain::Value::Text(text.into()));
            commonground::engine::Change { id: id(&format!("big-{n}")), after, ..sample.clone() }
        })
        .collect();
    let transaction = Arc::new(transaction);
    opened.workspace.apply(&transaction);
    opened.store.commit_and_wait(transaction.clone()).unwrap();
    let before: Vec<_> = opened.workspace.records().cloned().collect();
    opened.store.close().unwrap();
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.notices, []);
    assert!(opened.workspace.records().eq(&before));
    assert_eq!(opened.store.transaction(1).unwrap(), transaction);
}

#[test]
fn drafts_stay_until_they_are_removed() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let drafts = open(dir.path()).unwrap().store.drafts();
    drafts.put("note/text", "half a sen").unwrap();
    drafts.put("note/text", "half a sentence").unwrap();
    drafts.put("other", "ñ").unwrap();
    drafts.remove("other").unwrap();
    drafts.remove("never there").unwrap();
    let kept = [("note/text".to_owned(), "half a sentence".to_owned())];
    let drafts = open(dir.path()).unwrap().store.drafts();
    assert_eq!(drafts.list().unwrap(), kept);
    std::fs::write(dir.path().join("drafts").join("junk"), b"junk").unwrap();
    assert_eq!(drafts.list().unwrap(), kept);
    assert_eq!(std::fs::read_dir(dir.path().join("set-aside")).unwrap().count(), 1);
}

#[test]
fn the_last_backup_is_remembered_and_only_a_complete_one() {
    let dir = tempfile::tempdir().unwrap();
    let work = dir.path().join("work");
    Store::create(&work).unwrap();
    let (mut heard, tell) = Heard::new();
    let mut opened = open_on(&work, Machinery::default(), tell).unwrap();
    assert_eq!(opened.backed_up, None);
    edit(&mut opened, 1);
    opened.store.backup(&dir.path().join("none/backup")).unwrap_err();
    assert!(!work.join("backed-up").exists());
    opened.store.backup(&dir.path().join("backup")).unwrap();
    let event = heard.wait(|event| matches!(event, StoreEvent::BackedUp { .. }));
    let path = dir.path().join("backup");
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();

    let opened = open(&work).unwrap();
    assert_eq!(opened.backed_up.map(|at| StoreEvent::BackedUp { at, path }), Some(event));
    opened.store.close().unwrap();
    std::fs::write(work.join("backed-up"), "junk").unwrap();
    let opened = open(&work).unwrap();
    assert_eq!((opened.backed_up, opened.notices), (None, vec![]));
}

#[test]
fn a_backup_is_restored_with_its_history() {
    let dir = tempfile::tempdir().unwrap();
    let (work, file) = (dir.path().join("work"), dir.path().join("backup.cg"));
    Store::create(&work).unwrap();
    let mut opened = open(&work).unwrap();
    for _ in 0..100 {
        edit(&mut opened, 9);
    }
    let last = Arc::new(numbered(&opened.workspace, 9));
    opened.workspace.apply(&last);
    opened.store.commit_and_wait(last).unwrap();
    opened.store.backup(&file).unwrap();
    edit(&mut opened, 9);
    let replica = opened.store.replica();
    assert!(store::restore(&file, &work).is_err(), "never over a workspace");

    let copy = dir.path().join("copy");
    store::restore(&file, &copy).unwrap();
    let restored = open(&copy).unwrap();
    assert_eq!(restored.workspace.ledger().last(), 101);
    expect_numbered(&restored.workspace, 9).unwrap();
    assert_eq!(restored.store.transaction(1).unwrap(), opened.store.transaction(1).unwrap());
    assert_ne!(restored.store.replica(), replica);
    assert_eq!(restored.store.check(), []);
    assert_eq!(restored.backed_up, None, "a copy was never backed up itself");

    let whole = std::fs::read(&file).unwrap();
    let mut chance = Chance(seed("backup"));
    for round in 0..300 {
        let mut damaged = whole.clone();
        match round % 3 {
            0 => {
                let at = chance.below(damaged.len());
                damaged[at] ^= 1 << chance.below(8);
            }
            1 => damaged.truncate(chance.below(whole.len())),
            _ => damaged.extend(chance.bytes(5)),
        }
        let bad = dir.path().join("bad.cg");
        std::fs::write(&bad, damaged).unwrap();
        let target = dir.path().join("never");
        assert!(store::restore(&bad, &target).is_err(), "round {round}");
        assert!(!target.exists());
    }
}
