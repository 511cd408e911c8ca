//! What a reading is called: `MEASURE@DATE[/SITE][/SUBGROUP]`, with ids or names.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::common::{SITE, SITE_KIND};
use crate::domain::kinds::cycles::reading;
use crate::domain::kinds::{MEASURE, READING};
use crate::domain::{Record, RecordId};
use crate::engine::typed::linked;
use crate::engine::{Context, Refusal, ValueProblem, Workspace, dates};

use super::{is_of, points};

/// A reading that is there.
#[derive(Clone, Debug)]
pub struct Found {
    /// The series in which it stands.
    pub series: Arc<Record>,
    /// Its day.
    pub day: NaiveDate,
}

/// Whether a text calls a reading: no id has such a sign.
pub fn is_address(text: &str) -> bool {
    text.contains('@')
}

/// Finds the reading that is called so.
///
/// # Errors
/// There is no such measure, it is no day, nothing was read on it, or several were.
pub fn find(workspace: &Workspace, context: &Context, typed: &str) -> Result<Found, Refusal> {
    let (measure, rest) = typed.rsplit_once('@').unwrap_or((typed, ""));
    let mut parts = rest.split('/').map(str::trim);
    let (day, first, second) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    let bad = |field, text: &str, problem| Refusal::BadValue {
        kind: READING,
        field,
        text: text.to_owned(),
        problem,
    };
    let site_of = |text: &str| linked(workspace, context, &[SITE_KIND], text);
    let wrong = |problem| bad(reading::MEASURE.code, measure.trim(), problem);
    let measure = linked(workspace, context, &[MEASURE], measure.trim()).map_err(wrong)?;
    let no_day = || bad(reading::DATE.code, day, ValueProblem::NotADate);
    let day = dates::read(day, context.now.day()).ok_or_else(no_day)?;
    // One name alone is a site if there is such a one, else a subgroup.
    let (site, subgroup) = match (first.filter(|own| !own.is_empty()), second) {
        (Some(first), None) => match site_of(first) {
            Ok(site) => (Some(site), None),
            Err(_) => (None, Some(first)),
        },
        (Some(first), second) => {
            (Some(site_of(first).map_err(|wrong| bad(SITE.code, first, wrong))?), second)
        }
        (None, second) => (None, second),
    };
    let all = workspace.pointing(&measure, READING, reading::MEASURE.code);
    let on_the_day: Vec<_> = all.filter(|own| points(own).get(day).is_some()).collect();
    let is_said = |own: &&&Arc<Record>| is_so(own, site.as_ref(), subgroup);
    let mut said = on_the_day.iter().filter(is_said);
    let found = match (said.next(), said.next(), &on_the_day[..]) {
        (Some(one), None, _) => Arc::clone(one),
        // Who names neither site nor subgroup means the only one that there is.
        (None, _, [only]) if site.is_none() && subgroup.is_none() => Arc::clone(only),
        (None, _, []) => return Err(Refusal::NoReading(typed.to_owned())),
        (None, ..) if site.is_some() || subgroup.is_some() => {
            return Err(Refusal::NoReading(typed.to_owned()));
        }
        _ => return Err(Refusal::SeveralReadings(typed.to_owned())),
    };
    Ok(Found { series: found, day })
}

fn is_so(own: &Record, site: Option<&RecordId>, subgroup: Option<&str>) -> bool {
    is_of(own, subgroup) && own.link(SITE.code) == site
}
