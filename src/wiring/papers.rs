//! Reports that the window writes: HTML files in a folder of the workspace, one a day for each.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::sync::mpsc::Sender;

use crate::cli;
use crate::domain::Level;
use crate::engine::request::Outcome;
use crate::exchange::{Format, Presentation, answer};
use crate::store::clock;
use crate::texts::Texts;
use crate::tui::Message;

use super::place::Places;

/// The folder in the workspace.
const FOLDER: &str = "reports";

/// Writes a report for the team, and tells where it lies or why it does not.
pub fn write(
    places: &Places,
    (name, outcome): (&str, Outcome),
    texts: Texts,
    inbox: &Sender<Message>,
) {
    let mut show = Presentation::new(texts.language);
    (show.audience, show.format) = (Level::Team, Format::Html);
    let page = answer::render(&Ok(outcome), &show).out;
    let folder = places.workspace.join(FOLDER);
    let file = folder.join(format!("{name}-{}.html", clock::now().day()));
    // Where the folder cannot be made, the file cannot be written, which is told.
    let _ = DirBuilder::new().recursive(true).mode(0o700).create(&folder);
    let told = match cli::write_file(&file, &page, true, texts) {
        Ok(()) => texts.with("said-report", &[("file", file.display().to_string().into())]),
        Err(reply) => reply.err.trim_end().to_owned(),
    };
    // The screen is gone: so is whoever would have wanted to know.
    let _ = inbox.send(Message::Notice(told));
}
