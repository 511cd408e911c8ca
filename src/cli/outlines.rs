//! `import` and `export` of outlines: the file is read and understood here, so that what crosses to
//! the workspace is rows, whatever format they came in.

use std::path::Path;

use clap::ArgMatches;

use crate::engine::request::Request;
use crate::exchange::answer::outline_problems;
use crate::exchange::outline::{self, Syntax};
use crate::exchange::{Format, Presentation, Reply};

use super::dispatch::{Run, one};
use super::files;
use super::grammar::option::{FORM, ID, INTO, TITLE};

/// The form of an outline that comes without one.
const PLAIN: &str = "plain";

impl Run<'_> {
    /// `import opml|mermaid|outline|markdown`.
    pub(super) fn import_outline(
        &self,
        syntax: Syntax,
        bytes: &[u8],
        (file, matches): (&Path, &ArgMatches),
        show: &Presentation,
    ) -> Reply {
        let reading = outline::read(syntax, bytes);
        let told = outline_problems(&reading.problems, show);
        if reading.problems.iter().any(|problem| problem.what.refuses()) {
            return Reply { exit: 1, out: String::new(), err: told };
        }
        let named = |title: &String| !title.trim().is_empty();
        let title = one(matches, TITLE).or(Some(reading.sheet.title)).filter(named);
        let stem = || file.file_stem().filter(|_| file != Path::new(files::STANDARD));
        let title = title.or_else(|| Some(stem()?.to_string_lossy().into_owned()));
        let request = Request::ImportOutline {
            id: self.office.fresh_id().to_string(),
            title: title.unwrap_or_else(|| self.texts().get("record-untitled").into_owned()),
            form: one(matches, FORM)
                .unwrap_or_else(|| reading.sheet.form.unwrap_or(PLAIN).to_owned()),
            into: one(matches, INTO),
            drafts: reading.sheet.drafts,
        };
        let mut reply = self.ask(request, show);
        reply.err.insert_str(0, &told);
        reply
    }
}

/// The request for an outline in a format, and how it is to look.
pub(super) fn outline(syntax: Syntax, matches: &ArgMatches, show: &mut Presentation) -> Request {
    show.format = Format::Outline(syntax);
    Request::Outline(one(matches, ID).unwrap_or_default())
}
