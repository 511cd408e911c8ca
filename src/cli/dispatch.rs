//! Which command was typed, and what it asks of the office.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::domain::common::PILLARS;
use crate::domain::{Level, RecordId};
use crate::engine::request::Request;
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Format, Presentation, Reply, kinds};
use crate::texts::Texts;

use super::grammar::option::{FILE, FORMAT, ID, IDS, KIND, PAIRS, TEXT};
use super::{Globals, Office, Surroundings, manual};

/// One run of the program.
pub struct Run<'a> {
    pub office: &'a dyn Office,
    pub globals: Globals,
    pub surroundings: Surroundings,
}

impl Run<'_> {
    /// Carries out what was typed.
    pub fn command(mut self, matches: &ArgMatches) -> Reply {
        let Some((name, matches)) = matches.subcommand() else {
            return self.office.open_screen(&self.globals);
        };
        let show = self.presentation(matches);
        match name {
            "note" => self.note(&many(matches, TEXT), &show),
            "init" => self.office.init(&self.globals, &self.founding(matches)),
            "kinds" => kinds::describe(one(matches, KIND).as_deref(), &show),
            "import" => self.import(matches),
            "export" => self.export(matches),
            "report" => self.report(matches),
            "check" => self.office.check(&self.globals, &show),
            "backup" => self.office.backup(&self.globals, file(matches)),
            "restore" => {
                self.office.restore(&self.globals, file(matches).unwrap_or_else(|| Path::new("")))
            }
            "doctor" if matches.get_flag("fix-terminal") => self.office.fix_terminal(&self.globals),
            "doctor" => self.office.doctor(&self.globals, &show),
            "keys" => self.keys(matches),
            "themes" => self.themes(matches),
            "demo" => {
                let write = matches.get_one::<PathBuf>("write").map(PathBuf::as_path);
                self.office.demo(&self.globals, write)
            }
            "paths" => self.office.paths(&self.globals, &show),
            "completions" => manual::completions(matches, self.texts()),
            "man" => manual::page(self.texts()),
            "help" => manual::help(&many(matches, "command"), self.texts()),
            _ => self.ask(request(name, matches, self.office.fresh_id()), &show),
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
            width: self.surroundings.width,
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

/// The request that a command about records means. What it makes gets the fresh id.
fn request(name: &str, matches: &ArgMatches, fresh: RecordId) -> Request {
    let id = || one(matches, ID).unwrap_or_default();
    let kind = || one(matches, KIND).unwrap_or_default();
    match name {
        "add" => Request::Add { id: fresh.to_string(), kind: kind(), pairs: pairs(matches, PAIRS) },
        "set" => Request::Set { id: id(), pairs: pairs(matches, PAIRS) },
        "show" => Request::Show(id()),
        "list" if matches.contains_id("as") => {
            Request::Table { kind: kind(), table: one(matches, "as").unwrap_or_default() }
        }
        "list" => Request::List {
            kind: kind(),
            wanted: wanted(matches),
            sort: one(matches, "sort"),
            trash: matches.get_flag("trash"),
        },
        "rm" if matches.get_flag("restore") => Request::Restore(many(matches, IDS)),
        "rm" => Request::Remove(many(matches, IDS)),
        "unite" => Request::Unite {
            keep: one(matches, "keep").unwrap_or_default(),
            other: one(matches, "other").unwrap_or_default(),
        },
        "do" => Request::Do {
            id: fresh.to_string(),
            deed: one(matches, "deed").unwrap_or_default(),
            of: id(),
            pairs: pairs(matches, PAIRS),
            day: one(matches, "on"),
        },
        "put-back" => Request::PutBack(kind()),
        "undo" => Request::Undo(matches.get_one("step").copied()),
        "redo" => Request::Redo,
        "log" => Request::Log { id: one(matches, ID), limit: limit(matches) },
        "search" => Request::Search(many(matches, TEXT).join(" ")),
        "gaps" => Request::Gaps(one(matches, KIND)),
        // Only `link` and `unlink` are left.
        _ => {
            let end = |id| one(matches, id).unwrap_or_default();
            let (from, to) = (end("from"), end("to"));
            Request::Link { from, relation: one(matches, "relation"), to, away: name == "unlink" }
        }
    }
}

/// What a list is narrowed to.
fn wanted(matches: &ArgMatches) -> Vec<(String, String)> {
    let pillars = many(matches, "pillar").into_iter();
    let pillars = pillars.map(|pillar| (PILLARS.key.to_owned(), pillar));
    pairs(matches, "where").into_iter().chain(pillars).collect()
}

fn limit(matches: &ArgMatches) -> usize {
    let limit = matches.get_one::<u32>("limit").copied();
    limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX)
}

pub(super) fn one(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

fn many(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches.get_many::<String>(id).into_iter().flatten().cloned().collect()
}

pub(super) fn pairs(matches: &ArgMatches, id: &str) -> Vec<(String, String)> {
    matches.get_many::<(String, String)>(id).into_iter().flatten().cloned().collect()
}

pub(super) fn file(matches: &ArgMatches) -> Option<&Path> {
    matches.get_one::<PathBuf>(FILE).map(PathBuf::as_path)
}
