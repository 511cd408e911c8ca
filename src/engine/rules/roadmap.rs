//! Dates of steps that follow from their state.

use chrono::NaiveDate;

use crate::domain::kinds::roadmap::{DOING, DONE, STEP_FINISH, STEP_START, STEP_STATE};
use crate::domain::{Record, Value};

/// A step that is begun or done today is so from today on, unless somebody gave another day; one
/// that is open again was never finished.
pub(super) fn dated(before: Option<&Record>, step: &mut Record, today: NaiveDate) {
    let before = before.and_then(|before| before.choice(STEP_STATE));
    let Some(state) = step.choice(STEP_STATE).filter(|state| Some(*state) != before) else {
        return;
    };
    let today = Some(Value::Date(today));
    match state {
        DOING if step.get(STEP_START).is_none() => step.set(STEP_START, today),
        DONE if step.get(STEP_FINISH).is_none() => step.set(STEP_FINISH, today),
        _ => {}
    }
    if before == Some(DONE) {
        step.set(STEP_FINISH, None);
    }
}
