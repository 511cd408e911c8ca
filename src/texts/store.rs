//! What the store has to say, as sentences: what happened, what is safe, what to do.

use std::io::ErrorKind;
use std::path::Path;

use crate::domain::Moment;
use crate::store::{
    BackupError, CloseError, EraseError, Fault, Loss, Notice, OpenError, Problem, SaveError, Side,
    StoreEvent,
};

use super::Texts;

impl Texts {
    /// Why a workspace does not open.
    pub fn open_error(&self, dir: &Path, error: &OpenError) -> String {
        let dir = dir.display().to_string();
        match error {
            OpenError::Missing => self.with("open-missing", &[("dir", dir.into())]),
            OpenError::Exists => self.with("open-exists", &[("dir", dir.into())]),
            OpenError::Held { pid, since, host, terminal } => {
                let number = pid.map_or_else(|| "?".to_owned(), |pid| pid.to_string());
                let terminal = if terminal.is_empty() { "-" } else { terminal };
                let since = since.map_or_else(String::new, |since| self.moment(since));
                self.with(
                    "open-held",
                    &[
                        ("pid", number.into()),
                        ("terminal", terminal.into()),
                        ("host", host.as_str().into()),
                        ("since", since.into()),
                    ],
                )
            }
            OpenError::Newer { format } => {
                let format = format.to_string();
                self.with("open-newer", &[("dir", dir.into()), ("format", format.into())])
            }
            OpenError::Unreadable => self.with("open-unreadable", &[("dir", dir.into())]),
            OpenError::Fault(fault) => self.fault(fault),
            OpenError::NoChance => self.get("open-no-chance").into_owned(),
            OpenError::Codec(_) => self.get("save-too-large").into_owned(),
        }
    }

    /// Why a backup is not written or not brought back.
    pub fn backup_error(&self, file: &Path, dir: &Path, error: &BackupError) -> String {
        let named = file;
        let file = ("file", file.display().to_string().into());
        match error {
            BackupError::Damaged => self.with("backup-damaged", &[file]),
            BackupError::Newer(format) => {
                self.with("backup-newer", &[file, ("format", format.to_string().into())])
            }
            BackupError::Exists => self.with("backup-exists", &[file]),
            BackupError::Fault(fault)
                if fault.path == named && fault.kind == ErrorKind::NotFound =>
            {
                self.with("backup-no-file", &[file])
            }
            BackupError::Fault(fault) => self.fault(fault),
            BackupError::Open(error) => self.open_error(dir, error),
        }
    }

    /// Why something is not on disk.
    pub fn save_error(&self, error: &SaveError) -> String {
        match error {
            SaveError::Fault(fault) => self.fault(fault),
            SaveError::TooLarge => self.get("save-too-large").into_owned(),
            SaveError::OutOfOrder { .. } | SaveError::Closed => {
                self.get("save-closed").into_owned()
            }
        }
    }

    /// What closing could not do.
    pub fn close_error(&self, error: &CloseError) -> String {
        let reason = error.reason.as_ref().map_or_else(String::new, |fault| self.fault(fault));
        let unsaved = ("unsaved", error.unsaved.into());
        self.with("close-unsaved", &[unsaved, ("reason", reason.into())])
    }

    /// Why nothing was erased.
    pub fn erase_error(&self, error: &EraseError) -> String {
        let reason = match error {
            EraseError::Unsaved(error) => self.close_error(error),
            EraseError::Damaged => self.get("purge-damaged").into_owned(),
            EraseError::Open(OpenError::Fault(fault)) => self.fault(fault),
            EraseError::Open(_) => self.get("purge-damaged").into_owned(),
        };
        self.with("purge-failed", &[("reason", reason.into())])
    }

    /// A file operation that failed: what, where, what to do.
    pub fn fault(&self, fault: &Fault) -> String {
        let id = match fault.kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "fault-full",
            ErrorKind::ReadOnlyFilesystem => "fault-read-only",
            ErrorKind::PermissionDenied => "fault-permission",
            ErrorKind::NotFound => "fault-missing",
            ErrorKind::NotADirectory | ErrorKind::IsADirectory | ErrorKind::AlreadyExists => {
                "fault-shape"
            }
            ErrorKind::InvalidInput => "fault-no-file",
            ErrorKind::FileTooLarge if fault.code.is_some() => "fault-limit",
            ErrorKind::FileTooLarge => "fault-too-long",
            _ => "fault-other",
        };
        let path = fault.path.display().to_string();
        let code = fault.code.map_or_else(|| fault.kind.to_string(), |code| code.to_string());
        self.with(id, &[("path", path.into()), ("code", code.into())])
    }

    /// What a person should know about the disk.
    pub fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::JournalRepaired { side, whole, .. } => {
                let id = if *whole { "notice-journal-mended" } else { "notice-journal-repaired" };
                self.with(id, &[("copy", self.side(*side).into())])
            }
            Notice::CopyUnreadable(fault) => {
                self.with("notice-copy-unreadable", &[("reason", self.fault(fault).into())])
            }
            Notice::RepairFailed(fault) => {
                self.with("notice-repair-failed", &[("reason", self.fault(fault).into())])
            }
            Notice::Lost(loss) => self.loss(loss),
            Notice::HistoryLost { changes, complete } => {
                let end = self.get(if *complete { "history-complete" } else { "history-older" });
                let arguments = [("changes", (*changes).into()), ("records", end.into())];
                self.with("notice-history-lost", &arguments)
            }
            Notice::Upgraded { from, copy } => self.with(
                "notice-upgraded",
                &[("format", from.to_string().into()), ("path", copy.display().to_string().into())],
            ),
            Notice::OwnCopy => self.get("notice-own-copy").into_owned(),
            Notice::StateComplete => self.get("notice-state-complete").into_owned(),
            Notice::Unreadable(sequences) => {
                self.with("notice-unreadable", &[("steps", numbers(sequences).into())])
            }
            Notice::Unproven => self.get("notice-unproven").into_owned(),
            Notice::Recovered(count) => {
                self.with("notice-recovered", &[("count", (*count).into())])
            }
            Notice::IndexRebuilt { kept, whole, .. } => {
                self.kept("notice-index-rebuilt", *whole, kept.as_deref())
            }
            Notice::SnapshotBad { kept, whole } => {
                self.kept("notice-snapshot-bad", *whole, kept.as_deref())
            }
            Notice::NotUnfinished { kept } => {
                let path = kept.as_ref().map(|path| path.display().to_string());
                let aside =
                    path.map(|path| self.with("notice-put-aside", &[("path", path.into())]));
                let sentences = [Some(self.get("notice-not-unfinished").into_owned()), aside];
                sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            Notice::SnapshotFailed(fault) => {
                self.with("notice-snapshot-failed", &[("reason", self.fault(fault).into())])
            }
            Notice::CaptureBad { kept } => self.kept("notice-capture-bad", false, kept.as_deref()),
            Notice::LittleSpace { free } => {
                let megabytes = (free / 1_000_000).to_string();
                self.with("notice-little-space", &[("megabytes", megabytes.into())])
            }
        }
    }

    /// What happened while the store was open; `None` for what the footer tells by itself.
    pub fn store_event(&self, event: &StoreEvent) -> Option<String> {
        match event {
            StoreEvent::Saved { .. }
            | StoreEvent::CannotSave { .. }
            | StoreEvent::BackedUp { .. } => None,
            StoreEvent::CopyFailing { side, reason } => Some(self.with(
                "event-copy-failing",
                &[("copy", self.side(*side).into()), ("reason", self.fault(reason).into())],
            )),
            StoreEvent::CopyWorks { side } => {
                Some(self.with("event-copy-works", &[("copy", self.side(*side).into())]))
            }
            StoreEvent::IndexDropped(_) => Some(self.get("event-index-dropped").into_owned()),
            StoreEvent::Notice(notice) => Some(self.notice(notice)),
        }
    }

    /// What `cg check` found.
    pub fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Segment { side, generation } => {
                let generation = generation.to_string();
                let copy = ("copy", self.side(*side).into());
                self.with("check-segment", &[copy, ("segment", generation.into())])
            }
            Problem::Lost(loss) => self.loss(loss),
            Problem::KnownLoss { transactions } => {
                self.with("check-known-loss", &[("count", (*transactions).into())])
            }
            Problem::Unreadable(sequences) => {
                self.with("notice-unreadable", &[("steps", numbers(sequences).into())])
            }
            Problem::Short { ends, saved } => self.with(
                "check-short",
                &[("ends", ends.to_string().into()), ("saved", saved.to_string().into())],
            ),
            Problem::Snapshot { sequence } => {
                self.with("check-snapshot", &[("number", sequence.to_string().into())])
            }
            Problem::Index(_) | Problem::IndexDiffers | Problem::NoIndex => {
                self.get("check-index").into_owned()
            }
            Problem::Fault(fault) => self.fault(fault),
        }
    }

    fn loss(&self, loss: &Loss) -> String {
        let moment = |moment: Option<Moment>| {
            moment.map_or_else(|| "–".to_owned(), |moment| self.moment(moment))
        };
        self.with(
            if loss.from == loss.to { "notice-lost-one" } else { "notice-lost" },
            &[
                ("from", loss.from.to_string().into()),
                ("to", loss.to.to_string().into()),
                ("after", moment(loss.after).into()),
                ("before", moment(loss.before).into()),
            ],
        )
    }

    fn kept(&self, id: &str, whole: bool, kept: Option<&Path>) -> String {
        let mut sentences = vec![self.get(id).into_owned()];
        if whole {
            sentences.push(self.get("notice-nothing-lost").into_owned());
        }
        if let Some(path) = kept {
            let path = ("path", path.display().to_string().into());
            sentences.push(self.with("notice-kept", &[path]));
        }
        sentences.join(" ")
    }

    fn side(&self, side: Side) -> &'static str {
        match side {
            Side::A => "journal",
            Side::B => "journal-b",
        }
    }
}

fn numbers(sequences: &[u64]) -> String {
    sequences.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
}
