//! Several windows and panes of one server on one workspace.

use crate::{is_note, opened, still_works};

#[test]
#[ignore = "needs tmux"]
fn a_second_screen_says_who_is_there_and_commands_show_at_once() {
    let (school, tmux) = opened();
    let line = school.line();
    let first = tmux.about("#{window_id}");
    tmux.run(&["new-window", "-e", "CG_LANG=en", "bash --norc --noprofile"]);
    tmux.text(&line);
    tmux.until(|screen| screen.contains("already open"));
    tmux.key("q");
    tmux.until_about("#{alternate_on}", "0");
    tmux.text(&format!("clear; {} note 'from the other window'; echo so-$((6*7))\n", line.trim()));
    tmux.until(|screen| screen.contains("so-42"));
    tmux.run(&["kill-window"]);
    assert_eq!(tmux.about("#{window_id}"), first);
    tmux.key("6");
    tmux.until(|screen| screen.contains("› from the other window"));
    still_works(&tmux, "in the first");
}

/// Panes are split, joined and zoomed: the program gets a part of the window.
#[test]
#[ignore = "needs tmux"]
fn a_part_of_a_window_is_a_screen() {
    let (_school, tmux) = opened();
    tmux.run(&["split-window", "-h", "-d", "exec cat"]);
    tmux.until_about("#{pane_width}", "40");
    tmux.until(|screen| screen.contains("Waits for you") && screen.contains("? help"));
    tmux.run(&["resize-pane", "-Z"]);
    let rule = |screen: &str| screen.lines().any(|line| line.chars().count() > 60);
    tmux.until(|screen| rule(screen) && screen.contains("? help"));
    tmux.run(&["resize-pane", "-Z"]);
    tmux.until(|screen| !rule(screen) && screen.contains("? help"));
    tmux.key("c");
    tmux.until(is_note);
    tmux.run(&["break-pane"]);
    tmux.until(|screen| is_note(screen) && rule(screen));
    tmux.key("Escape");
    still_works(&tmux, "in a window of its own");
    tmux.key("q");
    tmux.left();
}

/// Over other windows, which are still there when it is left.
#[test]
#[ignore = "needs tmux"]
fn a_popup_is_a_screen() {
    let (school, tmux) = opened();
    tmux.key("q");
    tmux.left();
    let mut client = tmux.attach(100, 30);
    client.send(b"", |screen| screen.contains("so-4"));
    let line = school.line();
    // The popup is the client's until it is closed, so nobody waits for the command.
    tmux.run(&["run-shell", "-b", &format!("tmux display-popup -E -w 90 -h 26 '{}'", line.trim())]);
    client.send(b"", |screen| screen.contains("Waits for you"));
    client.send(b"c", is_note);
    client.send(b"popped up", |screen| screen.contains("popped up"));
    client.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    client.send(b"q", |screen| !screen.contains("? help") && screen.contains("so-4"));
    assert!(school.out(&["list", "note"]).contains("popped up"));
}
