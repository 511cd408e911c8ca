//! What there is still to do, by whom and since when: read from what kinds declare as open, from
//! dates that are past, and from the plan. For whoever takes the work over.

use chrono::NaiveDate;

use crate::domain::common::CREATED;
use crate::domain::kinds::people::seat;
use crate::domain::kinds::{ANY, NOTE, PERSON, SEAT, STEP};
use crate::domain::{Field, FieldCode, Kind, KindCode, Level, Open, Record, RecordId, Value};

use super::Seen;
use super::roadmap::Roadmap;

/// Fields that tell since when something is so, the best first; else it is since it was made.
const SINCE: [&str; 2] = ["start", "date"];

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDo {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindCode,
    /// What tells that it is open.
    pub why: Why,
    /// Who has it.
    pub who: Option<RecordId>,
    /// Since when, if the reader may know.
    pub since: Option<NaiveDate>,
}

/// What tells that something is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The field has a choice that says so.
    Is(FieldCode, u16),
    /// The field is empty.
    Lacks(FieldCode),
    /// The date in the field is past.
    Past(FieldCode, NaiveDate),
    /// By the plan it should have ended.
    Late,
}

/// What is open of what an audience sees, by kind, the oldest first. Notes are many and short: they
/// are counted by `notes`.
pub fn open(seen: Seen<'_>, roadmap: &Roadmap, today: NaiveDate) -> Vec<ToDo> {
    let over = |record: &Record| match record.kind {
        STEP => roadmap.step(&record.id).is_some_and(|step| step.standing.progress.is_over()),
        SEAT => record.date(seat::END.code).is_some_and(|end| end < today),
        _ => false,
    };
    let mut found = late(seen, roadmap);
    for kind in Kind::all().filter(|kind| kind.code != NOTE) {
        let living = seen.of_kind(kind.code).filter(|record| !over(record));
        let mut own: Vec<ToDo> = living
            .filter_map(|record| {
                let why = why(kind, record, seen.audience(), today)?;
                Some(to_do(kind, record, why))
            })
            .collect();
        own.sort_by_key(|own| (own.since, own.id.clone()));
        found.extend(own);
    }
    found
}

/// How many notes wait, and since when.
pub fn notes(seen: Seen<'_>) -> Option<(usize, NaiveDate)> {
    let kind = Kind::by_code(NOTE)?;
    let is_open = |note: &Record| kind.fields.iter().any(|field| is_open(field, note));
    let waiting = seen.of_kind(NOTE).filter(|note| is_open(note));
    let days: Vec<NaiveDate> = waiting.filter_map(|note| made(note)).collect();
    days.iter().min().map(|first| (days.len(), *first))
}

/// The benchmarks that are late.
fn late(seen: Seen<'_>, roadmap: &Roadmap) -> Vec<ToDo> {
    let told = roadmap.benchmarks.iter().filter(|_| seen.audience().may_see(Level::Team));
    let late = told.filter_map(|own| {
        let schedule = own.schedule.filter(|schedule| schedule.late)?;
        let (record, (_, latest)) = (seen.get(own.id.as_str())?, schedule.plan?.finish?);
        let kind = Kind::by_code(record.kind)?;
        Some(ToDo { since: Some(latest), ..to_do(kind, record, Why::Late) })
    });
    late.collect()
}

fn to_do(kind: &Kind, record: &Record, why: Why) -> ToDo {
    let who = who(kind, record).cloned();
    let told = SINCE.iter().filter_map(|key| kind.field(key));
    let since = told.filter_map(|field| record.date(field.code)).next().or_else(|| made(record));
    ToDo { id: record.id.clone(), kind: record.kind, why, who, since }
}

/// Who has a record: the first person whom it names.
pub fn who<'a>(kind: &Kind, record: &'a Record) -> Option<&'a RecordId> {
    // A link that may lead anywhere says what it is about.
    let people = |field: &&Field| field.ty.kinds() != ANY && field.ty.kinds().contains(&PERSON);
    let named = kind.fields.iter().filter(people).filter_map(|field| record.get(field.code));
    named.flat_map(Value::ends).next()
}

/// A date that is past says more than a state.
fn why(kind: &Kind, record: &Record, audience: Level, today: NaiveDate) -> Option<Why> {
    // A field that the audience may not see is empty for it, which tells nothing.
    let seen = || kind.fields.iter().filter(|field| audience.may_see(field.level));
    let past = seen().find_map(|field| {
        let day = record.date(field.code).filter(|_| counts(field, record))?;
        (day < today).then_some(Why::Past(field.code, day))
    });
    past.or_else(|| {
        let field = seen().find(|field| is_open(field, record))?;
        let choice = record.choice(field.code);
        Some(choice.map_or(Why::Lacks(field.code), |choice| Why::Is(field.code, choice)))
    })
}

fn is_open(field: &Field, record: &Record) -> bool {
    match (field.open, record.get(field.code)) {
        (Some(Open::Choice(choices)), Some(Value::Choice(choice))) => choices.contains(choice),
        (Some(Open::Empty), None) => {
            let belongs = field.belongs(|form| record.choice(form.code));
            belongs && (field.due.is_none() || counts(field, record))
        }
        _ => false,
    }
}

/// Whether a date is one that people are reminded of, and no state says that it is over.
pub(super) fn counts(field: &Field, record: &Record) -> bool {
    let is_over = |(state, over): (FieldCode, &[u16])| {
        record.choice(state).is_some_and(|choice| over.contains(&choice))
    };
    field.due.is_some_and(|due| !due.unless.is_some_and(is_over))
}

fn made(record: &Record) -> Option<NaiveDate> {
    record.moment(CREATED.code).map(crate::domain::Moment::day)
}
