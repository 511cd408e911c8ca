//! Erasing a person for good, as people do it: on the command line and in the window, in both languages.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod program;
mod pty;
mod today;

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Instant;

use pty::Session;

const NAME: &str = "Marisol Vega";

/// The example, with a copy of it in its own folder.
struct School {
    folder: tempfile::TempDir,
}

impl School {
    fn new() -> Self {
        let school = Self { folder: tempfile::tempdir().unwrap() };
        let mut command = program::command(school.folder.path());
        let output = command.args(["demo", "--write"]).arg(school.workspace()).output().unwrap();
        assert!(output.status.success());
        school
    }

    fn workspace(&self) -> PathBuf {
        self.folder.path().join("workspace")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = program::command(self.folder.path());
        command.arg("--workspace").arg(self.workspace()).args(arguments);
        command.stdin(Stdio::null()).output().unwrap()
    }

    fn out(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn person(&self) -> String {
        let people = self.out(&["list", "person", "--format", "json"]);
        let people: serde_json::Value = serde_json::from_str(&people).unwrap();
        let mut own = people.as_array().unwrap().iter().filter(|own| own["name"] == NAME);
        own.next().unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// The files below the workspace in which a text stands.
    fn holding(&self, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        look(&self.workspace(), text.as_bytes(), &mut found);
        found
    }
}

fn look(dir: &Path, text: &[u8], found: &mut Vec<String>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look(&path, text, found);
        } else if std::fs::read(&path).unwrap().windows(text.len()).any(|own| own == text) {
            found.push(path.display().to_string());
        }
    }
}

#[test]
fn on_the_command_line_only_who_types_the_name_erases() {
    let school = School::new();
    let person = school.person();
    school.out(&["backup"]);
    let before = school.out(&["export", "json", "--history"]);
    let asked = school.run(&["purge", &person, "--because", "They asked for it"]);
    let told = String::from_utf8(asked.stdout).unwrap();
    assert_eq!(asked.status.code(), Some(1));
    for part in [NAME, "Skill ladder (1)", "Seats (", "without a name", "(Marisol, Vega)"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let asked = ["purge", &person, "--because", "They asked", "--confirm", "Marisol"];
    assert_eq!(school.run(&asked).status.code(), Some(1));
    assert_eq!(school.out(&["export", "json", "--history"]), before, "nothing was erased");
    let spanish = school.run(&["--lang", "es", "purge", &person, "--because", "Lo pidió"]);
    let spanish = String::from_utf8(spanish.stdout).unwrap();
    assert!(spanish.contains("Se va, con su historial: Personas (1)"), "{spanish}");

    let sure = ["--confirm", "marisol vega", "--word", "Marisol", "--word", "Vega"];
    let done = school.out(&[&["purge", &person, "--because", "They asked"][..], &sure].concat());
    assert!(done.contains("Erased for good"), "{done}");
    for trace in [NAME, "Marisol", "marisol@example.org", "555-0110", &*person] {
        assert_eq!(school.holding(trace), Vec::<String>::new(), "{trace}");
    }
    assert!(school.out(&["check"]).contains("well"), "the digest adds up");
    assert!(school.out(&["list", "erasure"]).contains("They asked"));
    let backups = std::fs::read_dir(school.workspace().join("backups")).unwrap().count();
    assert_eq!(backups, 1, "a new one in the place of that which held them");
    // What was done before goes on being undone, step for step, as far as anybody could before.
    let steps = school.out(&["log", "--limit", "400"]);
    assert!(steps.contains("Dana Reyes") && !steps.contains("Marisol"), "{steps}");
    school.out(&["undo"]);
    school.out(&["undo"]);
    school.out(&["redo"]);
    assert!(school.out(&["check"]).contains("well"));
}

/// From one kill to the next so much of the time passes that a whole erasure takes.
const STEP: u32 = 12;

#[test]
fn a_process_that_is_killed_leaves_the_whole_person_or_nothing_of_them() {
    let school = School::new();
    let person = school.person();
    let before = school.out(&["export", "json", "--history"]);
    let sure = ["--confirm", "marisol vega", "--word", "Marisol", "--word", "Vega"];
    let words = [&["purge", &person, "--because", "They asked"][..], &sure].concat();
    let whole = copied(&school);
    let begun = Instant::now();
    whole.out(&words);
    let took = begun.elapsed();
    let (mut kept, mut gone) = (0, 0);
    for kill in 0.. {
        let school = copied(&school);
        let mut command = program::command(school.folder.path());
        command.arg("--workspace").arg(school.workspace()).args(&words);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
        // The moment of the kill is what is being tested, so it has to be a time.
        std::thread::sleep(took * kill / STEP);
        let is_over = child.try_wait().unwrap().is_some();
        child.kill().unwrap();
        child.wait().unwrap();
        // Whoever opens it next goes on with what was begun.
        let now = school.out(&["export", "json", "--history"]);
        if now == before {
            kept += 1;
        } else {
            gone += 1;
            for trace in ["Marisol", "marisol@example.org", "555-0110", &*person] {
                assert_eq!(school.holding(trace), Vec::<String>::new(), "kill {kill}: {trace}");
            }
            assert!(school.out(&["list", "erasure"]).contains("They asked"), "kill {kill}");
        }
        assert!(school.out(&["check"]).contains("well"), "kill {kill}");
        if is_over {
            break;
        }
    }
    println!("{kept} times the person was kept whole, {gone} times gone");
    assert!(kept > 0 && gone > 0, "{kept} times kept, {gone} times gone");
}

/// The same school in a folder of its own.
fn copied(school: &School) -> School {
    let copy = School { folder: tempfile::tempdir().unwrap() };
    copy_all(&school.workspace(), &copy.workspace());
    copy
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if path.is_dir() {
            copy_all(&path, &to);
        } else {
            std::fs::copy(&path, &to).unwrap();
        }
    }
}

#[test]
fn who_coordinates_the_school_is_not_erased() {
    let school = School::new();
    for id in ["person-me", "site-1"] {
        let refused = school.run(&["purge", id, "--because", "x"]);
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(1));
        assert!(said.contains("cannot be erased"), "{id}: {said}");
    }
}

#[test]
fn in_the_window_it_is_said_why_read_and_typed_and_the_window_opens_again() {
    for (language, erase, about, reason, asked, done) in [
        (
            "en",
            "erase it",
            "without naming",
            "They asked",
            "Type “Marisol Vega”",
            "Erased for good",
        ),
        (
            "es",
            "para siempre",
            "sin nombrar",
            "Lo pidió",
            "Escriba «Marisol Vega»",
            "Borrado para siempre",
        ),
    ] {
        let school = School::new();
        let person = school.person();
        let mut command = program::on_terminal(&[], school.folder.path(), "xterm-256color");
        command.arg("--workspace");
        command.arg(school.workspace());
        command.args(["--lang", language]);
        let mut screen = Session::sized(command, 120, 40);
        screen.until(|screen| screen.contains("555") || screen.contains("Marisol"));
        screen.send(b":", |screen| screen.contains("│ :"));
        // Who is called so comes before what is called after them.
        screen.send(NAME.as_bytes(), |screen| screen.contains(&format!("› {NAME} ")));
        screen.send(b"\r", |screen| screen.contains("555-0110"));
        screen.send(b":", |screen| screen.contains("│ :"));
        screen.send(erase.as_bytes(), |screen| screen.contains(&format!("› {erase}")));
        screen.send(b"\r", |screen| screen.contains(about));
        screen.send(reason.as_bytes(), |screen| screen.contains(reason));
        screen.send(b"\r", |screen| screen.contains(asked));
        screen.send(NAME.as_bytes(), |screen| screen.matches(NAME).count() > 2);
        screen.send(b"\r", |screen| screen.contains(done));
        // A command is answered by the window that has opened again.
        assert_eq!(school.run(&["show", &person]).status.code(), Some(1));
        screen.send(b"\x1b", |screen| !screen.contains(done));
        screen.write(b"q");
        assert_eq!(screen.end(), 0);
        assert_eq!(school.holding(NAME), Vec::<String>::new());
    }
}
