//! Commands that bring records in from files and write them out.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use super::option::{AUDIENCE, FORCE, KIND, OUTPUT, PAIRS, REPORT};
use super::outlines;
use super::words::Words;
use crate::domain::Level;
use crate::engine::reports;

/// Those to whom a register goes out; the owner has all of it in `export json`.
const OTHERS: [Level; 3] = [Level::Team, Level::Partner, Level::Public];

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
    let export = formats("export")
        .subcommand(into_file(words, words.named("json", "export-json")).arg(words.flag("history")))
        .subcommand(
            into_file(words, words.named("csv", "export-csv").arg(kind()))
                .arg(audience(words, &Level::ALL).help(words.text("arg-audience-me"))),
        )
        .subcommand(
            into_file(words, words.named("ics", "export-ics"))
                .arg(audience(words, &Level::ALL).help(words.text("arg-audience-me"))),
        )
        .subcommands(
            outlines::exports(words).map(|own| into_file(words, own).arg(audience(words, &OTHERS))),
        );
    let report = into_file(words, words.command("report"))
        .arg(
            words
                .word(REPORT, "report")
                .required(false)
                .value_parser(PossibleValuesParser::new(reports::all().map(|own| own.report.key))),
        )
        .arg(
            words.pairs(
                words
                    .word_told(PAIRS, "asks", "pair")
                    .required(false)
                    .action(ArgAction::Append)
                    .num_args(1..),
            ),
        )
        .arg(words.format(["markdown", "text", "html"]))
        .arg(audience(words, &Level::ALL).help(words.text("arg-audience-me")));
    vec![import, export, report]
}

fn audience(words: &Words, levels: &[Level]) -> Arg {
    words
        .option(AUDIENCE, "audience")
        .value_parser(PossibleValuesParser::new(levels.iter().map(|level| level.key())))
        .default_value(Level::Team.key())
        .hide_default_value(true)
}

fn into_file(words: &Words, command: Command) -> Command {
    let output = words.option(OUTPUT, "file").value_parser(value_parser!(std::path::PathBuf));
    command.arg(output.short('o')).arg(words.flag(FORCE))
}
