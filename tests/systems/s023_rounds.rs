//! 23: a round of listening shows five lines for the five rules, each met only by its data.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::{made, step, today};

/// What a checklist of a round tells.
fn told(office: &MemoryOffice, round: &str, list: &str) -> Vec<(String, String)> {
    let shown = office.json(&["show", round]);
    let parts = shown[list].as_object().unwrap().iter();
    parts.map(|(key, own)| (key.clone(), own.as_str().unwrap().to_owned())).collect()
}

fn rule(office: &MemoryOffice, round: &str, key: &str) -> String {
    let rules = told(office, round, "rules");
    rules.iter().find(|(own, _)| own == key).map(|(_, told)| told.clone()).unwrap()
}

fn begun(office: &MemoryOffice) -> String {
    let start = format!("start={}", today::away(-30));
    made(office, &["assessment", "title=Spring", "state=running", &start])
}

fn found(office: &MemoryOffice, round: &str, more: &[&str]) -> String {
    let (of, date) = (format!("assessment={round}"), format!("date={}", today::day()));
    made(office, &[&["finding", "statement=Heard", &of, &date], more].concat())
}

#[test]
fn a_new_round_shows_five_lines_of_which_none_is_met() {
    let office = MemoryOffice::founded();
    let round = begun(&office);
    let rules = told(&office, &round, "rules");
    assert_eq!(rules.len(), 5, "{rules:?}");
    assert!(rules.iter().all(|(_, told)| told != "met"), "{rules:?}");
    assert_eq!(rule(&office, &round, "heard_enough"), "unknown", "nobody knows how many they are");
    assert_eq!(rule(&office, &round, "rule_causes"), "unknown", "no problem was named");
    assert_eq!(office.json(&["show", &round])["rules_met"], 0);
    let page = office.out(&["--lang", "es", "show", &round]);
    assert!(page.contains("Cinco reglas") && page.contains("0 de 5"), "{page}");
}

#[test]
fn enough_are_heard_only_when_every_group_is() {
    let office = MemoryOffice::founded();
    let round = begun(&office);
    let day = format!("date={}", today::away(-10));
    let (of, title) = (format!("assessment={round}"), "title=Forum");
    let meeting = made(&office, &["meeting", title, &day, &of]);
    let come = |group: &str, count: u32| {
        let (at, who) = (format!("occasion={meeting}"), format!("groups={group}"));
        let (count, new) = (format!("count={count}"), format!("new={count}"));
        made(&office, &["participation", &at, &day, "form=count", &count, &new, &who])
    };
    for group in ["group-families", "group-students", "group-staff", "group-community"] {
        office.out(&["set", group, "size=200", &format!("as_of={}", today::away(-40))]);
        come(group, 149);
    }
    assert_eq!(rule(&office, &round, "heard_enough"), "not_met");
    for group in ["group-families", "group-students", "group-staff", "group-community"] {
        come(group, 1);
    }
    assert_eq!(rule(&office, &round, "heard_enough"), "met");
    assert_eq!(step(&office, "6.3")["progress"], "done");
    // A part of a group that was not heard leaves the rule met and the step open.
    made(&office, &["group", "name=Foster", "parent=group-students", "size=20"]);
    assert_eq!(rule(&office, &round, "heard_enough"), "met");
    assert_ne!(step(&office, "6.3")["progress"], "done");
    // What was heard after its last day is of no round.
    office.out(&["set", &round, &format!("end={}", today::away(-20))]);
    assert_eq!(rule(&office, &round, "heard_enough"), "not_met");
}

#[test]
fn causes_methods_use_and_scope_are_told_by_what_there_is() {
    let office = MemoryOffice::founded();
    let round = begun(&office);
    let finding = found(&office, &round, &[]);
    let named = made(&office, &["problem", "statement=Late", &format!("findings={finding}")]);
    assert_eq!(rule(&office, &round, "rule_causes"), "not_met");
    made(&office, &["outline", "title=Why", "form=fishbone", &format!("problem={named}")]);
    assert_eq!(rule(&office, &round, "rule_causes"), "met");

    let of = format!("finding={finding}");
    for method in ["survey", "focus_group", "forum"] {
        let (method, day) = (format!("method={method}"), format!("date={}", today::day()));
        made(&office, &["mention", &of, &method, &day, "count=3"]);
    }
    assert_eq!(rule(&office, &round, "rule_methods"), "not_met", "and in another way");
    let of = format!("assessment={round}");
    let plan = made(&office, &["plan", "title=Listen", "form=engagement", &of]);
    let line = ["outreach", "title=Visits", "method=visit", &format!("plan={plan}")];
    let line = made(&office, &line);
    assert_eq!(rule(&office, &round, "rule_methods"), "not_met", "a plan is no visit");
    office.out(&["set", &line, "state=done"]);
    assert_eq!(rule(&office, &round, "rule_methods"), "met");

    office.out(&["set", &round, "principal_use=Both main objectives begin with it"]);
    assert_eq!(rule(&office, &round, "rule_used"), "unknown", "the plan has no objective yet");
    let year = format!("year={}", today::school_year());
    let plan = made(&office, &["plan", "title=Ours", "form=school", &year]);
    let of = format!("plan={plan}");
    let objective = |title: &str, more: &[&str]| {
        let words = ["plan_entry", "form=objective", title, &of];
        made(&office, &[&words[..], more].concat())
    };
    let cites = format!("findings={finding}");
    objective("strategy=Every child is here", &[&cites]);
    assert_eq!(rule(&office, &round, "rule_used"), "met");
    let second = objective("strategy=Every child reads", &[]);
    assert_eq!(rule(&office, &round, "rule_used"), "not_met", "one rests on nothing heard");
    office.out(&["set", &second, &cites]);
    assert_eq!(rule(&office, &round, "rule_used"), "met");

    let pillars = "pillars=integrated_student_supports,expanded_learning,family_engagement,\
                   collaborative_leadership";
    let areas = "structures,teaching,climate,inclusive_leadership,continuing_engagement";
    found(&office, &round, &[pillars, &format!("areas={areas}")]);
    assert_eq!(rule(&office, &round, "rule_scope"), "not_met", "nobody asked about one area");
    let survey = ["instrument", "name=Survey", "method=survey", "data_sort=quantitative"];
    let survey = made(&office, &survey);
    let by = format!("instrument={survey}");
    made(&office, &["item", "text=What is taught?", &by, "areas=curriculum"]);
    office.out(&["set", &line, &by, "--because", "It has a sheet now"]);
    assert_eq!(rule(&office, &round, "rule_scope"), "met");
    assert_eq!(office.json(&["show", &round])["rules_met"], 4);
    assert_eq!(step(&office, "6.4")["progress"], "done");
}

#[test]
fn whoever_carries_it_is_told_by_group_and_numbers_alone_are_warned_of() {
    let office = MemoryOffice::founded();
    let round = begun(&office);
    let gaps = office.json(&["gaps", "assessment"]).to_string();
    assert!(gaps.contains("unplanned"), "{gaps}");
    let of = format!("assessment={round}");
    let plan = made(&office, &["plan", "title=Listen", "form=engagement", &of]);
    let carries = |kind: &str| {
        let (name, kind) = (format!("name=One {kind}"), format!("person_kind={kind}"));
        format!("owner={}", made(&office, &["person", &name, &kind]))
    };
    let lines: Vec<String> = ["student", "family", "teacher", "community"]
        .map(|kind| {
            let words = ["outreach", "title=Ask", "method=survey", &format!("plan={plan}")];
            made(&office, &[&words[..], &[&*carries(kind)]].concat())
        })
        .into();
    let carriers = told(&office, &round, "carriers");
    assert!(carriers.iter().all(|(_, told)| told == "met") && carriers.len() == 4, "{carriers:?}");
    assert_eq!(step(&office, "6.1")["progress"], "done");
    let warned = |office: &MemoryOffice| office.json(&["gaps", "plan"]).to_string();
    assert!(warned(&office).contains("one_sort"));
    let because = ["--because", "They would rather talk"];
    office.out(&[&["set", &lines[0], "method=interview"], &because[..]].concat());
    assert!(!warned(&office).contains("one_sort"));
    assert_eq!(step(&office, "6.2")["evidence_count"], 0, "the line changed, not the plan");
    office.out(&[&["set", &plan, "purpose=Hear everybody"], &because[..]].concat());
    assert_eq!(step(&office, "6.2")["evidence_count"], 1);
    let closed: Json = office.json(&["set", &round, "state=closed"]);
    assert!(!closed.is_null());
    found(&office, &round, &[]);
    assert_eq!(step(&office, "7.1")["progress"], "done");
}
