//! The mouse and the focus of a client, which tmux hears first.

use crate::is_note;
use crate::school::School;
use crate::server::{Tmux, waited};

#[test]
#[ignore = "needs tmux"]
fn the_mouse_is_heard_only_while_it_is_on() {
    for is_tmuxs in [true, false] {
        let school = School::founded();
        for note in ["one", "two", "three"] {
            school.out(&["note", note]);
        }
        let mouse = if is_tmuxs { "on" } else { "off" };
        let settings = format!("set -g mouse {mouse}\nset -g focus-events on");
        let tmux = Tmux::with(&school, (100, 30), &settings);
        tmux.open(&school);
        let mut client = tmux.attach(100, 30);
        client.send(b"6", |screen| screen.contains("› three"));
        let row = client.text().lines().position(|line| line.contains("one")).unwrap() + 1;
        let click = format!("\x1b[<0;12;{row}M\x1b[<0;12;{row}m");
        let wheel = format!("\x1b[<64;12;{row}M");
        // What tmux does not take for itself, as it does presses and the wheel where it has the mouse.
        let unwanted = if is_tmuxs { "\x1b[<0;12;5m" } else { "\x1b[<65;12;5M" };
        client.write(unwanted.as_bytes());
        client.send(b"j", |screen| screen.contains("› two"));
        assert!(!is_note(&client.text()));
        assert_eq!(tmux.about("#{mouse_any_flag} #{mouse_sgr_flag}"), "0 0");
        client.send(b"gm", |screen| screen.contains("The mouse works now"));
        tmux.until_about("#{mouse_any_flag} #{mouse_sgr_flag}", "1 1");
        // tmux tells of the focus now, and a press soon after it would only be meant for the window.
        let is_chosen = || {
            client.answer(click.as_bytes());
            client.text().contains("› one")
        };
        assert!(waited(is_chosen), "{}", tmux.screen());
        client.send(wheel.as_bytes(), |screen| screen.contains("› three"));
        client.write(b"\x1b[O\x1b[I");
        client.send(b"j", |screen| screen.contains("› two"));
        client.send(b"gm", |screen| screen.contains("the terminal's own again"));
        tmux.until_about("#{mouse_any_flag} #{mouse_sgr_flag}", "0 0");
        client.write(unwanted.as_bytes());
        client.send(b"k", |screen| screen.contains("› three"));
        client.send(b"gm", |screen| screen.contains("The mouse works now"));
        client.write(b"q");
        tmux.left();
    }
}

/// Away in another window, and back: nothing was typed meanwhile.
#[test]
#[ignore = "needs tmux"]
fn a_window_that_is_left_and_come_back_to_is_as_it_was() {
    let school = School::founded();
    let tmux = Tmux::with(&school, (80, 24), "set -g focus-events on");
    tmux.open(&school);
    let mut client = tmux.attach(80, 24);
    client.send(b"gm", |screen| screen.contains("The mouse works now"));
    client.send(b"c", is_note);
    client.send(b"half", |screen| screen.contains("half"));
    for _ in 0..3 {
        tmux.run(&["new-window", "exec cat"]);
        client.send(b"", |screen| !is_note(screen));
        tmux.run(&["kill-window"]);
        client.send(b"", |screen| is_note(screen) && screen.contains("half"));
    }
    client.send(b" a thought", |screen| screen.contains("half a thought"));
    client.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    assert!(school.out(&["list", "note"]).contains("half a thought"));
}
