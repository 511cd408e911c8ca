//! The parts of a report as blocks.

use crate::domain::declare::List;
use crate::domain::{Field, Kind, Level};
use crate::engine::charts::Signs;
use crate::engine::reckon::Gap;
use crate::engine::request::{FilledPart, FilledTable, Names, Page, View};
use crate::exchange::answer::worded;
use crate::texts::Texts;

use super::block::{Block, Grid, listed, section};
use super::words::Words;
use super::{agenda, charts, handover, presence, sheets, story, teams, votes, wall};

/// All parts, each under its heading; what has nothing to tell is left out.
pub(super) fn blocks(
    page: &Page,
    words: &Words<'_>,
    audience: Level,
    drawn_with: Signs,
) -> Vec<Block> {
    // That there are none is known to those only who may know what could be.
    let knows = audience.may_see(Level::Team);
    let key = page.report.report.key;
    let (names, texts) = (words.names, words.texts);
    let part = |filled: &FilledPart| match filled {
        FilledPart::Text(words) => {
            vec![Block::Text(texts.get(&format!("report-{key}-{words}")).into_owned())]
        }
        FilledPart::Gaps(found) => gaps(found, names, texts),
        FilledPart::Record(view, shows) => facts(view, shows, words),
        FilledPart::Table(table) => grid(table, names, texts),
        FilledPart::List(list, views) => {
            let heading = list.called.map(|called| texts.get(&format!("report-{key}-{called}")));
            match list.called {
                Some(called) if views.is_empty() && knows => {
                    let none = texts.get(&format!("report-{key}-{called}-none"));
                    vec![Block::Text(none.into_owned())]
                }
                _ => register(list, heading.as_deref(), views, words),
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
        FilledPart::Presence(came) => presence::blocks(came, words),
        FilledPart::Agenda(items) => agenda::blocks(items, words),
        FilledPart::Sheet(own) => sheets::blocks(own, words),
        FilledPart::Votes(votes) => votes::blocks(votes, words),
        FilledPart::Charts(all) => charts::blocks(all, words, knows, drawn_with),
        FilledPart::Theory(all) => story::theory(all, words, knows),
        FilledPart::Tests(all) => story::tests(all, words, knows),
        FilledPart::Voices(own) => story::voices(own, words, knows),
        FilledPart::Ahead(own) => story::ahead(own, words, knows),
        FilledPart::Wall(own) => wall::blocks(own, words, knows, drawn_with),
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

/// Each field with what stands in it; a text of several lines under a heading of its own.
fn facts(view: &View, shows: &[&Field], words: &Words<'_>) -> Vec<Block> {
    let Some(kind) = Kind::by_code(view.record.kind) else { return Vec::new() };
    let told = |field: &&Field| {
        let told = words.shown(kind, field, view);
        (!told.is_empty()).then(|| (words.texts.field(kind, field).into_owned(), told))
    };
    let (long, short): (Vec<&Field>, Vec<&Field>) =
        shows.iter().copied().partition(|field| field.ty.is_multiline());
    let facts: Vec<(String, String)> = short.iter().filter_map(told).collect();
    let facts = (!facts.is_empty()).then_some(Block::Facts(facts));
    let long = long.iter().filter_map(told);
    let long = long.flat_map(|(label, told)| section(label, vec![Block::Text(told)]));
    facts.into_iter().chain(long).collect()
}

fn register(list: &List, heading: Option<&str>, views: &[View], words: &Words<'_>) -> Vec<Block> {
    let texts = words.texts;
    let Some(kind) = Kind::by_code(list.kind).filter(|_| !views.is_empty()) else {
        return Vec::new();
    };
    let title = if kind.titled_by.is_empty() {
        texts.field(kind, kind.title())
    } else {
        texts.get("head-record")
    };
    let columns = list.shows.iter().map(|field| {
        let head = (texts.field(kind, field).into_owned(), field.ty.is_number());
        let cells = views.iter().map(|view| words.shown(kind, field, view));
        (head, cells.collect::<Vec<String>>())
    });
    let titles = views.iter().map(|view| words.title(&view.record)).collect();
    // A column in which nothing stands tells nothing.
    let columns = columns.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let columns: Vec<((String, bool), Vec<String>)> =
        std::iter::once(((title.into_owned(), false), titles)).chain(columns).collect();
    let row = |at: usize| columns.iter().map(|(_, cells)| cells[at].clone()).collect();
    let rows = (0..views.len()).map(row).collect();
    let heads = columns.iter().map(|(head, _)| head.clone()).collect();
    let heading = heading.map_or_else(|| texts.kinds(kind).into_owned(), str::to_owned);
    section(heading, vec![Block::Grid(Grid { heads, rows })])
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
