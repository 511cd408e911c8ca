//! A day while it is entered: typed as people say it, or walked to day by day. What stands there
//! when the typing begins is replaced, as nobody adds letters to a date.

use chrono::NaiveDate;

use crate::engine::dates;

use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;

/// The text of a day.
#[derive(Clone, Debug)]
pub struct DayField {
    editor: Editor,
    /// The next typed letter replaces the text.
    replaces: bool,
}

impl DayField {
    /// Beginning with a text, perhaps none.
    pub fn new(text: &str) -> Self {
        Self { editor: Editor::new(text, false), replaces: true }
    }

    /// The text and its caret.
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// The day that is meant, if it is one.
    pub fn day(&self, today: NaiveDate) -> Option<NaiveDate> {
        dates::read(self.editor.text(), today)
    }

    /// Takes typed or pasted text.
    pub fn typed(&mut self, text: &str) {
        if std::mem::take(&mut self.replaces) {
            self.editor = Editor::default();
        }
        self.editor.insert(text);
    }

    /// Walks a day or a week on from the day that is there, else from today; or edits the text. Says
    /// whether it changed.
    pub fn act(&mut self, act: Act, today: NaiveDate) -> bool {
        let away = match act {
            Act::LineUp => 1,
            Act::LineDown => -1,
            Act::PageUp => 7,
            Act::PageDown => -7,
            _ => {
                self.replaces = false;
                return self.editor.act(act);
            }
        };
        let from = self.day(today).unwrap_or(today);
        let Some(day) = dates::moved(from, away) else { return false };
        *self = Self::new(&day.to_string());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_replaces_what_stood_there_and_editing_keeps_it() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let text = |field: &DayField| field.editor().text().to_owned();
        let mut field = DayField::new("2026-11-20");
        field.typed("+");
        field.typed("7");
        assert_eq!((text(&field), field.day(today)), ("+7".into(), dates::moved(today, 7)));
        assert!(field.act(Act::LineUp, today));
        assert_eq!(text(&field), "2026-11-29");
        assert!(field.act(Act::DeleteLeft, today));
        field.typed("8");
        assert_eq!(text(&field), "2026-11-28");
    }
}
