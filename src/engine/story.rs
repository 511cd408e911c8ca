//! The story of an improvement: what of the thread of an aim stands on one page. Which records belong to it is what
//! the thread says; nothing is told here that is not on it.

use chrono::NaiveDate;

use crate::domain::kinds::cycles::{cycle, prediction, question};
use crate::domain::kinds::meetings::{agenda_item, task, vote};
use crate::domain::kinds::outlines::{node, outline};
use crate::domain::kinds::people::expectation;
use crate::domain::kinds::{
    CYCLE, EXPECTATION, NODE, NOTE, OUTLINE, PREDICTION, PROBLEM, QUESTION, TASK, VOTE,
};
use crate::domain::relation::{ABOUT, SOURCE};
use crate::domain::{KindCode, Language, Record, RecordId};

use super::Seen;
use super::meetings::{Ranked, ranked};
use super::outlines::figures::outlines_of;
use super::outlines::{Tree, role_of};
use super::reckon::View as _;
use super::thread::{Knot, Thread};

/// An aim with its thread, as somebody sees it.
pub struct Story<'a> {
    seen: Seen<'a>,
    aim: &'a Record,
    above: Vec<&'a Record>,
    below: Vec<&'a Record>,
}

/// A driver diagram, as far as it was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theory {
    /// The outline.
    pub outline: RecordId,
    /// All drivers, and the ideas that were tried.
    pub rows: Vec<TheoryRow>,
    /// How many ideas were not tried yet.
    pub untried: usize,
}

/// A row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheoryRow {
    /// How many rows it is inside of.
    pub depth: usize,
    /// What stands there.
    pub node: RecordId,
    /// It stands there again: its tests are told at its first place.
    pub again: bool,
    /// Its tests, by their numbers.
    pub tests: Vec<RecordId>,
}

/// What people said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    /// Expectations, rows of outlines and notes.
    pub said: Vec<RecordId>,
    /// How votes fell.
    pub votes: Vec<(RecordId, Vec<Ranked>)>,
}

/// What comes next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// Tests of which nothing was decided yet, each with the questions that are not answered.
    pub open: Vec<(RecordId, Vec<RecordId>)>,
    /// Tests of which something comes that nobody has planned yet.
    pub announced: Vec<RecordId>,
    /// Tasks that are not done.
    pub tasks: Vec<RecordId>,
}

impl<'a> Story<'a> {
    /// That of an aim; `None` where it is not seen.
    pub fn of(
        seen: Seen<'a>,
        aim: &RecordId,
        today: NaiveDate,
        language: Language,
    ) -> Option<Self> {
        let thread = Thread::of(seen, aim, today, language)?;
        let records = |knots: &[Knot]| {
            let first = knots.iter().filter(|knot| !knot.again);
            first.filter_map(|knot| seen.records().find(&knot.id)).collect()
        };
        let (above, below) = (records(&thread.why), records(&thread.what));
        Some(Self { seen, aim: seen.records().find(aim)?, above, below })
    }

    /// Its driver diagrams.
    pub fn theory(&self) -> Vec<Theory> {
        let diagrams = self.seen.records().pointing(&self.aim.id, OUTLINE, outline::AIM.code);
        diagrams.map(|own| self.diagram(own)).filter(|own| !own.rows.is_empty()).collect()
    }

    fn diagram(&self, outline: &Record) -> Theory {
        let form = outline.choice(outline::FORM.code).unwrap_or(outline::DRIVERS);
        let (mut rows, mut untried) = (Vec::new(), 0);
        for row in Tree::of(self.seen.records(), &outline.id).rows {
            let node = self.seen.records().find(&row.node);
            let role = node.and_then(|node| role_of(node, form, row.depth));
            let tests = self.tests_of(&row.node);
            if role == Some(node::CHANGE_IDEA) && tests.is_empty() {
                untried += usize::from(!row.again);
                continue;
            }
            rows.push(TheoryRow { depth: row.depth, node: row.node, again: row.again, tests });
        }
        Theory { outline: outline.id.clone(), rows, untried }
    }

    fn tests_of(&self, idea: &RecordId) -> Vec<RecordId> {
        let tests = self.tests().filter(|own| own.link(cycle::IDEA.code) == Some(idea));
        tests.map(|own| own.id.clone()).collect()
    }

    /// Its tests: each idea's one after the other.
    pub fn tests(&self) -> impl Iterator<Item = &'a Record> + '_ {
        self.below(CYCLE)
    }

    /// What a test asks.
    pub fn questions(&self, test: &RecordId) -> Vec<RecordId> {
        let asked = self.below(QUESTION).filter(|own| own.link(question::CYCLE.code) == Some(test));
        asked.map(|own| own.id.clone()).collect()
    }

    /// What people said: what they expect, what they said of causes and drivers, what they noted, how they voted.
    pub fn voices(&self) -> Voices {
        let expected = self.above.iter().filter(|own| own.kind == EXPECTATION && is_said(own));
        let mut outlines: Vec<&RecordId> = self.below(OUTLINE).map(|own| &own.id).collect();
        for problem in self.above.iter().filter(|own| own.kind == PROBLEM) {
            outlines.extend(outlines_of(self.seen.records(), &problem.id).map(|own| &own.id));
        }
        let rows: Vec<RecordId> = outlines
            .iter()
            .flat_map(|own| Tree::of(self.seen.records(), own).rows)
            .filter(|row| !row.again)
            .map(|row| row.node)
            .collect();
        let heard = rows.iter().filter(|id| self.seen.records().find(id).is_some_and(is_said));
        let expected = expected.map(|own| own.id.clone());
        let mut said: Vec<RecordId> =
            expected.chain(heard.cloned()).chain(self.noted(&rows)).collect();
        let mut votes: Vec<RecordId> = self.below(VOTE).map(|own| own.id.clone()).collect();
        for own in outlines.iter().copied().chain(&rows) {
            let about = self.seen.records().pointing(own, VOTE, vote::ABOUT.code);
            votes.extend(about.map(|own| own.id.clone()));
        }
        let is_revealed = |id: &RecordId| {
            let vote = self.seen.records().find(id);
            vote.is_some_and(|own| own.choice(vote::STATE.code) == Some(vote::REVEALED))
        };
        [&mut said, &mut votes].into_iter().for_each(once);
        let votes = votes.into_iter().filter(is_revealed);
        let votes =
            votes.map(|id| (ranked(&id, self.seen.records()), id)).map(|(own, id)| (id, own));
        Voices { said, votes: votes.collect() }
    }

    /// Notes from which something on the thread was made, and those about it.
    fn noted(&self, rows: &[RecordId]) -> Vec<RecordId> {
        let records = self.seen.records();
        let told = self.above.iter().chain(&self.below).map(|own| &own.id);
        let told = std::iter::once(&self.aim.id).chain(told).chain(rows);
        let noted = told.flat_map(|id| {
            let sources = records.find(id).and_then(|own| own.links(SOURCE));
            let about = records.incoming(id).filter(|(code, _)| *code == ABOUT);
            sources
                .into_iter()
                .flat_map(|links| links.keys())
                .chain(about.map(|(_, from)| &from.id))
        });
        let is_note = |id: &&RecordId| {
            records.find(id).is_some_and(|own| own.kind == NOTE && !own.is_deleted())
        };
        noted.filter(is_note).cloned().collect()
    }

    /// What comes next.
    pub fn ahead(&self) -> Ahead {
        let is_open = |own: &&Record| {
            own.choice(cycle::STAGE.code) != Some(cycle::ACT)
                || own.choice(cycle::DECISION.code).is_none()
        };
        let open = self.tests().filter(is_open);
        let open = open.map(|own| {
            let asked = self.questions(&own.id).into_iter().filter(|id| !self.is_answered(id));
            (own.id.clone(), asked.collect())
        });
        let goes_on =
            |own: &Record| self.tests().any(|next| next.link(cycle::FORMER.code) == Some(&own.id));
        let announced = self
            .tests()
            .filter(|own| !is_open(own) && own.get(cycle::NEXT.code).is_some() && !goes_on(own));
        let is_to_do = |own: &&Record| {
            own.choice(task::STATE.code).is_some_and(|state| task::TO_DO.contains(&state))
        };
        Ahead {
            open: open.collect(),
            announced: announced.map(|own| own.id.clone()).collect(),
            tasks: self.below(TASK).filter(is_to_do).map(|own| own.id.clone()).collect(),
        }
    }

    fn is_answered(&self, question: &RecordId) -> bool {
        let records = self.seen.records();
        let mut all = records.pointing(question, PREDICTION, prediction::QUESTION.code);
        let came = [&prediction::RESULT, &prediction::ANSWER];
        all.any(|own| came.iter().any(|field| own.get(field.code).is_some()))
    }

    fn below(&self, kind: KindCode) -> impl Iterator<Item = &'a Record> + '_ {
        self.below.iter().copied().filter(move |own| own.kind == kind)
    }
}

/// Whether somebody said it: what was only inferred is nobody's voice.
fn is_said(own: &Record) -> bool {
    match own.kind {
        EXPECTATION => own.choice(expectation::BASIS.code) != Some(expectation::INFERRED),
        NODE => {
            own.choice(node::KNOWN_BY.code) == Some(node::HEARD)
                || own.link(agenda_item::SAID_AT.code).is_some()
                || own.links(agenda_item::SAID_BY.code).is_some()
        }
        _ => false,
    }
}

/// Each once, where it stood first.
fn once(ids: &mut Vec<RecordId>) {
    let mut known = std::collections::HashSet::new();
    ids.retain(|id| known.insert(id.clone()));
}
