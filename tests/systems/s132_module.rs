//! 132: a school shows who took the module on becoming a community school, and when; after a new version those who
//! took an older one are named.

use serde_json::json;

use crate::cli_office::MemoryOffice;
use crate::made;

fn taken(office: &MemoryOffice, who: &str, course: &str, date: &str) -> String {
    let words = [
        format!("person={who}"),
        format!("course={course}"),
        "school=site-1".to_owned(),
        format!("date={date}"),
        "version=1".to_owned(),
        "state=done".to_owned(),
    ];
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    made(office, &[&["training"], &words[..]].concat())
}

/// Two people of a school who took the module, and one who took another course.
fn school() -> MemoryOffice {
    let office = MemoryOffice::founded();
    for name in ["Ana", "Beto", "Carla"] {
        made(&office, &["person", &format!("name={name}")]);
    }
    made(&office, &["course", "title=Yoga", "track=family", "version=1"]);
    taken(&office, "Ana", "course-application", "2026-09-10");
    taken(&office, "Beto", "course-application", "2026-10-12");
    taken(&office, "Carla", "Yoga", "2026-11-02");
    made(&office, &["training", "person=Carla", "course=course-application", "school=site-1"]);
    office
}

#[test]
fn a_school_shows_who_took_the_module_and_when() {
    let office = school();
    let shown = office.json(&["show", "site-1"]);
    assert_eq!(shown["module_last"], "2026-10-12");
    let people = office.out(&["show", "site-1"]);
    let line = people.lines().find(|line| line.contains("Who took the module")).unwrap();
    assert!(line.contains("Ana") && line.contains("Beto") && !line.contains("Carla"), "{people}");
    let days = office.out(&["list", "training", "--where", "school=site-1"]);
    assert!(days.contains("Sep 10, 2026") && days.contains("Oct 12, 2026"), "{days}");
}

#[test]
fn a_new_version_lists_who_took_the_older_one() {
    let office = school();
    assert!(!office.out(&["gaps", "course"]).contains("older version"));
    office.out(&["set", "course-application", "version=2"]);
    let shown = office.json(&["show", "course-application"]);
    assert_eq!(shown["outdated"], json!(2));
    let told = office.out(&["gaps", "course"]);
    assert!(told.contains("2 took an older version: Ana, Beto"), "{told}");
}
