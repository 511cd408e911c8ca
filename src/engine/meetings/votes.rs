//! How votes fell, once they are revealed.

use crate::domain::kinds::meetings::{vote, vote_option};
use crate::domain::kinds::{VOTE, VOTE_OPTION};
use crate::domain::{Record, RecordId};
use crate::engine::Workspace;

/// An option with its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The option.
    pub option: RecordId,
    /// Dots, or hands.
    pub votes: i64,
    /// Its place, from 1 on; those with as many share one.
    pub rank: usize,
    /// Others have as many votes; where nobody voted there is nothing to be tied.
    pub is_tied: bool,
}

/// The options of a vote in the order of the ballot.
pub fn options<'a>(vote: &'a RecordId, records: &'a Workspace) -> Vec<&'a Record> {
    let options = records.pointing(vote, VOTE_OPTION, vote_option::VOTE.code);
    let mut options: Vec<&Record> = options.map(|own| &**own).collect();
    let place = |own: &Record| own.integer(vote_option::POSITION.code).unwrap_or(i64::MAX);
    options.sort_by_key(|own| (place(own), own.id.clone()));
    options
}

/// The same, most votes first. Chance and the order on the ballot decide nothing: those with as many are tied.
pub fn ranked(vote: &RecordId, records: &Workspace) -> Vec<Ranked> {
    let votes = |own: &&Record| own.integer(vote_option::VOTES.code).unwrap_or(0);
    let mut options = options(vote, records);
    options.sort_by_key(|own| std::cmp::Reverse(votes(own)));
    let all: Vec<i64> = options.iter().map(votes).collect();
    let ranked = options.into_iter().zip(&all).map(|(own, votes)| Ranked {
        option: own.id.clone(),
        votes: *votes,
        rank: all.iter().filter(|other| *other > votes).count() + 1,
        is_tied: *votes > 0 && all.iter().filter(|other| *other == votes).count() > 1,
    });
    ranked.collect()
}

/// The votes of a meeting that are revealed.
pub fn revealed(meeting: &RecordId, records: &Workspace) -> Vec<(RecordId, Vec<Ranked>)> {
    let votes = records.pointing(meeting, VOTE, vote::MEETING.code);
    let votes = votes.filter(|own| own.choice(vote::STATE.code) == Some(vote::REVEALED));
    votes.map(|own| (own.id.clone(), ranked(&own.id, records))).collect()
}
