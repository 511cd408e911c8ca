//! Every release, by records that may go out and records that may not.

use commonground::domain::common::LEVEL;
use commonground::domain::declare::Release;
use commonground::domain::{Kind, Language, RecordId, Value};

use super::outside::{is_whole, languages, office, said};
use super::subjects;
use super::truths::{About, Wishes, all, failures};
use super::world::World;

/// How many worlds are tried before a release counts as one that never holds anything back, or always.
const TRIED: usize = 3_000;

/// A release, the kind that declares it, and the kind that it is about.
#[derive(Clone, Copy)]
pub struct Declared {
    owner: &'static Kind,
    release: &'static Release,
    kind: &'static Kind,
}

/// All that are declared.
pub fn declared() -> impl Iterator<Item = Declared> {
    Kind::all().flat_map(|owner| {
        owner.offers.releases.iter().map(move |release| {
            let kind = release.on.map_or(owner, |on| Kind::by_code(on).expect("a kind"));
            Declared { owner, release, kind }
        })
    })
}

impl Declared {
    /// What it is about goes out when what it needs holds.
    pub fn lets_go(&self, founded: &World) {
        let (world, id) = self.found(founded, vec![(self.release.needs, true)]);
        let (exit, text) = self.asked(&world, Language::En);
        assert_eq!(exit, 0, "{}: {text}", self.name());
        assert!(text.contains(world.record(&id).id.as_str()), "{}: {text}", self.name());
    }

    /// For each reason for which that may not hold, it is held back, in words of both languages.
    pub fn holds_back(&self, founded: &World) {
        for reason in failures(self.release.needs) {
            let (world, _) = self.found(founded, reason);
            for (language, texts) in languages() {
                let (exit, text) = self.asked(&world, language);
                let words = texts.held(self.owner, self.release.key, "…");
                assert_eq!(exit, 1, "{}: {text}", self.name());
                assert!(is_whole(&text, &words, 1), "{words}: {text}");
            }
        }
    }

    fn name(&self) -> String {
        format!("release {} of {}", self.release.key, self.owner.key)
    }

    /// A world with a record that these readers would see, if it were not held back.
    fn found(&self, founded: &World, wishes: Wishes) -> (World, RecordId) {
        let when = self.release.when.into_iter().map(|test| (test, true));
        let wishes: Wishes = when.chain(wishes).collect();
        let seen = Some(Value::Choice(self.release.to.code()));
        let mut worlds = subjects(founded, self.kind).into_iter().flat_map(|(world, id)| {
            let world = world.with(&id, &LEVEL, seen.clone());
            let worlds = all(world, &About::only(&id), wishes.clone()).take(TRIED);
            worlds.map(move |world| (world, id.clone()))
        });
        worlds.next().unwrap_or_else(|| panic!("the {} can never be so", self.name()))
    }

    /// What comes of it when these readers are to be given the records of the kind.
    fn asked(&self, world: &World, language: Language) -> (u8, String) {
        let mut words = vec!["export", "csv", self.kind.key, "--audience", self.release.to.key()];
        words.extend(world.recipient.iter().flat_map(|whom| ["--for", whom.as_str()]));
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        said(&office(world), language, &words)
    }
}
