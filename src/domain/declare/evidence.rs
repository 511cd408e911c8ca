//! What shows a step of the roadmap, and what proves it.

use super::{By, Test};

/// The records of a kind that show a step.
#[derive(Clone, Copy, Debug)]
pub struct Evidence {
    /// The number of the step.
    pub step: &'static str,
    /// Which records of the kind belong to it; all if `None`.
    pub when: Option<Test>,
    /// When the step is done by evidence: one of its records passes a test, or code says so. Without
    /// it the records are attached, and somebody says that it is done.
    pub proves: Option<By>,
}

impl Evidence {
    /// All records of the kind show a step.
    pub const fn of(step: &'static str) -> Self {
        Self { step, when: None, proves: None }
    }

    /// Only those that pass a test.
    #[must_use]
    pub const fn when(self, test: Test) -> Self {
        Self { when: Some(test), ..self }
    }

    /// And they prove it.
    #[must_use]
    pub const fn proven(self, by: By) -> Self {
        Self { proves: Some(by), ..self }
    }
}
