//! Numbers about all records of a kind, whole and by choice.

use crate::domain::declare::{Says, Set, Total};
use chrono::NaiveDate;

use crate::domain::{Choice, Decimal, Field, Kind, Record, Value};
use crate::engine::Seen;

use super::amount::{typed, whole};
use super::standing::NOTHING;
use super::{Reckoner, choice};

/// A total as it is now.
#[derive(Clone, Debug)]
pub struct Totalled {
    /// Which.
    pub total: &'static Total,
    /// Of all records.
    pub whole: Part,
    /// By choice, in the order of their field; what has no choice is in none of them.
    pub parts: Vec<(Choice, Part)>,
}

/// What a total is of some records.
#[derive(Clone, Debug)]
pub struct Part {
    /// The number; `None` is unknown.
    pub number: Option<Value>,
    /// Of how many it is, if it says that.
    pub of: Option<Value>,
}

/// The totals of a kind that an audience may see; what cannot be known of a record adds nothing.
pub fn totals_of(seen: Seen<'_>, today: NaiveDate, kind: &'static Kind) -> Vec<Totalled> {
    let may_see = |field: &Field| seen.audience().may_see(field.level);
    let mut totals = Reckoner::new(&seen, today).totals(kind);
    totals.retain(|Totalled { total, .. }| may_see(&total.field) && total.per.is_none_or(may_see));
    totals
}

impl<'a> Reckoner<'a> {
    fn totals(&self, kind: &'static Kind) -> Vec<Totalled> {
        let all = self.records.of_kind(kind.code);
        let totalled = |total: &'static Total| {
            let of_choice = |own: &Choice| {
                let code = Some(own.code);
                let has =
                    |record: &&'a Record| total.per.and_then(|field| choice(record, field)) == code;
                (*own, self.total(total, &all, has))
            };
            let choices = total.per.map_or(&[][..], |field| field.choices());
            let whole = self.total(total, &all, |_| true);
            Totalled { total, whole, parts: choices.iter().map(of_choice).collect() }
        };
        kind.totals.iter().map(totalled).collect()
    }

    /// A total of those records that are wanted.
    fn total(
        &self,
        total: &Total,
        all: &[&'a Record],
        is_wanted: impl Fn(&&'a Record) -> bool,
    ) -> Part {
        let counted = |count: usize| whole(i64::try_from(count).ok()?);
        let wanted = || all.iter().copied().filter(&is_wanted);
        // A set of whole kinds has the same records whichever asks.
        let in_set = |set: &Set| {
            let asker = all.first().copied().or(NOTHING.as_ref())?;
            counted(self.members(asker, set).filter(&is_wanted).count())
        };
        let (number, of) = match total.says {
            Says::Count => (counted(wanted().count()), None),
            Says::Sum(amount) => (self.sum(&wanted().collect::<Vec<_>>(), amount), None),
            Says::Part(part, all) => (in_set(&part), Some(in_set(&all))),
            Says::Whole(amount) => (all.first().and_then(|own| self.amount(own, amount)), None),
        };
        let typed = |number: Option<Decimal>| typed(total.field.ty, number?);
        Part { number: typed(number), of: of.and_then(typed) }
    }
}
