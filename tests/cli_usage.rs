//! What the command line says about itself and about what was typed wrongly: in the user's language, and
//! not a word of the parser's own.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod cli_office;
mod today;

use std::collections::BTreeSet;

use clap::{Arg, ArgAction};
use cli_office::MemoryOffice;
use commonground::cli::grammar::Grammar;
use commonground::domain::Language;
use commonground::texts::{FILES, Texts};

/// Pieces of the sentences and headings that the parser would write.
const PARSERS: [&str; 24] = [
    "error:",
    "tip:",
    "For more information",
    "try '",
    "unexpected",
    "unrecognized",
    "subcommand",
    "wasn't",
    "was provided",
    "were provided",
    "not provided",
    "cannot be used",
    "required argument",
    "is required",
    "possible values",
    "invalid value",
    "invalid digit",
    "similar",
    "more were expected",
    "unknown cause",
    "[default",
    "[aliases",
    "[env",
    "Print help",
];

/// Words of every English sentence, none of which is typed as a command or a choice.
const ENGLISH: [&str; 19] = [
    "the",
    "is",
    "are",
    "not",
    "there",
    "here",
    "of",
    "and",
    "with",
    "needs",
    "usage",
    "options",
    "commands",
    "arguments",
    "everywhere",
    "explains",
    "option",
    "choices",
    "name",
];

fn grammar(language: Language) -> clap::Command {
    let mut program = Grammar::new(Texts::new(language)).program;
    program.build();
    program
}

/// Every command with the words that lead to it, families too.
fn commands(of: &clap::Command, path: &[String], found: &mut Vec<(Vec<String>, clap::Command)>) {
    found.push((path.to_vec(), of.clone()));
    for own in of.get_subcommands() {
        commands(own, &[path, &[own.get_name().to_owned()]].concat(), found);
    }
}

fn all(language: Language) -> Vec<(Vec<String>, clap::Command)> {
    let mut found = Vec::new();
    commands(&grammar(language), &[], &mut found);
    found
}

/// What an argument takes, as it has to be.
fn good(argument: &Arg, language: Language) -> Vec<String> {
    let values = argument.get_possible_values();
    let fits = match argument.get_id().as_str() {
        "pairs" | "where" => "name=x",
        "start" => "2026-08-10",
        "lang" => language.key(),
        "step" | "limit" => "3",
        _ => values.first().map_or("x", |value| value.get_name()),
    };
    vec![fits.to_owned(); argument.get_num_args().map_or(1, |range| range.min_values().max(1))]
}

fn takes_value(argument: &Arg) -> bool {
    matches!(argument.get_action(), ArgAction::Set | ArgAction::Append)
}

/// Wrong ways to type a command, each with the words before them.
fn wrong(path: &[String], command: &clap::Command, language: Language) -> Vec<Vec<String>> {
    let words = |more: &[&str]| -> Vec<String> {
        path.iter().cloned().chain(more.iter().map(ToString::to_string)).collect()
    };
    if command.has_subcommands() {
        let mut ways = vec![words(&["frobnicate"]), words(&["--frobnicate"])];
        if command.is_subcommand_required_set() {
            ways.push([words(&[]), vec!["--plain".into()]].concat());
        }
        return ways;
    }
    let positionals: Vec<&Arg> = command.get_positionals().collect();
    let needed: Vec<String> = positionals
        .iter()
        .filter(|argument| argument.is_required_set())
        .flat_map(|argument| good(argument, language))
        .collect();
    let whole = [words(&[]), needed.clone()].concat();
    let with = |more: Vec<String>| [whole.clone(), more].concat();
    let mut ways = vec![with(vec!["--frobnicate".into()])];
    if !needed.is_empty() {
        ways.push(words(&[]));
    }
    let takes_all = positionals
        .iter()
        .any(|own| own.get_num_args().is_some_and(|range| range.max_values() > 1));
    if !takes_all {
        let full: Vec<String> = positionals.iter().flat_map(|own| good(own, language)).collect();
        ways.push([words(&[]), full, vec!["one-more".into()]].concat());
    }
    for own in &positionals {
        if !own.get_possible_values().is_empty() {
            ways.push(words(&["frobnicate"]));
        }
        if matches!(own.get_id().as_str(), "step") {
            ways.push(words(&["three"]));
        }
    }
    if command.get_positionals().any(|own| own.get_id() == "pairs" && own.is_required_set()) {
        let mut broken = whole.clone();
        *broken.last_mut().unwrap() = "no pair".into();
        ways.push(broken);
    }
    // What every command has is tried with one.
    let is_tried = |own: &&Arg| !own.is_positional() && (!own.is_global_set() || path == ["show"]);
    for option in command.get_arguments().filter(is_tried) {
        let typed = format!("--{}", option.get_long().unwrap());
        if !takes_value(option) {
            if matches!(option.get_action(), ArgAction::SetTrue) {
                ways.push(with(vec![format!("{typed}=odd")]));
                ways.push(with(vec![typed.clone(), typed]));
            }
            continue;
        }
        ways.push(with(vec![typed.clone()]));
        for other in command.get_arg_conflicts_with(option) {
            let mut both = [vec![typed.clone()], good(option, language)].concat();
            both.push(format!("--{}", other.get_long().unwrap()));
            both.extend(takes_value(other).then(|| good(other, language)).into_iter().flatten());
            ways.push(with(both));
        }
        let once = [vec![typed.clone()], good(option, language)].concat();
        if matches!(option.get_action(), ArgAction::Set) {
            ways.push(with([once.clone(), once.clone()].concat()));
        }
        let takes_text = option.get_possible_values().is_empty()
            && !matches!(option.get_id().as_str(), "start" | "limit" | "where");
        if !takes_text {
            ways.push(with(vec![typed.clone(), "frobnicate".into()]));
        }
        if option.get_num_args().is_some_and(|range| range.min_values() > 1) {
            ways.push(with(vec![typed, "one".into()]));
        }
    }
    ways
}

fn speaks(language: Language, ways: &[String]) -> commonground::exchange::Reply {
    let office = MemoryOffice::default();
    let words: Vec<&str> = ways.iter().map(String::as_str).collect();
    office.run_in(&words, &[("CG_LANG", language.key())], None, None)
}

/// The sentences under one id, cut where they name something.
fn pieces(texts: Texts, id: &str) -> Vec<String> {
    let mark = "\u{1}";
    let names = ["argument", "typed", "reason", "choices", "other", "commands", "usage", "help"];
    let named: Vec<_> = names.iter().map(|name| (*name, mark.into())).collect();
    texts.with(id, &named).split(mark).map(|part| part.trim().to_owned()).collect()
}

fn is_said(text: &str, texts: Texts, id: &str) -> bool {
    pieces(texts, id).iter().all(|piece| text.contains(piece))
}

fn english_words(text: &str) -> Vec<&'static str> {
    // What is typed is in English, as the commands are; a manual page parts the hyphens.
    let text =
        ["--with", "\\-\\-with"].iter().fold(text.to_owned(), |text, own| text.replace(own, ""));
    let words: BTreeSet<String> =
        text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    ENGLISH.into_iter().filter(|word| words.contains(*word)).collect()
}

#[test]
fn whatever_is_typed_wrongly_is_told_in_words_of_ours_in_both_languages() {
    let ids: Vec<&str> = FILES
        .iter()
        .find(|(name, ..)| *name == "cli")
        .map(|(_, english, _)| english.lines().filter_map(|line| line.split_once(" = ")))
        .unwrap()
        .map(|(id, _)| id)
        .filter(|id| id.starts_with("usage-"))
        .collect();
    let mut unsaid: BTreeSet<&str> = ids.iter().copied().collect();
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (path, command) in all(language) {
            let ways = wrong(&path, &command, language);
            assert!(!ways.is_empty(), "{path:?} is not tried");
            for way in ways {
                let reply = speaks(language, &way);
                let said = &reply.err;
                assert_eq!((reply.exit, &*reply.out), (2, ""), "{way:?}: {said}");
                assert!(is_said(said, texts, "usage-how"), "{way:?}: {said}");
                assert!(!is_said(said, texts, "usage-not-understood"), "{way:?}: {said}");
                for piece in PARSERS {
                    assert!(!said.contains(piece), "{way:?}: {piece} in {said}");
                }
                if language == Language::Es {
                    assert_eq!(english_words(said), Vec::<&str>::new(), "{way:?}: {said}");
                }
                unsaid.retain(|id| !is_said(said, texts, id));
            }
        }
    }
    // No word of a test's is anything but UTF-8; the next test types one.
    let left = BTreeSet::from(["usage-not-understood", "usage-not-utf8"]);
    assert_eq!(unsaid, left, "a sentence that nobody hears");
}

#[test]
fn a_word_that_is_no_text_is_told_and_nothing_that_is_typed_steers_the_terminal() {
    use std::os::unix::ffi::OsStringExt;
    let office = MemoryOffice::default();
    let typed = |word: &[u8]| {
        let surroundings = commonground::cli::Surroundings {
            arguments: vec!["cg".into(), "add".into(), std::ffi::OsString::from_vec(word.into())],
            environment: [("CG_LANG".into(), "es".into())].into(),
            input: None,
            width: None,
            tells_progress: false,
            preferred: None,
        };
        commonground::cli::run(surroundings, &office)
    };
    let said = typed(b"\xff\xfe");
    assert_eq!(said.exit, 2);
    assert!(is_said(&said.err, Texts::new(Language::Es), "usage-not-utf8"), "{}", said.err);
    let odd = "x\u{1b}]0;me\u{7}\u{9b}31m\u{202e}=";
    for way in [
        &[odd][..],
        &["help", odd],
        &["kinds", odd],
        &["completions", odd],
        &["import", odd],
        &["--lang", odd],
        &["show", "a", odd],
        &["add", "person", odd],
        &["init", "--start", odd],
        &["undo", odd],
        &["list", "person", "--where", odd],
        &["report", odd],
        &["restore", odd, odd],
        &["demo", odd],
    ] {
        let said = office.run(way);
        let text = said.err + &said.out;
        let steers =
            |c: char| c.is_control() && c != '\n' || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!text.contains(steers), "{way:?}: {text:?}");
        assert!(text.contains("␛]0;me␇<U+009B>31m<U+202E>"), "{way:?}: {text:?}");
    }
}

#[test]
fn a_near_miss_is_offered_and_a_wild_one_is_not() {
    let office = MemoryOffice::default();
    for (way, hint) in [
        (&["lst"][..], "Did you mean “list”?"),
        (&["import", "cvs"], "Did you mean “csv”?"),
        (&["wall"], "Did you mean “cg report wall”?"),
        (&["help", "import", "cvs"], "Did you mean “csv”?"),
        (&["list", "person", "--fromat", "json"], "Did you mean “--format”?"),
        (&["list", "person", "--format", "jsn"], "Did you mean “json”?"),
        (&["note", "--urgent"], "put “--” before it"),
        (&["import", "csv", "person", "x.csv", "--take-god"], "Usage: cg import csv [OPTIONS]"),
    ] {
        let said = office.refused(2, way);
        assert!(said.contains(hint), "{way:?}: {said}");
    }
    let said = office.refused(2, &["frobnicate"]);
    assert_eq!(
        said,
        "There is no command “frobnicate” here.\nUsage: cg [OPTIONS] [COMMAND]\n“cg help” explains it.\n"
    );
    let said = office.refused(2, &["--lang", "es", "add", "person"]);
    assert_eq!(
        said,
        "Falta algo: <CAMPO=VALOR>...\nUso: cg add [OPCIONES] <TIPO> <CAMPO=VALOR>...\n«cg help add» lo explica.\n"
    );
}

#[test]
fn the_help_of_every_command_and_the_manual_are_in_one_language() {
    let office = MemoryOffice::default();
    let mut told =
        vec![office.out(&["--lang", "es", "--help"]), office.out(&["--lang", "es", "man"])];
    for (path, _) in all(Language::Es) {
        let words: Vec<&str> = path.iter().map(String::as_str).collect();
        let help = office.out(&[&["--lang", "es", "help"], &words[..]].concat());
        if !path.is_empty() {
            assert_eq!(office.out(&[&words[..], &["--lang", "es", "-h"]].concat()), help);
        }
        told.push(help);
    }
    for text in told {
        for piece in PARSERS.iter().chain(&["OPTIONS", "COMMAND]", "SYNOPSIS", "DESCRIPTION"]) {
            assert!(!text.contains(piece), "{piece} in {text}");
        }
        // Examples of what can be typed are in English, as the commands are.
        let examples = ["name="];
        let plain = examples.iter().fold(text.clone(), |text, example| text.replace(example, ""));
        assert_eq!(english_words(&plain), Vec::<&str>::new(), "{text}");
    }
    let english = office.out(&["man"]);
    assert!(
        english.contains(".SH \"NAME\"") && english.contains("\ncg \\- An offline"),
        "{english}"
    );
}
