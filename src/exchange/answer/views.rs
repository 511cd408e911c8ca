//! Records as JSON for `list` and `show`: fields by key, null where empty, and what is computed
//! beside them. The lossless form is in `exchange::json`.

use serde_json::{Map, Value as Json, json};

use crate::domain::common::{COMMON, LEVEL};
use crate::domain::declare::Item;
use crate::domain::{
    Field, FieldCode, FieldType, Figure, Kind, Language, Level, Money, RecordId, Relation, Value,
};
use crate::engine::reckon::Checked;
use crate::engine::request::{Names, View};
use crate::engine::typed::written;
use crate::exchange::Presentation;
use crate::exchange::json::{LINKS_KEY, decimal, links, money, series};

/// One record.
pub fn of(view: &View, names: &Names, presentation: &Presentation) -> Map<String, Json> {
    let record = &view.record;
    let mut map = Map::new();
    let Some(kind) = Kind::by_code(record.kind) else { return map };
    map.insert("id".to_owned(), json!(record.id.as_str()));
    map.insert("kind".to_owned(), json!(kind.key));
    map.insert("label".to_owned(), json!(presentation.texts().title_among(record, names)));
    let audience = presentation.audience;
    for field in kind.fields.iter().chain(COMMON).filter(|f| audience.may_see(f.level)) {
        if field.code != LEVEL.code {
            insert(&mut map, field, record.get(field.code));
        } else if audience == Level::Private {
            map.insert(field.key.to_owned(), json!(kind.level_of(record).key()));
        }
    }
    let seen = |figure: &&Figure| view.figures.iter().any(|(key, _)| *key == figure.field.key);
    for figure in kind.figures.iter().filter(seen) {
        let value = view.figure(figure);
        let value = value.map_or(Json::Null, |value| of_value(&figure.field, value));
        map.insert(figure.field.key.to_owned(), value);
    }
    map.extend(view.checklists.iter().map(checklist));
    let ends = record.slots().iter().filter_map(|(code, value)| match value {
        Value::Links(ends) => Some((Relation::by_code(*code)?.key.to_owned(), links(ends))),
        _ => None,
    });
    map.insert(LINKS_KEY.to_owned(), Json::Object(ends.collect()));
    map
}

/// A checklist by its key: each part, and whether it is met.
pub fn checklist(Checked { list, parts }: &Checked) -> (String, Json) {
    let own = parts.iter().map(|(part, truth)| (part_key(part).to_owned(), json!(truth.key())));
    (list.key.to_owned(), Json::Object(own.collect()))
}

/// The key of what a part of a checklist asks for.
fn part_key(part: &Item) -> &'static str {
    match part {
        Item::Field(field) => field.key,
        Item::Figure(figure) => figure.field.key,
        Item::Records(kind) => Kind::by_code(*kind).map_or("", |kind| kind.key),
    }
}

/// Who points to a record, and by which field or relation.
pub fn incoming(
    incoming: &[(FieldCode, RecordId)],
    names: &Names,
    presentation: &Presentation,
) -> Json {
    let ends = incoming.iter().filter_map(|(code, from)| {
        let record = names.get(from)?;
        let kind = Kind::by_code(record.kind)?;
        let field = kind.field_of(*code).map(|field| field.key);
        let by = field.or_else(|| Relation::by_code(*code).map(|relation| relation.back));
        let label = presentation.texts().title_among(record, names);
        Some(json!({ "by": by, "id": from.as_str(), "kind": kind.key, "label": label }))
    });
    Json::Array(ends.collect())
}

/// A field under its key; a bilingual one under three, the bare key for the leading language.
fn insert(map: &mut Map<String, Json>, field: &Field, value: Option<&Value>) {
    map.insert(field.key.to_owned(), value.map_or(Json::Null, |value| of_value(field, value)));
    if field.ty.is_bilingual() {
        for language in Language::ALL {
            let half = match value {
                Some(Value::Text2(text)) => text.get(language),
                _ => None,
            };
            map.insert(format!("{}_{}", field.key, language.key()), json!(half));
        }
    }
}

pub(super) fn of_value(field: &Field, value: &Value) -> Json {
    match value {
        Value::Integer(number) => match field.ty {
            FieldType::Money { .. } => money(Money::from_cents(*number)),
            FieldType::Year | FieldType::Time => json!(written(field, value, None)),
            _ => json!(number),
        },
        Value::Links(ends) => ends.keys().map(RecordId::as_str).collect(),
        Value::Choices(codes) => {
            let known = field.choices().iter().filter(|choice| codes.contains(&choice.code));
            known.map(|choice| choice.key).collect()
        }
        Value::Series(own) => series(own),
        Value::Decimal(number) => decimal(*number),
        Value::Flag(flag) => json!(flag),
        _ => json!(written(field, value, None)),
    }
}
