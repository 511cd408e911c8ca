//! Rules and ways in: what each rule does to an edit, a row of a file, undo, redo and a complete
//! import. Rules stop people; what came in all the same is kept, proves nothing, and is told.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;

/// What a complete export says when its cycle is at another stage, in a fresh office.
fn adopted(office: &MemoryOffice, change: impl Fn(&mut serde_json::Value)) -> MemoryOffice {
    let mut document: serde_json::Value =
        serde_json::from_str(&office.out(&["export", "json"])).unwrap();
    for record in document["records"].as_array_mut().unwrap() {
        change(record);
    }
    let fresh = MemoryOffice::founded();
    // What is made in it from now on must not be called like what comes in.
    fresh.given.set(office.given.get());
    let text = document.to_string();
    let reply = fresh.run_in(&["import", "json", "-"], &[], Some(text.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    fresh
}

/// Brings rows in from a file.
fn rows(office: &MemoryOffice, kind: &str, table: &str) -> commonground::exchange::Reply {
    office.run_in(&["import", "csv", kind, "-"], &[], Some(table.as_bytes()), None)
}

fn proof(office: &MemoryOffice) -> serde_json::Value {
    let steps = office.json(&["list", "step", "--where", "number=5.4"]);
    steps[0]["progress"].clone()
}

/// The keys of what `cg gaps` finds.
fn gaps(office: &MemoryOffice, kind: &str) -> Vec<String> {
    let found = office.json(&["gaps", kind]);
    let key = |gap: &serde_json::Value| gap["check"].as_str().unwrap().to_owned();
    found.as_array().unwrap().iter().map(key).collect()
}

/// A cycle that was carried out, measured and studied as it should be.
fn studied(office: &MemoryOffice) -> (String, String) {
    let measure = made(office, &["measure", "name=Late arrivals"]);
    let cycle = made(office, &["cycle", "title=Call home"]);
    office.out(&["set", &cycle, "stage=do"]);
    let reading = made(
        office,
        &[
            "reading",
            "date=2026-11-02",
            &format!("measure={measure}"),
            "value=7",
            &format!("cycle={cycle}"),
        ],
    );
    office.out(&["set", &cycle, "stage=study", "summary=Fewer were late"]);
    office.out(&["set", &cycle, "stage=act", "decision=adopt"]);
    (cycle, reading)
}

fn made(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["add"], words].concat()).trim().to_owned()
}

#[test]
fn a_cycle_that_carries_nothing_proves_nothing_however_it_came_in() {
    let ghost = ["title=Ghost", "stage=act", "decision=adopt"];
    let office = MemoryOffice::founded();
    office.out(&[&["add", "cycle"], &ghost[..]].concat());
    assert_eq!(proof(&office), "open", "added");
    assert_eq!(gaps(&office, "cycle"), ["no_reading", "no_study", "alone"]);
    let office = MemoryOffice::founded();
    assert_eq!(rows(&office, "cycle", "title,stage,decision\nGhost,act,adopt\n").exit, 0);
    assert_eq!(proof(&office), "open", "by a row");
    let office = adopted(&office, |_| ());
    assert_eq!(proof(&office), "open", "by a complete import");
    assert_eq!(gaps(&office, "cycle"), ["no_reading", "no_study", "alone"]);
    // One reading and no word of what was learned, and the other way round.
    let measure = made(&office, &["measure", "name=Late"]);
    let cycle = office.json(&["list", "cycle"])[0]["id"].as_str().unwrap().to_owned();
    let of = [format!("measure={measure}"), format!("cycle={cycle}")];
    office.out(&["add", "reading", "date=2026-11-02", "value=7", &of[0], &of[1]]);
    assert_eq!(gaps(&office, "cycle"), ["no_study", "alone"]);
    assert_eq!(proof(&office), "open");
    office.out(&["set", &cycle, "summary=Fewer were late"]);
    assert_eq!(proof(&office), "done", "it carries what is asked for");
    assert_eq!(gaps(&office, "cycle"), ["alone"]);
}

#[test]
fn what_was_learned_beside_a_prediction_is_a_study_too() {
    let office = MemoryOffice::founded();
    let cycle = made(&office, &["cycle", "title=Call home", "stage=act"]);
    let measure = made(&office, &["measure", "name=Late"]);
    let of = [format!("measure={measure}"), format!("cycle={cycle}")];
    office.out(&["add", "reading", "date=2026-11-02", "value=7", &of[0], &of[1]]);
    let question = made(&office, &["question", "text=Who?", &of[1]]);
    let prediction = made(&office, &["prediction", "text=All", &format!("question={question}")]);
    assert_eq!(proof(&office), "open");
    office.out(&["set", &prediction, "learned=Half of them"]);
    assert_eq!(proof(&office), "done");
}

#[test]
fn the_last_reading_of_a_studied_cycle_stays() {
    let office = MemoryOffice::founded();
    let (cycle, reading) = studied(&office);
    assert_eq!(proof(&office), "done");
    let told = |reply: &str| assert!(reply.contains("only reading"), "{reply}");
    told(&office.refused(1, &["rm", &reading]));
    told(&office.refused(1, &["rm", "Late arrivals@2026-11-02"]));
    told(&office.refused(1, &["set", &reading, "cycle="]));
    let other = made(&office, &["cycle", "title=Another"]);
    told(&office.refused(1, &["set", &reading, &format!("cycle={other}")]));
    // The step that made it, taken back out of its turn.
    let log = office.json(&["log", &reading]);
    let step = log.as_array().unwrap().last().unwrap()["step"].to_string();
    told(&office.refused(1, &["undo", &step]));
    // By a complete import it goes, and that is told.
    let without = adopted(&office, |record| {
        if record["kind"] == "reading" {
            record["deleted"] = "2026-11-03T10:00:00-08:00".into();
        }
    });
    assert_eq!(gaps(&without, "cycle"), ["no_reading", "alone", "alone"]);
    assert_eq!(proof(&without), "open");
    // With a second one it may go, and with its cycle too.
    let measure = office.json(&["list", "measure"])[0]["id"].as_str().unwrap().to_owned();
    let of = [format!("measure={measure}"), format!("cycle={cycle}")];
    office.out(&["add", "reading", "date=2026-11-03", "value=5", &of[0], &of[1]]);
    office.out(&["rm", "Late arrivals@2026-11-02"]);
    office.out(&["undo"]);
    office.out(&["redo"]);
    let last = office.json(&["list", "reading"])[0]["id"].as_str().unwrap().to_owned();
    office.out(&["rm", &cycle, &last]);
}

#[test]
fn a_row_that_breaks_a_rule_is_named_and_the_others_can_be_taken() {
    let office = MemoryOffice::founded();
    let (cycle, _) = studied(&office);
    let table =
        format!("id,title,stage,decision\n,Good,plan,\n{cycle},Back,plan,\n,Early,do,adopt\n");
    let refused = rows(&office, "cycle", &table);
    assert_eq!(refused.exit, 1);
    let told = format!("{}{}", refused.out, refused.err);
    assert!(told.contains('3') && told.contains("only goes forward"), "{told}");
    assert!(told.contains('4') && told.contains("decision is taken"), "{told}");
    assert_eq!(office.json(&["list", "cycle"]).as_array().unwrap().len(), 1, "nothing was taken");
    let words = ["import", "csv", "cycle", "-", "--take-good"];
    let taken = office.run_in(&words, &[], Some(table.as_bytes()), None);
    assert!(taken.out.contains("Good: 1") || taken.err.contains("Good: 1"), "{taken:?}");
    assert_eq!(office.json(&["list", "cycle"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_step_set_aside_without_a_reason_is_refused_and_told() {
    let office = MemoryOffice::founded();
    office.refused(1, &["set", "step-1.1", "state=waived"]);
    office.out(&["set", "step-1.1", "state=waived", "reason=Done elsewhere"]);
    office.refused(1, &["set", "step-1.1", "reason="]);
    let imported = adopted(&office, |record| {
        if record["id"] == "step-1.1" {
            record["reason"] = serde_json::Value::Null;
        }
    });
    assert_eq!(gaps(&imported, "step"), ["reason"]);
    let told = imported.out(&["gaps"]);
    assert!(told.contains("but not why") && told.contains("step-1.1"), "{told}");
    assert!(office.out(&["gaps", "step"]).contains("Nothing is missing"));
}

/// Undo and redo go where somebody has been already, but never around what is sealed.
#[test]
fn undo_and_redo_ask_only_what_is_sealed() {
    let office = MemoryOffice::founded();
    let cycle = made(&office, &["cycle", "title=Call home"]);
    office.out(&["set", &cycle, "stage=do"]);
    office.out(&["undo"]);
    office.out(&["redo"]);
    office.out(&["set", &cycle, "observations=They came"]);
    let log = office.json(&["log", &cycle]);
    let steps = log.as_array().unwrap();
    let step = steps[steps.len() - 2]["step"].to_string();
    assert!(office.refused(1, &["undo", &step]).contains("cannot go back to planning"));
    office.out(&["undo"]);
    office.out(&["undo"]);
    assert_eq!(office.json(&["show", &cycle])["stage"], "plan");
}

#[test]
fn what_is_alike_is_told_together() {
    let office = MemoryOffice::founded();
    for title in ["One", "Two"] {
        office.out(&["add", "cycle", &format!("title={title}"), "stage=act"]);
    }
    let told = office.out(&["gaps", "cycle"]);
    assert_eq!(told.lines().filter(|line| !line.starts_with(' ')).count(), 4, "{told}");
    assert_eq!(told.matches("One").count(), 4, "{told}");
    let spanish = office.out(&["gaps", "cycle", "--lang", "es"]);
    assert!(spanish.contains("todavía no demuestra nada"), "{spanish}");
}

/// A measure with a reading, so that what it counts is settled.
fn counted(office: &MemoryOffice) -> String {
    let measure = made(office, &["measure", "name=Late arrivals", "unit=pupils"]);
    let reading = format!("measure={measure}");
    made(office, &["reading", "date=2026-11-02", &reading, "value=7"]);
    measure
}

#[test]
fn a_reason_comes_with_a_change_by_every_way_and_goes_with_it() {
    let office = MemoryOffice::founded();
    let measure = counted(&office);
    let told = office.refused(1, &["set", &measure, "unit=families"]);
    assert!(told.contains("Say why") && told.contains("--because"), "{told}");
    office.out(&["set", &measure, "unit=families", "--because", "Pupils come with families"]);
    let row = |why: &str| format!("id,unit,because\n{measure},classes,{why}\n");
    assert_eq!(rows(&office, "measure", &row("")).exit, 1);
    assert_eq!(rows(&office, "measure", &row("Doors are counted")).exit, 0);
    let kept = office.json(&["list", "revision", "--sort", "former"]);
    let told = |at: usize| (kept[at]["label"].clone(), kept[at]["former"].clone());
    assert_eq!(told(0), ("Unit · Doors are counted".into(), "families".into()), "{kept}");
    assert_eq!(told(1), ("Unit · Pupils come with families".into(), "pupils".into()), "{kept}");
    let page = office.out(&["show", &measure]);
    assert!(page.contains("Doors are counted"), "{page}");
    assert!(office.out(&["log", &measure]).contains("Doors are counted"));
    office.out(&["undo"]);
    assert_eq!(office.json(&["show", &measure])["unit"], "families");
    assert_eq!(office.json(&["list", "revision"]).as_array().unwrap().len(), 1);
    // Whoever goes back where somebody was needs no reason, nor does whoever goes there again.
    office.out(&["undo"]);
    office.out(&["redo"]);
    // A reason may be given for whatever is done.
    office.out(&["rm", &measure, "--because", "Made twice"]);
    let kept = office.json(&["list", "revision", "--where", "reason=Made twice"]);
    assert_eq!(kept[0]["about"], measure.as_str(), "{kept}");
    assert!(kept[0]["field"].is_null(), "{kept}");
}

#[test]
fn a_reason_tells_nobody_what_its_field_would_not() {
    let office = MemoryOffice::founded();
    let partner = made(&office, &["organization", "name=Clinic"]);
    office.out(&["set", &partner, "level=public"]);
    let phone = |to: &str| format!("remarks={to}");
    office.out(&["set", &partner, &phone("Owes us rent")]);
    office.out(&["set", &partner, &phone("Paid"), "name=Clinica", "--because", "They wrote"]);
    let told = |audience: &str| {
        let words = ["export", "csv", "revision", "--audience", audience, "--output", "-"];
        let reply = office.run(&words);
        assert_eq!(reply.exit, 0, "{}", reply.err);
        reply.out
    };
    let own = told("private");
    assert!(own.contains("Owes us rent") && own.contains("Clinic"), "{own}");
    let team = told("team");
    assert!(team.contains("They wrote") && team.contains("Clinic"), "{team}");
    assert!(!team.contains("Owes us rent") && !team.contains("Remarks"), "{team}");
    assert!(!told("public").contains("They wrote"));
    // What is hidden hides its reasons.
    office.out(&["set", &partner, "level=private"]);
    assert!(!told("team").contains("They wrote"));
}

#[test]
fn a_check_is_set_aside_for_one_record_with_a_reason_and_taken_back() {
    let office = MemoryOffice::founded();
    let ghost = |title| made(&office, &["cycle", title, "stage=act", "decision=adopt"]);
    let (one, other) = (ghost("title=Ghost"), ghost("title=Other ghost"));
    let told = |more: &[&str]| -> Vec<(String, serde_json::Value)> {
        let found = office.json(&[&["gaps", "cycle"], more].concat());
        let of_reading = |gap: &&serde_json::Value| gap["check"] == "no_reading";
        let own = |gap: &serde_json::Value| {
            (gap["id"].as_str().unwrap().to_owned(), gap["set_aside"].clone())
        };
        found.as_array().unwrap().iter().filter(of_reading).map(own).collect()
    };
    assert_eq!(told(&[]).len(), 2);
    office.refused(2, &["gaps", "--set-aside", &one, "no_reading"]);
    let why = office.refused(1, &["gaps", "--set-aside", &one, "nothing", "--because", "x"]);
    assert!(why.contains("no_reading"), "{why}");
    let aside = ["gaps", "--set-aside", &one, "no_reading", "--because", "The paper burnt"];
    office.out(&aside);
    assert_eq!(told(&[]), [(other.clone(), serde_json::Value::Null)]);
    let all = told(&["--all"]);
    assert!(all.contains(&(one.clone(), "The paper burnt".into())), "{all:?}");
    let words = office.out(&["gaps", "cycle", "--all"]);
    assert!(words.contains("set aside: The paper burnt"), "{words}");
    assert!(office.out(&["log"]).contains("The paper burnt"));
    // It proves nothing: the test without a reading is still one without a reading.
    assert_ne!(proof(&office), "done");
    office.out(&["gaps", "--take-back", &one, "cycle.no_reading"]);
    assert_eq!(told(&[]).len(), 2);
    office.out(&["undo"]);
    assert_eq!(told(&[]).len(), 1);
}
