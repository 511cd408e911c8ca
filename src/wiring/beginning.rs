//! The first start: makes the workspace in the way that was chosen.

use crate::cli::read_file;
use crate::domain::Language;
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Presentation, csv};
use crate::store::{self, OpenError};
use crate::texts::Texts;
use crate::tui::Begin;

use super::call::{Call, Caller, Errand};
use super::place::{Places, typed};
use super::reach::{self, NotFounded};

/// Makes the workspace.
///
/// # Errors
/// It cannot be made so: the sentence. Nothing is there then.
pub fn begin(places: &Places, begin: &Begin, language: Language) -> Result<(), String> {
    match begin {
        Begin::Empty | Begin::Example => empty(places, language),
        Begin::From(file) => from(places, file, language),
    }
}

/// An empty workspace, under a name that the user changes when it suits.
fn empty(places: &Places, language: Language) -> Result<(), String> {
    let texts = Texts::new(language);
    let founding =
        Founding { school: texts.get("school-default").into_owned(), ..Founding::default() };
    match reach::found(places, &founding, &Presentation::new(language), &Caller::here()) {
        // Somebody else was quicker, or what is there has to be looked at by opening it.
        Ok(()) | Err(NotFounded::Open(OpenError::Exists | OpenError::Unreadable)) => Ok(()),
        Err(error) => Err(error.reply(places, texts).err.trim().to_owned()),
    }
}

/// A backup, or a complete export: what it is says its first letter.
fn from(places: &Places, file: &str, language: Language) -> Result<(), String> {
    let texts = Texts::new(language);
    let path = typed(file);
    let bytes = read_file(&path, None, texts).map_err(|reply| reply.err.trim().to_owned())?;
    let text = csv::decoded(&bytes).ok().filter(|text| text.trim_start().starts_with('{'));
    let Some(text) = text else {
        let told = |error| texts.backup_error(&path, &places.workspace, &error);
        return store::restore(&path, &places.workspace).map_err(told);
    };
    let mut presentation = Presentation::new(language);
    presentation.file = Some(file.to_owned());
    let errand = Errand::Ask(Ask::ImportJson(text.into_owned()));
    let reply = reach::send(places, &Call { errand, presentation, caller: Caller::here() });
    if reply.exit == 0 { Ok(()) } else { Err(reply.err.trim().to_owned()) }
}
