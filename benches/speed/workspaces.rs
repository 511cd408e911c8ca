//! Workspaces to measure in: founded by the program, then filled with notes through the store,
//! because a million of them through the command line would take longer than all measuring.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use commonground::domain::kinds::NOTE;
use commonground::domain::kinds::notes::note;
use commonground::domain::{Language, Moment, RecordId, Value};
use commonground::engine::{Cause, Context, Edit, plan};
use commonground::store::{OpenOptions, Opened, Store};

/// Notes in one transaction, as from one file.
const FILE: usize = 100_000;

/// Makes a workspace with so many open notes.
pub fn fill(workspace: &Path, notes: usize) {
    let mut init = Command::new(env!("CARGO_BIN_EXE_cg"));
    init.arg("--workspace").arg(workspace).args(["init", "--school", "Bench"]);
    let output = init.args(["--start", "2026-08-17"]).output().expect("cg runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let options = OpenOptions::new(|_| ());
    let Opened { store, workspace: mut state, .. } =
        Store::open(workspace, options).expect("it opens");
    let numbers: Vec<usize> = (0..notes).collect();
    for numbers in numbers.chunks(FILE) {
        let edits: Vec<Edit> = numbers.iter().map(|number| note(*number)).collect();
        let context = context(store.replica());
        let transaction = plan(&state, &context, Cause::Import, &edits).expect("a plan");
        let transaction = Arc::new(transaction);
        state.apply(&transaction);
        store.commit_and_wait(transaction).expect("saved");
    }
    store.close().expect("it closes");
}

/// What a plan is made with.
pub fn context(replica: u64) -> Context {
    Context {
        words: commonground::texts::names::WORDS,
        now: Moment { millis: 1_795_000_000_000, offset_minutes: 0 },
        author: "bench".into(),
        replica,
        drawn: commonground::engine::Drawn::new([0; 9]),
        language: Language::En,
    }
}

/// The texts of so many notes, in the order in which the program lists them: that of letters.
pub fn titles(notes: usize) -> Vec<String> {
    let mut titles: Vec<String> = (0..notes).map(title).collect();
    titles.sort();
    titles
}

fn title(number: usize) -> String {
    format!("Note {number} about attendance in week 9")
}

fn note(number: usize) -> Edit {
    // Ids in no order, as chance makes them.
    let mixed = (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let id = RecordId::parse(&format!("n{mixed:016x}")).expect("an id");
    let values = vec![(note::TEXT.code, Value::Text(title(number).into()))];
    Edit::Create { id, kind: NOTE, values }
}
