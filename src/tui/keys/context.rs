//! Where an action works; the tables of a key file.

/// A place where keys are pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Wherever nobody types text.
    Global,
    /// Lists and details.
    List,
    /// Rows inside of rows.
    Outline,
    /// Rows that a room puts into groups.
    Sorting,
    /// Things side by side: a grid, columns of cards.
    Board,
    /// A form whose fields are not being typed in.
    Form,
    /// A text that is being typed.
    Text,
    /// Something is presented to a room.
    Present,
}

impl Context {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Global,
        Self::List,
        Self::Outline,
        Self::Sorting,
        Self::Board,
        Self::Form,
        Self::Text,
        Self::Present,
    ];

    /// Its table in a key file.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::List => "list",
            Self::Outline => "outline",
            Self::Sorting => "sorting",
            Self::Board => "board",
            Self::Form => "form",
            Self::Text => "text",
            Self::Present => "present",
        }
    }

    /// The contexts whose keys count here, nearest first. Typed text inherits nothing, so that a
    /// letter is a letter; neither does present mode, so that a slip changes nothing before a room.
    pub const fn layers(self) -> &'static [Self] {
        match self {
            Self::Global => &[Self::Global],
            Self::List => &[Self::List, Self::Global],
            Self::Outline => &[Self::Outline, Self::List, Self::Global],
            Self::Sorting => &[Self::Sorting, Self::Outline, Self::List, Self::Global],
            Self::Board => &[Self::Board, Self::List, Self::Global],
            Self::Form => &[Self::Form, Self::List, Self::Global],
            Self::Text => &[Self::Text],
            Self::Present => &[Self::Present],
        }
    }
}
