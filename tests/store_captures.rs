//! Captures from the shell beside a running program, both killed at random: each is taken in once.
//! The full number: `CG_CAPTURES=10000 cargo test --release --test store_captures -- --ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use commonground::domain::Moment;
use commonground::engine::Cause;
use commonground::store::{Capture, Notice, OpenError, Opened, Store, spool};
use desk::*;

fn capture(name: &str) -> Capture {
    Capture {
        id: id(name),
        text: format!("said by {name}"),
        author: "shell".to_owned(),
        moment: Moment { millis: 5, offset_minutes: 60 },
    }
}

fn take_in(opened: &mut Opened) {
    let (captures, notices) = opened.store.take_captures();
    assert_eq!(notices, []);
    for capture in captures {
        let mut transaction = numbered(&opened.workspace, 10);
        transaction.cause = Cause::Capture(capture.id.clone());
        for change in &mut transaction.changes {
            change.id = capture.id.clone();
            change.before = None;
        }
        let transaction = Arc::new(transaction);
        opened.workspace.apply(&transaction);
        opened.store.commit(transaction).unwrap();
    }
}

/// Not a test by itself: the shell that is killed.
#[test]
fn shell() {
    let Ok(dir) = std::env::var("CG_SHELL_DIR") else { return };
    let first = number("CG_SHELL_FIRST", 0);
    for n in first..first + 1_000_000 {
        spool::put(Path::new(&dir), &capture(&format!("c{n}"))).unwrap();
        say(&format!("captured c{n}"));
    }
}

/// Not a test by itself: the program that is killed.
#[test]
fn screen() {
    let Ok(dir) = std::env::var("CG_SCREEN_DIR") else { return };
    let mut opened = open(Path::new(&dir)).unwrap();
    loop {
        take_in(&mut opened);
        std::thread::yield_now();
    }
}

fn start(role: &str, dir: &Path, first: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([role, "--exact", "--nocapture"])
        .env(format!("CG_{}_DIR", role.to_uppercase()), dir)
        .env("CG_SHELL_FIRST", first.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn captures(count: usize) {
    let mut chance = Chance(seed("captures"));
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let mut captured: BTreeSet<String> = BTreeSet::new();
    let mut rounds = 0;
    while captured.len() < count {
        rounds += 1;
        let mut screen = start("screen", dir.path(), 0);
        let mut shell = start("shell", dir.path(), rounds * 1_000_000);
        let pipe = shell.stderr.take().unwrap();
        let lines = std::thread::spawn(move || listen(pipe));
        for _ in 0..2 {
            // The moment of the kill is what is being tested, so it has to be a time.
            std::thread::sleep(Duration::from_micros(chance.next() % 150_000));
            screen.kill().unwrap();
            screen.wait().unwrap();
            screen = start("screen", dir.path(), 0);
        }
        shell.kill().unwrap();
        shell.wait().unwrap();
        screen.kill().unwrap();
        screen.wait().unwrap();
        let names = lines.join().unwrap();
        captured
            .extend(names.iter().filter_map(|l| l.strip_prefix("captured ")).map(str::to_owned));
    }
    let mut opened = open(dir.path()).unwrap();
    assert!(!tells_loss(&opened.notices));
    take_in(&mut opened);
    opened.store.close().unwrap();
    let opened = open(dir.path()).unwrap();
    let mut taken = BTreeSet::new();
    for entry in opened.workspace.ledger().entries() {
        if let Cause::Capture(id) = &entry.cause {
            assert!(taken.insert(id.to_string()), "{id} taken in twice");
        }
    }
    let missing: Vec<_> = captured.difference(&taken).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(fs::read_dir(dir.path().join("spool/new")).unwrap().count(), 0);
    println!("{} captures in {rounds} rounds, none missing, none double", captured.len());
}

#[test]
fn a_few_captures() {
    captures(300);
}

#[test]
#[ignore = "minutes"]
fn many_captures() {
    captures(number("CG_CAPTURES", 10_000) as usize);
}

#[test]
fn a_capture_that_is_known_or_damaged_is_not_taken_in() {
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(spool::put(dir.path(), &capture("early")), Err(OpenError::Missing));
    Store::create(dir.path()).unwrap();
    spool::put(dir.path(), &capture("one")).unwrap();
    let mut opened = open(dir.path()).unwrap();
    take_in(&mut opened);
    assert_eq!(opened.store.take_captures(), (Vec::new(), Vec::new()), "each once");
    opened.store.close().unwrap();
    spool::put(dir.path(), &capture("one")).unwrap();
    spool::put(dir.path(), &capture("two")).unwrap();
    let path = dir.path().join("spool/new/two");
    let mut bytes = fs::read(&path).unwrap();
    bytes[20] ^= 1;
    fs::write(&path, bytes).unwrap();
    let opened = open(dir.path()).unwrap();
    let (captures, notices) = opened.store.take_captures();
    assert_eq!(captures, []);
    assert!(matches!(notices.as_slice(), [Notice::CaptureBad { kept: Some(_) }]));
    assert_eq!(fs::read_dir(dir.path().join("spool/new")).unwrap().count(), 0);
}
