//! The register of a kind: which records, in which order, by their fields and by their figures alike.

use std::sync::Arc;

use crate::domain::{Figure, Kind, Order, Record, Value};
use crate::engine::query::{is, placed};
use crate::engine::request::{Answer, Names, Outcome, View};
use crate::engine::{Query, Refusal, typed};

use super::reading::Reading;

impl Reading<'_> {
    pub(super) fn list(
        &self,
        kind: &str,
        wanted: &[(String, String)],
        sort: Option<&str>,
        trash: bool,
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let mut query = Query::all(kind.code, self.context.language);
        query.trash = trash;
        let mut computed = Vec::new();
        for (key, text) in wanted {
            match self.figure(kind, key) {
                Some(figure) => computed.push((figure, self.wanted(kind, figure, text)?)),
                None => query.narrow(self.seen, self.context, kind, key, text)?,
            }
        }
        let (key, descending) = match sort {
            Some(sort) => (sort.strip_prefix('-').unwrap_or(sort), sort.starts_with('-')),
            None => ("", false),
        };
        let sorted_by = self.figure(kind, key);
        if sort.is_some() && sorted_by.is_none() {
            query.order = Some(Order { by: typed::field(kind, key)?.0.code, descending });
        }
        let figures = self.figures(kind);
        let value = |figure: &Figure, record: &Record| figures.get(self.seen, figure, record);
        let mut records = query.run(self.seen);
        records.retain(|record| {
            computed.iter().all(|(own, wanted)| is(value(own, record).as_ref(), wanted.as_ref()))
        });
        if let Some(figure) = sorted_by {
            let place = |record: &Arc<Record>| {
                let value = value(figure, record);
                placed(&figure.field, value.as_ref(), descending, self.context.language)
            };
            records.sort_by_cached_key(place);
        }
        let views: Vec<View> =
            records.iter().map(|record| self.view(kind, &figures, record)).collect();
        let mut names = Names::default();
        let slots = views.iter().flat_map(|view| view.record.slots());
        slots.for_each(|(_, value)| names.add_value(self.seen, Some(value)));
        Ok(Outcome { transaction: None, answer: Answer::Records(kind.code, views), names })
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
