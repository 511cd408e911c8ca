//! A fishbone and a driver diagram on two days: the difference in words, in the rows, in the picture, as data.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod cli_office;
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use commonground::domain::kinds::outlines::node;
use commonground::domain::{Language, Text2, Value};
use serde_json::json;
use tui_stage::Stage;
use tui_stage::records::{create, fishbone, placed, set};

/// A fishbone of the first of October that is another one on the twentieth; its id.
fn changed() -> (MemoryOffice, String) {
    let office = MemoryOffice::starting("2026-10-01");
    let fish = office.out(&["add", "outline", "title=Many come late"]).trim().to_owned();
    let into = |rows: &[u8]| {
        let words = ["import", "outline", "-", "--into", &fish];
        assert_eq!(office.run_in(&words, &[], Some(rows), None).exit, 0);
    };
    into(b"Home\n\tUp late\n\tNo clock\nBus\n\tIt is full\n\tIt is late\n");
    let id = |kind: &str, field: &str, text: &str| {
        let found = office.json(&["list", kind]);
        let all = found.as_array().unwrap().clone();
        let own = all.iter().find(|own| own[field].to_string().contains(text));
        own.unwrap()["id"].as_str().unwrap().to_owned()
    };
    let node = |text: &str| id("node", "text", text);
    let place = |text: &str| id("placement", "node", &node(text));
    office.on("2026-10-20");
    into(b"Rules\n\tNobody calls\n");
    office.out(&["set", &node("It is late"), "text=It leaves too early"]);
    office.out(&["set", &place("No clock"), &format!("parent={}", place("Nobody calls"))]);
    office.out(&["rm", &place("It is full"), &node("It is full")]);
    (office, fish)
}

#[test]
fn what_came_went_was_reworded_and_moved_is_told_in_words_and_rows() {
    let (office, fish) = changed();
    let told = office.out(&["compare", &fish, "--since", "2026-10-01"]);
    let rows: Vec<&str> = told.lines().collect();
    assert_eq!(rows[1], "Since Oct 1, 2026: 2 came, 1 went, 1 was reworded, 1 moved.", "{told}");
    for line in [
        "  + Nobody calls",
        "  − It is full",
        "  ~ “It is late” is “It leaves too early” now",
        "  → “No clock” moved under “Nobody calls”",
        "    ~ It leaves too early",
        "    − It is full",
        "        → No clock",
    ] {
        assert!(rows.contains(&line), "{line}: {told}");
    }
    let data = office.json(&["compare", &fish, "--since", "2026-10-01", "--until", "2026-10-31"]);
    assert_eq!([&data["came"], &data["went"]], [&json!(2), &json!(1)]);
    let same = office.out(&["compare", &fish, "--since", "2026-10-20"]);
    assert!(same.contains("nothing is different"), "{same}");
    let first = office.json(&["compare", &fish, "--since", "2026-09-01", "--until", "2026-10-01"]);
    assert_eq!([&first["came"], &first["went"]], [&json!(6), &json!(0)]);
    let es = office.out(&["--lang", "es", "compare", &fish, "--since", "2026-10-01"]);
    assert!(es.contains("2 nuevas, 1 ya no está, 1 con otras palabras, 1 en otro lugar"), "{es}");
    assert!(office.refused(1, &["compare", &fish, "--since", "someday"]).contains("not a date"));
}

#[test]
fn the_signs_stand_in_the_picture_and_for_others_nothing_that_is_hidden() {
    let (office, fish) = changed();
    let since = ["--since", "2026-10-01"];
    let svg = office.out(&[&["export", "svg", &fish], &since[..]].concat());
    for text in ["+ Rules", "− It is full", "~ It leaves"] {
        assert!(svg.contains(text), "{text}: {svg}");
    }
    let found = office.json(&["list", "node", "--where", "text=Nobody calls"]);
    office.out(&["set", found[0]["id"].as_str().unwrap(), "level=private"]);
    let team = office.out(&[&["export", "markdown", &fish], &since[..]].concat());
    assert!(team.contains("+ Rules") && !team.contains("Nobody calls"), "{team}");
}

#[test]
fn while_a_past_day_is_looked_at_the_window_shows_what_changed_since() {
    let mut stage = Stage::with(Language::En, 110, 40);
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &fishbone());
    stage.open(workspace);
    stage.wait(3 * 24 * 60 * 60 * 1_000);
    let mut workspace = stage.workspace().clone();
    let words = Value::Text2(Box::new(Text2::new(Language::Es, "Nadie llama a tiempo")));
    let mut edits = vec![create(commonground::domain::kinds::NODE, "new", "Otra causa", vec![])];
    edits.extend(placed("fishbone", &[("new-place", "", "new")]));
    let first = stage.records("node")[0].id.to_string();
    edits.push(set(&first, node::TEXT.code, words));
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    stage.keys("4 enter . . .").misses("what changed since");
    let day = today::away(1).to_string();
    stage.keys("g y ctrl+u").text(&day).keys("enter . . .");
    stage.sees("what changed since").sees("1 came, 1 was reworded").sees("+ Otra causa");
}
