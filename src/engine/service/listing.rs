//! The register of a kind: which records, in which order.

use std::sync::Arc;

use crate::domain::kinds::READING;
use crate::domain::{Kind, Record};
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
        let records = self.records(kind, asked)?;
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
    ) -> Result<Vec<Arc<Record>>, Refusal> {
        let mut query = Query::all(kind.code, self.context.language);
        query.trash = asked.trash;
        for (key, text) in asked.wanted {
            query.narrow(self.seen, self.context, kind, key, text)?;
        }
        if let Some(sort) = asked.sort {
            query.sort_by(self.seen, self.context, kind, sort)?;
        }
        Ok(query.run(self.seen))
    }
}
