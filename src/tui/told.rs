//! What the screen tells besides records: notices, the last action, how far changes are kept.

use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::layout;
use crate::tui::model::Model;

impl Model {
    /// The sentence to show now: that nothing can be saved, then about the last action, else the
    /// newest notice.
    pub fn message(&self) -> Option<(String, Role)> {
        let texts = self.setup.texts;
        if let Some((reason, unsaved)) = &self.saving.trouble {
            let unsaved = i64::try_from(*unsaved).unwrap_or(i64::MAX);
            let arguments = [("reason", reason.as_str().into()), ("unsaved", unsaved.into())];
            let mut told = texts.with("saving-trouble", &arguments);
            if let Some(said) = &self.said {
                told = format!("{told} {said}");
            }
            return Some((told, Role::Error));
        }
        if let Some(said) = &self.said {
            return Some((said.clone(), Role::Info));
        }
        let (notice, more) = self.notices.newest()?;
        let hint = match i64::try_from(more).unwrap_or(i64::MAX) {
            0 => texts.get("notice-hint").into_owned(),
            more => texts.with("notice-hint-more", &[("more", more.into())]),
        };
        Some((self.with_hint(notice, &hint), Role::Info))
    }

    /// Whether a notice is what is told now.
    pub(super) fn shows_notice(&self) -> bool {
        self.saving.trouble.is_none() && self.said.is_none() && self.notices.newest().is_some()
    }

    /// A notice and how to put it away, which stays in sight when the notice has no room.
    fn with_hint(&self, notice: &str, hint: &str) -> String {
        let whole = format!("{notice} {hint}");
        let (width, rows) = layout::message_room(self.setup.size);
        if rows < 2 || cells::wrapped(&whole, width, rows + 1).len() <= rows {
            return whole;
        }
        format!("{}\n{hint}", cells::paragraphs(notice, width, rows - 1).join("\n"))
    }

    /// Saved, saving, or not saved: a few words for the footer.
    pub fn saved_words(&self) -> (String, Role) {
        let texts = self.setup.texts;
        if self.saving.trouble.is_some() {
            (texts.get("saving-not").into_owned(), Role::Error)
        } else if self.saving.newest > self.saving.saved {
            (texts.get("saving-now").into_owned(), Role::Info)
        } else if let Some(at) = self.saving.at {
            let time = at.to_clock().format("%H:%M:%S").to_string();
            (texts.with("saving-done", &[("time", time.into())]), Role::Ok)
        } else {
            (String::new(), Role::Text)
        }
    }
}
