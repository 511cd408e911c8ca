//! Counting: with a key an event where somebody sits at the terminal, else what is poured in.

use std::path::Path;

use clap::ArgMatches;

use crate::engine::readings::tally::Sitting;
use crate::engine::request::Request;
use crate::exchange::{Ask, Reply};

use super::dispatch::{Run, many, one};
use super::files;
use super::grammar::option::{CAUSE, GROUP, MEASURE, ON_DAY, SITE};

impl Run<'_> {
    /// `tally MEASURE`.
    pub(super) fn tally(&mut self, matches: &ArgMatches) -> Reply {
        let mut sitting = Sitting {
            measure: one(matches, MEASURE).unwrap_or_default(),
            site: one(matches, SITE),
            group: one(matches, GROUP),
            day: one(matches, ON_DAY),
            ..Sitting::default()
        };
        for cause in many(matches, CAUSE) {
            sitting.told(&cause);
        }
        let counted = match self.surroundings.input.take() {
            Some(input) => self.poured(&mut sitting, input),
            None => self.counted(&mut sitting, matches),
        };
        match counted {
            Ok(()) => self.ask(Request::Tally(sitting), &self.presentation(matches)),
            Err(reply) => reply,
        }
    }

    fn poured(
        &self,
        sitting: &mut Sitting,
        input: Box<dyn std::io::Read + Send + Sync>,
    ) -> Result<(), Reply> {
        let texts = self.texts();
        let bytes = files::read(Path::new(files::STANDARD), Some(input), texts)?;
        let text = String::from_utf8_lossy(&bytes);
        sitting.pour(&text).map_err(|line| {
            Reply::failed(1, &texts.with("tally-no-cause", &[("line", line.into())]))
        })?;
        if sitting.total() > 0 {
            return Ok(());
        }
        // A pipe that broke must not become a day on which nothing happened.
        let measure = [("measure", sitting.measure.as_str().into())];
        Err(Reply::failed(1, &texts.with("tally-nothing", &measure)))
    }

    /// What is wrong with the words is told before anybody counts.
    fn counted(&self, sitting: &mut Sitting, matches: &ArgMatches) -> Result<(), Reply> {
        let would = Ask::Try(Box::new(Ask::Request(Request::Tally(sitting.clone()))));
        let tried = self.office.ask(&self.globals, would, &self.presentation(matches));
        if tried.exit != 0 {
            return Err(tried);
        }
        if self.office.count(sitting, self.texts())? {
            return Ok(());
        }
        let count = [("count", sitting.total().into())];
        Err(Reply::failed(1, &self.texts().with("tally-dropped", &count)))
    }
}
