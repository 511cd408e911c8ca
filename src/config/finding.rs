//! What the check of a theme can find: data, made by `check`.

/// How somebody sees colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// As most do.
    Usual,
    /// Without red cones.
    Protan,
    /// Without green cones.
    Deutan,
    /// Without blue cones.
    Tritan,
}

/// One thing that is too weak, too alike, forbidden, or not to be known.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// A role has too little contrast where it can stand.
    Weak {
        /// The role.
        role: String,
        /// The surface, or the role itself for letters on their own ground.
        on: String,
        /// The contrast, such as 3.2.
        ratio: f64,
        /// What it should be.
        wanted: f64,
    },
    /// The same in a bright room.
    Washed {
        /// The role.
        role: String,
        /// The surface, or the role itself.
        on: String,
        /// The contrast with the light of the room.
        ratio: f64,
        /// What it should be.
        wanted: f64,
    },
    /// Two states look alike.
    Alike {
        /// One.
        one: &'static str,
        /// The other.
        other: &'static str,
        /// To whom.
        sight: Sight,
        /// Their difference, CIEDE2000.
        difference: f64,
        /// What it should be.
        wanted: f64,
    },
    /// `dim` on something that is read.
    Dim(String),
    /// The terminal's grey, `ansi:8`, as letters: invisible on some of them.
    Grey(String),
    /// It stands out by colours alone that only the terminal knows.
    NoModifier(String),
    /// The contrast of these roles depends on the terminal.
    DependsOnTerminal {
        /// Names with commas between them.
        roles: String,
    },
}
