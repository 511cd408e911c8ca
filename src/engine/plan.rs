//! Planning: looks at the workspace, decides, and writes down what will change. Changes nothing.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::common::{AUTHOR, CATALOGUE, CHANGED, CREATED, DELETED, LEVEL};
use crate::domain::kinds::REVISION;
use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::reasons::revision;
use crate::domain::{
    Field, FieldCode, FieldType, Kind, KindCode, Level, Links, Record, RecordId, Relation, Text2,
    Value,
};

use super::after::{After, Drafted};
use super::loops::first_loop;
use super::reckon::{self, Lack};
use super::revisions::{self, Reasons};
use super::{
    Cause, Change, Context, Edit, LARGEST_STEP, Name, Refusal, Transaction, ValueProblem, Workspace,
};
use super::{listening, readings, rules};

/// The longest text of a field, in bytes.
pub const LONGEST_TEXT: usize = 1 << 20;
/// The longest record, as the sum of its texts, in bytes.
pub const LONGEST_RECORD: usize = 4 << 20;

/// Plans one step of undo from a list of edits. A step that changes nothing comes back with no
/// changes: there is nothing to apply or keep.
///
/// # Errors
/// The first rule that says no; nothing is planned then.
pub fn plan(
    workspace: &Workspace,
    context: &Context,
    cause: Cause,
    edits: &[Edit],
) -> Result<Transaction, Refusal> {
    let after = After::new(workspace, Drafted::new());
    let mut draft = Draft { context, after, reasons: Reasons::new() };
    for edit in edits {
        draft.take(edit)?;
    }
    readings::gather(&mut draft.after, context.now);
    listening::sizes::keep(&mut draft.after);
    for edit in rules::consequences(&draft.after) {
        draft.take(&edit)?;
    }
    let today = context.now.day();
    reckon::stamp(&mut draft.after, context);
    draft.after.records.values().try_for_each(complete)?;
    guarded(&draft.after, today, false, &draft.reasons)?;
    draft.after.restored_without_loop()?;
    revisions::keep(&mut draft.after, context, &draft.reasons);
    transaction(workspace, context, cause, draft.changes())
}

/// Whether no drafted record breaks a guard of its kind. `again` is for undo and redo.
pub(super) fn guarded(
    after: &After<'_>,
    today: chrono::NaiveDate,
    again: bool,
    reasons: &Reasons,
) -> Result<(), Refusal> {
    let has_reason = |id: &RecordId| reasons.contains_key(id);
    let Some(broken) = reckon::broken(after, today, again, has_reason) else { return Ok(()) };
    match broken.lacks.first() {
        Some(Lack::Field(field)) if broken.is_field => {
            Err(Refusal::Missing { kind: broken.kind, field: *field })
        }
        _ => Err(Refusal::Guard(broken)),
    }
}

/// Wraps planned changes with the next sequence, its name, who and when.
///
/// # Errors
/// They are more than one step may hold.
pub(super) fn transaction(
    workspace: &Workspace,
    context: &Context,
    cause: Cause,
    changes: Vec<Change>,
) -> Result<Transaction, Refusal> {
    let (ledger, replica) = (workspace.ledger(), context.replica);
    let transaction = Transaction {
        sequence: ledger.last() + 1,
        name: Name::after(replica, ledger.number(replica), context.drawn),
        seen: ledger.seen_by(replica),
        author: context.author.clone(),
        moment: context.now,
        cause,
        changes,
    };
    if transaction.weight() > LARGEST_STEP { Err(Refusal::StepTooLarge) } else { Ok(transaction) }
}

/// Plans to put `records` in the place of everything that is there, exactly as they are but for links
/// that lead to nothing.
pub(super) fn replacement(
    workspace: &Workspace,
    context: &Context,
    records: &[Record],
) -> Result<Transaction, Refusal> {
    let records: Vec<Cow<'_, Record>> = records.iter().map(readings::brought_up).collect();
    records.iter().try_for_each(|record| complete(record))?;
    let ids: BTreeSet<&RecordId> = records.iter().map(|record| &record.id).collect();
    let mended = records.iter().filter_map(|record| leading_somewhere(record, &ids));
    let mended: Vec<Record> = mended.collect();
    let new: BTreeMap<&RecordId, &Record> =
        records.iter().map(|record| &**record).chain(&mended).map(|own| (&own.id, own)).collect();
    let old: BTreeMap<&RecordId, &Record> =
        workspace.records().map(|record| (&record.id, &**record)).collect();
    let nothing = Workspace::default();
    let has_link =
        |own: &&Cow<Record>| own.slots().iter().any(|(_, v)| matches!(v, Value::Link(_)));
    let image = records
        .iter()
        .filter(has_link)
        .map(|own| (own.id.clone(), own.clone().into_owned()))
        .collect();
    let loops = first_loop(&After::new(&nothing, image));
    loops.map_or(Ok(()), |id| Err(Refusal::Loop(id)))?;
    let ids: BTreeSet<&RecordId> = new.keys().chain(old.keys()).copied().collect();
    let mut changes = Vec::new();
    for id in ids {
        let Some(kind) = new.get(id).or(old.get(id)).map(|record| record.kind) else { continue };
        let empty = Record::new(id.clone(), kind);
        let before = old.get(id).copied().unwrap_or(&empty);
        let after = new.get(id).copied().unwrap_or(&empty);
        changes.extend(differences(before, after));
    }
    transaction(workspace, context, Cause::Import, changes)
}

/// A record without those of its links that lead to none of these; `None` if all lead somewhere.
fn leading_somewhere(record: &Record, ids: &BTreeSet<&RecordId>) -> Option<Record> {
    let lost = |value: &Value| value.ends().any(|to| !ids.contains(to));
    let slots: Vec<_> = record.slots().iter().filter(|(_, value)| lost(value)).collect();
    let mut mended = (!slots.is_empty()).then(|| record.clone())?;
    for (code, value) in slots {
        let mut links = match value {
            Value::Links(links) => Links::clone(links),
            _ => Links::new(),
        };
        links.retain(|to, _| ids.contains(to));
        set_links(&mut mended, *code, links);
    }
    Some(mended)
}

/// Required fields are there and nothing is too long. A catalogue row may be empty: its words come
/// from the catalogue.
fn complete(record: &Record) -> Result<(), Refusal> {
    let seeded = record.get(CATALOGUE.code).is_some();
    let missing = Kind::by_code(record.kind)
        .filter(|_| !seeded)
        .and_then(|kind| kind.fields.iter().find(|field| record.lacks(field)));
    if let Some(field) = missing {
        return Err(Refusal::Missing { kind: record.kind, field: field.code });
    }
    let length: usize = record.slots().iter().map(|(_, value)| longest(value)).sum();
    if length > LONGEST_RECORD { Err(Refusal::RecordTooLong(record.id.clone())) } else { Ok(()) }
}

/// The records as they will be, and who makes them so.
struct Draft<'a> {
    context: &'a Context,
    after: After<'a>,
    reasons: Reasons,
}

impl Draft<'_> {
    fn take(&mut self, edit: &Edit) -> Result<(), Refusal> {
        match edit {
            Edit::Create { id, kind, values } => {
                if self.after.find(id).is_some() {
                    return Err(Refusal::Exists(id.clone()));
                }
                let mut record = Record::new(id.clone(), *kind);
                record.set(CREATED.code, Some(Value::Moment(self.context.now)));
                let given = |form: &Field| match values.iter().find(|(code, _)| *code == form.code)
                {
                    Some((_, Value::Choice(choice))) => Some(*choice),
                    _ => None,
                };
                let fields = Kind::by_code(*kind).map_or(&[][..], |kind| kind.fields);
                for field in fields.iter().filter(|field| field.belongs(given)) {
                    record.set(field.code, field.default.map(Value::Choice));
                }
                self.after.records.insert(id.clone(), record);
                values.iter().try_for_each(|(code, value)| self.set(id, *code, Some(value)))
            }
            Edit::Set { id, code, value } => self.set(id, *code, value.as_ref()),
            Edit::Remove(id) => {
                let now = self.context.now;
                self.living(id)?.set(DELETED.code, Some(Value::Moment(now)));
                Ok(())
            }
            Edit::Restore(id) => {
                self.record(id)?.set(DELETED.code, None);
                Ok(())
            }
            Edit::Because { id, reason } => {
                let reason = reason.trim();
                if reason.len() > LONGEST_TEXT {
                    return Err(too_long(REVISION, revision::REASON.code));
                }
                if !reason.is_empty() {
                    self.reasons.insert(id.clone(), reason.into());
                }
                Ok(())
            }
            Edit::Link { from, relation, to } => self.link(from, *relation, to),
            Edit::Unlink { from, relation, to } => {
                let record = self.living(from)?;
                let mut links = record.links(*relation).cloned().unwrap_or_default();
                links.remove(to);
                set_links(record, *relation, links);
                Ok(())
            }
        }
    }

    fn set(
        &mut self,
        id: &RecordId,
        code: FieldCode,
        value: Option<&Value>,
    ) -> Result<(), Refusal> {
        let record = self.living(id)?;
        let kind = record.kind;
        if let Some(field) =
            Kind::by_code(kind).and_then(|kind| kind.field_of(code)).filter(|own| own.is_kept())
        {
            return Err(Refusal::ReadOnly(field.key));
        }
        // What is linked already stays so, also when it went to the trash.
        let linked: BTreeSet<RecordId> = match record.get(code) {
            Some(Value::Links(links)) => links.keys().cloned().collect(),
            _ => BTreeSet::new(),
        };
        let value = value.cloned().and_then(tidied);
        let ends = value.iter().flat_map(Value::ends);
        for to in ends.filter(|to| !linked.contains(*to)) {
            self.may_link((id, kind), code, to)?;
        }
        if value.as_ref().is_some_and(|value| longest(value) > LONGEST_TEXT) {
            return Err(too_long(kind, code));
        }
        let own_level = |value: &Value| {
            let usual = Kind::by_code(kind).map_or(Level::Private, |kind| kind.level);
            code == LEVEL.code && *value == Value::Choice(usual.code())
        };
        let value = value.filter(|value| !own_level(value));
        if code == placement::NODE.code
            && let Some(Value::Link(node)) = &value
        {
            self.after.placed.entry(node.clone()).or_default().insert(id.clone());
        }
        self.living(id)?.set(code, value);
        Ok(())
    }

    /// Whether a link field may point to a record.
    fn may_link(
        &self,
        (id, kind): (&RecordId, KindCode),
        code: FieldCode,
        to: &RecordId,
    ) -> Result<(), Refusal> {
        let declared = Kind::by_code(kind).and_then(|kind| kind.field_of(code)).map(|f| f.ty);
        let fits =
            self.after.find(to).zip(declared).is_some_and(|(target, ty)| {
                !target.is_deleted() && ty.kinds().contains(&target.kind)
            });
        if !fits {
            return Err(Refusal::UnknownRecord(to.to_string()));
        }
        // Those that are linked side by side are no parts of each other.
        let closes = match declared {
            Some(FieldType::Links(_)) => id == to,
            _ => self.after.closes_loop(id, code, to),
        };
        if closes { Err(Refusal::Loop(id.clone())) } else { Ok(()) }
    }

    fn link(&mut self, from: &RecordId, code: FieldCode, to: &RecordId) -> Result<(), Refusal> {
        if from == to {
            return Err(Refusal::Loop(from.clone()));
        }
        let target = self.living(to)?.kind;
        let today = self.context.now.day();
        let record = self.living(from)?;
        let joins =
            match (Relation::by_code(code), Kind::by_code(record.kind), Kind::by_code(target)) {
                (Some(relation), Some(start), Some(end)) => relation.joins(start, end),
                _ => false,
            };
        if !joins {
            return Err(Refusal::NotLinkable { from: record.kind, to: target });
        }
        let mut links = record.links(code).cloned().unwrap_or_default();
        links.entry(to.clone()).or_insert(today);
        set_links(record, code, links);
        Ok(())
    }

    fn changes(self) -> Vec<Change> {
        let mut changes = Vec::new();
        for (id, mut record) in self.after.records {
            let empty = Record::new(id.clone(), record.kind);
            let before = self.after.before.get(id.as_str()).map_or(&empty, |record| record);
            if *before == record {
                continue;
            }
            record.set(CHANGED.code, Some(Value::Moment(self.context.now)));
            record.set(AUTHOR.code, Some(Value::Text(self.context.author.clone())));
            changes.extend(differences(before, &record));
        }
        changes
    }

    fn record(&mut self, id: &RecordId) -> Result<&mut Record, Refusal> {
        if !self.after.records.contains_key(id) {
            let known = self.after.before.get(id.as_str());
            let known = known.ok_or_else(|| Refusal::UnknownRecord(id.to_string()))?;
            self.after.records.insert(id.clone(), Record::clone(known));
        }
        self.after.records.get_mut(id).ok_or_else(|| Refusal::UnknownRecord(id.to_string()))
    }

    fn living(&mut self, id: &RecordId) -> Result<&mut Record, Refusal> {
        let record = self.record(id)?;
        if record.is_deleted() { Err(Refusal::InTrash(id.clone())) } else { Ok(record) }
    }
}

/// A text is longer than a field may hold.
const fn too_long(kind: KindCode, field: FieldCode) -> Refusal {
    Refusal::BadValue { kind, field, text: String::new(), problem: ValueProblem::TooLong }
}

/// The slots in which two images of a record differ, sorted by code.
fn differences(before: &Record, after: &Record) -> Vec<Change> {
    let slots = before.slots().iter().chain(after.slots());
    let codes: BTreeSet<FieldCode> = slots.map(|(code, _)| *code).collect();
    let change = |code: FieldCode| Change {
        id: after.id.clone(),
        kind: after.kind,
        code,
        before: before.get(code).cloned(),
        after: after.get(code).cloned(),
    };
    codes.into_iter().map(change).filter(|change| change.before != change.after).collect()
}

fn set_links(record: &mut Record, code: FieldCode, links: Links) {
    record.set(code, (!links.is_empty()).then(|| Value::Links(Box::new(links))));
}

/// Line endings made equal; text of nothing but blanks is no value.
fn tidied(value: Value) -> Option<Value> {
    let tidy = |text: &str| {
        let text = if text.contains('\r') {
            text.replace("\r\n", "\n").replace('\r', "\n")
        } else {
            text.to_owned()
        };
        let text = text.trim();
        (!text.is_empty()).then(|| Box::<str>::from(text))
    };
    match value {
        Value::Text(text) => tidy(&text).map(Value::Text),
        Value::Text2(text) => {
            let both = Text2 {
                lead: text.lead,
                en: text.en.as_deref().and_then(tidy),
                es: text.es.as_deref().and_then(tidy),
            };
            (!both.is_empty()).then(|| Value::Text2(Box::new(both)))
        }
        Value::Links(links) => (!links.is_empty()).then_some(Value::Links(links)),
        Value::Choices(codes) => (!codes.is_empty()).then_some(Value::Choices(codes)),
        Value::Series(series) => (!series.is_empty()).then_some(Value::Series(series)),
        other => Some(other),
    }
}

/// Bytes of the longest text in a value.
fn longest(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Text2(text) => {
            let length = |text: &Option<Box<str>>| text.as_deref().map_or(0, str::len);
            length(&text.en).max(length(&text.es))
        }
        Value::Links(links) => links.len() * 24,
        Value::Choices(codes) => codes.len() * 2,
        Value::Series(series) => {
            let notes = series.notes().values().map(|note| note.len());
            series.points().len() * 4 + notes.sum::<usize>()
        }
        _ => 16,
    }
}
