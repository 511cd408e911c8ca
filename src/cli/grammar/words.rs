//! Commands and arguments with their words: the id of an argument names its help text.

use std::cell::RefCell;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use crate::texts::Texts;

use super::Command;
use super::option;

/// Makes commands and arguments in one language, and remembers what is meant by which words.
pub struct Words {
    texts: Texts,
    /// What is typed, such as `import csv`, with its command.
    meant: RefCell<Vec<(String, Command)>>,
}

impl Words {
    /// None yet.
    pub fn new(texts: Texts) -> Self {
        Self { texts, meant: RefCell::default() }
    }

    /// What is meant by which words.
    pub fn meant(self) -> Vec<(String, Command)> {
        self.meant.into_inner()
    }

    /// A text.
    pub fn text(&self, id: &str) -> String {
        self.texts.get(id).into_owned()
    }

    /// A command by the word that is typed; what it does is told in `cmd-WORD`.
    pub fn command(&self, command: Command, word: &str) -> clap::Command {
        self.meant.borrow_mut().push((word.to_owned(), command));
        self.told(word, word)
    }

    /// A command of a family; what it does is told in `cmd-FAMILY-WORD`.
    pub fn part(&self, family: &str, command: Command, word: &str) -> clap::Command {
        self.meant.borrow_mut().push((format!("{family} {word}"), command));
        self.told(word, &format!("{family}-{word}"))
    }

    /// The first word of several commands, which does nothing by itself.
    pub fn family(&self, word: &str) -> clap::Command {
        self.told(word, word)
            .subcommand_required(true)
            .arg_required_else_help(true)
            .subcommand_value_name(self.text("value-command"))
            .subcommand_help_heading(self.text("help-commands"))
    }

    fn told(&self, word: &str, id: &str) -> clap::Command {
        let about = self.text(&format!("cmd-{id}"));
        self.styled(clap::Command::new(word.to_owned())).about(about)
    }

    /// The layout of help, with its own words translated too.
    pub fn styled(&self, command: clap::Command) -> clap::Command {
        let usage = self.text("help-usage");
        command.help_template(format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
    }

    /// An option `--ID VALUE`.
    pub fn option(&self, id: &'static str, value: &str) -> Arg {
        self.option_told(id, id, value)
    }

    /// An option `--ID VALUE` whose help is in `arg-HELP`.
    pub fn option_told(&self, id: &'static str, help: &str, value: &str) -> Arg {
        self.argument(id, help, value).long(id).help_heading(self.text("help-options"))
    }

    /// An option `--ID`.
    pub fn flag(&self, id: &'static str) -> Arg {
        Arg::new(id)
            .long(id)
            .action(ArgAction::SetTrue)
            .help(self.text(&format!("arg-{id}")))
            .help_heading(self.text("help-options"))
    }

    /// A required word.
    pub fn word(&self, id: &'static str, value: &str) -> Arg {
        self.word_told(id, id, value)
    }

    /// A required word whose help is in `arg-HELP`.
    pub fn word_told(&self, id: &'static str, help: &str, value: &str) -> Arg {
        self.argument(id, help, value).required(true).help_heading(self.text("help-arguments"))
    }

    /// A required file.
    pub fn file(&self, help: &str) -> Arg {
        self.word_told(option::FILE, help, "file").value_parser(value_parser!(std::path::PathBuf))
    }

    /// The form of the answer.
    pub fn format<const N: usize>(&self, keys: [&'static str; N]) -> Arg {
        let all = keys.join(", ");
        self.option(option::FORMAT, "form")
            .help(self.texts.with("arg-format", &[("keys", all.into())]))
            .value_parser(PossibleValuesParser::new(keys))
    }

    /// What stands for the values of an option that takes several.
    pub fn names<const N: usize>(&self, values: [&str; N]) -> [String; N] {
        values.map(|value| self.text(&format!("value-{value}")))
    }

    fn argument(&self, id: &'static str, help: &str, value: &str) -> Arg {
        Arg::new(id)
            .help(self.text(&format!("arg-{help}")))
            .value_name(self.text(&format!("value-{value}")))
            .hide_possible_values(true)
    }

    /// A whole number.
    pub fn number(&self, arg: Arg) -> Arg {
        let wrong = self.text("usage-not-a-number");
        arg.value_parser(move |word: &str| word.parse::<u64>().map_err(|_| wrong.clone()))
    }

    /// `FIELD=VALUE`, split at the first equals sign.
    pub fn pairs(&self, arg: Arg) -> Arg {
        let wrong = self.text("usage-not-a-pair");
        arg.value_parser(move |word: &str| match word.split_once('=') {
            Some((field, value)) if !field.trim().is_empty() => {
                Ok((field.trim().to_owned(), value.to_owned()))
            }
            _ => Err(wrong.clone()),
        })
    }
}
