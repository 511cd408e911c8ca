//! What a field may hold: a few values of its type, among them those around what is often asked for.

use std::iter::once;

use commonground::domain::{Decimal, Field, FieldType, Kind, Links, Moment, RecordId, Value};

use super::samples::sample;
use super::world::{World, Worlds};
use crate::today;

/// Numbers on both sides of what limits are about.
const NUMBERS: [i64; 8] = [1, 0, 2, 3, 100, 1_000, -1, 8];
/// Days on both sides of today, near and far.
const DAYS: [i64; 9] = [0, -1, 1, -10, 10, -40, 40, -400, 400];
const DAY: i64 = 24 * 60 * 60 * 1_000;

/// Worlds in which a field of a record holds something else each, at last nothing.
pub fn contents(world: World, id: &RecordId, field: &'static Field) -> Worlds {
    let id = id.clone();
    let put = {
        let (world, id) = (world.clone(), id.clone());
        move |value| world.with(&id, field, Some(value))
    };
    let this_year = today::school_year();
    let number = move |number: &i64| match field.ty {
        FieldType::Integer { min, max } => (min..=max).contains(number).then_some(*number),
        FieldType::Money { min } => Some(number * 100).filter(|cents| *cents >= min),
        FieldType::Year => Some(i64::from(this_year) + number),
        _ => (*number >= 0).then_some(*number),
    };
    let filled: Worlds = match field.ty {
        FieldType::Integer { .. }
        | FieldType::Money { .. }
        | FieldType::Year
        | FieldType::Time
        | FieldType::Span => Box::new(
            NUMBERS.into_iter().filter_map(move |own| number(&own)).map(Value::Integer).map(put),
        ),
        FieldType::Decimal | FieldType::Percent | FieldType::Signed => {
            let fits = move |own: &i64| match field.ty {
                FieldType::Percent => (0..=100).contains(own),
                FieldType::Signed => true,
                _ => *own >= 0,
            };
            let decimal = |own| Value::Decimal(Decimal::from_thousandths(own * 1_000));
            Box::new(NUMBERS.into_iter().filter(fits).map(decimal).map(put))
        }
        FieldType::Date => {
            Box::new(DAYS.into_iter().map(|away| Value::Date(today::away(away))).map(put))
        }
        FieldType::Moment => {
            let now = today::moment();
            let moment = move |away: i64| Moment { millis: now.millis + away * DAY, ..now };
            Box::new(DAYS.into_iter().map(move |away| Value::Moment(moment(away))).map(put))
        }
        FieldType::Flag => Box::new([true, false].into_iter().map(Value::Flag).map(put)),
        FieldType::Choice(choices) => {
            Box::new(choices.iter().map(|own| Value::Choice(own.code)).map(put))
        }
        FieldType::Link(_) | FieldType::Links(_) => linked(world.clone(), &id, field),
        FieldType::Line
        | FieldType::Line2
        | FieldType::Text
        | FieldType::Text2
        | FieldType::Address
        | FieldType::Recurrence
        | FieldType::OneWay
        | FieldType::Series => {
            let kind = world.kind(&id);
            let value = sample(kind, field, |_| unreachable!("no link"));
            Box::new(value.into_iter().map(put))
        }
        FieldType::Choices(choices) => Box::new(
            choices.iter().map(move |own| put(Value::Choices(Box::new([own.code].into())))),
        ),
    };
    let emptied = once(()).filter(move |()| !field.required);
    Box::new(filled.chain(emptied.map(move |()| world.with(&id, field, None))))
}

/// Worlds in which a link field leads to a new record, one for each kind that may stand there.
pub fn linked(world: World, id: &RecordId, field: &'static Field) -> Worlds {
    let id = id.clone();
    let known = field.ty.kinds().iter().filter(|kind| Kind::by_code(**kind).is_some());
    Box::new(known.map(move |kind| {
        let mut world = world.clone();
        let to = world.add(*kind);
        world.with(&id, field, Some(link(field, to)))
    }))
}

/// A link to one record, as its field holds it.
pub fn link(field: &Field, to: RecordId) -> Value {
    match field.ty {
        FieldType::Links(_) => Value::Links(Box::new(Links::from([(to, today::day())]))),
        _ => Value::Link(to),
    }
}
