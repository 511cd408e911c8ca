//! Everything that may be due of records: the checks that kinds declare, and the guards that hold as long
//! as a test does, since what breaks one may have come in all the same.

use std::sync::LazyLock;

use crate::domain::declare::{By, Check, Figure, Grade, Guard, Test, Way};
use crate::domain::{Field, Kind, KindCode, Record};

use super::declared::{checks_of, guards_of};
use super::{Lack, Reckoner};

/// A check, or a guard as one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    /// Whose records it is about.
    pub kind: &'static Kind,
    /// The kind that declares it.
    pub owner: &'static Kind,
    what: What,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Check(&'static Check),
    /// With what has to hold for it to be asked.
    Guard(&'static Guard, &'static Test),
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| Kind::all().flat_map(of_kind).collect());

fn of_kind(kind: &'static Kind) -> impl Iterator<Item = Rule> {
    let guards = guards_of(kind.code).iter().filter_map(move |(owner, guard)| match &guard.way {
        Way::While(test) => Some(Rule { kind, owner, what: What::Guard(guard, test) }),
        _ => None,
    });
    let check = move |(owner, check): &(&'static Kind, &'static Check)| Rule {
        kind,
        owner,
        what: What::Check(check),
    };
    guards.chain(checks_of(kind.code).iter().map(check))
}

/// Those about the records of a kind.
pub(super) fn rules_of(kind: KindCode) -> impl Iterator<Item = &'static Rule> {
    RULES.iter().filter(move |rule| rule.kind.code == kind)
}

impl Rule {
    /// All of them, kind by kind.
    pub fn all() -> &'static [Self] {
        &RULES
    }

    /// The check, if it is no guard.
    pub const fn check(&self) -> Option<&'static Check> {
        match self.what {
            What::Check(check) => Some(check),
            What::Guard(..) => None,
        }
    }

    /// The key of the check, or of the guard that is broken.
    pub const fn key(&self) -> &'static str {
        match self.what {
            What::Check(check) => check.key,
            What::Guard(guard, _) => guard.key,
        }
    }

    /// How much it matters.
    pub const fn grade(&self) -> Grade {
        match self.what {
            What::Check(check) => check.grade,
            What::Guard(..) => Grade::Warning,
        }
    }

    /// The field at the end of its line.
    pub const fn aside(&self) -> Option<&'static Field> {
        match self.what {
            What::Check(check) => check.aside,
            What::Guard(..) => None,
        }
    }

    /// What its words name.
    pub const fn tells(&self) -> &'static [&'static Figure] {
        match self.what {
            What::Check(check) => check.tells,
            What::Guard(guard, _) => guard.tells,
        }
    }

    /// Whether it is asked once, not of each record.
    pub const fn is_once(&self) -> bool {
        matches!(self.what, What::Check(Check { once: true, .. }))
    }

    /// How it is found out.
    pub const fn by(&self) -> By {
        match self.what {
            What::Check(check) => check.by,
            What::Guard(_, test) => By::Test(*test),
        }
    }

    /// The tests that are asked of a record beside the one by which it is found out.
    pub fn further(&self) -> impl Iterator<Item = &'static Test> {
        let (one, other) = match self.what {
            What::Check(check) => (check.unless.as_ref(), None),
            What::Guard(guard, _) => (Some(&guard.needs), guard.when.as_ref()),
        };
        one.into_iter().chain(other)
    }

    /// Whether it is due of a record, by tests of that alone.
    pub fn is_due<'a>(&self, over: Reckoner<'a>, record: &'a Record) -> bool {
        let holds = |test: &Test| over.holds(record, test);
        match self.what {
            What::Check(check) => match &check.by {
                By::Test(test) => {
                    holds(test)
                        && check.unless.is_none_or(|unless| !over.lacks(record, &unless).is_empty())
                }
                By::Cells(_) | By::Code(_) => false,
            },
            What::Guard(guard, test) => {
                holds(test) && guard.when.is_none_or(|test| holds(&test)) && !holds(&guard.needs)
            }
        }
    }

    /// What is missing by name of a record of which it is due.
    pub fn lacks<'a>(&self, over: Reckoner<'a>, record: &'a Record) -> Vec<Lack> {
        let test = match self.what {
            What::Check(check) => check.unless,
            What::Guard(guard, _) => Some(guard.needs),
        };
        test.map(|test| over.lacks(record, &test)).unwrap_or_default()
    }

    /// Whether its words name what code computes.
    pub fn tells_code(&self) -> bool {
        self.tells().iter().any(|figure| figure.is_code())
    }
}
