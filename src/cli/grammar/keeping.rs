//! Commands about the workspace as a whole and about the program.

use chrono::NaiveDate;
use clap::builder::EnumValueParser;
use clap::{Command, value_parser};
use clap_complete::Shell;

use super::words::Words;

pub(super) fn commands(words: &Words) -> Vec<Command> {
    let data = || words.format(["table", "json"]);
    let wrong = words.text("usage-not-a-date");
    let day = move |word: &str| word.parse::<NaiveDate>().map_err(|_| wrong.clone());
    vec![
        words
            .command("init")
            .arg(words.option("school", "name"))
            .arg(words.option("start", "date").value_parser(day))
            .arg(words.option("me", "name")),
        words.command("check").arg(data()),
        words.command("backup").arg(words.file("backup-file").required(false)),
        words.command("restore").arg(words.file("restore-file")),
        words.command("doctor").arg(data()).arg(words.flag("fix-terminal")),
        words
            .command("demo")
            .arg(words.option("write", "dir").value_parser(value_parser!(std::path::PathBuf))),
        words.command("paths").arg(data()),
        words
            .command("completions")
            .arg(words.word("shell", "shell").value_parser(EnumValueParser::<Shell>::new())),
        words.command("man"),
        words.command("help").arg(words.word("command", "command").required(false).num_args(1..)),
    ]
}
