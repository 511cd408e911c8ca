//! What is declared about the records of a kind, by itself or by another kind, found by its code.

use std::sync::LazyLock;

use crate::domain::declare::{Check, Guard, Release, Stamp, Why};
use crate::domain::{Kind, KindCode};

/// A rule with the kind that declares it.
type Declared<T> = Vec<Vec<(&'static Kind, &'static T)>>;

static GUARDS: LazyLock<Declared<Guard>> =
    LazyLock::new(|| by_kind(|kind| kind.rules.guards.iter().map(|own| (own.on, own)).collect()));

static CHECKS: LazyLock<Declared<Check>> =
    LazyLock::new(|| by_kind(|kind| kind.rules.checks.iter().map(|own| (own.on, own)).collect()));

static RELEASES: LazyLock<Declared<Release>> = LazyLock::new(|| {
    by_kind(|kind| kind.offers.releases.iter().map(|own| (own.on, own)).collect())
});

static STAMPS: LazyLock<Declared<Stamp>> =
    LazyLock::new(|| by_kind(|kind| kind.rules.stamps.iter().map(|own| (own.on, own)).collect()));

static WHYS: LazyLock<Declared<Why>> =
    LazyLock::new(|| by_kind(|kind| kind.offers.whys.iter().map(|own| (own.on, own)).collect()));

/// The rules of a kind, each with the other kind that it is about.
type Rules<T> = Vec<(Option<KindCode>, &'static T)>;

fn by_kind<T>(rules: fn(&'static Kind) -> Rules<T>) -> Declared<T> {
    let mut table: Declared<T> = Vec::new();
    for kind in Kind::all() {
        for (on, rule) in rules(kind) {
            let at = usize::from(on.unwrap_or(kind.code).0);
            table.resize_with(table.len().max(at + 1), Vec::new);
            table[at].push((kind, rule));
        }
    }
    table
}

/// The guards of the records of a kind.
pub fn guards_of(kind: KindCode) -> &'static [(&'static Kind, &'static Guard)] {
    GUARDS.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}

/// The checks of the records of a kind.
pub fn checks_of(kind: KindCode) -> &'static [(&'static Kind, &'static Check)] {
    CHECKS.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}

/// The releases of the records of a kind.
pub fn releases_of(kind: KindCode) -> &'static [(&'static Kind, &'static Release)] {
    RELEASES.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}

/// The stamps of the records of a kind.
pub fn stamps_of(kind: KindCode) -> &'static [(&'static Kind, &'static Stamp)] {
    STAMPS.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}

/// For the sake of what the records of a kind are there.
pub fn whys_of(kind: KindCode) -> &'static [(&'static Kind, &'static Why)] {
    WHYS.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::declare::Test;
    use crate::domain::{Field, FieldType};

    /// How the ends of what has a beginning are called.
    const ENDS: [(&str, &[&str]); 4] = [
        ("start", &["end", "finish"]),
        ("from", &["to", "until"]),
        ("min", &["max"]),
        ("asked", &["answered"]),
    ];

    #[test]
    fn nothing_ends_before_it_begins() {
        let mut pairs = 0;
        for kind in Kind::all() {
            let counts = |own: &&Field| matches!(own.ty, FieldType::Date) || own.ty.is_number();
            for first in kind.fields.iter().filter(counts) {
                let (stem, last) = first.key.rsplit_once('_').unwrap_or(("", first.key));
                let ends =
                    ENDS.iter().find(|(begin, _)| *begin == last).map_or(&[][..], |own| own.1);
                let key = |end: &&str| {
                    if stem.is_empty() { (*end).to_owned() } else { format!("{stem}_{end}") }
                };
                for second in ends.iter().filter_map(|end| kind.field(&key(end))) {
                    let is_it = |guard: &Guard| matches!(guard.needs, Test::InOrder(one, two) if (one.code, two.code) == (first.code, second.code));
                    let is_held = guards_of(kind.code).iter().any(|(_, guard)| is_it(guard));
                    assert!(is_held, "{}: {} and {}", kind.key, first.key, second.key);
                    pairs += 1;
                }
            }
        }
        assert!(pairs > 9, "{pairs}");
    }
}
