//! Asks for a day: whose end is to be seen, or from which a deed counts.

use crate::domain::{KindCode, RecordId};
use crate::engine::dates;
use crate::engine::deed::Declared;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Whole};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::day_field::DayField;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The overlay.
pub struct DayBox {
    field: DayField,
    /// The deed that counts from it, and the record with which it is done; without one, the day is to be
    /// seen.
    deed: Option<(&'static Declared, RecordId)>,
}

impl DayBox {
    /// Beginning with yesterday.
    pub fn new(world: &World<'_>) -> Self {
        let day = dates::moved(world.setup.now.day(), -1).map(|day| day.to_string());
        Self { field: DayField::new(&day.unwrap_or_default()), deed: None }
    }

    /// From which day a deed counts, beginning with today.
    pub fn of_deed(own: &'static Declared, id: RecordId, world: &World<'_>) -> Self {
        let today = world.setup.now.day().to_string();
        Self { field: DayField::new(&today), deed: Some((own, id)) }
    }

    /// The day that is written there; one that is to be seen is none to come.
    fn day(&self, world: &World<'_>) -> Option<chrono::NaiveDate> {
        let today = world.setup.now.day();
        self.field.day(today).filter(|day| self.deed.is_some() || *day <= today)
    }
}

impl Pane for DayBox {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        if self.deed.is_some() { "day-deed-heading" } else { "day-heading" }
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineUp]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept if self.deed.is_some() => Some("word-run"),
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
                let then = match self.deed.clone() {
                    Some((own, id)) => Ask::Whole(Whole::Deed(own, id, Some(day))),
                    None => Ask::AsOf(Some(day)),
                };
                return Some(vec![Ask::Close, then]);
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
        let heading = self.deed.as_ref().map(|(own, _)| texts.deed_name(own));
        canvas.panel(panel, &heading.unwrap_or_else(|| texts.get(self.title())));
        let told = match self.day(world) {
            Some(day) => texts.day(day, world.setup.now.day()),
            None => texts
                .get(if self.deed.is_some() { "day-deed-hint" } else { "day-hint" })
                .into_owned(),
        };
        canvas.paragraph(below(panel.inner), &told, Role::Muted);
        draw_line(canvas, panel.inner, (0, 0), self.field.editor(), Role::Input);
    }
}
