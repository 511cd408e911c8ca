//! Lines over a socket, none of which is waited for without a limit: not to be heard, not to be sent,
//! and not by a peer who sends a byte now and then.

use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::net::{AddressFamily, SocketAddrUnix, SocketType};

/// The longest line, in bytes: the import of a district, or its export.
pub const LONGEST: usize = 1 << 30;
/// So many bytes are a sign of life; fewer are not.
const PIECE: usize = 64 << 10;
/// How long to wait before knocking again at a full house.
const PAUSE: Duration = Duration::from_millis(10);

/// One end of a conversation.
pub struct Wire {
    stream: UnixStream,
    read: Vec<u8>,
}

impl Wire {
    pub const fn new(stream: UnixStream) -> Self {
        Self { stream, read: Vec::new() }
    }

    pub const fn stream(&self) -> &UnixStream {
        &self.stream
    }

    /// Connects. The queue of a program that has been stopped fills up, and connecting would then
    /// wait for ever.
    ///
    /// # Errors
    /// Nobody listens, or the queue stays full for as long as `limit`.
    pub fn connect(socket: &Path, limit: Duration) -> io::Result<Self> {
        let until = Instant::now() + limit;
        let address = SocketAddrUnix::new(socket)?;
        loop {
            let end = rustix::net::socket(AddressFamily::UNIX, SocketType::STREAM, None)?;
            rustix::io::fcntl_setfd(&end, rustix::io::FdFlags::CLOEXEC)?;
            rustix::io::ioctl_fionbio(&end, true)?;
            match rustix::net::connect(&end, &address) {
                Ok(()) => {
                    let stream = UnixStream::from(end);
                    stream.set_nonblocking(false)?;
                    return Ok(Self::new(stream));
                }
                Err(rustix::io::Errno::AGAIN) if Instant::now() < until => thread::sleep(PAUSE),
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The next line without its end; `None` if the other side has hung up.
    ///
    /// # Errors
    /// Neither a line nor much of one came for as long as `limit`, or it is too long.
    pub fn read_line(&mut self, limit: Duration) -> io::Result<Option<String>> {
        let mut until = Instant::now() + limit;
        let (mut searched, mut mark) = (0, self.read.len());
        let mut buffer = vec![0; PIECE];
        loop {
            if let Some(end) = self.read[searched..].iter().position(|byte| *byte == b'\n') {
                let rest = self.read.split_off(searched + end + 1);
                let mut line = std::mem::replace(&mut self.read, rest);
                line.pop();
                let line = String::from_utf8(line).map_err(|_| ErrorKind::InvalidData)?;
                return Ok(Some(line));
            }
            searched = self.read.len();
            if searched > LONGEST {
                return Err(ErrorKind::InvalidData.into());
            }
            if searched >= mark + PIECE {
                (mark, until) = (searched, Instant::now() + limit);
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(ErrorKind::TimedOut.into());
            }
            self.stream.set_read_timeout(Some(left))?;
            match self.stream.read(&mut buffer)? {
                0 => return Ok(None),
                length => self.read.extend_from_slice(&buffer[..length]),
            }
        }
    }

    /// Sends a line.
    ///
    /// # Errors
    /// Nothing more was taken for as long as `limit`, or the other side has hung up.
    pub fn write_line(&mut self, line: &str, limit: Duration) -> io::Result<()> {
        self.stream.set_write_timeout(Some(limit.max(PAUSE)))?;
        self.stream.write_all(line.as_bytes())?;
        self.stream.write_all(b"\n")
    }
}
