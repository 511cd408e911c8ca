//! What a set of rules says of some points: each rule with its numbers, whether it sees a signal or not.

use std::cmp::Ordering;

use super::runs::{Equal, Row, longest, on_one_side, one_way};
use super::spread::Spread;
use super::{Asked, Line, Number, Rule, Rules, crossings_limit, longest_run_limit, runs_limits};

/// With fewer points nothing is said: a median or a limit of them would move with each new one.
pub const MINIMUM: usize = 12;

/// On which side, or which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Above, rising.
    Up,
    /// Below, falling.
    Down,
}

impl Side {
    /// How far it is this way from one number to another; 0 once it is there.
    pub fn left(self, from: Number, to: Number) -> Number {
        let left = match self {
            Self::Up => to.less(from),
            Self::Down => from.less(to),
        };
        left.max(Number::default())
    }
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// How many there are of what it counts.
    pub found: usize,
    /// Fewer are a signal.
    pub low: Option<usize>,
    /// More are a signal.
    pub high: Option<usize>,
    /// Where what was counted lies, if all of it lies there.
    pub side: Option<Side>,
    /// The points that make the signal, by their place among those judged; a rule about all of them
    /// names none.
    pub points: Vec<usize>,
}

/// What a set of rules says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Points that do not lie on the line.
    pub useful: usize,
    /// The median; with limits the mean.
    pub centre: Line,
    /// The limits, from low to high.
    pub limits: Option<(Line, Line)>,
    /// The limit of moving ranges.
    pub moving_range_limit: Option<Line>,
    /// The longest run on one side.
    pub longest_run: usize,
    /// Runs on one side, those of single points too.
    pub runs: usize,
    /// The most points that rise or fall in a row.
    pub trend: usize,
    /// Each rule of the set, in its order.
    pub findings: Vec<Finding>,
}

impl Finding {
    /// Whether it is beyond what chance does.
    pub fn is_signal(&self) -> bool {
        self.low.is_some_and(|low| self.found < low)
            || self.high.is_some_and(|high| self.found > high)
    }

    /// One that counts points in a row, of which so many are a signal.
    fn in_a_row(rule: Rule, rows: &[Row], signal: usize) -> Self {
        let longest = longest(rows);
        let found = longest.map_or(0, |row| row.points.len());
        let side = longest.and_then(|row| side(row.way));
        let beyond = rows.iter().filter(|row| row.points.len() >= signal);
        let mut points: Vec<usize> = beyond.flat_map(|row| row.points.iter().copied()).collect();
        // The point at which a trend turns is in two of them.
        points.dedup();
        Self { rule, found, low: None, high: Some(signal - 1), side, points }
    }

    /// One of which every point is a signal.
    const fn each(rule: Rule, points: Vec<usize>) -> Self {
        Self { rule, found: points.len(), low: None, high: Some(0), side: None, points }
    }

    /// One about all points together.
    const fn of_all(rule: Rule, found: usize, low: Option<usize>, high: Option<usize>) -> Self {
        Self { rule, found, low, high, side: None, points: Vec::new() }
    }
}

const fn side(way: Ordering) -> Option<Side> {
    match way {
        Ordering::Greater => Some(Side::Up),
        Ordering::Less => Some(Side::Down),
        Ordering::Equal => None,
    }
}

impl Verdict {
    /// Judges some points, by day. Of too few nothing is said.
    pub fn of(values: &[Number], asked: &Asked) -> Option<Self> {
        if values.len() < MINIMUM {
            return None;
        }
        let baseline = asked.baseline.unwrap_or(values.len()).min(values.len());
        let baseline = &values[..baseline];
        let spread = match asked.screens() {
            Some(screens) => Some(Spread::of(baseline, screens)?),
            None => None,
        };
        let centre = spread.map_or_else(|| median(baseline), |spread| Some(spread.mean()))?;
        let sides: Vec<Ordering> = values.iter().map(|own| centre.side(*own)).collect();
        let equal = if asked.rules == Rules::Nhs { Equal::Breaks } else { Equal::Passed };
        let (rows, trends) = (on_one_side(&sides, equal), one_way(values, equal));
        let useful = sides.iter().filter(|side| side.is_ne()).count();
        let findings = match (asked.rules, spread) {
            (Rules::Ihi, _) => ihi(&rows, &trends, useful),
            (Rules::Xmr, Some(spread)) => xmr(values, &spread, &rows, &trends),
            (Rules::Nhs, Some(spread)) => nhs(values, &spread, &sides, &rows, &trends),
            _ => anhoj(&rows, useful),
        };
        let length = |rows: &[Row]| longest(rows).map_or(0, |row| row.points.len());
        Some(Self {
            useful,
            centre,
            limits: spread.map(|spread| (spread.thirds(-3), spread.thirds(3))),
            moving_range_limit: spread.map(|spread| spread.range_limit()),
            longest_run: length(&rows),
            runs: rows.len(),
            trend: length(&trends),
            findings,
        })
    }

    /// How often the line is crossed.
    pub fn crossings(&self) -> usize {
        self.runs.saturating_sub(1)
    }

    /// What a rule found, if it is one of the set.
    pub fn finding(&self, rule: Rule) -> Option<&Finding> {
        self.findings.iter().find(|own| own.rule == rule)
    }

    /// The rules that see a signal.
    pub fn signals(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|own| own.is_signal())
    }
}

fn median(values: &[Number]) -> Option<Line> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    Number::median(&sorted).map(Line::at)
}

fn anhoj(rows: &[Row], useful: usize) -> Vec<Finding> {
    let limit = longest_run_limit(useful);
    let longest = match limit {
        Some(limit) => Finding::in_a_row(Rule::LongestRun, rows, limit + 1),
        None => Finding::of_all(Rule::LongestRun, 0, None, None),
    };
    let crossings = rows.len().saturating_sub(1);
    let crossings = Finding::of_all(Rule::Crossings, crossings, crossings_limit(useful), None);
    vec![longest, crossings]
}

fn ihi(rows: &[Row], trends: &[Row], useful: usize) -> Vec<Finding> {
    let (low, high) = runs_limits(useful).unzip();
    vec![
        Finding::in_a_row(Rule::Shift, rows, 6),
        Finding::in_a_row(Rule::Trend, trends, 5),
        Finding::of_all(Rule::Runs, rows.len(), low, high),
    ]
}

fn xmr(values: &[Number], spread: &Spread, rows: &[Row], trends: &[Row]) -> Vec<Finding> {
    let beyond = |thirds: i128| places(values, |own| way_beyond(spread, thirds, own).is_some());
    let near: Vec<Option<Side>> = values.iter().map(|own| way_beyond(spread, 2, *own)).collect();
    let two = |window: &[Option<Side>]| {
        let count = |side| window.iter().filter(|own| **own == Some(side)).count();
        [Side::Up, Side::Down].into_iter().find(|side| count(*side) >= 2).map(Some)
    };
    let inner: Vec<Ordering> = values
        .iter()
        .map(|own| way_beyond(spread, 1, *own).map_or(Ordering::Greater, |_| Ordering::Equal))
        .collect();
    // Where nothing ever differs, everything lies at the mean and nothing is told by it.
    let inner = if spread.is_flat() { Vec::new() } else { on_one_side(&inner, Equal::Breaks) };
    let inner = Finding { side: None, ..Finding::in_a_row(Rule::InnerThird, &inner, 15) };
    vec![
        Finding::each(Rule::Outside, beyond(3)),
        Finding::in_a_row(Rule::Shift, rows, 8),
        Finding::in_a_row(Rule::Trend, trends, 6),
        Finding::each(Rule::TwoOfThree, of_three(&near, two)),
        inner,
    ]
}

/// As the package has them: the three points all lie on one side, and none of the two outside.
fn nhs(
    values: &[Number],
    spread: &Spread,
    sides: &[Ordering],
    rows: &[Row],
    trends: &[Row],
) -> Vec<Finding> {
    let near = values.iter().zip(sides).map(|(own, way)| {
        let is_near = way_beyond(spread, 2, *own).is_some();
        (side(*way), is_near && way_beyond(spread, 3, *own).is_none())
    });
    let near: Vec<(Option<Side>, bool)> = near.collect();
    let two = |window: &[(Option<Side>, bool)]| {
        let one_side = window.iter().all(|own| own.0 == window[0].0);
        let two = window.iter().filter(|own| own.1).count() >= 2;
        (one_side && two).then_some((window[0].0, true))
    };
    let outside = places(values, |own| way_beyond(spread, 3, own).is_some());
    vec![
        Finding::each(Rule::Outside, outside),
        Finding::in_a_row(Rule::Trend, trends, 7),
        Finding::each(Rule::TwoOfThree, of_three(&near, two)),
        Finding::in_a_row(Rule::Shift, rows, 7),
    ]
}

/// On which side a value lies beyond so many thirds of the way to the limits.
fn way_beyond(spread: &Spread, thirds: i128, value: Number) -> Option<Side> {
    if spread.thirds(thirds).side(value).is_gt() {
        Some(Side::Up)
    } else {
        spread.thirds(-thirds).side(value).is_lt().then_some(Side::Down)
    }
}

fn places(values: &[Number], is: impl Fn(Number) -> bool) -> Vec<usize> {
    let all = values.iter().enumerate();
    all.filter(|(_, own)| is(**own)).map(|(at, _)| at).collect()
}

/// The points that make two of three: those equal to what `two` finds in any three that follow one another.
fn of_three<T: PartialEq>(all: &[T], two: impl Fn(&[T]) -> Option<T>) -> Vec<usize> {
    let mut points = Vec::new();
    for (at, window) in all.windows(3).enumerate() {
        let Some(near) = two(window) else { continue };
        points.extend((0..3).filter(|own| window[*own] == near).map(|own| at + own));
    }
    points.sort_unstable();
    points.dedup();
    points
}
