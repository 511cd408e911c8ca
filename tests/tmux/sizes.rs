//! Windows of tmux have any size from one cell on, and change it while somebody types.

use crate::school::School;
use crate::server::Tmux;
use crate::{dice, is_note, note_box};

const SIZES: [(u16, u16); 11] = [
    (1, 1),
    (2, 1),
    (10, 3),
    (20, 5),
    (40, 12),
    (42, 12),
    (64, 18),
    (80, 24),
    (120, 40),
    (200, 60),
    (500, 200),
];

/// Whether the screen holds what a window of this size has to show.
fn is_right(screen: &str, (cols, rows): (u16, u16)) -> bool {
    let fits = screen.lines().count() <= rows.into()
        && screen.lines().all(|line| line.chars().count() <= cols.into());
    fits && match (cols, rows) {
        (40.., 12..) => screen.contains("Waits for you") && screen.contains("? help"),
        (20.., 5..) => screen.contains("Home"),
        (10.., 3..) => screen.contains("too"),
        _ => !screen.trim().is_empty(),
    }
}

#[test]
#[ignore = "needs tmux"]
fn every_named_size_is_started_at_and_left() {
    let school = School::founded();
    for (cols, rows) in SIZES {
        let tmux = Tmux::start(&school, 80, 24);
        tmux.text(&format!("clear; read; {}", school.line()));
        tmux.resize(cols, rows);
        tmux.key("Enter");
        tmux.until_about("#{alternate_on}", "1");
        tmux.until(|screen| is_right(screen, (cols, rows)));
        tmux.key("q");
        tmux.until_about("#{alternate_on}", "0");
        tmux.resize(80, 24);
        tmux.left();
    }
}

#[test]
#[ignore = "needs tmux"]
fn sizes_are_followed() {
    let school = School::founded();
    school.out(&["note", "a note that is there"]);
    let tmux = Tmux::start(&school, 80, 24);
    tmux.open(&school);
    for (cols, rows) in SIZES.into_iter().rev().chain(SIZES) {
        tmux.resize(cols, rows);
        tmux.until(|screen| is_right(screen, (cols, rows)));
    }
    tmux.resize(80, 24);
    let footer = |screen: &str| screen.lines().position(|line| line.contains("? help"));
    tmux.until(|screen| footer(screen) == Some(23));
    tmux.key("q");
    tmux.left();
}

#[test]
#[ignore = "needs tmux"]
fn typed_through_a_storm_of_sizes_no_letter_is_lost() {
    let (school, tmux) = note_box();
    let mut dice = dice(7);
    let mut typed = String::new();
    for turn in 0..400 {
        tmux.resize(1 + (dice() % 200) as u16, 1 + (dice() % 60) as u16);
        if turn % 4 == 0 {
            let letter = char::from(b'a' + (turn / 4 % 26) as u8).to_string();
            tmux.text(&letter);
            typed += &letter;
        }
    }
    tmux.resize(80, 24);
    tmux.until(|screen| is_note(screen) && screen.lines().count() == 24);
    tmux.key("Enter");
    tmux.until(|screen| screen.contains("Note in the Inbox"));
    assert!(school.out(&["list", "note", "--format", "json"]).contains(&typed));
    tmux.key("C-l");
    let shown = |screen: &str| -> Vec<String> {
        // The last rows tell of what was just done.
        screen.lines().take(20).map(|line| line.trim_end().to_owned()).collect()
    };
    tmux.key("1");
    let survived = shown(&tmux.until(|screen| is_right(screen, (80, 24))));
    tmux.key("q");
    tmux.left();
    drop(tmux);
    let fresh = Tmux::start(&school, 80, 24);
    fresh.open(&school);
    fresh.until(|screen| shown(screen) == survived);
}
