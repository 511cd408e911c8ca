//! What is copied goes as far as tmux lets it: into its own buffer, to the terminal behind, nowhere.

use crate::school::School;
use crate::server::{Tmux, waited};

fn copies(settings: &str) -> (School, Tmux) {
    let school = School::founded();
    school.out(&["note", "mañana a las 8"]);
    let tmux = Tmux::with(&school, (80, 24), settings);
    tmux.open(&school);
    tmux.key("6");
    tmux.until(|screen| screen.contains("› mañana"));
    (school, tmux)
}

#[test]
#[ignore = "needs tmux"]
fn tmux_takes_it_itself_where_it_may() {
    let (_school, tmux) = copies("set -s set-clipboard on");
    tmux.text("yy");
    tmux.until(|screen| screen.contains("opied"));
    assert!(waited(|| !tmux.run(&["list-buffers"]).is_empty()));
    assert!(tmux.run(&["show-buffer"]).contains("mañana a las 8"));
    // And is pasted from there.
    tmux.key("c");
    tmux.until(crate::is_note);
    tmux.run(&["paste-buffer", "-p"]);
    tmux.until(|screen| crate::is_note(screen) && screen.contains("│ Note: mañana a las 8"));
}

#[test]
#[ignore = "needs tmux"]
fn tmux_hands_it_on_where_it_may() {
    for settings in [
        "set -s set-clipboard off\nset -g allow-passthrough on",
        "set -s set-clipboard on\nset -g allow-passthrough off",
    ] {
        let (_school, tmux) = copies(settings);
        let mut client = tmux.attach(80, 24);
        client.send(b"", |screen| screen.contains("› mañana"));
        let begun = client.written.len();
        client.send(b"yy", |screen| screen.contains("opied"));
        client.until_quiet();
        assert!(client.was_sent(b"\x1b]52;", begun), "{settings}");
        // "mañana a las 8"
        assert!(client.was_sent(b"bWHDsWFuYSBhIGxhcyA4", begun), "{settings}");
    }
}

#[test]
#[ignore = "needs tmux"]
fn where_tmux_lets_nothing_through_nothing_else_happens() {
    let (_school, tmux) = copies("set -s set-clipboard off\nset -g allow-passthrough off");
    let mut client = tmux.attach(80, 24);
    client.send(b"", |screen| screen.contains("› mañana"));
    client.send(b"yy", |screen| screen.contains("opied"));
    client.until_quiet();
    assert!(!client.was_sent(b"\x1b]52;", 0), "no way");
    assert_eq!(tmux.run(&["list-buffers"]), "");
    assert!(!tmux.screen().contains("]52") && !tmux.screen().contains("bWHDsWFu"));
    crate::still_works(&tmux, "all the same");
}
