//! 37: from an aim to drivers and ideas, and from an idea to its tests.

use commonground::domain::Language;
use commonground::tui::Message;

use crate::cli_office::MemoryOffice;
use crate::made;
use crate::tui_stage::Stage;
use crate::tui_stage::records::{drivers, fishbone};

fn stage(keys: &str) -> Stage {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &[fishbone(), drivers()].concat());
    stage.open(workspace);
    stage.keys(keys);
    stage
}

#[test]
fn an_idea_starts_a_cycle_by_one_key_and_shows_its_state_from_then_on() {
    let mut stage = stage("4 j enter . g g j j");
    stage.sees("› ").sees("Un aviso el lunes").misses("cycle 1");
    stage.keys("r").sees("New cycle").keys("enter esc esc").sees("cycle 1: plan");
    let cycle = stage.record("cycle", "Un aviso el lunes").unwrap();
    assert_eq!(stage.field(&cycle, "idea").as_deref(), Some("idea"));
    assert_eq!(stage.field(&cycle, "aim").as_deref(), Some("aim"));
    stage.keys("5 x 4").sees("cycle 1: do");
}

#[test]
fn a_root_cause_is_pulled_in_as_a_driver() {
    let mut stage = stage("4 j enter . g g =");
    stage.text("domingo").sees("Llaman en domingo").keys("enter").sees("Llaman en domingo");
    let made = stage.record("node", "Llaman en domingo").unwrap();
    let nodes = stage.records("node");
    let alike = nodes.iter().filter(|node| stage.field(node, "text") == stage.field(&made, "text"));
    assert_eq!(alike.count(), 2, "the cause stays as it is, the driver may be reworded");
}

/// Each category becomes a primary driver, each cause a secondary one, made from it and to be reworded.
#[test]
fn one_deed_turns_a_fishbone_into_a_driver_diagram() {
    let office = MemoryOffice::founded();
    let problem = made(&office, &["problem", "statement=Half of the calls are not answered"]);
    let aim = ["aim", "statement=Calls are answered", &format!("problem={problem}")];
    let aim = made(&office, &aim);
    let text =
        "Language\n  No one calls in Spanish\n    The list is in English\nTime\n  Calls at noon\n";
    let words = ["import", "outline", "-", "--form", "fishbone", "--title", "Calls"];
    let reply = office.run_in(&words, &[], Some(text.as_bytes()), None);
    let fishbone = reply.out.trim().to_owned();
    office.out(&["set", &fishbone, &format!("problem={problem}")]);
    let before = office.json(&["list", "node"]).as_array().unwrap().len();
    office.out(&["do", "drivers", &fishbone]);
    let outlines = office.json(&["list", "outline"]);
    let drivers = outlines.as_array().unwrap().iter().find(|own| own["form"] == "drivers").unwrap();
    assert_eq!((&drivers["aim"], &drivers["title"]), (&aim.into(), &"Calls".into()));
    let id = drivers["id"].as_str().unwrap();
    let written = office.out(&["export", "outline", id]);
    let rows =
        "Language\n\tNo one calls in Spanish\n\tThe list is in English\nTime\n\tCalls at noon\n";
    assert!(written.contains(rows), "{written}");
    assert_eq!(office.json(&["list", "node"]).as_array().unwrap().len(), 2 * before);
    // What still reads like a cause is told, in both languages, until it is reworded.
    let told = |lang: &str| office.out(&["--lang", lang, "gaps", "node"]);
    assert!(told("en").contains("what has to be so instead"), "{}", told("en"));
    assert!(told("es").contains("¿qué tiene que haber en su lugar?"), "{}", told("es"));
    let nodes = office.json(&["list", "node"]);
    let of = |own: &&serde_json::Value| own["text"] == "No one calls in Spanish";
    let both: Vec<_> = nodes.as_array().unwrap().iter().filter(of).collect();
    let made_from = |own: &serde_json::Value| {
        office.json(&["show", own["id"].as_str().unwrap()])["links"]["made_from"].clone()
    };
    let driver = both.iter().find(|own| !made_from(own).is_null()).unwrap();
    office.out(&[
        "set",
        driver["id"].as_str().unwrap(),
        "text=Somebody calls in the language of the home",
    ]);
    assert!(!told("en").contains("No one calls in Spanish"), "{}", told("en"));
    office.out(&["undo"]);
    office.out(&["undo"]);
    assert_eq!(office.json(&["list", "node"]).as_array().unwrap().len(), before, "one step");
    let other = office.refused(1, &["do", "drivers", &aim_outline(&office)]);
    assert!(!other.is_empty());
}

fn aim_outline(office: &MemoryOffice) -> String {
    made(office, &["outline", "title=Plain", "form=plain"])
}

/// In the window the same is one key, and the driver diagram is what one goes on with.
#[test]
fn a_fishbone_turned_is_gone_on_with_as_a_driver_diagram() {
    let mut stage = stage("4");
    let before = stage.records("outline").len();
    stage.keys("r").sees("┐ ┌").sees("Llaman en domingo").keys("o").text("Un aviso").keys("enter");
    assert_eq!(stage.records("outline").len(), before + 1);
    assert!(stage.record("node", "Un aviso").is_some(), "it is open to be gone on with");
}
