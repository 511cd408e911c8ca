//! The first pane: what waits, computed; what was done lately; the last backup. Each line is one key
//! from its place.

mod items;

use chrono::NaiveDate;
use ratatui::layout::Position;

use crate::domain::KindCode;
use crate::engine::reckon::Standing;

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::leads::{Item, Leads};
use crate::tui::world::World;

/// Steps that are told under "done lately".
const LATELY: usize = 5;

/// The pane.
#[derive(Default)]
pub struct Home {
    items: Leads,
    /// What waits by checks; `None` before it was asked, or when others look.
    standing: Option<Standing>,
    /// The last steps, those that were read with what they did.
    lately: Vec<(u64, Option<Step>)>,
    /// What the items were computed from; `None` if that changed in another way.
    from: Option<Stamp>,
    /// The newest step that was asked for.
    asked: Option<u64>,
}

/// The newest step, how many texts are unfinished, the day: what items depend on.
type Stamp = (u64, usize, NaiveDate);

fn stamp(world: &World<'_>) -> Stamp {
    (world.ledger.last(), world.drafts.len(), world.setup.now.day())
}

impl Home {
    fn list(&mut self, world: &World<'_>) {
        let (seen, today) = (world.seen, world.setup.now.day());
        let standing = self.standing.get_or_insert_with(|| Standing::of_home(seen, today));
        standing.follow(seen, today);
        self.items.set(items::items(world, standing, &self.lately));
    }
}

impl Pane for Home {
    fn context(&self) -> Context {
        Context::List
    }

    fn title(&self) -> &'static str {
        "pane-home"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::QuickNote, Act::Palette, Act::Search, Act::Undo, Act::Quit]
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            Act::New | Act::UndoStep | Act::SearchNext | Act::SearchPrev => Some("why-open-first"),
            _ if act.is_of_views() || act.is_of_detail() => Some("why-not-here"),
            Act::SetAside => {
                self.items.selected().is_none_or(|item| item.due.is_none()).then_some("why-not-due")
            }
            Act::Thread => {
                let record = self.items.selected().and_then(Item::record);
                record.is_none().then_some("why-open-first")
            }
            _ if act.is_on_records() => Some("why-open-first"),
            Act::Open if self.items.is_empty() => Some("why-nothing-selected"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if self.items.act(act, usize::from(world.area.height)) {
            return Some(Vec::new());
        }
        match act {
            Act::Open => Some(self.items.selected()?.lead.asks()),
            Act::Thread => Some(vec![Ask::Thread(self.items.selected()?.record()?.clone())]),
            Act::SetAside => {
                let (id, check) = self.items.selected()?.due.clone()?;
                Some(vec![Ask::SetAside(id, Some(check))])
            }
            _ => None,
        }
    }

    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>) {
        self.from = None;
        if kinds.is_none() {
            (self.standing, self.asked) = (None, None);
            // What is hidden now is not told for one frame more.
            if !self.items.is_empty() {
                self.list(world);
            }
        }
    }

    fn works(&self, world: &World<'_>) -> bool {
        self.from != Some(stamp(world))
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        let last = world.ledger.last();
        if self.asked != Some(last) {
            self.asked = Some(last);
            let lately = world.steps(None).take(LATELY).map(|entry| entry.sequence);
            let lately: Vec<u64> = lately.collect();
            self.lately = lately.iter().map(|step| (*step, None)).collect();
            let small = lately.into_iter().filter(|step| !world.is_many(*step));
            return vec![Ask::Steps(small.collect())];
        }
        self.from = Some(stamp(world));
        self.list(world);
        Vec::new()
    }

    fn steps(&mut self, wanted: &[u64], read: Vec<Option<Step>>) {
        for (step, read) in wanted.iter().zip(read) {
            let own = self.lately.iter_mut().find(|(own, _)| own == step);
            own.into_iter().for_each(|own| own.1.clone_from(&read));
        }
    }

    fn click(&mut self, at: Position, world: &World<'_>) -> Vec<Ask> {
        self.items.click(at, world.area, Some(&day(world)), &world.setup.texts);
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        self.items.draw(canvas, world.area, Some(&day(world)), &world.setup.texts);
        if self.items.is_empty() {
            // What is hidden may wait, too.
            let id = if world.is_masked() { "home-nothing-seen" } else { "home-nothing" };
            let words = world.setup.texts.get(id);
            canvas.row(below(below(world.area)), 0, &words, Role::Muted);
            canvas.put_cursor(world.area, 0, 0);
        }
    }
}

/// The title: the day that is looked at.
fn day(world: &World<'_>) -> String {
    world.setup.texts.weekday(world.past.unwrap_or_else(|| world.setup.now.day()))
}
