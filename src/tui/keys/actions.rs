//! Every action that keys can run: its id, where it works, and what `update` and panes call it.
//! Keys are in `keymaps/`, words in `texts` under `action-ID`.

#[allow(missing_docs, reason = "the ids and words of ACTIONS say it")]
/// What an action does; panes and `update` match on this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    Help,
    Search,
    PaneNext,
    PanePrev,
    Pane(u8),
    Undo,
    Redo,
    QuickNote,
    HidePrivate,
    Language,
    RetrySave,
    Redraw,
    Suspend,
    Back,
    Cancel,
    Quit,
    Down,
    Up,
    PageDown,
    PageUp,
    Top,
    Bottom,
    Open,
    New,
    Edit,
    Delete,
    StatusNext,
    MarkPrivate,
    MakeRecord,
    FieldNext,
    FieldPrev,
    Activate,
    Done,
    Accept,
    Newline,
    Leave,
    LineUp,
    LineDown,
    CharLeft,
    CharRight,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    DeleteLeft,
    DeleteRight,
    DeleteWord,
    DeleteToStart,
    DeleteToEnd,
    Yank,
}

/// Where an action works; the tables of a key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Wherever nobody types text.
    Global,
    /// Lists and details.
    List,
    /// A form whose fields are not being typed in.
    Form,
    /// A text that is being typed.
    Text,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// What it does.
    pub act: Act,
    /// Its permanent name in key files.
    pub id: &'static str,
    /// Where it works.
    pub context: Context,
}

impl Context {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Global, Self::List, Self::Form, Self::Text];

    /// Its table in a key file.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::List => "list",
            Self::Form => "form",
            Self::Text => "text",
        }
    }

    /// The contexts whose keys count here, nearest first. Typed text inherits nothing, so that a
    /// letter is a letter.
    pub const fn layers(self) -> &'static [Self] {
        match self {
            Self::Global => &[Self::Global],
            Self::List => &[Self::List, Self::Global],
            Self::Form => &[Self::Form, Self::List, Self::Global],
            Self::Text => &[Self::Text],
        }
    }
}

/// All actions.
pub const ACTIONS: &[Action] = &[
    global(Act::Help, "help"),
    global(Act::Search, "search"),
    global(Act::PaneNext, "pane_next"),
    global(Act::PanePrev, "pane_prev"),
    global(Act::Pane(0), "pane_1"),
    global(Act::Pane(1), "pane_2"),
    global(Act::Undo, "undo"),
    global(Act::Redo, "redo"),
    global(Act::QuickNote, "quick_note"),
    global(Act::HidePrivate, "hide_private"),
    global(Act::Language, "language"),
    global(Act::RetrySave, "retry_save"),
    global(Act::Redraw, "redraw"),
    global(Act::Suspend, "suspend"),
    global(Act::Back, "back"),
    global(Act::Cancel, "cancel"),
    global(Act::Quit, "quit"),
    list(Act::Down, "down"),
    list(Act::Up, "up"),
    list(Act::PageDown, "page_down"),
    list(Act::PageUp, "page_up"),
    list(Act::Top, "top"),
    list(Act::Bottom, "bottom"),
    list(Act::Open, "open"),
    list(Act::New, "new"),
    list(Act::Edit, "edit"),
    list(Act::Delete, "delete"),
    list(Act::StatusNext, "status_next"),
    list(Act::MarkPrivate, "mark_private"),
    list(Act::MakeRecord, "make_record"),
    form(Act::FieldNext, "field_next"),
    form(Act::FieldPrev, "field_prev"),
    form(Act::Activate, "activate"),
    form(Act::Done, "done"),
    text(Act::Accept, "accept"),
    text(Act::Newline, "newline"),
    text(Act::Leave, "leave"),
    text(Act::Help, "text_help"),
    text(Act::FieldNext, "field_next"),
    text(Act::FieldPrev, "field_prev"),
    text(Act::LineUp, "line_up"),
    text(Act::LineDown, "line_down"),
    text(Act::CharLeft, "char_left"),
    text(Act::CharRight, "char_right"),
    text(Act::WordLeft, "word_left"),
    text(Act::WordRight, "word_right"),
    text(Act::LineStart, "line_start"),
    text(Act::LineEnd, "line_end"),
    text(Act::DeleteLeft, "delete_left"),
    text(Act::DeleteRight, "delete_right"),
    text(Act::DeleteWord, "delete_word"),
    text(Act::DeleteToStart, "delete_to_start"),
    text(Act::DeleteToEnd, "delete_to_end"),
    text(Act::Yank, "yank"),
];

/// The row of an action that works in one of these contexts.
pub fn row(act: Act, context: Context) -> Option<&'static Action> {
    let mut layers = context.layers().iter();
    layers.find_map(|layer| ACTIONS.iter().find(|row| row.act == act && row.context == *layer))
}

const fn global(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Global }
}

const fn list(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::List }
}

const fn form(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Form }
}

const fn text(act: Act, id: &'static str) -> Action {
    Action { act, id, context: Context::Text }
}
