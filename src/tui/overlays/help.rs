//! The keys that work where the help was asked for. Typing finds them by words or key; Enter runs
//! the row.

use std::collections::BTreeSet;

use crate::config::chord::spelled;
use crate::domain::KindCode;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::{ACTIONS, Act, Action};
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
pub struct Help {
    picker: Picker<Act>,
}

impl Help {
    /// For what has the keys: only what does something there, what is nearest first.
    pub fn new(asker: &dyn Pane, world: &World<'_>) -> Self {
        let layers = asker.context().layers().iter();
        let here = layers.flat_map(|layer| ACTIONS.iter().filter(move |row| row.context == *layer));
        let does = |row: &&Action| asker.refuses(row.act, world).is_none();
        let mut known = BTreeSet::new();
        let rows = here.filter(does).filter(|row| known.insert(row.act)).filter_map(|row| {
            let keys = world.setup.bindings.keys(asker.context(), row.act);
            let keys: Vec<String> = keys.map(|keys| spelled(keys)).collect();
            let words = world.action(row, asker.word(row.act))?;
            let also = row.id.to_owned();
            let aside = keys.join("  ");
            (!keys.is_empty()).then(|| Row { aside, also, ..Row::new(row.act, words) })
        });
        Self { picker: Picker::new(rows.collect()) }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 64, 24)
    }
}

impl Pane for Help {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "help-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-run"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
        match act {
            Act::Accept => {
                let chosen = self.picker.selected().map(|row| Ask::Run(row.what));
                return Some([Ask::Close].into_iter().chain(chosen).collect());
            }
            Act::Leave | Act::Help => return Some(vec![Ask::Close]),
            _ => {}
        }
        self.picker.act(act, rows).then(Vec::new)
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("help-heading"));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, "/ ", &empty);
    }
}
