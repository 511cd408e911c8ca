//! 1: ten benchmarks with their steps; how far they are follows from the steps.

use serde_json::{Value as Json, json};

use crate::cli_office::MemoryOffice;
use crate::school::School;
use crate::tui_stage::Stage;
use crate::{START, benchmark, step};

#[test]
fn a_fresh_workspace_lists_10_benchmarks_34_steps_and_13_parts() {
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

/// Whoever ticked the steps gave their word for the benchmark too: only evidence makes it proven.
#[test]
fn a_benchmark_that_was_ticked_is_known_by_the_teams_word() {
    let mut stage = Stage::new();
    stage.keys("2 j j enter j").sees("3.1 Go to every school-level meeting");
    stage.keys("x x j x x j x x").sees("✓  3  Mapping school and community").sees("3 of 3");
    let office = MemoryOffice::starting(START);
    for number in ["3.1", "3.2", "3.3"] {
        office.out(&["set", &format!("step-{number}"), "state=done"]);
    }
    assert_eq!(benchmark(&office, 3)["proof"], "declared");
    assert_eq!(benchmark(&office, 4)["proof"], Json::Null);
}

#[test]
fn benchmarks_8_and_10_have_no_end_whatever_is_typed() {
    let office = MemoryOffice::starting(START);
    for number in [8, 10] {
        let id = format!("benchmark-{number}");
        for pair in ["open_ended=no", "open_ended=", "finish=2026-10-01"] {
            office.refused(1, &["set", &id, pair]);
        }
        assert_eq!(benchmark(&office, number)["progress"], "running");
    }
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
