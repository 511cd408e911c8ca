//! The line between two `cg` processes: a Unix socket, one question and one answer per connection,
//! each a line of JSON. What the lines say is not known here.
//!
//! The standard library's sockets are used: they need no crate, and have the time limits that
//! asking within half a second needs.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::place;

/// How long a running instance may take to say that it is there.
const GREETING: Duration = Duration::from_millis(500);
/// How long it may take to answer: long enough for the import of a district.
const ANSWER: Duration = Duration::from_secs(300);
/// How long a question may take to arrive once somebody has connected.
const QUESTION: Duration = Duration::from_secs(30);
/// The longest line, in bytes: a megabyte note as JSON, or a large import.
const LONGEST: u64 = 512 << 20;
/// What a listener says first. The number is the protocol's version.
const HELLO: &str = "commonground 1";

/// Why there is no answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Silence {
    /// Nobody is there: the question was not heard.
    Nobody,
    /// Somebody of another version is there.
    OtherVersion,
    /// The question was sent, but the answer did not come: it may or may not have been carried out.
    CutOff,
}

/// Asks the instance that listens at a socket.
///
/// # Errors
/// Why there is no answer.
pub fn ask(socket: &Path, question: &str) -> Result<String, Silence> {
    let stream = UnixStream::connect(socket).map_err(|_| Silence::Nobody)?;
    let mut reader = BufReader::new(&stream);
    stream.set_read_timeout(Some(GREETING)).map_err(|_| Silence::Nobody)?;
    match read_line(&mut reader).map_err(|_| Silence::Nobody)?.as_str() {
        HELLO => {}
        "" => return Err(Silence::Nobody),
        _ => return Err(Silence::OtherVersion),
    }
    let sent = write_line(&stream, question).and_then(|()| stream.set_read_timeout(Some(ANSWER)));
    sent.map_err(|_| Silence::CutOff)?;
    let answer = read_line(&mut reader).map_err(|_| Silence::CutOff)?;
    if answer.is_empty() { Err(Silence::CutOff) } else { Ok(answer) }
}

/// Whether an instance of this version answers.
pub fn is_there(socket: &Path) -> bool {
    let greeted = UnixStream::connect(socket).and_then(|stream| {
        stream.set_read_timeout(Some(GREETING))?;
        read_line(&mut BufReader::new(&stream))
    });
    greeted.is_ok_and(|line| line == HELLO)
}

/// A socket that is being listened to; dropping it takes the socket away.
#[derive(Debug)]
pub struct Listener {
    socket: PathBuf,
}

impl Listener {
    /// Listens at a socket. `answer` is called on a thread of each connection. Must only be called
    /// by the holder of the workspace's lock: a socket that is there already is a dead instance's.
    ///
    /// # Errors
    /// The socket cannot be made.
    pub fn open(
        socket: &Path,
        answer: impl Fn(String) -> String + Send + Sync + 'static,
    ) -> io::Result<Self> {
        place::prepare(socket)?;
        match std::fs::remove_file(socket) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(socket)?;
        let answer = Arc::new(answer);
        std::thread::Builder::new().name("listener".into()).spawn(move || {
            for stream in listener.incoming().flatten() {
                let answer = Arc::clone(&answer);
                // Without a thread for it the caller finds nobody and takes another way.
                let _ = std::thread::Builder::new()
                    .name("caller".into())
                    .spawn(move || serve(&stream, &*answer));
            }
        })?;
        Ok(Self { socket: socket.to_owned() })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // Gone already is just as good.
        let _ = std::fs::remove_file(&self.socket);
    }
}

/// One conversation. A caller that goes away is no matter of ours.
fn serve(stream: &UnixStream, answer: &dyn Fn(String) -> String) -> Option<()> {
    stream.set_read_timeout(Some(QUESTION)).ok()?;
    write_line(stream, HELLO).ok()?;
    let question = read_line(&mut BufReader::new(stream)).ok()?;
    write_line(stream, &answer(question)).ok()
}

fn write_line(mut stream: &UnixStream, line: &str) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(line.len() + 1);
    bytes.extend_from_slice(line.as_bytes());
    bytes.push(b'\n');
    stream.write_all(&bytes)
}

/// A line without its end; empty if the other side has hung up.
fn read_line(reader: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    reader.take(LONGEST).read_line(&mut line)?;
    if line.pop() == Some('\n') { Ok(line) } else { Ok(String::new()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        use std::os::unix::fs::PermissionsExt;
        let only_ours = std::fs::Permissions::from_mode(0o700);
        tempfile::Builder::new().prefix("cg").permissions(only_ours).tempdir_in("/tmp").unwrap()
    }

    #[test]
    fn fifty_at_once_are_all_answered() {
        let folder = folder();
        let socket = folder.path().join("s/x.sock");
        let _listener = Listener::open(&socket, |question| format!("<{question}>")).unwrap();
        std::thread::scope(|scope| {
            for n in 0..50 {
                let socket = &socket;
                scope.spawn(move || {
                    assert_eq!(ask(socket, &n.to_string()), Ok(format!("<{n}>")));
                });
            }
        });
    }

    #[test]
    fn a_dead_or_deaf_socket_is_nobody() {
        let folder = folder();
        let socket = folder.path().join("x.sock");
        assert_eq!(ask(&socket, "?"), Err(Silence::Nobody));
        let deaf = UnixListener::bind(&socket).unwrap();
        assert_eq!(ask(&socket, "?"), Err(Silence::Nobody));
        drop(deaf);
        assert_eq!(ask(&socket, "?"), Err(Silence::Nobody));
        let _listener = Listener::open(&socket, |question| question).unwrap();
        assert_eq!(ask(&socket, "?").as_deref(), Ok("?"), "a dead instance's socket is replaced");
    }

    #[test]
    fn another_version_and_a_lost_answer_are_told_apart() {
        let folder = folder();
        let say = |name: &str, words: &'static str| {
            let socket = folder.path().join(name);
            let listener = UnixListener::bind(&socket).unwrap();
            std::thread::spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                stream.write_all(words.as_bytes()).unwrap();
                let mut question = String::new();
                BufReader::new(&stream).read_line(&mut question)
            });
            socket
        };
        assert_eq!(ask(&say("a", "commonground 2\n"), "?"), Err(Silence::OtherVersion));
        assert_eq!(ask(&say("b", "commonground 1\n"), "?"), Err(Silence::CutOff));
    }
}
