//! Where everything lies in the folder of a workspace.

use std::path::{Path, PathBuf};

/// One of the two copies of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The copy that is written first.
    A,
    /// The copy that is written second.
    B,
}

impl Side {
    /// Both, in the order in which they are written.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    pub(super) const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// The paths of a workspace.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    root: PathBuf,
}

impl Layout {
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The mark of a workspace that is being made: what else is there counts for nothing.
    pub fn unfinished(&self) -> PathBuf {
        self.root.join("unfinished")
    }

    /// Where the running instance listens.
    pub fn line(&self) -> PathBuf {
        self.root.join("line")
    }

    /// The list of faults of the program.
    pub fn faults(&self) -> PathBuf {
        self.root.join("faults.txt")
    }

    pub fn lock(&self) -> PathBuf {
        self.root.join("lock")
    }

    /// A file of 1 MiB that is removed when the disk is full, so that the last edits still fit.
    pub fn ballast(&self) -> PathBuf {
        self.root.join("ballast")
    }

    pub fn journal(&self, side: Side) -> PathBuf {
        self.root.join(match side {
            Side::A => "journal",
            Side::B => "journal-b",
        })
    }

    pub fn segment(&self, side: Side, generation: u64) -> PathBuf {
        self.journal(side).join(format!("j-{generation:010}.log"))
    }

    pub fn snapshots(&self) -> PathBuf {
        self.root.join("snap")
    }

    pub fn snapshot(&self, sequence: u64) -> PathBuf {
        self.snapshots().join(format!("s-{sequence:010}.snap"))
    }

    pub fn index(&self, epoch: u64) -> PathBuf {
        self.root.join(format!("index-{epoch}"))
    }

    pub fn spool(&self) -> PathBuf {
        self.root.join("spool")
    }

    pub fn spool_tmp(&self) -> PathBuf {
        self.spool().join("tmp")
    }

    pub fn spool_new(&self) -> PathBuf {
        self.spool().join("new")
    }

    pub fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    /// Where backups go that are given no other place.
    pub fn backups(&self) -> PathBuf {
        self.root.join("backups")
    }

    /// When the last backup was written.
    pub fn backed_up(&self) -> PathBuf {
        self.root.join("backed-up")
    }

    pub fn set_aside(&self) -> PathBuf {
        self.root.join("set-aside")
    }

    /// Where the files of a workspace are made anew from which something is erased.
    pub fn erasing(&self) -> Self {
        Self::new(&self.root.join("erasing"))
    }

    /// The mark that these are whole, in their folder: from then on they count, and no others.
    pub fn whole(&self) -> PathBuf {
        self.root.join("whole")
    }

    /// The folders that every workspace has.
    pub fn folders(&self) -> [PathBuf; 7] {
        [
            self.journal(Side::A),
            self.journal(Side::B),
            self.snapshots(),
            self.spool_tmp(),
            self.spool_new(),
            self.drafts(),
            self.set_aside(),
        ]
    }
}

/// The number in a name such as `j-0000000012.log`.
pub(super) fn number(name: &str, prefix: &str, suffix: &str) -> Option<u64> {
    let digits = name.strip_prefix(prefix)?.strip_suffix(suffix)?;
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
