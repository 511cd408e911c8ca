//! `cg keys` and `cg themes`: what there is, and what is wrong in the user's own files.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::{Globals, KeysErrand, ThemesErrand, shown};
use crate::config::check::check;
use crate::config::chord::spelled;
use crate::config::theme::{AUTO, Kind};
use crate::config::{Findings, Keymap, Layered, Library, Severity, Theme};
use crate::exchange::table::Table;
use crate::exchange::visible::visible;
use crate::exchange::{Format, Presentation, Reply};
use crate::tui::keys::actions::ACTIONS;
use crate::tui::keys::bindings::Bindings;
use crate::tui::{self, Exit};

use super::place::Places;
use super::screen::ended_by;
use super::settings::{self, Outfit};

/// `cg keys`.
pub fn keys(places: &Places, globals: &Globals, errand: &KeysErrand, show: &Presentation) -> Reply {
    if let KeysErrand::Check(Some(file)) = errand {
        let library = settings::library(places, globals);
        let (keymap, mut findings) = open::<Keymap>(&library, file);
        findings.add(Bindings::new(&keymap).1);
        return told(&findings, &file.display().to_string(), show);
    }
    if *errand == KeysErrand::Press {
        let texts = show.texts();
        return match tui::press_keys(texts) {
            Ok(Exit::Signal(number)) => ended_by(number, texts),
            Ok(_) => Reply::default(),
            Err(error) => Reply::failed(1, &error.sentence(texts)),
        };
    }
    let outfit = match settings::outfit(places, globals) {
        Ok(outfit) => outfit,
        Err(sentence) => return Reply::failed(2, &sentence),
    };
    match errand {
        KeysErrand::List => Reply::said(actions(&outfit, show)),
        KeysErrand::Check(_) | KeysErrand::Press => {
            told(&outfit.findings.without(Theme::FOLDER), &outfit.keymap_name, show)
        }
    }
}

/// `cg themes`.
pub fn themes(
    places: &Places,
    globals: &Globals,
    errand: &ThemesErrand,
    show: &Presentation,
) -> Reply {
    let library = settings::library(places, globals);
    let outfit = || settings::outfit(places, globals);
    let failed = |sentence: String| Reply::failed(2, &sentence);
    match errand {
        ThemesErrand::List => Reply::said(list(&library, show)),
        ThemesErrand::Path => {
            Reply::said(format!("{}\n", shown(&places.config.join(Theme::FOLDER))))
        }
        ThemesErrand::Print(None) => {
            outfit().map_or_else(failed, |outfit| Reply::said(outfit.themes.now().to_string()))
        }
        ThemesErrand::Print(Some(name)) => {
            let globals = Globals { theme: Some(name.clone()), ..globals.clone() };
            let outfit = settings::outfit(places, &globals);
            outfit.map_or_else(failed, |outfit| Reply::said(outfit.themes.now().to_string()))
        }
        ThemesErrand::Check(Some(file)) => {
            let (theme, mut findings) = open::<Theme>(&library, file);
            findings.add(check(&theme));
            told(&findings, &file.display().to_string(), show)
        }
        ThemesErrand::Check(None) => outfit().map_or_else(failed, |outfit| in_use(outfit, show)),
    }
}

/// The check of the theme in use, or of both if it follows the terminal.
fn in_use(outfit: Outfit, show: &Presentation) -> Reply {
    let Outfit { themes, theme_name, findings, .. } = outfit;
    let mut findings = findings.without(Keymap::FOLDER);
    findings.add(check(&themes.dark));
    if themes.follows {
        findings.add(check(&themes.light));
    }
    told(&findings, &theme_name, show)
}

/// A file of the user's wherever it lies; what it inherits from is found by name.
fn open<T: Layered>(library: &Library, file: &Path) -> (T, Findings) {
    let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    library.load_file(&file.display().to_string(), file, name)
}

/// Blocks for people, rows for programs. Exit 1 if anything has to be done.
fn told(findings: &Findings, file: &str, show: &Presentation) -> Reply {
    let texts = show.texts();
    let out = match show.format {
        Format::Json => {
            let rows = findings.problems.iter().map(|problem| {
                let place = &problem.place;
                json!({
                    "file": &*place.file, "line": place.line, "column": place.column,
                    "length": place.length, "severity": severity(problem.severity()),
                    "message": texts.problem_line(problem),
                })
            });
            format!("{:#}\n", Json::Array(rows.collect()))
        }
        _ => {
            let mut blocks = texts.problems(findings);
            if findings.serious() == 0 {
                blocks.push(texts.with("file-clean", &[("file", file.to_owned().into())]));
            }
            visible(&(blocks.join("\n\n") + "\n"))
        }
    };
    Reply { exit: u8::from(findings.serious() > 0), out, err: String::new() }
}

/// The same in every language, for programs.
const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn actions(outfit: &Outfit, show: &Presentation) -> String {
    let texts = show.texts();
    let panes = tui::panes(outfit.pinned.as_deref());
    let rows = ACTIONS.iter().filter_map(|action| {
        let table = action.context.table();
        let keys: Vec<String> = outfit.bindings.keys_of(action).map(|keys| spelled(keys)).collect();
        Some((table, action.id, keys, action.words(texts, &panes)?))
    });
    if show.format == Format::Json {
        let rows = rows.map(|(table, id, keys, words)| {
            json!({ "context": table, "id": id, "keys": keys, "words": words })
        });
        return format!("{:#}\n", Json::Array(rows.collect()));
    }
    let mut table = Table::default();
    for id in ["head-table", "head-action", "head-keys", "head-does"] {
        table.column(&texts.get(id));
    }
    for (context, id, keys, words) in rows {
        table.row([context, id, &keys.join("   "), &words]);
    }
    table.draw(show.width)
}

fn list(library: &Library, show: &Presentation) -> String {
    let texts = show.texts();
    let kind = |theme: &Theme| match theme.kind {
        Kind::Dark => "themes-dark",
        Kind::Light => "themes-light",
        Kind::Any => "themes-any",
    };
    let rows: Vec<(String, &str, bool)> = library
        .names::<Theme>()
        .into_iter()
        .map(|name| {
            let id = if name == AUTO { "themes-auto" } else { kind(&library.load(&name).0) };
            let own = name != AUTO && !Theme::BUILT_IN.iter().any(|(known, _)| *known == name);
            (name, id, own)
        })
        .collect();
    if show.format == Format::Json {
        let rows = rows.into_iter().map(|(name, id, own)| {
            json!({ "name": name, "kind": id.trim_start_matches("themes-"), "own": own })
        });
        return format!("{:#}\n", Json::Array(rows.collect()));
    }
    let mut table = Table::default();
    for id in ["head-words", "head-for", "head-from"] {
        table.column(&texts.get(id));
    }
    for (name, id, own) in rows {
        let from = if own { texts.get("themes-own") } else { "".into() };
        // Ours are told apart by words, those of the user by what they are for.
        let words = texts.maybe(&format!("choose-theme-{name}")).filter(|_| !own);
        let words = words.filter(|_| name != AUTO).unwrap_or_else(|| texts.get(id));
        table.row([name.as_str(), &words, &from]);
    }
    table.draw(show.width)
}
