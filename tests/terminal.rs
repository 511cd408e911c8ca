//! The real binary on a terminal that is slow, torn, mute, gone or foreign, on a disk that fails, with
//! files and editors that are broken: what is typed arrives, what is not typed does nothing, and the
//! terminal is left as it was found.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints what it measured"
)]

#[path = "terminal/disk.rs"]
mod disk;
#[path = "terminal/editor.rs"]
mod editor;
#[path = "terminal/ends.rs"]
mod ends;
#[path = "terminal/files.rs"]
mod files;
#[path = "terminal/hostile.rs"]
mod hostile;
#[path = "terminal/keys.rs"]
mod keys;
#[path = "terminal/kinds.rs"]
mod kinds;
#[path = "terminal/long.rs"]
mod long;
#[path = "terminal/pastes.rs"]
mod pastes;
mod program;
mod pty;
mod school;
#[path = "terminal/shell.rs"]
mod shell;
#[path = "terminal/sizes.rs"]
mod sizes;
mod today;

use pty::Session;
use school::School;

const ESC: &[u8] = b"\x1b";

fn is_note(screen: &str) -> bool {
    screen.contains("Quick note")
}

fn note_box(school: &School) -> Session {
    let mut screen = school.screen();
    screen.send(b"c", is_note);
    screen
}

/// Still there and in its senses: a note can be taken.
fn still_works(screen: &mut Session, text: &str) {
    screen.send(b"c", is_note);
    screen.send(text.as_bytes(), |screen| screen.contains(text));
    screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
}
