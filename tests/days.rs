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

/// An hour is left out in March and comes twice in November: what comes second is told as the later.
#[test]
fn a_change_of_summer_time_parts_no_day_and_changes_no_order() {
    for (first, second, day) in [
        ("2027-03-14T01:50:00-08:00", "2027-03-14T03:10:00-07:00", "Mar 14, 2027"),
        ("2027-11-07T01:50:00-07:00", "2027-11-07T01:10:00-08:00", "Nov 7, 2027"),
    ] {
        let school = School::founded();
        for (now, text) in [(first, "before"), (second, "after")] {
            school.out_with(&["note", text], &[("CG_NOW", now)]);
        }
        let log = school.out_with(&["log", "--limit", "2"], &[("CG_NOW", second)]);
        assert_eq!(log.lines().filter(|line| *line == day).count(), 1, "{log}");
        assert!(log.find("after") < log.find("before"), "{log}");
        let screen = at(&school, second);
        let line = screen.text();
        let line = line.lines().find(|line| line.contains("after · In the inbox"));
        assert!(line.is_some_and(|line| line.trim_end().ends_with("today")), "{}", screen.text());
    }
}

#[test]
fn two_minutes_around_midnight_are_two_days() {
    let school = School::founded();
    school.out_with(&["note", "late"], &[("CG_NOW", "2027-12-03T23:59:00-08:00")]);
    let screen = at(&school, "2027-12-04T00:01:00-08:00");
    let line = screen.text();
    let line = line.lines().find(|line| line.contains("late · In the inbox"));
    assert!(line.is_some_and(|line| line.trim_end().ends_with("yesterday")), "{}", screen.text());
}
