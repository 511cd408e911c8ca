//! The thread of a record: what is asked for, and for whom.

use clap::ArgMatches;

use crate::domain::Level;
use crate::engine::request::Request;
use crate::engine::thread::Toward;
use crate::exchange::{Presentation, Reply};

use super::dispatch::{Run, one};
use super::grammar::option::{AUDIENCE, DOWN, ID, RECIPIENT, UP};

impl Run<'_> {
    /// `thread ID`.
    pub(super) fn thread(&self, matches: &ArgMatches) -> Reply {
        let said = |id| matches.get_flag(id);
        let up = said(UP).then_some(Toward::Why);
        let toward = up.or(said(DOWN).then_some(Toward::What));
        let audience = one(matches, AUDIENCE).and_then(|key| Level::from_key(&key));
        let recipient = one(matches, RECIPIENT);
        // Who names a reader and no audience must not hand out what is one's own.
        let usual = if recipient.is_some() { Level::Partner } else { Level::Private };
        let audience = audience.unwrap_or(usual);
        let show = Presentation { audience, recipient, ..self.presentation(matches) };
        self.ask(Request::Thread { id: one(matches, ID).unwrap_or_default(), toward }, &show)
    }
}
