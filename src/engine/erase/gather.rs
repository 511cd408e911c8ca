//! What leaves with whom, and what is said of it before it is done.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::people::person;
use crate::domain::kinds::reasons::erasure;
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{ERASURE, PARTICIPATION, PERSON, SITE};
use crate::domain::{
    Field, FieldCode, FieldType, Kind, KindCode, Level, Links, Record, RecordId, Text2, Value,
};
use crate::engine::typed::record_id;
use crate::engine::{
    Cause, Change, Context, Edit, Journal, Refusal, Transaction, Workspace, one_way, plan,
};

use super::words::Words;
use super::{Erasure, Traces, counted};

/// What somebody wants erased, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The id of the record, or the begin of it.
    pub id: String,
    /// Other words by which they are known, to stand in no text any more.
    pub words: Vec<String>,
    /// Why, without naming anybody: it stays.
    pub reason: String,
}

/// What an erasure is going to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasing {
    /// The record itself.
    pub record: RecordId,
    /// The records that leave, by kind.
    pub gone: Vec<(KindCode, usize)>,
    /// How often somebody was there who is not named any more.
    pub nameless: usize,
    /// The records that stay and name them no more, by kind.
    pub unlinked: Vec<(KindCode, usize)>,
    /// The records in whose texts their names stand today, by kind.
    pub worded: Vec<(KindCode, usize)>,
    /// The records in whose texts a part of the names goes on standing, by kind.
    pub partly: Vec<(KindCode, usize)>,
    /// Which parts these are.
    pub parts: Vec<String>,
}

impl Erasure {
    /// What is to be done for a wish; `id` is that of the record which says that it was done.
    ///
    /// # Errors
    /// A record is not there, the workspace cannot be without it, or a past step cannot be read.
    pub fn of(
        workspace: &Workspace,
        journal: &dyn Journal,
        context: &Context,
        wish: &Wish,
        id: RecordId,
    ) -> Result<Self, Refusal> {
        let first = record_id(workspace, &wish.id)?;
        if is_needed(workspace, &first) {
            return Err(Refusal::NotErasable(first));
        }
        let mut gone = BTreeSet::from([first.clone()]);
        let nameless = with_what_leans(workspace, &mut gone);
        let past = past_of(workspace, journal, &mut gone)?;
        let living = gone.iter().filter_map(|id| workspace.get(id.as_str()));
        let slots =
            living.flat_map(|own| own.slots().iter().map(|slot| (own.kind, slot.0, &slot.1)));
        let said = slots.chain(past.iter().map(|own| (own.0, own.1, &own.2)));
        let said = said.filter_map(|(kind, code, value)| known_as(kind, code, value));
        let said: Vec<&str> = said.chain(wish.words.iter().map(String::as_str)).collect();
        let is_common = |name: &&str| {
            name.split_whitespace().count() < 2 && !wish.words.iter().any(|own| own == name)
        };
        // One word may be another one's name, too, but not where they are named.
        let (common, own) =
            said.into_iter().partition::<Vec<_>, _>(|name| is_common(name) && !name.contains('@'));
        let pointing = gone.iter().flat_map(|id| workspace.incoming(id));
        let near =
            pointing.map(|(_, own)| own.id.clone()).filter(|id| !gone.contains(id)).collect();
        let parts =
            own.iter().chain(&common).flat_map(|name| parts(name)).map(Into::into).collect();
        let note = noted(workspace, context, wish, id, (gone.len(), nameless.len()))?;
        let mut erasure = Self {
            first,
            traces: Traces { gone, words: Words::new(own) },
            nameless,
            known_by: one_way::nobodys(context.drawn).into(),
            words_near: Words::new(common),
            parts,
            near,
            note,
        };
        erasure.note = erasure.transaction(&erasure.note);
        Ok(erasure)
    }

    /// What it is going to do.
    pub fn told(&self, workspace: &Workspace) -> Erasing {
        let there = |ids: &mut dyn Iterator<Item = &RecordId>| {
            counted(ids.filter_map(|id| workspace.get(id.as_str())).map(|own| &**own))
        };
        let named = |own: &Record| {
            !self.traces.gone.contains(&own.id) && !self.nameless.contains_key(&own.id)
        };
        let worded = |own: &&Record| {
            named(own) && own.slots().iter().any(|(code, value)| self.rewords(own, *code, value))
        };
        let parts = Words::new(self.parts.iter().map(|own| &**own));
        let partly = |own: &&Record| {
            !self.traces.gone.contains(&own.id)
                && own.slots().iter().any(|(code, value)| self.keeps(&parts, own, (*code, value)))
        };
        let records = || workspace.records().map(|own| &**own);
        Erasing {
            record: self.first.clone(),
            gone: there(&mut self.traces.gone.iter()),
            nameless: self.nameless.len(),
            unlinked: there(&mut self.near.iter().filter(|id| !self.nameless.contains_key(*id))),
            worded: counted(records().filter(worded)),
            partly: counted(records().filter(partly)),
            parts: self.parts.iter().map(|own| own.to_string()).collect(),
        }
    }

    /// Whether a part of the names stands in what is left of a text.
    fn keeps(&self, parts: &Words, record: &Record, (code, value): (FieldCode, &Value)) -> bool {
        let stands = |text: &str| parts.taken_from(text).is_some();
        match self.value(&record.id, code, value) {
            Some(Value::Text(text)) => stands(&text),
            Some(Value::Text2(text)) => {
                [&text.en, &text.es].into_iter().flatten().any(|own| stands(own))
            }
            Some(Value::Series(series)) => series.notes().values().any(|own| stands(own)),
            _ => false,
        }
    }

    fn rewords(&self, record: &Record, code: FieldCode, value: &Value) -> bool {
        let is_text = matches!(value, Value::Text(_) | Value::Text2(_) | Value::Series(_));
        is_text && self.value(&record.id, code, value).as_ref() != Some(value)
    }
}

/// The words of a name that could be known by themselves.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let is_name = |part: &&str| part.chars().filter(|c| c.is_alphabetic()).count() > 2;
    let words = if name.contains('@') { "" } else { name };
    words.split_whitespace().filter(is_name)
}

/// The step that says why something was erased, and how much it was.
fn noted(
    workspace: &Workspace,
    context: &Context,
    wish: &Wish,
    id: RecordId,
    (gone, nameless): (usize, usize),
) -> Result<Transaction, Refusal> {
    let reason = Value::Text2(Box::new(Text2::new(context.language, &wish.reason)));
    let values = vec![(erasure::REASON.code, reason)];
    let said = Edit::Create { id: id.clone(), kind: ERASURE, values };
    let mut note = plan(workspace, context, Cause::Edit, &[said])?;
    let counted = |field: &Field, number: usize| Change {
        id: id.clone(),
        kind: ERASURE,
        code: field.code,
        before: None,
        after: Some(Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))),
    };
    note.changes.extend([counted(&erasure::GONE, gone), counted(&erasure::NAMELESS, nameless)]);
    note.changes.sort_by_key(|change| change.code);
    Ok(note)
}

/// Whether the workspace cannot be without a record: the school, and whoever coordinates it.
fn is_needed(workspace: &Workspace, id: &RecordId) -> bool {
    let own = workspace.get(id.as_str());
    let coordinates = workspace.pointing(id, SITE, site::COORDINATOR.code).next().is_some();
    coordinates || own.is_some_and(|own| own.kind == SITE)
}

/// Takes along what cannot be without those that leave: whatever has to point to one of them. Where somebody was
/// there, that stays without a name.
fn with_what_leans(
    workspace: &Workspace,
    gone: &mut BTreeSet<RecordId>,
) -> BTreeMap<RecordId, Option<Links>> {
    let mut nameless = BTreeMap::new();
    let mut waiting: Vec<RecordId> = gone.iter().cloned().collect();
    while let Some(id) = waiting.pop() {
        for (code, own) in workspace.incoming(&id) {
            if is_presence(own, code) && !gone.contains(&own.id) {
                nameless.insert(own.id.clone(), groups(workspace, own));
            } else if leans(own.kind, code) && gone.insert(own.id.clone()) {
                waiting.push(own.id.clone());
            }
        }
    }
    nameless.retain(|id, _| !gone.contains(id));
    nameless
}

/// Whether a record says by this slot that somebody was there.
fn is_presence(record: &Record, code: FieldCode) -> bool {
    record.kind == PARTICIPATION
        && code == participation::PERSON.code
        && record.choice(participation::STATE.code).is_none_or(|own| own == participation::PRESENT)
}

/// The groups to which somebody belonged who was there: those that are said, else their own.
fn groups(workspace: &Workspace, mark: &Record) -> Option<Links> {
    if let Some(said) = mark.links(participation::GROUPS.code) {
        return Some(said.clone());
    }
    let person = workspace.get(mark.link(participation::PERSON.code)?.as_str())?;
    let group = person.link(person::GROUP.code)?.clone();
    Some(Links::from([(group, mark.date(participation::DATE.code)?)]))
}

/// Whether records of a kind cannot be without what this slot points to.
fn leans(kind: KindCode, code: FieldCode) -> bool {
    let field = Kind::by_code(kind).and_then(|kind| kind.field_of(code));
    field.is_some_and(|own| own.required && matches!(own.ty, FieldType::Link(_)))
}

/// Whatever those that leave ever held; and with them leaves what was unmade and pointed to one of them.
fn past_of(
    workspace: &Workspace,
    journal: &dyn Journal,
    gone: &mut BTreeSet<RecordId>,
) -> Result<Vec<(KindCode, FieldCode, Value)>, Refusal> {
    let is_unmade = |id: &RecordId| workspace.get(id.as_str()).is_none();
    let entries = workspace.ledger().entries().iter();
    let of_interest =
        entries.filter(|own| own.touched.iter().any(|id| gone.contains(id) || is_unmade(id)));
    let mut changes: Vec<Change> = Vec::new();
    for entry in of_interest {
        let step = journal.transaction(entry.sequence).map_err(Refusal::Journal)?;
        let own = step.changes.iter().filter(|own| gone.contains(&own.id) || is_unmade(&own.id));
        changes.extend(own.cloned());
    }
    let mut grows = true;
    while std::mem::take(&mut grows) {
        for change in changes.iter().filter(|own| is_unmade(&own.id)) {
            let mut held = [&change.before, &change.after].into_iter().flatten();
            let leant = leans(change.kind, change.code)
                && held.any(|value| value.ends().any(|id| gone.contains(id)));
            grows |= leant && gone.insert(change.id.clone());
        }
    }
    let own = changes.into_iter().filter(|change| gone.contains(&change.id));
    let held = own.flat_map(|change| {
        let (kind, code) = (change.kind, change.code);
        [change.before, change.after].into_iter().flatten().map(move |value| (kind, code, value))
    });
    Ok(held.collect())
}

/// By what a person is known who holds this value: the name, and what private lines lead to them.
fn known_as(kind: KindCode, code: FieldCode, value: &Value) -> Option<&str> {
    let field = Kind::by_code(kind).filter(|kind| kind.code == PERSON)?.field_of(code)?;
    let is_line = matches!(field.ty, FieldType::Line) && field.level == Level::Private;
    match value {
        Value::Text(text) if code == person::NAME.code || is_line => Some(text),
        _ => None,
    }
}
