//! 11: who leads with the coordinator: every kind of people, and nobody who decides most.

use std::sync::Arc;

use commonground::domain::kinds::SEAT;
use commonground::domain::kinds::people::seat;
use commonground::domain::{Kind, Language, Record, RecordId, Text2, Value};
use commonground::engine::Workspace;

use crate::cli_office::MemoryOffice;
use crate::{START, made, step};

/// A seat of somebody of a kind; its id.
fn seated(office: &MemoryOffice, kind: &str, more: &[&str]) -> String {
    let person =
        made(office, &["person", &format!("name=Some {kind}"), &format!("person_kind={kind}")]);
    let (title, person) = (format!("title=Seat of {kind}"), format!("person={person}"));
    made(office, &[&["seat", &title, &person], more].concat())
}

#[test]
fn a_team_without_a_parent_says_so() {
    let office = MemoryOffice::starting(START);
    for kind in ["student", "teacher", "classified", "partner"] {
        seated(&office, kind, &[]);
    }
    let people = |lang| office.out(&["--lang", lang, "report", "people"]);
    assert!(people("en").contains("Nobody speaks for: family\n"), "{}", people("en"));
    assert!(people("es").contains("familia"), "{}", people("es"));
    assert_eq!(step(&office, "2.2")["progress"], "open");
    seated(&office, "family", &[]);
    assert!(!people("en").contains("Nobody speaks for"), "{}", people("en"));
    assert_eq!(step(&office, "2.2")["proof"], "evidence");
}

#[test]
fn who_decides_more_than_half_of_the_areas_is_told() {
    let office = MemoryOffice::starting(START);
    seated(&office, "student", &["decision_area=Space"]);
    let teacher = seated(&office, "teacher", &["decision_area=Money"]);
    let told = || office.out(&["report", "people"]);
    assert!(!told().contains("decides"), "half is not more than half: {}", told());
    // Several areas in one seat are several areas.
    office.out(&["set", &teacher, "decision_area=Money, Time; Food"]);
    assert!(told().contains("Some teacher decides 3 of 4 areas."), "{}", told());
    seated(&office, "family", &["decision_area=Trips, Rest"]);
    assert!(!told().contains("decides"), "3 of 6 is half: {}", told());
}

/// As it was written before teams were records: in words, in each seat.
fn in_words(office: &MemoryOffice, names: &[&str]) -> Vec<String> {
    let workspace = office.workspace.take();
    let known = workspace.records().cloned().collect::<Vec<_>>();
    let old = names.iter().enumerate().map(|(at, name)| {
        let mut old = Record::new(RecordId::parse(&format!("old-{at}")).unwrap(), SEAT);
        let text = |text: &str| Value::Text2(Box::new(Text2::new(Language::En, text)));
        old.set(Kind::by_code(SEAT).unwrap().title().code, Some(text("Seat")));
        old.set(seat::TEAM.code, Some(text(name)));
        Arc::new(old)
    });
    let all = known.into_iter().chain(old);
    let ledger = workspace.ledger().clone();
    office.workspace.replace(Workspace::from_parts(all, ledger));
    (0..names.len()).map(|at| format!("old-{at}")).collect()
}

#[test]
fn teams_that_stood_in_words_show_the_same_and_become_one_team_each() {
    let office = MemoryOffice::starting(START);
    let seats = in_words(&office, &["Garden", "garden", "Music"]);
    let told = office.out(&["report", "people"]);
    assert!(told.contains("Garden") && told.contains("Music"), "{told}");
    office.out(&["set", &seats[2], "hours=2"]);
    let teams = office.json(&["list", "team"]);
    assert_eq!(teams.as_array().unwrap().len(), 2, "{teams}");
    assert_eq!((&teams[0]["name"], &teams[0]["form"]), (&"Garden".into(), &"other".into()));
    let of = |seat: &str| office.json(&["show", seat])["of"].clone();
    assert_eq!((of(&seats[0]), of(&seats[1])), (teams[0]["id"].clone(), teams[0]["id"].clone()));
    assert_eq!(of(&seats[2]), teams[1]["id"]);
    assert_eq!(office.out(&["report", "people"]).matches("Garden").count(), 1);
    // Who still writes it in words, or names the team, means the same team.
    for words in ["team=MUSIC", "of=Music"] {
        let seat = made(&office, &["seat", "title=Drums", words]);
        assert_eq!(of(&seat), teams[1]["id"], "{words}");
    }
    assert_eq!(office.json(&["list", "team"]).as_array().unwrap().len(), 2);
    for _ in 0..3 {
        office.out(&["undo"]);
    }
    assert!(office.out(&["report", "people"]).contains("Garden"), "as it was");
}

#[test]
fn a_team_says_whose_voice_is_missing() {
    let office = MemoryOffice::starting(START);
    let team = made(&office, &["team", "name=Attendance", "form=problem_solving"]);
    let of = format!("of={team}");
    let told = |lang: &str| office.out(&["--lang", lang, "gaps", "team"]);
    assert!(told("en").contains("Students, Families, Staff, Community"), "{}", told("en"));
    for kind in ["student", "family", "teacher"] {
        seated(&office, kind, &[&of]);
    }
    assert!(told("en").contains("Nobody speaks for: Community\n"), "{}", told("en"));
    assert!(told("es").contains("Nadie habla por: Comunidad\n"), "{}", told("es"));
    // Who was only asked does not sit there yet, and who sits twice is one member.
    let partner = seated(&office, "partner", &[&of, "answer=waiting"]);
    assert!(told("en").contains("Community"), "{}", told("en"));
    office.out(&["set", &partner, "answer=yes"]);
    assert!(!told("en").contains("Nobody speaks for"), "{}", told("en"));
    let person = office.json(&["show", &partner])["person"].as_str().unwrap().to_owned();
    made(&office, &["seat", "title=Again", &of, &format!("person={person}")]);
    assert_eq!(office.json(&["show", &team])["members"], 4);
}
