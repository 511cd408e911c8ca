//! Whether many drafted records at once hold a loop: each way up is walked once, so that it takes no
//! longer the deeper they stand.

use std::collections::BTreeMap;

use crate::domain::{FieldCode, Record, RecordId, Value};

use super::after::After;
use super::outlines::Places;

/// A record that is part of a loop: by following one of its links on and on, or as a node that stands
/// below itself. What is in the trash leads nowhere; it is looked at when it comes back.
pub(super) fn first_loop(after: &After<'_>) -> Option<RecordId> {
    let links = after.records.values().flat_map(|record| {
        let is_link = |(code, value): &(FieldCode, Value)| {
            matches!(value, Value::Link(_)).then(|| (*code, record.id.clone()))
        };
        record.slots().iter().filter_map(is_link)
    });
    let by_link = looped(links, |(code, id)| {
        let next = after.find(id).and_then(|record| next(after, record, *code));
        next.map(|id| (*code, id)).into_iter().collect()
    });
    let nodes_above = |node: &RecordId| -> Vec<RecordId> {
        let parents = after.of_node(node).into_iter().filter_map(|own| own.parent);
        parents.filter_map(|id| after.place(&id)).map(|own| own.node).collect()
    };
    let by_link = by_link.map(|(_, id)| id);
    by_link.or_else(|| looped(after.placed.keys().cloned(), nodes_above))
}

/// The record of the same kind to which a link leads.
fn next(after: &After<'_>, record: &Record, code: FieldCode) -> Option<RecordId> {
    let to = record.link(code).filter(|_| !record.is_deleted())?;
    after.find(to).filter(|own| own.kind == record.kind).map(|own| own.id.clone())
}

/// Something from which the way up leads back to it. Goes without calling itself, so that no depth is
/// too deep.
fn looped<N: Ord + Clone>(
    starts: impl Iterator<Item = N>,
    above: impl Fn(&N) -> Vec<N>,
) -> Option<N> {
    // Whether the way that comes by is still being walked.
    let mut walked: BTreeMap<N, bool> = BTreeMap::new();
    for start in starts {
        if walked.contains_key(&start) {
            continue;
        }
        walked.insert(start.clone(), true);
        let mut way = vec![(above(&start), start)];
        while let Some((waiting, here)) = way.last_mut() {
            match waiting.pop() {
                Some(next) => match walked.get(&next) {
                    Some(true) => return Some(next),
                    Some(false) => {}
                    None => {
                        walked.insert(next.clone(), true);
                        way.push((above(&next), next));
                    }
                },
                None => {
                    walked.insert(here.clone(), false);
                    way.pop();
                }
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::looped;

    #[test]
    fn a_way_that_leads_back_is_found_and_ways_that_meet_are_none() {
        let above = |ways: &'static [(u8, u8)]| {
            move |own: &u8| -> Vec<u8> {
                ways.iter().filter(|(from, _)| from == own).map(|(_, to)| *to).collect()
            }
        };
        assert_eq!(looped(0..4, above(&[(0, 1), (0, 2), (1, 3), (2, 3)])), None);
        assert_eq!(looped(0..4, above(&[(0, 1), (1, 2), (2, 1)])), Some(1));
        assert_eq!(looped(0..1, above(&[(0, 0)])), Some(0));
    }
}
