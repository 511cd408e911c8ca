//! Two terminals and the real binary: one with the work view, one for the room, which follows. What is
//! presented comes there at once, nothing else ever does, and whatever dies, the room sees nothing of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints what it measured"
)]

mod program;
mod pty;
mod school;
mod today;

use std::time::Instant;

use pty::Session;
use rustix::process::{Pid, Signal, kill_process};
use school::School;

const F5: &[u8] = b"\x1b[15~";
const RIGHT: &[u8] = b"\x1b[C";
const DOWN: &[u8] = b"\x1b[B";
/// As many as a room says in five minutes, 20 a minute.
const CAUSES: usize = 100;
/// What nobody in the room may read.
const SECRET: &str = "zaqwsx";

/// A school with something to show, and with secrets.
fn school() -> School {
    let school = School::founded();
    let add = |words: &[&str]| school.out(&[&["add"], words].concat()).trim().to_owned();
    school.out(&["note", &format!("{SECRET} of a family")]);
    let problem = add(&["problem", "statement=Calls come too late"]);
    let outline = format!("problem={problem}");
    let outline = add(&["outline", "title=Late calls", "form=fishbone", &outline]);
    for (order, text) in [("80", "School office"), ("81", "Home")] {
        let node = format!("node={}", add(&["node", &format!("text={text}")]));
        add(&["placement", &format!("order={order}"), &format!("outline={outline}"), &node]);
    }
    add(&["person", &format!("name={SECRET} Ruiz"), "level=private"]);
    school
}

fn follows(school: &School) -> Session {
    let command = school.command(&[], &["present", "--follow"], "xterm-256color");
    let mut wall = Session::sized(command, 64, 18);
    wall.until(|screen| !screen.trim().is_empty());
    wall
}

/// The school's name in large letters, and nothing that waits.
fn is_neutral(screen: &str) -> bool {
    screen.contains("▀▙") && !screen.contains("press F5")
}

/// Whether a text lies anywhere in the memory of a process.
fn holds(process: u32, text: &str) -> bool {
    String::from_utf8_lossy(&pty::image(process)).contains(text)
}

#[test]
fn a_room_sees_what_is_presented_and_nothing_else() {
    let school = school();
    let mut wall = follows(&school);
    wall.until(|screen| screen.contains("press F5 on the other screen"));
    let mut work = school.screen_on("xterm-256color", 80, 24);
    wall.until(is_neutral);
    work.send(b"3", |screen| screen.contains(SECRET));
    work.send(b"6", |screen| screen.contains("of a family"));
    work.send(b"4", |screen| screen.contains("Late calls"));
    work.send(b"\r", |screen| screen.contains("School office"));
    work.send(F5, |screen| screen.contains("On the wall"));
    wall.until(|screen| screen.contains("Calls come too late"));
    // Typed in sight of the room, letter by letter.
    work.send(b"o", |screen| screen.contains("keep, next row"));
    let mut slowest = 0;
    for n in 0..CAUSES {
        let text = format!("cause {n} of many");
        let begun = Instant::now();
        work.write(text.as_bytes());
        wall.until(|screen| screen.contains(&format!("{text}│")));
        slowest = slowest.max(begun.elapsed().as_millis());
        work.write(b"\r");
    }
    work.send(b"\x1b", |screen| screen.contains("o new row"));
    println!("{CAUSES} causes, the room is behind by {slowest} ms at most");
    let nodes = school.out(&["list", "node", "--format", "json"]);
    let nodes: Vec<serde_json::Value> = serde_json::from_str(&nodes).unwrap();
    assert_eq!(nodes.len(), CAUSES + 2, "nothing is lost");
    let outline = school.out(&["list", "outline", "--format", "json"]);
    let outline: serde_json::Value = serde_json::from_str(&outline).unwrap();
    let id = outline[0]["id"].as_str().unwrap();
    let written = school.out(&["export", "outline", id]);
    let said: Vec<&str> = written.lines().filter(|line| line.contains("of many")).collect();
    for (n, line) in said.iter().enumerate() {
        assert!(line.contains(&format!("cause {n} of")), "in the order in which it was said");
    }
    assert_eq!(said.len(), CAUSES);
    wall.write(RIGHT);
    work.send(F5, |screen| screen.contains("On the wall"));
    work.write(DOWN);
    assert!(!holds(wall.pid(), SECRET), "in the memory of the wall");
    assert!(holds(work.pid(), SECRET), "the search finds what is there");
    let written = String::from_utf8_lossy(&wall.written).into_owned();
    assert!(!written.contains(SECRET), "in what was sent to the wall");
}

#[test]
fn the_wall_is_neutral_when_the_work_view_dies_and_comes_back_with_it() {
    let school = school();
    let mut work = school.screen_on("xterm-256color", 80, 24);
    let mut wall = follows(&school);
    wall.until(is_neutral);
    work.send(b"2", |screen| screen.contains("Getting grounded"));
    work.send(F5, |screen| screen.contains("On the wall"));
    wall.until(|screen| screen.contains("Getting grounded"));
    kill_process(Pid::from_raw(work.pid().cast_signed()).unwrap(), Signal::KILL).unwrap();
    wall.until(|screen| !screen.contains("Getting grounded") && screen.contains("press F5"));
    let mut work = school.screen_on("xterm-256color", 80, 24);
    wall.until(is_neutral);
    work.send(b"2", |screen| screen.contains("Getting grounded"));
    work.send(F5, |screen| screen.contains("On the wall"));
    wall.until(|screen| screen.contains("Getting grounded"));
    // The wall is made smaller: the slide is made anew for it.
    wall.resize(42, 12);
    wall.until(|screen| screen.contains("Getting grounded") && screen.contains("1/"));
    // Left in two steps.
    wall.send(b"q", |screen| screen.contains("end") && !screen.contains("Getting"));
    wall.write(b"q");
    assert_eq!(wall.end(), 0);
}

/// Where a process that is aborted leaves an image of itself: beside it, if the kernel was told no other place.
fn leaves_an_image() -> bool {
    let pattern = std::fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap_or_default();
    let pattern = pattern.trim();
    let is_beside = !pattern.is_empty() && !pattern.contains(['|', '/', '%']);
    if !is_beside {
        println!(
            "passed over: core images go to {pattern:?}; what is in memory was searched instead"
        );
    }
    is_beside
}

/// The image that a process leaves when it is aborted, with the size of its terminal.
fn aborted(school: &School, name: &str, options: &[&str], sees: &str) -> Vec<u8> {
    let folder = school.folder.path().join(name);
    std::fs::create_dir(&folder).unwrap();
    let own = ["sh", "-c", "ulimit -c unlimited && exec \"$0\" \"$@\""];
    let mut command = school.command(&own, options, "xterm-256color");
    command.cwd(&folder);
    let mut session = Session::sized(command, 64, 18);
    session.until(|screen| screen.contains(sees));
    if !leaves_an_image() {
        return pty::image(session.pid());
    }
    kill_process(Pid::from_raw(session.pid().cast_signed()).unwrap(), Signal::ABORT).unwrap();
    session.end();
    let image = std::fs::read_dir(&folder).unwrap().flatten().next().expect("a core image");
    std::fs::read(image.path()).unwrap()
}

#[test]
fn what_a_wall_leaves_behind_when_it_is_aborted_holds_nothing_private() {
    let school = school();
    let mut work = school.screen_on("xterm-256color", 80, 24);
    work.send(b"6", |screen| screen.contains("of a family"));
    work.send(b"2", |screen| screen.contains("Getting grounded"));
    let mut first = follows(&school);
    first.until(is_neutral);
    work.send(F5, |screen| screen.contains("On the wall"));
    let left = aborted(&school, "wall", &["present", "--follow"], "Getting grounded");
    let holds =
        |image: &[u8], text: &str| image.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds(&left, "Getting grounded"), "the search finds what is there");
    assert!(!holds(&left, SECRET), "in the image of the wall");
}

/// On one terminal: what was private before F5 is nowhere afterwards, also not after a kill.
#[test]
fn one_terminal_stays_masked_also_after_a_kill() {
    let school = school();
    let mut work = school.screen_on("xterm-256color", 64, 18);
    work.send(b"6", |screen| screen.contains("of a family"));
    work.send(F5, |screen| screen.contains("18 rows") && !screen.contains(SECRET));
    let mark = work.written.len();
    work.send(b"\x1b", |screen| screen.contains("go on"));
    work.send(RIGHT, |screen| !screen.contains("go on"));
    assert!(!String::from_utf8_lossy(&work.written[mark..]).contains(SECRET));
    kill_process(Pid::from_raw(work.pid().cast_signed()).unwrap(), Signal::KILL).unwrap();
    let mut again = school.screen_on("xterm-256color", 64, 18);
    again.until(|screen| screen.contains("private hidden"));
    assert!(!String::from_utf8_lossy(&again.written).contains(SECRET));
}
