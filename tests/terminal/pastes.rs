//! Pastes: large, strange, without an end.

use std::time::{Duration, Instant};

use crate::school::{School, kill};
use crate::{ESC, is_note, note_box};

#[test]
fn pastes_of_all_sizes_arrive_whole() {
    let school = School::founded();
    let line = "una línea de texto con ñ y é, 64 bytes más o menos, ya casi está";
    for bytes in [0, 60, 10_000, 1_000_000] {
        let mut screen = note_box(&school);
        let lines = bytes / (line.len() + 8);
        let text: String = (0..lines).map(|n| format!("{line} {n}\r\n")).collect();
        let begun = Instant::now();
        let paste = format!("\x1b[200~{text}end{bytes}\x1b[201~");
        screen.send(paste.as_bytes(), |screen| screen.contains(&format!("end{bytes}")));
        println!("a paste of {bytes} bytes: {:?}", begun.elapsed());
        screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
        screen.write(b"q");
        assert_eq!(screen.end(), 0);
        let kept = school.out(&["list", "note", "--format", "json"]);
        assert!(kept.contains(&format!("end{bytes}")) && !kept.contains("\\r"));
        if lines > 0 {
            assert!(kept.contains(&format!("{line} {}", lines - 1)));
        }
    }
}

/// As large as anybody's clipboard; more than that is cut, which is told. A note takes a megabyte: more
/// waits as a draft.
#[test]
fn a_paste_of_twenty_megabytes_arrives_and_one_without_measure_is_cut() {
    for (bytes, is_cut) in [(20 << 20, false), (40 << 20, true)] {
        let school = School::founded();
        let mut screen = note_box(&school);
        let line = "una línea de texto con ñ y é, 64 bytes más o menos, ya casi está\r\n";
        let begun = Instant::now();
        screen.write(b"\x1b[200~first ");
        for _ in 0..bytes / line.len() {
            screen.write(line.as_bytes());
        }
        let told = |screen: &str| is_note(screen) && screen.contains("too long") == is_cut;
        screen.send(b"the end\x1b[201~", |screen| {
            told(screen) && (is_cut || screen.contains("the end"))
        });
        println!("a paste of {bytes} bytes: {:?}", begun.elapsed());
        screen.send(b"\r", |screen| screen.contains("longer than 1 MiB"));
        screen.send(ESC, |screen| screen.contains("A note that you were writing"));
        screen.send(b"c", |screen| is_note(screen) && (is_cut || screen.contains("the end")));
        screen.send(ESC, |screen| !is_note(screen));
        screen.write(b"q");
        assert_eq!(screen.end(), 0);
        assert!(school.out(&["check"]).contains("All is well"));
    }
}

#[test]
fn a_paste_where_no_text_is_typed_runs_nothing() {
    let school = School::founded();
    school.out(&["note", "stays"]);
    let before = school.out(&["export", "json"]);
    let mut screen = school.screen();
    screen.send(b"6", |screen| screen.contains("stays"));
    let paste = format!("\x1b[200~dd\r\nxq\x03\r{}\x1b[201~", "dd\n".repeat(3_000));
    screen.send(paste.as_bytes(), is_note);
    assert_eq!(school.out(&["export", "json"]), before);
}

#[test]
fn what_a_paste_holds_is_text() {
    let school = School::founded();
    let mut screen = note_box(&school);
    let paste = b"\x1b[200~one\ttwo\r\nth\x1b[31mree\0\x1b\x03qdd end\x1b[201~";
    screen.send(paste, |screen| screen.contains("end") && is_note(screen));
    screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    let written = screen.written.split(|byte| *byte == 0x1b);
    assert!(!written.clone().any(|piece| piece.starts_with(b"[31mree")), "no code of the paste's");
}

#[test]
fn a_paste_without_end_becomes_text_and_the_program_hears_again() {
    let school = School::founded();
    let mut screen = note_box(&school);
    screen.write(b"\x1b[200~half a thought q\x03");
    let told = |screen: &str| screen.contains("half a thought q") && is_note(screen);
    let begun = Instant::now();
    screen.send(b"", told);
    assert!(begun.elapsed() < Duration::from_secs(10));
    screen.send(b"!", |screen| screen.contains('!'));
    screen.send(ESC, |screen| !is_note(screen) && screen.contains("kept"));
    screen.send(b"q", |_| true);
    assert_eq!(screen.end(), 0);
}

#[test]
fn a_signal_ends_it_in_the_middle_of_a_paste() {
    let school = School::founded();
    let mut screen = note_box(&school);
    screen.send(b"before", |screen| screen.contains("before"));
    screen.write(b"\x1b[200~half");
    kill(screen.pid(), "TERM");
    assert_eq!(screen.end(), 143);
    assert!(screen.left_cleanly() && screen.has_its_attributes());
    let mut screen = school.screen();
    screen.send(b"c", |screen| screen.contains("before"));
}
