//! How long an edit takes until it is acknowledged, against the least a durable edit can cost: one
//! append and one fdatasync of as many bytes, in turn in the same process on the same disk.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use commonground::domain::kinds::NOTE;
use commonground::domain::kinds::notes::note;
use commonground::domain::{RecordId, Value};
use commonground::engine::{Cause, Edit, plan};
use commonground::store::{OpenOptions, Opened, Store};

/// A person is slower than this.
const PAUSE: Duration = Duration::from_millis(5);

pub fn measure(edits: usize) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let workspace = folder.path().join("workspace");
    Store::create(&workspace).expect("a workspace");
    let Opened { store, workspace: mut state, .. } =
        Store::open(&workspace, OpenOptions::new(|_| ())).expect("it opens");
    let mut floor = File::create(folder.path().join("floor")).expect("a file");
    let text = "x".repeat(220);
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for n in 0..edits {
        let context = crate::workspaces::context(store.replica());
        let id = RecordId::parse(&format!("n{n:011}")).expect("an id");
        let values = vec![(note::TEXT.code, Value::Text(text.as_str().into()))];
        let edit = Edit::Create { id, kind: NOTE, values };
        let transaction = Arc::new(plan(&state, &context, Cause::Edit, &[edit]).expect("a plan"));
        state.apply(&transaction);
        ours.push(timed(|| store.commit_and_wait(Arc::clone(&transaction)).expect("saved")));
        floors.push(timed(|| {
            floor.write_all(&[b'x'; 300]).expect("written");
            floor.sync_data().expect("synced");
        }));
        // The second copy and the index follow off the path; let them, as between two edits.
        std::thread::sleep(PAUSE);
    }
    crate::row("acknowledged edit, p50", &ours, &floors, 50);
    crate::row("acknowledged edit, p99", &ours, &floors, 99);
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}
