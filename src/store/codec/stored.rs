//! How values lie on disk. Plain types of their own, so that the domain may change its shape;
//! variants and fields are only ever appended, because bincode knows them by position.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, Language, Links, Moment, RecordId, Series, Text2, Value};

use super::CodecError;

/// A value, borrowed from the domain when written and from the bytes when read.
#[derive(Serialize, Deserialize)]
pub enum StoredValue<'a> {
    Text(&'a str),
    Text2 {
        lead: u8,
        en: Option<&'a str>,
        es: Option<&'a str>,
    },
    Integer(i64),
    Decimal(i64),
    Flag(bool),
    Choice(u16),
    Date(i32),
    Moment(StoredMoment),
    Link(&'a str),
    #[serde(borrow)]
    Links(Vec<(&'a str, i32)>),
    Choices(Vec<u16>),
    Series(StoredSeries<'a>),
}

/// A series, each point as how far it is from the one before: few bytes each, for there are a million.
#[derive(Serialize, Deserialize)]
pub struct StoredSeries<'a> {
    points: Vec<(i32, i64)>,
    #[serde(borrow)]
    notes: Vec<(i32, &'a str)>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct StoredMoment {
    millis: i64,
    offset_minutes: i16,
}

impl<'a> From<&'a Value> for StoredValue<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text),
            Value::Text2(text) => Self::Text2 {
                lead: language_code(text.lead),
                en: text.en.as_deref(),
                es: text.es.as_deref(),
            },
            Value::Integer(number) => Self::Integer(*number),
            Value::Decimal(decimal) => Self::Decimal(decimal.thousandths()),
            Value::Flag(on) => Self::Flag(*on),
            Value::Choice(code) => Self::Choice(*code),
            Value::Date(date) => Self::Date(date.num_days_from_ce()),
            Value::Moment(moment) => Self::Moment((*moment).into()),
            Value::Link(id) => Self::Link(id.as_str()),
            Value::Links(links) => Self::Links(
                links.iter().map(|(id, date)| (id.as_str(), date.num_days_from_ce())).collect(),
            ),
            Value::Choices(codes) => Self::Choices(codes.iter().copied().collect()),
            Value::Series(series) => Self::Series((&**series).into()),
        }
    }
}

impl StoredValue<'_> {
    pub fn into_value(self) -> Result<Value, CodecError> {
        Ok(match self {
            Self::Text(text) => Value::Text(text.into()),
            Self::Text2 { lead, en, es } => Value::Text2(Box::new(Text2 {
                lead: language(lead)?,
                en: en.map(Box::from),
                es: es.map(Box::from),
            })),
            Self::Integer(number) => Value::Integer(number),
            Self::Decimal(thousandths) => Value::Decimal(Decimal::from_thousandths(thousandths)),
            Self::Flag(on) => Value::Flag(on),
            Self::Choice(code) => Value::Choice(code),
            Self::Date(days) => Value::Date(date(days)?),
            Self::Moment(moment) => Value::Moment(moment.into()),
            Self::Link(text) => Value::Link(id(text)?),
            Self::Links(links) => {
                let links = links.into_iter().map(|(to, days)| Ok((id(to)?, date(days)?)));
                Value::Links(Box::new(links.collect::<Result<Links, CodecError>>()?))
            }
            Self::Choices(codes) => Value::Choices(Box::new(codes.into_iter().collect())),
            Self::Series(series) => Value::Series(Box::new(series.into_series()?)),
        })
    }
}

impl<'a> From<&'a Series> for StoredSeries<'a> {
    fn from(series: &'a Series) -> Self {
        let mut last = (0, 0_i64);
        let points = series.points().iter().map(|(day, value)| {
            let point = (day.num_days_from_ce(), value.thousandths());
            // The difference of two numbers at the ends of their type wraps, and wraps back when read.
            let step = (point.0.wrapping_sub(last.0), point.1.wrapping_sub(last.1));
            last = point;
            step
        });
        let notes = series.notes().iter().map(|(day, note)| (day.num_days_from_ce(), &**note));
        Self { points: points.collect(), notes: notes.collect() }
    }
}

impl StoredSeries<'_> {
    fn into_series(self) -> Result<Series, CodecError> {
        let mut last = (0_i32, 0_i64);
        let points = self.points.into_iter().map(|(days, thousandths)| {
            last = (last.0.wrapping_add(days), last.1.wrapping_add(thousandths));
            Ok((date(last.0)?, Decimal::from_thousandths(last.1)))
        });
        let points: Vec<_> = points.collect::<Result<_, CodecError>>()?;
        let notes = self.notes.into_iter().map(|(days, note)| Ok((date(days)?, Box::from(note))));
        Ok(Series::new(points).noted(notes.collect::<Result<Vec<_>, CodecError>>()?))
    }
}

impl From<Moment> for StoredMoment {
    fn from(moment: Moment) -> Self {
        Self { millis: moment.millis, offset_minutes: moment.offset_minutes }
    }
}

impl From<StoredMoment> for Moment {
    fn from(moment: StoredMoment) -> Self {
        Self { millis: moment.millis, offset_minutes: moment.offset_minutes }
    }
}

/// The id in a stored text.
pub fn id(text: &str) -> Result<RecordId, CodecError> {
    RecordId::parse(text).ok_or(CodecError::Impossible)
}

fn date(days: i32) -> Result<NaiveDate, CodecError> {
    NaiveDate::from_num_days_from_ce_opt(days).ok_or(CodecError::Impossible)
}

const fn language_code(language: Language) -> u8 {
    match language {
        Language::En => 1,
        Language::Es => 2,
    }
}

const fn language(code: u8) -> Result<Language, CodecError> {
    match code {
        1 => Ok(Language::En),
        2 => Ok(Language::Es),
        _ => Err(CodecError::Impossible),
    }
}
