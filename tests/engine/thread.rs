//! The thread both ways: whatever is done, it comes to an end, tells each record once, and what stands above a
//! record has that below.

use commonground::engine::Seen;
use commonground::engine::thread::{Knot, Thread};

use super::*;

/// What is met one way, each record once.
fn met(knots: &[Knot]) -> Vec<&RecordId> {
    let mut met: Vec<_> = knots.iter().filter(|knot| !knot.again).map(|knot| &knot.id).collect();
    met.sort();
    met
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn who_stands_above_has_the_other_below(
        wishes in prop::collection::vec((0u8..11, any::<u32>(), any::<u32>(), any::<u32>()), 1..60)
    ) {
        let mut bench = Bench::founded();
        for numbers in wishes {
            drop(bench.edit(&wish(&bench, numbers)));
        }
        let seen = Seen::whole(&bench.workspace);
        let today = bench.context().now.day();
        let living = bench.workspace.records().filter(|own| !own.is_deleted());
        let threads: BTreeMap<_, _> = living
            .filter_map(|own| Some((&own.id, Thread::of(seen, &own.id, today, Language::En)?)))
            .collect();
        for (id, thread) in &threads {
            let (why, what) = (met(&thread.why), met(&thread.what));
            prop_assert!(why.windows(2).all(|two| two[0] != two[1]), "{why:?}");
            prop_assert!(what.windows(2).all(|two| two[0] != two[1]), "{what:?}");
            for above in why.iter().filter_map(|own| threads.get(*own)) {
                prop_assert!(met(&above.what).contains(id), "{} below {}", id, above.of);
            }
            for below in what.iter().filter_map(|own| threads.get(*own)) {
                prop_assert!(met(&below.why).contains(id), "{} above {}", id, below.of);
            }
        }
    }
}
