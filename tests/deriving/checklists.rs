//! Every part of every checklist, by a world in which it is met and one in which it is not.

use commonground::domain::Kind;
use commonground::domain::declare::{Checklist, Item, Test};

use super::outside::{languages, office};
use super::subjects;
use super::truths::{About, all};
use super::world::World;

/// How many worlds are tried before a part counts as one that is always met, or never.
const TRIED: usize = 500;

/// A checklist and the kind that declares it.
#[derive(Clone, Copy)]
pub struct Declared {
    pub kind: &'static Kind,
    pub list: &'static Checklist,
}

/// All that are declared.
pub fn declared() -> impl Iterator<Item = Declared> {
    Kind::all()
        .flat_map(|kind| kind.rules.checklists.iter().map(move |list| Declared { kind, list }))
}

impl Declared {
    fn name(&self) -> String {
        format!("checklist {} of {}", self.list.key, self.kind.key)
    }

    /// Each part is told as met and as not, in words of both languages, with how many are met.
    pub fn tells(&self, founded: &World) {
        for (at, part) in self.list.parts.iter().enumerate() {
            assert!(Item::of(part).is_some(), "part {at} of the {} has no name", self.name());
            for met in [true, false] {
                self.tells_part(founded, at, *part, met);
            }
        }
    }

    fn tells_part(&self, founded: &World, at: usize, part: Test, met: bool) {
        let shown = self.list.when.into_iter().map(|test| (test, true));
        let wishes: Vec<_> = shown.chain([(part, met)]).collect();
        let mut worlds = subjects(founded, self.kind).into_iter().flat_map(|(world, id)| {
            let worlds = all(world, &About::only(&id), wishes.clone()).take(TRIED);
            // What makes a part fail may make it another record, of which the list is not shown.
            let of = id.clone();
            let is_shown =
                move |world: &World| self.list.when.is_none_or(|test| world.holds(&of, &test));
            worlds.filter(is_shown).map(move |world| (world, id.clone()))
        });
        let told = if met { "met" } else { "not_met" };
        let (world, id) = worlds
            .next()
            .unwrap_or_else(|| panic!("part {at} of the {} can never be {told}", self.name()));
        let office = office(&world);
        let shown = office.json(&["show", id.as_str()]);
        let parts = shown[self.list.key].as_object().expect("a checklist").clone();
        assert_eq!(parts.len(), self.list.parts.len(), "{}", self.name());
        assert!(parts.values().any(|own| own == told), "{parts:?}");
        let all_met = parts.values().filter(|own| *own == "met").count();
        for (language, texts) in languages() {
            let page = office.out(&["--lang", language.key(), "show", id.as_str()]);
            let heading = texts.get(&format!("checklist-{}-{}", self.kind.key, self.list.key));
            let count = [("met", all_met.into()), ("all", parts.len().into())];
            let count = texts.with("checklist-count", &count);
            let line = page.lines().find(|line| line.trim_start().starts_with(&*heading));
            assert!(line.is_some_and(|line| line.ends_with(&count)), "{heading} {count}: {page}");
        }
    }
}
