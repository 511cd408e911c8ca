//! An outline on two days.

use chrono::NaiveDate;

use crate::domain::RecordId;
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::engine::as_of::AsOf;
use crate::engine::outlines::Apart;
use crate::engine::request::{Answer, Names, Outcome};
use crate::engine::typed::record_id;
use crate::engine::{Redacted, Refusal, Seen, ValueProblem, Workspace, dates};

use super::Service;

impl Service<'_> {
    /// What is different in an outline between the ends of two days, the second of which may be now.
    pub(super) fn apart(
        &self,
        outline: &str,
        since: &str,
        until: Option<&str>,
    ) -> Result<Outcome, Refusal> {
        let id: RecordId = record_id(self.workspace, outline)?;
        let (since, until) = (self.day(since)?, until.map(|own| self.day(own)).transpose()?);
        let redacted = self.redacted();
        let present = redacted.seen(self.workspace);
        let before = self.past(since)?;
        let before_left = Redacted::of_past(&before, present);
        let after = until.map(|day| self.past(day)).transpose()?;
        let after_left = after.as_ref().map(|own| Redacted::of_past(own, present));
        let after: Seen<'_> = match after.as_ref().zip(after_left.as_ref()) {
            Some((own, left)) => left.seen(own),
            None => present,
        };
        let language = self.context.language;
        let apart = Apart::of(before_left.seen(&before), after, &id, language)?;
        let mut names = Names::default();
        names.add(present, &id);
        Ok(Outcome { transaction: None, answer: Answer::Apart(apart, since, until), names })
    }

    fn past(&self, day: NaiveDate) -> Result<Workspace, Refusal> {
        let mut way = AsOf::new(self.workspace, day);
        loop {
            let step = way.step(self.workspace, self.journal, usize::MAX);
            if let Some(past) = step.map_err(Refusal::Journal)? {
                return Ok(past);
            }
        }
    }

    fn day(&self, text: &str) -> Result<NaiveDate, Refusal> {
        dates::read(text, self.context.now.day()).ok_or_else(|| Refusal::BadValue {
            kind: READING,
            field: reading::DATE.code,
            text: text.to_owned(),
            problem: ValueProblem::NotADate,
        })
    }
}
