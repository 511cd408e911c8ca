//! Who has been heard: distinct people, whatever the number of meetings (systems, 24 and 25).
//!
//! Whoever is named or has a code is one, wherever they came. Of those that were only counted nobody knows who
//! they are: for certain they add only what somebody says is new, and at most all of them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::NaiveDate;

use crate::domain::common::SITE_KIND;
use crate::domain::kinds::listening::assessment;
use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::people::group;
use crate::domain::kinds::{ASSESSMENT, GROUP, PARTICIPATION};
use crate::domain::{Record, RecordId, Value};
use crate::engine::meetings::groups_of;
use crate::engine::reckon::Computed;
use crate::engine::{Seen, Workspace};

use super::heard::{Heard, Reach};
use super::{sealed, sizes};

/// Seventy-five percent of a group is the least that counts as heard (000 B6).
const USUAL_TARGET: i64 = 75;

impl Reach {
    /// In the round that goes on, else in the newest, until the end of a day, as the owner counts it. `None` without
    /// a round.
    pub fn of(workspace: &Workspace, day: NaiveDate) -> Option<Self> {
        Some(Self::whole(workspace, round(workspace)?, day))
    }

    /// The same in a certain round.
    pub fn whole(workspace: &Workspace, round: &RecordId, day: NaiveDate) -> Self {
        let seen = Seen::whole(workspace);
        Self::counted(workspace, round, day, &|mark| seen.told_apart(mark))
    }

    /// The same of what is left of a workspace; `told_apart` says who a mark is of.
    fn counted<'a>(
        workspace: &'a Workspace,
        round: &RecordId,
        day: NaiveDate,
        told_apart: &dyn Fn(&RecordId) -> Option<&'a str>,
    ) -> Self {
        let groups = workspace.of_kind(GROUP).filter(|own| own.get(group::LEFT_OUT.code).is_none());
        let mut counted: BTreeMap<&RecordId, Counted<'_>> =
            groups.map(|own| (&own.id, Counted::default())).collect();
        let marks =
            workspace.of_kind(PARTICIPATION).filter(|own| counts(workspace, own, round, day));
        for mark in marks {
            let person = mark.link(participation::PERSON.code);
            let groups = groups_of(workspace, mark, person);
            let whole = whole_of(workspace, mark, round, day);
            for id in &groups {
                if let Some(counted) = counted.get_mut(id) {
                    let is_within = whole.as_ref().is_some_and(|whole| whole.contains(id));
                    counted.take(mark, told_apart(&mark.id), is_within);
                }
            }
        }
        let target = usual_target(workspace);
        let heard = counted.into_iter().filter_map(|(id, counted)| {
            let own = workspace.get(id.as_str())?;
            let parent =
                own.link(group::PARENT.code).filter(|id| workspace.get(id.as_str()).is_some());
            let size = sizes::on(own, day);
            let target = own.integer(group::TARGET.code).unwrap_or(target);
            let (sure, most) = (counted.sure(), counted.most());
            let most = size.map_or(most, |size| most.min(size)).max(sure);
            Some((id.clone(), Heard { parent: parent.cloned(), size, sure, most, target }))
        });
        Self { groups: heard.collect() }
    }

    /// Whether enough were heard of every group, and of every part of one if `parts` are asked for too; `None` where
    /// nobody knows, and without a group.
    pub fn is_met(&self, parts: bool) -> Option<bool> {
        let of_all = self.groups.values().filter(|own| parts || own.parent.is_none());
        let states: BTreeSet<u16> = of_all.map(Heard::state).collect();
        match states {
            _ if states.contains(&group::SHORT) => Some(false),
            _ if states.contains(&group::UNKNOWN) || states.is_empty() => None,
            _ => Some(true),
        }
    }
}

/// The figures of all groups, as an audience may know them.
pub fn figures(seen: Seen<'_>, today: NaiveDate) -> Computed {
    let told_apart = |mark: &RecordId| seen.told_apart(mark);
    let team = seen.as_team(GROUP);
    let of = team.as_ref().unwrap_or_else(|| seen.records());
    let counted = round(of).map(|round| Reach::counted(of, round, today, &told_apart));
    let reach = if team.is_some() { counted.map(sealed::for_others) } else { counted };
    let mut computed = Computed::new();
    for (id, heard) in reach.unwrap_or_default().groups {
        let percent = heard.percent().map(Value::Decimal);
        let told = [
            (&group::REACHED, Some(Value::Integer(heard.sure))),
            (&group::REACHED_MOST, Some(Value::Integer(heard.most))),
            (&group::SIZE_THEN, heard.size.map(Value::Integer)),
            (&group::REACH, percent),
            (&group::SHORT_BY, heard.short_by().map(Value::Integer)),
            (&group::REACH_STATE, Some(Value::Choice(heard.state()))),
        ];
        let told = told.into_iter().filter_map(|(figure, value)| Some((figure.field.key, value?)));
        computed.extend(told.map(|(key, value)| ((key, id.clone()), value)));
    }
    computed
}

/// Of each round, whether every group was heard well enough until its last day, as the team counts it.
pub fn of_rounds(seen: Seen<'_>, today: NaiveDate) -> Computed {
    let rounds = seen.records().of_kind(ASSESSMENT).filter_map(|own| {
        let heard = Reach::counted(seen.records(), &own.id, last_day(own, today), &|mark| {
            seen.told_apart(mark)
        });
        let key = (assessment::HEARD_ENOUGH.field.key, own.id.clone());
        Some((key, Value::Flag(heard.is_met(false)?)))
    });
    rounds.collect()
}

/// The rounds in which enough were heard of every group and of every part of one.
pub fn complete_rounds(workspace: &Workspace, today: NaiveDate) -> Vec<RecordId> {
    let is_complete = |own: &Record| {
        Reach::whole(workspace, &own.id, last_day(own, today)).is_met(true) == Some(true)
    };
    let complete = workspace.of_kind(ASSESSMENT).filter(|own| is_complete(own));
    complete.map(|own| own.id.clone()).collect()
}

/// Until when it counts who was heard in a round.
fn last_day(round: &Record, today: NaiveDate) -> NaiveDate {
    round.date(assessment::END.code).map_or(today, |end| end.min(today))
}

/// The round that goes on; without one, that which began last.
fn round(workspace: &Workspace) -> Option<&RecordId> {
    let runs = |own: &Record| own.choice(assessment::STATE.code) == Some(assessment::RUNNING);
    let begun = |own: &Record| own.date(assessment::START.code);
    let rounds = workspace.of_kind(ASSESSMENT).filter(|own| begun(own).is_some());
    rounds.max_by_key(|own| (runs(own), begun(own), &own.id)).map(|own| &own.id)
}

/// Whether somebody was there, and listened to in this round.
fn counts(workspace: &Workspace, mark: &Record, round: &RecordId, day: NaiveDate) -> bool {
    let state = mark.choice(participation::STATE.code);
    let came = state.is_none_or(|state| state == participation::PRESENT);
    let on = mark.date(participation::DATE.code);
    let of = mark.link(participation::ASSESSMENT.code).or_else(|| {
        let occasion = mark.link(participation::OCCASION.code)?;
        workspace.get(occasion.as_str())?.link(assessment::ASSESSMENT.code)
    });
    came && of == Some(round) && on.is_some_and(|on| on <= day)
}

/// The groups of the larger number of which a number is a part, if that counts.
fn whole_of<'a>(
    workspace: &'a Workspace,
    mark: &Record,
    round: &RecordId,
    day: NaiveDate,
) -> Option<BTreeSet<&'a RecordId>> {
    let whole = workspace.get(mark.link(participation::OF_WHICH.code)?.as_str())?;
    let is_told = !whole.is_deleted() && counts(workspace, whole, round, day);
    is_told.then(|| groups_of(workspace, whole, None))
}

/// What was gathered of a group.
#[derive(Default)]
struct Counted<'a> {
    /// Who is known by name or code.
    known: HashSet<&'a str>,
    /// Those of whom somebody says that they are in a number already.
    before: HashSet<&'a str>,
    /// How many nobody had heard, of all numbers; and how many they are together.
    new: i64,
    together: i64,
    /// The largest number.
    largest: i64,
}

impl<'a> Counted<'a> {
    fn take(&mut self, mark: &Record, known: Option<&'a str>, is_within: bool) {
        if mark.choice(participation::FORM.code) == Some(participation::BY_NUMBER) {
            let count = mark.integer(participation::COUNT.code).unwrap_or_default();
            self.largest = self.largest.max(count);
            // A part is not counted beside its whole.
            if !is_within {
                self.new += mark.integer(participation::NEW.code).unwrap_or_default();
                self.together += count;
            }
            return;
        }
        let Some(known) = known else { return };
        if mark.is_flagged(participation::COUNTED_BEFORE.code) {
            self.before.insert(known);
        } else {
            self.known.insert(known);
        }
    }

    /// Those who are known. Of those who are in a number already, only as many are as that leaves no room for.
    fn named(&self) -> i64 {
        let before = self.before.difference(&self.known).count();
        let known = i64::try_from(self.known.len()).unwrap_or(i64::MAX);
        known + i64::try_from(before).unwrap_or(i64::MAX).saturating_sub(self.new).max(0)
    }

    fn sure(&self) -> i64 {
        (self.named() + self.new).max(self.largest)
    }

    fn most(&self) -> i64 {
        self.named() + self.together
    }
}

fn usual_target(workspace: &Workspace) -> i64 {
    let site = workspace.of_kind(SITE_KIND).next();
    let own = site.and_then(|site| site.integer(assessment::REACH_TARGET.code));
    own.unwrap_or(USUAL_TARGET)
}
