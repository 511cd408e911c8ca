//! The complete export: nothing is lost on the way out and back, and a second export has the same
//! bytes.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use commonground::domain::common::COMMON;
use commonground::domain::relation::RELATIONS;
use commonground::domain::{
    Decimal, Field, FieldCode, FieldType, Kind, KindCode, Language, Links, Moment, Record,
    RecordId, Series, Text2, Value,
};
use commonground::exchange::json::{self, What};
use proptest::prelude::*;

fn text() -> impl Strategy<Value = Box<str>> {
    prop_oneof![
        "\\PC{1,20}",
        Just("Reunión con «familias»\n\"mañana\"\u{1b}[0m\u{9b}\t\\".to_owned()),
    ]
    .prop_map(Box::from)
}

fn text2() -> impl Strategy<Value = Value> {
    (any::<bool>(), proptest::option::of(text()), text(), any::<bool>()).prop_map(
        |(english, other, one, first)| {
            let lead = if english { Language::En } else { Language::Es };
            let (en, es) = if first { (Some(one), other) } else { (other, Some(one)) };
            Value::Text2(Box::new(Text2 { lead, en, es }))
        },
    )
}

fn id() -> impl Strategy<Value = RecordId> {
    "[0-9bcdfgh]{12}|group-[a-z]{1,8}|step-[1-9]\\.[1-9]"
        .prop_map(|text| RecordId::parse(&text).unwrap())
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (1..80_000i32).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(700_000 + day).unwrap())
}

fn moment() -> impl Strategy<Value = Value> {
    (0..4_000_000_000_000i64, -720..840i16)
        .prop_map(|(millis, offset_minutes)| Value::Moment(Moment { millis, offset_minutes }))
}

fn links() -> impl Strategy<Value = Value> {
    proptest::collection::btree_map(id(), date(), 1..4)
        .prop_map(|ends: Links| Value::Links(Box::new(ends)))
}

fn any_value() -> BoxedStrategy<Value> {
    prop_oneof![
        text().prop_map(Value::Text),
        text2(),
        any::<i64>().prop_map(Value::Integer),
        any::<i64>().prop_map(|n| Value::Decimal(Decimal::from_thousandths(n))),
        any::<bool>().prop_map(Value::Flag),
        any::<u16>().prop_map(Value::Choice),
        date().prop_map(Value::Date),
        moment(),
        id().prop_map(Value::Link),
        links(),
        proptest::collection::btree_set(any::<u16>(), 1..4)
            .prop_map(|codes| Value::Choices(Box::new(codes))),
        series(),
    ]
    .boxed()
}

fn series() -> impl Strategy<Value = Value> {
    let point = (date(), any::<i64>().prop_map(Decimal::from_thousandths));
    let points = proptest::collection::vec((point, proptest::option::of("[a-zñ \n]{1,9}")), 1..6);
    points.prop_map(|all| {
        let notes = all.iter().filter_map(|((day, _), note)| Some((*day, note.as_deref()?.into())));
        let notes: Vec<_> = notes.collect();
        let series = Series::new(all.into_iter().map(|(point, _)| point));
        Value::Series(Box::new(series.noted(notes)))
    })
}

/// A value that fits the field.
fn fitting(field: &Field) -> BoxedStrategy<Value> {
    match field.ty {
        FieldType::Line | FieldType::Text | FieldType::Address => {
            text().prop_map(Value::Text).boxed()
        }
        FieldType::OneWay => {
            any::<u128>().prop_map(|n| Value::Text(format!("~{n:032x}").into())).boxed()
        }
        FieldType::Recurrence => Just(Value::Text("FREQ=WEEKLY;BYDAY=TU".into())).boxed(),
        FieldType::Line2 | FieldType::Text2 => text2().boxed(),
        FieldType::Integer { min, max } => (min..=max).prop_map(Value::Integer).boxed(),
        FieldType::Money { min } => (min..=i64::MAX).prop_map(Value::Integer).boxed(),
        FieldType::Span => (0..100_000i64).prop_map(Value::Integer).boxed(),
        FieldType::Year => (1800..9_998i64).prop_map(Value::Integer).boxed(),
        FieldType::Time => (0..1440i64).prop_map(Value::Integer).boxed(),
        FieldType::Decimal | FieldType::Signed | FieldType::Percent => {
            (0..10_000_000i64).prop_map(|n| Value::Decimal(Decimal::from_thousandths(n))).boxed()
        }
        FieldType::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        FieldType::Choice(choices) => {
            (0..choices.len()).prop_map(|at| Value::Choice(choices[at].code)).boxed()
        }
        FieldType::Choices(choices) => {
            let codes: Vec<u16> = choices.iter().map(|choice| choice.code).collect();
            proptest::sample::subsequence(codes, 1..=choices.len())
                .prop_map(|codes| Value::Choices(Box::new(codes.into_iter().collect())))
                .boxed()
        }
        FieldType::Series => series().boxed(),
        FieldType::Date => date().prop_map(Value::Date).boxed(),
        FieldType::Moment => moment().boxed(),
        FieldType::Link(_) => id().prop_map(Value::Link).boxed(),
        FieldType::Links(_) => links().boxed(),
    }
}

/// Slots of a known kind: its own and common ones, relations, and some that nobody knows or that
/// do not fit.
fn slots(kind: &'static Kind) -> impl Strategy<Value = Vec<(FieldCode, Value)>> {
    let fields: Vec<&'static Field> = kind.fields.iter().chain(COMMON).collect();
    let known =
        proptest::sample::subsequence(fields.clone(), 0..=fields.len()).prop_flat_map(|fields| {
            fields.into_iter().map(|f| (Just(f.code), fitting(f))).collect::<Vec<_>>()
        });
    let relations = proptest::sample::subsequence(RELATIONS.iter().collect::<Vec<_>>(), 0..2)
        .prop_flat_map(|relations| {
            relations.into_iter().map(|r| (Just(r.code), links())).collect::<Vec<_>>()
        });
    let strange =
        proptest::collection::vec(((1..12_000u16).prop_map(FieldCode), any_value()), 0..3);
    (known, relations, strange).prop_map(|(a, b, c)| [a, b, c].concat())
}

fn record() -> impl Strategy<Value = Record> {
    let kinds: Vec<&'static Kind> = Kind::all().collect();
    let known =
        proptest::sample::select(kinds).prop_flat_map(|kind| (id(), Just(kind.code), slots(kind)));
    let newer = (
        id(),
        (9000..9100u16).prop_map(KindCode),
        proptest::collection::vec(((1..12_000u16).prop_map(FieldCode), any_value()), 1..4),
    );
    prop_oneof![8 => known, 1 => newer]
        .prop_map(|(id, kind, slots)| Record::from_slots(id, kind, slots))
}

proptest! {
    #[test]
    fn export_import_export_gives_the_same_bytes(
        records in proptest::collection::vec(record(), 0..12)
    ) {
        let records: BTreeMap<RecordId, Arc<Record>> =
            records.into_iter().map(|record| (record.id.clone(), Arc::new(record))).collect();
        let records: Vec<Arc<Record>> = records.into_values().collect();
        let first = json::document(&records, None);
        let read = json::read(&first);
        prop_assert_eq!(&read.problems, &[]);
        let back: Vec<Arc<Record>> = read.records.into_iter().map(Arc::new).collect();
        prop_assert_eq!(&back, &records);
        prop_assert_eq!(json::document(&back, None), first);
    }
}

#[test]
fn no_field_of_a_kind_takes_a_key_that_the_document_needs() {
    for kind in Kind::all() {
        for field in kind.fields {
            assert!(!["id", "kind", "label", "links", "incoming"].contains(&field.key));
            assert!(!COMMON.iter().any(|common| common.key == field.key), "{}", field.key);
        }
    }
}

/// The first problem of a document with one record.
fn problem(record: &str) -> (Option<String>, Option<String>, What) {
    let document = json::read(&format!("{{\"commonground\": 1, \"records\": [{record}]}}"));
    let problem = document.problems.into_iter().next().expect(record);
    (problem.record, problem.key, problem.what)
}

#[test]
fn problems_name_the_record_and_the_key() {
    for (record, place, key, what) in [
        (r#"{"kind": "note"}"#, "#1", "id", What::BadId),
        (r#"{"id": "a", "kind": "note", "state": "opn"}"#, "a", "state", What::BadShape),
        (r#"{"id": "a", "kind": "note", "text": 5}"#, "a", "text", What::BadShape),
        (r#"{"id": "a", "kind": "site", "name": "x"}"#, "a", "name", What::BadShape),
        (r#"{"id": "a", "kind": "site", "start": "2026-02-30"}"#, "a", "start", What::BadShape),
        (r##"{"id": "a", "kind": "site", "#5": 1}"##, "a", "#5", What::BadShape),
        (r#"{"id": "a", "kind": "note", "links": {"source": {}}}"#, "a", "source", What::BadShape),
    ] {
        let found = problem(record);
        assert_eq!(found, (Some(place.to_owned()), Some(key.to_owned()), what));
    }
    let (record, key, what) = problem(r#"{"id": "a", "kind": "person", "phne": "5"}"#);
    assert_eq!((record.as_deref(), key.as_deref()), (Some("a"), Some("phne")));
    assert!(format!("{what:?}").contains("nearest: Some(\"phone\")"), "{what:?}");
}

#[test]
fn a_document_that_is_none_is_refused_as_a_whole() {
    let what = |text: &str| json::read(text).problems.remove(0);
    let syntax = what("{\n  \"commonground\": 1,\n  oops");
    assert_eq!((syntax.place, syntax.what), (Some((3, 3)), What::Syntax));
    assert_eq!(what("[]").what, What::NotAnExport);
    assert_eq!(what("{\"records\": []}").what, What::NotAnExport);
    assert_eq!(what("{\"commonground\": 9, \"records\": []}").what, What::Newer(9));
}

#[test]
fn null_is_the_same_as_absent() {
    let text = r#"{"commonground": 1, "records": [{"id": "a", "kind": "note", "text": null}]}"#;
    let read = json::read(text);
    assert_eq!(read.problems, []);
    assert!(read.records[0].slots().is_empty());
}
