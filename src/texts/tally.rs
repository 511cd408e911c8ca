//! A count in words: while it goes on, and once it is kept.

use fluent_bundle::FluentValue;

use crate::domain::Decimal;
use crate::engine::readings::tally::{Sitting, Tallied};
use crate::engine::request::Names;

use super::Texts;

impl Texts {
    /// How far a count is, on one line.
    pub fn tally_line(&self, sitting: &Sitting) -> String {
        let causes = (1..).zip(&sitting.causes);
        let causes = causes.map(|(digit, own)| self.tally_cause(digit, own, sitting.of(digit)));
        let told =
            [("measure", sitting.measure.as_str().into()), ("count", number(sitting.total()))];
        let line = self.with("tally-line", &told);
        std::iter::once(line).chain(causes).collect::<Vec<_>>().join("  ")
    }

    /// A cause with its key and its events.
    pub fn tally_cause(&self, digit: usize, cause: &str, count: usize) -> String {
        let told = [("key", number(digit)), ("cause", cause.into()), ("count", number(count))];
        self.with("tally-cause", &told)
    }

    /// What was kept of a sitting: how much the day has now, and what each cause got.
    pub fn tallied(&self, own: &Tallied, names: &Names) -> String {
        self.tallied_as(own, self.name(&own.measure, names))
    }

    /// The same where the name of the measure is known.
    pub fn tallied_as(&self, own: &Tallied, measure: String) -> String {
        let decimal = |value: Decimal| FluentValue::from(self.decimal(value));
        let mut told = vec![
            ("measure", measure.into()),
            ("day", self.date(own.day).into()),
            ("count", number(own.counted)),
            ("value", decimal(own.value)),
        ];
        told.extend(own.before.map(|before| ("before", decimal(before))));
        let id = if own.before.is_some() { "tally-added" } else { "tally-kept" };
        let causes = own.causes.iter().map(|(cause, count)| format!("{cause} {count}"));
        let causes = causes.collect::<Vec<_>>().join(" · ");
        let kept = self.with(id, &told);
        if causes.is_empty() { kept } else { format!("{kept} – {causes}") }
    }
}

/// A count, told with the digits that people read.
fn number(count: usize) -> FluentValue<'static> {
    FluentValue::from(count)
}
