//! Kill -9 at random moments: what was acknowledged is there, whole, and the store always opens.
//! The full number: `CG_KILLS=500 cargo test --release --test store_kills -- --ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use commonground::store::{Store, StoreEvent};
use desk::*;

const RECORDS: u64 = 50;

/// Not a test by itself: the process that is killed.
#[test]
fn writer() {
    let Ok(dir) = std::env::var("CG_WRITER_DIR") else { return };
    let tell = |event| {
        if let StoreEvent::Saved { sequence } = event {
            say(&format!("saved {sequence}"));
        }
    };
    let mut opened = open_on(Path::new(&dir), Default::default(), tell).unwrap();
    for notice in &opened.notices {
        say(&format!("notice {notice:?}"));
    }
    say(&format!("opened {}", opened.workspace.ledger().last()));
    match expect_numbered(&opened.workspace, RECORDS) {
        Ok(()) => say("whole"),
        Err(error) => say(&format!("torn {error}")),
    }
    loop {
        edit(&mut opened, RECORDS);
        while opened.store.unsaved() > 20 {
            std::thread::yield_now();
        }
    }
}

fn kills(count: u64) {
    let mut chance = Chance(seed("kills"));
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let (mut acknowledged, mut acks, mut opens, mut alarms) = (0, 0, 0, 0);
    for round in 0..count {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["writer", "--exact", "--nocapture"])
            .env("CG_WRITER_DIR", dir.path())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let pipe = child.stderr.take().unwrap();
        let reader = std::thread::spawn(move || listen(pipe));
        // The moment of the kill is what is being tested, so it has to be a time.
        std::thread::sleep(Duration::from_micros(chance.next() % 220_000));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in reader.join().unwrap() {
            let (word, rest) = line.split_once(' ').unwrap_or((&line, ""));
            match word {
                "saved" => {
                    acks += 1;
                    acknowledged = acknowledged.max(rest.parse().unwrap());
                }
                "opened" => {
                    opens += 1;
                    let last: u64 = rest.parse().unwrap();
                    assert!(last >= acknowledged, "round {round}: {last} of {acknowledged}");
                    // Saved although the word of it did not come through.
                    acknowledged = last;
                }
                "notice" => {
                    alarms += 1;
                    println!("round {round}: {line}");
                }
                "whole" => {}
                _ => panic!("round {round}: {line}"),
            }
        }
    }
    let opened = open(dir.path()).unwrap();
    assert!(opened.workspace.ledger().last() >= acknowledged);
    expect_numbered(&opened.workspace, RECORDS).unwrap();
    assert_eq!(opened.store.check(), []);
    println!("{count} kills, {opens} opened, {acks} acknowledgements up to {acknowledged}");
    // How many get so far is the machine's doing; that none does would make this test empty.
    assert!(opens > 0, "every kill came before the store was open");
    assert_eq!(alarms, 0, "a kill is no damage");
}

#[test]
fn a_few_kills() {
    kills(25);
}

#[test]
#[ignore = "minutes"]
fn many_kills() {
    kills(number("CG_KILLS", 500));
}
