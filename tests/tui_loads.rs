//! What screens bear: text that was made to break terminals, lists without end, more keys than frames.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::config::Chord;
use commonground::domain::kinds::notes::note;
use commonground::domain::kinds::{NOTE, OUTLINE};
use commonground::domain::{Language, Record, RecordId, Value};
use commonground::engine::outlines::{MOST_LEVELS, MOST_ROWS};
use commonground::engine::{Ledger, Workspace};
use commonground::tui::Message;
use ratatui::buffer::Buffer;
use tui_stage::Stage;
use tui_stage::records::create;

/// Codes for the terminal, marks that turn the direction, marks over marks.
fn hostile() -> String {
    let codes = "a\u{1b}]0;pwned\u{7}\u{1b}[2J\u{9b}31m\u{9d}52;c;eA==\u{9c}\u{0}\u{7f}\u{feff}";
    let turns = "\u{202e}evil\u{2066}שלום مرحبا\u{200f}\u{2028}";
    format!("{codes}{turns}e{} needle end", "\u{301}".repeat(10_000))
}

/// A workspace whose note, person and history hold a text.
fn holding(text: &str) -> Stage {
    let mut stage = Stage::new();
    stage.send(Message::Paste(text.to_owned())).keys("enter 7 j enter o");
    stage.send(Message::Paste(text.replace('\n', " "))).keys("enter esc esc esc esc g g 1");
    stage
}

/// Where a text of the workspace is shown, and where one can be typed.
const SHOWN: [&str; 13] = [
    "1",
    "6",
    "6 enter",
    "6 r",
    "6 g z",
    "7 j enter",
    "7 j enter enter",
    "7 j enter i",
    "7 j enter i esc",
    "8",
    "8 enter",
    "6 d d",
    "6 d d u",
];
const TYPED: [&str; 8] = ["c", ":", "?", "9 /", "6 /", "g y", "g T", "7 j enter o tab"];

#[track_caller]
fn is_safe(buffer: &Buffer, keys: &str) {
    for cell in buffer.content() {
        let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let sent = |c: char| c.is_control() || turns(c) || c == '\u{2028}' || c == '\u{feff}';
        assert!(!cell.symbol().contains(sent), "{keys}: {:?}", cell.symbol());
        assert!(cell.symbol().len() <= 64, "{keys}: {} bytes", cell.symbol().len());
    }
}

#[test]
fn hostile_text_is_shown_and_never_sent() {
    let text = hostile();
    for keys in SHOWN {
        let mut stage = holding(&text);
        stage.keys(keys);
        for (width, height) in [(42, 12), (80, 24), (120, 40)] {
            is_safe(&stage.send(Message::Resize(width, height)).draw().0, keys);
        }
        if keys != "6 r" {
            stage.sees("a␛]0;pwned␇");
        }
    }
    for keys in TYPED {
        let mut stage = holding(&text);
        stage.keys(keys).send(Message::Paste(text.clone()));
        is_safe(&stage.draw().0, keys);
        stage.keys("home right right ctrl+right");
        is_safe(&stage.draw().0, keys);
    }
}

/// Where a search found it, what stands around it is made safe as well.
#[test]
fn a_find_in_hostile_text_is_seen() {
    let mut stage = holding(&hostile());
    stage.keys("9 /").text("needle").sees("2 found").sees("needle end");
    is_safe(&stage.draw().0, "search");
}

/// Many notes, without planning each of them.
fn many(count: usize) -> Workspace {
    let note = |number: usize| {
        let id = RecordId::parse(&format!("n{number:07}")).unwrap();
        let text = Value::Text(format!("Note number {number}").into());
        let state = Value::Choice(note::OPEN);
        Record::from_slots(id, NOTE, [(note::TEXT.code, text), (note::STATE.code, state)])
    };
    Workspace::from_parts((0..count).map(note), Ledger::default())
}

#[test]
fn a_hundred_thousand_notes_are_walked_to_the_end() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(120, 40));
    stage.open(many(100_000));
    stage.keys("j j j").sees("› Note number 100 ");
    stage.keys("G").sees("› Note number 99999");
}

/// A filter looks through a long register in slices; letters taken back have their answers.
#[test]
fn a_long_register_is_filtered_letter_by_letter() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(120, 40));
    stage.open(many(10_000));
    stage.keys("/").text("9").sees("3,439 of 10,000").text("9").sees("280 of 10,000");
    stage.text("9").sees("19 of 10,000").keys("backspace").sees("280 of 10,000");
    stage.keys("backspace").sees("3,439 of 10,000");
    // The next letter comes while the register is still looked through for the one before.
    stage.hurry(Message::Key(Chord::char('8')));
    stage.text("7").sees("20 of 10,000").sees("› Note number 1987");
    stage.keys("esc").sees("10,000").sees("› Note number 1987");
}

/// What changes while the list is filtered comes, goes and moves in it.
#[test]
fn a_filtered_list_follows_changes() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(120, 40));
    stage.open(many(6_000));
    stage.keys("/").text("599").keys("enter").sees("16 of 6,000").sees("› Note number 1599");
    stage.keys("j d d").sees("15 of 5,999").sees("› Note number 3599");
    stage.keys("u").sees("16 of 6,000").sees("Note number 2599 ");
    stage.keys("c").text("not 5990, but more").keys("enter").sees("17 of 6,001");
    stage.keys("g g i").sees("not 5990");
}

#[test]
fn a_thousand_keys_are_taken_before_one_frame() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(80, 24));
    stage.open(many(2000));
    for _ in 0..1000 {
        stage.keys("down");
    }
    // Notes without a date are in the order of their titles.
    let (_, (_, y)) = stage.draw();
    let screen = stage.screen();
    assert!(screen.lines().nth(y.into()).unwrap().starts_with("› Note number"), "{screen}");
}

#[test]
fn a_paste_of_more_than_an_outline_takes_becomes_a_note_with_a_word() {
    let flat = "x\n".repeat(MOST_ROWS + 1);
    let deep: String = (0..=MOST_LEVELS).map(|depth| "\t".repeat(depth) + "x\n").collect();
    for (number, (text, typing)) in
        [(&flat, false), (&deep, false), (&flat, true)].into_iter().enumerate()
    {
        let mut stage = Stage::closed(Language::Es, "vim");
        stage.send(Message::Resize(120, 40));
        let mut workspace = stage.founded();
        stage.keep(&mut workspace, &[create(OUTLINE, "outline", "Causas", vec![])]);
        stage.open(workspace);
        stage.keys("4 enter");
        if typing {
            stage.keys("o");
        }
        stage.send(Message::Paste(text.clone())).sees("Un esquema puede");
        assert!(stage.records("placement").is_empty(), "{number}");
        stage.keys("enter");
        let notes: Vec<_> = stage.workspace().of_kind(NOTE).collect();
        let Some(Value::Text(kept)) = notes[0].get(note::TEXT.code) else { panic!("{number}") };
        assert_eq!(&**kept, text.trim(), "{number}");
    }
}
