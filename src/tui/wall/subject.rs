//! What a pane puts on the wall: which records, never their words. Those come from what the wall's
//! audience may see.

use crate::domain::{KindCode, RecordId};
use crate::engine::charts::{Shape, Wish};

/// What the room looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An outline, with the placement under the cursor and what is being typed.
    Outline {
        /// The outline.
        id: RecordId,
        /// The placement.
        cursor: Option<RecordId>,
        /// The row that is being typed.
        typed: Option<Typed>,
    },
    /// The roadmap, with the benchmark or step under the cursor.
    Roadmap(Option<RecordId>),
    /// A cycle, with those before and after it.
    Cycle(RecordId),
    /// What the group of somebody expects, with the expectation under the cursor.
    Expectations {
        /// The group, or one of its people.
        of: RecordId,
        /// The expectation.
        cursor: Option<RecordId>,
    },
    /// A measure over time.
    Chart {
        /// The measure.
        id: RecordId,
        /// Which picture of it.
        shape: Shape,
        /// How its chart is wanted.
        wish: Wish,
    },
    /// The data wall: these priorities, with the one under the cursor.
    Wall {
        /// The priorities.
        of: Vec<RecordId>,
        /// The one under the cursor.
        cursor: Option<RecordId>,
    },
    /// A record of any kind.
    Record(RecordId),
    /// The records of a kind, in the order of a list, with the one under the cursor.
    List {
        /// The kind.
        kind: KindCode,
        /// The records.
        of: Vec<RecordId>,
        /// The one under the cursor.
        cursor: Option<RecordId>,
        /// What is being typed below them, and how many bytes of it stand before the caret.
        typed: Option<(String, usize)>,
    },
    /// A meeting that begins, with its agenda.
    Meeting(RecordId),
    /// A vote.
    Vote(RecordId),
    /// The lines of an outline by impact and effort.
    Weighed {
        /// The outline.
        outline: RecordId,
        /// The node under the cursor.
        cursor: Option<RecordId>,
    },
}

/// A row that is being typed: the room reads along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The placement before which it stands; none for the end.
    pub before: Option<RecordId>,
    /// The placement that it replaces.
    pub instead: Option<RecordId>,
    /// How far inside of others.
    pub depth: usize,
    /// What is typed so far.
    pub text: String,
    /// How many bytes of it stand before the caret.
    pub caret: usize,
}

impl Subject {
    /// What it is about: another one begins at its own first slide.
    pub fn about(&self) -> Option<&RecordId> {
        match self {
            Self::Outline { id, .. } | Self::Weighed { outline: id, .. } => Some(id),
            Self::Cycle(id) | Self::Record(id) | Self::Meeting(id) | Self::Vote(id) => Some(id),
            Self::Chart { id, .. } => Some(id),
            Self::Expectations { of, .. } => Some(of),
            Self::Roadmap(_) | Self::List { .. } | Self::Wall { .. } => None,
        }
    }

    /// What is left of it without records that may not be told; `None` if it is about one of them.
    pub fn without(&self, is_held: impl Fn(&RecordId) -> bool) -> Option<Self> {
        let mut left = self.clone();
        match &mut left {
            Self::List { of, cursor, .. } | Self::Wall { of, cursor } => {
                of.retain(|id| !is_held(id));
                cursor.take_if(|id| is_held(id));
            }
            _ => {}
        }
        self.about().is_none_or(|id| !is_held(id)).then_some(left)
    }

    /// The record under the facilitator's cursor.
    pub fn cursor(&self) -> Option<&RecordId> {
        match self {
            Self::Outline { cursor, .. }
            | Self::List { cursor, .. }
            | Self::Wall { cursor, .. }
            | Self::Weighed { cursor, .. } => cursor.as_ref(),
            Self::Expectations { cursor, .. } => cursor.as_ref(),
            Self::Roadmap(id) => id.as_ref(),
            Self::Cycle(_)
            | Self::Chart { .. }
            | Self::Record(_)
            | Self::Meeting(_)
            | Self::Vote(_) => None,
        }
    }
}
