//! A folder that is copied or put back to an earlier state gets a replica of its own, once; and
//! nothing depends on the witness that notices it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;
#[path = "store/planned.rs"]
mod planned;

use std::fs;
use std::path::{Path, PathBuf};

use commonground::engine::{Journal as _, Name};
use commonground::store::{Notice, OpenOptions, Opened, Store, WitnessStand};
use desk::*;
use planned::*;

/// A user's machine: a folder for workspaces, and one for witnesses.
struct Machine {
    base: tempfile::TempDir,
}

impl Machine {
    fn new() -> Self {
        Self { base: tempfile::tempdir().unwrap() }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.base.path().join(name)
    }

    fn stand(&self) -> PathBuf {
        self.at("state").join("witness")
    }

    fn open_called(&self, name: &str, machine: &str) -> Opened {
        let mut options = OpenOptions::new(|_| ());
        options.witness = Some(WitnessStand { folder: self.stand(), machine: machine.to_owned() });
        Store::open(&self.at(name), options).unwrap()
    }

    fn open(&self, name: &str) -> Opened {
        self.open_called(name, "this one")
    }

    /// Opens, makes so many notes, and closes; with which replica, and whether that was told as new.
    fn work(&self, name: &str, notes: usize) -> (u64, bool) {
        let mut opened = self.open(name);
        let told = opened.notices.contains(&Notice::OwnCopy);
        assert!(opened.notices.iter().all(|notice| *notice == Notice::OwnCopy));
        for _ in 0..notes {
            let last = opened.workspace.ledger().last();
            note(&mut opened, &format!("{name}-{last}"));
        }
        assert_eq!(opened.store.check(), []);
        let replica = opened.store.replica();
        opened.store.close().unwrap();
        (replica, told)
    }

    fn witnesses(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.stand()).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

fn names(opened: &Opened) -> Vec<Name> {
    opened.workspace.ledger().entries().iter().map(|entry| entry.name).collect()
}

fn put_back(from: &Path, to: &Path) {
    fs::remove_dir_all(to).unwrap();
    copy(from, to);
}

#[test]
fn a_copied_folder_gets_its_own_replica_once() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    let (one, _) = machine.work("one", 3);
    copy(&machine.at("one"), &machine.at("two"));

    let (two, told) = machine.work("two", 2);
    assert!(told && two != one);
    assert_eq!(machine.work("two", 2), (two, false), "once");
    assert_eq!(machine.work("one", 2), (one, false), "the first one keeps its own");

    let (first, second) = (machine.open("one"), machine.open("two"));
    assert_eq!((first.workspace.ledger().last(), second.workspace.ledger().last()), (5, 7));
    assert_eq!(names(&first)[..3], names(&second)[..3], "what they share is the same");
    let own =
        |opened: &Opened| names(opened)[3..].iter().map(|name| name.replica).collect::<Vec<_>>();
    assert_eq!((own(&first), own(&second)), (vec![one; 2], vec![two; 4]));
    let seen = second.store.transaction(4).unwrap().seen.clone();
    assert_eq!(seen, [names(&first)[2]], "what was copied was seen");
}

#[test]
fn a_copy_in_which_nothing_is_done_has_its_own_replica_all_the_same() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    let (one, _) = machine.work("one", 1);
    copy(&machine.at("one"), &machine.at("two"));
    let (two, told) = machine.work("two", 0);
    assert!(told && two != one);
    assert_eq!(machine.work("two", 0), (two, false));
}

#[test]
fn a_folder_that_is_moved_is_the_same() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    let (one, _) = machine.work("one", 1);
    fs::rename(machine.at("one"), machine.at("elsewhere")).unwrap();
    assert_eq!(machine.work("elsewhere", 1), (one, false));
}

#[test]
fn a_folder_put_back_to_an_earlier_state_gets_its_own_replica() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    machine.work("one", 2);
    copy(&machine.at("one"), &machine.at("kept"));
    let (one, _) = machine.work("one", 3);

    // The whole folder is another.
    put_back(&machine.at("kept"), &machine.at("one"));
    let (two, told) = machine.work("one", 3);
    assert!(told && two != one);
    assert_eq!(machine.work("one", 1), (two, false));
}

#[test]
fn what_is_in_a_folder_put_back_is_noticed_too() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    machine.work("one", 2);
    copy(&machine.at("one"), &machine.at("kept"));
    let (one, _) = machine.work("one", 3);

    // The folder is the same, what is in it is not.
    for entry in fs::read_dir(machine.at("one")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap()
        } else {
            fs::remove_file(path).unwrap()
        }
    }
    copy(&machine.at("kept"), &machine.at("one"));
    let (two, told) = machine.work("one", 3);
    assert!(told && two != one);
    assert_eq!(machine.work("one", 1), (two, false));
}

#[test]
fn another_machine_with_the_same_state_folder_gets_its_own_replica() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    let (one, _) = machine.work("one", 1);
    let opened = machine.open_called("one", "another");
    assert_eq!(opened.notices, [Notice::OwnCopy]);
    assert_ne!(opened.store.replica(), one);
}

#[test]
fn without_a_whole_witness_a_folder_is_taken_as_the_one() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    let (one, _) = machine.work("one", 1);
    let witness = machine.witnesses().pop().unwrap();
    let good = fs::read(&witness).unwrap();
    let foreign = Machine::new();
    Store::create(&foreign.at("other")).unwrap();
    foreign.work("other", 1);
    let foreign = fs::read(foreign.witnesses().pop().unwrap()).unwrap();
    let mut flipped = good.clone();
    flipped[12] ^= 1;
    let bad = [Vec::new(), good[..good.len() / 2].to_vec(), flipped, vec![7; 9000], foreign];
    for bytes in bad {
        fs::write(&witness, bytes).unwrap();
        assert_eq!(machine.work("one", 0), (one, false));
    }
    fs::remove_file(&witness).unwrap();
    assert_eq!(machine.work("one", 1), (one, false));
    assert_eq!(machine.witnesses(), [witness], "and it is written again");
}

#[test]
fn where_no_witness_can_be_written_work_goes_on() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    fs::write(machine.at("state"), "no folder").unwrap();
    let (one, _) = machine.work("one", 2);
    assert_eq!(machine.work("one", 2), (one, false));
}

#[test]
fn looking_writes_no_witness() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    machine.work("one", 0);
    assert!(!machine.at("state").exists());
    machine.work("one", 1);
    let witness = machine.witnesses().pop().unwrap();
    let before = (fs::read(&witness).unwrap(), fs::metadata(&witness).unwrap().modified().unwrap());
    machine.work("one", 0);
    let after = (fs::read(&witness).unwrap(), fs::metadata(&witness).unwrap().modified().unwrap());
    assert_eq!(before, after);
}

#[test]
fn one_that_was_written_before_the_last_edits_does_not_object() {
    let machine = Machine::new();
    Store::create(&machine.at("one")).unwrap();
    let (one, _) = machine.work("one", 1);
    let witness = machine.witnesses().pop().unwrap();
    let old = fs::read(&witness).unwrap();
    machine.work("one", 2);
    fs::write(&witness, old).unwrap(); // as a kill between the two leaves it
    assert_eq!(machine.work("one", 1), (one, false));
}
