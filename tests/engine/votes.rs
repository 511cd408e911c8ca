//! Random ballots: whatever is handed in, taken back, closed and opened again, what is revealed is the sum of the
//! ballots that stand, and nobody is given one before.

use commonground::domain::kinds::meetings::{vote, vote_option};
use commonground::domain::kinds::{BALLOT, BALLOT_LINE, VOTE, VOTE_OPTION};
use commonground::domain::{Language, Level, RecordId, Text2, Value};
use commonground::engine::edit::because;
use commonground::engine::meetings::{handed_in, ranked};
use commonground::engine::{Edit, Redacted};
use proptest::prelude::*;

use super::*;

const OPTIONS: usize = 5;
const DOTS: i64 = 4;
const MOST: i64 = 2;

fn id(name: &str) -> RecordId {
    RecordId::parse(name).unwrap()
}

fn text(words: &str) -> Value {
    Value::Text2(Box::new(Text2::new(Language::En, words)))
}

fn option(at: usize) -> RecordId {
    id(&format!("option-{at}"))
}

/// A vote that is open.
fn opened() -> Bench {
    let mut bench = Bench::empty();
    let own = id("vote-1");
    let values = vec![
        (vote::TITLE.code, text("What first?")),
        (vote::DOTS.code, Value::Integer(DOTS)),
        (vote::MOST.code, Value::Integer(MOST)),
    ];
    let mut edits = vec![Edit::Create { id: own.clone(), kind: VOTE, values }];
    for at in 0..OPTIONS {
        let values = vec![
            (vote_option::TEXT.code, text(&format!("Option {at}"))),
            (vote_option::VOTE.code, Value::Link(own.clone())),
        ];
        edits.push(Edit::Create { id: option(at), kind: VOTE_OPTION, values });
    }
    bench.edit(&edits).unwrap();
    bench.edit(&[state(vote::OPEN)]).unwrap();
    bench
}

fn state(state: u16) -> Edit {
    Edit::Set { id: id("vote-1"), code: vote::STATE.code, value: Some(Value::Choice(state)) }
}

/// What is on a ballot within its limits, and whether it is spoiled.
fn sheet() -> impl Strategy<Value = (Vec<i64>, bool)> {
    let dots = proptest::collection::vec(0..=MOST, OPTIONS);
    let fits = dots.prop_filter("more dots than there are", |own| own.iter().sum::<i64>() <= DOTS);
    (fits, proptest::bool::weighted(0.1))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_is_revealed_is_the_sum_of_the_ballots_that_stand(
        sheets in proptest::collection::vec((sheet(), 0..10u8), 0..14)
    ) {
        let mut bench = opened();
        let own = id("vote-1");
        let mut standing: Vec<Vec<i64>> = Vec::new();
        let mut made = 0;
        for ((sheet, spoiled), what) in sheets {
            let dots: Vec<_> = (0..OPTIONS)
                .map(|at| (option(at), sheet[at]))
                .filter(|(_, dots)| *dots > 0 && !spoiled)
                .collect();
            let mut fresh = || { made += 1; id(&format!("x{made}")) };
            let edits = handed_in(&bench.workspace, &own, spoiled, &dots, &mut fresh);
            bench.edit(&edits).unwrap();
            standing.push(if spoiled { vec![0; OPTIONS] } else { sheet });
            match what {
                0 | 1 => {
                    prop_assert!(bench.ask(&Request::Undo(None)).is_ok());
                    standing.pop();
                }
                2 => {
                    bench.edit(&[state(vote::CLOSED)]).unwrap();
                    let late = handed_in(&bench.workspace, &own, false, &dots, &mut fresh);
                    prop_assert!(bench.edit(&late).is_err(), "it is closed");
                    bench.edit(&because(vec![state(vote::OPEN)], "Somebody came late")).unwrap();
                }
                _ => {}
            }
            let redacted = Redacted::of(&bench.workspace, Level::Private);
            let seen = redacted.seen(&bench.workspace);
            prop_assert_eq!(seen.of_kind(BALLOT_LINE).count(), 0);
            prop_assert_eq!(seen.of_kind(BALLOT).filter(|own| !own.is_deleted()).count(), standing.len());
            prop_assert!(ranked(&own, seen.records()).iter().all(|own| own.votes == 0));
        }
        bench.edit(&[state(vote::REVEALED)]).unwrap();
        let sums: Vec<i64> = (0..OPTIONS).map(|at| standing.iter().map(|own| own[at]).sum()).collect();
        let told = ranked(&own, &bench.workspace);
        for (at, sum) in sums.iter().enumerate() {
            let own = told.iter().find(|own| own.option == option(at)).unwrap();
            prop_assert_eq!(own.votes, *sum);
            let alike = sums.iter().filter(|other| *other == sum).count();
            prop_assert_eq!(own.is_tied, *sum > 0 && alike > 1);
            prop_assert_eq!(own.rank, sums.iter().filter(|other| *other > sum).count() + 1);
        }
    }
}
