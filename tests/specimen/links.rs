//! Several links and several choices.

use super::{found, made, office};

/// Those that are linked, by title and in the order of their ids.
fn parties(office: &super::MemoryOffice, id: &str) -> usize {
    office.json(&["show", id])["parties"].as_array().map_or(0, Vec::len)
}

#[test]
fn several_records_are_linked_by_title_or_id() {
    let office = office();
    let id = made(&office, &["title=One", "parties=clinic; Luz Ortega;"]);
    assert_eq!(parties(&office, &id), 2);
    // A title with a semicolon is read as a whole first.
    office.out(&["set", &id, "parties=Library; East"]);
    assert_eq!(parties(&office, &id), 1);
    office.out(&["set", &id, "parties="]);
    assert!(office.json(&["show", &id])["parties"].is_null());
    let told = office.refused(1, &["set", &id, "parties=Clinic; Nobody"]);
    assert!(told.contains("Clinic; Nobody"), "{told}");
    let told = office.refused(1, &["set", &id, &format!("parties={id}")]);
    assert!(told.contains("organization or person"), "{told}");
}

#[test]
fn a_list_finds_those_that_contain_all_that_is_wanted() {
    let office = office();
    made(&office, &["title=Both", "parties=Clinic; Luz Ortega", "colors=red, blue"]);
    made(&office, &["title=One", "parties=Clinic", "colors=green"]);
    made(&office, &["title=None"]);
    assert_eq!(found(&office, &["--where", "parties=Clinic"]), ["Both", "One"]);
    assert_eq!(found(&office, &["--where", "parties=Luz Ortega; Clinic"]), ["Both"]);
    assert_eq!(found(&office, &["--where", "parties="]), ["None"]);
    assert_eq!(found(&office, &["--where", "colors=blue"]), ["Both"]);
    assert_eq!(found(&office, &["--where", "colors=blue", "--where", "colors=green"]), [""; 0]);
    assert_eq!(found(&office, &["--where", "colors="]), ["None"]);
    assert_eq!(found(&office, &["--sort", "colors"]), ["Both", "One", "None"]);
    let told = office.refused(1, &["list", "specimen", "--where", "colors=pink"]);
    assert!(["red", "green", "blue"].iter().all(|color| told.contains(color)), "{told}");
}

#[test]
fn the_day_of_a_link_stays_and_the_history_tells_each_link() {
    let office = office();
    office.on("2026-09-01");
    let id = made(&office, &["title=One", "parties=Clinic"]);
    office.on("2026-10-01").out(&["set", &id, "parties=Clinic; Luz Ortega"]);
    let export = office.out(&["export", "json"]);
    assert!(export.contains("2026-09-01\"") && export.contains("2026-10-01\""), "{export}");
    let log = office.out(&["log", &id]);
    assert!(log.contains("Luz Ortega"), "{log}");
    assert_eq!(log.matches("Clinic").count(), 0, "nothing is told of what stays: {log}");
}

#[test]
fn the_other_end_is_told_who_points_to_it_unless_that_is_hidden() {
    let office = office();
    let id = made(&office, &["title=One", "parties=Clinic; Luz Ortega"]);
    let clinic = office.json(&["list", "organization", "--where", "name=Clinic"]);
    let clinic = clinic[0]["id"].as_str().unwrap().to_owned();
    assert!(office.out(&["show", &clinic]).contains("One"));
    // What an audience may not see is left out, and the count with it.
    office.out(&["set", &clinic, "level=private"]);
    let csv = office.out(&["export", "csv", "specimen", "--audience", "team"]);
    assert!(csv.contains("One") && !csv.contains(&clinic), "{csv}");
    // What went to the trash stays linked when others are added.
    office.out(&["rm", &clinic]);
    office.out(&["set", &id, &format!("parties={clinic}; Luz Ortega; Library")]);
    assert_eq!(parties(&office, &id), 3);
    let told = office.refused(1, &["add", "specimen", "title=Two", "parties=Clinic"]);
    assert!(told.contains("Clinic"), "{told}");
}

#[test]
fn what_points_to_somebody_points_to_the_one_they_become() {
    let office = office();
    let id = made(&office, &["title=One", "parties=Clinic; Luz Ortega"]);
    let twin = office.out(&["add", "person", "name=Luz O."]).trim().to_owned();
    let luz = office.json(&["list", "person", "--where", "name=Luz Ortega"]);
    office.out(&["unite", &twin, luz[0]["id"].as_str().unwrap()]);
    let shown = office.json(&["show", &id])["parties"].to_string();
    assert!(shown.contains(&twin) && parties(&office, &id) == 2, "{shown}");
}

#[test]
fn choices_are_written_in_the_order_of_their_list() {
    let office = office();
    let id = made(&office, &["title=One", "colors=blue; red"]);
    assert_eq!(office.json(&["show", &id])["colors"], serde_json::json!(["red", "blue"]));
    let csv = office.out(&["export", "csv", "specimen"]);
    assert!(csv.contains("red; blue"), "{csv}");
    assert!(office.out(&["export", "json"]).contains("\"blue\""));
}

#[test]
fn every_record_may_carry_pillars_and_lists_filter_by_them() {
    let office = office();
    let id = made(&office, &["title=Both", "pillars=family_engagement; expanded_learning"]);
    made(&office, &["title=One", "pillars=participación de familias y comunidad"]);
    made(&office, &["title=None"]);
    assert_eq!(found(&office, &["--pillar", "family_engagement"]), ["Both", "One"]);
    let two = ["--pillar", "family_engagement", "--pillar", "expanded_learning"];
    assert_eq!(found(&office, &two), ["Both"]);
    let shown = office.out(&["show", &id]);
    let words = "expanded and enriched learning, family and community engagement";
    assert!(shown.contains(words), "{shown}");
    let spanish = office.out(&["--lang", "es", "show", &id]);
    assert!(spanish.contains("Pilares"), "{spanish}");
}
