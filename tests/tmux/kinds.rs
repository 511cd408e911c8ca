//! What tmux calls itself, colours and locales: each is sent what it knows.

use crate::school::School;
use crate::server::{Tmux, waited};
use crate::still_works;

/// Whether codes that set a colour of a table are among these: the terminal's own, 256, any.
fn tables(screen: &str) -> [bool; 3] {
    let [mut own, mut large, mut any] = [false; 3];
    for code in screen.split("\x1b[").skip(1) {
        let Some((numbers, _)) = code.split_once('m') else { continue };
        large |= numbers.contains("8;5;");
        any |= numbers.contains("8;2;");
        own |= numbers
            .split(';')
            .any(|number| matches!(number.parse(), Ok(30..=37 | 40..=47 | 90..=107)));
    }
    [own, large, any]
}

#[test]
#[ignore = "needs tmux"]
fn it_starts_whatever_tmux_calls_itself() {
    for term in ["screen", "screen-256color", "tmux", "tmux-256color", "xterm-256color"] {
        let school = School::founded();
        let tmux = Tmux::with(&school, (80, 24), &format!("set -g default-terminal {term}"));
        tmux.text("echo $TERM\n");
        tmux.until(|screen| screen.lines().any(|line| line == term));
        tmux.open(&school);
        still_works(&tmux, "in any terminal");
        assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "1 0", "{term}");
        tmux.key("q");
        tmux.left();
    }
}

#[test]
#[ignore = "needs tmux"]
fn a_dumb_or_old_terminal_by_name_is_taken_at_its_word() {
    let school = School::founded();
    let tmux = Tmux::start(&school, 80, 24);
    tmux.text(&format!("TERM=dumb {}", school.line()));
    tmux.until(|screen| screen.contains("TERM=dumb"));
    tmux.left();
    for term in ["linux", "vt100"] {
        tmux.open_with(&school, &format!("TERM={term}"), "");
        assert_eq!(tmux.about("#{alternate_on} #{mouse_any_flag}"), "0 0", "{term}");
        still_works(&tmux, "in an old one");
        tmux.key("q");
        tmux.left();
    }
}

#[test]
#[ignore = "needs tmux"]
fn the_codes_of_colours_are_those_asked_for() {
    let school = School::founded();
    school.out(&["note", "under the cursor"]);
    let tmux = Tmux::start(&school, 80, 24);
    let (none, own, large, any) =
        ([false; 3], [true, false, false], [false, true, false], [false, false, true]);
    for (before, options, codes) in [
        ("NO_COLOR=1", "", none),
        ("", "--color never", none),
        ("", "--color 16", own),
        ("", "--color 256", large),
        ("NO_COLOR=", "--color 24bit", any),
        ("NO_COLOR=", "", large),
        // tmux may not have what the terminal behind it has, so its own name counts.
        ("COLORTERM=truecolor TERM=tmux-256color", "", large),
    ] {
        tmux.open_with(&school, before, options);
        tmux.key("6");
        tmux.until(|screen| screen.contains("› under the cursor"));
        assert_eq!(tables(&tmux.colors()), codes, "{before} {options}");
        let colors = tmux.colors();
        let row = tmux.cursor_row();
        assert!(row.contains("under the cursor"), "{row}");
        let painted = colors.lines().find(|line| line.contains("under the cursor")).unwrap();
        assert!(
            ["\x1b[7m", ";7m", "48;", "[4", "[10"].iter().any(|code| painted.contains(code)),
            "the row of the cursor stands out: {before} {options}: {painted:?}"
        );
        tmux.key("q");
        tmux.left();
    }
}

#[test]
#[ignore = "needs tmux"]
fn a_locale_decides_the_language_and_the_signs() {
    let school = School::founded();
    let tmux = Tmux::start(&school, 80, 24);
    for (locale, word, is_ascii) in [
        ("LANG=C", "Waits for you", true),
        ("LANG=es_ES.UTF-8", "Pendientes", false),
        ("LANG=ja_JP.UTF-8", "Waits for you", false),
        ("", "Waits for you", false),
    ] {
        let unset = "env -u CG_LANG -u LC_ALL -u LC_CTYPE -u LANG";
        tmux.text(&format!("{unset} {locale} {}", school.line()));
        tmux.until(|screen| screen.contains(word));
        tmux.key("?");
        let help = tmux.until(|screen| screen.contains("g g"));
        assert_eq!(help.is_ascii(), is_ascii, "{locale}: {help}");
        assert!(!help.contains(['\u{fffd}', '_']) || is_ascii, "{locale}: {help}");
        tmux.escape();
        tmux.key("q");
        tmux.left();
    }
}

/// What is read aloud: the row that the cursor is on, and no rows of lines.
#[test]
#[ignore = "needs tmux"]
fn the_cursor_stands_on_the_row_that_is_chosen() {
    let school = School::founded();
    for note in ["one", "two", "three"] {
        school.out(&["note", note]);
    }
    let tmux = Tmux::start(&school, 80, 24);
    for options in ["", "--plain"] {
        tmux.open_with(&school, "", options);
        tmux.key("6");
        for (key, note) in [("Home", "three"), ("j", "two"), ("Down", "one"), ("k", "two")] {
            tmux.key(key);
            let is_there = || tmux.cursor_row().contains(note);
            assert!(waited(is_there), "{key}: {}", tmux.cursor_row());
        }
        let screen = tmux.screen();
        let drawn =
            |line: &str| line.trim().len() > 2 && line.trim().chars().all(|c| "-|+=".contains(c));
        let is_plain = screen.is_ascii() && !screen.lines().any(drawn);
        assert_eq!(is_plain, options == "--plain", "{screen}");
        tmux.key("q");
        tmux.left();
    }
}
