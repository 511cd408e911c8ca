//! What an audience sees, brought along by single changes, is what is redacted anew.

use commonground::domain::common::{AUTHOR, LEVEL};
use commonground::domain::kinds::people::person;
use commonground::domain::kinds::{CYCLE, GROUP, NODE, NOTE, OUTLINE, PERSON, PLACEMENT, PROBLEM};
use commonground::domain::{FieldType, Kind, KindCode, Level, RecordId, Text2, Value};
use commonground::engine::request::Request;
use commonground::engine::{Edit, Query, Redacted, Seen, Sorted};
use proptest::prelude::*;

use super::*;

const KINDS: [KindCode; 8] = [NOTE, PERSON, GROUP, PROBLEM, CYCLE, OUTLINE, NODE, PLACEMENT];

/// Something that a user may do, chosen by numbers.
fn deed(bench: &Bench, step: usize, (what, which, other): (u8, u32, u32)) -> Vec<Edit> {
    let chosen = |pick: u32, kinds: &[KindCode]| {
        let all = bench.workspace.records().filter(|own| kinds.contains(&own.kind));
        let all: Vec<_> = all.map(|own| own.id.clone()).collect();
        all.get(pick as usize % all.len().max(1)).cloned()
    };
    let kind = Kind::by_code(KINDS[which as usize % KINDS.len()]).unwrap();
    let word = ["Ana", "Luz", "Zoe"][other as usize % 3];
    let value = |ty: FieldType, pick: u32| match ty {
        FieldType::Line | FieldType::Text => Some(Value::Text(word.into())),
        FieldType::Line2 | FieldType::Text2 => {
            Some(Value::Text2(Box::new(Text2::new(Language::En, word))))
        }
        FieldType::Choice(choices) => {
            Some(Value::Choice(choices[pick as usize % choices.len()].code))
        }
        FieldType::Link(kinds) => chosen(pick, kinds).map(Value::Link),
        _ => None,
    };
    let set = |id: RecordId, code, value| vec![Edit::Set { id, code, value }];
    let record = || chosen(other, &KINDS);
    match what {
        0..=3 => {
            let id = RecordId::parse(&format!("x{step}")).unwrap();
            let fields = kind.fields.iter().zip(0u32..);
            let values = fields
                .filter_map(|(field, at)| Some((field.code, value(field.ty, which ^ other ^ at)?)));
            vec![Edit::Create { id, kind: kind.code, values: values.collect() }]
        }
        4..=6 => record().map_or_else(Vec::new, |id| {
            let level = Level::ALL[which as usize % 4].code();
            set(id, LEVEL.code, Some(Value::Choice(level)))
        }),
        7 => record().map_or_else(Vec::new, |id| vec![Edit::Remove(id)]),
        8 => record().map_or_else(Vec::new, |id| vec![Edit::Restore(id)]),
        // Who is called like the author is told as the author.
        9 => chosen(other, &[PERSON])
            .map_or_else(Vec::new, |id| set(id, person::NAME.code, Some(Value::Text(word.into())))),
        _ => record().map_or_else(Vec::new, |id| {
            let kind = bench.workspace.get(id.as_str()).and_then(|own| Kind::by_code(own.kind));
            let fields = kind.map_or(&[][..], |kind| kind.fields);
            let field = fields[which as usize % fields.len()];
            set(id, field.code, value(field.ty, which))
        }),
    }
}

/// All that a reader could ask of it.
fn told(seen: Seen<'_>) -> String {
    let mut told = String::new();
    for record in seen.records().records() {
        let incoming: Vec<_> = seen.incoming(&record.id).collect();
        let withheld: Vec<_> = Kind::by_code(record.kind)
            .map_or(&[][..], |kind| kind.fields)
            .iter()
            .filter(|field| seen.withholds(&record.id, field.code))
            .map(|field| field.key)
            .collect();
        told.push_str(&format!("{record:?} {incoming:?} {withheld:?}\n"));
    }
    for kind in KINDS {
        let ids: Vec<_> = seen.all_of_kind(kind).map(|own| &own.id).collect();
        told.push_str(&format!("{kind:?} {ids:?} {}\n", seen.knows_author("Ana")));
    }
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn following_is_redacting_anew(
        audience in prop::sample::select(vec![Level::Team, Level::Partner, Level::Public]),
        deeds in prop::collection::vec((0u8..14, any::<u32>(), any::<u32>()), 1..40)
    ) {
        let mut bench = Bench::founded();
        let mut redacted = Redacted::of(&bench.workspace, audience);
        let query = Query::all(PERSON, Language::En);
        let mut sorted = Sorted::of(redacted.seen(&bench.workspace), &query);
        for (step, numbers) in deeds.into_iter().enumerate() {
            match numbers.0 {
                12 => drop(bench.ask(&Request::Undo(None))),
                13 => drop(bench.ask(&Request::Redo)),
                _ => drop(bench.edit(&deed(&bench, step, numbers))),
            }
            // Now and then several steps at once.
            if numbers.1 % 3 > 0 {
                redacted.follow(&bench.workspace);
                let anew = Redacted::of(&bench.workspace, audience);
                let (seen, anew) = (redacted.seen(&bench.workspace), anew.seen(&bench.workspace));
                prop_assert_eq!(told(seen), told(anew), "{:?}", numbers);
                sorted.follow(seen, &query);
                let all = Sorted::of(anew, &query);
                prop_assert_eq!(sorted.records(), all.records(), "a list follows it");
            }
        }
    }
}

#[test]
fn its_owner_sees_the_records_themselves() {
    let bench = Bench::founded();
    let redacted = Redacted::of(&bench.workspace, Level::Private);
    assert!(std::ptr::eq(redacted.seen(&bench.workspace).records(), &bench.workspace));
}

#[test]
fn an_author_is_told_to_others_as_a_person_whom_they_may_know() {
    let mut bench = Bench::founded();
    let ana = bench.add("person", &[("name", "Ana")]).unwrap();
    let author = |bench: &Bench| {
        let redacted = Redacted::of(&bench.workspace, Level::Team);
        let seen = redacted.seen(&bench.workspace);
        let group = seen.get("group-students").unwrap();
        (seen.knows_author("Ana"), group.text(AUTHOR.code).map(str::to_owned))
    };
    assert_eq!(author(&bench), (true, Some("Ana".to_owned())));
    let private = Some(Value::Choice(Level::Private.code()));
    bench.edit(&[Edit::Set { id: ana, code: LEVEL.code, value: private }]).unwrap();
    assert_eq!(author(&bench), (false, None));
    assert!(Seen::whole(&bench.workspace).knows_author("Ana"));
}
