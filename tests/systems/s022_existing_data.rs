//! 22: what a school has already: six rows with their state, and a reading that becomes a finding with one key.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

const ROWS: [&str; 6] = ["subgroups", "wellness", "local", "climate", "experience", "street"];

#[test]
fn six_rows_have_a_state_and_say_what_waits() {
    let office = MemoryOffice::founded();
    office.out(&["put-back", "data_set"]);
    let rows = office.json(&["list", "data_set"]);
    assert_eq!(rows.as_array().unwrap().len(), 6);
    let gaps = office.out(&["gaps", "data_set"]);
    assert_eq!(gaps.matches("  data-").count(), 6, "{gaps}");
    for row in ROWS {
        office.out(&["set", &format!("data-{row}"), "state=have"]);
    }
    office.out(&["set", "data-climate", "state=asked"]);
    assert_eq!(office.json(&["show", "data-climate"])["asked_on"], today::day().to_string());
    let gaps = office.out(&["gaps", "data_set"]);
    assert!(!gaps.contains("Do we have it"), "{gaps}");
    assert_eq!(gaps.matches("  data-").count(), 5, "{gaps}");
    office.out(&["set", "data-climate", &format!("asked_on={}", today::away(-40))]);
    assert!(office.out(&["gaps", "data_set"]).contains("more than a month ago"));
    let spanish = office.out(&["--lang", "es", "list", "data_set"]);
    assert!(
        spanish.contains("Índice de bienestar") && spanish.contains("los tenemos"),
        "{spanish}"
    );
}

#[test]
fn data_and_a_reading_become_a_finding_in_one_step() {
    let office = MemoryOffice::founded();
    office.out(&["put-back", "data_set"]);
    office.out(&["set", "data-subgroups", "state=have", "groups=group-students"]);
    let says = ["statement=Newcomers miss more days"];
    let done = office.out(&[&["do", "finding", "data-subgroups"], &says[..]].concat());
    let finding = office.json(&["show", done.trim()]);
    assert_eq!(finding["data_set"], "data-subgroups");
    assert_eq!(finding["groups"][0], "group-students");
    assert_eq!(finding["date"], today::day().to_string());
    assert!(!office.out(&["gaps", "data_set"]).contains("  data-subgroups"));
    let measure = made(&office, &["measure", "name=Days missed"]);
    let day = today::away(-1).to_string();
    office.out(&["read", &measure, "24", "--on", &day]);
    let series = office.json(&["list", "reading"])[0]["id"].as_str().map(str::to_owned);
    let series = series.unwrap_or_else(|| panic!("{}", office.json(&["list", "reading"])));
    let read = office.out(&["do", "read", &series, "statement=A fourth is missing"]);
    assert_eq!(office.json(&["show", read.trim()])["measure"], measure.as_str());
    let step = office.out(&["show", "step-4.3.1"]);
    assert!(step.contains("Data about subgroups"), "{step}");
}
