//! Pictures of a measure that are not over time alone: causes in falling order, and small charts side by side.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod cli_office;
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use commonground::domain::kinds::cycles::reading;
use commonground::domain::kinds::{MEASURE, READING};
use commonground::domain::{Decimal, Language, Text2, Value};
use commonground::engine::Edit;
use commonground::tui::{Glyphs, Message};
use serde_json::{Value as Json, json};
use tui_stage::Stage;
use tui_stage::records::{create, id, link};

fn counted(office: &MemoryOffice, marks: &str, day: &str, site: Option<&str>) {
    let mut words = vec!["tally", "Late", "--cause", "Bus", "--cause", "Rain", "--cause", "Alarm"];
    words.extend(["--on", day]);
    words.extend(site.iter().flat_map(|site| ["--site", site]));
    let reply = office.run_in(&words, &[], Some(marks.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
}

fn measured() -> MemoryOffice {
    let office = MemoryOffice::founded();
    office.out(&["add", "measure", "name=Late"]);
    office
}

#[test]
fn causes_fall_and_the_vital_few_are_told_with_their_numbers() {
    let office = measured();
    counted(&office, "1111112", "2026-10-05", None);
    counted(&office, "113x", "2026-10-06", None);
    // A day on which nobody told causes apart says nothing of them.
    office.run_in(&["tally", "Late", "--on", "2026-10-07"], &[], Some(b"xxxxxxxx"), None);
    let data = office.json(&["chart", "Late", "--pareto"]);
    assert_eq!(
        (&data["total"], &data["untold"], &data["days"]),
        (&json!(11), &json!(1), &json!(2))
    );
    let cause = |at: usize, key: &str| data["causes"][at][key].clone();
    assert_eq!([cause(0, "cause"), cause(1, "cause")], [json!("Bus"), json!("Alarm")], "by name");
    assert_eq!([cause(0, "count"), cause(0, "percent")], [json!(8), json!(73)]);
    assert_eq!([cause(2, "running"), cause(2, "running_percent")], [json!(10), json!(91)]);
    assert_eq!(data["vital_few"], json!(2));
    let drawn = office.run_in(&["chart", "Late", "--pareto"], &[], None, Some(60)).out;
    let rows: Vec<&str> = drawn.lines().collect();
    assert!(
        rows[1].starts_with("Bus  ")
            && rows[1].contains('█')
            && rows[1].ends_with("8   73%  (73%)"),
        "{drawn}"
    );
    assert!(rows[4].starts_with("without a cause") && rows[4].ends_with("1    9%"), "{drawn}");
    assert!(drawn.contains("It takes 2 of 3 causes to reach 80% of all (9 of 11)"), "{drawn}");
    assert!(drawn.contains("Counted on 2 days, Oct 5, 2026 to Oct 6, 2026."), "{drawn}");
    let es = office.out(&["chart", "Late", "--pareto", "--lang", "es"]);
    assert!(es.contains("sin causa") && es.contains("no hay pocas causas"), "{es}");
    counted(&office, "1111111", "2026-10-08", None);
    let told = office.out(&["chart", "Late", "--pareto"]);
    assert!(told.contains("One cause of 3 makes 83% of all (15 of 18): Bus."), "{told}");
    let svg = office.out(&["export", "svg", "Late", "--pareto"]);
    assert!(svg.starts_with("<svg") && svg.contains(">Bus</text>") && svg.contains("83% of all"));
    office.refused(2, &["chart", "Late", "--pareto", "--rules", "ihi"]);
}

#[test]
fn what_cannot_be_put_in_order_says_why() {
    let office = measured();
    let told = || office.refused(1, &["chart", "Late", "--pareto"]);
    assert!(told().contains("No causes were counted apart yet"));
    let read =
        |words: &[&str]| office.out(&[&["read", "Late"], words, &["--on", "2026-10-05"]].concat());
    read(&["10"]);
    read(&["8", "--group", "English learners"]);
    assert_eq!(office.json(&["chart", "Late", "--pareto"])["untold"], json!(2));
    // Groups of people overlap, causes do not.
    read(&["6", "--group", "Grade 9"]);
    assert!(told().contains("they overlap, as groups of people do"), "{}", told());
    office.out(&["read", "Late", "2.5", "--group", "Grade 9", "--on", "2026-10-05"]);
    assert!(told().contains("not events that were counted"));
    let office = MemoryOffice::founded();
    office.out(&["add", "measure", "name=Present", "unit=%"]);
    office.out(&["read", "Present", "92", "--group", "Grade 9"]);
    assert!(office.refused(1, &["chart", "Present", "--pareto"]).contains("not events"));
}

#[test]
fn the_options_of_a_vote_fall_once_it_is_revealed() {
    let office = MemoryOffice::founded();
    let made = |words: &[&str]| office.out(&[&["add"], words].concat()).trim().to_owned();
    let vote = made(&["vote", "title=Why late?", "manner=hands"]);
    let of = format!("vote={vote}");
    let options: Vec<String> =
        ["Bus", "Home"].map(|text| made(&["vote_option", &format!("text={text}"), &of])).into();
    let told = office.refused(1, &["chart", &vote, "--pareto"]);
    assert!(told.contains("not revealed yet"), "{told}");
    office.out(&["set", &vote, "state=open"]);
    let ballot = made(&["ballot", &of, "number=1"]);
    for (option, dots) in options.iter().zip(["1", "5"]) {
        let words = [
            of.clone(),
            format!("ballot={ballot}"),
            format!("option={option}"),
            format!("dots={dots}"),
        ];
        made(&["ballot_line", &words[0], &words[1], &words[2], &words[3]]);
    }
    office.out(&["set", &vote, "state=closed"]);
    office.out(&["set", &vote, "state=revealed"]);
    let data = office.json(&["chart", &vote, "--pareto"]);
    assert_eq!((&data["causes"][0]["cause"], &data["vital_few"]), (&json!("Home"), &json!(1)));
}

#[test]
fn each_site_and_each_subgroup_has_a_small_chart_on_the_same_axes() {
    let office = measured();
    office.out(&["add", "site", "name=Lincoln"]);
    for day in 1..=14 {
        let day = format!("2026-10-{day:02}");
        let marks = if *day < *"2026-10-08" { "1x" } else { "11112x" };
        counted(&office, marks, &day, Some("Lincoln"));
        counted(&office, "1", &day, Some("Roosevelt"));
    }
    let sites = office.json(&["chart", "Late", "--each", "site"]);
    let named = |all: &Json| {
        let charts = all["charts"].as_array().unwrap().clone();
        charts.iter().map(|own| own["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(named(&sites), ["Lincoln", "Roosevelt"]);
    assert_eq!((&sites["low"], &sites["high"]), (&json!(1.0), &json!(6.0)));
    assert_eq!(sites["charts"][0]["points"].as_array().unwrap().len(), 14);
    let alone = office.json(&["chart", "Late", "--site", "Lincoln"]);
    assert_eq!(sites["charts"][0]["centre"], alone["centre"], "drawn up as the chart of the site");
    let groups = office.json(&["chart", "Late", "--each", "group"]);
    assert_eq!(named(&groups), ["everybody", "Bus", "Rain"]);
    let drawn = office.run_in(&["chart", "Late", "--each", "group"], &[], None, Some(60)).out;
    let heads: Vec<&str> =
        drawn.lines().filter(|own| own.contains("Bus") || own.contains("Rain")).collect();
    assert!(
        heads[0].contains("everybody") && heads[0].contains("Bus"),
        "two side by side: {drawn}"
    );
    assert!(drawn.contains("The axes are the same in all: 1 to 3.5, Oct 1, 2026 to"), "{drawn}");
    let svg = office.out(&["export", "svg", "Late", "--each", "site"]);
    assert_eq!(svg.matches("<polyline").count(), 2, "{svg}");
    assert!(svg.contains(">Lincoln</text>"));
    office.refused(2, &["chart", "Late", "--each", "site", "--pareto"]);
}

fn stage(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::with(language, size.0, size.1);
    let mut workspace = stage.founded();
    let mut edits = vec![create(MEASURE, "late", "Late arrivals", Vec::new())];
    for (at, (name, values)) in [("Bus", [5, 7]), ("Home", [2, 1]), ("", [8, 9])].iter().enumerate()
    {
        for (day, value) in values.iter().enumerate() {
            let away = today::away(i64::try_from(day).unwrap() - 2);
            let mut own = vec![
                (reading::MEASURE.code, link("late")),
                (reading::DATE.code, Value::Date(away)),
                (reading::VALUE.code, Value::Decimal(Decimal::from_thousandths(value * 1_000))),
            ];
            let name = (!name.is_empty()).then(|| Text2::new(Language::En, name));
            own.extend(name.map(|own| (reading::SUBGROUP.code, Value::Text2(Box::new(own)))));
            edits.push(Edit::Create {
                id: id(&format!("read-{at}-{day}")),
                kind: READING,
                values: own,
            });
        }
    }
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    stage.keys(":").text("measures").keys("enter .");
    stage
}

#[test]
fn one_turns_from_picture_to_picture_in_the_window_and_on_the_wall() {
    let mut stage = stage(Language::En, (100, 30));
    stage.sees("over time · 1/1").keys("J").sees("site by site · 1/1").sees("9 everybody");
    stage.keys("J").sees("by subgroup").sees("7 Bus").sees("The axes are the same in all");
    stage.keys("F").sees("Rules: IHI").keys("pagedown").sees("This does nothing here");
    stage.keys("J").sees("by cause").sees("It takes 2 of 2 causes").misses("Rules");
    stage.keys("K K K").sees("over time").keys("K g p").sees("(71%)").sees("█");
}

#[test]
fn every_picture_is_drawn_at_every_size_with_every_sign_in_both_languages() {
    for language in Language::ALL {
        let mut stage = stage(language, (80, 24));
        for glyphs in [Glyphs::Unicode, Glyphs::Ascii, Glyphs::Plain] {
            stage.model.setup.glyphs = glyphs;
            for _ in 0..4 {
                for (width, height) in [(1, 1), (20, 5), (42, 12), (200, 60), (80, 24)] {
                    stage.send(Message::Resize(width, height));
                    stage.draw();
                    stage.keys(") ) (");
                }
                stage.keys("J");
            }
        }
    }
}
