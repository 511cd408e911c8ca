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

/// A fishbone of one bone with a chain of four whys, and the ids of these by their words.
fn chained(office: &MemoryOffice) -> (String, impl Fn(&str) -> String + '_) {
    let fish = made(office, &["outline", "title=Many come late"]);
    let rows = b"Home\n\tUp late\n\t\tNo bedtime\n\t\t\tWork at night\n\t\t\t\tRent is high\n";
    let reply = office.run_in(&["import", "outline", "-", "--into", &fish], &[], Some(rows), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    let id = move |text: &str| {
        let found = office.json(&["list", "node", "--where", &format!("text={text}")]);
        found[0]["id"].as_str().unwrap().to_owned()
    };
    (fish, id)
}

/// The chain from a root cause up tells its weakest link: what is assumed before what people say or saw, and that before
/// what was counted; what nobody says anything of holds least. The bone is no answer.
#[test]
fn the_chain_of_whys_tells_its_weakest_link() {
    let office = MemoryOffice::founded();
    let (fish, id) = chained(&office);
    let weakest = || {
        let shown = office.json(&["show", &id("Rent is high")]);
        let links = shown["weakest"].as_array().cloned().unwrap_or_default();
        let names =
            links.iter().map(|own| office.json(&["show", own.as_str().unwrap()])["text"].clone());
        names.map(|own| own.as_str().unwrap().to_owned()).collect::<Vec<_>>().join(", ")
    };
    let known = |text: &str, by: &str| office.out(&["set", &id(text), &format!("known_by={by}")]);
    assert_eq!(weakest(), "", "nobody has begun to say how it is known");
    known("Rent is high", "data");
    assert_eq!(weakest(), "Up late", "of those of which nobody said it, the uppermost");
    known("Up late", "voice");
    known("No bedtime", "observation");
    known("Work at night", "assumption");
    assert_eq!(weakest(), "Work at night");
    known("Work at night", "voice");
    assert_eq!(weakest(), "Up late", "what is said and what was seen hold the same");
    for text in ["Up late", "No bedtime", "Work at night"] {
        known(text, "data");
    }
    assert_eq!(weakest(), "", "all were counted");
    known("No bedtime", "assumption");
    office.out(&["set", &id("Rent is high"), "root=yes"]);
    let text = office.out(&["export", "outline", &fish]);
    let row = "\t\tNo bedtime (known by: an assumption – weakest link)\n";
    assert!(text.contains(row), "{text}");
    assert!(text.contains("Rent is high (root cause) (known by: data)\n"), "{text}");
    let es = office.out(&["--lang", "es", "export", "markdown", &fish]);
    assert!(es.contains("(se sabe por: una suposición – eslabón más débil)"), "{es}");
    // What is written comes in again as it was, in either language.
    let copy = made(&office, &["outline", "title=Copy"]);
    for written in [&text, &es] {
        let syntax = if written == &text { "outline" } else { "markdown" };
        let words = ["import", syntax, "-", "--into", &copy];
        office.run_in(&words, &[], Some(written.as_bytes()), None);
    }
    let again = office.out(&["export", "outline", &copy]);
    assert_eq!(again.matches(row.trim()).count(), 2, "{again}");
    assert!(office.out(&["show", &id("Rent is high")]).contains("Weakest link"));
}

/// In the window: one key says how the row at hand is known, and one makes the question of a cycle of an assumption.
#[test]
fn answers_are_tagged_and_asked_with_one_key_each() {
    let mut stage = Stage::with(commonground::domain::Language::En, 100, 36);
    stage.keys("4 o").text("Many come late").keys("enter esc esc");
    stage.text("Home").keys("enter tab").text("Up late").keys("enter tab");
    stage.text("No bedtime").keys("enter esc");
    stage.keys("e").sees("data").keys("k e e e e").sees("an assumption");
    stage.sees("an assumption").keys("j").sees("weakest link: Up late").keys("k r");
    stage.sees("New question").sees("Up late").keys("esc esc");
    stage.keys("e").misses("an assumption").misses("weakest link");
}
