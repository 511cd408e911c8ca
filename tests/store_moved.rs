//! The folder that was opened is written to, wherever it is moved and whatever comes in its place.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use commonground::domain::Moment;
use commonground::store::{Capture, Store, spool};
use desk::*;

const RECORDS: u64 = 5;

fn contents(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(contents(&path)),
            false => drop(found.insert(path.clone(), fs::read(path).unwrap())),
        }
    }
    found
}

#[test]
fn a_window_over_a_folder_that_was_moved_leaves_what_came_in_its_place_alone() {
    let base = tempfile::tempdir().unwrap();
    let (here, away) = (base.path().join("work"), base.path().join("away"));
    Store::create(&here).unwrap();
    let mut opened = open(&here).unwrap();
    for _ in 0..20 {
        edit(&mut opened, RECORDS);
    }
    assert!(opened.store.is_in_place());
    fs::rename(&here, &away).unwrap();
    Store::create(&here).unwrap();
    let mut other = open(&here).unwrap();
    edit(&mut other, RECORDS);
    other.store.close().unwrap();
    let before = contents(&here);
    assert!(!opened.store.is_in_place());

    // Everything that writes: edits, drafts, the socket's name, faults, backups, captures, closing.
    for _ in 0..20 {
        edit(&mut opened, RECORDS);
    }
    opened.store.drafts().put("draft", "half a word").unwrap();
    opened.store.announce(Path::new("/nowhere")).unwrap();
    opened.store.note_fault("here").unwrap();
    let backup = opened.store.backup_as("usual").unwrap();
    let moment = Moment { millis: 1, offset_minutes: 0 };
    let capture = Capture { id: id("c1"), text: "x".into(), author: "a".into(), moment };
    spool::put(&away, &capture).unwrap();
    assert_eq!(opened.store.take_captures().0, [capture]);
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();

    assert_eq!(contents(&here), before, "nothing was written there");
    assert!(away.join("backups").join(backup.file_name().unwrap()).is_file());
    assert!(away.join("faults.txt").is_file());
    let [here, away] = [here, away].map(|dir| open(&dir).unwrap());
    assert_eq!(here.workspace.ledger().last(), 1);
    assert_eq!(away.workspace.ledger().last(), 40);
    expect_numbered(&away.workspace, RECORDS).unwrap();
    assert_eq!(away.store.drafts().list().unwrap().len(), 1);
}

#[test]
fn two_backups_in_one_second_are_two() {
    let base = tempfile::tempdir().unwrap();
    Store::create(base.path()).unwrap();
    let opened = open(base.path()).unwrap();
    let made: std::collections::BTreeSet<PathBuf> = std::thread::scope(|scope| {
        let threads: Vec<_> =
            (0..4).map(|_| scope.spawn(|| opened.store.backup_as("same").unwrap())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(made.len(), 4);
    assert!(made.iter().all(|file| file.is_file()));
}

#[test]
fn a_note_that_waits_is_in_the_backup_and_comes_back_once() {
    let base = tempfile::tempdir().unwrap();
    let (work, file) = (base.path().join("work"), base.path().join("backup"));
    Store::create(&work).unwrap();
    let opened = open(&work).unwrap();
    let moment = Moment { millis: 1, offset_minutes: 0 };
    let capture = Capture { id: id("c1"), text: "x".into(), author: "a".into(), moment };
    spool::put(&work, &capture).unwrap();
    opened.store.backup(&file).unwrap();
    let restored = base.path().join("restored");
    commonground::store::restore(&file, &restored).unwrap();
    let opened = open(&restored).unwrap();
    assert_eq!(opened.store.take_captures().0, [capture]);
    assert_eq!(opened.store.take_captures().0, []);
}
