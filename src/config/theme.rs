//! Theme files: the colours and modifiers of each role.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::problem::{Problem, ProblemKind, tables};

/// The theme files that ship inside the program; the first is the one used when nothing is said.
pub const BUILT_IN: &[(&str, &str)] = &[("dark", include_str!("../../themes/dark.toml"))];

/// A theme as read: roles by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// How each role is painted.
    pub roles: BTreeMap<String, Paint>,
}

/// How something is painted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    /// Of the letters.
    pub fg: Color,
    /// Behind the letters.
    pub bg: Color,
    /// `bold`, `italic`, `underline`, `reverse`, `strike`.
    pub mods: Vec<String>,
}

/// A colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// The terminal's own.
    #[default]
    Default,
    /// One of the terminal's 16.
    Ansi(u8),
    /// One of the 256.
    Indexed(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

const MODS: [&str; 5] = ["bold", "italic", "underline", "reverse", "strike"];

impl Theme {
    /// A theme that ships with the program.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        Some(Self::parse(text).0)
    }

    /// Reads a theme file. What cannot be read is left out and told.
    pub fn parse(text: &str) -> (Self, Vec<Problem>) {
        let mut theme = Self::default();
        let mut problems = Vec::new();
        let file = match tables(text) {
            Ok(file) => file,
            Err(problem) => return (theme, vec![problem]),
        };
        let Some(DeValue::Table(roles)) = file.get("roles").map(|roles| roles.get_ref()) else {
            return (theme, problems);
        };
        for (role, value) in roles {
            match paint(value.get_ref()) {
                Some(paint) => {
                    theme.roles.insert(role.get_ref().to_string(), paint);
                }
                None => {
                    let kind = ProblemKind::BadPaint(role.get_ref().to_string());
                    problems.push(Problem::at(text, value.span().start, kind));
                }
            }
        }
        problems.sort_by_key(|problem| (problem.line, problem.column));
        (theme, problems)
    }
}

fn paint(value: &DeValue<'_>) -> Option<Paint> {
    if let DeValue::String(fg) = value {
        return Some(Paint { fg: color(fg)?, ..Paint::default() });
    }
    let DeValue::Table(table) = value else { return None };
    let mut paint = Paint::default();
    for (key, value) in table {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("fg", DeValue::String(text)) => paint.fg = color(text)?,
            ("bg", DeValue::String(text)) => paint.bg = color(text)?,
            ("mods", DeValue::Array(mods)) => {
                let mods = mods.iter().map(|name| name.get_ref().as_str().unwrap_or_default());
                paint.mods = mods.map(str::to_owned).collect();
            }
            _ => return None,
        }
    }
    paint.mods.iter().all(|name| MODS.contains(&name.as_str())).then_some(paint)
}

/// Reads `default`, `ansi:3`, `256:240`, `#rrggbb`.
fn color(text: &str) -> Option<Color> {
    if text == "default" {
        return Some(Color::Default);
    }
    if let Some(number) = text.strip_prefix("ansi:") {
        return number.parse().ok().filter(|number| *number < 16).map(Color::Ansi);
    }
    if let Some(number) = text.strip_prefix("256:") {
        return number.parse().ok().map(Color::Indexed);
    }
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(Color::Rgb(part(0)?, part(2)?, part(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_themes_read_without_problems() {
        for (name, text) in BUILT_IN {
            assert_eq!(Theme::parse(text).1, Vec::new(), "{name}");
        }
    }

    #[test]
    fn a_bad_colour_is_told_and_the_rest_stays() {
        let (theme, problems) = Theme::parse("[roles]\nok = \"#00ff80\"\nwarn = \"ansi:16\"\n");
        assert_eq!(theme.roles["ok"].fg, Color::Rgb(0, 255, 128));
        assert_eq!(problems[0].kind, ProblemKind::BadPaint("warn".into()));
        assert_eq!((problems[0].line, problems[0].column), (3, 8));
    }
}
