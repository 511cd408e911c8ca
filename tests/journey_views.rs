//! A journey over the views of a register through the real binary: a card moved in the window is what the
//! command line tells, and the window opens again as it was arranged.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod program;
mod pty;
mod today;

use pty::Session;

struct School {
    folder: tempfile::TempDir,
}

impl School {
    fn out(&self, arguments: &[&str]) -> String {
        let mut command = program::command(self.folder.path());
        let output = command.arg("--workspace").arg(self.workspace()).args(arguments).output();
        let output = output.unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn workspace(&self) -> std::path::PathBuf {
        self.folder.path().join("workspace")
    }

    fn screen(&self, cols: u16, rows: u16, lang: &str) -> Session {
        let mut command = program::on_terminal(&[], self.folder.path(), "xterm-256color");
        command.arg("--workspace");
        command.arg(self.workspace());
        command.args(["--lang", lang]);
        Session::sized(command, cols, rows)
    }
}

#[test]
fn a_card_is_moved_a_list_is_narrowed_and_both_are_there_again() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    school.out(&["init", "--school", "Roosevelt", "--start", "2026-08-17", "--me", "Ana Ruiz"]);
    school.out(&["add", "organization", "name=Library"]);
    for (purpose, pillar) in [("Chess", "expanded_learning"), ("Glasses", "family_engagement")] {
        let pairs =
            ["organization=Library", &format!("purpose={purpose}"), &format!("pillars={pillar}")];
        school.out(&[&["add", "partnership"], &pairs[..]].concat());
    }
    let mut screen = school.screen(80, 24, "en");
    screen.until(|screen| screen.contains("1 Home") && !screen.contains("Opening"));
    screen.send(b"7", |screen| screen.contains("Registers       1 of"));
    for place in 2.. {
        screen.send(b"j", |screen| screen.contains(&format!(" {place} of")));
        if screen.text().contains("› Partnerships") {
            break;
        }
    }
    screen.send(b"\r", |screen| screen.contains("Chess"));
    screen.send(b".", |screen| screen.contains("board by stage") && screen.contains("idea 2"));
    screen.send(b"*", |screen| screen.contains("Show only"));
    screen.send(b"expanded\r", |screen| {
        screen.contains("only: expanded and enriched") && !screen.contains("Glasses")
    });
    screen.send(b"L", |screen| screen.contains("idea 0") && screen.contains("approached 1"));
    let list = school.out(&["list", "partnership", "--columns", "stage", "--format", "csv"]);
    assert!(list.starts_with("id,label,stage\n") && list.contains("Chess,approached"), "{list}");
    assert!(list.contains("Glasses,idea"), "{list}");
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
    // One column at a time, with the neighbours' names, in Spanish, as it was arranged before.
    let mut screen = school.screen(42, 12, "es");
    screen.until(|screen| {
        ["tablero por etapa", "solo:", "Chess", "‹ idea 0"]
            .iter()
            .all(|words| screen.contains(words))
    });
    screen.send(b"*", |screen| screen.contains("todo otra vez"));
    screen.send(b"\r", |screen| !screen.contains("solo:") && screen.contains("‹ idea 1"));
}
