//! Data where it can be, code where it must be: what is computed by code is declared all the same.

use crate::domain::KindCode;

use super::{Table, Test};

/// How something is found out.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// A test of one record.
    Test(Test),
    /// A record stands at the left of a table, and a cell of its row is empty.
    Cells(&'static Table),
    /// Code in the engine.
    Code(Computed),
}

/// What is no data: the records of which it is so. The engine matches it exhaustively
/// (`engine::reckon::code`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Computed {
    /// Everybody's expectation is on the map, the coordinator's own too.
    CompleteMap,
    /// Every named kind of person sits in the team.
    EveryKindSits,
    /// A driver diagram that has come as far as a change idea.
    ChangeIdea,
    /// The rounds of listening in which every group and subgroup was heard well enough.
    EveryGroupHeard,
    /// A reporting group for which nobody's expectation speaks.
    SilentGroup,
    /// Of a kind: in its room somebody else is at the same time.
    BookedTwice(KindCode),
}
