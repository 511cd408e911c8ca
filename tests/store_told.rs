//! What the store says is true: no alarm where nothing was wrong, one honest sentence where the
//! history is gone, and nothing moved where nothing could be read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use commonground::domain::Language;
use commonground::engine::{Journal as _, Workspace};
use commonground::store::{self, BackupError, Fault, Notice, OpenError, Problem, Store};
use commonground::texts::Texts;
use desk::*;

const RECORDS: u64 = 12;
const EN: Texts = Texts::new(Language::En);
const ES: Texts = Texts::new(Language::Es);

/// A workspace with so many transactions on so many records, from several sessions.
fn workspace(dir: &Path, transactions: u64, records: u64) {
    Store::create(dir).unwrap();
    for _ in 0..3 {
        let mut opened = open(dir).unwrap();
        for _ in 0..transactions / 3 {
            edit(&mut opened, records);
        }
        opened.store.close().unwrap();
    }
}

/// A workspace with other records.
fn stranger(dir: &Path, transactions: u64) {
    Store::create(dir).unwrap();
    let mut opened = open(dir).unwrap();
    for number in 0..transactions {
        let mut transaction = numbered(&opened.workspace, 5);
        for change in &mut transaction.changes {
            change.id = id(&format!("s{}", number % 5));
        }
        opened.workspace.apply(&transaction);
        opened.store.commit_and_wait(transaction.into()).unwrap();
    }
    opened.store.close().unwrap();
}

fn model(transactions: u64, records: u64) -> Workspace {
    let mut model = Workspace::default();
    for _ in 0..transactions {
        model.apply(&numbered(&model, records));
    }
    model
}

/// Every file with its content, and every folder; the lock apart.
fn contents(dir: &Path) -> Vec<(PathBuf, Option<Vec<u8>>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(contents(&path));
            all.push((path, None));
        } else if !path.ends_with("lock") {
            all.push((path.clone(), Some(fs::read(&path).unwrap())));
        }
    }
    all.sort();
    all
}

fn files(dir: &Path) -> Vec<PathBuf> {
    contents(dir).into_iter().filter_map(|(path, bytes)| bytes.map(|_| path)).collect()
}

fn aside(dir: &Path) -> usize {
    files(&dir.join("set-aside")).len()
}

#[test]
fn a_workspace_without_an_index_is_no_alarm() {
    let base = tempfile::tempdir().unwrap();
    let (work, file) = (base.path().join("w"), base.path().join("w.cgbackup"));
    workspace(&work, 30, RECORDS);
    open(&work).unwrap().store.backup(&file).unwrap();
    for case in ["none", "empty folder", "removed later", "never built"] {
        let dir = base.path().join(case);
        store::restore(&file, &dir).unwrap();
        match case {
            "empty folder" => fs::create_dir(dir.join("index-1")).unwrap(),
            "removed later" => {
                open(&dir).unwrap().store.close().unwrap();
                fs::remove_dir_all(dir.join("index-1")).unwrap();
            }
            "never built" => {
                let index: &dyn store::IndexKind = &store::SledIndex;
                index.open(&dir.join("index-1")).unwrap().close().unwrap();
            }
            _ => {}
        }
        for _ in 0..2 {
            let opened = open(&dir).unwrap();
            assert_eq!(opened.notices, [], "{case}");
            assert_eq!(opened.store.check(), [], "{case}");
            assert!(opened.workspace.records().eq(model(30, RECORDS).records()), "{case}");
            opened.store.close().unwrap();
            assert_eq!(aside(&dir), 0, "{case}");
            assert!(!dir.join("index-2").exists(), "{case}");
        }
    }
    // But an index that cannot be read is told.
    let dir = base.path().join("none");
    for path in files(&dir.join("index-1")) {
        fs::write(path, [7; 3000]).unwrap();
    }
    let told = open(&dir).unwrap().notices;
    assert!(matches!(told.as_slice(), [Notice::IndexRebuilt { whole: true, .. }]), "{told:?}");
    let sentence = EN.notice(&told[0]);
    assert!(sentence.contains("rebuilt. Nothing is lost. The damaged copy"), "{sentence}");
}

/// Does something to both journals.
fn harm(dir: &Path, case: &str, others: &[PathBuf; 2]) {
    for side in ["journal", "journal-b"] {
        let folder = dir.join(side);
        match case {
            "missing" => fs::remove_dir_all(&folder).unwrap(),
            "emptied" => {
                files(&folder).iter().for_each(|path| drop(File::create(path).unwrap()));
            }
            "zeroed" => files(&folder).iter().for_each(|path| fs::write(path, [0; 900]).unwrap()),
            _ => {
                let other = &others[usize::from(case == "of a longer workspace")];
                fs::remove_dir_all(&folder).unwrap();
                fs::create_dir(&folder).unwrap();
                for path in files(&other.join(side)) {
                    fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
                }
            }
        }
    }
}

#[test]
fn a_lost_history_is_told_once_and_truly() {
    let base = tempfile::tempdir().unwrap();
    let others = [base.path().join("short"), base.path().join("long")];
    stranger(&others[0], 3);
    stranger(&others[1], 90);
    for case in ["missing", "emptied", "zeroed", "of a shorter workspace", "of a longer workspace"]
    {
        let dir = base.path().join(case);
        workspace(&dir, 30, RECORDS);
        harm(&dir, case, &others);
        let mut opened = open(&dir).unwrap();
        let lost = Notice::HistoryLost { changes: 30, complete: true };
        assert_eq!(opened.notices, [lost], "{case}");
        assert!(opened.workspace.records().eq(model(30, RECORDS).records()), "{case}");
        let ledger = opened.workspace.ledger();
        assert_eq!((ledger.entries().len(), ledger.last()), (1, 31), "{case}");
        assert_eq!(&*opened.store.transaction(31).unwrap().author, "–");
        assert_eq!(opened.store.check(), [Problem::KnownLoss { transactions: 30 }], "{case}");
        assert!(dir.join("index-1").exists() && !dir.join("index-2").exists(), "{case}");
        if case.starts_with("of a") {
            let kept = files(&others[usize::from(case.contains("longer"))].join("journal")).len();
            assert_eq!(aside(&dir), 2 * kept, "the strange journals are kept");
        }
        edit(&mut opened, RECORDS);
        let before: Vec<_> = opened.workspace.records().cloned().collect();
        opened.store.close().unwrap();
        // Also from the new journal alone.
        fs::remove_dir_all(dir.join("snap")).unwrap();
        fs::remove_dir_all(dir.join("index-1")).unwrap();
        let again = open(&dir).unwrap();
        assert_eq!(again.notices, [], "{case}");
        assert!(again.workspace.records().eq(&before), "{case}");
        assert_eq!(again.store.check(), [Problem::KnownLoss { transactions: 30 }], "{case}");
    }
}

#[test]
fn records_from_a_snapshot_alone_are_not_said_to_be_complete() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("w");
    workspace(&dir, 30, RECORDS);
    fs::remove_dir_all(dir.join("journal")).unwrap();
    fs::remove_dir_all(dir.join("journal-b")).unwrap();
    fs::remove_dir_all(dir.join("index-1")).unwrap();
    let opened = open(&dir).unwrap();
    assert_eq!(opened.notices, [Notice::HistoryLost { changes: 30, complete: false }]);
    assert!(opened.workspace.records().eq(model(30, RECORDS).records()));
    opened.store.close().unwrap();
    assert_eq!(open(&dir).unwrap().notices, []);
}

#[test]
fn no_sentence_beside_a_loss_says_that_nothing_is_lost() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("w");
    workspace(&dir, 30, RECORDS);
    for side in ["journal", "journal-b"] {
        let path = dir.join(side).join("j-0000000001.log");
        let mut bytes = fs::read(&path).unwrap();
        bytes[500] ^= 0x40;
        fs::write(&path, bytes).unwrap();
    }
    files(&dir.join("index-1")).iter().for_each(|path| fs::write(path, [7; 3000]).unwrap());
    let newest = files(&dir.join("snap")).pop().unwrap();
    fs::write(newest, [7; 3000]).unwrap();
    let notices = open(&dir).unwrap().notices;
    assert!(notices.iter().any(|notice| matches!(notice, Notice::Lost(_))), "{notices:?}");
    for kind in ["JournalRepaired", "IndexRebuilt", "SnapshotBad"] {
        assert!(format!("{notices:?}").contains(kind), "{kind}: {notices:?}");
    }
    for notice in &notices {
        for (texts, words) in [(EN, "Nothing is lost"), (ES, "No se perdió nada")] {
            assert!(!texts.notice(notice).contains(words), "{}", texts.notice(notice));
        }
    }
}

#[test]
fn where_nothing_is_readable_nothing_is_touched() {
    let base = tempfile::tempdir().unwrap();
    for case in ["emptied", "journals and snapshots full of junk, no index"] {
        let dir = base.path().join(case);
        workspace(&dir, 30, RECORDS);
        for path in files(&dir) {
            fs::write(path, [7; 3000].get(..if case == "emptied" { 0 } else { 3000 }).unwrap())
                .unwrap();
        }
        if case != "emptied" {
            fs::remove_dir_all(dir.join("index-1")).unwrap();
        }
        let before = contents(&dir);
        for _ in 0..2 {
            assert!(matches!(open(&dir), Err(OpenError::Unreadable)), "{case}");
            assert!(contents(&dir) == before, "{case}");
        }
    }
    // With junk in the index sled may write in its own folder, but nothing is moved.
    let dir = base.path().join("junk");
    workspace(&dir, 30, RECORDS);
    files(&dir).iter().for_each(|path| fs::write(path, [7; 3000]).unwrap());
    let before = files(&dir);
    assert!(matches!(open(&dir), Err(OpenError::Unreadable)));
    assert!(before.iter().all(|path| path.exists()));
    assert_eq!(aside(&dir), 0);
}

#[test]
fn a_backup_takes_no_place_that_is_taken() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("w");
    workspace(&dir, 3, RECORDS);
    let store = open(&dir).unwrap().store;
    store.backup(&dir.join("backups/one.cgbackup")).unwrap();
    assert!(dir.join("backups/one.cgbackup").is_file());

    let (file, folder) = (base.path().join("file"), base.path().join("folder"));
    let (link, tmp) = (base.path().join("link"), base.path().join("file2.tmp"));
    fs::write(&file, "mine").unwrap();
    fs::write(&tmp, "mine as well").unwrap();
    fs::create_dir(&folder).unwrap();
    std::os::unix::fs::symlink(base.path().join("nowhere"), &link).unwrap();
    for taken in [&file, &folder, &link, Path::new("/dev/null"), Path::new("/dev/full")] {
        assert_eq!(store.backup(taken), Err(BackupError::Exists), "{}", taken.display());
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    store.backup(&base.path().join("file2")).unwrap();
    assert_eq!(fs::read_to_string(&tmp).unwrap(), "mine as well");
    let sentence = EN.backup_error(&file, &dir, &BackupError::Exists);
    assert_eq!(sentence, format!("{} is there already. Choose another name.", file.display()));

    let missing = base.path().join("no/folder/file");
    let error = store.backup(&missing).unwrap_err();
    let sentence = EN.backup_error(&missing, &dir, &error);
    let parent = missing.parent().unwrap().display();
    assert_eq!(sentence, format!("{parent} is missing. Make the folder first."));
    assert!(!base.path().join("no").exists());
    let error = store::restore(&missing, &folder).unwrap_err();
    let sentence = EN.backup_error(&missing, &dir, &error);
    assert_eq!(sentence, format!("{} is missing. Check the name.", missing.display()));
    let left = fs::read_dir(base.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(left.into_iter().all(|name| !name.to_string_lossy().starts_with('.')));
}

#[test]
fn a_wrong_shape_says_what_to_do() {
    let base = tempfile::tempdir().unwrap();
    for victim in ["snap", "lock", "journal", "set-aside", ""] {
        let dir = base.path().join(format!("w-{victim}"));
        workspace(&dir, 3, RECORDS);
        let path = dir.join(victim);
        if victim == "lock" {
            fs::remove_file(&path).unwrap();
            fs::create_dir(&path).unwrap();
        } else {
            fs::remove_dir_all(&path).unwrap();
            fs::write(path.components().collect::<PathBuf>(), "a file").unwrap();
        }
        let error = open(&dir).map(|_| ()).unwrap_err();
        let (en, es) = (EN.open_error(&dir, &error), ES.open_error(&dir, &error));
        assert!(en.ends_with("Choose another workspace with --workspace."), "{victim}: {en}");
        assert!(es.ends_with("Elija otro espacio de trabajo con --workspace."), "{victim}: {es}");
    }
    let full = Fault { path: "p".into(), kind: ErrorKind::StorageFull, code: Some(28) };
    assert!(EN.fault(&full).contains("try again; an open window"), "{}", EN.fault(&full));
}

#[test]
fn captures_begun_long_ago_are_removed() {
    let base = tempfile::tempdir().unwrap();
    let dir = base.path().join("w");
    workspace(&dir, 3, RECORDS);
    let (old, young) = (dir.join("spool/tmp/old"), dir.join("spool/tmp/young"));
    for (path, hours) in [(&old, 25), (&young, 23)] {
        let file = File::create(path).unwrap();
        let made = file.metadata().unwrap().modified().unwrap();
        file.set_modified(made - Duration::from_secs(hours * 3600)).unwrap();
    }
    open(&dir).unwrap();
    assert!(!old.exists() && young.exists());
}

#[test]
fn a_copy_is_told_in_both_languages() {
    let told = [EN, ES].map(|texts| texts.notice(&Notice::OwnCopy));
    assert!(told[0].contains("a copy of its own") && told[1].contains("una copia aparte"));
}
