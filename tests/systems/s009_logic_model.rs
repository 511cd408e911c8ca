//! 9: the district's logic model, gone through part by part.

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::{START, made, step};

/// The ids of all parts of the model.
fn cells(office: &MemoryOffice) -> Vec<String> {
    let ids = |kind| {
        let list = office.json(&["list", kind]);
        let ids = list.as_array().unwrap().iter().map(|own| own["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    [ids("model_item"), ids("outcome")].concat()
}

#[test]
fn every_part_takes_a_note_and_a_counter_says_how_many_have_one() {
    let office = MemoryOffice::starting(START);
    let cells = cells(&office);
    assert_eq!(cells.len(), 56);
    let noted = |lang| office.out(&["--lang", lang, "list", "model_item", "--figures"]);
    assert!(noted("en").contains("0 of 56"), "{}", noted("en"));
    for (at, cell) in cells.iter().enumerate() {
        office.out(&["do", "model_note", cell, "thought=What it means here"]);
        assert_eq!(step(&office, "1.2.5")["evidence_count"], at + 1);
        let is_last = at + 1 == cells.len();
        assert_eq!(step(&office, "1.2.5")["progress"], if is_last { "done" } else { "open" });
    }
    assert!(noted("es").contains("56 de 56"), "{}", noted("es"));
    // A second note on a part counts no part twice.
    let second = office.out(&["do", "model_note", &cells[0], "thought=Once more"]);
    let told = office.json(&["list", "model_item", "--figures"]);
    assert_eq!([&told[0]["whole"], &told[0]["of"]], [56, 56]);
    assert_eq!(office.json(&["show", &cells[0]])["model_notes"], 2);
    office.out(&["rm", second.trim()]);
    assert_eq!(step(&office, "1.2.5")["proof"], "evidence");
    // The column of the part comes along.
    let notes = office.json(&["list", "model_note", "--where", "model_part=inputs"]);
    assert_eq!(notes.as_array().unwrap().len(), 7);
}

#[test]
fn the_columns_are_those_of_the_district() {
    let office = MemoryOffice::starting(START);
    let count = |pair: &str| {
        let list = office.json(&["list", "model_item", "--where", pair]);
        list.as_array().unwrap().len()
    };
    let columns = ["situation", "priorities", "inputs", "activities", "outputs"];
    assert_eq!(columns.map(|own| count(&format!("column={own}"))), [3, 6, 7, 9, 16]);
    let phases = ["pre_year", "year_1", "year_2"];
    assert_eq!(phases.map(|own| count(&format!("phase={own}"))), [2, 7, 7]);
    let spanish = office.out(&["--lang", "es", "list", "model_item"]);
    assert!(spanish.contains("Barreras a la equidad"), "{spanish}");
    // What somebody trashed comes back when it is wished for.
    office.out(&["rm", "model-7"]);
    office.out(&["put-back", "model_item"]);
    assert_eq!(count("column=priorities"), 6);
}

#[test]
fn one_key_notes_the_part_at_hand() {
    let mut stage = Stage::new();
    stage.keys(":").text("five kinds of posts").keys("enter").sees("Coordinators, in five kinds");
    stage.keys("r").sees("New note on the logic model").text("We have none").keys("enter esc esc");
    let note = stage.record("model_note", "We have none").unwrap();
    assert_eq!(stage.field(&note, "cell").as_deref(), Some("model-11"));
    let part = stage.field(&note, "model_part");
    assert_eq!(part.as_deref(), Some("inputs"));
}

/// A note on a whole column is welcome, and counts for no part.
#[test]
fn a_note_without_a_part_counts_for_none() {
    let office = MemoryOffice::starting(START);
    made(&office, &["model_note", "thought=Too long", "model_part=activities"]);
    assert!(office.out(&["list", "model_item", "--figures"]).contains("0 of 56"));
}
