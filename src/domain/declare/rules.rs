//! What a kind asks of its records, together.

use super::{Check, Checklist, Evidence, Guard, Sealed, Stamp};

/// The rules that a kind declares.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// What is refused.
    pub guards: &'static [Guard],
    /// What a change fills in by itself.
    pub stamps: &'static [Stamp],
    /// What is missing or wrong, beside guards that are broken.
    pub checks: &'static [Check],
    /// What is always shown as met or not.
    pub checklists: &'static [Checklist],
    /// Which steps of the roadmap its records show.
    pub evidence: &'static [Evidence],
    /// Until when nobody is given its records.
    pub sealed: Option<Sealed>,
}

impl Rules {
    /// None yet.
    pub const NONE: Self = Self {
        guards: &[],
        stamps: &[],
        checks: &[],
        checklists: &[],
        evidence: &[],
        sealed: None,
    };
}
