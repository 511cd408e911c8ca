//! The best few of many, kept by selection: sorting waits until somebody looks.

use super::titles::Row;

/// The best rows: highest score first, the more recent of equals first.
#[derive(Clone, Debug, Default)]
pub struct Top {
    wanted: usize,
    best: Vec<(i64, Row)>,
}

impl Top {
    pub const fn new(wanted: usize) -> Self {
        Self { wanted, best: Vec::new() }
    }

    pub fn offer(&mut self, score: i64, row: Row) {
        self.best.push((score, row));
        if self.best.len() >= 2 * self.wanted.max(32) {
            let last = self.wanted.min(self.best.len() - 1);
            self.best.select_nth_unstable_by(last, |a, b| b.cmp(a));
            self.best.truncate(self.wanted);
        }
    }

    /// The rows, best first.
    pub fn ranked(&self) -> Vec<Row> {
        let mut ranked = self.best.clone();
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        ranked.into_iter().take(self.wanted).map(|(_, row)| row).collect()
    }
}
