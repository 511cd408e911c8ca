//! Import, export and reports: files are read and written here, on the caller's side; the workspace may be
//! in another process.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::domain::Level;
use crate::engine::request::Request;
use crate::exchange::csv::{self, Trouble};
use crate::exchange::{Ask, Format, Presentation, Reply, report, reports};

use super::dispatch::{Run, file, one, pairs};
use super::files;
use super::grammar::option::{AUDIENCE, FORCE, KIND, NO_MARK, OUTPUT, PAIRS, RECIPIENT, REPORT};

/// What spreadsheets want at the head of a table, so that they read its accents.
const MARK: char = '\u{feff}';

impl Run<'_> {
    /// `import csv`.
    pub(super) fn import_csv(&mut self, matches: &ArgMatches) -> Reply {
        self.taken_in(matches, |bytes| {
            let kind = one(matches, KIND).unwrap_or_default();
            let take_good = matches.get_flag("take-good");
            let table = csv::read(bytes)?;
            Ok(Ask::Request(Request::Import { kind, table, take_good }))
        })
    }

    /// `import json`.
    pub(super) fn import_json(&mut self, matches: &ArgMatches) -> Reply {
        self.taken_in(matches, |bytes| Ok(Ask::ImportJson(csv::decoded(bytes)?.into_owned())))
    }

    /// Reads the file that is named and asks for what is made of it.
    fn taken_in(
        &mut self,
        matches: &ArgMatches,
        ask: impl FnOnce(&[u8]) -> Result<Ask, Trouble>,
    ) -> Reply {
        let (bytes, show) = match self.incoming(matches) {
            Ok(incoming) => incoming,
            Err(reply) => return reply,
        };
        match ask(&bytes) {
            Ok(ask) => self.office.ask(&self.globals, ask, &show),
            Err(trouble) => report::of_trouble(trouble, &show),
        }
    }

    /// What is in the file that is named, and how to tell of it.
    pub(super) fn incoming(
        &mut self,
        matches: &ArgMatches,
    ) -> Result<(Vec<u8>, Presentation), Reply> {
        let file = input_file(matches);
        let bytes = files::read(file, self.surroundings.input.take(), self.texts())?;
        let file = Some(files::shown(file));
        Ok((bytes, Presentation { file, ..self.presentation(matches) }))
    }

    /// `export json`.
    pub(super) fn export_json(&self, matches: &ArgMatches) -> Reply {
        let everything = Request::Everything { history: matches.get_flag("history") };
        self.given_out_as(Format::Json, everything, matches)
    }

    /// `export csv`.
    pub(super) fn export_csv(&self, matches: &ArgMatches) -> Reply {
        let kind = one(matches, KIND).unwrap_or_default();
        let (wanted, columns) = (Vec::new(), Vec::new());
        let all = Request::List { kind, wanted, sort: None, trash: false, columns };
        self.given_out_as(Format::Csv, all, matches)
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

    /// Gives something out in a format of its own.
    pub(super) fn given_out_as(
        &self,
        format: Format,
        request: Request,
        matches: &ArgMatches,
    ) -> Reply {
        let show = Presentation { format, ..self.presentation(matches) };
        self.given_out(request, show, matches)
    }

    /// Asks for what others will read, and writes it into a file if one is named.
    pub(super) fn given_out(
        &self,
        request: Request,
        mut show: Presentation,
        matches: &ArgMatches,
    ) -> Reply {
        let output = matches.get_one::<PathBuf>(OUTPUT);
        if output.is_some() {
            show.width = None;
        }
        // A complete export has no audience.
        if let Ok(audience) = matches.try_get_one::<String>(AUDIENCE) {
            let audience = audience.and_then(|key| Level::from_key(key));
            show.audience = audience.unwrap_or(Level::Team);
            show.recipient = one(matches, RECIPIENT);
        }
        let mut reply = self.ask(request, &show);
        let is_marked = matches!(matches.try_get_one::<bool>(NO_MARK), Ok(Some(false)));
        if is_marked && reply.exit == 0 && show.width.is_none() {
            reply.out.insert(0, MARK);
        }
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

/// The file that is read; without a name, standard input.
pub(super) fn input_file(matches: &ArgMatches) -> &Path {
    file(matches).unwrap_or_else(|| Path::new(files::STANDARD))
}
