//! Panes that draw more than a list: the people of a whole school beside those of a small map, an
//! outline of ten thousand rows beside one of ten, and a fishbone of seventeen causes typed at once.
//! Here the small one is the floor of the large one.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::session::Session;
use crate::{causes, cg, millis, row};

/// A workspace of each size; the smaller one is the floor.
pub type Pair = [Session; 2];

/// 3,000 people beside 30.
pub fn people(folder: &Path, keys: usize) {
    let mut pair = [3_000, 30].map(|count| {
        let workspace = folder.join(format!("people-{count}"));
        run(&workspace, &["init", "--school", "Bench", "--start", "2026-08-17"]);
        let file = folder.join("people.csv");
        std::fs::write(&file, roll(count)).expect("a file");
        run(&workspace, &["import", "csv", "person", &file.to_string_lossy()]);
        open(&workspace, b"3", "Person00001")
    });
    beside("Down, 3,000 people beside 30", &mut pair, &[b"\x1b[B"], keys);
    both(&mut pair, b"/");
    let letters: [&[u8]; 8] = [b"0", b"0", b"0", b"7", b"\x7f", b"\x7f", b"\x7f", b"\x7f"];
    beside("a letter of the filter, 3,000 people beside 30", &mut pair, &letters, keys);
    both(&mut pair, b"\x1b[27u");
    both(&mut pair, b"s");
    beside("a letter of the search, 3,000 people beside 30", &mut pair, &letters, keys);
    both(&mut pair, b"\x1b[27u3");
    both(&mut pair, b"..");
    beside("the next one on the grid, 3,000 beside 30", &mut pair, &[b"j"], keys);
    beside("the next quarter of the grid, 3,000 beside 30", &mut pair, &[b"l", b"h"], keys);
    beside("moving somebody on the grid, 3,000 beside 30", &mut pair, &[b"K", b"J"], keys);
}

/// 10,000 rows beside 10: rows and picture side by side.
pub fn outlines(folder: &Path, keys: usize) {
    let mut pair = [10_000, 10].map(|count| {
        let workspace = folder.join(format!("outline-{count}"));
        run(&workspace, &["init", "--school", "Bench", "--start", "2026-08-17"]);
        let file = folder.join("rows.txt");
        std::fs::write(&file, rows(count)).expect("a file");
        let file = file.to_string_lossy();
        run(&workspace, &["import", "outline", &file, "--title", "Causes", "--form", "fishbone"]);
        open(&workspace, b"4\r", "Cause 1")
    });
    beside("Down in an outline, 10,000 rows beside 10", &mut pair, &[b"j", b"k"], keys);
    beside("a row folded, 10,000 beside 10", &mut pair, &[b"za", b"za"], keys);
    both(&mut pair, b"o");
    beside("a letter of a row, 10,000 beside 10", &mut pair, &[b"a"], keys);
    beside("a row more, 10,000 beside 10", &mut pair, &[b"b\r"], keys / 10);
}

/// Notes of a line of a megabyte beside short ones.
pub fn lines(folder: &Path, keys: usize) {
    let mut pair = [1 << 20, 80].map(|length: usize| {
        let workspace = folder.join(format!("line-{length}"));
        run(&workspace, &["init", "--school", "Bench", "--start", "2026-08-17"]);
        let file = folder.join("lines.csv");
        let text = "a word ".repeat(length / 7);
        std::fs::write(&file, format!("text\n{}", format!("{text}\n").repeat(5))).expect("a file");
        run(&workspace, &["import", "csv", "note", &file.to_string_lossy()]);
        open(&workspace, b"6", "a word")
    });
    beside("Down, notes of a megabyte beside short ones", &mut pair, &[b"j", b"k"], keys);
}

/// Seventeen causes as they are said: every key after the one before it was shown.
pub fn causes(folder: &Path) {
    let workspace = folder.join("causes");
    run(&workspace, &["init", "--school", "Bench", "--start", "2026-08-17"]);
    let outline = ["add", "outline", "title=Absence", "form=fishbone"];
    run(&workspace, &outline);
    let mut session = open(&workspace, b"4\r", "picture draws");
    let mut times = Vec::new();
    for key in causes::keys(causes::ENGLISH) {
        times.extend(session.answer(key.as_bytes()));
    }
    let (half, worst) = (millis(&times, 50), millis(&times, 99));
    println!("| 17 causes, {} keys | p50 {half:.2} ms, p99 {worst:.2} ms | | |", times.len());
}

pub fn run(workspace: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cg"));
    command.env("CG_LANG", "en").arg("--workspace").arg(workspace).args(arguments);
    let output = command.output().expect("cg runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

pub fn open(workspace: &Path, keys: &[u8], sees: &str) -> Session {
    let mut session = Session::start(cg(workspace));
    session.until(|screen| screen.contains("Waits for you"));
    session.send(keys, |screen| screen.contains(sees));
    session.until_quiet();
    session
}

/// Presses keys in both that are not measured.
pub fn both(pair: &mut Pair, keys: &[u8]) {
    pair.iter_mut().for_each(|one| assert!(one.answer(keys).is_some(), "no answer"));
}

/// Presses the keys in turn in both workspaces.
pub fn beside(what: &str, [large, small]: &mut Pair, keys: &[&[u8]], times: usize) {
    let (mut ours, mut floor): (Vec<Duration>, Vec<Duration>) = Default::default();
    for key in keys.iter().cycle().take(times.next_multiple_of(keys.len())) {
        ours.extend(large.answer(key));
        floor.extend(small.answer(key));
    }
    row(&format!("{what}, p50"), &ours, &floor, 50);
    row(&format!("{what}, p99"), &ours, &floor, 99);
}

fn roll(count: usize) -> String {
    let mut roll = String::from("name,influence,interest\n");
    for number in 1..=count {
        let (influence, interest) = (number * 7 % 11, number * 3 % 11);
        writeln!(roll, "Person{number:05},{influence},{interest}").expect("a string");
    }
    roll
}

/// A tree in which each row has up to nine inside of it.
fn rows(count: usize) -> String {
    let mut rows = String::new();
    for number in 1..=count {
        let depth = if number % 100 == 1 { 0 } else { 1 + usize::from(number % 10 != 1) };
        writeln!(rows, "{}Cause {number}", "\t".repeat(depth)).expect("a string");
    }
    rows
}
