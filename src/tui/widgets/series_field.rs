//! Readings while they are entered, a line each: the day is there already and steps on by itself, so that only
//! values are typed. A column that is pasted fills line after line.

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::engine::dates;
use crate::engine::readings::lines;

use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;

/// The lines, with a new one begun behind them.
#[derive(Clone, Debug)]
pub struct SeriesField {
    editor: Editor,
    today: NaiveDate,
}

impl SeriesField {
    /// Beginning with what was read so far, and today's line or the next.
    pub fn new(text: &str, today: NaiveDate) -> Self {
        let mut field = Self { editor: Editor::new(text.trim_end(), true), today };
        field.begin_line();
        field
    }

    /// Puts these lines in the place of what is there.
    pub fn write(&mut self, text: &str) {
        *self = Self::new(text, self.today);
    }

    /// The text and its caret.
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// What is entered: lines in which only a day stands say nothing.
    pub fn entered(&self) -> String {
        let lines = self.editor.text().lines().map(|line| self.meant(line));
        let said = lines.filter(|line| !line.is_empty() && self.day_alone(line).is_none());
        said.collect::<Vec<_>>().join("\n")
    }

    /// Goes on to the next line; whether there is one to go to. Behind a line in which nothing was typed there
    /// is none.
    pub fn step(&mut self) -> bool {
        let behind = &self.editor.text()[self.editor.caret()..];
        if behind.contains('\n') {
            self.editor.act(Act::LineDown);
            self.editor.act(Act::LineEnd);
            return true;
        }
        let last = self.editor.text().lines().next_back().unwrap_or_default();
        if last.trim().is_empty() || self.day_alone(last).is_some() {
            return false;
        }
        self.editor.act(Act::LineEnd);
        self.begin_line();
        true
    }

    /// Takes typed or pasted text. Of several lines each without a day gets the next one.
    pub fn typed(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n");
        if !text.contains('\n') {
            return self.editor.insert(&text.replace('\t', " "));
        }
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if lines::read(line, self.today).is_ok() {
                // It has a day of its own.
                self.editor.act(Act::DeleteToStart);
            }
            self.editor.insert(&line.replace('\t', " "));
            self.editor.act(Act::LineEnd);
            self.begin_line();
        }
    }

    /// Carries out an action; whether what is entered changed.
    pub fn act(&mut self, act: Act) -> bool {
        match act {
            Act::Newline => self.step(),
            _ => self.editor.act(act),
        }
    }

    fn begin_line(&mut self) {
        let day = self.next();
        let text = self.editor.text();
        let line = if text.is_empty() { format!("{day} ") } else { format!("\n{day} ") };
        self.editor.insert(&line);
    }

    /// The day after the last line: as far from it as that is from the one before, where they follow one another
    /// evenly; who reads on school days goes on with a Monday. Else today, if that is later.
    fn next(&self) -> NaiveDate {
        let lines = self.editor.text().lines().rev().map(|line| self.meant(line));
        let days: Vec<NaiveDate> = lines.filter_map(|line| self.day_of(&line)).take(8).collect();
        let Some(last) = days.first() else { return self.today };
        let is_school_day = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let steps = || days.windows(2).map(|pair| (pair[0] - pair[1]).num_days());
        let step = steps().next().filter(|step| *step > 0).unwrap_or(1);
        let daily = steps().all(|step| (1..=3).contains(&step)) && days.iter().all(is_school_day);
        let is_even = daily || steps().all(|own| own == step);
        if !is_even && self.today > *last {
            return self.today;
        }
        let step = if daily { 1 } else { step };
        let mut next = dates::moved(*last, step);
        while daily && next.is_some_and(|day| !is_school_day(&day)) {
            next = next.and_then(|day| dates::moved(day, 1));
        }
        next.unwrap_or(*last)
    }

    /// A line as it is meant: who types a day behind the one that stood there means that one.
    fn meant(&self, line: &str) -> String {
        let behind = line.trim().split_once(char::is_whitespace).map(|(_, behind)| behind.trim());
        let other =
            behind.filter(|rest| self.day_of(line).is_some() && self.day_of(rest).is_some());
        other.unwrap_or(line.trim()).to_owned()
    }

    fn day_of(&self, line: &str) -> Option<NaiveDate> {
        dates::read(line.split_whitespace().next()?, self.today)
    }

    fn day_alone(&self, line: &str) -> Option<NaiveDate> {
        self.day_of(line).filter(|_| line.split_whitespace().nth(1).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str) -> SeriesField {
        // A Tuesday.
        SeriesField::new(text, NaiveDate::from_ymd_opt(2026, 12, 1).unwrap())
    }

    #[test]
    fn only_values_are_typed_and_the_day_steps_on() {
        let mut own = field("");
        for value in ["62 %", "63", "64 half a day"] {
            own.typed(value);
            assert!(own.step());
        }
        own.typed("65");
        let typed = "2026-12-01 62 %\n2026-12-02 63\n2026-12-03 64 half a day\n2026-12-04 65";
        assert_eq!(own.entered(), typed);
        assert!(own.step());
        assert!(own.editor().text().ends_with("\n2026-12-07 "), "after Friday comes Monday");
        assert!(!own.step(), "nothing was typed: that was all");
        assert_eq!(own.entered(), typed);
    }

    #[test]
    fn weeks_go_on_by_weeks_and_another_day_may_be_typed() {
        let mut own = field("2026-11-07 5\n2026-11-14 6");
        assert!(own.editor().text().ends_with("\n2026-11-21 "));
        own.typed("2026-11-28 7");
        assert!(own.step());
        assert!(own.editor().text().ends_with("\n2026-12-01 "), "they are not even any more");
        assert_eq!(own.entered(), "2026-11-07 5\n2026-11-14 6\n2026-11-28 7");
    }

    #[test]
    fn behind_uneven_days_comes_today() {
        assert!(
            field("2026-10-29 9\n2026-11-04 11\n2026-11-06 3")
                .editor()
                .text()
                .ends_with("\n2026-12-01 ")
        );
    }

    #[test]
    fn a_pasted_column_fills_line_after_line() {
        let mut own = field("");
        own.typed("62\r\n63\r\n64\r\n");
        assert_eq!(own.entered(), "2026-12-01 62\n2026-12-02 63\n2026-12-03 64");
        own.typed("2026-12-10\t70\n2026-12-11\t71\n");
        assert!(own.entered().ends_with("2026-12-03 64\n2026-12-10 70\n2026-12-11 71"));
    }
}
