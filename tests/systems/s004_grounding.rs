//! 4: what was read, seen or heard, alone and with the team.

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::{START, made, step};

#[test]
fn an_entry_counts_for_the_step_of_whoever_learned() {
    let office = MemoryOffice::starting(START);
    let alone = made(&office, &["learning", "topic=Rosenwald schools", "person=person-me"]);
    let team = made(&office, &["learning", "topic=Settlement houses", "learned=with_team"]);
    for (number, own) in [("1.1", &alone), ("2.1", &team)] {
        let step = step(&office, number);
        assert_eq!(step["evidence_count"], 1, "{number}");
        assert_eq!(step["shown_by"], serde_json::json!([own]), "{number}");
    }
    let told = office.out(&["show", "step-1.1"]);
    assert!(told.contains("Shown by") && told.contains("Rosenwald schools"), "{told}");
    assert!(!told.contains("Settlement"), "{told}");
    // Nobody said that the step is done: what was learned shows it, and no more.
    assert_eq!(step(&office, "1.1")["progress"], "open");
}

/// On the roadmap the entry stands under the step, as soon as it is there.
#[test]
fn both_entries_stand_under_their_steps_on_the_screen() {
    let mut stage = Stage::new();
    stage
        .keys("2 enter j o")
        .sees("New thing learned")
        .text("A museum visit")
        .keys("enter esc esc");
    stage.sees("Evidence").sees("A museum visit (thing learned)");
    stage.keys("k enter j enter j o").text("Two films").keys("enter esc esc");
    stage.sees("2.1 Learn history").sees("Two films (thing learned)").misses("museum");
    let film = stage.record("learning", "Two films").unwrap();
    assert_eq!(stage.field(&film, "learned").as_deref(), Some("with_team"));
}
