//! People from the command line: the map, the teams, what is handed over, two records of one person.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up fails"
)]

mod cli_office;
mod program;
mod pty;
mod school;
mod today;

use cli_office::MemoryOffice;
use school::School;
use serde_json::{Value as Json, json};

const START: &str = "2026-08-17";

fn add(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["add"], words].concat()).trim().to_owned()
}

fn report(office: &MemoryOffice, name: &str) -> String {
    office.out(&["report", name])
}

#[test]
fn the_map_is_complete_only_with_the_coordinators_own_expectation() {
    let office = MemoryOffice::starting(START);
    let (own, group) =
        ("(the coordinator) · What do you expect of this work?", "Nobody knows yet what");
    let people = report(&office, "people");
    assert!(people.contains(own) && people.contains(&format!("Families · {group}")), "{people}");
    for group in ["students", "staff", "families", "community"] {
        add(&office, &["expectation", "text=A voice", &format!("holder=group-{group}")]);
    }
    let people = report(&office, "people");
    assert!(people.contains(own) && !people.contains(group), "{people}");
    assert!(!people.contains("The map is complete"), "{people}");
    add(&office, &["expectation", "text=Time", "holder=person-me"]);
    assert!(report(&office, "people").contains("The map is complete: every group"));
    let spanish = office.out(&["--lang", "es", "report", "people"]);
    assert!(
        spanish.contains("El mapa está completo: cada grupo") && spanish.contains("Equipo central")
    );
}

#[test]
fn an_expectation_is_kept_with_its_holder_and_state() {
    let office = MemoryOffice::starting(START);
    let luz = add(&office, &["person", "name=Luz Ortega", "group=group-families"]);
    let holder = format!("holder={luz}");
    let one = add(&office, &["expectation", "text=Homework club", &holder, "basis=inferred"]);
    let other = add(&office, &["expectation", "text=No homework", "holder=group-students"]);
    office.out(&["link", &one, "conflicts_with", &other]);
    office.out(&["set", &one, "state=in_conflict"]);
    let shown = office.json(&["show", &one]);
    assert_eq!(
        [&shown["holder"], &shown["basis"], &shown["state"]],
        [&json!(luz), &json!("inferred"), &json!("in_conflict")]
    );
    assert!(shown["links"]["conflicts_with"][&other].is_string(), "{shown}");
    let person = office.json(&["show", &luz]);
    let points = |row: &&Json| row["id"] == json!(one) && row["by"] == "holder";
    assert!(person["incoming"].as_array().unwrap().iter().any(|row| points(&row)), "{person}");
}

#[test]
fn a_team_tells_what_it_lacks_and_who_carries_too_much() {
    let office = MemoryOffice::starting(START);
    let seats: Vec<String> = ["student", "teacher", "classified", "partner"]
        .iter()
        .map(|kind| {
            let name = format!("name=Some {kind}");
            let person = add(&office, &["person", &name, &format!("person_kind={kind}")]);
            let (title, person) = (format!("title=Seat of {kind}"), format!("person={person}"));
            add(&office, &["seat", &title, &person])
        })
        .collect();
    let people = report(&office, "people");
    assert!(people.contains("Nobody speaks for: family\n"), "{people}");
    for (seat, area) in [(0, "Space"), (1, "Money"), (2, "Time")] {
        office.out(&["set", &seats[seat], &format!("decision_area={area}")]);
    }
    assert!(!report(&office, "people").contains("decides"));
    let teacher = office.json(&["show", &seats[1]])["person"].as_str().unwrap().to_owned();
    let person = format!("person={teacher}");
    add(&office, &["seat", "title=Second", &person, "decision_area=Food"]);
    add(&office, &["seat", "title=Third", &person, "decision_area=Trips"]);
    let people = report(&office, "people");
    assert!(people.contains("Some teacher decides 3 of 5 areas."), "{people}");
    // Each member is agreed, with its day, or not yet.
    office.out(&["set", &seats[0], "agreed=2026-09-20"]);
    add(&office, &["seat", "title=Chair"]);
    let people = report(&office, "people");
    assert!(people.contains("Agreed on Sep 20, 2026: Seat of student"), "{people}");
    assert!(people.contains("Not agreed yet: Seat of teacher"), "{people}");
    assert!(people.contains("Empty: Chair"), "{people}");
    // A partner is told nothing of any seat, not even how many.
    let partner = office.refused(1, &["report", "people", "--audience", "partner"]);
    assert!(partner.contains("For “team” there is something"), "{partner}");
}

#[test]
fn a_handover_tells_what_is_open_by_whom_and_since_when() {
    let office = MemoryOffice::starting(START);
    let ana = add(&office, &["person", "name=Ana_Ruiz"]);
    let owner = format!("owner={ana}");
    office.on("2026-10-05");
    office.out(&["set", "step-3.1", "state=doing", &owner]);
    office.out(&["set", "step-3.2", "due=2026-10-01", &owner]);
    office.out(&["set", "step-3.3", "state=done", "due=2026-10-01"]);
    office.out(&["set", "benchmark-1", "finish=2026-09-07"]);
    add(&office, &["expectation", "text=Snacks", "holder=group-students", "date=2026-09-30"]);
    add(&office, &["expectation", "text=Done already", "holder=group-staff", "state=met"]);
    add(&office, &["seat", "title=Chair"]);
    add(&office, &["seat", "title=Gone", "end=2026-10-01"]);
    add(&office, &["coaching_goal", "goal=Secret goal"]);
    add(&office, &["volunteer", "task=Reading", &format!("person={ana}")]);
    office.out(&["note", "call the clinic"]);
    let team = report(&office, "handover");
    for line in [
        "# Handover, Oct 5, 2026",
        "under way · Ana\\_Ruiz · since Oct 5, 2026",
        "(step-3.2): “Due” was Oct 1, 2026",
        "(benchmark-2): late · nobody · since Sep 28, 2026",
        "Snacks",
        "open · Students · since Sep 30, 2026",
        "Chair",
    ] {
        assert!(team.contains(line), "{line} in\n{team}");
    }
    for line in ["step-3.3", "benchmark-1)", "Done already", "Gone", "Secret", "Reading", "note"] {
        assert!(!team.contains(line), "{line} in\n{team}");
    }
    let own = office.out(&["report", "handover", "--audience", "private"]);
    for line in ["Secret goal", "Reading", "without “Clearance", "1 open note, since Oct 5, 2026"]
    {
        assert!(own.contains(line), "{line} in\n{own}");
    }
    let spanish = office.out(&["--lang", "es", "report", "handover"]);
    assert!(spanish.contains("# Entrega, 5 oct 2026"), "{spanish}");
}

/// Markers in every private text: none of them is in a report or a calendar for others.
#[test]
fn reports_and_calendars_keep_what_is_private() {
    let office = MemoryOffice::starting(START);
    add(&office, &["reflection", "answer=Marker", "prompt=why", "date=2026-09-01"]);
    add(&office, &["coaching_goal", "goal=Marker", "start=2026-09-01", "due=2026-09-02"]);
    add(&office, &["coaching_session", "topic=Marker", "date=2026-09-01"]);
    let hidden = add(&office, &["person", "name=Marker", "last_heard=2026-09-01"]);
    office.out(&["set", &hidden, "level=private"]);
    let person = format!("person={hidden}");
    add(&office, &["seat", "title=Chair", &person, "start=2026-09-01"]);
    office.out(&["note", "Marker"]);
    for audience in ["team", "partner", "public"] {
        for words in [&["report", "handover"][..], &["report", "people"], &["report", "roadmap"]] {
            let reply = office.run(&[words, &["--audience", audience]].concat());
            let told = reply.out + &reply.err;
            assert!(!told.contains("Marker"), "{words:?} {audience}: {told}");
        }
        let out = office.run(&["export", "ics", "--all", "--audience", audience]).out;
        assert!(!out.contains("Marker") && !out.contains(&hidden), "{audience}: {out}");
        assert!(
            out.contains("benchmark-9-latest_finish"),
            "everybody is shown when benchmarks end"
        );
        assert!(!out.contains("step-"), "{audience}: {out}");
    }
    let own = office.out(&["export", "ics", "--all", "--audience", "private"]);
    assert_eq!(own.matches("Marker").count(), 6, "the seat tells whose it is: {own}");
}

#[test]
fn the_roadmap_report_says_when_the_first_year_is_passed() {
    let office = MemoryOffice::starting(START);
    let told = report(&office, "roadmap");
    assert!(
        told.contains("Sep 7, 2026")
            && told.contains("Oct 28, 2026")
            && told.contains("Nov 28, 2026"),
        "{told}"
    );
    assert!(told.contains("may last until Aug 25, 2027"), "{told}");
    office.out(&["set", "benchmark-6", "own_min=4", "own_max=5", "own_unit=months"]);
    assert!(!report(&office, "roadmap").contains("may last until"));
    office.on("2026-09-08");
    let told = report(&office, "roadmap");
    assert!(told.lines().any(|line| line.contains("Getting grounded") && line.ends_with("yes  |")));
    let partner = office.out(&["report", "roadmap", "--audience", "partner"]);
    // Three weeks from today; how many steps are done is the team's.
    assert!(partner.contains("| Sep 29, 2026") && !partner.contains("Steps"), "{partner}");
    let names = office.out(&["report"]);
    for name in ["handover", "people", "roadmap"] {
        assert!(names.contains(name), "{names}");
    }
    office.refused(2, &["report", "everything"]);
}

#[test]
fn two_records_of_one_person_become_one_and_part_again() {
    let office = MemoryOffice::starting(START);
    let keep = add(&office, &["person", "name=Luz Ortega", "phone=555-0100"]);
    let other = add(&office, &["person", "name=L. Ortega", "phone=1", "email=luz@example.org"]);
    let holder = format!("holder={other}");
    let expectation = add(&office, &["expectation", "text=Snacks", &holder]);
    let note = office.out(&["note", "Luz called"]).trim().to_owned();
    office.out(&["link", &note, "about", &other]);
    office.out(&["link", &other, "source", &note]);
    let before = office.out(&["export", "json"]);
    office.out(&["unite", &keep, &other]);
    let kept = office.json(&["show", &keep]);
    assert_eq!([&kept["phone"], &kept["email"]], [&json!("555-0100"), &json!("luz@example.org")]);
    assert!(kept["links"]["source"][&note].is_string(), "{kept}");
    assert_eq!(office.json(&["show", &expectation])["holder"], json!(keep));
    let about = office.json(&["show", &note])["links"]["about"].clone();
    assert_eq!(about.as_object().unwrap().keys().collect::<Vec<_>>(), [&keep]);
    assert!(office.out(&["list", "person", "--trash"]).contains("L. Ortega"));
    office.out(&["undo"]);
    assert_eq!(office.out(&["export", "json"]), before, "one step of undo");
    let refused = office.refused(1, &["unite", &keep, "group-staff"]);
    assert!(refused.contains("person and group"), "{refused}");
    office.refused(1, &["unite", &keep, &keep]);
    assert_eq!(office.out(&["export", "json"]), before);
}

/// Who coordinates is a field of the school: later changes are theirs, and so is the map's first
/// expectation.
#[test]
fn the_work_is_handed_over() {
    let school = School::founded();
    let add = |words: &[&str]| school.out(&[&["add"], words].concat()).trim().to_owned();
    for group in ["students", "staff", "families", "community"] {
        add(&["expectation", "text=A voice", &format!("holder=group-{group}")]);
    }
    add(&["expectation", "text=Time", "holder=person-me"]);
    assert!(school.out(&["report", "people"]).contains("The map is complete: every group"));
    let next = add(&["person", "name=Dana Reyes"]);
    school.out(&["set", "site-1", &format!("coordinator={next}")]);
    let note = school.out(&["note", "first day"]).trim().to_owned();
    let author = |id: &str| {
        let shown = school.out(&["show", id, "--format", "json"]);
        serde_json::from_str::<Json>(&shown).unwrap()["author"].as_str().unwrap().to_owned()
    };
    assert_eq!((author(&note), author(&next)), ("Dana Reyes".to_owned(), "Ana Ruiz".to_owned()));
    let named = school.out_with(&["note", "by another"], &[("CG_AUTHOR", "Marta")]);
    assert_eq!(author(named.trim()), "Marta");
    let people = school.out(&["report", "people"]);
    assert!(people.contains("Dana Reyes · What do you expect of this work?"), "{people}");
    school.out(&["add", "expectation", "text=Rest", &format!("holder={next}")]);
    assert!(school.out(&["report", "people"]).contains("The map is complete: every group"));
}

/// What is made for others says that it is, whether something was left out or not.
#[test]
fn what_is_made_for_others_says_that_something_may_be_missing() {
    let office = MemoryOffice::founded();
    let rosa = office.out(&["add", "person", "name=Rosa", "level=private"]);
    office.out(&["add", "seat", "title=Families", &format!("person={}", rosa.trim())]);
    let report = office.out(&["report", "people"]);
    assert!(report.contains("Empty: Families") && !report.contains("Rosa"), "{report}");
    assert!(report.contains("A name that is not here may be missing for that reason"), "{report}");
    let own = office.out(&["report", "people", "--audience", "private"]);
    assert!(own.contains("Rosa") && !own.contains("missing here"), "{own}");

    let partners = office.run(&["export", "csv", "person", "--audience", "partner"]);
    assert_eq!((partners.exit, &*partners.out), (0, "\u{feff}id,label,name,pillars\n"));
    assert!(partners.err.contains("0 rows for readers: partners"), "{}", partners.err);
    let own = office.run(&["export", "csv", "person", "--audience", "private"]);
    assert!(own.out.contains("Rosa") && own.err.is_empty(), "{} {}", own.out, own.err);
}
