//! Sizes: any, none, and many in a row.

use std::time::Duration;

use crate::is_note;
use crate::pty::Session;
use crate::school::School;

/// Some terminals say at first that they have no rows and columns.
#[test]
fn a_terminal_without_a_size_is_waited_for() {
    let school = School::founded();
    let mut screen = school.starts_on("xterm-256color", 0, 0);
    screen.until_quiet();
    screen.write(b"c");
    screen.resize(80, 24);
    screen.send(b"typed", |screen| is_note(screen) && screen.contains("typed"));
    screen.resize(0, 0);
    screen.until_quiet();
    screen.write(b" blindly");
    screen.resize(80, 24);
    screen.send(b"", |screen| screen.contains("typed blindly"));
    assert!(screen.left_cleanly() != screen.screen().alternate_screen());
}

/// Others have none in one direction, or more of both than anybody could draw.
#[test]
fn a_size_that_nobody_can_draw_ends_nothing() {
    let school = School::founded();
    let mut screen = school.screen();
    for (cols, rows) in [(0, 24), (80, 0), (65_535, 65_535), (65_535, 1), (1, 65_535)] {
        screen.claim(cols, rows);
        screen.until_quiet();
        screen.resize(80, 24);
        screen.send(b"\x0c", |screen| screen.contains("Waits for you"));
    }
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    assert!(screen.left_cleanly() && screen.has_its_attributes());
}

#[test]
fn every_named_size_is_started_at_and_left() {
    let school = School::founded();
    let sizes = [(1, 1), (2, 1), (10, 3), (20, 5), (40, 12), (42, 12), (64, 18), (80, 24)];
    for (cols, rows) in sizes.into_iter().chain([(120, 40), (200, 60), (500, 200)]) {
        let mut screen = school.starts_on("xterm-256color", cols, rows);
        match (cols, rows) {
            (40.., 12..) => screen.until(|screen| screen.contains("Waits for you")),
            (20.., 5..) => screen.until(|screen| screen.contains("Home")),
            _ => screen.until(|screen| !screen.trim().is_empty()),
        };
        screen.write(b"q");
        assert_eq!(screen.end(), 0, "{cols}x{rows}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "{cols}x{rows}");
    }
}

#[test]
fn any_size_and_four_hundred_of_them_end_like_a_fresh_start() {
    let school = School::founded();
    school.out(&["note", "a note that is there"]);
    let mut screen = school.screen();
    let mut dice = 7_u64;
    for _ in 0..400 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        screen.resize(1 + (dice >> 40) as u16 % 200, 1 + (dice >> 20) as u16 % 60);
        std::thread::sleep(Duration::from_millis(2));
    }
    screen.resize(80, 24);
    screen.until_quiet();
    // What was drawn at sizes that are over is drawn over.
    screen.send(b"\x0c", |screen| screen.contains("a note that is there"));
    screen.until_quiet();
    let survived = lines(&screen);
    drop(screen);
    let mut fresh = school.screen_on("xterm-256color", 80, 24);
    fresh.until_quiet();
    assert_eq!(survived, lines(&fresh));
}

/// What a person sees: blanks at the end of a line are nothing.
fn lines(screen: &Session) -> Vec<String> {
    screen.text().lines().map(|line| line.trim_end().to_owned()).collect()
}
