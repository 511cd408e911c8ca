//! What lies on paper on the table by the door: who signs in, how groups are counted, by which code somebody is
//! known, what is voted on and what a survey asks. In the order in which it will be typed.

use std::collections::BTreeSet;

use crate::domain::declare::DoorSheet;
use crate::domain::kinds::listening::item;
use crate::domain::kinds::meetings::{meeting, meeting_series, participation, vote};
use crate::domain::kinds::people::{group, seat};
use crate::domain::kinds::{GROUP, ITEM, PARTICIPATION, SEAT, VOTE};
use crate::domain::{Language, Record, RecordId};
use crate::engine::{Query, Seen};

use super::votes::options;

/// A sheet, with what is printed on it already.
#[derive(Clone, Debug)]
pub struct Printed {
    /// Which one.
    pub sheet: DoorSheet,
    /// For which meeting, or what a survey is called.
    pub of: RecordId,
    /// Who is expected: they only tick.
    pub people: Vec<RecordId>,
    /// The groups, parts behind their wholes, each with how deep it stands.
    pub groups: Vec<(usize, RecordId)>,
    /// The votes.
    pub votes: Vec<Ballot>,
    /// The questions of a survey in the order in which they are asked.
    pub questions: Vec<RecordId>,
}

/// A ballot on paper.
#[derive(Clone, Debug)]
pub struct Ballot {
    /// The vote.
    pub vote: RecordId,
    /// Its options in their order.
    pub options: Vec<RecordId>,
    /// How many dots everybody has.
    pub dots: i64,
    /// How many of them may go to one option.
    pub most: i64,
}

impl Printed {
    /// A sheet of a meeting, or of a survey.
    pub fn of(seen: Seen<'_>, sheet: DoorSheet, of: &Record, language: Language) -> Self {
        let nothing = Self {
            sheet,
            of: of.id.clone(),
            people: Vec::new(),
            groups: Vec::new(),
            votes: Vec::new(),
            questions: Vec::new(),
        };
        match sheet {
            DoorSheet::SignIn => Self { people: expected(seen, of, language), ..nothing },
            DoorSheet::Tally | DoorSheet::Codes => Self { groups: tree(seen, language), ..nothing },
            DoorSheet::Ballots => Self { votes: ballots(seen, of), ..nothing },
            DoorSheet::Survey => Self { questions: questions(seen, of, language), ..nothing },
        }
    }

    /// The records that it names.
    pub fn names(&self) -> impl Iterator<Item = &RecordId> {
        let votes = self.votes.iter().flat_map(|own| own.options.iter().chain([&own.vote]));
        self.people
            .iter()
            .chain([&self.of])
            .chain(&self.questions)
            .chain(self.groups.iter().map(|own| &own.1))
            .chain(votes)
    }
}

/// Who is named at the meeting already, and who sits in the team that meets.
fn expected(seen: Seen<'_>, meeting: &Record, language: Language) -> Vec<RecordId> {
    let records = seen.records();
    let marks = records.pointing(&meeting.id, PARTICIPATION, participation::OCCASION.code);
    let named = marks.filter_map(|own| own.link(participation::PERSON.code));
    let series = meeting.link(meeting::SERIES.code).and_then(|id| records.get(id.as_str()));
    let team = series.and_then(|own| own.link(meeting_series::BODY.code));
    let seats = team.into_iter().flat_map(|team| records.pointing(team, SEAT, seat::OF.code));
    let seated = seats.filter_map(|own| own.link(seat::PERSON.code));
    let expected: BTreeSet<&RecordId> = named.chain(seated).collect();
    let people = Query::all(crate::domain::kinds::PERSON, language).run(seen);
    let people = people.iter().map(|own| &own.id).filter(|id| expected.contains(id));
    people.cloned().collect()
}

/// The groups that are asked, parts behind their wholes.
fn tree(seen: Seen<'_>, language: Language) -> Vec<(usize, RecordId)> {
    let all = Query::all(GROUP, language).run(seen);
    let asked = |own: &Record| own.get(group::LEFT_OUT.code).is_none();
    let all: Vec<&Record> = all.iter().map(|own| &**own).filter(|own| asked(own)).collect();
    let is_there = |id: &RecordId| all.iter().any(|own| own.id == *id);
    let whole = |own: &Record| own.link(group::PARENT.code).filter(|id| is_there(id)).cloned();
    let mut rows = Vec::new();
    let mut waiting: Vec<(usize, &Record)> =
        all.iter().rev().filter(|own| whole(own).is_none()).map(|own| (0, *own)).collect();
    while let Some((depth, own)) = waiting.pop() {
        if rows.iter().any(|(_, id)| *id == own.id) {
            continue; // a circle is refused, but may have come in with a file
        }
        rows.push((depth, own.id.clone()));
        let parts = all.iter().rev().filter(|part| whole(part).as_ref() == Some(&own.id));
        waiting.extend(parts.map(|part| (depth + 1, *part)));
    }
    rows
}

/// What is asked by an instrument, in its order.
fn questions(seen: Seen<'_>, of: &Record, language: Language) -> Vec<RecordId> {
    let asked = |own: &Record| {
        own.link(item::INSTRUMENT.code) == Some(&of.id) && !own.is_flagged(item::RETIRED.code)
    };
    let all = Query::all(ITEM, language).run(seen);
    all.iter().filter(|own| asked(own)).map(|own| own.id.clone()).collect()
}

/// The votes of a meeting that are not over, as far as everybody has a ballot.
fn ballots(seen: Seen<'_>, meeting: &Record) -> Vec<Ballot> {
    let votes = seen.records().pointing(&meeting.id, VOTE, vote::MEETING.code);
    let goes_on = |own: &Record| {
        let state = own.choice(vote::STATE.code);
        let manner = own.choice(vote::MANNER.code);
        state.is_none_or(|own| own <= vote::OPEN) && manner.is_none_or(|own| own == vote::BALLOTS)
    };
    let votes = votes.filter(|own| goes_on(own)).map(|own| {
        let dots = own.integer(vote::DOTS.code).unwrap_or(1);
        Ballot {
            vote: own.id.clone(),
            options: options(&own.id, seen.records()).iter().map(|own| own.id.clone()).collect(),
            dots,
            most: own.integer(vote::MOST.code).unwrap_or(dots).min(dots),
        }
    });
    votes.filter(|own| !own.options.is_empty()).collect()
}
