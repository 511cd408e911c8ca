//! The best few of many, kept by selection: sorting waits until somebody looks.

use super::titles::Row;

/// The best rows: highest score first, the more recent of equals first.
#[derive(Clone, Debug, Default)]
pub struct Top {
    wanted: usize,
    /// The score of the last that was kept when there was last a selection.
    floor: Option<i64>,
    best: Vec<(i64, Row)>,
}

impl Top {
    pub const fn new(wanted: usize) -> Self {
        Self { wanted, floor: None, best: Vec::new() }
    }

    pub const fn wanted(&self) -> usize {
        self.wanted
    }

    pub fn offer(&mut self, score: i64, row: Row) {
        self.best.push((score, row));
        if self.best.len() >= 2 * self.wanted.max(32) {
            let last = self.wanted.saturating_sub(1);
            let (_, last, _) = self.best.select_nth_unstable_by(last, |a, b| b.cmp(a));
            self.floor = Some(last.0);
            self.best.truncate(self.wanted);
        }
    }

    /// Whether an older row that scores no more than this would not be kept.
    pub fn is_above(&self, score: i64) -> bool {
        self.floor.is_some_and(|floor| floor >= score)
    }

    /// The rows, best first.
    pub fn ranked(&self) -> Vec<Row> {
        let mut ranked = self.best.clone();
        ranked.sort_unstable_by(|a, b| b.cmp(a));
        ranked.into_iter().take(self.wanted).map(|(_, row)| row).collect()
    }
}
