//! What a declaration is enough for: every kind, with every field filled, through the command line,
//! CSV, JSON, search, history, undo, privacy and the screens, in both languages. A kind that is
//! added is tested by being declared.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod cli_office;
mod deriving;
mod samples;
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use commonground::domain::declare::{Amount, Formula, Release};
use commonground::domain::kinds::PLACEMENT;
use commonground::domain::kinds::outlines::node;
use commonground::domain::{Field, FieldType, Figure, Kind, Language};
use commonground::texts::Texts;
use deriving::outside::office;
use deriving::whole::whole;
use deriving::world::World;
use samples::marker;
use tui_stage::Stage;

/// All kinds; among the library's own tests those that exist only there.
fn kinds() -> impl Iterator<Item = &'static Kind> {
    let is_here = Kind::by_key("specimen").is_some();
    let kinds = Kind::all().filter(move |kind| !is_here || kind.key.starts_with("specimen"));
    // What nobody is given is shown nowhere: `systems/s014_votes.rs`.
    kinds.filter(|kind| kind.rules.sealed.is_none())
}

/// An office with a record of the kind that has every field; the office and its id.
fn filled(kind: &'static Kind) -> (MemoryOffice, String) {
    let (world, words) = whole(&World::founded(), kind);
    let office = office(&world);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let id = office.out(&words).trim().to_owned();
    (office, id)
}

#[test]
fn every_kind_is_listed_shown_and_told_in_both_languages() {
    for kind in kinds() {
        let (office, id) = filled(kind);
        for language in Language::ALL {
            let (lang, texts) = (language.key(), Texts::new(language));
            let shown = office.out(&["--lang", lang, "show", &id]);
            for field in kind.fields.iter().filter(|field| !field.is_kept()) {
                let label = texts.field(kind, field);
                assert!(shown.contains(&*label), "{}: {label} in\n{shown}", kind.key);
            }
            let is_sum = |own: &&Figure| {
                matches!(own.formula, Formula::Amount(Amount::Count(_) | Amount::Sum(..)))
            };
            for figure in kind.figures.iter().filter(is_sum) {
                assert!(
                    shown.contains(&*texts.field(kind, &figure.field)),
                    "{}\n{shown}",
                    kind.key
                );
            }
            assert!(office.out(&["--lang", lang, "list", kind.key]).contains(&id[..4]));
            let log = office.out(&["--lang", lang, "log", &id]);
            // A place is told by the row that stands there.
            let row = || marker(Kind::by_key("node").unwrap(), &node::TEXT);
            let told = if kind.code == PLACEMENT { row() } else { texts.kind(kind).into_owned() };
            assert!(log.contains(&told), "{}: {log}", kind.key);
        }
    }
}

#[test]
fn every_kind_goes_through_csv_unchanged() {
    for kind in kinds() {
        let (office, id) = filled(kind);
        let before = office.out(&["export", "json"]);
        let folder = tempfile::tempdir().unwrap();
        let table = folder.path().join("table.csv");
        let table = table.to_str().unwrap();
        office.out(&["export", "csv", kind.key, "--audience", "team", "--output", table]);
        let csv = std::fs::read_to_string(table).unwrap();
        assert!(!csv.contains(",=Ñandú"), "a formula left as it is: {csv}");
        let hidden = kind.level == commonground::domain::Level::Private;
        assert_eq!(csv.contains(&id), !hidden, "{}: {csv}", kind.key);
        if !hidden {
            let report = office.out(&["import", "csv", kind.key, table]);
            assert!(report.contains('0'), "{report}");
            assert_eq!(office.out(&["export", "json"]), before, "{}", kind.key);
        }
    }
}

#[test]
fn every_field_is_found_cleared_and_brought_back() {
    for kind in kinds() {
        let (office, id) = filled(kind);
        let made = office.out(&["export", "json"]);
        assert!(office.out(&["search", "nandu", kind.key]).contains(&id[..4]), "{}", kind.key);
        // A stage goes forward only, so it does not come back from being cleared.
        let is_stage = |field: &&Field| (kind.key, field.key) == ("cycle", "stage");
        let held = |field: &&Field| field.required || field.is_kept() || is_stage(field);
        for field in kind.fields.iter().filter(|field| !held(field)) {
            office.out(&["set", &id, &format!("{}=", field.key)]);
            let shown = office.out(&["show", &id, "--format", "json"]);
            let json: serde_json::Value = serde_json::from_str(&shown).unwrap();
            assert!(json[field.key].is_null(), "{}.{}: {shown}", kind.key, field.key);
            office.out(&["undo"]);
            assert_eq!(office.out(&["export", "json"]), made, "{}.{}", kind.key, field.key);
        }
        office.out(&["undo"]);
        assert!(!office.out(&["export", "json"]).contains(&id), "{}", kind.key);
        office.out(&["redo"]);
        assert_eq!(office.out(&["export", "json"]), made);
    }
}

/// Markers in every field: what an audience may not see is in none of its exports.
#[test]
fn no_field_reaches_an_audience_that_may_not_see_it() {
    use commonground::domain::Level;
    for kind in kinds() {
        let (office, _) = filled(kind);
        for audience in [Level::Team, Level::Partner, Level::Public] {
            let reply = office.run(&["export", "csv", kind.key, "--audience", audience.key()]);
            if reply.exit != 0 {
                // What a release holds back goes out in no part.
                let holds = |own: &Release| audience >= own.to;
                assert!(kind.offers.releases.iter().any(holds), "{}: {}", kind.key, reply.err);
                assert_eq!(reply.out, "");
                continue;
            }
            let csv = reply.out;
            // What is nothing without another record is hidden with it.
            let hangs = kind.fields.iter().filter(|field| field.required && field.hangs);
            let above = hangs.filter_map(|field| Kind::by_code(*field.ty.kinds().first()?));
            let level = above.map(|above| above.level).fold(kind.level, Level::min);
            for field in kind.fields {
                let text = matches!(field.ty, FieldType::Line | FieldType::Line2);
                let seen = audience.may_see(field.level.min(level));
                if text {
                    let found = csv.contains(&marker(kind, field));
                    assert_eq!(found, seen, "{}.{} for {audience:?}", kind.key, field.key);
                }
            }
        }
    }
}

#[test]
fn every_kind_has_a_register_and_a_form_on_the_screen() {
    for kind in kinds() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut stage = Stage::with(language, 120, 40);
            // By its name: an area that is not used is not listed.
            let way = texts.with("action-pane", &[("pane", texts.kinds(kind).into())]);
            stage.keys(":");
            stage.text(&way);
            stage.keys("enter o");
            let screen = stage.screen();
            for field in kind
                .fields
                .iter()
                .filter(|field| !field.is_kept() && field.belongs(|form| form.default))
            {
                let label = texts.field(kind, field);
                let start: String = label.chars().take(18).collect();
                assert!(screen.contains(&start), "{}: {label}\n{screen}", kind.key);
            }
        }
    }
}

/// Done when of system 51: hours per month and person.
#[test]
fn the_hours_of_a_month_add_up_per_person() {
    let office = MemoryOffice::founded();
    office.out(&["add", "person", "name=Luz"]);
    for (who, day, hours) in [
        ("Luz", "2026-09-01", "2.5"),
        ("Luz", "2026-09-30", "0.25"),
        ("Luz", "2026-10-01", "4"),
        ("person-me", "2026-09-02", "8"),
    ] {
        let words = [format!("person={who}"), format!("date={day}"), format!("hours={hours}")];
        let [person, date, hours] = words.each_ref().map(String::as_str);
        office.out(&["add", "volunteer", "task=Reading", person, date, hours]);
    }
    let list = office.out(&["list", "volunteer", "--sort", "date", "--format", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&list).unwrap();
    let sums: Vec<f64> = rows.iter().map(|row| row["month_hours"].as_f64().unwrap()).collect();
    assert_eq!(sums, [2.75, 8.0, 2.75, 4.0]);
    let spanish = office.out(&["--lang", "es", "list", "volunteer"]);
    assert!(spanish.contains("Total de horas del mes") && spanish.contains("2.75"), "{spanish}");
}
