//! An outline that follows what is done is the outline that is read anew.

use commonground::domain::kinds::outlines::{node, placement};
use commonground::domain::kinds::{NODE, OUTLINE, PLACEMENT};
use commonground::domain::{FieldCode, Language, RecordId, Text2, Value};
use commonground::engine::Edit;
use commonground::engine::outlines::{Spot, Tree, add, between, place};
use commonground::engine::request::Request;
use proptest::prelude::*;

use super::Bench;

fn id(text: &str) -> RecordId {
    RecordId::parse(text).unwrap()
}

fn words(text: &str) -> Value {
    Value::Text2(Box::new(Text2::new(Language::En, text)))
}

/// Something that a user may do to an outline, chosen by numbers.
fn deed(
    bench: &Bench,
    tree: &Tree,
    step: usize,
    (what, which, other): (u8, u32, u32),
) -> Vec<Edit> {
    let outline = id(if what == 0 { "other" } else { "own" });
    let row = |by: u32| tree.rows.get(by as usize % tree.rows.len().max(1));
    let at = row(which).map(|_| which as usize % tree.rows.len());
    let made = (id(&format!("p{step}")), id(&format!("n{step}")));
    let new = |spot: Spot| add(&outline, &spot, made.clone(), vec![(node::TEXT.code, words("x"))]);
    let set = |id: &RecordId, code, value| vec![Edit::Set { id: id.clone(), code, value }];
    let Some((own, other)) = row(which).zip(row(other)) else { return new(Spot::default()) };
    match what {
        0 | 1 => new(Spot::below(tree, at)),
        2 | 3 => new(Spot::after(tree, at.unwrap())),
        4 => new(Spot::before(tree, at.unwrap())),
        5 => set(&own.node, node::TEXT.code, Some(words("y"))),
        6 => vec![Edit::Remove(own.placement.clone())],
        7 => vec![Edit::Remove(own.node.clone())],
        8 => {
            set(&own.placement, placement::PARENT.code, Some(Value::Link(other.placement.clone())))
        }
        9 => {
            let order = between(None, Some(&other.order));
            set(&own.placement, placement::ORDER.code, Some(Value::Text(order.into())))
        }
        10 => {
            let parent = (which % 2 == 0).then_some(&other.placement);
            vec![place(&outline, parent, between(Some(&other.order), None), made.0, &own.node)]
        }
        _ => {
            let kinds = [NODE, PLACEMENT].into_iter();
            let all = kinds.flat_map(|kind| bench.workspace.all_of_kind(kind));
            let gone = all.filter(|record| record.is_deleted()).map(|record| record.id.clone());
            let gone: Vec<RecordId> = gone.collect();
            let one = gone.get(which as usize % gone.len().max(1));
            one.map(|id| Edit::Restore(id.clone())).into_iter().collect()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn following_is_reading_anew(
        deeds in prop::collection::vec((0u8..14, any::<u32>(), any::<u32>()), 1..40)
    ) {
        let mut bench = Bench::founded();
        for outline in ["own", "other"] {
            let values = vec![(FieldCode(100), words(outline))];
            bench.edit(&[Edit::Create { id: id(outline), kind: OUTLINE, values }]).unwrap();
        }
        let own = id("own");
        let mut tree = Tree::of(&bench.workspace, &own);
        for (step, numbers) in deeds.into_iter().enumerate() {
            match numbers.0 {
                12 => drop(bench.ask(&Request::Undo(None))),
                13 => drop(bench.ask(&Request::Redo)),
                _ => drop(bench.edit(&deed(&bench, &tree, step, numbers))),
            }
            // Now and then several steps at once.
            if numbers.1 % 3 > 0 {
                tree.follow(&bench.workspace, &own);
                prop_assert_eq!(&tree, &Tree::of(&bench.workspace, &own), "{:?}", numbers);
            }
        }
    }
}
