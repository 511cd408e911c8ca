//! The screen's settings from options, environment and the user's own files. A bad line in a file
//! never stops the program; `doctor` tells of it.

use std::path::Path;

use crate::cli::{Color, Globals};
use crate::config::keymap::BUILT_IN as KEYMAPS;
use crate::config::theme::BUILT_IN as THEMES;
use crate::config::{Keymap, Problem, Theme};
use crate::texts::Texts;
use crate::tui::Settings;

use super::place::Places;

/// The keys and colours without a choice.
const KEYMAP: &str = "vim";
const THEME: &str = "dark";

/// The settings of the screen.
///
/// # Errors
/// A key map or theme was named that is not there: the sentence.
pub fn settings(places: &Places, globals: &Globals) -> Result<Settings, String> {
    known(places, globals, globals.keymap.as_deref(), "keymaps", KEYMAPS, "keymap-unknown")?;
    known(places, globals, globals.theme.as_deref(), "themes", THEMES, "theme-unknown")?;
    let never = globals.plain || globals.color == Some(Color::Never);
    let quiet = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    Ok(Settings {
        language: globals.language,
        keymap: keymap(places, globals).0,
        theme: theme(places, globals).0,
        color: !never && (globals.color.is_some_and(|color| color != Color::Auto) || !quiet),
    })
}

fn known(
    places: &Places,
    globals: &Globals,
    name: Option<&str>,
    folder: &str,
    built_in: &[(&str, &str)],
    sentence: &str,
) -> Result<(), String> {
    let Some(name) = name else { return Ok(()) };
    if built_in.iter().any(|(known, _)| *known == name)
        || own_file(places, globals, folder, name).is_some()
    {
        return Ok(());
    }
    let names: Vec<&str> = built_in.iter().map(|(known, _)| *known).collect();
    let arguments = [("name", name.into()), ("names", names.join(", ").into())];
    Err(Texts::new(globals.language).with(sentence, &arguments))
}

/// The keys by name: a file of the user's laid over what it inherits from, or a built-in set.
pub fn keymap(places: &Places, globals: &Globals) -> (Keymap, Vec<Problem>) {
    let name = globals.keymap.as_deref().unwrap_or(KEYMAP);
    let usual = || Keymap::built_in(KEYMAP).unwrap_or_default();
    match own_file(places, globals, "keymaps", name) {
        Some(text) => {
            let (own, problems) = Keymap::parse(&text);
            let base = own.inherits.as_deref().and_then(Keymap::built_in).unwrap_or_else(usual);
            (own.over(&base), problems)
        }
        None => (Keymap::built_in(name).unwrap_or_else(usual), Vec::new()),
    }
}

/// The colours by name: a file of the user's, or a built-in theme.
pub fn theme(places: &Places, globals: &Globals) -> (Theme, Vec<Problem>) {
    let name = globals.theme.as_deref().unwrap_or(THEME);
    match own_file(places, globals, "themes", name) {
        Some(text) => Theme::parse(&text),
        None => {
            let theme = Theme::built_in(name).or_else(|| Theme::built_in(THEME));
            (theme.unwrap_or_default(), Vec::new())
        }
    }
}

fn own_file(places: &Places, globals: &Globals, folder: &str, name: &str) -> Option<String> {
    // A name is no path: nothing outside the folder is read.
    let plain = Path::new(name).file_name()?.to_str() == Some(name);
    let path = places.config.join(folder).join(format!("{name}.toml"));
    (plain && !globals.safe).then(|| std::fs::read_to_string(path).ok())?
}
