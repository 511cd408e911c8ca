//! sled as the index, and the only place that knows it. Its errors, panics and hangs are expected.
//! Values are split into rows of 4 KiB: larger ones go to files that sled never syncs and that can
//! hang it for ever on a full disk.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::{Duration, Instant};

use sled::transaction::{ConflictableTransactionError, TransactionalTree};
use sled::{Config, Db, Transactional as _, Tree};

use crate::store::journal::{Fields, put};
use crate::store::state::{Point, Row};

use super::{Index, IndexError, IndexKind};

const ROW: usize = 4096;
/// sled's own lock can outlive its handle for a moment; ours is held by then.
const LOCK_PATIENCE: Duration = Duration::from_secs(1);
const POINT: &[u8] = b"point";
/// Rows of a new index go in batches of about this many.
const BATCH: usize = 1000;

/// Opens sled.
#[derive(Clone, Copy, Debug, Default)]
pub struct SledIndex;

impl IndexKind for SledIndex {
    fn open(&self, dir: &Path) -> Result<Box<dyn Index>, IndexError> {
        remove_half_snapshots(dir);
        let config = Config::new().path(dir).cache_capacity(16 << 20).flush_every_ms(None);
        let begun = Instant::now();
        let db = loop {
            match config.open() {
                Err(error)
                    if error.to_string().contains("could not acquire lock")
                        && begun.elapsed() < LOCK_PATIENCE =>
                {
                    std::thread::sleep(Duration::from_millis(20));
                }
                other => break other.map_err(failed)?,
            }
        };
        let records = db.open_tree("records").map_err(failed)?;
        let meta = db.open_tree("meta").map_err(failed)?;
        let log = File::open(dir.join("db")).map_err(|error| unread(&error))?;
        Ok(Box::new(Open { db, records, meta, log }))
    }
}

struct Open {
    db: Db,
    records: Tree,
    meta: Tree,
    log: File,
}

impl Index for Open {
    fn scan(&mut self, each: &mut dyn FnMut(&[u8])) -> Result<Option<Point>, IndexError> {
        let mut record = Vec::new();
        for row in &self.records {
            let (key, value) = row.map_err(failed)?;
            if key.ends_with(&[0, 0, 0]) && !record.is_empty() {
                each(&record);
                record.clear();
            }
            record.extend_from_slice(&value);
        }
        if !record.is_empty() {
            each(&record);
        }
        let point = self.meta.get(POINT).map_err(failed)?;
        point.map(|bytes| decode_point(&bytes).ok_or(IndexError::Damaged)).transpose()
    }

    fn apply(&mut self, rows: &[Row], point: Point) -> Result<(), IndexError> {
        let point = encode_point(point);
        (&self.records, &self.meta)
            .transaction(|(records, meta)| {
                rows.iter().try_for_each(|row| write_row(records, row))?;
                meta.insert(POINT, point.as_slice())?;
                Ok::<(), ConflictableTransactionError<()>>(())
            })
            .map_err(|error| IndexError::Failed(format!("{error:?}")))?;
        self.sync()
    }

    fn fill(&mut self, rows: &[Row]) -> Result<(), IndexError> {
        for rows in rows.chunks(BATCH) {
            self.records
                .transaction(|records| rows.iter().try_for_each(|row| write_row(records, row)))
                .map_err(|error: sled::transaction::TransactionError<()>| {
                    IndexError::Failed(format!("{error:?}"))
                })?;
        }
        self.sync()
    }

    fn close(self: Box<Self>) -> Result<(), IndexError> {
        self.db.flush().map(|_| ()).map_err(failed)
    }
}

impl Open {
    /// `flush` alone does not survive a power cut: sled never syncs its file.
    fn sync(&self) -> Result<(), IndexError> {
        self.db.flush().map_err(failed)?;
        self.log.sync_data().map_err(|error| unread(&error))
    }
}

fn write_row(
    records: &TransactionalTree,
    (id, bytes): &Row,
) -> Result<(), ConflictableTransactionError<()>> {
    let mut number = 0u16;
    for piece in bytes.as_deref().unwrap_or_default().chunks(ROW) {
        records.insert(key(id.as_str(), number), piece)?;
        number = number.saturating_add(1);
    }
    // The former value may have been longer.
    while records.remove(key(id.as_str(), number))?.is_some() {
        number = number.saturating_add(1);
    }
    Ok(())
}

/// The id, a zero that no id contains, and the number of the piece: pieces of a record are
/// neighbours, and the first one's key ends with three zeros.
fn key(id: &str, number: u16) -> Vec<u8> {
    [id.as_bytes(), &[0], &number.to_be_bytes()].concat()
}

fn encode_point(point: Point) -> Vec<u8> {
    put(&[&point.sequence.to_le_bytes(), &point.count.to_le_bytes(), &point.digest.to_le_bytes()])
}

fn decode_point(bytes: &[u8]) -> Option<Point> {
    let (covered, checksum) = bytes.split_last_chunk::<4>()?;
    let mut fields = Fields(covered);
    let point = Point { sequence: fields.u64()?, count: fields.u64()?, digest: fields.u128()? };
    (crc32fast::hash(covered).to_le_bytes() == *checksum).then_some(point)
}

/// A stop inside sled's `open` leaves a half-written snapshot, after which it never opens again
/// although nothing is lost.
fn remove_half_snapshots(dir: &Path) {
    let Ok(entries) = std::fs::read_dir(dir) else { return };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().ends_with(".generating") {
            drop(std::fs::remove_file(entry.path()));
        }
    }
}

fn failed(error: sled::Error) -> IndexError {
    match error {
        sled::Error::Io(error) => unread(&error),
        other => IndexError::Failed(other.to_string()),
    }
}

fn unread(error: &io::Error) -> IndexError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            IndexError::NoRoom
        }
        _ => IndexError::Failed(error.to_string()),
    }
}
