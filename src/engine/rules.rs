//! Rules of single kinds: what follows from a change, and what a record must not be.

use chrono::NaiveDate;

use crate::domain::kinds::STEP;
use crate::domain::kinds::roadmap::{
    DOING, DONE, STEP_FINISH, STEP_REASON, STEP_START, STEP_STATE, WAIVED,
};
use crate::domain::{Record, Value};

use super::Refusal;

/// Completes a record with what follows from its change on a day.
pub(super) fn follow(before: Option<&Record>, record: &mut Record, today: NaiveDate) {
    if record.kind == STEP {
        dated(before, record, today);
    }
}

/// Whether a record may be as it is.
pub(super) fn check(record: &Record) -> Result<(), Refusal> {
    let waived = record.kind == STEP && record.get(STEP_STATE) == Some(&Value::Choice(WAIVED));
    if waived && record.get(STEP_REASON).is_none() {
        return Err(Refusal::Missing { kind: record.kind, field: STEP_REASON });
    }
    Ok(())
}

/// A step that is begun or done today is so from today on, unless somebody gave another day; one
/// that is open again was never finished.
fn dated(before: Option<&Record>, step: &mut Record, today: NaiveDate) {
    let before = before.and_then(|before| before.get(STEP_STATE));
    let Some(Value::Choice(state)) = step.get(STEP_STATE).filter(|state| Some(*state) != before)
    else {
        return;
    };
    let today = Some(Value::Date(today));
    match *state {
        DOING if step.get(STEP_START).is_none() => step.set(STEP_START, today),
        DONE if step.get(STEP_FINISH).is_none() => step.set(STEP_FINISH, today),
        _ => {}
    }
    if *before.unwrap_or(&Value::Flag(false)) == Value::Choice(DONE) {
        step.set(STEP_FINISH, None);
    }
}
