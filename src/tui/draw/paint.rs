//! Roles made into styles of the terminal library. Without colours the modifiers stay, so the
//! cursor row is always to be seen.

use ratatui::style::{Color as TerminalColor, Modifier, Style};

use crate::config::{Color, Theme};

/// What a text is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Plain text.
    Text,
    /// Less important.
    Muted,
    /// A key in a hint.
    Key,
    /// A heading.
    Heading,
    /// The heading of what has the focus.
    Focus,
    /// A line between columns.
    Border,
    /// The row under the cursor.
    Cursor,
    /// A row that is marked.
    Marked,
    /// The part of a text that was looked for.
    Match,
    /// That row in a list without the focus.
    CursorInactive,
    /// Something went well.
    Ok,
    /// Something to know.
    Info,
    /// Something went wrong.
    Error,
    /// Text that is being typed.
    Input,
}

/// All styles of a theme.
#[derive(Clone, Debug)]
pub struct Painter {
    styles: Vec<Style>,
}

const ROLES: [(Role, &str); 14] = [
    (Role::Text, "text"),
    (Role::Muted, "muted"),
    (Role::Key, "key"),
    (Role::Heading, "heading"),
    (Role::Focus, "focus"),
    (Role::Border, "border"),
    (Role::Cursor, "cursor"),
    (Role::Marked, "marked"),
    (Role::Match, "match"),
    (Role::CursorInactive, "cursor_inactive"),
    (Role::Ok, "ok"),
    (Role::Info, "info"),
    (Role::Error, "error"),
    (Role::Input, "input"),
];

impl Painter {
    /// The styles of a theme, without colours if `color` is off.
    pub fn new(theme: &Theme, color: bool) -> Self {
        let styles = ROLES.map(|(role, name)| {
            let paint = theme.roles.get(name).cloned().unwrap_or_default();
            let mut style = Style::new();
            if color {
                style = style.fg(terminal_color(paint.fg)).bg(terminal_color(paint.bg));
            }
            let mods = paint.mods.iter().map(|name| modifier(name));
            let mods = mods.fold(Modifier::empty(), Modifier::union);
            let needs_reverse = role == Role::Cursor && !color;
            style.add_modifier(if needs_reverse { mods | Modifier::REVERSED } else { mods })
        });
        Self { styles: styles.to_vec() }
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        let at = ROLES.iter().position(|(known, _)| *known == role);
        at.and_then(|at| self.styles.get(at)).copied().unwrap_or_default()
    }
}

const fn terminal_color(color: Color) -> TerminalColor {
    match color {
        Color::Default => TerminalColor::Reset,
        Color::Ansi(number) | Color::Indexed(number) => TerminalColor::Indexed(number),
        Color::Rgb(red, green, blue) => TerminalColor::Rgb(red, green, blue),
    }
}

fn modifier(name: &str) -> Modifier {
    match name {
        "bold" => Modifier::BOLD,
        "italic" => Modifier::ITALIC,
        "underline" => Modifier::UNDERLINED,
        "reverse" => Modifier::REVERSED,
        "strike" => Modifier::CROSSED_OUT,
        _ => Modifier::empty(),
    }
}
