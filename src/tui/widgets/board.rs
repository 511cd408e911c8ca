//! The records of a kind as cards, in a column for each choice of a field; a card that is moved gets the
//! choice of its column, as by any other edit.

use ratatui::layout::Rect;

use crate::domain::{Field, FieldType, Kind, KindCode, Record, RecordId, Value};
use crate::engine::figures::Figures;
use crate::engine::{Edit, Query};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::arranged::Arranged;
use crate::tui::widgets::columns::{Column, Columns, Line};
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// Rows of a card's title at most.
const ROWS: usize = 3;

/// The cards of a kind by a field.
pub struct Board {
    kind: &'static Kind,
    field: &'static Field,
    columns: Columns,
    /// The choices of the columns; none for cards without one.
    choices: Vec<Option<u16>>,
    figures: Figures,
    expired: bool,
}

impl Board {
    /// Before anything is read.
    pub fn new(kind: &'static Kind, field: &'static Field) -> Self {
        let (columns, choices, figures) = <_>::default();
        Self { kind, field, columns, choices, figures, expired: true }
    }

    /// Whether there is no card at all.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// Whether whoever looks may see what the columns are about.
    fn is_seen(&self, world: &World<'_>) -> bool {
        world.seen.audience().may_see(self.field.level)
    }

    /// The choice of a record, if this version knows it.
    fn choice(&self, record: &Record) -> Option<u16> {
        let choice = record.choice(self.field.code).or(self.field.default);
        choice.filter(|choice| self.field.choices().iter().any(|own| own.code == *choice))
    }

    /// The choice that the card at the cursor would get.
    fn next(&self, forward: bool) -> Option<u16> {
        let own = self.columns.column();
        let at = if forward { Some(own + 1) } else { own.checked_sub(1) };
        self.choices.get(at?).copied().flatten()
    }

    /// Asks its cards again, of which only those that pass are shown.
    pub fn refresh_with(
        &mut self,
        world: &World<'_>,
        query: &Query,
        passes: &dyn Fn(&Record) -> bool,
    ) {
        if !std::mem::take(&mut self.expired) {
            return;
        }
        self.figures = world.figures(self.kind);
        let mut records = if self.is_seen(world) { query.run(world.seen) } else { Vec::new() };
        records.retain(|record| passes(record));
        let is_without = records.iter().any(|own| self.choice(own).is_none());
        let choices = self.field.choices().iter().map(|choice| Some(choice.code));
        self.choices = is_without.then_some(None).into_iter().chain(choices).collect();
        let texts = world.setup.texts;
        let column = |choice: &Option<u16>| {
            let own = records.iter().filter(|record| self.choice(record) == *choice);
            let cards: Vec<RecordId> = own.map(|record| record.id.clone()).collect();
            let known = self.field.choices().iter().find(|own| Some(own.code) == *choice);
            let name = match known {
                Some(known) => texts.choice(self.kind, self.field, known),
                None => texts.get("board-without"),
            };
            let count = texts.integer(i64::try_from(cards.len()).unwrap_or(i64::MAX));
            Column { heading: format!("{name} {count}"), cards }
        };
        let columns = self.choices.iter().map(column).collect();
        self.columns.set(columns);
    }

    /// Draws it with cards that say something else.
    pub fn draw_with(
        &self,
        world: &World<'_>,
        canvas: &mut Canvas<'_>,
        area: Rect,
        card: &dyn Fn(&Record, usize) -> Vec<Line>,
    ) {
        let card = |id: &RecordId, width| {
            world.seen.get(id.as_str()).map(|record| card(record, width)).unwrap_or_default()
        };
        self.columns.draw(world, canvas, area, "–", &card);
    }

    /// What a card says: the title, then what the list shows but for the board's own field.
    fn card(&self, record: &Record, width: usize, world: &World<'_>) -> Vec<Line> {
        let title = cells::paragraphs(&world.title(record), width, ROWS);
        let columns = Arranged::default().columns(self.kind, world).into_iter();
        let others = columns.filter(|column| column.field().code != self.field.code);
        let more = others.filter_map(|column| {
            let (shown, field) = (world.shown(&self.figures, column, record)?, column.field());
            // A number alone says nothing, and none of something is no news.
            let counts = field.ty.is_number() && !matches!(field.ty, FieldType::Money { .. });
            let texts = world.setup.texts;
            match counts {
                true if shown == texts.integer(0) => None,
                true => Some(format!("{}: {shown}", texts.field(self.kind, field))),
                false => Some(shown),
            }
        });
        let more: Vec<String> = more.collect();
        let more = (!more.is_empty()).then(|| (format!("  {}", more.join(" · ")), Role::Muted));
        title.into_iter().map(|row| (row, Role::Text)).chain(more).collect()
    }
}

impl Way for Board {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::MoveRight, Act::New, Act::ViewNext, Act::Lens, Act::Back]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::MoveRight | Act::StatusNext => Some("word-card-on"),
            Act::MoveLeft => Some("word-card-back"),
            _ => None,
        }
    }

    fn selected(&self) -> Option<&RecordId> {
        self.columns.selected()
    }

    fn reveal(&mut self, id: &RecordId) {
        self.columns.select(id);
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        let forward = act != Act::MoveLeft;
        match act {
            Act::MoveLeft | Act::MoveRight | Act::StatusNext if self.selected().is_none() => {
                Some("why-nothing-selected")
            }
            Act::MoveLeft | Act::MoveRight | Act::StatusNext => {
                self.next(forward).is_none().then_some("why-no-column")
            }
            Act::MoveUp | Act::MoveDown => Some("why-kept-order"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>, area: Rect) -> Option<Vec<Ask>> {
        if matches!(act, Act::MoveLeft | Act::MoveRight | Act::StatusNext) {
            let value = Some(Value::Choice(self.next(act != Act::MoveLeft)?));
            let id = self.selected()?.clone();
            return Some(vec![Ask::Change(vec![Edit::Set { id, code: self.field.code, value }])]);
        }
        if act == Act::New {
            let choice = self.choices.get(self.columns.column()).copied().flatten();
            let values = choice.map(|choice| (self.field.code, Value::Choice(choice)));
            let start = Start { values: values.into_iter().collect(), ..Start::default() };
            return Some(vec![Ask::Form { kind: self.kind.code, record: None, start }]);
        }
        self.columns.act(act, area.height.into()).then(Vec::new)
    }

    fn expire(&mut self, kinds: Option<&[KindCode]>) {
        // What is computed may be made of records of any kind.
        let computes = !self.kind.figures.is_empty();
        self.expired |= computes || kinds.is_none_or(|kinds| kinds.contains(&self.kind.code));
    }

    fn refresh(&mut self, world: &World<'_>, query: &Query) {
        self.refresh_with(world, query, &|_| true);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        if !self.is_seen(world) {
            let words = world.with_key("list-hidden", Context::List, Act::HidePrivate);
            canvas.paragraph(area, &words, Role::Muted);
            return canvas.put_cursor(area, 0, 0);
        }
        self.draw_with(world, canvas, area, &|record, width| self.card(record, width, world));
    }
}
