//! What the tests around a step of 300 MB share: the steps, the processes that are killed, a session on
//! the file system in memory.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use commonground::engine::{Transaction, Workspace};
use commonground::store::{OpenError, Opened, StoreEvent};

use super::desk::*;
use super::double::*;

pub const NOTES: usize = 290;
/// The step before it, and how many come after it.
pub const BEFORE: u64 = 3;
pub const AFTER: u64 = 4;

pub fn rounds() -> u64 {
    number("CG_ROUNDS", 50)
}

/// The next step: small ones, and the large one in its place.
pub fn next(workspace: &Workspace) -> Transaction {
    if workspace.ledger().last() == BEFORE { notes(workspace, NOTES) } else { small(workspace) }
}

/// A small step of one record of its own: numbers of records do not matter here.
pub fn small(workspace: &Workspace) -> Transaction {
    numbered(workspace, u64::MAX)
}

pub fn make(opened: &mut Opened, step: Transaction) {
    let step = Arc::new(step);
    opened.workspace.apply(&step);
    if opened.store.commit_and_wait(step).is_err() {
        opened.store.retry();
    }
}

/// Every step is whole, and all that were acknowledged are there.
pub fn verify(opened: &Opened, acknowledged: u64, case: &str) -> u64 {
    let last = opened.workspace.ledger().last();
    assert!(last >= acknowledged, "{case}: {last} of {acknowledged}");
    assert!(!tells_loss(&opened.notices), "{case}: {:?}", opened.notices);
    let large = if last > BEFORE { NOTES as u64 + last - 1 } else { last };
    assert_eq!(opened.workspace.records().count() as u64, large, "{case}: after {last} steps");
    last
}

pub fn child(role: &str, dir: &Path, first: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([role, "--exact", "--nocapture"])
        .env(format!("CG_{}_DIR", role.to_uppercase()), dir)
        .env("CG_FIRST", first.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Lets it live for so long.
pub fn kill_after(child: &mut Child, wait: Duration) -> Vec<String> {
    let pipe = child.stderr.take().unwrap();
    let reader = std::thread::spawn(move || listen(pipe));
    // The moment of the kill is what is being tested, so it has to be a time.
    std::thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

/// A moment for a kill: anywhere in what a child takes on this machine when it is left alone, and a
/// little after.
pub fn moment(chance: &mut Chance, alone: Duration) -> Duration {
    alone.mul_f64(chance.below(1200) as f64 / 1000.0)
}

/// How long a child takes when it is left alone.
pub fn alone(role: &str, dir: &Path) -> Duration {
    let begun = Instant::now();
    assert!(child(role, dir, 0).wait_with_output().unwrap().status.success());
    begun.elapsed()
}

pub fn work() -> &'static Path {
    Path::new("/w")
}

pub fn open_double(double: &IoDouble) -> Result<Opened, OpenError> {
    let acknowledged = double.acknowledged.clone();
    open_on(work(), double.machinery(), move |event| {
        if let StoreEvent::Saved { sequence } = event {
            acknowledged.fetch_max(sequence, Ordering::SeqCst);
        }
    })
}

/// A session with the large step in its middle; how many operations it takes.
pub fn session(double: &IoDouble) -> u64 {
    let Ok(mut opened) = open_double(double) else { return double.operations() };
    for _ in 0..BEFORE + 1 + AFTER {
        let step = next(&opened.workspace);
        make(&mut opened, step);
    }
    let _ = opened.store.close();
    double.operations()
}
