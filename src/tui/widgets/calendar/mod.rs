//! The records of a kind on their days: a week in a row, and below the weeks what is on the day at the
//! cursor.

mod view;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use ratatui::layout::Rect;

use crate::domain::{Field, Kind, KindCode, RecordId, Value};
use crate::engine::agenda::{Dated, days_of};
use crate::engine::{Query, dates};

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::Act;
use crate::tui::pane::{Ask, Start};
use crate::tui::widgets::list::moved;
use crate::tui::widgets::way::Way;
use crate::tui::world::World;

/// The days of a kind.
pub struct Calendar {
    kind: &'static Kind,
    fields: &'static [&'static Field],
    days: BTreeMap<NaiveDate, Vec<Dated>>,
    today: NaiveDate,
    /// The day at the cursor.
    day: NaiveDate,
    /// Which of its records, while they are gone through.
    row: Option<usize>,
    expired: bool,
}

impl Calendar {
    /// Before anything is read.
    pub fn new(kind: &'static Kind, fields: &'static [&'static Field]) -> Self {
        let (days, today) = (BTreeMap::new(), NaiveDate::MIN);
        Self { kind, fields, days, today, day: today, row: None, expired: true }
    }

    /// What is on the day at the cursor.
    fn here(&self) -> &[Dated] {
        self.days.get(&self.day).map_or(&[], Vec::as_slice)
    }

    /// The day to which a movement leads; the same one at the end of time.
    fn went(&self, act: Act) -> Option<NaiveDate> {
        let day = match act {
            Act::Left => dates::moved(self.day, -1),
            Act::Right => dates::moved(self.day, 1),
            Act::Up => dates::moved(self.day, -7),
            Act::Down => dates::moved(self.day, 7),
            Act::PageUp => self.day.checked_sub_months(Months::new(1)),
            Act::PageDown => self.day.checked_add_months(Months::new(1)),
            Act::Top => self.days.keys().next().copied(),
            Act::Bottom => self.days.keys().next_back().copied(),
            Act::Back if self.day != self.today => Some(self.today),
            _ => return None,
        };
        Some(day.unwrap_or(self.day))
    }

    /// A form for a new record on the day at the cursor.
    fn made(&self) -> Vec<Ask> {
        let own = self.fields.iter().take(1).map(|field| (field.code, Value::Date(self.day)));
        let start = Start { values: own.collect(), ..Start::default() };
        vec![Ask::Form { kind: self.kind.code, record: None, start }]
    }

    /// Goes through the records of the day; `None` if the action does not.
    fn act_on_day(&mut self, row: usize, act: Act) -> Option<Vec<Ask>> {
        self.row = match act {
            Act::Back => None,
            _ => Some(moved(row, self.here().len(), self.here().len(), act)?),
        };
        Some(Vec::new())
    }
}

impl Way for Calendar {
    fn hints(&self) -> &'static [Act] {
        &[Act::Open, Act::New, Act::ViewNext, Act::PageDown, Act::Lens, Act::Back]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::New => Some("word-new-on-day"),
            Act::PageDown if self.row.is_none() => Some("word-month-on"),
            Act::PageUp if self.row.is_none() => Some("word-month-back"),
            Act::Back if self.row.is_none() && self.day != self.today => Some("word-today"),
            _ => None,
        }
    }

    fn selected(&self) -> Option<&RecordId> {
        let sole = (self.here().len() == 1).then_some(0);
        self.here().get(self.row.or(sole)?).map(|own| &own.id)
    }

    fn reveal(&mut self, id: &RecordId) {
        let found = self.days.iter().find_map(|(day, own)| {
            let row = own.iter().position(|own| own.id == *id)?;
            Some((*day, (own.len() > 1).then_some(row)))
        });
        (self.day, self.row) = found.unwrap_or((self.day, self.row));
    }

    fn refuses(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Open if self.here().is_empty() => Some("why-empty-day"),
            Act::Open | Act::Back => None,
            Act::MoveLeft | Act::MoveRight | Act::MoveUp | Act::MoveDown => Some("why-not-here"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, _world: &World<'_>, _area: Rect) -> Option<Vec<Ask>> {
        match (act, self.row) {
            (Act::New, _) => return Some(self.made()),
            (Act::Open, None) => self.row = Some(0),
            (_, Some(row)) => return self.act_on_day(row, act),
            (_, None) => self.day = self.went(act)?,
        }
        Some(Vec::new())
    }

    fn expire(&mut self, kinds: Option<&[KindCode]>) {
        self.expired |= kinds.is_none_or(|kinds| kinds.contains(&self.kind.code));
    }

    fn refresh(&mut self, world: &World<'_>, query: &Query) {
        let today = world.setup.now.day();
        // Before it is read for the first time it has no day at all.
        if self.day == self.today {
            self.day = today;
        }
        self.today = today;
        if !std::mem::take(&mut self.expired) {
            return;
        }
        self.days.clear();
        for record in query.run(world.seen) {
            for dated in days_of(&record, self.fields.iter().copied()) {
                self.days.entry(dated.day).or_default().push(dated);
            }
        }
        let last = self.here().len().checked_sub(1);
        self.row = self.row.zip(last).map(|(row, last)| row.min(last));
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::draw(self, world, canvas, area);
    }
}
