//! The roadmap from the command line: the plan to the day, the forecast from what really happened,
//! how steps come to be done, and what shows them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up fails"
)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use serde_json::{Value as Json, json};

const START: &str = "2026-08-17";

/// Two fields of all benchmarks, by number.
fn both(office: &MemoryOffice, fields: [&str; 2]) -> Vec<[Option<String>; 2]> {
    let list = office.json(&["list", "benchmark"]);
    let day = |row: &Json, key: &str| row[key].as_str().map(str::to_owned);
    list.as_array().unwrap().iter().map(|row| fields.map(|key| day(row, key))).collect()
}

fn plan(office: &MemoryOffice) -> Vec<[Option<String>; 2]> {
    both(office, ["earliest_finish", "latest_finish"])
}

fn benchmark(office: &MemoryOffice, number: u16) -> Json {
    office.json(&["show", &format!("benchmark-{number}")])
}

fn step(office: &MemoryOffice, number: &str) -> Json {
    office.json(&["show", &format!("step-{number}")])
}

#[test]
fn what_really_happened_moves_the_forecast_and_not_the_plan() {
    let office = MemoryOffice::starting(START);
    let planned = plan(&office);
    office.on("2026-09-22").out(&["set", "benchmark-1", "finish=2026-09-21"]);
    let first = benchmark(&office, 1);
    assert_eq!(
        (&first["forecast_latest"], &first["slip_days"]),
        (&json!("2026-09-21"), &json!(14))
    );
    assert_eq!(benchmark(&office, 2)["forecast_earliest"], "2026-10-13");
    assert_eq!(benchmark(&office, 7)["forecast_latest"], "2027-09-10");
    assert_eq!(benchmark(&office, 7)["past_first_year"], true);
    // Begun later than it could have been, and finished by its steps.
    office.out(&["set", "step-2.1", "start=2026-10-01"]);
    assert_eq!(benchmark(&office, 2)["forecast_latest"], "2026-10-22");
    office.on("2026-10-30");
    for number in ["2.1", "2.2", "2.3", "2.4"] {
        office.out(&["set", &format!("step-{number}"), "state=done"]);
    }
    assert_eq!(benchmark(&office, 2)["forecast_latest"], "2026-10-30");
    assert_eq!(benchmark(&office, 3)["forecast_earliest"], "2026-11-30");
    assert_eq!(plan(&office), planned);
}

#[test]
fn our_own_estimate_moves_the_forecast_only() {
    let office = MemoryOffice::starting(START);
    let planned = plan(&office);
    office.out(&["set", "benchmark-3", "own_min=2", "own_max=3", "own_unit=months"]);
    let third = benchmark(&office, 3);
    assert_eq!(third["forecast_earliest"], "2026-11-28");
    assert_eq!(third["forecast_latest"], "2026-12-28");
    assert_eq!(plan(&office), planned);
    let other = benchmark(&office, 4);
    assert_eq!(
        (&other["forecast_latest"], &other["slip_days"]),
        (&json!("2027-02-28"), &json!(31))
    );
}

#[test]
fn waiving_needs_a_reason_and_done_has_a_day() {
    let office = MemoryOffice::starting(START);
    let before = office.out(&["export", "json"]);
    let refused = office.refused(1, &["set", "step-3.1", "state=waived"]);
    assert!(refused.contains("Why it is not needed"), "{refused}");
    assert_eq!(office.out(&["export", "json"]), before);
    office.on("2026-10-05").out(&["set", "step-3.1", "state=done"]);
    let done = step(&office, "3.1");
    assert_eq!(
        [&done["finish"], &done["progress"], &done["proof"]],
        [&json!("2026-10-05"), &json!("done"), &json!("declared")]
    );
    office.out(&["undo"]);
    assert_eq!(office.out(&["export", "json"]), before);
    office.out(&["set", "step-3.1", "state=done", "finish=2026-10-01"]);
    assert_eq!(step(&office, "3.1")["finish"], "2026-10-01", "the day that somebody gave");
    office.out(&["set", "step-3.1", "state=open"]);
    assert_eq!(step(&office, "3.1")["finish"], Json::Null);
}

#[test]
fn evidence_is_linked_or_belongs_by_itself() {
    let office = MemoryOffice::starting(START);
    let count = |number| step(&office, number)["evidence_count"].as_i64().unwrap();
    let add = |words: &[&str]| office.out(&[&["add"], words].concat()).trim().to_owned();
    let paper = add(&["document", "title=Minutes of September", "address=/tmp/minutes.pdf"]);
    office.out(&["link", "step-3.1", "evidence", &paper]);
    assert_eq!(count("3.1"), 1);
    assert_eq!(step(&office, "3.1")["progress"], "open", "attached is not done");
    add(&["learning", "topic=Rosenwald schools"]);
    assert_eq!((count("1.1"), count("2.1")), (1, 0));
    add(&["learning", "topic=Settlement houses", "learned=with_team"]);
    assert_eq!((count("1.1"), count("2.1")), (1, 1));
    office.out(&["rm", &paper]);
    assert_eq!(count("3.1"), 0, "what is in the trash shows nothing");
}

#[test]
fn steps_are_proven_by_the_map_and_the_team() {
    let office = MemoryOffice::starting(START);
    let standing = |number| {
        let step = step(&office, number);
        [step["progress"].clone(), step["proof"].clone()]
    };
    let (open, proven) = ([json!("open"), Json::Null], [json!("done"), json!("evidence")]);
    for group in ["students", "staff", "families", "community"] {
        let holder = format!("holder=group-{group}");
        office.out(&["add", "expectation", "text=A voice", &holder]);
        assert_eq!(standing("1.2.3"), open, "the coordinator's own is missing");
    }
    office.out(&["add", "expectation", "text=Time to listen", "holder=person-me"]);
    assert_eq!(standing("1.2.3"), proven);
    for kind in ["student", "family", "teacher", "classified", "partner"] {
        assert_eq!(standing("2.2"), open, "before there is a {kind}");
        let person = office.out(&["add", "person", &format!("name=A {kind}")]);
        let (person, kind) = (format!("person={}", person.trim()), format!("person_kind={kind}"));
        office.out(&["add", "seat", "title=Seat", &person, &kind]);
    }
    assert_eq!(standing("2.2"), proven);
    assert_eq!(standing("2.1"), open);
    office.out(&["undo"]);
    assert_eq!(standing("2.2"), open);
}

#[test]
fn what_cannot_be_is_refused_in_both_languages() {
    let office = MemoryOffice::starting(START);
    for (words, english, spanish) in [
        (&["benchmark-10", "open_ended=no"][..], "never ends", "nunca termina"),
        (&["benchmark-8", "finish=2026-10-01"], "cannot be finished", "no se puede terminar"),
        (
            &["benchmark-1", "start=2026-10-01", "finish=2026-09-01"],
            "“Finished” cannot be before “Start”",
            "no puede ser antes de",
        ),
        (
            &["benchmark-3", "own_min=9", "own_max=3", "own_unit=weeks"],
            "cannot be less than",
            "no puede ser menor que",
        ),
    ] {
        let refused = office.refused(1, &[&["set"], words].concat());
        assert!(refused.contains(english), "{refused}");
        let refused = office.refused(1, &[&["--lang", "es", "set"], words].concat());
        assert!(refused.contains(spanish), "{refused}");
    }
    // Bringing records along is no step of a person: it is taken, and told.
    let document =
        office.out(&["export", "json"]).replace("\"open_ended\": true", "\"open_ended\": false");
    let other = MemoryOffice::founded();
    let taken = other.run_in(&["import", "json", "-"], &[], Some(document.as_bytes()), None);
    assert_eq!(taken.exit, 0, "{}", taken.err);
    assert!(other.out(&["gaps", "benchmark"]).contains("marked as one that ends"));
}

#[test]
fn a_typed_last_day_hides_no_open_step() {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20").out(&["set", "benchmark-1", "finish=2026-09-04"]);
    assert!(office.out(&["gaps", "benchmark"]).contains("not all of its steps are done"));
    for number in ["1.1", "1.3"] {
        office.out(&["set", &format!("step-{number}"), "state=done"]);
    }
    // What has parts is done when these are.
    let steps = office.json(&["list", "step", "--where", "benchmark=benchmark-1"]);
    for step in steps.as_array().unwrap() {
        office.run(&["set", step["id"].as_str().unwrap(), "state=done"]);
    }
    assert!(!office.out(&["gaps", "benchmark"]).contains("not all of its steps are done"));
}
