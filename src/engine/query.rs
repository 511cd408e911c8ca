//! Questions to one register: which records, in which order, by their fields and by their figures alike.
//! The answer is records in their order, of which a list draws a window.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::Datelike as _;

use crate::domain::common::{LEVEL, SITE, SITE_KIND};
use crate::domain::{
    Choice, Column, Field, FieldCode, FieldType, Figure, Kind, KindCode, Language, Moment, Record,
    RecordId, Value,
};

use super::figures::Figures;
use super::fold::{Needle, folded};
use super::reckon::moves_others;
use super::typed::{field, value, written};
use super::{Context, Refusal, Seen, Sorted, Sorting, title_text};

/// A question to the register of one kind.
#[derive(Clone, Debug)]
pub struct Query {
    /// The kind.
    pub kind: KindCode,
    /// Slots that must hold exactly this.
    pub wanted: Vec<(FieldCode, Option<Value>)>,
    /// Figures that must be exactly this; nothing where they are not known.
    computed: Vec<(&'static Figure, Option<Value>)>,
    /// What figures are reckoned over; none before one is asked for.
    figures: Option<Figures>,
    /// Words that must occur in the record's texts.
    pub text: Needle,
    /// Ask the trash instead.
    pub trash: bool,
    /// By what it is sorted, and whether the largest comes first; `None` for the kind's usual order.
    order: Option<(Column, bool)>,
    /// The language by whose titles the list is sorted.
    pub language: Language,
}

impl Query {
    /// Everything of a kind that is not in the trash, in the usual order.
    pub fn all(kind: KindCode, language: Language) -> Self {
        Self {
            kind,
            wanted: Vec::new(),
            computed: Vec::new(),
            figures: None,
            text: Needle::default(),
            trash: false,
            order: None,
            language,
        }
    }

    /// Narrows by `FIELD=VALUE` or `FIGURE=VALUE` as typed; an empty value asks for records without one.
    ///
    /// # Errors
    /// An unknown field or a value that does not fit it.
    pub fn narrow(
        &mut self,
        seen: Seen<'_>,
        context: &Context,
        kind: &'static Kind,
        key: &str,
        text: &str,
    ) -> Result<(), Refusal> {
        let read = |field, language| value(&seen, context, (kind, field), language, None, text);
        let (kind_code, text) = (kind.code, text.to_owned());
        if let Some(figure) = self.figure(seen, context, kind, key) {
            let typed = read(&figure.field, None).map_err(|problem| Refusal::BadFigure {
                kind: kind_code,
                figure: figure.field.key,
                text,
                problem,
            })?;
            self.computed.push((figure, typed));
            return Ok(());
        }
        let (field, language) = field(kind, key)?;
        let typed = read(field, language).map_err(|problem| Refusal::BadValue {
            kind: kind_code,
            field: field.code,
            text,
            problem,
        })?;
        self.wanted.push((field.code, typed));
        Ok(())
    }

    /// Sorts by a field or figure as typed; a leading `-` turns the order round.
    ///
    /// # Errors
    /// An unknown field.
    pub fn sort_by(
        &mut self,
        seen: Seen<'_>,
        context: &Context,
        kind: &'static Kind,
        text: &str,
    ) -> Result<(), Refusal> {
        let key = text.strip_prefix('-').unwrap_or(text);
        let column = match self.figure(seen, context, kind, key) {
            Some(figure) => Column::Figure(figure),
            None => Column::Field(field(kind, key)?.0),
        };
        self.order = Some((column, text.starts_with('-')));
        Ok(())
    }

    /// The figure of this name, if it may be seen.
    fn figure(
        &mut self,
        seen: Seen<'_>,
        context: &Context,
        kind: &'static Kind,
        key: &str,
    ) -> Option<&'static Figure> {
        let figure = kind.figure(key).filter(|own| seen.shows_figure(own))?;
        self.figures.get_or_insert_with(|| Figures::of(seen, kind, context.now.day()));
        Some(figure)
    }

    /// A figure of the record as it is given: whoever follows a change still has it as it was.
    fn value(&self, seen: Seen<'_>, figure: &Figure, record: &Record) -> Option<Value> {
        self.figures.as_ref()?.over(&seen).figure(record, figure)
    }

    /// The records that answer.
    pub fn run(&self, seen: Seen<'_>) -> Vec<Arc<Record>> {
        Sorted::of(seen, self).into_records()
    }

    /// Whether a record answers.
    pub fn fits(&self, seen: Seen<'_>, record: &Record) -> bool {
        record.kind == self.kind
            && record.is_deleted() == self.trash
            && self.wanted.iter().all(|(code, wanted)| holds(record, *code, wanted.as_ref()))
            && (self.text.is_empty() || self.text.is_in(texts(record)))
            && self.computed.iter().all(|(figure, wanted)| {
                is(self.value(seen, figure, record).as_ref(), wanted.as_ref())
            })
    }
}

impl Sorting for Query {
    type Key = SortKey;

    fn candidates<'a>(&self, seen: Seen<'a>) -> impl Iterator<Item = &'a Arc<Record>> {
        seen.records().all_of_kind(self.kind)
    }

    fn key(&self, seen: Seen<'_>, record: &Record) -> Option<SortKey> {
        let kind = Kind::by_code(self.kind).filter(|_| self.fits(seen, record))?;
        let usual = || {
            let order = kind.order?;
            Some((Column::Field(kind.field_of(order.by)?), order.descending))
        };
        let by = self.order.or_else(usual).map(|(column, descending)| {
            let value = match column {
                Column::Field(field) => record.get(field.code).cloned(),
                Column::Figure(figure) => self.value(seen, figure, record),
            };
            placed(column.field(), value.as_ref(), descending, self.language)
        });
        Some(SortKey(by, folded(title_text(record, self.language).unwrap_or_default())))
    }

    fn moves_others(&self, seen: Seen<'_>, touched: &[&RecordId]) -> bool {
        let by = self.order.and_then(|(column, _)| match column {
            Column::Figure(figure) => Some(figure),
            Column::Field(_) => None,
        });
        let mut figures = self.computed.iter().map(|(figure, _)| *figure).chain(by);
        figures.any(|figure| moves_others(seen, self.kind, figure, touched))
    }
}

/// All texts of a record, both languages.
pub fn texts(record: &Record) -> impl Iterator<Item = &str> + Clone {
    record.slots().iter().flat_map(|(code, value)| {
        let (one, two) = match value {
            Value::Text(text) if code.0 >= 100 => (Some(&**text), None),
            Value::Text2(text) => (text.en.as_deref(), text.es.as_deref()),
            _ => (None, None),
        };
        one.into_iter().chain(two).chain(notes(value))
    })
}

/// What somebody wrote to single readings.
pub fn notes(value: &Value) -> impl Iterator<Item = &str> + Clone {
    let notes = match value {
        Value::Series(series) => Some(series.notes().values()),
        _ => None,
    };
    notes.into_iter().flatten().map(|note| &**note)
}

/// Whether a slot holds this; a level by what counts.
fn holds(record: &Record, code: FieldCode, wanted: Option<&Value>) -> bool {
    if code == LEVEL.code {
        let level = Kind::by_code(record.kind).map(|kind| kind.level_of(record).code());
        return wanted == level.map(Value::Choice).as_ref();
    }
    if let (true, Some(Value::Link(site))) = (code == SITE.code, wanted) {
        return is_of(record, site);
    }
    is(record.get(code), wanted)
}

/// Whether a record has to do with a site: it belongs to it, or one of its fields leads there.
fn is_of(record: &Record, site: &RecordId) -> bool {
    let fields = Kind::by_code(record.kind).map_or(&[][..], |kind| kind.fields);
    let leads = fields.iter().filter(|field| field.ty.kinds().contains(&SITE_KIND));
    let mut values = leads.chain([&SITE]).filter_map(|field| record.get(field.code));
    values.any(|value| value.ends().any(|own| own == site))
}

/// Whether something is this, of several at least these; text is compared without case and accents.
fn is(have: Option<&Value>, wanted: Option<&Value>) -> bool {
    match (have, wanted) {
        (Some(Value::Text(have)), Some(Value::Text(want))) => folded(have) == folded(want),
        (Some(Value::Text2(have)), Some(Value::Text2(want))) => Language::ALL
            .iter()
            .any(|l| have.get(*l).is_some_and(|text| folded(text) == folded(want.best(*l)))),
        (Some(Value::Links(have)), Some(Value::Links(want))) => {
            want.keys().all(|id| have.contains_key(id))
        }
        (Some(Value::Choices(have)), Some(Value::Choices(want))) => have.is_superset(want),
        (have, want) => have == want,
    }
}

/// Where a record stands among those that answer.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey(Option<Placed>, String);

/// Where a value stands among those of a field or figure: none comes last either way.
fn placed(field: &Field, value: Option<&Value>, descending: bool, language: Language) -> Placed {
    match (value.map(|value| slot_key(field, value, language)), descending) {
        (None, _) => Placed::Last,
        (Some(key), false) => Placed::Up(key),
        (Some(key), true) => Placed::Down(Reverse(key)),
    }
}

/// The place of a value.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Placed {
    /// The smallest first.
    Up(Key),
    /// The largest first.
    Down(Reverse<Key>),
    /// None.
    Last,
}

/// What is compared.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

fn slot_key(field: &Field, value: &Value, language: Language) -> Key {
    match (value, field.ty) {
        (Value::Integer(number), _) => Key::Number(*number),
        (Value::Decimal(number), _) => Key::Number(number.thousandths()),
        (Value::Moment(Moment { millis, .. }), _) => Key::Number(*millis),
        (Value::Choice(code), FieldType::Choice(choices)) => {
            let at = choices.iter().position(|choice| choice.code == *code);
            Key::Number(at.and_then(|at| i64::try_from(at).ok()).unwrap_or(i64::MAX))
        }
        // As a word list: by the first, then by the second.
        (Value::Choices(codes), FieldType::Choices(choices)) => {
            let own = |choice: &Choice| if codes.contains(&choice.code) { '0' } else { '1' };
            Key::Text(choices.iter().map(own).collect())
        }
        (Value::Text2(text), _) => Key::Text(folded(text.best(language))),
        // By the day on which something was read last.
        (Value::Series(series), _) => {
            let last = series.points().last().map(|(day, _)| day.num_days_from_ce());
            Key::Number(last.unwrap_or_default().into())
        }
        _ => Key::Text(natural(&folded(&written(field, value, None)))),
    }
}

/// A text whose numbers are compared as numbers: step 10.1 comes after 9.3.
fn natural(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = &rest[at..];
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        key.push_str(&rest[..at]);
        key.push_str(&format!("{:0>9}", &digits[..end]));
        rest = &digits[end..];
    }
    key.push_str(rest);
    key
}
