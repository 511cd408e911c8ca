//! 36: causes of a problem on the bones of a fish, with the keyboard alone.

use crate::cli_office::MemoryOffice;
use crate::made;
use crate::tui_stage::Stage;

/// The rows that stand on the screen, in their order.
fn rows(stage: &Stage, texts: &[&str]) -> Vec<usize> {
    let screen = stage.screen();
    let line = |text: &&str| screen.lines().position(|line| line.contains(*text)).unwrap_or(99);
    texts.iter().map(line).collect()
}

/// How far a row stands in.
fn depth(stage: &Stage, text: &str) -> usize {
    let screen = stage.screen();
    let line = screen.lines().find(|line| line.contains(text)).unwrap();
    line.chars().take_while(|own| !own.is_alphabetic()).count()
}

#[test]
fn rows_are_added_moved_folded_and_taken_back_with_keys() {
    let mut stage = Stage::with(commonground::domain::Language::En, 100, 36);
    stage
        .keys("4 :")
        .text("new problem")
        .keys("enter")
        .text("Many come late")
        .keys("enter esc esc");
    stage.keys(":").text("many come late").keys("enter r");
    stage.text("outline").keys("enter").sees("New outline").keys("enter esc esc");
    assert!(stage.record("outline", "Many come late").is_some(), "{}", stage.screen());
    stage
        .sees("Outlines · rows")
        .sees("Many come late")
        .text("Grown-ups")
        .keys("enter tab")
        .text("Nobody calls")
        .keys("enter");
    stage.text("No list").keys("enter shift+tab").text("Rules").keys("esc");
    let [people, calls] = ["Grown-ups", "Nobody calls"].map(|text| depth(&stage, text));
    assert!(calls > people, "{}", stage.screen());
    assert_eq!(depth(&stage, "Rules"), people, "{}", stage.screen());
    // In and out again.
    stage.keys(">");
    assert_eq!(depth(&stage, "Rules"), calls, "{}", stage.screen());
    stage.keys("<");
    assert_eq!(depth(&stage, "Rules"), people);
    // Folded away and shown again.
    stage.keys("g g z a").sees("▸ Grown-ups (+2)").keys("z a").sees("▾ Grown-ups").keys("G");
    // Up with all that stands below, and back by one undo.
    let order = rows(&stage, &["Grown-ups", "Rules"]);
    assert!(order[0] < order[1]);
    stage.keys("K");
    let order = rows(&stage, &["Grown-ups", "Rules"]);
    assert!(order[0] > order[1], "{}", stage.screen());
    stage.keys("u");
    let order = rows(&stage, &["Grown-ups", "Rules"]);
    assert!(order[0] < order[1], "{}", stage.screen());
}

#[test]
fn a_root_cause_is_told_of_the_problem_and_the_fish_prints_as_text() {
    let office = MemoryOffice::founded();
    let problem = made(&office, &["problem", "statement=Many come late"]);
    let fish = office.out(&["do", "outline", &problem]);
    let fish = fish.trim();
    let reply = office.run_in(
        &["import", "outline", "-", "--into", fish],
        &[],
        Some(b"Grown-ups\n\tNobody calls\nRules\n"),
        None,
    );
    assert_eq!(reply.exit, 0, "{}", reply.err);
    let nodes = office.json(&["list", "node", "--where", "text=Nobody calls"]);
    office.out(&["set", nodes[0]["id"].as_str().unwrap(), "root=yes"]);
    let shown = office.json(&["show", &problem]);
    assert_eq!([&shown["root_causes"], &shown["cause_state"]], ["Nobody calls", "found"]);
    let printed = "Grown-ups\n\tNobody calls (root cause)\nRules\n";
    assert_eq!(office.out(&["export", "outline", fish]), printed);
    office.out(&["set", &problem, "state=working"]);
    assert_eq!(crate::step(&office, "5.2")["proof"], "evidence");
}

/// Each answer of the five whys says how it is known; what is only assumed becomes the question of a test.
#[test]
fn a_root_cause_that_is_only_assumed_is_told_and_becomes_a_question() {
    let office = MemoryOffice::founded();
    let cause = made(&office, &["node", "text=Families fear the questions"]);
    office.out(&["set", &cause, "root=yes", "known_by=voice"]);
    assert!(!office.out(&["gaps", "node"]).contains("only assumed"));
    let refused = office.refused(1, &["do", "question", &cause]);
    assert!(!refused.is_empty(), "what people said needs no test");
    office.out(&["set", &cause, "known_by=assumption"]);
    assert!(office.out(&["gaps", "node"]).contains("only assumed"));
    assert!(office.out(&["--lang", "es", "gaps", "node"]).contains("solo se supone"));
    let cycle = made(&office, &["cycle", "title=Ask five families"]);
    let question = office.out(&["do", "question", &cause, &format!("cycle={cycle}")]);
    let question = office.json(&["show", question.trim()]);
    assert_eq!(question["text"], "Families fear the questions");
}
