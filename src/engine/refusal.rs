//! Why a wish is not carried out, as data; `texts` makes sentences of it.

use crate::domain::{Field, FieldCode, KindCode, Level, Money, Record, RecordId};

use super::charts::NoPareto;
use super::listening::line::LineProblem;
use super::ports::JournalError;
use super::reckon::{Lack, Told};

/// A rule said no. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No record has this id or an id that begins so.
    UnknownRecord(String),
    /// Several ids begin so.
    AmbiguousId {
        /// What was typed.
        prefix: String,
        /// Some of the ids that begin with it.
        matches: Vec<RecordId>,
    },
    /// Nothing was read on the day that is called so.
    NoReading(String),
    /// Several were: of which site or subgroup is not said.
    SeveralReadings(String),
    /// No kind has this key.
    UnknownKind {
        /// What was typed.
        key: String,
        /// The nearest key, if one is near.
        nearest: Option<&'static str>,
    },
    /// The kind has no such field.
    UnknownField {
        /// The kind.
        kind: KindCode,
        /// What was typed.
        key: String,
        /// The nearest key, if one is near.
        nearest: Option<&'static str>,
    },
    /// The field is kept by the program and cannot be set.
    ReadOnly(&'static str),
    /// The kind has no table of this name.
    UnknownTable(KindCode, String),
    /// The check is not told of the record.
    NotDue {
        /// The record.
        id: RecordId,
        /// What was typed.
        check: String,
        /// What is told of it.
        due: Vec<&'static str>,
    },
    /// A release that a kind declares keeps a record from going out.
    Held {
        /// The kind.
        kind: KindCode,
        /// The release's key.
        key: &'static str,
        /// The record.
        record: Box<Record>,
    },
    /// Nobody of this name for whom something could be written, or several.
    NoRecipient {
        /// What was typed.
        text: String,
        /// Which of both.
        problem: ValueProblem,
    },
    /// There is no report of this name.
    UnknownReport(String),
    /// A report asks for no such thing.
    NotAsked {
        /// The report's key.
        report: &'static str,
        /// What was typed.
        key: String,
        /// What it asks for.
        asks: Vec<&'static str>,
    },
    /// The report needs something to be said with its name.
    ReportAsks(&'static str, &'static str),
    /// The report would say nothing to an audience.
    NothingToTell {
        /// The audience.
        audience: Level,
        /// The widest one to whom it would say something.
        tells: Option<Level>,
    },
    /// Nothing of this name can be done with records of the kind.
    UnknownDeed(KindCode, String),
    /// The deed of a kind cannot be done with the record now.
    DeedNotNow(KindCode, &'static str),
    /// The deed of a kind needs a day to count from.
    WhichDay(KindCode, &'static str),
    /// What is typed for a day is none.
    NotADay(String),
    /// The deed of a kind finds no days to move.
    NoDays(KindCode, &'static str),
    /// The program brings no records of this kind.
    NoRows(KindCode),
    /// A required field is empty.
    Missing {
        /// The kind.
        kind: KindCode,
        /// The empty field.
        field: FieldCode,
    },
    /// A value does not fit its field.
    BadValue {
        /// The kind.
        kind: KindCode,
        /// The field.
        field: FieldCode,
        /// What was typed.
        text: String,
        /// What is wrong with it.
        problem: ValueProblem,
    },
    /// A value that a figure cannot have.
    BadFigure {
        /// The kind.
        kind: KindCode,
        /// The key of the figure.
        figure: &'static str,
        /// What was typed.
        text: String,
        /// What is wrong with it.
        problem: ValueProblem,
    },
    /// The record would be longer than 4 MiB.
    RecordTooLong(RecordId),
    /// The changes are more than one step may hold.
    StepTooLarge,
    /// A record with this id is there already.
    Exists(RecordId),
    /// The record is in the trash; restore it first.
    InTrash(RecordId),
    /// The record would be part of, or linked to, itself.
    Loop(RecordId),
    /// No relation has this key.
    UnknownRelation(String),
    /// Nothing, or not this relation, may join the two kinds.
    NotLinkable {
        /// The kind of the start.
        from: KindCode,
        /// The kind of the end.
        to: KindCode,
    },
    /// Records of different kinds cannot become one.
    NotUnitable {
        /// The kind of the one that is to stay.
        kept: KindCode,
        /// The kind of the other.
        other: KindCode,
    },
    /// Several relations may join the two: one has to be named.
    WhichRelation(Vec<&'static str>),
    /// Everything is undone already.
    NothingToUndo,
    /// Nothing was undone since the last edit.
    NothingToRedo,
    /// The transaction is unknown, undone already, or cannot be undone.
    CannotUndo(u64),
    /// Something later changed the same slot.
    TouchedLater {
        /// The transaction that was to be undone.
        sequence: u64,
        /// The record whose slot has changed since.
        id: RecordId,
    },
    /// Something later points to what the step made.
    PointedTo(Box<Record>),
    /// The workspace cannot be without the record: it is the school, or whoever coordinates it.
    NotErasable(RecordId),
    /// Who was counted at a meeting is not understood.
    Line(LineProblem),
    /// The past transaction cannot be read from the journal.
    Journal(JournalError),
    /// `import json` wants a workspace that holds seeded records only.
    NotFresh,
    /// A guard that the record's kind declares.
    Guard(Broken),
    /// The record is no change idea, and no test of one.
    NoRamp(RecordId),
    /// There are no causes to be put in order.
    NoPareto(NoPareto),
    /// The record is no outline.
    NotAnOutline(String),
    /// An outline to be brought in is too large or too deep.
    OutlineTooLarge {
        /// The most rows.
        rows: usize,
        /// The most levels.
        levels: usize,
    },
}

impl Refusal {
    /// The field of the record in which it is mended, where that is another one than the field that changes.
    pub fn mended_in(&self) -> Option<FieldCode> {
        match self {
            Self::Guard(broken) => broken.mended_in,
            _ => None,
        }
    }
}

/// A guard that a change breaks.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The kind of the record.
    pub kind: KindCode,
    /// The kind that declares the guard.
    pub owner: KindCode,
    /// The guard's key.
    pub guard: &'static str,
    /// The choice from which it would go, and the field, where the guard is about one.
    pub from: Option<(&'static Field, u16)>,
    /// The field that the guard is about, if it is about one.
    pub field: Option<FieldCode>,
    /// What is missing by name.
    pub lacks: Vec<Lack>,
    /// What the sentence names.
    pub told: Vec<Told>,
    /// It asks for one field only, which is told like any other that has to be filled.
    pub is_field: bool,
    /// A reason that is given with the change meets it.
    pub asks: bool,
    /// The field in which it is mended, where that is another one than the field that changes.
    pub mended_in: Option<FieldCode>,
}

impl PartialEq for Broken {
    fn eq(&self, other: &Self) -> bool {
        (self.kind, self.owner, self.guard) == (other.kind, other.owner, other.guard)
    }
}

impl Eq for Broken {}

/// What is wrong with a typed value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueProblem {
    /// Not a day as `YYYY-MM-DD`.
    NotADate,
    /// Not a whole number within the bounds.
    NotAnInteger {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// Not a number with up to three decimals.
    NotADecimal,
    /// Not a number from 0 to 100.
    NotAPercent,
    /// Not a sum of dollars with at most two decimals.
    NotMoney,
    /// A sum of dollars below the least that makes sense there.
    TooLittle {
        /// Smallest allowed.
        min: Money,
    },
    /// Not a school year.
    NotAYear,
    /// Not a time of day.
    NotATime,
    /// Not a length of time.
    NotASpan,
    /// Not a web or mail address.
    NotAnAddress,
    /// No letter and no digit.
    NotACode,
    /// Nothing that comes again and again.
    NotARecurrence,
    /// Not a day and what was read on it.
    NotAReading {
        /// The line, from 1.
        line: usize,
    },
    /// Neither yes nor no.
    NotAFlag,
    /// Not one of the choices.
    NotAChoice,
    /// Longer than 1 MiB.
    TooLong,
    /// Among what these readers may see, no record of a wanted kind has this id or title.
    NoneSeen {
        /// The wanted kinds.
        kinds: &'static [KindCode],
    },
    /// No record of a wanted kind has this id or title.
    NoSuchRecord {
        /// The wanted kinds.
        kinds: &'static [KindCode],
    },
    /// Several records have this title or begin of id.
    Ambiguous,
}
