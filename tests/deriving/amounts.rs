//! Worlds in which a number or a day is another one each: whoever wants a certain one looks through
//! them.

use std::iter::once;

use commonground::domain::declare::{Amount, Day, Set};
use commonground::domain::kinds::SITE;
use commonground::engine::reckon::View;

use super::contents::{contents, linked};
use super::sets::{emptied, with_member};
use super::truths::{About, all};
use super::world::{World, Worlds};

/// The most records that are made to be counted or added up.
const MOST: usize = 3;

/// Worlds in which an amount of a record differs.
pub fn amounts(world: World, about: &About, amount: Amount) -> Worlds {
    let about = about.clone();
    match amount {
        Amount::Number(_) | Amount::SchoolYear => Box::new(once(world)),
        Amount::Field(field) => contents(world, &about.id, field),
        Amount::Of(field, amount) => {
            let joined: Worlds = match world.record(&about.id).link(field.code) {
                Some(_) => Box::new(once(world)),
                None => linked(world, &about.id, field),
            };
            Box::new(joined.flat_map(move |world| {
                let to = world.record(&about.id).link(field.code).cloned().expect("a link");
                amounts(world, &About::only(&to), *amount)
            }))
        }
        Amount::Count(set) => members(world, &about, set, None),
        // What each of them takes, one after the other.
        Amount::Met(tests) => {
            let start: Worlds = Box::new(once(world));
            tests.iter().fold(start, |worlds, test| {
                let about = about.clone();
                Box::new(worlds.flat_map(move |world| {
                    once(world.clone()).chain(all(world, &about, vec![(*test, true)]).take(1))
                }))
            })
        }
        Amount::Distinct(set, by) => {
            let found = members(world, &about, set, None);
            Box::new(found.flat_map(move |world| {
                let one = with_member(world.clone(), &about, set);
                once(world).chain(one.flat_map(move |(world, id)| contents(world, &id, by)))
            }))
        }
        Amount::Sum(set, amount) => members(world, &about, set, Some(*amount)),
        Amount::Latest(set, by, field) => {
            let found = with_member(world, &about, set);
            Box::new(found.flat_map(move |(world, member)| {
                let dated = contents(world, &member, by);
                dated.flat_map(move |world| contents(world, &member, field))
            }))
        }
        Amount::Together(all) | Amount::Largest(all) => {
            let start: Worlds = Box::new(once(world));
            all.iter().fold(start, |worlds, own| {
                let about = about.clone();
                Box::new(worlds.flat_map(move |world| amounts(world, &about, *own)))
            })
        }
        Amount::Less(first, others) => {
            let firsts = amounts(world, &about, *first);
            others.iter().fold(firsts, |worlds, other| {
                let about = about.clone();
                Box::new(worlds.flat_map(move |world| amounts(world, &about, *other)))
            })
        }
        Amount::Times(one, other) => {
            let ones = amounts(world, &about, *one);
            Box::new(ones.flat_map(move |world| amounts(world, &about, *other)))
        }
        Amount::Setting(field) => {
            let site = world.of_kind(SITE).first().map(|own| own.id.clone()).expect("a site");
            contents(world, &site, field)
        }
        Amount::Share(part, all) => {
            let parts = amounts(world, &about, *part);
            Box::new(parts.flat_map(move |world| amounts(world, &about, *all)))
        }
        Amount::Days(from, to) => {
            let begun = days(world, &about, from);
            Box::new(begun.flat_map(move |world| days(world, &about, to)))
        }
    }
}

/// Worlds in which a day of a record differs.
pub fn days(world: World, about: &About, day: Day) -> Worlds {
    match day {
        Day::Today(_) | Day::Ago(_) | Day::SchoolYear | Day::Term => Box::new(once(world)),
        Day::Field(field) => contents(world, &about.id, field),
        Day::Of(field, day) => {
            let asker = about.id.clone();
            let joined: Worlds = match world.record(&asker).link(field.code) {
                Some(_) => Box::new(once(world)),
                None => linked(world, &asker, field),
            };
            Box::new(joined.flat_map(move |world| {
                let to = world.record(&asker).link(field.code).cloned().expect("a link");
                days(world, &About::only(&to), *day)
            }))
        }
        Day::Next(rhythm, begun) => {
            let id = about.id.clone();
            let rhythms = contents(world, &id, rhythm);
            Box::new(rhythms.flat_map(move |world| contents(world, &id, begun)))
        }
        Day::After(rhythm, day) => {
            let about = about.clone();
            let rhythms = contents(world, &about.id, rhythm);
            Box::new(rhythms.flat_map(move |world| days(world, &about, *day)))
        }
        Day::Latest(set, by) => {
            let about = about.clone();
            let one = with_member(emptied(&world, &about, &set), &about, set);
            Box::new(once(world).chain(one.flat_map(move |(world, id)| contents(world, &id, by))))
        }
    }
}

/// Worlds in which a set has the members that it has, then none, one, and more, an amount of each of
/// which differs.
fn members(world: World, about: &About, set: Set, amount: Option<Amount>) -> Worlds {
    let none = emptied(&world, about, &set);
    let about = about.clone();
    let counted = (0..=MOST).flat_map(move |most| {
        let start: Worlds = Box::new(once(none.clone()));
        (0..most).fold(start, |worlds, _| {
            let about = about.clone();
            Box::new(worlds.flat_map(move |world| with_one_more(world, &about, set, amount)))
        })
    });
    Box::new(once(world).chain(counted))
}

fn with_one_more(world: World, about: &About, set: Set, amount: Option<Amount>) -> Worlds {
    let asker = about.id.clone();
    Box::new(with_member(world, about, set).flat_map(move |(world, member)| match amount {
        Some(amount) => amounts(world, &About::within(&member, &asker), amount),
        None => Box::new(once(world)),
    }))
}
