//! Steps of any size: what was acknowledged is read again whole, what would not fit is refused
//! before, and a file that cannot be read whole is left alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use commonground::engine::LARGEST_STEP;
use commonground::store::{self, Notice, OpenError, Opened, SaveError, Store};
use desk::*;

/// How far version 0.1 read a file.
const FORMER_LIMIT: usize = 256 << 20;

/// One at a time: each of these needs a few gigabytes of memory.
static ALONE: Mutex<()> = Mutex::new(());

fn founded(base: &Path) -> (PathBuf, Opened) {
    let dir = base.join("work");
    Store::create(&dir).unwrap();
    let mut opened = open(&dir).unwrap();
    edit(&mut opened, 1);
    (dir, opened)
}

fn journals(dir: &Path) -> [PathBuf; 2] {
    ["journal", "journal-b"].map(|name| dir.join(name).join("j-0000000001.log"))
}

#[test]
fn a_step_of_300_mb_is_there_after_a_kill_and_in_a_backup() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let base = tempfile::tempdir().unwrap();
    let (dir, mut opened) = founded(base.path());
    let step = Arc::new(notes(&opened.workspace, 290));
    opened.workspace.apply(&step);
    opened.store.commit_and_wait(step).unwrap();
    let left = base.path().join("left");
    copy(&dir, &left);
    fs::remove_dir_all(left.join("index-1")).unwrap();
    let again = open(&left).unwrap();
    assert!(!tells_loss(&again.notices), "{:?}", again.notices);
    assert_eq!(again.workspace.records().count(), 291);
    assert!(fs::read_dir(left.join("set-aside")).unwrap().next().is_none());
    drop(again);
    let (file, restored) = (base.path().join("backup"), base.path().join("restored"));
    opened.store.backup(&file).unwrap();
    drop(opened);
    store::restore(&file, &restored).unwrap();
    assert_eq!(open(&restored).unwrap().workspace.records().count(), 291);
}

#[test]
fn a_step_that_would_not_fit_is_refused() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let base = tempfile::tempdir().unwrap();
    let (_, opened) = founded(base.path());
    let step = notes(&opened.workspace, LARGEST_STEP / 1_000_000 + 1);
    assert!(step.weight() > LARGEST_STEP);
    assert_eq!(opened.store.commit_and_wait(step.into()), Err(SaveError::TooLarge));
    assert_eq!(opened.store.unsaved(), 0);
}

/// What version 0.1 did to a workspace with such a step: the journal is cut before it, the first
/// 256 MiB lie in `set-aside`, index and snapshots know nothing.
#[test]
fn what_version_0_1_cut_off_is_found_again() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let base = tempfile::tempdir().unwrap();
    let (dir, opened) = founded(base.path());
    opened.store.close().unwrap();
    let opened = open(&dir).unwrap();
    let before = fs::metadata(&journals(&dir)[0]).unwrap().len();
    let left = base.path().join("left");
    opened.store.commit_and_wait(notes(&opened.workspace, 290).into()).unwrap();
    copy(&dir, &left);
    drop(opened);
    fs::remove_dir_all(left.join("index-1")).unwrap();
    // The second copy may not have been written yet.
    let whole = fs::read(&journals(&left)[0]).unwrap();
    for journal in journals(&left) {
        let piece = &whole[usize::try_from(before).unwrap()..FORMER_LIMIT];
        let name = journal.parent().unwrap().file_name().unwrap().to_str().unwrap();
        fs::write(left.join(format!("set-aside/7-{name}-torn.log")), piece).unwrap();
        fs::write(&journal, &whole[..usize::try_from(before).unwrap()]).unwrap();
    }
    let opened = open(&left).unwrap();
    let found = opened.workspace.records().count() - 1;
    assert!(found > 260, "{found} notes");
    assert_eq!(opened.notices, [Notice::Recovered(found)]);
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();
    let again = open(&left).unwrap();
    assert_eq!((again.workspace.records().count() - 1, again.notices), (found, Vec::new()));
}

#[test]
fn a_copy_that_cannot_be_read_is_left_alone() {
    let base = tempfile::tempdir().unwrap();
    let (dir, opened) = founded(base.path());
    opened.store.close().unwrap();
    let [a, b] = journals(&dir);
    // Longer than anything of ours; there is nothing on the disk but its beginning.
    let file = fs::OpenOptions::new().write(true).open(&a).unwrap();
    file.set_len(5 << 30).unwrap();
    let mut opened = open(&dir).unwrap();
    assert!(matches!(&opened.notices[..], [Notice::CopyUnreadable(fault)] if fault.path == a));
    assert_eq!(opened.workspace.ledger().last(), 1);
    edit(&mut opened, 1);
    opened.store.close().unwrap();
    assert_eq!(fs::metadata(&a).unwrap().len(), 5 << 30, "neither cut nor replaced");
    let opened = open(&dir).unwrap();
    assert_eq!(opened.workspace.ledger().last(), 2, "it was gone on with in a segment of its own");
    opened.store.close().unwrap();
    // With both, nothing is pretended.
    fs::OpenOptions::new().write(true).open(&b).unwrap().set_len(5 << 30).unwrap();
    assert!(matches!(open(&dir), Err(OpenError::Fault(fault)) if fault.path == a));
    for journal in [&a, &b] {
        assert_eq!(fs::metadata(journal).unwrap().len(), 5 << 30);
    }
}
