//! 28: the problems that were found, and how far their causes were sought.

use commonground::domain::Language;
use commonground::domain::kinds::outlines::aim;
use commonground::tui::Message;

use crate::cli_office::MemoryOffice;
use crate::made;
use crate::tui_stage::Stage;
use crate::tui_stage::records::{link, school, set};

#[test]
fn a_problem_without_a_root_cause_and_a_fishbone_is_listed() {
    let office = MemoryOffice::founded();
    let problem = made(&office, &["problem", "statement=Many come late"]);
    let told = || office.out(&["gaps", "problem"]);
    assert!(told().contains("Cause not yet sought"), "{}", told());
    let spanish = office.out(&["--lang", "es", "gaps", "problem"]);
    assert!(spanish.contains("Falta buscar la causa"), "{spanish}");
    // A driver diagram seeks no cause.
    let of = format!("problem={problem}");
    made(&office, &["outline", "title=Drivers", "form=drivers", &of]);
    assert!(told().contains("Cause not yet sought"), "{}", told());
    office.out(&["do", "outline", &problem]);
    assert!(!told().contains("Cause not yet sought"), "{}", told());
    assert_eq!(office.json(&["show", &problem])["cause_state"], "sought");
    // One that is put aside waits for nothing.
    made(&office, &["problem", "statement=No shade", "state=put_aside"]);
    assert!(!told().contains("No shade"), "{}", told());
}

/// From the problem one sees its fishbone and root cause, its aim, and the cycles of that.
#[test]
fn the_page_of_a_problem_shows_its_path() {
    let office = MemoryOffice::founded();
    let problem = made(&office, &["problem", "statement=Many come late"]);
    office.out(&["do", "outline", &problem]);
    let aim = office.out(&["do", "aim", &problem, "statement=Fewer come late"]);
    let cycle = made(&office, &["cycle", "title=A reminder", &format!("aim={}", aim.trim())]);
    let page = office.out(&["show", &problem]);
    for part in ["Outlines (Problem)", "Aims (Problem)", "Fewer come late", "Cycles", "A reminder"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(office.json(&["show", &problem])["cycles"], serde_json::json!([cycle]));
}

#[test]
fn the_path_stands_on_the_screen() {
    let mut stage = Stage::closed(Language::Es, "vim");
    stage.send(Message::Resize(120, 44));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.keep(&mut workspace, &[set("aim", aim::PROBLEM.code, link("problem"))]);
    stage.open(workspace);
    stage.keys(":").text("faltan familias").keys("enter").sees("Faltan familias");
    stage.sees("causa raíz").sees("Llaman en domingo").sees("Espina de la fruta");
    stage.sees("Cien familias").sees("Un aviso de Luz");
}

/// The path of a problem, up to what people expect and down to what came of it, is one thread.
#[test]
fn the_path_of_a_problem_leads_from_what_people_expect_to_its_cycles() {
    let office = MemoryOffice::founded();
    let expectation =
        made(&office, &["expectation", "text=A call the same day", "holder=group-families"]);
    let expects = format!("expectations={expectation}");
    let problem = made(&office, &["problem", "statement=Many come late", &expects]);
    assert_eq!(office.json(&["show", &problem])["cause_state"], "not_sought");
    office.out(&["do", "outline", &problem]);
    let aim = office.out(&["do", "aim", &problem, "statement=Fewer come late"]);
    made(&office, &["cycle", "title=A reminder", &format!("aim={}", aim.trim())]);
    made(
        &office,
        &["team", "name=Mornings", "form=problem_solving", &format!("problem={problem}")],
    );
    let told = office.out(&["thread", &problem]);
    let at = |words: &str| {
        told.lines()
            .position(|line| line.contains(words))
            .unwrap_or_else(|| panic!("{words}: {told}"))
    };
    assert!(at("A call the same day") < at("› Many come late"), "{told}");
    for below in ["(fishbone,", "Fewer come late", "A reminder", "Mornings"] {
        assert!(at("› Many come late") < at(below), "{below}: {told}");
    }
    // What nobody expects is a problem all the same; the thread says what is not said yet.
    let other = made(&office, &["problem", "statement=No shade"]);
    let told = office.out(&["--lang", "es", "thread", &other]);
    assert!(told.contains("Falta decir: Qué se espera – No shade"), "{told}");
}
