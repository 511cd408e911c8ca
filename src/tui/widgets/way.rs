//! What every way to look at the records of a kind is, besides their list.

use ratatui::layout::Rect;

use crate::domain::{KindCode, RecordId};
use crate::engine::Query;

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::wall::Subject;
use crate::tui::world::World;

/// A board, a table, a calendar: drawn below its name, with keys of its own.
pub trait Way {
    /// The actions worth showing in the footer, most useful first.
    fn hints(&self) -> &'static [Act];

    /// The message id for an action that is called something else here.
    fn word(&self, _act: Act) -> Option<&'static str> {
        None
    }

    /// The record at the cursor.
    fn selected(&self) -> Option<&RecordId>;

    /// What a room sees of it.
    fn on_wall(&self) -> Option<Subject> {
        self.selected().cloned().map(Subject::Record)
    }

    /// Puts the cursor on a record, if it is here.
    fn reveal(&mut self, _id: &RecordId) {}

    /// Why an action does nothing here: the message id of a sentence.
    fn refuses(&self, act: Act) -> Option<&'static str>;

    /// Carries out an action of its own; `None` if it is none.
    fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>>;

    /// Notes that records of these kinds changed; it asks again when it is looked at.
    fn expire(&mut self, kinds: Option<&[KindCode]>);

    /// Asks again what it shows, if it has to.
    fn refresh(&mut self, world: &World<'_>, query: &Query);

    /// Draws it below its name.
    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect);
}
