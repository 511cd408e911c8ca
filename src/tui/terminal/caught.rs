//! Catches a fault of the program in one message, so that the terminal stays and the work goes on.
//! What is kept of it is where it was, never its message, which may hold somebody's text.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};

thread_local! {
    /// Whether a fault of this thread is caught now.
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    /// Where the last one was.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does something; where it failed, if it did.
pub fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    WATCHED.set(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    WATCHED.set(false);
    result.map_err(|_| PLACE.take())
}

/// For the panic hook: notes where a fault is that will be caught; says whether it will.
pub fn notes(report: &PanicHookInfo<'_>) -> bool {
    let is_watched = WATCHED.get();
    if is_watched {
        PLACE.set(report.location().map(ToString::to_string).unwrap_or_default());
    }
    is_watched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_caught_and_known_by_its_place_alone() {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |report| {
            if !notes(report) {
                before(report);
            }
        }));
        assert_eq!(caught(|| 7), Ok(7));
        let place = caught(|| panic!("Luz's phone number")).map(|(): ()| ()).unwrap_err();
        assert!(place.contains("caught.rs:") && !place.contains("Luz"), "{place}");
        assert_eq!(caught(|| 8), Ok(8), "and the next one is done");
    }
}
