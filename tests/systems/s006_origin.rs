//! 6: how the school took this road, and what was expected of it.

use crate::cli_office::MemoryOffice;
use crate::made;
use crate::tui_stage::Stage;

#[test]
fn an_expected_outcome_is_put_on_the_map_by_one_key() {
    let mut stage = Stage::new();
    stage
        .keys(":")
        .text("new origin")
        .keys("enter")
        .sees("New origin")
        .text("A meeting of parents");
    stage.keys("tab tab tab tab").text("A clinic at school").keys("enter esc esc");
    let origin = stage.record("origin", "A meeting of parents").unwrap();
    assert_eq!(stage.field(&origin, "expected_outcome").as_deref(), Some("A clinic at school"));
    stage.keys(":").text("meeting of parents").keys("enter").sees("A meeting of parents");
    stage.keys("r").sees("New expectation").sees("A clinic at school");
    stage.text("families").keys("enter esc esc");
    let expectation = stage.record("expectation", "A clinic at school").unwrap();
    assert_eq!(stage.field(&expectation, "holder").as_deref(), Some("group-families"));
    assert_eq!(stage.field(&expectation, "origin").as_deref(), Some(origin.id.as_str()));
    stage.keys("3 .").sees("A clinic at school");
}

#[test]
fn what_was_expected_and_is_not_on_the_map_is_told() {
    let office = MemoryOffice::founded();
    let told_by = made(&office, &["person", "name=Doña Luz"]);
    let origin = made(
        &office,
        &[
            "origin",
            "event=A meeting of parents",
            "who_acted=Parents",
            "stated_reason=No clinic nearby",
            "expected_outcome=A clinic at school",
            &format!("source_person={told_by}"),
        ],
    );
    assert!(office.out(&["gaps", "origin"]).contains("not on the map of people yet"));
    let expectation = office.out(&["do", "expectation", &origin]);
    let shown = office.json(&["show", expectation.trim()]);
    assert_eq!([&shown["text"], &shown["holder"]], ["A clinic at school", &told_by]);
    assert!(!office.out(&["gaps", "origin"]).contains("not on the map"));
    assert_eq!(crate::step(&office, "1.2.2")["evidence_count"], 1);
    // Without an outcome there is nothing to expect.
    let other = made(&office, &["origin", "event=A vote"]);
    office.refused(1, &["do", "expectation", &other]);
}
