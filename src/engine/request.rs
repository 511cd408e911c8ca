//! What can be asked of a workspace from outside its screens, and the answers: plain data, the same
//! for a command that opens the workspace itself and for one that asks the running instance.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::declare::{self, DoorSheet};
use crate::domain::{
    Column, Decimal, Field, Figure, Kind, KindCode, Level, Record, RecordId, Value,
};

use super::agenda::Dated;
use super::charts::Charted;
use super::erase::{Erasing, Wish};
use super::history::Deed;
use super::import::{Passed, Problem, Table};
use super::listening::line::Counted;
use super::meetings::{Item, Presence, Printed, Ranked};
use super::open::ToDo;
use super::outlines::{Apart, Draft, Sheet};
use super::people::team::Team;
use super::ramps::Ramp;
use super::readings::gathering::{Gathering, Kept};
use super::readings::tally::{Sitting, Tallied};
use super::reckon::{Checked, Filled, Gap, Totalled};
use super::search::Hit;
use super::story::{Ahead, Theory, Voices};
use super::thread::{Thread, Toward};
use super::wall::Wall;
use super::{Entry, Transaction, charts, reports};

pub use super::mentions::Names;

/// A question or a wish, as typed: keys and texts, not codes and values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// A note from a shell, a hallway, the spool. Asked twice, it is taken once.
    Note {
        /// The id it will have; made by the asker.
        id: String,
        /// What it says.
        text: String,
    },
    /// Make a record of a kind. Asked twice, it is made once.
    Add {
        /// The id it will have; made by the asker.
        id: String,
        /// The kind's key.
        kind: String,
        /// Field keys and texts.
        pairs: Vec<(String, String)>,
    },
    /// Keep a value of a measure, in the series of its site and subgroup.
    Read {
        /// The id of the series, should it be a new one; made by the asker.
        id: String,
        /// Field keys and texts: measure, value, date, site, subgroup, cycle, note.
        pairs: Vec<(String, String)>,
    },
    /// Keep what was counted at a sitting, put to what its day has.
    Tally(Sitting),
    /// Who was counted at a meeting, group by group, as a paper tally says it. Asked twice, it is kept once.
    Heard {
        /// The meeting: its id or the begin of it.
        occasion: String,
        /// Groups and numbers.
        line: String,
    },
    /// Set fields of a record, or of a reading by its address.
    Set {
        /// Its id or the begin of it.
        id: String,
        /// Field keys and texts; an empty text clears the field.
        pairs: Vec<(String, String)>,
    },
    /// Put records in the trash.
    Remove(Vec<String>),
    /// Take records out of the trash.
    Restore(Vec<String>),
    /// Link two records.
    Link {
        /// Where it starts.
        from: String,
        /// The relation's key; without one the only possible relation is meant.
        relation: Option<String>,
        /// Where it ends.
        to: String,
        /// Take the link away instead.
        away: bool,
    },
    /// Make two records of one kind one.
    Unite {
        /// The one that stays.
        keep: String,
        /// The one that becomes part of it.
        other: String,
    },
    /// Bring the rows that a kind begins with to what they were.
    PutBack(String),
    /// Do a deed with a record. What it makes, asked for twice, is made once.
    Do {
        /// The id that what it makes will have; made by the asker.
        id: String,
        /// The deed's key.
        deed: String,
        /// The id of the record or the begin of it.
        of: String,
        /// Field keys and texts for what it makes.
        pairs: Vec<(String, String)>,
        /// The day from which it counts.
        day: Option<String>,
    },
    /// Take back the last step, or the one with this number.
    Undo(Option<u64>),
    /// Do the last undone step again.
    Redo,
    /// One record with all its fields.
    Show(String),
    /// A register.
    List {
        /// The kind's key.
        kind: String,
        /// Field keys and texts that must match.
        wanted: Vec<(String, String)>,
        /// The field to sort by; a leading `-` turns the order round.
        sort: Option<String>,
        /// Ask the trash instead.
        trash: bool,
        /// The keys of the columns that are wanted; all in which anything stands without any.
        columns: Vec<String>,
    },
    /// A table of the records of a kind.
    Table {
        /// The kind's key.
        kind: String,
        /// The table's key.
        table: String,
        /// Field keys and texts that must match.
        wanted: Vec<(String, String)>,
    },
    /// Numbers about all records of a kind.
    Totals(String),
    /// Words in all records.
    Search(String),
    /// What is missing or wrong, of all kinds or of one.
    Gaps {
        /// The kind's key.
        kind: Option<String>,
        /// With what was set aside.
        all: bool,
    },
    /// Do not tell a check of a record any more.
    SetAside {
        /// Its id or the begin of it.
        id: String,
        /// The check, as `cg kinds` names it.
        check: String,
        /// Why.
        reason: String,
    },
    /// Tell a check of a record again.
    TakeBack {
        /// Its id or the begin of it.
        id: String,
        /// The check.
        check: String,
    },
    /// What was done, newest first; to one record if an id is given.
    Log {
        /// The record.
        id: Option<String>,
        /// At most so many transactions.
        limit: usize,
    },
    /// A report.
    Report {
        /// Its key.
        name: String,
        /// Keys and texts for what it asks.
        pairs: Vec<(String, String)>,
    },
    /// The days that stand anywhere, for calendars.
    Agenda {
        /// Also those that are past.
        all: bool,
    },
    /// Everything, for a complete export.
    Everything {
        /// All transactions too.
        history: bool,
    },
    /// Rows of one kind from a file.
    Import {
        /// The kind's key.
        kind: String,
        /// The rows.
        table: Table,
        /// Take the good rows although there are problems.
        take_good: bool,
    },
    /// Which column holds what in a file of readings with these heads, as it was said before.
    Columns(Vec<String>),
    /// Readings from a file.
    ImportReadings {
        /// What was found in it.
        gathering: Gathering,
        /// The measure of rows that name none.
        measure: Option<String>,
        /// Take the good ones although there are problems.
        take_good: bool,
    },
    /// A measure over time.
    Chart {
        /// Its id or its name.
        measure: String,
        /// One site only, by its id or its name.
        site: Option<String>,
        /// One subgroup only.
        subgroup: Option<String>,
        /// How it is wanted.
        wish: charts::Wish,
    },
    /// A measure over time, a small chart for each site or subgroup.
    Multiples {
        /// Its id or its name.
        measure: String,
        /// For what there is one each.
        each: charts::Each,
        /// How they are wanted.
        wish: charts::Wish,
    },
    /// Where most of a measure, or of a vote, comes from.
    Pareto {
        /// Its id or its name.
        of: String,
        /// One site only.
        site: Option<String>,
    },
    /// The thread of a record: for the sake of what it is there, and what came of it.
    Thread {
        /// Its id or the begin of it.
        id: String,
        /// One way only.
        toward: Option<Toward>,
    },
    /// The small tests of a change idea, or those among which a cycle stands.
    Ramp(String),
    /// One outline, the ramp of a change idea, or the chart of a measure, as its readers may see it.
    Outline(String),
    /// What is different in an outline between the ends of two days; without a second one, until now.
    Apart {
        /// Its id or the begin of it.
        outline: String,
        /// The first day.
        since: String,
        /// The second day.
        until: Option<String>,
    },
    /// An outline from a file. Without `into` asked twice, it is made once.
    ImportOutline {
        /// The id of the outline that is made; by the asker.
        id: String,
        /// What it is called.
        title: String,
        /// What it is about, as the file says it: the problem or the aim that says so.
        #[serde(default)]
        about: Option<String>,
        /// The key of its form.
        form: String,
        /// The outline at whose end the rows are put, instead of making one.
        into: Option<String>,
        /// The rows.
        drafts: Vec<Draft>,
    },
    /// What an erasure would do. Only whoever alone has the store can do it.
    Erasing(Wish),
    /// A change, with the reason for it.
    Because(String, Box<Self>),
    /// What would come of a change, without making it.
    Try(Box<Self>),
    /// The records of a complete export, into a fresh workspace. Does not cross the socket as it
    /// is: the document does.
    #[serde(skip)]
    Adopt(Vec<Record>),
}

/// Who asks and what they may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The audience for which the answer is made; `Private` is the owner.
    pub audience: Level,
    /// The one of them for whom it is made, as typed: a name or an id.
    pub recipient: Option<String>,
}

impl Asker {
    /// Nobody in particular of an audience.
    pub const fn any_of(audience: Level) -> Self {
        Self { audience, recipient: None }
    }
}

/// What comes back.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The change to apply and keep, if any. The answer holds once it is kept.
    pub transaction: Option<Transaction>,
    /// The answer.
    pub answer: Answer,
    /// The records that the answer mentions, so that they can be named.
    pub names: Names,
}

/// The answer to a request.
#[derive(Clone, Debug, Default)]
pub enum Answer {
    /// What was wished is so already.
    #[default]
    Unchanged,
    /// A record was made.
    Made(RecordId),
    /// Records were changed.
    Changed(Vec<RecordId>),
    /// A step was taken back (or done again).
    Undone {
        /// The step.
        entry: Entry,
        /// What it had done.
        deeds: Vec<Deed>,
        /// It was done again.
        again: bool,
    },
    /// One record, with who points to it: relation or link slot, and record.
    Record(View, Vec<(crate::domain::FieldCode, RecordId)>),
    /// A value was kept.
    Read(Read),
    /// A sitting was kept.
    Tallied(Tallied),
    /// Who was counted at a meeting.
    Heard(RecordId, Vec<Counted>),
    /// What these series hold, on one day or all.
    Readings(Vec<Arc<Record>>, Option<NaiveDate>),
    /// A register, with the columns that were asked for.
    Records(KindCode, Vec<View>, Vec<Column>),
    /// A table.
    Table(FilledTable),
    /// Numbers about all records of a kind.
    Totals(&'static Kind, Vec<Totalled>),
    /// What a search found.
    Hits(Vec<Hit>),
    /// What is missing or wrong; with what was set aside, each with the record that says so.
    Gaps(Vec<(Gap, Option<Arc<Record>>)>),
    /// What was done.
    Log(Vec<Deed>),
    /// A report.
    Report(Page),
    /// Days.
    Agenda(Vec<Dated>),
    /// What an erasure is going to do.
    Erasing(Erasing),
    /// Everything.
    Everything {
        /// All records, trash included, by id.
        records: Vec<Arc<Record>>,
        /// All transactions, oldest first, if asked for.
        history: Option<Vec<Arc<Transaction>>>,
    },
    /// One outline.
    Outline(Sheet),
    /// What is different in an outline, since when, and until when if not until now.
    Apart(Apart, NaiveDate, Option<NaiveDate>),
    /// The thread of a record.
    Thread(Thread),
    /// The small tests of a change idea.
    Ramp(Ramp),
    /// A measure over time.
    Chart(Charted),
    /// A measure over time, in small charts.
    Multiples(charts::Multiples),
    /// Where most of it comes from.
    Pareto(charts::Pareto),
    /// Which column holds what and whose it is, if that is remembered.
    Columns(Option<(String, Option<RecordId>)>),
    /// What an import of readings did, or would have done.
    ImportedReadings {
        /// The sums.
        kept: Kept,
        /// What is wrong.
        problems: Vec<Problem>,
        /// Whether the good ones were taken.
        taken: bool,
    },
    /// What an import did or would have done.
    Imported {
        /// Good rows.
        good: usize,
        /// Rows that were there already.
        same: usize,
        /// What is wrong.
        problems: Vec<Problem>,
        /// What was not taken, though nothing is wrong with it.
        passed: Vec<Passed>,
        /// Whether the good rows were taken.
        taken: bool,
    },
}

/// A value of a measure that was kept.
#[derive(Clone, Debug)]
pub struct Read {
    /// The series in which it stands.
    pub series: RecordId,
    /// The measure.
    pub measure: RecordId,
    /// The day.
    pub day: NaiveDate,
    /// The value.
    pub value: Decimal,
    /// What stood there before.
    pub before: Option<Decimal>,
}

/// A report filled in for somebody.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it is.
    pub report: reports::Declared,
    /// The day for which it holds.
    pub today: NaiveDate,
    /// Whose it is.
    pub site: Option<RecordId>,
    /// What was said for what it asks.
    pub asked: reports::Said,
    /// What it tells.
    pub parts: Vec<FilledPart>,
}

impl Outcome {
    /// Whether it is a report that has something to say to an audience.
    pub(super) fn tells(&self, audience: Level) -> bool {
        let Answer::Report(page) = &self.answer else { return false };
        page.parts.iter().any(|part| part.tells(audience))
    }
}

/// A part, filled in.
#[derive(Clone, Debug)]
pub enum FilledPart {
    /// Words that are always the same, by their key.
    Text(&'static str),
    /// What is missing or wrong.
    Gaps(Vec<Gap>),
    /// Some fields and figures of a record.
    Record(Box<View>, &'static [&'static Field]),
    /// A table.
    Table(FilledTable),
    /// Records.
    List(&'static declare::List, Vec<View>),
    /// Everything that is open, kind by kind; how many notes wait, and since when.
    Open(Vec<ToDo>, Option<(usize, NaiveDate)>),
    /// What the map of people lacks; `None` for who may not see expectations.
    Map(Option<Vec<Gap>>),
    /// The teams by name; the core team has none.
    Teams(BTreeMap<String, Team>),
    /// When the benchmarks of the first year end, if that is after it.
    PastFirstYear(Option<NaiveDate>),
    /// Who came to a meeting.
    Presence(Presence),
    /// The agenda of a meeting, with what was captured.
    Agenda(Vec<Item>),
    /// A sheet on paper.
    Sheet(Printed),
    /// How its votes fell.
    Votes(Vec<(RecordId, Vec<Ranked>)>),
    /// Charts of measures.
    Charts(Vec<Charted>),
    /// Driver diagrams, as far as they were tried.
    Theory(Vec<Theory>),
    /// Tests one after the other.
    Tests(Vec<Tested>),
    /// What people said.
    Voices(Voices),
    /// What comes next.
    Ahead(Ahead),
    /// The wall.
    Wall(Wall),
}

/// A test with what it asked, and what was predicted of that.
#[derive(Clone, Debug)]
pub struct Tested {
    /// The cycle.
    pub cycle: RecordId,
    /// Each question with its predictions.
    pub asked: Vec<(RecordId, Vec<View>)>,
}

impl FilledPart {
    /// Whether it says something to an audience. Words that are always the same say nothing by themselves, and
    /// "nothing is open", "nobody speaks for" is known to those only who may know what could be.
    fn tells(&self, audience: Level) -> bool {
        let is_team = audience.may_see(Level::Team);
        match self {
            Self::Text(_) => false,
            Self::Gaps(gaps) => !gaps.is_empty(),
            Self::Record(view, shows) => shows.iter().any(|field| view.says(field)),
            Self::Table(table) => !table.filled.rows.is_empty() && !table.filled.columns.is_empty(),
            Self::List(_, views) => !views.is_empty(),
            Self::Open(open, notes) => is_team || !open.is_empty() || notes.is_some(),
            Self::Map(gaps) => gaps.is_some(),
            Self::Teams(teams) => is_team || teams.values().any(|team| !team.seats.is_empty()),
            Self::PastFirstYear(day) => day.is_some(),
            Self::Presence(came) => came.tells(),
            Self::Agenda(items) => !items.is_empty(),
            // It is there to be filled in.
            Self::Sheet(own) => own.sheet != DoorSheet::Ballots || !own.votes.is_empty(),
            Self::Votes(votes) => !votes.is_empty(),
            Self::Charts(all) => !all.is_empty(),
            Self::Theory(all) => !all.is_empty(),
            Self::Tests(all) => !all.is_empty(),
            Self::Voices(own) => !own.said.is_empty() || !own.votes.is_empty(),
            Self::Ahead(own) => *own != Ahead::default(),
            Self::Wall(own) => is_team || *own != Wall::default(),
        }
    }
}

/// A table of the records of a kind, filled in.
#[derive(Clone, Debug)]
pub struct FilledTable {
    /// The kind.
    pub kind: &'static Kind,
    /// What it is.
    pub table: &'static declare::Table,
    /// How it is filled.
    pub filled: Filled,
}

/// A record as an audience sees it, with what is computed.
#[derive(Clone, Debug)]
pub struct View {
    /// The record.
    pub record: Arc<Record>,
    /// The shortest unique begin of its id.
    pub short: String,
    /// What is computed and may be seen, by the key of the figure; some have no value.
    pub figures: Vec<(&'static str, Option<Value>)>,
    /// Its checklists.
    pub checklists: Vec<Checked>,
}

impl View {
    /// What a column shows of it.
    pub fn shown(&self, column: Column) -> Option<&Value> {
        match column {
            Column::Field(field) => self.record.get(field.code),
            Column::Figure(figure) => self.figure(figure),
        }
    }

    /// Whether something stands in a field, or as what is computed under its key.
    fn says(&self, field: &Field) -> bool {
        let computed = self.figures.iter().find(|(key, _)| *key == field.key);
        computed.map_or_else(|| self.record.get(field.code).is_some(), |(_, value)| value.is_some())
    }

    /// The value of a figure.
    pub fn figure(&self, figure: &Figure) -> Option<&Value> {
        let own = self.figures.iter().find(|(key, _)| *key == figure.field.key);
        own.and_then(|(_, value)| value.as_ref())
    }
}
