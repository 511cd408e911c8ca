//! Readings one by one: they are asked for, set and taken away by their address.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Kind, Record, RecordId, Series, Value};
use crate::engine::readings::gathering::Gathering;
use crate::engine::readings::tally::{Sitting, tallied};
use crate::engine::readings::{
    Brought, Found, brought, find, is_address, lines, points, remembered,
};
use crate::engine::request::{Answer, Names, Outcome, Read};
use crate::engine::{Cause, Edit, Refusal, Transaction, ValueProblem, dates, plan, typed};

use super::Service;
use super::reading::{Asked, Reading};

impl Reading<'_> {
    /// The readings of some series, of one day only if one is asked for.
    pub(super) fn readings(&self, series: Vec<Arc<Record>>, day: Option<NaiveDate>) -> Outcome {
        let mut names = Names::default();
        let slots = series.iter().flat_map(|own| own.slots());
        slots.for_each(|(_, value)| names.add_value(self.seen, Some(value)));
        series.iter().for_each(|own| names.add(self.seen, &own.id));
        Outcome { answer: Answer::Readings(series, day), names, ..Outcome::default() }
    }

    /// The readings that a list asks for.
    pub(super) fn listed_readings(
        &self,
        kind: &'static Kind,
        asked: &Asked<'_>,
    ) -> Result<Outcome, Refusal> {
        let is_day = |(key, _): &&(String, String)| *key == reading::DATE.key;
        let (days, wanted): (Vec<_>, Vec<_>) = asked.wanted.iter().partition(is_day);
        let day = |text: &str| {
            dates::read(text, self.context.now.day()).ok_or_else(|| Refusal::BadValue {
                kind: READING,
                field: reading::DATE.code,
                text: text.to_owned(),
                problem: ValueProblem::NotADate,
            })
        };
        let day = days.first().map(|(_, text)| day(text)).transpose()?;
        let wanted: Vec<_> = wanted.into_iter().cloned().collect();
        let series = self.records(kind, &Asked { wanted: &wanted, ..*asked })?;
        Ok(self.readings(series, day))
    }

    /// What the columns of a file with these heads hold, as it was said before.
    pub(super) fn columns(&self, heads: &[String]) -> Outcome {
        let answer = Answer::Columns(remembered(&self.seen, heads));
        Outcome { answer, ..Outcome::default() }
    }

    /// One reading.
    pub(super) fn shown_reading(&self, address: &str) -> Result<Outcome, Refusal> {
        let found = find(&self.seen, self.context, address)?;
        Ok(self.readings(vec![found.series], Some(found.day)))
    }
}

impl Service<'_> {
    /// Keeps a value of a measure: in the series that is there, or in a new one.
    pub(super) fn read(&self, id: &str, pairs: &[(String, String)]) -> Result<Outcome, Refusal> {
        let kind = typed::kind(READING_KEY)?;
        let values =
            typed::values(self.workspace, self.context, kind, None, super::borrowed(pairs))?;
        let day = values.iter().find_map(|(code, value)| match value {
            Some(Value::Date(day)) if *code == reading::DATE.code => Some(*day),
            _ => None,
        });
        let day = day.unwrap_or_else(|| self.context.now.day());
        let outcome = self.add(id, READING_KEY, pairs)?;
        let (Answer::Made(home), Some(transaction)) = (&outcome.answer, &outcome.transaction)
        else {
            return Ok(outcome);
        };
        let change = transaction.changes.iter();
        let mut change = change.filter(|own| own.id == *home && own.code == reading::POINTS.code);
        let Some(change) = change.next() else { return Ok(outcome) };
        let on_day = |value: &Option<Value>| match value {
            Some(Value::Series(series)) => series.get(day),
            _ => None,
        };
        let Some(value) = on_day(&change.after) else { return Ok(outcome) };
        let before = self.workspace.get(home.as_str());
        let before = before.and_then(|own| points(own).get(day));
        let measure = values.iter().find_map(|(code, value)| match value {
            Some(Value::Link(id)) if *code == reading::MEASURE.code => Some(id.clone()),
            _ => None,
        });
        let Some(measure) = measure else { return Ok(outcome) };
        let mut names = Names::default();
        let redacted = self.redacted();
        names.add(redacted.seen(self.workspace), &measure);
        let read = Read { series: home.clone(), measure, day, value, before };
        Ok(Outcome { answer: Answer::Read(read), names, ..outcome })
    }

    /// Keeps what was counted at a sitting.
    pub(super) fn tally(&mut self, sitting: &Sitting) -> Result<Outcome, Refusal> {
        let (edits, own) = tallied(self.workspace, self.context, sitting, &mut *self.fresh)?;
        let mut names = Names::default();
        names.add(self.redacted().seen(self.workspace), &own.measure);
        let outcome = self.carry_out(Cause::Edit, &edits, Answer::Unchanged)?;
        Ok(Outcome { answer: Answer::Tallied(own), names, ..outcome })
    }

    /// Takes the readings of a file in, as one step.
    pub(super) fn bring_readings(
        &mut self,
        gathering: &Gathering,
        measure: Option<&str>,
        take_good: bool,
    ) -> Result<Outcome, Refusal> {
        let fresh = &mut *self.fresh;
        let Brought { edits, kept, problems } =
            brought(self.workspace, self.context, gathering, measure, fresh);
        let taken = problems.is_empty() || take_good;
        let edits = if taken { edits } else { Vec::new() };
        let answer = Answer::ImportedReadings { kept, problems, taken };
        let transaction = plan(self.workspace, self.context, Cause::Import, &edits)?;
        let transaction = (!transaction.changes.is_empty()).then_some(transaction);
        Ok(Outcome { transaction, answer, ..Outcome::default() })
    }

    /// Sets the value or the note of a reading.
    pub(super) fn set_reading(
        &self,
        address: &str,
        pairs: &[(String, String)],
    ) -> Result<Outcome, Refusal> {
        let Found { series, day } = find(self.workspace, self.context, address)?;
        let mut own = points(&series).into_owned();
        for (key, text) in pairs {
            match &**key {
                "value" => {
                    let value = lines::value(text).ok_or_else(|| Refusal::BadValue {
                        kind: READING,
                        field: reading::VALUE.code,
                        text: text.clone(),
                        problem: ValueProblem::NotADecimal,
                    })?;
                    own.put(day, Some(value));
                }
                "note" => own.note(day, text.trim()),
                _ => {
                    return Err(Refusal::UnknownField {
                        kind: READING,
                        key: key.clone(),
                        nearest: typed::nearest(key, ["value", "note"].into_iter()),
                    });
                }
            }
        }
        self.carry_out(
            Cause::Edit,
            &[kept(&series.id, own)],
            Answer::Changed(vec![series.id.clone()]),
        )
    }

    /// Takes readings away, and puts records in the trash.
    pub(super) fn remove(&self, ids: &[String]) -> Result<Outcome, Refusal> {
        let (addresses, ids): (Vec<String>, Vec<String>) =
            ids.iter().cloned().partition(|own| is_address(own));
        if addresses.is_empty() {
            return self.each(&ids, Edit::Remove);
        }
        let mut left: BTreeMap<RecordId, Series> = BTreeMap::new();
        for address in &addresses {
            let Found { series, day } = find(self.workspace, self.context, address)?;
            let own = left.entry(series.id.clone());
            own.or_insert_with(|| points(&series).into_owned()).put(day, None);
        }
        let mut touched: Vec<RecordId> = left.keys().cloned().collect();
        let mut edits: Vec<Edit> = left.into_iter().map(|(id, own)| kept(&id, own)).collect();
        for id in ids {
            let id = typed::record_id(self.workspace, &id)?;
            touched.push(id.clone());
            edits.push(Edit::Remove(id));
        }
        self.carry_out(Cause::Edit, &edits, Answer::Changed(touched))
    }
}

/// The key of the kind.
const READING_KEY: &str = "reading";

/// A series holds these points from now on; without any it goes to the trash.
fn kept(id: &RecordId, series: Series) -> Edit {
    if series.is_empty() {
        return Edit::Remove(id.clone());
    }
    let value = Some(Value::Series(Box::new(series)));
    Edit::Set { id: id.clone(), code: reading::POINTS.code, value }
}

/// The series into which a new one went, if it is not there itself.
pub(super) fn home_of(id: &RecordId, transaction: &Transaction) -> Option<RecordId> {
    let mut touched = transaction.touched();
    if touched.any(|own| own == id) {
        return None;
    }
    let mut changes = transaction.changes.iter();
    changes.find(|own| own.code == reading::POINTS.code).map(|own| own.id.clone())
}
