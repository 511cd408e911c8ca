//! The lock that one program holds for as long as it has the workspace open, and what it tells the
//! one that comes second. The file is never removed; a dead holder frees it at once.

use std::any::Any;
use std::thread;
use std::time::{Duration, Instant};

use super::clock;
use super::error::OpenError;
use super::fault::At as _;
use super::io::{Io, Locking};
use super::layout::Layout;

const PAUSE: Duration = Duration::from_millis(20);

/// Held as long as it lives.
pub(super) struct Lock {
    _file: Box<dyn Any + Send + Sync>,
}

/// Takes the lock, waiting for at most this long.
pub(super) fn take(io: &dyn Io, layout: &Layout, wait: Duration) -> Result<Lock, OpenError> {
    let path = layout.lock();
    let begun = Instant::now();
    loop {
        match io.lock(&path, &own_text()).at(&path)? {
            Locking::Taken(lock) => return Ok(Lock { _file: lock }),
            Locking::Held(text) if begun.elapsed() >= wait => return Err(held(&text)),
            Locking::Held(_) => thread::sleep(PAUSE),
        }
    }
}

/// One fact a line, the last two may be empty.
fn own_text() -> String {
    let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
    let terminal = rustix::termios::ttyname(std::io::stdin(), Vec::new());
    let terminal = terminal.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    format!("{}\n{}\n{host}\n{terminal}\n", std::process::id(), clock::millis())
}

fn held(text: &str) -> OpenError {
    let mut lines = text.lines();
    let mut line = || lines.next().unwrap_or_default();
    OpenError::Held {
        pid: line().parse().ok(),
        since: line().parse().ok().map(clock::on_the_wall),
        host: line().to_owned(),
        terminal: line().to_owned(),
    }
}
