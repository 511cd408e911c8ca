//! What panes may look at, and its records in words: what the screen's audience sees, and nothing
//! else. Where a field is hidden stands a mask, filled or not.
//! There is no other workspace here: a pane cannot forget for whom it draws.

mod foreseen;
pub mod lacking;
mod past;
mod read;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::domain::common::{CREATED, SITE_KIND};
use crate::domain::{Column, Field, FieldCode, Kind, Level, Record, RecordId, Value};
use crate::engine::figures::Figures;
use crate::engine::fold::Needle;
use crate::engine::seed::SITE_ID;
use crate::engine::{self, Ledger, Seen, Workspace, query, title_text};
use crate::tui::beside::{Drafts, Sight};
use crate::tui::session::Session;
use crate::tui::setup::Setup;
use crate::tui::wall::Wall;

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use lacking::Lacking;

/// What a pane may look at.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// The records, as the screen's audience sees them.
    pub seen: Seen<'a>,
    /// Those of the present, also while the past is looked at.
    pub present: Seen<'a>,
    /// All steps, likewise.
    pub ledger: &'a Ledger,
    /// The past day that is looked at.
    pub past: Option<NaiveDate>,
    /// Under whose name changes are made.
    pub author: &'a str,
    /// Language, keys, mask, time.
    pub setup: &'a Setup,
    /// Texts typed earlier and not finished, by draft key.
    pub drafts: &'a BTreeMap<String, String>,
    /// What a room sees, while something is presented.
    pub wall: Option<&'a Wall>,
    /// The meeting that is led.
    pub session: Option<&'a Session>,
    /// Texts that lack one of the languages, as they are told; told to a room, they have a mark.
    pub lacking: Option<&'a Lacking>,
    /// Where the pane is drawn.
    pub area: Rect,
}

impl<'a> World<'a> {
    /// A view of the present, or of the past while that is looked at. `None` if the records are
    /// redacted for others than those for whom the screen is.
    pub fn new(
        workspace: &'a Workspace,
        sight: &'a Sight,
        setup: &'a Setup,
        drafts: &'a Drafts,
        area: Rect,
    ) -> Option<Self> {
        let (present, ledger) = (sight.present.seen(workspace), workspace.ledger());
        let shown = sight.shown.as_ref().map(|(_, past)| sight.past.seen(past));
        let past = sight.shown.as_ref().map(|(day, _)| *day);
        let (seen, author) = (shown.unwrap_or(present), setup.hand.author.name(workspace));
        let drafts = &drafts.known;
        let fits = [present, seen].iter().all(|own| own.audience() == setup.shown_to);
        let (wall, session, lacking) = (sight.wall.as_ref(), sight.session.as_ref(), None);
        fits.then_some(Self {
            seen,
            present,
            ledger,
            past,
            author,
            setup,
            drafts,
            wall,
            session,
            lacking,
            area,
        })
    }
}

impl<'a> World<'a> {
    /// What the wall may show: the records as its audience sees them, and no text that is being typed.
    pub fn on_wall(
        workspace: &'a Workspace,
        sight: &'a Sight,
        setup: &'a Setup,
        area: Rect,
    ) -> Self {
        let (seen, ledger) = (sight.on_wall.seen(workspace), workspace.ledger());
        let author = setup.hand.author.name(workspace);
        let (present, past, drafts, wall) = (seen, None, &NO_DRAFTS, sight.wall.as_ref());
        let (session, lacking) = (sight.session.as_ref(), None);
        Self { seen, present, ledger, past, author, setup, drafts, wall, session, lacking, area }
    }
}

/// What a room knows of texts that are not finished.
static NO_DRAFTS: BTreeMap<String, String> = BTreeMap::new();

impl World<'_> {
    /// Who, when, in which language, for reading typed values.
    pub fn context(&self) -> engine::Context {
        engine::Context {
            words: crate::texts::names::WORDS,
            now: self.setup.now,
            author: self.author.into(),
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
    pub fn key(&self, context: Context, act: Act) -> String {
        let keys = self.setup.bindings.keys(context, act).next();
        keys.map(|keys| self.setup.keys(keys)).unwrap_or_default()
    }

    /// What is said where there is nothing yet: how to begin, by this key. On a past day nothing is begun.
    pub fn nothing_yet(&self, id: &str, context: Context, act: Act) -> String {
        match self.past {
            Some(_) => self.setup.texts.get("past-nothing").into_owned(),
            None => self.with_key(id, context, act),
        }
    }

    /// A sentence that names the key of an action.
    pub fn with_key(&self, id: &str, context: Context, act: Act) -> String {
        self.setup.texts.with(id, &[("key", self.key(context, act).into())])
    }

    /// The name of the first site, unless it is hidden: another one is not what this workspace is of.
    pub fn school(&self) -> Option<String> {
        if RecordId::parse(SITE_ID).is_some_and(|first| self.seen.hides(&first)) {
            return None;
        }
        let made = |site: &&Record| match site.get(CREATED.code) {
            Some(Value::Moment(moment)) => (false, moment.millis),
            _ => (true, 0),
        };
        let sites = self.seen.of_kind(SITE_KIND).map(|site| &**site);
        let sites = sites.filter(|site| !site.is_deleted());
        let first = sites.min_by_key(|site| (site.id.as_str() != SITE_ID, made(site)))?;
        Some(self.title(first))
    }

    /// Whether private things are hidden.
    pub fn is_masked(&self) -> bool {
        self.seen.audience() != Level::Private
    }

    /// The figures of a kind, made of what the screen may show.
    pub fn figures(&self, kind: &'static Kind) -> Figures {
        Figures::of(self.seen, kind, self.setup.now.day())
    }

    /// Whether the screen may show a slot.
    pub fn shows(&self, record: &Record, code: FieldCode) -> bool {
        self.seen.shows(record, code)
    }

    /// The title of a record; what joins others is called by them.
    pub fn title(&self, record: &Record) -> String {
        let kind = Kind::by_code(record.kind);
        if kind.is_some_and(|kind| !kind.titled_by.is_empty()) {
            let part = |field: &Field, _: &Value| self.slot(record, field.code).unwrap_or_default();
            return self.setup.texts.title_of(record, &part).into_owned();
        }
        let title = kind.map(Kind::title);
        if title.is_some_and(|title| !self.shows(record, title.code)) {
            return MASK.to_owned();
        }
        let own = self.setup.texts.title(record).into_owned();
        match title {
            Some(title) => self.told(record, title.code, own),
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
        match self.seen.get(id.as_str()) {
            Some(record) => self.title(record),
            None if self.seen.hides(id) => MASK.to_owned(),
            // Of what was made after the day that is looked at, the present knows the name.
            None => match self.present.get(id.as_str()) {
                Some(record) => self.title(record),
                None => id.to_string(),
            },
        }
    }

    /// A slot of a record, if it holds something; a mask if it is hidden, whatever it holds.
    pub fn slot(&self, record: &Record, code: FieldCode) -> Option<String> {
        if !self.shows(record, code) {
            return Some(MASK.to_owned());
        }
        let name = |id: &RecordId| self.name(id);
        let text = self.setup.texts.value(record.kind, code, record.get(code)?, &name);
        Some(self.told(record, code, text))
    }

    /// What a column of a list shows of a record, if that is known.
    pub fn shown(&self, figures: &Figures, column: Column, record: &Record) -> Option<String> {
        let kind = Kind::by_code(record.kind);
        match column {
            Column::Field(field) => self.slot(record, field.code),
            Column::Figure(figure) => {
                let value = figures.get(self.seen, figure, record);
                let value = value.filter(|_| self.seen.shows_figure(figure))?;
                let name = |id: &RecordId| self.name(id);
                Some(self.setup.texts.of_field(kind, Some(&figure.field), &value, &name))
            }
        }
    }

    /// Whether all words occur in a record.
    pub fn finds(&self, needle: &Needle, record: &Record) -> bool {
        // A catalogue row has no words of its own until somebody rewords it.
        let title = if title_text(record, self.setup.texts.language).is_none() {
            self.title(record)
        } else {
            String::new()
        };
        needle.is_in(query::texts(record).chain([title.as_str()]))
    }
}
