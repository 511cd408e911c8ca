//! From a key to the last byte of its frame: in a list, typing, while another process saves, while
//! everything is searched. Always in turn with the floor, and with vim where it is installed.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use portable_pty::CommandBuilder;

use crate::opening::{drawn, leave};
use crate::session::Session;
use crate::{cg, floor, millis, row};

const DOWN: &[u8] = b"\x1b[B";
/// Between two notes of the other process.
const PAUSE: Duration = Duration::from_millis(20);

/// Down in a list of so many notes.
pub fn list(workspace: &Path, notes: usize, keys: usize) {
    let (mut ours, mut theirs) = (inbox(workspace), empty(notes));
    let mut vim = vim(workspace, notes);
    let (mut cg, mut floor, mut peer) = (Vec::new(), Vec::new(), Vec::new());
    let before = (ours.bytes, theirs.bytes);
    for _ in 0..keys {
        cg.extend(ours.answer(DOWN));
        floor.extend(theirs.answer(DOWN));
        peer.extend(vim.as_mut().and_then(|vim| vim.answer(DOWN)));
    }
    both(&format!("Down, {notes} notes"), &cg, &floor);
    if vim.is_some() {
        both(&format!("Down, {notes} notes, beside vim -u NONE"), &cg, &peer);
    }
    let per_key = |now: usize, before: usize| (now - before) / keys;
    let bytes = (per_key(ours.bytes, before.0), per_key(theirs.bytes, before.1));
    let ratio = bytes.0 as f64 / bytes.1 as f64;
    println!("| bytes per Down | {} | {} | {ratio:.2} |", bytes.0, bytes.1);
    let (thousand, gap) = (DOWN.repeat(1000), Duration::from_millis(300));
    let cg = Vec::from_iter(ours.answer_with_gaps(&thousand, gap));
    let floor = Vec::from_iter(theirs.answer_with_gaps(&thousand, gap));
    row("1,000 Downs at once", &cg, &floor, 50);
    if let Some(vim) = &mut vim {
        let peer = Vec::from_iter(vim.answer_with_gaps(&thousand, gap));
        row("1,000 Downs at once, beside vim -u NONE", &cg, &peer, 50);
    }
    println!("| memory, {notes} notes | {} MiB | {} MiB | |", ours.memory(), theirs.memory());
    leave(ours);
}

/// Down while another process takes one note after the other.
pub fn saving(workspace: &Path, keys: usize) {
    let mut ours = inbox(workspace);
    let mut quiet = Vec::new();
    (0..keys).for_each(|_| quiet.extend(ours.answer(DOWN)));
    let over = AtomicBool::new(false);
    let mut busy = Vec::new();
    thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                let mut note = Command::new(env!("CARGO_BIN_EXE_cg"));
                note.arg("--workspace").arg(workspace).args(["note", "Another one"]);
                assert!(note.output().expect("cg runs").status.success());
                thread::sleep(PAUSE);
            }
        });
        // A frame that tells of a new note may be counted for a key: that is what is seen, too.
        (0..keys).for_each(|_| busy.extend(ours.answer(DOWN)));
        over.store(true, Ordering::Relaxed);
    });
    both("Down while another process saves, beside without", &busy, &quiet);
    leave(ours);
}

/// Typing a note.
pub fn typing(workspace: &Path, keys: usize) {
    let (mut ours, mut theirs) = (inbox(workspace), empty(0));
    let mut vim = vim(workspace, 0);
    ours.answer(b"c");
    vim.as_mut().map(|vim| vim.answer(b"i"));
    let (mut cg, mut floor, mut peer) = (Vec::new(), Vec::new(), Vec::new());
    for letter in b"nobody calls home ".iter().cycle().take(keys) {
        cg.extend(ours.answer(&[*letter]));
        floor.extend(theirs.answer(&[*letter]));
        peer.extend(vim.as_mut().and_then(|vim| vim.answer(&[*letter])));
    }
    both("typing a note", &cg, &floor);
    if vim.is_some() {
        both("typing a note, beside vim -u NONE", &cg, &peer);
    }
}

/// Typing what everything is searched for: to the end of the search of that letter, or of as much
/// of it as was seen before the terminal was silent for a moment.
pub fn searching(workspace: &Path, notes: usize, words: usize) {
    let mut ours = inbox(workspace);
    ours.answer(b"s");
    let mut letters = Vec::new();
    for letter in b"attend\x7f\x7f\x7f\x7f\x7f\x7f".repeat(words) {
        letters.extend(ours.answer(&[letter]));
    }
    let (half, worst) = (millis(&letters, 50), millis(&letters, 99));
    println!("| typing in search, {notes} notes | p50 {half:.2} ms, p99 {worst:.2} ms | | |");
}

/// What it costs to stay open: other threads' wake-ups count too.
pub fn resting(workspace: &Path, seconds: u64) {
    let mut session = inbox(workspace);
    thread::sleep(Duration::from_secs(1));
    let (bytes, (time, switches)) = (session.bytes, session.cost());
    thread::sleep(Duration::from_secs(seconds));
    session.until_quiet();
    let (time_after, switches_after) = session.cost();
    println!(
        "| idle {seconds} s | {} bytes, {} ms CPU, {} wake-ups | 0 | |",
        session.bytes - bytes,
        time_after - time,
        switches_after - switches
    );
}

/// The program with its notes on the screen: they are in the second pane.
fn inbox(workspace: &Path) -> Session {
    let mut session = Session::start(cg(workspace));
    // The first time it begins with Home, later where it was left.
    session.until(|screen| screen.to_lowercase().contains("open notes"));
    session.send(b"2", |screen| screen.contains("Open notes"));
    session.until_quiet();
    session
}

fn empty(rows: usize) -> Session {
    let mut session = Session::start(floor(rows));
    session.until(drawn);
    session.until_quiet();
    session
}

/// vim with so many lines, where it is installed.
fn vim(workspace: &Path, lines: usize) -> Option<Session> {
    Command::new("vim").arg("--version").output().ok()?;
    let file = workspace.with_extension("txt");
    let text = (0..lines).map(|n| format!("Note {n} about attendance in week 9\n"));
    std::fs::write(&file, text.collect::<String>()).expect("a text");
    let mut command = CommandBuilder::new("vim");
    command.args(["-u", "NONE"]);
    command.arg(&file);
    command.env("TERM", "xterm-256color");
    let mut session = Session::start(command);
    session.until(drawn);
    session.until_quiet();
    Some(session)
}

fn both(what: &str, ours: &[Duration], floor: &[Duration]) {
    row(&format!("{what}, p50"), ours, floor, 50);
    row(&format!("{what}, p99"), ours, floor, 99);
}
