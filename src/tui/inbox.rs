//! The first pane: notes that wait, newest first, to be made into records or put away.

use crate::domain::kinds::{NOTE_STATE, NOTE_STATE_FILED};
use crate::domain::{Kind, KindCode, Record, RecordId, Value};

use super::actions::{Act, Context};
use super::browser::Browser;
use super::canvas::Canvas;
use super::pane::{Ask, Pane, World};

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
    note.get(NOTE_STATE) != Some(&Value::Choice(NOTE_STATE_FILED))
}

impl Pane for Inbox {
    fn context(&self) -> Context {
        self.browser.context()
    }

    fn title(&self) -> &'static str {
        "pane-inbox"
    }

    fn hints(&self) -> &'static [Act] {
        if self.browser.context() == Context::Text {
            return &[Act::Accept, Act::Leave];
        }
        &[Act::QuickNote, Act::MakeRecord, Act::StatusNext, Act::Edit, Act::Undo, Act::Quit]
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::New => Some(vec![Ask::Note]),
            Act::MakeRecord => Some(vec![Ask::Make(self.browser.selected()?.clone())]),
            _ => self.browser.act(act, world, world.area),
        }
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        self.browser.typed(text, world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.browser.refresh(world, kinds);
    }

    fn reveal(&mut self, id: &RecordId) {
        self.browser.reveal(id);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let heading = world.setup.texts.get("inbox-heading");
        let empty = world.setup.texts.get("inbox-empty");
        self.browser.draw(world, canvas, world.area, (&heading, &empty), true);
    }
}
