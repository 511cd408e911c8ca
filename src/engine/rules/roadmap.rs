//! Rules of steps: dates that follow from the state, and a reason for what is waived.

use chrono::NaiveDate;

use crate::domain::kinds::roadmap::{
    DOING, DONE, STEP_FINISH, STEP_REASON, STEP_START, STEP_STATE, WAIVED,
};
use crate::domain::{Record, Value};
use crate::engine::Refusal;

/// Whether a step may be as it is.
pub(super) fn check(step: &Record) -> Result<(), Refusal> {
    if step.choice(STEP_STATE) == Some(WAIVED) && step.get(STEP_REASON).is_none() {
        return Err(Refusal::Missing { kind: step.kind, field: STEP_REASON });
    }
    Ok(())
}

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
