//! The fuzzy finder against a plain one that knows no masks, no narrowing, no slices and no patches.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use commonground::engine::finder::{Hunt, Titles};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::{SkimMatcherV2, SkimScoreConfig};
use proptest::prelude::*;

/// The letters of these tests, with and without what is folded away.
fn folded(letter: char, kept: &str) -> char {
    let lower = letter.to_lowercase().next().unwrap();
    match lower {
        _ if kept.contains(lower) => lower,
        'á' => 'a',
        'ó' => 'o',
        'ñ' => 'n',
        other => other,
    }
}

fn score(title: &str, typed: &str) -> Option<i64> {
    let config = SkimScoreConfig { penalty_case_mismatch: 0, bonus_camel: 0, ..Default::default() };
    // A new one each time: it does not forget the title before as it should.
    let matcher = || SkimMatcherV2::default().respect_case().score_config(config);
    let word = |word: &str| {
        let word: String = word.to_lowercase();
        let accented: String = word.chars().filter(|c| !c.is_ascii()).collect();
        let title: String = title.chars().map(|c| folded(c, &accented)).collect();
        let (score, _) = matcher().fuzzy_indices(&title, &word)?;
        Some(if word.chars().count() == 1 { 0 } else { score })
    };
    // A title that says nothing else is a little better.
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let whole = i64::from(letters(typed) > 0 && letters(title) == letters(typed));
    let score: Option<i64> = typed.split_whitespace().map(word).sum();
    score.map(|score| score + whole)
}

/// All that fit, best first, the most recent of equals first.
fn plain(titles: &[(u8, String)], typed: &str) -> Vec<(u8, String)> {
    let mut found: Vec<(i64, usize)> = titles
        .iter()
        .enumerate()
        .filter_map(|(at, (_, title))| Some((score(title, typed)?, at)))
        .collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.into_iter().map(|(_, at)| titles[at].clone()).collect()
}

fn best(hunt: &Hunt, titles: &Titles<u8>) -> Vec<(u8, String)> {
    hunt.best(titles).map(|found| (*found.key, found.title.to_owned())).collect()
}

fn finish(hunt: &mut Hunt, titles: &Titles<u8>) -> Vec<(u8, String)> {
    while !hunt.step(titles, 7) {}
    best(hunt, titles)
}

#[derive(Clone, Debug)]
enum Move {
    Put(u8, String),
    Remove(u8),
    Retain(u8),
    Type(char),
    Erase(usize),
    Step(usize),
}

fn moves() -> impl Strategy<Value = Move> {
    let letter = prop::sample::select("aoncáóñ dr".chars().collect::<Vec<_>>());
    prop_oneof![
        3 => (any::<u8>(), "[aoncAÁóñÑ dr-]{0,12}").prop_map(|(key, title)| Move::Put(key, title)),
        1 => any::<u8>().prop_map(Move::Remove),
        1 => (2u8..5).prop_map(Move::Retain),
        6 => letter.prop_map(Move::Type),
        2 => (1usize..4).prop_map(Move::Erase),
        6 => (1usize..30).prop_map(Move::Step),
    ]
}

proptest! {
    #[test]
    fn it_finds_what_a_plain_search_finds(
        first in prop::collection::vec("[aoncAÁóñÑ dr-]{0,12}", 0..200),
        moves in prop::collection::vec(moves(), 1..40),
        wanted in 1usize..50,
    ) {
        let mut model: Vec<(u8, String)> = (0u8..).zip(first).collect();
        let mut titles = Titles::new(model.iter().cloned());
        let mut hunt = Hunt::new(wanted, 1);
        let mut typed = String::new();
        for step in moves {
            match step {
                Move::Put(key, title) => {
                    titles.put(key, &title);
                    model.retain(|(other, _)| *other != key);
                    model.push((key, title));
                }
                Move::Remove(key) => {
                    titles.remove(&key);
                    model.retain(|(other, _)| *other != key);
                }
                Move::Retain(part) => {
                    titles.retain(|key| key % part != 0);
                    model.retain(|(key, _)| key % part != 0);
                }
                Move::Type(letter) => typed.push(letter),
                Move::Erase(count) => {
                    let left = typed.chars().count().saturating_sub(count);
                    typed = typed.chars().take(left).collect();
                }
                Move::Step(budget) => {
                    hunt.step(&titles, budget);
                }
            }
            hunt.ask(&typed);
            // Whatever is shown meanwhile is right, if not complete.
            for (key, title) in best(&hunt, &titles) {
                prop_assert!(model.contains(&(key, title.clone())));
                prop_assert!(score(&title, &typed).is_some(), "{typed:?} in {title:?}");
            }
            prop_assert_eq!(titles.len(), model.len());
        }
        let mut expected = plain(&model, &typed);
        prop_assert_eq!(finish(&mut hunt, &titles), &expected[..expected.len().min(wanted)]);
        prop_assert_eq!(hunt.count(), expected.len());
        // The same when asked at once, and by several threads.
        let mut fresh = Hunt::new(wanted, 3);
        fresh.ask(&typed);
        expected.truncate(wanted);
        prop_assert_eq!(finish(&mut fresh, &titles), expected);
    }
}

#[test]
fn threads_change_nothing() {
    let names = ["Dana Peña plan", "Plan de reunión", "Asistencia", "onboarding", "Año de datos"];
    let many = (0..9_000u32).map(|n| (n, format!("{} {n}", names[n as usize % names.len()])));
    let titles = Titles::new(many);
    let answer = |threads: usize| {
        let mut hunt = Hunt::new(100, threads);
        hunt.ask("an 1");
        while !hunt.step(&titles, 8_000) {}
        let best: Vec<u32> = hunt.best(&titles).map(|found| *found.key).collect();
        (hunt.count(), best)
    };
    assert_eq!(answer(1), answer(3));
    assert_eq!(answer(1).1.len(), 100);
}

#[test]
fn an_accent_counts_only_where_it_was_typed() {
    let titles = Titles::new([(1u8, "Mano"), (2, "Año nuevo"), (3, "Reunio\u{301}n de mañana")]);
    let mut hunt = Hunt::new(10, 1);
    let mut keys = |typed: &str| {
        hunt.ask(typed);
        let mut keys: Vec<u8> =
            finish(&mut hunt, &titles).into_iter().map(|(key, _)| key).collect();
        keys.sort_unstable();
        keys
    };
    assert_eq!(keys("ano"), [1, 2]);
    assert_eq!(keys("año"), [2]);
    assert_eq!(keys("AÑO"), [2]);
    assert_eq!(keys("reunion"), [3]);
    assert_eq!(keys("reunión manana"), [3]);
    assert_eq!(keys("mánana"), [0u8; 0]);
    assert_eq!(keys("ñ"), [2, 3]);
    assert_eq!(keys(""), [1, 2, 3]);
}

#[test]
fn places_are_whole_letters_of_the_title_as_it_is() {
    let titles = Titles::new([(1u8, "Plan de reunio\u{301}n"), (2, "Dana Ñandú plan")]);
    let mut hunt = Hunt::new(10, 1);
    let mut marked = |typed: &str| -> Vec<Vec<String>> {
        hunt.ask(typed);
        finish(&mut hunt, &titles);
        let marks = hunt.best(&titles).map(|found| {
            let places = hunt.places(&titles, found.row);
            places.into_iter().map(|place| found.title[place].to_owned()).collect()
        });
        marks.collect()
    };
    assert_eq!(marked("reunion"), [["reunio\u{301}n"]]);
    assert_eq!(marked("ñandu"), [["Ñandú"]]);
    assert_eq!(marked("pl da"), [["Da", "pl"]]);
    assert_eq!(marked("plan reu"), [["Plan", "reu"]]);
    assert_eq!(marked("x"), [[""; 0]; 0]);
}

#[test]
fn a_long_title_is_found_by_its_beginning() {
    let long = format!("{}{}", "ñandú ".repeat(100), "zebra");
    let titles = Titles::new([(1u8, long.as_str())]);
    let mut hunt = Hunt::new(10, 1);
    hunt.ask("nandu");
    assert_eq!(finish(&mut hunt, &titles).len(), 1);
    hunt.ask("zebra");
    assert_eq!(finish(&mut hunt, &titles).len(), 0);
}

#[test]
fn a_letter_more_looks_only_through_what_was_found() {
    let many = (0..10_000u32).map(|n| (n, if n % 1_000 == 0 { "reunión" } else { "asistencia" }));
    let titles = Titles::new(many);
    let mut hunt = Hunt::new(10, 1);
    hunt.ask("re");
    while !hunt.step(&titles, 100) {}
    // Ten were found: one slice of ten is all there is to look at, and none after taking it back.
    hunt.ask("reu");
    assert!(hunt.step(&titles, 10));
    hunt.ask("re");
    assert!(hunt.step(&titles, 1));
    assert_eq!(hunt.count(), 10);
}
