//! Asks for the day whose end is to be seen.

use crate::domain::KindCode;
use crate::engine::dates;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The overlay.
pub struct DayBox {
    editor: Editor,
}

impl DayBox {
    /// Beginning with yesterday.
    pub fn new(world: &World<'_>) -> Self {
        let day = dates::moved(world.setup.now.day(), -1).map(|day| day.to_string());
        Self { editor: Editor::new(&day.unwrap_or_default(), false) }
    }

    /// The day that is written there, if it is none to come.
    fn day(&self, world: &World<'_>) -> Option<chrono::NaiveDate> {
        let today = world.setup.now.day();
        dates::read(self.editor.text(), today).filter(|day| *day <= today)
    }

    fn walk(&mut self, away: i64, world: &World<'_>) {
        let today = world.setup.now.day();
        let from = self.day(world).unwrap_or(today);
        let day = dates::moved(from, away).map(|day| day.min(today));
        self.editor = Editor::new(&day.unwrap_or(from).to_string(), false);
    }
}

impl Pane for DayBox {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "day-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineUp]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-show-day"),
            Act::Leave => Some("action-back"),
            Act::LineUp => Some("word-day-later"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => {
                let Some(day) = self.day(world) else { return Some(Vec::new()) };
                return Some(vec![Ask::Close, Ask::AsOf(Some(day))]);
            }
            Act::Leave => return Some(vec![Ask::Close]),
            Act::LineUp => self.walk(1, world),
            Act::LineDown => self.walk(-1, world),
            Act::PageUp => self.walk(7, world),
            Act::PageDown => self.walk(-7, world),
            Act::Help => return None,
            _ => drop(self.editor.act(act)),
        }
        Some(Vec::new())
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.editor.insert(text);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let panel = Panel::over(world.area, 56, 3);
        canvas.panel(panel, &texts.get("day-heading"));
        let told = match self.day(world) {
            Some(day) => texts.day(day, world.setup.now.day()),
            None => texts.get("day-hint").into_owned(),
        };
        canvas.row(panel.inner, 1, &told, Role::Muted);
        draw_line(canvas, panel.inner, (0, 0), &self.editor, Role::Input);
    }
}
