//! Import, export and reports: files are read and written here, on the caller's side; the workspace may be
//! in another process.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;

use crate::domain::kinds::READING;
use crate::domain::{Kind, Level};
use crate::engine::charts::{Each, Wish};
use crate::engine::crossing::Incoming;
use crate::engine::outlines::Syntax;
use crate::engine::request::Request;
use crate::exchange::incoming::{Help, Understood, understood};
use crate::exchange::{Format, Presentation, Reply, reports};

use super::chart::chosen;
use super::dispatch::{Run, file, many, one, pairs};
use super::files;
use super::grammar::option::{
    AUDIENCE, EACH, FORCE, FORM, GIVEN, ID, INTO, KIND, MAP, MEASURE, NO_MARK, OUTPUT, PAIRS,
    PARETO, RECIPIENT, REPORT, SINCE, TITLE, UNTIL, WORD,
};
use super::progress::Progress;

/// What spreadsheets want at the head of a table, so that they read its accents.
pub const MARK: char = '\u{feff}';

impl Run<'_> {
    /// `import csv`.
    pub(super) fn import_csv(&mut self, matches: &ArgMatches) -> Reply {
        let kind = one(matches, KIND).unwrap_or_default();
        let take_good = matches.get_flag("take-good");
        // Their rows are days of series, and no records.
        if Kind::by_key(&kind).is_some_and(|kind| kind.code == READING) {
            let (map, measure) = (None, None);
            return self.taken_in(Incoming::Readings { map, measure, take_good }, matches);
        }
        let (map, with) = (many(matches, MAP), pairs(matches, GIVEN));
        self.taken_in(Incoming::Rows { kind, map, with, take_good }, matches)
    }

    /// `import readings`.
    pub(super) fn import_readings(&mut self, matches: &ArgMatches) -> Reply {
        let (map, measure) = (one(matches, MAP), one(matches, MEASURE));
        let take_good = matches.get_flag("take-good");
        self.taken_in(Incoming::Readings { map, measure, take_good }, matches)
    }

    /// `import json`.
    pub(super) fn import_json(&mut self, matches: &ArgMatches) -> Reply {
        self.taken_in(Incoming::Everything, matches)
    }

    /// `import calendar`.
    pub(super) fn import_calendar(&mut self, matches: &ArgMatches) -> Reply {
        self.taken_in(Incoming::DaysOff { words: many(matches, WORD) }, matches)
    }

    /// `import opml|mermaid|outline|markdown`.
    pub(super) fn import_outline(&mut self, syntax: Syntax, matches: &ArgMatches) -> Reply {
        let (title, form, into) = (one(matches, TITLE), one(matches, FORM), one(matches, INTO));
        self.taken_in(Incoming::Outline { syntax, title, form, into }, matches)
    }

    /// Reads the file that is named and asks for what is made of it.
    fn taken_in(&mut self, incoming: Incoming, matches: &ArgMatches) -> Reply {
        let file = file(matches).unwrap_or_else(|| Path::new(files::STANDARD));
        let bytes = match files::read(file, self.surroundings.input.take(), self.texts()) {
            Ok(bytes) => bytes,
            Err(reply) => return reply,
        };
        let show = Presentation { file: Some(files::shown(file)), ..self.presentation(matches) };
        let stem = file.file_stem().filter(|_| file != Path::new(files::STANDARD));
        let stem = stem.map(|stem| stem.to_string_lossy().into_owned());
        let mut progress = self.surroundings.tells_progress.then(|| Progress::new(self.texts()));
        let ask = |request, show: &Presentation| self.ask(request, show);
        let help = Help {
            id: &self.office.fresh_id(),
            stem,
            ask: &ask,
            tell: &mut |done, all| progress.iter_mut().for_each(|own| own.read(done, all)),
        };
        let understood = understood(incoming, &bytes, help, &show);
        progress.iter_mut().for_each(Progress::keeping);
        let reply = understood.map(|Understood { ask, told }| {
            let mut reply = self.office.ask(&self.globals, ask, &show);
            reply.err.insert_str(0, &told);
            reply
        });
        progress.iter_mut().for_each(Progress::end);
        reply.unwrap_or_else(|reply| reply)
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

    /// `export opml|mermaid|outline|markdown|svg`.
    pub(super) fn export_outline(&self, syntax: Syntax, matches: &ArgMatches) -> Reply {
        let id = one(matches, ID).unwrap_or_default();
        let said = |what| matches!(matches.try_contains_id(what), Ok(true));
        let outline = if let Some(since) = one(matches, SINCE) {
            Request::Apart { outline: id, since, until: one(matches, UNTIL) }
        } else if said(PARETO) && matches.get_flag(PARETO) {
            Request::Pareto { of: id, site: None }
        } else if let Some(each) = said(EACH).then(|| chosen(matches, EACH, Each::ALL, Each::key)) {
            let each = each.unwrap_or(Each::Site);
            Request::Multiples { measure: id, each, wish: Wish::default() }
        } else {
            Request::Outline(id)
        };
        self.given_out_as(Format::Outline(syntax), outline, matches)
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
            // Who names a reader and no audience must not hand out what is the team's by accident.
            let is_said = matches.value_source(AUDIENCE) == Some(ValueSource::CommandLine);
            if show.recipient.is_some() && !is_said {
                show.audience = Level::Partner;
            }
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
        match files::write(file, &reply.out, force) {
            Ok(()) => Reply { out: files::written(file, texts) + "\n", ..reply },
            Err(error) => files::not_written(file, &error, texts),
        }
    }
}
