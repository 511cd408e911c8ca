//! Answers to questions, from what the asker sees: there is no other workspace here.

use std::sync::Arc;

use crate::domain::common::AUTHOR;
use crate::domain::kinds::{CYCLE, MEASURE, NODE};
use crate::domain::{Figure, Kind, Level, Record, RecordId, Value};
use crate::engine::charts::Wish;
use crate::engine::figures::Figures;
use crate::engine::fold::Needle;
use crate::engine::history::{Act, Deed, deeds, steps};
use crate::engine::me::NOBODY;
use crate::engine::outlines::Sheet;
use crate::engine::ramps::Ramp;
use crate::engine::readings::{find, is_address};
use crate::engine::reckon::Standing;
use crate::engine::request::{Answer, Names, Outcome, Request, View};
use crate::engine::search::search;
use crate::engine::thread::{Thread, Toward};
use crate::engine::typed::{self, record_id};
use crate::engine::{Context, Journal, Refusal, Seen};

/// Everything that answering a question needs.
pub(super) struct Reading<'a> {
    /// What the asker sees.
    pub seen: Seen<'a>,
    /// Who, when, where.
    pub context: &'a Context,
    /// Past transactions.
    pub journal: &'a dyn Journal,
}

/// Which records are asked for, as typed.
#[derive(Clone, Copy, Default)]
pub(super) struct Asked<'a> {
    /// Field keys and texts that must match.
    pub wanted: &'a [(String, String)],
    /// The field to sort by; a leading `-` turns the order round.
    pub sort: Option<&'a str>,
    /// Those in the trash.
    pub trash: bool,
}

impl Reading<'_> {
    /// Answers a question; what is no question has no answer here.
    pub(super) fn answer(&self, question: &Request) -> Result<Outcome, Refusal> {
        match question {
            Request::Show(id) if is_address(id) => self.shown_reading(id),
            Request::Show(id) => self.show(id),
            Request::List { kind, wanted, sort, trash, columns } => {
                let asked = Asked { wanted, sort: sort.as_deref(), trash: *trash };
                self.list(kind, &asked, columns)
            }
            Request::Table { kind, table, wanted } => self.table(kind, table, wanted),
            Request::Totals(kind) => self.totals(kind),
            Request::Search(text) => Ok(self.find(text)),
            Request::Gaps { kind, all } => self.gaps(kind.as_deref(), *all),
            Request::Log { id, limit } => self.log(id.as_deref(), *limit),
            Request::Report { name, pairs } => self.report(name, pairs),
            Request::Agenda { all } => Ok(self.agenda(*all)),
            Request::Columns(heads) => Ok(self.columns(heads)),
            Request::Outline(id) => self.outline(id),
            Request::Ramp(id) => self.ramp(id),
            Request::Thread { id, toward } => self.thread(id, *toward),
            Request::Multiples { measure, each, wish } => self.multiples(measure, *each, *wish),
            Request::Pareto { of, site } => self.pareto(of, site.as_deref()),
            Request::Chart { measure, site, subgroup, wish } => {
                self.chart(measure, site.as_deref(), subgroup.as_deref(), *wish)
            }
            _ => Ok(Outcome::default()),
        }
    }

    fn gaps(&self, kind: Option<&str>, all: bool) -> Result<Outcome, Refusal> {
        let kind = kind.map(typed::kind).transpose()?;
        let wanted = |code| kind.is_none_or(|kind| kind.code == code);
        let found = Standing::of(self.seen, self.context.now.day(), wanted).all_gaps(self.seen);
        let found = found.into_iter().map(|gap| {
            let aside = gap.set_aside_by(&self.seen).and_then(|own| self.seen.get(own.id.as_str()));
            (gap, aside.cloned())
        });
        let found: Vec<_> = found.filter(|(_, aside)| all || aside.is_none()).collect();
        let mut names = Names::default();
        self.name_gaps(found.iter().map(|(gap, _)| gap), &mut names);
        Ok(Outcome { transaction: None, answer: Answer::Gaps(found), names })
    }

    fn show(&self, id: &str) -> Result<Outcome, Refusal> {
        let id = record_id(&self.seen, id)?;
        let unknown = || Refusal::UnknownRecord(id.to_string());
        let record = self.seen.get(id.as_str()).ok_or_else(unknown)?;
        let kind = Kind::by_code(record.kind).ok_or_else(unknown)?;
        let figures = self.figures(kind);
        let view = self.view(kind, &figures, record);
        let mut names = Names::default();
        view.record.slots().iter().for_each(|(_, v)| names.add_value(self.seen, Some(v)));
        view.figures.iter().for_each(|(_, v)| names.add_value(self.seen, v.as_ref()));
        view.record.text(AUTHOR.code).into_iter().for_each(|by| names.add_author(self.seen, by));
        let living = self.seen.incoming(&id).filter(|(_, from)| !from.is_deleted());
        let incoming: Vec<_> = living.map(|(code, from)| (code, from.id.clone())).collect();
        incoming.iter().for_each(|(_, from)| names.add(self.seen, from));
        Ok(Outcome { transaction: None, answer: Answer::Record(view, incoming), names })
    }

    pub(super) fn figures(&self, kind: &'static Kind) -> Figures {
        Figures::of(self.seen, kind, self.context.now.day())
    }

    fn find(&self, text: &str) -> Outcome {
        let hits =
            search(self.seen, Needle::new(text), self.context.words.row, self.context.language);
        let mut names = Names::default();
        hits.iter().for_each(|hit| names.add(self.seen, &hit.id));
        Outcome { transaction: None, answer: Answer::Hits(hits), names }
    }

    fn log(&self, id: Option<&str>, limit: usize) -> Result<Outcome, Refusal> {
        let address = id.filter(|id| is_address(id));
        let reading = address.map(|own| find(&self.seen, self.context, own)).transpose()?;
        let id = match &reading {
            Some(found) => Some(found.series.id.clone()),
            None => id.map(|id| self.past_record_id(id)).transpose()?,
        };
        let mut log: Vec<Deed> = Vec::new();
        for entry in steps(self.seen.history(), id.as_ref()).take(limit) {
            let transaction = self.journal.transaction(entry.sequence).map_err(Refusal::Journal)?;
            log.extend(
                deeds(&transaction, id.as_ref()).into_iter().filter_map(|own| self.told(own)),
            );
        }
        if let Some(found) = &reading {
            log = log.into_iter().filter_map(|deed| deed.of_day(found.day)).collect();
        }
        let mut names = Names::default();
        names.add_deeds(self.seen, &log);
        Ok(Outcome { transaction: None, answer: Answer::Log(log), names })
    }

    fn outline(&self, id: &str) -> Result<Outcome, Refusal> {
        let id = record_id(&self.seen, id)?;
        if self.seen.get(id.as_str()).is_some_and(|own| own.kind == MEASURE) {
            return self.chart(id.as_str(), None, None, Wish::default());
        }
        // Of what was never tested there is nothing to draw.
        if self.seen.get(id.as_str()).is_some_and(|own| matches!(own.kind, NODE | CYCLE))
            && let Some(ramp) = Ramp::of(self.seen, &id, self.context.now.day())
            && !ramp.rungs.is_empty()
        {
            return Ok(self.told_ramp(ramp));
        }
        let sheet = Sheet::of(self.seen, &id, self.context.language)?;
        Ok(Outcome { answer: Answer::Outline(sheet), ..Outcome::default() })
    }

    fn ramp(&self, id: &str) -> Result<Outcome, Refusal> {
        let id = record_id(&self.seen, id)?;
        let ramp = Ramp::of(self.seen, &id, self.context.now.day());
        Ok(self.told_ramp(ramp.ok_or(Refusal::NoRamp(id))?))
    }

    fn told_ramp(&self, ramp: Ramp) -> Outcome {
        let mut names = Names::default();
        let cycles = ramp.rungs.iter().map(|rung| &rung.cycle);
        ramp.idea.iter().chain(cycles).for_each(|id| names.add(self.seen, id));
        Outcome { transaction: None, answer: Answer::Ramp(ramp), names }
    }

    fn thread(&self, id: &str, toward: Option<Toward>) -> Result<Outcome, Refusal> {
        let id = record_id(&self.seen, id)?;
        let unknown = || Refusal::UnknownRecord(id.to_string());
        let (today, language) = (self.context.now.day(), self.context.language);
        let thread = Thread::of(self.seen, &id, today, language).ok_or_else(unknown)?;
        let thread = toward.into_iter().fold(thread, Thread::only);
        let mut names = Names::default();
        thread.records().into_iter().for_each(|id| names.add(self.seen, id));
        Ok(Outcome { transaction: None, answer: Answer::Thread(thread), names })
    }

    /// What may be told of a deed: of records and fields as they may be seen now.
    fn told(&self, mut deed: Deed) -> Option<Deed> {
        if self.seen.audience() == Level::Private {
            return Some(deed).filter(|own| self.seen.tells_past(&own.id, own.kind));
        }
        let record = self.seen.get(deed.id.as_str())?;
        let sees = |id: &RecordId| self.seen.get(id.as_str()).is_some();
        let is_seen = |value: &Option<Value>| value.iter().flat_map(Value::ends).all(sees);
        deed.acts.retain(|act| match act {
            Act::Set { code, before, after } => {
                self.seen.shows(record, *code) && is_seen(before) && is_seen(after)
            }
            Act::Linked(_, id) | Act::Unlinked(_, id) => sees(id),
            _ => true,
        });
        if !self.seen.knows_author(&deed.author) {
            deed.author = NOBODY.into();
        }
        (!deed.acts.is_empty()).then_some(deed)
    }

    /// Like `record_id`, but also finds records whose making was undone: their history stays.
    fn past_record_id(&self, typed: &str) -> Result<RecordId, Refusal> {
        record_id(&self.seen, typed).or_else(|refusal| {
            let entries = self.seen.history().entries().iter();
            let mut past = entries.flat_map(|entry| entry.touched.iter());
            past.find(|id| id.as_str() == typed).cloned().ok_or(refusal)
        })
    }

    pub(super) fn view(&self, kind: &'static Kind, all: &Figures, record: &Arc<Record>) -> View {
        let shown = |figure: &&Figure| self.seen.shows_figure(figure);
        let figures = kind.figures.iter().filter(shown);
        let figures = figures.map(|own| (own.field.key, all.get(self.seen, own, record))).collect();
        let checklists = all.over(&self.seen).checklists(record);
        let (short, record) = (self.seen.short(&record.id).to_owned(), Arc::clone(record));
        View { short, record, figures, checklists }
    }
}
