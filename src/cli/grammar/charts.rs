//! The command that charts a measure.

use clap::builder::PossibleValuesParser;

use super::Command;
use super::option::{BASELINE, BY, MEASURE, RULES, SCREENING, SITE, SUBGROUP, WITH};
use super::words::Words;
use crate::engine::charts::{By, Rules, With};

/// On and off, as they are typed.
pub const ON: &str = "on";
const OFF: &str = "off";

pub(super) fn command(words: &Words) -> clap::Command {
    let one_of = |id, value, keys: Vec<&'static str>| {
        words.option(id, value).value_parser(PossibleValuesParser::new(keys))
    };
    words
        .command(Command::Chart, "chart")
        .arg(words.word(MEASURE, "measure"))
        .arg(words.option(SITE, "site"))
        .arg(words.option(SUBGROUP, "subgroup"))
        .arg(one_of(RULES, "rules", Rules::ALL.map(Rules::key).to_vec()))
        .arg(one_of(BY, "by", By::ALL.map(By::key).to_vec()))
        .arg(one_of(WITH, "with", With::ALL.map(With::key).to_vec()))
        .arg(words.number(words.option(BASELINE, "number")))
        .arg(one_of(SCREENING, "screening", vec![ON, OFF]))
        .arg(words.format(["table", "json"]))
}
