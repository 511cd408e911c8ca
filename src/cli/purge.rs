//! Erasing for good: first what will be done, then two questions, and only then.

use std::io::{BufRead as _, Write as _};

use clap::ArgMatches;

use crate::engine::erase::Wish;
use crate::engine::fold::folded;
use crate::engine::request::Request;
use crate::exchange::visible::visible;
use crate::exchange::{Format, Presentation, Reply};

use super::dispatch::{Run, many, one};
use super::grammar::option::{BECAUSE, CONFIRM, ID, WORD};

impl Run<'_> {
    /// `purge ID`.
    pub(super) fn purge(&self, matches: &ArgMatches) -> Reply {
        let (texts, show) = (self.texts(), self.presentation(matches));
        let wish = Wish {
            id: one(matches, ID).unwrap_or_default(),
            words: many(matches, WORD),
            reason: one(matches, BECAUSE).unwrap_or_default(),
        };
        let told = self.ask(Request::Erasing(wish.clone()), &show);
        if told.exit != 0 {
            return told;
        }
        // A program reads what is called how; a person is asked by it.
        let asked = Presentation { format: Format::Json, ..show.clone() };
        let title = self.ask(Request::Erasing(wish.clone()), &asked).out;
        let title = serde_json::from_str::<serde_json::Value>(&title).unwrap_or_default();
        let title = title["title"].as_str().unwrap_or_default().trim().to_owned();
        let is_meant = |typed: &str| !title.is_empty() && folded(typed.trim()) == folded(&title);
        let sure = match one(matches, CONFIRM) {
            Some(typed) => is_meant(&typed),
            None if self.surroundings.input.is_some() => false,
            None => {
                let question = texts.with("purge-type", &[("title", title.as_str().into())]);
                is_yes(&typed(&format!("{}{}", told.out, texts.get("purge-sure"))))
                    && is_meant(&typed(&question))
            }
        };
        if sure {
            return self.office.erase(&self.globals, &wish, &show);
        }
        let not = texts.with("purge-not", &[("title", title.into())]);
        let said = if self.surroundings.input.is_some() { told.out } else { String::new() };
        Reply { exit: 1, out: said, err: not + "\n" }
    }
}

/// What somebody answers at the terminal.
fn typed(question: &str) -> String {
    let mut out = std::io::stderr().lock();
    let asked = write!(out, "{} ", visible(question)).and_then(|()| out.flush());
    let mut line = String::new();
    let read = asked.and_then(|()| std::io::stdin().lock().read_line(&mut line));
    read.map(|_| line).unwrap_or_default()
}

fn is_yes(typed: &str) -> bool {
    matches!(folded(typed.trim()).as_str(), "yes" | "y" | "si" | "s")
}
