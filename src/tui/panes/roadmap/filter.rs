//! What the roadmap is narrowed to while somebody looks for something in it: the rows that hold the words,
//! each below its benchmark.

use ratatui::layout::Rect;

use crate::engine::fold::Needle;
use crate::engine::roadmap::Roadmap;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

use super::rows::{Row, with_all_steps};

/// The words, and whether they are being typed.
#[derive(Default)]
pub struct Filter {
    editor: Editor,
    pub typing: bool,
}

impl Filter {
    /// Begins anew.
    pub fn begin(&mut self) {
        *self = Self { editor: Editor::default(), typing: true };
    }

    /// Whether something is looked for, or about to be.
    pub fn is_on(&self) -> bool {
        self.typing || !self.editor.text().is_empty()
    }

    /// Takes typed text.
    pub fn typed(&mut self, text: &str) {
        self.editor.insert(text);
    }

    /// Edits the words; whether they are others now.
    pub fn act(&mut self, act: Act) -> bool {
        self.editor.act(act)
    }

    /// The rows that hold the words, with their benchmarks, and the first of them that does.
    pub fn rows(&self, roadmap: &Roadmap, world: &World<'_>) -> (Vec<Row>, usize) {
        let needle = Needle::new(self.editor.text());
        let holds = |row: &Row| {
            let Some(id) = row.id() else { return false };
            let number = id.as_str().rsplit('-').next().unwrap_or_default();
            needle.is_in([world.name(id).as_str(), number].into_iter())
        };
        let mut rows: Vec<Row> = Vec::new();
        let mut first = None;
        let mut above: Option<Row> = None;
        for row in with_all_steps(roadmap) {
            let found = holds(&row);
            if matches!(row, Row::Benchmark(..)) {
                above = Some(row).filter(|row| {
                    rows.extend(found.then(|| row.clone()));
                    !found
                });
            } else if found {
                rows.extend(above.take());
                rows.push(row);
            }
            if found {
                first = first.or(Some(rows.len() - 1));
            }
        }
        (rows, first.unwrap_or(0))
    }

    /// Draws the words in a row.
    pub fn draw(&self, found: usize, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let count = [("count", i64::try_from(found).unwrap_or(i64::MAX).into())];
        let said = world.setup.texts.with("search-found", &count);
        let taken = canvas.right(area, 0, &said, Role::Muted) + 1;
        let width = area.width.saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX));
        let area = Rect { width, ..area };
        let column = canvas.at(area, 0, 0, "/ ", Role::Key);
        if self.typing {
            draw_line(canvas, area, (0, column), &self.editor, Role::Input);
        } else {
            canvas.at(area, 0, column, self.editor.text(), Role::Input);
        }
    }
}
