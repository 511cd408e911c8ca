//! Damaged files: one, two, or all copies of the same edit. Nothing may be lost as long as a copy
//! is left, and a loss may never be silent.
//! The full number: `CG_DAMAGES=2000 cargo test --release --test store_damage -- --ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use commonground::store::{self, Notice, OpenError, Problem, Store};
use desk::*;

const RECORDS: u64 = 40;
const LAST: u64 = 200;

/// A store after several sessions, with two segments and several snapshots.
fn sample(dir: &Path) -> PathBuf {
    let (first, second) = (dir.join("first"), dir.join("second"));
    Store::create(&first).unwrap();
    grow(&first, LAST / 2);
    let opened = open(&first).unwrap();
    opened.store.backup(&dir.join("backup")).unwrap();
    drop(opened);
    store::restore(&dir.join("backup"), &second).unwrap();
    grow(&second, LAST);
    second
}

fn grow(dir: &Path, to: u64) {
    loop {
        let mut opened = open(dir).unwrap();
        for _ in 0..25 {
            if opened.workspace.ledger().last() == to {
                return opened.store.close().unwrap();
            }
            edit(&mut opened, RECORDS);
        }
        opened.store.close().unwrap();
    }
}

const KINDS: [&str; 6] = ["journal", "journal-b", "snap", "sled db", "sled snap", "sled conf"];

/// One file of a kind.
fn pick(dir: &Path, kind: &str, chance: &mut Chance) -> Option<PathBuf> {
    let (folder, begins) = match kind {
        "sled db" => (index(dir), "db"),
        "sled snap" => (index(dir), "snap"),
        "sled conf" => (index(dir), "conf"),
        folder => (dir.join(folder), ""),
    };
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = files
        .filter(|path| path.is_file())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(begins))
        .collect();
    files.sort();
    (!files.is_empty()).then(|| files.swap_remove(chance.below(files.len())))
}

fn index(dir: &Path) -> PathBuf {
    let names = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    names.filter(|path| path.to_string_lossy().contains("/index-")).max().unwrap()
}

/// One of fourteen damages; says which.
fn damage(path: &Path, chance: &mut Chance) -> &'static str {
    let mut bytes = fs::read(path).unwrap();
    let length = bytes.len().max(1);
    let at = chance.below(length);
    let page = if length > 16_384 { 4096 } else { 512 };
    let number = chance.below(14);
    let (from, to) = match number {
        2 => (at, at + 16),
        3 | 4 => (at / 512 * 512, at / 512 * 512 + 512),
        5 | 6 => (at / page * page, at / page * page + page),
        7 => (at, length),
        _ => (at, at + 1),
    };
    let range = from.min(bytes.len())..to.min(bytes.len());
    let name = match number {
        0 if !bytes.is_empty() => {
            bytes[at] ^= 1 << chance.below(8);
            "bit"
        }
        1 if !bytes.is_empty() => {
            bytes[at] = bytes[at].wrapping_add(1 + chance.below(255) as u8);
            "byte"
        }
        2 | 4 | 6 => {
            let junk = chance.bytes(range.len());
            bytes[range].copy_from_slice(&junk);
            ["", "", "16 bytes", "", "junk sector", "", "junk page"][number]
        }
        3 | 5 | 7 => {
            bytes[range].fill(0);
            ["", "", "", "zero sector", "", "zero page", "", "zero to end"][number]
        }
        8 => {
            bytes.truncate(at);
            "truncated"
        }
        9 => {
            bytes.truncate(bytes.len().saturating_sub(1 + chance.below(page)));
            "tail cut"
        }
        10 => {
            let junk = 1 + chance.below(5000);
            bytes.extend(chance.bytes(junk));
            "junk appended"
        }
        11 => {
            bytes.clear();
            "emptied"
        }
        12 => {
            fs::remove_file(path).unwrap();
            return "deleted";
        }
        _ => {
            let pages = length / page;
            let (a, b) = (chance.below(pages) * page, chance.below(pages) * page);
            if pages > 1 && b + page <= bytes.len() && a + page <= bytes.len() {
                let (one, two) = (bytes[a..a + page].to_vec(), bytes[b..b + page].to_vec());
                bytes[b..b + page].copy_from_slice(&one);
                if chance.below(2) == 0 {
                    bytes[a..a + page].copy_from_slice(&two);
                }
            }
            "pages swapped or doubled"
        }
    };
    fs::write(path, bytes).unwrap();
    name
}

fn damages(count: u64, files: usize) {
    let seed = seed(&format!("damages to {files}"));
    let base = tempfile::tempdir().unwrap();
    let sample = sample(base.path());
    let (mut told, mut slowest) = (0, Duration::ZERO);
    for round in 0..count {
        // Each round can be seen again alone: the seed of the round is in its name.
        let mut chance = Chance(seed.wrapping_add(round * 1_000_003));
        let dir = base.path().join("damaged");
        let _ = fs::remove_dir_all(&dir);
        copy(&sample, &dir);
        let mut case = format!("round {round} of seed {seed}:");
        for number in 0..files {
            let kind = match (files, number) {
                (1, _) => KINDS[round as usize % KINDS.len()],
                (_, 0) => KINDS[chance.below(3)],
                _ => KINDS[3 + chance.below(3)],
            };
            let Some(path) = pick(&dir, kind, &mut chance) else { continue };
            let what = damage(&path, &mut chance);
            case = format!("{case} {what} in {}", path.strip_prefix(&dir).unwrap().display());
        }
        let begun = Instant::now();
        let opened = open(&dir).unwrap_or_else(|error| panic!("{case}: {error}"));
        slowest = slowest.max(begun.elapsed());
        told += u64::from(!opened.notices.is_empty());
        assert!(!tells_loss(&opened.notices), "{case}: {:?}", opened.notices);
        assert_eq!(opened.workspace.ledger().last(), LAST, "{case}: {:?}", opened.notices);
        expect_numbered(&opened.workspace, RECORDS).unwrap_or_else(|e| panic!("{case}: {e}"));
        // Damaged snapshots are put aside in the background.
        let deadline = Instant::now() + Duration::from_secs(10);
        while !opened.store.check().is_empty() {
            assert!(Instant::now() < deadline, "{case}: {:?}", opened.store.check());
        }
        opened.store.close().unwrap();
        let again = open(&dir).unwrap();
        assert_eq!(again.notices, [], "{case}, the second time");
        expect_numbered(&again.workspace, RECORDS).unwrap_or_else(|e| panic!("{case}: {e}"));
        assert_eq!(again.store.check(), [], "{case}, the second time");
    }
    println!("{count} stores, {told} with a notice, slowest opening {slowest:?}");
    assert!(told > count / 4, "the damages must bite");
}

#[test]
fn a_damaged_file() {
    damages(100, 1);
}

#[test]
fn a_damaged_journal_and_index() {
    damages(40, 2);
}

#[test]
#[ignore = "minutes"]
fn many_damaged_files() {
    damages(number("CG_DAMAGES", 2000), 1);
}

#[test]
#[ignore = "minutes"]
fn many_damaged_journals_with_their_index() {
    damages(number("CG_DAMAGES", 2000), 2);
}

/// The same place damaged in both journals; perhaps index and snapshots gone as well.
fn in_both(dir: &Path, at: usize) {
    for folder in ["journal", "journal-b"] {
        let path = dir.join(folder).join("j-0000000001.log");
        let mut bytes = fs::read(&path).unwrap();
        bytes[at] ^= 0x40;
        fs::write(path, bytes).unwrap();
    }
}

fn lost(notices: &[Notice]) -> Vec<(u64, u64)> {
    let loss = |notice: &Notice| match notice {
        Notice::Lost(loss) => Some((loss.from, loss.to)),
        _ => None,
    };
    notices.iter().filter_map(loss).collect()
}

#[test]
fn what_is_lost_in_both_journals_is_named() {
    let base = tempfile::tempdir().unwrap();
    let sample = sample(base.path());
    let length = fs::metadata(sample.join("journal/j-0000000001.log")).unwrap().len() as usize;
    let mut chance = Chance(seed("both"));
    for round in 0..24 {
        let dir = base.path().join(format!("both-{round}"));
        copy(&sample, &dir);
        let at = 70 + chance.below(length - 70);
        in_both(&dir, at);
        if round % 3 >= 1 {
            fs::remove_dir_all(index(&dir)).unwrap();
        }
        if round % 3 == 2 {
            fs::remove_dir_all(dir.join("snap")).unwrap();
        }
        let opened = open(&dir).unwrap();
        let ranges = lost(&opened.notices);
        assert_eq!(ranges.len(), 1, "round {round}: {:?}", opened.notices);
        assert_eq!(ranges[0].0, ranges[0].1, "one frame was hit");
        assert_eq!(opened.workspace.ledger().last(), LAST);
        let complete = opened.notices.contains(&Notice::StateComplete);
        assert_eq!(complete, round % 3 != 2 || expect_state(&opened.workspace), "round {round}");
        if round % 3 != 2 {
            assert!(expect_state(&opened.workspace), "round {round}: {:?}", opened.notices);
        }
        assert_eq!(opened.store.check(), [Problem::KnownLoss { transactions: 1 }]);
        opened.store.close().unwrap();
        let mut again = open(&dir).unwrap();
        assert_eq!(again.notices, [], "round {round}: told once");
        edit(&mut again, RECORDS);
        again.store.close().unwrap();
        let third = open(&dir).unwrap();
        assert_eq!(third.notices, [], "round {round}");
        assert_eq!(third.workspace.ledger().last(), LAST + 1);
    }
}

/// Whether every record is what it should be after `LAST`, whatever the ledger says.
fn expect_state(workspace: &commonground::engine::Workspace) -> bool {
    let mut model = commonground::engine::Workspace::default();
    for _ in 0..LAST {
        model.apply(&numbered(&model, RECORDS));
    }
    workspace.records().eq(model.records())
}

#[test]
fn what_only_the_index_or_a_snapshot_has_is_taken_from_there() {
    let base = tempfile::tempdir().unwrap();
    let sample = sample(base.path());
    for (name, victims) in [
        ("tail", ["journal/j-0000000002.log", "journal-b/j-0000000002.log"].as_slice()),
        ("all", ["journal", "journal-b"].as_slice()),
        ("all but the index", ["journal", "journal-b", "snap"].as_slice()),
    ] {
        let dir = base.path().join(name);
        copy(&sample, &dir);
        for victim in victims {
            let path = dir.join(victim);
            if path.is_dir() {
                fs::remove_dir_all(path).unwrap()
            } else {
                fs::remove_file(path).unwrap()
            }
        }
        let opened = open(&dir).unwrap();
        let told = match opened.notices.as_slice() {
            [.., Notice::Lost(loss), Notice::Recovered(_)] => (name == "tail") && loss.to == LAST,
            [Notice::HistoryLost { changes: LAST, complete: true }] => name != "tail",
            _ => false,
        };
        assert!(told, "{name}: {:?}", opened.notices);
        assert!(expect_state(&opened.workspace), "{name}");
        assert!(opened.workspace.ledger().last() > LAST, "no number is used twice");
        opened.store.close().unwrap();
        let again = open(&dir).unwrap();
        assert_eq!(again.notices, [], "{name}");
        assert!(expect_state(&again.workspace), "{name}");
    }
}

#[test]
fn a_newer_format_is_refused_and_nothing_is_touched() {
    let base = tempfile::tempdir().unwrap();
    let sample = sample(base.path());
    for file in ["journal-b/j-0000000002.log", "snap/s-0000000200.snap"] {
        let dir = base.path().join(file.replace('/', "-"));
        copy(&sample, &dir);
        let path = dir.join(file);
        let mut bytes = fs::read(&path).unwrap();
        bytes[8] = 3;
        let head = if file.starts_with("snap") { 8 + 2 + 8 + 8 + 8 + 16 + 8 } else { 62 };
        let checksum = crc32fast::hash(&bytes[..head]);
        bytes[head..head + 4].copy_from_slice(&checksum.to_le_bytes());
        fs::write(&path, &bytes).unwrap();
        let before = contents(&dir);
        assert!(matches!(open(&dir), Err(OpenError::Newer { format: 3 })), "{file}");
        assert!(contents(&dir) == before, "{file}");
    }
}

fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else if !path.ends_with("lock") {
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn rubble_is_said_to_be_rubble() {
    let base = tempfile::tempdir().unwrap();
    let dir = sample(base.path());
    for folder in ["journal", "journal-b"] {
        for entry in fs::read_dir(dir.join(folder)).unwrap() {
            fs::write(entry.unwrap().path(), [7; 5000]).unwrap();
        }
    }
    fs::remove_dir_all(dir.join("snap")).unwrap();
    fs::remove_dir_all(index(&dir)).unwrap();
    assert!(store::exists(&dir));
    assert_eq!(Store::create(&dir), Err(OpenError::Unreadable));
    assert!(matches!(open(&dir), Err(OpenError::Unreadable)));
}

#[test]
fn a_journal_without_readable_headers_is_still_read() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("w");
    Store::create(&dir).unwrap();
    grow(&dir, LAST);
    in_both(&dir, 30);
    let opened = open(&dir).unwrap();
    assert!(lost(&opened.notices).is_empty(), "{:?}", opened.notices);
    expect_numbered(&opened.workspace, RECORDS).unwrap();
    let replica = opened.store.replica();
    drop(opened);
    let again = open(&dir).unwrap();
    assert_eq!((again.notices.as_slice(), again.store.replica()), ([].as_slice(), replica));
}
