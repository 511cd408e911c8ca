//! A year of listening of a school of 1,200 people beside one of 30: brought in from files, one tally by hand, and
//! the keys of somebody who reads on, with everything that is looked for brought along.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::panes::{beside, both, open, run};
use crate::row;

/// How many people the school has, and the small one.
const SIZES: [usize; 2] = [1_200, 30];
/// How often each is heard in the year, mostly again.
const TIMES: usize = 3;
/// On each of the tables for the groups: so many of a hundred belong to it.
const GROUPS: [(&str, usize); 4] =
    [("Students", 58), ("Families", 29), ("Staff", 8), ("Community", 5)];

pub fn measure(folder: &Path, keys: usize) {
    let years = SIZES.map(|people| Year::of(folder, people));
    let [large, small] = &years;
    row("a year of listening brought in, 1,200 people beside 30", &large.took, &small.took, 50);
    for (what, words) in [
        ("the groups with their reach from a cold start", &["list", "group"][..]),
        ("what is missing in the rounds from a cold start", &["gaps", "assessment"][..]),
        ("a tally in one line", &["heard", "m-1", "families", "4", "new", "1"][..]),
    ] {
        let (mut ours, mut floor) = (Vec::new(), Vec::new());
        for _ in 0..(keys / 10).max(3) {
            ours.push(timed(&large.folder, words));
            floor.push(timed(&small.folder, words));
        }
        row(&format!("{what}, 1,200 people beside 30"), &ours, &floor, 50);
    }
    let mut pair = years.map(|year| open(&year.folder, b"7jj\r", "Share heard"));
    beside("Down in the groups, 1,200 people beside 30", &mut pair, &[b"j", b"k"], keys);
    beside("a tally taken back and put again, 1,200 beside 30", &mut pair, &[b"u", b"U"], keys);
    both(&mut pair, b"0");
    both(&mut pair, b"listening");
    both(&mut pair, b"\r");
    beside("Down on the page of listening, 1,200 beside 30", &mut pair, &[b"j", b"k"], keys);
    beside("a tally taken back and put again there", &mut pair, &[b"u", b"U"], keys);
    let [large, small] = pair.map(|session| session.memory());
    println!("| memory, 1,200 people beside 30 | {large} MiB | {small} MiB | |");
}

struct Year {
    folder: PathBuf,
    took: Vec<Duration>,
}

impl Year {
    /// A round of a year, with repeats, with codes, names and numbers, and with groups of which nobody knows how many
    /// they are.
    fn of(folder: &Path, people: usize) -> Self {
        let workspace = folder.join(format!("year-{people}"));
        run(&workspace, &["init", "--school", "Bench", "--start", "2026-08-17"]);
        let meetings = (people / 30).max(2);
        let files = [
            ("assessment", "id,title,state,start\nround,Year,running,2026-01-01\n".to_owned()),
            ("group", groups(people)),
            ("meeting", occasions(meetings)),
            ("participation", marks(people, meetings)),
            ("finding", findings(people / 3)),
            ("mention", mentions(people)),
        ];
        let begun = Instant::now();
        for (kind, text) in files {
            let file = folder.join(format!("{kind}.csv"));
            std::fs::write(&file, text).expect("a file");
            run(&workspace, &["import", "csv", kind, &file.to_string_lossy()]);
        }
        Self { folder: workspace, took: vec![begun.elapsed()] }
    }
}

fn timed(workspace: &Path, words: &[&str]) -> Duration {
    let begun = Instant::now();
    run(workspace, words);
    begun.elapsed()
}

fn groups(people: usize) -> String {
    let mut text = String::from("id,name,parent,size,as_of\n");
    for (name, share) in GROUPS {
        let (key, size) = (name.to_lowercase(), (people * share / 100).max(1));
        // Nobody knows how large the community is.
        let size = if name == "Community" { String::new() } else { size.to_string() };
        writeln!(text, "group-{key},{name},,{size},2026-08-20").expect("a string");
        for part in 1..=3 {
            let size = people * share / 400;
            writeln!(text, "{key}-{part},{name} {part},group-{key},{size},2026-08-20")
                .expect("a string");
        }
    }
    text
}

fn occasions(count: usize) -> String {
    let mut text = String::from("id,title,date,assessment\n");
    for number in 1..=count {
        let (month, day) = (1 + number % 9, 1 + number % 27);
        writeln!(text, "m-{number},Evening {number},2026-{month:02}-{day:02},round")
            .expect("a string");
    }
    text
}

/// Most by their codes, every tenth mark a number of some.
fn marks(people: usize, meetings: usize) -> String {
    let mut text = String::from("occasion,date,form,code,count,new,groups\n");
    for mark in 0..people * TIMES {
        let (at, who) = (1 + mark % meetings, mark * 7 % people);
        let (name, part) = (GROUPS[who % GROUPS.len()].0.to_lowercase(), 1 + who % 3);
        let of = format!("group-{name};{name}-{part}");
        let day = format!("2026-{:02}-{:02}", 1 + at % 9, 1 + at % 27);
        if mark % 10 == 0 {
            writeln!(text, "m-{at},{day},count,,{},{},{of}", 2 + mark % 9, mark % 2)
        } else {
            writeln!(text, "m-{at},{day},code,C{who},,,{of}")
        }
        .expect("a string");
    }
    text
}

fn findings(count: usize) -> String {
    let mut text = String::from("id,statement,form,date,assessment,areas\n");
    for number in 1..=count.max(3) {
        let form = ["need", "strength", "gap"][number % 3];
        let area = ["climate", "teaching", "structures"][number % 3];
        writeln!(text, "f-{number},Heard {number},{form},2026-05-01,round,{area}")
            .expect("a string");
    }
    text
}

fn mentions(people: usize) -> String {
    let mut text = String::from("finding,date,method,count\n");
    for number in 0..people {
        let (finding, method) = (1 + number % (people / 3).max(3), ["survey", "forum"][number % 2]);
        writeln!(text, "f-{finding},2026-05-0{},{method},{}", 1 + number % 9, 1 + number % 5)
            .expect("a string");
    }
    text
}
