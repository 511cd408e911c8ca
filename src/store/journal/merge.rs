//! One segment from its two copies: every whole frame of either, in order, with a mark where both
//! have lost something; and how far each copy is from that.

use super::frame::{self, Frame, encode_mark};
use super::segment::Header;

/// Where the history stood before a segment, as the header it would have had.
#[derive(Clone, Copy, Debug)]
pub struct Before {
    pub header: Header,
}

/// A segment as it should be.
#[derive(Debug)]
pub struct Merged {
    pub header: Header,
    pub bytes: Vec<u8>,
    /// The transactions in it that no earlier segment has.
    pub transactions: Vec<Whole>,
    /// The checksum of the last frame.
    pub chain: u32,
    /// Sequences that neither copy has, and that no mark has told before.
    pub lost: Vec<(u64, u64)>,
    /// The highest sequence known, lost ones included.
    pub last: u64,
    pub conditions: [Condition; 2],
}

/// A whole transaction within a merged segment.
#[derive(Clone, Copy, Debug)]
pub struct Whole {
    pub frame: Frame,
    pub start: usize,
    pub end: usize,
}

/// How a copy of a segment compares with what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    Good,
    /// Cut off, perhaps with half a frame at its end: what a crash leaves.
    Short {
        good: usize,
        missing: usize,
    },
    Damaged,
    /// It is there and cannot be read whole. Never cut, never replaced.
    Unreadable,
}

/// Joins the two copies.
pub fn merge(copies: [Option<Vec<u8>>; 2], before: &Before) -> Merged {
    let [a, b] = copies.each_ref().map(Option::as_deref);
    let header = header(a, before).or_else(|| header(b, before)).unwrap_or(before.header);
    // Every byte of equal copies is the same, so what is found in one is in the other.
    let equal = a == b;
    let scans = [scan(a), if equal { Vec::new() } else { scan(b) }];
    let mut found: Vec<(&Frame, &[u8])> = Vec::with_capacity(scans[0].len());
    for (frames, copy) in scans.iter().zip([a, b]) {
        let raw = |frame: &Frame| copy.and_then(|bytes| bytes.get(frame.start..frame.end));
        found.extend(frames.iter().map(|frame| (frame, raw(frame).unwrap_or_default())));
    }
    // Of one that both have, the first copy's counts: the sort keeps their order.
    found.sort_by_key(|(frame, _)| frame.key());
    found.dedup_by_key(|(frame, _)| frame.key());
    let length = a.map_or(0, <[u8]>::len).max(b.map_or(0, <[u8]>::len));
    let mut building = Building::new(header, before.header.base.sequence, length);
    // The segment may begin beyond what is known, and a mark may have told so already.
    let told = found.first().is_some_and(|(frame, _)| frame.parts == 0);
    if !told {
        building.close_gap(header.base.sequence);
    }
    building.fill(&found);
    let bytes = building.bytes;
    let last = building.last;
    let of = |copy, frames| condition(copy, frames, &bytes, &building.transactions, last);
    let first = of(a, &scans[0]);
    let conditions = [first, if equal { first } else { of(b, &scans[1]) }];
    Merged {
        header,
        transactions: building.transactions,
        chain: building.chain,
        lost: building.lost,
        last,
        conditions,
        bytes,
    }
}

fn scan(copy: Option<&[u8]>) -> Vec<Frame> {
    let Some(bytes) = copy else { return Vec::new() };
    let start = if Header::parse(bytes).is_ok() { Header::LENGTH } else { 0 };
    frame::scan(bytes, start)
}

fn header(copy: Option<&[u8]>, before: &Before) -> Option<Header> {
    let header = Header::parse(copy?).ok()?;
    (header.generation == before.header.generation).then_some(header)
}

struct Building {
    bytes: Vec<u8>,
    transactions: Vec<Whole>,
    chain: u32,
    chained: bool,
    lost: Vec<(u64, u64)>,
    known: u64,
    last: u64,
}

impl Building {
    /// `length` is how many bytes it will hardly exceed.
    fn new(header: Header, known: u64, length: usize) -> Self {
        let mut bytes = Vec::with_capacity(length);
        bytes.extend(header.encode());
        Self {
            bytes,
            transactions: Vec::new(),
            chain: header.chain,
            chained: true,
            lost: Vec::new(),
            known,
            last: known,
        }
    }

    /// Tells the loss of everything up to a sequence that should be known by now.
    fn close_gap(&mut self, to: u64) {
        if to > self.last {
            self.lost.push((self.last + 1, to));
            self.mark(self.last + 1, to);
        }
    }

    fn mark(&mut self, from: u64, to: u64) {
        let (bytes, checksum) = encode_mark(from, to);
        self.bytes.extend(bytes);
        self.chain = checksum;
        self.chained = false;
        self.last = self.last.max(to);
    }

    fn fill(&mut self, found: &[(&Frame, &[u8])]) {
        let groups =
            found.chunk_by(|(a, _), (b, _)| (a.key().0, a.key().1) == (b.key().0, b.key().1));
        for group in groups {
            let Some((first, raw)) = group.first() else { continue };
            let sequence = first.point.sequence;
            if first.parts == 0 {
                let from = super::bytes::Fields(first.payload_of(raw)).u64().unwrap_or(sequence);
                // What the mark does not cover is a loss of its own.
                self.close_gap(from.saturating_sub(1).min(sequence));
                self.mark(from, sequence);
                continue;
            }
            let whole = group.len() == first.parts as usize
                && (0..)
                    .zip(group.iter())
                    .all(|(part, (frame, _))| frame.part == part && frame.parts == first.parts);
            if !whole {
                continue; // cut off by a crash; if something follows, that will show the gap
            }
            self.close_gap(sequence.saturating_sub(1));
            if self.chained && first.chain != self.chain && sequence > self.known {
                self.mark(sequence, sequence - 1); // a stranger among the frames: begin anew
            }
            let start = self.bytes.len();
            for (frame, raw) in group {
                self.bytes.extend(*raw);
                self.chain = frame.checksum;
            }
            self.chained = true;
            if sequence > self.last {
                self.transactions.push(Whole { frame: **first, start, end: self.bytes.len() });
                self.last = sequence;
            }
        }
    }
}

fn condition(
    copy: Option<&[u8]>,
    frames: &[Frame],
    ideal: &[u8],
    transactions: &[Whole],
    last: u64,
) -> Condition {
    let copy = copy.unwrap_or_default();
    if copy == ideal {
        return Condition::Good; // at once: comparing slices is far quicker than bytes
    }
    let good = copy.iter().zip(ideal).take_while(|(a, b)| a == b).count();
    let missing = transactions.iter().filter(|whole| whole.end > good).count();
    let goes_on = frames.iter().any(|frame| frame.start >= good && frame.point.sequence <= last);
    if goes_on { Condition::Damaged } else { Condition::Short { good, missing } }
}
