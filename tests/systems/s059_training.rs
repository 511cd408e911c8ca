//! 59: who of a committee has taken what.

use crate::cli_office::MemoryOffice;
use crate::{below, made};

fn committee() -> MemoryOffice {
    let office = MemoryOffice::founded();
    for (name, role) in [("Ana", "chair"), ("Beto", "member")] {
        made(&office, &["person", &format!("name={name}")]);
        let (title, role) = (format!("title=Seat of {name}"), format!("role={role}"));
        made(&office, &["seat", &title, &format!("person={name}"), &role]);
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
        "Person,Leading a listening round,How to work in a community school,Sharing leadership,\
         Managing partnerships as they grow,How we work,Leading together",
        "Ana,missing,missing,missing,missing,\"Oct 5, 2026\",missing",
        // What is only planned is not taken.
        "Beto,missing,missing,missing,missing,missing,missing",
    ];
    assert_eq!(rows, expected, "nobody who sits nowhere, no course of others");
    let json = office.json(&["list", "training", "--as", "matrix"]);
    assert_eq!(json["cells"][0][4]["value"], "2026-10-05");
    assert_eq!(json["cells"][0][5]["ids"], serde_json::json!([]));
    let spanish = office.out(&["--lang", "es", "list", "training", "--as", "matrix"]);
    assert!(spanish.contains("falta") && spanish.contains("Persona"), "{spanish}");
    let told = office.out(&["gaps", "person"]);
    let team = "Sits in a team and has not yet taken: How to work in a community school";
    assert_eq!(below(&told, &format!("{team}, How we work")), ["Beto"], "{told}");
    assert_eq!(below(&told, team), ["Ana"], "{told}");
    // What leaders are to know is asked of whoever leads.
    let leads = "Leads a team and has not yet taken: Leading a listening round, \
        Sharing leadership, Managing partnerships as they grow, Leading together";
    assert_eq!(below(&told, leads), ["Ana"], "{told}");
    assert_eq!(told.matches("Leads a team").count(), 1, "{told}");
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

#[test]
fn who_takes_a_course_again_is_told_with_the_newest_day() {
    let office = committee();
    for date in ["2026-10-05", "2025-10-06"] {
        let words = ["training", "person=Beto", "course=course-leadership", "version=1"];
        made(&office, &[&words[..], &[&format!("date={date}"), "state=done"]].concat());
    }
    let csv = office.out(&["list", "training", "--as", "matrix", "--format", "csv"]);
    assert!(csv.contains("Oct 5, 2026") && !csv.contains("2025"), "{csv}");
}
