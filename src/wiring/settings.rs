//! What options, environment and the user's files say together. An option wins over a `CG_` variable,
//! that over the settings file. A bad line in a file never stops the program.

use crate::cli::{Color, Globals};
use crate::config::depth::{Reason, light_background};
use crate::config::preferences::{FILE, Preferences};
use crate::config::problem::Place;
use crate::config::theme::AUTO;
use crate::config::{
    Depth, Findings, Keymap, Layered, Library, Problem, ProblemKind, Source, Theme, Unreadable,
};
use crate::domain::Language;
use crate::texts::Texts;
use crate::tui::keys::bindings::Bindings;
use crate::tui::{self, Glyphs, Looks, Named, Settings, Themes};

use super::place::Places;

/// Everything chosen, why, and what is wrong in the files.
pub struct Outfit {
    /// The settings file.
    pub preferences: Preferences,
    /// The panes that have a digit.
    pub pinned: Option<Vec<String>>,
    /// The name of the key map.
    pub keymap_name: String,
    /// The keys.
    pub bindings: Bindings,
    /// The name of the theme, or `auto`.
    pub theme_name: String,
    /// The colours.
    pub themes: Themes,
    /// How many colours.
    pub depth: Depth,
    /// What decided that.
    pub reason: Reason,
    /// The signs that may be drawn.
    pub glyphs: Glyphs,
    /// What is wrong.
    pub findings: Findings,
}

/// The settings of the screen.
///
/// # Errors
/// A key map or theme was named that is not there: the sentence.
pub fn settings(places: &Places, globals: &Globals) -> Result<Settings, String> {
    let outfit = outfit(places, globals)?;
    let library = library(places, globals);
    let named = |all: Vec<String>, now: String| Named { all, now };
    let looks = Looks {
        themes: outfit.themes,
        depth: outfit.depth,
        mouse: outfit.preferences.mouse.unwrap_or(false),
        bell: outfit.preferences.bell.unwrap_or(false),
        theme: named(library.names::<Theme>(), outfit.theme_name),
        keymap: named(library.names::<Keymap>(), outfit.keymap_name),
        pinned: outfit.pinned,
        problems: Texts::new(globals.language).problems(&outfit.findings),
    };
    let (language, bindings, glyphs) = (globals.language, outfit.bindings, outfit.glyphs);
    Ok(Settings { language, bindings, glyphs, looks })
}

/// What is in use.
///
/// # Errors
/// A key map or theme was named by option or variable that is not there: the sentence.
pub fn outfit(places: &Places, globals: &Globals) -> Result<Outfit, String> {
    let library = library(places, globals);
    let (preferences, mut findings) = preferences(&library);
    let said = chosen::<Keymap>(&library, globals, globals.keymap.as_ref(), "keymap-unknown")?;
    let keymap_name = said.or(preferences.keymap.as_ref());
    let keymap_name = keymap_name.map_or(Keymap::BUILT_IN[0].0, String::as_str).to_owned();
    let (pinned, problems) = preferences.pinned.as_deref().map(tui::pinned).unzip();
    findings.add(problems.unwrap_or_default());
    let (keymap, more) = library.load::<Keymap>(&keymap_name);
    findings.extend(more);
    let (bindings, problems) = Bindings::new(&keymap);
    findings.add(problems);
    let flag = if globals.plain { Some(Depth::None) } else { globals.color.and_then(asked) };
    let setting = preferences.color.as_deref().and_then(Depth::from_key);
    let (depth, reason) = Depth::choose(flag, setting, variable);
    let said = chosen::<Theme>(&library, globals, globals.theme.as_ref(), "theme-unknown")?;
    let theme_name = said.or(preferences.theme.as_ref()).map_or(AUTO, String::as_str).to_owned();
    let themes = themes(&library, &theme_name, &preferences, depth, &mut findings);
    let glyphs = glyphs(globals, &preferences);
    let outfit = Outfit {
        preferences,
        pinned,
        keymap_name,
        bindings,
        theme_name,
        themes,
        depth,
        reason,
        glyphs,
        findings,
    };
    Ok(outfit)
}

/// What is to be told of a key map or theme that was named and is not there.
pub fn unknown_looks(places: &Places, globals: &Globals) -> Option<String> {
    let library = library(places, globals);
    let keymap = chosen::<Keymap>(&library, globals, globals.keymap.as_ref(), "keymap-unknown");
    let theme = chosen::<Theme>(&library, globals, globals.theme.as_ref(), "theme-unknown");
    keymap.and(theme).err()
}

/// Whether more than ASCII may be drawn.
pub fn has_signs(places: &Places, globals: &Globals) -> bool {
    glyphs(globals, &preferences(&library(places, globals)).0) == Glyphs::Unicode
}

/// The language that the settings file names.
pub fn language(places: &Places) -> Option<Language> {
    let library = Library { folder: Some(places.config.clone()) };
    preferences(&library).0.language.as_deref().and_then(Language::from_key)
}

/// The user's folders, unless they are to be passed over.
pub fn library(places: &Places, globals: &Globals) -> Library {
    Library { folder: (!globals.safe).then(|| places.config.clone()) }
}

/// What the settings file says, and what is wrong in it.
pub fn preferences(library: &Library) -> (Preferences, Findings) {
    let Some(folder) = &library.folder else { return Default::default() };
    let alone = |problem| Findings { problems: vec![problem], sources: Vec::new() };
    match Source::read(FILE, &folder.join(FILE)) {
        Ok(source) => {
            let (read, problems) = Preferences::parse(&source, library);
            (read, Findings { problems, sources: vec![source] })
        }
        Err(Unreadable::Missing) => Default::default(),
        Err(why) => {
            let kind = ProblemKind::Unreadable(why);
            (Preferences::default(), alone(Problem { place: Place::whole(FILE), kind }))
        }
    }
}

/// A name from an option or a variable, if it is that of a file.
fn chosen<'a, T: Layered>(
    library: &Library,
    globals: &Globals,
    name: Option<&'a String>,
    sentence: &str,
) -> Result<Option<&'a String>, String> {
    match name {
        Some(name) if !library.names::<T>().contains(name) => {
            let names = library.names::<T>().join(", ");
            let arguments = [("name", name.as_str().into()), ("names", names.into())];
            Err(Texts::new(globals.language).with(sentence, &arguments))
        }
        name => Ok(name),
    }
}

/// The theme by name, or the pair that follows the terminal.
pub fn themes(
    library: &Library,
    name: &str,
    preferences: &Preferences,
    depth: Depth,
    findings: &mut Findings,
) -> Themes {
    let mut load = |name: &str| {
        let (theme, more) = library.load::<Theme>(name);
        findings.extend(more);
        theme
    };
    if name != AUTO {
        let theme = load(name);
        return Themes { dark: theme.clone(), light: theme, is_light: false, follows: false };
    }
    // The nearest of 16 colours to those of a fine theme are none that anybody chose.
    let [dark, light] = if depth == Depth::Ansi16 { ["ansi16"; 2] } else { ["dusk", "paper"] };
    Themes {
        dark: load(preferences.theme_dark.as_deref().unwrap_or(dark)),
        light: load(preferences.theme_light.as_deref().unwrap_or(light)),
        is_light: variable("COLORFGBG").as_deref().and_then(light_background) == Some(true),
        follows: true,
    }
}

/// Which signs may be drawn: what was said, else what the locale can have.
fn glyphs(globals: &Globals, preferences: &Preferences) -> Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable);
    let locale = locale.into_iter().find(|locale| !locale.is_empty());
    match preferences.glyphs.as_deref() {
        _ if globals.plain => Glyphs::Plain,
        Some("ascii") => Glyphs::Ascii,
        Some(_) => Glyphs::Unicode,
        // A terminal without any locale is most often one that was reached from elsewhere.
        None if locale.is_some_and(|l| l == "C" || l == "POSIX") => Glyphs::Ascii,
        None => Glyphs::Unicode,
    }
}

const fn asked(color: Color) -> Option<Depth> {
    match color {
        Color::Auto => None,
        Color::Never => Some(Depth::None),
        Color::Sixteen => Some(Depth::Ansi16),
        Color::Indexed => Some(Depth::Indexed256),
        Color::True => Some(Depth::Rgb24),
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
