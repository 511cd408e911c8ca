//! Where a reading goes: into the series that is there. There is one for each measure, site, subgroup, cycle
//! and level, so that a measure has one value a day, and whoever types a value need not look for its series.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::common::{DELETED, SITE};
use crate::domain::kinds::READING;
use crate::domain::kinds::cycles::reading;
use crate::domain::{Level, Moment, Record, RecordId, Series, Value};
use crate::engine::after::After;

use super::{points, subgroup};

/// What a new series may go into: of the same measure, site, subgroup and level.
type Key = (RecordId, Option<RecordId>, Option<String>, Option<Level>);

/// Brings together what is drafted: a single day becomes a line of the points, and a new series goes
/// into those that are there.
pub(in crate::engine) fn gather(after: &mut After<'_>, now: Moment) {
    let is_reading = |own: &&Record| own.kind == READING && !own.is_deleted();
    let drafted: Vec<RecordId> =
        after.records.values().filter(is_reading).map(|own| own.id.clone()).collect();
    if drafted.is_empty() {
        return;
    }
    // What something else points to stays a record of its own.
    let slots = after.records.values().flat_map(|own| own.slots());
    let named: HashSet<RecordId> = slots.flat_map(|(_, value)| value.ends()).cloned().collect();
    let alike = alike(after, &drafted);
    for id in drafted {
        let Some(record) = after.records.get_mut(&id) else { continue };
        on_its_line(record, now.day());
        let is_new = after.former(&id).is_none();
        if is_new && !named.contains(&id) {
            join(after, &id, &alike, now);
        }
    }
}

/// The living series of the measures of some drafted ones, by what they are of.
fn alike(after: &After<'_>, drafted: &[RecordId]) -> HashMap<Key, Vec<RecordId>> {
    let measures: BTreeSet<&RecordId> = drafted
        .iter()
        .filter_map(|id| after.records.get(id)?.link(reading::MEASURE.code))
        .collect();
    let mut alike: HashMap<Key, Vec<RecordId>> = HashMap::new();
    for measure in measures {
        let series = after.pointing(measure, READING, reading::MEASURE.code).into_iter();
        for own in series.filter(|own| !own.is_deleted()) {
            if let Some(key) = key(own) {
                alike.entry(key).or_default().push(own.id.clone());
            }
        }
    }
    alike
}

fn key(own: &Record) -> Option<Key> {
    let measure = own.link(reading::MEASURE.code)?.clone();
    Some((measure, own.link(SITE.code).cloned(), subgroup(own), own.level()))
}

/// A record of an export of an earlier version as it is now.
pub fn brought_up(record: &Record) -> Cow<'_, Record> {
    let is_old = record.kind == READING && record.get(reading::VALUE.code).is_some();
    match record.date(reading::DATE.code).filter(|_| is_old) {
        Some(day) => {
            let mut record = record.clone();
            on_its_line(&mut record, day);
            Cow::Owned(record)
        }
        None => Cow::Borrowed(record),
    }
}

/// The value of a single day, as it is typed or from an earlier version, becomes a line of the points.
fn on_its_line(record: &mut Record, today: NaiveDate) {
    if record.get(reading::VALUE.code).is_some() {
        let day = record.date(reading::DATE.code).unwrap_or(today);
        record.set(reading::DATE.code, Some(Value::Date(day)));
        let mut all = match record.get(reading::POINTS.code) {
            Some(Value::Series(all)) => Series::clone(all),
            _ => Series::default(),
        };
        all.extend(&super::single(record));
        record.set(reading::POINTS.code, Some(Value::Series(Box::new(all))));
    }
    for field in [reading::DATE, reading::VALUE, reading::NOTE] {
        record.set(field.code, None);
    }
}

/// Puts the points of a new series where they belong. If that is elsewhere, nothing is made of it.
fn join(after: &mut After<'_>, id: &RecordId, alike: &HashMap<Key, Vec<RecordId>>, now: Moment) {
    let Some(mut new) = after.records.get(id).cloned() else { return };
    let mut fresh = points(&new).into_owned();
    let Some(key) = key(&new).filter(|_| !fresh.is_empty()) else { return };
    let cycle = |own: &Record| own.link(reading::CYCLE.code).cloned();
    let alike = alike.get(&key).into_iter().flatten().filter(|own| *own != id);
    let alike = alike.filter_map(|own| after.find(own)).filter(|own| !own.is_deleted());
    let (same, others): (Vec<Record>, Vec<Record>) =
        alike.cloned().partition(|own| cycle(own) == cycle(&new));
    for mut other in others {
        let mut theirs = points(&other).into_owned();
        let days = fresh.points().iter().map(|(day, _)| *day);
        let both: Vec<NaiveDate> = days.filter(|day| theirs.get(*day).is_some()).collect();
        match (cycle(&new), cycle(&other)) {
            // What a cycle has read stays the cycle's, and is corrected there.
            (None, Some(_)) => both.iter().for_each(|day| hand_over(&mut fresh, &mut theirs, *day)),
            // What is read for a cycle becomes its own.
            (Some(_), None) => both.iter().for_each(|day| theirs.put(*day, None)),
            _ => continue,
        }
        if !both.is_empty() {
            keep(after, &mut other, theirs, now);
        }
    }
    after.records.remove(id);
    match same.into_iter().next() {
        Some(mut home) => {
            let mut all = points(&home).into_owned();
            all.extend(&fresh);
            keep(after, &mut home, all, now);
        }
        None if fresh.is_empty() => {}
        None => {
            new.set(reading::POINTS.code, Some(Value::Series(Box::new(fresh))));
            after.records.insert(id.clone(), new);
        }
    }
}

/// The points of a record are these from now on; without any it goes to the trash.
fn keep(after: &mut After<'_>, record: &mut Record, series: Series, now: Moment) {
    for field in [reading::DATE, reading::VALUE, reading::NOTE] {
        record.set(field.code, None);
    }
    if series.is_empty() {
        record.set(DELETED.code, Some(Value::Moment(now)));
    } else {
        record.set(reading::POINTS.code, Some(Value::Series(Box::new(series))));
    }
    after.records.insert(record.id.clone(), record.clone());
}

/// Takes what was read on a day out of one series and into another.
fn hand_over(from: &mut Series, to: &mut Series, day: NaiveDate) {
    to.put(day, from.get(day));
    from.notes().get(&day).into_iter().for_each(|note| to.note(day, note));
    from.put(day, None);
}
