//! Small charts side by side as SVG: the same axes in all, their numbers beside the first of each row.

use std::io;

use quick_xml::Writer;

use super::chart::{GOAL, LEFT, LETTERS, LINE, WIDTH, number, precise, sheet, stroke, text};
use super::{INK, PAPER, Xml, clean};
use crate::domain::RecordId;
use crate::engine::charts::{Multiples, Number, Panel};
use crate::exchange::wrapped::wrapped;
use crate::texts::Texts;

/// So many side by side.
const BESIDE: usize = 3;
/// From one to the next, across and down.
const ACROSS: f64 = (WIDTH - LEFT) / 3.0;
const DOWN: f64 = 150.0;
/// The picture of one.
const WIDE: f64 = ACROSS - 30.0;
const HIGH: f64 = 96.0;
const TOP: f64 = 84.0;
/// Letters of a name.
const NAME: usize = 30;

/// What a record is called.
type Name<'a> = &'a dyn Fn(&RecordId) -> String;

/// All of them with the title of the measure.
pub fn multiples(own: &Multiples, texts: Texts, name: Name<'_>) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let said = texts.multiples_told(own, name);
    let rows: Vec<String> = said.iter().flat_map(|own| wrapped(&clean(own), LETTERS)).collect();
    let bands = own.panels.len().div_ceil(BESIDE);
    let words = DOWN.mul_add(precise(bands), TOP);
    let height = LINE.mul_add(precise(rows.len()), words);
    // Writing into memory cannot fail.
    let _ = sheet(&mut xml, (WIDTH, height), &name(&own.measure), &said.join("\n"), |xml| {
        for (at, panel) in own.panels.iter().enumerate() {
            let left = ACROSS.mul_add(precise(at % BESIDE), LEFT);
            let top = DOWN.mul_add(precise(at / BESIDE), TOP);
            drawn(xml, own, panel, (left, top))?;
            let title = wrapped(&clean(&texts.panel_name(panel, name)), NAME);
            let more = if title.len() > 1 { "…" } else { "" };
            let title = title.first().map(|own| format!("{own}{more}")).unwrap_or_default();
            text(xml, (left, top - 8.0), "start", &title)?;
            if let (0, Some((low, high))) = (at % BESIDE, own.heights()) {
                for (height, y) in [(high, top), (low, top + HIGH)] {
                    text(xml, (LEFT - 8.0, y + 5.0), "end", &texts.chart_number(height))?;
                }
            }
        }
        for (at, row) in rows.iter().enumerate() {
            text(xml, (LEFT, LINE.mul_add(precise(at), words)), "start", row)?;
        }
        Ok(())
    });
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

fn drawn(xml: &mut Xml, own: &Multiples, panel: &Panel, (left, top): (f64, f64)) -> io::Result<()> {
    let Some(((low, high), (first, last))) = own.heights().zip(own.days()) else { return Ok(()) };
    let span = precise(usize::try_from((last - first).num_days()).unwrap_or(0));
    let y = |height: f64| ((high - height) / (high - low)).mul_add(HIGH, top);
    let x = |day: chrono::NaiveDate| {
        let at = precise(usize::try_from((day - first).num_days()).unwrap_or(0));
        (if span > 0.0 { at / span } else { 0.5 }).mul_add(WIDE, left)
    };
    let (right, foot) = (left + WIDE, top + HIGH);
    stroke(xml, [(left, top), (left, foot)], None)?;
    stroke(xml, [(left, foot), (right, foot)], None)?;
    if let Some(goal) = own.goal.map(Number::near) {
        stroke(xml, [(left, y(goal)), (right, y(goal))], Some(GOAL))?;
    }
    let verdict = panel.chart.newest().and_then(|own| own.verdict.as_ref());
    if let Some(centre) = verdict.map(|own| own.centre.near()) {
        stroke(xml, [(left, y(centre)), (right, y(centre))], None)?;
    }
    let places: Vec<(f64, f64)> =
        panel.chart.points.iter().map(|own| (x(own.day), y(own.value.near()))).collect();
    let way = places.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y)));
    let way = way.collect::<Vec<_>>().join(" ");
    let look = [("points", &*way), ("fill", "none"), ("stroke", INK), ("stroke-width", "1.5")];
    xml.create_element("polyline").with_attributes(look).write_empty()?;
    // A point by itself has no way; of the others those stand out of which a rule makes something.
    let alone = places.len() == 1;
    let marked = places.iter().zip(panel.chart.marked());
    for ((x, y), is_marked) in marked.filter(|(_, is_marked)| *is_marked || alone) {
        let fill = if is_marked { INK } else { PAPER };
        let (x, y) = (number(*x), number(*y));
        let look = [("cx", &*x), ("cy", &*y), ("r", "3.5"), ("fill", fill), ("stroke", INK)];
        xml.create_element("circle").with_attributes(look).write_empty()?;
    }
    Ok(())
}
