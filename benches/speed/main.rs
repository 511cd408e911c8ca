//! Speed as ratios: the release binary against floors built with the same libraries, run in turn in
//! the same minute. `cargo bench --bench speed` prints a table; `-- quick` a smaller one; `-- search`
//! only the rows about finding; `-- panes` only those about single panes; `-- reckoning` only those about
//! checks and figures after an edit; `-- readings` only a district's readings; `-- listening`
//! only a year of listening; `-- keys` all but these five; `-- million` also a list of a million.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench speaks on standard output and fails by panicking"
)]

#[path = "../../tests/causes/mod.rs"]
mod causes;
mod finding;
mod floors;
mod keys;
mod listening;
mod opening;
mod panes;
mod peers;
mod readings;
mod reckoning;
mod saving;
#[path = "../../tests/pty/mod.rs"]
mod session;
mod workspaces;

use std::path::Path;
use std::time::Duration;

use portable_pty::CommandBuilder;

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
    if !wished("keys") && !wished("search") && !wished("panes") && !wished("listening") {
        reckoning::measure(keys);
    }
    if wished("reckoning") {
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    if wished("readings") {
        readings::measure(folder.path(), if quick { 3 } else { 10 });
        return;
    }
    if !wished("keys") && !wished("search") && !wished("panes") {
        listening::measure(folder.path(), keys);
    }
    if wished("listening") {
        return;
    }
    if !wished("keys") && !wished("search") {
        panes::people(folder.path(), keys);
        panes::outlines(folder.path(), keys);
        panes::causes(folder.path());
        panes::lines(folder.path(), keys);
    }
    if wished("panes") {
        return;
    }
    if !wished("keys") {
        let sizes = [10_000, 100_000, 1_000_000];
        finding::measure(if quick { &sizes[..2] } else { &sizes }, if quick { 3 } else { 20 });
    }
    if wished("search") {
        return;
    }
    let place = |notes: usize| folder.path().join(notes.to_string());
    let sizes = [1_000, 100_000, 1_000_000];
    for notes in if wished("million") { &sizes[..] } else { &sizes[..2] } {
        workspaces::fill(&place(*notes), *notes);
        opening::measure(&place(*notes), *notes, if *notes > 100_000 { 3 } else { runs });
        keys::list(&place(*notes), *notes, keys);
    }
    keys::typing(&place(1_000), keys);
    keys::saving(&place(1_000), keys);
    keys::searching(&place(100_000), 100_000, keys / 10);
    keys::resting(&place(1_000), idle);
    saving::measure(if quick { 300 } else { 2_000 });
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
