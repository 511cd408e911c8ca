//! The user's own editor: one with arguments, one that is not there, fails, is killed, comes back at
//! once, writes nothing or something that is no text. The text is right or as it was.

use crate::pty::Session;
use crate::school::{School, kill};
use crate::{ESC, is_note};

/// Opens the editor.
const OWN: &[u8] = b"\x0f";
/// Waits for a line and writes it instead of the text.
const ASKS: &str =
    "sh -c 'stty -a > seen; echo EDITING; read line; printf %s \"$line\" > \"$1\"' sh";

/// A note with a text in it, and this editor; its file lies in a folder with a blank in its name.
fn note_and(school: &School, editor: &str) -> Session {
    let mut command = school.command(&[], &[], "xterm-256color");
    let runtime = school.folder.path().join("run time");
    std::fs::create_dir_all(&runtime).unwrap();
    command.env("XDG_RUNTIME_DIR", runtime);
    command.env("EDITOR", editor);
    command.cwd(school.folder.path());
    let mut screen = Session::sized(command, 100, 30);
    screen.until(|screen| screen.contains("Waits for you"));
    screen.send(b"c", is_note);
    screen.send(b"before", |screen| screen.contains("before"));
    screen
}

/// The text is still there, the terminal is ours again, and its keys are heard.
fn goes_on(screen: &mut Session, text: &str) {
    screen.send(b"", |screen| is_note(screen) && screen.contains(text));
    screen.send(b"!", |screen| screen.contains(&format!("{text}!")));
    assert!(screen.screen().alternate_screen() && screen.screen().bracketed_paste());
    assert!(!screen.has_its_attributes(), "raw again");
    screen.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    screen.write(b"q");
    assert_eq!(screen.end(), 0);
    assert!(screen.left_cleanly() && screen.has_its_attributes());
}

#[test]
fn an_editor_with_arguments_changes_the_text() {
    let school = School::founded();
    let own = school.folder.path().join("my editor");
    std::fs::write(&own, "[ \"$1\" = --wait ] && printf x >> \"$2\"\n").unwrap();
    for editor in
        ["sh -c 'printf x >> \"$1\"' sh".to_owned(), format!("sh '{}' --wait", own.display())]
    {
        let mut screen = note_and(&school, &editor);
        screen.send(OWN, |screen| screen.contains("beforex"));
        goes_on(&mut screen, "beforex");
    }
    let runtime = school.folder.path().join("run time");
    let left = std::fs::read_dir(runtime).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| name == "commonground"), "no file stays behind");
}

#[test]
fn whatever_goes_wrong_the_text_is_as_it_was() {
    for (editor, told) in [
        ("no-such-editor-here", "could not be started"),
        ("sh -c 'printf gone > \"$1\"; exit 3' sh", "ended with an error"),
        ("sh -c 'printf gone > \"$1\"; kill -KILL $$' sh", "ended with an error"),
        ("sh -c 'rm \"$1\"' sh", "left no text"),
        ("sh -c 'printf \"\\377\" > \"$1\"' sh", "left no text"),
        ("true", "came back at once"),
    ] {
        let school = School::founded();
        let mut screen = note_and(&school, editor);
        screen.send(OWN, |screen| screen.contains(told));
        goes_on(&mut screen, "before");
        assert!(school.out(&["list", "note"]).contains("before!"), "{editor}");
    }
}

#[test]
fn one_that_takes_its_time_and_writes_nothing_is_not_spoken_of() {
    let school = School::founded();
    let mut screen = note_and(&school, "sh -c 'sleep 1.1' sh");
    let begun = screen.written.len();
    screen.send(OWN, |screen| !is_note(screen));
    screen.send(b"", is_note);
    screen.send(b"!", |screen| screen.contains("before!"));
    assert!(!screen.was_sent(b"came back", begun), "{}", screen.text());
}

/// An emptied text is one that was wanted empty.
#[test]
fn an_emptied_file_empties_the_text() {
    let school = School::founded();
    let mut screen = note_and(&school, "sh -c ': > \"$1\"' sh");
    screen.send(OWN, |screen| is_note(screen) && !screen.contains("before"));
    goes_on(&mut screen, "");
}

#[test]
fn the_editor_finds_the_terminal_as_the_shell_left_it() {
    let school = School::founded();
    let mut screen = note_and(&school, ASKS);
    screen.send(OWN, |screen| screen.contains("EDITING"));
    assert!(screen.left_cleanly() && screen.has_its_attributes());
    screen.send(b"typed there\n", |screen| is_note(screen) && screen.contains("typed there"));
    let seen = std::fs::read_to_string(school.folder.path().join("seen")).unwrap();
    assert!(seen.contains(" icanon") && seen.contains(" echo "), "{seen}");
    goes_on(&mut screen, "typed there");
}

/// The editor is told to end as well. What it wrote then is kept, and so is what was there before.
#[test]
fn a_signal_while_the_editor_has_the_terminal_ends_both() {
    let saves =
        "exec sh -c 'trap \"printf saved > \\\"$1\\\"; exit 0\" TERM; echo EDITING; read line' sh";
    let dies = "sh -c 'echo EDITING; read line' sh";
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        for (editor, kept) in [(saves, "saved"), (dies, "before")] {
            let school = School::founded();
            let mut screen = note_and(&school, editor);
            screen.send(OWN, |screen| screen.contains("EDITING"));
            kill(screen.pid(), signal);
            assert_eq!(screen.end(), code);
            assert!(screen.left_cleanly() && screen.has_its_attributes());
            let mut screen = school.screen();
            screen.send(b"c", |screen| screen.contains(kept));
            screen.send(ESC, |screen| !is_note(screen));
        }
    }
}
