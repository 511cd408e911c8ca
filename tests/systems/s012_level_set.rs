//! 12: what the work asks of each, and who has agreed to it.

use commonground::domain::Language;

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::{START, made, step, today};

#[test]
fn each_member_is_listed_as_agreed_with_the_day_or_not_yet() {
    let office = MemoryOffice::starting(START);
    let seats = ["Ana", "Beto"].map(|name| {
        let person = made(&office, &["person", &format!("name={name}")]);
        made(&office, &["seat", &format!("title=Seat of {name}"), &format!("person={person}")])
    });
    office.out(&[
        "set",
        &seats[0],
        "work_expected=Lead the visits",
        "hours=6",
        "support_needed=A stipend",
        "questions=Until when?",
        "agreed=2026-09-20",
    ]);
    let people = office.out(&["report", "people"]);
    assert!(people.contains("Agreed on Sep 20, 2026: Seat of Ana"), "{people}");
    assert!(people.contains("Not agreed yet: Seat of Beto"), "{people}");
    assert_eq!(step(&office, "2.3")["evidence_count"], 1, "who agreed shows the step");
}

#[test]
fn a_key_agrees_today_and_takes_it_back() {
    let mut stage = Stage::with(Language::En, 120, 40);
    stage.keys("3 o").text("Luz Ortega").keys("enter esc esc ,").sees("Core team");
    stage.keys("o").text("Chair").keys("tab").text("Luz").keys("enter esc esc");
    stage.sees("not yet agreed");
    let agreed = format!("agreed {}", today::shown(today::day()));
    stage.keys("x").sees(&agreed).keys("x").misses(&agreed).sees("not yet agreed");
}
