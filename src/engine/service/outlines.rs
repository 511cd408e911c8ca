//! An outline brought in.

use crate::domain::RecordId;
use crate::engine::outlines::{Draft, brought};
use crate::engine::request::{Answer, Outcome};
use crate::engine::typed;
use crate::engine::{Cause, Edit, Refusal};

use super::Service;

impl Service<'_> {
    pub(super) fn new_outline(
        &mut self,
        id: &str,
        title: &str,
        form: &str,
        drafts: &[Draft],
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind("outline")?;
        let id = RecordId::parse(id).ok_or_else(|| Refusal::UnknownRecord(id.to_owned()))?;
        if self.workspace.get(id.as_str()).is_some_and(|record| record.kind == kind.code) {
            return Ok(Outcome { answer: Answer::Made(id), ..Outcome::default() });
        }
        let pairs = [("title", title), ("form", form)].into_iter();
        let values = typed::values(self.workspace, self.context, kind, None, pairs)?;
        let values = values.into_iter().filter_map(|(code, value)| Some((code, value?))).collect();
        let mut edits = vec![Edit::Create { id: id.clone(), kind: kind.code, values }];
        edits.extend(self.brought(&id, drafts)?);
        self.carry_out(Cause::Import, &edits, Answer::Made(id))
    }

    pub(super) fn brought(
        &mut self,
        outline: &RecordId,
        drafts: &[Draft],
    ) -> Result<Vec<Edit>, Refusal> {
        brought(self.workspace, outline, drafts, self.context.language, &mut *self.fresh)
    }
}
