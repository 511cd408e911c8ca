//! The file of a backup: a header, sections with their length, an end, and the hash of all.

use std::path::Path;

use crate::store::fault::{At as _, Fault};
use crate::store::io::{Handle, Io};
use crate::store::journal::{Fields, put};
use crate::store::snapshot::read_range;

use super::BackupError;

const MAGIC: [u8; 8] = *b"CGBACKU\n";
/// It rises with the format of the segments within: whoever cannot read those is to hear it at once.
const FORMAT: u16 = 2;
const OLDEST_FORMAT: u16 = 1;
const HEAD: usize = 8 + 2 + 8 + 4;
const SECTION_HEAD: usize = 1 + 8;
const HASH: usize = 32;
const PIECE: usize = 4 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    Segment,
    Snapshot,
    /// A note from the shell that was acknowledged and not yet taken in.
    Capture,
}

/// Where a section lies in the file.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    pub kind: SectionKind,
    pub start: u64,
    pub end: u64,
}

/// A backup being written.
pub struct Writing<'a> {
    handle: Box<dyn Handle>,
    path: &'a Path,
    hasher: blake3::Hasher,
}

impl<'a> Writing<'a> {
    pub fn begin(io: &dyn Io, path: &'a Path, replica: u64) -> Result<Self, Fault> {
        let handle = io.create(path).at(path)?;
        let mut writing = Self { handle, path, hasher: blake3::Hasher::new() };
        writing.append(&put(&[&MAGIC, &FORMAT.to_le_bytes(), &replica.to_le_bytes()]))?;
        Ok(writing)
    }

    pub fn section(&mut self, kind: SectionKind, bytes: &[u8]) -> Result<(), Fault> {
        let kind = match kind {
            SectionKind::Segment => 1,
            SectionKind::Snapshot => 2,
            SectionKind::Capture => 3,
        };
        self.append(&[&[kind], (bytes.len() as u64).to_le_bytes().as_slice()].concat())?;
        self.append(bytes)
    }

    pub fn end(mut self) -> Result<(), super::BackupError> {
        self.append(&[0; SECTION_HEAD])?;
        let hash = self.hasher.finalize();
        self.append(hash.as_bytes())?;
        Ok(self.handle.sync_data().at(self.path)?)
    }

    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.hasher.update(bytes);
        self.handle.append(bytes).at(self.path)
    }
}

/// Verifies a backup and says where its sections are.
pub fn verify(io: &dyn Io, path: &Path) -> Result<Vec<Section>, BackupError> {
    let length = io.length(path).at(path)?;
    let head = io.read_at(path, 0, HEAD).at(path)?;
    let (covered, checksum) = head.split_last_chunk::<4>().ok_or(BackupError::Damaged)?;
    let is_backup = covered.starts_with(&MAGIC) && head.len() == HEAD;
    if !is_backup || crc32fast::hash(covered).to_le_bytes() != *checksum {
        return Err(BackupError::Damaged);
    }
    match Fields(&covered[MAGIC.len()..]).u16() {
        Some(OLDEST_FORMAT..=FORMAT) => {}
        Some(format) => return Err(BackupError::Newer(format)),
        None => return Err(BackupError::Damaged),
    }
    let end = length.checked_sub(HASH as u64).ok_or(BackupError::Damaged)?;
    verify_hash(io, path, end)?;
    let sections = sections(io, path, end)?;
    for section in sections.iter().filter(|section| section.kind == SectionKind::Snapshot) {
        read_range(io, path, (section.start, section.end), |_, _| ())?;
    }
    Ok(sections)
}

fn verify_hash(io: &dyn Io, path: &Path, end: u64) -> Result<(), BackupError> {
    let mut hasher = blake3::Hasher::new();
    let mut at = 0;
    while at < end {
        let wanted = usize::try_from(end - at).unwrap_or(PIECE).min(PIECE);
        let piece = io.read_at(path, at, wanted).at(path)?;
        if piece.is_empty() {
            return Err(BackupError::Damaged);
        }
        hasher.update(&piece);
        at += piece.len() as u64;
    }
    let hash = io.read_at(path, end, HASH).at(path)?;
    if hash == hasher.finalize().as_bytes() { Ok(()) } else { Err(BackupError::Damaged) }
}

fn sections(io: &dyn Io, path: &Path, end: u64) -> Result<Vec<Section>, BackupError> {
    let mut found = Vec::new();
    let mut at = HEAD as u64;
    loop {
        let head = io.read_at(path, at, SECTION_HEAD).at(path)?;
        let mut fields = Fields(&head);
        let kind = fields.take::<1>();
        let length = fields.u64().ok_or(BackupError::Damaged)?;
        let start = at + SECTION_HEAD as u64;
        let kind = match kind {
            Some([0]) if start == end => return Ok(found),
            Some([1]) => SectionKind::Segment,
            Some([2]) => SectionKind::Snapshot,
            Some([3]) => SectionKind::Capture,
            _ => return Err(BackupError::Damaged),
        };
        at = start.checked_add(length).filter(|at| *at <= end).ok_or(BackupError::Damaged)?;
        found.push(Section { kind, start, end: at });
    }
}
