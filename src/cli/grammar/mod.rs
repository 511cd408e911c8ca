//! What can be typed: the tree of commands with their arguments, all help in the chosen language.
//! What a command does is in `dispatch`.

mod files;
mod keeping;
mod looks;
pub mod option;
mod outlines;
mod records;
mod words;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::domain::Language;
use crate::texts::Texts;

use super::PROGRAM;
use words::Words;

/// The keys of `--color`, in the order of `globals::Color`.
pub const COLORS: [&str; 5] = ["auto", "never", "16", "256", "24bit"];

/// The whole grammar.
pub fn command(texts: Texts) -> Command {
    let words = Words(texts);
    let everywhere = words.text("help-everywhere");
    let mut command = words
        .styled(Command::new(PROGRAM))
        .about(words.text("program-about"))
        .after_help(words.text("help-after"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(words.text("help-commands"))
        .subcommand_value_name(words.text("value-command"))
        .arg(words.flag("version").short('V').action(ArgAction::Version));
    for arg in globals(&words) {
        command = command.arg(arg.global(true).help_heading(everywhere.clone()));
    }
    command
        .subcommands(records::commands(&words))
        .subcommands(files::commands(&words))
        .subcommands(looks::commands(&words))
        .subcommands(keeping::commands(&words))
}

fn globals(words: &Words) -> Vec<Arg> {
    vec![
        words.option(option::WORKSPACE, "dir").value_parser(value_parser!(std::path::PathBuf)),
        words
            .option(option::LANG, "language")
            .value_parser(PossibleValuesParser::new(Language::ALL.map(Language::key))),
        words.option(option::THEME, "name"),
        words.option(option::KEYMAP, "name"),
        words.option(option::COLOR, "color").value_parser(PossibleValuesParser::new(COLORS)),
        words.flag(option::PLAIN),
        words.flag(option::SAFE),
        words.flag(option::FRESH),
        words.flag("help").short('h').action(ArgAction::Help),
    ]
}
