//! A measure over time.

use crate::domain::common::SITE;
use crate::domain::kinds::cycles::reading;
use crate::domain::kinds::{MEASURE, READING, SITE as SITES};
use crate::domain::{FieldCode, KindCode, RecordId};
use crate::engine::charts::{Charted, Happened, Wish};
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
