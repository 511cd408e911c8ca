//! What is on the disk in memory, and what a power cut leaves of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a power cut leaves of bytes and names that were not synced.
#[derive(Clone, Copy, Debug)]
pub enum Unsynced {
    Kept,
    Dropped,
    Half,
}

#[derive(Clone, Default)]
pub struct Disk {
    pub folders: BTreeSet<PathBuf>,
    pub names: BTreeMap<PathBuf, u64>,
    pub synced_names: BTreeMap<PathBuf, u64>,
    pub files: HashMap<u64, Content>,
    pub next: u64,
}

#[derive(Clone, Default)]
pub struct Content {
    pub bytes: Arc<Vec<u8>>,
    pub synced: Arc<Vec<u8>>,
}

impl Disk {
    pub fn after_cut(&self, unsynced: Unsynced) -> Self {
        let mut disk = self.clone();
        for content in disk.files.values_mut() {
            let bytes = match unsynced {
                Unsynced::Kept => content.bytes.clone(),
                Unsynced::Dropped => content.synced.clone(),
                Unsynced::Half => {
                    let common = content.bytes.starts_with(&content.synced);
                    let extra = content.bytes.len().saturating_sub(content.synced.len()) / 2;
                    let half = content.synced.len() + extra;
                    if common {
                        Arc::new(content.bytes[..half].to_vec())
                    } else {
                        content.synced.clone()
                    }
                }
            };
            *content = Content { bytes: bytes.clone(), synced: bytes };
        }
        disk.names = match unsynced {
            Unsynced::Kept => self.names.clone(),
            Unsynced::Dropped => self.synced_names.clone(),
            Unsynced::Half => {
                let all = self.names.keys().chain(self.synced_names.keys());
                let coin = |path: &Path| path.as_os_str().len().is_multiple_of(2);
                all.filter_map(|path| {
                    let from = if coin(path) { &self.names } else { &self.synced_names };
                    from.get(path).map(|file| (path.clone(), *file))
                })
                .collect()
            }
        };
        disk.synced_names = disk.names.clone();
        disk
    }

    pub fn content(&self, path: &Path) -> io::Result<&Content> {
        let file = self.names.get(path).ok_or(ErrorKind::NotFound)?;
        Ok(&self.files[file])
    }
}
