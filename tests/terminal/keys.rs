//! What is typed arrives and what is not typed does nothing: keys in pieces, torn sequences, replies,
//! garbage.

use std::time::Duration;

use crate::pty::Session;
use crate::school::School;
use crate::{ESC, is_note, note_box, still_works};

#[test]
fn esc_alone_closes_and_a_later_key_is_no_alt() {
    let school = School::founded();
    let mut screen = note_box(&school);
    screen.send(ESC, |screen| !is_note(screen));
    screen.send(b"c", is_note);
    screen.trickle(b"\x1bc", Duration::from_millis(110));
    screen.send(b"typed", |screen| is_note(screen) && screen.contains("typed"));
    assert!(!screen.text().contains("ctyped"), "Esc closed it and c opened it again");
}

#[test]
fn an_arrow_key_in_pieces_never_types_its_pieces() {
    let school = School::founded();
    let mut screen = note_box(&school);
    screen.send(b"ac", |screen| screen.contains("ac"));
    screen.trickle(b"\x1b[D", Duration::from_millis(50));
    screen.send(b"b", |screen| screen.contains("abc"));
}

#[test]
fn spanish_split_inside_its_letters_arrives() {
    let school = School::founded();
    let mut screen = note_box(&school);
    let text = "¿Reunión mañana? ¡Sí, pingüino! e\u{301}";
    screen.trickle(text.as_bytes(), Duration::from_millis(3));
    screen.send(b"", |screen| screen.contains("pingüino! e\u{301}"));
    screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    assert!(
        school.out(&["list", "note", "--format", "csv"]).contains("¿Reunión mañana? ¡Sí, ping")
    );
}

#[test]
fn torn_sequences_never_deafen() {
    let school = School::founded();
    let mut screen = school.screen();
    for torn in [&b"\x1b[<"[..], b"\x1b[?", b"\x1b[M", b"\x1bO", b"\x1b]11;rgb", b"\xc3", b"\xf0"] {
        screen.write(torn);
        std::thread::sleep(Duration::from_millis(400));
        screen.send(b"c", is_note);
        screen.send(ESC, |screen| !is_note(screen));
    }
    screen.write(&[0x1b; 10_000]);
    std::thread::sleep(Duration::from_millis(200));
    still_works(&mut screen, "after ten thousand");
}

#[test]
fn replies_are_never_keys_whenever_they_come() {
    let school = School::founded();
    let mut screen = note_box(&school);
    let replies: [&[u8]; 6] = [
        b"\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\",
        b"\x1b]10;rgb:dddd/dddd/dddd\x07",
        b"\x1b[24;80R",
        b"\x1b[1;2R",
        b"\x1b[?62;22c",
        b"\x1bP>|xterm(370)\x1b\\",
    ];
    screen.write(b"a");
    for reply in replies {
        screen.write(reply);
    }
    screen.write(b"b");
    screen.trickle(replies[0], Duration::from_millis(20));
    screen.send(b"c", |screen| screen.contains("abc"));
    screen.send(b"\x01\x0b", |screen| !screen.contains("abc"));
    screen.send(ESC, |screen| !is_note(screen));
    let before = school.out(&["export", "json"]);
    for reply in replies {
        screen.write(reply);
    }
    still_works(&mut screen, "after all replies");
    let after = school.out(&["export", "json"]);
    assert_ne!(before, after);
    assert_eq!(school.out(&["list", "note", "--format", "csv"]).lines().count(), 2, "{after}");
}

#[test]
fn text_poured_out_as_keys_does_nothing_but_wait_as_text() {
    let school = School::founded();
    school.out(&["note", "stays"]);
    let before = school.out(&["export", "json"]);
    let mut screen = school.screen();
    screen.send(b"dddd xx dd done q", is_note);
    assert!(screen.text().contains("done q"), "{}", screen.text());
    assert_eq!(school.out(&["export", "json"]), before);
    screen.send(ESC, |screen| !is_note(screen));
    // Keys that repeat or move are keys, however many come at once.
    let many = "\x1b[B".repeat(500) + &"\x1b[A".repeat(500) + &"j".repeat(1000);
    screen.send(many.as_bytes(), |screen| !is_note(screen));
    screen.send(b"?", |screen| screen.contains("Keys that work here"));
}

#[test]
fn garbage_does_no_harm() {
    let school = School::founded();
    // A real editor would do what the garbage says.
    let mut command = school.command(&[], &[], "xterm-256color");
    command.env("EDITOR", "true");
    let mut screen = Session::sized(command, 100, 30);
    screen.until(|screen| screen.contains(" help"));
    let mut dice = 20_261_122_u64;
    let garbage: Vec<u8> = (0..20_000)
        .map(|_| {
            dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            // No Ctrl+C, Ctrl+Z and q: they would rightly leave or stop.
            match (dice >> 33) as u8 {
                0x03 | 0x1a | b'q' => b'.',
                byte => byte,
            }
        })
        .collect();
    for piece in garbage.chunks(500) {
        screen.answer(piece);
    }
    for _ in 0..8 {
        screen.answer(ESC);
    }
    let (ticks, _) = screen.cost();
    std::thread::sleep(Duration::from_millis(500));
    let (later, _) = screen.cost();
    assert!(later - ticks < 200, "it spins");
    screen.write(b"\x03\x03");
    assert_eq!(screen.end(), 0, "{}", screen.text());
    assert!(school.out(&["check"]).contains("All is well"));
}

/// What changes nothing on the screen sends nothing: a slow link has no bytes to spare.
#[test]
fn a_key_that_changes_nothing_writes_nothing() {
    let school = School::founded();
    let mut screen = school.screen();
    let frames =
        |screen: &Session| screen.written.windows(8).filter(|own| own == b"\x1b[?2026h").count();
    screen.send(b"c", is_note);
    screen.send(b"\x1b[27u", |screen| !is_note(screen));
    screen.until_quiet();
    let before = frames(&screen);
    // One by one, or they would be one frame anyway.
    (0..20).for_each(|_| screen.trickle(b"\x1b[27u", Duration::from_millis(2)));
    screen.send(b"c", is_note);
    let drawn = frames(&screen) - before;
    assert!((1..=2).contains(&drawn), "{drawn} frames for a note box");
}
