//! Answers requests. Pure: a request that changes something comes back as a transaction, which the
//! caller applies and keeps before giving the answer.

mod outlines;
mod reports;

use crate::domain::common::{AUTHOR, CREATED};
use crate::domain::{FieldCode, Figure, Kind, Order, Record, RecordId, Relation};

use crate::engine::capture::capture;
use crate::engine::figures::Figures;
use crate::engine::fold::Needle;
use crate::engine::history::{Deed, deeds, steps};
use crate::engine::import::import;
use crate::engine::people::unite::unite;
use crate::engine::reckon::{Lack, gaps};
use crate::engine::redaction::{redacted, sees_figure, sees_record};
use crate::engine::request::{Answer, Asker, Names, Outcome, Request, View};
use crate::engine::search::search;
use crate::engine::typed::{self, record_id};
use crate::engine::undo::{redo, undo};
use crate::engine::{Cause, Context, Edit, Journal, Query, Refusal, Workspace, plan, seed};

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
            Request::Set { id, pairs } => self.set(id, pairs),
            Request::Remove(ids) => self.each(ids, Edit::Remove),
            Request::Restore(ids) => self.each(ids, Edit::Restore),
            Request::Link { from, relation, to, away } => {
                self.link(from, relation.as_deref(), to, *away)
            }
            Request::Unite { keep, other } => self.unite(keep, other),
            Request::Undo(sequence) => self.step_back(*sequence),
            Request::Redo => self.step_again(),
            Request::Show(id) => self.show(id),
            Request::List { kind, wanted, sort, trash } => {
                self.list(kind, wanted, sort.as_deref(), *trash)
            }
            Request::Table { kind, table } => self.table(kind, table),
            Request::Search(text) => Ok(self.find(text)),
            Request::Gaps(kind) => self.gaps(kind.as_deref()),
            Request::Log { id, limit } => self.log(id.as_deref(), *limit),
            Request::Report(name) => self.report(*name),
            Request::Agenda => Ok(self.agenda()),
            Request::Everything { history } => self.everything(*history),
            Request::Import { kind, table, take_good } => {
                let kind = typed::kind(kind)?;
                let import = import(self.workspace, self.context, kind, table, &mut *self.fresh);
                let taken = import.problems.is_empty() || *take_good;
                let edits = if taken { &import.edits[..] } else { &[] };
                let transaction = plan(self.workspace, self.context, Cause::Import, edits)?;
                let (good, same, problems) = (import.good, import.same, import.problems);
                Ok(Outcome {
                    transaction: (!transaction.changes.is_empty()).then_some(transaction),
                    answer: Answer::Imported { good, same, problems, taken },
                    names: Names::default(),
                })
            }
            Request::Adopt(records) => self.adopt(records),
            Request::Outline(id) => self.outline(id),
            Request::ImportOutline { id, title, form, into: None, drafts } => {
                self.new_outline(id, title, form, drafts)
            }
            Request::ImportOutline { into: Some(outline), drafts, .. } => {
                let id = record_id(self.workspace, outline)?;
                let edits = self.brought(&id, drafts)?;
                self.carry_out(Cause::Import, &edits, Answer::Changed(vec![id]))
            }
        }
    }

    fn gaps(&self, kind: Option<&str>) -> Result<Outcome, Refusal> {
        let kind = kind.map(typed::kind).transpose()?;
        let wanted = Kind::all().filter(|own| kind.is_none_or(|kind| kind.code == own.code));
        let found = gaps(self.workspace, self.context.now.day(), wanted);
        let mut names = Names::default();
        for gap in &found {
            gap.id.iter().for_each(|id| names.add(self.workspace, id));
            gap.told.iter().for_each(|(_, own)| names.add_value(self.workspace, Some(own)));
            let lacks = gap.lacks.iter().filter_map(|lack| match lack {
                Lack::Record(id) => Some(id),
                _ => None,
            });
            lacks.for_each(|id| names.add(self.workspace, id));
        }
        Ok(Outcome { transaction: None, answer: Answer::Gaps(found), names })
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
        self.carry_out(Cause::Edit, &[edit], Answer::Made(id))
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
        let deeds = deeds(&past, None);
        let mut names = Names::default();
        names.add_deeds(self.workspace, &deeds);
        names.add_author(self.workspace, &entry.author);
        let answer = Answer::Undone { entry, deeds, again };
        Ok(Outcome { transaction: Some(transaction), answer, names })
    }

    fn show(&self, id: &str) -> Result<Outcome, Refusal> {
        let id = record_id(self.workspace, id)?;
        let unknown = || Refusal::UnknownRecord(id.to_string());
        let record = self.workspace.get(id.as_str()).ok_or_else(unknown)?;
        let kind = Kind::by_code(record.kind).ok_or_else(unknown)?;
        let figures = self.figures(kind);
        let view = self.view(kind, &figures, record).ok_or_else(unknown)?;
        let mut names = Names::default();
        view.record.slots().iter().for_each(|(_, v)| names.add_value(self.workspace, Some(v)));
        view.record
            .text(AUTHOR.code)
            .into_iter()
            .for_each(|by| names.add_author(self.workspace, by));
        let sees = |id: &RecordId| {
            self.workspace
                .get(id.as_str())
                .is_some_and(|from| !from.is_deleted() && sees_record(self.asker.audience, from))
        };
        let incoming: Vec<_> =
            self.workspace.incoming(&id).filter(|(_, from)| sees(from)).cloned().collect();
        incoming.iter().for_each(|(_, from)| names.add(self.workspace, from));
        Ok(Outcome { transaction: None, answer: Answer::Record(view, incoming), names })
    }

    fn figures(&self, kind: &'static Kind) -> Figures {
        let today = self.context.now.day();
        Figures::for_audience(self.workspace, self.asker.audience, kind, today)
    }

    fn list(
        &self,
        kind: &str,
        wanted: &[(String, String)],
        sort: Option<&str>,
        trash: bool,
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let mut query = Query::all(kind.code, self.context.language);
        query.trash = trash;
        for (key, text) in wanted {
            query.narrow(self.workspace, self.context, kind, key, text)?;
        }
        if let Some(sort) = sort {
            let key = sort.strip_prefix('-').unwrap_or(sort);
            let by = typed::field(kind, key)?.0.code;
            query.order = Some(Order { by, descending: sort.starts_with('-') });
        }
        let figures = self.figures(kind);
        let records = query.run(self.workspace);
        let views = records.iter().filter_map(|record| self.view(kind, &figures, record));
        let views: Vec<View> = views.collect();
        let mut names = Names::default();
        let slots = views.iter().flat_map(|view| view.record.slots());
        slots.for_each(|(_, value)| names.add_value(self.workspace, Some(value)));
        Ok(Outcome { transaction: None, answer: Answer::Records(kind.code, views), names })
    }

    fn find(&self, text: &str) -> Outcome {
        let (audience, row_name) = (self.asker.audience, self.context.words.row);
        let hits = search(self.workspace, Needle::new(text), audience, row_name);
        let mut names = Names::default();
        hits.iter().for_each(|hit| names.add(self.workspace, &hit.id));
        Outcome { transaction: None, answer: Answer::Hits(hits), names }
    }

    fn log(&self, id: Option<&str>, limit: usize) -> Result<Outcome, Refusal> {
        let id = id.map(|id| self.past_record_id(id)).transpose()?;
        let mut log: Vec<Deed> = Vec::new();
        for entry in steps(self.workspace.ledger(), id.as_ref()).take(limit) {
            let transaction = self.journal.transaction(entry.sequence).map_err(Refusal::Journal)?;
            log.extend(deeds(&transaction, id.as_ref()));
        }
        let mut names = Names::default();
        names.add_deeds(self.workspace, &log);
        Ok(Outcome { transaction: None, answer: Answer::Log(log), names })
    }

    /// Like `record_id`, but also finds records whose making was undone: their history stays.
    fn past_record_id(&self, typed: &str) -> Result<RecordId, Refusal> {
        record_id(self.workspace, typed).or_else(|refusal| {
            let entries = self.workspace.ledger().entries().iter();
            let mut past = entries.flat_map(|entry| entry.touched.iter());
            past.find(|id| id.as_str() == typed).cloned().ok_or(refusal)
        })
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
        let answer =
            Answer::Imported { good: records.len(), same: 0, problems: Vec::new(), taken: true };
        Ok(Outcome { transaction: Some(transaction), answer, names: Names::default() })
    }

    fn view(&self, kind: &'static Kind, all: &Figures, record: &Record) -> Option<View> {
        let seen = redacted(self.workspace, self.asker.audience, record)?;
        let visible = |figure: &&Figure| sees_figure(self.asker.audience, figure);
        let figures = kind.figures.iter().filter(visible);
        let figures = figures
            .filter_map(|own| Some((own.field.key, all.get(self.workspace, own, record)?)))
            .collect();
        Some(View { short: self.workspace.short(&record.id).to_owned(), record: seen, figures })
    }

    fn carry_out(&self, cause: Cause, edits: &[Edit], answer: Answer) -> Result<Outcome, Refusal> {
        let transaction = plan(self.workspace, self.context, cause, edits)?;
        if transaction.changes.is_empty() {
            return Ok(Outcome::default());
        }
        let mut names = Names::default();
        if let Answer::Changed(ids) = &answer {
            ids.iter().for_each(|id| names.add(self.workspace, id));
        }
        Ok(Outcome { transaction: Some(transaction), answer, names })
    }
}

fn borrowed(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(key, text)| (&**key, &**text))
}
