//! 31: two or three priorities out of what was heard; a fourth is refused, ended ones stay with their days.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

fn active(office: &MemoryOffice, title: &str) -> String {
    made(office, &["priority", &format!("title={title}"), "state=active"])
}

#[test]
fn a_fourth_is_refused_and_one_alone_is_told() {
    let office = MemoryOffice::founded();
    let first = active(&office, "Every day at school");
    assert!(office.out(&["gaps", "priority"]).contains("The only priority"));
    assert!(office.out(&["gaps", "priority"]).contains("No team works on it yet"));
    active(&office, "A safe hour");
    assert!(!office.out(&["gaps", "priority"]).contains("The only priority"));
    active(&office, "Letters");
    let refused = office.refused(1, &["add", "priority", "title=A fourth", "state=active"]);
    assert!(refused.contains("Three are worked on already"), "{refused}");
    let spanish =
        office.refused(1, &["--lang", "es", "add", "priority", "title=A fourth", "state=active"]);
    assert!(spanish.contains("Ya se trabaja en tres"), "{spanish}");
    // One that ends makes room, says why, and stays with its days.
    office.refused(1, &["set", &first, "state=ended"]);
    office.out(&["set", &first, "state=ended", "end_reason=It is so now"]);
    active(&office, "A fourth");
    let shown = office.json(&["show", &first]);
    let day = today::day().to_string();
    assert_eq!([&shown["chosen_on"], &shown["ended_on"]], [&*day, &*day]);
    let refused = office.refused(1, &["set", &first, "state=active"]);
    assert!(refused.contains("stays so") || refused.contains("Three"), "{refused}");
    let ended = office.out(&["list", "priority", "--where", "state=ended"]);
    assert!(ended.contains("Every day at school") && !ended.contains("A fourth"), "{ended}");
}

#[test]
fn a_problem_becomes_one_by_a_deed_and_two_prove_the_step() {
    let office = MemoryOffice::founded();
    let problem = made(&office, &["problem", "statement=Nobody calls"]);
    let first = office.out(&["do", "priority", &problem]);
    let shown = office.json(&["show", first.trim()]);
    assert_eq!([&shown["title"], &shown["problem"]], ["Nobody calls", &*problem]);
    assert_eq!(shown["state"], "candidate");
    office.out(&["set", first.trim(), "state=active"]);
    let step = || crate::step(&office, "7.2");
    assert_eq!(step()["evidence_count"], 1);
    active(&office, "A safe hour");
    assert_eq!(step()["evidence_count"], 2);
    let thread = office.out(&["thread", first.trim()]);
    assert!(thread.contains("Nobody calls"), "{thread}");
}
