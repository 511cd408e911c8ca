//! 2: when each benchmark ends by plan and by forecast, and which is late.

use serde_json::{Value as Json, json};

use crate::cli_office::MemoryOffice;
use crate::{START, benchmark};

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
fn without_a_first_day_there_are_no_dates() {
    let office = MemoryOffice::default();
    office.run(&["init", "--school", "Roosevelt"]);
    let nothing = vec![[None, None]; 10];
    assert_eq!((plan(&office), forecast(&office)), (nothing.clone(), nothing));
    assert_eq!(benchmark(&office, 1)["late"], Json::Null);
}

/// What really began has a forecast although nobody said when the plan began.
#[test]
fn what_has_begun_has_dates_without_a_plan() {
    let office = MemoryOffice::default();
    office.on("2026-10-01").run(&["init", "--school", "Roosevelt"]);
    office.out(&["set", "benchmark-4", "start=2026-10-01"]);
    let fourth = benchmark(&office, 4);
    let dates = ["forecast_earliest", "forecast_latest", "latest_finish", "late"];
    assert_eq!(
        dates.map(|key| &fourth[key]),
        [&json!("2026-11-01"), &json!("2026-12-01"), &json!(null), &json!(null)]
    );
    // What follows it follows its forecast; what does not has none.
    assert_eq!(benchmark(&office, 6)["forecast_earliest"], "2027-03-01");
    assert_eq!(benchmark(&office, 3)["forecast_earliest"], json!(null));
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
        (&json!("2026-09-29"), &json!(22))
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
