//! An index in memory, which can err or hang.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use commonground::domain::RecordId;
use commonground::store::{Index, IndexError, IndexKind, Point, Row};

/// The rows of every index by its folder.
pub type Rows = BTreeMap<PathBuf, (BTreeMap<RecordId, Vec<u8>>, Option<Point>)>;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    #[default]
    Well,
    /// Everything from now on fails.
    Errs,
    /// Everything from now on panics.
    Panics,
    /// Nothing from now on comes back.
    Hangs,
}

#[derive(Clone, Default)]
pub struct IndexDouble {
    pub rows: Arc<Mutex<Rows>>,
    pub mood: Arc<Mutex<Mood>>,
}

impl IndexDouble {
    pub fn set(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    fn feel(&self) -> Result<(), IndexError> {
        let mood = *self.mood.lock().unwrap();
        match mood {
            Mood::Well => Ok(()),
            Mood::Errs => Err(IndexError::Failed("bad day".to_owned())),
            Mood::Panics => panic!("the index double panics on demand"),
            Mood::Hangs => loop {
                std::thread::park();
            },
        }
    }
}

impl IndexKind for IndexDouble {
    fn open(&self, dir: &Path) -> Result<Box<dyn Index>, IndexError> {
        self.feel()?;
        Ok(Box::new(OpenIndex { double: self.clone(), dir: dir.to_owned() }))
    }
}

struct OpenIndex {
    double: IndexDouble,
    dir: PathBuf,
}

impl Index for OpenIndex {
    fn scan(&mut self, each: &mut dyn FnMut(&[u8])) -> Result<Option<Point>, IndexError> {
        self.double.feel()?;
        let mut rows = self.double.rows.lock().unwrap();
        let (rows, point) = rows.entry(self.dir.clone()).or_default();
        rows.values().for_each(|bytes| each(bytes));
        Ok(*point)
    }

    fn apply(&mut self, changes: &[Row], point: Point) -> Result<(), IndexError> {
        self.fill(changes)?;
        self.double.rows.lock().unwrap().entry(self.dir.clone()).or_default().1 = Some(point);
        Ok(())
    }

    fn fill(&mut self, changes: &[Row]) -> Result<(), IndexError> {
        self.double.feel()?;
        let mut rows = self.double.rows.lock().unwrap();
        let (rows, _) = rows.entry(self.dir.clone()).or_default();
        for (id, bytes) in changes {
            match bytes {
                Some(bytes) => drop(rows.insert(id.clone(), bytes.clone())),
                None => drop(rows.remove(id)),
            }
        }
        Ok(())
    }

    fn close(self: Box<Self>) -> Result<(), IndexError> {
        self.double.feel()
    }
}
