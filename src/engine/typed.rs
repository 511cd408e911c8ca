//! Typed text made into values of fields, and values written as text that can be typed again. Used
//! alike by the command line, CSV and forms.

use crate::domain::common::{AUTHOR, CATALOGUE, CHANGED, CREATED, DELETED};
use crate::domain::{
    Choice, Decimal, Field, FieldCode, FieldType, Kind, KindCode, Language, Record, RecordId,
    Text2, Value, ungrouped,
};

use super::dates;
use super::fold::folded;
use super::{Context, Refusal, ValueProblem, Workspace, catalogue_code, title_text};

/// Finds the kind with a key.
///
/// # Errors
/// No kind has it; the refusal names the nearest.
pub fn kind(key: &str) -> Result<&'static Kind, Refusal> {
    let unknown = || Refusal::UnknownKind {
        key: key.to_owned(),
        nearest: nearest(key, Kind::all().map(|kind| kind.key)),
    };
    Kind::by_key(key).ok_or_else(unknown)
}

/// Finds a field by its key; `title_es` means the Spanish half of the bilingual field `title`.
///
/// # Errors
/// The kind has no such field; the refusal names the nearest.
pub fn field(kind: &Kind, key: &str) -> Result<(&'static Field, Option<Language>), Refusal> {
    if let Some(field) = kind.field(key) {
        return Ok((field, None));
    }
    let half = key.rsplit_once('_').and_then(|(stem, end)| {
        let field = kind.field(stem).filter(|field| field.ty.is_bilingual())?;
        Some((field, Some(Language::from_key(end)?)))
    });
    half.ok_or_else(|| Refusal::UnknownField {
        kind: kind.code,
        key: key.to_owned(),
        nearest: nearest(key, kind.fields.iter().map(|field| field.key)),
    })
}

/// Finds the record with this id, or the only one whose id begins so.
///
/// # Errors
/// None or several do.
pub fn record_id(workspace: &Workspace, typed: &str) -> Result<RecordId, Refusal> {
    if let Some(record) = workspace.get(typed) {
        return Ok(record.id.clone());
    }
    let mut matches: Vec<RecordId> = workspace.with_prefix(typed).take(6).cloned().collect();
    match (matches.len(), typed.is_empty()) {
        (1, false) => Ok(matches.remove(0)),
        (0, _) | (_, true) => Err(Refusal::UnknownRecord(typed.to_owned())),
        _ => Err(Refusal::AmbiguousId { prefix: typed.to_owned(), matches }),
    }
}

/// Reads `key=text` pairs for a record, present or to be: the slots to set or clear.
///
/// # Errors
/// An unknown key, a key that is kept by the program, or a text that does not fit.
pub fn values<'a>(
    workspace: &Workspace,
    context: &Context,
    kind: &'static Kind,
    record: Option<&Record>,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Vec<(FieldCode, Option<Value>)>, Refusal> {
    let mut values: Vec<(FieldCode, Option<Value>)> = Vec::new();
    for (key, text) in pairs {
        let (field, language) = field(kind, key)?;
        if [CREATED.code, CHANGED.code, AUTHOR.code, DELETED.code, CATALOGUE.code]
            .contains(&field.code)
        {
            return Err(Refusal::ReadOnly(field.key));
        }
        let earlier = values.iter().rposition(|(code, _)| *code == field.code);
        let present = match earlier {
            Some(at) => values[at].1.clone(),
            None => record.and_then(|record| record.get(field.code)).cloned(),
        };
        let value = value(workspace, context, (kind, field), language, present.as_ref(), text)
            .map_err(|problem| Refusal::BadValue {
                kind: kind.code,
                field: field.code,
                text: text.chars().take(80).collect(),
                problem,
            })?;
        match earlier {
            Some(at) => values[at].1 = value,
            None => values.push((field.code, value)),
        }
    }
    Ok(values)
}

/// Reads one typed text for a field. Blank text clears it. `language` names the half of a bilingual
/// field; without one the lead language of `present`, else the context's, is meant.
///
/// # Errors
/// What is wrong with the text.
pub fn value(
    workspace: &Workspace,
    context: &Context,
    (kind, field): (&Kind, &Field),
    language: Option<Language>,
    present: Option<&Value>,
    typed: &str,
) -> Result<Option<Value>, ValueProblem> {
    let text = typed.trim();
    if field.ty.is_bilingual() {
        let present = match present {
            Some(Value::Text2(text)) => Some(&**text),
            _ => None,
        };
        return bilingual(present, language, context.language, text);
    }
    if text.is_empty() {
        return Ok(None);
    }
    let value = match field.ty {
        FieldType::Line | FieldType::Text | FieldType::Line2 | FieldType::Text2 => {
            too_long(text)?;
            Value::Text(Box::from(if field.ty.is_multiline() {
                text.to_owned()
            } else {
                one_line(text)
            }))
        }
        FieldType::Integer { min, max } => Value::Integer(
            ungrouped(text)
                .as_deref()
                .unwrap_or(text)
                .parse()
                .ok()
                .filter(|number| (min..=max).contains(number))
                .ok_or(ValueProblem::NotAnInteger { min, max })?,
        ),
        FieldType::Decimal => Value::Decimal(
            Decimal::parse(text)
                .filter(|number| number.thousandths() >= 0)
                .ok_or(ValueProblem::NotADecimal)?,
        ),
        FieldType::Flag => Value::Flag(flag(text).ok_or(ValueProblem::NotAFlag)?),
        FieldType::Choice(choices) => Value::Choice(
            chosen(context, kind, field, text)
                .ok_or_else(|| ValueProblem::NotAChoice {
                    choices: choices.iter().map(|choice| choice.key).collect(),
                })?
                .code,
        ),
        FieldType::Date => {
            Value::Date(dates::read(text, context.now.day()).ok_or(ValueProblem::NotADate)?)
        }
        FieldType::Moment => return Err(ValueProblem::NotADate),
        FieldType::Link(kinds) => Value::Link(linked(workspace, context, kinds, text)?),
    };
    Ok(Some(value))
}

/// A choice by its key, or by its words in either language.
fn chosen<'a>(context: &Context, kind: &Kind, field: &'a Field, text: &str) -> Option<&'a Choice> {
    let choices = field.choices();
    let by_key = choices.iter().find(|choice| choice.key.eq_ignore_ascii_case(text));
    let wanted = folded(text);
    let is_called = |choice: &&Choice| {
        let called = |language| (context.words.choice)(kind, field, choice, language);
        Language::ALL.into_iter().any(|language| folded(&called(language)) == wanted)
    };
    by_key.or_else(|| choices.iter().find(is_called))
}

fn flag(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "true" | "yes" | "y" | "si" | "s" | "1" => Some(true),
        "false" | "no" | "n" | "0" => Some(false),
        _ => None,
    }
}

fn bilingual(
    present: Option<&Text2>,
    language: Option<Language>,
    usual: Language,
    text: &str,
) -> Result<Option<Value>, ValueProblem> {
    too_long(text)?;
    let lead = present.map(|present| present.lead);
    let language = language.or(lead).unwrap_or(usual);
    let empty = Text2 { lead: language, en: None, es: None };
    let text = present.cloned().unwrap_or(empty).with(language, Some(text));
    Ok((!text.is_empty()).then(|| Value::Text2(Box::new(text))))
}

/// A record of one of some kinds by id, by the begin of its id, or by its whole title.
fn linked(
    workspace: &Workspace,
    context: &Context,
    kinds: &'static [KindCode],
    text: &str,
) -> Result<RecordId, ValueProblem> {
    let fits = |id: &RecordId| {
        workspace.get(id.as_str()).is_some_and(|r| kinds.contains(&r.kind) && !r.is_deleted())
    };
    if let Some(id) = record_id(workspace, text).ok().filter(fits) {
        return Ok(id);
    }
    let wanted = folded(text);
    let has_title = |record: &Record| {
        Language::ALL.iter().any(|language| {
            let row = || (context.words.row)(catalogue_code(record)?, *language);
            let title = title_text(record, *language).map(str::to_owned).or_else(row);
            title.is_some_and(|title| folded(&title) == wanted)
        })
    };
    let records = kinds.iter().flat_map(|kind| workspace.of_kind(*kind));
    let mut found = records.filter(|record| has_title(record));
    match (found.next(), found.next()) {
        (Some(record), None) => Ok(record.id.clone()),
        (None, _) => Err(ValueProblem::NoSuchRecord { kinds }),
        _ => Err(ValueProblem::Ambiguous),
    }
}

fn too_long(text: &str) -> Result<(), ValueProblem> {
    if text.len() > super::plan::LONGEST_TEXT { Err(ValueProblem::TooLong) } else { Ok(()) }
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A value as text that `value` reads back: keys of choices, ISO dates, ids of links. Bilingual
/// text is given in one language.
pub fn written(field: &Field, value: &Value, language: Option<Language>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Text2(text) => match language {
            Some(language) => text.get(language).unwrap_or_default().to_owned(),
            None => text.get(text.lead).unwrap_or_default().to_owned(),
        },
        Value::Integer(number) => number.to_string(),
        Value::Decimal(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Choice(code) => {
            let choice = field.choices().iter().find(|choice| choice.code == *code);
            choice.map_or_else(|| code.to_string(), |choice| choice.key.to_owned())
        }
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Link(id) => id.to_string(),
        Value::Links(links) => links.keys().map(RecordId::as_str).collect::<Vec<_>>().join(" "),
    }
}

/// The candidate that differs by the fewest letters, if that is at most a third of them.
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = folded(typed);
    candidates
        .map(|candidate| (strsim::damerau_levenshtein(&typed, candidate), candidate))
        .filter(|(distance, candidate)| *distance * 3 <= candidate.len().max(typed.len()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_key_is_near() {
        assert_eq!(nearest("persn", Kind::all().map(|kind| kind.key)), Some("person"));
        assert_eq!(nearest("zebra", Kind::all().map(|kind| kind.key)), None);
    }
}
