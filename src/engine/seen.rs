//! A workspace as an audience sees it: the only thing that readers for people are given. What is
//! hidden is not in it, so nobody can forget to hide it.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use crate::domain::common::AUTHOR;
use crate::domain::kinds::PERSON;
use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::people::person;
use crate::domain::{FieldCode, Figure, Kind, KindCode, Level, Record, RecordId};

use super::redaction::{Eyes, may_seal, redacted, seals_some, sees_figure, sees_record, sees_slot};
use super::{Cause, Entry, Ledger, Workspace};

/// With more records touched than this, all are redacted again.
const FEW: usize = 256;

/// What an audience holds of a workspace. It reads like one; for the owner it is the real one, for
/// anybody else what `Redacted` left.
///
/// Whoever draws, counts, searches or writes for people takes this and nothing else, so a reader that
/// is handed the real workspace does not compile:
///
/// ```compile_fail,E0308
/// use commonground::engine::{Workspace, agenda::agenda};
///
/// let real = Workspace::default();
/// agenda(&real, chrono::NaiveDate::MIN);
/// ```
///
/// Neither does a pane that asks for it:
///
/// ```compile_fail,E0308
/// use commonground::{engine::Workspace, tui::Model};
///
/// fn real(model: &Model) -> Option<&Workspace> {
///     model.world().map(|world| world.seen)
/// }
/// ```
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    audience: Level,
    records: &'a Workspace,
    /// The real one, asked for nothing but ids.
    whole: &'a Workspace,
    kept: Option<&'a Kept>,
}

impl Deref for Seen<'_> {
    type Target = Workspace;

    fn deref(&self) -> &Workspace {
        self.records
    }
}

impl<'a> Seen<'a> {
    /// All of it, as its owner sees it.
    pub const fn whole(workspace: &'a Workspace) -> Self {
        Self { audience: Level::Private, records: workspace, whole: workspace, kept: None }
    }

    /// All there is, for what decides whether something may go out: that may be hidden from whoever looks.
    pub(super) const fn real(&self) -> &'a Workspace {
        self.whole
    }

    /// Who looks.
    pub const fn audience(&self) -> Level {
        self.audience
    }

    /// The records, for as long as they live.
    pub const fn records(self) -> &'a Workspace {
        self.records
    }

    /// Whether a slot of a record may be seen, filled or not.
    pub fn shows(&self, record: &Record, code: FieldCode) -> bool {
        sees_slot(self.audience, record, code)
    }

    /// Whether a figure may be seen.
    pub fn shows_figure(&self, figure: &Figure) -> bool {
        sees_figure(self.audience, figure)
    }

    /// Whether there is a record of which the audience may not know. For what was made before it was
    /// hidden: a form that is open, a step in the history.
    pub fn hides(&self, id: &RecordId) -> bool {
        self.records.get(id.as_str()).is_none() && self.whole.get(id.as_str()).is_some()
    }

    /// Whether the owner may be told what was done to a record: not while it is sealed, and not what was on one
    /// that is gone.
    pub fn tells_past(&self, id: &RecordId, kind: KindCode) -> bool {
        let is_sealed = |kind: &Kind| kind.rules.sealed.is_some();
        self.records.get(id.as_str()).is_some() || !Kind::by_code(kind).is_some_and(is_sealed)
    }

    /// All steps, for those who may be told of all; for others the last one.
    pub fn history(self) -> &'a Ledger {
        if self.audience == Level::Private { self.whole.ledger() } else { self.records.ledger() }
    }

    /// Whether a slot of a record links to something of which the audience may not know. It looks
    /// empty; a form must not fill it.
    pub fn withholds(&self, id: &RecordId, code: FieldCode) -> bool {
        let withheld = self.kept.and_then(|kept| kept.withheld.get(id));
        withheld.is_some_and(|codes| codes.contains(&code))
    }

    /// Whether a record links to anything of which the audience may not know.
    pub fn withholds_some(&self, id: &RecordId) -> bool {
        self.kept.is_some_and(|kept| kept.withheld.contains_key(id))
    }

    /// Whether an author may be told: to others only as a person whom they may know.
    pub fn knows_author(&self, author: &str) -> bool {
        self.kept.is_none_or(|kept| kept.knows(author))
    }

    /// What the team sees of all this, for an audience that sees less: without what of a kind is hidden even
    /// from them. What comes of it, never a record of it, is told to them where a kind declares it.
    pub(super) fn as_team(&self, kind: KindCode) -> Option<Workspace> {
        if self.audience <= Level::Team {
            return None;
        }
        let hidden = self.whole.all_of_kind(kind).map(|own| &own.id).filter(|id| self.hides(id));
        let mut team = Kept::of(self.whole, Level::Team).records;
        hidden.for_each(|id| team.replace(id, None));
        Some(team)
    }

    /// By what whoever was somewhere is told apart from others, a person or a code, also where the audience may not
    /// know that: to be compared, and shown to nobody.
    pub(super) fn told_apart(&self, mark: &RecordId) -> Option<&'a str> {
        let own = self.whole.get(mark.as_str())?;
        let person = own.link(participation::PERSON.code).map(RecordId::as_str);
        person.or_else(|| own.text(participation::CODE.code))
    }

    /// The shortest unique begin of an id. Among fewer records it would look shorter than it is.
    pub fn short<'b>(&self, id: &'b RecordId) -> &'b str {
        self.whole.short(id)
    }
}

/// What is left of a workspace for an audience: redacted once, then brought along by single changes.
/// For the owner it holds nothing, unless something is sealed.
#[derive(Default)]
pub struct Redacted {
    kept: Option<Box<Kept>>,
}

struct Kept {
    audience: Level,
    records: Workspace,
    /// The slots that link to what is hidden, by record.
    withheld: HashMap<RecordId, Vec<FieldCode>>,
    /// The names of the persons whom the audience may know.
    persons: HashSet<Box<str>>,
    /// Everybody who made a change that still stands in a record.
    authors: HashSet<Box<str>>,
}

impl Redacted {
    /// What is left for an audience.
    pub fn of(workspace: &Workspace, audience: Level) -> Self {
        let is_less = audience != Level::Private || seals_some(workspace);
        Self { kept: is_less.then(|| Box::new(Kept::of(workspace, audience))) }
    }

    /// What is left of a past day. What is hidden now stays hidden, whatever it was then.
    pub fn of_past(past: &Workspace, present: Seen<'_>) -> Self {
        let known = past.records().filter(|own| present.get(own.id.as_str()).is_some());
        if present.kept.is_none() {
            return Self::default();
        }
        let past = Workspace::from_parts(known.cloned(), Ledger::default());
        Self { kept: Some(Box::new(Kept::of(&past, present.audience))) }
    }

    /// For whom it is.
    pub fn audience(&self) -> Level {
        self.kept.as_ref().map_or(Level::Private, |kept| kept.audience)
    }

    /// Brings it to where the workspace is.
    pub fn follow(&mut self, workspace: &Workspace) {
        if self.audience() == Level::Private && self.kept.is_some() != seals_some(workspace) {
            *self = Self::of(workspace, Level::Private);
        }
        self.kept.iter_mut().for_each(|kept| kept.follow(workspace));
    }

    /// What the audience holds of the workspace that it was made from.
    pub fn seen<'a>(&'a self, workspace: &'a Workspace) -> Seen<'a> {
        let Some(kept) = &self.kept else { return Seen::whole(workspace) };
        let (audience, records) = (kept.audience, &kept.records);
        Seen { audience, records, whole: workspace, kept: Some(kept) }
    }
}

impl Kept {
    fn of(workspace: &Workspace, audience: Level) -> Self {
        let mut kept = Self {
            audience,
            records: Workspace::default(),
            withheld: HashMap::new(),
            persons: persons(workspace, audience),
            authors: workspace
                .records()
                .filter_map(|own| own.text(AUTHOR.code))
                .map(Into::into)
                .collect(),
        };
        let mut withheld = HashMap::new();
        let records = workspace.records().filter_map(|record| {
            let (seen, codes) = kept.left(workspace, record)?;
            if !codes.is_empty() {
                withheld.insert(seen.id.clone(), codes);
            }
            Some(seen)
        });
        let mut ledger = Ledger::default();
        step(workspace, []).into_iter().for_each(|step| ledger.push(step));
        kept.records = Workspace::from_parts(records.collect::<Vec<_>>(), ledger);
        kept.withheld = withheld;
        kept
    }

    fn follow(&mut self, workspace: &Workspace) {
        let known = self.records.ledger().last();
        if known == workspace.ledger().last() {
            return;
        }
        let touched = workspace.ledger().touched_since(known, FEW);
        let Some(touched) = touched.filter(|touched| !self.unmasks(workspace, touched)) else {
            *self = Self::of(workspace, self.audience);
            return;
        };
        // Where a record comes to be seen, or is hidden, so are the links to it, and what hangs on it.
        let mut changed: BTreeSet<RecordId> = BTreeSet::new();
        let mut waiting: Vec<&RecordId> = touched;
        while let Some(id) = waiting.pop() {
            let turns = self.sees(workspace, id) != self.records.get(id.as_str()).is_some();
            let seals = workspace.get(id.as_str()).is_some_and(|own| may_seal(own.kind));
            if changed.insert(id.clone()) && (turns || seals) {
                waiting.extend(workspace.incoming(id).map(|(_, from)| &from.id));
            }
        }
        for id in &changed {
            self.withheld.remove(id);
            let record = workspace.get(id.as_str());
            self.authors.extend(record.and_then(|own| own.text(AUTHOR.code)).map(Into::into));
            let left = record.and_then(|record| self.left(workspace, record));
            let (seen, codes) = left.unzip();
            if let Some(codes) = codes.filter(|codes| !codes.is_empty()) {
                self.withheld.insert(id.clone(), codes);
            }
            self.records.replace(id, seen.map(Arc::new));
        }
        step(workspace, changed).into_iter().for_each(|step| self.records.note(step));
    }

    /// Whether it has become another question who may be told as an author. That is asked of all
    /// records again; it happens when somebody who made changes is renamed, shown or hidden.
    fn unmasks(&mut self, workspace: &Workspace, touched: &[&RecordId]) -> bool {
        let is_person = |id: &&RecordId| {
            let now = workspace.get(id.as_str()).or_else(|| self.records.get(id.as_str()));
            now.is_some_and(|own| own.kind == PERSON)
        };
        if !touched.iter().any(is_person) {
            return false;
        }
        let persons = persons(workspace, self.audience);
        let other = persons.symmetric_difference(&self.persons);
        let turns = other.into_iter().any(|name| self.authors.contains(name));
        self.persons = persons;
        turns
    }

    /// What is left of a record, if it may be known.
    fn left(&self, workspace: &Workspace, record: &Record) -> Option<(Record, Vec<FieldCode>)> {
        let sees = |id: &RecordId| self.sees(workspace, id);
        let knows = |author: &str| self.knows(author);
        let eyes = Eyes { audience: self.audience, sees: &sees, knows: &knows };
        self.sees(workspace, &record.id).then(|| redacted(&eyes, record))
    }

    fn sees(&self, workspace: &Workspace, id: &RecordId) -> bool {
        let record = workspace.get(id.as_str());
        record.is_some_and(|own| sees_record(self.audience, workspace, own))
    }

    fn knows(&self, author: &str) -> bool {
        self.persons.contains(author)
    }
}

/// What persons whom an audience may know are called as authors: by name, or by id.
fn persons(workspace: &Workspace, audience: Level) -> HashSet<Box<str>> {
    let known = workspace.all_of_kind(PERSON).filter(|own| sees_record(audience, workspace, own));
    let called = known.flat_map(|own| {
        let name =
            own.text(person::NAME.code).filter(|_| sees_slot(audience, own, person::NAME.code));
        name.into_iter().chain([own.id.as_str()])
    });
    called.map(Into::into).collect()
}

/// The newest step, as one that touched what is seen.
fn step(workspace: &Workspace, touched: impl IntoIterator<Item = RecordId>) -> Option<Entry> {
    let last = workspace.ledger().entries().last()?;
    let (sequence, name, moment) = (last.sequence, last.name, last.moment);
    let (author, cause) = (Box::default(), Cause::Recovery);
    Some(Entry { sequence, name, moment, author, cause, touched: touched.into_iter().collect() })
}
