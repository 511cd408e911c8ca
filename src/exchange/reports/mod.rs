//! Reports made into pages: first blocks, which know no format, then Markdown, plain text or HTML.

mod agenda;
mod block;
mod charts;
mod data;
mod handover;
mod html;
mod markdown;
mod name;
mod parts;
mod plain;
mod presence;
mod sheets;
mod story;
mod teams;
mod votes;
mod wall;
mod words;

use serde_json::{Value as Json, json};

use crate::domain::Level;
use crate::engine::charts::Signs;
use crate::engine::reports;
use crate::engine::request::{Names, Page};

use super::table::Table;
use super::{Format, Presentation, Reply};
use block::Block;
use words::Words;

/// A report, for its readers and in the form that was asked for.
pub fn draw(page: &Page, names: &Names, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let words = Words::new(names, texts, page.report.report.marks);
    let title = title(page, &words);
    let mut blocks = parts::blocks(page, &words, presentation.audience, signs(presentation));
    blocks.splice(0..0, words.missing().map(Block::Text));
    if presentation.audience != Level::Private {
        // Always, so that it gives nothing away: else somebody there would be told to be missing.
        blocks.push(Block::Text(texts.get("report-without-private").into_owned()));
    }
    match presentation.format {
        Format::Html => html::draw(&title, &blocks, presentation.language),
        Format::Text => plain::draw(&title, &blocks),
        Format::Json => data::draw(&title, &blocks),
        _ => markdown::draw(&title, &blocks),
    }
}

/// What pictures are drawn with in rows of signs. In Markdown nobody knows with which letters it will be read: those
/// of ASCII are equally wide in all that are made for code.
const fn signs(presentation: &Presentation) -> Signs {
    match presentation.format {
        Format::Text if !presentation.ascii => Signs::BRAILLE,
        _ => Signs::ASCII,
    }
}

/// What it is called: with the day, with what was asked for, and with whose it is.
fn title(page: &Page, words: &Words<'_>) -> String {
    let texts = words.texts;
    let day = [("day", texts.date(page.today).into())];
    let title = texts.with(&format!("report-{}-title", page.report.report.key), &day);
    let asked =
        page.asked.iter().map(|(field, value)| words.value(page.report.owner, field, value));
    let site = page.site.as_ref().map(|id| texts.name(id, words.names));
    std::iter::once(title).chain(asked).chain(site).collect::<Vec<_>>().join(" · ")
}

/// Which reports there are, and what each asks for.
pub fn list(presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    if presentation.format == Format::Json {
        let reports = reports::all().map(|own| {
            let tells = texts.get(&format!("report-{}", own.report.key));
            let asks = own.report.asks.iter();
            let asks = asks.map(|field| json!({ "field": field.key, "needed": field.required }));
            json!({ "report": own.report.key, "tells": tells, "asks": asks.collect::<Vec<_>>() })
        });
        return Reply::said(format!("{:#}\n", Json::Array(reports.collect())));
    }
    let mut table = Table::default();
    for id in ["head-report", "head-tells", "head-asks"] {
        table.column(&texts.get(id));
    }
    for own in reports::all() {
        let tells = texts.get(&format!("report-{}", own.report.key));
        let asks = own.report.asks.iter().map(|field| {
            let asks = format!("{}=…", field.key);
            if field.required { asks } else { format!("[{asks}]") }
        });
        table.row([own.report.key, &*tells, &asks.collect::<Vec<_>>().join(" ")]);
    }
    Reply::said(table.draw(presentation.width))
}
