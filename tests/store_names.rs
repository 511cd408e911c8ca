//! Names of transactions on disk: across restarts, after a recovery, in copies.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/planned.rs"]
mod planned;

use std::fs;

use commonground::engine::{Cause, Drawn, Journal as _, Name};
use commonground::store::{self, Store};
use desk::*;
use planned::*;

#[test]
fn names_and_what_undo_is_about_survive_restarts() {
    let base = tempfile::tempdir().unwrap();
    let (work, file, copy) =
        (base.path().join("work"), base.path().join("b.cgbackup"), base.path().join("copy"));
    Store::create(&work).unwrap();
    let mut opened = open(&work).unwrap();
    let made: Vec<_> = (0..4).map(|n| note(&mut opened, &format!("n{n}"))).collect();
    let numbers: Vec<_> = made.iter().map(|own| own.name.number).collect();
    let steps = numbers.windows(2).map(|pair| pair[1] - pair[0]);
    assert!(steps.chain([numbers[0]]).all(|step| (1..=8).contains(&step)), "{numbers:?}");
    opened.store.close().unwrap();

    let mut opened = open(&work).unwrap();
    let undone = undo(&mut opened, Some(2));
    assert_eq!(undone.cause, Cause::Undo(made[1].target()));
    opened.store.close().unwrap();

    let mut opened = open(&work).unwrap();
    assert_eq!(*opened.store.transaction(5).unwrap(), *undone);
    assert_eq!(opened.workspace.ledger().next_redo(), Some(2));
    let redone = redo(&mut opened);
    assert_eq!(redone.cause, Cause::Redo(made[1].target()));
    opened.store.backup(&file).unwrap();
    opened.store.close().unwrap();

    store::restore(&file, &copy).unwrap();
    let mut opened = open(&copy).unwrap();
    let own = note(&mut opened, "own");
    assert_eq!((own.sequence, own.name.replica), (7, opened.store.replica()));
    assert_eq!(own.seen, [redone.name], "what stood before was seen");
    let undone = undo(&mut opened, Some(3));
    assert_eq!(undone.cause, Cause::Undo(made[2].target()), "made in the other copy");
    drop(opened);
    let opened = open(&copy).unwrap();
    assert_eq!(*opened.store.transaction(7).unwrap(), *own);
    assert_eq!(*opened.store.transaction(8).unwrap(), *undone);
    assert!(opened.workspace.ledger().has(made[0].name));
}

#[test]
fn numbers_that_may_have_been_used_are_not_used_again() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let mut opened = open(dir.path()).unwrap();
    let first = note(&mut opened, "n0");
    opened.store.close().unwrap();
    let kept: Vec<_> = ["journal", "journal-b"]
        .map(|side| dir.path().join(side).join("j-0000000001.log"))
        .map(|path| (fs::read(&path).unwrap(), path))
        .into();
    let mut opened = open(dir.path()).unwrap();
    let lost: Vec<_> = (1..6).map(|n| note(&mut opened, &format!("n{n}"))).collect();
    opened.store.close().unwrap();
    // The journal forgets, the index and the snapshot do not.
    kept.iter().for_each(|(bytes, path)| fs::write(path, bytes).unwrap());

    let mut opened = open(dir.path()).unwrap();
    assert!(tells_loss(&opened.notices));
    let recovery = opened.store.transaction(7).unwrap();
    assert_eq!((&recovery.cause, recovery.name.replica), (&Cause::Recovery, first.name.replica));
    assert!(recovery.name.number > lost.last().unwrap().name.number);
    assert!(recovery.name.number <= first.name.number + 6 * Drawn::LARGEST_STEP);
    let next = note(&mut opened, "n7");
    assert!((1..=8).contains(&(next.name.number - recovery.name.number)));
    drop(opened);
    let mut opened = open(dir.path()).unwrap();
    assert_eq!(undo(&mut opened, None).cause, Cause::Undo(next.target()));
}

#[test]
fn a_first_step_belongs_to_the_new_copy() {
    let dir = tempfile::tempdir().unwrap();
    let first = numbered(&commonground::engine::Workspace::default(), 5);
    let founding = commonground::engine::Transaction { cause: Cause::Founding, ..first.clone() };
    Store::found(dir.path(), std::time::Duration::ZERO, founding).unwrap();
    let opened = open(dir.path()).unwrap();
    let name = Name { replica: opened.store.replica(), ..first.name };
    assert_eq!(opened.store.transaction(1).unwrap().name, name);
}
