//! Commands about keys and colors.

use clap::Command;

use super::words::Words;

pub(super) fn commands(words: &Words) -> Vec<Command> {
    let data = || words.format(["table", "json"]);
    let family = |name| {
        words
            .command(name)
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand_help_heading(words.text("help-commands"))
    };
    let keys = family("keys")
        .subcommand(words.named("list", "keys-list").arg(data()))
        .subcommand(
            words
                .named("check", "keys-check")
                .arg(words.file("keys-file").required(false))
                .arg(data()),
        )
        .subcommand(words.named("press", "keys-press"));
    let themes = family("themes")
        .subcommand(words.named("list", "themes-list").arg(data()))
        .subcommand(
            words
                .named("print", "themes-print")
                .arg(words.word_told("theme-name", "theme-name", "name").required(false)),
        )
        .subcommand(
            words
                .named("check", "themes-check")
                .arg(words.file("themes-file").required(false))
                .arg(data()),
        )
        .subcommand(words.named("path", "themes-path"));
    vec![keys, themes]
}
