//! Upgrading from an older format. There is none yet, so the tests make one up: format 0, which
//! differs in nothing but its number.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its seed"
)]

#[path = "store/desk.rs"]
mod desk;

use std::path::{Path, PathBuf};

use commonground::store::{DiskIo, OpenError, Step, Store, upgrade};
use desk::{edit, expect_numbered, open};

const RECORDS: u64 = 5;
const STEPS: &[Step] = &[Step { from: 0, convert: |bytes| numbered(bytes, 1) }];

/// A segment with another format number in its header, and the header's checksum made right.
fn numbered(bytes: &[u8], format: u16) -> Option<Vec<u8>> {
    let mut bytes = bytes.to_vec();
    bytes.get_mut(8..10)?.copy_from_slice(&format.to_le_bytes());
    let sum = crc32fast::hash(bytes.get(..62)?);
    bytes.get_mut(62..66)?.copy_from_slice(&sum.to_le_bytes());
    Some(bytes)
}

fn segments(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = ["journal", "journal-b"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(dir.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// A workspace of format 0 with some edits, and no snapshots, which the made-up step cannot convert.
fn old() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let mut opened = open(dir.path()).unwrap();
    (0..20).for_each(|_| drop(edit(&mut opened, RECORDS)));
    opened.store.close().unwrap();
    for snapshot in std::fs::read_dir(dir.path().join("snap")).unwrap() {
        std::fs::remove_file(snapshot.unwrap().path()).unwrap();
    }
    for file in segments(dir.path()) {
        let bytes = numbered(&std::fs::read(&file).unwrap(), 0).unwrap();
        std::fs::write(&file, bytes).unwrap();
    }
    dir
}

fn contents(files: &[PathBuf]) -> Vec<Vec<u8>> {
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}

#[test]
fn an_older_workspace_is_copied_first_and_then_opens_whole() {
    let dir = old();
    let before = contents(&segments(dir.path()));
    let (from, copy) = upgrade(&DiskIo::default(), dir.path(), STEPS).unwrap().unwrap();
    assert_eq!(from, 0);
    assert_eq!(contents(&segments(&copy)), before, "the copy is what it was");
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.workspace.ledger().last(), 20);
    expect_numbered(&opened.workspace, RECORDS).unwrap();
    assert_eq!(opened.store.check(), []);
    drop(opened);
    assert_eq!(upgrade(&DiskIo::default(), dir.path(), STEPS), Ok(None), "once is enough");
}

#[test]
fn an_upgrade_that_was_cut_short_goes_on() {
    let dir = old();
    let files = segments(dir.path());
    let half = numbered(&std::fs::read(&files[0]).unwrap(), 1).unwrap();
    std::fs::write(&files[0], half).unwrap();
    assert!(upgrade(&DiskIo::default(), dir.path(), STEPS).unwrap().is_some());
    let opened = open(dir.path()).unwrap();
    assert_eq!(opened.workspace.ledger().last(), 20);
    assert_eq!(opened.store.check(), []);
}

#[test]
fn a_format_without_a_known_step_is_refused_untouched() {
    let dir = old();
    let before = contents(&segments(dir.path()));
    assert_eq!(upgrade(&DiskIo::default(), dir.path(), &[]), Ok(None));
    assert!(matches!(open(dir.path()).map(drop), Err(OpenError::Newer { format: 0 })));
    assert_eq!(contents(&segments(dir.path())), before);
}
