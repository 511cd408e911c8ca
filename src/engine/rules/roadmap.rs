//! Dates of steps that follow from their state.

use chrono::NaiveDate;

use crate::domain::kinds::roadmap::{progress, step};
use crate::domain::{Record, Value};

/// A step that is begun or done today is so from today on, unless somebody gave another day; one
/// that is open again was never finished.
pub(super) fn dated(before: Option<&Record>, step: &mut Record, today: NaiveDate) {
    let before = before.and_then(|before| before.choice(step::STATE.code));
    let Some(state) = step.choice(step::STATE.code).filter(|state| Some(*state) != before) else {
        return;
    };
    let today = Some(Value::Date(today));
    match state {
        progress::DOING if step.get(step::START.code).is_none() => {
            step.set(step::START.code, today)
        }
        progress::DONE if step.get(step::FINISH.code).is_none() => {
            step.set(step::FINISH.code, today)
        }
        _ => {}
    }
    if before == Some(progress::DONE) {
        step.set(step::FINISH.code, None);
    }
}
