//! 15: who works on what; two who do the same hear of each other, and each entry names the meeting it came from.

use crate::cli_office::MemoryOffice;
use crate::{made, step, today};

#[test]
fn two_on_the_same_hear_of_each_other_and_each_names_its_meeting() {
    let office = MemoryOffice::founded();
    let [ana, luz] =
        ["Ana Paz", "Luz Mar"].map(|name| made(&office, &["person", &format!("name={name}")]));
    let date = format!("date={}", today::away(-5));
    let meeting = made(&office, &["meeting", "title=Grade level", &date]);
    let first =
        office.out(&["do", "work_entry", &meeting, "focus=Calls home", &format!("by={ana}")]);
    let first = first.trim();
    assert_eq!(office.json(&["show", first])["meeting"], meeting.as_str());
    let gaps = || office.out(&["gaps", "work_entry"]);
    assert!(!gaps().contains("works on the same"), "{}", gaps());
    // The same in another case, by somebody else, known from no meeting.
    let second = made(&office, &["work_entry", "focus=calls HOME", &format!("by={luz}")]);
    for (entry, other) in [(first, &luz), (&*second, &ana)] {
        let shown = office.json(&["show", entry]);
        assert_eq!((&shown["also_by"], &shown["others"]), (&other.as_str().into(), &1.into()));
    }
    let told = gaps();
    assert!(told.contains("Ana Paz works on the same"), "{told}");
    assert!(told.contains("Luz Mar works on the same"), "{told}");
    assert_eq!(told.matches("From which meeting").count(), 1, "{told}");
    let spanish = office.out(&["--lang", "es", "gaps", "work_entry"]);
    assert!(spanish.contains("Luz Mar trabaja en lo mismo"), "{spanish}");
    // Whoever works on it twice is no overlap, and what has ended is none.
    made(&office, &["work_entry", "focus=Calls home", &format!("by={ana}")]);
    assert_eq!(office.json(&["show", first])["others"], 1);
    office.out(&["set", &second, "state=ended"]);
    assert_eq!(office.json(&["show", &second])["ended_on"], today::day().to_string());
    assert!(!gaps().contains("works on the same"), "{}", gaps());
}

#[test]
fn other_words_against_the_same_problem_are_the_same() {
    let office = MemoryOffice::founded();
    let against = format!("problem={}", made(&office, &["problem", "statement=Absence"]));
    for (focus, by) in [("Calls", "group-staff"), ("Visits", "group-families")] {
        let words = ["work_entry", &format!("focus={focus}"), &format!("by={by}"), &against];
        made(&office, &words);
    }
    let gaps = office.out(&["gaps", "work_entry"]);
    assert_eq!(gaps.matches("works on the same").count(), 2, "{gaps}");
    assert!(gaps.contains("Calls") && gaps.contains("Visits"), "{gaps}");
}

#[test]
fn the_step_is_done_when_of_every_group_something_is_known() {
    let office = MemoryOffice::founded();
    let progress = || step(&office, "3.3")["progress"].clone();
    for group in ["students", "staff", "families"] {
        made(&office, &["work_entry", "focus=Calls", &format!("by=group-{group}")]);
    }
    assert_ne!(progress(), "done");
    // A part of the group, and one of its people, are enough.
    let part = made(&office, &["group", "name=Neighbors", "parent=group-community"]);
    let somebody = made(&office, &["person", "name=Ana Paz", &format!("group={part}")]);
    let entry = made(&office, &["work_entry", "focus=Shade", &format!("by={somebody}")]);
    assert_eq!(progress(), "done");
    office.out(&["rm", &entry]);
    assert_ne!(progress(), "done");
    made(
        &office,
        &["work_entry", "focus=Shade", &format!("by={somebody}"), "group=group-community"],
    );
    let table = office.out(&["list", "work_entry", "--as", "work"]);
    assert!(table.contains("Community") && table.contains("family"), "{table}");
}
