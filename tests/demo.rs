//! The example school: it is whole, in both languages, and leaves nothing behind on its way out and
//! in again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod program;
mod today;

use std::path::Path;
use std::process::{Output, Stdio};

use commonground::domain::{FieldType, Kind};
use serde_json::Value;

fn run(folder: &Path, workspace: &Path, arguments: &[&str]) -> Output {
    let mut command = program::command(folder);
    command.arg("--workspace").arg(workspace).args(arguments).stdin(Stdio::null());
    command.output().unwrap()
}

fn out(folder: &Path, workspace: &Path, arguments: &[&str]) -> String {
    let output = run(folder, workspace, arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

fn example(folder: &Path, language: &str) -> std::path::PathBuf {
    let workspace = folder.join(language);
    let path = workspace.to_string_lossy();
    out(folder, &workspace, &["--lang", language, "demo", "--write", &path]);
    workspace
}

#[test]
fn it_goes_out_and_in_again_byte_by_byte() {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let (folder, file) = (folder.path(), folder.path().join("export.json"));
    let workspace = example(folder, "es");
    assert!(out(folder, &workspace, &["check"]).contains("All is well"));
    let everything = ["export", "json"];
    let first = out(folder, &workspace, &everything);
    std::fs::write(&file, &first).unwrap();
    let again = folder.join("again");
    out(folder, &again, &["init", "--school", "x", "--start", "2026-08-17"]);
    out(folder, &again, &["import", "json", &file.to_string_lossy()]);
    assert_eq!(out(folder, &again, &everything), first);
    assert!(out(folder, &again, &["check"]).contains("All is well"));
}

#[test]
fn every_register_has_something_in_both_languages() {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let folder = folder.path();
    let workspace = example(folder, "en");
    for kind in Kind::all() {
        let records = out(folder, &workspace, &["list", kind.key, "--format", "json"]);
        let records: Vec<Value> = serde_json::from_str(&records).unwrap();
        assert!(!records.is_empty(), "no {}", kind.key);
        for (record, (key, text)) in records
            .iter()
            .flat_map(|record| record.as_object().unwrap().iter().map(move |field| (record, field)))
        {
            let text = text.as_str().unwrap_or_default();
            for word in ["lorem", "xxx", "tbd", "placeholder", "foo"] {
                assert!(!text.to_lowercase().split(' ').any(|own| own == word), "{key}: {text}");
            }
            let Some(other) = key.strip_suffix("_en").map(|key| format!("{key}_es")) else {
                continue;
            };
            let is_there = |key: &str| record[key].as_str().is_some_and(|text| !text.is_empty());
            assert_eq!(is_there(key), is_there(&other), "{} {key}: {text}", kind.key);
        }
    }
}

/// What is kept in one language only is in the language of the example.
#[test]
fn nothing_english_stands_in_the_spanish_example() {
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let folder = folder.path();
    let workspace = example(folder, "es");
    let all = out(folder, &workspace, &["export", "json"]);
    let all: Value = serde_json::from_str(&all).unwrap();
    let texts: Vec<String> =
        all["records"].as_array().unwrap().iter().flat_map(one_language).collect();
    assert!(texts.len() > 30, "{texts:?}");
    for text in &texts {
        let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
        let english = ["the", "and", "of", "is", "with", "to", "at", "about", "english"];
        let found: Vec<String> = words.filter(|word| english.contains(&&**word)).collect();
        assert!(found.is_empty(), "{found:?} in “{text}”");
    }
    let notes = out(folder, &workspace, &["list", "note"]);
    assert!(notes.contains("nadie ha llamado a casa en español"), "{notes}");
}

/// The texts of a record that have no other half, but for addresses.
fn one_language(record: &Value) -> Vec<String> {
    let kind = Kind::all().find(|kind| Some(kind.key) == record["kind"].as_str()).unwrap();
    let is_text = |ty: FieldType| matches!(ty, FieldType::Line | FieldType::Text);
    let own = kind.fields.iter().filter(|field| is_text(field.ty));
    own.filter_map(|field| record[field.key].as_str().map(str::to_owned)).collect()
}
