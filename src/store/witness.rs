//! The witness: a small file outside the workspace that remembers the newest transaction of a replica
//! and the folder in which it was made. A folder that was copied or put back does not fit it and gets
//! a replica of its own; else two transactions would have one number. It is a help and no evidence:
//! one that is not there, or cannot be read, is held against no folder, and nothing waits for it.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::engine::{Ledger, Name};

use super::codec::{decode, encode, seal, unseal};
use super::io::{self, Io};
use super::layout::Layout;

/// No witness is longer.
const LONGEST: usize = 4096;

/// Where witnesses are kept, and on which machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessStand {
    /// Their folder, outside of every workspace. It is made for the first of them.
    pub folder: PathBuf,
    /// What tells this machine from others.
    pub machine: String,
}

/// The witnesses, as one open folder meets them.
pub(super) struct Witness {
    io: Arc<dyn Io>,
    stand: WitnessStand,
    /// The device and the number of the open folder.
    folder: (u64, u64),
    /// Saved, and not remembered yet.
    newest: Option<Name>,
}

/// What a witness remembers.
#[derive(Serialize, Deserialize)]
struct Memory {
    replica: u64,
    number: u64,
    mark: u64,
    machine: String,
    folder: (u64, u64),
}

impl Witness {
    /// Nothing where folders cannot be told apart.
    pub fn new(io: &Arc<dyn Io>, layout: &Layout, stand: WitnessStand) -> Option<Self> {
        let folder = io.identity(layout.root())?;
        Some(Self { io: io.clone(), stand, folder, newest: None })
    }

    /// Whether this folder is not the one in which the replica was at work last, or lacks what it did.
    pub fn objects(&self, replica: u64, ledger: &Ledger) -> bool {
        let Some(memory) = self.memory(replica) else { return false };
        let newest = Name { replica, number: memory.number, mark: memory.mark };
        // The device of a stick is another each time. A copy that happens to have the same number on
        // another device is noticed by whoever of the two comes second.
        let is_same_folder = memory.folder == self.folder
            || (memory.folder.1 == self.folder.1 && ledger.number(replica) == newest.number);
        memory.machine != self.stand.machine || !is_same_folder || !ledger.has(newest)
    }

    /// This is on disk now.
    pub const fn saw(&mut self, name: Name) {
        self.newest = Some(name);
    }

    /// Writes down what was seen. What cannot be written is missed by nobody until a folder is copied.
    pub fn remember(&mut self) {
        let Some(Name { replica, number, mark }) = self.newest.take() else { return };
        let machine = self.stand.machine.clone();
        let memory = Memory { replica, number, mark, machine, folder: self.folder };
        let Ok(bytes) = encode(&memory) else { return };
        let path = self.path(replica);
        let temporary = io::temporary(&path);
        // Not synced: after a power cut an older one is as good, and half a one is none.
        let put = || {
            self.io.create_dir(&self.stand.folder)?;
            self.io.create(&temporary)?.append(&seal(&bytes))?;
            self.io.rename(&temporary, &path)
        };
        drop(put());
    }

    fn memory(&self, replica: u64) -> Option<Memory> {
        let bytes = self.io.read_at(&self.path(replica), 0, LONGEST).ok()?;
        let memory: Memory = unseal(&bytes).and_then(decode).ok()?;
        (memory.replica == replica).then_some(memory)
    }

    fn path(&self, replica: u64) -> PathBuf {
        self.stand.folder.join(format!("{replica:016x}"))
    }
}
