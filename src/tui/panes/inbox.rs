//! The first pane: notes that wait, newest first, to be made into records or put away.

use ratatui::layout::Position;

use crate::domain::kinds::notes::note;
use crate::domain::{Home, Kind, KindCode, Record, RecordId, Value};

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::state::PaneState;
use crate::tui::widgets::browser::Browser;
use crate::tui::world::World;

/// The pane.
pub struct Inbox {
    browser: Browser,
}

impl Inbox {
    /// Before anything is read.
    pub fn new(notes: &'static Kind) -> Self {
        Self { browser: Browser::new(notes, is_open) }
    }
}

fn is_open(note: &Record) -> bool {
    note.get(note::STATE.code) != Some(&Value::Choice(note::FILED))
}

impl Pane for Inbox {
    fn context(&self) -> Context {
        self.browser.context()
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "pane-inbox"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.browser.selected()
    }

    fn hints(&self) -> &'static [Act] {
        if self.browser.context() == Context::Text {
            return &[Act::Leave, Act::Accept];
        }
        if self.browser.is_open() {
            return &[Act::Back, Act::MakeRecord, Act::StatusNext, Act::Edit, Act::RecordHistory];
        }
        &[Act::QuickNote, Act::MakeRecord, Act::StatusNext, Act::Edit, Act::Undo, Act::Quit]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        self.browser.word(act)
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::New => None,
            _ if act.is_of_views() => Some("why-not-here"),
            _ => self.browser.refuses(act),
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::New => Some(vec![Ask::Note]),
            _ => self.browser.act(act, world, world.area),
        }
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.browser.typed(text, world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.browser.expire(kinds);
        self.browser.refresh(world);
    }

    fn works(&self, _world: &World<'_>) -> bool {
        self.browser.works()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        self.browser.work(world);
        Vec::new()
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        self.browser.click(at, world, world.area);
        Vec::new()
    }

    fn unhide(&mut self, id: &RecordId, world: &World<'_>) {
        self.browser.unhide(id, world);
    }

    fn reveal(&mut self, id: &RecordId) {
        self.browser.reveal(id);
    }

    fn go(&mut self, to: &Place, world: &World<'_>) -> bool {
        let Place::At(Home::Inbox, id) = to else { return false };
        let own = world.seen.get(id.as_str()).is_some_and(|note| is_open(note));
        if own {
            self.browser.open(id, world);
        }
        own
    }

    fn state(&self) -> Option<PaneState> {
        PaneState::of(&self.browser.state())
    }

    fn restore(&mut self, state: &PaneState, world: &World<'_>) {
        state.read().iter().for_each(|state| self.browser.restore(state, world));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let heading = world.setup.texts.get("inbox-heading");
        let empty = world.nothing_yet("inbox-empty", Context::List, Act::QuickNote);
        self.browser.draw(world, canvas, world.area, (&heading, &empty), true);
    }
}
