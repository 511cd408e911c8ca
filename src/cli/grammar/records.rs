//! Commands that make, change, show and find records.

use clap::{Arg, ArgAction, Command, value_parser};

use super::option::{ID, IDS, KIND, PAIRS, TEXT};
use super::words::Words;

/// Steps that `log` tells without `--limit`.
const USUAL_LIMIT: &str = "50";

pub(super) fn commands(words: &Words) -> Vec<Command> {
    let data = || words.format(["table", "json"]);
    let pairs = |required| {
        let arg = words.word(PAIRS, "pair").required(required).action(ArgAction::Append);
        words.pairs(arg.num_args(1..))
    };
    let ids = || words.word(IDS, "id").num_args(1..);
    vec![
        words
            .command("note")
            .arg(words.word(TEXT, "text").required(false).num_args(1..))
            .arg(data()),
        words.command("add").arg(words.word(KIND, "kind")).arg(pairs(true)).arg(data()),
        words.command("set").arg(words.word(ID, "id")).arg(pairs(true)).arg(data()),
        words.command("show").arg(words.word(ID, "id")).arg(data()),
        list(words),
        words.command("rm").arg(ids()).arg(words.flag("restore")).arg(data()),
        joining(words, "link").arg(data()),
        joining(words, "unlink").arg(data()),
        words
            .command("unite")
            .arg(words.word("keep", "keep"))
            .arg(words.word("other", "other"))
            .arg(data()),
        words
            .command("do")
            .arg(words.word("deed", "deed"))
            .arg(words.word(ID, "id"))
            .arg(pairs(false))
            .arg(words.option("on", "day"))
            .arg(data()),
        words.command("put-back").arg(words.word(KIND, "kind")).arg(data()),
        words.command("undo").arg(number(words.word("step", "number").required(false))).arg(data()),
        words.command("redo").arg(data()),
        words
            .command("log")
            .arg(words.word(ID, "id").required(false))
            .arg(
                words
                    .option("limit", "number")
                    .value_parser(value_parser!(u32))
                    .default_value(USUAL_LIMIT)
                    .hide_default_value(true),
            )
            .arg(data()),
        words
            .command("search")
            .arg(words.word_told(TEXT, "query", "query").num_args(1..))
            .arg(data()),
        words.command("gaps").arg(words.word(KIND, "kind").required(false)).arg(data()),
        words.command("kinds").arg(words.word(KIND, "kind").required(false)).arg(data()),
    ]
}

fn list(words: &Words) -> Command {
    let wanted = words.pairs(words.option("where", "pair").action(ArgAction::Append));
    words
        .command("list")
        .arg(words.word(KIND, "kind"))
        .arg(wanted)
        .arg(words.option("pillar", "pillar").action(ArgAction::Append))
        .arg(words.option("sort", "field").allow_hyphen_values(true))
        .arg(words.flag("trash"))
        .arg(words.option("as", "table"))
        .arg(words.format(["table", "json", "csv"]))
}

/// `FROM [RELATION] TO`.
fn joining(words: &Words, name: &'static str) -> Command {
    words
        .command(name)
        .allow_missing_positional(true)
        .arg(words.word("from", "from"))
        .arg(words.word("relation", "relation").required(false))
        .arg(words.word("to", "to"))
}

fn number(arg: Arg) -> Arg {
    arg.value_parser(value_parser!(u64))
}
