//! Changes of every way: the world before and after.

use std::iter::{empty, once};

use commonground::domain::declare::{Guard, Test, Way};
use commonground::domain::{Field, RecordId, Value};
use commonground::engine::Edit;
use commonground::engine::typed::written;

use super::contents::{contents, linked};
use super::truths::{About, Wishes, all, failures};
use super::world::{World, Worlds};

/// A record as it is, and as it is to be.
pub struct Change {
    pub id: RecordId,
    pub before: World,
    pub after: World,
}

impl Change {
    /// The change that takes it back; none of one that put the record in the trash.
    pub fn turned(self) -> Option<Self> {
        let is_gone = self.after.record(&self.id).is_deleted();
        (!is_gone).then_some(Self { id: self.id, before: self.after, after: self.before })
    }

    /// The edits that make it.
    pub fn edits(&self) -> Vec<Edit> {
        let (id, after) = (self.id.clone(), self.after.record(&self.id));
        if after.is_deleted() {
            return vec![Edit::Remove(id)];
        }
        let set = |field: &Field| Edit::Set {
            id: id.clone(),
            code: field.code,
            value: after.get(field.code).cloned(),
        };
        self.fields().map(set).collect()
    }

    /// What somebody types to make it.
    pub fn words(&self) -> Vec<String> {
        let after = self.after.record(&self.id);
        if after.is_deleted() {
            return vec!["rm".to_owned(), self.id.to_string()];
        }
        let pair = |field: &'static Field| {
            let value = after.get(field.code);
            let written = value.map(|value| written(field, value, None)).unwrap_or_default();
            format!("{}={written}", field.key)
        };
        let pairs = self.fields().map(pair);
        ["set".to_owned(), self.id.to_string()].into_iter().chain(pairs).collect()
    }

    fn fields(&self) -> impl Iterator<Item = &'static Field> {
        let (before, after) = (self.before.record(&self.id), self.after.record(&self.id));
        let fields = self.after.kind(&self.id).fields.iter();
        fields.filter(|field| before.get(field.code) != after.get(field.code))
    }
}

/// Changes that a guard is asked about and allows. What is never allowed is passed by changes of the
/// same field that it is not asked about.
pub fn allowed(world: World, id: &RecordId, guard: &Guard) -> Box<dyn Iterator<Item = Change>> {
    if matches!(guard.needs, Test::Never) {
        return changes(world, id, guard.way, false, when(guard));
    }
    let wishes = when(guard).into_iter().chain([(guard.needs, true)]);
    changes(world, id, guard.way, true, wishes.collect())
}

/// Changes that a guard refuses, by each part of what it needs.
pub fn refused(
    world: &World,
    id: &RecordId,
    guard: &Guard,
) -> Vec<Box<dyn Iterator<Item = Change>>> {
    let failures = failures(guard.needs).into_iter();
    let wishes = failures.map(|failure| when(guard).into_iter().chain(failure).collect());
    wishes.map(|wishes| changes(world.clone(), id, guard.way, true, wishes)).collect()
}

fn when(guard: &Guard) -> Wishes {
    guard.when.into_iter().map(|test| (test, true)).collect()
}

/// Changes of a way, or of the same fields but not of that way, after which wishes may come true.
fn changes(
    world: World,
    id: &RecordId,
    way: Way,
    is_way: bool,
    wishes: Wishes,
) -> Box<dyn Iterator<Item = Change>> {
    let about = About::only(id);
    let id = id.clone();
    let ends = ends(world, &id, way);
    let after = ends.flat_map(move |world| all(world, &about, wishes.clone()));
    Box::new(after.flat_map(move |after| {
        let (id, is_way) = (id.clone(), is_way);
        let begins = begins(&after, &id, way, is_way);
        begins.map(move |before| Change { id: id.clone(), before, after: after.clone() })
    }))
}

/// Worlds in which a change of a way ends.
fn ends(world: World, id: &RecordId, way: Way) -> Worlds {
    match way {
        Way::Becomes(field, choices) | Way::Reaches(field, choices) => {
            let id = id.clone();
            let choices = choices.iter().map(|own| Some(Value::Choice(*own)));
            Box::new(choices.map(move |own| world.with(&id, field, own)))
        }
        Way::Back(field) | Way::Leaps(field) => contents(world, id, field),
        Way::Changes(_) => Box::new(once(world)),
        Way::Leaves(_) => {
            let gone = world.trashed(id);
            Box::new([world, gone].into_iter())
        }
        Way::While(test) => all(world, &About::only(id), vec![(test, true)]),
    }
}

/// Worlds in which a change that ends here may have begun.
fn begins(after: &World, id: &RecordId, way: Way, is_way: bool) -> Worlds {
    let end = after.record(id).clone();
    let of = id.clone();
    match way {
        Way::Becomes(field, choices) | Way::Reaches(field, choices) => {
            let other = move |world: &World| {
                let is = world.record(&of).choice(field.code);
                is != end.choice(field.code)
                    && is.is_some_and(|own| !choices.contains(&own)) == is_way
            };
            Box::new(contents(after.clone(), id, field).filter(other))
        }
        Way::Back(field) | Way::Leaps(field) => {
            let place = |own: u16| field.choices().iter().position(|choice| choice.code == own);
            let to = end.choice(field.code).and_then(place);
            let goes = move |world: &World| {
                let from = world.record(&of).choice(field.code).and_then(place);
                let Some((from, to)) = from.zip(to).filter(|(from, to)| from != to) else {
                    return false;
                };
                let is_back = to < from;
                let is = if matches!(way, Way::Back(_)) { is_back } else { to > from + 1 };
                is == is_way
            };
            Box::new(contents(after.clone(), id, field).filter(goes))
        }
        Way::Changes(fields) if is_way => {
            let (after, id) = (after.clone(), id.clone());
            let others = fields.iter().flat_map(move |field| contents(after.clone(), &id, field));
            Box::new(others.filter(move |world| *world.record(&of) != end))
        }
        Way::Leaves(_) if is_way && after.back().is_some() => Box::new(after.back().into_iter()),
        Way::Leaves(field) if is_way => linked(after.clone(), id, field),
        Way::While(_) if is_way => {
            let (after, id) = (after.clone(), id.clone());
            let fields = after.kind(&id).fields.iter();
            let others = fields.flat_map(move |field| contents(after.clone(), &id, field));
            Box::new(others.filter(move |world| *world.record(&of) != end))
        }
        Way::Changes(_) | Way::Leaves(_) | Way::While(_) => Box::new(empty()),
    }
}
