//! Writing to both copies. A file whose write or sync has failed is never trusted again: it is cut
//! back and left, and a new segment is begun; only a full disk lets the same file go on.

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::engine::LARGEST_STEP;
use crate::store::fault::{At as _, Fault};
use crate::store::io::{self, Handle, Io};
use crate::store::layout::{Layout, Side};
use crate::store::state::Point;

use super::segment::Header;

/// A segment is closed when it is larger.
const SEGMENT_SIZE: u64 = 16 << 20;
/// So much is written at once, at most: a step, or several that together are no larger than one.
pub const LARGEST_BATCH: usize = LARGEST_STEP;
// Whatever is written can be read again.
const _: () = assert!(SEGMENT_SIZE + LARGEST_BATCH as u64 + 4096 <= io::LONGEST_FILE);
/// A failing copy is left alone for so long.
const PAUSE: Duration = Duration::from_secs(5);

/// Both copies, open for writing.
pub struct Appender {
    io: Arc<dyn Io>,
    layout: Layout,
    /// The newest segment, whether a copy has begun it yet or not.
    current: Header,
    copies: [Copy; 2],
}

#[derive(Default)]
struct Copy {
    open: Option<Open>,
    /// The newest segment that this copy has begun.
    begun: u64,
    failing: Option<(Fault, Instant)>,
}

struct Open {
    handle: Box<dyn Handle>,
    generation: u64,
    length: u64,
}

impl Appender {
    /// Begins a new segment at the first write.
    pub fn fresh(io: Arc<dyn Io>, layout: Layout, header: Header) -> Self {
        Self { io, layout, current: header, copies: Default::default() }
    }

    /// Goes on with the segment of this header, which both copies have whole.
    pub fn resume(io: Arc<dyn Io>, layout: Layout, header: Header) -> Result<Self, Fault> {
        let mut appender = Self::fresh(io, layout, header);
        for (side, copy) in Side::BOTH.into_iter().zip(&mut appender.copies) {
            let path = appender.layout.segment(side, header.generation);
            let length = appender.io.length(&path).at(&path)?;
            let handle = appender.io.open_append(&path).at(&path)?;
            copy.open = Some(Open { handle, generation: header.generation, length });
            copy.begun = header.generation;
        }
        Ok(appender)
    }

    /// The next new segment will say that the history stood here.
    pub fn begin_batch(&mut self, point: Point, chain: u32) {
        let newest = self.current.generation;
        let mut open = self.copies.iter().filter_map(|copy| copy.open.as_ref());
        let full = open.any(|open| open.generation == newest && open.length > SEGMENT_SIZE);
        let broken = self.copies.iter().any(|copy| copy.open.is_none() && copy.begun == newest);
        if full || broken {
            self.current = Header { generation: newest + 1, base: point, chain, ..self.current };
        } else if self.copies.iter().all(|copy| copy.begun < newest) {
            self.current = Header { base: point, chain, ..self.current };
        }
    }

    /// Writes and syncs frames in one copy; gives the segment and where in it they begin.
    pub fn write(&mut self, side: Side, frames: &[u8]) -> Result<(u64, u64), Fault> {
        let copy = &mut self.copies[side as usize];
        if let (None, Some((fault, until))) = (&copy.open, &copy.failing)
            && Instant::now() < *until
        {
            return Err(fault.clone());
        }
        let result = Self::write_now(&*self.io, &self.layout, &self.current, side, copy, frames);
        copy.failing = result.as_ref().err().map(|fault| (fault.clone(), Instant::now() + PAUSE));
        result
    }

    /// After one copy took what the other could not, the other has a gap and must begin anew.
    pub fn leave(&mut self, side: Side) {
        self.copies[side as usize].open = None;
    }

    /// Lets failing copies be tried again at once.
    pub fn retry(&mut self) {
        for copy in &mut self.copies {
            if let Some((_, until)) = &mut copy.failing {
                *until = Instant::now();
            }
        }
    }

    fn write_now(
        io: &dyn Io,
        layout: &Layout,
        current: &Header,
        side: Side,
        copy: &mut Copy,
        frames: &[u8],
    ) -> Result<(u64, u64), Fault> {
        let outgrown =
            |open: &Open| open.generation < current.generation && open.length > SEGMENT_SIZE;
        let mut open = match copy.open.take() {
            None => Self::begin(io, layout, current, side, &mut copy.begun)?,
            // The old segment is good as long as the new one cannot be begun.
            Some(open) if outgrown(&open) => {
                Self::begin(io, layout, current, side, &mut copy.begun).unwrap_or(open)
            }
            Some(open) => open,
        };
        let path = layout.segment(side, open.generation);
        match open.handle.append(frames).and_then(|()| open.handle.sync_data()).at(&path) {
            Ok(()) => {
                let start = open.length;
                let generation = open.generation;
                open.length += frames.len() as u64;
                copy.open = Some(open);
                Ok((generation, start))
            }
            Err(fault) => {
                let cut = open.handle.set_len(open.length);
                copy.open = (fault.is_full() && cut.is_ok()).then_some(open);
                Err(fault)
            }
        }
    }

    fn begin(
        io: &dyn Io,
        layout: &Layout,
        header: &Header,
        side: Side,
        begun: &mut u64,
    ) -> Result<Open, Fault> {
        let path = layout.segment(side, header.generation);
        let bytes = header.encode();
        io::write_new(io, &path, &bytes)?;
        *begun = header.generation;
        io::sync_parent(io, &path)?;
        let handle = io.open_append(&path).at(&path)?;
        Ok(Open { handle, generation: header.generation, length: bytes.len() as u64 })
    }
}
