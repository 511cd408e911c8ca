//! Counting: poured in on the command line, and in the window with a key an event.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod cli_office;
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use commonground::domain::Language;
use commonground::domain::Value;
use commonground::domain::kinds::outlines::{aim, outline};
use commonground::domain::kinds::{AIM, MEASURE, NODE, OUTLINE, PROBLEM};
use commonground::tui::{Effect, Glyphs, Message};
use serde_json::{Value as Json, json};
use tui_stage::Stage;
use tui_stage::records::{create, link, placed};

fn measured() -> MemoryOffice {
    let office = MemoryOffice::founded();
    office.out(&["add", "measure", "name=Late"]);
    office
}

fn poured(office: &MemoryOffice, text: &str, words: &[&str]) -> commonground::exchange::Reply {
    office.run_in(&[&["tally", "Late"], words].concat(), &[], Some(text.as_bytes()), None)
}

/// Day, subgroup, value of all readings.
fn all(office: &MemoryOffice) -> Vec<(String, Json, Json)> {
    let list = office.json(&["list", "reading"]);
    let own = |own: &Json| {
        (own["date"].as_str().unwrap().to_owned(), own["subgroup"].clone(), own["value"].clone())
    };
    list.as_array().unwrap().iter().map(own).collect()
}

#[test]
fn what_is_poured_in_becomes_one_point_and_is_put_to_what_the_day_has() {
    let office = measured();
    let on = &["--on", "2026-10-05"];
    assert_eq!(poured(&office, "xxx", on).out, "Late, Oct 5, 2026: 3\n");
    let more = poured(&office, "Ana\nLuz\nTom\nJo\n", on);
    assert_eq!(more.out, "Late, Oct 5, 2026: 7 (3 before, 4 now)\n");
    assert_eq!(all(&office), [("2026-10-05".to_owned(), json!(null), json!(7))]);
    office.out(&["undo"]);
    assert_eq!(all(&office)[0].2, json!(3), "undo takes one sitting back");
    // A pipe that broke is no day without late arrivals, and nothing is kept of a list with a mistake.
    assert!(poured(&office, "", on).err.contains("cg read \"Late\" 0"));
    let wrong = poured(&office, "Bus\n\nfog\n", &["--cause", "Bus"]);
    assert!(wrong.exit == 1 && wrong.err.contains("Line 3"), "{}", wrong.err);
    assert_eq!(all(&office).len(), 1);
}

#[test]
fn causes_that_are_told_apart_are_subgroups_and_none_of_one_that_is_counted_is_a_number() {
    let office = measured();
    let causes = ["--cause", "Bus", "--cause", "Rain"];
    let first = poured(&office, "112x\nbus", &[&causes[..], &["--on", "2026-10-05"]].concat());
    assert_eq!(first.out, "Late, Oct 5, 2026: 5 – Bus 3 · Rain 1\n");
    let next =
        [&causes[..], &["--cause", "Alarm", "--on", "2026-10-06", "--format", "json"]].concat();
    let told: Json = serde_json::from_str(&poured(&office, "2", &next).out).unwrap();
    let causes = json!([{"cause": "Bus", "counted": 0}, {"cause": "Rain", "counted": 1}]);
    assert_eq!((&told["value"], &told["causes"]), (&json!(1), &causes), "{told}");
    let days = all(&office);
    let of = |day: &str, name: Json| {
        let found = days.iter().find(|own| own.0 == day && own.1 == name);
        found.map(|own| own.2.clone())
    };
    assert_eq!(of("2026-10-05", json!(null)), Some(json!(5)));
    assert_eq!(of("2026-10-06", json!("Bus")), Some(json!(0)));
    assert_eq!(of("2026-10-06", json!("Alarm")), None, "nobody has ever counted it");
    // Who told no cause apart says nothing of any.
    poured(&office, "xx", &["--on", "2026-10-07"]);
    assert!(!all(&office).iter().any(|own| own.0 == "2026-10-07" && own.1 != json!(null)));
    let both = poured(&office, "x", &["--group", "Grade 9", "--cause", "Bus"]);
    assert_eq!(both.exit, 2, "{}", both.out);
}

/// The register of measures, at that of late arrivals, whose problem has a fishbone.
fn stage(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::with(language, size.0, size.1);
    let mut workspace = stage.founded();
    let form = (outline::FORM.code, Value::Choice(outline::FISHBONE));
    let aims = vec![(aim::PROBLEM.code, link("problem")), (aim::MEASURE.code, link("late"))];
    let mut edits = vec![
        create(MEASURE, "late", "Late arrivals", Vec::new()),
        create(PROBLEM, "problem", "Many arrive late", Vec::new()),
        create(AIM, "aim", "Fewer late arrivals", aims),
        create(OUTLINE, "fish", "Why late", vec![form, (outline::PROBLEM.code, link("problem"))]),
    ];
    let node = |own, text| create(NODE, own, text, Vec::new());
    edits.extend([node("n-bus", "Transport"), node("n-early", "The bus is early")]);
    edits.push(node("n-home", "Home"));
    let places = [("bus", "", "n-bus"), ("early", "bus", "n-early"), ("home", "", "n-home")];
    edits.extend(placed("fish", &places));
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    measures(&mut stage);
    stage
}

fn measures(stage: &mut Stage) {
    stage.keys(":").text("measures").keys("enter");
}

fn draft(stage: &mut Stage) -> Option<(String, String)> {
    stage.wait(2_000);
    stage.did().into_iter().rev().find_map(|own| match own {
        Effect::SaveDraft { key, text } if key == "tally" => Some((key, text)),
        _ => None,
    })
}

#[test]
fn each_key_is_an_event_and_the_sitting_one_point() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g c").sees("[1] Transport 0").sees("[2] Home 0").misses("bus is early");
    stage.keys("space + 1 2 2 7").sees("[1] Transport 1").sees("[2] Home 2");
    stage.keys("backspace").sees("[2] Home 1");
    stage.keys("n").sees("What is the cause called?").text("Alarm");
    stage.keys("enter 3").sees("[3] Alarm 1");
    stage.keys("enter").sees("Late arrivals: 5 counted, 5 for today");
    let read = stage.records("reading");
    assert_eq!(read.len(), 4, "everybody and three causes");
    stage.keys("g c").sees("5 before").sees("[1] Alarm 0").keys("space enter").sees("6 for today");
    stage.keys("u u");
    assert!(stage.records("reading").iter().all(|own| own.is_deleted()));
}

#[test]
fn leaving_asks_and_what_goes_on_is_there_after_a_kill() {
    let mut stage = stage(Language::En, (80, 24));
    stage.keys("g c esc").misses("Space counts one");
    assert_eq!(draft(&mut stage), None, "nothing was counted");
    stage.keys("g c space 1 1");
    let (key, text) = draft(&mut stage).expect("a count is a draft");
    stage.keys("esc").sees("Keep the count of 3?").keys("space").sees("Space counts one");
    stage.keys("esc esc").sees("goes on when you open it again");
    stage.keys("1 g c").sees("[1] Transport 2").keys("esc d").misses("Transport 2");
    measures(&mut stage);
    stage.keys("g c").sees("[1] Transport 0");
    // Another window of the same workspace, after the first was killed.
    let mut next = self::stage(Language::Es, (42, 12));
    next.send(Message::DraftFound { key, text }).sees("Aquí sigue un conteo");
    next.keys("esc 1 g c").sees("[1] Transport 2").misses("Aquí sigue");
    next.keys("enter").sees("3 contados, 3 hoy");
    assert_eq!(next.records("reading").len(), 2);
}

#[test]
fn it_is_drawn_at_every_size_with_every_sign_in_both_languages() {
    for language in Language::ALL {
        let mut stage = stage(language, (80, 24));
        stage.keys("g c 1 2 space");
        for (width, height) in [(1, 1), (20, 5), (42, 12), (200, 60), (80, 24)] {
            stage.send(Message::Resize(width, height));
            stage.draw();
        }
        stage.sees("██████");
        stage.model.setup.glyphs = Glyphs::Ascii;
        stage.sees("######").misses("█");
    }
}
