//! Every deed, done from the command line with a record that it is for, and taken back.

use commonground::domain::declare::{Carry, Does, Set, Source};
use commonground::domain::{Field, Kind, Language, RecordId, Value};
use commonground::engine::deed::{Declared, deeds_of};
use commonground::engine::{Context, Drawn, Seen};
use commonground::texts::names;

use super::outside::{languages, office, said};
use super::truths::{About, all};
use super::whole::whole;
use super::world::World;
use super::{cli_office::MemoryOffice, subjects};
use crate::today;

/// All deeds, each with the kind of record that it is done with.
pub fn declared() -> impl Iterator<Item = (&'static Kind, &'static Declared)> {
    Kind::all().flat_map(|kind| deeds_of(kind.code).iter().map(move |own| (kind, own)))
}

/// A deed is done in both languages, leads back to what it was done with, and is one step of undo.
pub fn is_done(founded: &World, kind: &'static Kind, own: &'static Declared) {
    let name = format!("deed {} of {}", own.deed.key, kind.key);
    let (world, id, mut words) = prepared(founded, kind, own);
    if own.asks_day() {
        words.extend(["--on".to_owned(), "2027-03-01".to_owned()]);
    }
    for (language, _) in languages() {
        let office = office(&world);
        let before = office.out(&["export", "json"]);
        let typed: Vec<String> = ["do", own.deed.key, id.as_str()]
            .map(str::to_owned)
            .into_iter()
            .chain(words.clone())
            .collect();
        let (exit, told) = said(&office, language, &typed);
        assert_eq!(exit, 0, "{name}: {typed:?}: {told}");
        assert_ne!(office.out(&["export", "json"]), before, "{name} does nothing");
        if let Does::Make(making) = own.deed.does {
            let made = office.json(&["show", told.trim()]);
            for (field, carry) in making.carries {
                let leads = made[field.key].to_string().contains(id.as_str());
                assert!(leads || !matches!(carry, Carry::Origin), "{name}: {made:#}");
            }
        }
        if let Some((field, choice)) = own.deed.then {
            let key = field.choices().iter().find(|own| own.code == choice).map(|own| own.key);
            assert_eq!(office.json(&["show", id.as_str()])[field.key].as_str(), key, "{name}");
        }
        undone(&office, language, &before, &name);
    }
}

fn undone(office: &MemoryOffice, language: Language, before: &str, name: &str) {
    let (exit, told) = said(office, language, &["undo".to_owned()]);
    assert_eq!(exit, 0, "{name}: {told}");
    assert_eq!(office.out(&["export", "json"]), before, "{name} is more than one step");
}

/// A world with a record that it can be done with, and what has to be typed besides.
fn prepared(
    founded: &World,
    kind: &'static Kind,
    own: &'static Declared,
) -> (World, RecordId, Vec<String>) {
    let made = own.makes().and_then(Kind::by_code).map(|made| whole(founded, made));
    let (start, typed) = made.unwrap_or_else(|| (founded.clone(), Vec::new()));
    // Also worlds that are made for what it asks.
    let asked = own.deed.when.into_iter().flat_map(|when| {
        let mut world = start.clone();
        let id = world.add(kind.code);
        all(world, &About::only(&id), vec![(when, true)]).map(move |world| (world, id.clone()))
    });
    let possible = subjects(&start, kind).into_iter().chain(asked).find(|(world, id)| {
        let workspace = world.workspace();
        own.is_possible(Seen::whole(&workspace), today::day(), world.record(id))
    });
    let (mut world, id) =
        possible.unwrap_or_else(|| panic!("{} can be done with no {}", own.deed.key, kind.key));
    if let Does::Shift(set, field) = own.deed.does {
        world = with_day(world, &id, &set, field);
    }
    let workspace = world.workspace();
    let begun = own.begins(Seen::whole(&workspace), world.record(&id), &context());
    let begun: Vec<_> = begun.iter().map(|own| own.0).collect();
    let target = own.makes().and_then(Kind::by_code);
    let is_begun = |pair: &String| {
        let key = pair.split_once('=').map_or("", |(key, _)| key);
        let field = target.and_then(|target| target.field(key));
        // What belongs to another record of its kind would not go with what this one begins with.
        let is_own = |field: &Field| target.is_some_and(|own| field.ty.kinds() == [own.code]);
        field.is_some_and(|field| begun.contains(&field.code) || is_own(field))
    };
    let typed = typed.into_iter().skip(2).filter(|pair| !is_begun(pair)).collect();
    (world, id, typed)
}

/// A world in which a record of the set has a day.
fn with_day(world: World, id: &RecordId, set: &Set, field: &'static Field) -> World {
    let Source::Pointing(kind, by) = set.of else {
        panic!("a deed moves the days of what points to a record");
    };
    let mut world = world;
    let part = world.add(kind);
    let world = world.with(&part, by, Some(Value::Link(id.clone())));
    let world = world.with(&part, field, Some(Value::Date(today::away(9))));
    let wishes = set.only.map(|only| (*only, true)).into_iter().collect();
    let found = all(world, &About::only(&part), wishes).next();
    found.unwrap_or_else(|| panic!("nothing of it has days"))
}

fn context() -> Context {
    Context {
        words: names::WORDS,
        now: today::moment(),
        author: "person-me".into(),
        replica: 7,
        drawn: Drawn::new([0; 9]),
        language: Language::En,
    }
}
