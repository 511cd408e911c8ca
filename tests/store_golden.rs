//! Workspaces as every version wrote them: the old ones open and go on, and what is written today is
//! what the newest of them has, byte by byte. `CG_WRITE_GOLDEN=1` writes the newest anew, which a
//! released format never needs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/planned.rs"]
mod planned;

use std::fs;
use std::path::{Path, PathBuf};

use commonground::engine::{Cause, Journal as _, Name, Target, Transaction, Workspace};
use commonground::store::{self, BackupError, Notice, Opened, Store};
use desk::*;
use planned::{note, redo, undo};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/store");
const FIRST: &str = "journal/j-0000000001.log";
const SECOND: &str = "journal/j-0000000002.log";
/// A segment begins with a random number, a snapshot with the time.
const SEGMENT_HEAD: usize = 66;
const SNAPSHOT_HEAD: usize = 62;
const SNAPSHOT_HASH: usize = 32;
const FORMAT: usize = 8;

fn golden(version: &str) -> PathBuf {
    Path::new(GOLDEN).join(version)
}

/// A golden workspace in a place where it may be changed.
fn taken_out(version: &str, base: &Path) -> PathBuf {
    let to = base.join(version);
    copy(&golden(version), &to);
    to
}

/// Opens what has one copy of the journal and no index, and misses nothing but these.
fn opened(dir: &Path) -> Opened {
    let opened = open(dir).unwrap();
    let expected = |notice: &Notice| {
        matches!(notice, Notice::IndexRebuilt { .. } | Notice::JournalRepaired { .. })
    };
    assert!(opened.notices.iter().all(expected), "{:?}", opened.notices);
    opened
}

/// The newest transactions of every kind, behind twelve edits.
fn every_cause(workspace: &Workspace) -> Vec<Transaction> {
    let mut workspace = workspace.clone();
    let of = |sequence| Target { replica: 1, number: sequence, sequence };
    let other = Name { replica: u64::MAX, number: 1 << 40, mark: 3 };
    let causes = [
        Cause::Import,
        Cause::Undo(of(13)),
        Cause::Redo(of(13)),
        Cause::Capture(id("note-1")),
        Cause::Recovery,
        Cause::Founding,
    ];
    let steps = causes.into_iter().map(|cause| {
        let step = Transaction { cause, seen: vec![other], ..numbered(&workspace, 5) };
        workspace.apply(&step);
        step
    });
    steps.collect()
}

/// What today's program writes: twelve edits, a snapshot, and one step for every other cause.
fn write(dir: &Path) {
    Store::create(dir).unwrap();
    let mut opened = open(dir).unwrap();
    for _ in 0..12 {
        edit(&mut opened, 5);
    }
    opened.store.close().unwrap();
    let opened = open(dir).unwrap();
    for step in every_cause(&opened.workspace) {
        opened.store.commit(step.into()).unwrap();
    }
    opened.store.close().unwrap();
}

#[test]
fn what_is_written_never_changes() {
    let base = tempfile::tempdir().unwrap();
    let today = base.path().join("today");
    write(&today);
    let snapshots = ["snap/s-0000000012.snap", "snap/s-0000000018.snap"];
    if std::env::var_os("CG_WRITE_GOLDEN").is_some() {
        for file in snapshots.into_iter().chain([FIRST]) {
            let to = golden("v2").join(file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(today.join(file), to).unwrap();
        }
    }
    let part = |root: &Path, file: &str, head: usize, tail: usize| {
        let bytes = fs::read(root.join(file)).unwrap();
        bytes[head..bytes.len() - tail].to_vec()
    };
    let same = |version: &str, file: &str, head, tail| {
        let (golden, today) =
            (part(&golden(version), file, head, tail), part(&today, file, head, tail));
        assert!(golden == today, "{version}: {file}");
    };
    same("v2", FIRST, SEGMENT_HEAD, 0);
    for file in snapshots {
        same("v2", file, SNAPSHOT_HEAD, SNAPSHOT_HASH);
    }
    // A snapshot has no transactions in it: it is the same as ever.
    same("v1", snapshots[0], SNAPSHOT_HEAD, SNAPSHOT_HASH);
    let format = |version: &str| fs::read(golden(version).join(FIRST)).unwrap()[FORMAT];
    assert_eq!((format("v1"), format("v2")), (1, 2), "who cannot read it refuses it");
}

#[test]
fn version_2_is_read() {
    let base = tempfile::tempdir().unwrap();
    let dir = taken_out("v2", base.path());
    let opened = opened(&dir);
    let mut model = Workspace::default();
    for _ in 0..12 {
        model.apply(&numbered(&model, 5));
    }
    for step in every_cause(&model) {
        assert_eq!(*opened.store.transaction(step.sequence).unwrap(), step);
        model.apply(&step);
    }
    assert_eq!(opened.workspace.ledger().entries(), model.ledger().entries());
    assert!(opened.workspace.records().eq(model.records()));
}

#[test]
fn version_1_opens_and_goes_on() {
    let base = tempfile::tempdir().unwrap();
    let dir = taken_out("v1", base.path());
    let looked = opened(&dir);
    assert_eq!(looked.workspace.ledger().last(), 12);
    expect_numbered(&looked.workspace, 5).unwrap();
    let names: Vec<Name> = looked.workspace.ledger().entries().iter().map(|e| e.name).collect();
    for (name, sequence) in names.iter().zip(1..) {
        assert_eq!((name.replica, name.number), (1, sequence));
        let past = looked.store.transaction(sequence).unwrap();
        assert_eq!((past.name, past.seen.as_slice()), (*name, [].as_slice()));
    }
    assert_eq!(names[0].mark, MARK_OF_THE_FIRST, "the same in every copy and every version");
    looked.store.close().unwrap();
    assert!(!dir.join(SECOND).exists(), "who only looks leaves it to older programs");
    assert_eq!(fs::read(dir.join(FIRST)).unwrap(), fs::read(golden("v1").join(FIRST)).unwrap());

    let mut opened = open(&dir).unwrap();
    assert_eq!(opened.notices, []);
    let made = note(&mut opened, "note-1");
    let undone = undo(&mut opened, Some(12));
    assert_eq!(undone.cause, Cause::Undo(Target { replica: 1, number: 12, sequence: 12 }));
    redo(&mut opened);
    let (file, copy) = (base.path().join("b.cgbackup"), base.path().join("copy"));
    opened.store.backup(&file).unwrap();
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();
    let format = |file: &str| fs::read(dir.join(file)).unwrap()[FORMAT];
    assert_eq!((format(FIRST), format(SECOND)), (1, 2), "an older program refuses it from now on");
    assert_eq!(fs::read(dir.join(FIRST)).unwrap(), fs::read(golden("v1").join(FIRST)).unwrap());

    store::restore(&file, &copy).unwrap();
    let (here, there) = (open(&dir).unwrap(), open(&copy).unwrap());
    assert_eq!((here.notices.as_slice(), there.notices.as_slice()), ([].as_slice(), [].as_slice()));
    assert_eq!(here.workspace.ledger().entries(), there.workspace.ledger().entries());
    assert!(here.workspace.records().eq(there.workspace.records()));
    assert_eq!(
        here.workspace.ledger().entries()[..12].iter().map(|e| e.name).collect::<Vec<_>>(),
        names
    );
    assert_eq!(*here.store.transaction(13).unwrap(), *made);
    assert_eq!(*here.store.transaction(14).unwrap(), *undone);
}

const MARK_OF_THE_FIRST: u64 = 6_698_344_189_774_082_686;

#[test]
fn every_cause_of_version_1_is_read() {
    let base = tempfile::tempdir().unwrap();
    let dir = taken_out("v1-causes", base.path());
    let mut opened = opened(&dir);
    let ledger = opened.workspace.ledger();
    let replicas: Vec<u64> = ledger.entries().iter().map(|entry| entry.name.replica).collect();
    let (first, second) = (replicas[0], replicas[8]);
    assert_ne!(first, second);
    assert_eq!(replicas, [[first; 7].as_slice(), &[second; 2]].concat());
    let at = |replica, sequence| Target { replica, number: sequence, sequence };
    let causes = [
        Cause::Founding,
        Cause::Edit,
        Cause::Import,
        Cause::Capture(id("note-1")),
        Cause::Undo(at(first, 4)),
        Cause::Redo(at(first, 4)),
        Cause::Recovery,
        Cause::Edit,
        // Undone in one copy, made in the other, and it was not said so then.
        Cause::Undo(at(first, 3)),
    ];
    for (entry, cause) in ledger.entries().iter().zip(&causes) {
        assert_eq!(entry.cause, *cause);
        assert_eq!(opened.store.transaction(entry.sequence).unwrap().cause, *cause);
    }
    assert_eq!(ledger.entries().len(), causes.len());
    assert_eq!(redo(&mut opened).cause, Cause::Redo(at(first, 3)));
    let own = note(&mut opened, "note-2");
    assert_eq!(
        own.seen.iter().map(|name| (name.replica, name.number)).collect::<Vec<_>>(),
        [(first, 7)]
    );
}

#[test]
fn a_backup_of_version_1_is_restored_and_one_of_a_newer_version_refused() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("restored");
    let file = golden("v1-causes").join("first.cgbackup");
    store::restore(&file, &dir).unwrap();
    let mut opened = open(&dir).unwrap();
    assert_eq!(opened.notices, []);
    assert_eq!(opened.workspace.ledger().last(), 7);
    note(&mut opened, "note-2");
    opened.store.close().unwrap();
    assert_eq!(open(&dir).unwrap().workspace.ledger().last(), 8);

    let mut newer = fs::read(&file).unwrap();
    newer[FORMAT] = 3;
    let checksum = crc32fast::hash(&newer[..18]).to_le_bytes();
    newer[18..22].copy_from_slice(&checksum);
    let file = base.path().join("newer.cgbackup");
    fs::write(&file, newer).unwrap();
    assert_eq!(store::restore(&file, &base.path().join("never")), Err(BackupError::Newer(3)));
}
