//! A measure over time.

use crate::domain::common::SITE;
use crate::domain::kinds::cycles::reading;
use crate::domain::kinds::{MEASURE, READING, SITE as SITES, VOTE};
use crate::domain::{FieldCode, KindCode, RecordId};
use crate::engine::charts::{Charted, Each, Happened, Multiples, Of, Pareto, Wish};
use crate::engine::request::{Answer, Names, Outcome};
use crate::engine::{Refusal, typed};

use super::reading::Reading;

impl Reading<'_> {
    pub(super) fn chart(
        &self,
        measure: &str,
        site: Option<&str>,
        subgroup: Option<&str>,
        wish: Wish,
    ) -> Result<Outcome, Refusal> {
        let measure = self.named(reading::MEASURE.code, &[MEASURE], measure)?;
        let site = site.map(|site| self.named(SITE.code, &[SITES], site)).transpose()?;
        let mut names = Names::default();
        [Some(&measure), site.as_ref()]
            .into_iter()
            .flatten()
            .for_each(|id| names.add(self.seen, id));
        let charted = Charted::of(self.seen, &measure, site, subgroup, wish);
        for own in &charted.events {
            if let Happened::Cycle(id) = &own.what {
                names.add(self.seen, id);
            }
        }
        Ok(Outcome { transaction: None, answer: Answer::Chart(charted), names })
    }

    pub(super) fn multiples(
        &self,
        measure: &str,
        each: Each,
        wish: Wish,
    ) -> Result<Outcome, Refusal> {
        let measure = self.named(reading::MEASURE.code, &[MEASURE], measure)?;
        let own = Multiples::of(self.seen, &measure, each, wish, self.context.language);
        let mut names = Names::default();
        names.add(self.seen, &measure);
        for panel in &own.panels {
            if let Of::Site(id) = &panel.of {
                names.add(self.seen, id);
            }
        }
        Ok(Outcome { transaction: None, answer: Answer::Multiples(own), names })
    }

    pub(super) fn pareto(&self, of: &str, site: Option<&str>) -> Result<Outcome, Refusal> {
        let of = self.named(reading::MEASURE.code, &[MEASURE, VOTE], of)?;
        let site = site.map(|site| self.named(SITE.code, &[SITES], site)).transpose()?;
        let own = Pareto::of(self.seen, &of, site.as_ref()).map_err(Refusal::NoPareto)?;
        let mut names = Names::default();
        [Some(&of), site.as_ref()].into_iter().flatten().for_each(|id| names.add(self.seen, id));
        Ok(Outcome { transaction: None, answer: Answer::Pareto(own), names })
    }

    /// The record that a reading of the chart would name in this field.
    fn named(
        &self,
        field: FieldCode,
        kinds: &'static [KindCode],
        text: &str,
    ) -> Result<RecordId, Refusal> {
        let found = typed::linked(&self.seen, self.context, kinds, text);
        let wrong =
            |problem| Refusal::BadValue { kind: READING, field, text: text.to_owned(), problem };
        found.map_err(wrong)
    }
}
