//! The line between two `cg` processes: a Unix socket, one question and one answer per connection,
//! each a line of JSON. What the lines say is not known here.

mod address;
mod listener;
mod wire;

use std::path::Path;
use std::time::{Duration, Instant};

use crate::store;

pub use listener::Listener;

use wire::Wire;

/// How long a running instance may take to say that it is there.
const GREETING: Duration = Duration::from_millis(500);
/// How long an answer may take in all: long enough for the import of a district.
pub const ANSWER: Duration = Duration::from_secs(300);
/// How often somebody who works on an answer says so, by an empty line.
const BEAT: Duration = Duration::from_millis(250);
/// What a listener says first. The number is the protocol's version.
const HELLO: &str = "commonground 3";

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Silence {
    /// Nobody is there: the question was not heard.
    Nobody,
    /// Somebody of another version is there.
    OtherVersion,
    /// The question was sent, but the answer did not come: it may or may not have been carried out.
    CutOff,
    /// The question is longer than any that is listened to.
    TooLong,
}

/// Asks the instance that has a workspace open. `patience` is how long it may be silent, from
/// connecting to the answer; `limit` how long it may take in all, however often it says that it works.
///
/// # Errors
/// Why there is no answer.
pub fn ask(
    workspace: &Path,
    question: &str,
    patience: Duration,
    limit: Duration,
) -> Result<String, Silence> {
    let begun = Instant::now();
    let mut wire = greeted(workspace, patience)?;
    if question.len() > wire::LONGEST {
        return Err(Silence::TooLong);
    }
    wire.write_line(question, patience).map_err(|_| Silence::CutOff)?;
    loop {
        let left = limit.saturating_sub(begun.elapsed());
        match wire.read_line(patience.min(left)) {
            Ok(Some(line)) if line.is_empty() => {} // still working
            Ok(Some(line)) => return Ok(line),
            Ok(None) | Err(_) => return Err(Silence::CutOff),
        }
    }
}

/// Whether an instance of this version answers.
pub fn is_there(workspace: &Path) -> bool {
    greeted(workspace, GREETING).is_ok()
}

/// A line to the running instance. Nothing is said to anybody who may be another user.
fn greeted(workspace: &Path, patience: Duration) -> Result<Wire, Silence> {
    let socket = store::line_of(workspace).filter(|socket| address::is_ours(socket));
    let socket = socket.ok_or(Silence::Nobody)?;
    let limit = patience.min(GREETING);
    let mut wire = Wire::connect(&socket, limit).map_err(|_| Silence::Nobody)?;
    if !address::is_our_peer(wire.stream()) {
        return Err(Silence::Nobody);
    }
    match wire.read_line(limit) {
        Ok(Some(hello)) if hello == HELLO => Ok(wire),
        Ok(Some(_)) => Err(Silence::OtherVersion),
        Ok(None) | Err(_) => Err(Silence::Nobody),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::{UnixListener, UnixStream};
    use std::thread;

    use super::address::Address;
    use super::*;
    use crate::store::{OpenOptions, Store};

    /// Longer than any test takes.
    const LONG: Duration = Duration::from_secs(60);
    const SHORT: Duration = Duration::from_millis(200);

    fn ask(workspace: &Path, question: &str, patience: Duration) -> Result<String, Silence> {
        super::ask(workspace, question, patience, LONG)
    }

    /// A workspace that says that somebody listens there.
    fn announced(socket: &Path) -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        Store::create(folder.path()).unwrap();
        let store = Store::open(folder.path(), OpenOptions::new(|_| ())).unwrap().store;
        store.announce(socket).unwrap();
        (folder, store)
    }

    /// Somebody who does this with each caller.
    fn somebody(does: impl Fn(UnixStream) + Send + 'static) -> (tempfile::TempDir, Store, Address) {
        let address = Address::fresh().unwrap();
        let listener = UnixListener::bind(address.socket()).unwrap();
        let (folder, store) = announced(&address.socket());
        thread::spawn(move || listener.incoming().flatten().for_each(does));
        (folder, store, address)
    }

    #[test]
    fn fifty_at_once_are_all_answered() {
        let listener = Listener::open(|question| format!("<{question}>")).unwrap();
        let (folder, _store) = announced(&listener.socket());
        thread::scope(|scope| {
            for n in 0..50 {
                let workspace = folder.path();
                scope.spawn(move || {
                    assert_eq!(ask(workspace, &n.to_string(), LONG), Ok(format!("<{n}>")));
                });
            }
        });
    }

    #[test]
    fn nobody_and_a_dead_listener_are_nobody() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(ask(folder.path(), "?", LONG), Err(Silence::Nobody));
        let address = Address::fresh().unwrap();
        drop(UnixListener::bind(address.socket()).unwrap());
        let (folder, store) = announced(&address.socket());
        assert_eq!(ask(folder.path(), "?", LONG), Err(Silence::Nobody));
        let listener = Listener::open(|question| question).unwrap();
        store.announce(&listener.socket()).unwrap();
        assert_eq!(ask(folder.path(), "?", LONG).as_deref(), Ok("?"));
    }

    #[test]
    fn another_version_and_a_lost_answer_are_told_apart() {
        let says = |words: &'static [u8]| {
            somebody(move |mut stream| {
                stream.write_all(words).unwrap();
                drop(stream.read(&mut [0; 64]));
            })
        };
        let (folder, _store, _address) = says(b"commonground 1\n");
        assert_eq!(ask(folder.path(), "?", LONG), Err(Silence::OtherVersion));
        let (folder, _store, _address) = says(b"commonground 3\n");
        assert_eq!(ask(folder.path(), "?", LONG), Err(Silence::CutOff));
    }

    #[test]
    fn a_listener_that_falls_silent_or_drips_is_not_waited_for() {
        let (folder, _store, _address) = somebody(|mut stream| {
            stream.write_all(b"commonground 3\n").unwrap();
            thread::spawn(move || {
                loop {
                    if stream.write_all(b"x").is_err() {
                        return;
                    }
                    thread::sleep(SHORT / 10);
                }
            });
        });
        assert_eq!(ask(folder.path(), "?", SHORT), Err(Silence::CutOff), "it drips");
        let (folder, _store, _address) = somebody(std::mem::forget);
        assert_eq!(ask(folder.path(), "?", SHORT), Err(Silence::Nobody), "it never greets");
    }

    #[test]
    fn somebody_who_works_for_long_is_waited_for() {
        let listener = Listener::open(|question| {
            thread::sleep(BEAT * 6);
            question
        })
        .unwrap();
        let (folder, _store) = announced(&listener.socket());
        assert_eq!(ask(folder.path(), "?", BEAT * 3).as_deref(), Ok("?"));
        let short = super::ask(folder.path(), "?", BEAT * 3, BEAT * 3);
        assert_eq!(short, Err(Silence::CutOff), "but not longer than the caller can wait");
    }

    #[test]
    fn a_full_house_is_not_waited_for() {
        let address = Address::fresh().unwrap();
        let socket = rustix::net::socket(
            rustix::net::AddressFamily::UNIX,
            rustix::net::SocketType::STREAM,
            None,
        )
        .unwrap();
        let name = rustix::net::SocketAddrUnix::new(address.socket()).unwrap();
        rustix::net::bind(&socket, &name).unwrap();
        rustix::net::listen(&socket, 0).unwrap();
        // Whoever is stopped accepts nobody.
        let _waiting = UnixStream::connect(address.socket()).unwrap();
        let (folder, _store) = announced(&address.socket());
        assert_eq!(ask(folder.path(), "?", SHORT), Err(Silence::Nobody));
    }
}
