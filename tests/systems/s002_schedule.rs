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

/// What nobody has begun begins today at the earliest, so that beginning it today moves nothing later.
#[test]
fn beginning_something_today_moves_nothing_later() {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-21");
    let expected = forecast(&office);
    let day = |text: &str| Some(text.to_owned());
    // Three weeks from today, three more, then one or two months, and once more.
    assert_eq!(expected[0], [day("2026-12-12"), day("2026-12-12")]);
    assert_eq!(expected[1], [day("2027-01-02"), day("2027-01-02")]);
    assert_eq!(expected[2], [day("2027-02-02"), day("2027-03-02")]);
    assert_eq!(expected[3], [day("2027-03-02"), day("2027-05-02")]);
    for words in [["set", "step-1.1", "state=doing"], ["set", "benchmark-1", "start=2026-11-21"]] {
        office.out(&words);
        assert_eq!(forecast(&office), expected, "{words:?}");
    }
    // What has begun on a day of its own keeps it, and the plan is what it was.
    office.out(&["set", "benchmark-1", "start=2026-11-14"]);
    assert_eq!(forecast(&office)[0], [day("2026-12-05"), day("2026-12-05")]);
    assert_eq!(plan(&office)[0], [day("2026-09-07"), day("2026-09-07")]);
}

/// A school shows its families how far each benchmark is and when it ends: what comes of the steps, which are
/// the team's, and of nothing that is hidden from the team.
#[test]
fn families_see_how_far_benchmarks_are() {
    let office = MemoryOffice::starting(START);
    office.on("2026-08-24");
    for number in ["1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3", "2.1"] {
        office.out(&["set", &format!("step-{number}"), "state=done"]);
    }
    let page = |who: &str| office.out(&["report", "roadmap", "--audience", who]);
    let rows = |page: &str| -> Vec<Vec<String>> {
        let rows = page.lines().filter(|line| line.starts_with("| "));
        rows.map(|row| row.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
    };
    let (team, families) = (rows(&page("team")), rows(&page("public")));
    // The columns of steps are the team's; all else is the same.
    assert_eq!(team[0][8..10], ["Steps done", "Steps"]);
    let without = team.iter().map(|row| [&row[..8], &row[10..]].concat());
    assert_eq!(Vec::from_iter(without), families);
    let told = ["Sep 7, 2026", "Sep 7, 2026", "Aug 24, 2026", "Aug 24, 2026", "done", "no"];
    assert_eq!(families[2][3..9], told);
    assert_eq!((&*families[3][7], &*families[4][7]), ("under way", "open"));
    let days = office.out(&["export", "ics", "--all", "--audience", "public"]);
    assert!(days.contains("SUMMARY:Forecast: latest end: Into the school plan"), "{days}");
    // What is hidden from the team changes nothing that families are told, nor does what is theirs alone.
    let before = page("public");
    office.out(&["set", "step-2.1", "level=private"]);
    assert!(page("public").contains("| Building the team               |      2 | Sep 28, 2026"));
    assert_ne!(page("public"), before, "nothing of it is begun, as far as the team knows");
    office.out(&["set", "benchmark-2", "level=team"]);
    assert!(!page("public").contains("Building the team"), "{}", page("public"));
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
