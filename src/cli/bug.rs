//! A fault in the program itself ends in one sentence: where it is, and that what was saved is safe.
//! Never a stack trace, and never the panic's message, which may hold somebody's text.

use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Mutex, PoisonError};

use crate::exchange::Reply;
use crate::texts::Texts;

/// Where the last panic was. Those of the index's thread are caught there and leave this unread.
static PLACE: Mutex<String> = Mutex::new(String::new());

/// Runs a command; a panic in it becomes a reply.
pub fn guarded(texts: Texts, run: impl FnOnce() -> Reply) -> Reply {
    set_hook(Box::new(|report| {
        let place = report.location().map(ToString::to_string).unwrap_or_default();
        *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        let place = PLACE.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Reply::failed(1, &texts.with("program-fault", &[("place", place.into())]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_panic_becomes_one_sentence_without_its_message() {
        let reply = guarded(Texts::new(Language::En), || panic!("Luz's phone number"));
        assert_eq!((reply.exit, reply.err.lines().count()), (1, 1));
        assert!(reply.err.contains("bug.rs:") && !reply.err.contains("Luz"), "{}", reply.err);
    }
}
