//! What waits for somebody, computed from the records: for the pane that greets. Each item names
//! the records it is about, so that one key leads there.

use std::sync::Arc;

use chrono::{Days, NaiveDate};

use crate::domain::common::{CHANGED, CREATED};
use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::notes::note;
use crate::domain::kinds::people::group;
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{CYCLE, GROUP, NOTE, REFLECTION, SITE};
use crate::domain::{Due, Field, FieldCode, Kind, KindCode, Moment, Record, RecordId, Value};

use super::people::map::{self, Gaps};
use super::roadmap::{Progress, Roadmap};
use super::{Seen, Workspace, seed};

/// After so long a backup is old.
const OLD_BACKUP_MILLIS: i64 = 7 * DAY_MILLIS;
/// After so long a reflection has rested.
const RESTED_MILLIS: i64 = 30 * DAY_MILLIS;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// Dates that are near or past, the earliest first.
    Due(Vec<DueDate>),
    /// Benchmarks that are under way or late, by number.
    UnderWay(Vec<UnderWay>),
    /// Cycles that wait for their study or their decision.
    Cycles(Vec<RecordId>),
    /// The coordinator's own expectation, or that of whole groups, is not on the map.
    Map(Gaps),
    /// Notes in the inbox.
    Notes {
        /// How many.
        open: usize,
        /// The one that has waited longest.
        oldest: RecordId,
        /// Since when.
        since: Moment,
    },
    /// Sites without a first day: the plan has no dates yet.
    NoStart(Vec<RecordId>),
    /// Groups without a size: whom a listening reaches cannot be computed.
    NoSize(Vec<RecordId>),
    /// Nobody wrote or changed a reflection for a month: the latest one, and since when.
    Reflection {
        /// The latest one.
        latest: RecordId,
        /// When it was changed last.
        since: Moment,
    },
    /// The last backup is old, or there never was one.
    Backup(Option<Moment>),
}

/// A date that is near or past.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueDate {
    /// The date.
    pub day: NaiveDate,
    /// The record that has it.
    pub id: RecordId,
    /// The record's kind.
    pub kind: KindCode,
    /// The field that holds it.
    pub field: FieldCode,
}

/// A benchmark that is under way, or late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    /// Its record.
    pub id: RecordId,
    /// The week it is in, counted from 1, and how many it takes by forecast: at least, at most.
    pub week: Option<(i64, i64, i64)>,
    /// The plan's latest finish is past.
    pub late: bool,
}

/// Everything that waits, most pressing first.
pub fn waiting(workspace: &Seen<'_>, now: Moment, backed_up: Option<Moment>) -> Vec<Waiting> {
    let due = due(workspace, now.day());
    let without = |kind, code| -> Vec<RecordId> {
        let records = workspace.of_kind(kind).filter(|record| record.get(code).is_none());
        records.map(|record| record.id.clone()).collect()
    };
    let some = |ids: Vec<RecordId>| Some(ids).filter(|ids| !ids.is_empty());
    let old = backed_up.is_none_or(|at| now.millis.saturating_sub(at.millis) > OLD_BACKUP_MILLIS);
    let backup = old && !seed::is_fresh(workspace);
    [
        (!due.is_empty()).then_some(Waiting::Due(due)),
        Some(under_way(workspace, now.day())).filter(|own| !own.is_empty()).map(Waiting::UnderWay),
        some(undecided(workspace)).map(Waiting::Cycles),
        notes(workspace),
        some(without(SITE, site::START.code)).map(Waiting::NoStart),
        some(without(GROUP, group::SIZE.code)).map(Waiting::NoSize),
        Some(map::gaps(workspace)).filter(|gaps| *gaps != Gaps::default()).map(Waiting::Map),
        rested(workspace, now),
        backup.then_some(Waiting::Backup(backed_up)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn under_way(workspace: &Workspace, today: NaiveDate) -> Vec<UnderWay> {
    let roadmap = Roadmap::of(workspace, today);
    let benchmarks = roadmap.benchmarks.iter().filter_map(|own| {
        let late = own.schedule.is_some_and(|schedule| schedule.late);
        let week = own.schedule.filter(|_| own.progress == Progress::Doing).and_then(|schedule| {
            let (start, (earliest, latest)) =
                (schedule.forecast.start.0, schedule.forecast.finish?);
            let weeks = |to: NaiveDate| (to - start).num_days() / 7;
            // What was begun before its time is in no week of the plan.
            (start <= today).then(|| (weeks(today) + 1, weeks(earliest), weeks(latest)))
        });
        let is = late || own.progress == Progress::Doing;
        is.then(|| UnderWay { id: own.id.clone(), week, late })
    });
    benchmarks.collect()
}

/// Cycles that were carried out and of which nobody has said yet what comes.
fn undecided(workspace: &Workspace) -> Vec<RecordId> {
    let waits = |cycle: &&Arc<Record>| {
        matches!(cycle.choice(cycle::STAGE.code), Some(cycle::STUDY | cycle::ACT))
            && cycle.get(cycle::DECISION.code).is_none()
    };
    workspace.of_kind(CYCLE).filter(waits).map(|cycle| cycle.id.clone()).collect()
}

fn notes(workspace: &Workspace) -> Option<Waiting> {
    let open = Some(&Value::Choice(note::OPEN));
    let notes = workspace.of_kind(NOTE).filter(|note| note.get(note::STATE.code) == open);
    let (mut count, mut oldest) = (0, None);
    for note in notes {
        count += 1;
        let since = note.moment(CREATED.code).map(|since| (since, &note.id));
        oldest = [oldest, since].into_iter().flatten().min();
    }
    let (since, oldest) = oldest?;
    Some(Waiting::Notes { open: count, oldest: oldest.clone(), since })
}

/// The latest reflection, if it was not touched for a month.
fn rested(workspace: &Workspace, now: Moment) -> Option<Waiting> {
    let touched = |own: &Arc<Record>| Some((own.moment(CHANGED.code)?, own.id.clone()));
    let (since, latest) = workspace.of_kind(REFLECTION).filter_map(touched).max()?;
    let rests = now.millis.saturating_sub(since.millis) >= RESTED_MILLIS;
    rests.then_some(Waiting::Reflection { latest, since })
}

fn due(workspace: &Workspace, today: NaiveDate) -> Vec<DueDate> {
    let fields = Kind::all().flat_map(|kind| kind.fields.iter().map(move |field| (kind, field)));
    let mut found = Vec::new();
    for (kind, field, due) in fields.filter_map(|(kind, field)| Some((kind, field, field.due?))) {
        let dates = workspace.of_kind(kind.code).filter_map(|record| {
            let day = date(record, field, due)?;
            (day <= today.checked_add_days(Days::new(due.days.into()))?).then(|| DueDate {
                day,
                id: record.id.clone(),
                kind: kind.code,
                field: field.code,
            })
        });
        found.extend(dates);
    }
    found.sort();
    found
}

/// The date in a field, if it still counts.
fn date(record: &Record, field: &Field, due: Due) -> Option<NaiveDate> {
    let (code, over) = due.unless;
    let over = record.choice(code).is_some_and(|choice| over.contains(&choice));
    record.date(field.code).filter(|_| !over)
}
