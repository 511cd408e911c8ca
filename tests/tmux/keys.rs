//! What is typed arrives and what is not typed does nothing, with the names, the codes and the waiting
//! that tmux puts between a keyboard and the program.

use std::time::Duration;

use crate::school::School;
use crate::server::{Tmux, waited};
use crate::{dice, is_note, note_box, opened, still_works};

const ESC: &[u8] = b"\x1b";

#[test]
#[ignore = "needs tmux"]
fn spanish_is_typed_and_the_caret_stands_behind_it() {
    for (cols, rows) in [(80, 24), (42, 12)] {
        let school = School::founded();
        let tmux = Tmux::start(&school, cols, rows);
        tmux.open(&school);
        assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "1 0");
        tmux.key("c");
        tmux.until(is_note);
        tmux.text("¿Mañana? ¡Sí, pingüino! e\u{301}");
        let screen = tmux.until(|screen| screen.contains("¡Sí, pingüino! e\u{301}"));
        let row = screen.lines().position(|line| line.contains("pingüino!")).unwrap();
        let line = screen.lines().nth(row).unwrap();
        // What is combined has no column of its own.
        let column = line.split_once("e\u{301}").unwrap().0.chars().count() + 1;
        tmux.until_about("#{cursor_x},#{cursor_y}", &format!("{column},{row}"));
        tmux.key("Enter");
        tmux.until(|screen| screen.contains("Note in the Inbox"));
        assert!(school.out(&["list", "note"]).contains("¿Mañana? ¡Sí, pingüino!"));
        tmux.key("q");
        tmux.left();
    }
}

/// tmux holds Esc of a client back for a while (`escape-time`); a key that comes meanwhile is Alt.
#[test]
#[ignore = "needs tmux"]
fn esc_closes_whatever_tmux_waits_for() {
    for wait in ["0", "500"] {
        let (_school, tmux) = opened();
        tmux.run(&["set-option", "-s", "escape-time", wait]);
        let mut client = tmux.attach(80, 24);
        client.send(b"c", is_note);
        client.send(ESC, |screen| !is_note(screen));
        client.send(b"c", is_note);
        client.send(b"ac", |screen| screen.contains("ac"));
        client.write(b"\x1b[D");
        client.send(b"b", |screen| screen.contains("abc") && is_note(screen));
        client.trickle(b"\x1b[D", Duration::from_millis(50));
        client.send(b"-", |screen| screen.contains("-bc") && is_note(screen));
        // A key a tenth of a second later is one of its own, unless tmux itself made it Alt.
        client.trickle(b"\x1bc", Duration::from_millis(110));
        client.send(b"!", |screen| screen.contains(if wait == "0" { "!" } else { "-!bc" }));
        assert!(is_note(&client.text()), "{}", client.text());
        client.send(ESC, |screen| !is_note(screen));
        client.write(b"q");
        tmux.left();
    }
}

/// Keys by name, and what then is on the screen.
const NAMED: [(&str, &str); 20] = [
    ("F1", "Keys that work here"),
    ("Escape", "? help"),
    ("6", "› note 30"),
    ("Down", "› note 29"),
    ("Up", "› note 30"),
    ("End", "› note 1\n"),
    ("Home", "› note 30"),
    ("PPage", "› note 30"),
    ("G", "› note 1\n"),
    ("g", ""),
    ("g", "› note 30"),
    ("Tab", "Registers"),
    ("BTab", "› note 30"),
    ("F4", "Quick note"),
    ("M-Enter", "Quick note"),
    ("Escape", "? help"),
    ("C-p", "Run or find"),
    ("Escape", "? help"),
    ("DC", "Undo"),
    ("u", "Undone"),
];

#[test]
#[ignore = "needs tmux"]
fn keys_by_name_do_what_they_do_elsewhere() {
    for settings in ["", "set -g default-terminal screen", "set -s extended-keys always"] {
        let school = School::founded();
        for number in 1..=30 {
            school.out(&["note", &format!("note {number}")]);
        }
        let tmux = Tmux::with(&school, (80, 24), settings);
        tmux.open(&school);
        for (key, effect) in NAMED {
            tmux.key(key);
            tmux.until(|screen| screen.contains(effect));
        }
        tmux.key("q");
        tmux.left();
    }
}

#[test]
#[ignore = "needs tmux"]
fn torn_sequences_and_late_replies_are_no_keys() {
    let (school, tmux) = note_box();
    let before = school.out(&["export", "json"]);
    let replies: [&[u8]; 6] = [
        b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\",
        b"\x1b]10;rgb:dddd/dddd/dddd\x07",
        b"\x1b[24;80R",
        b"\x1b[1;2R",
        b"\x1b[?62;22c",
        b"\x1bP>|tmux 3.3a\x1b\\",
    ];
    tmux.text("a");
    replies.iter().for_each(|reply| tmux.bytes(reply));
    tmux.text("b");
    tmux.until(|screen| is_note(screen) && screen.contains("ab"));
    tmux.key("C-u");
    tmux.key("Escape");
    tmux.until(|screen| !is_note(screen));
    replies.iter().for_each(|reply| tmux.bytes(reply));
    assert_eq!(school.out(&["export", "json"]), before);
    for torn in [&b"\x1b[<"[..], b"\x1b[?", b"\x1b[M", b"\x1bO", b"\x1b]11;rgb", b"\xc3", b"\xf0"] {
        tmux.bytes(torn);
        // The torn one swallows what follows it, until it is given up.
        assert!(
            waited(|| {
                tmux.key("c");
                is_note(&tmux.screen())
            }),
            "deaf after {}",
            torn.escape_ascii()
        );
        tmux.key("Escape");
        tmux.until(|screen| !is_note(screen));
    }
    assert_eq!(school.out(&["export", "json"]), before);
    still_works(&tmux, "after all of them");
}

#[test]
#[ignore = "needs tmux"]
fn garbage_does_no_harm() {
    let (school, tmux) = opened();
    let mut dice = dice(20_261_122);
    let garbage: Vec<u8> = (0..20_000)
        .map(|_| {
            // No Ctrl+C, Ctrl+Z and q: they would rightly leave or stop.
            match (dice() >> 17) as u8 {
                0x03 | 0x1a | b'q' => b'.',
                byte => byte,
            }
        })
        .collect();
    garbage.chunks(500).for_each(|piece| tmux.bytes(piece));
    // Whatever is open now, these lead out of it.
    assert!(waited(|| {
        tmux.key("C-c");
        tmux.about("#{alternate_on}") == "0"
    }));
    tmux.left();
    assert!(school.out(&["check"]).contains("All is well"));
}
