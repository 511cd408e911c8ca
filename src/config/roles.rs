//! The roles that a theme can paint: their names, what counts where a theme says nothing, and what
//! each has to be good for.

/// What a role has to be good for; the check measures it by this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// What everything stands on.
    Surface,
    /// Text that is read at length.
    Body,
    /// Smaller signs and words that are read.
    Word,
    /// The row under the cursor: seen from afar, with its letters on its own ground.
    Cursor,
    /// Letters on their own ground.
    Mark,
    /// The line round what has the focus.
    Focus,
    /// A line.
    Line,
}

/// A role.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Its name in theme files.
    pub name: &'static str,
    /// The role whose paint counts if it has none; `None` for those that every theme has.
    pub fallback: Option<&'static str>,
    /// What it has to be good for.
    pub duty: Duty,
}

/// The states that have to be told apart by everybody.
pub const STATES: [&str; 4] = ["info", "ok", "warn", "error"];

/// All roles, in the order in which they are printed.
pub const ROLES: &[Role] = &[
    own("bg", Duty::Surface),
    as_in("bg_raised", "bg", Duty::Surface),
    as_in("bg_input", "bg", Duty::Surface),
    own("text", Duty::Body),
    word("muted", "text"),
    word("key", "text"),
    word("heading", "text"),
    word("link", "text"),
    as_in("border", "text", Duty::Line),
    as_in("focus", "text", Duty::Focus),
    own("cursor", Duty::Cursor),
    as_in("cursor_inactive", "text", Duty::Mark),
    word("marked", "text"),
    as_in("match", "text", Duty::Mark),
    word("info", "text"),
    word("ok", "text"),
    word("warn", "text"),
    word("error", "text"),
    word("todo", "muted"),
    word("doing", "info"),
    word("done", "ok"),
    word("late", "error"),
    word("plan", "text"),
    word("do", "text"),
    word("study", "text"),
    word("act", "text"),
    word("driver_1", "text"),
    word("driver_2", "text"),
    word("driver_3", "text"),
    word("driver_4", "text"),
    word("driver_5", "text"),
    word("driver_6", "text"),
    word("owner", "text"),
    word("tag", "text"),
    word("private", "text"),
    word("vote", "text"),
    as_in("present_text", "text", Duty::Body),
    word("present_heading", "text"),
    word("present_muted", "text"),
    word("timer_ok", "ok"),
    word("timer_low", "warn"),
    word("timer_over", "error"),
    as_in("lang_first", "text", Duty::Body),
    word("lang_second", "text"),
];

/// The role with this name.
pub fn role(name: &str) -> Option<&'static Role> {
    ROLES.iter().find(|role| role.name == name)
}

const fn own(name: &'static str, duty: Duty) -> Role {
    Role { name, fallback: None, duty }
}

const fn as_in(name: &'static str, fallback: &'static str, duty: Duty) -> Role {
    Role { name, fallback: Some(fallback), duty }
}

const fn word(name: &'static str, fallback: &'static str) -> Role {
    as_in(name, fallback, Duty::Word)
}
