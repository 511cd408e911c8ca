//! What is told of files and about them: every answer in the form that was asked for, values that no
//! field allows, short ids, sizes, signs that steer a terminal, files that are none.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod cli_office;
mod program;
mod pty;
mod school;
mod today;

use std::process::Output;

use cli_office::MemoryOffice;
use school::School;
use serde_json::{Value as Json, json};

fn told(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn what_was_asked_for_as_json_is_json() {
    let school = School::founded();
    let at = |name: &str| school.folder.path().join(name).to_str().unwrap().to_owned();
    let (backup, demo, export) = (at("backup"), at("demo"), at("export.json"));
    school.out(&["export", "json", "-o", &export]);
    let json = |words: &[&str]| -> Json {
        let (out, err) = told(&school.run(&[words, &["--format", "json"]].concat(), b""));
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{words:?}: {out}{err}"))
    };
    assert_eq!(json(&["check"]), json!({ "clean": true, "problems": [] }));
    assert_eq!(json(&["backup", &backup]), json!({ "path": backup }));
    assert_eq!(json(&["demo", "--write", &demo]), json!({ "dir": demo }));
    let reports = json(&["report"]);
    assert!(reports[0]["report"].is_string() && reports[0]["tells"].is_string(), "{reports}");
    let report = json(&["report", "roadmap"]);
    assert!(report["title"].is_string() && report["parts"].is_array(), "{report}");
    let outline =
        json(&["import", "outline", "tests/samples/field-cases/17-pasted-bullets/in.txt"]);
    assert!(outline["id"].is_string(), "{outline}");
    for (name, words) in [
        ("first", &["init"][..]),
        ("second", &["restore", &backup]),
        ("third", &["import", "json", &export]),
    ] {
        let mut command = program::command(school.folder.path());
        command.args(["--workspace", &at(name)]).args(words).args(["--format", "json"]);
        let (out, err) = told(&command.output().unwrap());
        let answer: Json =
            serde_json::from_str(&out).unwrap_or_else(|_| panic!("{words:?}: {out}{err}"));
        assert!(answer["dir"] == at(name) || answer["taken"] == true, "{answer}");
    }
}

#[test]
fn a_theme_that_is_not_there_is_told_and_nothing_is_lost() {
    let school = School::founded();
    let (out, err) = told(&school.run(&["--theme", "nix", "note", "kept"], b""));
    assert!(err.contains("nix") && err.lines().count() == 1, "{err}");
    assert!(school.out(&["show", out.trim()]).contains("kept"));
}

#[test]
fn whoever_works_is_known_by_the_login_name() {
    let school = School { folder: tempfile::tempdir_in("/tmp").unwrap() };
    school.out(&["init", "--school", "Roosevelt"]);
    let author = |environment: &[(&str, &str)]| {
        let id = school.out_with(&["add", "document", "title=Notes"], environment);
        let shown: Json =
            serde_json::from_str(&school.out(&["show", id.trim(), "--format", "json"])).unwrap();
        shown["author"].as_str().unwrap().to_owned()
    };
    assert_eq!(author(&[("USER", "luz")]), "luz");
    let unnamed = author(&[("USER", ""), ("LOGNAME", "")]);
    assert!(unnamed != "?" && !unnamed.is_empty(), "the account of this process: {unnamed}");
}

#[test]
fn only_plain_files_are_read() {
    let school = School::founded();
    let pipe = school.folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for file in [pipe.to_str().unwrap(), "/dev/zero"] {
        for words in [&["import", "csv", "person"][..], &["import", "json"], &["import", "opml"]] {
            let (_, err) = told(&school.run(&[words, &[file]].concat(), b""));
            assert!(err.contains("no ordinary file"), "{words:?} {file}: {err}");
        }
    }
    let large = school.folder.path().join("large");
    std::fs::File::create(&large).unwrap().set_len(600 << 20).unwrap();
    let (_, err) = told(&school.run(&["import", "json", large.to_str().unwrap()], b""));
    assert!(err.contains("has 600 MiB; at most 512 MiB"), "{err}");
}

#[test]
fn nothing_that_was_typed_steers_the_terminal() {
    let school = School::founded();
    let bad = "x\u{1b}]0;t\u{7}\u{9b}31m\u{202e}y";
    for words in [
        &["kinds", bad][..],
        &["help", bad],
        &["restore", bad],
        &["init", bad],
        &["backup", "/nowhere/\u{1b}[31m"],
        &["--theme", bad, "paths"],
        &["--keymap", bad, "doctor"],
        &["--workspace", bad, "paths"],
        &["demo", bad],
        &[bad],
        &["list", "person", "--sort", bad],
    ] {
        let (out, err) = told(&school.run(words, b""));
        let steers = |text: &str| text.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']);
        assert!(!steers(&out) && !steers(&err), "{words:?}: {out:?} {err:?}");
    }
}

#[test]
fn what_goes_out_spells_signs_that_steer_and_brings_them_back() {
    let text = "a\u{9b}31m b\u{202e}c\u{2066}d\u{7f}e";
    let office = MemoryOffice::founded();
    let outline = office.out(&["add", "outline", &format!("title={text}"), "form=plain"]);
    let outline = outline.trim();
    let node = office.out(&["add", "node", &format!("text={text}")]);
    let (of, at) = (format!("outline={outline}"), format!("node={}", node.trim()));
    office.out(&["add", "placement", &of, &at]);
    for format in ["opml", "markdown", "mermaid"] {
        let written = office.out(&["export", format, outline]);
        assert!(
            !written.contains(['\u{9b}', '\u{202e}', '\u{2066}', '\u{7f}']),
            "{format}: {written:?}"
        );
        let other = MemoryOffice::founded();
        let reply = other.run_in(&["import", format, "-"], &[], Some(written.as_bytes()), None);
        assert_eq!((reply.exit, &*reply.err), (0, ""), "{format}");
        let rows = other.out(&["export", "outline", reply.out.trim()]);
        // Signs that end a line of a terminal end words here.
        let kept = text.replace(['\u{9b}', '\u{7f}'], " ");
        assert_eq!(rows.trim_end(), kept, "{format}");
    }
    let json = office.out(&["export", "json"]);
    assert!(!json.contains(['\u{9b}', '\u{202e}']) && json.contains("\\u009b31m"));
    let shown = office.json(&["show", node.trim()]);
    assert_eq!(shown["text"], text);
}

#[test]
fn a_title_has_no_line_break_however_it_comes_in() {
    let office = MemoryOffice::founded();
    office.out(&["add", "document", "title=first\nsecond", "date=2028-01-10"]);
    let table = "title,date\n\"third\nfourth\",2028-01-10\n";
    let reply =
        office.run_in(&["import", "csv", "document", "-"], &[], Some(table.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    let calendar = office.out(&["export", "ics", "--all"]);
    assert!(calendar.contains("first second") && calendar.contains("third fourth"), "{calendar}");
}

#[test]
fn lists_are_narrowed_by_what_is_computed() {
    let office = MemoryOffice::founded();
    office.run_in(&["import", "outline", "-"], &[], Some(b"a\nb\n"), None);
    let count =
        |pair: &str| office.json(&["list", "outline", "--where", pair]).as_array().unwrap().len();
    assert_eq!((count("nodes=2"), count("nodes=3")), (1, 0));
}

#[test]
fn a_short_id_in_a_table_finds_its_record() {
    let office = MemoryOffice::founded();
    let id = office.out(&["add", "person", "name=Luz"]).trim().to_owned();
    let listed = office.out(&["list", "person"]);
    let short =
        listed.lines().find(|line| line.contains("Luz")).unwrap().split(' ').next().unwrap();
    assert!(short.len() < id.len());
    let table = format!("id,phone\n{short},555\n");
    let reply = office.run_in(&["import", "csv", "person", "-"], &[], Some(table.as_bytes()), None);
    assert_eq!((reply.exit, &*reply.err), (0, ""));
    assert_eq!(office.json(&["show", &id])["phone"], "555");
    assert_eq!(office.json(&["list", "person"]).as_array().unwrap().len(), 2);
}

#[test]
fn values_that_no_field_allows_are_kept_and_told() {
    let office = MemoryOffice::founded();
    office.out(&["add", "person", "name=Luz", "influence=7"]);
    office.out(&["add", "document", "title=Plan", "date=2026-12-24"]);
    let export = office.out(&["export", "json"]);
    let export = export
        .replace("\"influence\": 7", "\"influence\": 11")
        .replace("2026-12-24", "+262142-01-01");
    let fresh = MemoryOffice::default();
    fresh.run(&["init"]);
    let reply = fresh.run_in(&["import", "json", "-"], &[], Some(export.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    for field in [".influence: Kept as it is", ".date: Kept as it is"] {
        assert!(reply.err.contains(field), "{}", reply.err);
    }
    assert_eq!(fresh.json(&["list", "person", "--where", "name=Luz"])[0]["influence"], 11);
}

#[test]
fn large_heads_and_deep_outlines_take_no_longer_than_they_have_to() {
    let office = MemoryOffice::founded();
    let head = "x".repeat(2 << 20);
    let table = format!("name,{head}\nA,b\n");
    let reply = office.run_in(&["import", "csv", "person", "-"], &[], Some(table.as_bytes()), None);
    assert!(reply.exit == 1 && reply.err.len() < 1000, "{}", reply.err.len());
    let depth = 3000;
    let text = |text: &str| json!({ "lead": "en", "en": text });
    let mut records =
        vec![json!({ "id": "deep", "kind": "outline", "title": text("Deep"), "form": "plain" })];
    for at in 0..depth {
        let (node, place) = (format!("n{at}"), format!("p{at}"));
        records.push(json!({ "id": node, "kind": "node", "text": text("Row") }));
        let mut placement = json!({ "id": place, "kind": "placement", "order": "n", "outline": "deep", "node": node });
        if at > 0 {
            placement["parent"] = format!("p{}", at - 1).into();
        }
        records.push(placement);
    }
    let document = json!({ "commonground": 1, "records": records }).to_string();
    let fresh = MemoryOffice::default();
    fresh.run(&["init"]);
    let reply = fresh.run_in(&["import", "json", "-"], &[], Some(document.as_bytes()), None);
    assert_eq!((reply.exit, &*reply.err), (0, ""));
    let loops = document.replacen("\"node\":\"n0\"", "\"node\":\"n0\",\"parent\":\"p9\"", 1);
    let reply =
        MemoryOffice::founded().run_in(&["import", "json", "-"], &[], Some(loops.as_bytes()), None);
    assert!(reply.exit == 1, "{}", reply.out);
}
