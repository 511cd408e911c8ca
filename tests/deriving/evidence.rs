//! Every piece of evidence that proves a step, by records that do and records that do not.

use std::iter::once;

use commonground::domain::declare::{By, Evidence};
use commonground::domain::{Kind, RecordId};

use super::code::found_by_code;
use super::outside::office;
use super::subjects;
use super::truths::{About, Wishes, all, failures};
use super::world::World;

/// How many worlds are tried before a step counts as one that can never be proven.
const TRIED: usize = 3_000;

/// The evidence of a kind.
pub struct Declared {
    kind: &'static Kind,
    evidence: &'static Evidence,
    proves: By,
}

/// All that proves something.
pub fn declared() -> impl Iterator<Item = Declared> {
    Kind::all().flat_map(|kind| {
        let proving = kind.rules.evidence.iter().filter_map(|own| Some((own, own.proves?)));
        proving.map(move |(evidence, proves)| Declared { kind, evidence, proves })
    })
}

impl Declared {
    /// With it the step is done.
    pub fn proves(&self, founded: &World) {
        let wishes = match self.proves {
            By::Test(test) => [self.when(), vec![(test, true)]].concat(),
            _ => Vec::new(),
        };
        assert_eq!(self.progress(founded, true, wishes), "done", "{}", self.evidence.step);
    }

    /// Without any part of it, it is not.
    pub fn proves_nothing(&self, founded: &World) {
        let reasons = match self.proves {
            By::Test(test) => failures(test),
            _ => vec![Vec::new()],
        };
        for (part, wishes) in reasons.into_iter().enumerate() {
            let wishes = [self.when(), wishes].concat();
            let progress = self.progress(founded, false, wishes);
            assert_ne!(progress, "done", "{} without part {part}", self.evidence.step);
        }
    }

    fn when(&self) -> Wishes {
        self.evidence.when.into_iter().map(|test| (test, true)).collect()
    }

    /// How far the step is in an office with a record that is as it is wished for.
    fn progress(&self, founded: &World, is_proof: bool, wishes: Wishes) -> serde_json::Value {
        let worlds: Box<dyn Iterator<Item = (World, RecordId)>> = match self.proves {
            By::Code(computed) => Box::new(once(found_by_code(founded, computed, is_proof))),
            _ => {
                let subjects = subjects(founded, self.kind).into_iter();
                Box::new(subjects.flat_map(move |(world, id)| {
                    let worlds = all(world, &About::only(&id), wishes.clone());
                    worlds.map(move |world| (world, id.clone()))
                }))
            }
        };
        let is_so = |(world, id): &(World, RecordId)| match self.proves {
            By::Test(test) => world.holds(id, &test) == is_proof,
            By::Code(_) => true,
            By::Cells(_) => false,
        };
        let world = worlds.take(TRIED).find(is_so);
        let (world, _) = world.unwrap_or_else(|| panic!("{} can never be so", self.evidence.step));
        let number = format!("number={}", self.evidence.step);
        office(&world).json(&["list", "step", "--where", &number])[0]["progress"].clone()
    }
}
