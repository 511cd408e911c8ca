//! What a declaration is enough for: every kind, with every field filled, through the command line,
//! CSV, JSON, search, history, undo, privacy and the screens, in both languages. A kind that is
//! added is tested by being declared.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod cli_office;
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use commonground::domain::declare::{Amount, Formula};
use commonground::domain::{Field, FieldType, Figure, Kind, KindCode, Language, RecordId};
use commonground::texts::Texts;
use tui_stage::Stage;

/// Fields that a rule opens only later, and which have tests of their own: a cycle's decision.
const LATER: [(&str, &str); 1] = [("cycle", "decision")];

/// All kinds; among the library's own tests those that exist only there.
fn kinds() -> impl Iterator<Item = &'static Kind> {
    let is_here = Kind::by_key("specimen").is_some();
    Kind::all().filter(move |kind| !is_here || kind.key.starts_with("specimen"))
}

fn is_now(kind: &Kind, field: &Field) -> bool {
    !LATER.contains(&(kind.key, field.key))
}

/// A text that the field takes and that no other field has.
fn sample(office: &MemoryOffice, kind: &Kind, field: &Field) -> Option<String> {
    Some(match field.ty {
        FieldType::Line | FieldType::Line2 => marker(kind, field),
        FieldType::Text | FieldType::Text2 => {
            format!("=Ñandú {}\n\"{}\"; ends", kind.key, field.key)
        }
        FieldType::Integer { max, .. } => max.to_string(),
        FieldType::Decimal | FieldType::Percent => "2.25".to_owned(),
        FieldType::Signed => "-2.25".to_owned(),
        FieldType::Money => "-1200.50".to_owned(),
        FieldType::Year => "2026-27".to_owned(),
        FieldType::Time => "15:30".to_owned(),
        FieldType::Span => "90".to_owned(),
        FieldType::Address => format!("{}-{}.example.org", kind.key, field.key),
        FieldType::Flag => "true".to_owned(),
        // The one that a record begins with: kinds have rules of their own for the way to others.
        FieldType::Choice(choices) => {
            let begins = choices.iter().find(|choice| Some(choice.code) == field.default);
            begins.or(choices.last())?.key.to_owned()
        }
        FieldType::Choices(choices) => {
            choices.iter().map(|choice| choice.key).collect::<Vec<_>>().join("; ")
        }
        FieldType::Date => "2026-10-05".to_owned(),
        FieldType::Moment => return None,
        FieldType::Link(kinds) => linked(office, kinds[0]),
        FieldType::Links(kinds) => {
            kinds.iter().map(|kind| linked(office, *kind)).collect::<Vec<_>>().join("; ")
        }
    })
}

/// A line that only this field has.
fn marker(kind: &Kind, field: &Field) -> String {
    format!("Ñandú {} {}", kind.key, field.key)
}

/// The id of a record of a kind: a seeded one, else a new one with what it needs.
fn linked(office: &MemoryOffice, kind: KindCode) -> String {
    let seeded = |id: &RecordId| id.as_str().contains('-');
    let workspace = office.workspace.borrow();
    let known = workspace.all_of_kind(kind).map(|record| &record.id).find(|id| seeded(id));
    let known = known.map(ToString::to_string);
    drop(workspace);
    let kind = Kind::by_code(kind).unwrap();
    let needed = |field: &Field| field.required || field.code == kind.title().code;
    known.unwrap_or_else(|| made(office, kind, needed))
}

/// The id of a new record with some of its fields filled.
fn made(office: &MemoryOffice, kind: &Kind, with: impl Fn(&Field) -> bool) -> String {
    let fields = kind.fields.iter().filter(|field| with(field));
    let pairs: Vec<String> = fields
        .filter_map(|field| Some(format!("{}={}", field.key, sample(office, kind, field)?)))
        .collect();
    let mut words = vec!["add", kind.key];
    words.extend(pairs.iter().map(String::as_str));
    office.out(&words).trim().to_owned()
}

/// An office with a record of the kind that has every field; the office and its id.
fn filled(kind: &'static Kind) -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    let id = made(&office, kind, |field| is_now(kind, field));
    (office, id)
}

#[test]
fn every_kind_is_listed_shown_and_told_in_both_languages() {
    for kind in kinds() {
        let (office, id) = filled(kind);
        for language in Language::ALL {
            let (lang, texts) = (language.key(), Texts::new(language));
            let shown = office.out(&["--lang", lang, "show", &id]);
            for field in kind.fields.iter().filter(|field| is_now(kind, field)) {
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
            assert!(log.contains(&*texts.kind(kind)), "{}: {log}", kind.key);
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
        let held = |field: &&Field| field.required || (kind.key, field.key) == ("cycle", "stage");
        for field in kind.fields.iter().filter(|field| is_now(kind, field) && !held(field)) {
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
            let csv = office.out(&["export", "csv", kind.key, "--audience", audience.key()]);
            for field in kind.fields {
                let text = matches!(field.ty, FieldType::Line | FieldType::Line2);
                let seen = audience.may_see(field.level.min(kind.level));
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
            stage.keys("enter o esc");
            let screen = stage.screen();
            for field in kind.fields.iter().filter(|field| field.belongs(|form| form.default)) {
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
