//! Asks for the day whose end is to be seen.

use crate::domain::KindCode;
use crate::engine::dates;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::day_field::DayField;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The overlay.
pub struct DayBox {
    field: DayField,
}

impl DayBox {
    /// Beginning with yesterday.
    pub fn new(world: &World<'_>) -> Self {
        let day = dates::moved(world.setup.now.day(), -1).map(|day| day.to_string());
        Self { field: DayField::new(&day.unwrap_or_default()) }
    }

    /// The day that is written there, if it is none to come.
    fn day(&self, world: &World<'_>) -> Option<chrono::NaiveDate> {
        let today = world.setup.now.day();
        self.field.day(today).filter(|day| *day <= today)
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
            Act::Help => return None,
            _ => drop(self.field.act(act, world.setup.now.day())),
        }
        Some(Vec::new())
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.field.typed(text);
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
        canvas.paragraph(below(panel.inner), &told, Role::Muted);
        draw_line(canvas, panel.inner, (0, 0), self.field.editor(), Role::Input);
    }
}
