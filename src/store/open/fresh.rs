//! A fresh place for a workspace. While it is being filled it says so, in a file that goes last: a
//! kill or a power cut leaves a whole workspace, or none and room for another try. Nothing of an
//! earlier try is ever taken over.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::store::error::OpenError;
use crate::store::fault::{At as _, Fault};
use crate::store::io::{self, Io};
use crate::store::layout::{Layout, Side};
use crate::store::lock::{self, Lock};

use super::look::{MARK, is_unfinished, look};

/// A folder in which a workspace is being made; nobody else does so there meanwhile.
pub struct Fresh {
    io: Arc<dyn Io>,
    layout: Layout,
    _lock: Lock,
}

impl Fresh {
    /// Takes a folder in which there is no workspace, and makes it if there is none.
    ///
    /// # Errors
    /// A workspace is there, somebody else has the folder for longer than `wait`, or it cannot be
    /// written.
    pub fn take(io: &dyn Io, dir: &Path, wait: Duration) -> Result<Self, OpenError> {
        io.create_dir(dir).at(dir)?;
        io::sync_parent(io, dir)?;
        let io = io.hold(dir).at(dir)?;
        let layout = Layout::new(dir);
        let lock = lock::take(&*io, &layout, wait)?;
        // Somebody may have been quicker until the lock was there.
        match look(&*io, &layout)? {
            OpenError::Missing => {}
            there => return Err(there),
        }
        // What an earlier try has left stays marked all the time: its mark is never written anew.
        if !is_unfinished(&*io, &layout)? {
            io::write_new(&*io, &layout.unfinished(), MARK)?;
        }
        io.sync_dir(dir).at(dir)?;
        sweep(&*io, &layout)?;
        for folder in layout.folders() {
            io.create_dir(&folder).at(&folder)?;
            io::sync_parent(&*io, &folder)?;
        }
        Ok(Self { io, layout, _lock: lock })
    }

    /// Like `take`, of a folder that holds nothing but what an earlier try has left.
    pub fn take_empty(io: &dyn Io, dir: &Path, wait: Duration) -> Result<Self, OpenError> {
        let layout = Layout::new(dir);
        let mut own = vec![layout.lock(), layout.unfinished(), layout.line()];
        if is_unfinished(io, &layout)? {
            own.extend(layout.folders());
            own.push(layout.spool());
        }
        let is_own = |name: &String| own.contains(&dir.join(name));
        if !io::names(io, dir)?.iter().all(is_own) {
            return Err(OpenError::Exists);
        }
        Self::take(io, dir, wait)
    }

    pub fn io(&self) -> &dyn Io {
        &*self.io
    }

    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// Everything is in place and synced: from now on this is a workspace.
    pub fn finish(self) -> Result<(), OpenError> {
        let (unfinished, root) = (self.layout.unfinished(), self.layout.root());
        self.io.sync_dir(root).at(root)?;
        self.io.remove(&unfinished).at(&unfinished)?;
        Ok(self.io.sync_dir(root).at(root)?)
    }
}

/// Removes what an earlier try has left: its segments and snapshots. Notes in the spool stay.
fn sweep(io: &dyn Io, layout: &Layout) -> Result<(), Fault> {
    for folder in
        Side::BOTH.map(|side| layout.journal(side)).into_iter().chain([layout.snapshots()])
    {
        for name in io::names(io, &folder)? {
            let file = folder.join(name);
            io.remove(&file).at(&file)?;
        }
    }
    Ok(())
}
