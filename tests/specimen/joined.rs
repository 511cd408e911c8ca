//! A kind that is titled by what it joins, and whose fields belong to some of its forms.

use super::tui_stage::Stage;
use super::{made, office};
use commonground::domain::Kind;
use commonground::domain::kinds::specimen::PAIRING;

/// A pairing of Luz Ortega and a specimen titled "Garden", with these fields.
fn paired(office: &super::MemoryOffice, pairs: &[&str]) -> String {
    let garden = made(office, &["title=Garden"]);
    let what = format!("what={garden}");
    let words = [&["add", "specimen_pairing", "who=Luz Ortega", &what], pairs].concat();
    office.out(&words).trim().to_owned()
}

#[test]
fn what_joins_two_is_called_by_both_everywhere() {
    let office = office();
    let id = paired(&office, &[]);
    let title = "Luz Ortega · Garden";
    for language in ["en", "es"] {
        let told = [
            office.out(&["--lang", language, "show", &id]),
            office.out(&["--lang", language, "list", "specimen_pairing"]),
            office.out(&["--lang", language, "log", &id]),
            office.out(&["--lang", language, "export", "csv", "specimen_pairing"]),
        ];
        told.iter().for_each(|told| assert!(told.contains(title), "{told}"));
    }
    assert_eq!(office.json(&["show", &id])["label"], title);
    assert_eq!(office.json(&["list", "specimen_pairing"])[0]["label"], title);
    let luz = office.json(&["list", "person", "--where", "name=Luz Ortega"]);
    let shown = office.out(&["show", luz[0]["id"].as_str().unwrap()]);
    assert!(shown.contains(title), "{shown}");
    office.out(&["rm", &id]);
    office.out(&["undo"]);
    office.out(&["set", luz[0]["id"].as_str().unwrap(), "name=Luz"]);
    assert!(office.out(&["show", &id]).contains("Luz · Garden"));
}

#[test]
fn a_field_is_required_in_its_forms_only() {
    let office = office();
    let id = paired(&office, &[]);
    let told = office.refused(1, &["set", &id, "form=letter"]);
    assert!(told.contains("field-sent"), "{told}");
    office.out(&["set", &id, "form=letter", "sent=2026-10-01"]);
    // What stands in a field stays, whatever the form.
    office.out(&["set", &id, "form=visit"]);
    assert!(office.out(&["show", &id]).contains("Oct 1, 2026"));
    let kinds = office.out(&["kinds", "specimen_pairing"]);
    assert!(kinds.contains("day (form: letter)"), "{kinds}");
    let kinds = office.json(&["kinds", "specimen_pairing"]);
    assert_eq!(kinds["fields"][4]["when"], serde_json::json!({ "form": ["letter"] }));
    let csv = "who,what,form,sent\nLuz Ortega,Garden,letter,\n";
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), csv).unwrap();
    let words = ["import", "csv", "specimen_pairing", file.path().to_str().unwrap()];
    let told = office.run(&words);
    assert!(told.exit == 1 && (told.out + &told.err).contains("field-sent"));
}

#[test]
fn a_form_asks_for_what_belongs_to_its_form() {
    let mut stage = Stage::with(commonground::domain::Language::En, 100, 40);
    let place = Kind::all().position(|kind| kind.code == PAIRING).unwrap();
    stage.keys(&format!("7 g g {}enter o", "j ".repeat(place)));
    let screen = stage.screen();
    assert!(screen.contains("Place") && !screen.contains("field-sent"), "{screen}");
    stage.keys("tab tab").text("letter").keys("enter");
    let screen = stage.screen();
    assert!(!screen.contains("Place") && screen.contains("field-sent"), "{screen}");
}

#[test]
fn a_stamp_says_who_did_it_and_what_stands_at_the_end_of_a_path() {
    let office = office();
    let id = paired(&office, &[]);
    let told = office.json(&["show", &id]);
    assert_eq!((&told["by"], &told["called"]), (&"person-me".into(), &"Garden".into()), "{told}");
    let own = office.json(&["show", &paired(&office, &["called=Patio"])]);
    assert_eq!(own["called"], "Patio");
    let rules = office.json(&["kinds", "specimen_pairing"])["rules"].to_string();
    assert!(rules.contains("whoever makes the change") && rules.contains("→"), "{rules}");
}
