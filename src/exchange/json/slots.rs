//! Values of slots as JSON and back, without loss. A value that fits its declared field is written
//! plainly; any other (a slot, choice or kind of a newer version) with its type beside it.

use std::str::FromStr;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use crate::domain::{
    Choice, Decimal, Field, FieldType, Language, Links, Moment, Money, RecordId, Series, Text2,
    Value as Slot,
};
use crate::engine::one_way::is_digest;
use crate::engine::recurrence::Recurrence;
use crate::engine::times;

/// Up to here a double holds every thousandth exactly; beyond, the digits are written as text.
const EXACT: u64 = 1_000_000_000_000_000;

/// The plain form of a value that fits its field.
pub fn plain(field: &Field, value: &Slot) -> Option<Json> {
    Some(match (field.ty, value) {
        (FieldType::Line | FieldType::Text | FieldType::Address, Slot::Text(text)) => json!(text),
        (FieldType::OneWay, Slot::Text(digest)) if is_digest(digest) => json!(digest),
        (FieldType::Recurrence, Slot::Text(rule)) => json!(Recurrence::from_rule(rule)?.rule()),
        (FieldType::Line2 | FieldType::Text2, Slot::Text2(text)) => text2(text),
        (FieldType::Integer { .. }, Slot::Integer(number)) => json!(number),
        (FieldType::Decimal | FieldType::Signed | FieldType::Percent, Slot::Decimal(number)) => {
            decimal(*number)
        }
        (FieldType::Money { .. }, Slot::Integer(cents)) => money(Money::from_cents(*cents)),
        (FieldType::Span, Slot::Integer(minutes)) => json!(minutes),
        (FieldType::Year, Slot::Integer(first)) => years(*first)?,
        (FieldType::Time, Slot::Integer(minutes)) => time(*minutes)?,
        (FieldType::Flag, Slot::Flag(flag)) => json!(flag),
        (FieldType::Choice(choices), Slot::Choice(code)) => {
            json!(choices.iter().find(|choice| choice.code == *code)?.key)
        }
        (FieldType::Choices(choices), Slot::Choices(codes)) => {
            let known: Vec<&str> = chosen(choices, codes).map(|choice| choice.key).collect();
            (known.len() == codes.len()).then(|| json!(known))?
        }
        (FieldType::Series, Slot::Series(own)) => series(own),
        (FieldType::Date, Slot::Date(date)) => json!(date.to_string()),
        (FieldType::Moment, Slot::Moment(moment)) => json!(moment.to_string()),
        (FieldType::Link(_), Slot::Link(id)) => json!(id.as_str()),
        (FieldType::Links(_), Slot::Links(ids)) => links(ids),
        _ => return None,
    })
}

/// Reads the plain form. `None` if it has another shape than the field asks for.
pub fn from_plain(field: &Field, json: &Json) -> Option<Slot> {
    match field.ty {
        FieldType::Line | FieldType::Text | FieldType::Address => {
            Some(Slot::Text(json.as_str()?.into()))
        }
        FieldType::OneWay => {
            let digest = json.as_str().filter(|digest| is_digest(digest))?;
            Some(Slot::Text(digest.into()))
        }
        FieldType::Recurrence => {
            Some(Slot::Text(Recurrence::from_rule(json.as_str()?)?.rule().into()))
        }
        FieldType::Line2 | FieldType::Text2 => from_text2(json),
        FieldType::Integer { .. } => json.as_i64().map(Slot::Integer),
        FieldType::Decimal | FieldType::Signed | FieldType::Percent => from_decimal(json),
        FieldType::Money { .. } => {
            let money = Money::parse(&digits(json)?);
            money.map(|money| Slot::Integer(money.cents()))
        }
        FieldType::Span => json.as_i64().filter(|minutes| *minutes >= 0).map(Slot::Integer),
        FieldType::Year => times::year(json.as_str()?).map(Slot::Integer),
        FieldType::Time => times::time(json.as_str()?).map(Slot::Integer),
        FieldType::Flag => json.as_bool().map(Slot::Flag),
        FieldType::Choice(choices) => {
            let key = json.as_str()?;
            choices.iter().find(|choice| choice.key == key).map(|choice| Slot::Choice(choice.code))
        }
        FieldType::Choices(choices) => {
            let code = |key: &Json| {
                let key = key.as_str()?;
                Some(choices.iter().find(|choice| choice.key == key)?.code)
            };
            from_list(json, code)
        }
        FieldType::Series => from_series(json),
        FieldType::Date => date(json).map(Slot::Date),
        FieldType::Moment => Moment::parse(json.as_str()?).map(Slot::Moment),
        FieldType::Link(_) => RecordId::parse(json.as_str()?).map(Slot::Link),
        FieldType::Links(_) => from_links(json).map(|links| Slot::Links(Box::new(links))),
    }
}

/// The form that names its type: `{"choice": 12}`.
pub fn tagged(value: &Slot) -> Json {
    match value {
        Slot::Text(text) => json!({ "text": text }),
        Slot::Text2(text) => json!({ "text2": text2(text) }),
        Slot::Integer(number) => json!({ "integer": number }),
        Slot::Decimal(number) => json!({ "decimal": decimal(*number) }),
        Slot::Flag(flag) => json!({ "flag": flag }),
        Slot::Choice(code) => json!({ "choice": code }),
        Slot::Date(date) => json!({ "date": date.to_string() }),
        Slot::Moment(moment) => json!({ "moment": moment.to_string() }),
        Slot::Link(id) => json!({ "link": id.as_str() }),
        Slot::Links(ids) => json!({ "links": links(ids) }),
        Slot::Choices(codes) => json!({ "choices": codes }),
        Slot::Series(own) => json!({ "series": series(own) }),
    }
}

/// Reads the form that names its type.
pub fn from_tagged(json: &Json) -> Option<Slot> {
    let (tag, json) = json.as_object().filter(|map| map.len() == 1)?.iter().next()?;
    match tag.as_str() {
        "text" => Some(Slot::Text(json.as_str()?.into())),
        "text2" => from_text2(json),
        "integer" => json.as_i64().map(Slot::Integer),
        "decimal" => from_decimal(json),
        "flag" => json.as_bool().map(Slot::Flag),
        "choice" => u16::try_from(json.as_u64()?).ok().map(Slot::Choice),
        "date" => date(json).map(Slot::Date),
        "moment" => Moment::parse(json.as_str()?).map(Slot::Moment),
        "link" => RecordId::parse(json.as_str()?).map(Slot::Link),
        "links" => from_links(json).map(|links| Slot::Links(Box::new(links))),
        "series" => from_series(json),
        "choices" => from_list(json, |code| u16::try_from(code.as_u64()?).ok()),
        _ => None,
    }
}

/// The choices with some codes, in the order of their list.
fn chosen<'a>(
    choices: &'a [Choice],
    codes: &'a crate::domain::Choices,
) -> impl Iterator<Item = &'a Choice> {
    choices.iter().filter(|choice| codes.contains(&choice.code))
}

/// Several choices; none is no value.
fn from_list(json: &Json, code: impl Fn(&Json) -> Option<u16>) -> Option<Slot> {
    let codes = json.as_array().filter(|list| !list.is_empty())?.iter().map(code);
    codes.collect::<Option<_>>().map(|codes| Slot::Choices(Box::new(codes)))
}

/// A school year as it is typed; `None` for one that could not be.
fn years(first: i64) -> Option<Json> {
    let text = times::both_years(first, '-');
    (times::year(&text) == Some(first)).then(|| json!(text))
}

/// A time of day as it is typed; `None` for one that could not be.
fn time(minutes: i64) -> Option<Json> {
    let text = times::clock(minutes);
    (times::time(&text) == Some(minutes)).then(|| json!(text))
}

/// The far ends of a relation with their days: `{"7k2m9xqwzb4t": "2026-09-01"}`.
pub fn links(links: &Links) -> Json {
    Json::Object(links.iter().map(|(id, day)| (id.to_string(), json!(day.to_string()))).collect())
}

/// Dollars as a number, written exactly.
pub fn money(money: Money) -> Json {
    let cents = money.cents();
    if cents % 100 == 0 {
        json!(cents / 100)
    } else if cents.unsigned_abs() < EXACT {
        money.to_string().parse::<f64>().map_or(Json::Null, |dollars| json!(dollars))
    } else {
        json!(money.to_string())
    }
}

/// Reads the far ends of a relation; none is no value.
pub fn from_links(json: &Json) -> Option<Links> {
    let ends = json.as_object().filter(|map| !map.is_empty())?.iter();
    ends.map(|(id, day)| Some((RecordId::parse(id)?, date(day)?))).collect()
}

/// A decimal as a number, written exactly.
pub fn decimal(number: Decimal) -> Json {
    let thousandths = number.thousandths();
    if thousandths % 1000 == 0 {
        json!(thousandths / 1000)
    } else if thousandths.unsigned_abs() < EXACT {
        // Fifteen digits survive the way through a double and back.
        number.to_string().parse::<f64>().map_or(Json::Null, |number| json!(number))
    } else {
        json!(number.to_string())
    }
}

/// What was read by its day, with its note where there is one: `{"2026-10-05": 62, "2026-10-06": [63, "late"]}`.
pub fn series(series: &Series) -> Json {
    let points = series.points().iter().map(|(day, value)| {
        let note = series.notes().get(day);
        let value = decimal(*value);
        (day.to_string(), note.map_or_else(|| value.clone(), |note| json!([value, note])))
    });
    Json::Object(points.collect())
}

fn from_series(json: &Json) -> Option<Slot> {
    let mut notes = Vec::new();
    let points = json.as_object().filter(|map| !map.is_empty())?.iter().map(|(day, own)| {
        let day = NaiveDate::from_str(day).ok()?;
        let value = match own {
            Json::Array(both) if both.len() == 2 => {
                notes.push((day, Box::from(both[1].as_str()?)));
                &both[0]
            }
            value => value,
        };
        Some((day, Decimal::parse(&digits(value)?)?))
    });
    let points: Vec<_> = points.collect::<Option<_>>()?;
    Some(Slot::Series(Box::new(Series::new(points).noted(notes))))
}

fn from_decimal(json: &Json) -> Option<Slot> {
    Decimal::parse(&digits(json)?).map(Slot::Decimal)
}

/// The digits of a number, or of a text that stands for one.
fn digits(json: &Json) -> Option<String> {
    Some(match json {
        Json::Number(number) => match number.as_i64() {
            Some(whole) => whole.to_string(),
            None => number.as_f64()?.to_string(),
        },
        Json::String(digits) => digits.clone(),
        _ => return None,
    })
}

/// Both languages and which came first.
fn text2(text: &Text2) -> Json {
    let mut map = Map::new();
    map.insert("lead".to_owned(), json!(text.lead.key()));
    for language in Language::ALL {
        if let Some(half) = text.get(language) {
            map.insert(language.key().to_owned(), json!(half));
        }
    }
    Json::Object(map)
}

fn from_text2(json: &Json) -> Option<Slot> {
    let map = json.as_object()?;
    let lead = Language::from_key(map.get("lead")?.as_str()?)?;
    let mut text = Text2 { lead, en: None, es: None };
    for (key, half) in map.iter().filter(|(key, _)| *key != "lead") {
        text = text.with(Language::from_key(key)?, Some(half.as_str()?));
    }
    (!text.is_empty()).then(|| Slot::Text2(Box::new(text)))
}

fn date(json: &Json) -> Option<NaiveDate> {
    NaiveDate::from_str(json.as_str()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_at_every_size() {
        for thousandths in
            [0, 1, -50, 2500, 2000, 999_999_999_999_999, 1_000_000_000_000_001, i64::MAX]
        {
            let number = Decimal::from_thousandths(thousandths);
            let text = decimal(number).to_string();
            let read: Json = serde_json::from_str(&text).unwrap();
            assert_eq!(from_decimal(&read), Some(Slot::Decimal(number)), "{text}");
        }
        assert_eq!(decimal(Decimal::from_thousandths(2_500)).to_string(), "2.5");
        assert_eq!(decimal(Decimal::from_thousandths(2_000)).to_string(), "2");
    }
}
