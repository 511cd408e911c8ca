//! How large a group was on which day: each size that somebody says is kept with the day as of which it holds, so
//! that what was heard before is counted against the size of then.

use chrono::NaiveDate;

use crate::domain::kinds::GROUP;
use crate::domain::kinds::people::group;
use crate::domain::{Decimal, Record, Series, Text2, Value};
use crate::engine::after::After;

const WHOLE: i64 = 1000;

/// How many belong to a group on a day; `None` where nobody knows.
pub fn on(group: &Record, day: NaiveDate) -> Option<i64> {
    let all = sizes(group);
    let until = all.points().partition_point(|(own, _)| *own <= day);
    let last = until.checked_sub(1).and_then(|at| all.points().get(at));
    last.map(|(_, size)| size.thousandths() / WHOLE)
}

/// Keeps the sizes that are said in drafted groups; each shows the newest of its own.
pub(in crate::engine) fn keep(after: &mut After<'_>) {
    let before = after.before;
    for own in after.records.values_mut().filter(|own| own.kind == GROUP) {
        let former = before.get(own.id.as_str()).map(|former| &**former);
        if former.is_none_or(|former| said(former) != said(own)) {
            remember(own, former);
        }
    }
}

/// What somebody says of a size: how many, as of when, and from where that is known.
type Said<'a> = (Option<i64>, Option<NaiveDate>, Option<&'a Text2>);

fn said(own: &Record) -> Said<'_> {
    let source = match own.get(group::SIZE_SOURCE.code) {
        Some(Value::Text2(source)) => Some(&**source),
        _ => None,
    };
    (own.integer(group::SIZE.code), own.date(group::AS_OF.code), source)
}

fn remember(own: &mut Record, former: Option<&Record>) {
    let mut all = sizes(own);
    let was = former.map(said).unwrap_or_default();
    let (size, day, _) = said(own);
    // The same number as of another day is that day put right; nothing takes the last one away.
    if (size.is_none() && was.0.is_some()) || (size == was.0 && day != was.1) {
        all.put(was.1.unwrap_or(Series::EVER), None);
    }
    if let Some(size) = size {
        all.put(day.unwrap_or(Series::EVER), Some(Decimal::from_thousandths(size * WHOLE)));
    }
    if let Some((last, size)) = all.points().last().copied() {
        own.set(group::SIZE.code, Some(Value::Integer(size.thousandths() / WHOLE)));
        own.set(group::AS_OF.code, Some(last).filter(|day| *day != Series::EVER).map(Value::Date));
    }
    own.set(group::SIZES.code, (!all.is_empty()).then(|| Value::Series(Box::new(all))));
}

/// All that were said. One that was said before they were kept is the first.
fn sizes(group: &Record) -> Series {
    match group.get(group::SIZES.code) {
        Some(Value::Series(all)) => Series::clone(all),
        _ => {
            let (size, day, _) = said(group);
            let point =
                |size| (day.unwrap_or(Series::EVER), Decimal::from_thousandths(size * WHOLE));
            Series::new(size.map(point))
        }
    }
}
