//! The ramp of a change idea: as a ladder of words, as data, and as an outline for formats of outlines.

use serde_json::{Value as Json, json};

use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{Field, Kind, Record, Value};
use crate::engine::outlines::{Draft, Sheet};
use crate::engine::picture::{self, Item, Link, Sketch};
use crate::engine::ramps::{Ramp, Rung};
use crate::engine::request::Names;
use crate::exchange::wrapped::wrapped;
use crate::exchange::{Presentation, svg};
use crate::texts::Texts;

use super::views::checklist;

/// What a test further up is indented by.
const STEP: &str = "  ";
/// Cells that are as wide as a page.
const PAGE: usize = 90;
/// The form of outlines that is drawn from left to right.
const DRAWN_AS: &str = "drivers";

/// A rung for each test, with what was learned; then how well they are done.
pub fn of(ramp: &Ramp, names: &Names, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let mut out = format!("{}\n", title(ramp, names, texts));
    for (rung, cycle) in rungs(ramp, names) {
        let indent = STEP.repeat(rung.depth + 1);
        let title = texts.title_among(cycle, names);
        let rung = format!("{} ({})", texts.rung(cycle, &title), names.short(&rung.cycle));
        let told = [texts.rung_told(cycle)].into_iter();
        let told = told.chain(texts.rung_learned(cycle).map(str::to_owned));
        out.push_str(&format!("{indent}{rung}\n"));
        let width = presentation.width.unwrap_or(usize::MAX).saturating_sub(indent.len() + 2);
        for line in told.filter(|own| !own.is_empty()).flat_map(|own| wrapped(&own, width)) {
            out.push_str(&format!("{indent}{STEP}{line}\n"));
        }
    }
    if ramp.rungs.is_empty() {
        out.push_str(&format!("{STEP}{}\n", texts.get("ramp-none")));
    }
    let kind = ramp.idea.as_ref().and_then(|id| Kind::by_code(names.get(id)?.kind));
    for (kind, checked) in ramp.checked.iter().filter_map(|own| Some((kind?, own))) {
        let words = texts.checklist(kind, checked);
        out.push_str(&format!("{}\n", words.heading));
        words.lines.iter().for_each(|line| out.push_str(&format!("{STEP}{line}\n")));
    }
    out
}

/// An outline of it: what goes on stands inside of what it goes on from.
pub fn sheet(ramp: &Ramp, names: &Names, texts: Texts) -> Sheet {
    let drafts = rungs(ramp, names).map(|(rung, cycle)| {
        let title = texts.title_among(cycle, names);
        let parts = [texts.rung(cycle, &title), texts.rung_told(cycle)].into_iter();
        let text = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let note = texts.rung_learned(cycle).unwrap_or_default().to_owned();
        Draft { depth: rung.depth, text, note, ..Draft::default() }
    });
    let (title, drafts) = (title(ramp, names, texts), drafts.collect());
    Sheet { title, form: Some(DRAWN_AS), drafts, ..Sheet::default() }
}

/// The ladder as a picture, each test with what was learned; described to those who cannot see it by its rows.
pub fn svg_of(ramp: &Ramp, names: &Names, texts: Texts) -> String {
    let mut above: Vec<usize> = Vec::new();
    let items = rungs(ramp, names).enumerate().map(|(at, (rung, cycle))| {
        above.truncate(rung.depth);
        let link = Link { above: above.last().copied(), weak: false };
        above.push(at);
        let rows = [texts.rung(cycle, &texts.title_among(cycle, names)), texts.rung_told(cycle)];
        let learned = texts.rung_learned(cycle).map(str::to_owned);
        let rows = rows.into_iter().chain(learned).filter(|own| !own.is_empty());
        let text = rows.collect::<Vec<_>>().join("\n");
        Item { text, links: vec![link], ..Item::default() }
    });
    let sketch = Sketch { items: items.collect(), head: title(ramp, names, texts) };
    let drawn = picture::fitted(PAGE, |size| picture::ladder(&sketch, size, svg::LETTERS));
    let rows: Vec<&str> = sketch.items.iter().map(|own| &*own.text).collect();
    svg::svg(&drawn, &sketch.head, &rows.join("\n")) + "\n"
}

/// The idea, its tests, and how well they are done.
pub fn document(ramp: &Ramp, names: &Names, presentation: &Presentation) -> Json {
    let texts = presentation.texts();
    let key = |cycle: &Record, field: &Field| {
        let code = cycle.choice(field.code);
        field.choices().iter().find(|own| Some(own.code) == code).map(|own| own.key)
    };
    let rung = |(rung, cycle): (&Rung, &Record)| {
        json!({
            "id": rung.cycle.as_str(),
            "label": texts.title_among(cycle, names),
            "depth": rung.depth,
            "number": cycle.integer(cycle::NUMBER.code),
            "stage": key(cycle, &cycle::STAGE),
            "people": cycle.integer(cycle::PEOPLE.code),
            "places": cycle.integer(cycle::PLACES.code),
            "start": day(cycle, &cycle::START),
            "end": day(cycle, &cycle::END),
            "decision": key(cycle, &cycle::DECISION),
            "learned": texts.rung_learned(cycle),
        })
    };
    let lists = ramp.checked.iter().map(checklist);
    json!({
        "id": ramp.idea.as_ref().map(|id| id.as_str()),
        "label": title(ramp, names, texts),
        "rungs": rungs(ramp, names).map(rung).collect::<Vec<_>>(),
        "checklists": Json::Object(lists.collect()),
    })
}

fn day(cycle: &Record, field: &Field) -> Option<String> {
    match cycle.get(field.code)? {
        Value::Date(day) => Some(day.to_string()),
        _ => None,
    }
}

fn rungs<'a>(ramp: &'a Ramp, names: &'a Names) -> impl Iterator<Item = (&'a Rung, &'a Record)> {
    let cycle = |rung: &'a Rung| names.get(&rung.cycle).filter(|own| own.kind == CYCLE);
    ramp.rungs.iter().filter_map(move |rung| Some((rung, cycle(rung)?)))
}

/// The idea; of tests without one, the first of them.
fn title(ramp: &Ramp, names: &Names, texts: Texts) -> String {
    let first = || ramp.rungs.first().map(|rung| &rung.cycle);
    let named = ramp.idea.as_ref().or_else(first).and_then(|id| names.get(id));
    named.map(|own| texts.title_among(own, names).into_owned()).unwrap_or_default()
}
