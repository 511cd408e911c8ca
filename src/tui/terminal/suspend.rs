//! Stops the program until the shell continues it, if there is one that would.

use rustix::process::{Signal, getpgrp, getppid, getsid, kill_current_process_group};

/// Whether a shell waits that could continue us. Where the program is all that runs in the window,
/// stopping it would freeze the window.
pub fn has_shell() -> bool {
    let Ok(session) = getsid(None) else { return false };
    // The group of whoever began the session has nobody above it; a parent that died leaves us to
    // another session.
    getpgrp() != session && getsid(getppid()).is_ok_and(|parents| parents == session)
}

/// Stops the whole group, because that is what the shell waits for; comes back when it is
/// continued. To be called in the main thread: it takes the signal before the call returns.
pub fn stop() {
    let _ = kill_current_process_group(Signal::TSTP);
}
