//! Small charts of one measure side by side: drawn for a terminal, as SVG, and as data.

use serde_json::{Value as Json, json};

use crate::domain::RecordId;
use crate::engine::charts::{Multiples, Of, Panel, Signs};
use crate::engine::request::Names;
use crate::exchange::wrapped::wrapped;
use crate::exchange::{Presentation, svg};
use crate::texts::Texts;

/// Columns where there is no terminal.
const USUAL_WIDTH: usize = 80;

/// Title, small charts, sentences.
pub fn of(own: &Multiples, names: &Names, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let signs = if presentation.ascii { Signs::ASCII } else { Signs::BRAILLE };
    let width = presentation.width.unwrap_or(USUAL_WIDTH);
    let name = |id: &RecordId| texts.name(id, names);
    let mut out = format!("{}\n", name(&own.measure));
    for panels in own.panels.chunks(own.beside(width)) {
        let heads: Vec<String> = panels.iter().map(|own| texts.panel_head(own, &name)).collect();
        for row in own.band(panels, &heads, signs, width) {
            let line: String = row.iter().map(|cell| cell.sign).collect();
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    let told = texts.multiples_told(own, &name);
    for row in told.iter().flat_map(|own| wrapped(own, presentation.width.unwrap_or(usize::MAX))) {
        out.push_str(&row);
        out.push('\n');
    }
    out
}

/// The same pictures with the same words as SVG.
pub fn svg_of(own: &Multiples, names: &Names, texts: Texts) -> String {
    svg::multiples(own, texts, &|id| texts.name(id, names)) + "\n"
}

/// Each with its points, its line and the signals of what is going on.
pub fn document(own: &Multiples, names: &Names, texts: Texts) -> Json {
    let name = |id: &RecordId| texts.name(id, names);
    let panel = |own: &Panel| {
        let site = match &own.of {
            Of::Site(id) => Some(id.as_str()),
            _ => None,
        };
        let verdict = own.chart.newest().and_then(|own| own.verdict.as_ref());
        let signals = verdict.into_iter().flat_map(|own| own.signals()).map(|own| own.rule.key());
        let points = own.chart.points.iter();
        let points = points.map(|own| json!([own.day.to_string(), own.value.near()]));
        json!({
            "name": texts.panel_name(own, &name),
            "site": site,
            "centre": verdict.map(|own| own.centre.near()),
            "signals": signals.collect::<Vec<_>>(),
            "points": points.collect::<Vec<_>>(),
        })
    };
    json!({
        "measure": own.measure.as_str(),
        "title": name(&own.measure),
        "each": own.each.key(),
        "rules": own.asked.rules.key(),
        "by": own.asked.by.key(),
        "low": own.heights().map(|(low, _)| low),
        "high": own.heights().map(|(_, high)| high),
        "first": own.days().map(|(first, _)| first.to_string()),
        "last": own.days().map(|(_, last)| last.to_string()),
        "charts": own.panels.iter().map(panel).collect::<Vec<_>>(),
    })
}
