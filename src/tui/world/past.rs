//! Past steps in words, as the screen may show them.

use chrono::NaiveDate;

use crate::domain::kinds::PLACEMENT;
use crate::domain::{FieldCode, Kind, RecordId, Value};
use crate::engine::history::{Act, Deed, deeds, steps};
use crate::engine::me::NOBODY;
use crate::engine::{Cause, Entry};

use crate::tui::beside::Step;

use super::{MASK, World};

/// More records than this make a step large.
const MANY: usize = 2_000;

impl World<'_> {
    /// A value that a field held in the past. What it was may be less visible than what it is, so
    /// that both the record of now and the kind's own level have to allow it.
    pub fn past_value(&self, deed: &Deed, code: FieldCode, value: &Value) -> String {
        if self.shows_past(deed, code) {
            self.setup.texts.value(deed.kind, code, value, &|id| self.name(id))
        } else {
            MASK.to_owned()
        }
    }

    fn shows_past(&self, deed: &Deed, code: FieldCode) -> bool {
        let now = self.present.get(deed.id.as_str());
        !self.is_masked() || now.is_some_and(|record| self.shows(record, code))
    }

    /// Who made a change: a person of the workspace by name, else as it was written down.
    pub fn name_of_author(&self, author: &str) -> String {
        match self.seen.get(author) {
            Some(person) => self.title(person),
            None if self.names(author) => author.to_owned(),
            None => self.setup.texts.get("author-unknown").into_owned(),
        }
    }

    /// Whether anybody can and may be told who that is.
    fn names(&self, author: &str) -> bool {
        author != NOBODY && self.present.knows_author(author)
    }

    /// The title of a deed's record: as it is, else as the deed still knows it.
    fn deed_title(&self, deed: &Deed) -> String {
        if let Some(record) = self.present.get(deed.id.as_str()) {
            return self.title(record);
        }
        if self.present.hides(&deed.id) {
            return MASK.to_owned();
        }
        let title = Kind::by_code(deed.kind).map(|kind| kind.title().code);
        let past = deed.acts.iter().find_map(|act| match act {
            Act::Set { code, before, after } if Some(*code) == title => {
                let value = after.as_ref().or(before.as_ref())?;
                Some(self.past_value(deed, *code, value))
            }
            _ => None,
        });
        past.unwrap_or_else(|| self.setup.texts.get("deed-gone").into_owned())
    }

    /// What was done, to one record or at all; while a past day is looked at, until then.
    pub fn steps<'b>(
        &'b self,
        of: Option<&'b RecordId>,
    ) -> impl DoubleEndedIterator<Item = &'b Entry> {
        let until = self.past.unwrap_or(NaiveDate::MAX);
        steps(self.ledger, of).filter(move |entry| entry.moment.day() <= until)
    }

    /// Whether a step changed so many records that reading it would hold up the keys.
    pub fn is_many(&self, step: u64) -> bool {
        self.ledger.entry(step).is_some_and(|entry| entry.touched.len() > MANY)
    }

    /// Such a step in a few words, from the contents page alone.
    pub fn many(&self, step: u64) -> String {
        let touched = self.ledger.entry(step).map_or(0, |entry| entry.touched.len());
        let count = self.setup.texts.integer(i64::try_from(touched).unwrap_or(i64::MAX));
        self.setup.texts.with("history-many", &[("count", count.into())])
    }

    /// What a step did, and who did it if that was somebody else.
    pub fn step_line(&self, step: &Step, of: Option<&RecordId>) -> String {
        let what = self.step(step, of);
        if *step.done.author == *self.author || !self.names(&step.done.author) {
            return what;
        }
        let who = self.name_of_author(&step.done.author);
        self.setup.texts.with("history-line", &[("what", what.into()), ("who", who.into())])
    }

    /// What a step did, to one record or at all, in a few words; of an undo, what it took back.
    pub fn step(&self, step: &Step, of: Option<&RecordId>) -> String {
        if matches!(step.done.cause, Cause::Founding) {
            return self.setup.texts.get("history-founding").into_owned();
        }
        let what = self.deeds(&deeds(step.of.as_ref().unwrap_or(&step.done), of));
        self.setup.texts.because(&step.done.cause, what)
    }

    /// What a step did, in one sentence: its first deed, and how many more there are.
    pub fn deeds(&self, deeds: &[Deed]) -> String {
        let texts = self.setup.texts;
        // What was made tells more than what was changed for it.
        let made = |deed: &&Deed| matches!(deed.acts[..], [Act::Created | Act::Uncreated, ..]);
        // Of a row in an outline, people know its words and not its place.
        let made = deeds.iter().filter(made).min_by_key(|deed| deed.kind == PLACEMENT);
        let Some(first) = made.or(deeds.first()) else { return String::new() };
        let kind = texts.kind_of(first.kind);
        let title = self.deed_title(first);
        let arguments = [("kind", kind.into()), ("title", title.into())];
        let what = match first.acts.first() {
            Some(Act::Created | Act::Uncreated) => texts.with("deed-created", &arguments),
            Some(Act::Removed) => texts.with("deed-removed", &arguments),
            Some(Act::Restored) => texts.with("deed-restored", &arguments),
            Some(Act::Linked(..)) => texts.with("deed-linked", &arguments),
            Some(Act::Unlinked(..)) => texts.with("deed-unlinked", &arguments),
            Some(Act::Set { code, .. }) if !self.shows_past(first, *code) => {
                texts.get("deed-hidden").into_owned()
            }
            Some(Act::Set { code, .. }) => {
                let field = ("field", texts.slot(first.kind, *code).into());
                let [kind, title] = arguments;
                texts.with("deed-set", &[kind, title, field])
            }
            None => String::new(),
        };
        let told = deeds.iter().filter(|deed| deed.kind != PLACEMENT).count();
        match told.saturating_sub(1) {
            0 => what,
            more => {
                let more = i64::try_from(more).unwrap_or(i64::MAX);
                texts.with("deed-more", &[("what", what.into()), ("more", more.into())])
            }
        }
    }
}
