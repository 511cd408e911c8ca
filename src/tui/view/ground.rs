//! What lies below the overlays, kept while nothing but letters are typed into the topmost one: the
//! pane need not be drawn again for every letter of a note. When in doubt it is drawn again.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::tui::draw::canvas::{Canvas, Drawn};
use crate::tui::keys::context::Context;
use crate::tui::message::{Effect, Message};
use crate::tui::model::Model;

/// What was drawn, where the pane was in it, and on which day: panes tell of today.
#[derive(Default)]
pub struct Ground(Option<(Rect, NaiveDate, Drawn)>);

impl Ground {
    /// Whether a message is a letter for an overlay, which by itself changes nothing below it. Has
    /// to be asked before the message is taken.
    pub fn outlasts(message: &Message, model: &Model) -> bool {
        let letter = matches!(message, Message::Key(chord) if chord.typed().is_some());
        let alone = model.keyboard.pressed.is_empty() && !model.desk.overlays.is_empty();
        letter && alone && model.context() == Context::Text
    }

    /// Takes note of a message that was taken: of what it led to, and whether it was such a letter.
    pub fn taken(&mut self, letter: bool, effects: &[Effect]) {
        if !letter || !effects.is_empty() {
            self.0 = None;
        }
    }

    /// Lays what is below the overlays, drawing it only if it is not known.
    pub(super) fn lay(
        &mut self,
        canvas: &mut Canvas<'_>,
        (body, today): (Rect, NaiveDate),
        draw: impl FnOnce(&mut Canvas<'_>),
    ) {
        let known = self.0.as_ref().filter(|(area, day, _)| (*area, *day) == (body, today));
        if !known.is_some_and(|(_, _, drawn)| canvas.lay(drawn)) {
            draw(canvas);
            self.0 = Some((body, today, canvas.drawn()));
        }
    }
}
