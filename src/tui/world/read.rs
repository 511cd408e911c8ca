//! What was read, told in a line.

use crate::domain::Record;
use crate::domain::kinds::cycles::reading;
use crate::engine::readings::points;

use super::{MASK, World};

/// How many of the newest readings stand in a line.
const SHOWN: usize = 8;

impl World<'_> {
    /// The title of some readings, and the newest of them in the order of their days.
    pub fn read(&self, readings: &Record) -> String {
        let title = self.title(readings);
        if !self.shows(readings, reading::POINTS.code) {
            return format!("{title} · {MASK}");
        }
        let (texts, own) = (self.setup.texts, points(readings));
        let (all, notes) = (own.points(), own.notes());
        let newest = all.iter().skip(all.len().saturating_sub(SHOWN));
        let told = newest.map(|(day, value)| {
            let note = notes.get(day).map(|note| format!(" ({note})")).unwrap_or_default();
            format!("{}: {}{note}", texts.date(*day), texts.decimal(*value))
        });
        format!("{title} · {}", told.collect::<Vec<_>>().join(" · "))
    }
}
