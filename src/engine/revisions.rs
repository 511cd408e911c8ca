//! The reasons that come with a change, kept as records beside it: one for each field that was changed,
//! with what it held before.

use std::collections::BTreeMap;

use crate::domain::common::{CREATED, LEVEL};
use crate::domain::kinds::REVISION;
use crate::domain::kinds::reasons::revision;
use crate::domain::{Field, Kind, Language, Level, Record, RecordId, Text2, Value};

use super::Context;
use super::after::{After, Drafted};
use super::typed::written;

/// Why records are changed, by record.
pub(super) type Reasons = BTreeMap<RecordId, Box<str>>;

/// Drafts a revision for each changed field of the records that are changed for a reason.
pub(super) fn keep(after: &mut After<'_>, context: &Context, reasons: &Reasons) {
    let mut made = Drafted::new();
    let mut bytes = context.drawn.bytes();
    for (id, reason) in reasons {
        let Some(record) = after.records.get(id) else { continue };
        for changed in changes(after, record) {
            let mut fresh = || RecordId::fresh(&mut bytes);
            let mut own = fresh();
            while after.find(&own).is_some() || made.contains_key(&own) {
                own = fresh();
            }
            let mut revision = Record::new(own.clone(), REVISION);
            revision.set(CREATED.code, Some(Value::Moment(context.now)));
            revision.set(revision::REASON.code, Some(text(context.language, reason)));
            revision.set(revision::ABOUT.code, Some(Value::Link(id.clone())));
            if let Some((kind, field, former)) = changed {
                revision.set(revision::FIELD.code, Some(called(context, kind, field)));
                let wording = former.map(|former| wording(context.language, field, former));
                revision.set(revision::FORMER.code, wording);
                let level = level(after, field, former);
                let stricter = (level < revision::KIND.level).then_some(level);
                revision.set(LEVEL.code, stricter.map(|level| Value::Choice(level.code())));
            }
            made.insert(own, revision);
        }
    }
    after.records.extend(made);
}

/// A field that was changed, with its kind, and what it held.
type Changed<'a> = (&'static Kind, &'static Field, Option<&'a Value>);

/// The changed fields of a record; one time none, if it was made, put away or only linked.
fn changes<'a>(after: &After<'a>, record: &Record) -> Vec<Option<Changed<'a>>> {
    let former = after.former(&record.id);
    let Some(kind) = Kind::by_code(record.kind).filter(|_| former != Some(record)) else {
        return Vec::new();
    };
    let stays = former.filter(|former| former.is_deleted() == record.is_deleted());
    let changed = kind.fields.iter().filter_map(|field| {
        let was = stays?.get(field.code);
        (was != record.get(field.code)).then_some(Some((kind, field, was)))
    });
    let changed: Vec<_> = changed.collect();
    if changed.is_empty() { vec![None] } else { changed }
}

/// What a field is called, in all languages.
fn called(context: &Context, kind: &Kind, field: &Field) -> Value {
    let start = Text2::new(context.language, "");
    let words = Language::ALL.into_iter().fold(start, |words, language| {
        words.with(language, Some(&(context.words.field)(kind, field, language)))
    });
    Value::Text2(Box::new(words))
}

/// What a field held, in words that can be read when it is gone.
fn wording(language: Language, field: &Field, former: &Value) -> Value {
    match former {
        Value::Text2(text) => Value::Text2(text.clone()),
        former => text(language, &written(field, former, None)),
    }
}

/// Who may see what a field held: who may see the field, and what it led to.
fn level(after: &After<'_>, field: &Field, former: Option<&Value>) -> Level {
    let ends = former.into_iter().flat_map(Value::ends).filter_map(|end| after.find(end));
    let levels = ends.filter_map(|end| Some(Kind::by_code(end.kind)?.level_of(end)));
    levels.fold(field.level, Level::min)
}

fn text(language: Language, text: &str) -> Value {
    Value::Text2(Box::new(Text2::new(language, text)))
}
