//! Values, dates and moments in words.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, Weekday};
use fluent_bundle::FluentValue;

use crate::domain::declare::{Axis, Table};
use crate::domain::{
    Choice, Decimal, Field, FieldCode, FieldType, Kind, KindCode, Moment, Money, RecordId, Series,
    Value,
};
use crate::engine::reckon::{Filling, Head};
use crate::engine::recurrence::{Recurrence, Unit};
use crate::engine::{one_way, times, typed};

use super::Texts;

impl Texts {
    /// A value as people read it. `name` gives the title of a record that is pointed to.
    pub fn value(
        &self,
        kind: KindCode,
        code: FieldCode,
        value: &Value,
        name: &dyn Fn(&RecordId) -> String,
    ) -> String {
        let kind = Kind::by_code(kind);
        self.of_field(kind, kind.and_then(|kind| kind.field_of(code)), value, name)
    }

    /// A value of a field or figure, which this version may not know.
    pub fn of_field(
        &self,
        kind: Option<&Kind>,
        field: Option<&Field>,
        value: &Value,
        name: &dyn Fn(&RecordId) -> String,
    ) -> String {
        match value {
            Value::Text(text) => match field.map(|field| field.ty) {
                Some(FieldType::Recurrence) => self.recurrence(text),
                Some(FieldType::OneWay) => {
                    self.with("one-way-kept", &[("mark", one_way::mark(text).into())])
                }
                _ => text.to_string(),
            },
            Value::Text2(text) => text.best(self.language).to_owned(),
            Value::Integer(number) => match field.map(|field| field.ty) {
                Some(FieldType::Money { .. }) => self.money(Money::from_cents(*number)),
                Some(FieldType::Year) => times::both_years(*number, '–'),
                Some(FieldType::Time) => times::clock(*number),
                Some(FieldType::Span) => self.span(*number),
                _ => self.integer(*number),
            },
            Value::Decimal(number) => match field.map(|field| field.ty) {
                Some(FieldType::Percent) => format!("{}%", self.decimal(*number)),
                _ => self.decimal(*number),
            },
            Value::Flag(true) => self.get("flag-yes").into_owned(),
            Value::Flag(false) => self.get("flag-no").into_owned(),
            Value::Choice(choice) => self.chosen(kind, field, *choice),
            Value::Choices(codes) => {
                let place = |code: &u16| {
                    field.and_then(|field| field.choices().iter().position(|own| own.code == *code))
                };
                let mut codes: Vec<u16> = codes.iter().copied().collect();
                codes.sort_by_key(|code| place(code).unwrap_or(usize::MAX));
                let words = codes.into_iter().map(|code| self.chosen(kind, field, code));
                words.collect::<Vec<_>>().join(", ")
            }
            Value::Series(series) => self.series(series),
            Value::Date(date) => self.date(*date),
            Value::Moment(moment) => self.moment(*moment),
            Value::Link(id) => name(id),
            Value::Links(links) => links.keys().map(name).collect::<Vec<_>>().join(", "),
        }
    }

    /// The words of a choice, or its number if this version does not know it.
    fn chosen(&self, kind: Option<&Kind>, field: Option<&Field>, code: u16) -> String {
        let words = kind.zip(field).and_then(|(kind, field)| {
            let known = field.choices().iter().find(|known| known.code == code)?;
            Some(self.choice(kind, field, known).into_owned())
        });
        words.unwrap_or_else(|| code.to_string())
    }

    /// A series in short: how many readings, and the last one; a single one with its note.
    fn series(&self, series: &Series) -> String {
        let Some((day, value)) = series.points().last() else { return String::new() };
        if *day == Series::EVER {
            return self.decimal(*value);
        }
        let count = i64::try_from(series.points().len()).unwrap_or(i64::MAX);
        let told = [
            ("count", FluentValue::from(count)),
            ("number", self.integer(count).into()),
            ("value", self.decimal(*value).into()),
            ("day", self.date(*day).into()),
        ];
        let note = series.notes().get(day).map(|note| format!(" · {note}"));
        self.with("series-told", &told) + &note.unwrap_or_default()
    }

    /// Dollars, with cents where there are any: `$250,000`, `-$1,200.50`.
    pub fn money(&self, money: Money) -> String {
        let text = money.to_string();
        let (sign, text) = text.strip_prefix('-').map_or(("", &*text), |rest| ("-", rest));
        let (dollars, cents) = text.split_once('.').unwrap_or((text, ""));
        let dollars = dollars.parse().map_or_else(|_| dollars.to_owned(), |own| self.integer(own));
        let point = if cents.is_empty() { "" } else { "." };
        format!("{sign}${dollars}{point}{cents}")
    }

    /// A length of time: `45 min`, `2 h`, `1 h 30 min`.
    pub fn span(&self, minutes: i64) -> String {
        let parts = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
        let id = match (minutes / 60, minutes % 60) {
            (0, _) => "span-minutes",
            (_, 0) => "span-hours",
            _ => "span-both",
        };
        self.with(id, &parts)
    }

    /// What comes again and again, so that it can be typed again; a rule of a newer version as it is.
    fn recurrence(&self, rule: &str) -> String {
        let Some(own) = Recurrence::from_rule(rule) else { return rule.to_owned() };
        let unit = match own.unit {
            Unit::Day => "recurrence-day",
            Unit::Week => "recurrence-week",
            Unit::Month => "recurrence-month",
            Unit::Year => "recurrence-year",
        };
        let mut words = self.with(unit, &[("interval", own.interval.into())]);
        let days: Vec<_> = own.on.iter().map(|day| self.day_of_week(*day)).collect();
        if !days.is_empty() {
            let days = ("days", days.join(", ").into());
            let nth = own.nth.map(|nth| match nth {
                1 => "recurrence-first",
                2 => "recurrence-second",
                3 => "recurrence-third",
                4 => "recurrence-fourth",
                _ => "recurrence-last",
            });
            words = match nth {
                Some(nth) => self.with(
                    "recurrence-which",
                    &[("every", words.into()), ("nth", self.get(nth).into()), days],
                ),
                None => self.with("recurrence-on", &[("every", words.into()), days]),
            };
        }
        match own.until {
            Some(until) => {
                let until = ("until", self.date(until).into());
                self.with("recurrence-until", &[("every", words.into()), until])
            }
            None => words,
        }
    }

    /// A value as it stands in a form, to be typed again.
    pub fn typable(&self, field: &Field, value: &Value) -> String {
        match (field.ty, value) {
            (FieldType::Recurrence, Value::Text(rule)) => self.recurrence(rule),
            _ => typed::written(field, value, Some(self.language)),
        }
    }

    /// A cell of a table: what it shows, or that something is missing.
    pub fn cell(
        &self,
        kind: &Kind,
        table: &Table,
        cell: &Filling,
        name: &dyn Fn(&RecordId) -> String,
    ) -> String {
        match &cell.shown {
            Some((field, value)) => self.of_field(Some(kind), Some(field), value, name),
            None => self.get(&format!("table-{}-{}-none", kind.key, table.key)).into_owned(),
        }
    }

    /// What stands at the left of a table or on top of it.
    pub fn head(
        &self,
        kind: &Kind,
        axis: &Axis,
        head: &Head,
        name: &dyn Fn(&RecordId) -> String,
    ) -> String {
        let of_field = |field: Option<&&'static Field>, choice: &Choice| {
            field.map(|field| self.choice(kind, field, choice).into_owned()).unwrap_or_default()
        };
        match (head, axis) {
            (Head::Choice(choice), axis) => of_field(axis.field().as_ref(), choice),
            (Head::Part(at, choice), Axis::Parts(fields)) => of_field(fields.get(*at), choice),
            (Head::Kind(at), Axis::Kinds(kinds)) => {
                let kind = kinds.get(*at).and_then(|own| Kind::by_code(own.kind));
                kind.map(|kind| self.kinds(kind).into_owned()).unwrap_or_default()
            }
            (Head::Record(id), _) => name(id),
            (Head::Month(day), _) => self.month(*day),
            (Head::Year(day), _) => times::both_years(day.year().into(), '–'),
            (Head::Nothing, _) => self.get("table-nothing").into_owned(),
            (Head::All, _) => self.get("table-all").into_owned(),
            (Head::Part(..) | Head::Kind(_), _) => String::new(),
        }
    }

    /// What is at the left of a table as a whole.
    pub fn corner(&self, kind: &Kind, table: &Table) -> String {
        match table.rows.field().filter(|_| !matches!(table.rows, Axis::Years(_))) {
            Some(field) => self.field(kind, field).into_owned(),
            None => self.get(&format!("table-{}-{}", kind.key, table.key)).into_owned(),
        }
    }

    /// A day: `Sep 1, 2026` or `1 sep 2026`.
    pub fn date(&self, date: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.with(
            "date-written",
            &[("day", day.into()), ("month", month.into()), ("year", year.into())],
        )
    }

    /// A month: `Sep 2026` or `sep 2026`.
    pub fn month(&self, day: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", day.month()));
        self.with(
            "month-of-year",
            &[("month", month.into()), ("year", day.year().to_string().into())],
        )
    }

    /// The name of a day of the week.
    pub fn day_of_week(&self, day: Weekday) -> Cow<'static, str> {
        self.get(&format!("weekday-{}", day.number_from_monday()))
    }

    /// A day with its weekday.
    pub fn weekday(&self, day: NaiveDate) -> String {
        format!("{}, {}", self.day_of_week(day.weekday()), self.date(day))
    }

    /// A day with its weekday and how far it is from today.
    pub fn day(&self, day: NaiveDate, today: NaiveDate) -> String {
        format!("{} · {}", self.weekday(day), self.away((day - today).num_days()))
    }

    /// So many days from today: "tomorrow", "in 5 days", "3 days ago".
    pub fn away(&self, days: i64) -> String {
        let id = match days {
            0 => "away-today",
            1 => "away-tomorrow",
            -1 => "away-yesterday",
            2.. => "away-in",
            _ => "away-ago",
        };
        self.with(id, &[("days", days.abs().into())])
    }

    /// A moment as the clock on the wall showed it, to the minute.
    pub fn moment(&self, moment: Moment) -> String {
        format!("{} {}", self.date(moment.day()), self.time(moment))
    }

    /// The time of day of a moment: `14:05`.
    pub fn time(&self, moment: Moment) -> String {
        moment.to_clock().format("%H:%M").to_string()
    }

    /// A whole number with the thousands set apart by a comma, as both languages do in the US.
    pub fn integer(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if number < 0 { format!("-{grouped}") } else { grouped }
    }

    /// A number with its decimals after a point, as both languages do in the US.
    pub fn decimal(&self, number: Decimal) -> String {
        let text = number.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let grouped = whole.parse().map_or_else(|_| whole.to_owned(), |whole| self.integer(whole));
        // "-0" has lost its sign on the way through the integer.
        let sign = if whole == "-0" { "-" } else { "" };
        if part.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}.{part}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn numbers_and_days_are_written_as_in_the_us() {
        let (en, es) = (Texts::new(Language::En), Texts::new(Language::Es));
        assert_eq!(en.integer(-1_234_567), "-1,234,567");
        assert_eq!(es.decimal(Decimal::from_thousandths(-500)), "-0.5");
        assert_eq!(en.decimal(Decimal::from_thousandths(12_345_600)), "12,345.6");
        assert_eq!(en.money(Money::from_cents(25_000_000)), "$250,000");
        assert_eq!(es.money(Money::from_cents(-120_050)), "-$1,200.50");
        assert_eq!([en.span(45), es.span(120), en.span(90)], ["45 min", "2 h", "1 h 30 min"]);
        let day = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        assert_eq!((en.date(day), es.date(day)), ("Sep 1, 2026".into(), "1 sep 2026".into()));
    }
}
