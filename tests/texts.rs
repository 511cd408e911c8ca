//! The words: both languages hold the same messages with the same arguments, everything declared
//! has words, and no message is missing or left over.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use commonground::cli::grammar;
use commonground::domain::relation::RELATIONS;
use commonground::domain::{Kind, Language, common};
use commonground::texts::{FILES, Texts};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Files whose messages are all used by layers that this test can follow.
const FOLLOWED: [&str; 10] = [
    "cli",
    "grounding",
    "history",
    "notes",
    "partners",
    "people",
    "records",
    "refusals",
    "settings",
    "sites",
];

/// The messages of a file with the arguments of each.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(source).expect("a Fluent file parses");
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut arguments = BTreeSet::new();
            collect(message.value.as_ref().expect("a message has words"), &mut arguments);
            let id = message.id.name.to_owned();
            assert!(messages.insert(id, arguments).is_none(), "{} stands twice", message.id.name);
        }
    }
    messages
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| collect(&variant.value, arguments));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            arguments.insert(id.name.to_owned());
        }
    }
}

#[test]
fn both_languages_hold_the_same_messages_with_the_same_arguments() {
    let mut all = BTreeSet::new();
    for (file, english, spanish) in FILES {
        let (english, spanish) = (messages(english), messages(spanish));
        assert_eq!(english, spanish, "{file}.ftl");
        for id in english.into_keys() {
            assert!(all.insert(id.clone()), "{id} stands in two files");
        }
    }
}

#[test]
fn every_ftl_file_is_built_in() {
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/texts").join(language.key());
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let built_in: Vec<String> = FILES.iter().map(|(name, ..)| format!("{name}.ftl")).collect();
        assert_eq!(files, built_in);
    }
}

/// The id of a field's or choice's words: its kind's own, else those that several kinds share.
fn own_or_shared(kind: &str, rest: &str) -> String {
    let own = format!("{kind}-{rest}");
    let has_own = Texts::new(Language::En).maybe(&own).is_some();
    if has_own { own } else { format!("field-{rest}") }
}

/// The ids of the words of everything that is declared.
fn declared() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for kind in Kind::all() {
        let key = kind.key;
        ids.extend([format!("kind-{key}"), format!("kinds-{key}")]);
        ids.extend(
            kind.guards
                .iter()
                .filter(|guard| guard.needs_words())
                .map(|guard| format!("guard-{key}-{}", guard.key)),
        );
        let held = kind.guards.iter().filter(|guard| guard.is_check()).map(|guard| guard.key);
        let checks = kind.checks.iter().map(|check| check.key).chain(held);
        ids.extend(checks.map(|check| format!("check-{key}-{check}")));
        let figures = kind.figures.iter().map(|figure| &figure.field);
        for field in kind.fields.iter().chain(figures) {
            ids.insert(own_or_shared(key, field.key));
            let choices = field.choices().iter();
            let words = |choice: &str| own_or_shared(key, &format!("{}-{choice}", field.key));
            ids.extend(choices.map(|choice| words(choice.key)));
        }
    }
    for field in common::COMMON {
        ids.insert(format!("field-{}", field.key));
        let choices = field.choices().iter();
        ids.extend(choices.map(|choice| format!("field-{}-{}", field.key, choice.key)));
    }
    for relation in RELATIONS {
        ids.extend([relation.key, relation.back].map(|key| format!("relation-{key}")));
    }
    ids.extend(Language::ALL.map(|language| format!("language-{}", language.key())));
    ids.extend((1..=12).map(|month| format!("month-{month}")));
    ids.extend((1..=7).map(|day| format!("weekday-{day}")));
    ids.extend(Language::ALL.map(|language| format!("tongue-{}", language.key())));
    ids
}

#[test]
fn everything_declared_has_words_in_both_languages() {
    for language in Language::ALL {
        for id in declared() {
            assert!(Texts::new(language).maybe(&id).is_some(), "{id} in {}", language.key());
        }
    }
}

/// All Rust sources, test modules left out.
fn sources() -> String {
    fn gather(folder: &Path, into: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                into.push_str(text.split("#[cfg(test)]\nmod ").next().unwrap());
            }
        }
    }
    let mut sources = String::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources);
    sources
}

#[test]
fn no_message_is_missing() {
    let known: BTreeSet<String> =
        FILES.iter().flat_map(|(_, english, _)| messages(english).into_keys()).collect();
    let sources = sources();
    for call in [".get(", ".with(", ".text("] {
        for (at, _) in sources.match_indices(call) {
            let argument = sources[at + call.len()..].trim_start();
            let Some(literal) = argument.strip_prefix('"').and_then(|rest| rest.split('"').next())
            else {
                continue;
            };
            if literal.contains('-') && !literal.contains('{') {
                assert!(known.contains(literal), "{call}\"{literal}\") has no words");
            }
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let (sources, declared, typed) = (sources(), declared(), grammar_words());
    for (file, english, _) in FILES.iter().filter(|(file, ..)| FOLLOWED.contains(file)) {
        for id in messages(english).into_keys() {
            let made = ["cmd-", "arg-", "value-"].iter().any(|prefix| id.starts_with(prefix));
            // The parts of a problem are found by the name of the whole.
            let whole = id.strip_suffix("-why").or(id.strip_suffix("-do")).unwrap_or(&id);
            let used = sources.contains(&format!("\"{whole}\""))
                || declared.contains(&id)
                // What others call a kind; not every kind is called otherwise.
                || Kind::all().any(|kind| id == format!("found-{}", kind.key))
                || (made && typed.contains(&*Texts::new(Language::En).get(&id)))
                // The rows of the seeded records; their ids are put together in `texts::names`.
                || id.starts_with("catalogue-");
            assert!(used, "{file}.ftl: nothing uses {id}");
        }
    }
}

/// Every word that the grammar shows.
fn grammar_words() -> BTreeSet<String> {
    fn walk(command: &clap::Command, words: &mut BTreeSet<String>) {
        words.extend(command.get_about().map(ToString::to_string));
        words.extend(command.get_subcommand_value_name().map(str::to_owned));
        for argument in command.get_arguments() {
            words.extend(argument.get_help().map(ToString::to_string));
            words.extend(argument.get_value_names().into_iter().flatten().map(ToString::to_string));
        }
        command.get_subcommands().for_each(|command| walk(command, words));
    }
    let mut words = BTreeSet::new();
    walk(&grammar::command(Texts::new(Language::En)), &mut words);
    words
}

/// Readings have no words: a day and a number tell them apart.
#[test]
fn a_reading_is_called_by_its_day_and_its_number() {
    use commonground::domain::kinds::READING;
    use commonground::domain::kinds::cycles::reading;
    use commonground::domain::{Decimal, Record, RecordId, Value};
    let id = RecordId::parse("r1").unwrap();
    let day = Value::Date(chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap());
    let number = Value::Decimal(Decimal::from_thousandths(12_500));
    let mut reading = Record::from_slots(id, READING, [(reading::DATE.code, day)]);
    let title = |reading: &Record| Texts::new(Language::En).title(reading).into_owned();
    assert_eq!(title(&reading), "Nov 2, 2026");
    reading.set(reading::VALUE.code, Some(number));
    assert_eq!(title(&reading), "Nov 2, 2026: 12.5");
    assert_eq!(Texts::new(Language::Es).title(&reading), "2 nov 2026: 12.5");
}
