//! Causes in falling order as SVG: a bar of its share for each, and the running share as points that are joined; both
//! of one axis, on which the guide is a broken line.

use std::io;

use quick_xml::Writer;

use super::chart::{GOAL, LEFT, LETTERS, LINE, RIGHT, WIDTH, number, precise, sheet, stroke, text};
use super::{HEAD, INK, PAPER, Xml, clean};
use crate::engine::charts::{GUIDE, Pareto};
use crate::exchange::wrapped::wrapped;
use crate::texts::Texts;

/// Where the bars begin, behind the names; how far one is below the other, and how high it is.
const BARS: f64 = 300.0;
const STEP: f64 = 34.0;
const BAR: f64 = 20.0;
/// Room behind the bars, for what stands at their ends.
const ENDS: f64 = 180.0;
const TOP: f64 = 60.0;
/// Letters of a name.
const NAME: usize = 30;

/// The picture with its title; what it says is read to those who cannot see it.
pub fn pareto(own: &Pareto, title: &str, texts: Texts) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let said = texts.pareto_told(own).into_iter().chain(texts.pareto_caption(own));
    let said: Vec<String> = said.collect();
    let rows: Vec<String> = said.iter().flat_map(|own| wrapped(&clean(own), LETTERS)).collect();
    let foot = STEP.mul_add(precise(texts.pareto_names(own).len()), TOP);
    let words = foot + 2.0 * LINE;
    let height = LINE.mul_add(precise(rows.len()), words);
    // Writing into memory cannot fail.
    let _ = sheet(&mut xml, (WIDTH, height), title, &said.join("\n"), |xml| {
        bars(xml, own, foot, texts)?;
        for (at, row) in rows.iter().enumerate() {
            text(xml, (LEFT, LINE.mul_add(precise(at), words)), "start", row)?;
        }
        Ok(())
    });
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

fn bars(xml: &mut Xml, own: &Pareto, foot: f64, texts: Texts) -> io::Result<()> {
    let wide = WIDTH - RIGHT - ENDS - BARS;
    let share = |count: i64| precise_of(count) / precise_of(own.total().max(1));
    let x = |part: f64| part.mul_add(wide, BARS);
    stroke(xml, [(BARS, TOP), (BARS, foot)], None)?;
    let guide = x(precise_of(GUIDE) / 100.0);
    stroke(xml, [(guide, TOP), (guide, foot)], Some(GOAL))?;
    text(xml, (guide, foot + LINE), "middle", &format!("{GUIDE}%"))?;
    let names = texts.pareto_names(own);
    let ends = texts.pareto_ends(own);
    let counts = own.causes.iter().map(|own| own.count).chain([own.untold]);
    for (at, ((name, end), count)) in names.iter().zip(&ends).zip(counts).enumerate() {
        let top = STEP.mul_add(precise(at), TOP) + (STEP - BAR) / 2.0;
        let [left, above, length, high] = [BARS, top, share(count) * wide, BAR].map(number);
        let place = [("x", &left), ("y", &above), ("width", &length), ("height", &high)];
        let look = place.map(|(key, value)| (key, value.as_str()));
        let look = look.into_iter().chain([("fill", HEAD), ("stroke", INK)]);
        xml.create_element("rect").with_attributes(look).write_empty()?;
        let line = top + BAR - 5.0;
        let lines = wrapped(&clean(name), NAME);
        let more = if lines.len() > 1 { "…" } else { "" };
        let name = lines.first().map(|own| format!("{own}{more}")).unwrap_or_default();
        text(xml, (BARS - 10.0, line), "end", &name)?;
        text(xml, (WIDTH - RIGHT - ENDS + 12.0, line), "start", &clean(end))?;
    }
    let place =
        |(at, running): (usize, i64)| (x(share(running)), STEP.mul_add(precise(at) + 0.5, TOP));
    let places: Vec<(f64, f64)> =
        own.causes.iter().map(|own| own.running).enumerate().map(place).collect();
    let joined = places.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y)));
    let joined = joined.collect::<Vec<_>>().join(" ");
    let look = [("points", &*joined), ("fill", "none"), ("stroke", INK), ("stroke-width", "1.5")];
    xml.create_element("polyline").with_attributes(look).write_empty()?;
    for (x, y) in places {
        let (x, y) = (number(x), number(y));
        let look = [("cx", &*x), ("cy", &*y), ("r", "4"), ("fill", PAPER), ("stroke", INK)];
        xml.create_element("circle").with_attributes(look).write_empty()?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a place in a picture")]
const fn precise_of(count: i64) -> f64 {
    count as f64
}
