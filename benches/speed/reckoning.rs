//! What a plain edit costs in a large district, and what it costs when everything that is due is brought
//! along: all checks, and the guards that hold as long as a test does, of all records. And what it costs
//! when Home tells after it what waits.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use commonground::domain::common::SITE;
use commonground::domain::{Decimal, Field, Kind, Language, Record, RecordId, Text2, Value};
use commonground::engine::reckon::Standing;
use commonground::engine::{Cause, Edit, Ledger, Seen, Workspace, plan};

/// The schools of the district.
const SITES: usize = 1_700;
/// The kinds whose records are counted and added up, with how many there are of each: with the sites
/// 100,000. Each points to those before it, evenly.
const KINDS: [(&str, usize); 7] = [
    ("organization", 2_000),
    ("fund", 300),
    ("agreement", 6_000),
    ("criterion", 20_000),
    ("score", 40_000),
    ("work_order", 20_000),
    ("service", 10_000),
];

pub fn measure(edits: usize) {
    let mut workspace = district();
    let mut all = Standing::of(Seen::whole(&workspace), today(), |_| true);
    let mut home = Standing::of_home(Seen::whole(&workspace), today());
    for (kind, key) in [("score", "value"), ("work_order", "amount"), ("organization", "name")] {
        let (mut plain, mut followed, mut told) = (Vec::new(), Vec::new(), Vec::new());
        for n in 0..edits {
            let edited = timed(|| edit(&mut workspace, kind, key, n));
            let seen = Seen::whole(&workspace);
            plain.push(edited);
            followed.push(edited + timed(|| all.follow(seen, today())));
            told.push(
                edited
                    + timed(|| {
                        home.follow(seen, today());
                        black_box(home.waiting(seen));
                    }),
            );
        }
        let name = format!("{kind}.{key} edited");
        crate::row(&format!("{name}, checks brought along, floor: edited"), &followed, &plain, 50);
        crate::row(&format!("{name}, Home told, floor: edited"), &told, &plain, 50);
    }
}

/// A workspace of so many records of all these kinds.
fn district() -> Workspace {
    let sites = (0..SITES).map(|n| record("site", n));
    let others = KINDS.iter().flat_map(|(kind, many)| (0..*many).map(|n| record(kind, n)));
    Workspace::from_parts(sites.chain(others).collect::<Vec<_>>(), Ledger::default())
}

fn record(kind: &str, n: usize) -> Record {
    let kind = Kind::by_key(kind).expect("a kind");
    let mut record = Record::new(id(kind.key, n), kind.code);
    let is_filled = |field: &&Field| field.required || field.ty.is_number() || field.key == "state";
    for field in kind.fields.iter().filter(is_filled) {
        record.set(field.code, value(field, n));
    }
    record.set(SITE.code, Some(Value::Link(id("site", n % SITES))));
    record
}

fn value(field: &Field, n: usize) -> Option<Value> {
    use commonground::domain::FieldType as Type;
    let number = i64::try_from(n % 90).expect("a small number");
    Some(match field.ty {
        Type::Link(to) | Type::Links(to) => {
            let kind = Kind::by_code(*to.first()?)?.key;
            let many = KINDS.iter().find(|(own, _)| *own == kind).map(|(_, many)| *many)?;
            Value::Link(id(kind, n % many))
        }
        // One with which an order counts against its fund.
        Type::Choice(choices) => Value::Choice(choices.get(2).or(choices.last())?.code),
        Type::Date => Value::Date(today()),
        // What a fund has is enough for all of its orders.
        Type::Money { .. } if !field.required => Value::Integer(1_000_000),
        Type::Money { .. } | Type::Integer { .. } => Value::Integer(number),
        Type::Decimal | Type::Signed | Type::Percent => {
            Value::Decimal(Decimal::from_thousandths(number * 1_000))
        }
        _ => Value::Text2(Box::new(Text2::new(Language::En, &format!("{} {n}", field.key)))),
    })
}

/// Another value in a field of a record.
fn edit(workspace: &mut Workspace, kind: &str, key: &str, n: usize) {
    let kind = Kind::by_key(kind).expect("a kind");
    let field = kind.field(key).expect("a field");
    let id = id(kind.key, n * 7);
    let change = Edit::Set { id, code: field.code, value: value(field, n + 1) };
    let context = crate::workspaces::context(1);
    let transaction = plan(workspace, &context, Cause::Edit, &[change]).expect("a plan");
    workspace.apply(&transaction);
}

fn id(kind: &str, n: usize) -> RecordId {
    RecordId::parse(&format!("{}-{n}", kind.replace('_', "."))).expect("an id")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day")
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}
