//! Who was counted at a meeting, as somebody types it from paper.

use crate::domain::RecordId;
use crate::domain::kinds::MEETING;
use crate::engine::listening::line::{counted, edits};
use crate::engine::request::{Answer, Names, Outcome};
use crate::engine::{Cause, Refusal, Seen, plan, typed};

use super::Service;

impl Service<'_> {
    /// Keeps it as one step.
    pub(super) fn heard(&mut self, occasion: &str, line: &str) -> Result<Outcome, Refusal> {
        let id: RecordId = typed::record_id(self.workspace, occasion)?;
        let meeting = self.workspace.get(id.as_str()).filter(|own| own.kind == MEETING);
        let meeting = meeting.ok_or_else(|| Refusal::UnknownRecord(occasion.to_owned()))?;
        let all = counted(self.workspace, self.context, line).map_err(Refusal::Line)?;
        let edits = edits(self.workspace, self.context, meeting, &all, &mut *self.fresh);
        let transaction = plan(self.workspace, self.context, Cause::Edit, &edits)?;
        let mut names = Names::default();
        let told = all.iter().map(|own| &own.group).chain([&id]);
        told.for_each(|id| names.add(Seen::whole(self.workspace), id));
        Ok(Outcome {
            transaction: (!transaction.changes.is_empty()).then_some(transaction),
            answer: Answer::Heard(id, all),
            names,
        })
    }
}
