//! Commands about the workspace as a whole and about the program.

use chrono::NaiveDate;
use clap::builder::EnumValueParser;
use clap::value_parser;
use clap_complete::Shell;

use super::Command;
use super::words::Words;

pub(super) fn commands(words: &Words) -> Vec<clap::Command> {
    let data = || words.format(["table", "json"]);
    let wrong = words.text("usage-not-a-date");
    let day = move |word: &str| word.parse::<NaiveDate>().map_err(|_| wrong.clone());
    vec![
        words
            .command(Command::Init, "init")
            .arg(words.option("school", "name"))
            .arg(words.option("start", "date").value_parser(day))
            .arg(words.option("me", "name"))
            .arg(data()),
        words.command(Command::Check, "check").arg(data()),
        words
            .command(Command::Backup, "backup")
            .arg(words.file("backup-file").required(false))
            .arg(data()),
        words.command(Command::Restore, "restore").arg(words.file("restore-file")).arg(data()),
        words.command(Command::Doctor, "doctor").arg(data()).arg(words.flag("fix-terminal")),
        words
            .command(Command::Demo, "demo")
            .arg(words.option("write", "dir").value_parser(value_parser!(std::path::PathBuf)))
            .arg(data()),
        words.command(Command::Present, "present").arg(words.flag("follow")),
        words.command(Command::Paths, "paths").arg(data()),
        words
            .command(Command::Completions, "completions")
            .arg(words.word("shell", "shell").value_parser(EnumValueParser::<Shell>::new())),
        words.command(Command::Man, "man"),
        words
            .command(Command::Help, "help")
            .arg(words.word("command", "command").required(false).num_args(1..)),
    ]
}
