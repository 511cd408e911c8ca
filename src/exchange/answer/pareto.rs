//! Where most of it comes from: drawn for a terminal with its sentence, as SVG, and as data.

use serde_json::{Value as Json, json};

use crate::engine::charts::{GUIDE, Pareto, Signs};
use crate::engine::request::Names;
use crate::exchange::wrapped::wrapped;
use crate::exchange::{Presentation, svg};
use crate::texts::Texts;

/// Columns where there is no terminal.
const USUAL_WIDTH: usize = 80;

/// Title, bars, sentence, caption.
pub fn of(own: &Pareto, names: &Names, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let signs = if presentation.ascii { Signs::ASCII } else { Signs::BRAILLE };
    let width = presentation.width.unwrap_or(USUAL_WIDTH);
    let mut out = format!("{}\n", title(own, names, texts));
    for row in own.rows(&texts.pareto_names(own), &texts.pareto_ends(own), signs, width) {
        let line: String = row.iter().map(|cell| cell.sign).collect();
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let told = texts.pareto_told(own).into_iter().chain(texts.pareto_caption(own));
    // What goes into a file is not cut.
    for row in told.flat_map(|own| wrapped(&own, presentation.width.unwrap_or(usize::MAX))) {
        out.push_str(&row);
        out.push('\n');
    }
    out
}

/// The same picture with the same words as SVG.
pub fn svg_of(own: &Pareto, names: &Names, texts: Texts) -> String {
    svg::pareto(own, &title(own, names, texts), texts) + "\n"
}

fn title(own: &Pareto, names: &Names, texts: Texts) -> String {
    let named = |id| names.get(id).map(|own| texts.title_among(own, names).into_owned());
    let title = named(&own.of).unwrap_or_default();
    match own.site.as_ref().and_then(named) {
        Some(site) => {
            texts.with("chart-title-site", &[("title", title.into()), ("site", site.into())])
        }
        None => title,
    }
}

/// The causes with their counts and shares, and how many make the guide's share.
pub fn document(own: &Pareto, names: &Names, texts: Texts) -> Json {
    let cause = |cause: &crate::engine::charts::Cause| {
        json!({
            "cause": cause.name.best(texts.language),
            "count": cause.count,
            "percent": own.percent(cause.count),
            "running": cause.running,
            "running_percent": own.percent(cause.running),
        })
    };
    let day = |day: chrono::NaiveDate| day.to_string();
    json!({
        "of": own.of.as_str(),
        "title": title(own, names, texts),
        "site": own.site.as_ref().map(|id| id.as_str()),
        "first": own.days.map(|(first, _, _)| day(first)),
        "last": own.days.map(|(_, last, _)| day(last)),
        "days": own.days.map(|(_, _, count)| count),
        "total": own.total(),
        "untold": own.untold,
        "guide": GUIDE,
        "vital_few": own.few(),
        "causes": own.causes.iter().map(cause).collect::<Vec<_>>(),
        "sentence": texts.pareto_told(own).join(" "),
    })
}
