//! What others than the team are told of it: numbers of large groups only, from which nobody can be made out.

use std::collections::BTreeMap;

use crate::domain::RecordId;
use crate::engine::meetings::SMALLEST;

use super::heard::{Heard, Reach};

/// What is left for others. A group is told if many of it were heard, and many or none were not. Parts of a group are
/// told only if the whole is, and all of them together: what is missing to the whole would be one of them.
pub fn for_others(reach: Reach) -> Reach {
    let mut parts: BTreeMap<Option<&RecordId>, Vec<(&RecordId, &Heard)>> = BTreeMap::new();
    for (id, heard) in &reach.groups {
        let parent = heard.parent.as_ref().filter(|parent| reach.groups.contains_key(*parent));
        parts.entry(parent).or_default().push((id, heard));
    }
    let mut told = BTreeMap::new();
    let tops = parts.get(&None).into_iter().flatten().filter(|(_, heard)| is_large(heard));
    let mut waiting: Vec<(&RecordId, &Heard)> = tops.copied().collect();
    while let Some((id, heard)) = waiting.pop() {
        told.insert(id.clone(), heard.clone());
        let own = parts.get(&Some(id)).map_or(&[][..], Vec::as_slice);
        if are_told(heard, own) {
            waiting.extend(own);
        }
    }
    Reach { groups: told }
}

/// Whether so few were heard, or were not, that they could be made out.
fn is_large(heard: &Heard) -> bool {
    let Some(size) = heard.size else { return false };
    let left = size - heard.sure;
    // What is certain is told beside what may be: the numbers between are few or many too.
    let between = heard.most - heard.sure;
    [heard.sure, size].iter().all(|own| *own >= SMALLEST)
        && [left, between].iter().all(|own| *own <= 0 || *own >= SMALLEST)
}

/// Whether the parts of a whole may be told beside it.
fn are_told(whole: &Heard, parts: &[(&RecordId, &Heard)]) -> bool {
    let sum = |of: fn(&Heard) -> i64| parts.iter().map(|(_, part)| of(part)).sum::<i64>();
    let is_apart = |rest: i64| rest == 0 || rest.abs() >= SMALLEST;
    let size = |own: &Heard| own.size.unwrap_or_default();
    parts.iter().all(|(_, part)| is_large(part))
        && is_apart(whole.sure - sum(|own| own.sure))
        && is_apart(size(whole) - sum(|own| own.size.unwrap_or_default()))
        && is_apart(size(whole) - whole.sure - sum(|own| own.size.unwrap_or_default() - own.sure))
}
