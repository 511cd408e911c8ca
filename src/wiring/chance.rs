//! Chance from the operating system.

use crate::domain::RecordId;
use crate::engine::Drawn;

/// A fresh id.
pub fn fresh_id() -> RecordId {
    let mut pool = [0u8; 64];
    let mut used = pool.len();
    RecordId::fresh(|| {
        if used == pool.len() {
            pool = bytes();
            used = 0;
        }
        used += 1;
        pool[used - 1]
    })
}

/// Chance for the name of a transaction.
pub fn drawn() -> Drawn {
    Drawn::new(bytes())
}

/// Random bytes. Without the system's chance there are still time and process: what is made of them
/// stays distinct.
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0u8; N];
    if getrandom::fill(&mut bytes).is_err() {
        let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
        let mut hash = blake3::Hasher::new();
        hash.update(&since.as_nanos().to_le_bytes()).update(&std::process::id().to_le_bytes());
        hash.finalize_xof().fill(&mut bytes);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_do_not_repeat() {
        let ids: std::collections::HashSet<_> = (0..1000).map(|_| fresh_id()).collect();
        assert_eq!(ids.len(), 1000);
    }
}
