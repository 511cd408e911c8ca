//! The real binary inside tmux, on servers of its own: what a multiplexer does to keys, pastes, sizes,
//! colours, signals, the clipboard and the screen behind. `cargo test --test tmux -- --ignored` runs
//! it where tmux is installed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "tmux/clipboard.rs"]
mod clipboard;
#[path = "tmux/editor.rs"]
mod editor;
#[path = "tmux/ends.rs"]
mod ends;
#[path = "tmux/hostile.rs"]
mod hostile;
#[path = "tmux/keys.rs"]
mod keys;
#[path = "tmux/kinds.rs"]
mod kinds;
#[path = "tmux/links.rs"]
mod links;
#[path = "tmux/long.rs"]
mod long;
#[path = "tmux/mouse.rs"]
mod mouse;
#[path = "tmux/pastes.rs"]
mod pastes;
mod program;
mod pty;
mod school;
#[path = "tmux/server.rs"]
mod server;
#[path = "tmux/shell.rs"]
mod shell;
#[path = "tmux/sizes.rs"]
mod sizes;
mod today;
#[path = "tmux/windows.rs"]
mod windows;

use school::School;
use server::{Tmux, waited};

fn is_note(screen: &str) -> bool {
    screen.contains("Quick note")
}

/// A school and an open workspace of it.
fn opened() -> (School, Tmux) {
    let school = School::founded();
    let tmux = Tmux::start(&school, 80, 24);
    tmux.open(&school);
    (school, tmux)
}

/// The same, while a note is being written.
fn note_box() -> (School, Tmux) {
    let (school, tmux) = opened();
    tmux.key("c");
    tmux.until(is_note);
    (school, tmux)
}

/// Still there and in its senses: a note can be taken.
fn still_works(tmux: &Tmux, text: &str) {
    tmux.key("c");
    tmux.until(is_note);
    tmux.text(text);
    tmux.until(|screen| screen.contains(text));
    tmux.key("Enter");
    tmux.until(|screen| screen.contains("Note in the Inbox"));
}

/// What is being typed is written to the disk while it is.
fn keeps_draft(school: &School, text: &str) {
    let drafts = school.workspace().join("drafts");
    let is_kept = || {
        let files = std::fs::read_dir(&drafts).into_iter().flatten().flatten();
        let mut texts = files.map(|file| std::fs::read(file.path()).unwrap_or_default());
        texts.any(|kept| String::from_utf8_lossy(&kept).contains(text))
    };
    assert!(waited(is_kept), "no draft");
}

/// Numbers that look like chance and are the same every time.
fn dice(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 16
    }
}

/// Opened again, the text that was being typed is there.
fn has_draft(school: &School, text: &str) {
    let tmux = Tmux::start(school, 80, 24);
    tmux.open(school);
    tmux.key("c");
    tmux.until(|screen| is_note(screen) && screen.contains(text));
}
