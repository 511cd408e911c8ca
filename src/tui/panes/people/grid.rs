//! Influence and interest as a grid with names on it, the list of everybody beside it, and the way
//! that the selected one has come.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use ratatui::layout::Rect;

use crate::domain::kinds::judgement;
use crate::domain::{FieldCode, Record, Value};
use crate::engine::Edit;
use crate::engine::people::map::{Quarter, place, quarter};
use crate::engine::people::trail::trail;

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::widgets::list::List;
use crate::tui::world::World;

use super::crowd::{Crowd, shows};
use super::labels::{self, Point};

/// From this width on, the list stands beside the grid.
const WIDE: u16 = 64;

type Cell = (usize, usize);

/// The edits that move somebody by one; who has no place yet comes to the middle.
pub fn shifted(record: &Record, act: Act) -> Option<Vec<Edit>> {
    let (code, by) = match act {
        Act::MoveLeft => (judgement::INTEREST.code, -1),
        Act::MoveRight => (judgement::INTEREST.code, 1),
        Act::MoveUp => (judgement::INFLUENCE.code, 1),
        Act::MoveDown => (judgement::INFLUENCE.code, -1),
        _ => return None,
    };
    let codes: &[FieldCode] = if place(record).is_some() {
        &[code]
    } else {
        &[judgement::INFLUENCE.code, judgement::INTEREST.code]
    };
    let moved = |code| {
        record.integer(code).map_or(judgement::MOST / 2, |now| (now + by).clamp(0, judgement::MOST))
    };
    let set = |code: &FieldCode| Edit::Set {
        id: record.id.clone(),
        code: *code,
        value: Some(Value::Integer(moved(*code))),
    };
    Some(codes.iter().map(set).collect())
}

/// The message id of a quarter's name.
pub const fn word(quarter: Quarter) -> &'static str {
    match quarter {
        Quarter::Closely => "quarter-closely",
        Quarter::Satisfied => "quarter-satisfied",
        Quarter::Informed => "quarter-informed",
        Quarter::Monitor => "quarter-monitor",
    }
}

/// Draws grid and list; the last row tells of the selected one.
pub fn draw(
    (list, crowd): (&List, &Crowd),
    past: &[Step],
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let beside = if area.width >= WIDE { (area.width / 3).min(34) } else { 0 };
    let told = Rect { y: area.bottom().saturating_sub(1), height: area.height.min(1), ..area };
    let upper = Rect { height: area.height.saturating_sub(1), ..area };
    let grid = Rect { width: upper.width - beside, ..upper };
    let selected = list.record();
    let way = selected
        .filter(|own| shows(world, own))
        .map(|own| trail(own, past.iter().map(|step| &*step.done)));
    let way = way.unwrap_or_default();
    draw_grid((list, crowd), &way, world, canvas, grid);
    if beside > 0 {
        let area = Rect { x: upper.x + grid.width, width: beside, ..upper };
        let area = canvas.rule(area);
        draw_list(list, world, canvas, area);
    }
    if let Some(own) = selected {
        canvas.row(told, 0, &told_of(own, &way, world), Role::Text);
        if beside == 0 {
            canvas.put_cursor(told, 0, 0);
        }
    }
}

fn told_of(record: &Record, way: &[(NaiveDate, (i64, i64))], world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let name = world.title(record);
    let Some(at) = place(record).filter(|_| shows(world, record)) else {
        return texts.with("people-not-placed", &[("name", name.into())]);
    };
    let arguments = [
        ("name", name.into()),
        ("influence", at.0.into()),
        ("interest", at.1.into()),
        ("quarter", texts.get(word(quarter(at))).into_owned().into()),
    ];
    let mut told = texts.with("people-placed", &arguments);
    // Where one stands is the last of them.
    for (day, (influence, interest)) in way.iter().rev().skip(1) {
        told.push_str(&format!(" ← {influence}/{interest} {}", texts.date(*day)));
    }
    told
}

fn draw_list(list: &List, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (records, cursor) = list.window(usize::from(area.height));
    for (row, record) in records.iter().enumerate() {
        let at = place(record).filter(|_| shows(world, record));
        let aside = at.map_or("–".to_owned(), |(x, y)| format!("{x}/{y}"));
        let name = world.title(record);
        canvas.beside((area, row), (2, &name, Role::Text), (&aside, Role::Muted));
        if row == cursor {
            canvas.cursor_row(area, row);
        }
    }
}

fn draw_grid(
    (list, crowd): (&List, &Crowd),
    way: &[(NaiveDate, (i64, i64))],
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    if area.height < 5 || area.width < 12 {
        return;
    }
    let texts = world.setup.texts;
    let line = |at: u16| Rect { y: area.y + at, height: 1, ..area };
    let (top, bottom) = (line(0), line(area.height - 1));
    let quarters = [
        (top, ["quarter-satisfied", "quarter-closely"], "▲ ", "word-more-influence"),
        (bottom, ["quarter-monitor", "quarter-informed"], "▶ ", "word-more-interest"),
    ];
    for (row, words, arrow, axis) in quarters {
        let half = Rect { width: area.width / 2, ..row };
        let other = Rect { x: row.x + half.width, width: row.width - half.width, ..row };
        let [left, right] = words.map(|id| texts.get(id));
        canvas.row(half, 0, &left, Role::Heading);
        canvas.right(other, 0, &right, Role::Heading);
        // Which way is which, where there is room for it.
        let axis = format!("{arrow}{}", texts.get(axis));
        let room = usize::from(area.width).saturating_sub(cells(&left) + cells(&right));
        let column = cells(&left) + room.saturating_sub(cells(&axis)) / 2;
        if room > cells(&axis) + 2 {
            canvas.at(row, 0, column, &axis, Role::Muted);
        }
    }
    let plot = Rect { y: area.y + 1, height: area.height - 2, ..area };
    let (width, height) = (usize::from(plot.width), usize::from(plot.height));
    if canvas.has_lines() {
        for row in 0..height {
            canvas.at(plot, row, column(5, width), "┊", Role::Border);
        }
        let middle: String = "┄".repeat(width);
        canvas.row(plot, self::row(5, height), &middle, Role::Border);
    }
    for (_, at) in way.iter().rev().skip(1) {
        canvas.at(plot, row(at.0, height), column(at.1, width), "·", Role::Info);
    }
    let points = points(crowd, list.cursor(), (width, height));
    let labels: Vec<Point> = points.iter().map(|own| own.labelled(list, world)).collect();
    for point in &points {
        let sign = match point.count() {
            1 => "•".to_owned(),
            count @ 2..=9 => count.to_string(),
            _ => "+".to_owned(),
        };
        let role = if point.has_cursor { Role::Cursor } else { Role::Key };
        canvas.at(plot, point.at.1, point.at.0, &sign, role);
    }
    for label in labels::place(&labels, (width, height)) {
        let role = if points[label.point].has_cursor { Role::Cursor } else { Role::Text };
        canvas.at(plot, label.at.1, label.at.0, &label.text, role);
    }
}

/// Those in one cell of the grid: where it is small, several places share one.
struct Drawn {
    at: Cell,
    weight: i64,
    has_cursor: bool,
    rows: Vec<Range<usize>>,
}

/// Who stands in which cell: the cell of the selected one first, then the most important.
fn points(crowd: &Crowd, cursor: usize, size: (usize, usize)) -> Vec<Drawn> {
    let mut cells: BTreeMap<Cell, Drawn> = BTreeMap::new();
    for (place, rows) in crowd.placed() {
        let at = (column(place.1, size.0), row(place.0, size.1));
        let new = || Drawn { at, weight: 0, has_cursor: false, rows: Vec::new() };
        let own = cells.entry(at).or_insert_with(new);
        own.weight = own.weight.max(place.0 + place.1);
        own.has_cursor |= rows.contains(&cursor);
        own.rows.push(rows.clone());
    }
    let mut points: Vec<_> = cells.into_values().collect();
    points.sort_by_key(|own| (!own.has_cursor, std::cmp::Reverse(own.weight)));
    points
}

impl Drawn {
    fn count(&self) -> usize {
        self.rows.iter().map(ExactSizeIterator::len).sum()
    }

    /// Its label: a name, shorter if it has to be, and how many more there are.
    fn labelled(&self, list: &List, world: &World<'_>) -> Point {
        let first = if self.has_cursor { Some(list.cursor()) } else { self.first() };
        let name = first.and_then(|row| list.records().get(row)).map(|own| world.title(own));
        let name = name.unwrap_or_default();
        let more = match self.count() {
            1 => String::new(),
            count => format!(" +{}", count - 1),
        };
        let short: String = called(&name).chars().take(12).collect();
        let long: String = name.chars().take(24).collect();
        let labels = vec![format!("{long}{more}"), format!("{short}{more}"), short];
        Point { at: self.at, labels }
    }

    fn first(&self) -> Option<usize> {
        self.rows.first().map(|rows| rows.start)
    }
}

/// The first word of a name that is one: "Dr." and "Sra." are no names.
fn called(name: &str) -> &str {
    let mut words = name.split_whitespace();
    words.clone().find(|word| !word.ends_with('.')).or_else(|| words.next()).unwrap_or_default()
}

/// The column of an interest.
fn column(interest: i64, width: usize) -> usize {
    scaled(interest, width)
}

/// The row of an influence; the highest is on top.
fn row(influence: i64, height: usize) -> usize {
    scaled(judgement::MOST - influence, height)
}

fn scaled(value: i64, cells: usize) -> usize {
    let value = usize::try_from(value.clamp(0, judgement::MOST)).unwrap_or(0);
    value * cells.saturating_sub(1) / usize::try_from(judgement::MOST).unwrap_or(1)
}
