//! Every stamp, by changes of its way with and without a value of one's own.

use commonground::domain::declare::{Guard, Stamp, Test, With};
use commonground::domain::{Filled, Kind};
use commonground::engine::reckon::stamps_of;
use commonground::engine::seed::FIRST_COORDINATOR;

use super::changes::{Change, allowed};
use super::contents::contents;
use super::outside::{languages, office};
use super::roads::planned;
use super::subjects;
use super::world::World;
use crate::today;

/// How many changes are tried before a stamp counts as one that nobody can bring about.
const TRIED: usize = 500;
/// Every change of a way is allowed.
const ANY: Test = Test::Not(&Test::Never);

/// A stamp and the kind whose records it fills in.
#[derive(Clone, Copy)]
pub struct Declared {
    pub kind: &'static Kind,
    pub stamp: &'static Stamp,
}

/// All that are declared.
pub fn declared() -> impl Iterator<Item = Declared> {
    let of = |kind: &'static Kind| {
        stamps_of(kind.code).iter().map(move |(_, stamp)| Declared { kind, stamp })
    };
    Kind::all().flat_map(of)
}

impl Declared {
    fn name(&self) -> String {
        format!("stamp of {} of {}", self.stamp.field.key, self.kind.key)
    }

    /// A change fills the field, undo empties it again, and what somebody says stays; told in words.
    pub fn fills(&self, founded: &World) {
        let is_made = |own: &Change| planned(&own.before.workspace(), &own.edits()).is_ok();
        let change = self.changes(founded).take(TRIED).find(is_made);
        let change = change.unwrap_or_else(|| panic!("the {} is never due", self.name()));
        let office = office(&change.before);
        let shown = || office.json(&["show", change.id.as_str()])[self.stamp.field.key].clone();
        let before = shown();
        let typed = change.words();
        let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
        assert_eq!(office.run(&typed).exit, 0, "{}: {typed:?}", self.name());
        assert_eq!(shown().as_str(), self.filled().as_deref(), "{}: {typed:?}", self.name());
        let filled = shown();
        office.out(&["undo"]);
        let stays = (self.stamp.field.filled == Filled::ForGood)
            && office.run(&["show", change.id.as_str()]).exit == 0;
        assert_eq!(shown(), if stays { filled } else { before }, "{}", self.name());
        if self.stamp.field.is_kept() {
            let set = format!("{}=2026-01-01", self.stamp.field.key);
            let refused = office.run(&["set", change.id.as_str(), &set]);
            assert_eq!(refused.exit, 1, "{}: nobody sets it", self.name());
        } else if matches!(self.stamp.with, With::Today) {
            let own = today::away(-3).to_string();
            let pair = format!("{}={own}", self.stamp.field.key);
            assert_eq!(office.run(&[&typed[..], &[&pair]].concat()).exit, 0, "{}", self.name());
            assert_eq!(shown(), own, "{}", self.name());
        }
        for (language, texts) in languages() {
            let told = office.json(&["--lang", language.key(), "kinds", self.kind.key]);
            let rules = told["rules"].as_array().expect("a list").clone();
            let words = texts.stamp(self.kind, self.stamp);
            let is_it = |own: &serde_json::Value| own["rule"] == "fills" && own["words"] == *words;
            assert!(rules.iter().any(is_it), "{}: {words}: {rules:?}", self.name());
        }
    }

    /// Changes of its way that say nothing of the field: it is empty, or, where it is to be emptied, filled.
    fn changes(&self, founded: &World) -> impl Iterator<Item = Change> {
        let guard = Guard::new(self.stamp.field.key, self.stamp.way, ANY);
        let (kind, stamp) = (self.kind, self.stamp);
        subjects(founded, kind).into_iter().flat_map(move |(world, id)| {
            let empty = world.with(&id, stamp.field, None);
            let world = match stamp.with {
                With::Nothing => contents(world, &id, stamp.field).next().unwrap_or(empty),
                _ => empty,
            };
            allowed(world, &id, &guard)
        })
    }

    fn filled(&self) -> Option<String> {
        match self.stamp.with {
            With::Today => Some(today::day().to_string()),
            With::Me => Some(FIRST_COORDINATOR.to_owned()),
            With::Value(_) | With::Nothing => None,
        }
    }
}
