//! What would be if: the roadmap after edits that nobody has kept yet.

use chrono::NaiveDate;

use crate::engine::{Cause, Context, Edit, Refusal, Workspace, plan};

use super::Roadmap;

/// The roadmap as it is and as it would be.
#[derive(Clone, Debug)]
pub struct WhatIf {
    /// As it is.
    pub now: Roadmap,
    /// As it would be.
    pub then: Roadmap,
}

/// Computes the roadmap with some edits. Nothing is changed.
///
/// # Errors
/// The rule by which the edits would be refused.
pub fn what_if(
    workspace: &Workspace,
    context: &Context,
    edits: &[Edit],
    today: NaiveDate,
) -> Result<WhatIf, Refusal> {
    let transaction = plan(workspace, context, Cause::Edit, edits)?;
    // Records are shared between the two: this costs a list of them, not themselves.
    let mut changed = workspace.clone();
    changed.apply(&transaction);
    Ok(WhatIf { now: Roadmap::of(workspace, today), then: Roadmap::of(&changed, today) })
}
