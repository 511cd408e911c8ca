//! What strange days and late hours have shown of the program. Each test sets the clock to the moment
//! that showed it.

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

use pty::Session;
use school::School;

/// An open screen at this moment.
fn at(school: &School, now: &str) -> Session {
    let mut command = school.command(&[], &[], "xterm-256color");
    command.env("CG_NOW", now);
    let mut screen = Session::sized(command, 120, 40);
    screen.until(|screen| screen.contains("Waits for you") && screen.contains("backup"));
    screen
}

/// In the evening of Los Angeles it is tomorrow in UTC.
#[test]
fn a_backup_made_in_the_evening_is_of_today() {
    let (school, evening) = (School::founded(), "2026-11-21T23:30:00-08:00");
    let mut screen = at(&school, evening);
    screen.send(b"gb", |screen| screen.contains("Last backup: "));
    assert!(screen.text().contains("Last backup: today"), "{}", screen.text());
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    let again = at(&school, evening);
    assert!(again.text().contains("Last backup: today"), "{}", again.text());
}
