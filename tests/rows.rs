//! The rows that come with the program: laid down when their area is first used, kept apart from what
//! people wrote, put back when somebody wishes it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod cli_office;
mod today;

use std::collections::BTreeSet;

use cli_office::MemoryOffice;
use commonground::domain::common::CATALOGUE;
use commonground::domain::declare::Given;
use commonground::domain::kinds::AREAS;
use commonground::domain::{Kind, RecordId};
use serde_json::Value as Json;

fn ids(office: &MemoryOffice, kind: &str) -> Vec<String> {
    let listed = office.json(&["list", kind]);
    let ids = listed.as_array().unwrap().iter().map(|own| own["id"].as_str().unwrap().to_owned());
    ids.collect()
}

#[test]
fn a_workspace_begins_with_the_rows_of_areas_that_are_always_used() {
    let office = MemoryOffice::founded();
    for area in AREAS {
        for kind in area.kinds() {
            let laid = if area.is_always_used() { kind.offers.rows } else { &[] };
            let expected: BTreeSet<&str> = laid.iter().map(|row| row.code).collect();
            let workspace = office.workspace.borrow();
            let seeded =
                workspace.of_kind(kind.code).filter(|own| own.text(CATALOGUE.code).is_some());
            let seeded: BTreeSet<&str> = seeded.map(|own| own.id.as_str()).collect();
            let me: BTreeSet<&str> = ["person-me"].into();
            assert_eq!(&seeded - &me, expected, "{}", kind.key);
        }
    }
    assert_eq!(ids(&office, "group").len(), 4);
    assert_eq!(ids(&office, "benchmark").len() + ids(&office, "step").len(), 57);
    assert_eq!(ids(&office, "outcome").len(), 15);
    let step = office.json(&["show", "step-4.2.2.1"]);
    assert_eq!((&step["number"], &step["parent"]), (&"4.2.2.1".into(), &"step-4.2.2".into()));
    let ninth = office.json(&["show", "benchmark-9"]);
    let told = ["estimate_min", "estimate_max", "overview_min", "overview_max", "horizon"];
    let told = told.map(|key| ninth[key].clone());
    assert_eq!(told, [Json::from(3), 4.into(), 1.into(), 2.into(), "medium_term".into()]);
}

/// Rows name only what is there, and no code stands twice: they are ids.
#[test]
fn every_row_can_be_laid() {
    let mut known = BTreeSet::new();
    for row in Kind::all().flat_map(|kind| kind.offers.rows) {
        assert!(RecordId::parse(row.code).is_some(), "{}", row.code);
        for (_, given) in row.values {
            match given {
                Given::Row(code) => {
                    assert!(known.contains(code), "{} comes after {code}", row.code)
                }
                Given::Day(_) => panic!("{} has no start to count from", row.code),
                _ => {}
            }
        }
        assert!(known.insert(row.code), "{} stands twice", row.code);
    }
}

#[test]
fn the_first_record_of_an_area_brings_its_rows_and_undo_takes_both_away() {
    let office = MemoryOffice::founded();
    assert!(office.run(&["list", "course"]).out.is_empty());
    let before = office.out(&["export", "json"]);
    let own = office.out(&["add", "course", "title=Reading together"]);
    assert_eq!(ids(&office, "course").len(), 9);
    let spanish = office.out(&["--lang", "es", "list", "course"]);
    assert!(spanish.contains("Qué se espera de los estudiantes"), "{spanish}");
    office.out(&["undo"]);
    assert_eq!(office.out(&["export", "json"]), before);
    office.out(&["redo"]);
    // What somebody put away does not come again with the next record.
    office.out(&["rm", "course-indicators"]);
    office.out(&["add", "course", "title=Writing together"]);
    let left = ids(&office, "course");
    assert!(left.len() == 9 && left.contains(&own.trim().to_owned()), "{left:?}");
    assert!(!left.contains(&"course-indicators".to_owned()));
}

#[test]
fn rows_are_put_back_and_what_people_wrote_stays() {
    let office = MemoryOffice::founded();
    let fresh = office.json(&["show", "step-1.2.1"]);
    assert_eq!(office.out(&["put-back", "step"]), "Nothing to do: it is so already.\n");
    let own = office.out(&["add", "step", "title=Walk the block", "benchmark=benchmark-1"]);
    office.out(&["set", "step-1.2.1", "title=Talk", "number=7", "note=With cake"]);
    office.out(&["rm", "step-1.2.2", "benchmark-1"]);
    let before = office.out(&["export", "json"]);
    let told = office.out(&["put-back", "step"]);
    assert!(told.contains("step-1.2.2") && told.contains("benchmark-1"), "{told}");
    let back = office.json(&["show", "step-1.2.1"]);
    assert_eq!((&back["title"], &back["number"]), (&fresh["title"], &fresh["number"]));
    assert_eq!(back["note"], "With cake");
    let steps = ids(&office, "step");
    assert_eq!(steps.len(), 48);
    assert!(steps.contains(&own.trim().to_owned()));
    // One step, however many rows.
    office.out(&["undo"]);
    assert_eq!(office.out(&["export", "json"]), before);
    let refused = office.refused(1, &["put-back", "note"]);
    assert_eq!(refused, "Nothing comes with the program for: Notes.\n");
    let spanish = office.refused(1, &["--lang", "es", "put-back", "note"]);
    assert_eq!(spanish, "El programa no trae nada para: Notas.\n");
}
