//! Texts that would steer the terminal, and what tmux could still tell when the screen is left.

use crate::school::School;
use crate::server::waited;
use crate::{Tmux, opened};

#[test]
#[ignore = "needs tmux"]
fn no_text_reaches_tmux_as_a_code() {
    let school = School::founded();
    let hostile = "\u{1b}]0;TITLE\u{7}\u{1b}]2;TITLE\u{7}\u{1b}kTITLE\u{1b}\\\u{1b}]52;c;aGk=\u{7}\
                   \u{9b}31m\u{202e}\u{1b}[2J\u{1b}Ptmux;\u{1b}\u{1b}]52;c;aGk=\u{7}\u{1b}\\ end";
    for text in [hostile, &("e".to_owned() + &"\u{301}".repeat(10_000)), &"x".repeat(1_000_000)] {
        assert!(school.run(&["note", "-"], text.as_bytes()).status.success());
    }
    let settings = "set -g set-clipboard on\nset -g allow-passthrough on\nset -g allow-rename on\n\
                    set -g monitor-bell on\nset -g bell-action any\nset -g automatic-rename off";
    let tmux = Tmux::with(&school, (80, 24), settings);
    let names = "#{pane_title} #{window_name} #{session_name}";
    let before = tmux.about(names);
    tmux.open(&school);
    for key in ["6", "G", "Enter", "k", "k", "", "8", "Enter", "", "9", "?", ""] {
        if key.is_empty() { tmux.escape() } else { tmux.key(key) }
    }
    tmux.key("6");
    tmux.key("/");
    tmux.text("end");
    tmux.until(|screen| screen.contains("1 of 3"));
    tmux.escape();
    assert_eq!(tmux.about(names), before);
    assert_eq!(tmux.run(&["list-buffers"]), "", "nothing was put into the clipboard");
    assert_eq!(tmux.about("#{window_bell_flag}"), "0");
    tmux.escape();
    tmux.key("q");
    tmux.left();
    assert_eq!(tmux.about(names), before);
}

#[test]
#[ignore = "needs tmux"]
fn nothing_of_it_can_be_scrolled_back_to() {
    let (school, tmux) = opened();
    school.out(&["note", "ZQX said so"]);
    let title = tmux.about("#{pane_title}");
    tmux.key("6");
    tmux.until(|screen| screen.contains("ZQX"));
    for rows in [10, 40, 24] {
        tmux.resize(80, rows);
        tmux.until(|screen| screen.lines().count() == usize::from(rows));
    }
    tmux.key("C-z");
    tmux.until(|screen| screen.contains("Stopped"));
    assert!(!tmux.scrollback().contains("ZQX"), "{}", tmux.scrollback());
    tmux.text("fg\n");
    tmux.until(|screen| screen.contains("ZQX"));
    assert_eq!(tmux.about("#{pane_title}"), title);
    tmux.key("q");
    tmux.left();
    let left = tmux.scrollback();
    assert!(!left.contains("ZQX") && !left.contains("Waits for you"), "{left}");
    assert_eq!(tmux.about("#{pane_title}"), title);
}

#[test]
#[ignore = "needs tmux"]
fn what_is_private_and_hidden_is_not_on_the_screen() {
    let (school, tmux) = opened();
    school.out(&["add", "person", "name=Luz Ortega", "phone=ZQX1", "email=ZQX2@x.org"]);
    school.out(&["note", "ZQX4 said"]);
    tmux.text("gh");
    tmux.until(|screen| screen.contains("private hidden"));
    for keys in ["6", "7", "8", "9", "1"] {
        tmux.key(keys);
        tmux.until(|screen| screen.contains("private hidden") && !screen.contains("ZQX"));
    }
    let line = format!("/proc/{}/cmdline", tmux.pid());
    assert!(!std::fs::read_to_string(line).unwrap().contains("ZQX"));
    tmux.key("q");
    tmux.left();
    assert!(!tmux.scrollback().contains("ZQX"));
}

/// Where somebody took the second screen from tmux, the frames stay where they are drawn.
#[test]
#[ignore = "needs tmux"]
fn without_a_second_screen_the_shell_works_below_the_last_frame() {
    let school = School::founded();
    let tmux = Tmux::with(&school, (80, 24), "set -g alternate-screen off");
    tmux.open(&school);
    tmux.key("q");
    tmux.until(|screen| screen.lines().any(|line| line.starts_with("ready> ")));
    tmux.text("echo so-$((6*7))\n");
    tmux.until(|screen| screen.contains("so-42"));
    assert!(waited(|| tmux.about("#{mouse_any_flag} #{cursor_flag}") == "0 1"));
}
