//! What each transaction did to each record, as data. `texts` puts it into words.

use chrono::NaiveDate;

use crate::domain::common::{AUTHOR, CHANGED, CREATED, DELETED};
use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::reasons::revision;
use crate::domain::kinds::{PLACEMENT, REVISION};
use crate::domain::{FieldCode, KindCode, Links, Moment, RecordId, Series, Value};

use crate::engine::{Cause, Change, Transaction};

/// What one transaction did to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// The transaction.
    pub sequence: u64,
    /// When.
    pub moment: Moment,
    /// Who.
    pub author: Box<str>,
    /// Why.
    pub cause: Cause,
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: KindCode,
    /// What was done, most telling first. Never empty.
    pub acts: Vec<Act>,
}

impl Deed {
    /// What was done to the reading of one day; `None` if nothing.
    #[must_use]
    pub fn of_day(mut self, day: NaiveDate) -> Option<Self> {
        let on = |value: Option<Value>| match value? {
            Value::Series(series) => series.on(day).map(|own| Value::Series(Box::new(own))),
            _ => None,
        };
        let acts = self.acts.into_iter().filter_map(|act| match act {
            Act::Set { code, before, after } => {
                Some(Act::Set { code, before: on(before), after: on(after) })
            }
            _ => None,
        });
        let says = |act: &Act| matches!(act, Act::Set { before, after, .. } if before != after);
        self.acts = acts.filter(says).collect();
        (!self.acts.is_empty()).then_some(self)
    }
}

/// One thing done to a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// It was made.
    Created,
    /// Its making was taken back.
    Uncreated,
    /// It went to the trash.
    Removed,
    /// It came back from the trash.
    Restored,
    /// A row of an outline went to another place of it. The slots follow.
    Moved(Way),
    /// A slot was set, changed or cleared.
    Set {
        /// The slot.
        code: FieldCode,
        /// What it held.
        before: Option<Value>,
        /// What it holds.
        after: Option<Value>,
    },
    /// It was linked to another record.
    Linked(FieldCode, RecordId),
    /// A link was taken away.
    Unlinked(FieldCode, RecordId),
}

/// Where a row of an outline went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before others below the same row.
    Up,
    /// Behind them.
    Down,
    /// Below another row, or into another outline.
    Elsewhere,
}

impl Way {
    /// Its key in words and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// The deeds that people are told of: they know a row of an outline by its words, so its place is told
/// only where nothing else was done in the same step.
pub fn telling(deeds: &[Deed]) -> impl Iterator<Item = &Deed> {
    let tells = |step| deeds.iter().any(|own| own.sequence == step && own.kind != PLACEMENT);
    deeds.iter().filter(move |own| own.kind != PLACEMENT || !tells(own.sequence))
}

/// The deeds of a transaction, one per touched record (all without one): what was done to it, and for
/// what reason.
pub fn deeds(transaction: &Transaction, wanted: Option<&RecordId>) -> Vec<Deed> {
    let mut deeds = Vec::new();
    let is_wanted = |id: &&RecordId| {
        wanted.is_none_or(|wanted| wanted == *id || is_reason(transaction, id, wanted))
    };
    for id in transaction.touched().filter(is_wanted) {
        let start = transaction.changes.partition_point(|change| change.id < *id);
        let own = transaction.changes[start..].iter().take_while(|change| change.id == *id);
        let Some(kind) = transaction.changes.get(start).map(|change| change.kind) else { continue };
        let mut acts = acts(own);
        if let Some(way) = way(kind, &acts) {
            acts.insert(0, Act::Moved(way));
        }
        if !acts.is_empty() {
            deeds.push(Deed {
                sequence: transaction.sequence,
                moment: transaction.moment,
                author: transaction.author.clone(),
                cause: transaction.cause.clone(),
                id: id.clone(),
                kind,
                acts,
            });
        }
    }
    deeds
}

/// Whether a record says why the wanted one was changed.
fn is_reason(transaction: &Transaction, id: &RecordId, wanted: &RecordId) -> bool {
    transaction.changes.iter().any(|change| {
        let ends = [&change.before, &change.after].into_iter().flatten().flat_map(Value::ends);
        change.id == *id
            && change.kind == REVISION
            && change.code == revision::ABOUT.code
            && ends.into_iter().any(|end| end == wanted)
    })
}

/// Where a row went that was there before and still is.
fn way(kind: KindCode, acts: &[Act]) -> Option<Way> {
    let set = |wanted: FieldCode| {
        acts.iter().find_map(|act| match act {
            Act::Set { code, before, after } if *code == wanted => Some((before, after)),
            _ => None,
        })
    };
    let comes_or_goes = acts.iter().any(|act| !matches!(act, Act::Set { .. }));
    if kind != PLACEMENT || comes_or_goes {
        return None;
    }
    let elsewhere = [placement::PARENT.code, placement::OUTLINE.code];
    match set(placement::ORDER.code) {
        _ if elsewhere.into_iter().any(|code| set(code).is_some()) => Some(Way::Elsewhere),
        Some((Some(Value::Text(before)), Some(Value::Text(after)))) => {
            Some(if after < before { Way::Up } else { Way::Down })
        }
        _ => None,
    }
}

fn acts<'a>(changes: impl Iterator<Item = &'a Change>) -> Vec<Act> {
    let mut acts = Vec::new();
    for change in changes {
        let appeared = change.after.is_some();
        match change.code {
            code if code == CREATED.code => {
                acts.push(if appeared { Act::Created } else { Act::Uncreated })
            }
            code if code == DELETED.code => {
                acts.push(if appeared { Act::Removed } else { Act::Restored })
            }
            code if [CHANGED.code, AUTHOR.code].contains(&code) => {}
            code => match (&change.before, &change.after) {
                (Some(Value::Links(before)), Some(Value::Links(after))) => {
                    acts.extend(link_acts(code, Some(before), Some(after)));
                }
                (Some(Value::Links(before)), None) => {
                    acts.extend(link_acts(code, Some(before), None))
                }
                (None, Some(Value::Links(after))) => {
                    acts.extend(link_acts(code, None, Some(after)))
                }
                // Of a series only what differs is told.
                (Some(Value::Series(before)), Some(Value::Series(after))) => {
                    let (before, after) = before.apart(after);
                    let kept =
                        |own: Series| (!own.is_empty()).then(|| Value::Series(Box::new(own)));
                    acts.push(Act::Set { code, before: kept(before), after: kept(after) });
                }
                (before, after) => {
                    acts.push(Act::Set { code, before: before.clone(), after: after.clone() })
                }
            },
        }
    }
    acts
}

fn link_acts(code: FieldCode, before: Option<&Links>, after: Option<&Links>) -> Vec<Act> {
    let has = |links: Option<&Links>, id: &RecordId| links.is_some_and(|l| l.contains_key(id));
    let gone = before.into_iter().flat_map(Links::keys).filter(|id| !has(after, id));
    let new = after.into_iter().flat_map(Links::keys).filter(|id| !has(before, id));
    gone.map(|id| Act::Unlinked(code, id.clone()))
        .chain(new.map(|id| Act::Linked(code, id.clone())))
        .collect()
}
