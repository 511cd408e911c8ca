//! Complete exports, files, and the commands about the workspace as a whole.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use cli_office::MemoryOffice;
use commonground::cli::Color;
use commonground::cli::grammar::Grammar;
use commonground::domain::Language;
use commonground::texts::Texts;

/// An office with a bit of everything.
fn office() -> MemoryOffice {
    let office = MemoryOffice::founded();
    let person = office.out(&[
        "add",
        "person",
        "name=Luz",
        "role_es=madre",
        "phone=+1 5",
        "group=group-families",
    ]);
    let note = office.out(&["note", "dos\nlíneas"]);
    office.out(&["link", note.trim(), "about", person.trim()]);
    office.out(&["rm", "group-staff"]);
    office
}

#[test]
fn a_complete_export_comes_back_with_the_same_bytes() {
    let office = office();
    let first = office.run(&["export", "json"]);
    assert!(first.err.contains("everything"), "{}", first.err);
    let deleted = format!("\"deleted\": \"{}\"", today::moment());
    assert!(first.out.contains(&deleted), "{}", first.out);
    for fresh in [MemoryOffice::default(), MemoryOffice::founded()] {
        let reply = fresh.run_in(&["import", "json", "-"], &[], Some(first.out.as_bytes()), None);
        assert_eq!((reply.exit, &*reply.err), (0, ""));
        assert_eq!(fresh.run(&["export", "json"]).out, first.out);
        let again = fresh.run_in(&["import", "json", "-"], &[], Some(first.out.as_bytes()), None);
        assert!(again.exit == 1 && again.err.contains("already holds records"), "{}", again.err);
    }
}

#[test]
fn history_goes_out_too_when_asked_for() {
    let office = office();
    let document = office.out(&["export", "json", "--history"]);
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    let history = document["history"].as_array().unwrap();
    assert_eq!(history.len(), 5);
    assert_eq!((&history[4]["sequence"], &history[4]["author"]), (&5.into(), &"person-me".into()));
    assert_eq!(history[4]["changes"][0]["id"], "group-staff");
}

#[test]
fn a_wrong_document_is_refused_with_its_places() {
    let office = MemoryOffice::founded();
    for (document, place) in [
        ("{\n  oops", "-:2:3  This is not valid JSON"),
        ("{}", "-  This is not a complete export"),
        (
            "{\"commonground\":1,\"records\":[{\"id\":\"a\",\"kind\":\"persn\"}]}",
            "-  a.kind: There is no kind “persn”.",
        ),
    ] {
        let reply = office.run_in(&["import", "json", "-"], &[], Some(document.as_bytes()), None);
        assert!(reply.exit == 1 && reply.err.starts_with(place), "{}", reply.err);
    }
}

#[test]
fn exports_are_written_whole_and_never_over_a_file_unasked() {
    let office = office();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.json");
    let name = file.to_str().unwrap();
    let reply = office.run_in(&["export", "json", "--output", name], &[], None, Some(80));
    assert_eq!(reply.exit, 0, "{}", reply.err);
    assert!(reply.out.contains(name) && reply.err.contains("everything"));
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(written, office.run(&["export", "json"]).out);
    std::fs::write(&file, "mine").unwrap();
    let refused = office.refused(1, &["export", "json", "-o", name]);
    assert!(refused.contains("--force"), "{refused}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    office.out(&["export", "csv", "person", "-o", name, "--force"]);
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("\u{feff}id,label,name"));
    let missing = folder.path().join("no/such.csv");
    let refused = office.refused(1, &["export", "csv", "note", "-o", missing.to_str().unwrap()]);
    assert!(refused.contains("there is no such file"), "{refused}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left");
}

#[test]
fn the_other_commands_reach_the_office_with_the_globals() {
    let office = MemoryOffice::default();
    for (arguments, call) in [
        (&["--workspace", "/w", "--plain", "--color", "24bit"][..], "screen"),
        (&["check", "--workspace", "/w", "--plain", "--color", "24bit"], "check"),
        (
            &["backup", "a.tar", "--workspace", "/w", "--plain", "--color", "24bit"],
            "backup Some(\"a.tar\")",
        ),
        (&["restore", "a.tar", "--workspace=/w", "--plain", "--color=24bit"], "restore \"a.tar\""),
        (&["doctor", "--workspace", "/w", "--plain", "--color", "24bit"], "doctor"),
        (&["paths", "--workspace", "/w", "--plain", "--color", "24bit"], "paths"),
    ] {
        assert_eq!(office.out(arguments), format!("{call}\n"));
        let (_, globals) = office.calls.borrow().last().cloned().unwrap();
        assert_eq!(globals.workspace.as_deref(), Some(std::path::Path::new("/w")));
        assert!(globals.plain && !globals.safe && globals.color == Some(Color::True));
    }
    office.run_in(&["paths"], &[("CG_WORKSPACE", "/v")], None, None);
    let (_, globals) = office.calls.borrow().last().cloned().unwrap();
    assert_eq!(globals.workspace.as_deref(), Some(std::path::Path::new("/v")));
}

#[test]
fn every_command_is_in_the_completions_the_manual_and_the_help() {
    let office = MemoryOffice::default();
    let grammar = Grammar::new(Texts::new(Language::En)).program;
    let names: Vec<&str> = grammar.get_subcommands().map(|command| command.get_name()).collect();
    let mut texts = vec![office.out(&["--help"]), office.out(&["help"])];
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        texts.push(office.out(&["completions", shell]));
    }
    for text in &texts {
        for name in &names {
            assert!(text.contains(name), "{name}: {text}");
        }
    }
    let manual = office.out(&["man"]);
    for name in names {
        assert!(manual.contains(&format!(".SH \"cg {name}\"")), "{name}: {manual}");
    }
    assert!(manual.contains(".SH \"cg import csv\"") && manual.contains("take"), "{manual}");
    assert_eq!(office.out(&["--version"]), format!("cg {}\n", env!("CARGO_PKG_VERSION")));
}

/// Every way through the grammar to its ends means a command.
#[test]
fn whatever_can_be_typed_means_a_command() {
    fn ends(command: &clap::Command, path: &[&str], told: &mut Vec<String>) {
        for own in command.get_subcommands() {
            let path = [path, &[own.get_name()]].concat();
            match own.has_subcommands() {
                true => ends(own, &path, told),
                false => told.push(path.join(" ")),
            }
        }
    }
    let grammar = Grammar::new(Texts::new(Language::En));
    let mut typed = Vec::new();
    ends(&grammar.program, &[], &mut typed);
    let mut meant: Vec<String> = grammar.meant.into_iter().map(|(typed, _)| typed).collect();
    typed.sort();
    meant.sort();
    assert_eq!(typed, meant);
}

#[test]
fn the_grammar_is_sound_and_every_argument_has_words_in_both_languages() {
    for language in Language::ALL {
        let mut grammar = Grammar::new(Texts::new(language)).program;
        grammar.clone().debug_assert();
        grammar.build();
        check_words(&grammar);
    }
}

fn check_words(command: &clap::Command) {
    let raw = |text: &str| ["cmd-", "arg-", "value-", "help-"].iter().any(|p| text.starts_with(p));
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    assert!(!about.is_empty() && !raw(&about), "{}: {about}", command.get_name());
    for argument in command.get_arguments() {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        assert!(!help.is_empty() && !raw(&help), "{} {}", command.get_name(), argument.get_id());
        let heading = argument.get_help_heading().unwrap_or_default();
        assert!(!heading.is_empty() && !raw(heading), "{}", argument.get_id());
        for name in argument.get_value_names().unwrap_or_default() {
            assert!(!raw(name), "{name}");
        }
    }
    command.get_subcommands().for_each(check_words);
}

#[test]
fn kinds_are_told_with_fields_choices_and_relations() {
    let office = MemoryOffice::default();
    let all = office.out(&["kinds"]);
    assert!(all.starts_with("KIND"), "{all}");
    for words in ["person", "People", "organization", "only me"] {
        assert!(all.contains(words), "{all}");
    }
    let note = office.out(&["kinds", "note"]);
    let expected = "\
FIELD      NAME                WHO SEES IT  NEEDED  TYPE
text       Note                everybody    yes     text
state      State               team                 choice: open filed
";
    assert!(note.starts_with(expected), "{note}");
    assert!(note.contains("\nsource    made from  note\n"), "{note}");
    let json: serde_json::Value =
        serde_json::from_str(&office.out(&["kinds", "--format", "json"])).unwrap();
    let group = json.as_array().unwrap().iter().find(|kind| kind["kind"] == "group").unwrap();
    assert_eq!(
        (&group["fields"][1]["to"], &group["fields"][5]["max"]),
        (&serde_json::json!(["group"]), &100.into())
    );
}

/// Rules about its records stand with a kind whoever declares them; its tables and figures have names.
#[test]
fn a_kind_is_told_with_what_others_ask_of_its_records() {
    let office = MemoryOffice::default();
    let organization = office.out(&["kinds", "organization"]);
    assert!(organization.contains("Holds … of all responsibilities"), "{organization}");
    assert!(organization.contains("role_share"), "{organization}");
    let course = office.json(&["kinds", "course"]);
    let rules = [
        ("looked-for", "older_version", "… took an older version: …"),
        ("deed", "meeting", "meeting"),
        ("deed", "task", "task"),
    ]
    .map(|(rule, key, words)| serde_json::json!({ "rule": rule, "key": key, "words": words }));
    assert_eq!(course["rules"], serde_json::json!(rules));
    let training = office.out(&["--lang", "es", "kinds", "training"]);
    assert!(training.contains("tabla") && training.contains("matrix"), "{training}");
    let views = &office.json(&["kinds", "training"])["views"];
    let matrix = ["table", "matrix", "Who has taken what"];
    let [view, key, label] = matrix;
    assert_eq!(views[1], serde_json::json!({ "view": view, "key": key, "label": label }));
    assert_eq!(views[0]["label"], "State, Day, Version");
    assert_eq!(views[2]["view"], "calendar");
}
