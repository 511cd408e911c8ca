//! The register of a kind: which records, in which order, by their fields and by their figures alike.

use std::sync::Arc;

use crate::domain::kinds::READING;
use crate::domain::{Figure, Kind, Record, Value};
use crate::engine::figures::Figures;
use crate::engine::query::{is, placed};
use crate::engine::request::{Answer, Names, Outcome, View};
use crate::engine::{Query, Refusal, typed};

use super::reading::{Asked, Reading};

impl Reading<'_> {
    pub(super) fn list(
        &self,
        kind: &str,
        asked: &Asked<'_>,
        columns: &[String],
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        if kind.code == READING {
            return self.listed_readings(kind, asked);
        }
        let columns = columns.iter().map(|key| typed::column(kind, key));
        let columns = columns.collect::<Result<Vec<_>, _>>()?;
        let figures = self.figures(kind);
        let records = self.records(kind, asked, &figures)?;
        let views: Vec<View> =
            records.iter().map(|record| self.view(kind, &figures, record)).collect();
        let mut names = Names::default();
        let slots = views.iter().flat_map(|view| view.record.slots());
        slots.for_each(|(_, value)| names.add_value(self.seen, Some(value)));
        let answer = Answer::Records(kind.code, views, columns);
        Ok(Outcome { transaction: None, answer, names })
    }

    /// The records that are asked for, in their order.
    pub(super) fn records(
        &self,
        kind: &'static Kind,
        asked: &Asked<'_>,
        figures: &Figures,
    ) -> Result<Vec<Arc<Record>>, Refusal> {
        let mut query = Query::all(kind.code, self.context.language);
        query.trash = asked.trash;
        let mut computed = Vec::new();
        for (key, text) in asked.wanted {
            match self.figure(kind, key) {
                Some(figure) => computed.push((figure, self.wanted(kind, figure, text)?)),
                None => query.narrow(self.seen, self.context, kind, key, text)?,
            }
        }
        let key = asked.sort.map(|sort| sort.strip_prefix('-').unwrap_or(sort));
        let sorted_by = key.and_then(|key| self.figure(kind, key));
        if let Some(sort) = asked.sort.filter(|_| sorted_by.is_none()) {
            query.sort_by(kind, sort)?;
        }
        let value = |figure: &Figure, record: &Record| figures.get(self.seen, figure, record);
        let mut records = query.run(self.seen);
        records.retain(|record| {
            computed.iter().all(|(own, wanted)| is(value(own, record).as_ref(), wanted.as_ref()))
        });
        if let Some(figure) = sorted_by {
            let descending = asked.sort.is_some_and(|sort| sort.starts_with('-'));
            let place = |record: &Arc<Record>| {
                let value = value(figure, record);
                placed(&figure.field, value.as_ref(), descending, self.context.language)
            };
            records.sort_by_cached_key(place);
        }
        Ok(records)
    }

    /// The figure of this name, if it may be seen.
    fn figure(&self, kind: &'static Kind, key: &str) -> Option<&'static Figure> {
        kind.figure(key).filter(|own| self.seen.shows_figure(own))
    }

    /// What a figure is to be; blank text asks for those of which it is unknown.
    fn wanted(
        &self,
        kind: &'static Kind,
        figure: &'static Figure,
        text: &str,
    ) -> Result<Option<Value>, Refusal> {
        let read = typed::value(&self.seen, self.context, (kind, &figure.field), None, None, text);
        let bad = |problem| Refusal::BadFigure {
            kind: kind.code,
            figure: figure.field.key,
            text: text.to_owned(),
            problem,
        };
        read.map_err(bad)
    }
}
