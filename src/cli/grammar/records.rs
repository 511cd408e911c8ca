//! Commands that make, change, show and find records.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction};

use super::Command;
use super::option::{
    ALL, AUDIENCE, BECAUSE, CONFIRM, DOWN, ID, IDS, KIND, ON_DAY, PAIRS, RECIPIENT, SINCE, TEXT,
    UNTIL, UP, WORD,
};
use super::words::Words;
use crate::domain::Level;

/// Steps that `log` tells without `--limit`.
const USUAL_LIMIT: &str = "50";

pub(super) fn commands(words: &Words) -> Vec<clap::Command> {
    let data = || words.format(["table", "json"]);
    let pairs = |required| {
        let arg = words.word(PAIRS, "pair").required(required).action(ArgAction::Append);
        words.pairs(arg.num_args(1..))
    };
    let because = || words.option(BECAUSE, "reason");
    let ids = || words.word(IDS, "id").num_args(1..);
    vec![
        words
            .command(Command::Note, "note")
            .arg(words.word(TEXT, "text").required(false).num_args(1..))
            .arg(data()),
        words
            .command(Command::Add, "add")
            .arg(words.word(KIND, "kind"))
            .arg(pairs(true))
            .arg(because())
            .arg(data()),
        words
            .command(Command::Set, "set")
            .arg(words.word(ID, "id"))
            .arg(pairs(true))
            .arg(because())
            .arg(data()),
        words.command(Command::Show, "show").arg(words.word(ID, "id")).arg(data()),
        list(words),
        words
            .command(Command::Rm, "rm")
            .arg(ids())
            .arg(words.flag("restore"))
            .arg(because())
            .arg(data()),
        words
            .command(Command::Heard, "heard")
            .arg(words.word_told(ID, "meeting", "id"))
            .arg(words.word_told(TEXT, "counted", "counted").num_args(1..))
            .arg(data()),
        words
            .command(Command::Purge, "purge")
            .arg(words.word(ID, "id"))
            .arg(words.option_told(BECAUSE, "purge-because", "reason").required(true))
            .arg(words.option(WORD, "text").action(ArgAction::Append))
            .arg(words.option(CONFIRM, "name"))
            .arg(data()),
        joining(words, Command::Link, "link").arg(data()),
        joining(words, Command::Unlink, "unlink").arg(data()),
        words
            .command(Command::Unite, "unite")
            .arg(words.word("keep", "keep"))
            .arg(words.word("other", "other"))
            .arg(data()),
        words
            .command(Command::Do, "do")
            .arg(words.word("deed", "deed"))
            .arg(words.word(ID, "id"))
            .arg(pairs(false))
            .arg(words.option(ON_DAY, "day"))
            .arg(because())
            .arg(data()),
        words.command(Command::PutBack, "put-back").arg(words.word(KIND, "kind")).arg(data()),
        words
            .command(Command::Undo, "undo")
            .arg(words.number(words.word("step", "number").required(false)))
            .arg(data()),
        words.command(Command::Redo, "redo").arg(data()),
        words
            .command(Command::Log, "log")
            .arg(words.word(ID, "id").required(false))
            .arg(
                words
                    .number(words.option("limit", "number"))
                    .default_value(USUAL_LIMIT)
                    .hide_default_value(true),
            )
            .arg(data()),
        words
            .command(Command::Search, "search")
            .arg(words.word_told(TEXT, "query", "query").num_args(1..))
            .arg(data()),
        gaps(words).arg(because()).arg(data()),
        thread(words),
        words
            .command(Command::Compare, "compare")
            .arg(words.word_told(ID, "compared", "id"))
            .args(days(words))
            .mut_arg(SINCE, |own| own.required(true))
            .arg(data()),
        words.command(Command::Ramp, "ramp").arg(words.word(ID, "id")).arg(data()),
        words
            .command(Command::Kinds, "kinds")
            .arg(words.word(KIND, "kind").required(false))
            .arg(data()),
    ]
}

/// `[KIND] [--all]`, or one of the two that set a check aside and take it back.
fn gaps(words: &Words) -> clap::Command {
    let of_record =
        |id| words.option(id, "id").value_names(words.names(["id", "check"])).num_args(2);
    words
        .command(Command::Gaps, "gaps")
        .arg(words.word(KIND, "kind").required(false))
        .arg(words.flag(ALL))
        .arg(of_record("set-aside").requires(BECAUSE))
        .arg(of_record("take-back").conflicts_with("set-aside"))
}

/// Between which two days.
pub(super) fn days(words: &Words) -> [Arg; 2] {
    [words.option(SINCE, "day"), words.option(UNTIL, "day").requires(SINCE)]
}

fn thread(words: &Words) -> clap::Command {
    words
        .command(Command::Thread, "thread")
        .arg(words.word(ID, "id"))
        .arg(words.flag(UP).conflicts_with(DOWN))
        .arg(words.flag(DOWN))
        .arg(
            words
                .option_told(AUDIENCE, "audience-me", "audience")
                .value_parser(PossibleValuesParser::new(Level::ALL.map(|level| level.key()))),
        )
        .arg(words.option(RECIPIENT, "recipient"))
        .arg(words.format(["text", "json", "dot", "mermaid"]))
}

fn list(words: &Words) -> clap::Command {
    let wanted = words.pairs(words.option("where", "pair").action(ArgAction::Append));
    words
        .command(Command::List, "list")
        .arg(words.word(KIND, "kind"))
        .arg(wanted)
        .arg(words.option("pillar", "pillar").action(ArgAction::Append))
        .arg(words.option("sort", "field").allow_hyphen_values(true))
        .arg(words.option("columns", "columns").value_delimiter(','))
        .arg(words.flag("trash"))
        .arg(words.option("as", "table"))
        .arg(words.flag("figures").conflicts_with("as"))
        .arg(words.format(["table", "json", "csv"]))
}

/// `FROM [RELATION] TO`.
fn joining(words: &Words, command: Command, typed: &str) -> clap::Command {
    words
        .command(command, typed)
        .allow_missing_positional(true)
        .arg(words.word("from", "from"))
        .arg(words.word("relation", "relation").required(false))
        .arg(words.word("to", "to"))
}
