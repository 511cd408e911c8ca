//! Who came to a meeting. Whoever may see the attendance is told it by name and by number; anybody else the
//! numbers of large groups only, from which nobody can be made out.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::people::{group, person};
use crate::domain::kinds::{GROUP, PARTICIPATION, PERSON};
use crate::domain::{Language, Record, RecordId, Value};
use crate::engine::{Query, Seen, Workspace};

/// The smallest number of people of whom others are told how many they are.
pub const SMALLEST: i64 = 10;

/// Who came to a meeting.
#[derive(Clone, Debug, Default)]
pub struct Presence {
    /// How many of each group, each group before those that are part of it; last those of none.
    pub groups: Vec<Came>,
    /// How many in all: whoever belongs to several groups is one.
    pub all: Option<i64>,
    /// Who is known by name.
    pub people: Vec<RecordId>,
    /// Whether small numbers are left out.
    pub is_sealed: bool,
}

/// How many of a group came.
#[derive(Clone, Debug)]
pub struct Came {
    /// The group; `None` for those of whom no group is known.
    pub group: Option<RecordId>,
    /// How many groups it is part of.
    pub depth: usize,
    /// How many.
    pub count: i64,
}

impl Presence {
    /// Who came to a meeting that the audience may know.
    pub fn of(seen: Seen<'_>, meeting: &RecordId, language: Language) -> Self {
        match seen.as_team(GROUP) {
            Some(team) => counted(Seen::whole(&team), meeting, language).sealed(&team),
            None => counted(seen, meeting, language),
        }
    }

    /// Whether there is anything to tell.
    pub const fn tells(&self) -> bool {
        !self.groups.is_empty() || self.all.is_some() || !self.people.is_empty()
    }

    /// What is left of it for those who may not see who came. A group is told if it is large and if not almost
    /// all of it came; parts of groups are not, for what is missing to the whole would be one of them. All
    /// together are told only where that says nothing about a few.
    fn sealed(self, team: &Workspace) -> Self {
        let is_large = |number: i64| number >= SMALLEST;
        let is_told = |own: &Came| {
            let record = own.group.as_ref().and_then(|id| team.get(id.as_str()));
            let absent = record.and_then(|own| own.integer(group::SIZE.code));
            let absent = absent.map(|size| size.saturating_sub(own.count));
            is_large(own.count) && absent.is_none_or(|absent| absent <= 0 || is_large(absent))
        };
        let whole = self.groups.into_iter().filter(|own| own.depth == 0);
        let (groups, left): (Vec<Came>, Vec<Came>) = whole.partition(is_told);
        let sum: i64 = groups.iter().map(|own| own.count).sum();
        let all = self.all.filter(|all| {
            let apart = (all - sum).abs();
            left.is_empty() && is_large(*all) && (apart == 0 || is_large(apart))
        });
        Self { groups, all, people: Vec::new(), is_sealed: true }
    }
}

fn counted(seen: Seen<'_>, meeting: &RecordId, language: Language) -> Presence {
    let marks = Marks::of(&seen, meeting);
    let all_groups = Query::all(GROUP, language).run(seen);
    let mut groups = Vec::new();
    let tops = all_groups.iter().filter(|own| above(&seen, &own.id).is_none());
    tops.for_each(|own| marks.below(&all_groups, &own.id, 0, &mut groups));
    groups.push(Came { group: None, depth: 0, count: marks.count(&|own| own.groups.is_empty()) });
    groups.retain(|own| own.count > 0);
    let all = Some(marks.count(&|_| true)).filter(|all| *all > 0);
    let named: HashSet<&RecordId> = marks.0.values().filter_map(|own| own.person).collect();
    let people = Query::all(PERSON, language).run(seen).into_iter();
    let people = people.map(|own| own.id.clone()).filter(|id| named.contains(id)).collect();
    Presence { groups, all, people, is_sealed: false }
}

/// Somebody who was there, or several who were only counted.
struct Mark<'a> {
    /// All groups to which they belong, and what these are part of.
    groups: BTreeSet<&'a RecordId>,
    person: Option<&'a RecordId>,
    /// How they are told apart; those who were counted are not.
    known: Option<&'a str>,
    count: i64,
    /// The larger number of which they are a part.
    part_of: Option<&'a RecordId>,
}

/// All who were there.
struct Marks<'a>(BTreeMap<&'a RecordId, Mark<'a>>);

impl<'a> Marks<'a> {
    fn of(workspace: &'a Workspace, meeting: &RecordId) -> Self {
        let marks = workspace.pointing(meeting, PARTICIPATION, participation::OCCASION.code);
        let there = marks.filter(|own| {
            let state = own.choice(participation::STATE.code);
            state.is_none_or(|state| state == participation::PRESENT)
        });
        Self(there.map(|own| (&own.id, mark(workspace, own))).collect())
    }

    /// How many those are that belong together: a part is not counted beside its whole.
    fn count(&self, belongs: &dyn Fn(&Mark<'_>) -> bool) -> i64 {
        let mut known = HashSet::new();
        let own = self.0.values().filter(|own| belongs(own) && !self.is_within(own, belongs));
        let new = own.filter(|own| own.known.is_none_or(|name| known.insert(name)));
        new.map(|own| own.count).sum()
    }

    /// Whether what it is a part of belongs there too. A merge could close a loop.
    fn is_within(&self, own: &Mark<'_>, belongs: &dyn Fn(&Mark<'_>) -> bool) -> bool {
        let whole = |own: &Mark<'_>| own.part_of.and_then(|id| self.0.get(id));
        let wholes = std::iter::successors(whole(own), |own| whole(own));
        wholes.take(self.0.len()).any(belongs)
    }

    /// Puts in a group and those that are part of it.
    fn below(
        &self,
        all: &[std::sync::Arc<Record>],
        id: &RecordId,
        depth: usize,
        groups: &mut Vec<Came>,
    ) {
        let count = self.count(&|own| own.groups.contains(id));
        groups.push(Came { group: Some(id.clone()), depth, count });
        for own in all.iter().filter(|own| own.link(group::PARENT.code) == Some(id)) {
            self.below(all, &own.id, depth + 1, groups);
        }
    }
}

fn mark<'a>(workspace: &'a Workspace, record: &'a Record) -> Mark<'a> {
    let person = record.link(participation::PERSON.code);
    let count = record.integer(participation::COUNT.code);
    let is_number = record.choice(participation::FORM.code) == Some(participation::BY_NUMBER);
    let was_counted = record.is_flagged(participation::COUNTED_BEFORE.code);
    Mark {
        groups: groups_of(workspace, record, person),
        person,
        known: person.map(RecordId::as_str).or_else(|| record.text(participation::CODE.code)),
        count: if is_number { count.unwrap_or_default() } else { i64::from(!was_counted) },
        part_of: record.link(participation::OF_WHICH.code),
    }
}

/// The groups that are said, else that of the person; and all that they are part of.
pub(in crate::engine) fn groups_of<'a>(
    workspace: &'a Workspace,
    record: &'a Record,
    person: Option<&RecordId>,
) -> BTreeSet<&'a RecordId> {
    let said = record.get(participation::GROUPS.code).into_iter().flat_map(Value::ends);
    let mut waiting: Vec<&RecordId> = said.collect();
    if waiting.is_empty() {
        let person = person.and_then(|id| workspace.get(id.as_str()));
        waiting.extend(person.and_then(|person| person.link(person::GROUP.code)));
    }
    let mut groups = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let living = workspace.get(id.as_str()).filter(|own| !own.is_deleted());
        if living.is_some() && groups.insert(id) {
            waiting.extend(above(workspace, id));
        }
    }
    groups
}

/// The living group of which a group is a part.
fn above<'a>(workspace: &'a Workspace, id: &RecordId) -> Option<&'a RecordId> {
    let parent = workspace.get(id.as_str())?.link(group::PARENT.code)?;
    workspace.get(parent.as_str()).filter(|own| !own.is_deleted()).map(|own| &own.id)
}
