//! A window and the commands beside it, whoever asks and wherever from: notes that were acknowledged
//! are there, nobody else is told anything, and nobody waits for a window that has been stopped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod program;
mod pty;
mod school;
mod today;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{DirBuilderExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::{Arc, Mutex};

use commonground::domain::{Moment, RecordId};
use commonground::store::{Capture, spool};
use school::{School, kill};

/// A note that was acknowledged while somebody else had the workspace.
fn spooled(school: &School, id: &str, text: &str) {
    let moment = Moment { millis: 1_780_000_000_000, offset_minutes: 0 };
    let id = RecordId::parse(id).unwrap();
    let capture = Capture { id, text: text.to_owned(), author: "Ana".to_owned(), moment };
    spool::put(&school.workspace(), &capture).unwrap();
}

/// What a command says of another workspace.
fn in_workspace(school: &School, dir: &Path, words: &[&str]) -> String {
    let mut command = program::command(school.folder.path());
    let output = command.arg("--workspace").arg(dir).args(words).output().unwrap();
    assert!(output.status.success(), "{words:?}: {}", stderr(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn stderr(output: &std::process::Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn every_command_takes_in_the_notes_that_wait() {
    let school = School::founded();
    spooled(&school, "waiting1", "first");
    assert!(school.out(&["list", "note"]).contains("first"));
    spooled(&school, "waiting2", "second");
    assert!(school.out(&["export", "json"]).contains("second"));
    spooled(&school, "waiting3", "third");
    let file = school.folder.path().join("backup");
    school.out(&["backup", file.to_str().unwrap()]);
    let restored = school.folder.path().join("restored");
    in_workspace(&school, &restored, &["restore", file.to_str().unwrap()]);
    let list = in_workspace(&school, &restored, &["list", "note"]);
    assert!(["first", "second", "third"].iter().all(|text| list.contains(text)), "{list}");
}

#[test]
fn a_window_takes_in_the_notes_that_wait_before_it_answers() {
    let school = School::founded();
    let mut screen = school.screen();
    spooled(&school, "waiting1", "first");
    assert!(school.out(&["list", "note"]).contains("first"));
    spooled(&school, "waiting2", "second");
    let file = school.folder.path().join("backup");
    school.out(&["backup", file.to_str().unwrap()]);
    let restored = school.folder.path().join("restored");
    in_workspace(&school, &restored, &["restore", file.to_str().unwrap()]);
    assert!(in_workspace(&school, &restored, &["list", "note"]).contains("second"));
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
}

#[test]
fn a_window_is_found_in_any_environment_and_by_any_path() {
    let school = School::founded();
    let link = school.folder.path().join("link");
    symlink(school.workspace(), &link).unwrap();
    let mut screen = school.screen();
    let elsewhere = tempfile::tempdir().unwrap();
    for runtime in [elsewhere.path().to_str().unwrap(), "", "/nowhere"] {
        let environment = [("XDG_RUNTIME_DIR", runtime), ("TMPDIR", "/nowhere")];
        let id = school.out_with(&["add", "person", "name=Luz"], &environment);
        let by_link = in_workspace(&school, &link, &["list", "person"]);
        assert!(by_link.contains("Luz"), "{id}: {by_link}");
    }
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    assert!(!school.workspace().join("line").exists());
}

#[test]
fn a_window_that_makes_its_workspace_below_a_link_is_heard() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    let real = school.folder.path().join("real");
    fs::create_dir(&real).unwrap();
    symlink(&real, school.folder.path().join("workspace")).unwrap();
    let mut screen = school.starts_on("xterm-256color", 100, 30);
    screen.until(|screen| screen.contains("Welcome"));
    screen.send(b"\x1b", |screen| screen.contains(" help"));
    in_workspace(&school, &real, &["add", "person", "name=Luz"]);
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    assert!(school.out(&["list", "person"]).contains("Luz"));
}

/// Somebody who listens in a folder of this mode and owner, and writes down what is said.
fn listens(school: &School, mode: u32, owner: Option<u32>) -> Arc<Mutex<Vec<String>>> {
    let folder = school.folder.path().join("cg-guessed");
    fs::DirBuilder::new().mode(mode).create(&folder).unwrap();
    let listener = UnixListener::bind(folder.join("s")).unwrap();
    if let Some(owner) = owner {
        for path in [folder.join("s"), folder.clone()] {
            std::os::unix::fs::chown(path, Some(owner), Some(owner)).unwrap();
        }
    } else {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    }
    fs::write(school.workspace().join("line"), folder.join("s").as_os_str().as_bytes()).unwrap();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&heard);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.write_all(b"commonground 3\n");
            let mut line = String::new();
            let _ = BufReader::new(&stream).read_line(&mut line);
            notes.lock().unwrap().push(line);
            let _ = stream.write_all(b"{\"exit\":0,\"out\":\"stolen\",\"err\":\"\"}\n");
        }
    });
    heard
}

#[test]
fn nothing_is_said_to_a_socket_that_others_may_have_made() {
    let is_root = rustix::process::geteuid().is_root();
    let owned = is_root.then_some((0o700, Some(65534)));
    if owned.is_none() {
        eprintln!("passed over: only root can make a folder that somebody else owns");
    }
    for (mode, owner) in [(0o777, None), (0o750, None)].into_iter().chain(owned) {
        let school = School::founded();
        let heard = listens(&school, mode, owner);
        let said = school.out(&["note", "a secret"]);
        assert!(!said.contains("stolen"), "{mode:o}");
        assert!(school.out(&["list", "note"]).contains("a secret"));
        assert_eq!(*heard.lock().unwrap(), Vec::<String>::new(), "{mode:o}");
    }
}

#[test]
fn a_stopped_window_holds_no_note_up_and_gets_it_later() {
    let school = School::founded();
    let mut screen = school.screen();
    kill(screen.pid(), "STOP");
    let id = school.out(&["note", "while it was stopped"]);
    let refused = school.run(&["list", "note"], b"");
    assert_eq!(refused.status.code(), Some(1));
    assert!(stderr(&refused).contains("already open"), "{}", stderr(&refused));
    kill(screen.pid(), "CONT");
    let list = school.out(&["list", "note", "--format", "json"]);
    assert_eq!(list.matches("\"id\"").count(), 1, "{list}");
    assert!(list.contains(id.trim()) && list.contains("while it was stopped"));
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    let list = school.out(&["list", "note", "--format", "json"]);
    assert_eq!(list.matches("\"id\"").count(), 1, "{list}");
}

#[test]
fn notes_at_once_without_a_workspace_are_all_kept() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    let ids: BTreeSet<String> = std::thread::scope(|scope| {
        let note = |n: usize| school.out(&["note", &format!("note {n}")]).trim().to_owned();
        let notes: Vec<_> = (0..8).map(|n| scope.spawn(move || note(n))).collect();
        notes.into_iter().map(|note| note.join().unwrap()).collect()
    });
    let list = school.out(&["list", "note", "--format", "json"]);
    assert_eq!(ids.len(), 8);
    assert!(ids.iter().all(|id| list.contains(id)), "{list}");
    assert!(school.out(&["list", "benchmark"]).lines().count() > 9, "it was founded whole");
}

#[test]
fn a_note_that_is_too_long_is_not_acknowledged() {
    let school = School::founded();
    let screen = school.screen();
    kill(screen.pid(), "STOP");
    let refused = school.run(&["note", "-"], &vec![b'x'; (1 << 20) + 1]);
    assert_eq!(refused.status.code(), Some(1), "{}", stderr(&refused));
    assert_eq!(fs::read_dir(school.workspace().join("spool/new")).unwrap().count(), 0);
    kill(screen.pid(), "KILL");
}

#[test]
fn without_a_consistent_start_everything_stays_and_exit_is_3() {
    let school = School::founded();
    school.out(&["note", "there was something"]);
    for gone in ["snap", "index-1"] {
        fs::remove_dir_all(school.workspace().join(gone)).unwrap();
    }
    for journal in ["journal", "journal-b"] {
        let segment = school.workspace().join(journal).join("j-0000000001.log");
        fs::OpenOptions::new().write(true).open(segment).unwrap().set_len(20).unwrap();
    }
    for words in [&["list", "note"][..], &["note", "more"], &["init", "--school", "Again"]] {
        let output = school.run(words, b"");
        assert_eq!(output.status.code(), Some(3), "{words:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("can be read"), "{}", stderr(&output));
    }
    let segment = school.workspace().join("journal/j-0000000001.log");
    assert_eq!(fs::metadata(segment).unwrap().len(), 20);
}

#[test]
fn what_is_hidden_is_hidden_after_a_kill_and_after_a_fresh_start() {
    let school = School::founded();
    school.out(&["note", "someone's private fear"]);
    let shows = |screen: &str| screen.contains("private fear");
    let mut screen = school.screen();
    screen.send(b"6", shows);
    screen.send(b"gh", |screen| !shows(screen) && screen.contains("hidden"));
    kill(screen.pid(), "KILL");
    screen.end();
    for options in [&[][..], &["--fresh"]] {
        let mut screen = school.starts_with(options, "xterm-256color", 100, 30);
        screen.until(|screen| screen.contains(" help"));
        screen.send(b"6", |screen| screen.contains("Inbox") && screen.contains("hidden"));
        assert!(!shows(&screen.text()), "{options:?}: {}", screen.text());
        kill(screen.pid(), "KILL");
        screen.end();
    }
    let mut screen = school.screen();
    screen.send(b"6", |screen| screen.contains("Inbox"));
    screen.send(b"gh", shows);
    kill(screen.pid(), "KILL");
    screen.end();
    let mut screen = school.screen();
    screen.send(b"6", shows);
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
}

#[test]
fn backups_and_exports_go_where_they_are_sent() {
    let school = School::founded();
    let folder = school.folder.path();
    let name = folder.join(OsStr::from_bytes(b"respaldo-\xe9"));
    let mut command = program::command(folder);
    command.arg("--workspace").arg(school.workspace()).arg("backup").arg(&name);
    assert!(command.output().unwrap().status.success());
    assert!(name.is_file());
    // Twice in one second.
    for _ in 0..2 {
        school.out_with(&["backup"], &[("CG_NOW", "2026-11-21T10:00:00-08:00")]);
    }
    assert_eq!(fs::read_dir(school.workspace().join("backups")).unwrap().count(), 2);
    let (file, link, pipe) = (folder.join("file"), folder.join("link"), folder.join("pipe"));
    fs::write(&file, "old").unwrap();
    symlink(&file, &link).unwrap();
    school.out(&["export", "json", "--force", "-o", link.to_str().unwrap()]);
    assert!(link.is_symlink() && fs::read_to_string(&file).unwrap().contains("benchmark"));
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    for device in [pipe.to_str().unwrap(), "/dev/null"] {
        let refused = school.run(&["export", "json", "--force", "-o", device], b"");
        assert_eq!(refused.status.code(), Some(1), "{device}: {}", stderr(&refused));
        assert!(stderr(&refused).contains("no ordinary file"), "{}", stderr(&refused));
    }
    assert!(!fs::metadata(&pipe).unwrap().is_file());
}
