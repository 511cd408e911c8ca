//! Checks set aside for a record, and taken back.

use crate::domain::Text2;
use crate::engine::reckon::{Gap, Standing};
use crate::engine::request::{Answer, Outcome};
use crate::engine::typed::record_id;
use crate::engine::{Cause, Edit, Refusal, Seen};

use super::Service;

impl Service<'_> {
    /// Sets a check aside for a record; once more is once.
    pub(super) fn set_aside(
        &mut self,
        id: &str,
        check: &str,
        reason: &str,
    ) -> Result<Outcome, Refusal> {
        let gap = self.due(id, check)?;
        if gap.set_aside_by(self.workspace).is_some() {
            return Ok(Outcome::default());
        }
        let reason = Text2::new(self.context.language, reason);
        let edits: Vec<Edit> = gap.set_aside((self.fresh)(), reason).into_iter().collect();
        self.carry_out(Cause::Edit, &edits, Answer::Changed(gap.id.into_iter().collect()))
    }

    /// Tells a check of a record again.
    pub(super) fn take_back(&self, id: &str, check: &str) -> Result<Outcome, Refusal> {
        let gap = self.due(id, check)?;
        let edit = gap.set_aside_by(self.workspace).map(|own| Edit::Remove(own.id.clone()));
        let edits: Vec<Edit> = edit.into_iter().collect();
        self.carry_out(Cause::Edit, &edits, Answer::Changed(gap.id.into_iter().collect()))
    }

    /// What is due of a record by a check, set aside or not.
    fn due(&self, id: &str, check: &str) -> Result<Gap, Refusal> {
        let id = record_id(self.workspace, id)?;
        let record = self.workspace.get(id.as_str());
        let kind = record.map(|own| own.kind);
        let seen = Seen::whole(self.workspace);
        let standing = Standing::of(seen, self.context.now.day(), |own| kind == Some(own));
        let mut own = standing.all_gaps(seen);
        own.retain(|gap| gap.id.as_ref() == Some(&id));
        let is_it = |gap: &Gap| gap.check == check || gap.name() == check;
        match own.iter().position(is_it) {
            Some(at) => Ok(own.swap_remove(at)),
            None => {
                let due = own.iter().map(|gap| gap.check).collect();
                Err(Refusal::NotDue { id, check: check.to_owned(), due })
            }
        }
    }
}
