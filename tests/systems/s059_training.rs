//! 59: who of a committee has taken what.

use crate::cli_office::MemoryOffice;
use crate::made;

fn committee() -> MemoryOffice {
    let office = MemoryOffice::founded();
    for (name, seat) in [("Ana", "Chair"), ("Beto", "Parent")] {
        made(&office, &["person", &format!("name={name}")]);
        made(&office, &["seat", &format!("title={seat}"), &format!("person={name}")]);
    }
    made(&office, &["person", "name=Carla"]);
    for (title, track) in
        [("Leading together", "leader"), ("How we work", "member"), ("Yoga", "family")]
    {
        made(
            &office,
            &["course", &format!("title={title}"), &format!("track={track}"), "version=2"],
        );
    }
    office
}

#[test]
fn the_matrix_has_the_day_or_says_that_it_is_missing() {
    let office = committee();
    made(
        &office,
        &[
            "training",
            "person=Ana",
            "course=How we work",
            "version=2",
            "date=2026-10-05",
            "state=done",
        ],
    );
    made(&office, &["training", "person=Beto", "course=How we work"]);
    let csv = office.out(&["list", "training", "--as", "matrix", "--format", "csv"]);
    let rows: Vec<&str> = csv.lines().collect();
    let expected = [
        "Person,How we work,Leading together",
        "Ana,\"Oct 5, 2026\",missing",
        // What is only planned is not taken.
        "Beto,missing,missing",
    ];
    assert_eq!(rows, expected, "nobody who sits nowhere, no course of others");
    let json = office.json(&["list", "training", "--as", "matrix"]);
    assert_eq!(json["cells"][0][0]["value"], "2026-10-05");
    assert_eq!(json["cells"][0][1]["ids"], serde_json::json!([]));
    let spanish = office.out(&["--lang", "es", "list", "training", "--as", "matrix"]);
    assert!(spanish.contains("falta") && spanish.contains("Persona"), "{spanish}");
    let told = office.out(&["gaps", "person"]);
    assert!(told.contains("has not yet taken: How we work, Leading together"), "{told}");
}

#[test]
fn it_is_done_with_its_day_and_version_and_an_older_one_is_told() {
    let office = committee();
    let training = made(&office, &["training", "person=Ana", "course=How we work"]);
    let refused = office.refused(1, &["set", &training, "state=done"]);
    assert!(refused.contains("Day") && refused.contains("Version"), "{refused}");
    office.out(&["set", &training, "date=2026-10-05", "version=1", "state=done"]);
    assert!(office.out(&["gaps", "training"]).contains("older version"));
    assert!(office.out(&["gaps", "course"]).contains("1 took an older version"));
    assert!(office.out(&["show", &training]).starts_with("Ana · How we work"));
}

#[test]
fn a_table_that_is_not_there_is_told_with_those_that_are() {
    let office = committee();
    let refused = office.refused(1, &["list", "training", "--as", "grid"]);
    assert!(refused.contains("grid") && refused.contains("matrix"), "{refused}");
    office.refused(1, &["list", "person", "--as", "grid"]);
}
