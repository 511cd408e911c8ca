//! From a key to the last byte of its frame: in a list, typing, while another process saves, while
//! everything is searched. Always in turn with the floor, and with other programs where they are.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::opening::{drawn, leave};
use crate::session::Session;
use crate::{cg, floor, millis, peers, row};

const DOWN: &[u8] = b"\x1b[B";
/// Between two changes of the other process.
const BETWEEN: Duration = Duration::from_millis(50);
/// Between two keys meanwhile, so that they last for many changes.
const PAUSE: Duration = Duration::from_millis(15);

/// Down in a list of so many notes.
pub fn list(workspace: &Path, notes: usize, keys: usize) {
    let (mut ours, mut theirs) = (inbox(workspace), empty(notes));
    let mut peers: Vec<_> =
        peers::lists(workspace, notes).into_iter().map(|peer| (peer, Vec::new())).collect();
    // What is done behind the first screen is not what a key takes.
    ours.until_rested();
    let (mut cg, mut floor) = (Vec::new(), Vec::new());
    let before = (ours.bytes, theirs.bytes);
    for _ in 0..keys {
        cg.extend(ours.answer(DOWN));
        floor.extend(theirs.answer(DOWN));
        peers.iter_mut().for_each(|(peer, times)| times.extend(peer.session.answer(DOWN)));
    }
    both(&format!("Down, {notes} notes"), &cg, &floor);
    for (peer, times) in &peers {
        both(&format!("Down, {notes} notes, beside {}", peer.name), &cg, times);
    }
    let per_key = |now: usize, before: usize| (now - before) / keys;
    let bytes = (per_key(ours.bytes, before.0), per_key(theirs.bytes, before.1));
    let ratio = bytes.0 as f64 / bytes.1 as f64;
    println!("| bytes per Down | {} | {} | {ratio:.2} |", bytes.0, bytes.1);
    let (thousand, gap) = (DOWN.repeat(1000), Duration::from_millis(300));
    let cg = Vec::from_iter(ours.answer_with_gaps(&thousand, gap));
    let floor = Vec::from_iter(theirs.answer_with_gaps(&thousand, gap));
    row("1,000 Downs at once", &cg, &floor, 50);
    for (peer, _) in &mut peers {
        let times = Vec::from_iter(peer.session.answer_with_gaps(&thousand, gap));
        row(&format!("1,000 Downs at once, beside {}", peer.name), &cg, &times, 50);
    }
    println!("| memory, {notes} notes | {} MiB | {} MiB | |", ours.memory(), theirs.memory());
    filtering(&mut ours, notes, keys / 10);
    leave(ours);
}

/// Typing what the list is filtered by: the whole of it is looked through for the first letter.
fn filtering(ours: &mut Session, notes: usize, words: usize) {
    ours.answer(b"/");
    let letters = b"home\x7f\x7f\x7f\x7f".repeat(words.max(3));
    let times: Vec<_> = letters.iter().filter_map(|letter| ours.answer(&[*letter])).collect();
    let (half, worst) = (millis(&times, 50), millis(&times, 99));
    println!("| a letter of the filter, {notes} notes | p50 {half:.2} ms, p99 {worst:.2} ms | | |");
    ours.answer(b"\x1b[27u");
}

/// Down while another process changes a record of another kind twenty times a second. Its frames
/// are not counted: only that in which another row is selected.
pub fn saving(workspace: &Path, keys: usize) {
    let mut ours = inbox(workspace);
    let mut quiet = Vec::new();
    (0..keys).for_each(|_| quiet.extend(step(&mut ours)));
    let over = AtomicBool::new(false);
    let mut busy = Vec::new();
    thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0.. {
                let next = Instant::now() + BETWEEN;
                let mut set = Command::new(env!("CARGO_BIN_EXE_cg"));
                set.arg("--workspace").arg(workspace).args(["set", "site-1"]);
                let output = set.arg(format!("name=Bench {number}")).output().expect("cg runs");
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
                if over.load(Ordering::Relaxed) {
                    break;
                }
                thread::sleep(next.saturating_duration_since(Instant::now()));
            }
        });
        (0..keys).for_each(|_| busy.extend(step(&mut ours)));
        over.store(true, Ordering::Relaxed);
    });
    both("Down while another process saves, beside without", &busy, &quiet);
    leave(ours);
}

/// Goes one row down; the time until another one is selected.
fn step(session: &mut Session) -> Option<Duration> {
    let selected = |screen: &vt100::Screen| {
        let (row, _) = screen.cursor_position();
        screen.rows(0, 60).nth(row.into())
    };
    thread::sleep(PAUSE);
    let before = selected(session.screen());
    session.answer_when(DOWN, |screen| selected(screen) != before)
}

/// Typing a note.
pub fn typing(workspace: &Path, keys: usize) {
    let (mut ours, mut theirs) = (inbox(workspace), empty(0));
    let mut vim = peers::vim(workspace, 0);
    ours.answer(b"c");
    vim.as_mut().map(|vim| vim.session.answer(b"i"));
    let (mut cg, mut floor, mut peer) = (Vec::new(), Vec::new(), Vec::new());
    for letter in b"nobody calls home ".iter().cycle().take(keys) {
        cg.extend(ours.answer(&[*letter]));
        floor.extend(theirs.answer(&[*letter]));
        peer.extend(vim.as_mut().and_then(|vim| vim.session.answer(&[*letter])));
    }
    both("typing a note", &cg, &floor);
    if vim.is_some() {
        both("typing a note, beside vim", &cg, &peer);
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
    session.send(b"6", |screen| screen.contains("Open notes"));
    session.write(b"gg");
    session.until_quiet();
    session
}

fn empty(rows: usize) -> Session {
    let mut session = Session::start(floor(rows));
    session.until(drawn);
    session.until_quiet();
    session
}

fn both(what: &str, ours: &[Duration], floor: &[Duration]) {
    row(&format!("{what}, p50"), ours, floor, 50);
    row(&format!("{what}, p99"), ours, floor, 99);
}
