//! What keys can run, as `update` and panes call it. Names and places are rows of `actions`.

#[allow(missing_docs, reason = "the ids and words of ACTIONS say it")]
/// What an action does; panes and `update` match on this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    Palette,
    Help,
    Search,
    SearchAll,
    SearchNext,
    SearchPrev,
    PaneNext,
    PanePrev,
    Pane(u8),
    Areas,
    PaneZoom,
    Undo,
    Redo,
    UndoHistory,
    QuickNote,
    HidePrivate,
    OnlyPublic,
    Language,
    ThemeNext,
    ThemeChoose,
    KeymapChoose,
    Mouse,
    EditExternal,
    Problems,
    Backup,
    BackupTo,
    Restore,
    Erase,
    Report,
    Export,
    Import,
    Trash,
    Settings,
    RetrySave,
    Redraw,
    Suspend,
    Present,
    Meeting,
    StepNext,
    StepPrev,
    Timer,
    TimerMore,
    TimerLess,
    TimerAlone,
    Park,
    Voice,
    SaidAgain,
    Notes,
    Bell,
    Next,
    Prev,
    First,
    Last,
    Blank,
    Freeze,
    HandsOn,
    Capture,
    Curtain,
    Stop,
    WallColors,
    WallLanguages,
    Translate,
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
    Copy,
    Mark,
    MarkAll,
    StatusNext,
    MarkPrivate,
    Pillars,
    MakeRecord,
    RecordHistory,
    Thread,
    UndoStep,
    DetailDown,
    DetailUp,
    ViewNext,
    ViewPrev,
    OrderNext,
    Lens,
    Columns,
    Link,
    WhatIf,
    Unite,
    Left,
    Right,
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    HandOver,
    Tally,
    NewAbove,
    NewChild,
    Paste,
    PasteChild,
    Indent,
    Outdent,
    ExpandOrChild,
    CollapseOrParent,
    FoldToggle,
    FoldCycleAll,
    FocusBranch,
    PictureSize,
    Into(u8),
    IntoNew,
    Tag,
    Owner,
    Annotate,
    KnownBy,
    SetAside,
    AsOf,
    FieldNext,
    FieldPrev,
    Activate,
    Done,
    Revert,
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

impl Act {
    /// Whether it only works in a pane that can be looked at in several ways.
    pub const fn is_of_views(self) -> bool {
        matches!(
            self,
            Self::ViewNext
                | Self::ViewPrev
                | Self::OrderNext
                | Self::WhatIf
                | Self::Lens
                | Self::Columns
        )
    }

    /// Whether it only works where something is told beside a list.
    pub const fn is_of_detail(self) -> bool {
        matches!(self, Self::DetailDown | Self::DetailUp)
    }

    /// Whether it only works on the rows of an outline.
    pub const fn is_of_rows(self) -> bool {
        matches!(self, Self::Paste | Self::Tag | Self::Owner | Self::Annotate)
    }

    /// Whether it does something to records of a list.
    pub const fn is_on_records(self) -> bool {
        matches!(
            self,
            Self::Edit
                | Self::EditExternal
                | Self::Delete
                | Self::Copy
                | Self::Mark
                | Self::MarkAll
                | Self::StatusNext
                | Self::MarkPrivate
                | Self::Pillars
                | Self::MakeRecord
                | Self::RecordHistory
                | Self::Thread
                | Self::Link
                | Self::Unite
                | Self::Paste
                | Self::Tag
                | Self::Owner
                | Self::Annotate
                | Self::SetAside
        )
    }
}
