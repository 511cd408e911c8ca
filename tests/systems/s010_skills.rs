//! 10: who has met, practised and led which tool of improvement. Whoever is named in an outline, an aim or a test
//! rises by that, and who has led none is told.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::made;

/// How far a person is with each tool.
fn ladder(office: &MemoryOffice, person: &str) -> [Json; 4] {
    let shown = office.json(&["show", person]);
    ["aims", "fishbones", "drivers", "cycles"].map(|tool| shown[format!("skill_{tool}")].clone())
}

#[test]
fn whoever_takes_part_in_an_outline_or_a_cycle_rises_for_that_tool() {
    let office = MemoryOffice::founded();
    let [ana, luz] =
        ["Ana Paz", "Luz Mar"].map(|name| made(&office, &["person", &format!("name={name}")]));
    let none = [Json::Null, Json::Null, Json::Null, Json::Null];
    assert_eq!(ladder(&office, &ana), none);
    // What was before the program is a record.
    for tool in ["fishbones", "cycles"] {
        made(&office, &["skill", &format!("person={ana}"), &format!("tool={tool}")]);
    }
    let is = |word: &str| Json::from(word);
    assert_eq!(ladder(&office, &ana), [Json::Null, is("introduced"), Json::Null, is("introduced")]);
    let fishbone = made(&office, &["outline", "title=Why late?", "form=fishbone"]);
    office.out(&["set", &fishbone, &format!("participants={ana}"), &format!("facilitator={luz}")]);
    assert_eq!(ladder(&office, &ana), [Json::Null, is("practised"), Json::Null, is("introduced")]);
    assert_eq!(ladder(&office, &luz), [Json::Null, is("led"), Json::Null, Json::Null]);
    // Another form is another tool.
    let drivers =
        made(&office, &["outline", "title=How", "form=drivers", &format!("participants={luz}")]);
    let cycle = made(&office, &["cycle", "title=Call", &format!("participants={ana}")]);
    made(
        &office,
        &["aim", "statement=Fewer", &format!("owner={luz}"), &format!("participants={ana}")],
    );
    assert_eq!(
        ladder(&office, &ana),
        [is("practised"), is("practised"), Json::Null, is("practised")]
    );
    assert_eq!(ladder(&office, &luz), [is("led"), is("led"), is("practised"), Json::Null]);
    office.out(&["set", &cycle, &format!("owner={ana}")]);
    assert_eq!(ladder(&office, &ana)[3], "led");
    office.out(&["rm", &drivers]);
    assert_eq!(ladder(&office, &luz)[2], Json::Null, "what lies in the trash shows nothing");
}

#[test]
fn the_ladder_lists_who_has_led_none() {
    let office = MemoryOffice::founded();
    let [ana, luz] =
        ["Ana Paz", "Luz Mar"].map(|name| made(&office, &["person", &format!("name={name}")]));
    let told = |words: &[&str]| office.out(&[words, &["gaps", "person"]].concat());
    assert!(!told(&[]).contains("Has led no tool yet"), "who is on no ladder is not told");
    for person in [&ana, &luz] {
        made(&office, &["skill", &format!("person={person}"), "tool=cycles", "rung=practised"]);
    }
    made(&office, &["cycle", "title=Call", &format!("owner={luz}")]);
    let gaps = told(&[]);
    assert!(gaps.contains("Has led no tool yet") && gaps.contains("Ana Paz"), "{gaps}");
    assert!(!gaps.contains("Luz Mar"), "{gaps}");
    assert!(told(&["--lang", "es"]).contains("Todavía no ha dirigido ninguna herramienta"));
    let report = office.out(&["report", "skills", "--format", "text"]);
    let (ladder, none) = report.split_once("Have led none yet").unwrap();
    assert!(ladder.contains("Ana Paz") && ladder.contains("Luz Mar"), "{report}");
    assert!(none.contains("Ana Paz") && !none.contains("Luz Mar"), "{report}");
    let spanish = office.out(&["--lang", "es", "report", "skills", "--format", "text"]);
    assert!(spanish.contains("la practicó") && spanish.contains("la dirigió"), "{spanish}");
}
