//! Every guard, by changes that it allows and changes that it refuses.

use commonground::domain::declare::{Guard, Test, Way};
use commonground::domain::{Field, Kind};
use commonground::engine::figures::Figures;
use commonground::engine::{Refusal, Seen, Workspace};
use commonground::texts::Texts;

use super::changes::{Change, allowed, refused};
use super::outside::{is_whole, languages, of_one, office};
use super::roads::Road;
use super::world::World;
use super::{some, subjects};
use crate::today;

/// How many changes are tried before a guard counts as one that cannot be met, or broken.
const TRIED: usize = 3_000;

/// A guard, the kind that declares it, and the kind that it is about.
#[derive(Clone, Copy)]
pub struct Declared {
    pub owner: &'static Kind,
    pub guard: &'static Guard,
    pub kind: &'static Kind,
}

/// All that are declared.
pub fn declared() -> impl Iterator<Item = Declared> {
    Kind::all().flat_map(|owner| {
        owner.rules.guards.iter().map(move |guard| {
            let kind = guard.on.map_or(owner, |on| Kind::by_code(on).expect("a kind"));
            Declared { owner, guard, kind }
        })
    })
}

impl Declared {
    fn name(&self) -> String {
        format!("guard {} of {}", self.guard.key, self.owner.key)
    }

    /// A change that it was asked about and let pass is made.
    pub fn lets_pass(&self, founded: &World) {
        for road in Road::all_of(self.guard).iter().copied() {
            let subjects = subjects(founded, self.kind).into_iter();
            let changes = subjects.flat_map(|(world, id)| allowed(world, &id, self.guard));
            let mut changes = changes.filter_map(|change| road.lay(change)).take(TRIED);
            let Some(change) = changes.find(|change| road.end(change).is_ok()) else {
                assert!(road.may_be_closed(self.guard), "the {} can never be met", self.name());
                continue;
            };
            for (language, _) in languages() {
                let (_, exit, told) = road.go(&change, language);
                assert_eq!(exit, 0, "{}: {:?}: {told}", self.name(), change.words());
            }
        }
    }

    /// Whatever breaks a part of what it needs is refused in its own words, and changes nothing.
    pub fn refuses(&self, founded: &World) {
        let (world, id) = subjects(founded, self.kind).swap_remove(0);
        for road in Road::all_of(self.guard).iter().copied() {
            for (part, changes) in refused(&world, &id, self.guard).into_iter().enumerate() {
                let name = format!("part {part} of the {}", self.name());
                let changes = changes.filter_map(|change| road.lay(change));
                let broken = |change: Change| match road.end(&change) {
                    // What follows from a change may mend it: who opens a step again has no last day.
                    Ok(after) if self.is_mended(&after, &change) => None,
                    Ok(_) => panic!("{name} lets pass {:?}", change.words()),
                    Err(refusal) => Some((refusal, change)).filter(|(own, _)| self.is_own(own)),
                };
                let found = some(changes.map(broken), TRIED);
                let is_closed = found.is_empty() && road.may_be_closed(self.guard);
                assert!(is_closed || !found.is_empty(), "{name} can never be broken");
                self.are_told(&name, road, &found);
            }
        }
    }

    /// Whether a record is as the guard of a state wants it, in the end.
    fn is_mended(&self, after: &Workspace, change: &Change) -> bool {
        let Way::While(asked) = self.guard.way else { return false };
        let seen = Seen::whole(after);
        let figures = Figures::of(seen, self.kind, today::day());
        let over = figures.over(&seen);
        let record = after.get(change.id.as_str()).expect("the same record");
        !over.holds(record, &asked) || over.holds(record, &self.guard.needs)
    }

    /// What was refused is told in words of both languages, one of them from outside.
    fn are_told(&self, name: &str, road: Road, found: &[(Refusal, Change)]) {
        for (language, texts) in languages() {
            for (refusal, change) in found {
                let told = texts.refusal(refusal);
                assert!(self.is_told(&told, texts), "{name}: {:?}: {told}", change.words());
            }
            for (_, change) in found.iter().take(1) {
                let (is_changed, exit, told) = road.go(change, language);
                assert_eq!(exit, 1, "{name}: {:?}: {told}", change.words());
                assert!(self.is_told(&told, texts), "{name}: {told}");
                assert!(!is_changed, "{name}");
                self.is_named_as_missing(change);
                self.is_met_by_a_reason(road, change);
            }
        }
    }

    /// A guard that asks is met by a reason, which is kept with what stood there and undone with the change.
    fn is_met_by_a_reason(&self, road: Road, change: &Change) {
        if !self.guard.asks || road != Road::Edit {
            return;
        }
        let office = office(&change.before);
        let words = [change.words(), vec!["--because".to_owned(), "Luz asked".to_owned()]].concat();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let before = office.out(&["export", "json"]);
        assert_eq!(office.run(&words).exit, 0, "{}: {words:?}", self.name());
        let kept = office.json(&["list", "revision"]);
        let kept = kept.as_array().expect("a list");
        assert!(!kept.is_empty(), "{}", self.name());
        for revision in kept {
            assert_eq!(revision["about"], change.id.as_str(), "{}", self.name());
            assert_eq!(revision["reason"], "Luz asked", "{}", self.name());
        }
        assert!(office.out(&["log", change.id.as_str()]).contains("Luz asked"), "{}", self.name());
        office.out(&["undo"]);
        assert_eq!(office.out(&["export", "json"]), before, "{}", self.name());
    }

    /// What breaks a guard that holds as long as a test does, and came in all the same, is told.
    fn is_named_as_missing(&self, change: &Change) {
        if !self.guard.is_check() {
            return;
        }
        let found = office(&change.after).json(&["gaps", self.kind.key]);
        let is_it = |gap: &serde_json::Value| {
            gap["check"] == self.guard.key && gap["id"] == change.id.as_str()
        };
        assert!(found.as_array().is_some_and(|own| own.iter().any(is_it)), "{found}");
    }

    fn is_own(&self, refusal: &Refusal) -> bool {
        match refusal {
            Refusal::Guard(broken) => {
                (broken.owner, broken.guard) == (self.owner.code, self.guard.key)
            }
            Refusal::Missing { field, .. } => self.asks().is_some_and(|own| own.code == *field),
            _ => false,
        }
    }

    /// The field that is missed like any other, for a guard that asks for one only.
    fn asks(&self) -> Option<&'static Field> {
        match self.guard.needs {
            Test::Filled(field) => Some(field),
            _ => None,
        }
    }

    fn is_told(&self, told: &str, texts: Texts) -> bool {
        match self.asks() {
            Some(field) => is_whole(told, &texts.field(self.kind, field), 0),
            None => {
                let one = || of_one(texts, &format!("guard-{}-{}", self.owner.key, self.guard.key));
                let words = texts.guard(self.owner, self.guard);
                is_whole(told, &words, self.guard.tells.len()) || is_whole(told, &one(), 0)
            }
        }
    }
}
