//! What is being typed and not yet committed: one small file per key, gone at commit.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::codec::{CodecError, decode, encode, seal, unseal};
use super::error::OpenError;
use super::fault::{At as _, Fault};
use super::io::{self, Io};
use super::layout::Layout;
use super::set_aside::set_aside;

/// The drafts of a workspace. Cheap to clone, so that another thread may wait for the disk.
#[derive(Clone)]
pub struct Drafts {
    io: Arc<dyn Io>,
    layout: Layout,
}

#[derive(Serialize, Deserialize)]
struct StoredDraft<'a> {
    key: &'a str,
    text: &'a str,
}

impl Drafts {
    pub(super) const fn new(io: Arc<dyn Io>, layout: Layout) -> Self {
        Self { io, layout }
    }

    /// Keeps the text under a key, in the place of an earlier one.
    pub fn put(&self, key: &str, text: &str) -> Result<(), OpenError> {
        Ok(io::replace(&*self.io, &self.path(key), &Self::bytes(key, text)?)?)
    }

    /// Forgets the text under a key. Fine if there is none.
    pub fn remove(&self, key: &str) -> Result<(), Fault> {
        let path = self.path(key);
        match self.io.remove(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            other => other.at(&path),
        }
    }

    /// All drafts with their keys. Damaged ones go to `set-aside`.
    pub fn list(&self) -> Result<Vec<(String, String)>, Fault> {
        let dir = self.layout.drafts();
        let mut drafts = Vec::new();
        for name in io::names(&*self.io, &dir)? {
            let path = dir.join(&name);
            if name.ends_with(".tmp") {
                continue; // being written, or left by a crash: the one before still stands
            }
            // One that cannot be read must not hide the others.
            let Ok(bytes) = io::read(&*self.io, &path) else { continue };
            match unseal(&bytes).and_then(decode::<StoredDraft<'_>>) {
                Ok(draft) => drafts.push((draft.key.to_owned(), draft.text.to_owned())),
                Err(_) => drop(set_aside(&*self.io, &self.layout, &path)?),
            }
        }
        drafts.sort();
        Ok(drafts)
    }

    /// The file of a draft.
    pub(super) fn bytes(key: &str, text: &str) -> Result<Vec<u8>, CodecError> {
        Ok(seal(&encode(&StoredDraft { key, text })?))
    }

    /// The key and the text in a file.
    pub(super) fn read(io: &dyn Io, path: &Path) -> Option<(String, String)> {
        let bytes = io::read(io, path).ok()?;
        let draft: StoredDraft<'_> = decode(unseal(&bytes).ok()?).ok()?;
        Some((draft.key.to_owned(), draft.text.to_owned()))
    }

    /// A key may hold anything, so the name is its hash.
    fn path(&self, key: &str) -> PathBuf {
        self.layout.drafts().join(blake3::hash(key.as_bytes()).to_hex().as_str())
    }
}
