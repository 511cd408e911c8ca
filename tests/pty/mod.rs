//! A program in a pseudo-terminal, watched from outside: what its screen shows, and when which
//! bytes came. Shared by the journeys and the bench; waits for states, never for a while.

#![allow(dead_code, reason = "each user needs a part of it")]

use std::io::{Read, Seek, SeekFrom, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Silence that ends an answer. It is not part of the time.
const GAP: Duration = Duration::from_millis(15);
/// How long to wait for something that has to come.
pub const PATIENCE: Duration = Duration::from_secs(60);

pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    chunks: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    started: Instant,
    /// The attributes of the terminal as the program found them.
    found: String,
    pub bytes: usize,
    /// Everything that was written to the terminal.
    pub written: Vec<u8>,
}

impl Session {
    /// Starts a program at 120 columns and 40 rows.
    pub fn start(command: CommandBuilder) -> Self {
        Self::sized(command, 120, 40)
    }

    /// Starts a program in a terminal of this size.
    pub fn sized(command: CommandBuilder, cols: u16, rows: u16) -> Self {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let (sender, chunks) = channel();
        let found = attributes(&*pair.master);
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program starts");
        std::thread::spawn(move || {
            let mut buffer = [0u8; 65536];
            while let Ok(length) = reader.read(&mut buffer) {
                if length == 0 || sender.send((Instant::now(), buffer[..length].to_vec())).is_err()
                {
                    break;
                }
            }
        });
        let screen = vt100::Parser::new(large(rows), large(cols), 0);
        let (master, written) = (pair.master, Vec::new());
        Self { child, master, writer, chunks, screen, started, found, bytes: 0, written }
    }

    /// Sends bytes and waits for nothing.
    pub fn write(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).expect("the program reads");
        self.writer.flush().expect("the program reads");
    }

    /// Sends bytes one by one, each this long after the one before: a slow or bad link.
    pub fn trickle(&mut self, bytes: &[u8], pause: Duration) {
        for byte in bytes {
            self.write(&[*byte]);
            std::thread::sleep(pause);
        }
    }

    /// Lets the terminal say that it has a size, which it has not.
    pub fn claim(&mut self, cols: u16, rows: u16) {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).expect("a terminal can be resized");
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, cols: u16, rows: u16) {
        self.claim(cols, rows);
        self.screen.screen_mut().set_size(large(rows), large(cols));
    }

    /// Whether the terminal has the attributes (echo, lines, signals) that the program found.
    pub fn has_its_attributes(&self) -> bool {
        attributes(&*self.master) == self.found
    }

    /// Reads until the screen satisfies a condition; the time since the start. One that does so already is not
    /// waited for: what would change it may never come.
    pub fn until(&mut self, condition: impl Fn(&str) -> bool) -> Duration {
        if condition(&self.text()) {
            return self.started.elapsed();
        }
        let deadline = Instant::now() + PATIENCE;
        loop {
            let when = self.more(deadline);
            if condition(&self.text()) {
                return when - self.started;
            }
        }
    }

    /// Reads what is written next; when it came.
    pub fn more(&mut self, deadline: Instant) -> Instant {
        let came = self.chunks.recv_deadline_or(deadline);
        let (when, chunk) =
            came.unwrap_or_else(|| panic!("the screen never came:\n{}", self.text()));
        self.take(&chunk);
        when
    }

    /// Sends bytes and waits for a screen.
    pub fn send(&mut self, keys: &[u8], condition: impl Fn(&str) -> bool) {
        self.write(keys);
        self.until(condition);
    }

    /// Waits for the end of the program: its exit code, or 128 and more for a signal.
    pub fn end(&mut self) -> u32 {
        while let Ok((_, chunk)) = self.chunks.recv_timeout(PATIENCE) {
            self.take(&chunk);
        }
        self.child.wait().expect("it ends").exit_code()
    }

    /// Whether the terminal is as it was found: no alternate screen, no paste mode, a cursor.
    pub fn left_cleanly(&self) -> bool {
        let screen = self.screen.screen();
        !screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor()
    }

    /// The process, to be killed or signalled.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap_or(0)
    }

    /// Sends bytes and reads until nothing more comes; the time to the last byte of the answer.
    pub fn answer(&mut self, keys: &[u8]) -> Option<Duration> {
        self.answer_with_gaps(keys, GAP)
    }

    /// Sends bytes and reads until the screen is as wanted; the time to the bytes that made it so.
    pub fn answer_when(
        &mut self,
        keys: &[u8],
        wanted: impl Fn(&vt100::Screen) -> bool,
    ) -> Option<Duration> {
        let sent = Instant::now();
        self.write(keys);
        loop {
            let (when, chunk) = self.chunks.recv_timeout(PATIENCE).ok()?;
            self.take(&chunk);
            if wanted(self.screen()) {
                return Some(when.saturating_duration_since(sent));
            }
        }
    }

    /// The same as `answer` for an answer that may pause for as long as `gap`, such as that to many keys.
    pub fn answer_with_gaps(&mut self, keys: &[u8], gap: Duration) -> Option<Duration> {
        let sent = Instant::now();
        self.write(keys);
        let mut last = None;
        let mut wait = Duration::from_millis(500);
        loop {
            match self.chunks.recv_timeout(wait) {
                Ok((when, chunk)) => {
                    self.take(&chunk);
                    last = Some(when.saturating_duration_since(sent));
                    wait = gap;
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return last,
            }
        }
    }

    /// Reads until nothing came for a while: for measuring, where there is no state to wait for.
    pub fn until_quiet(&mut self) {
        while let Ok((_, chunk)) = self.chunks.recv_timeout(Duration::from_millis(300)) {
            self.take(&chunk);
        }
    }

    /// Waits until the program computes nothing more.
    pub fn until_rested(&mut self) {
        loop {
            let before = self.cost().0;
            self.until_quiet();
            if self.cost().0 == before {
                return;
            }
        }
    }

    /// The screen with its colours.
    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// Processor time in milliseconds and voluntary context switches, of all threads so far.
    pub fn cost(&self) -> (u64, u64) {
        let Some(pid) = self.child.process_id() else { return (0, 0) };
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let after = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
        let fields: Vec<u64> = after.split(' ').map(|field| field.parse().unwrap_or(0)).collect();
        let ticks = fields.get(11).unwrap_or(&0) + fields.get(12).unwrap_or(&0);
        let tasks = std::fs::read_dir(format!("/proc/{pid}/task"));
        let switches = tasks.into_iter().flatten().flatten().map(|task| {
            let status = std::fs::read_to_string(task.path().join("status")).unwrap_or_default();
            let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"));
            line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0)
        });
        (ticks * 10, switches.sum())
    }

    /// The largest memory so far, in MiB.
    pub fn memory(&self) -> u64 {
        self.status("VmHWM") / 1024
    }

    /// The memory that is held now, in KiB.
    pub fn resident(&self) -> u64 {
        self.status("VmRSS")
    }

    fn status(&self, name: &str) -> u64 {
        let pid = self.child.process_id().unwrap_or(0);
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with(name));
        line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).unwrap_or(0)
    }

    /// Whether these bytes were sent to the terminal, from so many on.
    pub fn was_sent(&self, bytes: &[u8], from: usize) -> bool {
        self.written[from..].windows(bytes.len()).any(|window| window == bytes)
    }

    fn take(&mut self, chunk: &[u8]) {
        self.bytes += chunk.len();
        self.written.extend_from_slice(chunk);
        self.screen.process(chunk);
    }
}

#[cfg(unix)]
fn attributes(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios())
}

fn large(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).unwrap_or(NonZeroU16::MIN)
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = self.master.get_size();
    }
}

/// `Receiver::recv_deadline` is not stable yet.
trait Deadline<T> {
    fn recv_deadline_or(&self, deadline: Instant) -> Option<T>;
}

impl<T> Deadline<T> for Receiver<T> {
    fn recv_deadline_or(&self, deadline: Instant) -> Option<T> {
        self.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()
    }
}

/// What a process holds in its memory, as an image of it would.
pub fn image(process: u32) -> Vec<u8> {
    let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).unwrap();
    let mut memory = std::fs::File::open(format!("/proc/{process}/mem")).unwrap();
    let mut image = Vec::new();
    for line in maps.lines() {
        let mut parts = line.split(' ');
        let (place, mode) = (parts.next().unwrap(), parts.next().unwrap());
        let (begin, end) = place.split_once('-').unwrap();
        let [begin, end] = [begin, end].map(|own| u64::from_str_radix(own, 16).unwrap());
        let mut held = vec![0; usize::try_from(end - begin).unwrap()];
        let is_read = mode.starts_with('r') && memory.seek(SeekFrom::Start(begin)).is_ok();
        if is_read && memory.read_exact(&mut held).is_ok() {
            image.append(&mut held);
        }
    }
    image
}
