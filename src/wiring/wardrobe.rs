//! Other colours and keys while the screen runs: found by name, and written into the settings file
//! when they are to stay.

use std::io::Write;
use std::path::Path;
use std::process::ExitStatus;

use toml_edit::Array;

use crate::cli::Globals;
use crate::config::preferences::{self, FILE};
use crate::config::{Depth, Findings, Keymap, Library, Severity};
use crate::tui::{Look, Looks, Message, Preferred};

use super::place::Places;
use super::settings;

/// Where themes and key files are found.
pub struct Wardrobe {
    /// The user's files and those of the program.
    pub library: Library,
    /// How many colours.
    pub depth: Depth,
    /// What was said at the start.
    pub globals: Globals,
}

impl Wardrobe {
    /// What a name stands for.
    pub fn find(&self, look: &Look) -> Message {
        match look {
            Look::Theme(name) => {
                let (preferences, _) = settings::preferences(&self.library);
                let mut findings = Findings::default();
                let (library, depth) = (&self.library, self.depth);
                let themes = settings::themes(library, name, &preferences, depth, &mut findings);
                Message::Themed(Box::new(themes))
            }
            Look::Keymap(name) => Message::Keyed(Box::new(self.library.load::<Keymap>(name).0)),
        }
    }

    /// Lets the user edit the first of their files in which something is wrong, and reads them all
    /// again. What cannot be read keeps what is in use.
    pub fn mend(
        &self,
        places: &Places,
        looks: &Looks,
        edit: impl FnOnce(&Path) -> std::io::Result<ExitStatus>,
    ) -> Message {
        let (theme, keymap) = (Some(looks.theme.now.clone()), Some(looks.keymap.now.clone()));
        let globals = Globals { theme, keymap, ..self.globals.clone() };
        let problems = match settings::outfit(places, &globals) {
            Ok(outfit) => outfit.findings.problems,
            Err(sentence) => return Message::Notice(sentence),
        };
        let serious = problems.iter().find(|problem| problem.severity() > Severity::Note);
        let Some(problem) = serious.or(problems.first()) else {
            return Message::Told("problems-none");
        };
        if edit(&places.config.join(&*problem.place.file)).is_err() {
            return Message::Told("editor-missing");
        }
        match settings::settings(places, &globals) {
            Ok(settings) => Message::Mended(Box::new(settings)),
            Err(sentence) => Message::Notice(sentence),
        }
    }

    /// Writes one value into the settings file; everything else in it stays as it was. Where the
    /// user's files are passed over nothing is written.
    ///
    /// # Errors
    /// The file cannot be read as settings or cannot be written: the reason.
    pub fn prefer(&self, key: &str, value: Preferred) -> std::io::Result<()> {
        let Some(folder) = &self.library.folder else { return Ok(()) };
        let path = folder.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            text => text?,
        };
        let changed = match value {
            Preferred::Name(name) => preferences::set(&text, key, name),
            Preferred::Names(names) => {
                preferences::set(&text, key, names.iter().collect::<Array>())
            }
            Preferred::Flag(flag) => preferences::set(&text, key, flag),
        };
        let changed =
            changed.ok_or_else(|| std::io::Error::from(std::io::ErrorKind::InvalidData))?;
        std::fs::create_dir_all(folder)?;
        replace(folder, &path, &changed)
    }
}

/// Whole or not at all: a settings file cut in two would be none.
fn replace(folder: &Path, path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
