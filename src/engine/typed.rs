//! Typed text made into values of fields, and values written as text that can be typed again. Used
//! alike by the command line, CSV and forms.

use crate::domain::common::{AUTHOR, CATALOGUE, CHANGED, CREATED, DELETED};
use crate::domain::{
    Choice, Choices, Column, Decimal, Field, FieldCode, FieldType, Kind, KindCode, Language, Links,
    Money, Record, RecordId, Text2, Value, ungrouped,
};

use super::address::is_address;
use super::fold::folded;
use super::recurrence::Recurrence;
use super::{Context, Refusal, ValueProblem, Workspace, catalogue_code, title_text};
use super::{dates, one_way, readings, times};

/// The most signs of what was typed that a sentence repeats.
const SHOWN: usize = 80;

/// The most bytes of a word that may be a key typed wrongly: comparing takes long.
const LONGEST_KEY: usize = 200;

/// What stands between several records or choices.
const BETWEEN: &str = "; ";

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
        key: key.chars().take(SHOWN).collect(),
        nearest: nearest(
            key,
            kind.fields
                .iter()
                .chain(kind.figures.iter().map(|own| &own.field))
                .map(|field| field.key),
        ),
    })
}

/// Finds a column of a list by its key: a field or a figure.
///
/// # Errors
/// As for a field.
pub fn column(kind: &Kind, key: &str) -> Result<Column, Refusal> {
    kind.column(key).map_or_else(|| field(kind, key).map(|(own, _)| Column::Field(own)), Ok)
}

/// Finds the record with this id, or the only one whose id begins so.
///
/// # Errors
/// None or several do.
pub fn record_id(workspace: &Workspace, typed: &str) -> Result<RecordId, Refusal> {
    if let Some(record) = workspace.get(typed) {
        return Ok(record.id.clone());
    }
    let unknown = || Refusal::UnknownRecord(typed.to_owned());
    if typed.is_empty() {
        Err(unknown())
    } else {
        begun(workspace, typed, |_| true)?.ok_or_else(unknown)
    }
}

/// The only one of the wanted records whose id begins so. The next cycle of a chain is called after the first:
/// what was shown of the first one's id before is still enough for it.
///
/// # Errors
/// Several do.
pub fn begun(
    workspace: &Workspace,
    prefix: &str,
    is_wanted: impl Fn(&RecordId) -> bool,
) -> Result<Option<RecordId>, Refusal> {
    let mut matches = workspace.with_prefix(prefix).filter(|id| is_wanted(id));
    let Some(first) = matches.next() else { return Ok(None) };
    let others: Vec<&RecordId> = matches.filter(|id| !id.goes_on_from(first)).take(5).collect();
    if others.is_empty() {
        return Ok(Some(first.clone()));
    }
    let matches = [first].into_iter().chain(others).cloned().collect();
    Err(Refusal::AmbiguousId { prefix: prefix.to_owned(), matches })
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
        let kept = [CREATED.code, CHANGED.code, AUTHOR.code, DELETED.code, CATALOGUE.code];
        if field.is_kept() || kept.contains(&field.code) {
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
                text: text.chars().take(SHOWN).collect(),
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
    let mut text = typed.trim();
    if matches!(field.ty, FieldType::Choices(_) | FieldType::Links(_)) {
        text = text.trim_matches([' ', ';', ',']);
    }
    if field.ty.is_bilingual() {
        let present = match present {
            Some(Value::Text2(text)) => Some(&**text),
            _ => None,
        };
        let text = if field.ty.is_multiline() { text.to_owned() } else { one_line(text) };
        return bilingual(present, language, context.language, &text);
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
        FieldType::Integer { min, max } => {
            let text = if (min, max) == (0, 100) { without_sign(text) } else { text };
            let number = whole(ungrouped(text).as_deref().unwrap_or(text)).parse().ok();
            let number = number.filter(|number| (min..=max).contains(number));
            Value::Integer(number.ok_or(ValueProblem::NotAnInteger { min, max })?)
        }
        FieldType::Decimal => Value::Decimal(
            Decimal::parse(without_sign(text))
                .filter(|number| number.thousandths() >= 0)
                .ok_or(ValueProblem::NotADecimal)?,
        ),
        FieldType::Signed => {
            Value::Decimal(Decimal::parse(without_sign(text)).ok_or(ValueProblem::NotADecimal)?)
        }
        FieldType::Percent => Value::Decimal(percent(text).ok_or(ValueProblem::NotAPercent)?),
        FieldType::Money { min } => {
            let cents = Money::parse(text).ok_or(ValueProblem::NotMoney)?.cents();
            let enough = Some(cents).filter(|cents| *cents >= min);
            Value::Integer(enough.ok_or(ValueProblem::TooLittle { min: Money::from_cents(min) })?)
        }
        FieldType::Year => {
            let year = times::year(text).or_else(|| times::year_from(text, context.now.day()));
            Value::Integer(year.ok_or(ValueProblem::NotAYear)?)
        }
        FieldType::Time => Value::Integer(times::time(text).ok_or(ValueProblem::NotATime)?),
        FieldType::Span => Value::Integer(times::span(whole(text)).ok_or(ValueProblem::NotASpan)?),
        FieldType::Address => {
            too_long(text)?;
            let address = is_address(text).then(|| Value::Text(text.into()));
            address.ok_or(ValueProblem::NotAnAddress)?
        }
        FieldType::OneWay => {
            let digest = one_way::digest(workspace, text).ok_or(ValueProblem::NotACode)?;
            Value::Text(digest.into())
        }
        FieldType::Recurrence => {
            let read = Recurrence::read(text, context.now.day());
            Value::Text(read.ok_or(ValueProblem::NotARecurrence)?.rule().into())
        }
        FieldType::Series => {
            let read = readings::lines::read(text, context.now.day());
            Value::Series(Box::new(read.map_err(|line| ValueProblem::NotAReading { line })?))
        }
        FieldType::Flag => Value::Flag(flag(text).ok_or(ValueProblem::NotAFlag)?),
        FieldType::Choice(_) => Value::Choice(chosen(context, kind, field, text)?.code),
        FieldType::Choices(_) => {
            let mut codes = several(context, kind, field, text)?;
            // What a newer version knows stays.
            if let Some(Value::Choices(present)) = present {
                let known = |code: &&u16| field.choices().iter().any(|own| own.code == **code);
                codes.extend(present.iter().filter(|code| !known(code)));
            }
            Value::Choices(Box::new(codes))
        }
        FieldType::Date => {
            Value::Date(dates::read(text, context.now.day()).ok_or(ValueProblem::NotADate)?)
        }
        FieldType::Moment => return Err(ValueProblem::NotADate),
        FieldType::Link(kinds) => Value::Link(linked(workspace, context, kinds, text)?),
        FieldType::Links(kinds) => {
            let present = match present {
                Some(Value::Links(links)) => Some(&**links),
                _ => None,
            };
            Value::Links(Box::new(linked_all(workspace, context, kinds, present, text)?))
        }
    };
    Ok(Some(value))
}

/// A choice by its key, or by its words in either language.
fn chosen<'a>(
    context: &Context,
    kind: &Kind,
    field: &'a Field,
    text: &str,
) -> Result<&'a Choice, ValueProblem> {
    let choices = field.choices();
    let by_key = choices.iter().find(|choice| choice.key.eq_ignore_ascii_case(text));
    let wanted = folded(text);
    let is_called = |choice: &&Choice| {
        let called = |language| (context.words.choice)(kind, field, choice, language);
        Language::ALL.into_iter().any(|language| folded(&called(language)) == wanted)
    };
    by_key.or_else(|| choices.iter().find(is_called)).ok_or(ValueProblem::NotAChoice)
}

/// Several choices, with a semicolon or comma between them.
fn several(
    context: &Context,
    kind: &Kind,
    field: &Field,
    text: &str,
) -> Result<Choices, ValueProblem> {
    if let Ok(one) = chosen(context, kind, field, text) {
        return Ok(Choices::from([one.code]));
    }
    let parts = parts(text, &[';', ',']);
    parts.map(|part| chosen(context, kind, field, part).map(|choice| choice.code)).collect()
}

/// A whole number without the zeros that a spreadsheet writes behind its point: `7.0`.
fn whole(text: &str) -> &str {
    let parts = text.split_once('.');
    let zeros = |zeros: &str| !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0');
    parts.filter(|(_, behind)| zeros(behind)).map_or(text, |(whole, _)| whole)
}

/// What stands between separators; of blanks nothing is left.
fn parts<'a>(text: &'a str, between: &'a [char]) -> impl Iterator<Item = &'a str> {
    text.split(between).map(str::trim).filter(|part| !part.is_empty())
}

/// A number without the sign of percent behind it. Measures have it in their unit.
fn without_sign(text: &str) -> &str {
    text.strip_suffix('%').unwrap_or(text).trim_end()
}

/// A number from 0 to 100, with or without its sign.
fn percent(text: &str) -> Option<Decimal> {
    let number = Decimal::parse(without_sign(text))?;
    (0..=100_000).contains(&number.thousandths()).then_some(number)
}

fn flag(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "true" | "verdadero" | "yes" | "y" | "si" | "s" | "1" => Some(true),
        "false" | "falso" | "no" | "n" | "0" => Some(false),
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
pub(super) fn linked(
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

/// Several records with semicolons between them. Those that are linked already keep their day, and may
/// be in the trash.
fn linked_all(
    workspace: &Workspace,
    context: &Context,
    kinds: &'static [KindCode],
    present: Option<&Links>,
    text: &str,
) -> Result<Links, ValueProblem> {
    let known = |id: &str| present.and_then(|present| present.get_key_value(id));
    let today = context.now.day();
    let one = |part: &str| match known(part) {
        Some((id, day)) => Ok((id.clone(), *day)),
        None => {
            let id = linked(workspace, context, kinds, part)?;
            let day = known(id.as_str()).map_or(today, |(_, day)| *day);
            Ok((id, day))
        }
    };
    match one(text) {
        // A title may have a semicolon in it.
        Ok(only) => Ok(Links::from([only])),
        Err(_) => parts(text, &[';']).map(one).collect(),
    }
}

fn too_long(text: &str) -> Result<(), ValueProblem> {
    if text.len() > super::plan::LONGEST_TEXT { Err(ValueProblem::TooLong) } else { Ok(()) }
}

fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A value as text that `value` reads back: keys of choices, ISO dates, ids of links, money without
/// signs. Bilingual text is given in one language.
pub fn written(field: &Field, value: &Value, language: Option<Language>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Text2(text) => match language {
            Some(language) => text.get(language).unwrap_or_default().to_owned(),
            None => text.get(text.lead).unwrap_or_default().to_owned(),
        },
        Value::Integer(number) => match field.ty {
            FieldType::Money { .. } => Money::from_cents(*number).to_string(),
            FieldType::Year => times::both_years(*number, '-'),
            FieldType::Time => times::clock(*number),
            _ => number.to_string(),
        },
        Value::Decimal(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Choice(code) => {
            let choice = field.choices().iter().find(|choice| choice.code == *code);
            choice.map_or_else(|| code.to_string(), |choice| choice.key.to_owned())
        }
        // What this version does not know is left out: it could not be typed again.
        Value::Choices(codes) => {
            let known = field.choices().iter().filter(|choice| codes.contains(&choice.code));
            known.map(|choice| choice.key).collect::<Vec<_>>().join(BETWEEN)
        }
        Value::Series(series) => readings::lines::all(series),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Link(id) => id.to_string(),
        Value::Links(links) => links.keys().map(RecordId::as_str).collect::<Vec<_>>().join(BETWEEN),
    }
}

/// The candidate that differs by the fewest letters, if that is at most a third of them.
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if typed.len() > LONGEST_KEY {
        return None;
    }
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
