//! Which commands there are, and how they are typed: their tree with all arguments, all help in the
//! chosen language. What a command does is in `dispatch`.

pub mod charts;
mod files;
mod keeping;
mod looks;
pub mod option;
mod outlines;
mod records;
mod words;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::domain::Language;
use crate::exchange::outline::Syntax;
use crate::texts::Texts;

use super::PROGRAM;
use words::Words;

/// The keys of `--color`, in the order of `globals::Color`.
pub const COLORS: [&str; 5] = ["auto", "never", "16", "256", "24bit"];

/// A command of the program. Those that are typed in two words have a family (`import`, `keys`),
/// which does nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "`cmd-…` in the texts says what each does")]
pub enum Command {
    Note,
    Add,
    Set,
    Show,
    List,
    Rm,
    Purge,
    Heard,
    Link,
    Unlink,
    Do,
    PutBack,
    Unite,
    Undo,
    Redo,
    Log,
    Search,
    Gaps,
    Thread,
    Ramp,
    Compare,
    Read,
    Tally,
    Chart,
    Kinds,
    ImportCsv,
    ImportReadings,
    ImportJson,
    ImportCalendar,
    ImportOutline(Syntax),
    ExportJson,
    ExportCsv,
    ExportIcs,
    ExportOutline(Syntax),
    Report,
    KeysList,
    KeysCheck,
    KeysPress,
    ThemesList,
    ThemesPrint,
    ThemesCheck,
    ThemesPath,
    Init,
    Check,
    Backup,
    Restore,
    Doctor,
    Demo,
    Present,
    Paths,
    Completions,
    Man,
    Help,
}

/// The whole grammar, and what is meant by the words of each of its ends.
pub struct Grammar {
    /// The program with all its commands.
    pub program: clap::Command,
    /// What is typed, such as `import csv`, with its command.
    pub meant: Vec<(String, Command)>,
}

impl Grammar {
    /// The grammar in one language.
    pub fn new(texts: Texts) -> Self {
        let words = Words::new(texts);
        let program = used(program(&words), PROGRAM, &words.text("value-options"));
        Self { program, meant: words.meant() }
    }

    /// The command that was typed, with what was typed behind its words. Without words there is none;
    /// words that mean none come back.
    pub fn meaning<'a>(
        &self,
        mut matches: &'a ArgMatches,
    ) -> Result<Option<(Command, &'a ArgMatches)>, String> {
        let mut words = Vec::new();
        while let Some((word, behind)) = matches.subcommand() {
            words.push(word);
            matches = behind;
        }
        let typed = words.join(" ");
        match self.meant.iter().find(|(words, _)| *words == typed) {
            Some((_, command)) => Ok(Some((*command, matches))),
            None if typed.is_empty() => Ok(None),
            None => Err(typed),
        }
    }
}

fn program(words: &Words) -> clap::Command {
    let everywhere = words.text("help-everywhere");
    let mut command = words
        .styled(clap::Command::new(PROGRAM))
        .about(words.text("program-about"))
        .after_help(words.text("help-after"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(words.text("help-commands"))
        .subcommand_value_name(words.text("value-command"))
        .arg(words.flag("version").short('V').action(ArgAction::Version));
    for arg in globals(words) {
        command = command.arg(arg.global(true).help_heading(everywhere.clone()));
    }
    command
        .subcommands(records::commands(words))
        .subcommands(charts::commands(words))
        .subcommands(files::commands(words))
        .subcommands(looks::commands(words))
        .subcommands(keeping::commands(words))
}

/// Says how each command is typed; the parser would say some of it in English.
fn used(command: clap::Command, path: &str, options: &str) -> clap::Command {
    let mut usage = format!("{path} [{options}]");
    for word in command.get_positionals() {
        usage.push_str(&format!(" {word}"));
    }
    if let Some(one) = command.get_subcommand_value_name() {
        let needed = command.is_subcommand_required_set();
        usage.push_str(&if needed { format!(" <{one}>") } else { format!(" [{one}]") });
    }
    let part = |own: clap::Command| {
        let path = format!("{path} {}", own.get_name());
        used(own, &path, options)
    };
    command.override_usage(usage).mut_subcommands(part)
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
