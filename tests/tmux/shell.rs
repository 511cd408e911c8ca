//! The shell in a window and the program take turns; and windows in which there is no shell.

use crate::school::{School, kill};
use crate::server::{Tmux, waited};
use crate::{is_note, opened, still_works};

#[test]
#[ignore = "needs tmux"]
fn the_shell_takes_turns() {
    let (_school, tmux) = opened();
    for turn in 0..20 {
        tmux.key("C-z");
        tmux.until(|screen| screen.contains("Stopped"));
        assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag} #{cursor_flag}"), "0 0 1");
        let rows = if turn % 2 == 0 { 30 } else { 24 };
        tmux.resize(80, rows);
        tmux.text(&format!("echo turn-$((40+{turn}))\n"));
        tmux.until(|screen| screen.contains(&format!("turn-{}", 40 + turn)));
        tmux.text("fg\n");
        let footer = |screen: &str| screen.lines().position(|line| line.contains("? help"));
        tmux.until(|screen| footer(screen) == Some(usize::from(rows) - 1));
        // The first key after it counts.
        tmux.key("c");
        tmux.until(is_note);
        tmux.key("Escape");
        tmux.until(|screen| !is_note(screen));
    }
    tmux.key("q");
    tmux.left();
}

#[test]
#[ignore = "needs tmux"]
fn in_the_background_it_leaves_the_shell_alone() {
    let (_school, tmux) = opened();
    tmux.key("C-z");
    tmux.until(|screen| screen.contains("Stopped"));
    tmux.text("clear; bg; until jobs | grep -q Stopped; do sleep 0.02; done; echo so-$((6*8))\n");
    tmux.until(|screen| screen.contains("so-48"));
    tmux.text("fg\n");
    tmux.until(|screen| screen.contains("Waits for you") && screen.contains("? help"));
    still_works(&tmux, "after bg");
    tmux.key("C-z");
    tmux.until(|screen| screen.contains("Stopped"));
    kill(tmux.pid(), "TERM");
    tmux.text("fg; clear; wait; echo jobs-$(jobs | wc -l)\n");
    tmux.until(|screen| screen.contains("jobs-0"));
    tmux.left();
}

/// The screens that follow the first one hear of sizes and signals as it did.
#[test]
#[ignore = "needs tmux"]
fn after_the_first_start_it_follows_sizes_and_signals() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    let tmux = Tmux::start(&school, 80, 24);
    tmux.text(&school.line());
    tmux.until(|screen| screen.contains("Welcome to commonground"));
    tmux.key("d");
    tmux.until(|screen| screen.contains("Waits for you") && screen.contains("? help"));
    let footer = |screen: &str| screen.lines().position(|line| line.contains("? help"));
    for rows in [30, 24] {
        tmux.resize(80, rows);
        tmux.until(|screen| footer(screen) == Some(usize::from(rows) - 1));
    }
    tmux.key("C-z");
    tmux.until(|screen| screen.contains("Stopped"));
    tmux.text("fg\n");
    tmux.until(|screen| footer(screen) == Some(23));
    still_works(&tmux, "after all that");
    tmux.key("q");
    tmux.left();
}

/// As the only process of a window, stopped, it would freeze it.
#[test]
#[ignore = "needs tmux"]
fn where_no_shell_waits_it_says_so_and_stays() {
    let (school, tmux) = opened();
    tmux.key("q");
    tmux.left();
    let line = school.line();
    for command in [format!("exec {}", line.trim()), line.trim().to_owned()] {
        tmux.run(&["new-window", "-e", "CG_LANG=en", &command]);
        tmux.until(|screen| screen.contains("? help"));
        tmux.key("C-z");
        tmux.until(|screen| screen.contains("no shell here"));
        tmux.key("Escape");
        tmux.until(|screen| !screen.contains("no shell here"));
        // The window closes with the program.
        tmux.key("q");
        tmux.until_about("#{session_windows}", "1");
    }
}

#[test]
#[ignore = "needs tmux"]
fn where_tmux_gives_no_terminal_there_is_one_line_and_no_codes() {
    let (school, tmux) = opened();
    let file = school.folder.path().join("told");
    let line = school.line();
    let command = format!("CG_LANG=en {} > {} 2>&1 || true", line.trim(), file.display());
    tmux.run(&["run-shell", "-b", &command]);
    let told = || std::fs::read_to_string(&file).unwrap_or_default();
    assert!(waited(|| told().contains("need a terminal")), "{}", told());
    assert_eq!(told().trim().lines().count(), 1, "{}", told());
    assert!(!told().contains('\u{1b}'), "{}", told());
    still_works(&tmux, "beside it");
}
