//! `keys` and `themes`: what the program looks like and listens to.

use clap::ArgMatches;

use crate::exchange::Reply;

use super::dispatch::{Run, file, one};
use super::{KeysErrand, ThemesErrand};

impl Run<'_> {
    /// `keys list|check|press`.
    pub(super) fn keys(&self, matches: &ArgMatches) -> Reply {
        let Some((name, matches)) = matches.subcommand() else { return Reply::default() };
        let errand = match name {
            "check" => KeysErrand::Check(file(matches).map(Into::into)),
            "press" => KeysErrand::Press,
            _ => KeysErrand::List,
        };
        self.office.keys(&self.globals, &errand, &self.presentation(matches))
    }

    /// `themes list|print|check|path`.
    pub(super) fn themes(&self, matches: &ArgMatches) -> Reply {
        let Some((name, matches)) = matches.subcommand() else { return Reply::default() };
        let errand = match name {
            "print" => ThemesErrand::Print(one(matches, "theme-name")),
            "check" => ThemesErrand::Check(file(matches).map(Into::into)),
            "path" => ThemesErrand::Path,
            _ => ThemesErrand::List,
        };
        self.office.themes(&self.globals, &errand, &self.presentation(matches))
    }
}
