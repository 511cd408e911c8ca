//! What is due of all records, brought along by single changes: to ask every record again after each edit
//! takes longer than a frame in a large workspace.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;

use crate::domain::common::{DELETED, LEVEL};
use crate::domain::declare::{By, Day, Table};
use crate::domain::{FieldCode, Kind, KindCode, Language, Record, RecordId};
use crate::engine::Seen;
use crate::engine::figures::Figures;

use super::aside::set_aside_by;
use super::reads::{Asker, Read, Reads};
use super::rule::Rule;
use super::{Gap, Lack, Reckoner, Waiting, code};

/// With more records touched than this, everything is asked again.
const FEW: usize = 256;
/// So many records of which the same is due are told one by one.
const SINGLY: usize = 3;

/// What is asked when a question is about no record.
pub(super) static NOTHING: LazyLock<Option<Record>> =
    LazyLock::new(|| Some(Record::new(RecordId::parse("nothing")?, KindCode(0))));

/// What is due, of which records, as of a step and a day.
#[derive(Default)]
pub struct Standing {
    today: NaiveDate,
    upto: u64,
    /// By rule; `None` of those that nobody here wants to know.
    due: Vec<Option<Found>>,
    /// The records that rules read, as they were when they were asked: from them follows what changed, and
    /// where links led before.
    known: HashMap<RecordId, Arc<Record>>,
    /// Those of them that linked to something hidden: what is empty there is not known to be, although the
    /// record looks the same.
    withheld: BTreeSet<RecordId>,
}

/// The records of which a rule is due, by id.
type Found = BTreeMap<RecordId, Due>;

/// What is kept of what is due.
#[derive(Default)]
struct Due {
    /// The day at the end of its line.
    day: Option<NaiveDate>,
    /// What is missing by name, if only the whole table tells.
    lacks: Vec<Lack>,
}

impl Standing {
    /// Of everything that is looked for in records of some kinds.
    pub fn of(seen: Seen<'_>, today: NaiveDate, kinds: impl Fn(KindCode) -> bool) -> Self {
        Self::asked(seen, today, |rule| kinds(rule.kind.code))
    }

    /// Of what one kind looks for, whatever it is about.
    pub fn of_owner(seen: Seen<'_>, today: NaiveDate, owner: KindCode) -> Self {
        Self::asked(seen, today, |rule| rule.owner.code == owner)
    }

    /// Of what waits on Home.
    pub fn of_home(seen: Seen<'_>, today: NaiveDate) -> Self {
        Self::asked(seen, today, |rule| rule.check().is_some_and(|check| check.home))
    }

    fn asked(seen: Seen<'_>, today: NaiveDate, wanted: impl Fn(&Rule) -> bool) -> Self {
        let due = Rule::all().iter().map(|rule| wanted(rule).then(Found::new)).collect();
        let (known, withheld) = (HashMap::new(), BTreeSet::new());
        let mut standing = Self { today, upto: 0, due, known, withheld };
        standing.ask_all(seen);
        standing
    }

    /// Brings it to where the workspace is on a day.
    pub fn follow(&mut self, seen: Seen<'_>, today: NaiveDate) {
        let ledger = seen.ledger();
        let touched = ledger.touched_since(self.upto, FEW).filter(|_| self.today == today);
        self.today = today;
        match touched {
            Some(touched) => self.ask_about(seen, &touched.into_iter().collect()),
            None => self.ask_all(seen),
        }
        self.upto = ledger.last();
    }

    fn ask_all(&mut self, seen: Seen<'_>) {
        self.upto = seen.ledger().last();
        let is_read = |kind: &&Kind| self.reads(kind.code).next().is_some();
        let records =
            Kind::all().filter(is_read).flat_map(|kind| seen.records().of_kind(kind.code));
        self.known = records.map(|own| (own.id.clone(), Arc::clone(own))).collect();
        let withheld = self.known.keys().filter(|id| seen.withholds_some(id));
        self.withheld = withheld.cloned().collect();
        for rule in 0..self.due.len() {
            self.ask_whole(seen, rule);
        }
    }

    /// What is read of the records of a kind by the rules that are asked here.
    fn reads(&self, kind: KindCode) -> impl Iterator<Item = &'static Read> {
        Reads::all().of(kind).iter().filter(|read| matches!(self.due.get(read.rule), Some(Some(_))))
    }

    fn ask_about(&mut self, seen: Seen<'_>, touched: &BTreeSet<&RecordId>) {
        let mut again: BTreeMap<usize, Vec<Asker<'_>>> = BTreeMap::new();
        let mut kinds = BTreeSet::new();
        let formers: Vec<_> = touched.iter().map(|id| self.known.get(*id).cloned()).collect();
        for (&id, former) in touched.iter().zip(&formers) {
            let now = seen.records().get(id.as_str());
            let changed = (id, now.map(|own| &**own));
            let Some(either) = now.or(former.as_ref()) else { continue };
            kinds.insert(either.kind);
            let is_withheld = seen.withholds_some(id);
            let was_withheld = match is_withheld {
                true => !self.withheld.insert(id.clone()),
                false => self.withheld.remove(id),
            };
            let all = is_withheld || was_withheld;
            let differs = differs(former.as_deref(), changed.1);
            for read in self.reads(either.kind).filter(|read| all || differs(read.field)) {
                let mut askers = read.askers(&seen, changed, former.as_deref());
                again.entry(read.rule).or_default().append(&mut askers);
            }
            match now.filter(|own| !own.is_deleted() && self.reads(own.kind).next().is_some()) {
                Some(now) => self.known.insert(id.clone(), Arc::clone(now)),
                None => self.known.remove(id),
            };
        }
        let over = Reckoner::new(&seen, self.today);
        let mut whole = Reads::all().whole(&kinds);
        for (at, mut askers) in again {
            // What code computes is computed of all at once, and what is asked once is about no record.
            if Reads::all().is_code(at) || Rule::all().get(at).is_some_and(Rule::is_once) {
                whole.insert(at);
                continue;
            }
            let (Some(rule), Some(Some(found))) = (Rule::all().get(at), self.due.get_mut(at))
            else {
                continue;
            };
            askers.sort_unstable_by_key(|(id, _)| *id);
            askers.dedup_by_key(|(id, _)| *id);
            for (id, record) in askers {
                let record = record.filter(|own| own.kind == rule.kind.code);
                match record.and_then(|record| due(over, rule, record)) {
                    Some(due) => found.insert(id.clone(), due),
                    None => found.remove(id),
                };
            }
        }
        for rule in whole {
            self.ask_whole(seen, rule);
        }
    }

    /// Asks a rule of all records.
    fn ask_whole(&mut self, seen: Seen<'_>, at: usize) {
        let (Some(rule), Some(Some(found))) = (Rule::all().get(at), self.due.get_mut(at)) else {
            return;
        };
        let records = || seen.records().of_kind(rule.kind.code);
        // Of no records nothing is computed.
        let is_wanted = Reads::all().is_code(at) && records().next().is_some();
        let figures = figures(seen, rule, self.today, is_wanted);
        let over = figures.over(&seen);
        *found = match rule.by() {
            By::Test(_) if rule.is_once() => {
                let nothing = NOTHING.as_ref().filter(|nothing| rule.is_due(over, nothing));
                nothing.map(|own| (own.id.clone(), Due::default())).into_iter().collect()
            }
            By::Test(_) => {
                records().filter_map(|own| Some((own.id.clone(), due(over, rule, own)?))).collect()
            }
            By::Cells(table) => in_rows(over, rule, table).collect(),
            By::Code(computed) => {
                let ids = code::found(&seen, computed, self.today).into_iter();
                ids.map(|id| (id, Due::default())).collect()
            }
        };
    }

    /// Everything that is due, but for what was set aside: the gravest first, then by kind and key.
    pub fn gaps(&self, seen: Seen<'_>) -> Vec<Gap> {
        let mut gaps = self.all_gaps(seen);
        gaps.retain(|gap| gap.set_aside_by(&seen).is_none());
        gaps
    }

    /// The same with what was set aside.
    pub fn all_gaps(&self, seen: Seen<'_>) -> Vec<Gap> {
        let mut gaps: Vec<Gap> =
            self.found().flat_map(|(rule, found)| self.told(seen, rule, found.iter())).collect();
        // What is alike stands together.
        gaps.sort_by_key(|gap| (std::cmp::Reverse(gap.grade), gap.kind, gap.check));
        gaps
    }

    /// What is due by check or guard: what is wrong or late, then what goes on, then what is missing. Of very many
    /// records only the first are told.
    pub fn waiting(&self, seen: Seen<'_>) -> Vec<Waiting> {
        let waiting = |(rule, found): (&Rule, &Found)| {
            let told = || found.iter().filter(|(id, _)| !is_aside(&seen, rule, id));
            let since = told().filter_map(|(_, due)| due.day).min();
            let gaps = self.told(seen, rule, told().take(SINGLY));
            let (check, grade) = (rule.check(), rule.grade());
            Waiting { check, grade, count: told().count(), gaps, since }
        };
        let found = self.found().filter(|(_, found)| !found.is_empty());
        let mut waiting: Vec<Waiting> = found.map(waiting).filter(|own| own.count > 0).collect();
        waiting.sort_by_key(|own| own.grade.urgency());
        waiting
    }

    fn found(&self) -> impl Iterator<Item = (&'static Rule, &Found)> {
        let found = Rule::all().iter().zip(&self.due);
        found.filter_map(|(rule, found)| Some((rule, found.as_ref()?)))
    }

    /// The first records of which a rule is due, with what its words name.
    fn told<'a>(
        &self,
        seen: Seen<'_>,
        rule: &Rule,
        found: impl Iterator<Item = (&'a RecordId, &'a Due)>,
    ) -> Vec<Gap> {
        let mut found = found.peekable();
        let wanted = rule.tells_code() && found.peek().is_some();
        let figures = figures(seen, rule, self.today, wanted);
        let over = figures.over(&seen);
        let told = |(id, due): (&RecordId, &Due)| {
            if rule.is_once() {
                let nothing = NOTHING.as_ref();
                let lacks = nothing.map(|own| rule.lacks(over, own)).unwrap_or_default();
                return Some(Gap { lacks, ..Gap::once(rule) });
            }
            let record = over.find(id)?;
            let lacks =
                if due.lacks.is_empty() { rule.lacks(over, record) } else { due.lacks.clone() };
            Some(Gap { lacks, ..Gap::of(over, rule, record) })
        };
        found.filter_map(told).collect()
    }
}

/// Which fields of a record are other ones than before. A record that comes, goes, or is for others now is
/// another one in all of them.
fn differs(former: Option<&Record>, now: Option<&Record>) -> impl Fn(Option<FieldCode>) -> bool {
    let other = |code: &FieldCode| {
        former.zip(now).is_none_or(|(former, now)| former.get(*code) != now.get(*code))
    };
    let all = other(&DELETED.code) || other(&LEVEL.code);
    // Found once: many rules read the same fields.
    let slots = former.into_iter().chain(now).flat_map(Record::slots);
    let others: Vec<FieldCode> = slots.map(|(code, _)| *code).filter(other).collect();
    move |field| all || field.is_some_and(|field| others.contains(&field))
}

/// What is kept if a rule is due of a record.
fn due<'a>(over: Reckoner<'a>, rule: &Rule, record: &'a Record) -> Option<Due> {
    let is_due = !record.is_deleted() && rule.is_due(over, record);
    let day = || rule.aside().and_then(|field| over.day(record, Day::Field(field)));
    is_due.then(|| Due { day: day(), lacks: Vec::new() })
}

/// Whether a rule is set aside for a record.
fn is_aside(seen: &Seen<'_>, rule: &Rule, id: &RecordId) -> bool {
    set_aside_by(seen, id, || format!("{}.{}", rule.owner.key, rule.key())).is_some()
}

/// The figures of a rule's kind that code computes, if they are wanted: that takes a look at everything.
fn figures(seen: Seen<'_>, rule: &Rule, today: NaiveDate, wanted: bool) -> Figures {
    if wanted { Figures::of(seen, rule.kind, today) } else { Figures::none(today) }
}

/// The records at the left of a table, in whose rows something is missing.
fn in_rows(
    over: Reckoner<'_>,
    rule: &Rule,
    table: &Table,
) -> impl Iterator<Item = (RecordId, Due)> {
    let filled = over.table(rule.owner, table, Language::En);
    let columns = filled.columns;
    filled.rows.into_iter().zip(filled.cells).filter_map(move |(row, cells)| {
        let empty = columns.iter().zip(cells).filter(|(_, cell)| cell.shown.is_none());
        let lacks: Vec<Lack> =
            empty.filter_map(|(head, _)| head.record().cloned().map(Lack::Record)).collect();
        let due = (!lacks.is_empty()).then_some(Due { day: None, lacks })?;
        Some((row.record()?.clone(), due))
    })
}
