//! Worlds in which a test holds of a record, or does not. They are guesses by the form of the test:
//! the evaluator says which of them are right.

use std::iter::{empty, once};

use commonground::domain::common::DELETED;
use commonground::domain::declare::{Amount, Figure, Formula, Set, Test, Than};
use commonground::domain::kinds::{ASSESSMENT, GROUP};
use commonground::domain::{Field, Language, RecordId, Text2, Value};
use commonground::engine::reckon::View;

use super::amounts::{amounts, days};
use super::code::{all_heard, listened};
use super::contents::{contents, linked};
use super::sets::{emptied, with_member, with_one};
use super::world::{World, Worlds};

/// The record that is asked about, and the one that asks, where the first is in a set of the second.
#[derive(Clone)]
pub struct About {
    pub id: RecordId,
    asker: Option<RecordId>,
}

/// What is to be: each of these tests holds, or does not.
pub type Wishes = Vec<(Test, bool)>;

impl About {
    pub fn only(id: &RecordId) -> Self {
        Self { id: id.clone(), asker: None }
    }

    pub fn within(id: &RecordId, asker: &RecordId) -> Self {
        Self { id: id.clone(), asker: Some(asker.clone()) }
    }

    /// Whether the evaluator can be asked from here.
    fn is_open(&self, world: &World) -> bool {
        self.asker.is_none() && world.find(&self.id).is_some()
    }
}

/// Worlds in which all wishes may come true. What can be seen not to be is left out early.
pub fn all(world: World, about: &About, wishes: Wishes) -> Worlds {
    let start: Worlds = Box::new(once(world));
    wishes.into_iter().fold(start, |worlds, (test, wanted)| {
        let about = about.clone();
        Box::new(worlds.flat_map(move |world| {
            let of = about.clone();
            let is_so =
                move |world: &World| !of.is_open(world) || world.holds(&of.id, &test) == wanted;
            ways(world, &about, test, wanted).filter(is_so)
        }))
    })
}

/// The ways not to pass a test: of several parts one fails while the others hold.
pub fn failures(test: Test) -> Vec<Wishes> {
    match test {
        Test::All(parts) if !is_of_code(&test) => (0..parts.len())
            .map(|failing| {
                let others = parts.iter().enumerate().filter(|(at, _)| *at != failing);
                let others = others.map(|(_, part)| (*part, true));
                others.chain([(parts[failing], false)]).collect()
            })
            .collect(),
        test => vec![vec![(test, false)]],
    }
}

/// Worlds in which a test may hold of a record, or may not.
pub fn ways(world: World, about: &About, test: Test, wanted: bool) -> Worlds {
    let about = about.clone();
    let id = about.id.clone();
    if is_of_code(&test) {
        return of_code(world, &id);
    }
    match test {
        Test::Never => worlds_if(!wanted, world),
        Test::Is(field, choices) => {
            let is = move |world: &World| match world.record(&id).get(field.code) {
                Some(Value::Choice(own)) => choices.contains(own) == wanted,
                Some(Value::Choices(own)) => choices.iter().any(|one| own.contains(one)) == wanted,
                _ => !wanted,
            };
            Box::new(contents(world, &about.id, field).filter(is))
        }
        Test::Yes(field) => Box::new(once(world.with(&id, field, Some(Value::Flag(wanted))))),
        Test::Filled(field) => filled(world, &id, field, wanted),
        Test::Empty(field) => filled(world, &id, field, !wanted),
        Test::Says(figure) | Test::FigureIs(figure, _) | Test::Known(figure) => {
            of_figure(world, &about, figure, wanted)
        }
        Test::Compare(Amount::Field(field), Than::Equal, Amount::Number(number)) if wanted => {
            Box::new(once(world.with(&id, field, Some(Value::Integer(number)))))
        }
        Test::Compare(Amount::Count(set), Than::More, Amount::Number(number)) if wanted => {
            let start: Worlds = Box::new(once(emptied(&world, &about, &set)));
            (0..=number).fold(start, |worlds, _| {
                let about = about.clone();
                let one = move |world| with_member(world, &about, set).map(|(own, _)| own).take(1);
                Box::new(worlds.flat_map(one))
            })
        }
        Test::Compare(one, _, other) => {
            let ones = amounts(world, &about, one);
            Box::new(ones.flat_map(move |world| amounts(world, &about, other)))
        }
        Test::InOrder(first, second) => {
            let firsts = contents(world, &id, first);
            Box::new(firsts.flat_map(move |world| contents(world, &id, second)))
        }
        Test::Before(one, other) => {
            let ones = days(world, &about, one);
            Box::new(ones.flat_map(move |world| days(world, &about, other)))
        }
        Test::Linked(field, test) => {
            let known =
                Some(world.clone()).filter(|own| own.record(&id).link(field.code).is_some());
            let joined = known.into_iter().chain(linked(world, &id, field));
            Box::new(joined.flat_map(move |world| {
                let to = world.record(&id).link(field.code).cloned().expect("a link");
                // Of what is in the trash nobody can know.
                let gone = (!wanted).then(|| world.trashed(&to));
                ways(world, &About::only(&to), *test, wanted).chain(gone)
            }))
        }
        Test::Any(set) if wanted => {
            Box::new(with_member(world, &about, set).map(|(world, _)| world))
        }
        Test::Any(set) => {
            let none = emptied(&world, &about, &set);
            Box::new(once(none.clone()).chain(with_failing(none, &about, set)))
        }
        Test::Every(set, test) => {
            let one = with_member(emptied(&world, &about, &set), &about, set);
            Box::new(one.flat_map(move |(world, member)| {
                ways(world, &About::within(&member, &about.id), *test, wanted)
            }))
        }
        Test::EachYear(set, year, test) => {
            // One in each of the years around, where a school has begun a while ago.
            let each = (2025..=2028).try_fold(world.clone(), |world, own| {
                let (world, member) = with_member(world, &about, set).next()?;
                let world = world.with(&member, year, Some(Value::Integer(own)));
                ways(world, &About::within(&member, &about.id), *test, true).next()
            });
            let one = with_member(world, &about, set);
            Box::new(each.into_iter().filter(move |_| wanted).chain(one.flat_map(
                move |(world, member)| {
                    let within = About::within(&member, &about.id);
                    let dated = contents(world, &member, year);
                    dated.flat_map(move |world| ways(world, &within, *test, wanted))
                },
            )))
        }
        Test::Other => Box::new(once(world)),
        Test::Same(field) | Test::SameMonth(field) => {
            let Some(asker) = about.asker.clone() else { return Box::new(empty()) };
            let asked: Worlds = match world.record(&asker).get(field.code) {
                Some(_) => Box::new(once(world)),
                None => filled(world, &asker, field, true),
            };
            Box::new(asked.flat_map(move |world| {
                let same = world.record(&asker).get(field.code).cloned();
                let others = contents(world.clone(), &id, field);
                once(world.with(&id, field, same)).chain(others)
            }))
        }
        Test::Mentions(field, phrases) => {
            let said = phrases.en.iter().filter(|_| wanted).chain([&"Ñandú"]);
            let texts = said.map(|own| Value::Text2(Box::new(Text2::new(Language::En, own))));
            let texts: Vec<Value> = texts.collect();
            Box::new(texts.into_iter().map(move |own| world.with(&id, field, Some(own))))
        }
        Test::Recipient(field) if wanted => Box::new(linked(world, &id, field).map(move |world| {
            let whom = world.record(&id).get(field.code).and_then(|own| own.ends().next().cloned());
            world.written_for(whom)
        })),
        Test::Recipient(field) => contents(world.written_for(None), &id, field),
        Test::Left(field, test) => Box::new(linked(world, &id, field).flat_map(move |before| {
            let former = before.with(&id, &DELETED, None).record(&id).clone();
            let to = former.link(field.code).cloned().expect("a link");
            // What goes to the trash keeps its links.
            let is_gone = before.record(&id).is_deleted();
            let now = if is_gone { before } else { before.with(&id, field, None) };
            ways(now.having_been(former), &About::only(&to), *test, wanted)
        })),
        Test::All(tests) if wanted => {
            all(world, &about, tests.iter().map(|test| (*test, true)).collect())
        }
        Test::All(_) => {
            let failures = failures(test).into_iter();
            Box::new(failures.flat_map(move |wishes| all(world.clone(), &about, wishes)))
        }
        Test::Either(tests) if wanted => {
            Box::new(tests.iter().flat_map(move |test| ways(world.clone(), &about, *test, true)))
        }
        Test::Either(tests) => {
            all(world, &about, tests.iter().map(|test| (*test, false)).collect())
        }
        Test::Not(test) => ways(world, &about, *test, !wanted),
    }
}

fn worlds_if(is_so: bool, world: World) -> Worlds {
    Box::new(is_so.then_some(world).into_iter())
}

/// Worlds in which a field holds something, or nothing.
fn filled(world: World, id: &RecordId, field: &'static Field, wanted: bool) -> Worlds {
    if !wanted {
        return Box::new(once(world.with(id, field, None)));
    }
    let of = id.clone();
    let is_filled = move |world: &World| world.record(&of).get(field.code).is_some();
    let worlds = once(world.clone()).chain(contents(world, id, field));
    Box::new(worlds.filter(is_filled))
}

/// Worlds with a record where a set is taken from that does not pass what the set asks.
fn with_failing(world: World, about: &About, set: Set) -> Worlds {
    let Some(only) = set.only else { return Box::new(empty()) };
    let asker = about.id.clone();
    Box::new(
        with_one(world, about, &set)
            .flat_map(move |(world, one)| ways(world, &About::within(&one, &asker), *only, false)),
    )
}

/// Worlds in which a figure may be another one each.
fn of_figure(world: World, about: &About, figure: &'static Figure, wanted: bool) -> Worlds {
    let about = about.clone();
    match figure.formula {
        Formula::Amount(amount) => amounts(world, &about, amount),
        Formula::Test(test) => {
            let other = ways(world.clone(), &about, test, !wanted);
            Box::new(ways(world, &about, test, wanted).chain(other))
        }
        Formula::Day(day) => days(world, &about, day),
        Formula::First(choices) => Box::new(
            choices.iter().flat_map(move |(_, test)| ways(world.clone(), &about, *test, true)),
        ),
        Formula::Largest(set, _) | Formula::Latest(set, ..) | Formula::Named(set, _) => Box::new(
            once(emptied(&world, &about, &set))
                .chain(with_member(world, &about, set).map(|(world, _)| world)),
        ),
        Formula::Code(_) => of_code(world, &about.id),
    }
}

/// Whether what code computes decides: its form tells nothing.
fn is_of_code(test: &Test) -> bool {
    match test {
        Test::Says(figure) | Test::FigureIs(figure, _) | Test::Known(figure) => figure.is_code(),
        Test::Not(test) => is_of_code(test),
        Test::All(tests) | Test::Either(tests) => tests.iter().any(is_of_code),
        _ => false,
    }
}

/// What code computes of a record follows from what stands in it and in what points to it: one field
/// after the other differs.
fn of_code(world: World, id: &RecordId) -> Worlds {
    let asked = id.clone();
    let near = [id.clone()].into_iter().chain(world.pointing_to(id));
    let near: Vec<RecordId> = near.collect();
    let start = world.clone();
    let others = near.into_iter().rev().flat_map(move |id| {
        let (world, fields) = (world.clone(), world.kind(&id).fields.iter());
        fields.flat_map(move |field| contents(world.clone(), &id, field))
    });
    let listened = match start.record(&asked).kind {
        GROUP => listened(&start, &asked),
        ASSESSMENT => [18, 5].map(|came| all_heard(&start, &asked, came)).into(),
        _ => Vec::new(),
    };
    Box::new(once(start).chain(listened).chain(others))
}
