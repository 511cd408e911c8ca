//! 137: time for teachers to work together: who handed it in for which year, and how many hours it is for each.

use crate::cli_office::MemoryOffice;
use crate::made;

fn asked(office: &MemoryOffice, year: &str, more: &[&str]) -> String {
    let year = format!("year={year}");
    made(office, &[&["teacher_time", "title=Tuesdays", &year], more].concat())
}

fn told(office: &MemoryOffice, check: &str) -> Option<String> {
    let gaps = office.json(&["gaps", "teacher_time"]);
    let own = gaps.as_array().unwrap().iter().find(|own| own["check"] == check);
    own.map(|own| own["words"].as_str().unwrap().to_owned())
}

#[test]
fn a_year_without_a_submission_is_listed() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    assert_eq!(told(&office, "years_without"), None);
    asked(&office, "2023-24", &["submitted=2023-04-01"]);
    let draft = asked(&office, "2025-26", &[]);
    let words = told(&office, "years_without").unwrap();
    assert!(words.ends_with("handed in: 2024–25, 2025–26, 2026–27"), "{words}");
    office.out(&["set", &draft, "submitted=2025-04-01"]);
    asked(&office, "2026-27", &["submitted=2026-05-01"]);
    let words = told(&office, "years_without").unwrap();
    assert!(words.ends_with("handed in: 2024–25"), "{words}");
    let spanish = office.out(&["--lang", "es", "gaps", "teacher_time"]);
    assert!(spanish.contains("Sin entregar") && spanish.contains("2024–25"), "{spanish}");
    asked(&office, "2024-25", &["submitted=2024-05-01"]);
    assert_eq!(told(&office, "years_without"), None);
    // A year that begins is missing from its first day on.
    office.on("2027-07-01");
    assert!(told(&office, "years_without").unwrap().ends_with("2027–28"));
}

#[test]
fn hours_for_each_teacher_are_shown() {
    let office = MemoryOffice::founded();
    let time = asked(&office, "2026-27", &["teachers=22", "hours=400"]);
    assert_eq!(office.json(&["show", &time])["hours_per_teacher"], 18.182);
    let list = office.out(&["list", "teacher_time"]);
    assert!(list.contains("Hours per teacher") && list.contains("18.182"), "{list}");
    let unknown = asked(&office, "2026-27", &["hours=400"]);
    assert!(office.json(&["show", &unknown])["hours_per_teacher"].is_null());
}

#[test]
fn an_answer_is_waited_for_and_has_its_day() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let time = asked(&office, "2026-27", &["submitted=2026-08-22", "answer=waiting"]);
    assert_eq!(told(&office, "waits"), None, "ninety days are not over yet");
    office.on("2026-11-21");
    assert!(told(&office, "waits").is_some());
    office.out(&["set", &time, "answer=granted"]);
    assert_eq!(told(&office, "waits"), None);
    assert_eq!(office.json(&["show", &time])["answered"], "2026-11-21");
    let refused = office.refused(1, &["set", &time, "answered=2026-08-01"]);
    assert!(refused.contains("Handed in on"), "{refused}");
}
