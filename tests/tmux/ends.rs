//! Signals, and windows and servers that are gone: what was typed is kept, and the shell below gets
//! its terminal back.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::school::kill;
use crate::{has_draft, keeps_draft, note_box, opened, still_works};

const TYPED: &str = "half a thought";

fn is_gone(pid: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{pid}/stat"));
    // The server of a shell that is gone too may not have asked how it ended.
    state.is_err() || state.is_ok_and(|state| state.contains(") Z "))
}

/// Gone in three seconds.
fn goes(pid: u32) {
    assert!(Path::new("/proc/self/stat").exists(), "this looks at /proc");
    let begun = Instant::now();
    while !is_gone(pid) {
        assert!(begun.elapsed() < Duration::from_secs(3), "it stays");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
#[ignore = "needs tmux"]
fn every_signal_gives_the_shell_its_terminal_and_keeps_what_was_typed() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let (school, tmux) = note_box();
        tmux.text(TYPED);
        tmux.until(|screen| screen.contains(TYPED));
        kill(tmux.pid(), signal);
        tmux.until(|screen| screen.contains("ready>") && !screen.contains("? help"));
        tmux.text("echo code-$?\n");
        tmux.until(|screen| screen.contains(&format!("code-{code}")));
        tmux.left();
        drop(tmux);
        has_draft(&school, TYPED);
    }
}

/// Nobody can put the terminal in order then; a command does it afterwards.
#[test]
#[ignore = "needs tmux"]
fn killed_it_leaves_modes_on_that_a_command_switches_off() {
    let (school, tmux) = opened();
    tmux.text("gm");
    tmux.until(|screen| screen.contains("The mouse works now"));
    still_works(&tmux, "kept at once");
    tmux.key("c");
    tmux.until(crate::is_note);
    tmux.text(TYPED);
    keeps_draft(&school, TYPED);
    kill(tmux.pid(), "KILL");
    tmux.until(|screen| screen.contains("Killed"));
    assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "1 1", "left on");
    tmux.text(&format!("{} doctor --fix-terminal\n", school.line().trim()));
    tmux.until_about("#{alternate_on} #{mouse_any_flag} #{cursor_flag}", "0 0 1");
    tmux.left();
    assert!(school.out(&["list", "note"]).contains("kept at once"));
    assert!(school.out(&["check"]).contains("All is well"));
    drop(tmux);
    has_draft(&school, TYPED);
}

#[test]
#[ignore = "needs tmux"]
fn a_window_or_a_server_that_is_closed_takes_it_along() {
    for close in ["kill-pane", "kill-window", "kill-session", "kill-server"] {
        let (school, tmux) = note_box();
        tmux.text(TYPED);
        tmux.until(|screen| screen.contains(TYPED));
        let pid = tmux.pid();
        tmux.run(&[close]);
        goes(pid);
        drop(tmux);
        has_draft(&school, TYPED);
    }
}

/// A server that is killed closes no window: the kernel does.
#[test]
#[ignore = "needs tmux"]
fn a_server_that_dies_takes_it_along() {
    let (school, tmux) = note_box();
    tmux.text(TYPED);
    tmux.until(|screen| screen.contains(TYPED));
    let pid = tmux.pid();
    kill(tmux.about("#{pid}").parse().unwrap(), "KILL");
    goes(pid);
    drop(tmux);
    has_draft(&school, TYPED);
}
