//! Relations between records, declared once. A relation lives in a slot of its `from` end.

use super::field::{FieldCode, KindCode};
use super::kind::Kind;
use super::kinds;

/// A named, directed relation. Its words in both directions are in `texts`.
#[derive(Debug)]
pub struct Relation {
    /// Permanent number, from 10000 on.
    pub code: FieldCode,
    /// English snake_case key of the forward direction.
    pub key: &'static str,
    /// English snake_case key of the way back.
    pub back: &'static str,
    /// Kinds that may stand at the start; empty for all.
    pub from: &'static [KindCode],
    /// Kinds that may stand at the end; empty for all.
    pub to: &'static [KindCode],
    /// Which of its ends is there for the sake of the other.
    pub why: Option<End>,
}

/// An end of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The record where it starts.
    From,
    /// The record where it ends.
    To,
}

/// The note a record was made from.
pub const SOURCE: FieldCode = FieldCode(10_000);

/// What a note is about.
pub const ABOUT: FieldCode = FieldCode(10_001);
/// What shows that a step is done, or an outcome reached.
pub const EVIDENCE: FieldCode = FieldCode(10_002);
/// Two expectations that cannot both be met.
pub const CONFLICT: FieldCode = FieldCode(10_003);

/// The cause from which a driver was made: it is reworded, so it is another node.
pub const MADE_FROM: FieldCode = FieldCode(10_004);

/// All relations.
pub static RELATIONS: &[Relation] = &[
    Relation {
        code: SOURCE,
        key: "source",
        back: "became",
        from: &[],
        to: &[kinds::NOTE],
        why: Some(End::From),
    },
    Relation {
        code: ABOUT,
        key: "about",
        back: "mentioned_in",
        from: &[kinds::NOTE],
        to: &[],
        why: None,
    },
    Relation {
        code: EVIDENCE,
        key: "evidence",
        back: "evidence_for",
        from: &[kinds::STEP, kinds::BENCHMARK, kinds::OUTCOME],
        to: &[],
        why: Some(End::To),
    },
    Relation {
        code: CONFLICT,
        key: "conflicts_with",
        back: "conflicts_with",
        from: &[kinds::EXPECTATION],
        to: &[kinds::EXPECTATION],
        why: None,
    },
    Relation {
        code: MADE_FROM,
        key: "made_from",
        back: "made_into",
        from: &[kinds::NODE],
        to: &[kinds::NODE],
        why: Some(End::From),
    },
];

impl Relation {
    /// The relation with this key.
    pub fn by_key(key: &str) -> Option<&'static Self> {
        RELATIONS.iter().find(|relation| relation.key == key)
    }

    /// The relation with this code.
    pub fn by_code(code: FieldCode) -> Option<&'static Self> {
        RELATIONS.iter().find(|relation| relation.code == code)
    }

    /// Whether it may go from a record of one kind to one of another.
    pub fn joins(&self, from: &Kind, to: &Kind) -> bool {
        (self.from.is_empty() || self.from.contains(&from.code))
            && (self.to.is_empty() || self.to.contains(&to.code))
    }

    /// Those that may go from one kind to another.
    pub fn between(from: &Kind, to: &Kind) -> impl Iterator<Item = &'static Self> {
        RELATIONS.iter().filter(move |relation| relation.joins(from, to))
    }
}
