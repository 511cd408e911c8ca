//! Small files as other people's programs write them, each of which once came in wrong: the right
//! value of each, by its number. The files are in `tests/samples/field-cases`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use commonground::domain::{Field, Kind, Language};
use commonground::texts::Texts;
use serde_json::Value as Json;

const FOLDER: &str = "tests/samples/field-cases";

/// An outline that is brought in.
struct Outline {
    case: &'static str,
    format: &'static str,
    title: &'static str,
    /// Its rows, indented by a dot a level, with their notes behind a bar.
    rows: &'static [&'static str],
    /// What is told to be left out, a part of each line.
    told: &'static [&'static str],
}

const OUTLINES: [Outline; 12] = [
    Outline {
        case: "01-ishikawa-indented-effect/in.mmd",
        format: "mermaid",
        title: "Late arrivals",
        rows: &["Transport", ".Bus is late", ".No car at home", "Home", ".Alarm"],
        told: &[],
    },
    Outline {
        case: "02-mermaid-settings-over-lines/in.mmd",
        format: "mermaid",
        title: "Attendance",
        rows: &["Home", ".Sleep"],
        told: &[],
    },
    Outline {
        case: "03-mermaid-remark-at-line-end/in.mmd",
        format: "mermaid",
        title: "Attendance",
        rows: &["Home", "School"],
        told: &[],
    },
    Outline {
        case: "03-mermaid-remark-at-line-end/in2.mmd",
        format: "mermaid",
        title: "Attendance",
        rows: &["first line second line", "School"],
        told: &[],
    },
    Outline {
        case: "04-markdown-headings-flat/in.md",
        format: "markdown",
        title: "Why late?",
        rows: &["Transport", ".Bus", "..no driver", ".Walk", "Home", ".No alarm", ".Sleep"],
        told: &[],
    },
    Outline {
        case: "05-markdown-front-matter/in.md",
        format: "markdown",
        title: "Why late?",
        rows: &["Transport", ".Bus"],
        told: &[":1:1  Left out: the settings at the head of the file."],
    },
    Outline {
        case: "06-markdown-link-address/in.md",
        format: "markdown",
        title: "Plan",
        rows: &[
            "Call the clinic|https://clinic.example/forms?id=7",
            "photo of the board|board.jpg",
        ],
        told: &[],
    },
    Outline {
        case: "07-opml-note-attribute/in.opml",
        format: "opml",
        title: "Attendance",
        rows: &["Transport|bus 12 is late on Mondays", ".Bus|ask the company"],
        told: &[":3:60  Left out: the attribute “checked” of 1 row."],
    },
    Outline {
        case: "08-opml-workflowy-html/in.opml",
        format: "opml",
        title: "in",
        rows: &[
            "Family breakfast plan",
            ".Invite families & staff",
            ".see the sign-up sheet|https://example.org/a?x=1&y=2",
            ".by Thu, Oct 8, 2026",
            ".Call the clinic|ask about shots\nsecond line",
            ".Book the gym",
            ".Form|https://example.org/f",
            ".line one line two",
            ".fewer than 5 < 10 come",
        ],
        told: &[
            "Left out: what stands in “ownerEmail”.",
            "Left out: the attribute “_complete” of 1 row.",
            "Left out: the attribute “type” of 1 row.",
            "Left out: the attribute “Owner” of 1 row.",
            "Left out: 1 row that says nothing.",
        ],
    },
    Outline {
        case: "17-pasted-bullets/in.txt",
        format: "outline",
        title: "in",
        rows: &["Transport", ".Bus is late", "..No driver", "Home"],
        told: &[],
    },
    Outline {
        case: "17-pasted-bullets/in.org",
        format: "outline",
        title: "in",
        rows: &["Transport", ".Bus is late", "..No driver", "Home"],
        told: &[],
    },
    Outline {
        case: "19-mermaid-in-a-page/in.md",
        format: "mermaid",
        title: "Late",
        rows: &["Bus", ".No driver"],
        told: &[":1:1  Left out: 3 lines of the page around the diagram; this is the first."],
    },
];

#[test]
fn outlines_of_other_programs_come_in_right() {
    for Outline { case, format, title, rows, told } in OUTLINES {
        let office = MemoryOffice::founded();
        let reply = office.run(&["import", format, &format!("{FOLDER}/{case}")]);
        assert_eq!(reply.exit, 0, "{case}: {}", reply.err);
        let lines: Vec<&str> = reply.err.lines().collect();
        assert_eq!(lines.len(), told.len(), "{case}: {}", reply.err);
        assert!(
            lines.iter().zip(told).all(|(line, told)| line.contains(told)),
            "{case}: {lines:?}"
        );
        let id = reply.out.trim();
        assert_eq!(office.json(&["show", id])["title"], *title, "{case}");
        assert_eq!(brought(&office, id), *rows, "{case}");
    }
}

/// The rows of an outline, with their notes.
fn brought(office: &MemoryOffice, id: &str) -> Vec<String> {
    let nodes = office.json(&["list", "node"]);
    let note = |text: &str| {
        let of = nodes.as_array().unwrap().iter().find(|own| own["text"] == *text);
        of.and_then(|own| own["note"].as_str()).map(|note| format!("|{note}"))
    };
    let text = office.out(&["export", "outline", id]);
    let row = |row: &str| {
        let text = row.trim_start_matches('\t');
        let dots = ".".repeat(row.len() - text.len());
        format!("{dots}{text}{}", note(text).unwrap_or_default())
    };
    text.lines().map(row).collect()
}

/// The people of a table, without the one who was there already: a value of each, by field.
fn people(case: &str, fields: &[&str]) -> Vec<Vec<String>> {
    let office = MemoryOffice::founded();
    let reply = office.run(&["import", "csv", "person", &format!("{FOLDER}/{case}")]);
    assert_eq!((reply.exit, &*reply.err), (0, ""), "{case}");
    values(&office, fields)
}

fn values(office: &MemoryOffice, fields: &[&str]) -> Vec<Vec<String>> {
    let people = office.json(&["list", "person", "--sort", "name"]);
    let text = |value: &Json| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let others = people.as_array().unwrap().iter().filter(|own| own["id"] != "person-me");
    others.map(|own| fields.iter().map(|field| text(&own[field])).collect()).collect()
}

#[test]
fn tables_of_spreadsheets_come_in_right() {
    let fields = ["name", "phone", "person_kind"];
    for (case, rows) in [
        ("09-csv-sep-line/in.csv", &[["Bea Ruiz", "555-0100", "family"]][..]),
        (
            "10-csv-utf16/in.txt",
            &[["Bea Ruiz", "555-0100", "family"], ["José Peña", "555-0101", "student"]],
        ),
        ("13-csv-equals-quoted/in.csv", &[["Bea Ruiz", "0555010", "null"]]),
        ("15-csv-heads-as-shown/in.csv", &[["Bea Ruiz", "555", "family"]]),
        ("15-csv-heads-as-shown/in-es.csv", &[["Bea Ruiz", "555", "family"]]),
    ] {
        assert_eq!(people(case, &fields), rows, "{case}");
    }
    let of = |case, field| people(case, &["name", field]);
    assert_eq!(
        of("11-csv-whole-number-as-decimal/in.csv", "influence"),
        [["Bea Ruiz", "7"], ["Bo Li", "null"]]
    );
    assert_eq!(
        of("12-csv-midnight/in.csv", "last_heard"),
        [["Bea Ruiz", "2026-09-01"], ["Bo", "2026-09-02"], ["Cy", "2026-09-03"]]
    );
}

/// Field case 15, for every kind: each field and figure is found by its words on the screens, in any
/// case. Where two of a kind are called alike, their keys are left.
#[test]
fn every_field_is_found_by_its_words() {
    let office = MemoryOffice::founded();
    // Readings have columns of their own.
    let kinds = || Kind::all().filter(|kind| kind.key != "reading");
    for (kind, language) in kinds().flat_map(|kind| Language::ALL.map(|own| (kind, own))) {
        let texts = Texts::new(language);
        let figures = kind.figures.iter().map(|own| &own.field);
        let fields: Vec<&Field> = kind.fields.iter().chain(figures).collect();
        let called = |field: &&Field| texts.field(kind, field).to_uppercase();
        for field in &fields {
            let words = called(field);
            if fields.iter().filter(|own| called(own) == words).count() > 1 {
                continue;
            }
            let table = format!("\"{words}\"\n");
            let command = ["import", "csv", kind.key, "-"];
            let reply = office.run_in(&command, &[], Some(table.as_bytes()), None);
            assert_eq!((reply.exit, &*reply.err), (0, ""), "{} {words}", kind.key);
        }
    }
}

#[test]
fn case_14_a_column_without_a_head_is_told() {
    let office = MemoryOffice::founded();
    let file = format!("{FOLDER}/14-csv-column-without-head/in.csv");
    let refused = office.run(&["import", "csv", "person", &file]);
    assert_eq!((refused.exit, &*refused.out), (1, ""));
    assert!(refused.err.contains("in.csv:1:2  This column has no head"), "{}", refused.err);
    let spanish = office.run(&["--lang", "es", "import", "csv", "person", &file]).err;
    assert!(spanish.contains("Esta columna no tiene encabezado"), "{spanish}");
    let taken = office.run(&["import", "csv", "person", &file, "--take-good"]);
    assert_eq!((taken.exit, &*taken.out), (0, "Good: 1. Already here: 0. Wrong: 0.\n"));
    assert_eq!(values(&office, &["name"]), [["Bea Ruiz"]]);
}

#[test]
fn case_14_what_was_edited_in_a_computed_column_is_told() {
    let office = MemoryOffice::founded();
    let id = office.out(&["add", "outline", "title=Why late", "form=plain"]).trim().to_owned();
    let table = format!(
        "id,label,title,created,kind,nodes\n{id},Other,Why late,2020-01-01,person,99\n,,Why,,,\n"
    );
    let input = Some(table.as_bytes());
    let reply = office.run_in(&["import", "csv", "outline", "-"], &[], input, None);
    let sums = "Good: 1. Already here: 1. Wrong: 0.\n";
    assert_eq!((reply.exit, &*reply.out), (0, sums), "{}", reply.err);
    let told: Vec<&str> = reply.err.lines().map(|line| line.split(':').nth(2).unwrap()).collect();
    assert_eq!(told, ["2  label", "4  created", "5  kind", "6  nodes"], "{}", reply.err);
}

#[test]
fn case_16_a_table_opens_in_a_spreadsheet_with_its_accents() {
    let office = MemoryOffice::founded();
    office.out(&["add", "person", "name=José Peña", "level=team"]);
    let marked = office.run(&["export", "csv", "person"]).out;
    let bare = office.run(&["export", "csv", "person", "--no-mark"]).out;
    assert_eq!(marked.strip_prefix('\u{feff}'), Some(&*bare));
    assert!(bare.starts_with("id,") && bare.contains("José Peña"), "{bare}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    office.run(&["export", "csv", "person", "-o", file.to_str().unwrap()]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), marked);
    let back = office.run(&["import", "csv", "person", file.to_str().unwrap()]);
    assert_eq!((&*back.out, &*back.err), ("Good: 0. Already here: 2. Wrong: 0.\n", ""));
}

#[test]
fn case_20_a_calendar_of_nothing_is_none() {
    let office = MemoryOffice::default();
    office.run(&["init", "--school", "Roosevelt"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("school.ics");
    let words = ["export", "ics", "-o", file.to_str().unwrap()];
    assert!(office.refused(1, &words).contains("no day to write yet"));
    assert!(!file.exists());
    let spanish = [&["--lang", "es"][..], &words].concat();
    assert!(office.refused(1, &spanish).contains("ningún día que escribir"));
}
