//! 40: each priority stands in the school plan or is told as not embedded; the plan goes out with what speaks for it.

use std::slice;

use crate::cli_office::MemoryOffice;
use crate::{made, step};

/// A priority on which the school works.
fn worked_on(office: &MemoryOffice, title: &str) -> String {
    let problem = made(office, &["problem", &format!("statement=Why {title}")]);
    let (title, problem) = (format!("title={title}"), format!("problem={problem}"));
    made(office, &["priority", &title, &problem, "state=active"])
}

fn plan(office: &MemoryOffice, year: &str) -> String {
    made(office, &["plan", "title=Our plan", "form=school", &format!("year={year}")])
}

fn entry(office: &MemoryOffice, plan: &str, words: &[&str]) -> String {
    made(office, &[&["plan_entry", &format!("plan={plan}")][..], words].concat())
}

/// The priorities that are told as not embedded, on Home too.
fn not_embedded(office: &MemoryOffice) -> Vec<String> {
    let gaps = office.json(&["gaps", "priority"]);
    let own = gaps.as_array().unwrap().iter().filter(|own| own["check"] == "not_embedded");
    own.map(|own| own["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_priority_stands_in_this_years_plan_or_is_told() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let calls = worked_on(&office, "Calls");
    let safe = worked_on(&office, "A safe hour");
    made(&office, &["priority", "title=Not chosen"]);
    let mut both = [calls.clone(), safe.clone()];
    both.sort();
    let told = |office: &MemoryOffice| {
        let mut told = not_embedded(office);
        told.sort();
        told
    };
    assert_eq!(told(&office), both);
    let now = plan(&office, "2026-27");
    let of = format!("priorities={calls}");
    let line = entry(&office, &now, &["strategy=Call the same day", &of]);
    assert_eq!(told(&office), slice::from_ref(&safe));
    assert!(office.out(&["gaps", "priority"]).contains("add a plan entry for it"));
    let spanish = office.out(&["--lang", "es", "gaps", "priority"]);
    assert!(spanish.contains("no nombra esta prioridad"), "{spanish}");
    // A plan of work, and the plan of another year, are not the plan of this year.
    let work = made(&office, &["plan", "title=Work", "year=2026-27"]);
    let next = plan(&office, "2027-28");
    for plan in [&work, &next] {
        entry(&office, plan, &["strategy=Later", &format!("priorities={safe}")]);
    }
    assert_eq!(told(&office), slice::from_ref(&safe));
    // What is dropped says why, and embeds nothing.
    let refused = office.refused(1, &["set", &line, "state=dropped"]);
    assert!(refused.contains("Why dropped"), "{refused}");
    office.out(&["set", &line, "state=dropped", "reason=The office has no time"]);
    assert_eq!(told(&office), both);
    // In July the plan of the next year is the one that counts.
    office.on("2027-07-01");
    assert_eq!(told(&office), [calls]);
}

#[test]
fn it_is_adopted_with_a_day_and_entries_and_proves_its_steps() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let (calls, safe) = (worked_on(&office, "Calls"), worked_on(&office, "A safe hour"));
    let plan = plan(&office, "2026-27");
    let refused = office.refused(1, &["set", &plan, "state=final"]);
    assert!(refused.contains("Adopted on") && refused.contains("Plan entries"), "{refused}");
    let refused = office.refused(1, &["--lang", "es", "set", &plan, "state=final"]);
    assert!(refused.contains("Se adoptó el") && refused.contains("Puntos del plan"), "{refused}");
    entry(&office, &plan, &["strategy=Call the same day", &format!("priorities={calls}")]);
    office.out(&["set", &plan, "adopted=2026-11-10", "state=final"]);
    let proof = |number: &str| step(&office, number)["proof"].clone();
    assert_ne!(proof("9.1"), "evidence", "one priority is not in it");
    let line = entry(&office, &plan, &["strategy=Open until six", &format!("priorities={safe}")]);
    assert_eq!(proof("9.1"), "evidence");
    office.out(&["set", &line, "state=done"]);
    assert_eq!(office.json(&["show", &plan])["entries_done"], 50.0);

    // 9.2: on each of them something is tried for its aim, and the plan names each. 9.3: an aim of a problem is tried
    // in one test after the other.
    assert_ne!(proof("9.2"), "evidence");
    for (priority, title) in [(&calls, "Fewer absences"), (&safe, "A place to be")] {
        let problem = office.json(&["show", priority])["problem"].as_str().unwrap().to_owned();
        let (title, of) = (format!("statement={title}"), format!("problem={problem}"));
        let aim = made(&office, &["aim", &title, &of]);
        office.out(&["set", priority, &format!("aim={aim}")]);
        let by = format!("aim={aim}");
        made(&office, &["cycle", "title=Try it", &by, "stage=do"]);
    }
    assert_eq!(proof("9.2"), "evidence");
    let aim = office.json(&["show", &calls])["aim"].as_str().unwrap().to_owned();
    assert_ne!(proof("9.3"), "evidence");
    let first = office.json(&["list", "cycle", "--where", &format!("aim={aim}")])[0].clone();
    let (of, former) = (format!("aim={aim}"), format!("former={}", first["id"].as_str().unwrap()));
    let again = ["cycle", "title=Try it again", "stage=act", "decision=adapt", "summary=Evenings"];
    let again = made(&office, &[&again[..], &[&of, &former]].concat());
    made(&office, &["measure", "name=Reached"]);
    let of = format!("cycle={again}");
    made(&office, &["reading", "measure=Reached", "date=2026-11-01", "value=3", &of]);
    assert_eq!(proof("8.3"), "evidence");
    assert_eq!(proof("9.3"), "evidence");
    // What the plan does not name proves the steps before, and none of these.
    office.out(&["set", &line, "state=dropped", "reason=No room"]);
    assert_eq!(proof("8.2"), "evidence");
    assert_ne!(proof("9.2"), "evidence");
    assert_eq!(proof("9.3"), "evidence", "its own aim is named");
}

#[test]
fn it_goes_out_with_its_evidence() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let calls = worked_on(&office, "Calls");
    worked_on(&office, "A safe hour");
    let problem = office.json(&["show", &calls])["problem"].as_str().unwrap().to_owned();
    let heard = made(&office, &["finding", "statement=We hear of it late", "date=2026-10-01"]);
    let behind = made(&office, &["finding", "statement=Letters take days", "date=2026-10-02"]);
    made(&office, &["finding", "statement=Nobody cites this", "date=2026-10-03"]);
    office.out(&["set", &problem, &format!("findings={behind}")]);
    let measure = made(&office, &["measure", "name=Absent", "unit=percent"]);
    for (day, value) in [("2026-09-01", "24"), ("2026-10-01", "22.5")] {
        office.out(&["read", "Absent", value, "--on", day]);
    }
    let (of, by) = (format!("problem={problem}"), format!("measure={measure}"));
    let aim = made(&office, &["aim", "statement=Fewer absences", &of, &by]);
    office.out(&["set", &calls, &format!("aim={aim}")]);
    made(&office, &["organization", "name=Casa Luz"]);
    let plan = plan(&office, "2026-27");
    let (of, cited) = (format!("priorities={calls}"), format!("findings={heard}"));
    let line = entry(&office, &plan, &["strategy=Call the same day", &of, &cited, "section=First"]);
    office.out(&["set", &line, "partners=Casa Luz", "goal=Three of four", "due=2027-03-01"]);
    entry(&office, &plan, &["strategy=Every child is here", "form=objective"]);
    let paid = ["budget_line", "title=Phones", "year=2026-27", "cost_kind=program"];
    let for_it = format!("plan_entry={line}");
    made(&office, &[&paid[..], &["amount=1250.50", "source=Casa Luz", &for_it]].concat());

    let asked = format!("plan={plan}");
    let page = office.out(&["report", "school_plan", &asked]);
    for told in [
        "## Main objectives",
        "## Strategies",
        "Call the same day",
        "First",
        "Three of four",
        "Casa Luz",
        "$1,250.50",
        "We hear of it late",
        "Letters take days",
        "Why Calls",
        "## Priorities that this year’s plan does not name",
        "A safe hour",
        "Absent",
        "22.5",
        "Cash by source and school year",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains("Nobody cites this"), "{page}");
    let spanish = office.out(&["--lang", "es", "report", "school_plan", &asked]);
    assert!(spanish.contains("## Objetivos principales"), "{spanish}");
    for format in ["text", "html"] {
        let told = office.out(&["report", "school_plan", &asked, "--format", format]);
        assert!(told.contains("Call the same day") && told.contains("Letters take days"), "{told}");
    }
    // For partners and families: what they may know of it, once the plan is theirs to read.
    office.out(&["set", &plan, "level=partner"]);
    let partner = office.out(&["report", "school_plan", &asked, "--audience", "partner"]);
    assert!(partner.contains("Three of four") && partner.contains("Casa Luz"), "{partner}");
    assert!(!partner.contains("We hear of it late") && !partner.contains("1,250.50"), "{partner}");
    office.out(&["set", &plan, "level=public"]);
    office.out(&["set", &line, "level=public"]);
    let public = office.out(&["report", "school_plan", &asked, "--audience", "public"]);
    assert!(public.contains("Call the same day"), "{public}");
    assert!(!public.contains("Three of four") && !public.contains("Every child"), "{public}");
}

#[test]
fn a_year_without_a_plan_is_listed() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let told = |office: &MemoryOffice| {
        let gaps = office.json(&["gaps", "plan_entry"]);
        let gaps = gaps.as_array().unwrap().clone();
        let own = gaps.iter().find(|own| own["check"] == "years_without");
        own.map(|own| own["words"].as_str().unwrap().to_owned())
    };
    assert_eq!(told(&office), None, "where nobody has begun, no year is missing");
    plan(&office, "2023-24");
    let third = plan(&office, "2025-26");
    assert_eq!(told(&office).unwrap(), "Without a school plan: 2024–25, 2026–27");
    plan(&office, "2026-27");
    plan(&office, "2024-25");
    assert_eq!(told(&office), None);
    office.out(&["rm", &third]);
    assert_eq!(told(&office).unwrap(), "Without a school plan: 2025–26");
}
