//! The measures of a register as charts, one at a time: the picture, and below it what the rules say.

use std::borrow::Cow;
use std::sync::Arc;

use ratatui::layout::Rect;

use crate::domain::kinds::{CHART_PHASE, CYCLE, READING};
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::Query;
use crate::engine::charts::{By, Cell, Charted, Ink, Pen, Rules, Signs, Wish, plot, side_by_side};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::paragraphs;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::pane::Ask;
use crate::tui::wall::Subject;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::list::moved;
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// Fewer rows show nothing of a picture.
const LEAST_ROWS: u16 = 5;
/// Fewer points are no closer look.
const FEWEST: usize = 6;

/// The charts of a kind of measures.
pub struct Charts {
    kind: &'static Kind,
    measures: Vec<Arc<Record>>,
    cursor: usize,
    /// What somebody wants to see for now, other than the measure says.
    wish: Wish,
    /// The chart of the measure at the cursor, as of the last look.
    charted: Option<Charted>,
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
            charted: None,
            seen: None,
            scroll: 0,
            expired: true,
        }
    }

    /// Draws the chart up if the cursor has come to another measure since.
    fn catch_up(&mut self, world: &World<'_>) {
        if self.charted.as_ref().map(|own| &own.measure) != self.selected() {
            self.chart(world);
        }
    }

    fn chart(&mut self, world: &World<'_>) {
        let made = self.selected().map(|id| Charted::of(world.seen, id, None, None, self.wish));
        self.charted = made;
    }

    /// The chart at the cursor; it may have moved since the last look.
    fn charted(&self, world: &World<'_>) -> Option<Cow<'_, Charted>> {
        let id = self.selected()?;
        let known = self.charted.as_ref().filter(|own| own.measure == *id);
        let anew = || Cow::Owned(Charted::of(world.seen, id, None, None, self.wish));
        Some(known.map_or_else(anew, Cow::Borrowed))
    }

    fn points(&self) -> usize {
        self.charted.as_ref().map_or(0, |own| own.chart.points.len())
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

    /// What is said of a chart, and how it looks.
    fn said(charted: &Charted, world: &World<'_>, width: usize) -> Vec<(String, Role)> {
        let texts = world.setup.texts;
        let said = texts
            .chart_told(charted)
            .into_iter()
            .map(|own| (own.words, if own.is_signal { Role::Warn } else { Role::Text }));
        let happened = texts.chart_events(charted, &|id| world.name(id)).into_iter();
        let happened = happened.map(|own| (own, Role::Text));
        let caption = texts.chart_caption(charted).into_iter();
        let caption = caption.map(|own| (own, Role::Muted));
        let groups = texts.chart_groups(charted).into_iter().map(|own| (own, Role::Text));
        let rows = groups.chain(said).chain(happened).chain(caption).flat_map(|(words, role)| {
            paragraphs(&words, width, usize::MAX - 1).into_iter().map(move |row| (row, role))
        });
        rows.collect()
    }

    /// The points as they are, the newest first: for those to whom no picture can be drawn.
    fn listed(charted: &Charted, world: &World<'_>) -> Vec<(String, Role)> {
        let texts = world.setup.texts;
        let points = charted.chart.points.iter().zip(charted.chart.marked()).rev();
        let points = points.map(|(own, is_marked)| {
            let mark = if is_marked { Signs::ASCII.marked } else { ' ' };
            let value = texts.chart_number(own.value.near());
            let role = if is_marked { Role::Warn } else { Role::Text };
            (format!("{mark} {}: {value}", texts.date(own.day)), role)
        });
        points.collect()
    }
}

/// How what stands in a cell looks.
const fn role(ink: Ink) -> Role {
    match ink {
        Ink::Axis | Ink::Limit => Role::Muted,
        Ink::Centre => Role::Info,
        Ink::Goal => Role::Done,
        Ink::Phase | Ink::Event => Role::Heading,
        Ink::Way | Ink::Point => Role::Text,
        Ink::Marked => Role::Warn,
    }
}

/// Draws rows of cells.
fn draw_cells(canvas: &mut Canvas<'_>, area: Rect, rows: &[Vec<Cell>]) {
    for (row, cells) in rows.iter().enumerate() {
        let mut column = 0;
        for alike in cells.chunk_by(|one, next| one.ink == next.ink) {
            let text: String = alike.iter().map(|cell| cell.sign).collect();
            canvas.at(area, row, column, &text, role(alike[0].ink));
            column += alike.len();
        }
    }
}

impl Way for Charts {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::OrderNext, Act::MoveRight, Act::PageDown, Act::ViewNext, Act::Back]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
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
        Some(Subject::Chart { id, wish: self.wish })
    }

    fn reveal(&mut self, id: &RecordId) {
        let found = self.measures.iter().position(|own| own.id == *id);
        self.cursor = found.unwrap_or(self.cursor);
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Open if self.measures.is_empty() => Some("why-nothing-selected"),
            Act::MoveUp | Act::MoveDown => Some("why-not-here"),
            Act::Left | Act::Right if self.seen.is_none() => Some("why-all-seen"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        self.catch_up(world);
        match act {
            Act::OrderNext => {
                let rules = self.charted.as_ref()?.chart.asked.rules;
                let at = Rules::ALL.iter().position(|own| *own == rules).unwrap_or(0);
                self.wish.rules = Some(Rules::ALL[(at + 1) % Rules::ALL.len()]);
            }
            Act::MoveRight | Act::MoveLeft => {
                let by = self.charted.as_ref()?.chart.asked.by;
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
        let here = self.measures.get(self.cursor).zip(self.charted(world));
        let Some((record, charted)) = here else {
            canvas.paragraph(area, &texts.get("charts-empty"), Role::Muted);
            return;
        };
        let place = format!("{}/{}", self.cursor + 1, self.measures.len());
        canvas.beside((area, 0), (0, &world.title(record), Role::Heading), (&place, Role::Muted));
        let body = below(area);
        let mut said = Self::said(&charted, world, body.width.into());
        let rows = u16::try_from(said.len()).unwrap_or(u16::MAX);
        // What is said has half of the room at most, the picture what is left, and never too little.
        let picture = (body.height - rows.min(body.height / 2)).max(LEAST_ROWS).min(body.height);
        let has_points = !charted.chart.points.is_empty() || !charted.groups.is_empty();
        let has_picture = canvas.has_lines() && picture >= LEAST_ROWS && has_points;
        let picture = if has_picture { picture } else { 0 };
        if has_picture {
            let all = charted.chart.points.len();
            let (wide, after) = self.seen.unwrap_or((all, 0));
            let end = all.saturating_sub(after);
            let pen = Pen {
                signs: if canvas.has_blocks() { Signs::BRAILLE } else { Signs::ASCII },
                number: &|number| texts.chart_number(number),
                day: &|day| texts.date(day),
                goal: charted.goal,
                seen: end.saturating_sub(wide)..end,
                marks: charted.marks(),
            };
            let drawn = Rect { height: picture, ..body };
            let size = (drawn.width.into(), drawn.height.into());
            // Where only subgroups were read, they are what there is to see.
            let rows = match charted.chart.points.is_empty() {
                true => side_by_side(&charted.groups, &pen, size),
                false => plot(&charted.chart, &pen, size),
            };
            draw_cells(canvas, drawn, &rows);
        } else if !canvas.has_lines() {
            said.extend(Self::listed(&charted, world));
        }
        let told = Rect { y: body.y + picture, height: body.height - picture, ..body };
        let room = usize::from(told.height);
        let from = self.scroll.min(said.len().saturating_sub(room));
        for (row, (words, role)) in said.iter().skip(from).take(room).enumerate() {
            canvas.row(told, row, words, *role);
        }
    }
}
