//! Deterministic faults: the power cut after every operation of a session, an error at every
//! operation, an index that errs, panics or hangs. No acknowledged edit may be lost.
//! Every single operation: `cargo test --release --test store_faults -- --ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/double/mod.rs"]
mod double;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use commonground::domain::Moment;
use commonground::engine::Cause;
use commonground::store::{Capture, Notice, OpenError, Opened, Store, StoreEvent, spool};
use desk::*;
use double::*;

const RECORDS: u64 = 12;

fn dir() -> &'static Path {
    Path::new("/w")
}

fn open_double(double: &IoDouble) -> Result<Opened, OpenError> {
    let acknowledged = double.acknowledged.clone();
    open_on(dir(), double.machinery(), move |event| {
        if let StoreEvent::Saved { sequence } = event {
            acknowledged.fetch_max(sequence, Ordering::SeqCst);
        }
    })
}

/// A person's session of so many actions: edits, a capture now and then, drafts, leaving and coming
/// back. Goes on whatever the disk says.
fn session(double: &IoDouble, actions: u64) -> Result<(), OpenError> {
    let mut opened = open_double(double)?;
    for action in 1..=actions {
        match action % 40 {
            39 => {
                // What the disk refuses to close is lost with the process, but was never said saved.
                let _ = opened.store.close();
                opened = open_double(double)?;
            }
            17 => {
                let name = format!("c{action}");
                let moment = Moment { millis: 1, offset_minutes: 0 };
                let capture = Capture { id: id(&name), text: name, author: "a".to_owned(), moment };
                let _ = spool::put_with(double, dir(), &capture);
                for capture in opened.store.take_captures().0 {
                    let mut transaction = numbered(&opened.workspace, RECORDS);
                    transaction.cause = Cause::Capture(capture.id);
                    save(&mut opened, transaction);
                }
            }
            23 => {
                let _ = opened.store.drafts().put("draft", "half a word");
            }
            _ => {
                let transaction = numbered(&opened.workspace, RECORDS);
                save(&mut opened, transaction);
            }
        }
    }
    let _ = opened.store.close();
    Ok(())
}

fn save(opened: &mut Opened, transaction: commonground::engine::Transaction) {
    let transaction = Arc::new(transaction);
    opened.workspace.apply(&transaction);
    if opened.store.commit_and_wait(transaction).is_err() {
        opened.store.retry();
    }
}

fn cuts(step: usize) {
    let double = IoDouble::default();
    Store::create_with(&double, dir()).unwrap();
    double.record_images();
    session(&double, 200).unwrap();
    let images = double.images();
    println!("{} operations, every {step}. of them", images.len());
    assert!(images.len() > 400);
    let mut opens = 0;
    for (number, image) in images.iter().enumerate().skip(step / 2).step_by(step) {
        for unsynced in [Unsynced::Kept, Unsynced::Dropped, Unsynced::Half] {
            let keep_index = !(number / step).is_multiple_of(3);
            let case = format!("cut after {number}, {unsynced:?}, index kept: {keep_index}");
            let double = IoDouble::after_cut(image, unsynced, keep_index);
            double.record_images();
            let opened = open_double(&double).unwrap_or_else(|error| panic!("{case}: {error}"));
            verify(&opened, image.acknowledged, &case);
            opened.store.close().unwrap();
            opens += 1;
            // A second cut while the first was being repaired.
            let again = double.images();
            if let Some(second) = again.get(number % again.len().max(1)) {
                let double = IoDouble::after_cut(second, unsynced, keep_index);
                let opened = open_double(&double).unwrap_or_else(|e| panic!("{case} twice: {e}"));
                verify(&opened, image.acknowledged, &format!("{case}, twice"));
            }
        }
    }
    println!("{opens} openings after a cut");
}

fn verify(opened: &Opened, acknowledged: u64, case: &str) {
    let last = opened.workspace.ledger().last();
    assert!(last >= acknowledged, "{case}: {last} of {acknowledged}");
    assert!(!tells_loss(&opened.notices), "{case}: {:?}", opened.notices);
    let damage = |notice: &&Notice| !matches!(notice, Notice::IndexRebuilt { .. });
    assert_eq!(opened.notices.iter().filter(damage).count(), 0, "{case}: {:?}", opened.notices);
    expect_numbered(&opened.workspace, RECORDS).unwrap_or_else(|error| panic!("{case}: {error}"));
}

#[test]
fn power_cuts() {
    cuts(12);
}

#[test]
#[ignore = "a minute"]
fn power_cut_after_every_operation() {
    cuts(1);
}

fn errors(step: u64, actions: u64) {
    let double = IoDouble::default();
    Store::create_with(&double, dir()).unwrap();
    session(&double, actions).unwrap();
    let operations = double.operations();
    let kinds =
        [Failure::NoSpace, Failure::Broken, Failure::ShortWrite, Failure::Sync, Failure::Rename];
    let mut runs = 0;
    for number in (step / 2..operations).step_by(step as usize) {
        for failure in kinds {
            for many in [1, 9] {
                let case = format!("{failure:?} at {number} for {many}");
                let double = IoDouble::default();
                let created = Store::create_with(&double, dir());
                let before = double.operations();
                created.unwrap();
                double.fail(number.max(before), many, failure);
                // A disk that refuses while opening may refuse the opening, but no more.
                let _ = session(&double, actions);
                double.heal();
                let opened = open_double(&double).unwrap_or_else(|e| panic!("{case}: {e}"));
                let acknowledged = double.acknowledged.load(Ordering::SeqCst);
                let last = opened.workspace.ledger().last();
                assert!(last >= acknowledged, "{case}: {last} of {acknowledged}");
                assert!(!tells_loss(&opened.notices), "{case}: {:?}", opened.notices);
                expect_numbered(&opened.workspace, RECORDS)
                    .unwrap_or_else(|error| panic!("{case}: {error}"));
                let problems = opened.store.check();
                assert_eq!(problems, [], "{case}");
                opened.store.close().unwrap_or_else(|error| panic!("{case}: {error}"));
                runs += 1;
            }
        }
    }
    println!("{runs} sessions with an error");
}

#[test]
fn an_error_at_any_operation() {
    errors(29, 60);
}

#[test]
#[ignore = "minutes"]
fn an_error_at_every_operation() {
    errors(1, 200);
}

#[test]
fn a_full_disk_keeps_edits_in_memory_and_saves_them_when_there_is_room() {
    let double = IoDouble::default();
    Store::create_with(&double, dir()).unwrap();
    let (mut heard, tell) = Heard::new();
    let mut opened = open_on(dir(), double.machinery(), tell).unwrap();
    edit(&mut opened, RECORDS);
    heard.wait(|event| *event == StoreEvent::Saved { sequence: 1 });
    // Saved is what one copy has; checking waits for the other.
    assert_eq!(opened.store.check(), []);
    double.fail(0, u64::MAX, Failure::NoSpace);
    for _ in 0..20 {
        edit(&mut opened, RECORDS);
    }
    heard.wait(
        |event| matches!(event, StoreEvent::CannotSave { unsaved: 20, reason } if reason.is_full()),
    );
    assert_eq!(opened.store.unsaved(), 20);
    use commonground::engine::Journal as _;
    assert_eq!(opened.store.transaction(15).unwrap().sequence, 15);
    double.heal();
    opened.store.retry();
    heard.wait(|event| *event == StoreEvent::Saved { sequence: 21 });
    assert_eq!(opened.store.unsaved(), 0);
    opened.store.close().unwrap();
    let opened = open_double(&double).unwrap();
    assert_eq!(opened.notices, []);
    expect_numbered(&opened.workspace, RECORDS).unwrap();
    assert_eq!(opened.workspace.ledger().last(), 21);
}

#[test]
fn closing_on_a_full_disk_says_what_is_lost() {
    let double = IoDouble::default();
    Store::create_with(&double, dir()).unwrap();
    let mut opened = open_double(&double).unwrap();
    double.fail(0, u64::MAX, Failure::NoSpace);
    edit(&mut opened, RECORDS);
    assert_eq!(opened.store.close().unwrap_err().unsaved, 1);
}

#[test]
fn one_failing_copy_is_a_warning_and_is_made_whole() {
    for (folder, failure) in [
        ("journal", Failure::Broken),
        ("journal", Failure::NoSpace),
        ("journal-b", Failure::Broken),
        ("journal-b", Failure::Sync),
    ] {
        let double = IoDouble::default();
        Store::create_with(&double, dir()).unwrap();
        let (mut heard, tell) = Heard::new();
        let mut opened = open_on(dir(), double.machinery(), tell).unwrap();
        double.fence(&dir().join(folder));
        double.fail(0, u64::MAX, failure);
        for _ in 0..30 {
            edit(&mut opened, RECORDS);
        }
        heard.wait(|event| matches!(event, StoreEvent::CopyFailing { .. }));
        if heard.saved < 30 {
            heard.wait(|event| *event == StoreEvent::Saved { sequence: 30 });
        }
        for sequence in 1..=30 {
            use commonground::engine::Journal as _;
            opened.store.transaction(sequence).unwrap();
        }
        double.heal();
        opened.store.close().unwrap();
        let opened = open_double(&double).unwrap();
        assert!(!tells_loss(&opened.notices));
        expect_numbered(&opened.workspace, RECORDS).unwrap();
        assert_eq!(opened.store.check(), [], "{folder} {failure:?}");
    }
}

#[test]
fn a_bad_index_never_holds_anybody_up() {
    for mood in [Mood::Errs, Mood::Panics, Mood::Hangs] {
        let double = IoDouble::default();
        Store::create_with(&double, dir()).unwrap();
        let mut opened = open_double(&double).unwrap();
        double.index.set(mood);
        for _ in 0..30 {
            let transaction = numbered(&opened.workspace, RECORDS);
            save(&mut opened, transaction);
        }
        let begun = Instant::now();
        opened.store.close().unwrap();
        assert_eq!(double.acknowledged.load(Ordering::SeqCst), 30, "{mood:?}");
        assert!(begun.elapsed() < Duration::from_millis(3500), "{mood:?} {:?}", begun.elapsed());
        double.index.set(Mood::Well);
        let opened = open_double(&double).unwrap();
        assert!(!tells_loss(&opened.notices), "{mood:?} {:?}", opened.notices);
        expect_numbered(&opened.workspace, RECORDS).unwrap();
        assert_eq!(opened.store.check(), [], "{mood:?}");
    }
}

#[test]
fn an_index_that_does_not_open_is_replaced() {
    for mood in [Mood::Errs, Mood::Panics] {
        let double = IoDouble::default();
        Store::create_with(&double, dir()).unwrap();
        session(&double, 50).unwrap();
        double.index.set(mood);
        let mut opened = open_double(&double).unwrap();
        let rebuilt = |notice: &Notice| matches!(notice, Notice::IndexRebuilt { .. });
        assert!(opened.notices.iter().any(rebuilt), "{mood:?}");
        let transaction = numbered(&opened.workspace, RECORDS);
        save(&mut opened, transaction);
        expect_numbered(&opened.workspace, RECORDS).unwrap();
        drop(opened);
        double.index.set(Mood::Well);
        let opened = open_double(&double).unwrap();
        expect_numbered(&opened.workspace, RECORDS).unwrap();
        drop(opened);
        assert_eq!(open_double(&double).unwrap().notices, [], "{mood:?}");
    }
}
