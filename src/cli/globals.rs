//! The options that every command has, read once: from the arguments, else from the environment.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::domain::Language;

use super::Surroundings;
use super::grammar::{COLORS, option};

/// What holds for the whole command. Which files and settings follow from it is `wiring`'s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Globals {
    /// The workspace folder, if one was named.
    pub workspace: Option<PathBuf>,
    /// The language of answers and of text typed without a language.
    pub language: Language,
    /// The color theme, if one was named.
    pub theme: Option<String>,
    /// The key map, if one was named.
    pub keymap: Option<String>,
    /// The colors, if they were named.
    pub color: Option<Color>,
    /// No colors, no box-drawing characters.
    pub plain: bool,
    /// Pass over the user's own files.
    pub safe: bool,
    /// Do not go back to where the user left off.
    pub fresh: bool,
}

/// How many colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    /// As many as the terminal has.
    Auto,
    /// None.
    Never,
    /// The 16 of every terminal.
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// All.
    True,
}

impl Globals {
    /// Those of a command without any words.
    pub fn without_words(surroundings: &Surroundings) -> Self {
        Self {
            workspace: surroundings.path("CG_WORKSPACE"),
            language: language(surroundings),
            theme: surroundings.variable("CG_THEME"),
            keymap: surroundings.variable("CG_KEYMAP"),
            color: None,
            plain: false,
            safe: false,
            fresh: false,
        }
    }

    /// Reads them.
    pub fn new(matches: &ArgMatches, surroundings: &Surroundings) -> Self {
        let text = |id| matches.get_one::<String>(id).cloned();
        let workspace = matches.get_one::<PathBuf>(option::WORKSPACE).cloned();
        let usual = Self::without_words(surroundings);
        Self {
            workspace: workspace.or(usual.workspace),
            language: usual.language,
            theme: text(option::THEME).or(usual.theme),
            keymap: text(option::KEYMAP).or(usual.keymap),
            color: text(option::COLOR).and_then(|key| Color::from_key(&key)),
            plain: matches.get_flag(option::PLAIN),
            safe: matches.get_flag(option::SAFE),
            fresh: matches.get_flag(option::FRESH),
        }
    }
}

impl Color {
    /// The choice with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        let all = [Self::Auto, Self::Never, Self::Sixteen, Self::Indexed, Self::True];
        COLORS.iter().zip(all).find(|(known, _)| **known == key).map(|(_, color)| color)
    }
}

/// The language, found before the arguments are understood because their help is written in it:
/// `--lang`, `CG_LANG`, the user's settings, then the system's, then English.
pub fn language(surroundings: &Surroundings) -> Language {
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let system = || system.into_iter().find_map(|name| surroundings.variable(name));
    let from_locale = |locale: String| Language::from_key(locale.get(..2)?);
    asked_for(surroundings)
        .or_else(|| surroundings.variable("CG_LANG").and_then(from_locale))
        .or_else(|| surroundings.preferred.filter(|_| !is_safe(surroundings)))
        .or_else(|| system().and_then(from_locale))
        .unwrap_or(Language::En)
}

fn is_safe(surroundings: &Surroundings) -> bool {
    let flag = format!("--{}", option::SAFE);
    surroundings.arguments.iter().any(|word| *word == *flag)
}

fn asked_for(surroundings: &Surroundings) -> Option<Language> {
    let flag = format!("--{}", option::LANG);
    let mut words = surroundings.arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next().filter(|word| *word != "--") {
        let value = match word.strip_prefix(&flag) {
            Some("") => words.next(),
            Some(value) => value.strip_prefix('='),
            None => None,
        };
        if let Some(language) = value.and_then(Language::from_key) {
            return Some(language);
        }
    }
    None
}
