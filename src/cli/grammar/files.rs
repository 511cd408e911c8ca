//! Commands that bring records in from files and write them out.

use clap::builder::PossibleValuesParser;
use clap::{Command, value_parser};

use super::option::{AUDIENCE, FORCE, KIND, OUTPUT};
use super::outlines;
use super::words::Words;
use crate::domain::Level;

pub(super) fn commands(words: &Words) -> Vec<Command> {
    let formats = |name| {
        words
            .command(name)
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand_help_heading(words.text("help-commands"))
    };
    let kind = || words.word(KIND, "kind");
    let import = formats("import")
        .subcommand(
            words
                .named("csv", "import-csv")
                .arg(kind())
                .arg(words.file("csv-file"))
                .arg(words.flag("take-good"))
                .arg(words.format(["table", "json"])),
        )
        .subcommand(words.named("json", "import-json").arg(words.file("json-file")))
        .subcommands(outlines::imports(words));
    let audiences = [Level::Team, Level::Partner, Level::Public].map(Level::key);
    let audience = || {
        words
            .option(AUDIENCE, "audience")
            .value_parser(PossibleValuesParser::new(audiences))
            .default_value(Level::Team.key())
            .hide_default_value(true)
    };
    let export = formats("export")
        .subcommand(into_file(words, words.named("json", "export-json")).arg(words.flag("history")))
        .subcommand(into_file(words, words.named("csv", "export-csv").arg(kind())).arg(audience()))
        .subcommands(outlines::exports(words).map(|own| into_file(words, own).arg(audience())));
    vec![import, export]
}

fn into_file(words: &Words, command: Command) -> Command {
    let output = words.option(OUTPUT, "file").value_parser(value_parser!(std::path::PathBuf));
    command.arg(output.short('o')).arg(words.flag(FORCE))
}
