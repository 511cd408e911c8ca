//! Version 0.1 read no file beyond 256 MiB and took the rest of a longer journal for torn off: it cut
//! the journal and put the piece it knew of aside. The piece still holds most of that step, and is
//! looked for here, once. Such a piece is known by its length, and by its name: what this version cuts
//! off was never acknowledged, and is called otherwise (`journal::repair`).

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::{Kind, Record};
use crate::engine::{Change, Name, Workspace};
use crate::store::chance::drawn;
use crate::store::clock;
use crate::store::codec::decode_part;
use crate::store::io::{self, Io};
use crate::store::journal::scan;
use crate::store::layout::Layout;
use crate::store::notice::Notice;
use crate::store::store::Store;

use super::settle::recovery;

/// How far version 0.1 read, and how much of that may have come before the step that it cut.
const READ: u64 = 256 << 20;
const BEFORE: u64 = 17 << 20;

impl Store {
    /// Takes in what such pieces hold and the workspace lacks.
    pub(super) fn salvage(&self, workspace: &mut Workspace) -> Option<Notice> {
        let (changes, pieces) = lost_before(&*self.io, &self.layout, workspace);
        let ledger = workspace.ledger();
        let name = Name::after(self.replica, ledger.number(self.replica), drawn().ok()?);
        let found = Arc::new(recovery(ledger.last() + 1, name, ledger, changes));
        let records = found.touched().count();
        if records > 0 {
            // What cannot be kept now is found again at the next start.
            self.commit_and_wait(Arc::clone(&found)).ok()?;
            workspace.apply(&found);
        }
        pieces.iter().for_each(|piece| done(&*self.io, piece));
        (records > 0).then_some(Notice::Recovered(records))
    }
}

/// The changes that such pieces hold and that the workspace lacks, and the pieces.
fn lost_before(io: &dyn Io, layout: &Layout, workspace: &Workspace) -> (Vec<Change>, Vec<PathBuf>) {
    let dir = layout.set_aside();
    let names = io::names(io, &dir).unwrap_or_default();
    let torn = names.iter().filter(|name| name.ends_with("-torn.log")).map(|name| dir.join(name));
    let cut = |path: &PathBuf| {
        io.length(path).is_ok_and(|length| (READ - BEFORE..=READ).contains(&length))
    };
    let pieces: Vec<PathBuf> = torn.filter(cut).collect();
    let mut found = Vec::new();
    for piece in &pieces {
        found.extend(changes_in(&io::read(io, piece).unwrap_or_default()));
    }
    (fitting(workspace, found), pieces)
}

/// Gives a piece another name, so that it is not looked through again.
fn done(io: &dyn Io, piece: &Path) {
    let mut name = piece.as_os_str().to_owned();
    name.push(format!("-found-{}", clock::millis()));
    // If it stays, the next start finds that the workspace lacks nothing.
    drop(io.rename(piece, &PathBuf::from(name)));
}

/// Every change in the whole frames of a piece.
fn changes_in(bytes: &[u8]) -> Vec<Change> {
    let frames = scan(bytes, 0).into_iter().filter(|frame| frame.parts > 0);
    frames
        .filter_map(|frame| decode_part(frame.payload_of(bytes.get(frame.start..frame.end)?)).ok())
        .flatten()
        .collect()
}

/// Those of the changes that go on from the present, record by record; of a new record only if it is
/// all there.
fn fitting(workspace: &Workspace, found: Vec<Change>) -> Vec<Change> {
    let mut fitting: Vec<Change> = Vec::new();
    let mut seen = HashSet::new();
    for own in found.chunk_by(|a, b| a.id == b.id) {
        let Some(first) = own.first() else { continue };
        let present = workspace.get(first.id.as_str());
        let fits = own.iter().all(|change| {
            present.and_then(|record| record.get(change.code)) == change.before.as_ref()
        });
        if fits && (present.is_some() || is_whole(own)) && seen.insert(&first.id) {
            fitting.extend(own.iter().cloned());
        }
    }
    fitting
}

fn is_whole(own: &[Change]) -> bool {
    let Some(first) = own.first() else { return false };
    let mut record = Record::new(first.id.clone(), first.kind);
    own.iter().for_each(|change| record.set(change.code, change.after.clone()));
    let fields = Kind::by_code(first.kind).map_or(&[][..], |kind| kind.fields);
    !fields.iter().any(|field| record.lacks(field))
}
