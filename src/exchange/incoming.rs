//! What comes in from a file: its bytes made into what is asked of the workspace, whoever read them.

use crate::domain::RecordId;
use crate::engine::crossing::Incoming;
use crate::engine::outlines::Syntax;
use crate::engine::request::Request;

use super::answer::outline_problems;
use super::{Ask, Presentation, Reply, csv, outline, report};

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

/// Understands the bytes of a file. `id` is for an outline that it makes, `stem` what the file is called.
///
/// # Errors
/// Nothing can be taken from it: the reply tells why, with the places.
pub fn understood(
    incoming: Incoming,
    bytes: &[u8],
    (id, stem): (&RecordId, Option<String>),
    show: &Presentation,
) -> Result<Understood, Reply> {
    let plain = |ask| Understood { ask, told: String::new() };
    match incoming {
        Incoming::Rows { kind, take_good } => csv::read(bytes)
            .map(|table| plain(Ask::Request(Request::Import { kind, table, take_good })))
            .map_err(|trouble| report::of_trouble(trouble, show)),
        Incoming::Everything => csv::decoded(bytes)
            .map(|text| plain(Ask::ImportJson(text.into_owned())))
            .map_err(|trouble| report::of_trouble(trouble, show)),
        Incoming::Outline { syntax, title, form, into } => {
            let reading = read(syntax, bytes, show)?;
            let named = |title: &String| !title.trim().is_empty();
            let title = title.or(Some(reading.sheet.title)).filter(named).or(stem);
            let request = Request::ImportOutline {
                id: id.to_string(),
                title: title.unwrap_or_else(|| show.texts().get("record-untitled").into_owned()),
                form: form.unwrap_or_else(|| reading.sheet.form.unwrap_or(PLAIN).to_owned()),
                into,
                drafts: reading.sheet.drafts,
            };
            let told = outline_problems(&reading.problems, show);
            Ok(Understood { ask: Ask::Request(request), told })
        }
    }
}

fn read(syntax: Syntax, bytes: &[u8], show: &Presentation) -> Result<outline::Reading, Reply> {
    let reading = outline::read(syntax, bytes);
    if reading.problems.iter().any(|problem| problem.what.refuses()) {
        let err = outline_problems(&reading.problems, show);
        return Err(Reply { exit: 1, out: String::new(), err });
    }
    Ok(reading)
}
