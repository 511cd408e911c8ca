//! Past steps in words, as the screen may show them.

use chrono::NaiveDate;

use crate::domain::kinds::PLACEMENT;
use crate::domain::{FieldCode, Kind, RecordId, Value};
use crate::engine::history::{Act, Deed, deeds, steps, telling};
use crate::engine::me::NOBODY;
use crate::engine::{Cause, Entry};
use crate::texts::history::shortened;

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
        let is_told = !self.is_masked() && self.present.tells_past(&deed.id, deed.kind);
        is_told || now.is_some_and(|record| self.shows(record, code))
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
        let kind = Kind::by_code(deed.kind);
        let title = kind.map(|kind| kind.titled_by.first().copied().unwrap_or(kind.title()).code);
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
        let told: Vec<&Deed> = telling(deeds).collect();
        // What was made tells more than what was changed for it.
        let made = |deed: &&&Deed| matches!(deed.acts[..], [Act::Created | Act::Uncreated, ..]);
        let Some(first) = told.iter().find(made).or(told.first()) else { return String::new() };
        let what = self.one_deed(first);
        match told.len() - 1 {
            0 => what,
            more => {
                let more = i64::try_from(more).unwrap_or(i64::MAX);
                self.setup.texts.with("deed-more", &[("what", what.into()), ("more", more.into())])
            }
        }
    }

    fn one_deed(&self, deed: &Deed) -> String {
        let texts = self.setup.texts;
        let kind = ("kind", texts.kind_of(deed.kind).into());
        let title = ("title", self.deed_title(deed).into());
        let Some(act) = deed.acts.first() else { return String::new() };
        let id = match act {
            Act::Created | Act::Restored if deed.kind == PLACEMENT => "deed-placed",
            Act::Uncreated | Act::Removed if deed.kind == PLACEMENT => "deed-unplaced",
            Act::Created | Act::Uncreated => "deed-created",
            Act::Removed => "deed-removed",
            Act::Restored => "deed-restored",
            Act::Linked(..) => "deed-linked",
            Act::Unlinked(..) => "deed-unlinked",
            Act::Moved(way) => {
                return texts.with("deed-moved", &[title, ("way", way.key().into())]);
            }
            Act::Set { .. } => return self.changed(deed),
        };
        texts.with(id, &[kind, title])
    }

    /// What a record was called before a deed called it otherwise.
    fn title_before(&self, deed: &Deed) -> Option<String> {
        let title = Kind::by_code(deed.kind)?.title().code;
        deed.acts.iter().find_map(|act| match act {
            Act::Set { code, before: Some(before), .. }
                if *code == title && self.shows_past(deed, title) =>
            {
                Some(shortened(&self.past_value(deed, title, before)))
            }
            _ => None,
        })
    }

    /// Which fields were changed; of a single one, to what.
    fn changed(&self, deed: &Deed) -> String {
        let texts = self.setup.texts;
        let shown: Vec<(FieldCode, &Option<Value>)> = deed
            .acts
            .iter()
            .filter_map(|act| match act {
                Act::Set { code, after, .. } if self.shows_past(deed, *code) => {
                    Some((*code, after))
                }
                _ => None,
            })
            .collect();
        let fields: Vec<_> = shown.iter().map(|(code, _)| texts.slot(deed.kind, *code)).collect();
        let (id, after) = match shown[..] {
            [] => return texts.get("deed-hidden").into_owned(),
            [(_, None)] => ("deed-cleared", String::new()),
            [(code, Some(value))] => ("deed-set", shortened(&self.past_value(deed, code, value))),
            _ => ("deed-changed", String::new()),
        };
        let named = [
            ("kind", texts.kind_of(deed.kind).into()),
            ("title", self.title_before(deed).unwrap_or_else(|| self.deed_title(deed)).into()),
            ("field", fields.join(", ").into()),
            ("after", after.into()),
        ];
        texts.with(id, &named)
    }
}
