//! What the store tests share: temporary folders, records, transactions, chance with a seed.

#![allow(dead_code, reason = "each test file uses its part")]

use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use commonground::domain::kinds::NOTE;
use commonground::domain::kinds::notes::note;
use commonground::domain::{FieldCode, KindCode, Moment, RecordId, Value};
use commonground::engine::{Cause, Change, Name, Transaction, Workspace};
use commonground::store::{Machinery, Notice, OpenError, OpenOptions, Opened, Store, StoreEvent};

pub const TEXT: FieldCode = FieldCode(101);
pub const NUMBER: FieldCode = FieldCode(102);

/// A number from an environment variable, else the one given.
pub fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// The seed of a test, printed so that a failure can be seen again with `CG_SEED`.
pub fn seed(test: &str) -> u64 {
    let seed = number("CG_SEED", u64::from(std::process::id()) << 20 ^ 0x5eed);
    println!("{test}: CG_SEED={seed}");
    seed
}

/// Deterministic chance (splitmix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }
}

pub fn id(text: &str) -> RecordId {
    RecordId::parse(text).unwrap()
}

/// A transaction whose content follows from its sequence alone: it sets the text and number of one
/// of `records` records, and their before-images from the workspace.
pub fn numbered(workspace: &Workspace, records: u64) -> Transaction {
    let sequence = workspace.ledger().last() + 1;
    let id = id(&format!("r{}", sequence % records));
    let old = workspace.get(id.as_str());
    let length = (sequence * 37 % 300) as usize;
    let text = format!("{sequence}:{}", "x".repeat(length));
    let change = |code, after| Change {
        id: id.clone(),
        kind: KindCode(2),
        code,
        before: old.and_then(|record| record.get(code).cloned()),
        after: Some(after),
    };
    Transaction {
        sequence,
        name: Name { replica: 1, number: sequence, mark: sequence ^ 0x5eed },
        seen: Vec::new(),
        author: "tester".into(),
        moment: Moment { millis: 1_700_000_000_000 + sequence as i64, offset_minutes: -480 },
        cause: Cause::Edit,
        changes: vec![
            change(TEXT, Value::Text(text.into())),
            change(NUMBER, Value::Integer(sequence as i64)),
        ],
    }
}

/// A step that makes so many notes of almost a megabyte.
pub fn notes(workspace: &Workspace, count: usize) -> Transaction {
    let text = Value::Text("n".repeat(1_000_000).into());
    let change = |n: usize| Change {
        id: id(&format!("n{n:05}")),
        kind: NOTE,
        code: note::TEXT.code,
        before: None,
        after: Some(text.clone()),
    };
    let changes = (0..count).map(change).collect();
    Transaction { cause: Cause::Import, changes, ..numbered(workspace, 1) }
}

/// A folder in memory where there is one: some tests are about sizes, not about the disk.
pub fn room() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).unwrap()),
        }
    }
}

/// Applies and hands over the next numbered transaction.
pub fn edit(opened: &mut Opened, records: u64) -> Arc<Transaction> {
    let transaction = Arc::new(numbered(&opened.workspace, records));
    opened.workspace.apply(&transaction);
    opened.store.commit(transaction.clone()).unwrap();
    transaction
}

/// What every record must be after this many numbered transactions; complains about any difference.
pub fn expect_numbered(workspace: &Workspace, records: u64) -> Result<(), String> {
    let mut model = Workspace::default();
    for _ in 0..workspace.ledger().last() {
        model.apply(&numbered(&model, records));
    }
    let (got, want): (Vec<_>, Vec<_>) = (workspace.records().collect(), model.records().collect());
    if got == want { Ok(()) } else { Err(format!("{} records, not {}", got.len(), want.len())) }
}

/// Collects events and lets tests wait for them.
pub struct Heard {
    events: mpsc::Receiver<StoreEvent>,
    pub saved: u64,
    pub all: Vec<StoreEvent>,
}

impl Heard {
    pub fn new() -> (Self, impl Fn(StoreEvent) + Send + Sync + 'static) {
        let (sender, events) = mpsc::channel();
        let sender = Mutex::new(sender);
        let tell = move |event| drop(sender.lock().unwrap().send(event));
        (Self { events, saved: 0, all: Vec::new() }, tell)
    }

    /// Takes what has been said so far.
    pub fn take(&mut self) {
        while let Ok(event) = self.events.try_recv() {
            self.note(event);
        }
    }

    /// Waits until an event fits.
    pub fn wait(&mut self, mut fits: impl FnMut(&StoreEvent) -> bool) -> StoreEvent {
        loop {
            let event = self.events.recv_timeout(Duration::from_secs(20)).expect("an event");
            self.note(event.clone());
            if fits(&event) {
                return event;
            }
        }
    }

    fn note(&mut self, event: StoreEvent) {
        if let StoreEvent::Saved { sequence } = event {
            self.saved = self.saved.max(sequence);
        }
        self.all.push(event);
    }
}

pub fn open(dir: &Path) -> Result<Opened, OpenError> {
    open_on(dir, Machinery::default(), |_| ())
}

pub fn open_on(
    dir: &Path,
    machinery: Machinery,
    events: impl Fn(StoreEvent) + Send + Sync + 'static,
) -> Result<Opened, OpenError> {
    let mut options = OpenOptions::new(events);
    options.machinery = machinery;
    options.wait = Duration::from_secs(5);
    Store::open(dir, options)
}

/// A notice that says that something is missing.
pub fn tells_loss(notices: &[Notice]) -> bool {
    notices.iter().any(Notice::tells_loss)
}

/// Says a line to the process that will kill this one, in a single write.
pub fn say(line: &str) {
    std::io::Write::write_all(&mut std::io::stderr(), format!("{line};\n").as_bytes()).unwrap();
}

/// What such a process said; a line that the kill cut off was not said.
pub fn listen(pipe: impl std::io::Read) -> Vec<String> {
    let lines = std::io::BufRead::lines(std::io::BufReader::new(pipe)).map_while(Result::ok);
    lines.filter_map(|line| line.strip_suffix(';').map(str::to_owned)).collect()
}
