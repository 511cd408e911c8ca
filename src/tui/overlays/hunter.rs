//! Records found by typing their titles: read and looked through in slices between keys, so that a
//! million titles hold up nothing.

use crate::domain::{KindCode, RecordId};
use crate::engine::finder::{Hunt, Titles};

use crate::tui::widgets::picker::Row;
use crate::tui::world::World;

/// Records that are read into the index, and titles that are looked at, in one slice.
const SLICE: usize = 20_000;
/// Records that are listed.
const FOUND: usize = 50;

/// What is known of the titles, and what is looked for.
pub struct Hunter {
    /// Only records of these kinds; of all without any.
    kinds: &'static [KindCode],
    titles: Titles<RecordId>,
    hunt: Hunt,
    stage: Stage,
}

/// How far the records are known.
enum Stage {
    /// Titles up to this record have been read.
    Reading(Option<RecordId>),
    /// All have been read and are looked through.
    Hunting,
    /// The answer is final.
    Done,
}

impl Hunter {
    /// For records of some kinds; of all without any.
    pub fn new(kinds: &'static [KindCode]) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            kinds,
            titles: Titles::new(Vec::<(RecordId, &str)>::new()),
            hunt: Hunt::new(FOUND, threads),
            stage: Stage::Reading(None),
        }
    }

    /// Looks for something else.
    pub fn ask(&mut self, wanted: &str) {
        self.hunt.ask(wanted);
        if matches!(self.stage, Stage::Done) {
            self.stage = Stage::Hunting;
        }
    }

    /// What is masked, or was changed from another window, has to be read again.
    pub fn forget(&mut self) {
        self.titles = Titles::new(Vec::<(RecordId, &str)>::new());
        self.stage = Stage::Reading(None);
    }

    /// Whether there is more to do.
    pub const fn works(&self) -> bool {
        !matches!(self.stage, Stage::Done)
    }

    /// Goes on for a slice; says whether there is something new to list.
    pub fn work(&mut self, world: &World<'_>) -> bool {
        match &self.stage {
            Stage::Reading(last) => {
                let last = last.clone();
                let more = self.read(last.as_ref(), world);
                self.stage = more.map_or(Stage::Hunting, |last| Stage::Reading(Some(last)));
                false
            }
            Stage::Hunting => {
                if self.hunt.step(&self.titles, SLICE) {
                    self.stage = Stage::Done;
                }
                true
            }
            Stage::Done => false,
        }
    }

    /// Reads titles after a record; the last one that was read, if there are more.
    fn read(&mut self, after: Option<&RecordId>, world: &World<'_>) -> Option<RecordId> {
        let records: Vec<_> = world.seen.records_after(after).take(SLICE).collect();
        let last = records.last().map(|record| record.id.clone());
        let wanted = |kind| self.kinds.is_empty() || self.kinds.contains(&kind);
        let there = records.iter().filter(|own| !own.is_deleted() && wanted(own.kind));
        self.titles.extend(there.map(|record| (record.id.clone(), world.title(record))));
        last.filter(|_| records.len() == SLICE)
    }

    /// The best so far, a row each with the kind at its end.
    pub fn best(&self, world: &World<'_>) -> Vec<Row<RecordId>> {
        let best = self.hunt.best(&self.titles);
        let best = best.filter(|found| self.hunt.is_meant(&self.titles, found.row));
        let best = best.map(|found| {
            let record = world.seen.get(found.key.as_str());
            let kind = record.map(|record| world.setup.texts.kind_of(record.kind));
            let aside = kind.unwrap_or_default().into_owned();
            Row { aside, ..Row::new(found.key.clone(), found.title.to_owned()) }
        });
        best.collect()
    }
}
