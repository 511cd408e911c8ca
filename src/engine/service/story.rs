//! The parts of the story of an improvement, and charts on pages.

use crate::domain::common::SITE;
use crate::domain::declare::Set;
use crate::domain::kinds::cycles::prediction;
use crate::domain::kinds::{MEASURE, PREDICTION};
use crate::domain::{Kind, Record, RecordId};
use crate::engine::Seen;
use crate::engine::charts::{Charted, Happened, Points, Wish};
use crate::engine::reckon::Reckoner;
use crate::engine::request::{FilledPart, Names, Tested, View};
use crate::engine::story::Story;

use super::reading::Reading;

impl<'a> Reading<'a> {
    /// The story of an aim.
    pub(super) fn story(&self, aim: &Record) -> Option<Story<'a>> {
        Story::of(self.seen, &aim.id, self.context.now.day(), self.context.language)
    }

    /// The tests with what was predicted of each.
    pub(super) fn tested(&self, story: &Story<'_>, names: &mut Names) -> FilledPart {
        let Some(kind) = Kind::by_code(PREDICTION) else { return FilledPart::Tests(Vec::new()) };
        let figures = self.figures(kind);
        let predicted = |question: &RecordId| -> Vec<View> {
            let records = self.seen.records();
            let all = records.pointing(question, PREDICTION, prediction::QUESTION.code);
            all.map(|own| self.view(kind, &figures, own)).collect()
        };
        let tests = story.tests().map(|own| {
            let asked = story.questions(&own.id).into_iter().map(|id| (predicted(&id), id));
            let asked: Vec<_> = asked.map(|(own, id)| (id, own)).collect();
            asked.iter().for_each(|(_, views)| self.name_all(views, names));
            Tested { cycle: own.id.clone(), asked }
        });
        FilledPart::Tests(tests.collect())
    }

    /// The charts of the measures to which some ways lead.
    pub(super) fn charts_along(
        &self,
        record: &Record,
        ways: &[&[Set]],
        names: &mut Names,
    ) -> FilledPart {
        let over = Reckoner::new(&self.seen, self.context.now.day());
        let mut measures: Vec<&Record> = Vec::new();
        for own in ends(over, record, ways).into_iter().filter(|own| own.kind == MEASURE) {
            if measures.iter().all(|known| known.id != own.id) {
                measures.push(own);
            }
        }
        let charts = measures.into_iter().map(|own| {
            // That of the school that is told of, if it was read there by itself.
            let is_read = |site: &&RecordId| {
                !Points::of(self.seen, &own.id, Some(*site), None).all().is_empty()
            };
            let site = record.link(SITE.code).filter(is_read).cloned();
            let charted = Charted::of(self.seen, &own.id, site, None, Wish::default());
            names.add(self.seen, &own.id);
            charted.site.iter().for_each(|id| names.add(self.seen, id));
            for event in &charted.events {
                if let Happened::Cycle(id) = &event.what {
                    names.add(self.seen, id);
                }
            }
            charted
        });
        FilledPart::Charts(charts.collect())
    }
}

/// Where ways lead from a record, way by way.
pub(super) fn ends<'a>(over: Reckoner<'a>, record: &'a Record, ways: &[&[Set]]) -> Vec<&'a Record> {
    let along = |way: &&[Set]| {
        way.iter().fold(vec![record], |from, set| {
            from.into_iter().flat_map(|own| over.members(own, set)).collect()
        })
    };
    ways.iter().flat_map(along).collect()
}

impl FilledPart {
    /// The records of a story, with those that they name.
    pub(super) fn told(&self, seen: Seen<'_>) -> Vec<RecordId> {
        let told: Vec<&RecordId> = match self {
            Self::Theory(all) => {
                let rows = all.iter().flat_map(|own| &own.rows);
                let told = rows.flat_map(|row| std::iter::once(&row.node).chain(&row.tests));
                all.iter().map(|own| &own.outline).chain(told).collect()
            }
            Self::Tests(all) => {
                let asked = all.iter().flat_map(|own| &own.asked).map(|(id, _)| id);
                all.iter().map(|own| &own.cycle).chain(asked).collect()
            }
            Self::Voices(own) => {
                let options = own.votes.iter().flat_map(|(_, all)| all).map(|own| &own.option);
                own.said.iter().chain(own.votes.iter().map(|(id, _)| id)).chain(options).collect()
            }
            Self::Ahead(own) => {
                let open = own.open.iter().flat_map(|(id, asked)| std::iter::once(id).chain(asked));
                open.chain(&own.announced).chain(&own.tasks).collect()
            }
            _ => Vec::new(),
        };
        let named = told.iter().filter_map(|id| seen.get(id.as_str())).flat_map(|own| {
            let slots = own.slots().iter();
            slots.flat_map(|(_, value)| value.ends()).cloned().collect::<Vec<_>>()
        });
        told.iter().map(|id| (*id).clone()).chain(named).collect()
    }
}
