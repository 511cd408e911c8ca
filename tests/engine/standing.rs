//! What is due, brought along by single changes, is what is due when everything is asked anew: for the
//! owner, and for others as far as they see.

use chrono::{Days, NaiveDate};
use commonground::domain::common::LEVEL;
use commonground::domain::{Field, FieldType, Kind, Level, RecordId, Value};
use commonground::engine::reckon::{Gap, Standing, Waiting};
use commonground::engine::request::Request;
use commonground::engine::{Edit, Redacted, Seen};
use proptest::prelude::*;

use super::*;

/// Kinds whose rules ask about one another. Few, so that their records meet.
pub(super) const KINDS: [&str; 14] = [
    "organization",
    "agreement",
    "criterion",
    "score",
    "fund",
    "work_order",
    "problem",
    "service",
    "partnership",
    "aim",
    "cycle",
    "reading",
    "prediction",
    "expectation",
];

/// Others that ask about one another, and about the present school year.
const PLANNED: [&str; 7] =
    ["plan", "plan_entry", "priority", "finding", "budget_line", "budget_change", "teacher_time"];

fn key(record: &Record) -> &'static str {
    Kind::by_code(record.kind).unwrap().key
}

/// Something that a user may do to records of some kinds, chosen by numbers.
pub(super) fn deed(
    bench: &Bench,
    kinds: &[&str],
    step: usize,
    (what, which, other): (u8, u32, u32),
) -> Vec<Edit> {
    let pick = which ^ other;
    let all = bench.workspace.records().filter(|own| kinds.contains(&key(own)));
    let all: Vec<_> = all.map(|own| own.id.clone()).collect();
    let record = || all.get(other as usize % all.len().max(1)).cloned();
    let set = |id: RecordId, code, value| vec![Edit::Set { id, code, value }];
    match what {
        0..=6 => {
            let kind = Kind::by_key(kinds[which as usize % kinds.len()]).unwrap();
            let id = RecordId::parse(&format!("x{step}")).unwrap();
            let fields = kind.fields.iter().zip(0u32..);
            let values = fields.filter(|(field, at)| field.required || (pick >> (at % 31)) & 1 > 0);
            let values = values.filter_map(|(field, at)| {
                Some((field.code, value(bench, field, pick.rotate_left(at))?))
            });
            vec![Edit::Create { id, kind: kind.code, values: values.collect() }]
        }
        7 => record().map_or_else(Vec::new, |id| vec![Edit::Remove(id)]),
        8 => record().map_or_else(Vec::new, |id| vec![Edit::Restore(id)]),
        9 => record().map_or_else(Vec::new, |id| {
            let level = Level::ALL[which as usize % 4].code();
            set(id, LEVEL.code, Some(Value::Choice(level)))
        }),
        _ => record().map_or_else(Vec::new, |id| {
            let kind = bench.workspace.get(id.as_str()).and_then(|own| Kind::by_code(own.kind));
            let fields = kind.map_or(&[][..], |kind| kind.fields);
            // Links the more often: where they lead from now on matters most.
            let links: Vec<&Field> =
                fields.iter().filter(|own| !own.ty.kinds().is_empty()).collect();
            let field = match links.get(which as usize % (2 * links.len().max(1))) {
                Some(link) => link,
                None => &fields[which as usize % fields.len()],
            };
            set(id, field.code, value(bench, field, pick))
        }),
    }
}

fn value(bench: &Bench, field: &Field, pick: u32) -> Option<Value> {
    let number = i64::from(pick % 4);
    let chosen = |kinds: &[_], pick: u32| {
        let all = bench.workspace.records().filter(|own| kinds.contains(&own.kind));
        let all: Vec<_> = all.map(|own| own.id.clone()).collect();
        all.get(pick as usize % all.len().max(1)).cloned()
    };
    match field.ty {
        FieldType::Line | FieldType::Text => Some(Value::Text("word".into())),
        FieldType::Line2 | FieldType::Text2 => {
            Some(Value::Text2(Box::new(Text2::new(Language::En, "word"))))
        }
        FieldType::Choice(choices) => {
            Some(Value::Choice(choices[pick as usize % choices.len()].code))
        }
        FieldType::Link(kinds) | FieldType::Links(kinds) => chosen(kinds, pick).map(Value::Link),
        FieldType::Date => {
            Some(Value::Date(today() - Days::new(20) + Days::new(u64::from(pick % 40))))
        }
        FieldType::Flag => Some(Value::Flag(number > 1)),
        FieldType::Integer { .. } | FieldType::Money { .. } => Some(Value::Integer(number)),
        FieldType::Year => Some(Value::Integer(2024 + i64::from(pick % 4))),
        FieldType::Decimal | FieldType::Signed | FieldType::Percent => {
            Some(Value::Decimal(Decimal::from_thousandths(number * 1000)))
        }
        _ => None,
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// All that is told of it.
fn told(standing: &Standing, seen: Seen<'_>) -> (String, String) {
    let gap = |gap: &Gap| format!("{gap:?}");
    let waiting = |own: &Waiting| {
        let gaps: Vec<String> = own.gaps.iter().map(gap).collect();
        format!("{} {} {:?} {gaps:?}", own.gaps[0].check, own.count, own.since)
    };
    let gaps: Vec<String> = standing.gaps(seen).iter().map(gap).collect();
    let waiting: Vec<String> = standing.waiting(seen).iter().map(waiting).collect();
    (gaps.join("\n"), waiting.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn following_is_asking_everything_anew(
        audience in prop::sample::select(vec![Level::Private, Level::Team, Level::Public]),
        kinds in prop::sample::select(vec![&KINDS[..], &PLANNED]),
        deeds in prop::collection::vec((0u8..20, any::<u32>(), any::<u32>()), 1..80)
    ) {
        let mut bench = Bench::founded();
        let mut redacted = Redacted::of(&bench.workspace, audience);
        let mut standing = Standing::of(redacted.seen(&bench.workspace), today(), |_| true);
        for (step, numbers) in deeds.into_iter().enumerate() {
            match numbers.0 {
                18 => drop(bench.ask(&Request::Undo(None))),
                19 => drop(bench.ask(&Request::Redo)),
                _ => drop(bench.edit(&deed(&bench, kinds, step, numbers))),
            }
            // Now and then several steps at once.
            if numbers.1 % 3 > 0 {
                redacted.follow(&bench.workspace);
                let seen = redacted.seen(&bench.workspace);
                standing.follow(seen, today());
                let anew = Standing::of(seen, today(), |_| true);
                prop_assert_eq!(told(&standing, seen), told(&anew, seen), "{:?}", numbers);
            }
        }
    }
}

#[test]
fn another_day_is_asked_about_anew() {
    let mut bench = Bench::founded();
    let due = today().to_string();
    let partner = bench.add("organization", &[("name", "Casa")]).unwrap();
    let filled =
        [("title", "MOU"), ("partner", partner.as_str()), ("end", &due), ("state", "draft")];
    let id = bench.add("agreement", &filled).unwrap();
    let state = Kind::by_key("agreement").unwrap().field("state").unwrap();
    // As a complete import would leave it: in force, whatever it lacks.
    let forced = Arc::unwrap_or_clone(bench.workspace.get(id.as_str()).unwrap().clone());
    let mut forced = forced;
    forced.set(state.code, Some(Value::Choice(2)));
    let records = bench.workspace.records().filter(|own| own.id != id).cloned();
    let records: Vec<_> = records.chain([Arc::new(forced)]).collect();
    let workspace = Workspace::from_parts(records, bench.workspace.ledger().clone());
    let seen = Seen::whole(&workspace);
    let is_past =
        |standing: &Standing| standing.gaps(seen).iter().any(|gap| gap.check == "past_end");
    let mut standing = Standing::of(seen, today(), |_| true);
    assert!(!is_past(&standing));
    standing.follow(seen, today() + Days::new(1));
    assert!(is_past(&standing));
}
