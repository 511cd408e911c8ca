//! Journeys through the real binary: a screen in a pseudo-terminal, commands beside it, kills. What
//! must hold when all layers meet.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints what it counted"
)]

mod program;
mod pty;
mod today;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use dice::Dice;
use pty::Session;

const ESC: &[u8] = b"\x1b";

/// A workspace of its own for each test, gone at the end.
struct School {
    folder: tempfile::TempDir,
}

impl School {
    fn founded() -> Self {
        let school = Self { folder: tempfile::tempdir_in("/tmp").unwrap() };
        school.out(&["init", "--school", "Roosevelt", "--start", "2026-08-17", "--me", "Ana Ruiz"]);
        school
    }

    fn workspace(&self) -> std::path::PathBuf {
        self.folder.path().join("workspace")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program::command(self.folder.path());
        command.arg("--workspace").arg(self.workspace()).args(arguments).stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn out(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn screen(&self) -> Session {
        self.screen_sized(100, 30, &[])
    }

    fn screen_sized(&self, cols: u16, rows: u16, options: &[&str]) -> Session {
        let mut session = self.starts(cols, rows, options);
        session.until(|screen| screen.contains("4 Outlines") && !screen.contains("Opening"));
        session
    }

    fn starts(&self, cols: u16, rows: u16, options: &[&str]) -> Session {
        let mut command = program::on_terminal(&[], self.folder.path(), "xterm-256color");
        command.arg("--workspace");
        command.arg(self.workspace());
        command.args(options);
        Session::sized(command, cols, rows)
    }

    fn export(&self) -> String {
        self.out(&["export", "json"])
    }
}

/// Numbers that look random and come again with the same seed.
mod dice {
    pub struct Dice(pub u64);

    impl Dice {
        pub fn below(&mut self, bound: u64) -> u64 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % bound
        }
    }
}

#[test]
fn a_note_becomes_a_person_and_back_again() {
    let school = School::founded();
    let mut screen = school.screen();
    screen.send(b"6", |screen| screen.contains("Open notes"));
    screen.send(b"c", |screen| screen.contains("Quick note"));
    screen.send(b"Luz Ortega\r", |screen| screen.contains("Note in the Inbox"));
    let before = school.export();
    screen.send(b"r", |screen| screen.contains("become"));
    screen.send(b"person", |screen| !screen.contains("Organization"));
    screen.send(b"\r", |screen| screen.contains("Luz Ortega") && screen.contains("Role"));
    screen.send(b"\r", |screen| screen.contains("; the note is filed"));
    screen.send(ESC, |screen| screen.contains("fill in"));
    screen.send(ESC, |screen| !screen.contains("fill in"));
    let list = school.out(&["list", "person", "--format", "json"]);
    assert!(list.contains("Luz Ortega") && list.contains("source"), "{list}");
    let after = school.export();
    screen.send(b"u", |screen| screen.contains("Undone"));
    assert_eq!(school.export(), before, "one undo takes back the person, the link and the filing");
    screen.send(b"U", |screen| screen.contains("Redone"));
    assert_eq!(school.export(), after);
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    assert_eq!(school.export(), after, "and so it is after the window is closed");
}

/// Every command that changes something: do, undo → the former export; redo → the later one. Each
/// step is a process of its own, so each has a restart in between.
#[test]
fn every_change_is_undone_and_redone_to_the_byte_across_restarts() {
    let school = School::founded();
    let note = school.out(&["note", "nobody calls home"]).trim().to_owned();
    let luz = school.out(&["add", "person", "name=Luz", "role_es=Mamá"]).trim().to_owned();
    let table = school.folder.path().join("people.csv");
    std::fs::write(&table, "name,person_kind\nAna,teacher\nRosa,family\n").unwrap();
    let table = table.to_str().unwrap();
    let deeds: &[&[&str]] = &[
        &["note", "another"],
        &["add", "volunteer", "task=Gate", &format!("person={luz}"), "hours=2.5"],
        &["set", &luz, "phone=555", "role_en=Mother"],
        &["set", &luz, "phone="],
        &["set", &luz, "level=private"],
        &["link", &luz, "source", &note],
        &["unlink", &luz, "source", &note],
        &["rm", &luz],
        &["rm", "--restore", &luz],
        &["import", "csv", "person", table],
    ];
    for deed in deeds {
        let before = school.export();
        school.out(deed);
        let after = school.export();
        assert_ne!(before, after, "{deed:?} changes something");
        school.out(&["undo"]);
        assert_eq!(school.export(), before, "undo of {deed:?}");
        school.out(&["redo"]);
        assert_eq!(school.export(), after, "redo of {deed:?}");
    }
    assert!(school.out(&["check"]).contains("All is well"));
}

#[test]
fn a_complete_export_comes_back_to_the_byte() {
    let school = School::founded();
    school.out(&["add", "person", "name=Ángela Peña", "role=Teacher", "role_es=Maestra"]);
    school.out(&["note", "=1+1 \u{1b}[31m 家庭 👨‍👩‍👧"]);
    let gone = school.out(&["add", "organization", "name=Clinic"]).trim().to_owned();
    school.out(&["rm", &gone]);
    let first = school.export();
    let file = school.folder.path().join("all.json");
    std::fs::write(&file, &first).unwrap();
    let other = School::founded();
    other.out(&["import", "json", file.to_str().unwrap()]);
    assert_eq!(other.export(), first);
    let again = other.run(&["import", "json", file.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(1), "only a fresh workspace takes a complete import");
    let backup = school.folder.path().join("backup");
    school.out(&["backup", backup.to_str().unwrap()]);
    let third = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    third.out(&["restore", backup.to_str().unwrap()]);
    assert_eq!(third.export(), first);
    third.out(&["undo"]);
    assert!(third.out(&["list", "organization"]).contains("Clinic"), "history came along");
}

#[test]
fn a_note_from_another_shell_is_on_the_screen_within_a_second() {
    let school = School::founded();
    let mut screen = school.screen();
    screen.until_quiet();
    let begun = Instant::now();
    school.out(&["note", "from the hallway"]);
    screen.send(b"", |screen| screen.contains("from the hallway"));
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn fifty_commands_at_once_all_arrive() {
    let school = School::founded();
    let screen = school.screen();
    std::thread::scope(|scope| {
        for n in 0..50 {
            let school = &school;
            scope.spawn(move || school.out(&["add", "person", &format!("name=Person {n}")]));
        }
    });
    drop(screen);
    let list = school.out(&["list", "person", "--format", "csv"]);
    for n in 0..50 {
        assert_eq!(list.matches(&format!(",Person {n},")).count(), 1, "Person {n}\n{list}");
    }
}

#[test]
fn what_was_being_typed_comes_back_after_a_kill() {
    let school = School::founded();
    let mut screen = school.screen();
    screen.send(b"c", |screen| screen.contains("Quick note"));
    screen.send(b"half a thought", |screen| screen.contains("half a thought"));
    let drafts = school.workspace().join("drafts");
    // A file that is still being written has another name.
    let is_whole = |path: &Path| path.extension().is_none_or(|extension| extension != "tmp");
    wait_for(|| std::fs::read_dir(&drafts).unwrap().any(|file| is_whole(&file.unwrap().path())));
    kill(screen.pid(), "KILL");
    screen.end();
    let mut screen = school.screen();
    screen.send(b"c", |screen| screen.contains("half a thought"));
    screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    drop(screen);
    assert!(school.out(&["list", "note"]).contains("half a thought"));
}

#[test]
fn the_terminal_is_given_back_on_every_way_out() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let school = School::founded();
        let mut screen = school.screen();
        kill(screen.pid(), signal);
        assert_eq!(screen.end(), code, "ended by {signal}");
        assert!(screen.left_cleanly(), "after {signal}");
    }
    let school = School::founded();
    let mut screen = school.screen();
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    assert!(screen.left_cleanly(), "after q");
}

/// Leaving waits for the disk and closes the store: the last edit is there, and in a snapshot.
#[test]
fn leaving_in_the_same_breath_as_an_edit_keeps_it() {
    let school = School::founded();
    let mut screen = school.screen();
    screen.send(b"c", |screen| screen.contains("Quick note"));
    screen.send(b"the last thing\rq", |_| true);
    assert_eq!(screen.end(), 0);
    assert!(school.workspace().join("snap/s-0000000002.snap").exists(), "closed in good order");
    assert!(school.out(&["list", "note"]).contains("the last thing"));
}

#[test]
fn without_a_terminal_there_is_one_sentence() {
    let school = School::founded();
    let output = school.run(&[]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.trim().lines().count(), 1, "{said}");
}

#[test]
fn a_second_window_says_who_has_the_first() {
    let school = School::founded();
    let first = school.screen();
    let mut second = school.starts(100, 30, &[]);
    second.until(|screen| screen.contains("already open"));
    assert!(second.text().contains(&first.pid().to_string()), "{}", second.text());
}

/// Windows and note-taking shells killed at random: nothing missing, nothing double. `CG_CAPTURES`
/// and `CG_KILLS` set the numbers, `CG_SEED` the dice.
#[test]
fn notes_survive_kills_of_both_sides() {
    captures(number("CG_CAPTURES", 120), number("CG_KILLS", 4));
}

#[test]
#[ignore = "long: 10,000 notes, 50 kills of window and shells"]
fn ten_thousand_notes_survive_fifty_kills_of_both_sides() {
    captures(number("CG_CAPTURES", 10_000), number("CG_KILLS", 50));
}

fn captures(captures: u64, kills: u64) {
    let seed = number("CG_SEED", u64::from(std::process::id()));
    println!("CG_SEED={seed}");
    let mut dice = Dice(seed);
    let school = School::founded();
    let (mut acknowledged, mut tried) = (BTreeSet::new(), 0);
    let mut screen = school.screen();
    let mut kills_left = kills;
    while tried < captures {
        let batch = (captures - tried).min(8);
        let mut children: Vec<_> = (0..batch)
            .map(|n| {
                let name = format!("capture {} end", tried + n);
                let mut command = school.command(&["note", &name]);
                command.stdout(Stdio::piped()).stderr(Stdio::piped());
                (name, command.spawn().unwrap())
            })
            .collect();
        tried += batch;
        if kills_left > 0 && dice.below((captures / kills / 8).max(1)) == 0 {
            kills_left -= 1;
            std::thread::sleep(Duration::from_millis(dice.below(40)));
            kill(screen.pid(), "KILL");
            let at = usize::try_from(dice.below(batch)).unwrap();
            // One of the shells too; it may just have ended.
            let _ = children[at].1.kill();
            screen.end();
            screen = school.screen();
        }
        for (name, child) in children {
            if child.wait_with_output().unwrap().status.success() {
                acknowledged.insert(name);
            }
        }
    }
    drop(screen);
    // The next start takes in what is in the spool.
    let screen = school.screen();
    wait_for(|| std::fs::read_dir(school.workspace().join("spool/new")).unwrap().count() == 0);
    drop(screen);
    let list = school.out(&["list", "note", "--format", "csv"]);
    let lines: Vec<&str> = list.lines().filter(|line| line.contains("capture ")).collect();
    let distinct: BTreeSet<String> = lines
        .iter()
        .map(|line| {
            let from = line.find("capture ").unwrap();
            let to = line.find(" end").unwrap();
            line[from..to + 4].to_owned()
        })
        .collect();
    assert_eq!(distinct.len(), lines.len(), "no note is there twice");
    let missing: Vec<_> = acknowledged.difference(&distinct).collect();
    assert!(missing.is_empty(), "acknowledged but missing: {missing:?}");
    println!(
        "{tried} notes, {} windows and shells killed, {} acknowledged, {} kept",
        kills - kills_left,
        acknowledged.len(),
        lines.len()
    );
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn kill(pid: u32, signal: &str) {
    let done = Command::new("kill").arg(format!("-{signal}")).arg(pid.to_string()).status();
    assert!(done.unwrap().success());
}

fn wait_for(condition: impl Fn() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never came");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_workspace_of_a_newer_version_is_left_untouched() {
    let school = School::founded();
    let journal = school.workspace().join("journal");
    for folder in [&journal, &school.workspace().join("journal-b")] {
        make_newer(folder);
    }
    let before = bytes_of(&journal);
    let output = school.run(&["list", "person"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("newer version"));
    assert_eq!(bytes_of(&journal), before);
}

/// Raises the format number in the headers of a journal's segments, as a newer version would.
fn make_newer(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[8] += 1;
        let sum = crc32fast::hash(&bytes[..62]);
        bytes[62..66].copy_from_slice(&sum.to_le_bytes());
        std::fs::write(&path, bytes).unwrap();
    }
}

fn bytes_of(folder: &Path) -> Vec<Vec<u8>> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}
