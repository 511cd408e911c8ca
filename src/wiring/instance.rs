//! The running instance's side of the line: calls of other processes become messages to the screen,
//! and their answers wait until what they changed is on disk.

use std::collections::HashMap;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::engine::Refusal;
use crate::engine::request::{Asker, Outcome, Request};
use crate::exchange::{Presentation, Reply, answer};
use crate::store::Fault;

use super::call::{Call, Errand};

/// How long the screen may take for an answer.
const PATIENCE: Duration = Duration::from_secs(240);

/// What comes back for a call.
type Answered = Result<Box<Result<Outcome, Refusal>>, Fault>;

/// Answers that callers wait for.
#[derive(Default)]
pub struct Instance {
    inner: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    last: u64,
    saved: u64,
    callers: HashMap<u64, Sender<Answered>>,
    held: Vec<Held>,
}

/// An answer that holds only once a sequence is on disk.
struct Held {
    after: u64,
    id: u64,
    result: Box<Result<Outcome, Refusal>>,
}

impl Instance {
    /// Asks the screen and waits. `post` hands the request over under a number.
    pub fn ask(&self, call: &Call, post: impl FnOnce(u64, Request, Asker)) -> Reply {
        let presentation = &call.presentation;
        let Errand::Ask(ask) = &call.errand else { return Reply::default() };
        let request = match ask.clone().into_request(presentation) {
            Ok(request) => request,
            Err(reply) => return reply,
        };
        let (sender, receiver) = channel();
        let mut waiting = self.lock();
        waiting.last += 1;
        let id = waiting.last;
        waiting.callers.insert(id, sender);
        drop(waiting);
        post(id, request, presentation.asker());
        let answered = receiver.recv_timeout(PATIENCE);
        self.lock().callers.remove(&id);
        match answered {
            Ok(Ok(result)) => answer::render(&result, presentation),
            Ok(Err(fault)) => pending(&fault, presentation),
            Err(_) => Reply::failed(1, &presentation.texts().get("instance-cut-off")),
        }
    }

    /// The screen's answer; held back until `after` is on disk.
    pub fn answered(&self, id: u64, result: Box<Result<Outcome, Refusal>>, after: Option<u64>) {
        let mut waiting = self.lock();
        match after.filter(|sequence| *sequence > waiting.saved) {
            Some(after) => waiting.held.push(Held { after, id, result }),
            None => waiting.give(id, Ok(result)),
        }
    }

    /// Everything up to this sequence is on disk.
    pub fn saved(&self, sequence: u64) {
        let mut waiting = self.lock();
        waiting.saved = sequence;
        let held = std::mem::take(&mut waiting.held);
        for answer in held {
            if answer.after <= sequence {
                waiting.give(answer.id, Ok(answer.result));
            } else {
                waiting.held.push(answer);
            }
        }
    }

    /// The disk refuses: callers are told that their change is only in memory.
    pub fn cannot_save(&self, fault: &Fault) {
        let mut waiting = self.lock();
        for answer in std::mem::take(&mut waiting.held) {
            waiting.give(answer.id, Err(fault.clone()));
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting {
    fn give(&mut self, id: u64, answered: Answered) {
        if let Some(caller) = self.callers.remove(&id) {
            // A caller that gave up needs no answer.
            let _ = caller.send(answered);
        }
    }
}

fn pending(fault: &Fault, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let reason = ("reason", texts.fault(fault).into());
    Reply::failed(1, &texts.with("save-pending", &[reason]))
}
