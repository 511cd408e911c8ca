//! Rooms that are booked twice, by programs or meetings: who else is there at the same time, on which day.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate, Weekday};

use crate::domain::kinds::meetings::meeting;
use crate::domain::kinds::program::program;
use crate::domain::kinds::{MEETING, PROGRAM};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};

use super::reckon::{Computed, Reckoner};
use super::recurrence::{Recurrence, Unit};
use super::{Workspace, dates};

/// So many days ahead somebody can still do something about it.
const AHEAD: i64 = 365;
/// So many minutes are taken where nobody said how long it takes.
const USUAL: i64 = 60;

/// Somebody is in a room on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Booking {
    room: RecordId,
    day: NaiveDate,
    /// In minutes since midnight. What goes on after midnight counts on the day on which it begins.
    from: i64,
    until: i64,
    who: RecordId,
}

/// Two are in a room at the same time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Clash {
    who: RecordId,
    day: NaiveDate,
    /// From when on both are there.
    at: i64,
    with: RecordId,
}

/// The records of a kind in whose room somebody else is at the same time.
pub fn booked_twice(records: &Workspace, today: NaiveDate, kind: KindCode) -> Vec<RecordId> {
    let who: BTreeSet<RecordId> = of_kind(records, today, kind).map(|own| own.who).collect();
    who.into_iter().collect()
}

/// Of each program: on how many days, and with whom, on which day and from when on next.
pub fn figures(records: &Workspace, today: NaiveDate) -> Computed {
    let mut days: HashMap<RecordId, BTreeSet<NaiveDate>> = HashMap::new();
    let mut figures = Computed::new();
    for clash in of_kind(records, today, PROGRAM) {
        let known = days.entry(clash.who.clone()).or_default();
        if known.is_empty() {
            let first = [
                (&program::CLASH_WITH, Value::Link(clash.with)),
                (&program::CLASH_ON, Value::Date(clash.day)),
                (&program::CLASH_AT, Value::Integer(clash.at)),
            ];
            let first = first.map(|(own, value)| ((own.field.key, clash.who.clone()), value));
            figures.extend(first);
        }
        known.insert(clash.day);
    }
    let counts = days.into_iter().filter_map(|(id, days)| {
        let count = i64::try_from(days.len()).ok()?;
        Some(((program::CLASHES.field.key, id), Value::Integer(count)))
    });
    figures.extend(counts);
    figures
}

/// The clashes of the records of a kind, the next one of each first.
fn of_kind(records: &Workspace, today: NaiveDate, kind: KindCode) -> impl Iterator<Item = Clash> {
    let is_of_kind =
        |own: &Clash| records.get(own.who.as_str()).is_some_and(|own| own.kind == kind);
    let mut clashes = clashes(bookings(records, today));
    clashes.retain(is_of_kind);
    clashes.sort();
    clashes.into_iter()
}

/// Who is in which room from a day on.
fn bookings(records: &Workspace, today: NaiveDate) -> Vec<Booking> {
    let until = dates::moved(today, AHEAD).unwrap_or(today);
    let over = Reckoner::new(records, today);
    let programs = records.of_kind(PROGRAM).filter(|own| over.holds(own, &program::GOES_ON));
    let programs = programs.flat_map(|own| of_program(own, today, until));
    let is_meant = |own: &Record| own.choice(meeting::STATE.code) != Some(meeting::CANCELLED);
    let meetings = records.of_kind(MEETING).filter(|own| is_meant(own));
    let meetings = meetings.filter_map(|own| of_meeting(own, today, until));
    programs.chain(meetings).collect()
}

fn of_program(own: &Record, from: NaiveDate, until: NaiveDate) -> Vec<Booking> {
    let (Some(room), Some(begins)) =
        (link(own, program::SPACE.code), own.integer(program::BEGINS.code))
    else {
        return Vec::new();
    };
    let ends = begins + own.integer(program::LENGTH.code).filter(|own| *own > 0).unwrap_or(USUAL);
    let days = days_of(own, from, until).into_iter();
    let booking =
        |day| Booking { room: room.clone(), day, from: begins, until: ends, who: own.id.clone() };
    days.map(booking).collect()
}

fn of_meeting(own: &Record, from: NaiveDate, until: NaiveDate) -> Option<Booking> {
    let room = link(own, program::ROOM.code)?.clone();
    let day = own.date(meeting::DATE.code).filter(|day| (from..=until).contains(day))?;
    let begins = own.integer(meeting::START_TIME.code)?;
    let ends = own.integer(meeting::END_TIME.code).filter(|ends| *ends > begins);
    let who = own.id.clone();
    Some(Booking { room, day, from: begins, until: ends.unwrap_or(begins + USUAL), who })
}

fn link(own: &Record, code: FieldCode) -> Option<&RecordId> {
    match own.get(code) {
        Some(Value::Link(id)) => Some(id),
        _ => None,
    }
}

/// The days on which a program is, within some.
fn days_of(own: &Record, from: NaiveDate, until: NaiveDate) -> BTreeSet<NaiveDate> {
    let Some(start) = own.date(program::START.code) else { return BTreeSet::new() };
    let until = own.date(program::END.code).map_or(until, |end| end.min(until));
    let rhythm = own.choice(program::RHYTHM.code);
    if rhythm == Some(program::ONCE) {
        return [start].into_iter().filter(|day| (from..=until).contains(day)).collect();
    }
    let days: Vec<Weekday> = match own.get(program::DAYS.code) {
        Some(Value::Choices(codes)) => codes
            .iter()
            .filter_map(|code| Weekday::try_from(u8::try_from(code.checked_sub(1)?).ok()?).ok())
            .collect(),
        _ => Vec::new(),
    };
    let weekly = |interval| {
        let on = days.clone();
        vec![Recurrence { unit: Unit::Week, interval, on, nth: None, until: Some(until) }]
    };
    let rules = match rhythm {
        // Without days nobody knows on which it is.
        _ if days.is_empty() => Vec::new(),
        Some(program::EVERY_TWO_WEEKS) => weekly(2),
        Some(program::MONTHLY) => {
            let (unit, interval, nth) = (Unit::Month, 1, Some(week_of_month(start)));
            let on = |day: &Weekday| vec![*day];
            let rule = |day| Recurrence { unit, interval, on: on(day), nth, until: Some(until) };
            days.iter().map(rule).collect()
        }
        _ => weekly(1),
    };
    rules.iter().flat_map(|rule| rule.within(start, from, until)).collect()
}

/// Which week of its month a day is in; the fifth is the last.
fn week_of_month(day: NaiveDate) -> i8 {
    match day.day0() / 7 {
        week @ 0..4 => i8::try_from(week + 1).unwrap_or(-1),
        _ => -1,
    }
}

/// Who is in a room while somebody else is: each of them once for each other on each day.
fn clashes(mut bookings: Vec<Booking>) -> Vec<Clash> {
    bookings.sort();
    let mut found = Vec::new();
    for (at, one) in bookings.iter().enumerate() {
        // They stand by room, day and beginning: whoever begins after this one has ended meets nobody of it.
        let meets =
            |own: &&Booking| (&own.room, own.day) == (&one.room, one.day) && own.from < one.until;
        let others = bookings[at + 1..].iter().take_while(meets).filter(|own| own.who != one.who);
        for other in others {
            let clash = |own: &Booking, with: &Booking| Clash {
                who: own.who.clone(),
                day: own.day,
                at: other.from,
                with: with.who.clone(),
            };
            found.extend([clash(one, other), clash(other, one)]);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(text: &str) -> RecordId {
        RecordId::parse(text).unwrap()
    }

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
    }

    fn booking() -> impl Strategy<Value = Booking> {
        (0..3_u8, 1..4_u32, 0..20_i64, 1..8_i64, 0..6_u8).prop_map(
            |(room, on, from, length, who)| Booking {
                room: id(&format!("room-{room}")),
                day: day(on),
                from,
                until: from + length,
                who: id(&format!("who-{who}")),
            },
        )
    }

    /// Each with each, minute by minute.
    fn recounted(bookings: &[Booking]) -> Vec<Clash> {
        let mut found = Vec::new();
        for (at, one) in bookings.iter().enumerate() {
            for (other_at, other) in bookings.iter().enumerate() {
                let apart = at == other_at || one.who == other.who;
                if apart || (&one.room, one.day) != (&other.room, other.day) {
                    continue;
                }
                let both =
                    (one.from..one.until).find(|own| (other.from..other.until).contains(own));
                found.extend(both.map(|at| Clash {
                    who: one.who.clone(),
                    day: one.day,
                    at,
                    with: other.who.clone(),
                }));
            }
        }
        found.sort();
        found
    }

    proptest! {
        #[test]
        fn whoever_is_there_in_the_same_minute_is_found(
            bookings in prop::collection::vec(booking(), 0..25),
        ) {
            let mut found = clashes(bookings.clone());
            found.sort();
            prop_assert_eq!(found, recounted(&bookings));
        }
    }

    #[test]
    fn one_that_ends_when_the_next_begins_meets_nobody() {
        let booked = |who: &str, from, until| Booking {
            room: id("hall"),
            day: day(2),
            from,
            until,
            who: id(who),
        };
        let after = [booked("one", 900, 960), booked("two", 960, 1_020)];
        assert_eq!(clashes(after.to_vec()), []);
        // One that is there the whole day meets those too that do not follow it at once.
        let whole = [booked("day", 480, 1_200), booked("one", 500, 510), booked("two", 900, 960)];
        assert_eq!(clashes(whole.to_vec()).iter().filter(|own| own.who == id("day")).count(), 2);
    }

    #[test]
    fn a_program_is_on_the_days_that_it_says() {
        let days = |values: &[(&crate::domain::Field, Value)]| -> String {
            let mut own = Record::new(id("program-x"), PROGRAM);
            own.set(program::START.code, Some(Value::Date(day(3))));
            for (field, value) in values {
                own.set(field.code, Some(value.clone()));
            }
            let until = NaiveDate::from_ymd_opt(2027, 1, 10).unwrap();
            let days = days_of(&own, day(10), until);
            days.iter().map(|own| own.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
        };
        let on = |codes: &[u16]| {
            (&program::DAYS, Value::Choices(Box::new(codes.iter().copied().collect())))
        };
        let every = |code| (&program::RHYTHM, Value::Choice(code));
        let end = (&program::END, Value::Date(day(19)));
        // The first of November 2026 is a Sunday.
        assert_eq!(days(&[on(&[2, 4]), end.clone()]), "11-10 11-12 11-17 11-19");
        let two = program::EVERY_TWO_WEEKS;
        assert_eq!(days(&[on(&[2]), every(two), end]), "11-17");
        assert_eq!(days(&[on(&[2]), every(program::MONTHLY)]), "12-01 01-05");
        assert_eq!(days(&[every(program::ONCE)]), "", "its day is over");
        assert_eq!(days(&[]), "", "nobody knows on which days");
    }
}
