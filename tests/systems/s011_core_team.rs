//! 11: who leads with the coordinator: every kind of people, and nobody who decides most.

use crate::cli_office::MemoryOffice;
use crate::{START, made, step};

/// A seat of somebody of a kind; its id.
fn seat(office: &MemoryOffice, kind: &str, more: &[&str]) -> String {
    let person =
        made(office, &["person", &format!("name=Some {kind}"), &format!("person_kind={kind}")]);
    let (title, person) = (format!("title=Seat of {kind}"), format!("person={person}"));
    made(office, &[&["seat", &title, &person], more].concat())
}

#[test]
fn a_team_without_a_parent_says_so() {
    let office = MemoryOffice::starting(START);
    for kind in ["student", "teacher", "classified", "partner"] {
        seat(&office, kind, &[]);
    }
    let people = |lang| office.out(&["--lang", lang, "report", "people"]);
    assert!(people("en").contains("Nobody speaks for: family\n"), "{}", people("en"));
    assert!(people("es").contains("familia"), "{}", people("es"));
    assert_eq!(step(&office, "2.2")["progress"], "open");
    seat(&office, "family", &[]);
    assert!(!people("en").contains("Nobody speaks for"), "{}", people("en"));
    assert_eq!(step(&office, "2.2")["proof"], "evidence");
}

#[test]
fn who_decides_more_than_half_of_the_areas_is_told() {
    let office = MemoryOffice::starting(START);
    seat(&office, "student", &["decision_area=Space"]);
    let teacher = seat(&office, "teacher", &["decision_area=Money"]);
    let told = || office.out(&["report", "people"]);
    assert!(!told().contains("decides"), "half is not more than half: {}", told());
    // Several areas in one seat are several areas.
    office.out(&["set", &teacher, "decision_area=Money, Time; Food"]);
    assert!(told().contains("Some teacher decides 3 of 4 areas."), "{}", told());
    seat(&office, "family", &["decision_area=Trips, Rest"]);
    assert!(!told().contains("decides"), "3 of 6 is half: {}", told());
}
