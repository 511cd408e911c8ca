//! The choice of a theme or a key file. What the cursor is on is shown at once; going back restores
//! what was there.

use crate::domain::KindCode;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Look, Pane};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
pub struct Choose {
    title: &'static str,
    look: fn(String) -> Look,
    before: String,
    picker: Picker<String>,
}

impl Choose {
    /// Of a theme.
    pub fn theme(world: &World<'_>) -> Self {
        let named = &world.setup.looks.theme;
        Self::new("choose-theme", Look::Theme, &named.all, &named.now, world)
    }

    /// Of a key file.
    pub fn keymap(world: &World<'_>) -> Self {
        let named = &world.setup.looks.keymap;
        Self::new("choose-keymap", Look::Keymap, &named.all, &named.now, world)
    }

    fn new(
        title: &'static str,
        look: fn(String) -> Look,
        names: &[String],
        now: &str,
        world: &World<'_>,
    ) -> Self {
        let row = |name: &String| {
            let about = world.setup.texts.maybe(&format!("{title}-{name}"));
            let aside = about.unwrap_or_default().into_owned();
            Row { aside, ..Row::new(name.clone(), name.clone()) }
        };
        let mut picker = Picker::new(names.iter().map(row).collect());
        picker.select(|name| name == now);
        Self { title, look, before: now.to_owned(), picker }
    }

    /// Shows what the cursor is on.
    fn shown(&self) -> Vec<Ask> {
        let look = self.picker.selected().map(|row| (self.look)(row.what.clone()));
        look.map(Ask::Show).into_iter().collect()
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 60, 12)
    }
}

impl Pane for Choose {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        self.title
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-keep"),
            Act::Leave => Some("word-as-before"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
        match act {
            Act::Accept => {
                let kept = self.picker.selected().map(|row| (self.look)(row.what.clone()));
                return Some([Ask::Close].into_iter().chain(kept.map(Ask::Keep)).collect());
            }
            Act::Leave => {
                let before = (self.look)(self.before.clone());
                return Some(vec![Ask::Close, Ask::Show(before)]);
            }
            Act::Help => return None,
            _ => {}
        }
        self.picker.act(act, rows).then(|| self.shown())
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        self.shown()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get(self.title));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, "/ ", &empty);
    }
}
