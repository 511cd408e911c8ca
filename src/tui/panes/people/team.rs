//! The teams: who sits where, what is decided by whom, who has agreed on the work, and what to mind.

use ratatui::layout::Rect;

use crate::domain::kinds::people::{person, seat};
use crate::domain::kinds::{PERSON, SEAT};
use crate::domain::{FieldCode, Kind, RecordId, Text2, Value};
use crate::engine::people::team::{Team, teams};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::list::{moved, top_of};
use crate::tui::world::World;

/// A row.
#[derive(Clone, Debug)]
enum Row {
    /// A team by name, with its record.
    Team(String, Option<RecordId>),
    /// Something to mind.
    Mind(String),
    /// A seat.
    Seat(RecordId),
}

/// The rows and which seat is selected.
#[derive(Debug, Default)]
pub struct Seats {
    rows: Vec<Row>,
    cursor: usize,
}

impl Seats {
    /// Lists all teams, their warnings first.
    pub fn arrange(&mut self, world: &World<'_>) {
        let selected = self.selected().cloned();
        self.rows.clear();
        for (name, team) in teams(&world.seen, world.setup.now.day()) {
            self.rows.push(Row::Team(name, team.id.clone()));
            self.rows.extend(warnings(&team, world).into_iter().map(Row::Mind));
            self.rows.extend(team.seats.into_iter().map(Row::Seat));
        }
        selected.iter().for_each(|seat| self.select(seat));
        self.step_over(false);
    }

    /// Goes to a seat, if it is here.
    pub fn select(&mut self, seat: &RecordId) {
        let is = |row: &Row| matches!(row, Row::Seat(id) if id == seat);
        self.cursor = self.rows.iter().position(is).unwrap_or(self.cursor);
    }

    /// The selected seat.
    pub fn selected(&self) -> Option<&RecordId> {
        match self.rows.get(self.cursor) {
            Some(Row::Seat(id)) => Some(id),
            _ => None,
        }
    }

    /// The team in which a new seat is meant, as its value.
    pub fn team(&self, world: &World<'_>) -> Option<(FieldCode, Value)> {
        let above = self.rows.iter().take(self.cursor + 1).rev();
        let team = above.into_iter().find_map(|row| match row {
            Row::Team(name, id) if !name.is_empty() => Some((name, id)),
            _ => None,
        });
        // In words it becomes a team once the seat is kept.
        let text = |name: &String| Text2::new(world.setup.texts.language, name);
        team.map(|(name, id)| match id {
            Some(id) => (seat::OF.code, Value::Link(id.clone())),
            None => (seat::TEAM.code, Value::Text2(Box::new(text(name)))),
        })
    }

    /// Moves among the seats; whether the action is a movement.
    pub fn act(&mut self, act: Act, rows: usize) -> bool {
        let Some(cursor) = moved(self.cursor, self.rows.len(), rows, act) else { return false };
        let up = cursor < self.cursor;
        self.cursor = cursor;
        self.step_over(up);
        true
    }

    fn step_over(&mut self, up: bool) {
        let seat = |at: &usize| matches!(self.rows.get(*at), Some(Row::Seat(_)));
        let last = self.rows.len();
        let further = (self.cursor.min(last)..last).find(seat);
        let back = (0..self.cursor.min(last)).rev().find(seat);
        let found = if up { back.or(further) } else { further.or(back) };
        self.cursor = found.unwrap_or(0);
    }

    /// The rows as they are drawn, each with its place: what to mind is told whole.
    fn lines(&self, width: usize) -> Vec<(usize, Row)> {
        let drawn = |(at, row): (usize, &Row)| -> Vec<(usize, Row)> {
            let Row::Mind(words) = row else { return vec![(at, row.clone())] };
            let told = cells::paragraphs(&format!("! {words}"), width.saturating_sub(2), 4);
            told.into_iter().map(|line| (at, Row::Mind(line))).collect()
        };
        self.rows.iter().enumerate().flat_map(drawn).collect()
    }

    /// Draws the rows.
    pub fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let texts = world.setup.texts;
        let height = usize::from(area.height);
        let lines = self.lines(area.width.into());
        let top = if self.selected().is_some() {
            let cursor = lines.iter().position(|(at, _)| *at == self.cursor);
            top_of(cursor.unwrap_or(0), lines.len(), height)
        } else {
            0
        };
        for (line, (at, row)) in lines.iter().skip(top).take(height).enumerate() {
            match row {
                Row::Team(name, _) if name.is_empty() => {
                    canvas.row(area, line, &texts.get("people-core-team"), Role::Heading);
                }
                Row::Team(name, _) => canvas.row(area, line, name, Role::Heading),
                Row::Mind(words) => {
                    canvas.at(area, line, 2, words, Role::Warn);
                }
                Row::Seat(id) => draw_seat(id, world, canvas, area, line),
            }
            if *at == self.cursor && self.selected().is_some() {
                canvas.cursor_row(area, line);
            }
        }
        if self.selected().is_none() {
            canvas.put_cursor(area, 0, 0);
        }
    }
}

fn draw_seat(id: &RecordId, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect, row: usize) {
    let Some(seat) = world.seen.get(id.as_str()) else { return };
    let texts = world.setup.texts;
    let shown = |code| world.slot(seat, code);
    let agreed = match (seat.get(seat::PERSON.code), shown(seat::AGREED.code)) {
        (None, _) => texts.get("people-seat-empty").into_owned(),
        (_, Some(day)) => texts.with("people-agreed", &[("day", day.into())]),
        (_, None) => texts.get("people-not-agreed").into_owned(),
    };
    let person = seat.link(seat::PERSON.code).and_then(|id| world.seen.get(id.as_str()));
    let kind =
        shown(seat::PERSON_KIND.code).or_else(|| world.slot(person?, person::PERSON_KIND.code));
    let name = person.map_or_else(|| "–".to_owned(), |person| world.title(person));
    let mut words = format!("{} · {name}", world.title(seat));
    kind.into_iter().for_each(|kind| words.push_str(&format!(" ({kind})")));
    shown(seat::DECISION_AREA.code)
        .into_iter()
        .for_each(|own| words.push_str(&format!(" · {own}")));
    let agreed = if area.width < 60 { "" } else { &agreed };
    canvas.beside((area, row), (4, &words, Role::Text), (agreed, Role::Muted));
}

/// What a team should mind, a sentence each.
pub fn warnings(team: &Team, world: &World<'_>) -> Vec<String> {
    let texts = world.setup.texts;
    let mut said = Vec::new();
    let kind = Kind::by_code(SEAT);
    let field = kind.and_then(|kind| Some((kind, kind.field_of(seat::PERSON_KIND.code)?)));
    if let (Some((kind, field)), false) = (field, team.missing.is_empty()) {
        let choices = field.choices().iter().filter(|own| team.missing.contains(&own.code));
        let missing: Vec<_> = choices.map(|own| texts.choice(kind, field, own)).collect();
        said.push(texts.with("people-missing", &[("kinds", missing.join(", ").into())]));
    }
    if let Some((person, held, all)) = &team.burdened {
        let seen = world.seen.get(person.as_str()).filter(|own| own.kind == PERSON);
        let name = seen.map(|own| world.title(own)).unwrap_or_default();
        let told = [("name", name.into()), ("held", (*held).into()), ("all", (*all).into())];
        said.push(texts.with("people-burdened", &told));
    }
    said
}
