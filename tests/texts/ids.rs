//! The ids of messages, read from the sources: what has the look of an id is one and has words, and
//! words that nobody asks for are found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use commonground::cli::grammar::Grammar;
use commonground::domain::Language;
use commonground::texts::{FILES, Texts};

use super::declared::{OTHERS, families};
use super::messages;

/// Who asks for words.
const LAYERS: [&str; 5] = ["cli", "exchange", "texts", "tui", "wiring"];

/// What has the look of an id and is none: attributes and signs of SVG and Mermaid, names of files,
/// the record of the site, the name of a terminal.
const NO_IDS: [&str; 15] = [
    "font-family",
    "font-size",
    "font-weight",
    "ishikawa-beta",
    "journal-b",
    "marker-end",
    "outline-formats",
    "paint-order",
    "projector-dark",
    "sans-serif",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-width",
    "text-anchor",
    "xterm-kitty",
];

/// Every literal of those layers, with a file where it stands. Test modules are left out.
fn literals() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for layer in LAYERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(layer);
        read(&folder, &mut found);
    }
    found
}

fn read(folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap();
            let file = path.display().to_string();
            found.extend(quoted(code).into_iter().map(|text| (text.to_owned(), file.clone())));
        }
    }
}

/// The literals of a source: what stands between quotes outside of comments.
fn quoted(mut code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    while let Some(at) = code.find(['"', '\'', '/']) {
        let from = &code[at..];
        let mut skipped = 1;
        if from.starts_with("//") {
            skipped = from.find('\n').unwrap_or(from.len());
        } else if from.starts_with("'\"'") {
            skipped = 3;
        } else if let Some(inside) = from.strip_prefix('"') {
            let mut escaped = false;
            let end = inside.find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            let end = end.expect("a literal ends");
            found.push(&inside[..end]);
            skipped = end + 2;
        }
        code = &from[skipped..];
    }
    found
}

/// Words of letters, digits and `_`, at least two, joined by hyphens; a pattern has braces for some.
fn is_joined(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '_' | '{' | '}'))
    };
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase() || c == '{')
        && text.split('-').all(is_word)
}

fn known() -> BTreeSet<String> {
    FILES.iter().flat_map(|(_, english, _)| messages(english).into_keys()).collect()
}

#[test]
fn every_id_has_the_look_of_one() {
    let odd: Vec<_> = known().into_iter().filter(|id| !is_joined(id)).collect();
    assert!(odd.is_empty(), "join words with hyphens, so that an id is known by it: {odd:?}");
}

#[test]
fn every_id_in_the_code_has_words() {
    let known = known();
    // The grammar names an argument, and the id of its words follows from that.
    let of_grammar =
        |word: &str| ["cmd", "arg"].iter().any(|what| known.contains(&format!("{what}-{word}")));
    let literals = literals();
    let mut wrong: Vec<String> = Vec::new();
    for (text, file) in literals.iter().filter(|(text, _)| is_joined(text) && !text.contains('{')) {
        if !known.contains(text) && !NO_IDS.contains(&&**text) && !of_grammar(text) {
            wrong.push(format!("{file}: \"{text}\" has no words"));
        }
    }
    wrong.extend(
        NO_IDS
            .iter()
            .filter(|text| !literals.contains_key(**text))
            .map(|text| format!("tests/texts/ids.rs: \"{text}\" is nowhere any more")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_id_that_is_put_together_has_words() {
    let (known, literals, families) = (known(), literals(), families());
    let mut wrong: Vec<String> = Vec::new();
    for (text, file) in literals.iter().filter(|(text, _)| is_joined(text) && text.contains('{')) {
        if !families.contains_key(&**text) && !OTHERS.contains(&&**text) {
            wrong.push(format!("{file}: say in tests/texts/declared.rs what \"{text}\" becomes"));
        }
    }
    let patterns = families.keys().copied().chain(OTHERS);
    wrong.extend(
        patterns
            .filter(|pattern| !literals.contains_key(*pattern))
            .map(|pattern| format!("tests/texts/declared.rs: \"{pattern}\" is nowhere any more")),
    );
    for (pattern, family) in &families {
        assert!(!family.ids.is_empty(), "{pattern} becomes nothing");
        let lacking = family.ids.iter().filter(|id| !family.may_lack && !known.contains(*id));
        wrong.extend(lacking.map(|id| format!("{id} has no words")));
    }
    // An id that has no words stands for itself, so the grammar would show it.
    let raw = grammar_words().into_iter().filter(|word| {
        ["cmd-", "arg-", "value-", "help-"].iter().any(|what| word.starts_with(what))
    });
    wrong.extend(raw.map(|word| format!("the grammar shows {word}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_message_is_left_over() {
    let (literals, families, shown) = (literals(), families(), grammar_words());
    let made: BTreeSet<&String> = families.values().flat_map(|family| &family.ids).collect();
    let texts = Texts::new(Language::En);
    let of_grammar = |id: &str| {
        ["cmd-", "arg-", "value-"].iter().any(|what| id.starts_with(what))
            && shown.contains(&*texts.get(id))
    };
    let mut left = known();
    left.retain(|id| !literals.contains_key(id) && !made.contains(id) && !of_grammar(id));
    assert!(left.is_empty(), "nobody asks for {left:?}");
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
    walk(&Grammar::new(Texts::new(Language::En)).program, &mut words);
    words
}
