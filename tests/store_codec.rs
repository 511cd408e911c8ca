//! Bytes into the codec: random, flipped, cut, spliced. Never a panic, never a wrong value.
//! The full number: `CG_CODEC=1000000 cargo test --release --test store_codec -- --ignored`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[path = "store/desk.rs"]
mod desk;

use chrono::NaiveDate;
use commonground::domain::{
    Decimal, FieldCode, KindCode, Language, Links, Moment, Record, Series, Text2, Value,
};
use commonground::store::{CodecError, decode_record, encode_record};
use desk::*;
use proptest::prelude::*;

/// A record with every type of value, of a kind and with fields that no version knows.
fn every_value() -> Record {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let values = [
        Value::Text("Reunión con familias".into()),
        Value::Text2(Box::new(
            Text2::new(Language::Es, "Escuela").with(Language::En, Some("School")),
        )),
        Value::Integer(-7),
        Value::Decimal(Decimal::from_thousandths(2500)),
        Value::Flag(true),
        Value::Choice(65_535),
        Value::Date(day),
        Value::Moment(Moment { millis: 1_763_760_000_123, offset_minutes: -480 }),
        Value::Link(id("group-families")),
        Value::Links(Box::new(Links::from([(id("a"), day), (id("b"), day)]))),
        Value::Choices(Box::new([3, 65_535].into())),
        Value::Series(Box::new(
            Series::new([
                (day, Decimal::from_thousandths(92_500)),
                (day.succ_opt().unwrap(), Decimal::default()),
            ])
            .noted([(day, "Simulacro".into())]),
        )),
    ];
    let slots = (100..).map(FieldCode).zip(values);
    Record::from_slots(id("step-4.2.1"), KindCode(60_000), slots)
}

#[test]
fn the_bytes_of_a_record_never_change() {
    // Several choices came later, and series after them.
    let mut second = every_value();
    second.set(FieldCode(111), None);
    let mut first = second.clone();
    first.set(FieldCode(110), None);
    for (record, file) in
        [(first, "record-1.hex"), (second, "record-2.hex"), (every_value(), "record-3.hex")]
    {
        let bytes = encode_record(&record).unwrap();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let path = format!("{}/tests/golden/store/{file}", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("CG_WRITE_GOLDEN").is_some() {
            std::fs::write(&path, format!("{hex}\n")).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap();
        assert_eq!(hex, golden.trim(), "a released format never changes; add a new one");
        assert_eq!(decode_record(&bytes), Ok(record));
    }
}

#[test]
fn a_newer_schema_is_named() {
    let mut bytes = encode_record(&every_value()).unwrap();
    bytes[2] = 9;
    let end = bytes.len() - 4;
    let checksum = crc32fast::hash(&bytes[..end]).to_le_bytes();
    bytes[end..].copy_from_slice(&checksum);
    assert_eq!(decode_record(&bytes), Err(CodecError::Newer(9)));
}

fn fuzz(count: u64) {
    let mut chance = Chance(seed("codec"));
    let good = encode_record(&every_value()).unwrap();
    let other =
        encode_record(&Record::from_slots(id("b"), KindCode(1), [(TEXT, Value::Flag(false))]))
            .unwrap();
    for round in 0..count {
        let mut bytes = good.clone();
        let sealed = round % 8 >= 5;
        match round % 8 {
            0 => {
                let length = chance.below(400);
                bytes = chance.bytes(length);
            }
            1 => {
                let at = chance.below(bytes.len());
                bytes[at] ^= 1 << chance.below(8);
            }
            2 => bytes.truncate(chance.below(good.len())),
            3 => {
                bytes.truncate(chance.below(good.len()));
                bytes.extend(&other[chance.below(other.len())..]);
            }
            4 => bytes.extend(chance.bytes(1)),
            // Wrong within a right envelope: what a faulty program could write.
            5 => {
                let at = 8 + chance.below(bytes.len() - 12);
                bytes[at] = chance.next() as u8;
            }
            6 => {
                let length = 8 + chance.below(bytes.len() - 12);
                bytes.truncate(length);
                bytes.extend([0; 4]);
            }
            _ => {
                let (at, run) = (8 + chance.below(bytes.len() - 12), chance.below(12));
                let end = (at + run).min(bytes.len() - 4);
                bytes[at..end].fill(0xFF);
            }
        }
        if sealed {
            let end = bytes.len() - 4;
            let length = (end as u32 - 8).to_le_bytes();
            bytes[4..8].copy_from_slice(&length);
            let checksum = crc32fast::hash(&bytes[..end]).to_le_bytes();
            bytes[end..].copy_from_slice(&checksum);
        }
        let decoded = decode_record(&bytes);
        if !sealed && bytes != good && bytes != other {
            assert!(decoded.is_err(), "round {round}: {bytes:?}");
        }
    }
}

#[test]
fn some_fuzz() {
    fuzz(40_000);
}

#[test]
#[ignore = "a minute"]
fn much_fuzz() {
    fuzz(number("CG_CODEC", 1_000_000));
}

fn value() -> impl Strategy<Value = Value> {
    let date = (-300_000..3_000_000i32)
        .prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap());
    let link = "[0-9a-z][0-9a-z.-]{0,63}".prop_map(|text| id(&text));
    let text2 = (any::<bool>(), any::<Option<String>>(), any::<Option<String>>()).prop_map(
        |(lead, en, es)| Text2 {
            lead: if lead { Language::En } else { Language::Es },
            en: en.map(Box::from),
            es: es.map(Box::from),
        },
    );
    prop_oneof![
        any::<String>().prop_map(|text| Value::Text(text.into())),
        text2.prop_map(|text| Value::Text2(Box::new(text))),
        any::<i64>().prop_map(Value::Integer),
        any::<i64>().prop_map(|n| Value::Decimal(Decimal::from_thousandths(n))),
        any::<bool>().prop_map(Value::Flag),
        any::<u16>().prop_map(Value::Choice),
        date.clone().prop_map(Value::Date),
        (any::<i64>(), any::<i16>())
            .prop_map(|(millis, offset_minutes)| Value::Moment(Moment { millis, offset_minutes })),
        link.clone().prop_map(Value::Link),
        proptest::collection::btree_map(link, date.clone(), 0..5)
            .prop_map(|links| Value::Links(Box::new(links))),
        proptest::collection::btree_set(any::<u16>(), 0..5)
            .prop_map(|codes| Value::Choices(Box::new(codes))),
        proptest::collection::vec((date, any::<i64>(), any::<Option<String>>()), 0..6).prop_map(
            |all| {
                let points =
                    all.iter().map(|(day, own, _)| (*day, Decimal::from_thousandths(*own)));
                let notes =
                    all.iter().filter_map(|(day, _, note)| Some((*day, note.as_deref()?.into())));
                Value::Series(Box::new(Series::new(points).noted(notes)))
            }
        ),
    ]
}

proptest! {
    #[test]
    fn any_record_survives(
        name in "[0-9a-z][0-9a-z.-]{0,63}",
        kind in any::<u16>(),
        slots in proptest::collection::btree_map(any::<u16>(), value(), 0..20),
    ) {
        let slots = slots.into_iter().map(|(code, value)| (FieldCode(code), value));
        let record = Record::from_slots(id(&name), KindCode(kind), slots);
        prop_assert_eq!(decode_record(&encode_record(&record).unwrap()), Ok(record));
    }
}
