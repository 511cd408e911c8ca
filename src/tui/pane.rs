//! What every pane and every overlay is: given an action or text and a read-only view, it answers
//! with what it asks for. It never commits and never sees another pane.

use chrono::NaiveDate;
use ratatui::layout::Position;

use crate::domain::field::Filled;
use crate::domain::{FieldCode, Home, Kind, KindCode, RecordId, Value};
use crate::engine::deed::Declared;
use crate::engine::erase::Wish;
use crate::engine::outlines::{Cut, Draft, Spot};
use crate::engine::readings::tally::Sitting;
use crate::engine::reports;
use crate::engine::{Edit, Refusal};

use crate::tui::beside::Step;
use crate::tui::draw::canvas::Canvas;
use crate::tui::errand::{Answered, Errand};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::overlays::purpose::Purpose;
use crate::tui::state::PaneState;
use crate::tui::wall::Subject;
use crate::tui::widgets::arranged::Arranged;
use crate::tui::world::World;
use crate::tui::world::lacking::Lack;

/// What a pane asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// These edits as one step of undo. The pane is told how it went (`settled`).
    Change(Vec<Edit>),
    /// A change that is worked out on all records, the hidden ones too.
    Whole(Whole),
    /// A form: of a record, or of a new one of a kind, perhaps made from a note.
    Form {
        /// The kind.
        kind: KindCode,
        /// The record; `None` for a new one.
        record: Option<RecordId>,
        /// What a new one begins with.
        start: Start,
    },
    /// To find a record for something.
    Find(Wanted),
    /// The choice of a set of bones for a spot of an outline.
    Bones {
        /// The outline.
        outline: RecordId,
        /// Where in it.
        spot: Spot,
    },
    /// To put drafts into an outline; the pane is told which placements they became (`grown`).
    Grow {
        /// The outline.
        outline: RecordId,
        /// Where in it.
        spot: Spot,
        /// What is put there.
        drafts: Vec<Draft>,
    },
    /// To tell the pane which placements its drafts became.
    Grown(Vec<RecordId>),
    /// The choice of what comes of a cycle.
    Decide(RecordId),
    /// To give a record that was found to the pane below.
    Give(RecordId),
    /// To try out another start or duration of a benchmark.
    WhatIf(RecordId),
    /// The choice of what is done with a record.
    Deeds(RecordId),
    /// The choice of what was said at the meeting of a vote, to become options of it, with a row under the cursor.
    PullIn(RecordId, Option<usize>),
    /// The thread of a record, up and down.
    Thread(RecordId),
    /// To do a deed with a record.
    Do(&'static Declared, RecordId),
    /// To write a report, with what it asks as far as that is said.
    Report(reports::Declared, Vec<(String, String)>),
    /// To say what is needed for something that is done with files.
    Fill(Purpose),
    /// Leave, and erase something for good once nobody has the workspace open.
    Erase(Wish),
    /// To have it done.
    Errand(Errand),
    /// The list of what lies in the trash.
    Trash,
    /// The choice of the panes that have a digit, with the row of the last choice.
    Pins(Option<String>),
    /// To give the digits to these panes, by name.
    Pin(Vec<String>),
    /// The field for the reason why a check is not told of a record any more; of several, which.
    SetAside(RecordId, Option<String>),
    /// The list of the records of a kind of which this check is due.
    Due(KindCode, String),
    /// The choice of what a list that is arranged so is narrowed to.
    Lens(KindCode, Arranged),
    /// The choice of its columns and its order, with the row of the last choice.
    Columns(KindCode, Arranged, Option<String>),
    /// To arrange the list below so.
    Arrange(Arranged),
    /// The field for a quick note.
    Note,
    /// The same, and this text behind what stands there: it was pasted and has no other place.
    NoteOf(String),
    /// To mark records private, or to give them back the levels that they had before.
    TogglePrivate(Vec<RecordId>),
    /// To have the cursor on this record, wherever it is shown.
    Reveal(RecordId),
    /// To see this record or register: in the first pane that is the place for it.
    Go(Place),
    /// To go back to where this was reached from.
    Return,
    /// To run an action, as if its key had been pressed here.
    Run(Act),
    /// To read these past steps; they come as `steps`.
    Steps(Vec<u64>),
    /// To take back this past step, whatever came after it.
    UndoStep(u64),
    /// To see everything as it was at the end of a day; `None` for the present.
    AsOf(Option<NaiveDate>),
    /// To put text on the clipboard.
    Copy(String),
    /// To edit the first of the user's files in which something is wrong.
    Mend,
    /// To edit this text in the user's own editor; it comes back as `edited`.
    Edit(String),
    /// To show the screens so, for now or from now on.
    Show(Look),
    /// What was shown to try it out is to stay.
    Keep(Look),
    /// The text being typed changed.
    Typed,
    /// Keep the text being typed, now.
    KeepDraft,
    /// To end the entry of a field after its draft was kept.
    EndEntry,
    /// The text kept under this key is no longer needed.
    DropDraft(String),
    /// Close this overlay.
    Close,
    /// To lead this meeting.
    Lead(RecordId),
    /// This group speaks from now on, or nobody in particular.
    Speaks(Option<RecordId>),
    /// To do this with what a room sees.
    Wall(Act),
    /// The field for the other language of one of these texts; then of the next.
    Translate(Vec<Lack>, usize),
    /// Tell this sentence.
    Say(String),
    /// Tell what came of an errand, by what that is called, until it is dismissed.
    Tell(String, String),
    /// Leave the program.
    Leave,
}

/// What a new record begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The deed that makes it, and the record with which that is done.
    pub from: Option<(&'static Declared, RecordId)>,
    /// Values that are filled in already.
    pub values: Vec<(FieldCode, Value)>,
    /// The record for which it is evidence.
    pub evidence_for: Option<RecordId>,
    /// The field that is to be filled in at once.
    pub field: Option<FieldCode>,
    /// What stands in its first field, to be kept or changed.
    pub title: Option<String>,
    /// A field of what is below waits for it: what was typed there is to become the record.
    pub awaited: bool,
}

impl Start {
    /// What a record begins with that a deed makes.
    pub fn of(own: &'static Declared, from: &RecordId, world: &World<'_>) -> Self {
        let record = world.seen.get(from.as_str());
        let values = record.map(|record| own.begins(world.seen, record, &world.context()));
        let from = Some((own, from.clone()));
        Self { from, values: values.unwrap_or_default(), ..Self::default() }
    }
}

impl Start {
    /// With today where that is the usual day and no other one is given.
    pub fn begin_today(&mut self, kind: &Kind, world: &World<'_>) {
        for field in kind.fields.iter().filter(|field| field.filled == Filled::FromToday) {
            if self.values.iter().all(|(code, _)| *code != field.code) {
                self.values.push((field.code, Value::Date(world.setup.now.day())));
            }
        }
    }
}

/// A change that needs more than what a pane may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whole {
    /// The second record becomes part of the first, with all that it holds.
    Unite(RecordId, RecordId),
    /// Rows are taken out of an outline; a node that stands nowhere else goes with its place.
    Cut(Cut),
    /// A row says what a node said first: it is taken out and counted there.
    Again {
        /// The row.
        again: Cut,
        /// The node.
        first: RecordId,
    },
    /// The rows that kinds begin with are brought in again.
    PutBack(Vec<KindCode>),
    /// A deed that nobody has to fill anything in for is done with a record, counted from a day.
    Deed(&'static Declared, RecordId, Option<NaiveDate>),
    /// Records of a kind are made, with these values.
    Make(KindCode, Vec<Vec<(FieldCode, Value)>>),
    /// What was counted at a sitting is kept.
    Tally(Sitting),
    /// Who was counted at a meeting is kept, as a line says it.
    Heard(RecordId, String),
    /// A ballot is handed in.
    Ballot {
        /// To which vote.
        vote: RecordId,
        /// It cannot be counted.
        spoiled: bool,
        /// The dots of each option that has any.
        dots: Vec<(RecordId, i64)>,
    },
}

/// What a record is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// It shows this step, benchmark or outcome.
    Evidence(RecordId),
    /// It cannot be met together with this expectation.
    Conflict(RecordId),
    /// It is the person who coordinates from now on.
    Coordinator,
    /// It is a node that is to stand in this outline too.
    Node(RecordId),
}

/// Something that a pane may be the place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A record, where its kind is at home; else in the registers of its area.
    Record(RecordId),
    /// A record in the pane that is the home of its kind, or in the registers of its area.
    At(Home, RecordId),
    /// The register of a kind.
    Register(KindCode),
    /// The register of a kind, looked at in one of its ways; 0 is the list.
    View(KindCode, usize),
    /// A pane as it was left, by its place on the desk.
    Pane(usize),
    /// The search through everything.
    Search,
    /// The meeting that is led.
    Session,
    /// What was done: to one record, or at all.
    History(Option<RecordId>),
}

/// How the screens may look and what keys they take: names of themes and key files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// A theme.
    Theme(String),
    /// A key file.
    Keymap(String),
}

/// A pane or an overlay.
pub trait Pane {
    /// Whose keys count now.
    fn context(&self) -> Context;

    /// Whether Enter leads from the text that has the focus to the next one.
    fn goes_on(&self) -> bool {
        false
    }

    /// The message id of its name.
    fn title(&self) -> &str;

    /// The record with which something can be done.
    fn subject(&self) -> Option<&RecordId> {
        None
    }

    /// What a room sees of it, while something is presented.
    fn on_wall(&self) -> Option<Subject> {
        self.subject().cloned().map(Subject::Record)
    }

    /// Whether nothing in it is typed, looked for or opened, so that the way back leads out of it.
    fn is_at_rest(&self) -> bool {
        true
    }

    /// Goes on with what a room sees of it: these records, in their order.
    fn take_up(&mut self, seen: &[RecordId]) {
        if let Some(last) = seen.last() {
            self.reveal(last);
        }
    }

    /// Begins to type what a room says, at the end of what stands inside of a record.
    fn capture(&mut self, _inside: Option<RecordId>) {}

    /// The actions worth showing in the footer, most useful first.
    fn hints(&self) -> &'static [Act];

    /// The message id for an action that is called something else here.
    fn word(&self, _act: Act) -> Option<&'static str> {
        None
    }

    /// Why an action that works elsewhere does nothing here: the message id of a sentence. `None` if
    /// it does something. What is refused is left out of the help and muted in the palette.
    fn refuses(&self, _act: Act, _world: &World<'_>) -> Option<&'static str> {
        None
    }

    /// Carries out an action; `None` if it has no meaning here.
    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>>;

    /// Whether a letter begins to type here although nobody types yet. Digits and signs stay keys.
    fn takes_letters(&self) -> bool {
        false
    }

    /// Takes typed or pasted text; only in a text context, or where it takes letters.
    fn typed(&mut self, _text: &str, _world: &World<'_>) -> Vec<Ask> {
        Vec::new()
    }

    /// Records of these kinds changed; `None` for everything (language, mask, opening).
    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>);

    /// How the change that it asked for went. Who lacks something is led to where it is filled in.
    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        let Some(refusal) = result.err() else { return Vec::new() };
        let record = self.subject().and_then(|id| world.seen.get(id.as_str()));
        let mended = record.zip(refusal.mended_in()).map(|(record, field)| {
            let start = Start { field: Some(field), ..Start::default() };
            Ask::Form { kind: record.kind, record: Some(record.id.clone()), start }
        });
        let said = Ask::Say(world.setup.texts.refusal(&refusal));
        mended.into_iter().chain([said]).collect()
    }

    /// Takes the placements that drafts became.
    fn grown(&mut self, _placements: &[RecordId]) -> Vec<Ask> {
        Vec::new()
    }

    /// Takes a record that was found for it.
    fn given(&mut self, _id: &RecordId, _world: &World<'_>) -> Vec<Ask> {
        Vec::new()
    }

    /// Arranges its list.
    fn arrange(&mut self, _arranged: &Arranged, _world: &World<'_>) {}

    /// Whether what is typed here, in a text context, is only looked for.
    fn seeks(&self) -> bool {
        false
    }

    /// Takes text that was pasted where nobody types; `None` leaves it to become a note.
    fn pasted(&mut self, _text: &str, _world: &World<'_>) -> Option<Vec<Ask>> {
        None
    }

    /// Drops what was looked for, or what its list is narrowed to, where that hides a record.
    fn unhide(&mut self, _id: &RecordId, _world: &World<'_>) {}

    /// Puts the cursor on a record, if it shows it.
    fn reveal(&mut self, _id: &RecordId) {}

    /// Shows a record or a register in full, if this is the place for it; says whether it is.
    fn go(&mut self, _to: &Place, _world: &World<'_>) -> bool {
        false
    }

    /// Whether it has work to go on with between keys, such as a search.
    fn works(&self, _world: &World<'_>) -> bool {
        false
    }

    /// Goes on with its work for about as long as a frame may take.
    fn work(&mut self, _world: &World<'_>) -> Vec<Ask> {
        Vec::new()
    }

    /// Takes the past steps that it asked for; nothing for those that cannot be read.
    fn steps(&mut self, _wanted: &[u64], _read: Vec<Option<Step>>) {}

    /// Takes a click on a cell of the screen.
    fn click(&mut self, _at: Position, _world: &World<'_>) -> Vec<Ask> {
        Vec::new()
    }

    /// Takes back a text from the user's own editor.
    fn edited(&mut self, _text: &str, _world: &World<'_>) -> Vec<Ask> {
        Vec::new()
    }

    /// Takes what came of an errand that it asked for; `None` if it asked for none.
    fn answered(&mut self, _answered: &Answered, _world: &World<'_>) -> Option<Vec<Ask>> {
        None
    }

    /// What of its state should be there again at the next start.
    fn state(&self) -> Option<PaneState> {
        None
    }

    /// Takes up the state of the last time, as far as it still fits.
    fn restore(&mut self, _state: &PaneState, _world: &World<'_>) {}

    /// The key and text of what is being typed, for keeping.
    fn draft(&self, _world: &World<'_>) -> Option<(String, String)> {
        None
    }

    /// Ends the entry of a field, whatever was typed.
    fn end_entry(&mut self) {}

    /// Draws itself. Overlays clear what they cover.
    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>);
}
