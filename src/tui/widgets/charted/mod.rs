//! The measures of a register as charts, one at a time: a picture, and below it what the rules say. Which picture, one
//! turns with a key.

mod drawn;

pub use drawn::alone;

use std::borrow::Cow;
use std::sync::Arc;

use ratatui::layout::Rect;

use crate::domain::kinds::{CHART_PHASE, CYCLE, READING};
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::Query;
use crate::engine::charts::{Asked, By, Rules, Shape, Shown, Wish};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::wall::Subject;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// Fewer points are no closer look.
const FEWEST: usize = 6;

/// The charts of a kind of measures.
pub struct Charts {
    kind: &'static Kind,
    measures: Vec<Arc<Record>>,
    cursor: usize,
    /// What somebody wants to see for now, other than the measure says.
    wish: Wish,
    /// Which picture of it is seen.
    shape: Shape,
    /// The picture of the measure at the cursor, as of the last look.
    shown: Option<(RecordId, Shown)>,
    /// How many points are seen, and how many after them are not; all without any.
    seen: Option<(usize, usize)>,
    /// How far what is said is scrolled.
    scroll: usize,
    expired: bool,
}

impl Charts {
    /// Before anything is read.
    pub fn new(kind: &'static Kind) -> Self {
        Self {
            kind,
            measures: Vec::new(),
            cursor: 0,
            wish: Wish::default(),
            shape: Shape::Time,
            shown: None,
            seen: None,
            scroll: 0,
            expired: true,
        }
    }

    /// Draws the chart up if the cursor has come to another measure since.
    fn catch_up(&mut self, world: &World<'_>) {
        if self.shown.as_ref().map(|(id, _)| id) != self.selected() {
            self.chart(world);
        }
    }

    fn chart(&mut self, world: &World<'_>) {
        let made = self.selected().map(|id| (id.clone(), self.anew(id, world)));
        self.shown = made;
    }

    fn anew(&self, id: &RecordId, world: &World<'_>) -> Shown {
        Shown::of(world.seen, id, self.shape, self.wish, world.setup.texts.language)
    }

    /// The picture at the cursor; it may have moved since the last look.
    fn shown(&self, world: &World<'_>) -> Option<Cow<'_, Shown>> {
        let id = self.selected()?;
        let known = self.shown.as_ref().filter(|(own, _)| own == id);
        Some(known.map_or_else(|| Cow::Owned(self.anew(id, world)), |(_, own)| Cow::Borrowed(own)))
    }

    /// How all that is seen is drawn up.
    fn asked(&self) -> Option<Asked> {
        match &self.shown.as_ref()?.1 {
            Shown::Time(own) => Some(own.chart.asked),
            Shown::Each(own) => Some(own.asked),
            Shown::Pareto(_) => None,
        }
    }

    fn points(&self) -> usize {
        match &self.shown {
            Some((_, Shown::Time(own))) => own.chart.points.len(),
            _ => 0,
        }
    }

    /// Looks closer, less closely, earlier or later.
    fn look(&mut self, act: Act) {
        let all = self.points();
        let (wide, after) = self.seen.unwrap_or((all, 0));
        let (wide, after) = match act {
            Act::PageDown => ((wide / 2).max(FEWEST.min(all)), after),
            Act::PageUp => ((wide * 2).min(all), after),
            Act::Left => (wide, after + (wide / 4).max(1)),
            _ => (wide, after.saturating_sub((wide / 4).max(1))),
        };
        self.seen = (wide < all).then_some((wide, after.min(all - wide)));
    }
}

impl Way for Charts {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::MoveDown, Act::OrderNext, Act::MoveRight, Act::PageDown, Act::ViewNext]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::MoveDown | Act::MoveUp => Some("word-other-picture"),
            Act::OrderNext => Some("word-other-rules"),
            Act::MoveRight => Some("word-coarser"),
            Act::MoveLeft => Some("word-finer"),
            Act::PageDown => Some("word-closer"),
            Act::PageUp => Some("word-less-close"),
            _ => None,
        }
    }

    fn selected(&self) -> Option<&RecordId> {
        self.measures.get(self.cursor).map(|own| &own.id)
    }

    fn on_wall(&self) -> Option<Subject> {
        let id = self.selected()?.clone();
        Some(Subject::Chart { id, shape: self.shape, wish: self.wish })
    }

    fn reveal(&mut self, id: &RecordId) {
        let found = self.measures.iter().position(|own| own.id == *id);
        self.cursor = found.unwrap_or(self.cursor);
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Open if self.measures.is_empty() => Some("why-nothing-selected"),
            Act::OrderNext | Act::MoveLeft | Act::MoveRight if self.shape == Shape::Pareto => {
                Some("why-not-here")
            }
            Act::PageDown | Act::PageUp | Act::Left | Act::Right if self.shape != Shape::Time => {
                Some("why-not-here")
            }
            Act::Left | Act::Right if self.seen.is_none() => Some("why-all-seen"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        self.catch_up(world);
        match act {
            Act::MoveDown | Act::MoveUp => {
                self.shape = self.shape.turned(act == Act::MoveDown);
                (self.seen, self.scroll) = (None, 0);
            }
            Act::OrderNext => {
                let rules = self.asked()?.rules;
                let at = Rules::ALL.iter().position(|own| *own == rules).unwrap_or(0);
                self.wish.rules = Some(Rules::ALL[(at + 1) % Rules::ALL.len()]);
            }
            Act::MoveRight | Act::MoveLeft => {
                let by = self.asked()?.by;
                let at = By::ALL.iter().position(|own| *own == by).unwrap_or(0);
                let to = if act == Act::MoveRight { at + 1 } else { at.saturating_sub(1) };
                self.wish.by = Some(By::ALL[to.min(By::ALL.len() - 1)]);
                self.seen = None;
            }
            Act::PageDown | Act::PageUp | Act::Left | Act::Right => {
                self.look(act);
                return Some(Vec::new());
            }
            Act::DetailDown => {
                self.scroll += usize::from(area.height / 4).max(1);
                return Some(Vec::new());
            }
            Act::DetailUp => {
                self.scroll = self.scroll.saturating_sub(usize::from(area.height / 4).max(1));
                return Some(Vec::new());
            }
            _ => {
                self.cursor = moved(self.cursor, self.measures.len(), 1, act)?;
                (self.seen, self.scroll, self.wish) = (None, 0, Wish::default());
            }
        }
        self.chart(world);
        Some(Vec::new())
    }

    fn expire(&mut self, kinds: Option<&[KindCode]>) {
        let shown = [self.kind.code, READING, CHART_PHASE, CYCLE];
        self.expired |= kinds.is_none_or(|kinds| shown.iter().any(|own| kinds.contains(own)));
    }

    fn refresh(&mut self, world: &World<'_>, query: &Query) {
        if !std::mem::take(&mut self.expired) {
            return self.catch_up(world);
        }
        let was = self.selected().cloned();
        self.measures = query.run(world.seen);
        self.cursor = self.cursor.min(self.measures.len().saturating_sub(1));
        was.iter().for_each(|id| self.reveal(id));
        self.chart(world);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let texts = world.setup.texts;
        canvas.put_cursor(area, 0, 0);
        let here = self.measures.get(self.cursor).zip(self.shown(world));
        let Some((record, shown)) = here else {
            canvas.paragraph(area, &texts.get("charts-empty"), Role::Muted);
            return;
        };
        let shape = drawn::name(self.shape);
        let place = format!("{} · {}/{}", texts.get(shape), self.cursor + 1, self.measures.len());
        canvas.beside((area, 0), (0, &world.title(record), Role::Heading), (&place, Role::Muted));
        let body = below(area);
        match &*shown {
            Shown::Time(own) => {
                drawn::over_time(own, (self.seen, self.scroll), world, canvas, body)
            }
            Shown::Each(own) => drawn::each(own, self.scroll, world, canvas, body),
            Shown::Pareto(own) => drawn::pareto(own, self.scroll, world, canvas, body),
        }
    }
}
