//! Readings from the command line: kept one by one, called by their address, brought in from files.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod cli_office;
mod today;

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use cli_office::MemoryOffice;
use commonground::exchange::Reply;
use serde_json::Value as Json;

/// Daily attendance of five schools, as a city publishes it.
const DAILY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readings/attendance.csv");
const MAP: &str = "date=date,value=attendance_pct,site=name";

fn measured() -> MemoryOffice {
    let office = MemoryOffice::founded();
    office.out(&["add", "measure", "name=Attendance"]);
    office
}

/// Day, value and note of all readings.
fn all(office: &MemoryOffice) -> Vec<(String, String, String)> {
    let list = office.json(&["list", "reading"]);
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let own = |own: &Json| (text(&own["date"]), own["value"].to_string(), text(&own["note"]));
    list.as_array().unwrap().iter().map(own).collect()
}

fn bring(office: &MemoryOffice, rows: &str, words: &[&str]) -> Reply {
    let words = [&["import", "readings", "-"], words].concat();
    office.run_in(&words, &[], Some(rows.as_bytes()), None)
}

#[test]
fn a_measure_has_one_value_a_day_and_another_is_a_correction() {
    let office = measured();
    let read = |words: &[&str]| office.out(&[&["read", "Attendance"], words].concat());
    assert_eq!(read(&["62 %", "--on", "2026-10-05"]), "Attendance, Oct 5, 2026: 62\n");
    assert_eq!(
        read(&["63", "--on", "oct 6 2026", "--note", "half a day"]),
        "Attendance, Oct 6, 2026: 63\n"
    );
    let again = read(&["62", "--on", "2026-10-05"]);
    assert_eq!(again, "Nothing to do: it is so already.\n");
    let corrected = read(&["64", "--on", "2026-10-05"]);
    assert_eq!(corrected, "Attendance, Oct 5, 2026: 64, where 62 stood before\n");
    let owned = |own: (&str, &str, &str)| (own.0.to_owned(), own.1.to_owned(), own.2.to_owned());
    let both = [("2026-10-05", "64", ""), ("2026-10-06", "63", "half a day")].map(owned);
    assert_eq!(all(&office), both);
    // What stood before stays in the history, and undo goes back one reading.
    let log = office.out(&["log", "Attendance@2026-10-05"]);
    assert!(log.contains("from “62 on Oct 5, 2026” to “64 on Oct 5, 2026”"), "{log}");
    assert!(!log.contains("63"), "of this day only: {log}");
    office.out(&["undo"]);
    assert_eq!(all(&office)[0].1, "62");
    assert_eq!(all(&office).len(), 2);
}

#[test]
fn a_reading_is_shown_set_and_taken_away_by_its_address() {
    let office = measured();
    office.out(&["read", "Attendance", "62", "--on", "2026-10-05"]);
    office.out(&["read", "Attendance", "70", "--on", "2026-10-06"]);
    let of_group = ["--on", "2026-10-05", "--group", "English learners"];
    office.out(&[&["read", "Attendance", "48"], &of_group[..]].concat());
    let value = |address: &str| office.json(&["show", address])[0]["value"].to_string();
    assert_eq!(value("Attendance@2026-10-05"), "62", "of everybody");
    assert_eq!(value("attendance@2026-10-05/english learners"), "48");
    assert_eq!(value("Attendance@2026-10-05//English learners"), "48");
    office.out(&["set", "Attendance@2026-10-05", "value=61", "note=Rain"]);
    assert_eq!(office.json(&["show", "Attendance@2026-10-05"])[0]["note"], "Rain");
    assert!(office.refused(1, &["set", "Attendance@2026-10-05", "valeu=1"]).contains("value"));
    let none = office.refused(1, &["show", "Attendance@2026-10-07"]);
    assert!(none.contains("Nothing was read at “Attendance@2026-10-07”"), "{none}");
    assert!(office.refused(1, &["show", "Attendance@someday"]).contains("someday"));
    assert!(office.refused(1, &["show", "Nothing@2026-10-05"]).contains("Nothing"));
    office.out(&["rm", "Attendance@2026-10-05", "Attendance@2026-10-06"]);
    assert_eq!(all(&office).len(), 1, "the last of a series goes with it");
    office.out(&["undo"]);
    assert_eq!(all(&office).len(), 3);
    // Of several sites nobody knows which is meant.
    for site in ["Lincoln", "Oak"] {
        office.out(&["add", "site", &format!("name={site}")]);
        office.out(&["read", "Attendance", "5", "--on", "2026-10-08", "--site", site]);
    }
    let several = office.refused(1, &["rm", "Attendance@2026-10-08"]);
    assert!(several.contains("several readings"), "{several}");
    assert_eq!(value("Attendance@2026-10-08/Oak"), "5");
}

#[test]
fn an_earlier_step_is_taken_back_though_later_days_were_read() {
    let office = measured();
    for (day, value) in [("05", "62"), ("06", "63"), ("07", "64")] {
        office.out(&["read", "Attendance", value, "--on", &format!("2026-10-{day}")]);
    }
    let log = office.json(&["log", "Attendance@2026-10-06"]);
    office.out(&["undo", &log[0]["step"].to_string()]);
    let days: Vec<_> = all(&office).into_iter().map(|(day, ..)| day).collect();
    assert_eq!(days, ["2026-10-05", "2026-10-07"]);
    office.out(&["redo"]);
    assert_eq!(all(&office).len(), 3);
    // Once the very day was corrected, it is refused.
    office.out(&["set", "Attendance@2026-10-06", "value=1"]);
    office.refused(1, &["undo", &log[0]["step"].to_string()]);
}

#[test]
fn five_schools_come_in_with_one_command_and_nothing_is_invented() {
    let office = MemoryOffice::founded();
    let words = ["import", "readings", DAILY, "--map", MAP, "--measure", "Attendance"];
    let report = office.run(&words);
    assert_eq!(report.exit, 0, "{}", report.err);
    assert!(
        report.out.starts_with(
            "New: 2,339. Corrected: 0. Already here: 0. Without a value: 15. Wrong: 0.\n"
        ),
        "{}",
        report.out
    );
    assert!(report.out.contains("Added 5 schools: P.S. 015 ROBERTO CLEMENTE, "), "{}", report.out);
    let lines = "attendance_pct: “NS” in 15 rows: there is no value. Lines 82, 153, 848, 849, 946, 1461, 1484, 1500, 1539, 1557, 1615, 1627, 1628, 1629, 1818.";
    assert!(report.err.contains(lines), "{}", report.err);
    // Row for row what the file says, no more and no less.
    let text = std::fs::read_to_string(DAILY).unwrap();
    let mut said: Vec<(String, String, String)> = text
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect::<Vec<_>>())
        .filter(|row| row[3] != "NS")
        .map(|row| {
            (row[1].to_owned(), row[2].to_owned(), format!("{:.2}", row[3].parse::<f64>().unwrap()))
        })
        .collect();
    let list = office.json(&["list", "reading"]);
    let mut kept: Vec<(String, String, String)> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|own| {
            let text = |key: &str| own[key].as_str().unwrap().to_owned();
            (text("site_label"), text("date"), format!("{:.2}", own["value"].as_f64().unwrap()))
        })
        .collect();
    said.sort();
    kept.sort();
    assert_eq!(kept.len(), said.len());
    assert!(kept == said);
    // One step, and again without a word of what the columns hold, nor of the measure: that is remembered.
    let again = office.out(&["import", "readings", DAILY]);
    assert_eq!(
        again,
        "New: 0. Corrected: 0. Already here: 2,339. Without a value: 15. Wrong: 0.\n"
    );
    office.out(&["undo"]);
    assert_eq!(all(&office).len(), 0);
    assert_eq!(office.json(&["list", "site"]).as_array().unwrap().len(), 1);
}

/// The median of each ISO week of a school, reckoned here from the file.
fn weekly(school: &str) -> Vec<f64> {
    let text = std::fs::read_to_string(DAILY).unwrap();
    let mut weeks: BTreeMap<(i32, u32), Vec<f64>> = BTreeMap::new();
    for row in text.lines().map(|line| line.split(',').collect::<Vec<_>>()) {
        if let ([_, name, day, value], true) = (&row[..], row[1] == school)
            && let Ok(value) = value.parse()
        {
            assert_eq!(*name, school);
            let week = day.parse::<NaiveDate>().unwrap().iso_week();
            weeks.entry((week.year(), week.week())).or_default().push(value);
        }
    }
    weeks.into_values().map(median).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    (values[(values.len() - 1) / 2] + values[values.len() / 2]) / 2.0
}

/// For each of the five schools what the rules say of its weeks.
#[test]
fn each_school_has_its_weekly_median_and_a_verdict() {
    let office = MemoryOffice::founded();
    office.out(&["import", "readings", DAILY, "--map", MAP, "--measure", "Attendance"]);
    let sites = office.json(&["list", "site"]);
    let names: Vec<&str> = sites
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|own| own["name_en"].as_str().or(own["name"].as_str()))
        .collect();
    let schools: Vec<&&str> = names.iter().filter(|name| name.starts_with("P.S.")).collect();
    assert_eq!(schools.len(), 5, "{names:?}");
    for school in schools {
        let words = ["chart", "Attendance", "--site", school, "--by", "week", "--with", "median"];
        let chart = office.json(&words);
        let weeks = weekly(school);
        assert!(weeks.len() > 12, "{school}: {}", weeks.len());
        assert_eq!(chart["points"], weeks.len(), "{school}");
        assert!((chart["centre"].as_f64().unwrap() - median(weeks)).abs() < 1e-6, "{school}");
        for (lang, said) in [("en", "longest run"), ("es", "racha más larga")] {
            let drawn = office.out(&[&["--lang", lang], &words[..]].concat());
            assert!(drawn.to_lowercase().contains(said), "{school}: {drawn}");
        }
    }
}

#[test]
fn a_file_that_says_other_things_corrects_what_is_here() {
    let office = measured();
    let first =
        "date,value,measure,note\n2026-10-05,62,Attendance,\n2026-10-06,63,Attendance,Rain\n";
    assert_eq!(bring(&office, first, &[]).exit, 0);
    let second = "date,value,measure\n2026-10-06,64,Attendance\n2026-10-07,65,Attendance\n";
    let report = bring(&office, second, &[]);
    assert!(report.out.starts_with("New: 1. Corrected: 1. Already here: 0."), "{}", report.out);
    let log = office.out(&["log", "Attendance@2026-10-06"]);
    assert!(log.contains("from “63 on Oct 6, 2026 · Rain” to “64 on Oct 6, 2026 · Rain”"), "{log}");
    office.out(&["undo"]);
    assert_eq!(all(&office)[1], ("2026-10-06".into(), "63".into(), "Rain".into()));
}

#[test]
fn what_is_wrong_is_named_by_its_place_and_nothing_is_taken_unless_asked_for() {
    let office = MemoryOffice::founded();
    let rows = "Day,Rate\n2026-10-05,62\n2026-13-05,63\n9/1/2026,64\n2026-10-07,<10\n2026-10-05,61\n2026-10-08\n";
    let words = ["--map", "date=Day,value=Rate", "--measure", "Late"];
    let refused = bring(&office, rows, &words);
    assert_eq!((refused.exit, &*refused.out), (1, ""));
    for place in
        ["-:3:1  Day: ", "-:4:1  Day: ", "-:5:2  Rate: ", "-:6:2  Rate: Line 2 says 62", "-:7:2  "]
    {
        assert!(refused.err.contains(place), "{place} in\n{}", refused.err);
    }
    assert!(office.json(&["list", "measure"]).as_array().unwrap().is_empty());
    let good = bring(&office, rows, &[&words[..], &["--take-good"]].concat());
    assert_eq!(good.exit, 0);
    assert!(
        good.out
            .starts_with("New: 1. Corrected: 0. Already here: 0. Without a value: 0. Wrong: 5."),
        "{}",
        good.out
    );
    for (map, said) in [
        ("date=Tag,value=Rate", "There is no column “Tag”. The columns are: Day, Rate."),
        ("day=Day,value=Rate", "“day=Day” says of no column"),
        ("date=Day", "Which column holds “value” is not said."),
    ] {
        let reply = bring(&office, rows, &["--map", map, "--measure", "Late"]);
        assert!(reply.exit == 1 && reply.err.contains(said), "{}", reply.err);
    }
    let nobody = bring(&office, "date,value\n2026-10-05,1\n", &[]);
    assert!(nobody.err.contains("Which column holds “measure” is not said."), "{}", nobody.err);
}

#[test]
fn days_of_american_files_are_read_where_the_file_tells_which_number_is_the_month() {
    let office = measured();
    let rows = "date,value,measure\n9/1/2026,62,Attendance\n9/15/2026,63,Attendance\n";
    assert_eq!(bring(&office, rows, &[]).exit, 0);
    assert_eq!(all(&office)[0].0, "2026-09-01");
}

/// What is read for a cycle is the cycle's, also when a file says the same day later.
#[test]
fn what_a_cycle_has_read_stays_its_own() {
    let office = measured();
    let cycle = office.out(&["add", "cycle", "title=Call home"]).trim().to_owned();
    office.out(&["read", "Attendance", "62", "--on", "2026-10-05"]);
    office.out(&["read", "Attendance", "62", "--on", "2026-10-05", "--cycle", &cycle]);
    let of_cycle = || {
        let list = office.json(&["list", "reading", "--where", &format!("cycle={cycle}")]);
        list.as_array().unwrap().iter().map(|own| own["value"].to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        (of_cycle(), all(&office).len()),
        (vec!["62".to_owned()], 1),
        "it is not there twice"
    );
    office.out(&["read", "Attendance", "63", "--on", "2026-10-05"]);
    assert_eq!(
        (of_cycle(), all(&office).len()),
        (vec!["63".to_owned()], 1),
        "it is corrected there"
    );
    assert_eq!(office.json(&["show", &cycle])["readings"], 1);
}

/// What goes out as a table in the long form comes in again as it was.
#[test]
fn readings_go_out_in_the_long_form_and_come_in_again() {
    let office = measured();
    office.out(&["read", "Attendance", "62.125", "--on", "2026-10-05", "--note", "=1+1"]);
    office.out(&["read", "Attendance", "-3", "--on", "2026-10-06", "--group", "Grade 3"]);
    let table = office.out(&["export", "csv", "reading", "--no-mark"]);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "date,value,measure,site,subgroup,cycle,note,id");
    assert!(lines.iter().any(|line| line.starts_with("2026-10-05,62.125,Attendance,,,,'=1+1,")));
    assert!(lines.iter().any(|line| line.starts_with("2026-10-06,-3,Attendance,,Grade 3,,,")));
    let other = measured();
    assert_eq!(bring(&other, &table, &[]).exit, 0);
    assert_eq!(all(&other), all(&office));
    let same = bring(&office, &table, &[]);
    assert!(same.out.starts_with("New: 0. Corrected: 0. Already here: 2."), "{}", same.out);
}

/// Each reading was a record of its own once. They stay as they are until somebody touches them.
#[test]
fn readings_of_an_earlier_version_are_read_on() {
    let office = measured();
    office.out(&["read", "Attendance", "62", "--on", "2026-10-05"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.json");
    let mut document: Json = serde_json::from_str(&office.out(&["export", "json"])).unwrap();
    for own in document["records"].as_array_mut().unwrap() {
        if own["kind"] == "reading" {
            let old = own.as_object_mut().unwrap();
            old.remove("points");
            // The office that takes it in makes the same ids as this one.
            old.insert("id".into(), "old-reading".into());
            old.insert("date".into(), "2026-10-05".into());
            old.insert("value".into(), 62.into());
            old.insert("note".into(), serde_json::json!({ "lead": "es", "es": "Lluvia" }));
        }
    }
    std::fs::write(&file, document.to_string()).unwrap();
    let old = MemoryOffice::founded();
    old.out(&["import", "json", file.to_str().unwrap()]);
    assert_eq!(all(&old), [("2026-10-05".into(), "62".into(), "Lluvia".into())]);
    assert_eq!(old.json(&["chart", "Attendance"])["points"], 1);
    old.out(&["read", "Attendance", "63", "--on", "2026-10-06"]);
    let days: Vec<_> = all(&old).into_iter().map(|(day, _, note)| (day, note)).collect();
    assert_eq!(
        days,
        [("2026-10-05".into(), "Lluvia".into()), ("2026-10-06".to_owned(), String::new())]
    );
}

/// On the axis of a chart stand the tests that were made for the measure, and the days somebody wrote to.
#[test]
fn what_happened_stands_on_the_axis() {
    let office = measured();
    for day in 1..=14 {
        let on = format!("2026-10-{day:02}");
        office.out(&["read", "Attendance", &(60 + day % 3).to_string(), "--on", &on]);
    }
    office.out(&["set", "Attendance@2026-10-09", "note=Fire drill"]);
    let measure = office.json(&["list", "measure"])[0]["id"].as_str().unwrap().to_owned();
    let of = format!("measure={measure}");
    let cycle = ["add", "cycle", "title=Call home", "start=2026-10-05", &of];
    let cycle = office.out(&cycle).trim().to_owned();
    office.out(&["add", "cycle", "title=Something else", "start=2026-10-06"]);
    let events = office.json(&["chart", "Attendance"])["events"].clone();
    let wanted = serde_json::json!([
        { "date": "2026-10-05", "cycle": cycle },
        { "date": "2026-10-09", "note": "Fire drill" },
    ]);
    assert_eq!(events, wanted);
    let drawn = office.out(&["chart", "Attendance"]);
    let axis = drawn.lines().find(|line| line.contains('└')).unwrap();
    assert!(axis.find('1') < axis.find('2') && axis.contains('1'), "{drawn}");
    assert!(drawn.contains("1 · Oct 5, 2026: the test “Call home” begins\n"), "{drawn}");
    assert!(drawn.contains("2 · Oct 9, 2026: Fire drill\n"), "{drawn}");
    let spanish = office.out(&["--lang", "es", "chart", "Attendance"]);
    assert!(spanish.contains("1 · 5 oct 2026: empieza la prueba «Call home»"), "{spanish}");
    let picture = office.out(&["export", "svg", &measure]);
    assert!(picture.contains("Call home") && picture.contains(">2</text>"), "{picture}");
    // A test that is private is not told to others.
    office.out(&["set", &cycle, "level=private"]);
    let others = office.out(&["export", "svg", &measure, "--audience", "team"]);
    assert!(!others.contains("Call home"), "{others}");
}
