//! An office in memory: the engine, a list of transactions, no store. Tests of the command line run
//! against it as the program runs against the real one.
#![allow(clippy::unwrap_used, clippy::expect_used, dead_code)]

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use commonground::cli::{self, Globals, KeysErrand, Office, Surroundings, ThemesErrand};
use commonground::domain::{Language, Moment, RecordId};
use commonground::engine::erase::Wish;
use commonground::engine::readings::tally::Sitting;
use commonground::engine::seed::{self, Founding};
use commonground::engine::service::Service;
use commonground::engine::{Cause, Context, Journal, JournalError, Transaction, Workspace, plan};
use commonground::exchange::{Ask, Presentation, Reply, answer};
use commonground::texts::Texts;

use crate::today;

/// The office, and what the last command was.
#[derive(Default)]
pub struct MemoryOffice {
    pub workspace: RefCell<Workspace>,
    pub journal: RefCell<Past>,
    /// How many ids it gave.
    pub given: Cell<u16>,
    /// Calls of methods that have no memory to work on, with the globals.
    pub calls: RefCell<Vec<(String, Globals)>>,
    pub author: RefCell<String>,
    /// The moment at which everything happens; empty for the tests' own.
    pub now: RefCell<String>,
}

#[derive(Default)]
pub struct Past(pub Vec<Arc<Transaction>>);

impl Journal for Past {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let at = usize::try_from(sequence).unwrap() - 1;
        self.0.get(at).cloned().ok_or(JournalError::Unknown(sequence))
    }
}

impl MemoryOffice {
    /// One with the seeded records of "Roosevelt".
    pub fn founded() -> Self {
        let office = Self::default();
        office.author.replace("person-me".to_owned());
        office.run(&["init", "--school", "Roosevelt", "--start", "2026-08-10", "--me", "Ana Ruiz"]);
        office
    }

    /// One with the seeded records and this first day, and nothing else.
    pub fn starting(day: &str) -> Self {
        let office = Self::default();
        office.author.replace("person-me".to_owned());
        office.on(day).run(&["init", "--school", "Roosevelt", "--start", day]);
        office
    }

    /// It is noon of this day from now on.
    pub fn on(&self, day: &str) -> &Self {
        self.now.replace(format!("{day}T12:00:00-08:00"));
        self
    }

    /// What a command prints as JSON.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let text = self.out(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&text).expect(&text)
    }

    /// Runs `cg` with these arguments, nothing on standard input, into a pipe.
    pub fn run(&self, arguments: &[&str]) -> Reply {
        self.run_in(arguments, &[], None, None)
    }

    /// Runs and wants exit 0; gives what was printed.
    pub fn out(&self, arguments: &[&str]) -> String {
        let reply = self.run(arguments);
        assert_eq!(reply.exit, 0, "{arguments:?}: {}", reply.err);
        reply.out
    }

    /// Runs and wants another exit; gives what was said.
    pub fn refused(&self, exit: u8, arguments: &[&str]) -> String {
        let reply = self.run(arguments);
        assert_eq!(reply.exit, exit, "{arguments:?}: {}{}", reply.out, reply.err);
        assert_eq!(reply.out, "");
        reply.err
    }

    /// Runs in an environment, with an input, on a terminal of some width.
    pub fn run_in(
        &self,
        arguments: &[&str],
        environment: &[(&str, &str)],
        input: Option<&[u8]>,
        width: Option<usize>,
    ) -> Reply {
        let owned = |(name, value): &(&str, &str)| (OsString::from(name), OsString::from(value));
        let arguments = ["cg"].into_iter().chain(arguments.iter().copied());
        let surroundings = Surroundings {
            arguments: arguments.map(OsString::from).collect(),
            environment: environment.iter().map(owned).collect(),
            input: input.map(|bytes| Box::new(std::io::Cursor::new(bytes.to_vec())) as Box<_>),
            width,
            tells_progress: false,
            preferred: None,
        };
        cli::run(surroundings, self)
    }

    fn context(&self, globals: &Globals) -> Context {
        let now = self.now.borrow();
        Context {
            words: commonground::texts::names::WORDS,
            now: Moment::parse(&now).unwrap_or_else(today::moment),
            author: self.author.borrow().as_str().into(),
            replica: 7,
            drawn: commonground::engine::Drawn::new([0; 9]),
            language: globals.language,
        }
    }

    fn keep(&self, transaction: Transaction) {
        self.workspace.borrow_mut().apply(&transaction);
        self.journal.borrow_mut().0.push(Arc::new(transaction));
    }

    fn called(&self, name: &str, globals: &Globals) -> Reply {
        self.calls.borrow_mut().push((name.to_owned(), globals.clone()));
        Reply::said(format!("{name}\n"))
    }
}

impl Office for MemoryOffice {
    /// Ids that differ early, so that short ids stay short.
    fn fresh_id(&self) -> RecordId {
        let [mut byte, round] = self.given.get().to_le_bytes();
        self.given.set(self.given.get() + 1);
        RecordId::fresh(|| {
            byte = byte.wrapping_mul(37).wrapping_add(11).wrapping_add(round);
            byte
        })
    }

    fn ask(&self, globals: &Globals, ask: Ask, presentation: &Presentation) -> Reply {
        let request = match ask.into_request(presentation) {
            Ok(request) => request,
            Err(reply) => return reply,
        };
        let context = self.context(globals);
        let mut fresh = || self.fresh_id();
        let result = Service {
            workspace: &self.workspace.borrow(),
            context: &context,
            journal: &*self.journal.borrow(),
            fresh: &mut fresh,
            asker: presentation.asker(),
            because: None,
        }
        .answer(&request);
        if let Ok(outcome) = &result
            && let Some(transaction) = outcome.transaction.clone()
        {
            self.keep(transaction);
        }
        answer::render(&result, presentation)
    }

    fn init(&self, globals: &Globals, founding: &Founding, _: &Presentation) -> Reply {
        let edits = seed::seed(founding, globals.language);
        let transaction =
            plan(&self.workspace.borrow(), &self.context(globals), Cause::Edit, &edits).unwrap();
        self.keep(transaction);
        Reply::default()
    }

    fn check(&self, globals: &Globals, _: &Presentation) -> Reply {
        self.called("check", globals)
    }

    fn backup(&self, globals: &Globals, file: Option<&Path>, _: &Presentation) -> Reply {
        self.called(&format!("backup {file:?}"), globals)
    }

    fn restore(&self, globals: &Globals, file: &Path, _: &Presentation) -> Reply {
        self.called(&format!("restore {file:?}"), globals)
    }

    fn erase(&self, globals: &Globals, _: &Wish, _: &Presentation) -> Reply {
        Reply::failed(1, &Texts::new(globals.language).get("purge-open"))
    }

    fn doctor(&self, globals: &Globals, _: &Presentation) -> Reply {
        self.called("doctor", globals)
    }

    fn fix_terminal(&self, globals: &Globals) -> Reply {
        self.called("fix terminal", globals)
    }

    fn paths(&self, globals: &Globals, _: &Presentation) -> Reply {
        self.called("paths", globals)
    }

    fn language(&self) -> Option<Language> {
        None
    }

    fn keys(&self, globals: &Globals, errand: &KeysErrand, _: &Presentation) -> Reply {
        self.called(&format!("keys {errand:?}"), globals)
    }

    fn themes(&self, globals: &Globals, errand: &ThemesErrand, _: &Presentation) -> Reply {
        self.called(&format!("themes {errand:?}"), globals)
    }

    fn count(&self, _: &mut Sitting, texts: Texts) -> Result<bool, Reply> {
        Err(Reply::failed(1, &texts.get("tui-no-terminal")))
    }

    fn unknown_looks(&self, _: &Globals) -> Option<String> {
        None
    }

    fn has_signs(&self, _: &Globals) -> bool {
        true
    }

    fn demo(&self, globals: &Globals, write: Option<&Path>, _: &Presentation) -> Reply {
        self.called(&format!("demo {write:?}"), globals)
    }

    fn present(&self, globals: &Globals, _follow: bool) -> Reply {
        self.open_screen(globals)
    }

    fn open_screen(&self, globals: &Globals) -> Reply {
        self.called("screen", globals)
    }
}
