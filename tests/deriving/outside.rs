//! From outside: a world is brought into a fresh office by a complete import, which takes everything,
//! and then somebody types.

use commonground::domain::Language;
use commonground::texts::Texts;

use super::cli_office::MemoryOffice;
use super::world::World;

/// An office with the records of a world.
pub fn office(world: &World) -> MemoryOffice {
    let imagined = MemoryOffice::default();
    imagined.workspace.replace(world.workspace());
    let document = imagined.out(&["export", "json"]);
    let office = MemoryOffice::founded();
    let reply = office.run_in(&["import", "json", "-"], &[], Some(document.as_bytes()), None);
    assert_eq!(reply.exit, 0, "{}", reply.err);
    office
}

/// What a command says in a language.
pub fn said(office: &MemoryOffice, language: Language, words: &[String]) -> (u8, String) {
    let words = ["--lang", language.key()].into_iter().chain(words.iter().map(String::as_str));
    let reply = office.run(&words.collect::<Vec<_>>());
    (reply.exit, format!("{}{}", reply.out, reply.err))
}

/// Whether a sentence is made of these words, `…` standing for what it names, at least so many things,
/// and has no hole where a name should stand.
pub fn is_whole(sentence: &str, words: &str, named: usize) -> bool {
    let mut rest = Some(sentence);
    for part in words.split('…') {
        rest = rest.and_then(|rest| rest.split_once(part)).map(|(_, rest)| rest);
    }
    let holes = ["{", "}", "…", "  ", ": .", "guard-", "check-"];
    let has_hole = holes.iter().any(|hole| sentence.contains(hole)) || sentence.ends_with(": ");
    rest.is_some() && !has_hole && words.matches('…').count() >= named
}

/// The same words where one thing alone is missing: grammar has another form for it.
pub fn of_one(texts: Texts, id: &str) -> String {
    texts.with(id, &[("lacks", "…".into()), ("count", 1.into())])
}

/// The languages with their texts.
pub fn languages() -> impl Iterator<Item = (Language, Texts)> {
    Language::ALL.into_iter().map(|language| (language, Texts::new(language)))
}
