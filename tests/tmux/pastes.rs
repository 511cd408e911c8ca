//! Pastes through tmux: its own buffers, marked as a paste and not, and those of a client.

use std::time::{Duration, Instant};

use crate::school::kill;
use crate::{has_draft, is_note, note_box, opened};

const LINE: &str = "una línea de texto con ñ y é, 64 bytes más o menos, ya casi está";

#[test]
#[ignore = "needs tmux"]
fn pastes_of_all_sizes_arrive_whole() {
    let (school, tmux) = opened();
    for bytes in [60, 10_000, 1_000_000] {
        let lines = bytes / (LINE.len() + 8);
        let text: String = (0..lines).map(|n| format!("{LINE} {n}\n")).collect();
        tmux.key("c");
        tmux.until(is_note);
        tmux.paste(&format!("{text}\tth\u{1b}[31mree 第二行 q end{bytes}"), &["-p"]);
        tmux.until(|screen| is_note(screen) && screen.contains(&format!("end{bytes}")));
        tmux.key("Enter");
        tmux.until(|screen| screen.contains("Note in the Inbox"));
        let kept = school.out(&["list", "note", "--format", "json"]);
        assert!(kept.contains(&format!("end{bytes}")) && kept.contains("ree 第二行 q"));
        assert!(lines == 0 || kept.contains(&format!("{LINE} {}\\n", lines - 1)), "{bytes}");
        tmux.key("u");
        tmux.until(|screen| screen.contains("Undone"));
        assert!(!school.out(&["list", "note"]).contains(&format!("end{bytes}")), "one step");
    }
    tmux.key("q");
    tmux.left();
}

/// The marks of a client's paste go through tmux, those of an empty one too.
#[test]
#[ignore = "needs tmux"]
fn a_client_pastes_as_if_nothing_stood_between() {
    let (school, tmux) = note_box();
    let mut client = tmux.attach(80, 24);
    client.send(b"", is_note);
    let text = format!("{LINE}\r\n").repeat(150);
    client.write(b"\x1b[200~\x1b[201~");
    client.send(format!("\x1b[200~{text}the end\x1b[201~").as_bytes(), |s| s.contains("the end"));
    client.send(b"\r", |screen| screen.contains("Note in the Inbox"));
    let kept = school.out(&["list", "note", "--format", "json"]);
    assert_eq!(kept.matches("ya casi está\\n").count(), 150);
    assert!(kept.contains("the end"));
}

#[test]
#[ignore = "needs tmux"]
fn a_paste_where_no_text_is_typed_runs_nothing() {
    for options in [&["-p"][..], &[]] {
        let (school, tmux) = opened();
        school.out(&["note", "stays"]);
        tmux.key("6");
        tmux.until(|screen| screen.contains("› stays"));
        let before = school.out(&["export", "json"]);
        let text = format!("dd\nxq\n{}done", "dd\nu\n".repeat(20_000));
        let begun = Instant::now();
        tmux.paste(&text, options);
        tmux.until(|screen| is_note(screen) && screen.contains("done"));
        assert!(begun.elapsed() < Duration::from_secs(5), "{options:?}: {:?}", begun.elapsed());
        assert_eq!(school.out(&["export", "json"]), before, "{options:?}");
    }
}

/// Without its marks a paste is keys, and its line ends are Enter: the first one would keep the note,
/// and the rest would run.
#[test]
#[ignore = "needs tmux"]
fn lines_without_marks_into_a_text_are_one_text() {
    let (school, tmux) = note_box();
    school.out(&["note", "stays"]);
    let before = school.out(&["export", "json"]);
    tmux.paste("the first line\ndd u q x\nthe last line", &[]);
    tmux.until(|screen| is_note(screen) && screen.contains("the last line"));
    assert_eq!(school.out(&["export", "json"]), before);
    tmux.key("Enter");
    tmux.until(|screen| screen.contains("Note in the Inbox"));
    let kept = school.out(&["list", "note", "--format", "json"]);
    assert!(kept.contains("the first line\\ndd u q x\\nthe last line"), "{kept}");
}

#[test]
#[ignore = "needs tmux"]
fn a_paste_without_end_becomes_text() {
    let (school, tmux) = note_box();
    tmux.bytes(b"\x1b[200~half a thought q\x03");
    tmux.until(|screen| is_note(screen) && screen.contains("half a thought q"));
    tmux.text("!");
    tmux.until(|screen| screen.contains('!'));
    tmux.bytes(b"\x1b[200~more");
    kill(tmux.pid(), "TERM");
    tmux.left();
    drop(tmux);
    has_draft(&school, "half a thought q");
}

#[test]
#[ignore = "needs tmux"]
fn a_long_line_of_a_paste_stays_one() {
    let (school, tmux) = note_box();
    tmux.paste(&format!("{}end", "x".repeat(100_000)), &["-p"]);
    tmux.until(|screen| is_note(screen) && screen.contains("xend"));
    tmux.key("Enter");
    tmux.until(|screen| screen.contains("Note in the Inbox"));
    assert!(school.out(&["list", "note", "--format", "json"]).contains(&"x".repeat(100_000)));
}
