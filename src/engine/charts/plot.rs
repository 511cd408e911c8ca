//! A chart in the cells of a terminal: which sign stands where, and what it means. How each meaning is
//! coloured is the screen's.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Chart, Number, Part, Verdict};

/// Dots of a braille letter, across and down.
pub(super) const DOTS: (usize, usize) = (2, 4);
/// The braille letter without a dot, and the bits of its dots by column and row.
pub(super) const BRAILLE: u32 = 0x2800;
pub(super) const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
/// Rows below the points: the axis and its days.
pub(super) const BELOW: usize = 2;

/// What stands in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// The axes, their numbers and days; nothing.
    #[default]
    Axis,
    /// The median or mean.
    Centre,
    /// A limit.
    Limit,
    /// The goal.
    Goal,
    /// Where a phase begins.
    Phase,
    /// The way from a point to the next.
    Way,
    /// A point.
    Point,
    /// A point of which a rule makes something.
    Marked,
    /// Something that happened.
    Event,
}

/// A sign and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The sign.
    pub sign: char,
    /// What it means.
    pub ink: Ink,
}

pub(super) const BLANK: Cell = Cell { sign: ' ', ink: Ink::Axis };

/// The signs that are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// A point.
    pub point: char,
    /// A point of which a rule makes something.
    pub marked: char,
    /// A bar.
    pub bar: char,
    pub(super) centre: char,
    limit: char,
    pub(super) goal: char,
    phase: char,
    /// The axes: upright, at a number, corner, lying.
    pub(super) axes: [char; 4],
    /// Whether points are joined.
    pub(super) joins: bool,
}

impl Signs {
    /// Braille letters and lines.
    pub const BRAILLE: Self = Self {
        point: '○',
        marked: '●',
        bar: '█',
        centre: '─',
        limit: '┄',
        goal: '━',
        phase: '┊',
        axes: ['│', '┤', '└', '─'],
        joins: true,
    };
    /// ASCII.
    pub const ASCII: Self = Self {
        point: 'o',
        marked: '#',
        bar: '=',
        centre: '-',
        limit: '.',
        goal: '=',
        phase: ':',
        axes: ['|', '+', '+', '-'],
        joins: false,
    };
}

/// What a chart is drawn with.
pub struct Pen<'a> {
    /// The signs.
    pub signs: Signs,
    /// How a number is written beside the axis.
    pub number: &'a dyn Fn(f64) -> String,
    /// How a day is written below it.
    pub day: &'a dyn Fn(NaiveDate) -> String,
    /// The goal, if there is one.
    pub goal: Option<Number>,
    /// Which points are seen.
    pub seen: Range<usize>,
    /// Signs on the axis, each below its point.
    pub marks: Vec<(usize, char)>,
}

/// Rows of cells, as many and as wide as said. None where there is too little room, or no point.
pub fn plot(chart: &Chart, pen: &Pen<'_>, (width, height): (usize, usize)) -> Vec<Vec<Cell>> {
    let seen = pen.seen.start.min(chart.points.len())..pen.seen.end.min(chart.points.len());
    let Some(scale) = Scale::of(chart, pen, seen.clone()) else { return Vec::new() };
    let labels = scale.labels(height.saturating_sub(BELOW), pen);
    let gutter = labels.iter().map(|(_, label)| label.chars().count()).max().unwrap_or(0);
    let (wide, high) = (width.saturating_sub(gutter + 1), height.saturating_sub(BELOW));
    if wide < 2 || high < 2 {
        return Vec::new();
    }
    let mut area = Area { cells: vec![vec![BLANK; wide]; high], scale, seen: seen.clone() };
    area.lines(chart, pen);
    if pen.signs.joins {
        area.ways(chart);
    }
    area.points(chart, pen.signs);
    let marks = area.marks(pen);
    let mut rows: Vec<Vec<Cell>> = Vec::with_capacity(height);
    for (at, cells) in area.cells.into_iter().enumerate() {
        let label = labels.iter().find(|(row, _)| *row == at).map(|(_, label)| &**label);
        let [upright, at_number, ..] = pen.signs.axes;
        let mut row = axis(&format!("{:>gutter$}", label.unwrap_or_default()));
        row.extend(axis(&(if label.is_some() { at_number } else { upright }).to_string()));
        row.extend(cells);
        rows.push(row);
    }
    let [.., corner, lying] = pen.signs.axes;
    let mut foot = axis(&format!("{}{corner}", " ".repeat(gutter)));
    foot.extend(marks.into_iter().map(|mark| match mark {
        Some(sign) => Cell { sign, ink: Ink::Event },
        None => Cell { sign: lying, ink: Ink::Axis },
    }));
    rows.push(foot);
    rows.push(axis(&format!("{}{}", " ".repeat(gutter + 1), days(chart, pen, seen, wide))));
    rows
}

pub(super) fn axis(text: &str) -> Vec<Cell> {
    text.chars().map(|sign| Cell { sign, ink: Ink::Axis }).collect()
}

/// The first day, the last one, and the one in the middle, as far as there is room.
fn days(chart: &Chart, pen: &Pen<'_>, seen: Range<usize>, wide: usize) -> String {
    let day = |at: usize| chart.points.get(at).map(|own| (pen.day)(own.day)).unwrap_or_default();
    let (first, last) = (day(seen.start), day(seen.end.saturating_sub(1)));
    let middle = day(usize::midpoint(seen.start, seen.end.saturating_sub(1)));
    let length = |text: &str| text.chars().count();
    let left = wide.saturating_sub(length(&first) + length(&last));
    match left.checked_sub(length(&middle) + 4) {
        _ if seen.len() < 2 || left == 0 => first,
        Some(blank) if seen.len() > 2 => {
            let before = wide / 2 - (length(&middle) / 2).min(wide / 2);
            let before = before.saturating_sub(length(&first)).clamp(2, blank + 2);
            let after = blank + 4 - before;
            format!("{first}{}{middle}{}{last}", " ".repeat(before), " ".repeat(after))
        }
        _ => format!("{first}{}{last}", " ".repeat(left)),
    }
}

/// From the lowest to the highest of what is seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) centre: Option<f64>,
}

impl Scale {
    fn of(chart: &Chart, pen: &Pen<'_>, seen: Range<usize>) -> Option<Self> {
        let parts = parts(chart, &seen);
        let verdicts: Vec<&Verdict> = parts.filter_map(|(own, _)| own.verdict.as_ref()).collect();
        let lines = verdicts.iter().flat_map(|own| {
            let limits = own.limits.iter().flat_map(|(low, high)| [low.near(), high.near()]);
            limits.chain([own.centre.near()])
        });
        let points = chart.points[seen].iter().map(|own| own.value.near());
        let goal = pen.goal.map(Number::near);
        let mut all: Vec<f64> = points.collect();
        if all.is_empty() {
            return None;
        }
        all.extend(lines.chain(goal));
        let low = all.iter().copied().fold(f64::INFINITY, f64::min);
        let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let centre = verdicts.last().map(|own| own.centre.near());
        // What never differs is drawn in the middle.
        let room = if high > low { 0.0 } else { 1.0 };
        Some(Self { low: low - room, high: high + room, centre })
    }

    /// How far down a height is, of so many steps.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a place on the screen"
    )]
    pub(super) fn down(&self, height: f64, steps: usize) -> usize {
        let part = (self.high - height) / (self.high - self.low);
        ((part * (steps - 1) as f64).round().max(0.0) as usize).min(steps - 1)
    }

    pub(super) fn row(&self, height: f64, high: usize) -> usize {
        self.down(height, high * DOTS.1) / DOTS.1
    }

    /// The numbers beside the axis; that of the centre first, and none over another.
    pub(super) fn labels(&self, high: usize, pen: &Pen<'_>) -> Vec<(usize, String)> {
        let mut labels: Vec<(usize, String)> = Vec::new();
        if high == 0 {
            return labels;
        }
        for height in self.centre.into_iter().chain([self.high, self.low]) {
            let row = self.row(height, high);
            if labels.iter().all(|(taken, _)| *taken != row) {
                labels.push((row, (pen.number)(height)));
            }
        }
        labels
    }
}

/// The parts of which something is seen, with what of them.
fn parts<'a>(
    chart: &'a Chart,
    seen: &Range<usize>,
) -> impl Iterator<Item = (&'a Part, Range<usize>)> {
    let (start, end) = (seen.start, seen.end);
    chart.parts.iter().filter_map(move |part| {
        let own = part.first.max(start)..(part.first + part.count).min(end);
        (own.start < own.end).then_some((part, own))
    })
}

/// Where points, lines and ways are.
struct Area {
    cells: Vec<Vec<Cell>>,
    scale: Scale,
    seen: Range<usize>,
}

impl Area {
    fn size(&self) -> (usize, usize) {
        (self.cells.first().map_or(0, Vec::len), self.cells.len())
    }

    /// How far to the right a point is, in dots: at the head of a cell where there is room for it.
    fn across(&self, point: usize) -> usize {
        let wide = self.size().0;
        let (at, last) = (point - self.seen.start, self.seen.len() - 1);
        let place = at * (wide - 1) * DOTS.0 + last / 2;
        place.checked_div(last).unwrap_or(wide / 2 * DOTS.0)
    }

    fn put(&mut self, column: usize, row: usize, sign: char, ink: Ink) {
        if let Some(cell) = self.cells.get_mut(row).and_then(|row| row.get_mut(column)) {
            *cell = Cell { sign, ink };
        }
    }

    fn lines(&mut self, chart: &Chart, pen: &Pen<'_>) {
        let (wide, high) = self.size();
        let seen: Vec<(&Part, Range<usize>)> = parts(chart, &self.seen.clone()).collect();
        for (at, (part, own)) in seen.iter().enumerate() {
            let from = if at == 0 { 0 } else { self.across(own.start) / DOTS.0 };
            let to = seen.get(at + 1).map_or(wide, |(_, next)| self.across(next.start) / DOTS.0);
            if let Some(verdict) = &part.verdict {
                let limits = verdict.limits.iter().flat_map(|(low, high)| [low, high]);
                let limits = limits.map(|line| (line, pen.signs.limit, Ink::Limit));
                let centre = [(&verdict.centre, pen.signs.centre, Ink::Centre)];
                for (line, sign, ink) in limits.chain(centre) {
                    let row = self.scale.row(line.near(), high);
                    (from..to).for_each(|column| self.put(column, row, sign, ink));
                }
            }
            if part.phase.is_some() && own.start == part.first {
                (0..high).for_each(|row| self.put(from, row, pen.signs.phase, Ink::Phase));
            }
        }
        if let Some(goal) = pen.goal {
            let row = self.scale.row(goal.near(), high);
            for column in 0..wide {
                if self.cells[row][column].sign == ' ' {
                    self.put(column, row, pen.signs.goal, Ink::Goal);
                }
            }
        }
    }

    /// What stands in each cell of the axis. Where two would stand in one, the later moves to the right.
    fn marks(&self, pen: &Pen<'_>) -> Vec<Option<char>> {
        let mut marks = vec![None; self.size().0];
        for (point, sign) in pen.marks.iter().filter(|(point, _)| self.seen.contains(point)) {
            let from = self.across(*point) / DOTS.0;
            if let Some(free) = marks.iter_mut().skip(from).find(|own| own.is_none()) {
                *free = Some(*sign);
            }
        }
        marks
    }

    /// Joins the points of each part.
    fn ways(&mut self, chart: &Chart) {
        let (wide, high) = self.size();
        let mut dots = vec![vec![0_u8; wide]; high];
        let steps = high * DOTS.1;
        let place = |at: usize| {
            let down = self.scale.down(chart.points[at].value.near(), steps);
            (self.across(at), down)
        };
        for (_, own) in parts(chart, &self.seen) {
            for at in own.start + 1..own.end {
                for (x, y) in between(place(at - 1), place(at)) {
                    dots[y / DOTS.1][x / DOTS.0] |= BITS[x % DOTS.0][y % DOTS.1];
                }
            }
        }
        for (row, masks) in dots.into_iter().enumerate() {
            for (column, mask) in masks.into_iter().enumerate().filter(|(_, mask)| *mask != 0) {
                let sign = char::from_u32(BRAILLE + u32::from(mask)).unwrap_or(' ');
                self.put(column, row, sign, Ink::Way);
            }
        }
    }

    /// Where there is a column for each, all points; else the way shows them, and only marked ones stand out.
    fn points(&mut self, chart: &Chart, signs: Signs) {
        let (wide, high) = self.size();
        let all = self.seen.len() <= wide || !signs.joins;
        let (is_marked, mut marked) = (chart.marked(), Vec::new());
        for at in self.seen.clone() {
            let place =
                (self.across(at) / DOTS.0, self.scale.row(chart.points[at].value.near(), high));
            if is_marked[at] {
                marked.push(place);
            } else if all {
                self.put(place.0, place.1, signs.point, Ink::Point);
            }
        }
        for (column, row) in marked {
            self.put(column, row, signs.marked, Ink::Marked);
        }
    }
}

/// The dots on the straight way between two.
pub(super) fn between(
    from: (usize, usize),
    to: (usize, usize),
) -> impl Iterator<Item = (usize, usize)> {
    let steps = from.0.abs_diff(to.0).max(from.1.abs_diff(to.1)).max(1);
    let on_the_way = move |from: usize, to: usize, step: usize| {
        (from * (steps - step) + to * step + steps / 2) / steps
    };
    (0..=steps).map(move |step| (on_the_way(from.0, to.0, step), on_the_way(from.1, to.1, step)))
}
