//! What comes in from a file: its bytes made into what is asked of the workspace, whoever read them.

use crate::domain::kinds::SCHOOL_DATE;
use crate::domain::{Kind, Language, RecordId};
use crate::engine::crossing::Incoming;
use crate::engine::outlines::Syntax;
use crate::engine::request::Request;

use super::answer::outline_problems;
use super::csv::{Part, Unmapped};
use super::{Ask, Format, Presentation, Reply, csv, days_off, outline, report};

/// The form of an outline that comes without one.
const PLAIN: &str = "plain";

/// A file that was understood.
#[derive(Clone, Debug)]
pub struct Understood {
    /// What it asks of the workspace.
    pub ask: Ask,
    /// What is to be told of what was passed over, a line each.
    pub told: String,
}

/// What helps to understand a file.
pub struct Help<'a> {
    /// The id of an outline that it makes.
    pub id: &'a RecordId,
    /// What the file is called.
    pub stem: Option<String>,
    /// Asks the workspace what is remembered.
    pub ask: &'a dyn Fn(Request, &Presentation) -> Reply,
    /// Hears how many bytes of how many are read.
    pub tell: &'a mut dyn FnMut(usize, usize),
}

/// Understands the bytes of a file.
///
/// # Errors
/// Nothing can be taken from it: the reply tells why, with the places.
pub fn understood(
    incoming: Incoming,
    bytes: &[u8],
    help: Help<'_>,
    show: &Presentation,
) -> Result<Understood, Reply> {
    let plain = |ask| Understood { ask, told: String::new() };
    match incoming {
        Incoming::Rows { kind, map, with, take_good } => {
            let table = csv::read(bytes).map_err(|trouble| report::of_trouble(trouble, show))?;
            let table = csv::mapped(&table, &map, &with)
                .map_err(|unmapped| report::of_unmapped(&unmapped, &table.heads, show))?;
            Ok(plain(Ask::Request(Request::Import { kind, table, take_good })))
        }
        Incoming::Readings { map, measure, take_good } => {
            readings((map, measure, take_good), bytes, help, show)
        }
        Incoming::Everything => csv::decoded(bytes)
            .map(|text| plain(Ask::ImportJson(text.into_owned())))
            .map_err(|trouble| report::of_trouble(trouble, show)),
        Incoming::DaysOff { words } => {
            let text = csv::decoded(bytes).map_err(|trouble| report::of_trouble(trouble, show))?;
            let found =
                days_off::read(&text, &words).ok_or_else(|| report::of_no_calendar(show))?;
            let numbers = [("days", found.table.rows.len()), ("others", found.others)];
            let numbers = numbers.map(|(key, count)| (key, count.into()));
            let told = format!("{}\n", show.texts().with("import-days-off", &numbers));
            let kind = Kind::by_code(SCHOOL_DATE).map_or("", |kind| kind.key).to_owned();
            let request = Request::Import { kind, table: found.table, take_good: false };
            Ok(Understood { ask: Ask::Request(request), told })
        }
        Incoming::Outline { syntax, title, form, into } => {
            let reading = read(syntax, bytes, show)?;
            let named = |title: &String| !title.trim().is_empty();
            let title = title.or(Some(reading.sheet.title)).filter(named).or(help.stem);
            let request = Request::ImportOutline {
                id: help.id.to_string(),
                title: title.unwrap_or_else(|| show.texts().get("record-untitled").into_owned()),
                about: reading.sheet.about,
                form: form.unwrap_or_else(|| reading.sheet.form.unwrap_or(PLAIN).to_owned()),
                into,
                drafts: reading.sheet.drafts,
            };
            let told = outline_problems(&reading.problems, show);
            Ok(Understood { ask: Ask::Request(request), told })
        }
    }
}

/// A file of readings: its columns, then its rows.
fn readings(
    (map, measure, take_good): (Option<String>, Option<String>, bool),
    bytes: &[u8],
    help: Help<'_>,
    show: &Presentation,
) -> Result<Understood, Reply> {
    let troubled = |trouble| report::of_trouble(trouble, show);
    let text = csv::decoded(bytes).map_err(troubled)?;
    let heads = csv::Rows::new(&text).map_err(troubled)?.heads;
    let mut measure = measure;
    let known = csv::columns(&heads, map.as_deref());
    let has_measure = |known: &csv::Columns| known.iter().any(|(own, _)| *own == Part::Measure);
    let is_enough = known.as_ref().is_ok_and(|known| measure.is_some() || has_measure(known));
    let remembered = (map.is_none() && !is_enough).then(|| remembered(&heads, help.ask)).flatten();
    let known = match remembered {
        Some((map, own)) => {
            measure = measure.or(own);
            csv::columns(&heads, Some(&map))
        }
        None => known,
    };
    let columns = known.map_err(|unmapped| report::of_unmapped(&unmapped, &heads, show))?;
    if measure.is_none() && !has_measure(&columns) {
        return Err(report::of_unmapped(&Unmapped::Lacks(Part::Measure), &heads, show));
    }
    let mut read = csv::gathered(&text, &columns, help.tell).map_err(troubled)?;
    let value = columns.iter().find(|(own, _)| *own == Part::Value);
    let head = value.and_then(|(_, at)| heads.get(*at)).map_or("", String::as_str);
    let told = report::of_left(&read, head, show);
    if !read.problems.is_empty() && !take_good {
        let err = format!("{told}{}\n", show.texts().get("import-nothing-taken"));
        return Err(Reply { exit: 1, out: String::new(), err });
    }
    read.gathering.map = map;
    let gathering = read.gathering;
    let request = Request::ImportReadings { gathering, measure, take_good };
    Ok(Understood { ask: Ask::Request(request), told })
}

/// What is remembered of files with these heads: which column holds what, and of which measure they are.
fn remembered(
    heads: &[String],
    ask: &dyn Fn(Request, &Presentation) -> Reply,
) -> Option<(String, Option<String>)> {
    let show = Presentation { format: Format::Json, ..Presentation::new(Language::En) };
    let reply = ask(Request::Columns(heads.to_vec()), &show);
    let answer: serde_json::Value = serde_json::from_str(&reply.out).ok()?;
    let said = |key: &str| answer[key].as_str().map(str::to_owned);
    Some((said("columns")?, said("measure")))
}

fn read(syntax: Syntax, bytes: &[u8], show: &Presentation) -> Result<outline::Reading, Reply> {
    let reading = outline::read(syntax, bytes);
    if reading.problems.iter().any(|problem| problem.what.refuses()) {
        let err = outline_problems(&reading.problems, show);
        return Err(Reply { exit: 1, out: String::new(), err });
    }
    Ok(reading)
}
