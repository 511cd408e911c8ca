//! Other programs read what is written here, and read what they read otherwise: both have to find the
//! same. They are installed by `.ci/run` below the target folder; where one is not, its test says so in
//! a line and passes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails by panicking"
)]

mod cli_office;
mod deriving;
mod program;
mod samples;
mod today;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use commonground::domain::{Kind, Language};
use commonground::engine::outlines::{Draft, Sheet};
use commonground::exchange::outline::{Syntax, read, written};
use commonground::texts::Texts;
use deriving::outside::office;
use deriving::whole::whole;
use deriving::world::World;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

/// Where the others are installed.
fn installed() -> PathBuf {
    Path::new(program::PROGRAM).ancestors().nth(2).unwrap().join("neighbours")
}

/// What another program answers; `None` if it is not installed, which is told.
fn asked(tool: &str, script: &str, words: &[&Path], input: &Json) -> Option<String> {
    let (runner, script) = match tool {
        "node" => (PathBuf::from("node"), installed().join("node").join(script)),
        _ => {
            let script = Path::new("tests/neighbours").join(script);
            (installed().join("python/bin/python"), script)
        }
    };
    let is_there = installed().join(tool).is_dir() && script.is_file();
    let command = Command::new(runner)
        .arg(&script)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Some(mut child) = command.ok().filter(|_| is_there) else {
        eprintln!("passed over: {} is not installed ({})", script.display(), installed().display());
        return None;
    };
    child.stdin.take().unwrap().write_all(input.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", script.display());
    Some(String::from_utf8(output.stdout).unwrap())
}

fn answers(text: &str) -> Vec<Json> {
    serde_json::from_str(text).unwrap()
}

/// An outline as the other programs give it.
fn outline(sheet: &Sheet) -> Json {
    let rows: Vec<Json> = sheet.drafts.iter().map(|own| json!([own.depth, own.text])).collect();
    json!({ "title": sheet.title, "rows": rows })
}

/// Outlines by chance, always the same ones.
fn sheets(count: usize, words: &'static str) -> Vec<Sheet> {
    let row = (0..4usize, words);
    let form = proptest::sample::select(vec![Some("fishbone"), Some("plain")]);
    let sheet =
        (words, form, proptest::collection::vec(row, 1..12)).prop_map(|(title, form, rows)| {
            let mut sheet = Sheet { title, form, ..Sheet::default() };
            for (depth, text) in rows {
                let depth = sheet.drafts.last().map_or(0, |last| depth.min(last.depth + 1));
                sheet.drafts.push(Draft { depth, text, ..Draft::default() });
            }
            sheet
        });
    let mut dice = TestRunner::deterministic();
    (0..count).map(|_| sheet.new_tree(&mut dice).unwrap().current()).collect()
}

/// Any sign that a format could take for one of its own, between letters.
const ANY: &str =
    "[a-zñ學](?:[-a-zñ學0-9#\"'<>&`*_\\[\\](){}%;:.!|~\\\\=+$^/😀]| [a-z0-9#\"<&%(]){0,16}";
/// Words as people write them, one blank between two.
const PLAIN: &str = "[a-zñé]{2,8}( [a-zñé]{2,8}){0,3}";

#[test]
fn mermaid_reads_what_is_written_for_it() {
    let sheets = sheets(300, ANY);
    let texts: Vec<String> = sheets
        .iter()
        .map(|own| written(Syntax::Mermaid, own, Texts::new(Language::En)).text)
        .collect();
    let Some(found) = asked("node", "mermaid.mjs", &[], &json!(texts)) else { return };
    for ((sheet, text), found) in sheets.iter().zip(&texts).zip(answers(&found)) {
        assert_eq!(found, outline(sheet), "{text}");
    }
    eprintln!("Mermaid: {} diagrams of ours read alike", texts.len());
}

/// A diagram as people write it by hand: shapes, remarks, settings, blank lines, uneven indentation.
fn by_hand(sheet: &Sheet, at: usize) -> String {
    let is_fishbone = sheet.form == Some("fishbone");
    let step = 1 + at % 4;
    let mut text = String::from(
        [
            "",
            "%% begins\n",
            "%%{init: {\n  \"theme\": \"base\"\n}}%%\n",
            "---\nconfig:\n  theme: dark\n---\n",
        ][at % 4],
    );
    let base = if is_fishbone && at.is_multiple_of(3) { 9 } else { 0 };
    text += if is_fishbone { "ishikawa-beta\n" } else { "mindmap\n" };
    text += &format!("{}{}\n", " ".repeat(base + 1), sheet.title);
    for (row, draft) in sheet.drafts.iter().enumerate() {
        let said = &draft.text;
        let shaped = match (row + at) % 9 {
            1 => format!("n{row}[{said}]"),
            2 => format!("n{row}({said}) %% asked"),
            3 => format!("n{row}((\"{said}\"))"),
            4 => format!("n{row}[\"{}\"]", said.replace(' ', "\n   ")),
            5 => format!("n{row})){said}(("),
            6 => format!("n{row}{{{{{said}}}}}"),
            7 => format!("n{row}[{}]", said.replacen(' ', "\n ", 1)),
            8 => format!("{said}\n\n%% a remark\n"),
            _ => said.clone(),
        };
        let shown = if is_fishbone { said } else { &shaped };
        text += &format!("{}{shown}\n", " ".repeat(2 + draft.depth * step));
    }
    text
}

#[test]
fn mermaid_and_we_read_alike_what_people_write() {
    let sheets = sheets(400, PLAIN);
    let texts: Vec<String> = sheets.iter().enumerate().map(|(at, own)| by_hand(own, at)).collect();
    let Some(found) = asked("node", "mermaid.mjs", &[], &json!(texts)) else { return };
    let mut refused = 0;
    for (text, found) in texts.iter().zip(answers(&found)) {
        if found.is_null() {
            refused += 1;
            continue;
        }
        assert_eq!(outline(&read(Syntax::Mermaid, text.as_bytes()).sheet), found, "{text}");
    }
    assert!(refused * 10 < texts.len(), "{refused} refused by Mermaid");
    eprintln!(
        "Mermaid: {} diagrams by hand read alike, {refused} refused by it",
        texts.len() - refused
    );
}

#[test]
fn two_readers_of_opml_find_what_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let sheets = sheets(200, ANY);
    let files: Vec<PathBuf> =
        (0..sheets.len()).map(|at| folder.path().join(format!("{at}.opml"))).collect();
    for (sheet, file) in sheets.iter().zip(&files) {
        std::fs::write(file, written(Syntax::Opml, sheet, Texts::new(Language::En)).text).unwrap();
    }
    let Some(found) = asked("python", "outlines.py", &[], &json!(files)) else { return };
    for (sheet, readers) in sheets.iter().zip(answers(&found)) {
        assert_eq!(readers, json!([outline(sheet), outline(sheet)]));
    }
    eprintln!("OPML: {} documents read alike by two readers", sheets.len());
}

#[test]
fn a_table_that_pandas_opened_and_saved_is_here_already() {
    let folder = tempfile::tempdir().unwrap();
    let (out, back) = (folder.path().join("out"), folder.path().join("back"));
    std::fs::create_dir(&out).unwrap();
    std::fs::create_dir(&back).unwrap();
    let offices: Vec<_> = Kind::all()
        .map(|kind| {
            let (world, words) = whole(&World::founded(), kind);
            let office = office(&world);
            office.out(&words.iter().map(String::as_str).collect::<Vec<_>>());
            let table = out.join(format!("{}.csv", kind.key));
            let table = table.to_str().unwrap();
            office.out(&["export", "csv", kind.key, "--audience", "private", "-o", table]);
            (kind, office)
        })
        .collect();
    if asked("python", "tables.py", &[&out, &back], &Json::Null).is_none() {
        return;
    }
    for (kind, office) in &offices {
        let before = office.out(&["export", "json"]);
        let table = back.join(format!("{}.csv", kind.key));
        let reply = office.run(&["import", "csv", kind.key, table.to_str().unwrap()]);
        // Of readings each day is counted.
        let none = ["Good: 0.", "New: 0. Corrected: 0."];
        let is_here = none.iter().any(|none| reply.out.starts_with(none));
        let is_here = is_here && reply.out.ends_with("Wrong: 0.\n");
        assert!(is_here, "{}: {}{}", kind.key, reply.out, reply.err);
        assert_eq!(office.out(&["export", "json"]), before, "{}", kind.key);
    }
    eprintln!("pandas: tables of {} kinds came back as already here", offices.len());
}

#[test]
fn pandas_finds_in_the_long_form_what_the_charts_of_five_schools_say() {
    let office = cli_office::MemoryOffice::founded();
    let daily = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readings/attendance.csv");
    let map = "date=date,value=attendance_pct,site=name";
    office.out(&["import", "readings", daily, "--map", map, "--measure", "Attendance"]);
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("readings.csv");
    office.out(&["export", "csv", "reading", "-o", table.to_str().unwrap()]);
    let Some(found) = asked("python", "readings.py", &[&table], &Json::Null) else { return };
    let found: Json = serde_json::from_str(&found).unwrap();
    let sites = found.as_object().unwrap();
    assert_eq!(sites.len(), 5);
    for (site, theirs) in sites {
        let ours = office.json(&["chart", "Attendance", "--site", site, "--by", "week"]);
        assert_eq!(ours["points"], theirs[0], "{site}");
        let apart = ours["centre"].as_f64().unwrap() - theirs[1].as_f64().unwrap();
        assert!(apart.abs() < 1e-9, "{site}: {ours} {theirs}");
        eprintln!("pandas: {site}: {} weeks, median {}", theirs[0], theirs[1]);
    }
}

#[test]
fn three_strict_readers_of_calendars_find_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let office = cli_office::MemoryOffice::starting("2026-08-17");
    for (at, sheet) in sheets(40, ANY).iter().enumerate() {
        let date = format!("date=2027-0{}-1{}", 1 + at % 9, at % 10);
        office.out(&["add", "document", &format!("title={}", sheet.title), &date]);
    }
    for (title, time) in [("Noon", "12:00"), ("Midnight", "0:00")] {
        let (title, time) = (format!("title={title}"), format!("start_time={time}"));
        let words = ["add", "meeting", &title, "date=2027-03-14", &time, "end_time=23:45"];
        office.out(&words);
    }
    let files: Vec<PathBuf> = ["en", "es"].iter().map(|lang| folder.path().join(lang)).collect();
    for file in &files {
        let (lang, path) = (file.file_name().unwrap().to_str().unwrap(), file.to_str().unwrap());
        office.out(&["--lang", lang, "export", "ics", "--all", "-o", path]);
    }
    let Some(found) = asked("python", "calendars.py", &[], &json!(files)) else { return };
    for (file, readers) in files.iter().zip(answers(&found)) {
        let readers = readers.as_array().unwrap();
        let events = std::fs::read_to_string(file).unwrap().matches("BEGIN:VEVENT").count();
        assert_eq!(readers[0].as_array().unwrap().len(), events);
        assert!(readers.iter().all(|own| *own == readers[0]), "{readers:?}");
        eprintln!("calendars: {events} days read alike by three readers");
    }
}
