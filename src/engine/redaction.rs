//! What an audience may see: the stricter of the record's and the field's level decides. A link to
//! a hidden record is hidden too, so that counts give nothing away. Asked by `seen` only: whoever
//! draws, counts, searches or writes has what is left.

use crate::domain::common::{AUTHOR, LEVEL};
use crate::domain::declare::Sealed;
use crate::domain::{
    FieldCode, Figure, Kind, KindCode, Level, Links, Record, RecordId, Relation, Value,
};

use super::Workspace;

/// Whether an audience may know that the record exists: what hangs on something hidden is hidden.
pub(super) fn sees_record(audience: Level, workspace: &Workspace, record: &Record) -> bool {
    let (mut looked, mut waiting) = (0, vec![record]);
    while let Some(record) = waiting.pop() {
        if !has_level(audience, record) || is_sealed(workspace, record) {
            return false;
        }
        looked += 1;
        // A merge could close a loop.
        if looked <= workspace.len() {
            for id in hangs_on(record) {
                let Some(own) = workspace.get(id.as_str()) else { return false };
                waiting.push(own);
            }
        }
    }
    true
}

/// Whether a record is given to nobody yet.
pub(super) fn is_sealed(workspace: &Workspace, record: &Record) -> bool {
    let Some(sealed) = Kind::by_code(record.kind).and_then(|kind| kind.rules.sealed) else {
        return false;
    };
    let of = record.link(sealed.by.code).and_then(|id| workspace.get(id.as_str()));
    let (field, open) = sealed.until;
    !of.and_then(|of| of.choice(field.code)).is_some_and(|choice| open.contains(&choice))
}

/// Whether anything in the workspace is: then even its owner is given less than all of it.
pub(super) fn seals_some(workspace: &Workspace) -> bool {
    let kinds = Kind::all().filter(|kind| kind.rules.sealed.is_some());
    kinds
        .into_iter()
        .flat_map(|kind| workspace.all_of_kind(kind.code))
        .any(|own| is_sealed(workspace, own))
}

/// Whether records that point to one of this kind may be sealed by it.
pub(super) fn may_seal(kind: KindCode) -> bool {
    let seals = |sealed: Sealed| sealed.by.ty.kinds().contains(&kind);
    Kind::all().filter_map(|kind| kind.rules.sealed).any(seals)
}

/// What a record is nothing without, as its kind declares it.
fn hangs_on(record: &Record) -> impl Iterator<Item = &RecordId> {
    let fields = Kind::by_code(record.kind).map_or(&[][..], |kind| kind.fields);
    fields.iter().filter(|field| field.hangs).filter_map(|field| record.link(field.code))
}

fn has_level(audience: Level, record: &Record) -> bool {
    Kind::by_code(record.kind)
        .map_or(audience == Level::Private, |kind| audience.may_see(kind.level_of(record)))
}

/// Whether an audience may see a slot of a record. Slots that this version does not know are
/// private.
pub(super) fn sees_slot(audience: Level, record: &Record, code: FieldCode) -> bool {
    // The owner sees everything; asked of each part of a sum.
    if audience == Level::Private {
        return true;
    }
    let Some(kind) = Kind::by_code(record.kind) else { return false };
    let known = kind.field_of(code).map(|field| field.level);
    let relation = Relation::by_code(code).map(|_| Level::Public);
    let level = known.or(relation).unwrap_or(Level::Private);
    audience.may_see(level.min(kind.level_of(record)))
}

/// Whether an audience may see a figure: it is made of what the audience may see.
pub(super) fn sees_figure(audience: Level, figure: &Figure) -> bool {
    audience.may_see(figure.field.level)
}

/// What decides what is left of records.
pub(super) struct Eyes<'a> {
    /// Who looks.
    pub audience: Level,
    /// Whether they may know of the record with this id.
    pub sees: &'a dyn Fn(&RecordId) -> bool,
    /// Whether they may know who this author is.
    pub knows: &'a dyn Fn(&str) -> bool,
}

/// What is left of a record that may be known, and the slots of which a link to a hidden record was
/// taken. Its own level stays, because it decides about the rest; no way out writes it.
pub(super) fn redacted(eyes: &Eyes<'_>, record: &Record) -> (Record, Vec<FieldCode>) {
    let mut withheld = Vec::new();
    let mut slots = Vec::new();
    for (code, value) in record.slots() {
        if *code != LEVEL.code && !sees_slot(eyes.audience, record, *code) {
            continue;
        }
        match value {
            Value::Link(id) if !(eyes.sees)(id) => withheld.push(*code),
            Value::Links(links) => {
                let seen = links.iter().filter(|(id, _)| (eyes.sees)(id));
                let seen: Links = seen.map(|(id, day)| (id.clone(), *day)).collect();
                if seen.len() < links.len() {
                    withheld.push(*code);
                }
                if !seen.is_empty() {
                    slots.push((*code, Value::Links(Box::new(seen))));
                }
            }
            Value::Text(author) if *code == AUTHOR.code && !(eyes.knows)(author) => {}
            value => slots.push((*code, value.clone())),
        }
    }
    (Record::from_slots(record.id.clone(), record.kind, slots), withheld)
}
