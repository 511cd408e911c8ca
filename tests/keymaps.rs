//! Every key of every shipped key map through the real binary, each by its effect; and every action
//! found again under another key.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and the key that was pressed last is worth knowing"
)]

#[path = "keymaps/cases.rs"]
mod cases;
mod pty;
mod school;
#[path = "keymaps/walk.rs"]
mod walk;

use std::os::unix::fs::PermissionsExt;

use cases::CASES;
use commonground::config::{Keymap, Layered};
use commonground::tui::keys::actions::ACTIONS;
use school::School;
use walk::Walk;

/// A school with notes, and an editor that writes two words.
fn school() -> School {
    let school = School::founded();
    for note in 1..=18 {
        school.out(&["note", &format!("nota {note:02}")]);
    }
    let editor = school.folder.path().join("editor");
    std::fs::write(&editor, "#!/bin/sh\nprintf 'from outside' > \"$1\"\n").unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o700)).unwrap();
    school
}

fn walked(name: &str) {
    let school = school();
    let mut walk = Walk::new(&school, name, Keymap::built_in(name).unwrap());
    for case in CASES {
        for keys in walk.keys(case.table, case.id) {
            walk.walks(case, &keys);
        }
    }
    for keys in walk.keys("global", "quit") {
        walk.press(&keys);
        walk.ends_and_starts_again();
    }
}

#[test]
fn every_action_has_a_case() {
    let cases: Vec<_> = CASES.iter().map(|case| (case.table, case.id)).collect();
    let actions: Vec<_> = ACTIONS.iter().map(|row| (row.context.table(), row.id)).collect();
    assert_eq!(cases, actions);
}

#[test]
fn every_key_of_vim_does_its_action() {
    walked("vim");
}

#[test]
fn every_key_of_plain_does_its_action() {
    walked("plain");
}

#[test]
fn every_key_of_emacs_does_its_action() {
    walked("emacs");
}
