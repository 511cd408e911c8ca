//! Speed as ratios: the release binary against floors built with the same libraries, run in turn in
//! the same minute. `cargo bench --bench speed` prints a table; `-- quick` a smaller one; `-- search`
//! only the rows about finding.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench speaks on standard output and fails by panicking"
)]

mod finding;
mod floors;
mod saving;
#[path = "../../tests/pty/mod.rs"]
mod session;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use portable_pty::CommandBuilder;
use session::Session;

/// Set for the copy of this program that plays a floor: the number of rows of its list.
const FLOOR: &str = "CG_BENCH_FLOOR";

fn main() {
    if let Ok(rows) = std::env::var(FLOOR) {
        floors::run(rows.parse().expect("a number of rows")).expect("a terminal");
        return;
    }
    let wished = |word: &str| std::env::args().any(|argument| argument == word);
    let quick = wished("quick");
    let (runs, keys, idle) = if quick { (5, 60, 3) } else { (20, 200, 10) };
    println!("| what | cg | floor | ratio |\n|---|---|---|---|");
    let sizes = [10_000, 100_000, 1_000_000];
    finding::measure(if quick { &sizes[..2] } else { &sizes }, if quick { 3 } else { 20 });
    if wished("search") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for records in [1_000, 100_000] {
        let workspace = folder.path().join(records.to_string());
        fill(&workspace, records);
        first_paint(&workspace, records, runs);
        list(&workspace, records, keys);
    }
    let workspace = folder.path().join("1000");
    typing(&workspace, keys);
    resting(&workspace, idle);
    saving::measure(if quick { 300 } else { 2_000 });
}

/// Makes a workspace with so many notes, through the command line.
fn fill(workspace: &Path, records: usize) {
    let rows = (0..records).map(|n| format!("Note {n} about attendance in week 9,open\n"));
    let table = workspace.with_extension("csv");
    std::fs::write(&table, format!("text,state\n{}", rows.collect::<String>())).expect("a table");
    for arguments in [
        vec!["init", "--school", "Bench", "--start", "2026-08-17"],
        vec!["import", "csv", "note", table.to_str().expect("a path")],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_cg"))
            .arg("--workspace")
            .arg(workspace)
            .args(arguments)
            .output()
            .expect("cg runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

fn cg(workspace: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cg"));
    command.env("CG_LANG", "en");
    command.env("CG_WORKSPACE", workspace);
    command.env("TERM", "xterm-256color");
    command
}

fn floor(rows: usize) -> CommandBuilder {
    let mut command = CommandBuilder::new(std::env::current_exe().expect("this program"));
    command.env(FLOOR, rows.to_string());
    command.env("TERM", "xterm-256color");
    command
}

fn drawn(screen: &str) -> bool {
    !screen.trim().is_empty()
}

fn first_paint(workspace: &Path, records: usize, runs: usize) {
    let (mut ours, mut content, mut floors) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        let mut session = Session::start(cg(workspace));
        ours.push(session.until(drawn));
        content.push(session.until(|screen| screen.contains("about attendance")));
        drop(session);
        floors.push(Session::start(floor(0)).until(drawn));
    }
    row(&format!("first paint, {records} records"), &ours, &floors, 50);
    println!("| first content, {records} records | {:.1} ms | | |", millis(&content, 50));
}

fn list(workspace: &Path, records: usize, keys: usize) {
    let mut ours = Session::start(cg(workspace));
    ours.until(|screen| screen.contains("about attendance"));
    ours.until_quiet();
    let mut theirs = Session::start(floor(records));
    theirs.until(drawn);
    theirs.until_quiet();
    let (mut cg, mut floor) = (Vec::new(), Vec::new());
    let before = (ours.bytes, theirs.bytes);
    for _ in 0..keys {
        cg.extend(ours.answer(b"\x1b[B"));
        floor.extend(theirs.answer(b"\x1b[B"));
    }
    row(&format!("Down, {records} records, p50"), &cg, &floor, 50);
    row(&format!("Down, {records} records, p99"), &cg, &floor, 99);
    let bytes = ((ours.bytes - before.0) / keys, (theirs.bytes - before.1) / keys);
    println!(
        "| bytes per Down | {} | {} | {:.2} |",
        bytes.0,
        bytes.1,
        bytes.0 as f64 / bytes.1 as f64
    );
    let thousand = b"\x1b[B".repeat(1000);
    let pause = Duration::from_millis(300);
    let cg = ours.answer_with_gaps(&thousand, pause);
    let floor = theirs.answer_with_gaps(&thousand, pause);
    row("1,000 Downs at once", &Vec::from_iter(cg), &Vec::from_iter(floor), 50);
    println!("| memory, {records} records | {} MiB | {} MiB | |", ours.memory(), theirs.memory());
}

fn typing(workspace: &Path, keys: usize) {
    let mut ours = Session::start(cg(workspace));
    ours.until(|screen| screen.contains("about attendance"));
    ours.until_quiet();
    ours.answer(b"c");
    let mut theirs = Session::start(floor(0));
    theirs.until(drawn);
    theirs.until_quiet();
    let (mut cg, mut floor) = (Vec::new(), Vec::new());
    for letter in b"nobody calls home ".iter().cycle().take(keys) {
        cg.extend(ours.answer(&[*letter]));
        floor.extend(theirs.answer(&[*letter]));
    }
    row("typing a note, p50", &cg, &floor, 50);
    row("typing a note, p99", &cg, &floor, 99);
}

fn resting(workspace: &Path, seconds: u64) {
    let mut session = Session::start(cg(workspace));
    session.until(|screen| screen.contains("about attendance"));
    session.until_quiet();
    std::thread::sleep(Duration::from_secs(1));
    let (bytes, (time, switches)) = (session.bytes, session.cost());
    std::thread::sleep(Duration::from_secs(seconds));
    session.until_quiet();
    let (time_after, switches_after) = session.cost();
    println!(
        "| idle {seconds} s | {} bytes, {} ms CPU, {} wake-ups | 0 | |",
        session.bytes - bytes,
        time_after - time,
        switches_after - switches
    );
}

/// The value below which so many of a hundred lie, in milliseconds.
pub fn millis(times: &[Duration], percentile: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort();
    let at = (sorted.len() * percentile / 100).min(sorted.len().saturating_sub(1));
    sorted.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}

/// A line of the table.
pub fn row(what: &str, ours: &[Duration], floor: &[Duration], percentile: usize) {
    let (ours, floor) = (millis(ours, percentile), millis(floor, percentile));
    println!("| {what} | {ours:.2} ms | {floor:.2} ms | {:.2} |", ours / floor);
}
