//! What a rule reads, found in what is declared: which fields of which records, and by which links it gets
//! there. Gone the other way round, they lead from a record that was changed to those of which rules have
//! to be asked again.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use crate::domain::common::{SITE, SITE_KIND};
use crate::domain::declare::{Amount, Axis, By, Day, Figure, Formula, Set, Source, Test};
use crate::domain::kinds::SCHOOL_DATE;
use crate::domain::{Field, FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::{Seen, Workspace};

use super::rule::Rule;

/// Whom a rule has to be asked of again: by id, and as it is now if it is there. For others a record changes
/// with what it links to.
pub(super) type Asker<'a> = (&'a RecordId, Option<&'a Record>);

/// Something that a rule reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// The place of the rule among all rules.
    pub rule: usize,
    /// The field; `None` where it only matters that a record is there.
    pub field: Option<FieldCode>,
    /// How one gets from the record of which the rule is asked to the one that is read.
    way: Vec<Hop>,
}

/// A step from records to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hop {
    /// From those of a kind to what a field of theirs names.
    Out(KindCode, FieldCode),
    /// To those that point here by a field.
    In(FieldCode),
}

/// The rules of which all records have to be asked again.
#[derive(Debug, Default)]
struct Whole {
    /// When a record of a kind changes.
    of_kind: HashMap<KindCode, BTreeSet<usize>>,
    /// Whenever anything changes: nobody but the code that computes it knows what it reads.
    of_anything: BTreeSet<usize>,
}

/// What all rules read.
#[derive(Default)]
pub(super) struct Reads {
    near: HashMap<KindCode, Vec<Read>>,
    whole: Whole,
    /// The rules that are found out by code, or read what code computes.
    code: BTreeSet<usize>,
}

static READS: LazyLock<Reads> = LazyLock::new(|| {
    let mut reads = Reads::default();
    for (rule, own) in Rule::all().iter().enumerate() {
        Reader { rule, reads: &mut reads, asker: None, of_all: false }.rule(own);
    }
    reads
});

impl Reads {
    /// Of all rules there are.
    pub fn all() -> &'static Self {
        &READS
    }

    /// What is read of the records of a kind.
    pub fn of(&self, kind: KindCode) -> &[Read] {
        self.near.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The rules that have to be asked of all their records when some of these kinds changed.
    pub fn whole(&self, changed: &BTreeSet<KindCode>) -> BTreeSet<usize> {
        if changed.is_empty() {
            return BTreeSet::new();
        }
        let of_kinds = changed.iter().filter_map(|kind| self.whole.of_kind.get(kind)).flatten();
        of_kinds.chain(&self.whole.of_anything).copied().collect()
    }

    /// Whether a rule is found out by code.
    pub fn is_code(&self, rule: usize) -> bool {
        self.code.contains(&rule)
    }
}

/// Whether a figure of other records of a kind may be another one when these were touched: it reads of a record
/// that is not its own, or something that nobody but code knows.
pub fn moves_others(
    seen: Seen<'_>,
    kind: KindCode,
    figure: &Figure,
    touched: &[&RecordId],
) -> bool {
    let mut reads = Reads::default();
    let start = At { kind, way: Vec::new() };
    Reader { rule: 0, reads: &mut reads, asker: None, of_all: false }.figure(&start, figure);
    let is_read = |kind| {
        reads.whole.of_kind.contains_key(&kind)
            || reads.of(kind).iter().any(|read| !read.way.is_empty())
    };
    // Of what is gone, or is hidden now, nobody knows whether it was counted.
    let counts = |id: &&RecordId| seen.get(id.as_str()).is_none_or(|own| is_read(own.kind));
    !reads.whole.of_anything.is_empty() || touched.iter().any(counts)
}

impl Read {
    /// The records whose rule reads this of a record that was changed, some of them perhaps more than once;
    /// `former` is what it was.
    pub fn askers<'a>(
        &self,
        workspace: &'a Workspace,
        changed: Asker<'a>,
        former: Option<&'a Record>,
    ) -> Vec<Asker<'a>> {
        let known = |id: &'a RecordId| (id, workspace.get(id.as_str()).map(|own| &**own));
        let mut found = vec![changed];
        for (steps, hop) in self.way.iter().rev().enumerate() {
            let mut next = Vec::new();
            for (id, now) in found {
                match hop {
                    Hop::Out(kind, by) => {
                        let incoming = workspace.incoming(id).filter(|(code, _)| code == by);
                        let of_kind =
                            incoming.map(|(_, from)| from).filter(|own| own.kind == *kind);
                        next.extend(of_kind.map(|own| (&own.id, Some(&**own))));
                    }
                    // Where it pointed before, something is missing now. Others that changed with it are
                    // looked at for themselves.
                    Hop::In(by) => {
                        let was = former.filter(|_| steps == 0);
                        let values = now.into_iter().chain(was).filter_map(|own| own.get(*by));
                        next.extend(values.flat_map(Value::ends).map(known));
                    }
                }
            }
            found = next;
            found.sort_unstable_by_key(|(id, _)| *id);
            found.dedup_by_key(|(id, _)| *id);
        }
        found
    }
}

/// Goes through what a rule asks.
struct Reader<'a> {
    rule: usize,
    reads: &'a mut Reads,
    /// Of what the set is asked that is looked at.
    asker: Option<At>,
    /// Whether it looks at all records of a kind: from there no way leads back to one asker.
    of_all: bool,
}

/// Where it is: at records of a kind, with the way there from the record that is asked about.
#[derive(Clone)]
struct At {
    kind: KindCode,
    way: Vec<Hop>,
}

impl At {
    fn by(&self, kind: KindCode, hops: &[Hop]) -> Self {
        Self { kind, way: [&self.way, hops].concat() }
    }
}

impl Reader<'_> {
    fn rule(&mut self, rule: &Rule) {
        let start = At { kind: rule.kind.code, way: Vec::new() };
        self.read(&start, None);
        rule.aside().into_iter().for_each(|field| self.read(&start, Some(field)));
        match rule.by() {
            By::Test(test) => self.test(&start, &test),
            By::Cells(table) => {
                self.of_all = true;
                let all = |kind| At { kind, way: Vec::new() };
                let entries = all(rule.owner.code);
                self.read(&entries, None);
                table.only.into_iter().for_each(|only| self.test(&entries, only));
                for axis in [&table.rows, &table.columns] {
                    if let Axis::Records(_, kind, only) = axis {
                        self.read(&all(*kind), None);
                        only.iter().for_each(|only| self.test(&all(*kind), only));
                    }
                }
            }
            By::Code(_) => self.code(&[]),
        }
        rule.further().for_each(|test| self.test(&start, test));
    }

    fn read(&mut self, at: &At, field: Option<&Field>) {
        if self.of_all {
            self.whole(at.kind);
            return;
        }
        let read =
            Read { rule: self.rule, field: field.map(|field| field.code), way: at.way.clone() };
        let known = self.reads.near.entry(at.kind).or_default();
        if !known.contains(&read) {
            known.push(read);
        }
    }

    /// All records have to be asked when one of a kind changes.
    fn whole(&mut self, kind: KindCode) {
        self.reads.whole.of_kind.entry(kind).or_default().insert(self.rule);
    }

    /// All records have to be asked when one of the kinds changes from which code computes; without kinds, when
    /// anything does.
    fn code(&mut self, kinds: &[KindCode]) {
        self.reads.code.insert(self.rule);
        kinds.iter().for_each(|kind| self.whole(*kind));
        if kinds.is_empty() {
            self.reads.whole.of_anything.insert(self.rule);
        }
    }

    fn test(&mut self, at: &At, test: &Test) {
        match test {
            Test::Never | Test::Other => {}
            Test::Is(field, _)
            | Test::Yes(field)
            | Test::Recipient(field)
            | Test::Mentions(field, _) => {
                self.read(at, Some(field));
            }
            // A link counts as long as what it leads to is there.
            Test::Filled(field) | Test::Empty(field) => self.linked(at, field, &mut |_, _| {}),
            Test::Same(field) | Test::SameMonth(field) => {
                self.read(at, Some(field));
                self.asker.clone().iter().for_each(|asker| self.read(asker, Some(field)));
            }
            Test::InOrder(first, second) => {
                self.read(at, Some(first));
                self.read(at, Some(second));
            }
            Test::Says(figure) | Test::FigureIs(figure, _) | Test::Known(figure) => {
                self.figure(at, figure);
            }
            Test::Compare(one, _, other) => {
                self.amount(at, one);
                self.amount(at, other);
            }
            Test::Before(one, other) => {
                self.day(at, *one);
                self.day(at, *other);
            }
            Test::Linked(field, test) | Test::Left(field, test) => {
                self.linked(at, field, &mut |reader, at| reader.test(at, test));
            }
            Test::Any(set) => self.set(at, set, &mut |_, _| {}),
            Test::EachYear(set, year, test) => self.set(at, set, &mut |reader, at| {
                reader.read(at, Some(year));
                reader.test(at, test);
            }),
            Test::Every(set, test) => self.set(at, set, &mut |reader, at| reader.test(at, test)),
            Test::All(tests) | Test::Either(tests) => {
                tests.iter().for_each(|test| self.test(at, test));
            }
            Test::Not(test) => self.test(at, test),
        }
    }

    fn figure(&mut self, at: &At, figure: &Figure) {
        match figure.formula {
            Formula::Amount(amount) => self.amount(at, &amount),
            Formula::Test(test) => self.test(at, &test),
            Formula::Day(day) => self.day(at, day),
            Formula::First(choices) => choices.iter().for_each(|(_, test)| self.test(at, test)),
            Formula::Largest(set, by) => {
                self.set(at, &set, &mut |reader, at| reader.read(at, Some(by)));
            }
            Formula::Latest(set, by, field) => self.set(at, &set, &mut |reader, at| {
                reader.read(at, Some(by));
                reader.read(at, Some(field));
            }),
            Formula::Named(set, by) => {
                self.set(at, &set, &mut |reader, at| reader.linked(at, by, &mut |_, _| {}));
            }
            Formula::Code(kinds) => self.code(kinds),
        }
    }

    fn amount(&mut self, at: &At, amount: &Amount) {
        match amount {
            Amount::Number(_) | Amount::SchoolYear => {}
            Amount::Field(field) => self.read(at, Some(field)),
            Amount::Of(field, amount) => {
                self.linked(at, field, &mut |reader, at| reader.amount(at, amount));
            }
            Amount::Count(set) => self.set(at, set, &mut |_, _| {}),
            Amount::Met(tests) => tests.iter().for_each(|test| self.test(at, test)),
            Amount::Distinct(set, by) => {
                self.set(at, set, &mut |reader, at| reader.linked(at, by, &mut |_, _| {}));
            }
            Amount::Sum(set, amount) => {
                self.set(at, set, &mut |reader, at| reader.amount(at, amount));
            }
            Amount::Latest(set, by, field) => self.set(at, set, &mut |reader, at| {
                reader.read(at, Some(by));
                reader.read(at, Some(field));
            }),
            Amount::Together(all) | Amount::Largest(all) => {
                all.iter().for_each(|own| self.amount(at, own))
            }
            Amount::Less(first, others) => {
                self.amount(at, first);
                others.iter().for_each(|other| self.amount(at, other));
            }
            Amount::Times(one, other) => {
                self.amount(at, one);
                self.amount(at, other);
            }
            Amount::Setting(_) => {
                self.read(at, Some(&SITE));
                self.whole(SITE_KIND);
            }
            Amount::Share(part, all) => {
                self.amount(at, part);
                self.amount(at, all);
            }
            Amount::Days(from, to) => {
                self.day(at, *from);
                self.day(at, *to);
            }
        }
    }

    fn day(&mut self, at: &At, day: Day) {
        match day {
            Day::Field(field) => self.read(at, Some(field)),
            Day::Of(field, day) => {
                self.linked(at, field, &mut |reader, at| reader.day(at, *day));
            }
            Day::Next(rhythm, begun) => {
                self.whole(SCHOOL_DATE);
                self.read(at, Some(rhythm));
                self.read(at, Some(begun));
            }
            Day::After(rhythm, day) => {
                self.whole(SCHOOL_DATE);
                self.read(at, Some(rhythm));
                self.day(at, *day);
            }
            Day::Latest(set, by) => {
                self.set(at, &set, &mut |reader, at| reader.read(at, Some(by)));
            }
            Day::Ago(_) | Day::Term => self.whole(SCHOOL_DATE),
            Day::Today(_) | Day::SchoolYear => {}
        }
    }

    /// What a link field leads to.
    fn linked(&mut self, at: &At, field: &Field, then: &mut dyn FnMut(&mut Self, &At)) {
        self.read(at, Some(field));
        for kind in field.ty.kinds() {
            let there = at.by(*kind, &[Hop::Out(at.kind, field.code)]);
            self.read(&there, None);
            then(self, &there);
        }
    }

    fn set(&mut self, at: &At, set: &Set, then: &mut dyn FnMut(&mut Self, &At)) {
        let asker = at;
        let mut each = |reader: &mut Self, at: &At| {
            let outer = reader.asker.replace(asker.clone());
            set.only.into_iter().for_each(|only| reader.test(at, only));
            then(reader, at);
            reader.asker = outer;
        };
        match set.of {
            Source::Pointing(kind, by) => {
                let there = at.by(kind, &[Hop::In(by.code)]);
                self.read(&there, Some(by));
                each(self, &there);
            }
            Source::Alike(by) => {
                self.read(at, Some(by));
                let hops = [Hop::Out(at.kind, by.code), Hop::In(by.code)];
                let there = at.by(at.kind, &hops);
                self.read(&there, Some(by));
                each(self, &there);
            }
            Source::Linked(by) => self.linked(at, by, &mut each),
            // Whoever asks about all of a kind reads all of each.
            Source::All(kinds) => {
                let outer = std::mem::replace(&mut self.of_all, true);
                for kind in kinds {
                    let there = At { kind: *kind, way: Vec::new() };
                    self.read(&there, None);
                    each(self, &there);
                }
                self.of_all = outer;
            }
        }
    }
}
