//! The real binary on a terminal that is slow, torn, mute, gone or foreign: what is typed arrives,
//! what is not typed does nothing, and the terminal is left as it was found.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints what it measured"
)]

mod pty;
mod school;

use std::time::{Duration, Instant};

use pty::Session;
use school::{School, kill};

const ESC: &[u8] = b"\x1b";

fn is_note(screen: &str) -> bool {
    screen.contains("Quick note")
}

fn note_box(school: &School) -> Session {
    let mut screen = school.screen();
    screen.send(b"c", is_note);
    screen
}

/// Still there and in its senses: a note can be taken.
fn still_works(screen: &mut Session, text: &str) {
    screen.send(b"c", is_note);
    screen.send(text.as_bytes(), |screen| screen.contains(text));
    screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
}

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
    let mut screen = school.screen();
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

#[test]
fn every_signal_gives_the_terminal_back_and_keeps_what_was_typed() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131)] {
        let school = School::founded();
        let mut screen = school.screen();
        kill(screen.pid(), signal);
        assert_eq!(screen.end(), code, "in the list, by {signal}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "after {signal}");
        let mut screen = note_box(&school);
        screen.send(b"half a thought", |screen| screen.contains("half a thought"));
        kill(screen.pid(), signal);
        assert_eq!(screen.end(), code, "while typing, by {signal}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "after {signal}");
        let mut screen = school.screen();
        screen.send(b"c", |screen| screen.contains("half a thought"));
    }
}

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

#[test]
fn any_size_and_four_hundred_of_them_end_like_a_fresh_start() {
    let school = School::founded();
    school.out(&["note", "a note that is there"]);
    let mut screen = school.screen();
    let mut dice = 7_u64;
    for _ in 0..400 {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        screen.resize(1 + (dice >> 40) as u16 % 200, 1 + (dice >> 20) as u16 % 60);
        std::thread::sleep(Duration::from_millis(2));
    }
    screen.resize(80, 24);
    screen.until_quiet();
    // What was drawn at sizes that are over is drawn over.
    screen.send(b"\x0c", |screen| screen.contains("a note that is there"));
    screen.until_quiet();
    let survived = lines(&screen);
    drop(screen);
    let mut fresh = school.screen_on("xterm-256color", 80, 24);
    fresh.until_quiet();
    assert_eq!(survived, lines(&fresh));
}

/// What a person sees: blanks at the end of a line are nothing.
fn lines(screen: &Session) -> Vec<String> {
    screen.text().lines().map(|line| line.trim_end().to_owned()).collect()
}

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
fn killed_while_stopped_or_stopped_from_outside() {
    let school = School::founded();
    let mut screen = school.shell();
    screen.send(school.line().as_bytes(), |screen| screen.contains("No backup yet"));
    screen.send(b"\x1a", |screen| screen.contains("Stopped"));
    screen.send(b"kill -TERM %1; fg\n", |screen| screen.matches("ready>").count() >= 3);
    screen.send(b"echo it-$((6*7))\n", |screen| screen.contains("it-42"));
    assert!(screen.left_cleanly());
    // In the background it may not touch the terminal: the shell stays usable.
    screen.send(b"clear\n", |screen| !screen.contains("it-42"));
    screen.send(school.line().as_bytes(), |screen| screen.contains("No backup yet"));
    screen.send(b"\x1a", |screen| screen.contains("Stopped"));
    screen.send(b"bg; sleep 0.5; jobs\n", |screen| screen.matches("Stopped").count() >= 3);
    screen.send(b"echo so-$((6*8))\n", |screen| screen.contains("so-48"));
    screen.send(b"fg\n", |screen| screen.contains("No backup yet"));
    still_works(&mut screen, "after bg");
}

/// Without a controlling terminal nobody sends SIGHUP, as under a session manager that swallows it.
#[test]
fn a_terminal_that_is_gone_ends_it_with_and_without_a_signal() {
    for is_told in [true, false] {
        let school = School::founded();
        let mut gone = school.on_raw_terminal(is_told);
        gone.type_until(b"c", "Quick note");
        gone.type_until(b"half a thought", "half a thought");
        let mut child = gone.close();
        let begun = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(begun.elapsed() < Duration::from_secs(3), "SIGHUP {is_told}: it stays");
            std::thread::sleep(Duration::from_millis(10));
        }
        let mut screen = school.screen();
        screen.send(b"c", |screen| screen.contains("half a thought"));
    }
}

/// The other side stops reading: what is typed is kept all the same, and when it reads again it gets
/// the newest frame, not all that it missed.
#[test]
fn a_terminal_that_takes_nothing_stops_no_autosave() {
    let school = School::founded();
    let mut blocked = school.on_raw_terminal(true);
    blocked.type_until(b"c", "Quick note");
    for _ in 0..100 {
        blocked.write(&[0x0c; 20]);
        std::thread::sleep(Duration::from_millis(2));
    }
    blocked.write(b"typed into the void");
    let drafts = school.workspace().join("drafts");
    let is_kept = || {
        let files = std::fs::read_dir(&drafts).unwrap();
        let mut texts = files.map(|file| std::fs::read(file.unwrap().path()).unwrap_or_default());
        texts.any(|text| String::from_utf8_lossy(&text).contains("typed into the void"))
    };
    let begun = Instant::now();
    while !is_kept() {
        assert!(begun.elapsed() < Duration::from_secs(10), "no autosave");
        std::thread::sleep(Duration::from_millis(20));
    }
    blocked.type_until(b"", "typed into the void");
    assert!(blocked.bytes < 500_000, "frames are left out: {}", blocked.bytes);
}

/// A link of 2 kB in a second, and a key every hundredth: frames are left out, and when the link has
/// rested the screen is the newest one.
#[test]
fn on_a_slow_link_frames_are_left_out_and_the_last_one_comes() {
    let all = bytes_of_walk(usize::MAX);
    let slow = bytes_of_walk(20);
    println!("frames of 300 keys: {all} bytes at once, {slow} on a slow link");
    assert!(slow * 2 < all, "frames are left out: {slow} of {all}");
}

/// Goes through the panes with 300 keys, reading so many bytes after each; what was read until a
/// note begun after them is on the screen.
fn bytes_of_walk(each: usize) -> usize {
    let school = School::founded();
    let mut link = school.on_raw_terminal(true);
    link.type_until(b"", "Waits for you");
    let before = link.bytes;
    for _ in 0..300 {
        link.write(b"\t");
        std::thread::sleep(Duration::from_millis(10));
        link.read_at_most(each);
    }
    link.type_until(b"c", "Quick note");
    link.bytes - before
}
