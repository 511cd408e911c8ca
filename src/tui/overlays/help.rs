//! The keys that work where the help was asked for.

use ratatui::layout::Rect;

use crate::domain::KindCode;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::{ACTIONS, Act, Action, Context};
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// The keys that work where the help was asked for.
pub struct Help {
    known: Vec<&'static Action>,
    scroll: usize,
}

impl Help {
    /// For what has the keys: only what does something there.
    pub fn new(asker: &dyn Pane) -> Self {
        let of = asker.context();
        let layers = of.layers().iter();
        let here = layers.flat_map(|layer| ACTIONS.iter().filter(|row| row.context == *layer));
        Self { known: here.filter(|row| asker.knows(row.act)).collect(), scroll: 0 }
    }

    fn rows(&self, world: &World<'_>) -> Vec<(String, String)> {
        let known = self.known.iter().filter_map(|row| {
            let keys = world.setup.bindings.keys(row.context, row.act);
            let keys: Vec<String> = keys.map(|keys| crate::config::chord::spelled(keys)).collect();
            let words = world.setup.texts.get(&format!("action-{}", row.id)).into_owned();
            (!keys.is_empty()).then(|| (keys.join("  "), words))
        });
        known.collect()
    }
}

impl Pane for Help {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "help-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Down, Act::PageDown, Act::Back]
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(below(world.area).height);
        let stops = self.rows(world).len().saturating_sub(rows) + 1;
        if let Some(scroll) = moved(self.scroll, stops, rows, act) {
            self.scroll = scroll;
            return Some(Vec::new());
        }
        let closes = matches!(act, Act::Back | Act::Quit | Act::Help | Act::Open);
        closes.then(|| vec![Ask::Close])
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        canvas.clear(world.area);
        canvas.row(world.area, 0, &world.setup.texts.get("help-heading"), Role::Focus);
        let body = below(world.area);
        let keys = Rect { width: (body.width / 2).min(30), ..body };
        for (row, (spelled, words)) in self.rows(world).iter().skip(self.scroll).enumerate() {
            canvas.row(keys, row, spelled, Role::Key);
            canvas.at(body, row, usize::from(keys.width) + 1, words, Role::Text);
        }
        canvas.put_cursor(world.area, 0, 0);
    }
}
