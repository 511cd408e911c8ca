//! An outline brought in.

use crate::domain::kinds::outlines::outline;
use crate::domain::kinds::{AIM, OUTLINE};
use crate::domain::{Language, Record, RecordId, Value};
use crate::engine::fold::folded;
use crate::engine::outlines::{Draft, Tree, brought, drafts};
use crate::engine::request::{Answer, Outcome};
use crate::engine::{Cause, Edit, Refusal};
use crate::engine::{title_text, typed};

use super::Service;

/// The key of the form that may be about an aim.
const DRIVERS: &str = "drivers";

impl Service<'_> {
    pub(super) fn new_outline(
        &mut self,
        id: &str,
        (title, about, form): (&str, Option<&str>, &str),
        drafts: &[Draft],
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind("outline")?;
        let id = RecordId::parse(id).ok_or_else(|| Refusal::UnknownRecord(id.to_owned()))?;
        if self.workspace.get(id.as_str()).is_some_and(|record| record.kind == kind.code) {
            return Ok(Outcome { answer: Answer::Made(id), ..Outcome::default() });
        }
        let aim = about.filter(|_| form == DRIVERS).and_then(|about| self.aim(about));
        let pairs = [("title", title), ("form", form)].into_iter();
        let values = typed::values(self.workspace, self.context, kind, None, pairs)?;
        let values = values.into_iter().filter_map(|(code, value)| Some((code, value?)));
        let aimed = aim.clone().map(|aim| (outline::AIM.code, Value::Link(aim)));
        let values: Vec<_> = values.chain(aimed).collect();
        let is_same = |own: &Record| {
            let is_called =
                says(own, title) || aim.is_some() && own.link(outline::AIM.code) == aim.as_ref();
            let value = |code| values.iter().find(|(own, _)| *own == code).map(|(_, value)| value);
            is_called
                && own.get(outline::FORM.code) == value(outline::FORM.code)
                && self.holds(&own.id, drafts)
        };
        // The same file again adds nothing.
        if self.workspace.of_kind(OUTLINE).any(|own| !own.is_deleted() && is_same(own)) {
            return Ok(Outcome { answer: Answer::Unchanged, ..Outcome::default() });
        }
        let mut edits = vec![Edit::Create { id: id.clone(), kind: kind.code, values }];
        edits.extend(self.brought(&id, drafts)?);
        self.carry_out(Cause::Import, &edits, Answer::Made(id))
    }

    /// The only aim that says so.
    fn aim(&self, words: &str) -> Option<RecordId> {
        let mut said =
            self.workspace.of_kind(AIM).filter(|own| !own.is_deleted() && says(own, words));
        let first = said.next()?;
        said.next().is_none().then(|| first.id.clone())
    }

    /// Whether an outline holds these rows and no others.
    fn holds(&self, outline: &RecordId, wanted: &[Draft]) -> bool {
        let tree = Tree::of(self.workspace, outline);
        tree.rows.len() == wanted.len()
            && drafts(self.workspace, &tree, self.context.language) == wanted
    }

    pub(super) fn brought(
        &mut self,
        outline: &RecordId,
        drafts: &[Draft],
    ) -> Result<Vec<Edit>, Refusal> {
        brought(self.workspace, outline, drafts, self.context.language, &mut *self.fresh)
    }
}

/// Whether a record is called so, in either language.
fn says(own: &Record, words: &str) -> bool {
    Language::ALL
        .iter()
        .filter_map(|language| title_text(own, *language))
        .any(|own| folded(own) == folded(words))
}
