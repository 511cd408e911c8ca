//! Commands about keys and colors.

use super::Command;
use super::words::Words;

pub(super) fn commands(words: &Words) -> Vec<clap::Command> {
    let data = || words.format(["table", "json"]);
    let keys = words
        .family("keys")
        .subcommand(words.part("keys", Command::KeysList, "list").arg(data()))
        .subcommand(
            words
                .part("keys", Command::KeysCheck, "check")
                .arg(words.file("keys-file").required(false))
                .arg(data()),
        )
        .subcommand(words.part("keys", Command::KeysPress, "press"));
    let themes = words
        .family("themes")
        .subcommand(words.part("themes", Command::ThemesList, "list").arg(data()))
        .subcommand(
            words
                .part("themes", Command::ThemesPrint, "print")
                .arg(words.word_told("theme-name", "theme-name", "name").required(false)),
        )
        .subcommand(
            words
                .part("themes", Command::ThemesCheck, "check")
                .arg(words.file("themes-file").required(false))
                .arg(data()),
        )
        .subcommand(words.part("themes", Command::ThemesPath, "path"));
    vec![keys, themes]
}
