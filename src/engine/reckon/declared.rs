//! What is declared about the records of a kind, by itself or by another kind, found by its code.

use std::sync::LazyLock;

use crate::domain::declare::Guard;
use crate::domain::{Kind, KindCode};

/// A guard with the kind that declares it.
type Declared = (&'static Kind, &'static Guard);

static GUARDS: LazyLock<Vec<Vec<Declared>>> = LazyLock::new(|| {
    let mut table: Vec<Vec<Declared>> = Vec::new();
    for kind in Kind::all() {
        for guard in kind.guards {
            let at = usize::from(guard.on.unwrap_or(kind.code).0);
            table.resize(table.len().max(at + 1), Vec::new());
            table[at].push((kind, guard));
        }
    }
    table
});

/// The guards of the records of a kind.
pub fn guards_of(kind: KindCode) -> &'static [Declared] {
    GUARDS.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}
