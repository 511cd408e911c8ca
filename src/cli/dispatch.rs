//! What each command asks of the office.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::domain::Level;
use crate::domain::common::PILLARS;
use crate::engine::request::Request;
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Format, Presentation, Reply, kinds};
use crate::texts::Texts;

use super::grammar::Command;
use super::grammar::option::{
    ALL, BECAUSE, FILE, FORMAT, ID, IDS, KIND, ON_DAY, PAIRS, SINCE, TEXT, UNTIL,
};
use super::{Globals, KeysErrand, Office, Surroundings, ThemesErrand, manual};

/// One run of the program.
pub struct Run<'a> {
    pub office: &'a dyn Office,
    pub globals: Globals,
    pub surroundings: Surroundings,
}

impl Run<'_> {
    /// Carries out a command, and tells of looks that were named and are not there.
    pub fn command(self, command: Command, matches: &ArgMatches) -> Reply {
        let unknown = self.office.unknown_looks(&self.globals);
        let mut reply = self.carried_out(command, matches);
        if let Some(unknown) = unknown.filter(|unknown| !reply.err.contains(unknown)) {
            reply.err.insert_str(0, &format!("{unknown}\n"));
        }
        reply
    }

    /// What it makes gets a fresh id, which is sent along.
    fn carried_out(mut self, command: Command, matches: &ArgMatches) -> Reply {
        let show = self.presentation(matches);
        let (office, globals) = (self.office, &self.globals);
        let ask = |request| self.ask(reasoned(request, matches), &show);
        let word = |id| one(matches, id).unwrap_or_default();
        match command {
            Command::Note => self.note(&many(matches, TEXT), &show),
            Command::Add => ask(Request::Add {
                id: office.fresh_id().to_string(),
                kind: word(KIND),
                pairs: pairs(matches, PAIRS),
            }),
            Command::Set => ask(Request::Set { id: word(ID), pairs: pairs(matches, PAIRS) }),
            Command::Show => ask(Request::Show(word(ID))),
            Command::List => ask(listed(matches)),
            Command::Rm if matches.get_flag("restore") => ask(Request::Restore(many(matches, IDS))),
            Command::Rm => ask(Request::Remove(many(matches, IDS))),
            Command::Heard => {
                ask(Request::Heard { occasion: word(ID), line: many(matches, TEXT).join(" ") })
            }
            Command::Purge => self.purge(matches),
            Command::Link => ask(joined(matches, false)),
            Command::Unlink => ask(joined(matches, true)),
            Command::Do => ask(Request::Do {
                id: office.fresh_id().to_string(),
                deed: word("deed"),
                of: word(ID),
                pairs: pairs(matches, PAIRS),
                day: one(matches, ON_DAY),
            }),
            Command::PutBack => ask(Request::PutBack(word(KIND))),
            Command::Unite => ask(Request::Unite { keep: word("keep"), other: word("other") }),
            Command::Undo => ask(Request::Undo(matches.get_one("step").copied())),
            Command::Redo => ask(Request::Redo),
            Command::Log => ask(Request::Log { id: one(matches, ID), limit: limit(matches) }),
            Command::Search => ask(Request::Search(many(matches, TEXT).join(" "))),
            Command::Gaps => ask(gaps(matches)),
            Command::Thread => self.thread(matches),
            Command::Compare => ask(Request::Apart {
                outline: word(ID),
                since: word(SINCE),
                until: one(matches, UNTIL),
            }),
            Command::Ramp => ask(Request::Ramp(word(ID))),
            Command::Read => self.read(matches),
            Command::Tally => self.tally(matches),
            Command::Chart => self.chart(matches),
            Command::Kinds => kinds::describe(one(matches, KIND).as_deref(), &show),
            Command::ImportCsv => self.import_csv(matches),
            Command::ImportReadings => self.import_readings(matches),
            Command::ImportJson => self.import_json(matches),
            Command::ImportCalendar => self.import_calendar(matches),
            Command::ImportOutline(syntax) => self.import_outline(syntax, matches),
            Command::ExportJson => self.export_json(matches),
            Command::ExportCsv => self.export_csv(matches),
            Command::ExportIcs => {
                self.given_out(Request::Agenda { all: matches.get_flag(ALL) }, show, matches)
            }
            Command::ExportOutline(syntax) => self.export_outline(syntax, matches),
            Command::Report => self.report(matches),
            Command::KeysList => office.keys(globals, &KeysErrand::List, &show),
            Command::KeysCheck => {
                office.keys(globals, &KeysErrand::Check(file(matches).map(Into::into)), &show)
            }
            Command::KeysPress => office.keys(globals, &KeysErrand::Press, &show),
            Command::ThemesList => office.themes(globals, &ThemesErrand::List, &show),
            Command::ThemesPrint => {
                office.themes(globals, &ThemesErrand::Print(one(matches, "theme-name")), &show)
            }
            Command::ThemesCheck => {
                office.themes(globals, &ThemesErrand::Check(file(matches).map(Into::into)), &show)
            }
            Command::ThemesPath => office.themes(globals, &ThemesErrand::Path, &show),
            Command::Init => office.init(globals, &self.founding(matches), &show),
            Command::Check => office.check(globals, &show),
            Command::Backup => office.backup(globals, file(matches), &show),
            Command::Restore => {
                office.restore(globals, file(matches).unwrap_or(Path::new("")), &show)
            }
            Command::Doctor if matches.get_flag("fix-terminal") => office.fix_terminal(globals),
            Command::Doctor => office.doctor(globals, &show),
            Command::Demo => {
                let write = matches.get_one::<PathBuf>("write").map(PathBuf::as_path);
                office.demo(globals, write, &show)
            }
            Command::Present => office.present(globals, matches.get_flag("follow")),
            Command::Paths => office.paths(globals, &show),
            Command::Completions => manual::completions(matches, self.texts()),
            Command::Man => manual::page(self.texts()),
            Command::Help => manual::help(&many(matches, "command"), self.texts()),
        }
    }

    /// The words.
    pub fn texts(&self) -> Texts {
        Texts::new(self.globals.language)
    }

    /// Asks the workspace.
    pub fn ask(&self, request: Request, show: &Presentation) -> Reply {
        self.office.ask(&self.globals, Ask::Request(request), show)
    }

    /// How the answer is to look.
    pub fn presentation(&self, matches: &ArgMatches) -> Presentation {
        let format = matches.try_get_one::<String>(FORMAT).ok().flatten();
        Presentation {
            format: format.and_then(|key| Format::from_key(key)).unwrap_or_default(),
            language: self.globals.language,
            audience: Level::Private,
            recipient: None,
            width: self.surroundings.width,
            ascii: false,
            file: None,
        }
    }

    fn founding(&self, matches: &ArgMatches) -> Founding {
        let texts = self.texts();
        let school = one(matches, "school").filter(|school| !school.trim().is_empty());
        Founding {
            school: school.unwrap_or_else(|| texts.get("school-default").into_owned()),
            start: matches.get_one("start").copied(),
            me: one(matches, "me"),
            role: Some(texts.both("role-coordinator")),
        }
    }
}

/// A list, a table of it, or its totals.
fn listed(matches: &ArgMatches) -> Request {
    let kind = one(matches, KIND).unwrap_or_default();
    match one(matches, "as") {
        Some(table) => Request::Table { kind, table, wanted: wanted(matches) },
        None if matches.get_flag("figures") => Request::Totals(kind),
        None => Request::List {
            kind,
            wanted: wanted(matches),
            sort: one(matches, "sort"),
            trash: matches.get_flag("trash"),
            columns: many(matches, "columns"),
        },
    }
}

/// A link that is made or, `away`, taken.
fn joined(matches: &ArgMatches, away: bool) -> Request {
    let end = |id| one(matches, id).unwrap_or_default();
    Request::Link { from: end("from"), relation: one(matches, "relation"), to: end("to"), away }
}

/// What is missing or waits, or what is set aside of it or taken back.
fn gaps(matches: &ArgMatches) -> Request {
    match (&many(matches, "set-aside")[..], &many(matches, "take-back")[..]) {
        ([id, check], _) => {
            let reason = one(matches, BECAUSE).unwrap_or_default();
            Request::SetAside { id: id.clone(), check: check.clone(), reason }
        }
        (_, [id, check]) => Request::TakeBack { id: id.clone(), check: check.clone() },
        _ => Request::Gaps { kind: one(matches, KIND), all: matches.get_flag(ALL) },
    }
}

/// The request with the reason that was given for it.
fn reasoned(request: Request, matches: &ArgMatches) -> Request {
    match matches.try_get_one::<String>(BECAUSE).ok().flatten() {
        Some(reason) if !matches!(request, Request::SetAside { .. }) => {
            Request::Because(reason.clone(), Box::new(request))
        }
        _ => request,
    }
}

/// What a list is narrowed to.
fn wanted(matches: &ArgMatches) -> Vec<(String, String)> {
    let pillars = many(matches, "pillar").into_iter();
    let pillars = pillars.map(|pillar| (PILLARS.key.to_owned(), pillar));
    pairs(matches, "where").into_iter().chain(pillars).collect()
}

fn limit(matches: &ArgMatches) -> usize {
    let limit = matches.get_one::<u64>("limit").copied();
    limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX)
}

pub(super) fn one(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

pub(super) fn many(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches.get_many::<String>(id).into_iter().flatten().cloned().collect()
}

pub(super) fn pairs(matches: &ArgMatches, id: &str) -> Vec<(String, String)> {
    matches.get_many::<(String, String)>(id).into_iter().flatten().cloned().collect()
}

pub(super) fn file(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>(FILE).map(PathBuf::as_path)
}
