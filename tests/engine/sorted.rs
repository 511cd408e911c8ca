//! A register that follows what is done is the register that is sorted anew.

use commonground::domain::kinds::notes::note;
use commonground::domain::kinds::{NOTE, ORGANIZATION, PERSON};
use commonground::domain::{FieldCode, Kind, KindCode, Language, Level, RecordId, Text2, Value};
use commonground::engine::request::Request;
use commonground::engine::{Edit, Query, Redacted, Seen, Sorted};
use proptest::prelude::*;

use super::{Bench, standing};

const NAME: FieldCode = FieldCode(100);

/// Words few enough that some are the same.
fn words(kind: KindCode, pick: u32) -> (FieldCode, Value) {
    let word = ["Ana", "ana", "Émile", "Zoe", "Luz", "10 b", "9 b"][pick as usize % 7];
    match kind {
        NOTE => (note::TEXT.code, Value::Text(word.into())),
        ORGANIZATION => (NAME, Value::Text2(Box::new(Text2::new(Language::En, word)))),
        _ => (NAME, Value::Text(word.into())),
    }
}

/// Something that a user may do to one record of a kind, or to some, chosen by numbers.
fn deed(
    bench: &Bench,
    kind: KindCode,
    step: usize,
    (what, which, other): (u8, u32, u32),
) -> Vec<Edit> {
    let all = bench.workspace.all_of_kind(kind);
    let ids: Vec<&RecordId> = all.map(|record| &record.id).collect();
    let made = |at: usize| {
        let id = RecordId::parse(&format!("{:x}{step}x{at}", which % 16)).unwrap();
        Edit::Create { id, kind, values: vec![words(kind, other + at as u32)] }
    };
    let Some(own) = ids.get(which as usize % ids.len().max(1)) else { return vec![made(0)] };
    let id = (*own).clone();
    let (code, value) = words(kind, other);
    match what {
        0..=2 => vec![made(0)],
        3 => (0..20).map(made).collect(),
        4 => ids.iter().take(3).map(|id| Edit::Remove((*id).clone())).collect(),
        5 => vec![Edit::Remove(id)],
        6 => vec![Edit::Restore(id)],
        _ => vec![Edit::Set { id, code, value: Some(value) }],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn following_is_sorting_anew(
        kind in prop::sample::select(vec![NOTE, PERSON, ORGANIZATION]),
        deeds in prop::collection::vec((0u8..14, any::<u32>(), 0u32..100), 1..40)
    ) {
        let mut bench = Bench::founded();
        let query = Query::all(kind, Language::En);
        let mut sorted = Sorted::of(Seen::whole(&bench.workspace), &query);
        for (step, numbers) in deeds.into_iter().enumerate() {
            match numbers.0 {
                12 => drop(bench.ask(&Request::Undo(None))),
                13 => drop(bench.ask(&Request::Redo)),
                _ => drop(bench.edit(&deed(&bench, kind, step, numbers))),
            }
            // Now and then several steps at once.
            if numbers.1 % 3 > 0 {
                sorted.follow(Seen::whole(&bench.workspace), &query);
                let anew = Sorted::of(Seen::whole(&bench.workspace), &query);
                prop_assert_eq!(sorted.records(), anew.records(), "{:?}", numbers);
            }
        }
    }
}

/// By every figure of some kinds: sorted by it, and those of which it is not known.
fn by_figures(bench: &Bench, kinds: &[&str], seen: Seen<'_>) -> Vec<(&'static str, Query)> {
    let kinds = kinds.iter().filter_map(|key| Kind::by_key(key));
    let figures = kinds.flat_map(|kind| kind.figures.iter().map(move |own| (kind, own)));
    let queries = figures.flat_map(|(kind, figure)| {
        let context = bench.context();
        let key = figure.field.key;
        let mut sorted = Query::all(kind.code, Language::En);
        let by = if key.len() % 2 > 0 { format!("-{key}") } else { key.to_owned() };
        // What an audience may not see is no figure of theirs.
        let is_known = sorted.sort_by(seen, &context, kind, &by).is_ok();
        assert_eq!(is_known, seen.shows_figure(figure), "{}.{key}", kind.key);
        let mut narrowed = Query::all(kind.code, Language::En);
        let _ = narrowed.narrow(seen, &context, kind, key, "");
        is_known.then_some([(key, sorted), (key, narrowed)])
    });
    queries.flatten().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_order_of_figures_follows_what_they_count(
        // Kinds whose records count one another: two at a time, so that many are counted, and all of them.
        kinds in prop::sample::select(
            vec![&["fund", "work_order"][..], &["criterion", "score"], &standing::KINDS]
        ),
        audience in prop::sample::select(vec![Level::Private, Level::Team, Level::Public]),
        deeds in prop::collection::vec((0u8..20, any::<u32>(), any::<u32>()), 1..80)
    ) {
        let mut bench = Bench::founded();
        let mut redacted = Redacted::of(&bench.workspace, audience);
        let seen = redacted.seen(&bench.workspace);
        let queries = by_figures(&bench, kinds, seen);
        let mut lists: Vec<Sorted> =
            queries.iter().map(|(_, query)| Sorted::of(seen, query)).collect();
        for (step, numbers) in deeds.into_iter().enumerate() {
            match numbers.0 {
                18 => drop(bench.ask(&Request::Undo(None))),
                19 => drop(bench.ask(&Request::Redo)),
                _ => drop(bench.edit(&standing::deed(&bench, kinds, step, numbers))),
            }
            if numbers.1 % 3 == 0 {
                continue;
            }
            redacted.follow(&bench.workspace);
            let seen = redacted.seen(&bench.workspace);
            // As a screen does: what code computes is computed when the question is put.
            for ((key, query), list) in by_figures(&bench, kinds, seen).iter().zip(&mut lists) {
                list.follow(seen, query);
                let anew = Sorted::of(seen, query);
                prop_assert_eq!(list.records(), anew.records(), "{} {:?}", key, numbers);
            }
        }
    }
}
