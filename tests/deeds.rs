//! Deeds that kinds declare: records made from others, templates laid, days moved; the same by a key and
//! from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod cli_office;
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use commonground::domain::Language;
use commonground::tui::Message;
use tui_stage::Stage;

fn made(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(words).trim().to_owned()
}

#[test]
fn an_expected_outcome_becomes_an_expectation_that_leads_back() {
    let office = MemoryOffice::founded();
    let refused = office.refused(1, &["do", "expectation", "outcome-3"]);
    assert!(refused.contains("Who expects it"), "{refused}");
    let id = made(&office, &["do", "expectation", "outcome-3", "holder=group-families"]);
    let shown = office.json(&["show", &id]);
    assert_eq!(shown["model_outcome"], "outcome-3");
    let title = office.json(&["show", "outcome-3"])["label"].clone();
    assert_eq!(shown["text"], title, "the words of the catalogue come along");
    assert_ne!(shown["text_es"], shown["text_en"]);
}

#[test]
fn a_note_becomes_a_person_and_is_filed_and_a_long_one_keeps_its_words() {
    let office = MemoryOffice::founded();
    let short = made(&office, &["note", "Luz Ortega"]);
    let luz = made(&office, &["do", "person", &short]);
    let shown = office.json(&["show", &luz]);
    assert_eq!((&shown["name"], &shown["level"]), (&"Luz Ortega".into(), &"private".into()));
    assert_eq!(office.json(&["show", &short])["state"], "filed");
    let again = office.refused(1, &["do", "problem", &short]);
    assert_eq!(again, "That cannot be done with it as it is now: problem.\n");
    let long = made(&office, &["note", "A father who would like to help in the garden"]);
    let shown = office.json(&["show", &made(&office, &["do", "person", &long, "name=Beto"])]);
    assert!(shown["remarks"].as_str().unwrap().contains("garden"), "{shown:#}");
}

#[test]
fn the_usual_criteria_are_laid_once_and_are_called_by_the_catalogue() {
    let office = MemoryOffice::founded();
    made(&office, &["add", "organization", "name=Casa Luz"]);
    let agreement = made(&office, &["add", "agreement", "title=Tutors", "partner=Casa Luz"]);
    let before = office.out(&["export", "json"]);
    office.out(&["do", "criteria", &agreement]);
    let spanish = office.out(&["--lang", "es", "list", "criterion"]);
    assert!(spanish.contains("Se cumple el calendario"), "{spanish}");
    let again = office.refused(1, &["--lang", "es", "do", "criteria", &agreement]);
    assert_eq!(again, "Así como está, eso no se puede hacer: agregar los criterios usuales.\n");
    office.out(&["undo"]);
    assert_eq!(office.out(&["export", "json"]), before);
}

#[test]
fn the_due_days_of_steps_keep_their_distance() {
    let office = MemoryOffice::founded();
    let none = office.refused(1, &["do", "steps", "benchmark-1", "--on", "2027-01-11"]);
    assert_eq!(none, "There are no days to move.\n");
    office.out(&["set", "step-1.1", "due=2026-12-01"]);
    office.out(&["set", "step-1.2", "due=2026-12-15"]);
    office.out(&["set", "step-1.3", "due=2026-11-01", "state=done"]);
    let which = office.refused(1, &["do", "steps", "benchmark-1"]);
    assert_eq!(which, "From which day? Add --on DAY: move the due days of its steps.\n");
    let wrong = office.refused(1, &["do", "steps", "benchmark-1", "--on", "soon"]);
    assert_eq!(wrong, "“soon” is no day. Write it like 2026-09-01.\n");
    office.out(&["do", "steps", "benchmark-1", "--on", "2027-01-11"]);
    let due = |id: &str| office.json(&["show", id])["due"].clone();
    assert_eq!([due("step-1.1"), due("step-1.2")], ["2027-01-11", "2027-01-25"]);
    assert_eq!(due("step-1.3"), "2026-11-01", "what is done stays where it was");
}

#[test]
fn what_cannot_be_done_is_told_with_what_can() {
    let office = MemoryOffice::founded();
    let told = office.refused(1, &["do", "fly", "benchmark-1"]);
    assert!(told.contains("“fly”") && told.contains("steps"), "{told}");
    assert!(office.refused(1, &["do", "fly", "site-1"]).contains("There is: score, task."));
    let task = office.out(&["add", "task", "title=Call"]);
    assert_eq!(office.refused(1, &["do", "fly", task.trim()]), "“task” has no deeds.\n");
    let kinds = office.out(&["kinds", "agreement"]);
    assert!(kinds.contains("criteria") && kinds.contains("add the usual criteria"), "{kinds}");
}

/// One key: the only deed at once, several by choice, none in words.
#[test]
fn a_key_does_it_in_the_window() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(80, 24));
    let workspace = stage.founded();
    stage.open(workspace);
    stage.keys("2 r").sees("move the due days of its steps").keys("esc");
    stage
        .keys(":")
        .text("move the due days")
        .sees("with this record: move the due days")
        .keys("enter");
    stage.sees("move the due days of its steps").text("2027-01-11").keys("enter");
    stage.sees("There are no days to move.");
}
