//! The roadmap from the command line: the plan to the day, the forecast from what really happened,
//! how steps come to be done, and what shows them.

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

/// Two fields of all benchmarks, by number.
fn both(office: &MemoryOffice, fields: [&str; 2]) -> Vec<[Option<String>; 2]> {
    let list = office.json(&["list", "benchmark"]);
    let day = |row: &Json, key: &str| row[key].as_str().map(str::to_owned);
    list.as_array().unwrap().iter().map(|row| fields.map(|key| day(row, key))).collect()
}

fn plan(office: &MemoryOffice) -> Vec<[Option<String>; 2]> {
    both(office, ["earliest_finish", "latest_finish"])
}

fn forecast(office: &MemoryOffice) -> Vec<[Option<String>; 2]> {
    both(office, ["forecast_earliest", "forecast_latest"])
}

fn benchmark(office: &MemoryOffice, number: u16) -> Json {
    office.json(&["show", &format!("benchmark-{number}")])
}

fn step(office: &MemoryOffice, number: &str) -> Json {
    office.json(&["show", &format!("step-{number}")])
}

/// The plan for several first days, of which two end on the 31st where months are added.
#[test]
fn the_plan_is_right_to_the_day() {
    let none = ["", ""];
    for (start, expected) in [
        (
            START,
            [
                ["2026-09-07", "2026-09-07"],
                ["2026-09-28", "2026-09-28"],
                ["2026-10-28", "2026-11-28"],
                ["2026-11-28", "2027-01-28"],
                ["2026-10-07", "2026-12-07"],
                ["2027-03-28", "2027-07-28"],
                ["2027-04-18", "2027-08-25"],
                none,
                ["2027-05-09", "2027-09-22"],
                none,
            ],
        ),
        (
            "2026-08-31",
            [
                ["2026-09-21", "2026-09-21"],
                ["2026-10-12", "2026-10-12"],
                ["2026-11-12", "2026-12-12"],
                ["2026-12-12", "2027-02-12"],
                ["2026-10-21", "2026-12-21"],
                ["2027-04-12", "2027-08-12"],
                ["2027-05-03", "2027-09-09"],
                none,
                ["2027-05-24", "2027-10-07"],
                none,
            ],
        ),
        (
            "2027-01-31",
            [
                ["2027-02-21", "2027-02-21"],
                ["2027-03-14", "2027-03-14"],
                ["2027-04-14", "2027-05-14"],
                ["2027-05-14", "2027-07-14"],
                ["2027-03-21", "2027-05-21"],
                ["2027-09-14", "2028-01-14"],
                ["2027-10-05", "2028-02-11"],
                none,
                ["2027-10-26", "2028-03-10"],
                none,
            ],
        ),
        (
            "2026-12-20",
            [
                ["2027-01-10", "2027-01-10"],
                ["2027-01-31", "2027-01-31"],
                ["2027-02-28", "2027-03-31"],
                ["2027-03-28", "2027-05-31"],
                ["2027-02-10", "2027-04-10"],
                ["2027-07-28", "2027-11-30"],
                ["2027-08-18", "2027-12-28"],
                none,
                ["2027-09-08", "2028-01-25"],
                none,
            ],
        ),
        (
            "2026-07-20",
            [
                ["2026-08-10", "2026-08-10"],
                ["2026-08-31", "2026-08-31"],
                ["2026-09-30", "2026-10-31"],
                ["2026-10-30", "2026-12-31"],
                ["2026-09-10", "2026-11-10"],
                ["2027-02-28", "2027-06-30"],
                ["2027-03-21", "2027-07-28"],
                none,
                ["2027-04-11", "2027-08-25"],
                none,
            ],
        ),
    ] {
        let day = |day: &str| (!day.is_empty()).then(|| day.to_owned());
        let expected: Vec<_> = expected.iter().map(|pair| pair.map(day)).collect();
        let office = MemoryOffice::starting(start);
        assert_eq!(plan(&office), expected, "from {start}");
        assert_eq!(forecast(&office), expected, "nothing has happened yet: from {start}");
    }
}

#[test]
fn a_new_workspace_has_the_whole_roadmap() {
    let office = MemoryOffice::starting(START);
    let benchmarks = office.json(&["list", "benchmark"]);
    let numbers: Vec<i64> =
        benchmarks.as_array().unwrap().iter().map(|row| row["number"].as_i64().unwrap()).collect();
    assert_eq!(numbers, Vec::from_iter(1..=10));
    let steps = office.json(&["list", "step"]);
    let steps = steps.as_array().unwrap();
    assert_eq!(steps.len(), 47);
    let parts = steps.iter().filter(|step| !step["parent"].is_null()).count();
    assert_eq!((steps.len() - parts, parts), (34, 13));
    let overview = benchmark(&office, 9);
    let estimates = ["estimate_min", "estimate_max", "overview_min", "overview_max"];
    assert_eq!(estimates.map(|key| overview[key].as_i64()), [3, 4, 1, 2].map(Some));
    for (horizon, benchmarks, outcomes) in
        [("short_term", 7, 6), ("medium_term", 2, 5), ("long_term", 1, 4)]
    {
        let horizon = format!("horizon={horizon}");
        let count = |kind| {
            let list = office.json(&["list", kind, "--where", &horizon]);
            list.as_array().unwrap().len()
        };
        assert_eq!((count("benchmark"), count("outcome")), (benchmarks, outcomes), "{horizon}");
    }
}

#[test]
fn without_a_first_day_there_are_no_dates() {
    let office = MemoryOffice::default();
    office.run(&["init", "--school", "Roosevelt"]);
    let nothing = vec![[None, None]; 10];
    assert_eq!((plan(&office), forecast(&office)), (nothing.clone(), nothing));
    assert_eq!(benchmark(&office, 1)["late"], Json::Null);
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
    assert_eq!(benchmark(&office, 2)["forecast_earliest"], "2026-10-12");
    assert_eq!(benchmark(&office, 7)["forecast_latest"], "2027-09-09");
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
fn late_is_after_the_latest_finish_of_the_plan() {
    let office = MemoryOffice::starting(START);
    let late = |number| benchmark(&office, number)["late"].clone();
    office.on("2026-09-07");
    assert_eq!((late(1), late(8)), (json!(false), json!(false)));
    office.on("2026-09-08");
    assert_eq!((late(1), late(2)), (json!(true), json!(false)));
    let first = benchmark(&office, 1);
    assert_eq!(
        (&first["forecast_earliest"], &first["slip_days"]),
        (&json!("2026-09-08"), &json!(1))
    );
    // Nothing unfinished ends before today, however long ago it should have ended.
    office.on("2030-01-01");
    for days in forecast(&office).into_iter().flatten().flatten() {
        assert!(*days >= *"2030-01-01", "{days}");
    }
    assert_eq!((late(9), late(8), late(10)), (json!(true), json!(false), json!(false)));
    office.out(&["set", "benchmark-1", "finish=2026-09-30"]);
    assert_eq!(late(1), false);
}

#[test]
fn the_last_step_finishes_a_benchmark_and_some_never_end() {
    let office = MemoryOffice::starting(START);
    office.out(&["set", "step-3.1", "state=doing"]);
    assert_eq!(benchmark(&office, 3)["progress"], "doing");
    for number in ["3.1", "3.2", "8.1.1", "8.2", "8.3", "10.1", "10.2", "10.3", "10.4"] {
        office.out(&["set", &format!("step-{number}"), "state=done"]);
    }
    office.out(&["set", "step-3.3", "state=waived", "reason=No groups yet"]);
    let third = benchmark(&office, 3);
    assert_eq!(
        [&third["progress"], &third["steps_done"], &third["steps_total"]],
        [&json!("done"), &json!(3), &json!(3)]
    );
    assert_eq!(step(&office, "8.1")["progress"], "done", "its only part is");
    for number in [8, 10] {
        let own = benchmark(&office, number);
        assert_eq!(own["progress"], "running");
        assert_eq!(own["steps_done"], own["steps_total"]);
        assert_eq!([&own["earliest_finish"], &own["forecast_latest"]], [&Json::Null; 2]);
    }
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

/// Four prompts, revised; nothing of it is counted for others or leaves the workspace.
#[test]
fn reflections_stay_with_their_writer() {
    let office = MemoryOffice::starting(START);
    for prompt in ["identity", "why", "role", "care"] {
        let (answer, prompt) = (format!("answer=Marker {prompt}"), format!("prompt={prompt}"));
        let id = office.out(&["add", "reflection", &answer, &prompt]);
        office.out(&["set", id.trim(), &format!("{answer} again")]);
        let second = format!("revision_of={}", id.trim());
        office.out(&["add", "reflection", &format!("{answer} anew"), &prompt, &second]);
        office.out(&["link", "step-1.2.1", "evidence", id.trim()]);
    }
    assert_eq!(step(&office, "1.2.1")["evidence_count"], 8, "the writer's own");
    let team = office.out(&["export", "csv", "step"]);
    let row = team.lines().find(|line| line.starts_with("step-1.2.1,")).unwrap();
    assert!(row.ends_with(",0"), "what the team may not see is not counted for it: {row}");
    assert_eq!(office.json(&["list", "reflection"]).as_array().unwrap().len(), 8);
    for kind in ["reflection", "step", "benchmark"] {
        for audience in ["team", "partner", "public"] {
            let out = office.out(&["export", "csv", kind, "--audience", audience]);
            assert!(!out.contains("Marker"), "{kind} for {audience}: {out}");
        }
    }
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

/// Every command is a process of its own on the same store.
#[test]
fn all_of_it_is_there_after_a_restart() {
    let school = School::founded();
    let on = |day: &str, words: &[&str]| school.out_with(words, &[("CG_NOW", day)]);
    for number in ["3.1", "3.2", "3.3"] {
        on("2026-10-05", &["set", &format!("step-{number}"), "state=done"]);
    }
    let list = |kind| -> Vec<Json> {
        serde_json::from_str(&on("2026-10-06", &["list", kind, "--format", "json"])).unwrap()
    };
    let benchmarks = list("benchmark");
    assert_eq!((benchmarks.len(), list("step").len(), list("outcome").len()), (10, 47, 15));
    let progress = |number: usize| benchmarks[number - 1]["progress"].as_str().unwrap();
    assert_eq!([3, 4, 8, 10].map(progress), ["done", "open", "running", "running"]);
    assert_eq!(benchmarks[2]["forecast_latest"], "2026-10-05");
    assert_eq!(benchmarks[6]["latest_finish"], "2027-08-25");
}

#[test]
fn what_cannot_be_is_refused_in_both_languages() {
    let office = MemoryOffice::starting(START);
    for (words, english, spanish) in [
        (&["benchmark-10", "open_ended=no"][..], "never ends", "nunca termina"),
        (&["benchmark-8", "finish=2026-10-01"], "cannot be finished", "no se puede terminar"),
        (
            &["benchmark-1", "start=2026-10-01", "finish=2026-09-01"],
            "“Finished” cannot be before “Began”",
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
    for number in ["1.1", "1.2", "1.3"] {
        office.out(&["set", &format!("step-{number}"), "state=done"]);
    }
    let steps = office.json(&["list", "step", "--where", "benchmark=benchmark-1"]);
    for step in steps.as_array().unwrap() {
        office.run(&["set", step["id"].as_str().unwrap(), "state=done"]);
    }
    assert!(!office.out(&["gaps", "benchmark"]).contains("not all of its steps are done"));
}
