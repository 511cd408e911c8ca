//! Cycles from the command line: the stage goes forward only, decisions and their next cycle,
//! numbers, undo, and the figures of problems, aims and nodes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use serde_json::Value as Json;

fn add(office: &MemoryOffice, words: &[&str]) -> String {
    let words: Vec<&str> = ["add"].iter().chain(words).copied().collect();
    office.out(&words).trim().to_owned()
}

fn show(office: &MemoryOffice, id: &str) -> Json {
    serde_json::from_str(&office.out(&["show", id, "--format", "json"])).unwrap()
}

fn list(office: &MemoryOffice, kind: &str) -> Vec<Json> {
    serde_json::from_str(&office.out(&["list", kind, "--format", "json"])).unwrap()
}

/// An office with a measure "Late", a change idea, and a cycle of it.
fn office() -> (MemoryOffice, String, String) {
    let office = MemoryOffice::founded();
    add(&office, &["measure", "name=Late"]);
    let idea = add(&office, &["node", "text=Call on Monday", "role=change_idea"]);
    let cycle = add(&office, &["cycle", "title=One class", &format!("idea={idea}")]);
    (office, idea, cycle)
}

fn read(office: &MemoryOffice, cycle: &str) -> String {
    let cycle = format!("cycle={cycle}");
    add(office, &["reading", "date=today", "measure=Late", "value=4", &cycle])
}

/// Brings a cycle from Plan to Act.
fn to_act(office: &MemoryOffice, cycle: &str) {
    read(office, cycle);
    office.out(&["set", cycle, "stage=do"]);
    office.out(&["set", cycle, "stage=study", "summary=Fewer came late"]);
    office.out(&["set", cycle, "stage=act"]);
}

#[test]
fn the_stage_goes_forward_one_step_at_a_time() {
    let (office, _, cycle) = office();
    assert!(office.refused(1, &["set", &cycle, "stage=study"]).contains("The next one is “do”"));
    assert!(office.refused(1, &["set", &cycle, "stage=act"]).contains("one stage at a time"));
    office.out(&["set", &cycle, "stage=do"]);
    for back in ["stage=plan", "stage="] {
        let said = office.refused(1, &["set", &cycle, back]);
        assert!(said.contains("only goes forward") && said.contains("“do”"), "{said}");
    }
    let said = office.refused(1, &["--lang", "es", "set", &cycle, "stage=plan"]);
    assert!(said.contains("solo va hacia adelante") && said.contains("«hacer»"), "{said}");
    assert!(office.refused(1, &["set", &cycle, "stage=study"]).contains("nothing to study yet"));
    let reading = read(&office, &cycle);
    office.out(&["rm", &reading]);
    assert!(office.refused(1, &["set", &cycle, "stage=study"]).contains("Add a reading"));
    office.out(&["rm", "--restore", &reading]);
    office.out(&["set", &cycle, "stage=study"]);
    office.out(&["set", &cycle, "title=The same class"]);
    let said = office.refused(1, &["set", &cycle, "stage=act"]);
    assert!(said.contains("“Study: what we learned”"), "{said}");
    let said = office.refused(1, &["--lang", "es", "set", &cycle, "stage=act"]);
    assert!(said.contains("«Estudiar: lo aprendido»"), "{said}");
    office.out(&["set", &cycle, "stage=act", "summary=Fewer came late"]);
    assert_eq!(show(&office, &cycle)["stage"], "act");
}

/// What was learned beside a prediction is a study too; what comes from paper begins where it was.
#[test]
fn a_study_says_what_was_learned_before_anything_comes_of_it() {
    let (office, _, cycle) = office();
    read(&office, &cycle);
    office.out(&["set", &cycle, "stage=do"]);
    office.out(&["set", &cycle, "stage=study"]);
    let question = add(&office, &["question", "text=Who?", &format!("cycle={cycle}")]);
    let prediction = add(&office, &["prediction", "text=All", &format!("question={question}")]);
    office.refused(1, &["set", &cycle, "stage=act"]);
    office.out(&["set", &prediction, "learned=Half of them"]);
    office.out(&["set", &cycle, "stage=act"]);
    let paper = add(&office, &["cycle", "title=From paper", "stage=study"]);
    office.refused(1, &["set", &paper, "stage=act"]);
    add(&office, &["cycle", "title=From paper too", "stage=act", "decision=adopt"]);
}

#[test]
fn a_decision_is_taken_in_act() {
    let (office, _, cycle) = office();
    let said = office.refused(1, &["set", &cycle, "decision=adopt"]);
    assert!(said.contains("in “act”"), "{said}");
    read(&office, &cycle);
    office.out(&["set", &cycle, "stage=do"]);
    office.out(&["set", &cycle, "stage=study"]);
    office.refused(1, &["set", &cycle, "decision=adapt"]);
    office.out(&["set", &cycle, "stage=act", "decision=adopt", "summary=Fewer came late"]);
    assert_eq!(list(&office, "cycle").len(), 1, "only adapting makes the next one");
    office.out(&["set", &cycle, "decision="]);
}

#[test]
fn going_back_to_plan_is_an_undo_until_something_was_done_or_read() {
    let (office, _, cycle) = office();
    office.out(&["set", &cycle, "stage=do"]);
    let log: Vec<Json> = serde_json::from_str(&office.out(&["log", "--format", "json"])).unwrap();
    let begun = log.iter().filter_map(|deed| deed["step"].as_u64()).max().unwrap().to_string();
    office.out(&["undo"]);
    assert_eq!(show(&office, &cycle)["stage"], "plan");
    office.out(&["redo"]);
    office.out(&["set", &cycle, "observations=Two families called back"]);
    let said = office.refused(1, &["undo", &begun]);
    assert!(said.contains("cannot go back to planning"), "{said}");
    office.out(&["undo"]);
    let reading = read(&office, &cycle);
    assert!(office.refused(1, &["undo", &begun]).contains("done or measured"));
    office.out(&["rm", &reading]);
    office.out(&["undo", &begun]);
    assert_eq!(show(&office, &cycle)["stage"], "plan");
}

#[test]
fn a_stage_and_what_was_done_in_one_step_are_undone_together() {
    let (office, _, cycle) = office();
    office.out(&["set", &cycle, "stage=do", "carried_out=adjusted"]);
    office.out(&["undo"]);
    let shown = show(&office, &cycle);
    assert_eq!((&shown["stage"], &shown["carried_out"]), (&"plan".into(), &Json::Null));
}

#[test]
fn cycles_of_an_idea_are_numbered() {
    let (office, idea, first) = office();
    let idea = format!("idea={idea}");
    assert_eq!(show(&office, &first)["number"], 1);
    let second = add(&office, &["cycle", "title=Two classes", &idea]);
    assert_eq!(show(&office, &second)["number"], 2);
    let ninth = add(&office, &["cycle", "title=All", &idea, "number=9"]);
    assert_eq!(show(&office, &ninth)["number"], 9);
    let other = add(&office, &["cycle", "title=Without an idea"]);
    assert_eq!(show(&office, &other)["number"], Json::Null);
    let rows = format!("title,idea\nA,{0}\nB,{0}\n", &idea["idea=".len()..]);
    let reply = office.run_in(&["import", "csv", "cycle", "-"], &[], Some(rows.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    let mut numbers: Vec<u64> =
        list(&office, "cycle").iter().filter_map(|own| own["number"].as_u64()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 9, 10, 11], "rows of a file are numbered one after the other");
}

#[test]
fn adapting_makes_the_next_cycle_once() {
    let (office, idea, cycle) = office();
    let aim = add(&office, &["aim", "statement=Fewer come late"]);
    office.out(&[
        "set",
        &cycle,
        &format!("aim={aim}"),
        "purpose=test",
        "owner=person-me",
        "change=Call each family",
        "who=Ms. Ortega",
        "measure=Late",
        "level=private",
        "start=today",
    ]);
    let on = format!("cycle={cycle}");
    add(&office, &["question", "text=Do they pick up?", &on]);
    let gone = add(&office, &["question", "text=Do they like it?", &on]);
    add(&office, &["question", "text=Does it take long?", &on]);
    office.out(&["rm", &gone]);
    to_act(&office, &cycle);
    let before = office.out(&["export", "json"]);
    let said = office.out(&["set", &cycle, "decision=adapt"]);
    assert!(said.contains(&format!("{cycle}-2,")), "what was made too is told: {said}");
    let next = show(&office, &format!("{cycle}-2"));
    for key in ["title_en", "aim", "purpose", "owner", "change_en", "who_en", "measure", "level"] {
        assert_eq!(next[key], show(&office, &cycle)[key], "{key}");
        assert_ne!(next[key], Json::Null, "{key}");
    }
    assert_eq!((&next["number"], &next["stage"]), (&2.into(), &"plan".into()));
    assert_eq!((&next["former"], &next["idea"]), (&cycle.as_str().into(), &idea.as_str().into()));
    for key in ["start", "decision", "carried_out"] {
        assert_eq!(next[key], Json::Null, "{key}");
    }
    let questions = list(&office, "question");
    let own = questions.iter().filter(|own| own["cycle"] == *format!("{cycle}-2").as_str());
    let mut texts: Vec<&str> = own.map(|own| own["label"].as_str().unwrap()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["Do they pick up?", "Does it take long?"]);

    for decision in ["decision=abandon", "decision=adapt"] {
        office.out(&["set", &cycle, decision]);
    }
    assert_eq!(list(&office, "cycle").len(), 2, "the decision taken again makes no second one");
    for _ in 0..3 {
        office.out(&["undo"]);
    }
    assert_eq!(office.out(&["export", "json"]), before, "one step made it, one takes it back");
    office.out(&["redo"]);
    assert_eq!(list(&office, "cycle").len(), 2);

    // By what it was shown as before there was a second one it is still the first.
    let listed = office.out(&["list", "cycle"]);
    for short in [&cycle[..4], &cycle[..9], &cycle] {
        assert_eq!(show(&office, short)["number"], 1, "{short}");
    }
    assert!(listed.lines().any(|line| line.starts_with(&format!("{} ", &cycle[..4]))), "{listed}");

    let second = format!("{cycle}-2");
    to_act(&office, &second);
    office.out(&["rm", &aim]);
    office.out(&["set", &second, "decision=adapt"]);
    let third = show(&office, &format!("{cycle}-3"));
    assert_eq!((&third["number"], &third["former"]), (&3.into(), &second.as_str().into()));
    assert_eq!(third["aim"], Json::Null, "what is in the trash is not carried on");
}

#[test]
fn an_import_that_decides_makes_the_next_cycle_too() {
    let (office, _, cycle) = office();
    to_act(&office, &cycle);
    let rows = format!("id,decision\n{cycle},adapt\n");
    let reply = office.run_in(&["import", "csv", "cycle", "-"], &[], Some(rows.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    assert_eq!(show(&office, &format!("{cycle}-2"))["number"], 2);
}

#[test]
fn figures_tell_what_was_sought_what_is_complete_and_what_came_last() {
    let (office, idea, cycle) = office();
    let problem = add(&office, &["problem", "statement=Many come late"]);
    let state = || show(&office, &problem)["cause_state"].clone();
    assert_eq!(state(), "not_sought");
    let outline = add(&office, &["outline", "title=Why", &format!("problem={problem}")]);
    assert_eq!(state(), "sought");
    let cause = add(&office, &["node", "text=The bus"]);
    add(&office, &["placement", &format!("outline={outline}"), &format!("node={cause}")]);
    assert_eq!(state(), "sought");
    office.out(&["set", &cause, "root=yes"]);
    assert_eq!(state(), "found");
    assert_eq!(show(&office, &problem)["root_causes"], "The bus");
    office.out(&["rm", &outline]);
    assert_eq!(state(), "not_sought");

    let aim = add(&office, &["aim", "statement=Fewer come late", "measure=Late", "target=2"]);
    assert_eq!(show(&office, &aim)["complete"], false);
    office.out(&["set", &aim, "due=2027-06-01"]);
    assert_eq!(show(&office, &aim)["complete"], true);

    assert_eq!(show(&office, &idea)["latest_cycle"], cycle.as_str());
    let second = add(&office, &["cycle", "title=Again", &format!("idea={idea}")]);
    assert_eq!(show(&office, &idea)["latest_cycle"], second.as_str());
    office.out(&["rm", &second]);
    assert_eq!(show(&office, &idea)["latest_cycle"], cycle.as_str());
}

#[test]
fn the_cycles_of_an_idea_have_numbers_of_their_own() {
    let office = MemoryOffice::founded();
    let idea = add(&office, &["node", "text=Call on the second day", "role=change_idea"]);
    let of = format!("idea={idea}");
    let first = add(&office, &["cycle", "title=Ten calls", &of]);
    assert_eq!(show(&office, &first)["number"], 1);
    let refused = office.refused(1, &["add", "cycle", "title=Again", &of, "number=1"]);
    assert!(refused.contains("has a cycle with this number already"), "{refused}");
    let refused =
        office.refused(1, &["--lang", "es", "add", "cycle", "title=Otra", &of, "number=1"]);
    assert!(refused.contains("ya tiene un ciclo con ese número"), "{refused}");
    add(&office, &["cycle", "title=Twenty calls", &of, "number=2"]);
    // What follows from adapting the first takes no number that is there.
    let adapted = add(&office, &["cycle", "title=From paper", &of, "stage=act", "decision=adapt"]);
    let cycles = office.json(&["list", "cycle"]);
    let mut numbers: Vec<_> =
        cycles.as_array().unwrap().iter().map(|own| own["number"].as_i64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [1, 2, 3, 4]);
    // Its next one in the trash is told, for deciding once more brings no other.
    let next = cycles.as_array().unwrap().iter().find(|own| own["former"] == adapted.as_str());
    office.out(&["rm", next.unwrap()["id"].as_str().unwrap()]);
    assert!(office.out(&["gaps", "cycle"]).contains("there is no next cycle"));
}

/// Several cycles at once: of each, for what it waits, since when, and who sees to it.
#[test]
fn open_cycles_say_what_they_wait_for_and_since_when() {
    let office = MemoryOffice::starting("2026-10-01");
    let add = |words: &[&str]| office.out(&[&["add"], words].concat()).trim().to_owned();
    add(&["measure", "name=Late"]);
    add(&["person", "name=Luz Vega"]);
    let cycle = add(&["cycle", "title=Call home", "start=2026-10-03", "owner=Luz Vega"]);
    let other = add(&["cycle", "title=Shuttle"]);
    let waits = |id: &str| {
        let shown = show(&office, id);
        (
            shown["waits_for"].as_str().map(str::to_owned),
            shown["waits_since"].as_str().map(str::to_owned),
        )
    };
    let told = |what: &str, day: &str| (Some(what.to_owned()), Some(day.to_owned()));
    assert_eq!(waits(&cycle), told("prediction", "2026-10-03"));
    assert_eq!(waits(&other), told("prediction", "2026-10-01"), "since it was made");
    let of = format!("cycle={cycle}");
    let question = add(&["question", "text=Do fewer come late?", &of]);
    add(&["prediction", "text=Yes", &format!("question={question}")]);
    assert_eq!(waits(&cycle), told("begin", "2026-10-03"));
    office.on("2026-10-05").out(&["set", &cycle, "stage=do"]);
    assert_eq!(waits(&cycle), told("reading", "2026-10-05"));
    office.out(&["read", "Late", "4", "--on", "2026-10-07", "--cycle", &cycle]);
    assert_eq!(waits(&cycle), told("study", "2026-10-07"));
    office.on("2026-10-09").out(&["set", &cycle, "stage=study"]);
    office.out(&["set", &cycle, "summary=Half as many"]);
    assert_eq!(waits(&cycle), told("decision", "2026-10-09"));
    let list = office.out(&["list", "cycle", "--columns", "title,waits_for,waits_since,owner"]);
    let row = list.lines().find(|row| row.contains("Call home")).unwrap();
    assert!(row.contains("a decision") && row.contains("Luz Vega"), "{list}");
    let waiting = office.json(&["list", "cycle", "--where", "waits_for=decision"]);
    assert_eq!(waiting.as_array().unwrap().len(), 1);
    let es = office.out(&["--lang", "es", "list", "cycle", "--sort", "waits_since"]);
    assert!(es.contains("una decisión") && es.contains("una predicción"), "{es}");
    office.out(&["set", &cycle, "stage=act"]);
    office.out(&["set", &cycle, "decision=adopt"]);
    assert_eq!(waits(&cycle), (None, None), "what is decided waits for nothing");
}
