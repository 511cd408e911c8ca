//! Every kind, one folder per area, one file per kind. To add one: declare it in a file of its own,
//! add it to its area's list, and give it words in `texts`; nothing else needs to know.

mod codes;
pub mod cycles;
pub mod grounding;
pub mod judgement;
pub mod notes;
pub mod outlines;
pub mod partners;
pub mod people;
pub mod roadmap;
pub mod sites;

use super::field::KindCode;
use super::kind::Kind;

pub use codes::{
    AIM, BENCHMARK, COACHING_GOAL, CYCLE, DOCUMENT, EXPECTATION, GROUP, LEARNING, MEASURE,
    MODEL_NOTE, NODE, NOTE, ORGANIZATION, ORIGIN, OUTCOME, OUTLINE, PERSON, PLACEMENT, PREDICTION,
    PROBLEM, QUESTION, READING, REFLECTION, RELATION, SEAT, SITE, STAKEHOLDERS, STEP,
};

/// The areas in the order of the Registers pane.
static AREAS: &[&[&Kind]] = &[
    notes::KINDS,
    people::KINDS,
    partners::KINDS,
    roadmap::KINDS,
    outlines::KINDS,
    cycles::KINDS,
    grounding::KINDS,
    sites::KINDS,
];

impl Kind {
    /// Every kind, in the order of the Registers pane.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        AREAS.iter().flat_map(|kinds| kinds.iter().copied())
    }

    /// The kind with this key.
    pub fn by_key(key: &str) -> Option<&'static Self> {
        Self::all().find(|kind| kind.key == key)
    }

    /// The kind with this code; `None` for one of a newer version.
    pub fn by_code(code: KindCode) -> Option<&'static Self> {
        Self::all().find(|kind| kind.code == code)
    }
}
