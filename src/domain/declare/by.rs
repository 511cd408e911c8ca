//! Data where it can be, code where it must be: what is computed by code is declared all the same.

use super::Test;

/// How something is found out.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// A test of one record.
    Test(Test),
    /// Code in the engine.
    Code(Computed),
}

/// What is no data. The engine matches it exhaustively.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Computed {
    /// Everybody's expectation is on the map, the coordinator's own too.
    CompleteMap,
    /// Every named kind of person sits in the team.
    EveryKindSits,
    /// A problem has a root cause in one of its outlines.
    RootCause,
    /// A driver diagram has come as far as a change idea.
    ChangeIdea,
}
