//! What becomes of what is entered: begun, kept when it fits, given up, taken back.

use crate::domain::kinds::OUTLINE;
use crate::domain::{Field, FieldCode, FieldType, Home, RecordId, Value};
use crate::engine::{Edit, Refusal, catalogue_code, dates, typed};

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place, Start};
use crate::tui::world::World;

use super::entry::{Entered, Entry};
use super::making::no_match;
use super::{After, Form};

impl Form {
    /// Begins to enter the field of the present row.
    pub(super) fn begin(&mut self, world: &World<'_>) -> Vec<Ask> {
        let field = self.field(world);
        if self.hides(field, world) {
            return vec![masked(world)];
        }
        let value = self.value(field, world);
        if matches!(field.ty, FieldType::Flag) {
            let on = value == Some(Value::Flag(true));
            return self.keep(field.key.to_owned(), (!on).to_string(), world);
        }
        let draft = self.record(world).and_then(|_| {
            world.drafts.get(&self.field_draft_key(&Self::key(field, world))).map(String::as_str)
        });
        (self.refusal, self.told, self.edited) = (None, None, false);
        let mut entry = Entry::new(self.kind, field, value.as_ref(), draft, world);
        if draft.is_none() && value.is_none() {
            entry.write(&self.stands(field, world));
        }
        if let Entry::Link(finder) = &mut entry {
            finder.leave_out(&self.id);
            if field.required {
                finder.offer_the_only_one();
            }
        }
        self.entry = Some(entry);
        Vec::new()
    }

    /// Leaves the field that is being entered: it is kept if it fits. `taken` says whether what is
    /// under the cursor of a choice is meant.
    pub(super) fn leave(&mut self, after: After, taken: bool, world: &World<'_>) -> Vec<Ask> {
        self.after = after;
        let field = self.field(world);
        let Some(entry) = &self.entry else { return Vec::new() };
        if self.is_there(world) && self.hides(field, world) {
            // It was hidden while it was typed in.
            return vec![Ask::KeepDraft, Ask::EndEntry, masked(world)];
        }
        if taken && let Some(text) = entry.unmatched() {
            if after == After::On
                && let Some(kind) = entry.makes().filter(|_| names_something(text, world))
            {
                let title = Some(text.to_owned());
                let start = Start { title, awaited: true, ..Start::default() };
                return vec![Ask::Form { kind: kind.code, record: None, start }];
            }
            self.told = Some(no_match(field, text, world));
            return Vec::new();
        }
        let text = match entry.entered(taken) {
            Entered::Text(text) => text,
            Entered::Nothing => return self.settled(Ok(()), world),
        };
        let same = self.stands(field, world);
        let key = Self::key(field, world);
        // What it is made from may have given it words in the other language: whoever goes on keeps them.
        let is_empty = self.value(field, world).is_none() || self.pairs_of(field).next().is_some();
        if text == same && (self.is_there(world) || text.is_empty() && is_empty) {
            return self.settled(Ok(()), world);
        }
        self.keep(key, text, world)
    }

    /// What stands in a field before anything is typed; what comes from a catalogue has its name from there.
    fn stands(&self, field: &'static Field, world: &World<'_>) -> String {
        if let Some(value) = self.value(field, world) {
            return world.setup.texts.typable(field, &value);
        }
        let record = self.record(world).filter(|_| field.code == self.kind.title().code);
        let named = record.filter(|own| catalogue_code(own).is_some());
        named.map(|own| world.name(&own.id)).unwrap_or_default()
    }

    /// Asks for what was entered to be kept.
    pub(super) fn keep(&mut self, key: String, text: String, world: &World<'_>) -> Vec<Ask> {
        let record = self.record(world);
        let context = world.context();
        let read = |pairs: &[(String, String)]| {
            let pairs = pairs.iter().map(|(key, text)| (&**key, &**text));
            typed::values(&world.seen, &context, self.kind, record, pairs)
        };
        let pair = [(key, text)];
        let values = match read(&pair) {
            Ok(values) => values,
            Err(refusal) => return self.settled(Err(refusal), world),
        };
        if record.is_some() {
            let edits = values.into_iter().map(|(code, value)| {
                let id = self.id.clone();
                Edit::Set { id, code, value }
            });
            return vec![Ask::Change(edits.collect())];
        }
        let mut pairs = self.pairs.clone();
        pairs.retain(|(key, _)| *key != pair[0].0);
        pairs.extend(self.other_half(world));
        pairs.extend(self.without_codes(pair, &values));
        let values = match read(&pairs) {
            Ok(values) => values,
            Err(refusal) => return self.settled(Err(refusal), world),
        };
        self.pairs = pairs;
        let values: Vec<_> = values.into_iter().filter_map(|(code, v)| Some((code, v?))).collect();
        if values.is_empty() || self.missing(world).is_some() {
            self.entry = None;
            let mut asks = self.settled(Ok(()), world);
            asks.push(Ask::KeepDraft);
            return asks;
        }
        vec![Ask::Change(self.creation(values, world))]
    }

    /// What was told of a text goes once the text is right.
    pub(super) fn mended(&mut self, world: &World<'_>) {
        let is_typed =
            matches!(self.entry, Some(Entry::Text(_) | Entry::Day(_) | Entry::Series(_)));
        let told = matches!(self.refusal, Some(Refusal::BadValue { .. } | Refusal::Missing { .. }));
        let Some(Entered::Text(text)) = self.entry.as_ref().map(|entry| entry.entered(false))
        else {
            return;
        };
        let pair = (Self::key(self.field(world), world), text);
        let pair = [(&*pair.0, &*pair.1)];
        let record = self.record(world);
        let read = || typed::values(&world.seen, &world.context(), self.kind, record, pair);
        if is_typed && told && !pair[0].1.trim().is_empty() && read().is_ok() {
            self.refusal = None;
        }
    }

    /// Asks for all that was entered to be made a record.
    fn keep_all(&mut self, world: &World<'_>) -> Vec<Ask> {
        let pairs = self.pairs.iter().map(|(key, text)| (&**key, &**text));
        match typed::values(&world.seen, &world.context(), self.kind, None, pairs) {
            Ok(values) => {
                let values = values.into_iter().filter_map(|(code, value)| Some((code, value?)));
                vec![Ask::Change(self.creation(values.collect(), world))]
            }
            Err(refusal) => {
                self.refusal = Some(refusal);
                Vec::new()
            }
        }
    }

    /// Goes on with the first field in which something was typed that does not fit: the text stands there
    /// to be mended, with the reason. Whether there is one.
    pub(super) fn goes_on_with_what_did_not_fit(&mut self, world: &World<'_>) -> bool {
        let read = |pair: &(String, String)| {
            let pair = std::iter::once((&*pair.0, &*pair.1));
            typed::values(&world.seen, &world.context(), self.kind, None, pair)
        };
        let mut wrong = self.pairs.iter().enumerate();
        let wrong = wrong.find_map(|(at, pair)| Some((at, read(pair).err()?)));
        let Some((at, refusal)) = wrong else { return false };
        let (key, text) = self.pairs.remove(at);
        let field = typed::field(self.kind, &key).map(|(field, _)| field.code);
        let fields = self.fields(world);
        let row = field.ok().and_then(|code| fields.iter().position(|own| own.code == code));
        self.row = row.unwrap_or(0);
        self.begin(world);
        if let Some(entry) = &mut self.entry {
            entry.write(&text);
        }
        (self.refusal, self.edited) = (Some(refusal), true);
        true
    }

    /// Goes to the field in which it is mended; for a record that is not there yet to the one that the guard is
    /// about: what was entered for it stays.
    pub(super) fn turns_to(&mut self, refusal: &Refusal, world: &World<'_>) -> Vec<Ask> {
        let field = match refusal {
            Refusal::Guard(broken) if !self.is_there(world) => broken.field,
            Refusal::Guard(broken) => broken.mended_in,
            _ => None,
        };
        let fields = self.fields(world);
        let row = field.and_then(|code| fields.iter().position(|field| field.code == code));
        let Some(row) = row.filter(|row| *row != self.row) else { return Vec::new() };
        (self.row, self.entry, self.after) = (row, None, After::Stay);
        vec![Ask::KeepDraft]
    }

    /// What the field begins with in the other language: it stays when this one is typed.
    fn other_half(&self, world: &World<'_>) -> Option<(String, String)> {
        let field = self.field(world);
        if self.pairs_of(field).next().is_some() {
            return None;
        }
        let Some(Value::Text2(text)) = self.inherited(field, world) else { return None };
        let other = world.setup.texts.language.other();
        Some((format!("{}_{}", field.key, other.key()), text.get(other)?.to_owned()))
    }

    /// What was typed, to be kept until the record is made; of what is kept as a digest, the digest.
    fn without_codes(
        &self,
        [(key, text)]: [(String, String); 1],
        values: &[(FieldCode, Option<Value>)],
    ) -> [(String, String); 1] {
        let digest = values.iter().find_map(|(code, value)| match value {
            Some(Value::Text(digest)) if self.is_one_way(*code) => Some(digest.to_string()),
            _ => None,
        });
        [(key, digest.unwrap_or(text))]
    }

    /// Whether only a digest of a field is kept.
    pub(super) fn is_one_way(&self, code: FieldCode) -> bool {
        self.kind.field_of(code).is_some_and(|field| matches!(field.ty, FieldType::OneWay))
    }

    /// Closes; first says what is missing, if texts were entered for a record that is not there.
    pub(super) fn done(&mut self, world: &World<'_>) -> Vec<Ask> {
        let created = self.is_there(world);
        if created && self.start.awaited {
            return vec![Ask::Close, Ask::Give(self.id.clone())];
        }
        if created && self.before.record.is_none() && self.kind.code == OUTLINE {
            // It is nothing without rows: they are what comes next.
            let place = Place::At(Home::Outlines, self.id.clone());
            return vec![Ask::Close, Ask::Go(place)];
        }
        if created || self.pairs.iter().all(|(_, text)| text.trim().is_empty()) {
            return vec![Ask::Close];
        }
        if self.refusal.is_some() {
            let said = world.setup.texts.get("said-form-kept").into_owned();
            return vec![Ask::KeepDraft, Ask::Close, Ask::Say(said)];
        }
        let Some((row, field)) = self.missing(world) else {
            // Nothing is missing: what kept it from being made may be gone, or is told again.
            return self.keep_all(world);
        };
        self.row = row;
        self.refusal = Some(Refusal::Missing { kind: self.kind.code, field: field.code });
        Vec::new()
    }

    /// Takes a record that was made for the field that is being entered, and goes on.
    pub(super) fn takes(&mut self, id: &RecordId, world: &World<'_>) -> Vec<Ask> {
        let Some(Entry::Link(finder)) = &mut self.entry else { return Vec::new() };
        finder.take(id, world);
        self.edited = true;
        self.leave(After::On, true, world)
    }

    /// Takes back all that was changed since the form was opened, as one step of undo.
    pub(super) fn revert(&mut self, world: &World<'_>) -> Vec<Ask> {
        let said = Ask::Say(world.setup.texts.get("said-reverted").into_owned());
        let (Some(now), before) = (self.record(world), &self.before.record) else {
            return vec![Ask::Close];
        };
        let Some(before) = before else {
            return vec![Ask::Change(vec![Edit::Remove(self.id.clone())]), Ask::Close, said];
        };
        let changed =
            self.fields(world).into_iter().filter(|f| now.get(f.code) != before.get(f.code));
        let edits = changed.map(|field| {
            let (id, code) = (self.id.clone(), field.code);
            Edit::Set { id, code, value: before.get(code).cloned() }
        });
        vec![Ask::Change(edits.collect()), said]
    }

    /// Hands the text of the field to the user's own editor.
    pub(super) fn edit_outside(&mut self, world: &World<'_>) -> Vec<Ask> {
        let mut asks = if self.entry.is_none() { self.begin(world) } else { Vec::new() };
        match &self.entry {
            Some(Entry::Text(editor)) => asks.push(Ask::Edit(editor.text().to_owned())),
            _ => asks.push(Ask::Say(world.setup.texts.get("why-no-text").into_owned())),
        }
        asks
    }

    pub(super) fn act_on_entry(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let touched = self.entry.as_ref().is_some_and(Entry::is_touched);
        let moved = self.entry.as_ref().is_some_and(Entry::is_moved);
        let asks = match act {
            Act::Help => return None,
            Act::EditExternal => self.edit_outside(world),
            Act::Leave if self.refusal.is_some() => {
                // Told already that it does not fit: the text stays on offer as a draft.
                self.refusal = None;
                let said = world.setup.texts.get("said-text-kept").into_owned();
                return Some(vec![Ask::KeepDraft, Ask::Say(said), Ask::EndEntry]);
            }
            Act::Leave
                if !self.edited && !moved && !self.start.awaited && !self.is_there(world) =>
            {
                // Nobody entered this text here: it is no wish to make something.
                self.after = After::Stay;
                if self.pairs.is_empty() { vec![Ask::Close] } else { self.settled(Ok(()), world) }
            }
            Act::Accept if self.entry.as_mut().is_some_and(|entry| entry.pick(world)) => {
                self.touched(true)
            }
            Act::Accept => self.leave(After::On, true, world),
            Act::Leave => {
                // What was typed and found nothing is given up; what is marked was meant.
                let found = self.entry.as_ref().is_some_and(|entry| entry.unmatched().is_none());
                self.leave(After::Stay, moved && found, world)
            }
            Act::FieldNext => self.leave(After::Next, touched, world),
            Act::FieldPrev => self.leave(After::Prev, touched, world),
            _ => {
                let changed = self.entry.as_mut().is_some_and(|entry| entry.act(act, world));
                self.mended(world);
                return Some(self.touched(changed));
            }
        };
        Some(asks)
    }
}

/// Whether a text may be what a record is called. A day that was typed where a person is looked for is a
/// slip of the field.
pub(super) fn names_something(text: &str, world: &World<'_>) -> bool {
    let is_day = dates::read(text.trim(), world.setup.now.day()).is_some();
    !is_day && text.chars().any(char::is_alphabetic)
}

fn masked(world: &World<'_>) -> Ask {
    Ask::Say(world.with_key("said-masked", Context::Form, Act::HidePrivate))
}
