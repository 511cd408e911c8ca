//! What is wrong with the words that were typed, in the user's language. The parser finds it; none of its
//! own sentences, which are English, is shown.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ErrorKind};
use clap::{ArgMatches, Command, Error};

use crate::engine::reports;
use crate::engine::typed::nearest;
use crate::exchange::Reply;
use crate::texts::Texts;

/// Answers words that mean no command: help and the version, else what is wrong and how it is typed.
pub fn answered(error: &Error, program: &Command, arguments: &[OsString], texts: Texts) -> Reply {
    let asked = || error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Reply::said(asked()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Reply { exit: 2, out: String::new(), err: asked() }
        }
        _ => Place::of(program, arguments).told(error, texts),
    }
}

/// Nothing is called so among the commands of this one, which is typed like this.
pub fn unknown(name: &str, of: &Command, path: &str, texts: Texts) -> Reply {
    let place = Place { path: path.to_owned(), commands: vec![of] };
    let mut sentence = texts.with("usage-unknown-command", &[("typed", name.into())]);
    sentence.push_str(&suggested(name, place.names(), texts));
    place.reply(&sentence, texts)
}

/// The command that somebody was about to type.
struct Place<'a> {
    /// How it is typed: `cg import csv`.
    path: String,
    /// The program, and those of its commands that lead here.
    commands: Vec<&'a Command>,
}

impl<'a> Place<'a> {
    /// As far as the words can be followed.
    fn of(program: &'a Command, arguments: &[OsString]) -> Self {
        let mut place = Self { path: program.get_name().to_owned(), commands: vec![program] };
        let lenient = lenient(program.clone()).try_get_matches_from(arguments).unwrap_or_default();
        let mut matches: Option<(&str, &ArgMatches)> = lenient.subcommand();
        while let Some((name, behind)) = matches {
            let Some(command) = place.command().find_subcommand(name) else { break };
            place.path = format!("{} {name}", place.path);
            place.commands.push(command);
            matches = behind.subcommand();
        }
        place
    }

    fn command(&self) -> &'a Command {
        self.commands[self.commands.len() - 1]
    }

    fn names(&self) -> impl Iterator<Item = String> {
        self.command().get_subcommands().map(|command| command.get_name().to_owned())
    }

    fn options(&self) -> impl Iterator<Item = String> {
        let arguments = self.commands.iter().flat_map(|command| command.get_arguments());
        arguments.filter_map(|argument| Some(format!("--{}", argument.get_long()?)))
    }

    fn told(&self, error: &Error, texts: Texts) -> Reply {
        let context = |kind| error.get(kind).map(|value| value.to_string()).unwrap_or_default();
        let (argument, prior) = (context(ContextKind::InvalidArg), context(ContextKind::PriorArg));
        let typed = match error.kind() {
            ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
            ErrorKind::UnknownArgument => argument.clone(),
            _ => context(ContextKind::InvalidValue),
        };
        let is_option = typed.starts_with('-');
        let id = match error.kind() {
            ErrorKind::InvalidSubcommand => "usage-unknown-command",
            ErrorKind::MissingSubcommand => "usage-which-command",
            ErrorKind::UnknownArgument if is_option => "usage-unknown-option",
            ErrorKind::UnknownArgument => "usage-not-expected",
            ErrorKind::MissingRequiredArgument => "usage-missing",
            ErrorKind::InvalidValue if typed.is_empty() => "usage-no-value",
            ErrorKind::InvalidValue => "usage-not-a-choice",
            ErrorKind::ValueValidation => "usage-bad-value",
            ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues | ErrorKind::TooManyValues => {
                "usage-how-many-values"
            }
            ErrorKind::ArgumentConflict if prior == argument || prior.is_empty() => "usage-twice",
            ErrorKind::ArgumentConflict => "usage-conflict",
            ErrorKind::InvalidUtf8 => "usage-not-utf8",
            _ => "usage-not-understood",
        };
        let reason = error.source().map(ToString::to_string).unwrap_or_default();
        let choices = context(ContextKind::ValidValue);
        let named = [
            ("argument", argument.as_str().into()),
            ("typed", typed.as_str().into()),
            ("reason", reason.into()),
            ("choices", choices.as_str().into()),
            ("other", prior.into()),
            ("commands", self.names().collect::<Vec<_>>().join(", ").into()),
        ];
        let mut sentence = texts.with(id, &named);
        sentence.push_str(&match error.kind() {
            // What a report is called is often typed like a command.
            ErrorKind::InvalidSubcommand
                if self.commands.len() == 1 && reports::called(&typed).is_ok() =>
            {
                asked(&format!("{} report {typed}", self.path), texts)
            }
            ErrorKind::InvalidSubcommand => suggested(&typed, self.names(), texts),
            ErrorKind::UnknownArgument => suggested(&typed, self.options(), texts),
            ErrorKind::InvalidValue if !typed.is_empty() => {
                suggested(&typed, choices.split(", ").map(str::to_owned), texts)
            }
            _ => String::new(),
        });
        if id == "usage-unknown-option" && self.command().get_positionals().next().is_some() {
            sentence.push_str(&format!(" {}", texts.with("usage-as-text", &named)));
        }
        self.reply(&sentence, texts)
    }

    /// The sentence, how the command is typed, and where more is told of it.
    fn reply(&self, sentence: &str, texts: Texts) -> Reply {
        let usage = self.command().get_overridden_usage().map(ToString::to_string);
        let usage = usage.unwrap_or_default();
        let (program, words) = self.path.split_once(' ').unwrap_or((&self.path, ""));
        let help = [program, "help", words].join(" ");
        let more = [("usage", usage.into()), ("help", help.trim_end().to_owned().into())];
        Reply::failed(2, &format!("{sentence}\n{}", texts.with("usage-how", &more)))
    }
}

/// The command that takes whatever it can, with all of its commands.
fn lenient(command: Command) -> Command {
    command.ignore_errors(true).mut_subcommands(lenient)
}

/// The question whether the nearest of what there is was meant, with a blank before it.
fn suggested(typed: &str, known: impl Iterator<Item = String>, texts: Texts) -> String {
    let known: Vec<String> = known.collect();
    let key = nearest(typed, known.iter().map(String::as_str));
    key.map(|key| asked(key, texts)).unwrap_or_default()
}

/// The question whether that was meant, with a blank before it.
fn asked(key: &str, texts: Texts) -> String {
    format!(" {}", texts.with("refusal-did-you-mean", &[("key", key.into())]))
}
