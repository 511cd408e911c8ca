//! Answers that look at everything at once: reports and the calendar, as an audience may see them.

use crate::domain::{Level, RecordId};
use crate::engine::agenda::agenda;
use crate::engine::reckon::Reckoner;
use crate::engine::reports::{Handover, People, ReportName};
use crate::engine::request::{Answer, FilledTable, Names, Outcome, Report};
use crate::engine::roadmap::Roadmap;
use crate::engine::{Refusal, redaction, typed};

use super::Service;

impl Service<'_> {
    pub(super) fn report(&self, name: ReportName) -> Result<Outcome, Refusal> {
        let (audience, today) = (self.asker.audience, self.context.now.day());
        if name == ReportName::Roadmap {
            let listed = self.list("benchmark", &[], None, false)?;
            let Answer::Records(_, views) = listed.answer else { return Ok(listed) };
            let roadmap = Roadmap::of(self.workspace, today);
            let past = roadmap.past_first_year(self.workspace);
            let past = past.filter(|_| audience.may_see(Level::Team));
            return Ok(Outcome {
                answer: Answer::Report(Report::Roadmap(views, past)),
                ..Outcome::default()
            });
        }
        let seen = redaction::seen(self.workspace, audience);
        let mut names = Names::default();
        let mut add = |id: &RecordId| names.add_seen(self.workspace, &seen, id);
        let report = if name == ReportName::Handover {
            let report = Handover::of(self.workspace, &seen, audience, today);
            report.names().for_each(&mut add);
            Report::Handover(report)
        } else {
            let report = People::of(&seen, audience, today);
            report.names(&seen).for_each(&mut add);
            Report::People(report)
        };
        Ok(Outcome { transaction: None, answer: Answer::Report(report), names })
    }

    pub(super) fn agenda(&self) -> Outcome {
        let audience = self.asker.audience;
        let seen = redaction::seen(self.workspace, audience);
        let days = agenda(self.workspace, audience, self.context.now.day());
        let mut names = Names::default();
        days.iter().for_each(|own| names.add_seen(self.workspace, &seen, &own.id));
        Outcome { transaction: None, answer: Answer::Agenda(days), names }
    }

    pub(super) fn table(&self, kind: &str, table: &str) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let found = kind.tables.iter().find(|own| own.key == table);
        let table = found.ok_or_else(|| Refusal::UnknownTable(kind.code, table.to_owned()))?;
        let seen = redaction::seen(self.workspace, self.asker.audience);
        let over = Reckoner::new(&seen, self.context.now.day());
        let filled = over.table(kind, table, self.context.language);
        let mut names = Names::default();
        for head in filled.rows.iter().chain(&filled.columns) {
            head.record().into_iter().for_each(|id| names.add(&seen, id));
        }
        for (_, value) in filled.cells.iter().flatten().filter_map(|cell| cell.shown.as_ref()) {
            names.add_value(&seen, Some(value));
        }
        let answer = Answer::Table(FilledTable { kind, table, filled });
        Ok(Outcome { transaction: None, answer, names })
    }
}
