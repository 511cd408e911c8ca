//! A disk that is full, refuses or is gone while the screen is open: it is told, nothing that is in
//! memory is lost, and saving goes on as soon as it can. And a clock that went back.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit, getuid, prlimit};

use crate::pty::Session;
use crate::school::School;
use crate::{ESC, is_note, still_works};

/// Where file modes mean nothing to the user, the powers behind that are given up.
const MORTAL: [&str; 3] = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"];

fn is_told(screen: &str) -> bool {
    screen.contains("NOT SAVED")
}

fn takes_a_note(screen: &mut Session, text: &str) {
    screen.send(b"c", is_note);
    screen.write(text.as_bytes());
    screen.send(b"\r", |screen| !is_note(screen));
}

fn opened(school: &School, behind: &[&str]) -> Session {
    let mut screen = Session::sized(school.command(behind, &[], "xterm-256color"), 100, 30);
    screen.until(|screen| screen.contains("Waits for you"));
    screen
}

fn mortal() -> &'static [&'static str] {
    if getuid().is_root() { &MORTAL } else { &[] }
}

/// The paths in a folder and below that others could read, with their modes.
fn open_to_others(folder: &Path, found: &mut Vec<String>) {
    let facts = folder.symlink_metadata().unwrap();
    if facts.permissions().mode() & 0o077 != 0 {
        found.push(format!("{:o} {}", facts.permissions().mode(), folder.display()));
    }
    if facts.is_dir() {
        for entry in std::fs::read_dir(folder).unwrap() {
            open_to_others(&entry.unwrap().path(), found);
        }
    }
}

fn loosen(folder: &Path) {
    let mode = if folder.is_dir() { 0o755 } else { 0o644 };
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
    if folder.is_dir() {
        std::fs::read_dir(folder).unwrap().for_each(|entry| loosen(&entry.unwrap().path()));
    }
}

/// Also where the shell gives files to everybody, and where they have been given to others already.
#[test]
fn everything_in_the_workspace_is_its_owners_alone() {
    let school = School::founded();
    let generous = ["sh", "-c", "umask 0; exec \"$@\"", "sh"];
    let in_workspace = || {
        let mut found = Vec::new();
        open_to_others(&school.workspace(), &mut found);
        found
    };
    let mut screen = opened(&school, &generous);
    takes_a_note(&mut screen, "for me alone");
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    assert_eq!(in_workspace(), Vec::<String>::new());
    loosen(&school.workspace());
    assert!(in_workspace().len() > 10);
    school.out(&["list", "note"]);
    assert_eq!(in_workspace(), Vec::<String>::new());
}

#[test]
fn while_no_file_may_grow_it_is_told_and_kept_in_memory() {
    let school = School::founded();
    let mut screen = opened(&school, &[]);
    let pid = Pid::from_raw(screen.pid().try_into().unwrap());
    let free = prlimit(pid, Resource::Fsize, Rlimit { current: Some(0), maximum: None }).unwrap();
    takes_a_note(&mut screen, "on a full disk");
    screen.send(b"", |screen| is_told(screen) && screen.contains("only in memory"));
    screen.send(b"6", |screen| screen.contains("on a full disk"));
    // What is being typed cannot be kept either, and stays all the same.
    screen.send(b"c", is_note);
    screen.send(b"half a thought", |screen| screen.contains("half a thought"));
    screen.send(ESC, |screen| !is_note(screen));
    screen.send(b"c", |screen| screen.contains("half a thought"));
    screen.send(ESC, |screen| !is_note(screen));
    screen.send(b"q", |screen| screen.contains("Leave with unsaved changes?"));
    screen.send(ESC, |screen| !screen.contains("Leave with"));
    prlimit(pid, Resource::Fsize, free).unwrap();
    screen.send(b"gs", |screen| !is_told(screen));
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    assert!(school.out(&["list", "note"]).contains("on a full disk"));
    assert!(school.out(&["check"]).contains("All is well"));
}

#[test]
fn a_folder_that_may_not_be_written_is_told_at_the_start() {
    let school = School::founded();
    school.out(&["note", "is there"]);
    modes(&school.workspace(), 0o500, 0o400);
    let command = school.command(mortal(), &[], "xterm-256color");
    let mut screen = Session::sized(command, 100, 30);
    screen.until(|screen| screen.contains("No permission for"));
    screen.write(b"q");
    assert_eq!(screen.end(), 1);
    assert!(screen.left_cleanly());
    modes(&school.workspace(), 0o700, 0o600);
    assert!(school.out(&["list", "note"]).contains("is there"));
}

/// Files that are open go on; what needs a new file fails, and loses nothing.
#[test]
fn a_folder_that_becomes_read_only_loses_nothing() {
    let school = School::founded();
    let mut screen = opened(&school, mortal());
    modes(&school.workspace(), 0o500, 0o400);
    takes_a_note(&mut screen, "as far as it goes");
    screen.send(b"6", |screen| screen.contains("as far as it goes"));
    modes(&school.workspace(), 0o700, 0o600);
    screen.send(b"gs", |screen| !is_told(screen));
    still_works(&mut screen, "and on it goes");
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    let kept = school.out(&["list", "note"]);
    assert!(kept.contains("as far as it goes") && kept.contains("and on it goes"), "{kept}");
    assert!(school.out(&["check"]).contains("All is well"));
}

/// Sets the modes of all folders and files.
fn modes(folder: &Path, folders: u32, files: u32) {
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(folder, 0o700);
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { modes(&path, folders, files) } else { mode(&path, files) }
    }
    mode(folder, folders);
}

/// A file that was deleted still takes what is written, so only looking tells that it is gone.
#[test]
fn when_the_folder_is_gone_nothing_is_called_saved() {
    let school = School::founded();
    let mut screen = opened(&school, &[]);
    takes_a_note(&mut screen, "before it went");
    screen.send(b"", |screen| screen.contains("saved "));
    std::fs::remove_dir_all(school.workspace()).unwrap();
    takes_a_note(&mut screen, "after it went");
    screen.send(b"", |screen| is_told(screen) && screen.contains("is missing"));
    screen.send(b"6", |screen| screen.contains("after it went"));
    // The window says where the folder was how it can be asked.
    let until = Instant::now() + Duration::from_secs(60);
    while school.run(&["list", "note"], b"").status.code() != Some(0) {
        assert!(Instant::now() < until, "nobody can ask the window");
    }
    let rescued = school.out(&["export", "json"]);
    assert!(rescued.contains("before it went") && rescued.contains("after it went"));
    screen.send(b"q", |screen| screen.contains("Leave with unsaved changes?"));
    screen.write(b"y");
    assert_eq!(screen.end(), 1);
    assert!(screen.left_cleanly());
    assert!(screen.text().contains("not on disk"), "{}", screen.text());
}

#[test]
fn a_clock_that_was_set_back_between_two_starts_changes_no_order() {
    let school = School::founded();
    let at = |now: &str| {
        let mut command = school.command(&[], &[], "xterm-256color");
        command.env("CG_NOW", now);
        let mut screen = Session::sized(command, 100, 30);
        screen.until(|screen| screen.contains("Waits for you"));
        screen
    };
    for (now, text) in [("2027-06-01", "in June"), ("2026-12-01", "in December before")] {
        let mut screen = at(now);
        still_works(&mut screen, text);
        screen.write(b"q");
        assert_eq!(screen.end(), 0);
    }
    let mut screen = at("2026-12-01");
    screen.send(b"6", |screen| screen.contains("in June") && screen.contains("in December"));
    screen.send(b"u", |screen| screen.contains("Undone") && !screen.contains("› in December"));
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    assert!(school.out(&["check"]).contains("All is well"));
    assert!(school.out(&["list", "note"]).contains("in June"), "the newest step was undone");
}
