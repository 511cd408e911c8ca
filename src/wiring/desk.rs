//! The one order of every command: ask the running instance; if nobody answers, take the lock and
//! do it here; a note that can do neither goes to the spool.

use std::thread;
use std::time::{Duration, Instant};

use crate::domain::RecordId;
use crate::engine::request::{Answer, Asker, Outcome, Request};
use crate::engine::seed::{self, Founding};
use crate::engine::service::Service;
use crate::engine::{Cause, Context, plan};
use crate::exchange::{Ask, Presentation, Reply, answer};
use crate::store::{self, Capture, OpenError, OpenOptions, Opened, Store, clock};

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
    let patience = if call.note().is_some() { NOTE_PATIENCE } else { PATIENCE };
    let begun = Instant::now();
    loop {
        match line::ask(&places.socket, &question) {
            Ok(answer) => {
                let lost = || Reply::failed(1, &texts.get("instance-cut-off"));
                return serde_json::from_str(&answer).unwrap_or_else(|_| lost());
            }
            Err(Silence::OtherVersion) => {
                return spool(places, call)
                    .unwrap_or_else(|| Reply::failed(1, &texts.get("instance-other-version")));
            }
            Err(Silence::CutOff) if !call.may_be_repeated() => {
                return Reply::failed(1, &texts.get("instance-cut-off"));
            }
            Err(Silence::CutOff | Silence::Nobody) => {}
        }
        match Store::open(&places.workspace, OpenOptions::new(|_| ())) {
            Ok(opened) => return here(places, opened, call),
            Err(OpenError::Missing) if call.may_found() => {
                let founding = Founding {
                    school: texts.get("school-default").into_owned(),
                    role: Some(texts.both("role-coordinator")),
                    ..Default::default()
                };
                match found(places, &founding, &call.presentation, &call.caller) {
                    // Another note was first: fine.
                    Ok(()) | Err(OpenError::Exists) => {}
                    Err(error) => return not_open(places, call, &error),
                }
            }
            Err(OpenError::Held { .. }) if begun.elapsed() < patience => thread::sleep(PAUSE),
            Err(error @ OpenError::Held { .. }) => {
                return spool(places, call).unwrap_or_else(|| not_open(places, call, &error));
            }
            Err(error) => return not_open(places, call, &error),
        }
    }
}

/// Makes a workspace and its first records.
///
/// # Errors
/// The folder is not empty or cannot be written.
pub fn found(
    places: &Places,
    founding: &Founding,
    presentation: &Presentation,
    caller: &Caller,
) -> Result<(), OpenError> {
    Store::create(&places.workspace)?;
    let mut options = OpenOptions::new(|_| ());
    options.wait = PATIENCE;
    let opened = Store::open(&places.workspace, options)?;
    if !opened.workspace.is_empty() {
        return Ok(()); // somebody else was quicker between making and opening
    }
    let mut context = context(&opened, presentation, caller);
    // `me` is only being made; what is made with it is made by that person.
    if let (None, Some(me)) = (&caller.named, &founding.me) {
        context.author = me.as_str().into();
    }
    let edits = seed::seed(founding, presentation.language);
    let cause = Cause::Founding;
    if let Ok(transaction) = plan(&opened.workspace, &context, cause, &edits) {
        let saved = opened.store.commit_and_wait(transaction.into());
        saved.map_err(|error| match error {
            store::SaveError::Fault(fault) => OpenError::Fault(fault),
            _ => OpenError::Unreadable,
        })?;
    }
    Ok(())
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
    let opened = Store::open(&places.workspace, OpenOptions::new(|_| ()));
    let mut opened =
        opened.map_err(|error| failed(&texts.open_error(&places.workspace, &error)))?;
    for request in requests {
        let mut fresh = chance::fresh_id;
        let outcome = Service {
            workspace: &opened.workspace,
            context: &context(&opened, presentation, caller),
            journal: &opened.store,
            fresh: &mut fresh,
            asker: Asker { audience: presentation.audience },
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
fn here(places: &Places, opened: Opened, call: &Call) -> Reply {
    let texts = call.presentation.texts();
    let notices: String = opened.notices.iter().map(|notice| texts.notice(notice) + "\n").collect();
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

fn request(opened: &Opened, ask: &Ask, call: &Call) -> Reply {
    let presentation = &call.presentation;
    let request = match ask.clone().into_request(presentation) {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let mut fresh = chance::fresh_id;
    let mut service = Service {
        workspace: &opened.workspace,
        context: &context(opened, presentation, &call.caller),
        journal: &opened.store,
        fresh: &mut fresh,
        asker: Asker { audience: presentation.audience },
    };
    let result = service.answer(&request);
    let transaction = result.as_ref().ok().and_then(|outcome| outcome.transaction.clone());
    if let Some(Err(error)) = transaction.map(|t| opened.store.commit_and_wait(t.into())) {
        return Reply::failed(1, &presentation.texts().save_error(&error));
    }
    answer::render(&result, presentation)
}

/// Errands about the disk, wherever the store is open.
pub fn tend(places: &Places, store: &Store, errand: &Errand, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    match errand {
        Errand::Backup(file) => match store.backup(file) {
            Ok(()) => Reply::said(String::new()),
            Err(error) => Reply::failed(1, &texts.backup_error(file, &places.workspace, &error)),
        },
        _ => {
            let problems = store.check();
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

fn context(opened: &Opened, presentation: &Presentation, caller: &Caller) -> Context {
    Context {
        words: crate::texts::names::WORDS,
        now: clock::now(),
        author: caller.author().name(&opened.workspace).into(),
        replica: opened.store.replica(),
        language: presentation.language,
    }
}

/// Puts a note where the holder of the workspace will find it; `None` if the call is no note.
fn spool(places: &Places, call: &Call) -> Option<Reply> {
    let (id, text) = call.note()?;
    let capture = Capture {
        id: RecordId::parse(id)?,
        text: text.to_owned(),
        author: call.caller.named.clone().unwrap_or_else(|| call.caller.login.clone()),
        moment: clock::now(),
    };
    Some(match store::spool::put(&places.workspace, &capture) {
        Ok(()) => Reply::said(format!("{id}\n")),
        Err(error) => not_open(places, call, &error),
    })
}

fn not_open(places: &Places, call: &Call, error: &OpenError) -> Reply {
    let no_start = matches!(error, OpenError::Newer { .. } | OpenError::Unreadable);
    let sentence = call.presentation.texts().open_error(&places.workspace, error);
    Reply::failed(if no_start { 3 } else { 1 }, &sentence)
}
