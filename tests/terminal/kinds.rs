//! Kinds of terminals, colours and locales: each is sent what it knows.

use std::time::{Duration, Instant};

use crate::pty::Session;
use crate::school::School;
use crate::{is_note, still_works};

#[test]
fn a_mute_terminal_gets_its_first_frame_at_once() {
    let school = School::founded();
    let begun = Instant::now();
    let screen = school.screen();
    assert!(begun.elapsed() < Duration::from_secs(2), "nobody waited for an answer");
    let was_sent = |ask: &[u8]| screen.written.windows(ask.len()).any(|window| window == ask);
    assert!(was_sent(b"\x1b]11;?"), "the theme follows the terminal, so it is asked");
    for ask in [&b"\x1b[6n"[..], b"\x1b[c", b"?1000h", b"?1004h", b"?1006h"] {
        assert!(!was_sent(ask), "{} was not wanted", ask.escape_ascii());
    }
}

#[test]
fn kinds_of_terminals_get_only_what_they_know() {
    let school = School::founded();
    for term in ["xterm", "screen-256color", "tmux-256color", "nonsense", ""] {
        let mut screen = school.screen_on(term, 80, 24);
        screen.write(b"q");
        assert_eq!(screen.end(), 0, "TERM={term}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "TERM={term}");
    }
    for term in ["linux", "vt100"] {
        let mut screen = school.screen_on(term, 80, 24);
        still_works(&mut screen, "on an old terminal");
        screen.write(b"q");
        assert_eq!(screen.end(), 0, "TERM={term}");
        let written = String::from_utf8_lossy(&screen.written).into_owned();
        let modes = written.replace("\x1b[?25h", "").replace("\x1b[?25l", "");
        assert!(!modes.contains("\x1b[?") && !modes.contains("\x1b]"), "TERM={term}: {modes:?}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "TERM={term}");
    }
    let mut screen = school.starts_on("dumb", 80, 24);
    assert_eq!(screen.end(), 1);
    assert_eq!(screen.text().trim().lines().count(), 1, "{}", screen.text());
    assert!(screen.text().contains("TERM=dumb") && !screen.written.contains(&0x1b));
}

/// Sixteen colours go out as the terminal's own, never as entries of a larger table.
#[test]
fn a_terminal_with_few_colours_is_sent_no_others() {
    let school = School::founded();
    for options in [["--theme", "ansi16"], ["--color", "16"], ["--color", "never"]] {
        let mut screen = school.starts_with(&options, "xterm-256color", 100, 30);
        screen.send(b"7", |screen| screen.contains("Expectations"));
        screen.send(b":", |screen| screen.contains("Run or find"));
        let written = String::from_utf8_lossy(&screen.written).into_owned();
        for large in ["8;5;", "8;2;", "\x1b[;m"] {
            assert!(!written.contains(large), "{options:?}: {large}");
        }
        let codes = written.split("\x1b[").filter_map(|code| {
            let end = code.find(|c: char| !c.is_ascii_digit() && c != ';')?;
            code[end..].starts_with('m').then(|| code[..end].to_owned())
        });
        let is_color = |code: &str| matches!(code.parse(), Ok(30..=37 | 40..=47 | 90..=107));
        let colored = codes.into_iter().any(|codes| codes.split(';').any(is_color));
        assert_eq!(colored, options[1] != "never", "{options:?}");
    }
}

/// The ways to say how many colours there are, and the largest table whose codes then go out.
#[test]
fn the_codes_of_colours_are_those_asked_for() {
    let (fine, large, small): (&str, &str, &str) = ("8;2;", "8;5;", "none");
    for (options, variable, most) in [
        (&["--color", "24bit"][..], ("NO_COLOR", ""), fine),
        (&["--color", "256"], ("COLORTERM", "truecolor"), large),
        (&["--color", "auto"], ("COLORTERM", "truecolor"), fine),
        (&[], ("COLORTERM", "truecolor"), fine),
        (&[], ("COLORTERM", ""), large),
        (&[], ("NO_COLOR", ""), large),
        (&[], ("NO_COLOR", "1"), small),
        (&["--color", "16"], ("NO_COLOR", "1"), small),
        (&["--plain"], ("COLORTERM", "truecolor"), small),
    ] {
        let school = School::founded();
        school.out(&["note", "under the cursor"]);
        let mut command = school.command(&[], options, "xterm-256color");
        command.env(variable.0, variable.1);
        let mut screen = Session::sized(command, 100, 30);
        screen.send(b"6", |screen| screen.contains("under the cursor"));
        screen.until_quiet();
        let used = [fine, large].map(|codes| screen.was_sent(codes.as_bytes(), 0));
        assert_eq!(used, [most == fine, most == large], "{options:?} {variable:?}");
        let (row, column) = screen.screen().cursor_position();
        let cell = screen.screen().cell(row, column).unwrap();
        let stands_out = cell.inverse() || cell.bgcolor() != vt100::Color::Default;
        assert!(stands_out, "the row of the cursor: {options:?} {variable:?}");
        assert!(screen.text().lines().nth(row.into()).unwrap().contains("under the cursor"));
    }
}

#[test]
fn a_locale_decides_the_language_and_the_signs() {
    let school = School::founded();
    for (locale, word, is_ascii) in [
        (Some("C"), "Waits for you", true),
        (Some("POSIX"), "Waits for you", true),
        (Some("es_ES.UTF-8"), "Pendientes", false),
        (Some("es_MX"), "Pendientes", false),
        (Some("ja_JP.UTF-8"), "Waits for you", false),
        (Some("C.UTF-8"), "Waits for you", false),
        (Some("no such\u{1b}"), "Waits for you", false),
        (None, "Waits for you", false),
    ] {
        let mut command = school.command(&[], &[], "xterm-256color");
        for name in ["CG_LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        locale.into_iter().for_each(|locale| command.env("LANG", locale));
        let mut screen = Session::sized(command, 100, 30);
        screen.until(|screen| screen.contains(word));
        screen.send(b"?", |screen| screen.contains("g g"));
        assert_eq!(screen.text().is_ascii(), is_ascii, "{locale:?}: {}", screen.text());
        assert!(!screen.text().contains('\u{fffd}'));
    }
}

/// Switched at run time, nothing else of what is on changes.
#[test]
fn the_mouse_is_heard_only_while_it_is_on() {
    let school = School::founded();
    for note in ["one", "two", "three"] {
        school.out(&["note", note]);
    }
    let mut screen = school.screen();
    screen.send(b"6", |screen| screen.contains("› three"));
    assert!(!screen.was_sent(b"?1000", 0) && !screen.was_sent(b"?1006", 0));
    let row = screen.text().lines().position(|line| line.contains("one")).unwrap() + 1;
    let click = format!("\x1b[<0;12;{row}M\x1b[<0;12;{row}m");
    // Bytes of a mouse that nobody asked for are no keys.
    screen.answer(click.as_bytes());
    screen.answer(b"\x1b[M !!");
    assert!(!is_note(&screen.text()));
    for _ in 0..3 {
        let begun = screen.written.len();
        screen.send(b"gm", |screen| screen.contains("The mouse works now"));
        for on in [&b"?1000h"[..], b"?1006h", b"?1004h"] {
            assert!(screen.was_sent(on, begun), "{}", on.escape_ascii());
        }
        screen.send(click.as_bytes(), |screen| screen.contains("› one"));
        screen.send(b"k", |screen| screen.contains("› two"));
        let begun = screen.written.len();
        screen.send(b"gm", |screen| screen.contains("the terminal's own again"));
        for off in [&b"?1000l"[..], b"?1006l", b"?1004l"] {
            assert!(screen.was_sent(off, begun), "{}", off.escape_ascii());
        }
        assert_eq!(screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        screen.answer(click.as_bytes());
        assert!(screen.text().contains("› two"), "{}", screen.text());
    }
    screen.send(b"gm", |screen| screen.contains("The mouse works now"));
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    assert_eq!(screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

/// What is read aloud: the row that the cursor is on, and no rows of lines.
#[test]
fn a_plain_screen_has_its_cursor_on_the_row() {
    let school = School::founded();
    for note in ["one", "two", "three"] {
        school.out(&["note", note]);
    }
    let mut screen = school.starts_with(&["--plain"], "xterm-256color", 80, 24);
    screen.send(b"6", |screen| screen.contains("three"));
    for (key, note) in [(b"j", "two"), (b"j", "one"), (b"k", "two")] {
        screen.answer(key);
        screen.until_quiet();
        let (row, _) = screen.screen().cursor_position();
        let text = screen.text();
        let line = text.lines().nth(row.into()).unwrap_or_default();
        assert!(line.contains(note), "{line:?}\n{text}");
        let drawn =
            |line: &str| line.trim().len() > 2 && line.trim().chars().all(|c| "-|+=".contains(c));
        assert!(text.is_ascii() && !text.lines().any(drawn), "{text}");
    }
}
