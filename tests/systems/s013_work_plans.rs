//! 13 and 26: a plan of work is a draft first, settled with others, and what it said stays.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn it_is_settled_only_with_others_and_proves_its_step() {
    let office = MemoryOffice::founded();
    let plan = made(&office, &["plan", "title=First year"]);
    let shown = || office.json(&["show", &plan]);
    assert_eq!((&shown()["state"], &shown()["ready"]), (&"draft".into(), &false.into()));
    let new = office.run(&["add", "plan", "title=At once", "state=final"]);
    assert!(new.err.contains("settled with others"), "{}", new.err);
    let of = format!("plan={plan}");
    made(&office, &["task", "title=Ask the bus company", "owner=person-me", &of]);
    let settle = ["set", &plan, "state=final"];
    assert!(office.run(&settle).err.contains("somebody else than the coordinator"));
    let luz = made(&office, &["person", "name=Luz Mar"]);
    let owner = format!("owner={luz}");
    let task = made(&office, &["task", "title=Call the families", &owner, &of]);
    assert_eq!(shown()["ready"], true);
    office.out(&settle);
    assert_eq!(shown()["by_coordinator"], 50.0);
    assert_eq!(crate::step(&office, "2.4")["proof"], "evidence");
    // From now on whoever changes it says why, and the former words stay.
    let change = ["set", &plan, "title=First two years"];
    let refused = office.run(&change);
    assert!(refused.err.contains("what it said before stays"), "{}", refused.err);
    office.out(&[&change[..], &["--because", "It took longer"]].concat());
    let reasons = office.json(&["list", "revision"]);
    let own = reasons.as_array().unwrap().iter().find(|own| own["about"] == plan.as_str());
    assert_eq!(own.unwrap()["former_en"], "First year");
    assert!(office.run(&["set", &task, "due=2030-01-01"]).err.contains("Say why this task"));
    assert!(office.run(&["--lang", "es", "rm", &task]).err.contains("Diga por qué se quita"));
    // What is new took nothing away.
    made(&office, &["task", "title=One more", &of]);
    // How far a task is may change at any time: that is what the plan is for.
    office.out(&["set", &task, "state=done"]);
}

#[test]
fn who_carries_more_than_half_is_told() {
    let office = MemoryOffice::founded();
    let plan = made(&office, &["plan", "title=First year"]);
    let of = format!("plan={plan}");
    for title in ["title=One", "title=Two"] {
        made(&office, &["task", title, "owner=person-me", &of]);
    }
    assert!(office.out(&["gaps", "plan"]).contains("carries more than half"));
    let luz = made(&office, &["person", "name=Luz Mar"]);
    let owner = format!("owner={luz}");
    for title in ["title=Three", "title=Four"] {
        made(&office, &["task", title, &owner, &of]);
    }
    assert!(!office.run(&["gaps", "plan"]).out.contains("carries more than half"));
}
