//! What the window does with files, as commands do it: beside the screen, by the same questions, and told
//! when it is done.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::cli;
use crate::engine::crossing::{Format, Incoming};
use crate::engine::request::Request;
use crate::exchange::incoming::{Help, Understood, understood};
use crate::exchange::{Ask, Presentation, Reply};
use crate::texts::Texts;
use crate::tui::{Answered, Errand, Paper};

use super::call::{self, Call, Caller};
use super::place::typed;
use super::{chance, reach};

/// Names that are told when the name of a file could go on in several ways.
const WAYS: usize = 40;
/// Lines of what was left out that are told again.
const LEFT: usize = 3;

/// Whoever carries errands out for the window.
pub struct Runner<'a> {
    /// The words.
    pub texts: Texts,
    /// How the workspace that is open is asked.
    pub answer: &'a dyn Fn(&Call) -> Reply,
}

impl Runner<'_> {
    /// Carries one out.
    pub fn run(&self, errand: Errand) -> Answered {
        match errand {
            Errand::Write(paper) => self.write(*paper),
            Errand::TakeIn { incoming, file, only_look } => {
                self.take_in(incoming, &file, only_look)
            }
            Errand::Backup(file) => {
                let file = file.map(|file| typed(&file).into_os_string());
                self.back_up(file)
            }
            Errand::Restore { file, folder } => {
                match reach::restore(&typed(&file), &typed(&folder), self.texts) {
                    Ok(told) => Answered::Done(told),
                    Err(reply) => refused(&reply),
                }
            }
            Errand::Erasing(wish) => {
                let ask = Ask::Request(Request::Erasing(wish));
                let reply = self.ask(ask, Presentation::new(self.texts.language));
                match reply.exit {
                    0 => Answered::Would { told: reply.out, some: true },
                    _ => refused(&reply),
                }
            }
            Errand::Complete(typed) => completed(typed),
        }
    }

    fn ask(&self, ask: Ask, presentation: Presentation) -> Reply {
        let errand = call::Errand::Ask(ask);
        (self.answer)(&Call { errand, presentation, caller: Caller::here() })
    }

    fn write(&self, paper: Paper) -> Answered {
        let Paper { question, format, language, audience, recipient, file, replace } = paper;
        let path = typed(&file);
        let usual = Presentation::new(language.unwrap_or(self.texts.language));
        let show = Presentation { format, audience, recipient, ..usual };
        let mut reply = self.ask(Ask::Request(question), show);
        if reply.exit != 0 {
            return refused(&reply);
        }
        if format == Format::Csv {
            reply.out.insert(0, cli::MARK);
        }
        let shown = || ("file", cli::shown(&path).into());
        match cli::write_file(&path, &reply.out, replace) {
            Ok(()) => {
                let told = reply.err.lines().map(str::to_owned);
                let written = cli::written(&path, self.texts);
                Answered::Done(told.chain([written]).collect::<Vec<_>>().join(" "))
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Answered::There(self.texts.with("errand-there", &[shown()]))
            }
            Err(error) => {
                let reason = ("reason", cli::reason(&error, self.texts).into());
                Answered::Refused(self.texts.with("errand-not-written", &[shown(), reason]))
            }
        }
    }

    fn back_up(&self, file: Option<OsString>) -> Answered {
        let errand = call::Errand::Backup(file);
        let presentation = Presentation::new(self.texts.language);
        let reply = (self.answer)(&Call { errand, presentation, caller: Caller::here() });
        // Where it lies is told by whoever hears that there is a backup.
        if reply.exit == 0 { Answered::Done(String::new()) } else { refused(&reply) }
    }

    fn take_in(&self, incoming: Incoming, file: &str, only_look: bool) -> Answered {
        let path = typed(file);
        let bytes = match cli::read_file(&path, None, self.texts) {
            Ok(bytes) => bytes,
            Err(reply) => return refused(&reply),
        };
        let mut show = Presentation::new(self.texts.language);
        // Problems begin with it: its name alone says which, and leaves room for them.
        show.file = path.file_name().map(|name| cli::shown(Path::new(name)));
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let remembered =
            |request, show: &Presentation| self.ask(Ask::Request(request), show.clone());
        let help = Help { id: &chance::fresh_id(), stem, ask: &remembered, tell: &mut |_, _| {} };
        let (ask, told) = match understood(incoming, &bytes, help, &show) {
            Ok(Understood { ask, told }) => (ask, told),
            Err(reply) => return refused(&reply),
        };
        let would = would_be_made(&ask, self.texts);
        let ask = if only_look { Ask::Try(Box::new(ask)) } else { ask };
        let reply = self.ask(ask, show);
        if reply.exit != 0 {
            return Answered::Refused(told + &reply.err);
        }
        let problems = told + &reply.err;
        let sums = would.unwrap_or_else(|| reply.out.trim_end().to_owned());
        if !only_look {
            let taken = self.texts.get("import-taken");
            // What was left out is told again: nobody sees any more what was told before.
            let left: Vec<&str> = problems.lines().take(LEFT).collect();
            let more = if problems.lines().nth(LEFT).is_some() { "\n…" } else { "" };
            let told = format!("{sums} {taken}\n{}{more}", left.join("\n"));
            return Answered::Done(told.trim_end().to_owned());
        }
        let id = if problems.is_empty() { "import-would" } else { "import-would-good" };
        let told = format!("{sums}\n{}\n{problems}", self.texts.get(id));
        Answered::Would { told, some: true }
    }
}

/// What an outline would become; for rows and records the answer counts them.
fn would_be_made(ask: &Ask, texts: Texts) -> Option<String> {
    let Ask::Request(Request::ImportOutline { title, drafts, .. }) = ask else { return None };
    let count = i64::try_from(drafts.len()).unwrap_or(i64::MAX);
    let told = [("title", title.as_str().into()), ("count", count.into())];
    Some(texts.with("import-would-rows", &told))
}

fn refused(reply: &Reply) -> Answered {
    Answered::Refused(reply.err.trim_end().to_owned())
}

/// How the name of a file goes on, as far as there is one way only; then in which ways it could.
fn completed(text: String) -> Answered {
    let path = typed(&text);
    let is_folder = text.ends_with('/');
    let (folder, begin) = if is_folder {
        (path.clone(), String::new())
    } else {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        (folder, name.unwrap_or_default())
    };
    let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let is_meant =
                name.starts_with(&begin) && (name.starts_with('.') <= begin.starts_with('.'));
            let end = if entry.path().is_dir() { "/" } else { "" };
            is_meant.then(|| name + end)
        })
        .collect();
    names.sort();
    let common = names.iter().skip(1).fold(names.first().cloned(), |common, name| {
        let common = common?;
        let same = common.chars().zip(name.chars()).take_while(|(one, other)| one == other);
        Some(same.map(|(letter, _)| letter).collect())
    });
    let rest = common.and_then(|common| Some(common.strip_prefix(&begin)?.to_owned()));
    let file = text.trim_start().to_owned() + &rest.unwrap_or_default();
    names.truncate(WAYS);
    let ways = if names.len() > 1 { names } else { Vec::new() };
    let shown = |name: &String| cli::shown(&PathBuf::from(name));
    Answered::Completed { typed: text, file, ways: ways.iter().map(shown).collect() }
}
