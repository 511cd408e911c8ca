//! Answers that look at everything at once: reports and the calendar.

use std::collections::HashSet;

use crate::domain::{Field, Level, Record, RecordId};
use crate::engine::Refusal;
use crate::engine::agenda::agenda;
use crate::engine::reckon::{Reckoner, Totalled};
use crate::engine::reports::{Handover, People, ReportName};
use crate::engine::request::{Answer, FilledTable, Names, Outcome, Report};
use crate::engine::roadmap::Roadmap;
use crate::engine::typed;

use super::reading::{Asked, Reading};

impl Reading<'_> {
    pub(super) fn report(&self, name: ReportName) -> Result<Outcome, Refusal> {
        let (seen, today) = (self.seen, self.context.now.day());
        let mut names = Names::default();
        let mut add = |id: &RecordId| names.add(seen, id);
        let report = match name {
            ReportName::Roadmap => {
                let listed = self.list("benchmark", &Asked::default(), &[])?;
                let Answer::Records(_, views, _) = listed.answer else { return Ok(listed) };
                let past = Roadmap::of(&seen, today).past_first_year(&seen);
                Report::Roadmap(views, past.filter(|_| seen.audience().may_see(Level::Team)))
            }
            ReportName::Handover => {
                let report = Handover::of(seen, today);
                report.names().for_each(&mut add);
                Report::Handover(report)
            }
            ReportName::People => {
                let report = People::of(seen, today);
                report.names(seen).for_each(&mut add);
                Report::People(report)
            }
        };
        Ok(Outcome { transaction: None, answer: Answer::Report(report), names })
    }

    pub(super) fn agenda(&self) -> Outcome {
        let days = agenda(self.seen, self.context.now.day());
        let mut names = Names::default();
        days.iter().for_each(|own| names.add(self.seen, &own.id));
        Outcome { transaction: None, answer: Answer::Agenda(days), names }
    }

    pub(super) fn totals(&self, kind: &str) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let seen = self.seen;
        let mut totals = Reckoner::new(&seen, self.context.now.day()).totals(kind);
        let may_see = |field: &Field| seen.audience().may_see(field.level);
        totals.retain(|Totalled { total, .. }| {
            may_see(&total.field) && total.per.is_none_or(may_see)
        });
        let answer = Answer::Totals(kind, totals);
        Ok(Outcome { answer, ..Outcome::default() })
    }

    pub(super) fn table(
        &self,
        kind: &str,
        table: &str,
        wanted: &[(String, String)],
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let found = kind.tables().find(|own| own.key == table);
        let table = found.ok_or_else(|| Refusal::UnknownTable(kind.code, table.to_owned()))?;
        let seen = self.seen;
        let over = Reckoner::new(&seen, self.context.now.day());
        let asked = Asked { wanted, ..Asked::default() };
        let records = self.records(kind, &asked, &self.figures(kind))?;
        let records: HashSet<&RecordId> = records.iter().map(|record| &record.id).collect();
        let keeps = |record: &Record| records.contains(&record.id);
        let filled = over.table_of(kind, table, self.context.language, &keeps);
        let mut names = Names::default();
        for head in filled.rows.iter().chain(&filled.columns) {
            head.record().into_iter().for_each(|id| names.add(seen, id));
        }
        for (_, value) in filled.cells.iter().flatten().filter_map(|cell| cell.shown.as_ref()) {
            names.add_value(seen, Some(value));
        }
        let answer = Answer::Table(FilledTable { kind, table, filled });
        Ok(Outcome { transaction: None, answer, names })
    }
}
