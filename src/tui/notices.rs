//! What is told until somebody has seen it.

use std::collections::HashMap;

/// Sentences that stay until dismissed.
#[derive(Debug, Default)]
pub struct Notices {
    /// The newest last.
    told: Vec<String>,
    /// What was told last of each errand that was done, by what that is called.
    errands: HashMap<String, String>,
}

impl Notices {
    /// Tells one more.
    pub fn push(&mut self, told: String) {
        self.told.push(told);
    }

    /// Tells what came of an errand, instead of what was told of the same one before.
    pub(super) fn push_of(&mut self, errand: String, told: String) {
        if let Some(before) = self.errands.insert(errand, told.clone()) {
            self.put_away(&before);
        }
        self.push(told);
    }

    /// The newest was seen.
    pub(super) fn pop(&mut self) {
        self.told.pop();
    }

    /// What one says is known already.
    pub(super) fn put_away(&mut self, told: &str) {
        self.told.retain(|own| own != told);
    }

    /// The newest, and how many more there are.
    pub(super) fn newest(&self) -> Option<(&str, usize)> {
        let (newest, others) = self.told.split_last()?;
        Some((newest, others.len()))
    }
}
