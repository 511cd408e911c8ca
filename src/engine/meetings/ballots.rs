//! A ballot that is handed in: its number, and a line for each option that it has dots for.

use crate::domain::kinds::meetings::{ballot, ballot_line};
use crate::domain::kinds::{BALLOT, BALLOT_LINE};
use crate::domain::{RecordId, Value};

use crate::engine::{Edit, Workspace};

/// The edits that hand it in, as one step.
pub fn handed_in(
    workspace: &Workspace,
    vote: &RecordId,
    spoiled: bool,
    dots: &[(RecordId, i64)],
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Edit> {
    let ballots = workspace.pointing(vote, BALLOT, ballot::VOTE.code);
    let last = ballots.filter_map(|own| own.integer(ballot::NUMBER.code)).max().unwrap_or(0);
    let own = fresh();
    let mut values = vec![
        (ballot::VOTE.code, Value::Link(vote.clone())),
        (ballot::NUMBER.code, Value::Integer(last + 1)),
    ];
    if spoiled {
        values.push((ballot::SPOILED.code, Value::Flag(true)));
    }
    let mut edits = vec![Edit::Create { id: own.clone(), kind: BALLOT, values }];
    for (option, dots) in dots {
        let values = vec![
            (ballot_line::OPTION.code, Value::Link(option.clone())),
            (ballot_line::VOTE.code, Value::Link(vote.clone())),
            (ballot_line::BALLOT.code, Value::Link(own.clone())),
            (ballot_line::DOTS.code, Value::Integer(*dots)),
        ];
        edits.push(Edit::Create { id: fresh(), kind: BALLOT_LINE, values });
    }
    edits
}
