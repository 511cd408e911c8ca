//! 7: who expects what of the work, the coordinator among them.

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::{START, made, step};

#[test]
fn the_map_begins_with_the_coordinator_and_is_incomplete_without_them() {
    let mut stage = Stage::new();
    stage.keys("3").sees("› You (the coordinator)").sees("The map is not complete");
    stage.keys("o").text("Luz Ortega").keys("enter esc esc r").text("Homework club");
    stage.keys("enter esc esc").sees("Luz Ortega");
    stage.keys(".").sees("Luz Ortega").sees("○ Homework club");
    let office = MemoryOffice::starting(START);
    for group in ["students", "staff", "families", "community"] {
        made(&office, &["expectation", "text=A voice", &format!("holder=group-{group}")]);
    }
    assert!(!office.out(&["report", "people"]).contains("The map is complete"));
    assert_eq!(step(&office, "1.2.3")["progress"], "open");
    made(&office, &["expectation", "text=Time to listen", "holder=person-me"]);
    assert!(office.out(&["report", "people"]).contains("The map is complete"));
    assert_eq!(step(&office, "1.2.3")["proof"], "evidence");
}

/// Whose expectation was heard was listened to that day; what somebody only thinks is no listening.
#[test]
fn an_expectation_that_was_said_makes_its_holder_heard() {
    let mut stage = Stage::new();
    stage.keys("3 j r").text("A voice").keys("enter esc esc F");
    let screen = stage.screen();
    assert!(screen.contains("never heard"), "{screen}");
    let expectation = stage.record("expectation", "A voice").unwrap();
    let mut workspace = stage.workspace().clone();
    let said = |code, value| commonground::engine::Edit::Set {
        id: expectation.id.clone(),
        code,
        value: Some(value),
    };
    use commonground::domain::Value;
    use commonground::domain::kinds::people::expectation::{BASIS, DATE, INFERRED};
    let day = Value::Date(crate::today::away(-20));
    stage.keep(&mut workspace, &[said(DATE.code, day)]);
    stage.model.workspace = Some(workspace.clone());
    stage.keys("F F").sees("heard 20 days ago");
    stage.keep(&mut workspace, &[said(BASIS.code, Value::Choice(INFERRED))]);
    stage.model.workspace = Some(workspace);
    stage.keys("F F").misses("heard 20 days ago");
}
