//! What the screens ask a reason for, and where they tell what is refused.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::domain::kinds::cycles::reading;
use commonground::domain::kinds::{FUND, MEASURE, ORGANIZATION, READING};
use commonground::domain::{Decimal, FieldCode, Language, Value};
use commonground::engine::Edit;
use tui_stage::Stage;
use tui_stage::records::{create, link};

/// A stage with some records.
fn with(language: Language, edits: &[Edit]) -> Stage {
    let mut stage = Stage::with(language, 80, 24);
    let mut workspace = stage.workspace().clone();
    stage.keep(&mut workspace, edits);
    stage.open(workspace);
    stage
}

/// A stage with a measure that has a reading, in the field of its unit with another one typed.
fn with_another_unit(language: Language, register: &str) -> Stage {
    let day = Value::Date(today::away(-3));
    let value = Value::Decimal(Decimal::from_thousandths(7_000));
    let read = Edit::Create {
        id: tui_stage::records::id("reading-1"),
        kind: READING,
        values: vec![
            (reading::MEASURE.code, link("measure-1")),
            (reading::DATE.code, day),
            (reading::VALUE.code, value),
        ],
    };
    let mut stage = with(language, &[create(MEASURE, "measure-1", "Late", Vec::new()), read]);
    stage.keys(":").text(register).keys("enter i tab tab").text("families").keys("enter");
    stage
}

#[test]
fn a_change_that_asks_for_a_reason_is_made_with_it() {
    let mut stage = with_another_unit(Language::En, "go to Measures");
    stage.sees("Because …").sees("This measure already has readings.");
    let steps = stage.journal.0.len();
    stage.keys("enter").sees("Because …");
    stage.text("Families come late together").keys("enter").misses("Because …");
    assert_eq!(stage.journal.0.len(), steps + 1);
    let measure = stage.record("measure", "Late").unwrap();
    assert_eq!(stage.field(&measure, "unit").as_deref(), Some("families"));
    let revision = stage.records("revision").remove(0);
    assert_eq!(stage.field(&revision, "about").as_deref(), Some("measure-1"));
    assert_eq!(stage.field(&revision, "field").as_deref(), Some("Unit"));
    // Its page tells it; one step of undo takes both back.
    stage.keys("esc esc enter").sees("Unit · Families come late").keys("u");
    assert!(stage.records("revision").is_empty());
}

#[test]
fn without_a_reason_the_change_is_not_made() {
    let mut stage = with_another_unit(Language::Es, "ir a Medidas");
    let steps = stage.journal.0.len();
    stage.sees("Porque…").keys("esc").sees("Diga por qué");
    assert_eq!(stage.journal.0.len(), steps);
    stage.sees("families");
}

#[test]
fn a_check_is_set_aside_by_a_key() {
    let mut stage = Stage::new();
    stage.keys("c").text("Ask Ana").keys("enter");
    stage.keys("1").sees("Ask Ana · In the inbox");
    stage.keys("6 g x").sees("Set aside, because …").sees("In the inbox");
    stage.text("Ana asks me").keys("enter").sees("Set aside. The record says why.");
    assert!(stage.record("set_aside", "Ana asks me").is_some());
    stage.keys("1").misses("Ask Ana · In the inbox");
    stage.keys("u").sees("Ask Ana · In the inbox");
    // On Home it is for the line under the cursor; a line that tells of no check says so.
    stage.keys("g g g x").sees("There is no check here to set aside.");
    stage.keys("j g x").sees("Set aside, because …").keys("esc");
}

#[test]
fn a_refusal_is_told_at_the_field_that_it_is_about() {
    let casa = create(ORGANIZATION, "casa", "Casa Luz", Vec::new());
    let fund = create(FUND, "matching", "Matching", vec![(FieldCode(101), Value::Choice(1))]);
    let mut stage = with(Language::En, &[casa, fund]);
    stage.keys(":").text("Work orders").keys("enter o").text("Clinic").keys("enter enter enter");
    stage.keys("tab tab").text("100").keys("enter");
    stage.sees("The district has not approved this organization");
    let screen = stage.screen();
    let told = screen.lines().position(|line| line.contains("has not approved")).unwrap();
    let before = screen.lines().nth(told - 1).unwrap();
    assert!(before.contains("Casa Luz"), "{screen}");
    assert!(stage.records("work_order").is_empty());
    stage.sees("$100");
}

#[test]
fn many_of_which_the_same_waits_are_listed() {
    let mut stage = Stage::new();
    for note in ["one", "two", "three", "four"] {
        stage.keys("c").text(note).keys("enter");
    }
    stage.keys("1").sees("Notes (4) · In the inbox").keys("G k k k k k k k k k k k k");
    while !stage.screen().contains("› Notes (4)") {
        stage.keys("j");
    }
    stage.keys("enter").sees("Which one?").sees("three").text("thr").misses("four");
    stage.keys("enter").sees("three").misses("Which one?");
}
