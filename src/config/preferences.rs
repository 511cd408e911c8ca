//! The settings file: what the user has chosen for good. Read with its problems; changed one value at
//! a time, so that comments and order stay.

use toml::Spanned;
use toml::de::DeValue;
use toml_edit::{DocumentMut, Item, Value};

use super::depth;
use super::keymap::Keymap;
use super::library::Library;
use super::problem::{Place, Problem, ProblemKind, tables};
use super::source::Source;
use super::theme::Theme;

/// The file in the settings folder.
pub const FILE: &str = "settings.toml";

/// What the file says; all of it may be absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// `en` or `es`.
    pub language: Option<String>,
    /// The key map.
    pub keymap: Option<String>,
    /// The theme, or `auto`.
    pub theme: Option<String>,
    /// With `auto`: the theme on a dark terminal.
    pub theme_dark: Option<String>,
    /// With `auto`: the theme on a light terminal.
    pub theme_light: Option<String>,
    /// How many colours, as in `depth::KEYS`.
    pub color: Option<String>,
    /// `unicode` or `ascii`.
    pub glyphs: Option<String>,
    /// Whether the mouse is used.
    pub mouse: Option<bool>,
    /// Whether the terminal rings when the time of a step is over.
    pub bell: Option<bool>,
    /// The panes that have a digit, in its order.
    pub pinned: Option<Vec<Pin>>,
}

/// The name of a pane. Which names there are is not known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// What stands there.
    pub name: String,
    /// Where.
    pub place: Place,
}

const KEYS: [&str; 10] = [
    "language",
    "keymap",
    "theme",
    "theme_dark",
    "theme_light",
    "color",
    "glyphs",
    "mouse",
    "bell",
    "pinned",
];

/// So many unknown names are told one by one, with what may have been meant; more are counted.
const MOST_UNKNOWN: usize = 20;

impl Preferences {
    /// Reads the file. What cannot be read is left out and told.
    pub fn parse(source: &Source, library: &Library) -> (Self, Vec<Problem>) {
        let (keymaps, themes) = (library.names::<Keymap>(), library.names::<Theme>());
        let (keymaps, themes) = (words(&keymaps), words(&themes));
        let mut read = Self::default();
        let mut problems = Vec::new();
        let (mut unknown, mut more) = (0, None);
        let file = match tables(source) {
            Ok(file) => file,
            Err(problem) => return (read, vec![problem]),
        };
        for (key, value) in &file {
            let id = key.get_ref().as_ref();
            let (slot, choices): (_, &[&str]) = match id {
                "language" => (&mut read.language, &["en", "es"]),
                "keymap" => (&mut read.keymap, &keymaps),
                "theme" => (&mut read.theme, &themes),
                "theme_dark" => (&mut read.theme_dark, &themes),
                "theme_light" => (&mut read.theme_light, &themes),
                "color" => (&mut read.color, &depth::KEYS),
                "glyphs" => (&mut read.glyphs, &["unicode", "ascii"]),
                "mouse" | "bell" => {
                    if let DeValue::Boolean(yes) = value.get_ref() {
                        let flag = if id == "mouse" { &mut read.mouse } else { &mut read.bell };
                        *flag = Some(*yes);
                    } else {
                        let kind = bad(id, &["true", "false"]);
                        problems.push(Problem::at(source, value.span(), kind));
                    }
                    continue;
                }
                "pinned" => {
                    read.pinned = pins(source, value.get_ref());
                    if read.pinned.is_none() {
                        problems.push(Problem::at(source, value.span(), ProblemKind::NotPanes));
                    }
                    continue;
                }
                _ if unknown < MOST_UNKNOWN => {
                    unknown += 1;
                    let kind = ProblemKind::unknown(id, value.get_ref(), &KEYS);
                    problems.push(Problem::at(source, key.span(), kind));
                    continue;
                }
                _ => {
                    more.get_or_insert((key.span(), 0)).1 += 1;
                    continue;
                }
            };
            match value.get_ref().as_str() {
                Some(text) if choices.contains(&text) => {
                    *slot = Some(text.to_owned());
                }
                _ => problems.push(Problem::at(source, value.span(), bad(id, choices))),
            }
        }
        let more = more.map(|(span, count)| (span, ProblemKind::MoreUnknown(count)));
        problems.extend(more.map(|(span, kind)| Problem::at(source, span, kind)));
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (read, problems)
    }
}

/// The names in a list; `None` if it is none, or holds something else.
fn pins(source: &Source, value: &DeValue<'_>) -> Option<Vec<Pin>> {
    let pin = |entry: &Spanned<DeValue<'_>>| {
        let name = entry.get_ref().as_str()?.to_owned();
        Some(Pin { name, place: Place::of(source, entry.span()) })
    };
    value.as_array()?.iter().map(pin).collect()
}

fn bad(key: &str, choices: &[&str]) -> ProblemKind {
    ProblemKind::BadChoice { key: key.to_owned(), choices: choices.join(", ") }
}

fn words(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// The text of the file with one value changed or added, everything else as it was; `None` if the
/// text is not TOML, which must not be overwritten.
pub fn set(text: &str, key: &str, value: impl Into<Value>) -> Option<String> {
    let mut document: DocumentMut = text.parse().ok()?;
    let mut value = value.into();
    match document.get_mut(key) {
        Some(item) => {
            // The remark behind a value hangs on the value, the one above on its name.
            if let Some(old) = item.as_value() {
                *value.decor_mut() = old.decor().clone();
            }
            *item = Item::Value(value);
        }
        None => {
            document.insert(key, Item::Value(value));
        }
    }
    Some(document.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_and_wrong_ones_told() {
        let text = "language = \"es\"\nthem = \"dusk\"\ncolor = \"512\"\nmouse = true\n\
                    keymap = 3\nglyphs = \"ascii\"\n";
        let (read, problems) = Preferences::parse(&Source::new(FILE, text), &Library::default());
        let expected = Preferences {
            language: Some("es".into()),
            mouse: Some(true),
            glyphs: Some("ascii".into()),
            ..Preferences::default()
        };
        assert_eq!(read, expected);
        let told: Vec<_> = problems.iter().map(|p| (p.place.line, p.kind.clone())).collect();
        let (id, near) = ("them".into(), Some("theme".into()));
        let keymap = ("keymap".into(), "vim, plain, emacs".into());
        let (key, choices) = ("color".into(), "auto, never, 16, 256, 24bit".into());
        let expected = [
            (2, ProblemKind::UnknownName { id, nearest: near }),
            (3, ProblemKind::BadChoice { key, choices }),
            (5, ProblemKind::BadChoice { key: keymap.0, choices: keymap.1 }),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn of_very_many_unknown_names_the_first_are_told_and_the_rest_counted() {
        let text: String = (0..20_000).map(|n| format!("key{n} = 1\n")).collect();
        let (_, problems) = Preferences::parse(&Source::new(FILE, text), &Library::default());
        let more = |own: &&Problem| own.kind == ProblemKind::MoreUnknown(20_000 - MOST_UNKNOWN);
        assert_eq!((problems.len(), problems.iter().filter(more).count()), (MOST_UNKNOWN + 1, 1));
    }

    #[test]
    fn pinned_panes_are_a_list_of_names_with_their_places() {
        let read = |text: &str| Preferences::parse(&Source::new(FILE, text), &Library::default());
        let (preferences, problems) = read("pinned = [\n  \"home\",\n  \"partners\"]\n");
        let pins = preferences.pinned.unwrap_or_default();
        let told: Vec<_> = pins.iter().map(|pin| (&*pin.name, pin.place.line)).collect();
        assert_eq!((told, problems), (vec![("home", 2), ("partners", 3)], Vec::new()));
        for text in ["pinned = \"home\"\n", "pinned = [\"home\", 3]\n"] {
            let (preferences, problems) = read(text);
            let told: Vec<_> = problems.iter().map(|own| (own.place.column, &own.kind)).collect();
            assert_eq!(told, [(10, &ProblemKind::NotPanes)], "{text}");
            assert_eq!(preferences.pinned, None);
        }
    }

    #[test]
    fn one_value_changes_and_the_rest_of_the_file_stays() {
        let text = "# mine\ntheme = \"dusk\"   # for now\n\nmouse = false\n";
        let changed = set(text, "theme", "paper").unwrap_or_default();
        assert_eq!(changed, text.replace("dusk", "paper"));
        let added = set(text, "keymap", "emacs").unwrap_or_default();
        assert_eq!(added, format!("{text}keymap = \"emacs\"\n"));
        assert_eq!(set("", "theme", "a\"b").as_deref(), Some("theme = 'a\"b'\n"));
        assert_eq!(set(text, "mouse", true).unwrap_or_default(), text.replace("false", "true"));
        assert_eq!(set("[", "theme", "paper"), None);
    }
}
