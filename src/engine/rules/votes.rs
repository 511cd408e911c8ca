//! A vote that opens has dots, and one that is revealed says how it went: the sum of its ballots is put into
//! its options at that moment, and taken away when it is opened again.

use std::collections::BTreeMap;

use crate::domain::kinds::meetings::{ballot, ballot_line, vote, vote_option};
use crate::domain::kinds::{BALLOT_LINE, VOTE, VOTE_OPTION};
use crate::domain::{Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::after::After;

/// One of three options gets a dot (freerangelearner; n/4 is set by whoever prefers it).
const OPTIONS_A_DOT: usize = 3;
/// No more of them on one option than this (the same).
const MOST_ON_ONE: i64 = 3;

/// What follows where a vote went on.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    let votes = after.records.values().filter(|own| own.kind == VOTE && !own.is_deleted());
    votes.flat_map(|own| went_on(own, after)).collect()
}

fn went_on(own: &Record, after: &After<'_>) -> Vec<Edit> {
    let state = |own: &Record| own.choice(vote::STATE.code).unwrap_or(vote::SET_UP);
    let (was, is) = (after.former(&own.id).map(state), state(own));
    let options = || after.pointing(&own.id, VOTE_OPTION, vote_option::VOTE.code);
    match (was, is) {
        (was, is) if was == Some(is) => Vec::new(),
        (None | Some(vote::SET_UP), vote::OPEN) if lacks_dots(own) => {
            let dots = usual_dots(options().iter().filter(|own| !own.is_deleted()).count());
            let set = |code, value| Edit::Set { id: own.id.clone(), code, value: Some(value) };
            vec![
                set(vote::DOTS.code, Value::Integer(dots)),
                set(vote::MOST.code, Value::Integer(dots.min(MOST_ON_ONE))),
            ]
        }
        (_, vote::REVEALED) => {
            let sums = sums(&own.id, after);
            let votes = |own: &Record| Value::Integer(sums.get(&own.id).copied().unwrap_or(0));
            options().into_iter().map(|own| told(own, Some(votes(own)))).collect()
        }
        (Some(vote::REVEALED), _) => options().into_iter().map(|own| told(own, None)).collect(),
        _ => Vec::new(),
    }
}

/// How many dots everybody has where nobody said.
fn usual_dots(options: usize) -> i64 {
    i64::try_from(options / OPTIONS_A_DOT).unwrap_or(vote::MOST_DOTS).clamp(1, vote::MOST_DOTS)
}

fn lacks_dots(own: &Record) -> bool {
    own.choice(vote::MANNER.code) != Some(vote::HANDS) && own.get(vote::DOTS.code).is_none()
}

fn told(option: &Record, votes: Option<Value>) -> Edit {
    Edit::Set { id: option.id.clone(), code: vote_option::VOTES.code, value: votes }
}

/// The dots of each option on the ballots that count. A line between two votes counts in neither.
fn sums(vote: &RecordId, after: &After<'_>) -> BTreeMap<RecordId, i64> {
    let mut sums = BTreeMap::new();
    for line in after.pointing(vote, BALLOT_LINE, ballot_line::VOTE.code) {
        let of = |code| line.link(code).and_then(|id| after.find(id));
        let (ballot, option) = (of(ballot_line::BALLOT.code), of(ballot_line::OPTION.code));
        let is_of = |own: &&Record, code| !own.is_deleted() && own.link(code) == Some(vote);
        let ballot = ballot
            .filter(|own| is_of(own, ballot::VOTE.code) && !own.is_flagged(ballot::SPOILED.code));
        let option = option.filter(|own| is_of(own, vote_option::VOTE.code));
        let dots = line.integer(ballot_line::DOTS.code).filter(|_| !line.is_deleted());
        if let (Some(_), Some(option), Some(dots)) = (ballot, option, dots) {
            *sums.entry(option.id.clone()).or_insert(0) += dots;
        }
    }
    sums
}
