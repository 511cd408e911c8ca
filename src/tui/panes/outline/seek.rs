//! What is looked for in the rows of the open outline, and whether it is being typed.

use ratatui::layout::Rect;

use crate::domain::RecordId;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;

/// The words.
#[derive(Default)]
pub struct Seek {
    pub(super) editor: Editor,
    /// They are being typed.
    pub(super) typing: bool,
    /// The row that had the cursor before.
    pub(super) from: Option<RecordId>,
}

impl Seek {
    /// Whether there is anything to go to.
    pub fn has_words(&self) -> bool {
        !self.editor.text().trim().is_empty()
    }

    /// Draws the words in a row.
    pub fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.row(area, 0, &" ".repeat(area.width.into()), Role::Text);
        let column = canvas.at(area, 0, 0, "/ ", Role::Key);
        draw_line(canvas, area, (0, column), &self.editor, Role::Input);
    }
}
