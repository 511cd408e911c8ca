//! The side that answers: one thread that accepts, one for each conversation.

use std::io;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::address::{self, Address};
use super::wire::Wire;
use super::{BEAT, HELLO};

/// How long a caller may be silent: while it asks, and while it takes the answer.
const CALLER: Duration = Duration::from_secs(30);
/// How long to wait when nobody can be let in, because too many files are open.
const PAUSE: Duration = Duration::from_millis(100);

/// A socket that is being listened to; dropping it takes the socket away.
#[derive(Debug)]
pub struct Listener {
    address: Address,
}

impl Listener {
    /// Listens at a fresh socket. `answer` is called on a thread of each connection.
    ///
    /// # Errors
    /// The socket cannot be made.
    pub fn open(answer: impl Fn(String) -> String + Send + Sync + 'static) -> io::Result<Self> {
        let address = Address::fresh()?;
        let listener = UnixListener::bind(address.socket())?;
        let answer = Arc::new(answer);
        thread::Builder::new().name("listener".into()).spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else {
                    thread::sleep(PAUSE);
                    continue;
                };
                let answer = Arc::clone(&answer);
                // Without a thread for it the caller finds nobody and takes another way.
                let _ = thread::Builder::new()
                    .name("caller".into())
                    .spawn(move || serve(stream, &*answer));
            }
        })?;
        Ok(Self { address })
    }

    /// Where it listens.
    pub fn socket(&self) -> PathBuf {
        self.address.socket()
    }

    /// Whether the socket can still be found.
    pub fn is_reachable(&self) -> bool {
        address::is_ours(&self.socket())
    }
}

/// One conversation. A caller that goes away is no matter of ours.
fn serve(stream: UnixStream, answer: &(dyn Fn(String) -> String + Sync)) -> Option<()> {
    if !address::is_our_peer(&stream) {
        return None;
    }
    let mut wire = Wire::new(stream);
    wire.write_line(HELLO, CALLER).ok()?;
    let question = wire.read_line(CALLER).ok()??;
    thread::scope(|scope| {
        let (done, answered) = channel();
        scope.spawn(move || done.send(answer(question)));
        loop {
            match answered.recv_timeout(BEAT) {
                Ok(answer) => return wire.write_line(&answer, CALLER).ok(),
                // Who has gone is not waited for, but what they asked is carried out.
                Err(RecvTimeoutError::Timeout) => wire.write_line("", CALLER).ok()?,
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    })
}
