//! What comes into the loop and what goes out of it, as closed lists.

use std::path::PathBuf;
use std::sync::Arc;

use crate::config::{Chord, Keymap};
use crate::domain::{Language, Level, Moment, RecordId};
use crate::engine::erase::Wish;
use crate::engine::me::Author;
use crate::engine::request::{Asker, Outcome, Request};
use crate::engine::{Refusal, Transaction, Workspace};

use crate::tui::errand::{Answered, Errand};
use crate::tui::pane::Look;
use crate::tui::setup::{Settings, Themes};
use crate::tui::wall::Slide;
use crate::tui::welcome::Begin;

/// Something happened.
#[derive(Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted, as one event.
    Paste(String),
    /// The mouse did something on this cell, counted from 0. Only after `Effect::Mouse(true)`.
    Mouse {
        /// What.
        kind: Mouse,
        /// The column.
        column: u16,
        /// The row.
        row: u16,
    },
    /// The terminal's background is light, or dark. Comes whenever the terminal says so.
    Background {
        /// Light.
        light: bool,
    },
    /// What the user's editor made of the text of `Effect::Edit`. Does not come if it changed
    /// nothing.
    Edited(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The terminal has taken a frame that others had to wait for: the newest state can be drawn.
    Drained,
    /// The time that `Model::wakes_at` asked for has come.
    Tick,
    /// Nothing else waits and `Model::works`: the work goes on.
    Work,
    /// The workspace has been read.
    Opened {
        /// All of it.
        workspace: Box<Workspace>,
        /// The copy of the workspace, for transactions.
        replica: u64,
        /// Who makes the changes.
        author: Author,
        /// What the store has to tell, as sentences; each stays until dismissed.
        notices: Vec<String>,
        /// When everything was last written into a backup.
        backed_up: Option<Moment>,
        /// It is the example, which is thrown away.
        example: bool,
    },
    /// There is no workspace yet: how is it to begin?
    Welcome,
    /// It could not begin so: why, as a sentence.
    CannotBegin(String),
    /// The workspace cannot be read: why, as a sentence. The screen stays until the user quits.
    CannotOpen(String),
    /// Everything up to this sequence is kept.
    Saved {
        /// The sequence.
        sequence: u64,
    },
    /// The disk refuses. Tries go on elsewhere.
    CannotSave {
        /// Why, in a few words.
        sentence: String,
        /// How many changes are only in memory.
        unsaved: usize,
    },
    /// Other colours, asked for by `Effect::Look`.
    Themed(Box<Themes>),
    /// Other keys, asked for by `Effect::Look`.
    Keyed(Box<Keymap>),
    /// The user's files were read again after `Effect::Mend`.
    Mended(Box<Settings>),
    /// Everything was written into a backup.
    BackedUp {
        /// When.
        at: Moment,
        /// Where it is.
        path: PathBuf,
    },
    /// What came of an errand.
    Answered(Answered),
    /// What is on the wall that this terminal shows; nothing while nobody presents. Whoever gets it has
    /// no workspace.
    Slide(Option<Box<Slide>>),
    /// Other terminals show the wall: what is put up has room in so many columns and rows. None of
    /// either if nobody does any more.
    Viewers((u16, u16)),
    /// Begin to present what is shown, as soon as the workspace has been read.
    Present,
    /// Something to tell; stays until dismissed.
    Notice(String),
    /// The same by the id of its sentence, from where the language is not known.
    Told(&'static str),
    /// Another `cg` asks.
    Asked {
        /// Returned with the reply.
        id: u64,
        /// What it asks.
        request: Box<Request>,
        /// What it may see.
        asker: Asker,
        /// The language of texts without one.
        language: Language,
        /// Who, if it is somebody else.
        author: Option<Box<str>>,
    },
    /// A note waits in the spool.
    Capture {
        /// Its id, made when it was taken.
        id: RecordId,
        /// What it says.
        text: String,
        /// Who took it.
        author: Box<str>,
        /// When.
        moment: Moment,
    },
    /// A text that was being typed when the program last ended.
    DraftFound {
        /// As in `Effect::SaveDraft`.
        key: String,
        /// The text.
        text: String,
    },
    /// The system wants something.
    Signal(Signal),
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button was pressed.
    Press,
    /// The wheel went up.
    ScrollUp,
    /// The wheel went down.
    ScrollDown,
}

/// What the system wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// To end, by the signal with this number: TERM, HUP, INT, QUIT.
    End(i32),
    /// The terminal is gone.
    Hangup,
    /// The process was stopped and goes on: others may have used the terminal.
    Continued,
}

/// Something is to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// The first frame is on the screen: the workspace may be read now.
    Shown,
    /// Keep this change; it is applied already. Answered by `Saved` or `CannotSave`.
    Commit(Arc<Transaction>),
    /// Answer a request.
    Reply {
        /// As in `Asked`.
        id: u64,
        /// The answer.
        result: Box<Result<Outcome, Refusal>>,
        /// To be sent only when this sequence is kept; at once if `None`.
        after: Option<u64>,
    },
    /// Do something with files. Answered by `Answered`; a backup by `BackedUp` too.
    Errand(Errand),
    /// Erase something for good once the window is closed.
    Erase(Wish),
    /// The spooled note is in the workspace; its file can go.
    CaptureTaken {
        /// As in `Capture`.
        id: RecordId,
        /// To be removed only when this sequence is kept; at once if `None`.
        after: Option<u64>,
    },
    /// Keep what is being typed; replaces what was kept under the key.
    SaveDraft {
        /// Letters, digits, `-`, `.` and `_` only.
        key: String,
        /// The text.
        text: String,
    },
    /// Keep for whom the screen is: before anything more is drawn, so that no end of the program forgets
    /// that something is hidden.
    Mask(Level),
    /// Show this to those who follow.
    Wall(Box<Slide>),
    /// What was kept under the key is no longer needed.
    DropDraft {
        /// The key.
        key: String,
    },
    /// Make the workspace, in this language. Answered by `Opened` or `CannotBegin`.
    Begin(Begin, Language),
    /// Find what this name stands for. Answered by `Themed` or `Keyed`.
    Look(Look),
    /// Write this into the user's settings file.
    Prefer {
        /// The key.
        key: &'static str,
        /// The value.
        value: Preferred,
    },
    /// Try now to keep what is unsaved.
    Retry,
    /// Let the user change a text in the editor of their choice. Done by `run`; answered by
    /// `Edited`.
    Edit {
        /// The text.
        text: String,
    },
    /// Let the user change the first of their files in which something is wrong. Done by `run`;
    /// answered by `Mended`, or by what there is to tell.
    Mend,
    /// Put a text into the clipboard of the terminal. Done by `run`.
    Copy(String),
    /// Listen to the mouse, or no longer. Done by `run`.
    Mouse(bool),
    /// A fault in the program was caught: where, for a note that holds no text of the user's.
    Bug(String),
    /// Draw everything again. Done by `run`.
    Redraw,
    /// Ring once. Done by `run`.
    Bell,
    /// Give the terminal back to the shell until it continues us. Done by `run`.
    Suspend,
    /// End. Done by `run`.
    Quit(Exit),
}

/// A value of a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preferred {
    /// A name.
    Name(String),
    /// Names in their order.
    Names(Vec<String>),
    /// Yes or no.
    Flag(bool),
}

impl From<String> for Preferred {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

/// How the screens ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The user left.
    Quit,
    /// The user wants to see the example instead.
    Example,
    /// Something is to be erased for good, which nobody may have open; then the window opens again.
    Again,
    /// The user left a workspace that could not be read.
    NotOpened,
    /// By a signal: the process is to exit with 128 + this number.
    Signal(i32),
}
