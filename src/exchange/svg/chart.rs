//! A chart as SVG that stands alone: the points between their lines, and below them what the rules say.
//! Told apart by form, so that it can be printed in greys.

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;

use crate::domain::RecordId;

use super::{FITS, INK, LETTER, PAPER, Xml, clean};
use crate::engine::charts::{Chart, Charted, Line, Part};
use crate::exchange::wrapped::wrapped;
use crate::texts::Texts;

/// The picture, without the words below: how wide it is, what is free around the points, and how high these go.
struct Frame {
    width: f64,
    left: f64,
    right: f64,
    top: f64,
    high: f64,
    /// How large points are: usual ones, and those of which a rule makes something.
    points: [f64; 2],
}

/// A picture that stands alone.
pub(super) const WIDTH: f64 = 960.0;
pub(super) const LEFT: f64 = 90.0;
pub(super) const RIGHT: f64 = 30.0;
const TOP: f64 = 60.0;
const ALONE: Frame =
    Frame { width: WIDTH, left: LEFT, right: RIGHT, top: TOP, high: 320.0, points: [3.5, 6.0] };
/// That stands among words: its letters are still read on a phone, and when two stand side by side on paper.
const AMONG_WORDS: Frame =
    Frame { width: 420.0, left: 64.0, right: 16.0, top: 18.0, high: 190.0, points: [3.0, 4.5] };
/// From the points to what stands below the axis: signs, days, words.
const SIGNS: f64 = 16.0;
const DAYS: f64 = 36.0;
const WORDS: f64 = 70.0;
/// What is free above the highest and below the lowest, so that nothing lies on the axis.
const ROOM: f64 = 12.0;
/// How far one line of words is below the other.
pub(super) const LINE: f64 = 22.0;
/// Letters of a line of words.
pub(super) const LETTERS: usize = 108;
/// How lines of different meaning are broken.
const LIMIT: &str = "6 4";
pub(super) const GOAL: &str = "1 4";
const PHASE: &str = "2 6";

/// What a record is called.
type Name<'a> = &'a dyn Fn(&RecordId) -> String;

/// The chart with its title; what the rules say is read to those who cannot see it.
pub fn chart(charted: &Charted, title: &str, texts: Texts, name: Name<'_>) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing into memory cannot fail.
    let happened = texts.chart_events(charted, name);
    let _ = root(&mut xml, charted, title, &happened, texts);
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

/// The same among words that say the rest, as an element of a page.
pub fn small_chart(charted: &Charted, title: &str, texts: Texts) -> String {
    let mut xml = Writer::new(Vec::new());
    let frame = &AMONG_WORDS;
    let (wide, high) = (number(frame.width), number(frame.top + frame.high + DAYS + 6.0));
    let attributes = [
        ("viewBox", &*format!("0 0 {wide} {high}")),
        ("role", "img"),
        ("font-family", "sans-serif"),
        ("font-size", &LETTER.to_string()),
        ("fill", INK),
    ];
    let svg = xml.create_element("svg").with_attributes(attributes);
    // Writing into memory cannot fail.
    let _ = svg.write_inner_content(|xml| {
        xml.create_element("title").write_text_content(BytesText::new(&clean(title)))?;
        Scale::of(charted, frame).map_or(Ok(()), |scale| drawn(xml, charted, &scale, texts))
    });
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

fn root(
    xml: &mut Xml,
    charted: &Charted,
    title: &str,
    happened: &[String],
    texts: Texts,
) -> io::Result<()> {
    let said = texts.chart_told(charted).into_iter().map(|own| own.words);
    let said: Vec<String> =
        said.chain(happened.iter().cloned()).chain(texts.chart_caption(charted)).collect();
    let rows: Vec<String> = said.iter().flat_map(|own| wrapped(&clean(own), LETTERS)).collect();
    let words = ALONE.top + ALONE.high + WORDS;
    let height = LINE.mul_add(precise(rows.len()), words);
    sheet(xml, (WIDTH, height), title, &said.join("\n"), |xml| {
        if let Some(scale) = Scale::of(charted, &ALONE) {
            drawn(xml, charted, &scale, texts)?;
        }
        for (at, row) in rows.iter().enumerate() {
            text(xml, (LEFT, LINE.mul_add(precise(at), words)), "start", row)?;
        }
        Ok(())
    })
}

/// A white sheet with its title on top; what is said is read to those who cannot see it.
pub(super) fn sheet(
    xml: &mut Xml,
    (width, height): (f64, f64),
    title: &str,
    said: &str,
    draw: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let (wide, high) = (number(width), number(height));
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", &format!("0 0 {wide} {high}")),
        ("width", &wide),
        ("height", &high),
        ("style", FITS),
        ("role", "img"),
        ("font-family", "sans-serif"),
        ("font-size", &LETTER.to_string()),
        ("fill", INK),
    ];
    xml.create_element("svg").with_attributes(attributes).write_inner_content(|xml| {
        xml.create_element("title").write_text_content(BytesText::new(&clean(title)))?;
        xml.create_element("desc").write_text_content(BytesText::new(&clean(said)))?;
        let paper = [("width", &*wide), ("height", &high), ("fill", PAPER)];
        xml.create_element("rect").with_attributes(paper).write_empty()?;
        let place = [("x", &*number(LEFT)), ("y", &number(TOP / 2.0))];
        let heading = place.into_iter().chain([("font-weight", "bold"), ("font-size", "18")]);
        let heading = xml.create_element("text").with_attributes(heading);
        heading.write_text_content(BytesText::new(&clean(title)))?;
        draw(xml)
    })?;
    Ok(())
}

/// From the lowest to the highest, and how many points there are.
struct Scale<'a> {
    frame: &'a Frame,
    low: f64,
    high: f64,
    points: usize,
}

impl<'a> Scale<'a> {
    fn of(charted: &Charted, frame: &'a Frame) -> Option<Self> {
        let chart = &charted.chart;
        let lines = chart.parts.iter().flat_map(lines_of).map(|(line, _)| line.near());
        let goal = charted.goal.map(|goal| goal.near());
        let all: Vec<f64> = chart.points.iter().map(|own| own.value.near()).collect();
        let points = Some(all.len()).filter(|points| *points > 0)?;
        let all = || all.iter().copied().chain(lines.clone()).chain(goal);
        let (low, high) =
            (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        // What never differs is drawn in the middle.
        let room = if high > low { 0.0 } else { 1.0 };
        Some(Self { frame, low: low - room, high: high + room, points })
    }

    fn x(&self, point: usize) -> f64 {
        let last = precise(self.points - 1);
        let part = if last > 0.0 { precise(point) / last } else { 0.5 };
        part.mul_add(self.right() - self.frame.left, self.frame.left)
    }

    fn y(&self, height: f64) -> f64 {
        let room = 2.0f64.mul_add(-ROOM, self.frame.high);
        ((self.high - height) / (self.high - self.low)).mul_add(room, self.frame.top + ROOM)
    }

    fn right(&self) -> f64 {
        self.frame.width - self.frame.right
    }
}

/// The lines of a part: the centre, and the limits, which are broken.
fn lines_of(part: &Part) -> impl Iterator<Item = (Line, Option<&'static str>)> + Clone {
    let verdict = part.verdict.iter();
    verdict.flat_map(|own| {
        let limits = own.limits.into_iter().flat_map(|(low, high)| [low, high]);
        [(own.centre, None)].into_iter().chain(limits.map(|line| (line, Some(LIMIT))))
    })
}

fn drawn(xml: &mut Xml, charted: &Charted, scale: &Scale<'_>, texts: Texts) -> io::Result<()> {
    let chart = &charted.chart;
    let Frame { left, top, high, .. } = *scale.frame;
    let (foot, right) = (top + high, scale.right());
    stroke(xml, [(left - 8.0, top), (left - 8.0, foot)], None)?;
    stroke(xml, [(left - 8.0, foot), (right, foot)], None)?;
    let centre = chart.newest().and_then(|own| own.verdict.as_ref()).map(|own| own.centre.near());
    let ends = [scale.high, scale.low];
    let is_apart =
        |height: &f64| ends.iter().all(|end| (scale.y(*height) - scale.y(*end)).abs() >= LINE);
    for height in ends.into_iter().chain(centre.filter(is_apart)) {
        let place = (left - 14.0, scale.y(height) + 5.0);
        text(xml, place, "end", &texts.chart_number(height))?;
    }
    if let Some(goal) = charted.goal {
        let y = scale.y(goal.near());
        stroke(xml, [(left, y), (right, y)], Some(GOAL))?;
        let told = [("goal", texts.chart_number(goal.near()).into())];
        over(xml, (right, y - 4.0), &texts.with("chart-goal-line", &told))?;
    }
    for (at, part) in chart.parts.iter().enumerate().filter(|(_, part)| part.count > 0) {
        let from = scale.x(part.first);
        let to = chart.parts.get(at + 1).filter(|next| next.count > 0);
        let to = to.map_or(right, |next| scale.x(next.first));
        for (line, dashes) in lines_of(part) {
            let y = scale.y(line.near());
            stroke(xml, [(from, y), (to, y)], dashes)?;
        }
        if part.phase.is_some() {
            stroke(xml, [(from, top), (from, foot)], Some(PHASE))?;
        }
        way(xml, chart, part, scale)?;
    }
    for (at, (own, is_marked)) in chart.points.iter().zip(chart.marked()).enumerate() {
        let radius = scale.frame.points[usize::from(is_marked)];
        point(xml, (scale.x(at), scale.y(own.value.near())), radius, is_marked)?;
    }
    for (sign, at, _) in charted.placed() {
        text(xml, (scale.x(at), foot + SIGNS), "middle", &sign.to_string())?;
    }
    let ends = [(0, "start"), (scale.points - 1, "end")];
    for (at, anchor) in ends.into_iter().take(scale.points.min(2)) {
        let day = texts.date(chart.points[at].day);
        text(xml, (scale.x(at), foot + DAYS), anchor, &day)?;
    }
    Ok(())
}

fn way(xml: &mut Xml, chart: &Chart, part: &Part, scale: &Scale<'_>) -> io::Result<()> {
    let points = (part.first..part.first + part.count).map(|at| {
        let y = scale.y(chart.points[at].value.near());
        format!("{},{}", number(scale.x(at)), number(y))
    });
    let points = points.collect::<Vec<_>>().join(" ");
    let look = [("points", &*points), ("fill", "none"), ("stroke", INK), ("stroke-width", "1.5")];
    xml.create_element("polyline").with_attributes(look).write_empty()?;
    Ok(())
}

/// A point of which a rule makes something is large and full.
fn point(xml: &mut Xml, (x, y): (f64, f64), radius: f64, is_marked: bool) -> io::Result<()> {
    let fill = if is_marked { INK } else { PAPER };
    let place = [("cx", &*number(x)), ("cy", &*number(y)), ("r", &radius.to_string())];
    let look = place.into_iter().chain([("fill", fill), ("stroke", INK)]);
    xml.create_element("circle").with_attributes(look).write_empty()?;
    Ok(())
}

/// A line, perhaps broken.
pub(super) fn stroke(
    xml: &mut Xml,
    [from, to]: [(f64, f64); 2],
    dashes: Option<&str>,
) -> io::Result<()> {
    let places = [("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)];
    let places = places.map(|(name, value)| (name, number(value)));
    let places = places.iter().map(|(name, value)| (*name, value.as_str()));
    let dashes = dashes.map(|dashes| ("stroke-dasharray", dashes));
    let look = [("stroke", INK), ("stroke-width", "1")];
    let element = xml.create_element("line").with_attributes(places.chain(look).chain(dashes));
    element.write_empty()?;
    Ok(())
}

/// Words at a place.
pub(super) fn text(xml: &mut Xml, (x, y): (f64, f64), anchor: &str, words: &str) -> io::Result<()> {
    let place = [("x", &*number(x)), ("y", &*number(y)), ("text-anchor", anchor)];
    xml.create_element("text").with_attributes(place).write_text_content(BytesText::new(words))?;
    Ok(())
}

/// Words at the right end of a line, which stay readable over what is drawn there.
fn over(xml: &mut Xml, (x, y): (f64, f64), words: &str) -> io::Result<()> {
    let place = [("x", &*number(x)), ("y", &*number(y)), ("text-anchor", "end")];
    let look = [("stroke", PAPER), ("stroke-width", "4"), ("paint-order", "stroke")];
    let element = xml.create_element("text").with_attributes(place.into_iter().chain(look));
    element.write_text_content(BytesText::new(words))?;
    Ok(())
}

/// A place, to a tenth.
pub(super) fn number(place: f64) -> String {
    format!("{place:.1}")
}

#[allow(clippy::cast_precision_loss, reason = "a place in a picture")]
pub(super) const fn precise(count: usize) -> f64 {
    count as f64
}
