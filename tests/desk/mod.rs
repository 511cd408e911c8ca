//! A terminal at which a day is played: each key waits for what it does, and is counted.

#![allow(dead_code, reason = "each user needs a part of it")]

use crate::pty::Session;

/// The escape key as a code of its own: a lone one and what follows at once would be Alt and that.
pub const ESC: &str = "\x1b[27u";
/// So much of a long row is seen beside a picture.
const SEEN: usize = 25;

pub struct Desk {
    pub screen: Session,
    /// Keys that give a command.
    pub keys: usize,
    /// Keys that are words.
    pub typed: usize,
}

impl Desk {
    /// Presses keys until a condition holds.
    pub fn until(&mut self, keys: &str, is_there: impl Fn(&str) -> bool) {
        self.keys += if keys.starts_with('\x1b') { 1 } else { keys.chars().count() };
        self.screen.send(keys.as_bytes(), is_there);
    }

    /// Presses keys until something is seen that was not.
    pub fn press(&mut self, keys: &str, sees: &str) {
        self.until(keys, |screen| screen.contains(sees));
    }

    /// Presses a key until something is no longer seen.
    pub fn until_gone(&mut self, key: &str, gone: &str) {
        self.until(key, |screen| !screen.contains(gone));
    }

    /// Types words until they are seen.
    pub fn types(&mut self, words: &str) {
        self.typed += words.chars().count();
        let begin = beginning(words);
        self.screen.send(words.as_bytes(), |screen| screen.contains(&begin));
    }

    /// Presses a key until the cursor is on a row.
    pub fn go(&mut self, key: &str, row: &str) {
        let row = beginning(row);
        while !self.row().contains(&row) {
            let before = self.row();
            self.until(key, |screen| ![&before, ""].contains(&&*cursor(screen)));
        }
    }

    /// The row that has the cursor.
    pub fn row(&self) -> String {
        cursor(&self.screen.text())
    }
}

/// As much of words as is seen everywhere.
pub fn beginning(words: &str) -> String {
    words.trim().chars().take(SEEN).collect()
}

/// The row of a screen that has the cursor, without what stands beside it.
pub fn cursor(screen: &str) -> String {
    let row = screen.lines().find(|line| line.starts_with('›')).unwrap_or_default();
    row.split('│').next().unwrap_or_default().to_owned()
}
