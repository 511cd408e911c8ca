//! Readings and their charts: what is asked of them.

use clap::ArgMatches;

use crate::engine::charts::{By, Each, Rules, Wish, With};
use crate::engine::request::Request;
use crate::exchange::{Presentation, Reply};

use super::dispatch::{Run, one};
use super::grammar::charts::ON;
use super::grammar::option::{
    BASELINE, BY, CYCLE, EACH, GROUP, MEASURE, NOTE, ON_DAY, PARETO, RULES, SCREENING, SITE,
    SUBGROUP, VALUE, WITH,
};

impl Run<'_> {
    /// `read MEASURE VALUE`.
    pub(super) fn read(&self, matches: &ArgMatches) -> Reply {
        let said = [
            (MEASURE, "measure"),
            (VALUE, "value"),
            (ON_DAY, "date"),
            (SITE, "site"),
            (GROUP, "subgroup"),
            (CYCLE, "cycle"),
            (NOTE, "note"),
        ];
        let said = said.into_iter();
        let pairs = said.filter_map(|(id, key)| Some((key.to_owned(), one(matches, id)?)));
        let (id, pairs) = (self.office.fresh_id().to_string(), pairs.collect());
        self.ask(Request::Read { id, pairs }, &self.presentation(matches))
    }

    /// `chart MEASURE`.
    pub(super) fn chart(&self, matches: &ArgMatches) -> Reply {
        let ascii = !self.office.has_signs(&self.globals);
        let show = Presentation { ascii, ..self.presentation(matches) };
        let baseline = matches.get_one::<u64>(BASELINE);
        let wish = Wish {
            rules: chosen(matches, RULES, Rules::ALL, Rules::key),
            by: chosen(matches, BY, By::ALL, By::key),
            with: chosen(matches, WITH, With::ALL, With::key),
            baseline: baseline.and_then(|count| usize::try_from(*count).ok()),
            screening: one(matches, SCREENING).map(|word| word == ON),
        };
        let measure = one(matches, MEASURE).unwrap_or_default();
        if matches.get_flag(PARETO) {
            let site = one(matches, SITE);
            return self.ask(Request::Pareto { of: measure, site }, &show);
        }
        if let Some(each) = chosen(matches, EACH, Each::ALL, Each::key) {
            return self.ask(Request::Multiples { measure, each, wish }, &show);
        }
        let (site, subgroup) = (one(matches, SITE), one(matches, SUBGROUP));
        self.ask(Request::Chart { measure, site, subgroup, wish }, &show)
    }
}

/// What was chosen by its key.
pub(super) fn chosen<T: Copy, const N: usize>(
    matches: &ArgMatches,
    id: &str,
    all: [T; N],
    key: impl Fn(T) -> &'static str,
) -> Option<T> {
    let typed = one(matches, id)?;
    all.into_iter().find(|own| typed == key(*own))
}
