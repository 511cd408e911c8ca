//! Deeds that kinds declare: what can be done with a record, and the edits that do it. One that makes a
//! record gives what that begins with, so that a form and a command begin alike.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::common::LEVEL;
use crate::domain::declare::{Carry, Deed, Does, Given, Making, On, Row, Set};
use crate::domain::kinds::{SCHOOL_DATE, STAKEHOLDERS};
use crate::domain::relation::SOURCE;
use crate::domain::{
    Field, FieldCode, FieldType, Kind, KindCode, Language, Links, Record, RecordId, Text2, Value,
};

use super::meetings::publishes;
use super::outlines::turned;
use super::reckon::Reckoner;
use super::recurrence::Recurrence;
use super::school_calendar::SchoolCalendar;
use super::{Context, Edit, Refusal, Seen, Workspace, catalogue, catalogue_code, times};

/// Words of the name of a person, a group or an organization at most.
const LONGEST_NAME: usize = 4;

/// A deed with the kind that declares it.
#[derive(Debug)]
pub struct Declared {
    /// The kind.
    pub owner: &'static Kind,
    /// The deed.
    pub deed: Deed,
}

static DEEDS: LazyLock<Vec<Vec<Declared>>> = LazyLock::new(|| {
    let mut table: Vec<Vec<Declared>> = Vec::new();
    for owner in Kind::all() {
        for deed in owner.offers.deeds {
            for on in Kind::all().filter(|kind| is_done_with(deed, owner, kind)) {
                let at = usize::from(on.code.0);
                table.resize_with(table.len().max(at + 1), Vec::new);
                match deed.does {
                    Does::Become => {
                        // What nobody is given for a time is nothing that somebody notes down.
                        let kinds = Kind::all()
                            .filter(|kind| kind.code != on.code && kind.rules.sealed.is_none());
                        table[at].extend(kinds.map(|kind| became(owner, deed, kind)));
                    }
                    _ => table[at].push(Declared { owner, deed: *deed }),
                }
            }
        }
    }
    // What can be done with every record comes after what is a kind's own.
    table.iter_mut().for_each(|own| own.sort_by_key(Declared::is_common));
    table
});

/// Whether a deed is done with the records of a kind.
fn is_done_with(deed: &Deed, owner: &Kind, kind: &Kind) -> bool {
    match deed.on {
        On::Own => kind.code == owner.code,
        On::Kind(on) => kind.code == on,
        On::AllBut(others) => !others.contains(&kind.code),
    }
}

/// The deed by which something becomes a record of a kind, called as that is.
fn became(owner: &'static Kind, deed: &Deed, kind: &'static Kind) -> Declared {
    let making = Making { kind: kind.code, carries: &[], words: true, sourced: true };
    Declared { owner, deed: Deed { key: kind.key, does: Does::Make(making), ..*deed } }
}

/// What can be done with the records of a kind.
pub fn deeds_of(kind: KindCode) -> &'static [Declared] {
    DEEDS.get(usize::from(kind.0)).map_or(&[], Vec::as_slice)
}

impl PartialEq for Declared {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Declared {}

/// The deed by which a record of one kind is made from one of another.
pub fn making(of: KindCode, from: KindCode) -> Option<&'static Declared> {
    deeds_of(from).iter().find(|own| own.makes() == Some(of))
}

/// A record with a deed that can be done with it.
pub type Offer<'a> = (&'static Declared, &'a Record);

/// What can be done with a record now, and with the parts that it consists of: what can be done with any
/// record is offered for itself alone.
pub fn offers<'a>(seen: Seen<'a>, today: NaiveDate, record: &'a Record) -> Vec<Offer<'a>> {
    let consists = |id: &RecordId| -> Vec<&'a Record> {
        let parts = seen.records().incoming(id).filter_map(|(code, from)| {
            let field = Kind::by_code(from.kind)?.field_of(code)?;
            let is_part = field.required && matches!(field.ty, FieldType::Link([_]));
            (is_part && !from.is_deleted()).then_some(&**from)
        });
        parts.collect()
    };
    let deeds = |record: &'a Record| deeds_of(record.kind).iter().map(move |own| (own, record));
    let parts = consists(&record.id).into_iter().flat_map(deeds);
    let all = deeds(record).chain(parts.filter(|(own, _)| !own.is_common()));
    all.filter(|(own, record)| own.is_possible(seen, today, record)).collect()
}

impl Declared {
    /// The kind of the record that it makes.
    pub const fn makes(&self) -> Option<KindCode> {
        match self.deed.does {
            Does::Make(making) => Some(making.kind),
            _ => None,
        }
    }

    /// Whether it can be done with whatever record there is.
    pub const fn is_common(&self) -> bool {
        matches!(self.deed.on, On::AllBut(_))
    }

    /// Whether it asks for a day.
    pub fn asks_day(&self) -> bool {
        match self.deed.does {
            Does::Shift(..) => true,
            Does::Lay(_, rows, _) => rows.iter().any(is_dated),
            _ => false,
        }
    }

    /// Whether somebody should be told before what it does, and to what.
    pub const fn asks_consent(&self) -> bool {
        matches!(self.deed.does, Does::Publish)
    }

    /// Whether it can be done with a record.
    pub fn is_possible(&self, seen: Seen<'_>, today: NaiveDate, record: &Record) -> bool {
        let Some(test) = self.deed.when else { return true };
        let record = seen.records().get(record.id.as_str());
        record.is_some_and(|record| Reckoner::new(&seen, today).holds(record, &test))
    }

    /// What the record that it makes begins with; nobody may see it who may not see the other.
    pub fn begins(
        &self,
        seen: Seen<'_>,
        origin: &Record,
        context: &Context,
    ) -> Vec<(FieldCode, Value)> {
        let (Does::Make(making) | Does::Repeat(making, ..)) = self.deed.does else {
            return Vec::new();
        };
        let Some(kind) = Kind::by_code(making.kind) else { return Vec::new() };
        let mut values: Vec<(FieldCode, Value)> = Vec::new();
        for (field, carry) in making.carries {
            let value = match carry {
                Carry::Origin => Some(Value::Link(origin.id.clone())),
                Carry::Field(from) => origin.get(from.code).cloned(),
                Carry::Figure(figure) => seen
                    .get(origin.id.as_str())
                    .and_then(|own| Reckoner::new(&seen, context.now.day()).figure(own, figure)),
                Carry::Choice(choice) => Some(Value::Choice(*choice)),
                Carry::Today => Some(Value::Date(context.now.day())),
            };
            values.extend(value.map(|value| (field.code, fitted(value, field, context))));
        }
        if making.words {
            values.extend(words(origin, kind, context));
        }
        let level = Kind::by_code(origin.kind).map_or(kind.level, |own| own.level_of(origin));
        if level < kind.level {
            values.push((LEVEL.code, Value::Choice(level.code())));
        }
        values
    }

    /// The edits that make a record from another, which leads back to it.
    pub fn creation(
        &self,
        origin: &RecordId,
        id: &RecordId,
        values: Vec<(FieldCode, Value)>,
    ) -> Vec<Edit> {
        let Does::Make(making) = self.deed.does else { return Vec::new() };
        let mut edits = vec![Edit::Create { id: id.clone(), kind: making.kind, values }];
        edits.extend(making.sourced.then(|| {
            let (from, to) = (id.clone(), origin.clone());
            Edit::Link { from, relation: SOURCE, to }
        }));
        edits.extend(self.afterwards(origin));
        edits
    }

    /// The edits of a deed that makes nothing which anybody has to fill in.
    ///
    /// # Errors
    /// It asks for a day and there is none, or there is nothing to move.
    pub fn edits(
        &self,
        workspace: &Workspace,
        context: &Context,
        origin: &RecordId,
        day: Option<NaiveDate>,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Result<Vec<Edit>, Refusal> {
        let unknown = || Refusal::UnknownRecord(origin.to_string());
        let record = workspace.get(origin.as_str()).ok_or_else(unknown)?;
        if self.asks_day() && day.is_none() {
            return Err(Refusal::WhichDay(self.owner.code, self.deed.key));
        }
        let mut edits = match (self.deed.does, day) {
            (Does::Lay(kind, rows, by), _) => {
                let kind = Kind::by_code(kind).ok_or_else(unknown)?;
                laid(kind, rows, (by, origin), day, fresh)
            }
            (Does::Repeat(making, field, rhythm), _) => {
                let days = repeated(workspace, context, record, (&making, field, rhythm));
                let begun = self.begins(Seen::whole(workspace), record, context);
                let made = days.into_iter().map(|day| {
                    let others = begun.iter().filter(|(code, _)| *code != field.code).cloned();
                    let values = others.chain([(field.code, Value::Date(day))]).collect();
                    Edit::Create { id: fresh(), kind: making.kind, values }
                });
                made.collect()
            }
            (Does::Shift(set, field), Some(day)) => self.shifted(
                Reckoner::new(workspace, context.now.day()),
                record,
                (&set, field),
                day,
            )?,
            (Does::Publish, _) => publishes(origin, workspace),
            (Does::Turn, _) => turned(workspace, context, record, fresh)?,
            _ => Vec::new(),
        };
        edits.extend(self.afterwards(origin));
        Ok(edits)
    }

    fn shifted(
        &self,
        over: Reckoner<'_>,
        record: &Record,
        (set, field): (&Set, &Field),
        day: NaiveDate,
    ) -> Result<Vec<Edit>, Refusal> {
        let record = over.find(&record.id);
        let members = record.into_iter().flat_map(|record| over.members(record, set));
        let dated = members.filter_map(|own| Some((own.id.clone(), own.date(field.code)?)));
        let dated: Vec<(RecordId, NaiveDate)> = dated.collect();
        let first = dated.iter().map(|(_, day)| *day).min();
        let first = first.ok_or(Refusal::NoDays(self.owner.code, self.deed.key))?;
        let moved = |(id, own): (RecordId, NaiveDate)| {
            let value = day.checked_add_signed(own - first).map(Value::Date);
            Edit::Set { id, code: field.code, value }
        };
        Ok(dated.into_iter().map(moved).collect())
    }

    /// What becomes of the record that it is done with.
    fn afterwards(&self, origin: &RecordId) -> Option<Edit> {
        let (field, choice) = self.deed.then?;
        Some(Edit::Set { id: origin.clone(), code: field.code, value: Some(Value::Choice(choice)) })
    }
}

/// The days until the planned school year ends on which a record comes again, and has none for it yet.
fn repeated(
    workspace: &Workspace,
    context: &Context,
    record: &Record,
    (making, field, rhythm): (&Making, &Field, &Field),
) -> Vec<NaiveDate> {
    let leads_back = |code: FieldCode| {
        let mut origins = making.carries.iter();
        origins.any(|(own, carry)| own.code == code && matches!(carry, Carry::Origin))
    };
    let pointing = workspace.incoming(&record.id).filter(|(code, _)| leads_back(*code));
    let records = pointing.map(|(_, own)| own);
    let records = records.filter(|own| own.kind == making.kind && !own.is_deleted());
    let there: Vec<NaiveDate> = records.filter_map(|own| own.date(field.code)).collect();
    let rule = record.text(rhythm.code).and_then(Recurrence::from_rule);
    let today = context.now.day();
    let missing = rule.map(|rule| rule.missing(&there, today, times::planned_until(today)));
    let calendar = SchoolCalendar::of(workspace.of_kind(SCHOOL_DATE).map(|own| &**own));
    missing.into_iter().flatten().filter(|day| !calendar.is_off(*day)).collect()
}

fn is_dated(row: &Row) -> bool {
    row.values.iter().any(|(_, given)| matches!(given, Given::Day(_)))
}

/// The rows of a template, which name one another by what they became.
fn laid(
    kind: &Kind,
    rows: &[Row],
    (by, origin): (&Field, &RecordId),
    start: Option<NaiveDate>,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Edit> {
    let ids: Vec<RecordId> = rows.iter().map(|_| fresh()).collect();
    let named = |code: &str| {
        let at = rows.iter().position(|row| row.code == code)?;
        ids.get(at).cloned()
    };
    let edits = rows.iter().zip(&ids).map(|(row, id)| {
        let mut edit = catalogue::made(kind, row, id.clone(), &named, start);
        if let Edit::Create { values, .. } = &mut edit {
            values.push((by.code, Value::Link(origin.clone())));
        }
        edit
    });
    edits.collect()
}

/// A value as a field keeps it: one of several links, a text in a language.
fn fitted(value: Value, field: &Field, context: &Context) -> Value {
    match (value, field.ty) {
        (Value::Link(id), FieldType::Links(_)) => {
            Value::Links(Box::new(Links::from([(id, context.now.day())])))
        }
        (Value::Text(text), ty) if ty.is_bilingual() => {
            Value::Text2(Box::new(Text2::new(context.language, &shaped(&text, field))))
        }
        (Value::Text2(text), FieldType::Line | FieldType::Text) => {
            Value::Text(shaped(text.best(context.language), field).into())
        }
        (Value::Text(text), _) => Value::Text(shaped(&text, field).into()),
        (value, _) => value,
    }
}

/// A text on as many lines as a field has.
fn shaped(text: &str, field: &Field) -> String {
    if field.ty.is_multiline() {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a record is called or says, in the field of another where words stand. A text that is too long
/// for the name of somebody becomes a remark: the name is typed then, and nothing is lost.
fn words(origin: &Record, kind: &Kind, context: &Context) -> Option<(FieldCode, Value)> {
    let title = Kind::by_code(origin.kind)?.title();
    let own = origin.get(title.code).cloned();
    let value = own.or_else(|| catalogue_words(origin, context))?;
    let length = match &value {
        Value::Text(text) => text.split_whitespace().count(),
        Value::Text2(text) => text.best(context.language).split_whitespace().count(),
        _ => return None,
    };
    let holds_words = |field: &&Field| {
        use FieldType::{Line, Line2, Text, Text2};
        matches!(field.ty, Line | Text | Line2 | Text2)
    };
    let is_somebody = STAKEHOLDERS.contains(&kind.code);
    let field = if is_somebody && length > LONGEST_NAME {
        kind.fields.iter().find(|field| matches!(field.ty, FieldType::Text))
    } else {
        kind.fields.iter().find(holds_words)
    }?;
    Some((field.code, fitted(value, field, context)))
}

/// What the catalogue calls a record that nobody reworded, in all languages.
fn catalogue_words(record: &Record, context: &Context) -> Option<Value> {
    let row = catalogue_code(record)?;
    let named = |language| (context.words.row)(row, language);
    let text = Text2::new(context.language, &named(context.language)?);
    let both = Language::ALL.into_iter().filter(|own| *own != context.language);
    let both = both.fold(text, |text, language| text.with(language, named(language).as_deref()));
    Some(Value::Text2(Box::new(both)))
}
