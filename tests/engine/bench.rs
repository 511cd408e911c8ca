//! A workspace in memory, to work with as a program does.

use super::*;

/// A journal in memory.
#[derive(Default)]
pub struct Memory(pub Vec<Arc<Transaction>>);

impl Journal for Memory {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let found = self.0.iter().find(|transaction| transaction.sequence == sequence);
        found.cloned().ok_or(JournalError::Unknown(sequence))
    }
}

/// What stands for chance at the n-th step.
pub fn chance(step: usize) -> [u8; 9] {
    let [a, b, ..] = (step * 0x9e37).to_le_bytes();
    [a, b, a, b, a, b, a, b, 1]
}

/// A workspace with its journal and a clock that goes on by a second per step.
pub struct Bench {
    pub workspace: Workspace,
    pub journal: Memory,
    ids: u32,
}

impl Bench {
    pub fn empty() -> Self {
        Self { workspace: Workspace::default(), journal: Memory::default(), ids: 0 }
    }

    pub fn founded() -> Self {
        let mut bench = Self::empty();
        let founding = seed::Founding { school: "Escuela".into(), ..Default::default() };
        bench.edit(&seed::seed(&founding, Language::Es)).unwrap();
        bench
    }

    pub fn context(&self) -> Context {
        let second = i64::try_from(self.journal.0.len()).unwrap() * 1000;
        Context {
            words: commonground::texts::names::WORDS,
            now: Moment { millis: 1_795_000_000_000 + second, offset_minutes: -480 },
            author: "Ana".into(),
            replica: 7,
            drawn: Drawn::new(chance(self.journal.0.len())),
            language: Language::En,
        }
    }

    pub fn keep(&mut self, transaction: Transaction) {
        if !transaction.changes.is_empty() {
            self.workspace.apply(&transaction);
            self.journal.0.push(Arc::new(transaction));
        }
    }

    pub fn edit(&mut self, edits: &[Edit]) -> Result<(), Refusal> {
        let transaction = plan(&self.workspace, &self.context(), Cause::Edit, edits)?;
        self.keep(transaction);
        Ok(())
    }

    pub fn ask(&mut self, request: &Request) -> Result<Outcome, Refusal> {
        let context = self.context();
        let mut ids = self.ids;
        let mut fresh = || {
            ids += 1;
            RecordId::parse(&format!("r{ids:011}")).unwrap()
        };
        let asker = Asker::any_of(commonground::domain::Level::Private);
        let (workspace, journal) = (&self.workspace, &self.journal);
        let mut service = Service {
            workspace,
            context: &context,
            journal,
            fresh: &mut fresh,
            asker,
            because: None,
        };
        let outcome = service.answer(request)?;
        self.ids = ids;
        if let Some(transaction) = outcome.transaction.clone() {
            self.keep(transaction);
        }
        Ok(outcome)
    }

    pub fn add(&mut self, kind: &str, pairs: &[(&str, &str)]) -> Result<RecordId, Refusal> {
        let pairs = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.ids += 1;
        let id = format!("r{:011}", self.ids);
        match self.ask(&Request::Add { id, kind: kind.to_owned(), pairs })?.answer {
            Answer::Made(id) => Ok(id),
            other => panic!("{other:?}"),
        }
    }

    pub fn state(&self) -> BTreeMap<RecordId, Record> {
        self.workspace.records().map(|record| (record.id.clone(), (**record).clone())).collect()
    }
}
