//! 35: what a team wants to reach: by which measure, how much, by when.

use crate::cli_office::MemoryOffice;
use crate::{made, step};

#[test]
fn an_aim_without_measure_target_or_date_is_incomplete() {
    let office = MemoryOffice::founded();
    let aim = made(&office, &["aim", "statement=Fewer come late"]);
    let told = || office.out(&["gaps", "aim"]);
    assert!(told().contains("Incomplete: Measure, To, By when"), "{}", told());
    let measure = made(&office, &["measure", "name=Late in the morning"]);
    office.out(&["set", &aim, &format!("measure={measure}"), "target=2"]);
    assert!(told().contains("Incomplete: By when"), "{}", told());
    let spanish = office.out(&["--lang", "es", "gaps", "aim"]);
    assert!(spanish.contains("Incompleto: Para cuándo"), "{spanish}");
    assert_eq!(step(&office, "5.1")["progress"], "open");
    office.out(&["set", &aim, "due=2027-06-01"]);
    assert!(!told().contains("Incomplete"), "{}", told());
    assert_eq!(step(&office, "5.1")["proof"], "evidence");
    // What it is measured by went to the trash: nothing is measured.
    office.out(&["rm", &measure]);
    assert_eq!(office.json(&["show", &aim])["complete"], false);
    assert!(told().contains("Incomplete: Measure"), "{}", told());
    assert_eq!(step(&office, "5.1")["progress"], "open");
}

#[test]
fn a_complete_aim_opens_its_driver_diagram_and_its_cycles() {
    let office = MemoryOffice::founded();
    let aim = made(&office, &["aim", "statement=Fewer come late"]);
    office.refused(1, &["do", "outline", &aim]);
    let measure = made(&office, &["measure", "name=Late in the morning"]);
    let more = [&*format!("measure={measure}"), "target=2", "due=2027-06-01"];
    office.out(&[&["set", &aim], &more[..]].concat());
    let diagram = office.out(&["do", "outline", &aim]);
    let shown = office.json(&["show", diagram.trim()]);
    assert_eq!(
        [&shown["form"], &shown["aim"], &shown["title"]],
        ["drivers", &aim, "Fewer come late"]
    );
    let cycle = made(&office, &["cycle", "title=A reminder", &format!("aim={aim}")]);
    let page = office.json(&["show", &aim]);
    let leads: Vec<&str> =
        page["incoming"].as_array().unwrap().iter().filter_map(|own| own["id"].as_str()).collect();
    assert!(leads.contains(&diagram.trim()) && leads.contains(&&*cycle), "{page:#}");
    assert_eq!(page["cycles"], 1);
}
