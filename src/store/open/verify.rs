//! Reading all snapshots once after opening, so that a bad one is found while others are good.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use crate::store::io::Io;
use crate::store::layout::Layout;
use crate::store::notice::{Notice, StoreEvent};
use crate::store::set_aside::set_aside;
use crate::store::snapshot::{SnapshotError, read_snapshot, snapshots};
use crate::store::writer::Events;

/// Reads all snapshots in the background and puts damaged ones aside.
pub fn verify_snapshots(
    io: Arc<dyn Io>,
    layout: Layout,
    events: Events,
    stop: Arc<AtomicBool>,
    whole: bool,
) -> Option<JoinHandle<()>> {
    let body = move || {
        for sequence in snapshots(&*io, &layout).unwrap_or_default() {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            let path = layout.snapshot(sequence);
            // A snapshot that is gone by now has been rotated.
            if let Err(SnapshotError::Damaged | SnapshotError::Codec(_)) =
                read_snapshot(&*io, &path, |_, _| ())
            {
                let kept = set_aside(&*io, &layout, &path).ok();
                events(StoreEvent::Notice(Notice::SnapshotBad { kept, whole }));
            }
        }
    };
    thread::Builder::new().name("verify".to_owned()).spawn(body).ok()
}
