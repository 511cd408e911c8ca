//! `import` and `export` of outlines: the file is read and understood here, so that what crosses to
//! the workspace is rows, whatever format they came in.

use std::path::Path;

use clap::ArgMatches;

use crate::engine::request::Request;
use crate::exchange::answer::outline_problems;
use crate::exchange::outline::{self, Syntax};
use crate::exchange::{Format, Reply};

use super::dispatch::{Run, one};
use super::files;
use super::grammar::option::{FORM, ID, INTO, TITLE};
use super::transfer::input_file;

/// The form of an outline that comes without one.
const PLAIN: &str = "plain";

impl Run<'_> {
    /// `import opml|mermaid|outline|markdown`.
    pub(super) fn import_outline(&mut self, syntax: Syntax, matches: &ArgMatches) -> Reply {
        let (bytes, show) = match self.incoming(matches) {
            Ok(incoming) => incoming,
            Err(reply) => return reply,
        };
        let reading = outline::read(syntax, &bytes);
        let told = outline_problems(&reading.problems, &show);
        if reading.problems.iter().any(|problem| problem.what.refuses()) {
            return Reply { exit: 1, out: String::new(), err: told };
        }
        let named = |title: &String| !title.trim().is_empty();
        let title = one(matches, TITLE).or(Some(reading.sheet.title)).filter(named);
        let file = input_file(matches);
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
        let mut reply = self.ask(request, &show);
        reply.err.insert_str(0, &told);
        reply
    }

    /// `export opml|mermaid|outline|markdown|svg`.
    pub(super) fn export_outline(&self, syntax: Syntax, matches: &ArgMatches) -> Reply {
        let outline = Request::Outline(one(matches, ID).unwrap_or_default());
        self.given_out_as(Format::Outline(syntax), outline, matches)
    }
}
