//! The commands that keep the values of a measure, and chart them.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction};

use super::Command;
use super::option::{
    BASELINE, BY, CAUSE, CYCLE, EACH, GROUP, MEASURE, NOTE, ON_DAY, PARETO, RULES, SCREENING, SITE,
    SUBGROUP, VALUE, WITH,
};
use super::words::Words;
use crate::engine::charts::{By, Each, Rules, With};

/// On and off, as they are typed.
pub const ON: &str = "on";
const OFF: &str = "off";

/// What a picture that is not over time has no use for.
const OF_TIME: [&str; 6] = [SUBGROUP, RULES, BY, WITH, BASELINE, SCREENING];

pub(super) fn commands(words: &Words) -> [clap::Command; 3] {
    [read(words), tally(words), chart(words)]
}

fn read(words: &Words) -> clap::Command {
    words
        .command(Command::Read, "read")
        .arg(words.word(MEASURE, "measure"))
        .arg(words.word_told(VALUE, "read-value", "value").allow_negative_numbers(true))
        .arg(words.option_told(ON_DAY, "read-on", "day"))
        .arg(words.option_told(SITE, "read-site", "site"))
        .arg(words.option_told(GROUP, "read-group", "subgroup"))
        .arg(words.option_told(CYCLE, "read-cycle", "cycle"))
        .arg(words.option_told(NOTE, "read-note", "text"))
        .arg(words.format(["table", "json"]))
}

fn tally(words: &Words) -> clap::Command {
    words
        .command(Command::Tally, "tally")
        .arg(words.word(MEASURE, "measure"))
        .arg(words.option_told(ON_DAY, "read-on", "day"))
        .arg(words.option_told(SITE, "read-site", "site"))
        .arg(words.option_told(GROUP, "read-group", "subgroup").conflicts_with(CAUSE))
        .arg(words.option(CAUSE, "cause").action(ArgAction::Append))
        .arg(words.format(["table", "json"]))
}

/// For what there is a small chart each.
pub(super) fn each(words: &Words) -> Arg {
    let keys = PossibleValuesParser::new(Each::ALL.map(Each::key));
    words.option(EACH, "each").value_parser(keys)
}

fn chart(words: &Words) -> clap::Command {
    let one_of = |id, value, keys: Vec<&'static str>| {
        words.option(id, value).value_parser(PossibleValuesParser::new(keys))
    };
    words
        .command(Command::Chart, "chart")
        .arg(words.word(MEASURE, "measure"))
        .arg(words.flag(PARETO).conflicts_with_all(OF_TIME))
        .arg(each(words).conflicts_with_all([PARETO, SITE, SUBGROUP]))
        .arg(words.option(SITE, "site"))
        .arg(words.option(SUBGROUP, "subgroup"))
        .arg(one_of(RULES, "rules", Rules::ALL.map(Rules::key).to_vec()))
        .arg(one_of(BY, "by", By::ALL.map(By::key).to_vec()))
        .arg(one_of(WITH, "with", With::ALL.map(With::key).to_vec()))
        .arg(words.number(words.option(BASELINE, "number")))
        .arg(one_of(SCREENING, "screening", vec![ON, OFF]))
        .arg(words.format(["table", "json"]))
}
