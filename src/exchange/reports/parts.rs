//! The parts of a report as blocks.

use crate::domain::declare::List;
use crate::domain::{Field, Kind, Level, Value};
use crate::engine::reckon::Gap;
use crate::engine::request::{FilledPart, FilledTable, Names, Page, View};
use crate::exchange::answer::worded;
use crate::texts::Texts;

use super::block::{Block, Grid, listed, section};
use super::{handover, teams};

/// All parts, each under its heading; what has nothing to tell is left out.
pub(super) fn blocks(page: &Page, names: &Names, audience: Level, texts: Texts) -> Vec<Block> {
    let key = page.report.report.key;
    let part = |filled: &FilledPart| match filled {
        FilledPart::Text(words) => {
            vec![Block::Text(texts.get(&format!("report-{key}-{words}")).into_owned())]
        }
        FilledPart::Gaps(found) => gaps(found, names, texts),
        FilledPart::Record(view, shows) => facts(view, shows, names, texts),
        FilledPart::Table(table) => grid(table, names, texts),
        FilledPart::List(list, views) => {
            let heading = list.called.map(|called| texts.get(&format!("report-{key}-{called}")));
            match list.called {
                // That there are none is known to those only who may know what could be.
                Some(called) if views.is_empty() && audience.may_see(Level::Team) => {
                    let none = texts.get(&format!("report-{key}-{called}-none"));
                    vec![Block::Text(none.into_owned())]
                }
                _ => register(list, heading.as_deref(), views, names, texts),
            }
        }
        FilledPart::Open(open, notes) => handover::blocks(open, *notes, names, audience, texts),
        FilledPart::Map(gaps) => teams::map(gaps.as_deref(), names, texts),
        FilledPart::Teams(all) => teams::teams(all, names, texts),
        FilledPart::PastFirstYear(day) => {
            let told = |day| {
                let day = [("day", texts.date(day).into())];
                Block::Text(texts.with("report-past-first-year", &day))
            };
            day.map(told).into_iter().collect()
        }
    };
    page.parts.iter().flat_map(part).collect()
}

fn gaps(found: &[Gap], names: &Names, texts: Texts) -> Vec<Block> {
    let line = |gap: &Gap| {
        let words = texts.gap(gap, &|id| texts.name(id, names));
        match &gap.id {
            Some(id) => format!("{}: {words}", texts.name(id, names)),
            None => words,
        }
    };
    let heading = texts.get("report-gaps").into_owned();
    listed(heading, found.iter().map(line).collect())
}

fn facts(view: &View, shows: &[&Field], names: &Names, texts: Texts) -> Vec<Block> {
    let Some(kind) = Kind::by_code(view.record.kind) else { return Vec::new() };
    let fact = |field: &&Field| {
        let words = shown(kind, field, view, names, texts);
        (!words.is_empty()).then(|| (texts.field(kind, field).into_owned(), words))
    };
    let facts: Vec<(String, String)> = shows.iter().filter_map(fact).collect();
    if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
}

fn register(
    list: &List,
    heading: Option<&str>,
    views: &[View],
    names: &Names,
    texts: Texts,
) -> Vec<Block> {
    let Some(kind) = Kind::by_code(list.kind).filter(|_| !views.is_empty()) else {
        return Vec::new();
    };
    let title = if kind.titled_by.is_empty() {
        texts.field(kind, kind.title())
    } else {
        texts.get("head-record")
    };
    // A column in which nothing stands tells nothing.
    let any = |field: &&&Field| {
        views.iter().any(|view| !shown(kind, field, view, names, texts).is_empty())
    };
    let shows: Vec<&Field> = list.shows.iter().filter(any).copied().collect();
    let heads = shows.iter().map(|own| (texts.field(kind, own).into_owned(), own.ty.is_number()));
    let heads = std::iter::once((title.into_owned(), false)).chain(heads).collect();
    let row = |view: &View| {
        let title = texts.title_among(&view.record, names).into_owned();
        let cells = shows.iter().map(|field| shown(kind, field, view, names, texts));
        std::iter::once(title).chain(cells).collect()
    };
    let rows = views.iter().map(row).collect();
    let heading = heading.map_or_else(|| texts.kinds(kind).into_owned(), str::to_owned);
    section(heading, vec![Block::Grid(Grid { heads, rows })])
}

/// What stands in a field of a record, or what a figure of it is.
fn shown(kind: &'static Kind, field: &Field, view: &View, names: &Names, texts: Texts) -> String {
    let figure = kind.figures.iter().find(|own| own.field.key == field.key);
    let value: Option<&Value> = match figure {
        Some(figure) => view.figure(figure),
        None => view.record.get(field.code),
    };
    let words = |value| texts.of_field(Some(kind), Some(field), value, &|id| texts.name(id, names));
    value.map(words).unwrap_or_default()
}

fn grid(table: &FilledTable, names: &Names, texts: Texts) -> Vec<Block> {
    if table.filled.rows.is_empty() || table.filled.columns.is_empty() {
        return Vec::new();
    }
    let (heads, rows) = worded(table, names, texts);
    let heads = heads.into_iter().map(|head| (head, false)).collect();
    let words = texts.get(&format!("table-{}-{}", table.kind.key, table.table.key));
    section(words.into_owned(), vec![Block::Grid(Grid { heads, rows })])
}
