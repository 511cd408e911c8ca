//! 65: curriculum links by indicator, and an indicator that only class work or only the afternoon serves.

use crate::cli_office::MemoryOffice;
use crate::{below, made};

fn linked() -> MemoryOffice {
    let office = MemoryOffice::founded();
    for title in ["Belonging", "Reading", "Health", "Arts"] {
        made(&office, &["indicator", &format!("title={title}")]);
    }
    for (title, part, serves) in [
        ("Grandparents' stories", "school_day", "Reading"),
        ("Homework room", "after_school", "Reading; Belonging"),
        ("Garden unit", "school_day", "Health"),
    ] {
        let words =
            [format!("title={title}"), format!("day_part={part}"), format!("indicators={serves}")];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        made(&office, &[&["curriculum_link"], &words[..]].concat());
    }
    office
}

#[test]
fn the_entries_stand_by_indicator() {
    let office = linked();
    let csv = office.out(&["list", "curriculum_link", "--as", "indicators", "--format", "csv"]);
    let rows: Vec<&str> = csv.lines().collect();
    let expected = [
        "Indicators it serves,in school,after school",
        "Arts,nothing,nothing",
        "Belonging,nothing,Homework room",
        "Health,Garden unit,nothing",
        "Reading,Grandparents' stories,Homework room",
    ];
    assert_eq!(rows, expected);
}

#[test]
fn an_indicator_that_only_one_side_serves_is_told() {
    let office = linked();
    let told = office.out(&["gaps", "indicator"]);
    // What nothing serves is no side, and what both serve is well.
    assert_eq!(below(&told, "nothing after school does yet"), ["Health"], "{told}");
    assert_eq!(below(&told, "no class work does yet"), ["Belonging"], "{told}");
    let spanish = office.out(&["--lang", "es", "gaps", "indicator"]);
    assert!(spanish.contains("nada después de clases todavía"), "{spanish}");
    let words = ["title=Salsa club", "day_part=after_school", "indicators=Health"];
    made(&office, &[&["curriculum_link"], &words[..]].concat());
    assert!(!office.out(&["gaps", "indicator"]).contains("Health"));
}

#[test]
fn an_entry_that_serves_no_indicator_is_told() {
    let office = linked();
    made(&office, &["curriculum_link", "title=Mural", "day_part=after_school"]);
    assert!(office.out(&["gaps", "curriculum_link"]).contains("Serves no indicator yet"));
}
