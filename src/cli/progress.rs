//! How far a long file is read: a line that changes in a terminal, lines that follow one another elsewhere.
//! What is done at once says nothing.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

use crate::texts::Texts;

/// From so long on it is told.
const PATIENCE: Duration = Duration::from_millis(300);
/// So often, where each is a line of its own.
const PAUSE: Duration = Duration::from_secs(1);
/// Cells of the bar.
const CELLS: usize = 20;
/// How often the clock is looked at: every so many times.
const SELDOM: u32 = 1 << 12;

/// Tells how far something is.
pub struct Progress {
    texts: Texts,
    begun: Instant,
    told: Option<Instant>,
    calls: u32,
    /// Where a line may be written over; elsewhere each is a line of its own.
    in_place: bool,
}

impl Progress {
    /// On the error output of this process.
    pub fn new(texts: Texts) -> Self {
        let in_place = stderr().is_terminal();
        Self { texts, begun: Instant::now(), told: None, calls: 0, in_place }
    }

    /// So many bytes of so many are read.
    pub fn read(&mut self, done: usize, all: usize) {
        self.calls += 1;
        if self.calls.is_multiple_of(SELDOM) && self.is_due() {
            let full = done * CELLS / all.max(1);
            let bar = format!("{}{}", "#".repeat(full), "-".repeat(CELLS.saturating_sub(full)));
            let megabytes = |bytes: usize| format!("{:.1}", bytes as f64 / 1e6);
            let told = [
                ("bar", bar.into()),
                ("percent", (done * 100 / all.max(1)).into()),
                ("done", megabytes(done).into()),
                ("left", megabytes(all.saturating_sub(done)).into()),
            ];
            self.tell(&self.texts.with("progress-read", &told));
        }
    }

    /// What was read is being kept, which is not told in parts.
    pub fn keeping(&mut self) {
        if self.told.is_some() || self.begun.elapsed() > PATIENCE {
            self.tell(&self.texts.get("progress-keeping"));
        }
    }

    /// It is done: what stood in the line goes.
    pub fn end(&mut self) {
        if self.told.is_some() && self.in_place {
            self.write("\r\x1b[K");
        }
    }

    fn is_due(&self) -> bool {
        let pause = if self.in_place { PATIENCE / 3 } else { PAUSE };
        self.told.map_or(self.begun.elapsed() > PATIENCE, |told| told.elapsed() > pause)
    }

    fn tell(&mut self, words: &str) {
        self.told = Some(Instant::now());
        if self.in_place {
            self.write(&format!("\r\x1b[K{words}"))
        } else {
            self.write(&format!("{words}\n"))
        }
    }

    /// Where nobody can read it, nothing is lost.
    fn write(&self, text: &str) {
        let mut out = stderr().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }
}
