//! CSV both ways: every problem named by line and column, and a round trip that loses nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use commonground::exchange::Reply;

fn import(office: &MemoryOffice, kind: &str, file: &str, more: &[&str]) -> Reply {
    let path = format!("tests/data/{file}");
    office.run(&[&["import", "csv", kind, &path], more].concat())
}

fn labels(office: &MemoryOffice, kind: &str) -> Vec<String> {
    let list = office.out(&["list", kind, "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    list.as_array().unwrap().iter().map(|r| r["label"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn byte_order_marks_line_ends_and_line_breaks_in_cells_are_read() {
    let office = MemoryOffice::founded();
    let reply = import(&office, "person", "people_bom_crlf.csv", &[]);
    assert_eq!((reply.exit, &*reply.err), (0, ""));
    assert_eq!(reply.out, "Good: 3. Already here: 0. Wrong: 0.\n");
    assert_eq!(labels(&office, "person"), ["Ana Ruiz", "José Luis", "Luz", "Peña, Ángela"]);
}

#[test]
fn semicolons_are_found_out() {
    let office = MemoryOffice::founded();
    assert_eq!(import(&office, "group", "groups_semicolon.csv", &[]).exit, 0);
    assert!(labels(&office, "group").contains(&"Grade; 10".to_owned()));
}

#[test]
fn every_problem_has_its_line_and_column_and_nothing_is_taken() {
    let office = MemoryOffice::founded();
    let reply = import(&office, "person", "people_problems.csv", &[]);
    assert_eq!((reply.exit, &*reply.out), (1, ""));
    let lines: Vec<&str> = reply.err.lines().collect();
    let expected = [
        ("1:2  phne: ", "Did you mean “phone”?"),
        ("4:3  group: ", "no group has the id or name “no-such”"),
        ("8:1  name: ", "Name is missing (person)"),
        ("9:1  name: ", "“luz” is already here"),
        ("10:3  ", "2 cells, but there are 4 columns"),
    ];
    assert_eq!(lines.len(), expected.len() + 1, "{}", reply.err);
    for (line, (place, words)) in lines.iter().zip(expected) {
        let place = format!("tests/data/people_problems.csv:{place}");
        assert!(line.starts_with(&place) && line.contains(words), "{place}{words}\n{line}");
    }
    assert!(lines[5].starts_with("Nothing was imported."), "{}", lines[5]);
    assert!(lines[5].ends_with("Good: 2. Already here: 0. Wrong: 4."), "{}", lines[5]);
    assert_eq!(labels(&office, "person"), ["Ana Ruiz"]);
}

#[test]
fn good_rows_are_taken_when_asked_for_as_one_step() {
    let office = MemoryOffice::founded();
    let reply = import(&office, "person", "people_problems.csv", &["--take-good"]);
    assert_eq!((reply.exit, &*reply.out), (0, "Good: 2. Already here: 0. Wrong: 4.\n"));
    assert_eq!(labels(&office, "person"), ["Ana Ruiz", "Luz"]);
    office.out(&["undo"]);
    assert_eq!(labels(&office, "person"), ["Ana Ruiz"]);
}

#[test]
fn bad_dates_choices_and_heads_are_named() {
    let office = MemoryOffice::founded();
    let err = import(&office, "site", "sites_bad_date.csv", &[]).err;
    for words in [
        ":1:4  start: This column stands twice",
        ":2:2  start: First day of the plan: “2026-02-30” is not a date",
        ":3:3  school_level: School level: “hihg” is not one of",
    ] {
        assert!(err.contains(words), "{err}");
    }
    let spanish = import(&office, "site", "sites_bad_date.csv", &["--lang", "es"]).err;
    assert!(spanish.contains("«2026-02-30» no es una fecha"), "{spanish}");
    let json = import(&office, "site", "sites_bad_date.csv", &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json["problems"][0]["line"], &json["taken"]), (&1.into(), &false.into()));
}

#[test]
fn files_that_are_no_tables_are_refused_with_the_place() {
    let office = MemoryOffice::founded();
    for (file, words) in [
        ("people_latin1.csv", ":3:4  This is not UTF-8 text."),
        ("people_open_quote.csv", ":2:1  A quotation mark in this row is never closed."),
        ("missing.csv", "cannot be read (there is no such file)"),
    ] {
        let reply = import(&office, "person", file, &[]);
        assert!(reply.exit == 1 && reply.err.contains(words), "{}", reply.err);
    }
    let empty = office.run_in(&["import", "csv", "person", "-"], &[], Some(b"\n\n"), None);
    assert_eq!((empty.exit, empty.err.starts_with("-:1:1  The file is empty.")), (1, true));
}

#[test]
fn formulas_are_defused_on_the_way_out_and_restored_on_the_way_in() {
    let office = MemoryOffice::founded();
    let reply = import(&office, "note", "notes_formulas.csv", &[]);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    let mut texts = labels(&office, "note");
    texts.sort();
    assert_eq!(texts, ["'=quoted", "'tis fine", "- call back", "=HYPERLINK(1)"]);
    let written = office.out(&["list", "note", "--format", "csv"]);
    for cell in [",'=HYPERLINK(1),open", ",'tis fine,open", ",''=quoted,open", ",'- call back,open"]
    {
        assert!(written.contains(cell), "{written}");
    }
}

#[test]
fn a_register_that_comes_back_unchanged_changes_nothing() {
    let office = MemoryOffice::founded();
    office.out(&["add", "organization", "name_es=Clínica \"Luz\"", "services=a\nb", "since=today"]);
    office.out(&["add", "organization", "name=-5", "level=private", "website==x"]);
    for kind in ["organization", "group", "person", "site", "note"] {
        let written = office.out(&["list", kind, "--format", "csv"]);
        let rows = office.out(&["list", kind, "--format", "json"]).matches("\"kind\"").count();
        let arguments = ["import", "csv", kind, "-"];
        let reply = office.run_in(&arguments, &[], Some(written.as_bytes()), None);
        let expected = format!("Good: 0. Already here: {rows}. Wrong: 0.\n");
        assert_eq!((reply.out, &*reply.err), (expected, ""));
    }
}

#[test]
fn ids_that_cannot_be_are_named() {
    let office = MemoryOffice::founded();
    office.out(&["rm", "group-staff"]);
    let rows = "name,id\nA,site-1\nB,group-staff\nC,Ñ 1\nD,group-families\nE,group-families\n";
    let reply = office.run_in(&["import", "csv", "group", "-"], &[], Some(rows.as_bytes()), None);
    let places: Vec<&str> = reply.err.lines().filter_map(|line| line.split("  ").next()).collect();
    assert_eq!(places[..4], ["-:2:2", "-:3:2", "-:4:2", "-:6:2"], "{}", reply.err);
    assert!(reply.err.contains("in the trash") && reply.exit == 1, "{}", reply.err);
}

#[test]
fn the_leading_language_survives_a_table() {
    let office = MemoryOffice::founded();
    office.out(&["add", "organization", "name_es=Clínica", "name_en=Clinic"]);
    let written = office.out(&["list", "organization", "--format", "csv"]);
    let other = MemoryOffice::founded();
    let arguments = ["import", "csv", "organization", "-"];
    assert_eq!(other.run_in(&arguments, &[], Some(written.as_bytes()), None).exit, 0);
    let list = other.out(&["list", "organization", "--format", "json"]);
    assert!(list.contains("\"name\": \"Clínica\""), "{list}");
}

#[test]
fn an_audience_gets_no_column_and_no_row_that_it_may_not_see() {
    let office = MemoryOffice::founded();
    office.out(&["add", "person", "name=Luz", "phone=555", "level=partner"]);
    office.out(&["add", "person", "name=Hidden", "level=private"]);
    let team = office.out(&["export", "csv", "person"]);
    assert!(team.starts_with("\u{feff}id,label,name,role,role_en,role_es,person_kind,"), "{team}");
    assert!(!team.contains("phone") && !team.contains("Hidden") && team.contains("Luz"), "{team}");
    let partner = office.out(&["export", "csv", "person", "--audience", "partner"]);
    assert!(!partner.contains("Luz") || !partner.contains("555"), "{partner}");
    assert!(!office.out(&["export", "csv", "person", "--audience", "public"]).contains("Luz"));
}

/// A list that comes in again meets whoever is there by name: what it says besides is filled in.
#[test]
fn a_file_that_is_in_already_is_no_mistake() {
    let office = MemoryOffice::founded();
    let import = |rows: &str| {
        let reply =
            office.run_in(&["import", "csv", "person", "-"], &[], Some(rows.as_bytes()), None);
        (reply.exit, reply.out + &reply.err)
    };
    let people = "name,role\nLuz,Mother\nAna,Aunt\n";
    assert_eq!(import(people), (0, "Good: 2. Already here: 0. Wrong: 0.\n".to_owned()));
    assert_eq!(import(people), (0, "Good: 0. Already here: 2. Wrong: 0.\n".to_owned()));
    // A column that was left out the first time.
    let more = "name,role,phone\nLUZ,Mother,555-0100\nAna,,\n";
    assert_eq!(import(more), (0, "Good: 1. Already here: 1. Wrong: 0.\n".to_owned()));
    let luz = office.json(&["list", "person", "--where", "name=Luz"]);
    assert_eq!((&luz[0]["phone"], &luz[0]["name"]), (&"555-0100".into(), &"Luz".into()));
    // What says something else may be about somebody else.
    let (exit, told) = import("name,role\nLuz,Teacher\n");
    assert!(exit == 1 && told.contains("in a column “id”"), "{told}");
    // Of two with one name nobody knows which is meant.
    office.out(&["add", "person", "name=Ana"]);
    assert!(import("name,phone\nAna,555-0101\n").1.contains("Wrong: 1."));
}
