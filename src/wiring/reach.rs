//! How every command reaches the workspace: ask the running instance; if nobody answers, take the lock
//! and do it here; a note that can do neither goes to the spool.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::domain::RecordId;
use crate::engine::capture::capture;
use crate::engine::erase::Wish;
use crate::engine::request::{Answer, Outcome, Request};
use crate::engine::seed::{self, Founding};
use crate::engine::service::Service;
use crate::engine::{Cause, Context, Refusal, Workspace, plan};
use crate::exchange::visible::visible;
use crate::exchange::{Ask, Format, Presentation, Reply, answer};
use crate::store::{self, BackupError, Capture, OpenError, OpenOptions, Opened, Store, clock};
use crate::texts::Texts;

use super::call::{Call, Caller, Errand};
use super::chance;
use super::line::{self, Silence};
use super::place::Places;

/// How long a command waits for the workspace.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a note waits: it has to be taken within two seconds.
const NOTE_PATIENCE: Duration = Duration::from_millis(800);
/// How long to wait before asking again. The holder of the lock may just be starting.
const PAUSE: Duration = Duration::from_millis(40);

/// Carries out a call, wherever the workspace is.
pub fn send(places: &Places, call: &Call) -> Reply {
    let texts = call.presentation.texts();
    let Ok(question) = serde_json::to_string(call) else {
        return Reply::failed(1, &texts.get("save-too-large"));
    };
    let (patience, limit) = match call.note() {
        Some(_) => (NOTE_PATIENCE, NOTE_PATIENCE),
        None => (PATIENCE, line::ANSWER),
    };
    let begun = Instant::now();
    loop {
        let left = patience.saturating_sub(begun.elapsed());
        match line::ask(&places.workspace, &question, left, limit) {
            Ok(answer) => {
                let lost = || Reply::failed(1, &texts.get("instance-cut-off"));
                return serde_json::from_str(&answer).unwrap_or_else(|_| lost());
            }
            Err(Silence::OtherVersion) => {
                return spool(places, call)
                    .unwrap_or_else(|| Reply::failed(1, &texts.get("instance-other-version")));
            }
            Err(Silence::TooLong) => {
                return Reply::failed(1, &texts.get("instance-too-long"));
            }
            Err(Silence::CutOff) if !call.may_be_repeated() => {
                return Reply::failed(1, &texts.get("instance-cut-off"));
            }
            Err(Silence::CutOff | Silence::Nobody) => {}
        }
        match Store::open(&places.workspace, places.options(|_| ())) {
            Ok(opened) => return here(places, opened, call),
            Err(OpenError::Missing) if call.may_found() => {
                let founding = Founding {
                    school: texts.get("school-default").into_owned(),
                    ..Default::default()
                };
                match found(places, &founding, &call.presentation, &call.caller) {
                    // Another note was first: fine.
                    Ok(()) | Err(NotFounded::Open(OpenError::Exists)) => {}
                    Err(NotFounded::Open(error @ OpenError::Held { .. })) => {
                        return spool(places, call)
                            .unwrap_or_else(|| not_open(&places.workspace, texts, &error));
                    }
                    Err(error) => return error.reply(places, texts),
                }
            }
            Err(OpenError::Held { .. }) if begun.elapsed() < patience => thread::sleep(PAUSE),
            Err(error @ OpenError::Held { .. }) => {
                return spool(places, call)
                    .unwrap_or_else(|| not_open(&places.workspace, texts, &error));
            }
            Err(error) => return not_open(&places.workspace, texts, &error),
        }
    }
}

/// Why no workspace was made.
#[derive(Debug)]
pub enum NotFounded {
    /// The folder.
    Open(OpenError),
    /// What it should begin with.
    Refused(Refusal),
}

impl NotFounded {
    /// What is to be said of it.
    pub fn reply(&self, places: &Places, texts: Texts) -> Reply {
        match self {
            Self::Open(error) => not_open(&places.workspace, texts, error),
            Self::Refused(refusal) => Reply::failed(1, &texts.refusal(refusal)),
        }
    }
}

/// Makes a workspace with its first records, in one step.
///
/// # Errors
/// The folder is not empty or cannot be written, or the first records are refused.
pub fn found(
    places: &Places,
    founding: &Founding,
    presentation: &Presentation,
    caller: &Caller,
) -> Result<(), NotFounded> {
    let nothing = Workspace::default();
    let mut context = context(&nothing, 0, presentation, caller);
    // `me` is only being made; what is made with it is made by that person.
    if let (None, Some(me)) = (&caller.named, &founding.me) {
        context.author = me.as_str().into();
    }
    let edits = seed::seed(founding, presentation.language);
    let first = plan(&nothing, &context, Cause::Founding, &edits).map_err(NotFounded::Refused)?;
    Store::found(&places.workspace, PATIENCE, first).map_err(NotFounded::Open)
}

/// Carries out wishes one after the other in a workspace that nobody else has open.
///
/// # Errors
/// What cannot be opened or kept, and the first wish that is refused.
pub fn fill(
    places: &Places,
    requests: &[Request],
    presentation: &Presentation,
    caller: &Caller,
) -> Result<(), Reply> {
    let failed = |sentence: &str| Reply::failed(1, sentence);
    let texts = presentation.texts();
    let opened = Store::open(&places.workspace, places.options(|_| ()));
    let mut opened =
        opened.map_err(|error| failed(&texts.open_error(&places.workspace, &error)))?;
    for request in requests {
        let mut fresh = chance::fresh_id;
        let outcome = Service {
            workspace: &opened.workspace,
            context: &context(&opened.workspace, opened.store.replica(), presentation, caller),
            journal: &opened.store,
            fresh: &mut fresh,
            asker: presentation.asker(),
            because: None,
        }
        .answer(request);
        let wrong = matches!(&outcome, Ok(Outcome { answer: Answer::Imported { problems, .. }, .. })
            if !problems.is_empty());
        let transaction = match &outcome {
            Ok(outcome) if !wrong => outcome.transaction.clone(),
            _ => return Err(answer::render(&outcome, presentation)),
        };
        let Some(transaction) = transaction else { continue };
        opened.workspace.apply(&transaction);
        let kept = opened.store.commit_and_wait(transaction.into());
        kept.map_err(|error| failed(&texts.save_error(&error)))?;
    }
    opened.store.close().map_err(|error| failed(&texts.close_error(&error)))
}

/// Carries out a call in a workspace that this process has opened.
fn here(places: &Places, mut opened: Opened, call: &Call) -> Reply {
    let texts = call.presentation.texts();
    let mut notices: String =
        opened.notices.iter().map(|notice| texts.notice(notice) + "\n").collect();
    notices.push_str(&take_in(&mut opened, &call.presentation));
    let mut reply = match &call.errand {
        Errand::Ask(ask) => request(&opened, ask, call),
        errand => tend(places, &opened.store, errand, &call.presentation),
    };
    if let Err(error) = opened.store.close() {
        reply.exit = reply.exit.max(1);
        reply.err.push_str(&texts.close_error(&error));
        reply.err.push('\n');
    }
    reply.err.insert_str(0, &notices);
    reply
}

/// Takes in the notes that wait in the spool: they were acknowledged, so whoever looks has to see
/// them. What is to be said of those that cannot be taken.
fn take_in(opened: &mut Opened, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let (captures, bad) = opened.store.take_captures();
    let mut told: String = bad.iter().map(|notice| texts.notice(notice) + "\n").collect();
    for Capture { id, text, author, moment } in captures {
        let caller = Caller { named: Some(author), ..Caller::default() };
        let replica = opened.store.replica();
        let context =
            Context { now: moment, ..context(&opened.workspace, replica, presentation, &caller) };
        match capture(&opened.workspace, &context, &id, &text) {
            Ok(Some(note)) => {
                opened.workspace.apply(&note);
                if let Err(error) = opened.store.commit_and_wait(note.into()) {
                    return told + &texts.save_error(&error) + "\n"; // they stay where they are
                }
            }
            Ok(None) => {}
            Err(refusal) => told.push_str(&(texts.refusal(&refusal) + "\n")),
        }
    }
    told
}

fn request(opened: &Opened, ask: &Ask, call: &Call) -> Reply {
    let presentation = &call.presentation;
    let request = match ask.clone().into_request(presentation) {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let mut fresh = chance::fresh_id;
    let replica = opened.store.replica();
    let mut service = Service {
        workspace: &opened.workspace,
        context: &context(&opened.workspace, replica, presentation, &call.caller),
        journal: &opened.store,
        fresh: &mut fresh,
        asker: presentation.asker(),
        because: None,
    };
    let result = service.answer(&request);
    let transaction = result.as_ref().ok().and_then(|outcome| outcome.transaction.clone());
    if let Some(Err(error)) = transaction.map(|t| opened.store.commit_and_wait(t.into())) {
        return Reply::failed(1, &presentation.texts().save_error(&error));
    }
    answer::render(&result, presentation)
}

/// Erases something for good, in a workspace that nobody else has open. What is to be said of it.
///
/// # Errors
/// Why nothing was erased.
pub fn erase(
    places: &Places,
    wish: &Wish,
    presentation: &Presentation,
    caller: &Caller,
) -> Result<String, Reply> {
    let texts = presentation.texts();
    let not_open = |error: &OpenError| match error {
        OpenError::Held { .. } => Reply::failed(1, &texts.get("purge-open")),
        error => not_open(&places.workspace, texts, error),
    };
    let open = || {
        let options = OpenOptions { wait: PATIENCE, ..places.options(|_| ()) };
        Store::open(&places.workspace, options).map_err(|error| not_open(&error))
    };
    let mut opened = open()?;
    let told = take_in(&mut opened, presentation);
    let mut fresh = chance::fresh_id;
    let erasure = Service {
        workspace: &opened.workspace,
        context: &context(&opened.workspace, opened.store.replica(), presentation, caller),
        journal: &opened.store,
        fresh: &mut fresh,
        asker: presentation.asker(),
        because: None,
    }
    .erasure(wish)
    .map_err(|refusal| Reply::failed(1, &texts.refusal(&refusal)))?;
    let had_backups = opened
        .store
        .erase(&erasure)
        .map_err(|error| Reply::failed(1, &texts.erase_error(&error)))?;
    let mut done = told + &texts.get("purge-done");
    if had_backups {
        // Those that were there held what is erased.
        let store = open()?.store;
        let path = backed_up(places, &store, None, texts).map_err(|own| Reply::failed(1, &own))?;
        let path = ("path", path.display().to_string().into());
        done = format!("{done}\n{}", texts.with("backup-done", &[path]));
    }
    Ok(done)
}

/// Errands about the disk, wherever the store is open.
pub fn tend(places: &Places, store: &Store, errand: &Errand, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    match errand {
        Errand::Backup(file) => match backed_up(places, store, file.as_deref(), texts) {
            Ok(path) => Reply::place(presentation, "backup-done", ("path", &path)),
            Err(sentence) => Reply::failed(1, &sentence),
        },
        _ => {
            let problems = store.check();
            if presentation.format == Format::Json {
                let told: Vec<String> = problems.iter().map(|own| texts.problem(own)).collect();
                let report = json!({ "clean": told.is_empty(), "problems": told });
                let exit = u8::from(!told.is_empty());
                return Reply { exit, out: format!("{report:#}\n"), err: String::new() };
            }
            if problems.is_empty() {
                return Reply::said(texts.get("check-clean").into_owned() + "\n");
            }
            let mut out: String =
                problems.iter().map(|problem| texts.problem(problem) + "\n").collect();
            out.push_str(&texts.with("check-found", &[("count", problems.len().into())]));
            out.push('\n');
            Reply { exit: 1, out, err: String::new() }
        }
    }
}

/// Writes a backup to a file, or to the usual place.
///
/// # Errors
/// Why there is none, as a sentence.
pub fn backed_up(
    places: &Places,
    store: &Store,
    file: Option<&OsStr>,
    texts: Texts,
) -> Result<PathBuf, String> {
    let file = file.map(PathBuf::from);
    let written = match &file {
        Some(file) => store.backup(file).map(|()| file.clone()),
        None => store.backup_as(&clock::now().to_clock().format("%Y-%m-%d-%H%M%S").to_string()),
    };
    written
        .map_err(|error| texts.backup_error(&file.unwrap_or_default(), &places.workspace, &error))
}

/// Makes a workspace in a folder from a backup; says how it is opened.
///
/// # Errors
/// The backup cannot be read, or the folder is not one for a new workspace.
pub fn restore(file: &Path, folder: &Path, texts: Texts) -> Result<String, Reply> {
    match store::restore(file, folder) {
        Ok(()) => {
            // Only the usual folder is found without being named.
            let named = || visible(&format!("cg --workspace {}", quoted(folder)));
            let is_usual = Places::find(None).workspace == folder;
            let command = if is_usual { "cg".to_owned() } else { named() };
            let dir = visible(&folder.display().to_string());
            Ok(texts.with("restore-done", &[("dir", dir.into()), ("command", command.into())]))
        }
        Err(BackupError::Open(error)) => Err(not_open(folder, texts, &error)),
        Err(error) => Err(Reply::failed(1, &texts.backup_error(file, folder, &error))),
    }
}

/// A name as a shell takes it.
fn quoted(path: &Path) -> String {
    let name = path.display().to_string();
    let is_plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    if name.chars().all(is_plain) { name } else { format!("'{}'", name.replace('\'', "'\\''")) }
}

fn context(
    workspace: &Workspace,
    replica: u64,
    presentation: &Presentation,
    caller: &Caller,
) -> Context {
    Context {
        words: crate::texts::names::WORDS,
        now: clock::now(),
        author: caller.author().name(workspace).into(),
        replica,
        drawn: chance::drawn(),
        language: presentation.language,
    }
}

/// Puts a note where the holder of the workspace will find it; `None` if the call is no note.
fn spool(places: &Places, call: &Call) -> Option<Reply> {
    let (id, text) = call.note()?;
    let id = RecordId::parse(id)?;
    // What would not be taken in is refused now, not after it was acknowledged.
    let nothing = Workspace::default();
    let context = context(&nothing, 0, &call.presentation, &call.caller);
    if let Err(refusal) = capture(&nothing, &context, &id, text) {
        return Some(Reply::failed(1, &call.presentation.texts().refusal(&refusal)));
    }
    let said = answer::made(&id, &call.presentation);
    let capture = Capture {
        id,
        text: text.to_owned(),
        author: call.caller.named.clone().unwrap_or_else(|| call.caller.login.clone()),
        moment: context.now,
    };
    Some(match store::spool::put(&places.workspace, &capture) {
        Ok(()) => said,
        Err(error) => not_open(&places.workspace, call.presentation.texts(), &error),
    })
}

/// What is to be said of a workspace that does not open.
pub fn not_open(folder: &Path, texts: Texts, error: &OpenError) -> Reply {
    let no_start = matches!(error, OpenError::Newer { .. } | OpenError::Unreadable);
    Reply::failed(if no_start { 3 } else { 1 }, &texts.open_error(folder, error))
}
