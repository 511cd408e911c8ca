//! Commands that bring records in from files and write them out.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use super::Command;
use super::option::{
    ALL, AUDIENCE, FORCE, GIVEN, KIND, MAP, MEASURE, NO_MARK, OUTPUT, PAIRS, RECIPIENT, REPORT,
    WORD,
};
use super::outlines;
use super::words::Words;
use crate::domain::Level;
use crate::engine::reports;

/// Those to whom a register goes out; the owner has all of it in `export json`.
const OTHERS: [Level; 3] = [Level::Team, Level::Partner, Level::Public];

pub(super) fn commands(words: &Words) -> Vec<clap::Command> {
    let kind = || words.word(KIND, "kind");
    let import = words
        .family("import")
        .subcommand(
            words
                .part("import", Command::ImportCsv, "csv")
                .arg(kind())
                .arg(words.file("csv-file"))
                .arg(words.option_told(MAP, "map-rows", "map-rows").action(ArgAction::Append))
                .arg(words.pairs(words.option(GIVEN, "pair").action(ArgAction::Append)))
                .arg(words.flag("take-good"))
                .arg(words.format(["table", "json"])),
        )
        .subcommand(
            words
                .part("import", Command::ImportReadings, "readings")
                .arg(words.file("csv-file"))
                .arg(words.option(MAP, "map"))
                .arg(words.option_told(MEASURE, "map-measure", "measure"))
                .arg(words.flag("take-good"))
                .arg(words.format(["table", "json"])),
        )
        .subcommand(
            words
                .part("import", Command::ImportJson, "json")
                .arg(words.file("json-file"))
                .arg(words.format(["table", "json"])),
        )
        .subcommand(
            words
                .part("import", Command::ImportCalendar, "calendar")
                .arg(words.file("ics-file"))
                .arg(words.option_told(WORD, "day-word", "text").action(ArgAction::Append))
                .arg(words.format(["table", "json"])),
        )
        .subcommands(outlines::imports(words));
    let export = words
        .family("export")
        .subcommand(
            into_file(words, words.part("export", Command::ExportJson, "json"))
                .arg(words.flag("history")),
        )
        .subcommand(
            into_file(words, words.part("export", Command::ExportCsv, "csv").arg(kind()))
                .args(readers(words, &Level::ALL, "arg-audience-me"))
                .arg(words.flag(NO_MARK)),
        )
        .subcommand(
            into_file(words, words.part("export", Command::ExportIcs, "ics"))
                .args(readers(words, &Level::ALL, "arg-audience-me"))
                .arg(words.flag(ALL).help(words.text("arg-all-days"))),
        )
        .subcommands(
            outlines::exports(words)
                .map(|own| into_file(words, own).args(readers(words, &OTHERS, "arg-audience"))),
        );
    let report = into_file(words, words.command(Command::Report, "report"))
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
        .arg(words.format(["markdown", "text", "html", "json"]))
        .args(readers(words, &Level::ALL, "arg-audience-me"));
    vec![import, export, report]
}

/// Who will read it, and for whom of them it is.
fn readers(words: &Words, levels: &[Level], help: &str) -> [Arg; 2] {
    let audience = words
        .option(AUDIENCE, "audience")
        .value_parser(PossibleValuesParser::new(levels.iter().map(|level| level.key())))
        .default_value(Level::Team.key())
        .hide_default_value(true)
        .help(words.text(help));
    [audience, words.option(RECIPIENT, "recipient")]
}

fn into_file(words: &Words, command: clap::Command) -> clap::Command {
    let output = words.option(OUTPUT, "file").value_parser(value_parser!(std::path::PathBuf));
    command.arg(output.short('o')).arg(words.flag(FORCE))
}
