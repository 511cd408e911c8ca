//! What is wrong in the user's own key files, themes and settings: where, why, and what to do.

use crate::domain::KindCode;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::list::moved;
use crate::tui::world::World;

/// The overlay.
#[derive(Default)]
pub struct Problems {
    scroll: usize,
}

impl Problems {
    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 100, 30)
    }

    fn lines(world: &World<'_>) -> Vec<String> {
        let problems = &world.setup.looks.problems;
        let width = usize::from(Self::panel(world).inner.width);
        if problems.is_empty() {
            return cells::paragraphs(&world.setup.texts.get("problems-none"), width, 4);
        }
        // The advice must not be cut; the marks under a line that fits stay where they are.
        let lines = problems.iter().flat_map(|block| block.lines().chain([""]));
        lines.flat_map(|line| cells::paragraphs(line, width, 6)).collect()
    }
}

impl Pane for Problems {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "problems-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Back, Act::EditExternal, Act::PageDown, Act::Down]
    }

    fn refuses(&self, act: Act, world: &World<'_>) -> Option<&'static str> {
        if act.is_of_detail() {
            return Some("why-not-here");
        }
        let clean = act == Act::EditExternal && world.setup.looks.problems.is_empty();
        clean.then_some("problems-none")
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height);
        let stops = Self::lines(world).len().saturating_sub(rows) + 1;
        if let Some(scroll) = moved(self.scroll, stops, rows, act) {
            self.scroll = scroll;
            return Some(Vec::new());
        }
        if act == Act::EditExternal {
            return Some(vec![Ask::Mend]);
        }
        matches!(act, Act::Back | Act::Quit | Act::Open).then(|| vec![Ask::Close])
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {}

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("problems-heading"));
        for (row, line) in Self::lines(world).iter().skip(self.scroll).enumerate() {
            canvas.row(panel.inner, row, line, Role::Text);
        }
        canvas.put_cursor(panel.inner, 0, 0);
    }
}
