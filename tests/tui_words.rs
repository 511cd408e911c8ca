//! What the screens say: on every size each word is whole or has a sign that it was cut, each
//! sentence ends, and nothing on a Spanish screen is English.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod catalogue;
mod reading;
mod today;
mod tui_stage;

use std::collections::BTreeSet;

use catalogue::{NOTES, shots};
use commonground::config::keymap::BUILT_IN as KEYMAPS;
use commonground::config::theme::BUILT_IN as THEMES;
use commonground::domain::Language;
use commonground::texts::{FILES, Texts};
use commonground::tui::Message;
use reading::{Page, Sentences};

const SIZES: [(u16, u16); 4] = [(42, 12), (80, 24), (120, 40), LARGE];
/// A size on which everything has room.
const LARGE: (u16, u16) = (240, 100);

/// The files of a language, one after the other.
fn source(language: Language) -> String {
    let file = |(_, english, spanish): &(&str, &'static str, &'static str)| match language {
        Language::En => *english,
        Language::Es => *spanish,
    };
    FILES.iter().map(file).collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 2);
    words.filter(|word| !word.chars().any(char::is_numeric)).map(str::to_lowercase)
}

/// All words of the messages of a language.
fn vocabulary(language: Language) -> BTreeSet<String> {
    let source = source(language);
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|l| words(l.split_once(" = ").map_or(l, |(_, words)| words))).collect()
}

/// Names of keys, which are the same in both languages.
const NO_LANGUAGE: [&str; 14] = [
    "enter",
    "space",
    "esc",
    "tab",
    "shift",
    "ctrl",
    "alt",
    "backspace",
    "delete",
    "home",
    "end",
    "down",
    "left",
    "right",
];

/// Words that are English only: not Spanish too, not typed, no name.
fn english_only() -> BTreeSet<String> {
    let names = THEMES.iter().chain(KEYMAPS).map(|(name, _)| *name);
    let known: BTreeSet<String> = names
        .chain(NOTES)
        .chain(NO_LANGUAGE)
        .flat_map(|text| words(text).collect::<Vec<_>>())
        .collect();
    let spanish = vocabulary(Language::Es);
    let only = |word: &String| !spanish.contains(word) && !known.contains(word);
    vocabulary(Language::En).into_iter().filter(only).collect()
}

/// The reader itself: what it finds, and what it takes for whole.
#[test]
fn a_sentence_without_its_end_is_found() {
    let known = Sentences::of_messages(
        "a = Oprima { $key } para escribir una nota; espera aquí.\nb = No se encontró nada hoy.",
    );
    for (screen, broken) in [
        ("Oprima c para escribir una nota; espera aquí.", None),
        ("  Oprima c para escribir\n  una nota; espera aquí.", None),
        ("Luz 3 │ Oprima c para escribir una\nAna 2 │ nota; espera aquí.", None),
        ("Oprima c para escribir una n…", None),
        ("Oprima c para escribir\nuna nota; …", None),
        ("Oprima c para escribir una carta", None),
        ("Oprima c para escribir una", Some("para escribir una | nota; espera aquí.")),
        (
            "Oprima c para escribir\nuna nota;\n? ayuda",
            Some("para escribir una nota; | espera aquí."),
        ),
        ("No se encontró nada  3", Some("No se encontró nada | hoy.")),
        ("No se encontró nada…", None),
    ] {
        let found = Page::written(screen).broken(&[&known]);
        assert_eq!(found.first().map(String::as_str), broken, "{screen}");
    }
}

fn reads_well(language: Language) {
    let mut found = BTreeSet::new();
    let foreign = if language == Language::Es { english_only() } else { BTreeSet::new() };
    let sentences = Sentences::of_messages(&source(language));
    // This is only said where there is little room.
    let told = ["count", "from", "to", "all"].map(|name| (name, 2.into()));
    let told: Vec<_> = told.into_iter().chain([("key", "h l".into())]).collect();
    let more = ["columns-left", "columns-right", "hint-more"]
        .map(|id| Texts::new(language).with(id, &told));
    for shot in shots() {
        let mut stage = shot.stage(language, LARGE.0, LARGE.1);
        let large = Page::of(&stage);
        let runs = Sentences::of_page(&large);
        let whole: BTreeSet<String> =
            large.words().chain(more.iter().map(String::as_str)).flat_map(words).collect();
        for (width, height) in SIZES {
            let page = Page::front(stage.send(Message::Resize(width, height)));
            let mut note = |what: String| found.insert(format!("{} {width} {what}", shot.name));
            for word in page.words().filter(|word| !word.contains('…')) {
                if !words(word).all(|word| whole.contains(&word)) {
                    note(format!("cut: {word}"));
                }
                if words(word).any(|word| foreign.contains(&word)) {
                    note(format!("English: {word}"));
                }
            }
            for broken in page.broken(&[&sentences, &runs]) {
                note(format!("broken off: {broken}"));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn english_screens_read_well() {
    reads_well(Language::En);
}

#[test]
fn spanish_screens_read_well() {
    reads_well(Language::Es);
}
