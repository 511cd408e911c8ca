//! A driver diagram as a table. Rows stand in an order from which all that stands below each driver comes back in its
//! own order, also what stands below several.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::outlines::{Draft, Sheet};
use crate::exchange::csv::{defused, lines};

use super::levels::Level;
use super::table::{SEPARATOR, WRITTEN};

/// The id of the aim.
const AIM: &str = "aim";

/// Writes rows.
pub fn written(sheet: &Sheet) -> String {
    let drafts = &sheet.drafts;
    let first = |at: usize| drafts[at].again.unwrap_or(at);
    let above = aboves(drafts);
    // Where each driver stands: below what, and whether weakly.
    let mut places: BTreeMap<usize, Vec<(Option<usize>, bool)>> = BTreeMap::new();
    let mut below: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        let above = above[at].map(first);
        places.entry(first(at)).or_default().push((above, draft.weak));
        below.entry(above).or_default().push(first(at));
    }
    let order = in_order(places.keys().copied().collect(), &below);
    let number: BTreeMap<usize, usize> =
        order.iter().zip(1..).map(|(at, number)| (*at, number)).collect();
    let about = sheet.about.as_ref().unwrap_or(&sheet.title);
    let aim = if about.is_empty() { "" } else { AIM };
    let id = |at: &Option<usize>| at.map_or_else(|| aim.to_owned(), |at| number[&at].to_string());
    let row = |cells: [&str; 7]| cells.map(defused).to_vec();
    let mut rows = vec![row(WRITTEN.map(|names| names[0]))];
    if !aim.is_empty() {
        rows.push(row([aim, Level::Aim.key(), "", "", about, "", ""]));
    }
    for at in &order {
        let (draft, places) = (&drafts[*at], &places[at]);
        let role = draft.role.unwrap_or_else(|| Level::at(draft.depth));
        let ids: Vec<String> = places.iter().map(|(above, _)| id(above)).collect();
        let weak = places.iter().filter(|(_, weak)| *weak).map(|(above, _)| id(above));
        let joined = |ids: &[String]| ids.join(&SEPARATOR.to_string());
        let (parent, further) = ids.split_first().map_or(("", &[][..]), |(own, rest)| (own, rest));
        rows.push(row([
            &id(&Some(*at)),
            Level::Role(role).key(),
            parent,
            &joined(further),
            &draft.text,
            &draft.note,
            &joined(&weak.collect::<Vec<_>>()),
        ]));
    }
    lines(rows)
}

/// Below which row each stands.
fn aboves(drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut path: Vec<usize> = Vec::new();
    let above = drafts.iter().enumerate().map(|(at, draft)| {
        path.truncate(draft.depth);
        let above = path.last().copied();
        path.push(at);
        above
    });
    above.collect()
}

/// The drivers in an order in which all that stands below one comes as it stands there. Where two stand one way here and
/// the other way there, no order does: then they come as they are read.
fn in_order(all: BTreeSet<usize>, below: &BTreeMap<Option<usize>, Vec<usize>>) -> Vec<usize> {
    let pairs = || below.values().flat_map(|own| own.windows(2)).map(|pair| (pair[0], pair[1]));
    let mut waits: BTreeMap<usize, usize> = all.iter().map(|at| (*at, 0)).collect();
    let mut next: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (before, after) in pairs() {
        *waits.entry(after).or_default() += 1;
        next.entry(before).or_default().push(after);
    }
    let mut free: BTreeSet<usize> =
        waits.iter().filter(|(_, count)| **count == 0).map(|(at, _)| *at).collect();
    let mut order = Vec::new();
    while let Some(at) = free.pop_first() {
        order.push(at);
        for after in next.remove(&at).unwrap_or_default() {
            let count = waits.entry(after).or_default();
            *count -= 1;
            if *count == 0 {
                free.insert(after);
            }
        }
    }
    if order.len() < all.len() { all.into_iter().collect() } else { order }
}
