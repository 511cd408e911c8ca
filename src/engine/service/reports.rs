//! Answers that look at everything at once: reports, tables and the calendar.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::declare::{List, Narrow, Part, Table, Told};
use crate::domain::kinds::people::seat;
use crate::domain::kinds::{EXPECTATION, PRIORITY, SEAT};
use crate::domain::{Field, Kind, Level, Record, RecordId, Value};
use crate::engine::agenda::agenda;
use crate::engine::meetings::{Presence, Printed, items_of, revealed};
use crate::engine::open::{notes, open};
use crate::engine::people::team::teams;
use crate::engine::reckon::{Gap, Lack, Reckoner, Standing, gaps_of, totals_of};
use crate::engine::reports::{self, Declared, Said};
use crate::engine::request::{Answer, FilledPart, FilledTable, Names, Outcome, Page, View};
use crate::engine::roadmap::Roadmap;
use crate::engine::seed::SITE_ID;
use crate::engine::typed;
use crate::engine::wall::Wall;
use crate::engine::{Query, Refusal, Seen, ValueProblem};

use super::reading::{Asked, Reading};
use super::story::ends;

impl Reading<'_> {
    pub(super) fn report(&self, key: &str, pairs: &[(String, String)]) -> Result<Outcome, Refusal> {
        let report = reports::called(key)?;
        let asked = self.asked(report, pairs)?;
        let mut names = Names::default();
        asked.iter().for_each(|(_, value)| names.add_value(self.seen, Some(value)));
        let today = self.context.now.day();
        let site = self.seen.get(SITE_ID).map(|site| site.id.clone());
        site.iter().for_each(|id| names.add(self.seen, id));
        let parts = report.report.parts.iter();
        let parts = parts.filter_map(|part| self.part(part, &asked, &mut names)).collect();
        let answer = Answer::Report(Page { report, today, site, asked, parts });
        Ok(Outcome { transaction: None, answer, names })
    }

    /// What is typed for what a report asks, read as the fields that these are.
    fn asked(&self, own: Declared, pairs: &[(String, String)]) -> Result<Said, Refusal> {
        let (kind, report) = (own.owner, own.report);
        let mut asked = Said::new();
        for (key, text) in pairs {
            let field = report.asks.iter().find(|field| field.key == key);
            let field = field.ok_or_else(|| {
                let keys = report.asks.iter().map(|field| field.key);
                Refusal::NotAsked { report: report.key, key: key.clone(), asks: keys.collect() }
            })?;
            let read = typed::value(&self.seen, self.context, (kind, field), None, None, text);
            let value = read.map_err(|problem| Refusal::BadValue {
                kind: kind.code,
                field: field.code,
                text: text.chars().take(80).collect(),
                problem: self.among_seen(problem),
            })?;
            asked.extend(value.map(|value| (field, value)));
        }
        let is_missing =
            |field: &&Field| field.required && asked.iter().all(|(own, _)| own.key != field.key);
        match report.asks.iter().find(is_missing) {
            Some(field) => Err(Refusal::ReportAsks(report.key, field.key)),
            None => Ok(asked),
        }
    }

    /// What is hidden from the readers is not there for them: it cannot be added.
    fn among_seen(&self, problem: ValueProblem) -> ValueProblem {
        match problem {
            ValueProblem::NoSuchRecord { kinds } if self.seen.audience() != Level::Private => {
                ValueProblem::NoneSeen { kinds }
            }
            problem => problem,
        }
    }

    fn part(&self, part: &'static Part, asked: &Said, names: &mut Names) -> Option<FilledPart> {
        let (seen, today) = (self.seen, self.context.now.day());
        let record = |asks: &Field| {
            let (_, value) = asked.iter().find(|(own, _)| own.key == asks.key)?;
            seen.get(value.ends().next()?.as_str())
        };
        Some(match part {
            Part::Text(key) => FilledPart::Text(key),
            Part::Checks(kinds) => {
                let standing = Standing::of(seen, today, |kind| kinds.contains(&kind));
                self.told_gaps(standing.gaps(seen), names)
            }
            Part::ChecksOf(asks) => self.told_gaps(gaps_of(seen, today, record(asks)?), names),
            Part::Record(asks, shows) => {
                let record = record(asks)?;
                let kind = Kind::by_code(record.kind)?;
                let view = self.view(kind, &self.figures(kind), record);
                self.name_all(std::slice::from_ref(&view), names);
                FilledPart::Record(Box::new(view), shows)
            }
            Part::Table(kind, key) => {
                let kind = Kind::by_code(*kind)?;
                let table = kind.tables().find(|own| own.key == *key)?;
                FilledPart::Table(self.filled(kind, table, &|_| true, names))
            }
            Part::List(list) => FilledPart::List(list, self.listed(list, asked, names)?),
            Part::Charts(asks, ways) => self.charts_along(record(asks)?, ways, names),
            Part::Code(told) => {
                let filled = match told {
                    Told::Open => FilledPart::open(seen, today),
                    Told::Map => FilledPart::map(seen, today),
                    Told::Teams => FilledPart::teams(seen, today),
                    Told::PastFirstYear => {
                        let past = Roadmap::of(&seen, today).past_first_year(&seen);
                        FilledPart::PastFirstYear(
                            past.filter(|_| seen.audience().may_see(Level::Team)),
                        )
                    }
                    Told::Presence(asks) => {
                        let meeting = &record(asks)?.id;
                        let came = Presence::of(seen, meeting, self.context.language);
                        FilledPart::Presence(came)
                    }
                    Told::Agenda(asks) => {
                        let meeting = &record(asks)?.id;
                        FilledPart::Agenda(items_of(seen, meeting, self.context.language))
                    }
                    Told::Sheet(sheet, asks) => {
                        let (of, language) = (record(asks)?, self.context.language);
                        FilledPart::Sheet(Printed::of(seen, *sheet, of, language))
                    }
                    Told::Votes(asks) => {
                        FilledPart::Votes(revealed(&record(asks)?.id, seen.records()))
                    }
                    Told::Theory(asks) => FilledPart::Theory(self.story(record(asks)?)?.theory()),
                    Told::Tests(asks) => self.tested(&self.story(record(asks)?)?, names),
                    Told::Voices(asks) => FilledPart::Voices(self.story(record(asks)?)?.voices()),
                    Told::Ahead(asks) => FilledPart::Ahead(self.story(record(asks)?)?.ahead()),
                    Told::Wall => {
                        let all = seen.records().of_kind(PRIORITY);
                        FilledPart::Wall(Wall::of(seen, all.map(|own| &**own)))
                    }
                };
                filled.names(seen).iter().for_each(|id| names.add(seen, id));
                filled
            }
        })
    }

    fn told_gaps(&self, gaps: Vec<Gap>, names: &mut Names) -> FilledPart {
        self.name_gaps(gaps.iter(), names);
        FilledPart::Gaps(gaps)
    }

    fn listed(&self, list: &List, asked: &Said, names: &mut Names) -> Option<Vec<View>> {
        let kind = Kind::by_code(list.kind)?;
        let figures = self.figures(kind);
        let all = Query::all(list.kind, self.context.language).run(self.seen);
        let over = figures.over(&self.seen);
        let along = list.of.iter().filter_map(|(asks, narrow)| match narrow {
            Narrow::Along(ways) => {
                let (_, value) = asked.iter().find(|(own, _)| own.key == asks.key)?;
                let from = self.seen.get(value.ends().next()?.as_str())?;
                Some(ends(over, from, ways).into_iter().map(|own| &own.id).collect())
            }
            _ => None,
        });
        let along: Vec<HashSet<&RecordId>> = along.collect();
        let holds = |record: &&Arc<Record>| {
            let seen = self.seen.records().get(record.id.as_str());
            let passes = |test| seen.is_some_and(|record| over.holds(record, test));
            let leads = along.iter().all(|ends| ends.contains(&record.id));
            leads
                && list.only.as_ref().is_none_or(passes)
                && reports::fits(&self.seen, list, record, asked)
        };
        let views: Vec<View> =
            all.iter().filter(holds).map(|record| self.view(kind, &figures, record)).collect();
        self.name_all(&views, names);
        Some(views)
    }

    pub(super) fn name_all(&self, views: &[View], names: &mut Names) {
        for view in views {
            names.add(self.seen, &view.record.id);
            let slots = view.record.slots().iter().map(|(_, value)| value);
            let figures = view.figures.iter().filter_map(|(_, value)| value.as_ref());
            slots.chain(figures).for_each(|value| names.add_value(self.seen, Some(value)));
        }
    }

    /// Everything that the words of gaps name.
    pub(super) fn name_gaps<'g>(&self, gaps: impl Iterator<Item = &'g Gap>, names: &mut Names) {
        for gap in gaps {
            gap.id.iter().for_each(|id| names.add(self.seen, id));
            gap.told.iter().for_each(|(_, own)| names.add_value(self.seen, Some(own)));
            let lacks = gap.lacks.iter().filter_map(|lack| match lack {
                Lack::Record(id) => Some(id),
                _ => None,
            });
            lacks.for_each(|id| names.add(self.seen, id));
        }
    }

    pub(super) fn agenda(&self, all: bool) -> Outcome {
        let today = self.context.now.day();
        let mut days = agenda(self.seen, today);
        days.retain(|own| all || own.day >= today);
        let mut names = Names::default();
        for own in &days {
            names.add(self.seen, &own.id);
            // What it is of is told, too.
            let record = self.seen.get(own.id.as_str());
            let links = record.iter().flat_map(|record| record.slots().iter());
            links.for_each(|(_, value)| names.add_value(self.seen, Some(value)));
        }
        Outcome { transaction: None, answer: Answer::Agenda(days), names }
    }

    pub(super) fn totals(&self, kind: &str) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let totals = totals_of(self.seen, self.context.now.day(), kind);
        let answer = Answer::Totals(kind, totals);
        Ok(Outcome { answer, ..Outcome::default() })
    }

    pub(super) fn table(
        &self,
        kind: &str,
        table: &str,
        wanted: &[(String, String)],
    ) -> Result<Outcome, Refusal> {
        let kind = typed::kind(kind)?;
        let found = kind.tables().find(|own| own.key == table);
        let table = found.ok_or_else(|| Refusal::UnknownTable(kind.code, table.to_owned()))?;
        let asked = Asked { wanted, ..Asked::default() };
        let records = self.records(kind, &asked)?;
        let records: HashSet<&RecordId> = records.iter().map(|record| &record.id).collect();
        let keeps = |record: &Record| records.contains(&record.id);
        let mut names = Names::default();
        let filled = self.filled(kind, table, &keeps, &mut names);
        Ok(Outcome { transaction: None, answer: Answer::Table(filled), names })
    }

    fn filled(
        &self,
        kind: &'static Kind,
        table: &'static Table,
        keeps: &dyn Fn(&Record) -> bool,
        names: &mut Names,
    ) -> FilledTable {
        let over = Reckoner::new(&self.seen, self.context.now.day());
        let filled = over.table_of(kind, table, self.context.language, keeps);
        for head in filled.rows.iter().chain(&filled.columns) {
            head.record().into_iter().for_each(|id| names.add(self.seen, id));
        }
        let shown = filled.cells.iter().flatten().filter_map(|cell| cell.shown.as_ref());
        let shown: Vec<&Value> = shown.map(|(_, value)| value).collect();
        shown.into_iter().for_each(|value| names.add_value(self.seen, Some(value)));
        FilledTable { kind, table, filled }
    }
}

impl FilledPart {
    /// What is open, as an audience sees it.
    fn open(seen: Seen<'_>, today: NaiveDate) -> Self {
        Self::Open(open(seen, &Roadmap::of(&seen, today), today), notes(seen))
    }

    /// What the map of people lacks.
    fn map(seen: Seen<'_>, today: NaiveDate) -> Self {
        let kind = Kind::by_code(EXPECTATION);
        let sees = kind.is_some_and(|kind| seen.audience().may_see(kind.level));
        Self::Map(sees.then(|| Standing::of_owner(seen, today, EXPECTATION).gaps(seen)))
    }

    /// The teams. To who may know single seats only, every team would look empty.
    fn teams(seen: Seen<'_>, today: NaiveDate) -> Self {
        let kind = Kind::by_code(SEAT);
        let sees = kind.is_some_and(|kind| seen.audience().may_see(kind.level));
        Self::Teams(if sees { teams(&seen, today) } else { BTreeMap::new() })
    }

    /// The records that it names.
    fn names(&self, seen: Seen<'_>) -> Vec<RecordId> {
        match self {
            Self::Open(open, _) => open
                .iter()
                .flat_map(|own| [Some(&own.id), own.who.as_ref()])
                .flatten()
                .cloned()
                .collect(),
            Self::Map(gaps) => gaps.iter().flatten().filter_map(|gap| gap.id.clone()).collect(),
            Self::Teams(teams) => {
                let burdened = teams.values().filter_map(|team| Some(&team.burdened.as_ref()?.0));
                let seats = || teams.values().flat_map(|team| &team.seats);
                let records = seats().filter_map(|id| seen.records().get(id.as_str()));
                let sitting = records.filter_map(|own| own.link(seat::PERSON.code));
                burdened.chain(seats()).chain(sitting).cloned().collect()
            }
            Self::Presence(came) => {
                let groups = came.groups.iter().filter_map(|own| own.group.as_ref());
                groups.chain(&came.people).cloned().collect()
            }
            Self::Agenda(items) => {
                let captured = items.iter().flat_map(|own| &own.captured).map(|(_, id)| id);
                items.iter().map(|own| &own.id).chain(captured).cloned().collect()
            }
            Self::Sheet(own) => own.names().cloned().collect(),
            Self::Votes(votes) => {
                let options = votes.iter().flat_map(|(_, own)| own).map(|own| &own.option);
                votes.iter().map(|(id, _)| id).chain(options).cloned().collect()
            }
            Self::Wall(own) => own.names(),
            Self::Theory(_) | Self::Tests(_) | Self::Voices(_) | Self::Ahead(_) => self.told(seen),
            _ => Vec::new(),
        }
    }
}
