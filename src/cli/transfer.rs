//! Import, export and reports: files are read and written here, on the caller's side; the workspace may be
//! in another process.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::domain::Level;
use crate::engine::request::Request;
use crate::exchange::outline::Syntax;
use crate::exchange::{Ask, Format, Presentation, Reply, csv, report, reports};

use super::dispatch::{Run, file, one, pairs};
use super::files;
use super::grammar::option::{AUDIENCE, FORCE, KIND, OUTPUT, PAIRS, REPORT};
use super::outlines::outline;

impl Run<'_> {
    /// `import csv|json`, or an outline.
    pub(super) fn import(&mut self, matches: &ArgMatches) -> Reply {
        let Some((format, matches)) = matches.subcommand() else { return Reply::default() };
        let file = file(matches).unwrap_or_else(|| Path::new(files::STANDARD));
        let mut show = self.presentation(matches);
        show.file = Some(files::shown(file));
        let bytes = match files::read(file, self.surroundings.input.take(), self.texts()) {
            Ok(bytes) => bytes,
            Err(reply) => return reply,
        };
        if let Some(syntax) = Syntax::from_key(format) {
            return self.import_outline(syntax, &bytes, (file, matches), &show);
        }
        let ask = if format == "json" {
            csv::decoded(&bytes).map(|text| Ask::ImportJson(text.to_owned()))
        } else {
            csv::read(&bytes).map(|table| {
                let kind = one(matches, KIND).unwrap_or_default();
                let take_good = matches.get_flag("take-good");
                Ask::Request(Request::Import { kind, table, take_good })
            })
        };
        match ask {
            Ok(ask) => self.office.ask(&self.globals, ask, &show),
            Err(trouble) => report::of_trouble(trouble, &show),
        }
    }

    /// `export csv|ics|json`, or an outline.
    pub(super) fn export(&self, matches: &ArgMatches) -> Reply {
        let Some((format, matches)) = matches.subcommand() else { return Reply::default() };
        let mut show = self.presentation(matches);
        let request = match format {
            "json" => {
                show.format = Format::Json;
                Request::Everything { history: matches.get_flag("history") }
            }
            "ics" => Request::Agenda,
            key if let Some(syntax) = Syntax::from_key(key) => outline(syntax, matches, &mut show),
            _ => {
                show.format = Format::Csv;
                let kind = one(matches, KIND).unwrap_or_default();
                Request::List { kind, wanted: Vec::new(), sort: None, trash: false }
            }
        };
        self.given_out(request, show, matches)
    }

    /// `report NAME [FIELD=VALUE …]`; without a name, which there are.
    pub(super) fn report(&self, matches: &ArgMatches) -> Reply {
        let show = self.presentation(matches);
        match one(matches, REPORT) {
            Some(name) => {
                let pairs = pairs(matches, PAIRS);
                self.given_out(Request::Report { name, pairs }, show, matches)
            }
            None => reports::list(&show),
        }
    }

    /// Asks for what others will read, and writes it into a file if one is named.
    fn given_out(&self, request: Request, mut show: Presentation, matches: &ArgMatches) -> Reply {
        let output = matches.get_one::<PathBuf>(OUTPUT);
        if output.is_some() {
            show.width = None;
        }
        // A complete export has no audience.
        if let Ok(audience) = matches.try_get_one::<String>(AUDIENCE) {
            let audience = audience.and_then(|key| Level::from_key(key));
            show.audience = audience.unwrap_or(Level::Team);
        }
        let reply = self.ask(request, &show);
        // As for files that are read, `-` is no file.
        match output.filter(|file| file.as_os_str() != files::STANDARD) {
            Some(file) if reply.exit == 0 => self.keep(file, reply, matches.get_flag(FORCE)),
            _ => reply,
        }
    }

    fn keep(&self, file: &Path, reply: Reply, force: bool) -> Reply {
        let texts = self.texts();
        match files::write(file, &reply.out, force, texts) {
            Ok(()) => {
                let written = texts.with("export-written", &[("file", files::shown(file).into())]);
                Reply { out: format!("{written}\n"), ..reply }
            }
            Err(refused) => refused,
        }
    }
}
