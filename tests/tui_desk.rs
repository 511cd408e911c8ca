//! Panes that nobody sees look at changes later. Whoever is quicker than that sees no difference:
//! here the loop never has time for them before they are shown.
#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::config::Chord;
use commonground::domain::Language;
use commonground::tui::{Effect, Message, SCREEN_STATE, Signal};

use tui_stage::Stage;

fn hurry(stage: &mut Stage, keys: &str) {
    for chord in Chord::parse_sequence(keys).unwrap() {
        stage.hurry(Message::Key(chord));
    }
}

fn hurry_text(stage: &mut Stage, text: &str) {
    text.chars().for_each(|letter| stage.hurry(Message::Key(Chord::char(letter))));
}

/// The state that is kept when the terminal goes away.
fn left(stage: &mut Stage) -> String {
    stage.effects.clear();
    stage.hurry(Message::Signal(Signal::Hangup));
    let kept = stage.effects.drain(..).find_map(|effect| match effect {
        Effect::SaveDraft { key, text } if key == SCREEN_STATE => Some(text),
        _ => None,
    });
    kept.unwrap()
}

#[test]
fn a_pane_has_what_was_made_right_before_it_is_shown() {
    let mut stage = Stage::new();
    stage.keys("1");
    hurry(&mut stage, "c");
    hurry_text(&mut stage, "Ask about lunch");
    hurry(&mut stage, "enter 6");
    stage.sees("Ask about lunch");
    hurry(&mut stage, "1 u 6");
    stage.misses("Ask about lunch");
}

#[test]
fn a_pane_hides_what_was_hidden_right_before_it_is_shown() {
    let mut stage = Stage::with(Language::En, 100, 30);
    // Found by a remark, which is private.
    stage.keys("3 o").text("Omar").keys("tab tab tab tab tab tab tab tab").text("quince");
    stage.keys("enter esc esc /").text("quince").keys("enter").sees("› Omar").keys("1");
    hurry(&mut stage, "g h 3");
    stage.misses("Omar");
    hurry(&mut stage, "1 g h 3");
    stage.sees("› Omar");
}

#[test]
fn a_pane_that_is_gone_to_for_a_record_shows_it() {
    let mut stage = Stage::new();
    stage.keys("1");
    hurry(&mut stage, "c");
    hurry_text(&mut stage, "Ask about lunch");
    hurry(&mut stage, "enter :");
    stage.text("ask about lunch").keys("enter").sees("› Ask about lunch").sees("State");
}

#[test]
fn what_no_pane_has_taken_up_yet_is_kept_for_the_next_start() {
    let mut first = Stage::new();
    first.keys("3 . . 8 1");
    let kept = left(&mut first);
    assert!(kept.contains("\"focus\":\"pane-home\""), "{kept}");
    let mut second = Stage::closed(Language::En, "vim");
    second.hurry(Message::DraftFound { key: SCREEN_STATE.to_owned(), text: kept.clone() });
    let workspace = second.founded();
    second.open_in_a_hurry(workspace);
    assert_eq!(left(&mut second), kept);
    // And it is taken up when the pane is shown.
    let before = first.keys("3").screen();
    second.send(Message::Resize(80, 24)).keys("3");
    assert_eq!(second.screen(), before);
}

#[test]
fn a_state_that_fits_one_pane_no_more_leaves_the_others_theirs() {
    let mut stage = Stage::closed(Language::En, "vim");
    let kept = r#"{"focus": "pane-roadmap", "zoomed": true, "panes": {
        "pane-home": null, "pane-roadmap": {"view": "bars"}, "pane-people": {"view": 2},
        "pane-cycles": {"view": 7}, "pane-inbox": [], "pane-outline": {"open": {"outline": "Ñ"}},
        "pane-search": {"text": "families", "of a later version": true}, "pane-gone": {}}}"#;
    stage.send(Message::DraftFound { key: SCREEN_STATE.to_owned(), text: kept.to_owned() });
    let workspace = stage.founded();
    stage.open_as_left(workspace);
    stage.send(Message::Resize(80, 24)).sees("Roadmap · list");
    stage.keys("3").sees("People · influence and interest").keys("4").sees("Outlines").keys("5");
    stage.sees("Cycles · by stage").keys("6").sees("Open notes").keys("9").sees("/ families");
}
