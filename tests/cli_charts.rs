//! Charts from the command line: as data, drawn, as SVG; phases with their reasons.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod cli_office;
mod today;

use chrono::{Days, NaiveDate};
use cli_office::MemoryOffice;
use serde_json::{Value as Json, json};

/// All keys that the data have, whatever the rules.
const KEYS: [&str; 19] = [
    "rules",
    "points",
    "useful",
    "centre",
    "longest_run",
    "longest_run_limit",
    "crossings",
    "crossings_limit",
    "runs",
    "runs_low",
    "runs_high",
    "trend",
    "lower",
    "upper",
    "moving_range_limit",
    "screening",
    "outside",
    "signals",
    "phases",
];

/// A Monday.
fn day(at: u64) -> String {
    let monday = NaiveDate::from_ymd_opt(2026, 9, 7).unwrap();
    monday.checked_add_days(Days::new(at)).unwrap().to_string()
}

fn add(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["add"], words].concat()).trim().to_owned()
}

fn read(office: &MemoryOffice, values: &[&str]) {
    for (at, value) in (0..).zip(values) {
        let (date, value) = (format!("date={}", day(at)), format!("value={value}"));
        add(office, &["reading", "measure=Late", &date, &value]);
    }
}

fn measured(values: &[&str]) -> MemoryOffice {
    let office = MemoryOffice::founded();
    add(&office, &["measure", "name=Late", "goal=5"]);
    read(&office, values);
    office
}

/// Nine that go up and down, then fourteen low ones, then nine that go up and down: 32 useful points.
fn long_run() -> Vec<&'static str> {
    let mut values = ["20", "21", "19", "22", "9", "23", "24", "26", "25"].to_vec();
    values.extend(["7", "6", "5", "6", "7", "5", "6", "7", "5", "6", "7", "5", "6", "7"]);
    values.extend(["26", "27", "28", "29", "8", "31", "32", "33", "34"]);
    values
}

fn chart(office: &MemoryOffice, words: &[&str]) -> Json {
    office.json(&[&["chart", "Late"], words].concat())
}

#[test]
fn the_usual_rules_say_how_long_the_longest_run_is_and_how_long_it_may_be() {
    let office = measured(&long_run());
    let data = chart(&office, &[]);
    assert!(KEYS.iter().all(|key| data.get(key).is_some()), "{data:#}");
    assert_eq!(data["rules"], "anhoj");
    assert_eq!((&data["points"], &data["useful"]), (&json!(32), &json!(32)));
    assert_eq!((&data["longest_run"], &data["longest_run_limit"]), (&json!(14), &json!(8)));
    assert_eq!((&data["crossings"], &data["crossings_limit"]), (&json!(6), &json!(11)));
    for key in ["runs", "trend", "lower", "upper", "moving_range_limit", "screening", "outside"] {
        assert_eq!(data[key], Json::Null, "{key}");
    }
    let signals = data["signals"].as_array().unwrap();
    assert_eq!(signals.len(), 2);
    assert_eq!(signals[0]["name"], "longest_run");
    let sentence = "Longest run 14 (below the median); the limit for 32 useful points is 8.";
    assert_eq!(signals[0]["sentence"], sentence);
    assert_eq!(signals[0]["dates"].as_array().unwrap().len(), 14);
    assert_eq!(signals[0]["dates"][0], day(9));
    let spanish = chart(&office, &["--lang", "es"])["signals"][0]["sentence"].clone();
    let sentence = "Racha más larga 14 (abajo de la mediana); \
                    el límite para 32 puntos útiles es 8.";
    assert_eq!(spanish, sentence);
}

#[test]
fn each_set_of_rules_fills_in_what_applies() {
    let office = measured(&long_run());
    let filled = |rules: &str| {
        let data = chart(&office, &["--rules", rules]);
        let filled = KEYS.iter().filter(|key| !data[**key].is_null());
        filled
            .copied()
            .filter(|key| !["rules", "points", "signals", "phases"].contains(key))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        filled("anhoj"),
        ["useful", "centre", "longest_run", "longest_run_limit", "crossings", "crossings_limit"]
    );
    assert_eq!(
        filled("ihi"),
        ["useful", "centre", "longest_run", "runs", "runs_low", "runs_high", "trend"]
    );
    let limits = [
        "centre",
        "longest_run",
        "trend",
        "lower",
        "upper",
        "moving_range_limit",
        "screening",
        "outside",
    ];
    assert_eq!(filled("xmr"), limits);
    assert_eq!(filled("nhs"), limits);
    assert_eq!(chart(&office, &["--rules", "xmr"])["screening"], false);
    assert_eq!(chart(&office, &["--rules", "nhs"])["screening"], true);
    assert_eq!(chart(&office, &["--rules", "nhs", "--screening", "off"])["screening"], false);
}

#[test]
fn too_few_points_have_no_verdict() {
    let office = measured(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    for rules in ["anhoj", "ihi", "xmr", "nhs"] {
        let data = chart(&office, &["--rules", rules]);
        assert_eq!((&data["points"], &data["signals"]), (&json!(11), &json!([])));
        for key in ["centre", "longest_run_limit", "runs_low", "lower", "upper"] {
            assert_eq!(data[key], Json::Null, "{rules} {key}");
        }
    }
    let drawn = office.out(&["chart", "Late"]);
    assert!(drawn.contains("11 points: too few to judge"), "{drawn}");
    assert!(drawn.contains('○') && !drawn.contains('●'), "{drawn}");
}

#[test]
fn a_chart_is_drawn_with_its_caption_and_its_sentences() {
    let office = measured(&long_run());
    let drawn = office.out(&["chart", "Late"]);
    let lines: Vec<&str> = drawn.lines().collect();
    assert_eq!(lines[0], "Late");
    assert!(drawn.contains("● Signal: longest run 14 (below the median)"), "{drawn}");
    assert!(drawn.contains("Rules: Anhøj"), "{drawn}");
    let marked = lines[1..17].iter().flat_map(|line| line.matches('●')).count();
    assert_eq!(marked, 14, "{drawn}");
    let weekly = office.out(&["chart", "Late", "--by", "week", "--with", "mean"]);
    assert!(weekly.contains("Each point is the mean of a week"), "{weekly}");
    assert!(weekly.contains("too few to judge"), "{weekly}");
    let spanish = office.out(&["chart", "Late", "--lang", "es"]);
    assert!(spanish.contains("● Señal: racha más larga 14"), "{spanish}");
}

#[test]
fn a_phase_begins_anew_with_a_reason_that_is_told() {
    let office = measured(&long_run());
    let start = format!("start={}", day(18));
    assert_ne!(office.run(&["add", "chart_phase", "measure=Late", &start]).exit, 0, "no reason");
    let reason = "reason=Calls begin at eight";
    add(&office, &["chart_phase", "measure=Late", &start, reason]);
    let data = chart(&office, &[]);
    assert_eq!((&data["points"], &data["phases"][0]["start"]), (&json!(14), &json!(day(18))));
    assert_eq!(data["phases"][0]["reason"], "Calls begin at eight");
    let drawn = office.out(&["chart", "Late"]);
    assert!(drawn.contains("New phase on Sep 25, 2026: Calls begin at eight"), "{drawn}");
    assert!(drawn.contains('┊'), "{drawn}");
}

#[test]
fn a_measure_says_how_its_chart_is_judged_and_an_option_says_otherwise() {
    let office = measured(&long_run());
    let id = office.json(&["list", "measure"])[0]["id"].as_str().unwrap().to_owned();
    office.out(&["set", &id, "rules=ihi", "point=week"]);
    let data = office.json(&["chart", &id]);
    assert_eq!(
        (&data["rules"], &data["by"], &data["points"]),
        (&json!("ihi"), &json!("week"), &json!(5))
    );
    let data = office.json(&["chart", &id, "--rules", "nhs", "--by", "day"]);
    assert_eq!((&data["rules"], &data["points"]), (&json!("nhs"), &json!(32)));
}

#[test]
fn a_site_has_a_chart_of_its_own_and_what_is_not_there_is_one_sentence() {
    let office = measured(&["1", "2"]);
    add(&office, &["site", "name=Lincoln"]);
    let own = format!("date={}", day(9));
    add(&office, &["reading", "measure=Late", &own, "value=7", "site=Lincoln"]);
    assert_eq!(chart(&office, &["--site", "Lincoln"])["points"], 1);
    assert_eq!(chart(&office, &[])["points"], 3);
    for (words, told) in [
        (&["chart", "Early"][..], "Early"),
        (&["chart", "Late", "--site", "Nowhere"], "Nowhere"),
        (&["chart", "Late", "--rules", "guess"], "guess"),
        (&["chart", "Late", "--baseline", "x"], "x"),
    ] {
        let reply = office.run(words);
        assert!(reply.exit != 0 && reply.err.contains(told), "{words:?}: {}", reply.err);
    }
}

#[test]
fn a_chart_becomes_svg_with_its_words() {
    let office = measured(&long_run());
    let id = office.json(&["list", "measure"])[0]["id"].as_str().unwrap().to_owned();
    let svg = office.out(&["export", "svg", &id]);
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"), "{svg}");
    assert_eq!(svg.matches("<circle").count(), 32);
    assert_eq!(svg.matches("r=\"6\"").count(), 14);
    assert!(svg.contains("the limit for 32 useful points is 8"), "{svg}");
    let reply = office.run(&["export", "opml", &id]);
    assert!(reply.exit == 1 && reply.err.contains("not an outline"), "{}", reply.err);
}

/// The icons of Making Data Count, in words: the way things go, and whether the goal can be relied on.
#[test]
fn the_newest_point_says_whether_things_get_better_and_whether_the_goal_holds() {
    let rising: Vec<String> = (0..12)
        .map(|at| (10 + at % 3).to_string())
        .chain((0..8).map(|at| (20 + at % 3).to_string()))
        .collect();
    let office = measured(&rising.iter().map(String::as_str).collect::<Vec<_>>());
    let of = |office: &MemoryOffice| {
        let chart = chart(office, &["--rules", "nhs"]);
        let own = |key: &str| chart[key].as_str().map(str::to_owned);
        (own("variation"), own("assurance"))
    };
    let said = |variation: &str, assurance: Option<&str>| {
        (Some(variation.to_owned()), assurance.map(str::to_owned))
    };
    let id = office.json(&["list", "measure"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(of(&office), said("neither", None), "nobody said which way is good");
    // The goal of 5 lies below everything that chance does.
    for (good, wanted) in
        [("up", said("improvement", Some("passes"))), ("down", said("concern", Some("fails")))]
    {
        office.out(&["set", &id, &format!("good={good}")]);
        assert_eq!(of(&office), wanted);
    }
    office.out(&["set", &id, "goal=16"]);
    assert_eq!(of(&office), said("concern", Some("hit_and_miss")));
    let drawn = office.out(&["--lang", "es", "chart", "Late", "--rules", "nhs"]);
    assert!(
        drawn.contains("Variación: preocupa") && drawn.contains("Meta: se alcanza a veces"),
        "{drawn}"
    );
    let even: Vec<String> = (0..20).map(|at| (10 + at % 3).to_string()).collect();
    let office = measured(&even.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(of(&office).0.as_deref(), Some("common"));
    // Where there are no limits there is nothing to say.
    assert_eq!(chart(&office, &[])["variation"], Json::Null);
}
