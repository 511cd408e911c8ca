//! A workspace as version 1 wrote it: it still opens, and the same edits still give the same bytes.
//! `CG_WRITE_GOLDEN=1` writes it anew, which a released format never needs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::fs;
use std::path::Path;

use commonground::store::{Notice, Store};
use desk::*;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/store/v1");
const SEGMENT: &str = "journal/j-0000000001.log";
const SNAPSHOT: &str = "snap/s-0000000012.snap";
/// A segment begins with a random number, a snapshot with the time.
const SEGMENT_HEAD: usize = 66;
const SNAPSHOT_HEAD: usize = 62;
const SNAPSHOT_HASH: usize = 32;

fn write(dir: &Path) {
    Store::create(dir).unwrap();
    let mut opened = open(dir).unwrap();
    for _ in 0..12 {
        edit(&mut opened, 5);
    }
    opened.store.close().unwrap();
}

#[test]
fn version_1_opens_and_is_still_written() {
    let golden = Path::new(GOLDEN);
    let base = tempfile::tempdir().unwrap();
    let today = base.path().join("today");
    write(&today);
    if std::env::var_os("CG_WRITE_GOLDEN").is_some() {
        for file in [SEGMENT, SNAPSHOT] {
            fs::create_dir_all(golden.join(file).parent().unwrap()).unwrap();
            fs::copy(today.join(file), golden.join(file)).unwrap();
        }
    }
    let part = |root: &Path, file: &str, head: usize, tail: usize| {
        let bytes = fs::read(root.join(file)).unwrap();
        bytes[head..bytes.len() - tail].to_vec()
    };
    for (file, head, tail) in [(SEGMENT, SEGMENT_HEAD, 0), (SNAPSHOT, SNAPSHOT_HEAD, SNAPSHOT_HASH)]
    {
        assert!(part(golden, file, head, tail) == part(&today, file, head, tail), "{file}");
    }

    let old = base.path().join("old");
    for file in [SEGMENT, SNAPSHOT] {
        fs::create_dir_all(old.join(file).parent().unwrap()).unwrap();
        fs::copy(golden.join(file), old.join(file)).unwrap();
    }
    let opened = open(&old).unwrap();
    let expected = |notice: &Notice| {
        matches!(notice, Notice::IndexRebuilt { .. } | Notice::JournalRepaired { .. })
    };
    assert!(opened.notices.iter().all(expected), "{:?}", opened.notices);
    assert_eq!(opened.workspace.ledger().last(), 12);
    expect_numbered(&opened.workspace, 5).unwrap();
}
