//! Texts that would steer the terminal or tell too much: they are shown as signs, and what is private
//! is nowhere once it is hidden.

use std::time::{Duration, Instant};

use crate::school::School;
use crate::{ESC, is_note};

#[test]
fn no_text_reaches_the_terminal_as_a_code() {
    let school = School::founded();
    let hostile = "\u{1b}]0;title\u{7}\u{1b}]52;c;aGk=\u{7}\u{9b}31m\u{202e}\u{2066}\u{1b}[2J end";
    for text in [hostile, &("e".to_owned() + &"\u{301}".repeat(10_000)), &"x".repeat(1_000_000)] {
        assert!(school.run(&["note", "-"], text.as_bytes()).status.success());
    }
    school.out(&["note", "the last"]);
    let mut screen = school.screen();
    screen.send(b"6", |screen| screen.contains("the last"));
    for key in [&b"\r"[..], b"j", b"j", b"j", b"\x1b", b"8", b"\r", b"9", b"/", b"]0;t", b"\x1b"] {
        let begun = Instant::now();
        screen.answer(key);
        assert!(begun.elapsed() < Duration::from_secs(3), "{}", key.escape_ascii());
    }
    for code in [&b"\x1b]0;"[..], b"\x1b]2;", b"\x1b]52", b"\x07", "\u{9b}".as_bytes(), b"\x1b[2J"]
    {
        assert!(!screen.was_sent(code, 0), "{}", code.escape_ascii());
    }
    for sign in ["\u{202e}", "\u{2066}"] {
        assert!(!screen.was_sent(sign.as_bytes(), 0), "{}", sign.escape_unicode());
    }
    // Not at once: after the escape key, the sign would be taken as Alt and the sign.
    screen.send(ESC, |screen| !screen.contains("1 found"));
    screen.send(b"?", |screen| screen.contains("Keys that work here"));
}

/// The fields of a person that are private by their declaration, and a note.
#[test]
fn what_is_private_and_hidden_is_nowhere() {
    let school = School::founded();
    let fields = ["name=Luz Ortega", "phone=ZQX1", "email=ZQX2@x.org", "remarks=ZQX3 here"];
    let luz = school.out(&[&["add", "person"], &fields[..]].concat());
    school.out(&["note", "ZQX4 said"]);
    school.out(&["set", luz.trim(), "phone=ZQX5"]);
    school.out(&["rm", luz.trim()]);
    school.out(&["undo"]);
    let mut screen = school.screen();
    screen.send(b"gh", |screen| screen.contains("private hidden"));
    let hidden = screen.written.len();
    let person = "/Luz\r";
    let walk =
        ["1", "6", "\r", "\x1b", "7", person, "\r", "\r", "v", "\x1b", "i", "\t", "\t", "\t"]
            .into_iter()
            .chain([
                "\t", "\t", "\t", "\t", "\x1b", "\x1b", "\x1b", "8", "j", "\r", "j", "\r", "\x1b",
            ])
            .chain([":", "Luz", "\x1b", "?", "\x1b", "gy", "\x1b", "yy", "m", "u", "\x0c"]);
    for keys in walk {
        screen.answer(keys.as_bytes());
    }
    let arguments = std::fs::read(format!("/proc/{}/cmdline", screen.pid())).unwrap_or_default();
    assert!(!String::from_utf8_lossy(&arguments).contains("ZQX"));
    // Also after it comes back masked, as it was left.
    for key in [ESC, ESC, b"q"] {
        screen.answer(key);
    }
    screen.end();
    assert!(!screen.was_sent(b"ZQX", hidden), "{}", screen.text());
    let mut screen = school.screen();
    screen.send(b"6", |screen| screen.contains("private hidden"));
    screen.send(b"c", is_note);
    assert!(!screen.was_sent(b"ZQX", 0));
    for window in ["\x1b]0;", "\x1b]1;", "\x1b]2;"] {
        assert!(!screen.was_sent(window.as_bytes(), 0), "the window has no title of ours");
    }
}
