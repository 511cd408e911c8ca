//! A journey over files through the real binary: what the window writes, brings in and restores is what the
//! command line does, and it says where it lies.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod program;
mod pty;
mod today;

use std::path::PathBuf;

use pty::Session;

const ESC: &[u8] = b"\x1b";

struct School {
    folder: tempfile::TempDir,
}

impl School {
    fn out(&self, arguments: &[&str]) -> String {
        self.out_of(&self.path("workspace"), arguments)
    }

    fn out_of(&self, workspace: &std::path::Path, arguments: &[&str]) -> String {
        let mut command = program::command(self.folder.path());
        let output = command.arg("--workspace").arg(workspace).args(arguments).output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {error}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn screen(&self) -> Session {
        let mut command = program::on_terminal(&[], self.folder.path(), "xterm-256color");
        command.arg("--workspace");
        command.arg(self.path("workspace"));
        command.args(["--lang", "en"]);
        Session::sized(command, 120, 40)
    }
}

/// Pastes the name of a file in the place of what stands there.
fn pasted(screen: &mut Session, path: &std::path::Path) {
    let name = path.display().to_string();
    let end = name[name.len() - 8..].to_owned();
    let bytes = format!("\x15\x1b[200~{name}\x1b[201~");
    screen.send(bytes.as_bytes(), |screen| screen.contains(&end));
}

#[test]
fn what_the_window_writes_takes_in_and_restores_is_what_commands_do() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    school.out(&["init", "--school", "Roosevelt", "--start", "2026-08-17", "--me", "Ana Ruiz"]);
    std::fs::write(school.path("in.csv"), "name,role\nLuz Ortega,Mom\n,Nobody\nEva Soto,Teacher\n")
        .unwrap();
    let mut screen = school.screen();
    screen.until(|screen| screen.contains("1 Home") && !screen.contains("Opening"));
    // Rows come in after they were told; the bad one is named by its line.
    screen.send(b"3", |screen| screen.contains("People ·"));
    screen.send(b"gi", |screen| screen.contains("What is in the file?"));
    screen.send(b"\r", |screen| screen.contains("Type or paste the name"));
    pasted(&mut screen, &school.path("in.csv"));
    screen.send(b"\r", |screen| screen.contains("in.csv:3:1") && screen.contains("Good: 2."));
    assert!(!school.out(&["list", "person"]).contains("Luz Ortega"), "it was only looked at");
    screen.send(b"\r", |screen| screen.contains("It is in."));
    assert!(school.out(&["list", "person"]).contains("Luz Ortega"));
    screen.send(ESC, |screen| !screen.contains("It is in."));
    // What is written is what the command writes, byte by byte.
    screen.send(b"gw\r", |screen| screen.contains("complete"));
    pasted(&mut screen, &school.path("out.csv"));
    screen.send(b"\r", |screen| screen.contains("Written:"));
    let written = std::fs::read_to_string(school.path("out.csv")).unwrap();
    assert_eq!(written, school.out(&["export", "csv", "person"]));
    screen.send(ESC, |screen| !screen.contains("Written:"));
    // A backup lies where it was wanted and becomes a workspace of its own.
    screen.send(b"gB", |screen| screen.contains("a stick or another") || screen.contains("stick"));
    pasted(&mut screen, &school.path("all.cgbackup"));
    screen.send(b"\r", |screen| screen.contains("Everything, private fields too"));
    assert!(school.path("all.cgbackup").is_file());
    screen.send(b":", |screen| screen.contains("Run or find"));
    screen.send(b"restore", |screen| screen.contains("› restore a backup"));
    screen.send(b"\r", |screen| screen.contains("New folder"));
    pasted(&mut screen, &school.path("all.cgbackup"));
    screen.send(b"\x1b[B", |screen| screen.contains("tab complete"));
    pasted(&mut screen, &school.path("copy-of-all"));
    screen.send(b"\r", |screen| screen.contains("cg --workspace"));
    let list = school.out_of(&school.path("copy-of-all"), &["list", "person"]);
    assert!(list.contains("Luz Ortega"), "{list}");
    screen.send(ESC, |screen| !screen.contains("cg --workspace"));
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
}

/// A driver diagram comes in from a table, and the story of its aim goes out as a page.
#[test]
fn a_driver_diagram_comes_in_and_the_story_of_its_aim_goes_out() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    school.out(&["init", "--school", "Roosevelt", "--start", "2026-08-17", "--me", "Ana Ruiz"]);
    let aim = school.out(&["add", "aim", "statement=Every child is here"]);
    let rows = "id,level,parent,text\na,aim,,Every child is here\n1,primary,a,Families know\n";
    std::fs::write(school.path("diagram.csv"), rows).unwrap();
    let mut screen = school.screen();
    screen.until(|screen| screen.contains("1 Home") && !screen.contains("Opening"));
    screen.send(b"gi", |screen| screen.contains("What is in the file?"));
    screen.send(b"table of drivers", |screen| screen.contains("› an outline: Table of drivers"));
    screen.send(b"\r", |screen| screen.contains("Type or paste the name"));
    pasted(&mut screen, &school.path("diagram.csv"));
    screen.send(b"\r", |screen| screen.contains("Every child is here, 1 row"));
    screen.send(b"\r", |screen| screen.contains("It is in."));
    screen.send(ESC, |screen| !screen.contains("It is in."));
    screen.send(b":", |screen| screen.contains("Run or find"));
    screen.send(b"go to aims", |screen| screen.contains("› go to Aims"));
    screen.send(b"\r", |screen| screen.contains("› Every child is here"));
    // What is about the record at hand comes first, and asks for no aim.
    screen.send(b"gr", |screen| screen.contains("› An improvement on one page"));
    screen.send(b"\r", |screen| screen.contains("HTML") && screen.contains("File"));
    pasted(&mut screen, &school.path("story.html"));
    screen.send(b"\r", |screen| screen.contains("Written:"));
    let written = std::fs::read_to_string(school.path("story.html")).unwrap();
    let aim = format!("aim={}", aim.trim());
    assert_eq!(written, school.out(&["report", "story", &aim, "--format", "html"]));
    assert!(written.contains("<li>Families know"), "{written}");
    screen.send(ESC, |screen| !screen.contains("Written:"));
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
}
