//! Where the text of a quick note comes from: the arguments, standard input, or an editor.

use std::path::Path;

use crate::engine::request::Request;
use crate::exchange::{Presentation, Reply};

use super::dispatch::Run;
use super::{editor, files};

impl Run<'_> {
    /// `note TEXT…`, `note -`, `… | note`, `note`.
    pub(super) fn note(&mut self, words: &[String], show: &Presentation) -> Reply {
        match self.note_text(words) {
            Ok(text) if text.trim().is_empty() => Reply::failed(1, &self.texts().get("note-empty")),
            Ok(text) => {
                let id = self.office.fresh_id().to_string();
                self.ask(Request::Note { id, text: text.trim().to_owned() }, show)
            }
            Err(reply) => reply,
        }
    }

    fn note_text(&mut self, words: &[String]) -> Result<String, Reply> {
        let texts = self.texts();
        let piped = matches!(words, [word] if word == files::STANDARD);
        if !words.is_empty() && !piped {
            return Ok(words.join(" "));
        }
        if !piped && self.surroundings.input.is_none() {
            return editor::written(&self.surroundings, texts);
        }
        let input = self.surroundings.input.take();
        let bytes = files::read(Path::new(files::STANDARD), input, texts)?;
        String::from_utf8(bytes).map_err(|_| Reply::failed(1, &texts.get("note-not-utf8")))
    }
}
