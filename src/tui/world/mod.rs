//! What panes may look at, and its records in words as the screen may show them: masked where
//! private things are hidden.

mod past;

use std::collections::BTreeMap;

use ratatui::layout::Rect;

use crate::config::chord::spelled;
use crate::domain::{Field, FieldCode, FieldType, Figure, Kind, Level, Record, RecordId, Value};
use crate::engine::figures::Figures;
use crate::engine::fold::Needle;
use crate::engine::redaction::{sees_figure, sees_slot};
use crate::engine::{self, Ledger, Workspace, query, title_text};
use crate::tui::beside::{Drafts, Past};
use crate::tui::setup::Setup;

use crate::tui::keys::actions::{self, Action};
use crate::tui::keys::context::Context;

/// What a pane may look at.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The records.
    pub workspace: &'a Workspace,
    /// The records of the present, also while the past is looked at.
    pub present: &'a Workspace,
    /// All steps, likewise.
    pub ledger: &'a Ledger,
    /// Language, keys, mask, time.
    pub setup: &'a Setup,
    /// Texts typed earlier and not finished, by draft key.
    pub drafts: &'a BTreeMap<String, String>,
    /// Where the pane is drawn.
    pub area: Rect,
}

impl<'a> World<'a> {
    /// A view of the present, or of the past while that is looked at.
    pub fn new(
        workspace: &'a Workspace,
        past: &'a Past,
        setup: &'a Setup,
        drafts: &'a Drafts,
        area: Rect,
    ) -> Self {
        let (present, ledger) = (workspace, workspace.ledger());
        let workspace = past.shown.as_ref().map_or(workspace, |(_, past)| past);
        Self { workspace, present, ledger, setup, drafts: &drafts.known, area }
    }
}

impl World<'_> {
    /// Who, when, in which language, for reading typed values.
    pub fn context(&self) -> engine::Context {
        engine::Context {
            words: crate::texts::names::WORDS,
            now: self.setup.now,
            author: self.setup.hand.author.name(self.present).into(),
            replica: self.setup.hand.replica,
            drawn: self.setup.hand.drawn,
            language: self.setup.texts.language,
        }
    }
}

/// Stands for hidden text; always equally long, so that the length gives nothing away.
pub const MASK: &str = "••••••";

impl World<'_> {
    /// The first key of an action here, as it is spelled.
    pub fn key(&self, context: Context, act: actions::Act) -> String {
        let keys = self.setup.bindings.keys(context, act).next();
        keys.map(|keys| spelled(keys)).unwrap_or_default()
    }

    /// What an action is called here; `None` for a pane that is not there.
    pub fn action(&self, action: &Action, own: Option<&'static str>) -> Option<String> {
        let texts = self.setup.texts;
        match action.act {
            actions::Act::Pane(number) => {
                let pane = self.setup.panes.get(usize::from(number) - 1)?;
                Some(texts.with("action-pane", &[("pane", texts.get(pane).into())]))
            }
            _ => {
                let usual = || format!("action-{}", action.id);
                Some(texts.get(&own.map_or_else(usual, str::to_owned)).into_owned())
            }
        }
    }

    /// A sentence that names the key of an action.
    pub fn with_key(&self, id: &str, context: Context, act: actions::Act) -> String {
        self.setup.texts.with(id, &[("key", self.key(context, act).into())])
    }

    /// For whom the screen is: for the team while private things are hidden.
    pub const fn audience(&self) -> Level {
        if self.setup.masked { Level::Team } else { Level::Private }
    }

    /// The figures of a kind, made of what the screen may show.
    pub fn figures(&self, kind: &'static Kind) -> Figures {
        Figures::for_audience(self.workspace, self.audience(), kind, self.setup.now.day())
    }

    /// Whether the screen may show a slot.
    pub fn shows(&self, record: &Record, code: FieldCode) -> bool {
        !self.setup.masked || sees_slot(Level::Team, record, code)
    }

    /// Whether the screen may show a figure.
    pub fn shows_figure(&self, figure: &Figure) -> bool {
        sees_figure(self.audience(), figure)
    }

    /// The title of a record; what joins others is called by them, and what is called by its day is told
    /// with what it is of.
    pub fn title(&self, record: &Record) -> String {
        let kind = Kind::by_code(record.kind);
        if kind.is_some_and(|kind| !kind.titled_by.is_empty()) {
            let part = |field: &Field, value: &Value| self.value(record, field.code, value);
            return self.setup.texts.title_of(record, &part).into_owned();
        }
        let title = kind.map(Kind::title);
        if title.is_some_and(|title| !self.shows(record, title.code)) {
            return MASK.to_owned();
        }
        let own = self.setup.texts.title(record).into_owned();
        let dated = title.is_some_and(|title| matches!(title.ty, FieldType::Date));
        match self.whose(record).filter(|_| dated) {
            Some(whose) => format!("{whose} · {own}"),
            None => own,
        }
    }

    /// The record that a record cannot be without, such as the person of some help.
    pub fn whose(&self, record: &Record) -> Option<String> {
        let fields = Kind::by_code(record.kind)?.fields.iter();
        let mut needed = fields.filter(|field| field.required && self.shows(record, field.code));
        needed.find_map(|field| match record.get(field.code)? {
            Value::Link(id) => Some(self.name(id)),
            _ => None,
        })
    }

    /// The title of the record with this id.
    pub fn name(&self, id: &RecordId) -> String {
        let record = self.workspace.get(id.as_str());
        record.map_or_else(|| id.to_string(), |record| self.title(record))
    }

    /// A slot of a record.
    pub fn value(&self, record: &Record, code: FieldCode, value: &Value) -> String {
        if self.shows(record, code) {
            self.setup.texts.value(record.kind, code, value, &|id| self.name(id))
        } else {
            MASK.to_owned()
        }
    }

    /// Whether all words occur in what the screen shows of a record: what is hidden must not be
    /// found either.
    pub fn finds(&self, needle: &Needle, record: &Record) -> bool {
        // A catalogue row has no words of its own until somebody rewords it.
        let title = if title_text(record, self.setup.texts.language).is_none() {
            self.title(record)
        } else {
            String::new()
        };
        if !self.setup.masked {
            return needle.is_in(query::texts(record).chain([title.as_str()]));
        }
        let visible = |(code, _): &&(FieldCode, Value)| self.shows(record, *code);
        let slots = record.slots().iter().filter(visible).cloned();
        let seen = Record::from_slots(record.id.clone(), record.kind, slots);
        needle.is_in(query::texts(&seen).chain([title.as_str()]))
    }
}
