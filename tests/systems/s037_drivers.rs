//! 37: from an aim to drivers and ideas, and from an idea to its tests.

use commonground::domain::Language;
use commonground::tui::Message;

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
