//! What no kind offers yet: a template with days, a report that asks for a choice, and what may not go out.

use super::{made, office};

#[test]
fn a_template_counts_its_days_from_a_start() {
    let office = office();
    let id = made(&office, &["title=One"]);
    let which = office.refused(1, &["do", "letters", &id]);
    assert!(which.contains("Add --on DAY"), "{which}");
    office.out(&["do", "letters", &id, "--on", "2027-01-11"]);
    let laid = office.json(&["list", "specimen_pairing"]);
    let mut days: Vec<&str> =
        laid.as_array().unwrap().iter().map(|own| own["sent"].as_str().unwrap()).collect();
    days.sort_unstable();
    assert_eq!(days, ["2027-01-11", "2027-01-25"]);
    assert!(laid.as_array().unwrap().iter().all(|own| own["what"] == id.as_str()));
    office.out(&["undo"]);
    assert_eq!(office.json(&["list", "specimen_pairing"]), serde_json::json!([]));
}

#[test]
fn a_field_is_carried_into_another() {
    let office = office();
    let id = made(&office, &["title=The hall"]);
    let visit = office.out(&["do", "visit", &id, "who=Luz Ortega"]);
    let shown = office.json(&["show", visit.trim()]);
    assert_eq!((&shown["place"], &shown["what"]), (&"The hall".into(), &id.into()));
}

#[test]
fn a_report_is_narrowed_by_a_choice() {
    let office = office();
    let id = made(&office, &["title=One"]);
    office.out(&["do", "letters", &id, "--on", "2027-01-11"]);
    office.out(&["do", "visit", &id, "who=Luz Ortega"]);
    let rows = |words: &[&str]| {
        office.out(&[&["report", "pairings"], words].concat()).matches("\n| ").count()
    };
    // Two lines of each table are its heads and the rule below.
    assert_eq!((rows(&[]), rows(&["form=letter"]), rows(&["form=visit"])), (5, 4, 3));
}

#[test]
fn what_may_not_go_out_stops_every_way_out_and_no_other() {
    let office = office();
    let id = made(&office, &["title=One", "colors=green"]);
    office.out(&["do", "visit", &id, "who=Luz Ortega"]);
    let ways: [&[&str]; 3] = [
        &["export", "csv", "specimen"],
        &["export", "csv", "specimen_pairing"],
        &["report", "pairings"],
    ];
    for way in ways {
        for audience in ["team", "partner", "public"] {
            let reply = office.run(&[way, &["--audience", audience]].concat());
            // Who may not even know of it is told nothing of it.
            let is_held = reply.err.contains("release-specimen-agreed");
            let is_empty = reply.err.contains("so it was not written");
            assert_eq!(reply.exit == 1, is_held || is_empty, "{}", reply.err);
            assert!(reply.out.is_empty() || reply.exit == 0);
            assert_eq!(is_held, audience == "team", "{way:?} {audience}: {}", reply.err);
        }
        office.out(&[way, &["--audience", "private"]].concat());
    }
    office.out(&["list", "specimen"]);
    office.out(&["set", &id, "parties=Clinic"]);
    ways.iter().for_each(|way| drop(office.out(way)));
}
