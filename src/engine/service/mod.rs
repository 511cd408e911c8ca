//! Answers requests. Pure: a request that changes something comes back as a transaction, which the
//! caller applies and keeps before giving the answer. Questions are answered from what the asker sees.

mod apart;
mod aside;
mod charts;
mod deeds;
mod heard;
mod listing;
mod outlines;
mod reading;
mod readings;
mod reports;
mod story;

use crate::domain::common::CREATED;
use crate::domain::{FieldCode, Kind, Level, Record, RecordId, Relation};

use crate::engine::capture::capture;
use crate::engine::edit::because;
use crate::engine::erase::{Erasure, Wish};
use crate::engine::history::deeds;
use crate::engine::import::{import, unfit};
use crate::engine::people::unite::unite;
use crate::engine::readings::is_address;
use crate::engine::request::{Answer, Asker, Names, Outcome, Request};
use crate::engine::typed::{self, record_id};
use crate::engine::undo::{redo, undo};
use crate::engine::{
    Cause, Context, Edit, Journal, Redacted, Refusal, Seen, Workspace, catalogue, plan, release,
    seed,
};

use reading::Reading;

/// Everything answering needs.
pub struct Service<'a> {
    /// The present state.
    pub workspace: &'a Workspace,
    /// Who, when, where.
    pub context: &'a Context,
    /// Past transactions.
    pub journal: &'a dyn Journal,
    /// Fresh ids.
    pub fresh: &'a mut dyn FnMut() -> RecordId,
    /// Who asks.
    pub asker: Asker,
    /// Why they change something.
    pub because: Option<String>,
}

impl Service<'_> {
    /// Answers one request.
    ///
    /// # Errors
    /// The rule that says no; nothing is to be changed then.
    pub fn answer(&mut self, request: &Request) -> Result<Outcome, Refusal> {
        match request {
            Request::Note { id, text } => self.note(id, text),
            Request::Add { id, kind, pairs } => self.add(id, kind, pairs),
            Request::Read { id, pairs } => self.read(id, pairs),
            Request::Heard { occasion, line } => self.heard(occasion, line),
            Request::Tally(sitting) => self.tally(sitting),
            Request::Set { id, pairs } if is_address(id) => self.set_reading(id, pairs),
            Request::Set { id, pairs } => self.set(id, pairs),
            Request::Remove(ids) => self.remove(ids),
            Request::Restore(ids) => self.each(ids, Edit::Restore),
            Request::Link { from, relation, to, away } => {
                self.link(from, relation.as_deref(), to, *away)
            }
            Request::Unite { keep, other } => self.unite(keep, other),
            Request::Do { id, deed, of, pairs, day } => {
                self.deed((id, deed, of), pairs, day.as_deref())
            }
            Request::PutBack(kind) => self.put_back(kind),
            Request::Undo(sequence) => self.step_back(*sequence),
            Request::Redo => self.step_again(),
            Request::Everything { history } => self.everything(*history),
            Request::Import { kind, table, take_good } => {
                let kind = typed::kind(kind)?;
                let import = import(self.workspace, self.context, kind, table, &mut *self.fresh);
                let taken = import.problems.is_empty() || *take_good;
                let edits = if taken { &import.edits[..] } else { &[] };
                let transaction = plan(self.workspace, self.context, Cause::Import, edits)?;
                let (good, same, problems) = (import.good, import.same, import.problems);
                let passed = import.passed;
                Ok(Outcome {
                    transaction: (!transaction.changes.is_empty()).then_some(transaction),
                    answer: Answer::Imported { good, same, problems, passed, taken },
                    names: Names::default(),
                })
            }
            Request::ImportReadings { gathering, measure, take_good } => {
                self.bring_readings(gathering, measure.as_deref(), *take_good)
            }
            Request::Apart { outline, since, until } => {
                let outcome = self.apart(outline, since, until.as_deref())?;
                self.released(request, &outcome)?;
                Ok(outcome)
            }
            Request::SetAside { id, check, reason } => self.set_aside(id, check, reason),
            Request::TakeBack { id, check } => self.take_back(id, check),
            Request::Because(reason, request) => {
                self.because = Some(reason.clone());
                self.answer(request)
            }
            Request::Try(request) => {
                self.answer(request).map(|would| Outcome { transaction: None, ..would })
            }
            Request::Adopt(records) => self.adopt(records),
            Request::Erasing(wish) => {
                let erasure = self.erasure(wish)?;
                let told = erasure.told(self.workspace);
                let mut names = Names::default();
                names.add(Seen::whole(self.workspace), &told.record);
                Ok(Outcome { answer: Answer::Erasing(told), names, ..Outcome::default() })
            }
            Request::ImportOutline { id, title, about, form, into: None, drafts } => {
                self.new_outline(id, (title, about.as_deref(), form), drafts)
            }
            Request::ImportOutline { into: Some(outline), drafts, .. } => {
                let id = record_id(self.workspace, outline)?;
                let edits = self.brought(&id, drafts)?;
                self.carry_out(Cause::Import, &edits, Answer::Changed(vec![id]))
            }
            question => {
                let redacted = self.redacted();
                let seen = redacted.seen(self.workspace);
                let reading = Reading { seen, context: self.context, journal: self.journal };
                let outcome = match question {
                    Request::Report { name, pairs } => self.report(&reading, name, pairs)?,
                    question => reading.answer(question)?,
                };
                self.released(question, &outcome)?;
                Ok(outcome)
            }
        }
    }

    /// A report that says something to those for whom it is.
    fn report(
        &self,
        reading: &Reading<'_>,
        name: &str,
        pairs: &[(String, String)],
    ) -> Result<Outcome, Refusal> {
        let audience = self.asker.audience;
        let written = reading.report(name, pairs);
        if written.as_ref().is_ok_and(|written| written.tells(audience)) {
            return written;
        }
        let nearer = Level::ALL.into_iter().rev().filter(|level| *level < audience);
        let tells = nearer.into_iter().find(|level| {
            let redacted = Redacted::of(self.workspace, *level);
            let (seen, context) = (redacted.seen(self.workspace), self.context);
            let written = Reading { seen, context, journal: self.journal }.report(name, pairs);
            written.is_ok_and(|written| written.tells(*level))
        });
        // What is asked for may be hidden from them: that is no mistake of who asks.
        if tells.is_none() {
            written?;
        }
        Err(Refusal::NothingToTell { audience, tells })
    }

    /// Whether an answer may go to whoever asks.
    fn released(&self, question: &Request, outcome: &Outcome) -> Result<(), Refusal> {
        let is_there =
            |id: &&RecordId| self.workspace.get(id.as_str()).is_some_and(|own| !own.is_deleted());
        // What lies in the trash holds nothing back that names it, only what is about it.
        let mut told: Vec<RecordId> = outcome.names.ids().filter(is_there).cloned().collect();
        match &outcome.answer {
            Answer::Records(_, views, _) => {
                told.extend(views.iter().map(|view| view.record.id.clone()));
            }
            Answer::Readings(series, _) => told.extend(series.iter().map(|own| own.id.clone())),
            Answer::Record(view, _) => told.push(view.record.id.clone()),
            Answer::Log(deeds) => told.extend(deeds.iter().map(|deed| deed.id.clone())),
            _ => {}
        }
        if let Request::Outline(id) = question {
            told.extend(record_id(self.workspace, id));
        }
        let recipient = self.recipient()?;
        let readers = (self.asker.audience, recipient.as_ref());
        release::released(self.workspace, self.context.now.day(), readers, told.iter())
    }

    /// For whom the answer is, if for somebody in particular.
    fn recipient(&self) -> Result<Option<RecordId>, Refusal> {
        let Some(text) = &self.asker.recipient else { return Ok(None) };
        let found = typed::linked(self.workspace, self.context, release::RECIPIENTS, text);
        found.map(Some).map_err(|problem| Refusal::NoRecipient { text: text.clone(), problem })
    }

    /// What is left for whoever asks.
    fn redacted(&self) -> Redacted {
        Redacted::of(self.workspace, self.asker.audience)
    }

    /// What is to be done so that something is erased for good.
    ///
    /// # Errors
    /// The rule that says no.
    pub fn erasure(&mut self, wish: &Wish) -> Result<Erasure, Refusal> {
        Erasure::of(self.workspace, self.journal, self.context, wish, (self.fresh)())
    }

    fn note(&self, id: &str, text: &str) -> Result<Outcome, Refusal> {
        let id = RecordId::parse(id).ok_or_else(|| Refusal::UnknownRecord(id.to_owned()))?;
        let transaction = capture(self.workspace, self.context, &id, text)?;
        Ok(Outcome { transaction, answer: Answer::Made(id), names: Names::default() })
    }

    fn add(&self, id: &str, kind: &str, pairs: &[(String, String)]) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let id = RecordId::parse(id).ok_or_else(|| Refusal::UnknownRecord(id.to_owned()))?;
        if self.workspace.get(id.as_str()).is_some_and(|record| record.kind == kind.code) {
            return Ok(Outcome { answer: Answer::Made(id), ..Outcome::default() });
        }
        let values = typed::values(self.workspace, self.context, kind, None, borrowed(pairs))?;
        let values = values.into_iter().filter_map(|(code, value)| Some((code, value?))).collect();
        let edit = Edit::Create { id: id.clone(), kind: kind.code, values };
        let mut outcome = self.carry_out(Cause::Edit, &[edit], Answer::Made(id.clone()))?;
        // Readings go into the series that is there.
        let transaction = outcome.transaction.as_ref();
        if let Some(home) = transaction.and_then(|own| readings::home_of(&id, own)) {
            outcome.answer = Answer::Made(home);
        }
        Ok(outcome)
    }

    fn set(&self, id: &str, pairs: &[(String, String)]) -> Result<Outcome, Refusal> {
        let id = record_id(self.workspace, id)?;
        let record = self.workspace.get(id.as_str());
        let kind = record.and_then(|record| Kind::by_code(record.kind));
        let kind = kind.ok_or_else(|| Refusal::UnknownRecord(id.to_string()))?;
        let record = record.map(|record| &**record);
        let values = typed::values(self.workspace, self.context, kind, record, borrowed(pairs))?;
        let edits: Vec<Edit> = values
            .into_iter()
            .map(|(code, value)| Edit::Set { id: id.clone(), code, value })
            .collect();
        let mut outcome = self.carry_out(Cause::Edit, &edits, Answer::Changed(vec![id]))?;
        if let (Some(transaction), Answer::Changed(ids)) =
            (&outcome.transaction, &mut outcome.answer)
        {
            // What follows from the change, such as the next cycle.
            let made = transaction.changes.iter().filter(|own| own.code == CREATED.code);
            ids.extend(made.map(|own| own.id.clone()));
        }
        Ok(outcome)
    }

    fn each(&self, ids: &[String], edit: impl Fn(RecordId) -> Edit) -> Result<Outcome, Refusal> {
        let ids = ids.iter().map(|id| record_id(self.workspace, id));
        // Named twice is meant once.
        let ids: std::collections::BTreeSet<RecordId> = ids.collect::<Result<_, _>>()?;
        let ids = Vec::from_iter(ids);
        let edits: Vec<Edit> = ids.iter().cloned().map(edit).collect();
        self.carry_out(Cause::Edit, &edits, Answer::Changed(ids))
    }

    fn link(
        &self,
        from: &str,
        relation: Option<&str>,
        to: &str,
        away: bool,
    ) -> Result<Outcome, Refusal> {
        let from = record_id(self.workspace, from)?;
        let to = record_id(self.workspace, to)?;
        let relation = match relation {
            Some(key) => {
                Relation::by_key(key).ok_or_else(|| Refusal::UnknownRelation(key.to_owned()))?.code
            }
            None => self.only_relation(&from, &to)?,
        };
        let ids = vec![from.clone(), to.clone()];
        let edit = if away {
            Edit::Unlink { from, relation, to }
        } else {
            Edit::Link { from, relation, to }
        };
        self.carry_out(Cause::Edit, &[edit], Answer::Changed(ids))
    }

    /// The only relation that may join two records.
    fn only_relation(&self, from: &RecordId, to: &RecordId) -> Result<FieldCode, Refusal> {
        let kind_of = |id: &RecordId| self.workspace.get(id.as_str()).map(|record| record.kind);
        let (Some(start), Some(end)) = (kind_of(from), kind_of(to)) else {
            return Err(Refusal::UnknownRecord(from.to_string()));
        };
        let kinds = Kind::by_code(start).zip(Kind::by_code(end));
        let possible: Vec<&Relation> =
            kinds.into_iter().flat_map(|(start, end)| Relation::between(start, end)).collect();
        match possible[..] {
            [] => Err(Refusal::NotLinkable { from: start, to: end }),
            [only] => Ok(only.code),
            _ => {
                Err(Refusal::WhichRelation(possible.iter().map(|relation| relation.key).collect()))
            }
        }
    }

    fn unite(&self, keep: &str, other: &str) -> Result<Outcome, Refusal> {
        let [keep, other] = [record_id(self.workspace, keep)?, record_id(self.workspace, other)?];
        let (Some(kept), Some(gone)) =
            (self.workspace.get(keep.as_str()), self.workspace.get(other.as_str()))
        else {
            return Err(Refusal::UnknownRecord(other.to_string()));
        };
        if keep == other {
            return Err(Refusal::Loop(keep));
        }
        if kept.kind != gone.kind {
            return Err(Refusal::NotUnitable { kept: kept.kind, other: gone.kind });
        }
        self.carry_out(
            Cause::Edit,
            &unite(self.workspace, kept, gone),
            Answer::Changed(vec![keep, other]),
        )
    }

    fn put_back(&self, kind: &str) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        if kind.offers.rows.is_empty() {
            return Err(Refusal::NoRows(kind.code));
        }
        let edits = catalogue::put_back(self.workspace, &[kind.code]);
        self.touching(&edits)
    }

    /// Carries out edits and tells which records they touched.
    fn touching(&self, edits: &[Edit]) -> Result<Outcome, Refusal> {
        let mut outcome = self.carry_out(Cause::Edit, edits, Answer::Changed(Vec::new()))?;
        let touched = outcome.transaction.iter().flat_map(|own| own.touched().cloned());
        let touched: Vec<RecordId> = touched.collect();
        let redacted = self.redacted();
        touched.iter().for_each(|id| outcome.names.add(redacted.seen(self.workspace), id));
        if !touched.is_empty() {
            outcome.answer = Answer::Changed(touched);
        }
        Ok(outcome)
    }

    fn step_back(&self, sequence: Option<u64>) -> Result<Outcome, Refusal> {
        let transaction = undo(self.workspace, self.context, self.journal, sequence)?;
        self.step(transaction, false)
    }

    fn step_again(&self) -> Result<Outcome, Refusal> {
        let transaction = redo(self.workspace, self.context, self.journal)?;
        self.step(transaction, true)
    }

    fn step(
        &self,
        transaction: crate::engine::Transaction,
        again: bool,
    ) -> Result<Outcome, Refusal> {
        let (Cause::Undo(past) | Cause::Redo(past)) = transaction.cause else {
            return Ok(Outcome::default());
        };
        let entry = self.workspace.ledger().entry(past.sequence).cloned();
        let entry = entry.ok_or(Refusal::CannotUndo(past.sequence))?;
        let past = self.journal.transaction(past.sequence).map_err(Refusal::Journal)?;
        let redacted = self.redacted();
        let seen = redacted.seen(self.workspace);
        let mut deeds = deeds(&past, None);
        deeds.retain(|own| seen.tells_past(&own.id, own.kind));
        let mut names = Names::default();
        names.add_deeds(seen, &deeds);
        names.add_author(seen, &entry.author);
        let answer = Answer::Undone { entry, deeds, again };
        Ok(Outcome { transaction: Some(transaction), answer, names })
    }

    fn everything(&self, history: bool) -> Result<Outcome, Refusal> {
        let records = self.workspace.records().cloned().collect();
        let entries = self.workspace.ledger().entries().iter();
        let history = history
            .then(|| entries.map(|entry| self.journal.transaction(entry.sequence)).collect())
            .transpose()
            .map_err(Refusal::Journal)?;
        let answer = Answer::Everything { records, history };
        Ok(Outcome { transaction: None, answer, names: Names::default() })
    }

    /// Takes over the records of a complete export exactly as they are, in place of the seeded ones.
    fn adopt(&self, records: &[Record]) -> Result<Outcome, Refusal> {
        if !seed::is_fresh(self.workspace) {
            return Err(Refusal::NotFresh);
        }
        let transaction = crate::engine::plan::replacement(self.workspace, self.context, records)?;
        let answer = Answer::Imported {
            good: records.len(),
            same: 0,
            problems: Vec::new(),
            passed: unfit(records),
            taken: true,
        };
        Ok(Outcome { transaction: Some(transaction), answer, names: Names::default() })
    }

    fn carry_out(&self, cause: Cause, edits: &[Edit], answer: Answer) -> Result<Outcome, Refusal> {
        let reasoned = self.because.as_deref().map(|reason| because(edits.to_vec(), reason));
        let edits = reasoned.as_deref().unwrap_or(edits);
        let transaction = plan(self.workspace, self.context, cause, edits)?;
        if transaction.changes.is_empty() {
            return Ok(Outcome::default());
        }
        let redacted = self.redacted();
        let mut names = Names::default();
        if let Answer::Changed(ids) = &answer {
            ids.iter().for_each(|id| names.add(redacted.seen(self.workspace), id));
        }
        Ok(Outcome { transaction: Some(transaction), answer, names })
    }
}

fn borrowed(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(key, text)| (&**key, &**text))
}
