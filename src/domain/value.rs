//! What a slot of a record can hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{Decimal, Language, RecordId, Series};

/// A stored value. A slot without a value is absent; there is no null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text as typed, in whatever language.
    Text(Box<str>),
    /// Text per language.
    Text2(Box<Text2>),
    /// A whole number; cents, minutes or the begin of a school year where the field says so.
    Integer(i64),
    /// A number with up to three decimal places.
    Decimal(Decimal),
    /// Yes or no.
    Flag(bool),
    /// The code of one of the field's choices; also levels.
    Choice(u16),
    /// A day without a zone: the user's local day.
    Date(NaiveDate),
    /// A moment in time.
    Moment(Moment),
    /// Another record.
    Link(RecordId),
    /// Other records, each with the day on which it was linked.
    Links(Box<Links>),
    /// The codes of several of the field's choices.
    Choices(Box<Choices>),
    /// What was read day after day.
    Series(Box<Series>),
}

/// The far ends of one relation or link field, with the day each was linked. Never empty in a record.
pub type Links = BTreeMap<RecordId, NaiveDate>;

/// The codes of what was chosen. Never empty in a record.
pub type Choices = BTreeSet<u16>;

impl Value {
    /// The records that it points to.
    pub fn ends(&self) -> impl Iterator<Item = &RecordId> {
        let (one, many) = match self {
            Self::Link(id) => (Some(id), None),
            Self::Links(links) => (None, Some(links.keys())),
            _ => (None, None),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }
}

/// Text in one or both languages. At least one is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text2 {
    /// The language in which it was written first.
    pub lead: Language,
    /// The English text, if any.
    pub en: Option<Box<str>>,
    /// The Spanish text, if any.
    pub es: Option<Box<str>>,
}

impl Text2 {
    /// A text in one language.
    pub fn new(lead: Language, text: &str) -> Self {
        let empty = Self { lead, en: None, es: None };
        empty.with(lead, Some(text))
    }

    /// This text with one language replaced or removed.
    #[must_use]
    pub fn with(mut self, language: Language, text: Option<&str>) -> Self {
        let text = text.filter(|text| !text.is_empty()).map(Box::from);
        match language {
            Language::En => self.en = text,
            Language::Es => self.es = text,
        }
        self
    }

    /// The text in exactly this language.
    pub fn get(&self, language: Language) -> Option<&str> {
        match language {
            Language::En => self.en.as_deref(),
            Language::Es => self.es.as_deref(),
        }
    }

    /// The text in this language, else the lead language, else whichever is there.
    pub fn best(&self, language: Language) -> &str {
        self.get(self.spoken(language)).unwrap_or_default()
    }

    /// The language of the text that is best for somebody who reads this one.
    pub fn spoken(&self, language: Language) -> Language {
        let mut languages = [language, self.lead, self.lead.other()].into_iter();
        languages.find(|own| self.get(*own).is_some()).unwrap_or(language)
    }

    /// Whether neither language has a text.
    pub fn is_empty(&self) -> bool {
        self.en.is_none() && self.es.is_none()
    }
}

/// A moment: milliseconds since 1970 in UTC, and the machine's offset then, so that it can be shown
/// as the clock on the wall showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub millis: i64,
    /// Minutes east of UTC, -1439 to 1439.
    pub offset_minutes: i16,
}

impl Moment {
    /// From a clock reading.
    pub fn from_clock(clock: DateTime<FixedOffset>) -> Self {
        let minutes = clock.offset().local_minus_utc() / 60;
        Self {
            millis: clock.timestamp_millis(),
            offset_minutes: i16::try_from(minutes).unwrap_or(0),
        }
    }

    /// The local clock reading. Moments beyond chrono's calendar come back as 1970.
    pub fn to_clock(self) -> DateTime<FixedOffset> {
        let utc = DateTime::from_timestamp_millis(self.millis).unwrap_or_default();
        let offset = FixedOffset::east_opt(i32::from(self.offset_minutes) * 60);
        offset.map_or_else(|| utc.fixed_offset(), |offset| utc.with_timezone(&offset))
    }

    /// The user's local day at this moment.
    pub fn day(self) -> NaiveDate {
        self.to_clock().date_naive()
    }

    /// Reads RFC 3339, the form that `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(Self::from_clock)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_clock().format("%Y-%m-%dT%H:%M:%S%.3f%:z"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_survive_their_text() {
        let moment = Moment { millis: 1_763_760_000_123, offset_minutes: -480 };
        assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
    }

    #[test]
    fn a_text_in_one_language_serves_both() {
        let text = Text2::new(Language::Es, "Reunión");
        assert_eq!(text.best(Language::En), "Reunión");
        assert_eq!(text.with(Language::En, Some("Meeting")).best(Language::En), "Meeting");
    }
}
