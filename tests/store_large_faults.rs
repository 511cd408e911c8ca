//! The faults of the other tests again, around a step of 300 MB: kills, power cuts, errors, damages,
//! captures, restores that are killed, folders that are moved. All of it is a long run:
//! `CG_ROUNDS=50 cargo test --release --test store_large_faults -- --ignored --nocapture --test-threads 1`

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/double/mod.rs"]
mod double;
#[path = "store/large.rs"]
mod large;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Duration;

use commonground::domain::Moment;
use commonground::engine::Cause;
use commonground::store::{self, Capture, OpenError, Opened, Store, StoreEvent, spool};
use desk::*;
use double::*;
use large::*;

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
    for _ in 0..BEFORE + 1 + AFTER {
        let step = next(&opened.workspace);
        make(&mut opened, step);
    }
    opened.store.close().unwrap();
}

#[test]
#[ignore = "many minutes"]
fn kills_around_a_large_step() {
    let mut chance = Chance(seed("large kills"));
    let mut whole = 0;
    let base = room();
    Store::create(base.path()).unwrap();
    let usual = alone("writer", base.path());
    drop(base);
    for round in 0..rounds() {
        let base = room();
        let dir = base.path().join("w");
        Store::create(&dir).unwrap();
        let wait = moment(&mut chance, usual);
        let lines = kill_after(&mut child("writer", &dir, 0), wait);
        let saved = lines.iter().filter_map(|line| line.strip_prefix("saved ")?.parse().ok());
        let case = format!("round {round}, killed after {wait:?}");
        let opened = open(&dir).unwrap_or_else(|error| panic!("{case}: {error}"));
        let last = verify(&opened, saved.max().unwrap_or(0), &case);
        whole += u64::from(last > BEFORE);
        assert_eq!(opened.store.check(), [], "{case}");
    }
    println!("{} kills, {whole} with the large step", rounds());
}

#[test]
#[ignore = "many minutes"]
fn power_cuts_around_a_large_step() {
    let mut chance = Chance(seed("large cuts"));
    let double = IoDouble::default();
    Store::create_with(&double, work()).unwrap();
    let begun = double.operations();
    let all = session(&double) - begun;
    for round in 0..rounds() {
        let cut = begun + chance.next() % all;
        let double = IoDouble::default();
        Store::create_with(&double, work()).unwrap();
        double.record_image(cut);
        session(&double);
        let images = double.images();
        // Threads may take another order each time, so the last operation may not be reached.
        let Some(image) = images.first() else { continue };
        for unsynced in [Unsynced::Kept, Unsynced::Dropped, Unsynced::Half] {
            let case = format!("round {round}: cut after {cut}, {unsynced:?}");
            let double = IoDouble::after_cut(image, unsynced, round % 3 > 0);
            let opened = open_double(&double).unwrap_or_else(|error| panic!("{case}: {error}"));
            verify(&opened, image.acknowledged, &case);
            // Its threads would hold hundreds of megabytes until they notice.
            let _ = opened.store.close();
        }
    }
    println!("{} cuts in {all} operations, three ways each", rounds());
}

#[test]
#[ignore = "many minutes"]
fn errors_around_a_large_step() {
    const FAILURES: [Failure; 5] =
        [Failure::NoSpace, Failure::Broken, Failure::ShortWrite, Failure::Sync, Failure::Rename];
    let mut chance = Chance(seed("large errors"));
    let double = IoDouble::default();
    Store::create_with(&double, work()).unwrap();
    let begun = double.operations();
    let all = session(&double) - begun;
    for round in 0..rounds() {
        let double = IoDouble::default();
        Store::create_with(&double, work()).unwrap();
        let failure = FAILURES[round as usize % FAILURES.len()];
        let at = begun + chance.next() % all;
        double.fail(at, 1 + chance.next() % 5, failure);
        session(&double);
        double.heal();
        let case = format!("round {round}: {failure:?} at {at} of {all}");
        let opened = open_double(&double).unwrap_or_else(|error| panic!("{case}: {error}"));
        verify(&opened, double.acknowledged.load(Ordering::SeqCst), &case);
        let _ = opened.store.close();
    }
    println!("{} errors in {all} operations", rounds());
}

#[test]
#[ignore = "many minutes"]
fn damages_beside_a_large_step() {
    let mut chance = Chance(seed("large damages"));
    let base = room();
    let sample = base.path().join("sample");
    Store::create(&sample).unwrap();
    for _ in 0..2 {
        let mut opened = open(&sample).unwrap();
        for _ in 0..BEFORE + 1 {
            let step = next(&opened.workspace);
            make(&mut opened, step);
        }
        // Closing leaves a busy index behind; the next start would make another one.
        assert_eq!(opened.store.check(), []);
        opened.store.close().unwrap();
    }
    let last = open(&sample).unwrap().workspace.ledger().last();
    for round in 0..rounds() {
        let dir = base.path().join("damaged");
        let _ = fs::remove_dir_all(&dir);
        copy(&sample, &dir);
        let folder = ["journal", "journal-b", "snap", "index-1"][round as usize % 4];
        let files = fs::read_dir(dir.join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let files: Vec<_> = files.filter(|path| path.is_file()).collect();
        let path = &files[chance.below(files.len())];
        let mut bytes = fs::read(path).unwrap();
        let at = chance.below(bytes.len());
        match round % 3 {
            0 => bytes.truncate(at),
            1 => bytes[at] ^= 1 << chance.below(8),
            _ => bytes[at..].iter_mut().take(4096).for_each(|byte| *byte = 0),
        }
        fs::write(path, bytes).unwrap();
        let case = format!("round {round}: {} at {at}", path.display());
        let opened = open(&dir).unwrap_or_else(|error| panic!("{case}: {error}"));
        verify(&opened, last, &case);
        // Which also waits for the index: closing leaves a busy one behind, with its lock in this process.
        assert_eq!(opened.store.check(), [], "{case}");
        opened.store.close().unwrap();
        let again = open(&dir).unwrap();
        assert_eq!(again.notices, [], "{case}: the second time");
        verify(&again, last, &case);
    }
    println!("{} damages", rounds());
}

/// Not a test by itself: the shell that is killed.
#[test]
fn shell() {
    let Ok(dir) = std::env::var("CG_SHELL_DIR") else { return };
    let first = number("CG_FIRST", 0);
    for n in first..first + 40 {
        let (text, author) = (format!("c{n}"), "shell".to_owned());
        let moment = Moment { millis: 5, offset_minutes: 60 };
        let capture = Capture { id: id(&text), text, author, moment };
        spool::put(Path::new(&dir), &capture).unwrap();
        say(&format!("captured c{n}"));
    }
}

/// Not a test by itself: the program that takes captures in beside a large step.
#[test]
fn screen() {
    let Ok(dir) = std::env::var("CG_SCREEN_DIR") else { return };
    let mut opened = open(Path::new(&dir)).unwrap();
    loop {
        if opened.workspace.get("n00000").is_none() {
            let step = notes(&opened.workspace, NOTES);
            opened.workspace.apply(&step);
            opened.store.commit(step.into()).unwrap();
        }
        take_in(&mut opened);
        std::thread::yield_now();
    }
}

fn take_in(opened: &mut Opened) {
    for capture in opened.store.take_captures().0 {
        let mut step = small(&opened.workspace);
        step.cause = Cause::Capture(capture.id.clone());
        for change in &mut step.changes {
            (change.id, change.before) = (capture.id.clone(), None);
        }
        make(opened, step);
    }
}

#[test]
#[ignore = "many minutes"]
fn captures_beside_a_large_step() {
    let mut chance = Chance(seed("large captures"));
    let mut captured = 0;
    for round in 0..rounds() {
        let base = room();
        let dir = base.path().join("w");
        Store::create(&dir).unwrap();
        let mut screen = child("screen", &dir, 0);
        let mut shell = child("shell", &dir, round * 1000);
        let lines = kill_after(&mut shell, Duration::from_millis(chance.next() % 1500));
        std::thread::sleep(Duration::from_millis(chance.next() % 1500));
        screen.kill().unwrap();
        screen.wait().unwrap();
        let mut opened = open(&dir).unwrap();
        assert!(!tells_loss(&opened.notices), "round {round}: {:?}", opened.notices);
        take_in(&mut opened);
        let taken: BTreeSet<_> =
            opened.workspace.records().map(|record| record.id.to_string()).collect();
        for name in lines.iter().filter_map(|line| line.strip_prefix("captured ")) {
            assert!(taken.contains(name), "round {round}: {name} is missing");
            captured += 1;
        }
        let large = taken.iter().filter(|id| id.starts_with('n')).count();
        assert!(large == 0 || large == NOTES, "round {round}: {large} notes");
    }
    println!("{} kills, {captured} captures", rounds());
}

/// Not a test by itself: the restore that is killed.
#[test]
fn restorer() {
    let Ok(dir) = std::env::var("CG_RESTORER_DIR") else { return };
    let base = Path::new(&dir);
    store::restore(&base.join("large"), &base.join("restored")).unwrap();
}

#[test]
#[ignore = "many minutes"]
fn killed_restores_of_a_large_step() {
    let mut chance = Chance(seed("large restores"));
    let base = room();
    for (name, steps) in [("small", BEFORE), ("large", BEFORE + 2)] {
        let dir = base.path().join(format!("{name}-work"));
        Store::create(&dir).unwrap();
        let mut opened = open(&dir).unwrap();
        for _ in 0..steps {
            let step = next(&opened.workspace);
            make(&mut opened, step);
        }
        opened.store.backup(&base.path().join(name)).unwrap();
    }
    let (restored, mut whole) = (base.path().join("restored"), 0);
    let usual = alone("restorer", base.path());
    for round in 0..rounds() {
        let _ = fs::remove_dir_all(&restored);
        let wait = moment(&mut chance, usual);
        kill_after(&mut child("restorer", base.path(), 0), wait);
        let case = format!("round {round}, killed after {wait:?}");
        match open(&restored) {
            Ok(opened) => {
                verify(&opened, BEFORE + 2, &case);
                whole += 1;
            }
            Err(OpenError::Missing) => {
                store::restore(&base.path().join("small"), &restored).unwrap();
                let opened = open(&restored).unwrap();
                assert_eq!(verify(&opened, BEFORE, &case), BEFORE, "{case}: nothing of the other");
            }
            Err(error) => panic!("{case}: {error}"),
        }
    }
    println!("{} killed restores, {whole} whole", rounds());
}

#[test]
#[ignore = "many minutes"]
fn folders_moved_around_a_large_step() {
    let mut chance = Chance(seed("moved"));
    for round in 0..rounds() {
        let base = room();
        let (here, away) = (base.path().join("here"), base.path().join("away"));
        Store::create(&here).unwrap();
        let mut opened = open(&here).unwrap();
        let moves = chance.next() % (BEFORE + 1 + AFTER);
        for done in 0..BEFORE + 1 + AFTER {
            if done == moves {
                fs::rename(&here, &away).unwrap();
                Store::create(&here).unwrap();
            }
            let step = next(&opened.workspace);
            make(&mut opened, step);
        }
        opened.store.close().unwrap();
        let case = format!("round {round}, moved after {moves}");
        assert_eq!(open(&here).unwrap().workspace.ledger().last(), 0, "{case}");
        verify(&open(&away).unwrap(), BEFORE + 1 + AFTER, &case);
    }
    println!("{} moved folders", rounds());
}
