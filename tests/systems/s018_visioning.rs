//! 18: who was invited to lead the listening and who said yes, by group; and whether the coordinator carries it alone.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn who_was_invited_and_answered_is_told_by_group() {
    let office = MemoryOffice::founded();
    let team = made(&office, &["team", "name=Visioning", "form=visioning"]);
    let of = format!("of={team}");
    let invited = format!("invited={}", today::away(-2));
    for (group, answer) in
        [("group-families", "yes"), ("group-families", "waiting"), ("group-staff", "no")]
    {
        let words = [&*of, &format!("group={group}"), &invited, &format!("answer={answer}")];
        made(&office, &[&["seat", "title=Voice"], &words[..]].concat());
    }
    let table = office.json(&["list", "seat", "--as", "recruiting"]);
    let rows = table["rows"].as_array().unwrap();
    let row = rows.iter().position(|own| own["id"] == "group-families").unwrap();
    let columns = table["columns"].as_array().unwrap();
    let count = |key: &str| {
        let column = columns.iter().position(|own| own["key"] == key).unwrap();
        table["cells"][row][column]["ids"].as_array().unwrap().len()
    };
    assert_eq!((count("yes"), count("waiting"), count("no")), (1, 1, 0));
}

#[test]
fn it_warns_when_the_coordinator_does_most_of_the_asking() {
    let office = MemoryOffice::founded();
    let plan = made(&office, &["plan", "title=Listen", "form=engagement"]);
    let asks = |title: &str, owner: &str| {
        let words = ["outreach", &*format!("title={title}"), &format!("owner={owner}")];
        made(&office, &[&words[..], &[&*format!("plan={plan}"), "method=visit"]].concat())
    };
    let warns = || office.out(&["gaps", "plan"]).contains("carries more than half");
    let mother = made(&office, &["person", "name=Luz Mar", "person_kind=family"]);
    asks("One", "person-me");
    asks("Two", &mother);
    assert!(!warns(), "half is not most");
    let third = asks("Three", "person-me");
    assert!(warns(), "{}", office.out(&["gaps", "plan"]));
    assert_eq!(office.json(&["show", &plan])["by_coordinator"], 66.667);
    office.out(&["set", &third, &format!("owner={mother}")]);
    assert!(!warns());
}
