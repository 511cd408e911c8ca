//! A workspace comes into being whole or not at all, by founding or from a backup: the power is cut
//! after every operation, and every operation fails once. What is left of one try is never part of
//! the next.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/double/mod.rs"]
mod double;

use std::fs;
use std::path::Path;
use std::time::Duration;

use commonground::engine::Workspace;
use commonground::store::{self, BackupError, Notice, OpenError, Store, restore_with};
use desk::*;
use double::*;

const RECORDS: u64 = 7;

fn work() -> &'static Path {
    Path::new("/w")
}

fn fresh() -> &'static Path {
    Path::new("/fresh")
}

/// A disk with two backups, of a workspace after 20 steps and after 90.
fn two_backups() -> (IoDouble, [&'static Path; 2]) {
    let double = IoDouble::default();
    Store::create_with(&double, work()).unwrap();
    let mut opened = open_on(work(), double.machinery(), |_| ()).unwrap();
    let files = ["/w/earlier", "/w/later"].map(Path::new);
    for (file, steps) in files.into_iter().zip([20, 70]) {
        for _ in 0..steps {
            edit(&mut opened, RECORDS);
        }
        let last = numbered(&opened.workspace, RECORDS);
        opened.workspace.apply(&last);
        opened.store.commit_and_wait(last.into()).unwrap();
        opened.store.backup(file).unwrap();
    }
    opened.store.close().unwrap();
    (double, files)
}

/// How many steps the workspace in the fresh place has; `None` if there is none.
fn steps(double: &IoDouble, case: &str) -> Option<u64> {
    match open_on(fresh(), double.machinery(), |_| ()) {
        Err(OpenError::Missing) => None,
        Err(error) => panic!("{case}: {error}"),
        Ok(opened) => {
            assert!(!tells_loss(&opened.notices), "{case}: {:?}", opened.notices);
            expect_numbered(&opened.workspace, RECORDS)
                .unwrap_or_else(|error| panic!("{case}: {error}"));
            Some(opened.workspace.ledger().last())
        }
    }
}

#[test]
fn a_restore_that_was_cut_off_leaves_nothing_to_the_next() {
    let (double, [earlier, later]) = two_backups();
    double.record_images();
    restore_with(&double, later, fresh()).unwrap();
    let images = double.images();
    assert_eq!(steps(&double, "whole"), Some(92));
    let (mut none, mut whole) = (0, 0);
    for (number, image) in images.iter().enumerate() {
        for unsynced in [Unsynced::Kept, Unsynced::Dropped, Unsynced::Half] {
            let case = format!("cut after {number} of {}, {unsynced:?}", images.len());
            let cut = IoDouble::after_cut(image, unsynced, true);
            match steps(&cut, &case) {
                None => {
                    none += 1;
                    restore_with(&cut, earlier, fresh()).unwrap_or_else(|e| panic!("{case}: {e}"));
                    assert_eq!(steps(&cut, &case), Some(21), "{case}: the other backup alone");
                }
                Some(steps) => {
                    whole += 1;
                    assert_eq!(steps, 92, "{case}");
                    let again = restore_with(&cut, earlier, fresh());
                    assert_eq!(again, Err(BackupError::Open(OpenError::Exists)), "{case}");
                }
            }
        }
    }
    println!("{none} cuts left nothing, {whole} all");
    assert!(none > 30 && whole > 0);
}

#[test]
fn a_restore_that_fails_anywhere_can_be_tried_again() {
    for number in 0.. {
        let (double, [earlier, later]) = two_backups();
        let before = double.operations();
        double.fail(before + number, 1, Failure::Broken);
        let tried = restore_with(&double, later, fresh());
        let reached = double.operations() > before + number;
        double.heal();
        let case = format!("error at {number}");
        if tried.is_err() && steps(&double, &case).is_none() {
            restore_with(&double, earlier, fresh()).unwrap_or_else(|e| panic!("{case}: {e}"));
            assert_eq!(steps(&double, &case), Some(21), "{case}");
        } else {
            assert_eq!(steps(&double, &case), Some(92), "{case}");
        }
        if !reached {
            assert!(number > 20, "{number} operations");
            return;
        }
    }
}

#[test]
fn a_founding_that_was_cut_off_can_be_done_again() {
    let double = IoDouble::default();
    double.record_images();
    Store::create_with(&double, fresh()).unwrap();
    for (number, image) in double.images().iter().enumerate() {
        for unsynced in [Unsynced::Kept, Unsynced::Dropped, Unsynced::Half] {
            let cut = IoDouble::after_cut(image, unsynced, true);
            let case = format!("cut after {number}, {unsynced:?}");
            if steps(&cut, &case).is_none() {
                Store::create_with(&cut, fresh()).unwrap_or_else(|e| panic!("{case}: {e}"));
            }
            assert_eq!(steps(&cut, &case), Some(0), "{case}");
        }
    }
}

#[test]
fn a_workspace_has_its_first_step_from_the_beginning() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("new/below");
    let first = numbered(&Workspace::default(), RECORDS);
    Store::found(&dir, Duration::ZERO, first.clone()).unwrap();
    let opened = open(&dir).unwrap();
    assert_eq!(opened.workspace.ledger().last(), 1);
    expect_numbered(&opened.workspace, RECORDS).unwrap();
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();
    assert_eq!(Store::found(&dir, Duration::ZERO, first), Err(OpenError::Exists));
}

#[test]
fn many_who_found_at_once_found_one() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("new");
    let founded: Vec<_> = std::thread::scope(|scope| {
        let found = || {
            Store::found(&dir, Duration::from_secs(20), numbered(&Workspace::default(), RECORDS))
        };
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(found)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(founded.iter().filter(|result| result.is_ok()).count(), 1, "{founded:?}");
    let quicker = |result: &&Result<(), OpenError>| **result == Err(OpenError::Exists);
    assert_eq!(founded.iter().filter(quicker).count(), 7, "{founded:?}");
    assert_eq!(open(&dir).unwrap().workspace.ledger().last(), 1);
}

#[test]
fn a_backup_comes_back_into_a_folder_however_it_is_named() {
    let base = tempfile::tempdir().unwrap();
    let (work, file) = (base.path().join("work"), base.path().join("backup"));
    Store::create(&work).unwrap();
    let opened = open(&work).unwrap();
    opened.store.commit_and_wait(numbered(&opened.workspace, RECORDS).into()).unwrap();
    opened.store.backup(&file).unwrap();
    let real = base.path().join("real");
    fs::create_dir(&real).unwrap();
    let link = base.path().join("link");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let slashed = base.path().join("slashed/");
    for (named, place) in [(&link, &real), (&slashed, &base.path().join("slashed"))] {
        store::restore(&file, named).unwrap();
        assert_eq!(open(place).unwrap().workspace.ledger().last(), 1, "{}", named.display());
    }
    assert!(link.is_symlink(), "the link is still one");
    let names = fs::read_dir(base.path()).unwrap().count();
    assert_eq!(names, 5, "nothing is left beside them");
}

/// Both journals cut to some bytes, nothing else left: a workspace was there.
#[test]
fn what_is_left_of_a_workspace_is_not_built_over() {
    for length in [0, 20, 65] {
        let base = tempfile::tempdir().unwrap();
        let dir = base.path().join("work");
        Store::create(&dir).unwrap();
        open(&dir).unwrap().store.close().unwrap();
        fs::remove_dir_all(dir.join("snap")).unwrap();
        fs::remove_dir_all(dir.join("index-1")).unwrap();
        for journal in ["journal", "journal-b"] {
            let segment = dir.join(journal).join("j-0000000001.log");
            fs::OpenOptions::new().write(true).open(segment).unwrap().set_len(length).unwrap();
        }
        assert!(matches!(open(&dir), Err(OpenError::Unreadable)), "{length} bytes");
        assert_eq!(Store::create(&dir), Err(OpenError::Unreadable), "{length} bytes");
        let first = numbered(&Workspace::default(), RECORDS);
        assert_eq!(Store::found(&dir, Duration::ZERO, first), Err(OpenError::Unreadable));
        for journal in ["journal", "journal-b"] {
            let segment = dir.join(journal).join("j-0000000001.log");
            assert_eq!(fs::metadata(segment).unwrap().len(), length, "untouched");
        }
    }
}

#[test]
fn a_file_that_calls_a_whole_workspace_unfinished_ends_nothing() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("w");
    Store::create(&dir).unwrap();
    let (none, ours) = ("", "commonground: this workspace is being made\n");
    // The last is copied there from a workspace that really is being made.
    for (round, says) in [none, "x", ours].into_iter().enumerate() {
        fs::write(dir.join("unfinished"), says).unwrap();
        assert_eq!(Store::create(&dir), Err(OpenError::Exists), "round {round}");
        let mut opened = open(&dir).unwrap();
        let kept = opened.notices.iter().find_map(|own| match own {
            Notice::NotUnfinished { kept } => kept.clone(),
            _ => None,
        });
        assert_eq!(fs::read_to_string(kept.unwrap()).unwrap(), says, "round {round}");
        assert_eq!(opened.workspace.ledger().last(), round as u64, "round {round}");
        edit(&mut opened, RECORDS);
        opened.store.close().unwrap();
    }
    assert_eq!(open(&dir).unwrap().notices, [], "it is told once");
}
