//! Pages for people who do not have the program: what they tell, part by part.

use crate::domain::field::{Field, KindCode};

use super::{Set, Test};

/// A report. Words: `report-<key>` (what it tells) and `report-<key>-title`.
#[derive(Clone, Copy, Debug)]
pub struct Report {
    /// Its name on the command line; no other report has it.
    pub key: &'static str,
    /// What has to be said with its name: a record, a choice, a day. Its words: `<kind>-<field>`.
    pub asks: &'static [Field],
    /// What it tells.
    pub parts: &'static [Part],
    /// It is for whoever interprets: what has no words in the language of the page is marked and counted.
    pub marks: bool,
}

/// A part of a report. One in which there is nothing to tell is left out.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Words: `report-<report>-<key>`.
    Text(&'static str),
    /// What is missing or wrong of the records of kinds.
    Checks(&'static [KindCode]),
    /// What is missing or wrong of the record that is asked for.
    ChecksOf(&'static Field),
    /// Fields and figures of the record that is asked for.
    Record(&'static Field, &'static [&'static Field]),
    /// A table of a kind, by its key.
    Table(KindCode, &'static str),
    /// Records of a kind with some of their fields and figures.
    List(List),
    /// The charts of the measures to which one of these ways leads from the record that is asked for, from set to
    /// set; each once, the first way first.
    Charts(&'static Field, &'static [&'static [Set]]),
    /// What no data can say.
    Code(Told),
}

/// Records of a kind, in their usual order.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The kind.
    pub kind: KindCode,
    /// Which of them; all if `None`.
    pub only: Option<Test>,
    /// What their fields have to do with what is asked for. What nobody said narrows nothing.
    pub of: &'static [(&'static Field, Narrow)],
    /// What is told of each beside its title.
    pub shows: &'static [&'static Field],
    /// What they are called, if not as the kind; then it is said, too, if there are none. Words:
    /// `report-<report>-<key>` and `…-none`.
    pub called: Option<&'static str>,
}

/// How a field has to stand to what is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Narrow {
    /// It holds the same, or that among others.
    Same(&'static Field),
    /// It holds the same, or what the second field names holds the same in the third.
    SameOrOf(&'static Field, &'static Field, &'static Field),
    /// It is that day, or a later one.
    From(&'static Field),
    /// It is that day, or an earlier one.
    Until(&'static Field),
    /// One of these ways leads, from set to set, to the record from the one that is asked for by this field.
    Along(&'static [&'static [Set]]),
}

/// What is told by code: the engine computes it (`engine::reports`), and `exchange::reports` says it.
#[derive(Clone, Copy, Debug)]
pub enum Told {
    /// What is open, by whom, since when.
    Open,
    /// What the map of people lacks.
    Map,
    /// The teams with their seats.
    Teams,
    /// When the benchmarks of the first year end, if that is after it.
    PastFirstYear,
    /// Who came to the meeting that is asked for, by group.
    Presence(&'static Field),
    /// The agenda of the meeting that is asked for, with what was captured.
    Agenda(&'static Field),
    /// A sheet on paper for the meeting that is asked for.
    Sheet(DoorSheet, &'static Field),
    /// How its votes fell, as far as they are revealed.
    Votes(&'static Field),
    /// The driver diagrams of the aim that is asked for, as far as they were tried.
    Theory(&'static Field),
    /// Its tests one after the other: what was asked, predicted, found and learned.
    Tests(&'static Field),
    /// What people said that hangs on it.
    Voices(&'static Field),
    /// What comes next of it.
    Ahead(&'static Field),
    /// The wall: the priorities with their numbers.
    Wall,
}

/// What lies on the table by the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorSheet {
    /// Who is there writes their name.
    SignIn,
    /// A stroke for each who comes, group by group.
    Tally,
    /// By what somebody is known who gives no name.
    Codes,
    /// What is voted on.
    Ballots,
    /// What people are asked, to be answered by hand.
    Survey,
}

impl Report {
    /// A report that asks for nothing.
    pub const fn new(key: &'static str, parts: &'static [Part]) -> Self {
        Self { key, asks: &[], parts, marks: false }
    }

    /// With what has to be said.
    #[must_use]
    pub const fn asks(self, asks: &'static [Field]) -> Self {
        Self { asks, ..self }
    }

    /// For whoever interprets.
    #[must_use]
    pub const fn marking(self) -> Self {
        Self { marks: true, ..self }
    }
}

impl List {
    /// All records of a kind.
    pub const fn all(kind: KindCode, shows: &'static [&'static Field]) -> Self {
        Self { kind, only: None, of: &[], shows, called: None }
    }

    /// Those that pass a test.
    #[must_use]
    pub const fn only(self, test: Test) -> Self {
        Self { only: Some(test), ..self }
    }

    /// Called otherwise than the kind.
    #[must_use]
    pub const fn called(self, key: &'static str) -> Self {
        Self { called: Some(key), ..self }
    }

    /// Those that have to do with what is asked for.
    #[must_use]
    pub const fn of(self, of: &'static [(&'static Field, Narrow)]) -> Self {
        Self { of, ..self }
    }
}
