//! Pictures of every pane, drawn by the real binary on a made-up workspace, for the README:
//! `cargo test --test pictures -- --ignored` writes them into `tests/pictures/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking; no picture is so wide"
)]

mod pty;
mod svg;

use std::path::Path;
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;
use pty::Session;

/// Letters and ground of the theme `dusk`.
const COLORS: (&str, &str) = ("#e4e4e4", "#121212");

/// Name, language, keys, and what the screen shows when they have done their work.
const PICTURES: [(&str, &str, &[&str], &str); 9] = [
    ("home", "en", &["1"], "Waits for you"),
    ("inicio", "es", &["1"], "Le espera"),
    ("inbox", "en", &["6"], "Open notes"),
    ("registers", "en", &["7", "j", "\r", "j", "j"], "People 4"),
    ("form", "en", &["7", "j", "\r", "o", "Luz Invented", "\t"], "Role"),
    ("history", "en", &["8"], "What was done"),
    ("search", "en", &["9", "/", "family"], "found"),
    ("help", "en", &["6", "?"], "Keys that work here"),
    ("palette", "en", &["6", ":", "find"], "Run or find"),
];

/// What is done in the made-up school, and when.
const DEEDS: &[(&str, &[&str])] = &[
    (
        "2026-11-16T08:30:00-08:00",
        &[
            "init",
            "--school",
            "Example Street School",
            "--start",
            "2026-08-17",
            "--me",
            "Ana Invented",
        ],
    ),
    (
        "2026-11-16T08:40:00-08:00",
        &[
            "add",
            "organization",
            "name=Imaginary Food Pantry",
            "sector=nonprofit",
            "services=Groceries on Fridays",
        ],
    ),
    (
        "2026-11-16T08:45:00-08:00",
        &[
            "add",
            "organization",
            "name_en=Pretend Dental Clinic",
            "name_es=Clínica Dental de Mentira",
            "sector=health",
        ],
    ),
    (
        "2026-11-17T09:10:00-08:00",
        &[
            "add",
            "person",
            "name=Rosa Ficticia",
            "role_en=Parent, family council",
            "role_es=Mamá, consejo de familias",
            "person_kind=family",
            "languages=Spanish, Mixtec",
            "phone=555-0100",
        ],
    ),
    (
        "2026-11-17T09:20:00-08:00",
        &["add", "person", "name=Omar Nobody", "role=Teacher, grade 9", "person_kind=teacher"],
    ),
    (
        "2026-11-17T09:25:00-08:00",
        &[
            "add",
            "person",
            "name=Mei Placeholder",
            "role=Food pantry partner",
            "person_kind=partner",
        ],
    ),
    ("2026-11-18T15:00:00-08:00", &["note", "Families ask for the food pantry to open after five"]),
    (
        "2026-11-19T11:30:00-08:00",
        &["note", "Omar: two students have not been seen since Monday, family to be called"],
    ),
    ("2026-11-20T16:20:00-08:00", &["note", "Reunión de familias: ¿quién traduce al mixteco?"]),
    ("2026-11-21T08:05:00-08:00", &["note", "Ask Mei whether the clinic can come to family night"]),
];

/// When the pictures are taken.
const NOW: &str = "2026-11-21T14:05:09-08:00";

const PROGRAM: &str = env!("CARGO_BIN_EXE_cg");

fn made_up(folder: &Path) {
    for (now, arguments) in DEEDS {
        let mut command = Command::new(PROGRAM);
        command.arg("--workspace").arg(folder.join("workspace")).args(*arguments);
        command.env("CG_NOW", now).env("CG_LANG", "en").env("CG_CONFIG", folder);
        command.env("XDG_RUNTIME_DIR", folder).env_remove("CG_AUTHOR").stdin(Stdio::null());
        assert!(command.output().unwrap().status.success(), "{arguments:?}");
    }
}

fn open(folder: &Path, language: &str, cols: u16, rows: u16) -> Session {
    let mut command = CommandBuilder::new(PROGRAM);
    command.args(["--fresh", "--theme", "dusk", "--color", "24bit", "--keymap", "vim"]);
    command.args(["--lang", language, "--workspace"]);
    command.arg(folder.join("workspace"));
    for (name, value) in [("TERM", "xterm-256color"), ("CG_NOW", NOW)] {
        command.env(name, value);
    }
    command.env("CG_CONFIG", folder);
    command.env("XDG_RUNTIME_DIR", folder);
    ["CG_AUTHOR", "TMUX"].iter().for_each(|name| command.env_remove(name));
    let mut session = Session::sized(command, cols, rows);
    session.until(|screen| screen.contains("Backup") || screen.contains("Respaldo"));
    session
}

#[test]
#[ignore = "writes the pictures of the README"]
fn every_pane() {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    made_up(folder.path());
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    std::fs::create_dir_all(&target).unwrap();
    for (name, language, keys, shown) in PICTURES {
        for (cols, rows) in [(80, 24), (120, 40)] {
            let mut session = open(folder.path(), language, cols, rows);
            for key in keys {
                session.answer(key.as_bytes());
            }
            session.send(b"", |screen| screen.contains(shown));
            session.until_quiet();
            let picture = svg::picture(session.screen(), COLORS.0, COLORS.1);
            assert!(picture.len() < 40_000, "{name}: {}", picture.len());
            std::fs::write(target.join(format!("{name}-{cols}x{rows}.svg")), picture).unwrap();
        }
    }
}
