//! How something is painted: colours that may differ by depth, and modifiers; read and written as in
//! theme files.

use std::collections::BTreeMap;
use std::fmt;

use toml::Spanned;
use toml::de::DeValue;

use super::color::Color;
use super::depth::Depth;
use super::problem::{Problem, ProblemKind, nearest};
use super::source::Source;

/// Colours with names that a theme gives them.
pub type Palette = BTreeMap<String, Color>;

/// How something is painted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    /// The letters; without it, those of what is below stay.
    pub fg: Option<Ink>,
    /// Behind the letters; without it, the surface shows.
    pub bg: Option<Ink>,
    /// What is done to the letters besides.
    pub mods: Vec<Mod>,
}

/// A colour, and what is sent instead where colours are few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ink {
    /// The colour.
    pub color: Color,
    /// With 256 colours.
    pub indexed: Option<Color>,
    /// With 16 colours.
    pub sixteen: Option<Color>,
}

/// What can be done to letters. Blinking is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Mod {
    Bold,
    Dim,
    Italic,
    Underline,
    Reverse,
    Strike,
}

const MODS: [(&str, Mod); 6] = [
    ("bold", Mod::Bold),
    ("dim", Mod::Dim),
    ("italic", Mod::Italic),
    ("underline", Mod::Underline),
    ("reverse", Mod::Reverse),
    ("strike", Mod::Strike),
];

impl Ink {
    /// What is sent at a depth.
    pub fn at(self, depth: Depth) -> Color {
        let chosen = match depth {
            Depth::Indexed256 => self.indexed,
            Depth::Ansi16 => self.sixteen.or(self.indexed),
            _ => None,
        };
        chosen.unwrap_or(self.color).at(depth)
    }
}

impl Paint {
    /// Reads a colour, or a table of `fg`, `bg`, `mods` and colours for fewer colours. A colour alone
    /// is that of the letters, or of the surface for a role that is one.
    pub(super) fn read(
        source: &Source,
        value: &Spanned<DeValue<'_>>,
        palette: &Palette,
        is_surface: bool,
    ) -> Result<Self, Problem> {
        let wrong = |value: &Spanned<DeValue<'_>>, kind| Problem::at(source, value.span(), kind);
        let color = |value: &Spanned<DeValue<'_>>| {
            let text = value.get_ref().as_str().unwrap_or_default();
            named(text, palette).map_err(|kind| wrong(value, kind))
        };
        let mut paint = Self::default();
        let DeValue::Table(table) = value.get_ref() else {
            let ink = Some(Ink { color: color(value)?, ..Ink::default() });
            *(if is_surface { &mut paint.bg } else { &mut paint.fg }) = ink;
            return Ok(paint);
        };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let ink = if name.starts_with('f') { &mut paint.fg } else { &mut paint.bg };
            match name {
                "fg" | "bg" => ink.get_or_insert_default().color = color(value)?,
                "fg256" | "bg256" => ink.get_or_insert_default().indexed = Some(few(value, color)?),
                "fg16" | "bg16" => ink.get_or_insert_default().sixteen = Some(few(value, color)?),
                "mods" => {
                    let DeValue::Array(names) = value.get_ref() else {
                        return Err(wrong(value, ProblemKind::BadValue(name.to_owned())));
                    };
                    for entry in names {
                        let id = entry.get_ref().as_str().unwrap_or_default().to_owned();
                        match MODS.iter().find(|(known, _)| *known == id) {
                            Some((_, found)) => paint.mods.push(*found),
                            None => {
                                let nearest = nearest(&id, MODS.map(|(name, _)| name));
                                let kind = ProblemKind::UnknownName { id, nearest };
                                return Err(wrong(entry, kind));
                            }
                        }
                    }
                }
                id => {
                    let known = ["fg", "bg", "mods", "fg256", "bg256", "fg16", "bg16"];
                    let (id, nearest) = (id.to_owned(), nearest(id, known));
                    let kind = ProblemKind::UnknownName { id, nearest };
                    return Err(Problem::at(source, key.span(), kind));
                }
            }
        }
        Ok(paint)
    }

    /// Whether it stands out where only the terminal knows the colours.
    pub fn has_modifier(&self) -> bool {
        self.mods.iter().any(|done| *done != Mod::Dim)
    }
}

/// A number among the few colours, or any colour.
fn few(
    value: &Spanned<DeValue<'_>>,
    color: impl Fn(&Spanned<DeValue<'_>>) -> Result<Color, Problem>,
) -> Result<Color, Problem> {
    let number = match value.get_ref() {
        DeValue::Integer(number) => number.as_str().parse().ok(),
        _ => None,
    };
    number.map_or_else(|| color(value), |number| Ok(Color::Indexed(number)))
}

/// A colour by its spelling or its name in the palette.
pub(super) fn named(text: &str, palette: &Palette) -> Result<Color, ProblemKind> {
    Color::parse(text).or_else(|| palette.get(text).copied()).ok_or_else(|| {
        let nearest = nearest(text, palette.keys().map(String::as_str));
        match nearest {
            Some(_) => ProblemKind::UnknownName { id: text.to_owned(), nearest },
            None => ProblemKind::BadColor(text.to_owned()),
        }
    })
}

impl fmt::Display for Paint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        for (name, ink) in [("fg", self.fg), ("bg", self.bg)] {
            let Some(ink) = ink else { continue };
            let few = [("", Some(ink.color)), ("256", ink.indexed), ("16", ink.sixteen)];
            let some = few.into_iter().filter_map(|(depth, color)| Some((depth, color?)));
            parts.extend(some.map(|(depth, color)| format!("{name}{depth} = \"{color}\"")));
        }
        if !self.mods.is_empty() {
            let names = MODS.iter().filter(|(_, done)| self.mods.contains(done));
            let names: Vec<String> = names.map(|(name, _)| format!("\"{name}\"")).collect();
            parts.push(format!("mods = [{}]", names.join(", ")));
        }
        write!(f, "{{ {} }}", parts.join(", "))
    }
}
