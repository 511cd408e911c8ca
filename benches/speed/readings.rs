//! A district's readings brought in from a file; floor: reading the file with the same reader and writing it once.
//! Then what one school's chart costs from a cold start, and one reading by hand, against the same in a workspace
//! of a few.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The schools of the district.
const SCHOOLS: usize = 1_746;
/// Their readings, the most last: it shows whether time grows with them.
const SIZES: [usize; 3] = [10_000, 100_000, 1_105_000];

pub fn measure(folder: &Path, runs: usize) {
    let mut few: Option<(Vec<Duration>, Vec<Duration>)> = None;
    for rows in SIZES {
        let file = folder.join(format!("readings-{rows}.csv"));
        std::fs::write(&file, table(rows)).expect("written");
        let (mut ours, mut floors) = (Vec::new(), Vec::new());
        let mut workspace = PathBuf::new();
        for run in 0..runs.min(5) {
            workspace = folder.join(format!("readings-{rows}-{run}"));
            cg(&workspace, &["init", "--school", "District"]);
            let words = ["--map", "date=date,value=value,site=site", "--measure", "Attendance"];
            let file = file.to_str().expect("a name");
            ours.push(cg(&workspace, &[&["import", "readings", file], &words[..]].concat()));
            floors.push(floor(Path::new(file), &folder.join("copy.csv")));
        }
        crate::row(
            &format!("{rows} readings imported, floor: read and written once"),
            &ours,
            &floors,
            50,
        );
        println!(
            "| {rows} readings on disk | {:.1} MiB | | |",
            size(&workspace) as f64 / 1_048_576.0
        );
        let charts = (0..runs).map(|_| {
            cg(&workspace, &["chart", "Attendance", "--site", "School 0", "--by", "week"])
        });
        let charts: Vec<Duration> = charts.collect();
        let added = (0..runs).map(|n| {
            let value = n.to_string();
            cg(
                &workspace,
                &["read", "Attendance", &value, "--site", "School 0", "--on", "2030-01-02"],
            )
        });
        let added: Vec<Duration> = added.collect();
        let (first_charts, first_added) =
            few.get_or_insert_with(|| (charts.clone(), added.clone()));
        let what =
            format!("one school's chart from a cold start, {rows} readings; floor: {}", SIZES[0]);
        crate::row(&what, &charts, first_charts, 50);
        crate::row(
            &format!("one reading from the shell, {rows} readings; floor: {}", SIZES[0]),
            &added,
            first_added,
            50,
        );
    }
}

/// Daily readings of all schools, school by school.
fn table(rows: usize) -> String {
    let mut text = String::from("site,date,value\n");
    let days = rows / SCHOOLS.min(rows);
    for n in 0..rows {
        let (school, at) = (n / days, n % days);
        let day = chrono::NaiveDate::from_ymd_opt(2015, 1, 5).expect("a day");
        let day = day + chrono::Days::new(at as u64);
        text.push_str(&format!("School {school},{day},{}.{:02}\n", 80 + (n * 7) % 20, n % 100));
    }
    text
}

fn cg(workspace: &Path, words: &[&str]) -> Duration {
    let begun = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_cg"))
        .args(words)
        .args(["--lang", "en", "--workspace"])
        .arg(workspace)
        .output()
        .expect("cg runs");
    let took = begun.elapsed();
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    took
}

/// Reads every cell and writes the same bytes once, safely.
fn floor(file: &Path, copy: &Path) -> Duration {
    let begun = Instant::now();
    let bytes = std::fs::read(file).expect("read");
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let mut cells = 0;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).expect("a row") {
        cells += std::hint::black_box(&record).len();
    }
    assert!(cells > 0);
    let mut copy = File::create(copy).expect("made");
    copy.write_all(&bytes).and_then(|()| copy.sync_data()).expect("written");
    begun.elapsed()
}

/// Bytes of all files in a folder.
fn size(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let own = |entry: std::fs::DirEntry| {
        let facts = entry.metadata().expect("facts");
        if facts.is_dir() { size(&entry.path()) } else { facts.len() }
    };
    entries.map(own).sum()
}
