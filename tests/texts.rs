//! The words: both languages hold the same messages with the same arguments, every id that the code
//! asks for has words, and no message is left over.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "texts/declared.rs"]
mod declared;
#[path = "texts/ids.rs"]
mod ids;
#[path = "texts/one_word.rs"]
mod one_word;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use commonground::domain::Language;
use commonground::texts::FILES;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

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
