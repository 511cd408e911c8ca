//! Small charts side by side, in words: what each is called, in how many something changed, and their axes.

use crate::domain::RecordId;
use crate::engine::charts::{Multiples, Of, Panel};

use super::Texts;

/// As many names are told in a sentence.
const TOLD: usize = 4;

impl Texts {
    /// Of what a small chart is.
    pub fn panel_name(&self, own: &Panel, name: &dyn Fn(&RecordId) -> String) -> String {
        match &own.of {
            Of::Site(id) => name(id),
            Of::Group(name) => name.best(self.language).to_owned(),
            Of::Whole => self.get("chart-everybody").into_owned(),
        }
    }

    /// The same with its newest value before it, for a name is cut where there is no room.
    pub fn panel_head(&self, own: &Panel, name: &dyn Fn(&RecordId) -> String) -> String {
        let newest = own.chart.points.last().map(|own| self.chart_number(own.value.near()));
        format!("{} {}", newest.unwrap_or_default(), self.panel_name(own, name))
    }

    /// In how many something changed by the rules, and the axes that all of them share.
    pub fn multiples_told(
        &self,
        own: &Multiples,
        name: &dyn Fn(&RecordId) -> String,
    ) -> Vec<String> {
        let Some(((low, high), (first, last))) = own.heights().zip(own.days()) else {
            return vec![self.get("multiples-none").into_owned()];
        };
        let changed: Vec<String> = own
            .panels
            .iter()
            .filter(|own| own.has_signal())
            .map(|own| self.panel_name(own, name))
            .collect();
        let more = if changed.len() > TOLD { ", …" } else { "" };
        let told = [
            ("count", changed.len().into()),
            ("all", own.panels.len().into()),
            ("names", (changed[..changed.len().min(TOLD)].join(", ") + more).into()),
        ];
        let axes = [
            ("low", self.chart_number(low).into()),
            ("high", self.chart_number(high).into()),
            ("first", self.date(first).into()),
            ("last", self.date(last).into()),
        ];
        let rules = self.chart_rules(own.asked.rules);
        vec![self.with("multiples-signals", &told), self.with("multiples-axes", &axes), rules]
    }
}
