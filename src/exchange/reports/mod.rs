//! Reports drawn as Markdown, which reads as plain text too.

mod handover;
mod people;
mod roadmap;

use crate::domain::{Level, RecordId};
use crate::engine::reports::ReportName;
use crate::engine::request::{Names, Report};
use crate::texts::Texts;

use super::table::Table;
use super::visible::visible;
use super::{Presentation, Reply};

/// A report.
pub fn draw(report: &Report, names: &Names, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let page = match report {
        Report::Handover(report) => handover::draw(report, names, texts),
        Report::People(report) => people::draw(report, names, texts),
        Report::Roadmap(views, past) => return roadmap::draw(views, *past, texts),
    };
    if presentation.audience == Level::Private {
        return page;
    }
    // Always, so that it gives nothing away: else somebody there would be told to be missing.
    format!("{page}\n{}\n", texts.get("report-without-private"))
}

/// Which reports there are.
pub fn list(presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let mut table = Table::default();
    table.column(&texts.get("head-report"));
    table.column(&texts.get("head-tells"));
    for name in ReportName::ALL {
        table.row([name.key(), &*texts.get(&format!("report-{}", name.key()))]);
    }
    Reply::said(table.draw(presentation.width))
}

/// A record by its title and id.
fn named(id: &RecordId, names: &Names, texts: Texts) -> String {
    format!("{} ({})", plain(&texts.name(id, names)), names.short(id))
}

/// A text in which Markdown finds no marks of its own.
fn plain(text: &str) -> String {
    let marked = |c: char| matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#');
    visible(text).chars().fold(String::new(), |mut plain, c| {
        plain.extend(marked(c).then_some('\\'));
        plain.push(if c == '\n' { ' ' } else { c });
        plain
    })
}

/// A list with a heading; nothing if it is empty.
fn section(heading: &str, lines: impl IntoIterator<Item = String>) -> String {
    let lines: String = lines.into_iter().map(|line| format!("- {line}\n")).collect();
    if lines.is_empty() { lines } else { format!("\n{heading}\n\n{lines}") }
}
