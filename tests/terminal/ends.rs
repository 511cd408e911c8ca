//! Signals, and terminals that are gone, take nothing or are slow: what was typed is kept.

use std::time::{Duration, Instant};

use signal_hook::consts::{
    SIGALRM, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU,
};

use crate::note_box;
use crate::school::{School, kill};

#[test]
fn every_signal_gives_the_terminal_back_and_keeps_what_was_typed() {
    for (signal, number) in [
        ("TERM", SIGTERM),
        ("HUP", SIGHUP),
        ("INT", SIGINT),
        ("QUIT", SIGQUIT),
        ("USR1", SIGUSR1),
        ("USR2", SIGUSR2),
        ("ALRM", SIGALRM),
        ("VTALRM", SIGVTALRM),
        ("PROF", SIGPROF),
        ("XCPU", SIGXCPU),
    ] {
        let code = u32::try_from(128 + number).unwrap();
        let school = School::founded();
        let mut screen = school.screen();
        kill(screen.pid(), signal);
        assert_eq!(screen.end(), code, "in the list, by {signal}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "after {signal}");
        let sentence =
            format!("Ended from outside (SIG{signal}). Everything that was saved is safe.");
        assert!(screen.text().contains(&sentence), "{}", screen.text());
        let mut screen = note_box(&school);
        screen.send(b"half a thought", |screen| screen.contains("half a thought"));
        kill(screen.pid(), signal);
        assert_eq!(screen.end(), code, "while typing, by {signal}");
        assert!(screen.left_cleanly() && screen.has_its_attributes(), "after {signal}");
        let mut screen = school.screen();
        screen.send(b"c", |screen| screen.contains("half a thought"));
    }
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
