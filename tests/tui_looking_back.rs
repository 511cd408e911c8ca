//! Home, History, Search and past days: what waits, what was done, where something is, how it was.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::domain::Language;
use commonground::tui::{Effect, Errand, Message};
use tui_stage::Stage;

const DAY: i64 = 24 * 60 * 60 * 1000;

fn notes(stage: &mut Stage, texts: &[&str]) {
    for text in texts {
        stage.keys("c").text(text).keys("enter");
    }
}

#[test]
fn home_tells_what_waits_and_each_line_leads_to_its_place() {
    let mut stage = Stage::new();
    stage.keys("1").sees("Waits for you").sees("No first day yet").sees("Done lately");
    stage.sees("and 124 more records").misses("In the inbox");
    // The same is missing of many: they share a line.
    stage.sees("Groups (4) · No size yet");
    notes(&mut stage, &["uno", "dos"]);
    stage.sees("uno · In the inbox").sees("There is no backup yet");
    stage.keys("g g j j enter").sees("› uno").keys("esc 1 g g j enter").sees("First day");
    // What is missing is typed at once.
    stage.text("2026-08-17").keys("enter esc").misses("No first day yet");
    stage.keys("esc 1 G enter").sees("Writing a backup…");
    assert!(matches!(stage.effects.last(), Some(Effect::Errand(Errand::Backup(None)))));
    let now = stage.now;
    stage
        .send(Message::BackedUp { at: now, path: "/b/1".into() })
        .sees("is in /b/1. Keep a copy")
        .sees("Last backup: today")
        .misses("There is no backup yet");
    stage.wait(8 * DAY).keys("6 c").text("tres").keys("enter 1");
    stage.sees("The last backup is more than a week old").sees("8 days ago");
}

#[test]
fn home_offers_what_was_left_unfinished() {
    let mut stage = Stage::new();
    stage
        .keys("c")
        .text("half a thou")
        .keys("esc 7 j enter o")
        .keys("tab")
        .text("tutor")
        .keys("esc");
    stage.keys("esc esc esc 1").sees("A note that you were writing").sees("A new person");
    stage.keys("g g j j enter").sees("half a thou");
}

#[test]
fn history_tells_by_day_and_takes_one_step_back() {
    let mut stage = Stage::new();
    notes(&mut stage, &["uno"]);
    stage.wait(DAY);
    notes(&mut stage, &["dos"]);
    stage.keys("6 i").text(" más").keys("enter esc esc").sees("› dos más");
    let [first, second] = [0, 1].map(|away| today::named(today::away(away)));
    stage.keys("g u").sees(&second).sees(&format!("{first} · yesterday"));
    stage.sees("changing “Note” of “dos” (note)").sees("adding “uno” (note)");
    stage.keys("enter").sees("Note: dos → dos más").keys("esc");
    stage
        .keys("j j R")
        .sees("Undone: adding “uno” (note)")
        .sees("undoing step 2: adding “uno” (note)");
    assert_eq!(stage.records("note").len(), 1);
    // What later steps stand on is not taken back from under them.
    stage.keys("g g j j R").misses("Undone").sees("later");
    stage
        .keys("6 v")
        .sees("What was done to “dos más”")
        .misses("uno")
        .keys("esc")
        .sees("Open notes")
        // In the pane itself the way back leads to everything that was done.
        .keys("8 v")
        .sees("What was done to “dos más”")
        .keys("esc")
        .sees("adding “uno”");
}

#[test]
fn masked_history_gives_nothing_away() {
    let mut stage = Stage::with(Language::En, 120, 40);
    notes(&mut stage, &["about Marta"]);
    stage
        .keys("8 enter")
        .sees("about Marta")
        .keys("g h")
        .misses("Marta")
        .keys("esc 1")
        .misses("Marta");
    stage.keys("9 /").text("Marta").sees("0 found");
}

#[test]
fn search_finds_in_all_kinds_and_says_where() {
    let mut stage = Stage::new();
    notes(&mut stage, &["Reunión de familias sobre la despensa"]);
    stage.keys("7 j j enter o").text("Staff room").keys("enter esc esc");
    stage.keys("s").text("reunion").sees("1 found").sees("Note: Reunión de familias").sees("note");
    stage
        .keys("ctrl+u")
        .text("room")
        .sees("Staff room")
        .keys("enter")
        .sees("People and groups")
        .sees("Name");
    stage.keys("9").sees("room").keys("/ ctrl+u").text("nothing like it").sees("0 found");
}

#[test]
fn a_past_day_is_looked_at_in_all_panes_and_changed_in_none() {
    let mut stage = Stage::new();
    notes(&mut stage, &["uno"]);
    stage.wait(3 * DAY);
    notes(&mut stage, &["dos"]);
    let steps = stage.journal.0.len();
    stage.keys("g y").sees("See everything as it was").keys("ctrl+u").text("-1").sees("yesterday");
    stage.keys("enter").sees(&format!("as on {}", today::shown(today::away(2))));
    stage.sees("Open notes 1").sees("› uno").misses("dos");
    stage.keys("d d").sees("nothing is changed there").keys("x u o");
    stage.keys("esc 7").sees("as on").keys("esc").sees("This is today again.").misses("as on");
    stage.keys("6").sees("Open notes");
    assert!(stage.journal.0.len() <= steps + 1);
}

#[test]
fn going_back_from_a_found_record_leads_to_what_was_found() {
    let mut stage = Stage::new();
    notes(&mut stage, &["reunión uno", "reunión dos"]);
    stage.keys("9").text("reu").sees("2 found").keys("enter").sees("Who may see it");
    stage.keys("esc").sees("Search everything / reu").sees("2 found");
    // Digits and signs stay keys where nothing is typed yet.
    stage.keys("esc esc 9 6").sees("Open notes 2");
}

#[test]
fn a_deleted_detail_gives_way_to_the_list() {
    let mut stage = Stage::with(Language::En, 42, 12);
    notes(&mut stage, &["uno", "dos"]);
    stage.keys("enter d d").sees("“dos” is in the trash.").sees("Open notes 1").misses("State");
}

#[test]
fn undo_in_a_form_stays_in_the_form() {
    let mut stage = Stage::new();
    notes(&mut stage, &["uno", "dos"]);
    stage.keys("j i esc u").sees("The last step was not made in this form.");
    assert_eq!(stage.records("note").len(), 2);
    stage.keys("enter").text("!").keys("enter esc u").sees("Undone: changing “Note”");
}
