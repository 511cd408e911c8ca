//! Theme files: the colours and modifiers of each role, and the roles that follow from others.

use std::collections::BTreeMap;
use std::fmt;

use toml::de::{DeTable, DeValue};

use super::header::{Base, Header, SCHEMA};
use super::layered::Layered;
use super::paint::{Paint, Palette, named};
use super::problem::{Place, Problem, ProblemKind, nearest, tables};
use super::roles::{Duty, ROLES, role};
use super::source::Source;

/// The theme files that ship inside the program; dark and light of the default come first.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("dusk", include_str!("../../themes/dusk.toml")),
    ("paper", include_str!("../../themes/paper.toml")),
    ("projector", include_str!("../../themes/projector.toml")),
    ("projector-dark", include_str!("../../themes/projector-dark.toml")),
    ("clear-dark", include_str!("../../themes/clear-dark.toml")),
    ("clear-light", include_str!("../../themes/clear-light.toml")),
    ("ansi16", include_str!("../../themes/ansi16.toml")),
    ("mono", include_str!("../../themes/mono.toml")),
];

/// The name that means: dark or light as the terminal is.
pub const AUTO: &str = "auto";

/// A theme as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// Its name, and the theme whose roles count where this one says nothing.
    pub header: Header,
    /// What the terminal behind it is taken to be.
    pub kind: Kind,
    /// How each role is painted.
    pub roles: BTreeMap<String, Paint>,
    /// Where each role stands; the file is empty for a theme that ships with the program.
    pub places: BTreeMap<String, Place>,
    /// The theme of the program that it stands on in the end, whose promises it is held to.
    pub root: String,
}

/// What background a theme is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Dark.
    #[default]
    Dark,
    /// Light.
    Light,
    /// Either.
    Any,
}

impl Layered for Theme {
    const FOLDER: &'static str = "themes";
    const BUILT_IN: &'static [(&'static str, &'static str)] = BUILT_IN;
    const ALIAS: Option<&'static str> = Some(AUTO);

    fn parse(source: &Source) -> (Self, Vec<Problem>) {
        let mut theme = Self::default();
        let mut problems = Vec::new();
        let file = match tables(source) {
            Ok(file) => file,
            Err(problem) => return (theme, vec![problem]),
        };
        let palette = palette(source, &file, &mut problems);
        for (key, value) in &file {
            if theme.header.take(source, key, value, &mut problems) {
                continue;
            }
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("kind", value) if value.as_str().and_then(Kind::from_key).is_some() => {
                    theme.kind = value.as_str().and_then(Kind::from_key).unwrap_or_default();
                }
                ("kind", _) => {
                    let (key, choices) = ("kind".to_owned(), Kind::KEYS.join(", "));
                    let kind = ProblemKind::BadChoice { key, choices };
                    problems.push(Problem::at(source, value.span(), kind));
                }
                ("palette", DeValue::Table(_)) => {}
                ("roles", DeValue::Table(roles)) => {
                    theme.read_roles(source, roles, &palette, &mut problems);
                }
                (id @ ("palette" | "roles"), _) => {
                    let kind = ProblemKind::BadValue(id.to_owned());
                    problems.push(Problem::at(source, value.span(), kind));
                }
                (id, value) => {
                    let known = ["schema", "name", "kind", "inherits", "palette", "roles"];
                    let kind = ProblemKind::unknown(id, value, &known);
                    problems.push(Problem::at(source, key.span(), kind));
                }
            }
        }
        theme.root.clone_from(&theme.header.name);
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (theme, problems)
    }

    fn base(&self) -> Option<&Base> {
        self.header.inherits.as_ref()
    }

    fn usual_base(&self) -> &'static str {
        BUILT_IN[usize::from(self.kind == Kind::Light)].0
    }

    fn over(mut self, base: &Self) -> Self {
        for (role, paint) in &base.roles {
            self.roles.entry(role.clone()).or_insert_with(|| paint.clone());
        }
        for (role, place) in &base.places {
            self.places.entry(role.clone()).or_insert_with(|| place.clone());
        }
        self.root.clone_from(&base.root);
        self
    }
}

impl Theme {
    /// How a role is painted, its own way or that of the role it follows.
    pub fn paint(&self, name: &str) -> Paint {
        let follows = || Some(self.paint(role(name)?.fallback?));
        self.roles.get(name).cloned().or_else(follows).unwrap_or_default()
    }

    fn read_roles(
        &mut self,
        source: &Source,
        roles: &DeTable<'_>,
        palette: &Palette,
        problems: &mut Vec<Problem>,
    ) {
        for (key, value) in roles {
            let name = key.get_ref().as_ref();
            let Some(known) = role(name) else {
                let nearest = nearest(name, ROLES.iter().map(|role| role.name));
                let kind = ProblemKind::UnknownRole { id: name.to_owned(), nearest };
                problems.push(Problem::at(source, key.span(), kind));
                continue;
            };
            match Paint::read(source, value, palette, known.duty == Duty::Surface) {
                Ok(paint) => {
                    self.roles.insert(name.to_owned(), paint);
                    self.places.insert(name.to_owned(), Place::of(source, key.span()));
                }
                Err(problem) => problems.push(problem),
            }
        }
    }
}

impl Kind {
    const KEYS: [&str; 3] = ["dark", "light", "any"];

    fn from_key(key: &str) -> Option<Self> {
        let all = [Self::Dark, Self::Light, Self::Any];
        Self::KEYS.iter().zip(all).find(|(known, _)| **known == key).map(|(_, kind)| kind)
    }
}

fn palette(source: &Source, file: &DeTable<'_>, problems: &mut Vec<Problem>) -> Palette {
    let mut palette = Palette::new();
    let Some(DeValue::Table(table)) = file.get("palette").map(|value| value.get_ref()) else {
        return palette;
    };
    for (key, value) in table {
        // A name for a name is not offered: the order of a file would decide what it means.
        match named(value.get_ref().as_str().unwrap_or_default(), &Palette::new()) {
            Ok(color) => {
                palette.insert(key.get_ref().to_string(), color);
            }
            Err(kind) => problems.push(Problem::at(source, value.span(), kind)),
        }
    }
    palette
}

/// A theme file with every role.
impl fmt::Display for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = Kind::KEYS[self.kind as usize];
        writeln!(f, "schema = {SCHEMA}\nname = {:?}\nkind = \"{kind}\"", self.header.name)?;
        writeln!(f, "inherits = {:?}\n\n[roles]", self.root)?;
        for role in ROLES {
            writeln!(f, "{} = {}", role.name, self.paint(role.name))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::color::Color;
    use super::super::depth::Depth;
    use super::super::paint::Mod;
    use super::*;

    fn read(text: &str) -> (Theme, Vec<Problem>) {
        Theme::parse(&Source::new("themes/mine.toml", text))
    }

    /// The example of the manual.
    const SCHOOL: &str = "schema   = 1
name     = \"my-school\"
kind     = \"dark\"                  # dark | light | any
inherits = \"dusk\"

[palette]
navy = \"#005faf\"
gold = \"#ffd75f\"

[roles]
text   = \"#e4e4e4\"                 # foreground only
cursor = { fg = \"#121212\", bg = \"gold\", mods = [\"bold\"] }
warn   = { fg = \"gold\", mods = [\"underline\"] }
border = { fg = \"ansi:8\", fg256 = 243 }
bg     = \"default\"
";

    #[test]
    fn the_built_in_themes_read_without_problems_under_their_names() {
        for (name, text) in BUILT_IN {
            let (theme, problems) = Theme::parse(&Source::new("", *text));
            assert_eq!((theme.header.name.as_str(), problems), (*name, Vec::new()));
        }
    }

    #[test]
    fn palette_depths_and_inheritance_hold() {
        let (theme, problems) = read(SCHOOL);
        assert_eq!(problems, []);
        let theme = theme.over(&Theme::built_in("dusk").unwrap_or_default());
        let cursor = theme.paint("cursor");
        assert_eq!(cursor.bg.map(|ink| ink.color), Some(Color::Rgb(0xff, 0xd7, 0x5f)));
        assert_eq!(cursor.mods, [Mod::Bold]);
        let text = theme.paint("text");
        assert!(text.bg.is_none() && text.fg.is_some());
        let border = theme.paint("border").fg.unwrap_or_default();
        assert_eq!(border.at(Depth::Indexed256), Color::Indexed(243));
        assert_eq!(border.at(Depth::Rgb24), Color::Ansi(8));
        assert_eq!(theme.paint("bg").bg.map(|ink| ink.color), Some(Color::Default));
        assert_eq!(theme.paint("late"), theme.paint("error"));
        assert_eq!(theme.root, "dusk");
    }

    #[test]
    fn every_wrong_entry_is_told_and_the_others_stay() {
        let (theme, problems) = read(
            "kind = \"night\"\ncolour = 1\n[palette]\ngold = \"#ffd75f\"\nbad = \"ansi:16\"\n\
             [roles]\nok = \"#00ff80\"\nwarn = \"golt\"\nerorr = \"#ffffff\"\n\
             info = { fg = 7 }\nkey = { mods = [\"blink\"] }\nmuted = \"blue\"\n",
        );
        let name = |id: &str, nearest: Option<&str>| ProblemKind::UnknownName {
            id: id.into(),
            nearest: nearest.map(str::to_owned),
        };
        let (key, choices) = ("kind".into(), "dark, light, any".into());
        let (id, nearest) = ("erorr".into(), Some("error".into()));
        let expected = [
            (1, 8, ProblemKind::BadChoice { key, choices }),
            (2, 1, name("colour", None)),
            (5, 7, ProblemKind::BadColor("ansi:16".into())),
            (8, 8, name("golt", Some("gold"))),
            (9, 1, ProblemKind::UnknownRole { id, nearest }),
            (10, 15, ProblemKind::BadColor(String::new())),
            (11, 17, name("blink", None)),
            (12, 9, ProblemKind::BadColor("blue".into())),
        ];
        let told: Vec<_> =
            problems.iter().map(|p| (p.place.line, p.place.column, p.kind.clone())).collect();
        assert_eq!(told, expected);
        assert_eq!(theme.roles.keys().collect::<Vec<_>>(), ["ok"]);
    }

    #[test]
    fn a_printed_theme_is_the_same_theme() {
        for (name, _) in BUILT_IN {
            let theme = Theme::built_in(name).unwrap_or_default();
            let (again, problems) = read(&theme.to_string());
            assert_eq!(problems, [], "{name}");
            for role in ROLES {
                assert!(again.roles.contains_key(role.name), "{name} {}", role.name);
                assert_eq!(again.paint(role.name), theme.paint(role.name), "{name} {}", role.name);
            }
        }
    }
}
