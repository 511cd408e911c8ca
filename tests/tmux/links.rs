//! Clients that are slow, take nothing, go and come back: the program lives in the server, so nothing
//! of it is lost.

use crate::{is_note, keeps_draft, note_box, opened};

const TYPED: &str = "typed into the void";

/// Nobody is attached while it is typed; then somebody is, at another size.
#[test]
#[ignore = "needs tmux"]
fn who_comes_back_finds_it_as_it_was_left() {
    let (_school, tmux) = note_box();
    for (cols, rows) in [(80, 24), (100, 30), (42, 12)] {
        let mut client = tmux.attach(cols, rows);
        client.send(b"", is_note);
        client.send(b"x", |screen| screen.contains('x'));
        let footer = |screen: &str| screen.lines().count() == usize::from(rows);
        client.send(b"", footer);
        tmux.run(&["detach-client"]);
        client.end();
    }
    tmux.text(TYPED);
    let mut client = tmux.attach(100, 30);
    client.send(b"", |screen| is_note(screen) && screen.contains(&format!("xxx{TYPED}")));
}

/// A client that is killed, as when a connection breaks.
#[test]
#[ignore = "needs tmux"]
fn a_connection_that_breaks_ends_nothing() {
    let (_school, tmux) = note_box();
    let mut client = tmux.attach(80, 24);
    client.send(TYPED.as_bytes(), |screen| screen.contains(TYPED));
    drop(client);
    tmux.until_about("#{session_attached}", "0");
    let mut client = tmux.attach(80, 24);
    client.send(b"!", |screen| screen.contains(&format!("{TYPED}!")));
}

/// A client whose terminal takes nothing: the program goes on, and the client gets the newest screen.
#[test]
#[ignore = "needs tmux"]
fn a_client_that_takes_nothing_stops_nothing() {
    let (school, tmux) = opened();
    let mut client = tmux.attach(100, 30);
    client.send(b"", |screen| screen.contains("Waits for you"));
    let pid: u32 = tmux.about("#{client_pid}").parse().unwrap();
    crate::school::kill(pid, "STOP");
    for _ in 0..100 {
        tmux.key("Tab");
        tmux.key("C-l");
    }
    tmux.key("c");
    tmux.until(is_note);
    tmux.text(TYPED);
    keeps_draft(&school, TYPED);
    crate::school::kill(pid, "CONT");
    client.send(b"", |screen| is_note(screen) && screen.contains(TYPED));
    client.send(b"!", |screen| screen.contains(&format!("{TYPED}!")));
}
