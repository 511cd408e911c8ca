//! Roles made into styles of the terminal library. Without colours the modifiers of `mono` stay, so
//! the cursor row is always to be seen.

use ratatui::style::{Color as TerminalColor, Modifier, Style};

use crate::config::{Color, Depth, Ink, Layered, Mod, Paint, Theme};
use crate::tui::session::timer::Pace;

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
    /// Something that leads elsewhere.
    Link,
    /// The heading of what has the focus.
    Focus,
    /// A line between columns.
    Border,
    /// The row under the cursor.
    Cursor,
    /// That row in a list without the focus.
    CursorInactive,
    /// A marked row.
    Marked,
    /// What was searched for.
    Match,
    /// Something to know.
    Info,
    /// Something went well.
    Ok,
    /// Something needs care.
    Warn,
    /// Something went wrong.
    Error,
    /// Only the owner sees it.
    Private,
    /// Not begun.
    Todo,
    /// Begun.
    Doing,
    /// Done.
    Done,
    /// Not done in time.
    Late,
    /// Text that is being typed: plain text on its surface.
    Input,
    /// Text on the wall.
    WallText,
    /// A heading there.
    WallHeading,
    /// What stands around it there.
    WallMuted,
    /// A timer with enough time.
    TimerWell,
    /// One whose time is nearly over.
    TimerLow,
    /// One past its end.
    TimerOver,
    /// The same in the other language.
    LangSecond,
}

impl Role {
    /// How a timer looks that has so much time left.
    pub const fn of_timer(pace: Pace) -> Self {
        match pace {
            Pace::Well => Self::TimerWell,
            Pace::Low => Self::TimerLow,
            Pace::Over => Self::TimerOver,
        }
    }
}

/// What things stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// The screen.
    Bg,
    /// Pop-ups and heads.
    Raised,
    /// Where text is typed.
    Input,
}

/// All styles of a theme.
#[derive(Clone, Debug)]
pub struct Painter {
    styles: Vec<Style>,
    surfaces: [Style; 3],
}

const ROLES: [(Role, &str); 28] = [
    (Role::Text, "text"),
    (Role::Muted, "muted"),
    (Role::Key, "key"),
    (Role::Heading, "heading"),
    (Role::Link, "link"),
    (Role::Focus, "focus"),
    (Role::Border, "border"),
    (Role::Cursor, "cursor"),
    (Role::CursorInactive, "cursor_inactive"),
    (Role::Marked, "marked"),
    (Role::Match, "match"),
    (Role::Info, "info"),
    (Role::Ok, "ok"),
    (Role::Warn, "warn"),
    (Role::Error, "error"),
    (Role::Private, "private"),
    (Role::Todo, "todo"),
    (Role::Doing, "doing"),
    (Role::Done, "done"),
    (Role::Late, "late"),
    (Role::Input, "text"),
    (Role::WallText, "present_text"),
    (Role::WallHeading, "present_heading"),
    (Role::WallMuted, "present_muted"),
    (Role::TimerWell, "timer_ok"),
    (Role::TimerLow, "timer_low"),
    (Role::TimerOver, "timer_over"),
    (Role::LangSecond, "lang_second"),
];

impl Painter {
    /// The styles of a theme with so many colours.
    pub fn new(theme: &Theme, depth: Depth) -> Self {
        // Themes carry much of their meaning in colours; without them, the one made for that counts.
        let mono = (depth == Depth::None).then(|| Theme::built_in("mono")).flatten();
        let theme = mono.as_ref().unwrap_or(theme);
        let text = theme.paint("text");
        let surfaces = ["bg", "bg_raised", "bg_input"];
        let surfaces = surfaces.map(|name| surface(&theme.paint(name), &text, depth));
        let styles = ROLES.map(|(role, name)| {
            let style = style(&theme.paint(name), depth);
            if role == Role::Input { surfaces[Surface::Input as usize].patch(style) } else { style }
        });
        Self { styles: styles.to_vec(), surfaces }
    }

    /// The style of a role. Where it has no ground of its own, the surface below stays.
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }

    /// The style of a surface, for cells without letters.
    pub const fn surface(&self, surface: Surface) -> Style {
        self.surfaces[surface as usize]
    }
}

fn style(paint: &Paint, depth: Depth) -> Style {
    let mods = paint.mods.iter().map(|done| modifier(*done));
    let mut style = Style::new().add_modifier(mods.fold(Modifier::empty(), Modifier::union));
    if depth == Depth::None {
        return style;
    }
    let sent = |ink: Ink| terminal_color(ink.at(depth));
    style.fg = paint.fg.map(sent);
    style.bg = paint.bg.map(sent);
    style
}

/// A surface says both colours, so that letters of no role can be read on it too.
fn surface(paint: &Paint, text: &Paint, depth: Depth) -> Style {
    let bare = Style::new().fg(TerminalColor::Reset).bg(TerminalColor::Reset);
    let text = Paint { fg: text.fg, ..Paint::default() };
    bare.patch(style(&text, depth)).patch(style(paint, depth))
}

const fn terminal_color(color: Color) -> TerminalColor {
    match color {
        Color::Default => TerminalColor::Reset,
        Color::Ansi(number) | Color::Indexed(number) => TerminalColor::Indexed(number),
        Color::Rgb(red, green, blue) => TerminalColor::Rgb(red, green, blue),
    }
}

const fn modifier(done: Mod) -> Modifier {
    match done {
        Mod::Bold => Modifier::BOLD,
        Mod::Dim => Modifier::DIM,
        Mod::Italic => Modifier::ITALIC,
        Mod::Underline => Modifier::UNDERLINED,
        Mod::Reverse => Modifier::REVERSED,
        Mod::Strike => Modifier::CROSSED_OUT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::theme::BUILT_IN;

    fn painter(name: &str, depth: Depth) -> Painter {
        Painter::new(&Theme::built_in(name).unwrap_or_default(), depth)
    }

    #[test]
    fn every_role_finds_its_own_style() {
        for (at, (role, _)) in ROLES.iter().enumerate() {
            assert_eq!(*role as usize, at, "{role:?}");
        }
    }

    #[test]
    fn without_colours_the_cursor_row_is_reversed_and_nothing_is_coloured() {
        for (name, _) in BUILT_IN {
            let painter = painter(name, Depth::None);
            assert!(painter.style(Role::Cursor).add_modifier.contains(Modifier::REVERSED));
            for (role, _) in ROLES {
                let style = painter.style(role);
                let colors = [style.fg, style.bg].map(|color| color.unwrap_or_default());
                assert_eq!(colors, [TerminalColor::Reset; 2], "{name} {role:?}");
            }
        }
    }

    #[test]
    fn a_role_without_ground_leaves_the_surface() {
        let painter = painter("dusk", Depth::Indexed256);
        assert_eq!(painter.style(Role::Text).bg, None);
        assert_eq!(painter.style(Role::Text).fg, Some(TerminalColor::Indexed(254)));
        assert_eq!(painter.surface(Surface::Bg).bg, Some(TerminalColor::Indexed(233)));
        assert_eq!(painter.style(Role::Input).bg, painter.surface(Surface::Input).bg);
        assert_eq!(painter.style(Role::Late), painter.style(Role::Error));
    }

    #[test]
    fn sixteen_colours_are_never_exceeded() {
        for (name, _) in BUILT_IN {
            let painter = painter(name, Depth::Ansi16);
            for (role, _) in ROLES {
                let style = painter.style(role);
                for color in [style.fg, style.bg].into_iter().flatten() {
                    let few = matches!(color, TerminalColor::Reset | TerminalColor::Indexed(0..16));
                    assert!(few, "{name} {role:?} {color:?}");
                }
            }
        }
    }
}
