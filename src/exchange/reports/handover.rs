//! What is open, by whom, since when.

use chrono::NaiveDate;

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, Level, Value};
use crate::engine::open::{ToDo, Why};
use crate::engine::request::Names;
use crate::texts::Texts;

use super::block::{Block, listed};
use super::name::{kinds, named};

/// A list for each kind; notes are counted. That nothing is open is known to the team only: of most of what
/// may be open others know nothing.
pub(super) fn blocks(
    open: &[ToDo],
    notes: Option<(usize, NaiveDate)>,
    names: &Names,
    audience: Level,
    texts: Texts,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for kind in Kind::all() {
        let own = open.iter().filter(|own| own.kind == kind.code);
        let lines = own.map(|own| line(kind, own, names, texts)).collect();
        blocks.extend(listed(texts.kinds(kind).into_owned(), lines));
    }
    if let Some((count, since)) = notes {
        let told = [("count", count.into()), ("day", texts.date(since).into())];
        blocks.extend(listed(kinds(NOTE, texts), vec![texts.with("report-notes", &told)]));
    }
    if blocks.is_empty() && audience.may_see(Level::Team) {
        blocks.push(Block::Text(texts.get("report-nothing-open").into_owned()));
    }
    blocks
}

fn line(kind: &Kind, own: &ToDo, names: &Names, texts: Texts) -> String {
    let why = match &own.why {
        Why::Is(code, choice) => {
            let none = |_: &_| String::new();
            texts.value(kind.code, *code, &Value::Choice(*choice), &none)
        }
        Why::Lacks(code) => {
            texts.with("report-lacks", &[("field", texts.slot(kind.code, *code).into())])
        }
        Why::Past(code, day) => {
            let field = texts.slot(kind.code, *code);
            texts.with("report-past", &[("field", field.into()), ("day", texts.date(*day).into())])
        }
        Why::Late => texts.get("report-late").into_owned(),
    };
    let nobody = || texts.get("report-nobody").into_owned();
    let who = own.who.as_ref().map_or_else(nobody, |who| texts.name(who, names));
    let since = own.since.map(|day| {
        let since = texts.with("report-since", &[("day", texts.date(day).into())]);
        format!(" · {since}")
    });
    format!("{}: {why} · {who}{}", named(&own.id, names, texts), since.unwrap_or_default())
}
