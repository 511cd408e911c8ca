//! What transactions are called: numbers rise by chance, undo and redo name what they are about, and
//! everything of other copies was seen.

use commonground::engine::request::Request;
use commonground::engine::{Cause, Context, Drawn, Edit, Name, Workspace, capture, plan};
use proptest::prelude::*;

use super::{Bench, RecordId};

fn note(id: &str) -> Vec<Edit> {
    vec![capture::note(RecordId::parse(id).unwrap(), "x")]
}

fn names(bench: &Bench) -> Vec<Name> {
    bench.journal.0.iter().map(|transaction| transaction.name).collect()
}

proptest! {
    #[test]
    fn numbers_rise_by_one_to_eight_behind_the_newest_of_the_own_replica(
        chances in prop::collection::vec((any::<[u8; 9]>(), 1..4u64), 1..30)
    ) {
        let bench = Bench::empty();
        let mut workspace = Workspace::default();
        let mut newest = std::collections::BTreeMap::new();
        for (step, (chance, replica)) in chances.into_iter().enumerate() {
            let context = Context { replica, drawn: Drawn::new(chance), ..bench.context() };
            let edits = note(&format!("n{step}"));
            let transaction = plan(&workspace, &context, Cause::Edit, &edits).unwrap();
            let Name { number, mark, .. } = transaction.name;
            let before = newest.get(&replica).map_or(0, |name: &Name| name.number);
            prop_assert_eq!(transaction.name.replica, replica);
            prop_assert!((before + 1..=before + 8).contains(&number), "{} {}", before, number);
            prop_assert_eq!(mark.to_le_bytes().to_vec(), chance[1..].to_vec());
            let others = newest.values().filter(|name| name.replica != replica).copied();
            prop_assert_eq!(&transaction.seen, &others.collect::<Vec<_>>());
            prop_assert_eq!(transaction.sequence, step as u64 + 1, "the journal has no gaps");
            newest.insert(replica, transaction.name);
            workspace.apply(&transaction);
            prop_assert!(workspace.ledger().has(transaction.name));
            let fork = Name { mark: !mark, ..transaction.name };
            prop_assert!(!workspace.ledger().has(fork));
        }
    }
}

#[test]
fn undo_and_redo_name_what_they_are_about() {
    let mut bench = Bench::founded();
    bench.edit(&note("n1")).unwrap();
    bench.edit(&note("n2")).unwrap();
    bench.ask(&Request::Undo(Some(2))).unwrap();
    bench.ask(&Request::Redo).unwrap();
    let named = names(&bench);
    assert!(named.iter().zip(1..).any(|(name, sequence)| name.number != sequence));
    let causes: Vec<_> = bench.journal.0.iter().map(|own| own.cause.clone()).collect();
    let (Cause::Undo(undone), Cause::Redo(redone)) = (&causes[3], &causes[4]) else {
        panic!("{causes:?}")
    };
    assert_eq!(undone, redone);
    assert_eq!((undone.replica, undone.number, undone.sequence), (7, named[1].number, 2));
}
