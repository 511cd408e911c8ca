//! Real disks that refuse: full, read-only, without permission.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Barrier;
use std::thread;

use commonground::store::{Machinery, Notice, OpenError, Store, StoreEvent};
use desk::*;

/// A small file system in memory; unmounted at the end.
struct Mount<'a>(&'a Path);

impl<'a> Mount<'a> {
    fn new(dir: &'a Path, size: &str) -> Option<Self> {
        let size = format!("size={size}");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(dir);
        let mounted = mount.output().is_ok_and(|output| output.status.success());
        if !mounted {
            println!("skipped: no permission to mount a tmpfs");
        }
        mounted.then_some(Self(dir))
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let status = Command::new("mount").args(["-o", &options]).arg(self.0).status().unwrap();
        assert!(status.success());
    }
}

impl Drop for Mount<'_> {
    fn drop(&mut self) {
        // Lazily: a thread of an index that was given up may still have its file open.
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_full_disk() {
    let dir = tempfile::tempdir().unwrap();
    let Some(mount) = Mount::new(dir.path(), "6m") else { return };
    let work = dir.path().join("w");
    for round in 0..3 {
        if round == 0 {
            Store::create(&work).unwrap();
        }
        let (mut heard, tell) = Heard::new();
        let mut opened = open_on(&work, Machinery::default(), tell).unwrap();
        expect_numbered(&opened.workspace, 20).unwrap();
        let hog = dir.path().join("hog");
        // Fills whatever is left.
        let _ = fs::write(&hog, vec![1; 8 << 20]);
        let full = loop {
            edit(&mut opened, 20);
            heard.take();
            let refused = |event: &StoreEvent| matches!(event, StoreEvent::CannotSave { reason, .. } if reason.is_full());
            if heard.all.iter().any(refused) {
                break opened.workspace.ledger().last();
            }
        };
        for _ in 0..20 {
            edit(&mut opened, 20);
        }
        assert!(opened.store.unsaved() >= 20);
        fs::remove_file(&hog).unwrap();
        opened.store.retry();
        let last = full + 20;
        heard.wait(|event| matches!(event, StoreEvent::Saved { sequence } if *sequence == last));
        opened.store.close().unwrap();
        println!("round {round}: full after {full} edits, all saved when there was room");
    }
    let opened = open(&work).unwrap();
    assert!(!tells_loss(&opened.notices), "{:?}", opened.notices);
    expect_numbered(&opened.workspace, 20).unwrap();
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();
    drop(mount);
}

/// An index that found no room is no damaged one: it waits where it is, and goes on once there is some.
#[test]
fn starts_on_a_full_disk_leave_the_index_alone() {
    let dir = tempfile::tempdir().unwrap();
    let Some(mount) = Mount::new(dir.path(), "6m") else { return };
    let work = dir.path().join("w");
    Store::create(&work).unwrap();
    let mut opened = open(&work).unwrap();
    edit(&mut opened, 20);
    opened.store.close().unwrap();
    let hog = dir.path().join("hog");
    let _ = fs::write(&hog, vec![1; 8 << 20]);
    let aside = work.join("set-aside");
    let rebuilt = |own: &Notice| matches!(own, Notice::IndexRebuilt { .. });
    let is_untouched = || fs::read_dir(&aside).unwrap().next().is_none();
    for _ in 0..3 {
        let mut opened = open(&work).unwrap();
        expect_numbered(&opened.workspace, 20).unwrap();
        assert!(!opened.notices.iter().any(rebuilt), "{:?}", opened.notices);
        edit(&mut opened, 20);
        let _ = opened.store.close();
        assert!(is_untouched());
    }
    fs::remove_file(&hog).unwrap();
    let opened = open(&work).unwrap();
    expect_numbered(&opened.workspace, 20).unwrap();
    assert!(!opened.notices.iter().any(rebuilt), "{:?}", opened.notices);
    assert_eq!(opened.store.check(), []);
    opened.store.close().unwrap();
    assert!(is_untouched());
    drop(mount);
}

#[test]
fn a_read_only_disk() {
    let dir = tempfile::tempdir().unwrap();
    let Some(mount) = Mount::new(dir.path(), "8m") else { return };
    let work = dir.path().join("w");
    Store::create(&work).unwrap();
    mount.remount("ro");
    match open(&work).map(|_| ()) {
        Err(OpenError::Fault(fault)) => {
            assert_eq!(fault.kind, std::io::ErrorKind::ReadOnlyFilesystem);
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(Store::create(&dir.path().join("other")), Err(OpenError::Fault(_))));
    mount.remount("rw");
    open(&work).unwrap();
}

#[test]
fn a_file_in_the_place_of_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, b"mine").unwrap();
    assert!(matches!(open(&file), Err(OpenError::Fault(_) | OpenError::Missing)));
    assert!(matches!(Store::create(&file), Err(OpenError::Fault(_))));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn several_who_make_the_same_folders_at_once_are_all_let_through() {
    let dir = tempfile::tempdir().unwrap();
    for round in 0..50 {
        let work = dir.path().join(round.to_string()).join("share/cg/w");
        let start = Barrier::new(4);
        let create = || {
            start.wait();
            Store::create(&work)
        };
        let ends = thread::scope(|scope| {
            let all: Vec<_> = (0..4).map(|_| scope.spawn(create)).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
        });
        let fits = |end: &Result<(), OpenError>| {
            matches!(end, Ok(()) | Err(OpenError::Exists | OpenError::Held { .. }))
        };
        assert!(ends.iter().all(fits) && ends.contains(&Ok(())), "{ends:?}");
    }
}

#[test]
fn pipes_and_endless_files_in_the_place_of_ours_keep_nobody() {
    let dir = tempfile::tempdir().unwrap();
    let work = dir.path().join("w");
    Store::create(&work).unwrap();
    let pipes = ["ballast", "unfinished", "lock"].map(|name| work.join(name));
    drop(fs::remove_file(work.join("lock")));
    assert!(Command::new("mkfifo").args(&pipes).status().unwrap().success());
    // Longer than the memory of most machines, and nothing of it on the disk.
    let note = work.join("spool/new/bcdfghjklmnp");
    fs::File::create(&note).unwrap().set_len(64 << 30).unwrap();
    let opened = open(&work).unwrap();
    let (captures, bad) = opened.store.take_captures();
    assert!(captures.is_empty() && !note.exists());
    assert!(matches!(bad.as_slice(), [Notice::CaptureBad { kept: Some(_) }]), "{bad:?}");
    assert!(matches!(open(&work).map(|_| ()), Err(OpenError::Held { .. })));
}
