//! 18, 19 and 26: who asks whom, with its holes; ready only when nobody is left out; changed with a reason.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

fn line(office: &MemoryOffice, plan: &str, group: &str, more: &[&str]) -> String {
    let (title, plan) = (format!("title=Ask {group}"), format!("plan={plan}"));
    let groups = format!("groups={group}");
    made(office, &[&["outreach", &*title, &plan, &groups], more].concat())
}

#[test]
fn a_plan_is_ready_only_when_every_group_is_asked_by_somebody_in_some_way() {
    let office = MemoryOffice::founded();
    let plan = made(&office, &["plan", "title=Listen", "form=engagement"]);
    assert!(office.out(&["gaps", "plan"]).contains("not asked by anybody"));
    let whole = ["method=survey", "owner=person-me"];
    for group in ["group-families", "group-students", "group-staff"] {
        line(&office, &plan, group, &whole);
    }
    // A part of a group that is asked is asked with it.
    made(&office, &["group", "name=Aides", "parent=group-staff"]);
    let gaps = office.out(&["gaps", "group"]);
    let (_, unasked) = gaps.split_once("Nobody is planned to ask this group").unwrap();
    assert!(unasked.contains("group-community"), "{gaps}");
    assert!(!unasked.contains("group-staff") && !unasked.contains("Aides"), "{gaps}");
    let half = line(&office, &plan, "group-community", &["method=interview"]);
    assert!(office.out(&["gaps", "outreach"]).contains("Nobody sees to it"));
    assert_eq!(office.json(&["show", &plan])["ready"], false);
    let settle = ["set", &plan, "state=final"];
    assert!(office.run(&settle).err.contains("Not ready yet"));
    let luz = made(&office, &["person", "name=Luz Mar"]);
    office.out(&["set", &half, &format!("owner={luz}")]);
    assert_eq!(office.json(&["show", &plan])["ready"], true);
    assert!(office.out(&["gaps", "plan"]).contains("carries more than half"), "three of four");
    assert_eq!(crate::step(&office, "4.2")["evidence_count"], 1);
    office.out(&settle);
}

#[test]
fn while_people_are_asked_a_change_says_why() {
    let office = MemoryOffice::founded();
    let start = format!("start={}", today::away(-3));
    let round = made(&office, &["assessment", "title=Round", "state=running", &start]);
    let assessment = format!("assessment={round}");
    let plan = made(&office, &["plan", "title=Listen", "form=engagement", &assessment]);
    let words = ["outreach", "title=Ask", "groups=group-staff", &format!("plan={plan}")];
    let line = made(&office, &words);
    let line = line.as_str();
    let spanish = office.run(&["--lang", "es", "set", line, "method=forum"]);
    assert!(spanish.err.contains("Diga por qué cambia esta línea"), "{}", spanish.err);
    office.out(&["set", line, "method=forum", "--because", "They asked for it"]);
    office.out(&["set", line, "state=under_way"]);
    let dropped = office.run(&["set", line, "state=dropped"]);
    assert!(dropped.err.contains("Why dropped is missing"), "{}", dropped.err);
    let reasons = office.out(&["list", "revision"]);
    assert!(reasons.contains("They asked for it"), "{reasons}");
    let away = office.run(&["rm", line]);
    assert!(away.err.contains("Say why this line goes"), "{}", away.err);
}

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
