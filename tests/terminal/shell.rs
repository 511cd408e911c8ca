//! The shell and the program take turns on the terminal.

use crate::school::School;
use crate::{ESC, is_note, still_works};

#[test]
fn the_shell_gets_the_terminal_and_gives_it_back() {
    let school = School::founded();
    school.out(&["note", "a note that is there"]);
    let mut screen = school.shell();
    let is_open = |screen: &str| screen.contains("a note that is there") && screen.contains("quit");
    screen.send(school.line().as_bytes(), is_open);
    for cycle in 0..20 {
        let (cols, rows) = if cycle % 2 == 0 { (80, 24) } else { (100, 30) };
        screen.send(b"\x1a", |screen| screen.contains("Stopped"));
        assert!(screen.left_cleanly(), "cycle {cycle}");
        screen.resize(cols, rows);
        let said = format!("echo so-$((40 + {cycle}))\n");
        let answer = format!("so-{}", 40 + cycle);
        screen.send(said.as_bytes(), |screen| screen.contains(&answer));
        screen.send(b"fg\n", is_open);
        let bottom = |screen: &str| screen.lines().count() == usize::from(rows);
        screen.send(b"", |screen| is_open(screen) && bottom(screen));
        // The first key after it counts.
        screen.send(b"c", is_note);
        screen.send(ESC, |screen| !is_note(screen));
    }
    screen.send(b"q", |screen| screen.contains("ready>") && !is_open(screen));
    screen.send(b"echo it-$((6*7))\n", |screen| screen.contains("it-42"));
    assert!(screen.left_cleanly());
}

#[test]
fn where_no_shell_waits_it_says_so_and_stays() {
    let school = School::founded();
    let mut screen = school.screen();
    screen.send(b"\x1a", |screen| screen.contains("no shell here"));
    screen.send(ESC, |screen| !screen.contains("no shell here"));
    still_works(&mut screen, "after the key");
}

#[test]
fn killed_while_stopped_it_gives_the_terminal_back() {
    let school = School::founded();
    let mut screen = school.shell();
    screen.send(school.line().as_bytes(), |screen| screen.contains("No backup yet"));
    screen.send(b"\x1a", |screen| screen.contains("Stopped"));
    // Continued by the signal, it stops once more where it touches the terminal: `fg` continues only what the shell
    // knows to stand still.
    let killed = b"kill -TERM %1; until [ -z \"$(jobs -r)\" ]; do sleep 0.02; done; fg\n";
    screen.send(killed, |screen| screen.matches("ready>").count() >= 3);
    // The shell waits for its end, and then has no job any more.
    screen.send(b"wait; echo jobs-$(jobs | wc -l)\n", |screen| screen.contains("jobs-0"));
    assert!(screen.left_cleanly());
    screen.send(b"clear\n", |screen| !screen.contains("jobs-0"));
    screen.send(school.line().as_bytes(), |screen| screen.contains("No backup yet"));
    still_works(&mut screen, "after the kill");
}

/// In the background it may not touch the terminal: the shell stays usable.
#[test]
fn sent_to_the_background_it_stops() {
    let school = School::founded();
    let mut screen = school.shell();
    screen.send(school.line().as_bytes(), |screen| screen.contains("No backup yet"));
    screen.send(b"\x1a", |screen| screen.contains("Stopped"));
    // The shell has to know that it stopped again: `fg` continues only what it knows to stand still.
    let background =
        b"clear; bg; until jobs | grep -q Stopped; do sleep 0.02; done; echo so-$((6*8))\n";
    screen.send(background, |screen| screen.contains("so-48"));
    screen.send(b"fg\n", |screen| screen.contains("No backup yet"));
    still_works(&mut screen, "after bg");
}

#[test]
fn without_a_terminal_there_is_one_line_and_no_codes() {
    let school = School::founded();
    let mut screen = school.shell();
    let line = school.line();
    let command = line.trim();
    for redirected in [
        format!("{command} < /dev/null"),
        format!("{command} <&-"),
        format!("{command} | cat"),
        format!("{command} > out 2>&1; cat out"),
    ] {
        screen.send(b"clear\n", |screen| screen.trim() == "ready>");
        let begun = screen.written.len();
        let asked =
            format!("cd {}; {redirected}; echo so-$((6*7))\n", school.folder.path().display());
        screen.send(asked.as_bytes(), |screen| screen.contains("so-42"));
        assert_eq!(screen.text().matches("need a terminal").count(), 1, "{}", screen.text());
        assert!(!screen.was_sent(b"\x1b[?", begun), "{}", screen.text());
    }
    assert!(screen.left_cleanly());
    assert_eq!(school.run(&[], b"").status.code(), Some(1));
}
