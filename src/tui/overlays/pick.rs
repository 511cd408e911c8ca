//! One of many is picked: the keys that work here, what a note becomes, a theme, a key file. Each
//! row says what is asked for when it is picked, and when the cursor comes to it.

use crate::domain::KindCode;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
pub struct Pick {
    /// The message id of its name.
    pub title: &'static str,
    /// Columns and rows that it wants.
    pub size: (u16, u16),
    /// The message ids for what Enter does and what going back does.
    pub words: (&'static str, &'static str),
    /// What is asked for when nothing is picked.
    pub left: Vec<Ask>,
    /// The rows.
    pub picker: Picker<Picked>,
}

/// What a row asks for.
#[derive(Clone, Debug, Default)]
pub struct Picked {
    /// When it is picked.
    pub then: Vec<Ask>,
    /// When the cursor comes to it.
    pub shows: Vec<Ask>,
}

impl Pick {
    fn panel(&self, world: &World<'_>) -> Panel {
        Panel::over(world.area, self.size.0, self.size.1)
    }

    fn selected(&self) -> Option<&Row<Picked>> {
        self.picker.selected()
    }

    fn shown(&self) -> Vec<Ask> {
        self.selected().map(|row| row.what.shows.clone()).unwrap_or_default()
    }
}

impl Pane for Pick {
    fn context(&self) -> Context {
        Context::Text
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        self.title
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some(self.words.0),
            Act::Leave => Some(self.words.1),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(self.panel(world).inner.height).saturating_sub(1);
        let close = || vec![Ask::Close];
        match act {
            Act::Accept => {
                let then = self.selected().map(|row| row.what.then.clone());
                Some(then.map_or_else(Vec::new, |then| close().into_iter().chain(then).collect()))
            }
            Act::Leave => Some(close().into_iter().chain(self.left.clone()).collect()),
            Act::Help => Some(close()),
            _ => self.picker.act(act, rows).then(|| self.shown()),
        }
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        self.shown()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = self.panel(world);
        canvas.panel(panel, &world.setup.texts.get(self.title));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, "/ ", &empty);
    }
}
