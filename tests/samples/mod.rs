//! A value for every type of field, for tests that fill records of kinds that they do not know.

use std::collections::BTreeMap;

use commonground::domain::{
    Choices, Decimal, Field, FieldType, Kind, KindCode, Language, Level, RecordId, Series, Text2,
    Value,
};

use crate::today;

/// Records that a field of several links to at most.
const MOST: usize = 3;

/// A value that the field takes, with a text that no other field has. What it links to is made by
/// `linked`.
pub fn sample(
    kind: &Kind,
    field: &Field,
    mut linked: impl FnMut(KindCode) -> RecordId,
) -> Option<Value> {
    Some(match field.ty {
        FieldType::Line => Value::Text(marker(kind, field).into()),
        FieldType::Line2 => bilingual(&marker(kind, field)),
        FieldType::Text => Value::Text(long(kind, field).into()),
        FieldType::Text2 => bilingual(&long(kind, field)),
        FieldType::Integer { max, .. } => Value::Integer(max),
        FieldType::Decimal | FieldType::Percent => Value::Decimal(Decimal::from_thousandths(2_250)),
        FieldType::Signed => Value::Decimal(Decimal::from_thousandths(-2_250)),
        FieldType::Money { min } => Value::Integer(min.max(-120_050)),
        FieldType::Year => Value::Integer(2026),
        FieldType::Time => Value::Integer(15 * 60 + 30),
        FieldType::Span => Value::Integer(90),
        FieldType::Address => Value::Text(format!("{}-{}.example.org", kind.key, field.key).into()),
        FieldType::OneWay => Value::Text("~0123456789abcdef0123456789abcdef".into()),
        FieldType::Recurrence => Value::Text("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU".into()),
        FieldType::Series => Value::Series(Box::new(
            Series::new([
                (chrono::NaiveDate::from_ymd_opt(2026, 10, 5)?, Decimal::from_thousandths(2_250)),
                (chrono::NaiveDate::from_ymd_opt(2026, 10, 6)?, Decimal::from_thousandths(-3_000)),
            ])
            .noted([(chrono::NaiveDate::from_ymd_opt(2026, 10, 6)?, marker(kind, field).into())]),
        )),
        FieldType::Flag => Value::Flag(true),
        // The one that a record begins with: kinds have rules of their own for the way to others.
        FieldType::Choice(choices) => Value::Choice(field.default.or(Some(choices.last()?.code))?),
        FieldType::Choices(choices) => {
            let codes: Choices = choices.iter().map(|choice| choice.code).collect();
            Value::Choices(Box::new(codes))
        }
        FieldType::Date => Value::Date(chrono::NaiveDate::from_ymd_opt(2026, 10, 5)?),
        FieldType::Moment => return None,
        FieldType::Link(kinds) => Value::Link(linked(*kinds.first()?)),
        FieldType::Links(kinds) => {
            // Where any kind may stand, not all of them have to; what is private is left out of tables.
            let is_open = |kind: &Kind| kind.level >= Level::Team;
            let known = kinds.iter().filter(|kind| Kind::by_code(**kind).is_some_and(is_open));
            let links: BTreeMap<_, _> =
                known.take(MOST).map(|kind| (linked(*kind), today::day())).collect();
            Value::Links(Box::new(links))
        }
    })
}

/// A line that only this field has.
pub fn marker(kind: &Kind, field: &Field) -> String {
    format!("Ñandú {} {}", kind.key, field.key)
}

fn long(kind: &Kind, field: &Field) -> String {
    format!("=Ñandú {}\n\"{}\"; ends", kind.key, field.key)
}

fn bilingual(text: &str) -> Value {
    Value::Text2(Box::new(Text2::new(Language::En, text)))
}
