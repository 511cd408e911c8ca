//! Rules of steps: dates that follow from the state, and a reason for what is waived.

use chrono::NaiveDate;

use crate::domain::kinds::roadmap::{progress, step};
use crate::domain::{Record, Value};
use crate::engine::Refusal;

/// Whether a step may be as it is.
pub(super) fn check(step: &Record) -> Result<(), Refusal> {
    if step.choice(step::STATE.code) == Some(progress::WAIVED)
        && step.get(step::REASON.code).is_none()
    {
        return Err(Refusal::Missing { kind: step.kind, field: step::REASON.code });
    }
    Ok(())
}

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
