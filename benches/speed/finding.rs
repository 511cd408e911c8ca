//! How long finding takes while somebody types: fuzzy among titles, and words through everything.
//! The floor is one pass over the same bytes for a letter that is not there.

use std::time::{Duration, Instant};

use commonground::domain::kinds::NOTE;
use commonground::domain::kinds::notes::note;
use commonground::domain::{Language, Record, RecordId, Value};
use commonground::engine::finder::{Hunt, Titles};
use commonground::engine::fold::Needle;
use commonground::engine::search::Search;
use commonground::engine::{Ledger, Seen, Workspace};
use commonground::texts::names::row_name;

use crate::peers;

/// Titles between two looks at the keyboard.
const SLICE: usize = 4_000;
/// Bytes of text between two looks at the keyboard.
const TEXT_SLICE: usize = 500_000;
/// A screen that has stood so long will not change by itself.
const STILL: Duration = Duration::from_millis(700);
/// What is typed; `<` is a backspace.
const KEYS: &str = "onbrd<<<<<rev<<<dana plan";

pub fn measure(sizes: &[u32], runs: usize) {
    for size in sizes {
        titles(*size, runs);
    }
    everything(100_000, runs);
}

fn titles(size: u32, runs: usize) {
    let before = memory();
    let begun = Instant::now();
    let titles = Titles::new((0..size).map(|n| (n, title(n))));
    let built = begun.elapsed();
    let bytes: String = (0..size).map(|n| title(n) + "\n").collect();
    let (mut first, mut last, mut floor) = (Vec::new(), Vec::new(), Vec::new());
    let mut longest = Duration::ZERO;
    for _ in 0..runs {
        let mut hunt = Hunt::new(100, 1);
        while !hunt.step(&titles, SLICE) {}
        let mut typed = String::new();
        for key in KEYS.chars() {
            match key {
                '<' => typed.truncate(typed.len() - 1),
                letter => typed.push(letter),
            }
            let begun = Instant::now();
            hunt.ask(&typed);
            let mut done = hunt.step(&titles, SLICE);
            let shown = hunt.best(&titles).count();
            first.push(begun.elapsed());
            while !done {
                let slice = Instant::now();
                done = hunt.step(&titles, SLICE);
                longest = longest.max(slice.elapsed());
            }
            let shown = shown + hunt.best(&titles).count();
            last.push(begun.elapsed());
            floor.push(timed(|| std::hint::black_box(&bytes).contains('\u{7f}')));
            std::hint::black_box(shown);
        }
    }
    let fzf = fzf(size, &bytes);
    for percentile in [50, 95, 99] {
        let what = format!("final list, {size} titles, p{percentile}");
        crate::row(&what, &last, &floor, percentile);
        if !fzf.is_empty() {
            crate::row(&format!("{what}, beside fzf with its screen"), &last, &fzf, percentile);
        }
    }
    crate::row(&format!("first list, {size} titles, p99"), &first, &floor, 99);
    println!(
        "| {size} titles: longest slice {:.1} ms, built in {:.0} ms, {} MiB with the bytes of the floor | | | |",
        longest.as_secs_f64() * 1000.0,
        built.as_secs_f64() * 1000.0,
        memory().saturating_sub(before) / 1024
    );
}

/// How long fzf takes for the same keys until its screen stays as it is; nothing without it.
fn fzf(size: u32, lines: &str) -> Vec<Duration> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let file = folder.path().join(size.to_string());
    std::fs::write(&file, lines).expect("a file");
    let Some(mut fzf) = peers::fzf(&file) else { return Vec::new() };
    fzf.session.until_rested();
    let keys = KEYS.chars().map(|key| if key == '<' { 0x7f } else { key as u8 });
    keys.filter_map(|key| fzf.session.answer_with_gaps(&[key], STILL)).collect()
}

/// Notes of about 600 bytes, of which one in four has accents.
fn everything(size: u32, runs: usize) {
    let text = |n: u32| (0..14).map(|part| title(n * 14 + part) + "\n").collect::<String>();
    let record = |n: u32| {
        let id = RecordId::parse(&format!("n{n:011}")).expect("an id");
        Record::from_slots(id, NOTE, [(note::TEXT.code, Value::Text(text(n).into()))])
    };
    let workspace = Workspace::from_parts((0..size).map(record), Ledger::default());
    let bytes: String = (0..size).map(text).collect();
    let (mut first, mut last, mut floor) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        for typed in ["reunion", "dana plan", "zebra"] {
            let begun = Instant::now();
            let mut search = Search::new(Needle::new(typed), row_name, Language::En);
            let mut done = search.step(Seen::whole(&workspace), TEXT_SLICE);
            first.push(begun.elapsed());
            while !done {
                done = search.step(Seen::whole(&workspace), TEXT_SLICE);
            }
            std::hint::black_box(search.hits().len());
            last.push(begun.elapsed());
            floor.push(timed(|| std::hint::black_box(&bytes).contains('\u{7f}')));
        }
    }
    crate::row(&format!("words in {size} long notes, all, p50"), &last, &floor, 50);
    crate::row(&format!("words in {size} long notes, first slice, p99"), &first, &floor, 99);
}

/// A title of 44 letters on average; one in ten has an accent.
fn title(n: u32) -> String {
    const WHO: [&str; 9] =
        ["Dana", "Luz Peña", "Ms. Rivera", "Mr. Okafor", "Ana", "Team", "Omar", "Grade 6", "Jo"];
    const WHAT: [&str; 11] = [
        "review of attendance",
        "onboarding",
        "plan for the garden",
        "call families about",
        "home visit",
        "listening session",
        "data meeting",
        "partner agreement",
        "walkthrough",
        "survey draft",
        "reading hour",
    ];
    const WHERE: [&str; 7] = [
        "in the library",
        "with the council",
        "before spring",
        "week 9",
        "room 12",
        "on Friday",
        "at noon",
    ];
    // Steps that share no divisor with the lengths, so that all combinations come.
    let mixed = n.wrapping_mul(2_654_435_761) >> 7;
    let pick = |from: &[&'static str], by: u32| from[(mixed / by) as usize % from.len()];
    format!("{} {} {} {n}", pick(&WHO, 1), pick(&WHAT, 9), pick(&WHERE, 99))
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(work());
    begun.elapsed()
}

/// Resident memory of this process in KiB.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
