//! Several links and choices picked in a form.

use super::tui_stage::Stage;
use super::tui_stage::records::create;
use commonground::domain::kinds::specimen::{CODE, COLORS_OF_IT, PARTIES, SPECIMEN};
use commonground::domain::kinds::{ORGANIZATION, PERSON};
use commonground::domain::{Kind, Language, Value};
use commonground::texts::Texts;

/// A stage with two organizations and a person, and the form of a new specimen titled "One".
fn stage() -> Stage {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(commonground::tui::Message::Resize(100, 40));
    let mut workspace = stage.founded();
    for (kind, own, name) in [
        (ORGANIZATION, "clinic", "Clinic"),
        (ORGANIZATION, "library", "Library"),
        (PERSON, "luz", "Luz Ortega"),
    ] {
        stage.keep(&mut workspace, &[create(kind, own, name, Vec::new())]);
    }
    stage.open(workspace);
    let kinds = Texts::new(Language::En).kinds(Kind::by_code(SPECIMEN).unwrap());
    stage.keys(":").text(&format!("go to {kinds}")).keys("enter o").text("One").keys("tab");
    stage
}

fn parties(stage: &Stage) -> Vec<String> {
    let record = stage.workspace().of_kind(SPECIMEN).next().unwrap();
    let links = record.links(PARTIES.code).into_iter().flatten();
    links.map(|(to, _)| to.to_string()).collect()
}

#[test]
fn several_records_are_picked_one_after_the_other() {
    let mut stage = stage();
    stage.text("clin").keys("enter").text("luz").keys("enter");
    let screen = stage.screen();
    assert!(screen.contains("Clinic · Luz Ortega"), "{screen}");
    assert!(screen.contains("✓ Library") || screen.contains("  Library"), "{screen}");
    stage.keys("enter");
    assert_eq!(parties(&stage), ["clinic", "luz"]);
    // Enter went on to the next field; back, one is put back and one is added by Tab.
    stage.keys("shift+tab").text("clin").keys("enter").text("libr").keys("tab");
    assert_eq!(parties(&stage), ["library", "luz"]);
    // Deleting where nothing is typed takes away the last one.
    stage.keys("shift+tab backspace tab");
    assert_eq!(parties(&stage).len(), 1);
    stage.keys("shift+tab backspace esc");
    let record = stage.workspace().of_kind(SPECIMEN).next().unwrap();
    assert_eq!(record.get(PARTIES.code), None);
}

#[test]
fn several_choices_are_ticked_in_their_list() {
    let mut stage = stage();
    stage.keys("tab down enter down down enter");
    let screen = stage.screen();
    assert_eq!(screen.matches('✓').count(), 2, "{screen}");
    stage.keys("enter");
    let colors = |stage: &Stage| {
        let record = stage.workspace().of_kind(SPECIMEN).next().unwrap();
        record.get(COLORS_OF_IT.code).cloned()
    };
    assert_eq!(colors(&stage), Some(Value::Choices(Box::new([3, 2].into()))));
    stage.keys("shift+tab down up enter tab");
    assert_eq!(colors(&stage), Some(Value::Choices(Box::new([2].into()))));
}

#[test]
fn what_is_picked_comes_back_after_a_kill() {
    let mut stage = stage();
    stage.keys("esc");
    // The record is there; what is picked for it is kept while the field is entered.
    stage.keys("enter").text("luz").keys("enter").wait(1500);
    let draft = stage.model.drafts.known.values().find(|text| text.contains("luz")).cloned();
    assert_eq!(draft.as_deref(), Some("luz"));
}

#[test]
fn what_is_typed_as_a_code_never_lies_in_a_draft() {
    let mut stage = stage();
    let kind = Kind::by_code(SPECIMEN).unwrap();
    let rows = kind.fields.iter().position(|field| field.code == CODE.code).unwrap();
    let drafts = |stage: &Stage| format!("{:?}", stage.model.drafts.known);
    // A record that is there.
    stage.keys(&"tab ".repeat(rows - 1)).text("Sun-4711").wait(1500);
    assert!(stage.screen().contains("Sun-4711"), "{}", stage.screen());
    assert!(!drafts(&stage).contains("4711"), "{}", drafts(&stage));
    stage.keys("enter esc");
    let record = stage.workspace().of_kind(SPECIMEN).next().unwrap();
    assert!(record.text(CODE.code).unwrap().starts_with('~'));
    // One that is to be made: its title still lacks.
    stage.keys("o esc").keys(&"tab ".repeat(rows)).text("Sun-4712").keys("tab").wait(1500);
    assert!(!drafts(&stage).contains("4712"), "{}", drafts(&stage));
}
