//! Chance from the operating system, for what the store itself has to name.

use crate::engine::Drawn;

use super::error::OpenError;

/// A random number for a copy of a workspace.
pub(super) fn fresh_replica() -> Result<u64, OpenError> {
    // 0 stands for unknown.
    getrandom::u64().map(|replica| replica.max(1)).map_err(|_| OpenError::NoChance)
}

/// Chance for the name of a transaction.
pub(super) fn drawn() -> Result<Drawn, OpenError> {
    let mut bytes = [0; 9];
    getrandom::fill(&mut bytes).map_err(|_| OpenError::NoChance)?;
    Ok(Drawn::new(bytes))
}
