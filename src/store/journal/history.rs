//! The whole history as both copies together tell it. Reads only; what should be written better is
//! said, and done by `repair`.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::ErrorKind;

use crate::domain::Moment;
use crate::engine::{Ledger, Transaction};
use crate::store::fault::Fault;
use crate::store::io::{self, Io};
use crate::store::layout::{Layout, Side, number};
use crate::store::state::Point;

use super::frame::{read_entry, read_transaction};
use super::merge::{Before, Condition, Merged, merge};
use super::segment::{FORMAT, Header, HeaderError};

/// Where the frames of a transaction lie.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub sequence: u64,
    /// Which copy of the workspace made it.
    pub replica: u64,
    pub side: Side,
    pub generation: u64,
    pub start: u64,
    pub length: u32,
}

/// Transactions that no copy has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The first lost.
    pub from: u64,
    /// The last lost.
    pub to: u64,
    /// When the one before was made.
    pub after: Option<Moment>,
    /// When the one after was made.
    pub before: Option<Moment>,
}

/// A segment that one of the copies does not have as it should be.
pub struct Unequal {
    pub generation: u64,
    pub bytes: Vec<u8>,
    pub conditions: [Condition; 2],
    pub is_last: bool,
}

impl Unequal {
    /// The copies that are not as they should be.
    pub fn bad_sides(&self) -> impl Iterator<Item = Side> {
        let sides = Side::BOTH.into_iter().zip(self.conditions);
        let bad = |condition| !matches!(condition, Condition::Good | Condition::Unreadable);
        sides.filter(move |(_, condition)| bad(*condition)).map(|(side, _)| side)
    }
}

/// What both copies together tell.
pub struct History {
    pub ledger: Ledger,
    pub places: Vec<Place>,
    /// The state after the newest transaction, as announced.
    pub point: Point,
    pub chain: u32,
    /// The newest segment, 0 if there is none.
    pub generation: u64,
    /// The format of the newest segment.
    pub format: u16,
    pub replica: Option<u64>,
    /// Every replica that a header names.
    pub replicas: BTreeSet<u64>,
    pub losses: Vec<Loss>,
    /// Whole frames that this program cannot read: a fault of some program, never of the disk.
    pub undecodable: Vec<u64>,
    pub unequal: Vec<Unequal>,
    /// Why a copy of a segment cannot be read, though it is there. It is left alone: there may be
    /// more in it than in the other copy, and it may be read again another day.
    pub unreadable: Vec<Fault>,
}

/// Where a transaction lies.
pub fn place_of(places: &[Place], sequence: u64) -> Option<Place> {
    let at = places.binary_search_by_key(&sequence, |place| place.sequence).ok()?;
    places.get(at).copied()
}

fn replica_of(places: &[Place], sequence: u64) -> Option<u64> {
    place_of(places, sequence).map(|place| place.replica)
}

/// The generations of all segments of both copies, oldest first.
pub fn segments(io: &dyn Io, layout: &Layout) -> Result<BTreeSet<u64>, Fault> {
    let mut generations = BTreeSet::new();
    for side in Side::BOTH {
        let names = io::names(io, &layout.journal(side))?;
        generations.extend(names.iter().filter_map(|name| number(name, "j-", ".log")));
    }
    Ok(generations)
}

/// The format of a segment that is newer than this program, if there is one.
pub fn newer_format(io: &dyn Io, layout: &Layout) -> Result<Option<u16>, Fault> {
    for generation in segments(io, layout)? {
        for side in Side::BOTH {
            let head = io.read_at(&layout.segment(side, generation), 0, Header::LENGTH);
            if let Err(HeaderError::Newer(format)) = Header::parse(&head.unwrap_or_default()) {
                return Ok(Some(format));
            }
        }
    }
    Ok(None)
}

/// Reads everything.
///
/// # Errors
/// A segment is there, but no copy of it can be read. To go on without it would be to forget it.
pub fn read_history(io: &dyn Io, layout: &Layout) -> Result<History, Fault> {
    let mut history = History::empty();
    let generations = segments(io, layout)?;
    let newest = generations.last().copied();
    for generation in generations {
        let mut unreadable = [None, None];
        let mut copies = [None, None];
        for side in Side::BOTH {
            match io::read(io, &layout.segment(side, generation)) {
                Ok(bytes) => copies[side as usize] = Some(bytes),
                Err(fault) if fault.kind == ErrorKind::NotFound => {}
                Err(fault) => unreadable[side as usize] = Some(fault),
            }
        }
        if copies == [None, None]
            && let Some(fault) = unreadable.iter().flatten().next()
        {
            return Err(fault.clone());
        }
        let header = Header {
            // Without a readable header nobody knows; an older program must not try.
            format: FORMAT,
            generation,
            replica: history.replica.unwrap_or_default(),
            base: history.point,
            chain: history.chain,
        };
        let is_last = Some(generation) == newest;
        let mut merged = merge(copies, &Before { header });
        for (condition, fault) in merged.conditions.iter_mut().zip(unreadable) {
            if let Some(fault) = fault {
                *condition = Condition::Unreadable;
                history.unreadable.push(fault);
            }
        }
        history.add(merged, is_last);
    }
    Ok(history)
}

impl History {
    fn empty() -> Self {
        Self {
            ledger: Ledger::default(),
            places: Vec::new(),
            point: Point::default(),
            chain: 0,
            generation: 0,
            format: FORMAT,
            replica: None,
            replicas: BTreeSet::new(),
            losses: Vec::new(),
            undecodable: Vec::new(),
            unequal: Vec::new(),
            unreadable: Vec::new(),
        }
    }

    /// No history, to be gone on with behind all segments of this one.
    pub fn without_any(&self) -> Self {
        Self { generation: self.generation, ..Self::empty() }
    }

    /// Whether it has no transaction and no header that names a replica.
    pub const fn is_nothing(&self) -> bool {
        self.replica.is_none() && self.places.is_empty()
    }

    /// Reads again every transaction after `sequence`, in order. What cannot be read is left out:
    /// the digest at the end tells.
    pub fn replay(
        &self,
        io: &dyn Io,
        layout: &Layout,
        sequence: u64,
        mut each: impl FnMut(&Transaction),
    ) {
        let first = self.places.partition_point(|place| place.sequence <= sequence);
        let places = self.places.get(first..).unwrap_or_default();
        for segment in places.chunk_by(|a, b| a.generation == b.generation) {
            self.replay_places(io, layout, segment, &mut each);
        }
    }

    /// Reads again every transaction of a segment, in order.
    pub fn replay_segment(
        &self,
        io: &dyn Io,
        layout: &Layout,
        generation: u64,
        mut each: impl FnMut(&Transaction),
    ) {
        let first = self.places.partition_point(|place| place.generation < generation);
        let behind = self.places.partition_point(|place| place.generation <= generation);
        let places = self.places.get(first..behind).unwrap_or_default();
        self.replay_places(io, layout, places, &mut each);
    }

    /// Places in one segment.
    fn replay_places(
        &self,
        io: &dyn Io,
        layout: &Layout,
        places: &[Place],
        each: &mut dyn FnMut(&Transaction),
    ) {
        let replica_of = |sequence| replica_of(&self.places, sequence);
        let Some(generation) = places.first().map(|place| place.generation) else { return };
        let bytes = self.segment(io, layout, generation);
        for place in places {
            let frames = usize::try_from(place.start)
                .ok()
                .and_then(|start| bytes.get(start..start.checked_add(place.length as usize)?));
            if let Some(Ok(transaction)) =
                frames.map(|frames| read_transaction(place.sequence, frames, &replica_of))
            {
                each(&transaction);
            }
        }
    }

    /// A segment as it should be.
    pub fn segment(&self, io: &dyn Io, layout: &Layout, generation: u64) -> Cow<'_, [u8]> {
        let unequal = self.unequal.iter().find(|unequal| unequal.generation == generation);
        unequal.map_or_else(
            // Both copies are equal then.
            || io::read(io, &layout.segment(Side::A, generation)).unwrap_or_default().into(),
            |unequal| unequal.bytes.as_slice().into(),
        )
    }

    fn add(&mut self, merged: Merged, is_last: bool) {
        let before = self.ledger.entries().last().map(|entry| entry.moment);
        if merged.header.base.sequence >= self.point.sequence {
            self.point = merged.header.base;
        }
        for whole in &merged.transactions {
            let sequence = whole.frame.point.sequence;
            let bytes = merged.bytes.get(whole.start..whole.end).unwrap_or_default();
            let mut replica = merged.header.replica;
            match read_entry(sequence, bytes, &|earlier| replica_of(&self.places, earlier)) {
                Ok(entry) => {
                    replica = entry.name.replica;
                    self.ledger.push(entry);
                }
                Err(_) => self.undecodable.push(sequence),
            }
            self.places.push(Place {
                sequence,
                replica,
                side: Side::A,
                generation: merged.header.generation,
                start: whole.start as u64,
                length: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
            });
            self.point = whole.frame.point;
        }
        self.point.sequence = merged.last.max(self.point.sequence);
        self.chain = merged.chain;
        self.generation = merged.header.generation;
        self.format = merged.header.format;
        if merged.header.replica != 0 {
            self.replica = Some(merged.header.replica);
            self.replicas.insert(merged.header.replica);
        }
        for (from, to) in &merged.lost {
            let at = |sequence: u64| self.ledger.entry(sequence).map(|entry| entry.moment);
            let after = at(from.saturating_sub(1)).or(before);
            self.losses.push(Loss { from: *from, to: *to, after, before: at(to + 1) });
        }
        if merged.conditions != [Condition::Good; 2] || !merged.lost.is_empty() {
            self.unequal.push(Unequal {
                generation: merged.header.generation,
                bytes: merged.bytes,
                conditions: merged.conditions,
                is_last,
            });
        }
    }
}
