//! The form of one record: one row per field, edited in place, each field one step of undo when it
//! is left. A new record is made as soon as what it needs is there. State and update; drawing is in
//! `view`, the ways to enter a value in `entry`.

mod choices;
mod entry;
mod finder;
mod joining;
mod keeping;
mod making;
mod picking;
mod view;

use std::sync::Arc;

use crate::domain::common::{COMMON, LEVEL, PILLARS, SITE};
use crate::domain::{Field, FieldType, Kind, KindCode, Level, Record, RecordId, Value};
use crate::engine::{Refusal, typed};

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Start};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;
use entry::{Entered, Entry};

/// The overlay.
pub struct Form {
    kind: &'static Kind,
    /// The record, or the id that it will have.
    id: RecordId,
    start: Start,
    /// What was entered for a record that is not there yet, as keys and texts.
    pairs: Vec<(String, String)>,
    row: usize,
    entry: Option<Entry>,
    refusal: Option<Refusal>,
    /// What else is to be told at the field.
    told: Option<String>,
    /// The text of the field was changed since its entry began.
    edited: bool,
    after: After,
    before: Before,
    /// The record was made here.
    made: bool,
}

/// The record as it was when the form was opened, or shown for others, and for whom that was.
struct Before {
    record: Option<Arc<Record>>,
    audience: Level,
}

/// What happens when the field that is being left has been kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Stay,
    /// To the next field, unless this is the last.
    On,
    Next,
    Prev,
}

impl Form {
    /// The form of a record, or of a new one with this id.
    pub fn new(kind: &'static Kind, id: RecordId, start: Start, world: &World<'_>) -> Self {
        let (pairs, row, entry, refusal) = (Vec::new(), 0, None, None);
        let (told, edited, after, made) = (None, false, After::Stay, false);
        let before = Before { record: None, audience: world.seen.audience() };
        let mut form =
            Self { kind, id, start, pairs, row, entry, refusal, told, edited, after, before, made };
        form.opens_what_is_there(world);
        form.before.record = world.seen.get(form.id.as_str()).cloned();
        let at = form
            .start
            .field
            .and_then(|code| form.fields(world).iter().position(|field| field.code == code));
        form.row = at.unwrap_or(0);
        if form.is_there(world) {
            // Where one is about to type; a yes or no is no text, and would turn round.
            let is_flag = matches!(form.field(world).ty, FieldType::Flag);
            if !is_flag {
                form.begin(world);
            }
            return form;
        }
        form.start.begin_today(kind, world);
        let kept =
            world.drafts.get(&form.draft_key()).and_then(|text| serde_json::from_str(text).ok());
        form.pairs = kept.unwrap_or_default();
        let title = form.start.title.take();
        // What is filled already nobody came to type.
        let is_filled = form.value(form.field(world), world).is_some();
        if at.is_none() && title.is_none() && is_filled {
            form.row = form.missing(world).map_or(0, |(row, _)| row);
        }
        if form.goes_on_with_what_did_not_fit(world) {
            return form;
        }
        form.begin(world);
        if let (Some(title), Some(Entry::Text(editor))) = (title, &mut form.entry) {
            *editor = Editor::new(&title, false);
        }
        form
    }

    /// The rows: the kind's fields that belong to it, then who may see it, the site where there are several, and the
    /// pillars where there are any or somebody came for them.
    fn fields(&self, world: &World<'_>) -> Vec<&'static Field> {
        let sites = world.seen.of_kind(crate::domain::common::SITE_KIND).nth(1).is_some();
        let common = COMMON.iter().filter(|field| {
            let is_site = self.kind.code == crate::domain::common::SITE_KIND;
            let has_pillars = || {
                let came_for_them = self.start.field == Some(PILLARS.code);
                came_for_them || self.record(world).is_some_and(|r| r.get(PILLARS.code).is_some())
            };
            field.code == LEVEL.code
                || (field.code == SITE.code && sites && !is_site)
                || (field.code == PILLARS.code && has_pillars())
        });
        let own =
            self.kind.fields.iter().filter(|field| !field.is_kept() && self.asks_for(field, world));
        own.chain(common).collect()
    }

    /// Whether a field belongs to the form of the record, or something stands in it.
    fn asks_for(&self, field: &Field, world: &World<'_>) -> bool {
        let choice = |form: &Field| match self.value(form, world) {
            Some(Value::Choice(choice)) => Some(choice),
            _ => None,
        };
        field.belongs(choice) || self.value(field, world).is_some()
    }

    /// The required field that is still empty, with its row.
    fn missing(&self, world: &World<'_>) -> Option<(usize, &'static Field)> {
        let lacks = |field: &Field| field.required && self.value(field, world).is_none();
        self.fields(world).into_iter().enumerate().find(|(_, field)| lacks(field))
    }

    fn field(&self, world: &World<'_>) -> &'static Field {
        self.fields(world).get(self.row).copied().unwrap_or_else(|| self.kind.title())
    }

    fn record<'a>(&self, world: &World<'a>) -> Option<&'a Record> {
        world.seen.records().get(self.id.as_str()).map(|record| &**record)
    }

    /// Whether the record is there, perhaps hidden: then all its fields are, and none is changed.
    fn is_there(&self, world: &World<'_>) -> bool {
        self.record(world).is_some() || world.seen.hides(&self.id)
    }

    /// The key under which a field is entered: that of one half where it has two languages.
    fn key(field: &Field, world: &World<'_>) -> String {
        let half = world.setup.texts.language.key();
        if field.ty.is_bilingual() { format!("{}_{half}", field.key) } else { field.key.to_owned() }
    }

    fn draft_key(&self) -> String {
        let source = self.start.from.as_ref().map(|(_, id)| format!("-{id}")).unwrap_or_default();
        format!("new-{}{source}", self.kind.key)
    }

    fn field_draft_key(&self, key: &str) -> String {
        format!("field-{}-{key}", self.id)
    }

    /// What a field holds, in the record or among what was entered for it.
    fn value(&self, field: &Field, world: &World<'_>) -> Option<Value> {
        if self.is_there(world) {
            return self.record(world)?.get(field.code).cloned();
        }
        let pairs = self.pairs_of(field);
        let values = typed::values(&world.seen, &world.context(), self.kind, None, pairs);
        let value = values.ok().and_then(|mut values| values.pop()?.1);
        value.or_else(|| self.inherited(field, world))
    }

    /// What was entered of a field for a record that is not there yet.
    fn pairs_of(&self, field: &Field) -> impl Iterator<Item = (&str, &str)> {
        let is_own = |key: &str| {
            typed::field(self.kind, key).is_ok_and(|(known, _)| known.code == field.code)
        };
        let pairs = self.pairs.iter().filter(move |(key, _)| is_own(key));
        pairs.map(|(key, text)| (&**key, &**text))
    }
}

impl Pane for Form {
    fn context(&self) -> Context {
        if self.entry.is_some() { Context::Text } else { Context::Form }
    }

    fn goes_on(&self) -> bool {
        true
    }

    fn seeks(&self) -> bool {
        matches!(self.entry, Some(Entry::Choice(_) | Entry::Link(_)))
    }

    fn title(&self) -> &'static str {
        "form-heading"
    }

    fn hints(&self) -> &'static [Act] {
        match &self.entry {
            Some(Entry::Series(_)) => &[Act::Leave, Act::Accept, Act::FieldNext],
            Some(Entry::Text(editor)) if editor.has_many_lines() => {
                &[Act::Leave, Act::FieldNext, Act::Accept, Act::Newline]
            }
            Some(_) => &[Act::Leave, Act::FieldNext, Act::Accept],
            None => &[Act::Done, Act::FieldNext, Act::Activate, Act::Undo],
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if self.entry.is_some() {
            return self.act_on_entry(act, world);
        }
        let rows = usize::from(world.area.height).saturating_sub(1);
        let step = match act {
            Act::FieldNext => Act::Down,
            Act::FieldPrev => Act::Up,
            other => other,
        };
        if let Some(row) = moved(self.row, self.fields(world).len(), rows, step) {
            self.row = row;
            return Some(Vec::new());
        }
        match act {
            Act::Activate | Act::Edit | Act::Open => Some(self.begin(world)),
            Act::Done | Act::Back | Act::Quit => Some(self.done(world)),
            Act::Revert => Some(self.revert(world)),
            Act::EditExternal => Some(self.edit_outside(world)),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        let last = world.ledger.next_undo().and_then(|last| world.ledger.entry(last));
        if act == Act::Undo && last.is_some_and(|last| !last.touched.contains(&self.id)) {
            return Some("why-undo-elsewhere");
        }
        let works = self.entry.is_some() || making::WORKS_IN_FORMS.contains(&act);
        (!works).then_some("why-in-form")
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        let chooses = matches!(self.entry, Some(Entry::Choice(_) | Entry::Link(_)));
        let touched = self.entry.as_ref().is_some_and(Entry::is_touched);
        if let (Act::Leave, Some(entry)) = (act, &self.entry) {
            let closes = self.before.record.is_none() && self.pairs.is_empty() && !self.edited;
            let many = matches!(entry, Entry::Text(editor) if editor.has_many_lines());
            return Some(match closes && !self.made && !self.start.awaited {
                true => "action-back",
                // Where lines are typed, there is no room for more words.
                false if many => "word-stop",
                false => "word-stop-typing",
            });
        }
        let word = match (&self.entry, chooses, touched) {
            (Some(Entry::Series(_)), ..) => "word-next-line",
            (_, true, true) => "word-choose",
            (_, true, false) => "word-next-field",
            // Where lines are typed, there is no room for more words.
            (Some(Entry::Text(editor)), ..) if editor.has_many_lines() => return None,
            _ => "word-keep-on",
        };
        (act == Act::Accept).then_some(word)
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        let changed = self.entry.as_mut().is_some_and(|entry| entry.typed(text, world));
        self.mended(world);
        self.touched(changed)
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        if let Some(Entry::Link(link)) = &mut self.entry {
            link.refresh(world);
        }
        // What was not shown then is nothing to go back to.
        let audience = world.seen.audience();
        if let (Some(_), Some(now)) = (&self.before.record, world.seen.get(self.id.as_str()))
            && self.before.audience != audience
        {
            self.before = Before { record: Some(Arc::clone(now)), audience };
        }
    }

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        if let Err(refusal) = result {
            let asks = self.turns_to(&refusal, world);
            self.refusal = Some(refusal);
            return asks;
        }
        (self.refusal, self.told, self.entry) = (None, None, None);
        let mut asks = Vec::new();
        self.follows(world);
        if self.is_there(world) {
            let key = Self::key(self.field(world), world);
            asks.push(Ask::DropDraft(self.field_draft_key(&key)));
            if !std::mem::take(&mut self.pairs).is_empty() {
                self.made = true;
                asks.extend([Ask::DropDraft(self.draft_key()), Ask::Reveal(self.id.clone())]);
                asks.extend(self.made(world));
            }
        }
        match std::mem::replace(&mut self.after, After::Stay) {
            After::Stay => {}
            After::On if self.row + 1 >= self.fields(world).len() => {}
            After::On | After::Next => asks.extend(self.walk(1, world)),
            After::Prev => asks.extend(self.walk(-1, world)),
        }
        asks
    }

    fn given(&mut self, id: &RecordId, world: &World<'_>) -> Vec<Ask> {
        self.takes(id, world)
    }

    fn edited(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        let Some(Entry::Text(editor)) = &mut self.entry else { return Vec::new() };
        *editor = Editor::new(text.trim_end(), editor.has_many_lines());
        self.touched(true)
    }

    fn end_entry(&mut self) {
        self.entry = None;
    }

    fn draft(&self, world: &World<'_>) -> Option<(String, String)> {
        let entered =
            match self.entry.as_ref().filter(|_| self.edited).map(|entry| entry.entered(false)) {
                // Only a digest of it may lie on a disk.
                Some(Entered::Text(_)) if self.is_one_way(self.field(world).code) => None,
                Some(Entered::Text(text)) => Some((Self::key(self.field(world), world), text)),
                _ => None,
            };
        if self.is_there(world) {
            let (key, text) = entered?;
            return Some((self.field_draft_key(&key), text));
        }
        let mut pairs = self.pairs.clone();
        if let Some((key, text)) = entered.filter(|(_, text)| !text.trim().is_empty()) {
            pairs.retain(|(known, _)| *known != key);
            pairs.push((key, text));
        }
        let text =
            if pairs.is_empty() { String::new() } else { serde_json::to_string(&pairs).ok()? };
        Some((self.draft_key(), text))
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        view::draw(self, world, canvas);
    }
}
