//! What every pane and every overlay is: given an action or text and a read-only view, it answers
//! with what it asks for. It never commits and never sees another pane.

use crate::domain::{KindCode, RecordId};
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::Canvas;
use crate::tui::keys::actions::{Act, Context};
use crate::tui::world::World;

/// What a pane asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Ask {
    /// These edits as one step of undo. The pane is told how it went (`settled`).
    Change(Vec<Edit>),
    /// A form: of a record, or of a new one of a kind, perhaps made from a note.
    Form {
        /// The kind.
        kind: KindCode,
        /// The record; `None` for a new one.
        record: Option<RecordId>,
        /// The note from which it is made.
        source: Option<RecordId>,
    },
    /// The choice of what a note becomes.
    Make(RecordId),
    /// The field for a quick note.
    Note,
    /// To mark a record private, or to give it back the level that it had before.
    TogglePrivate(RecordId),
    /// To have the cursor on this record.
    Reveal(RecordId),
    /// The text being typed changed.
    Typed,
    /// Keep the text being typed, now.
    KeepDraft,
    /// To end the entry of a field after its draft was kept.
    EndEntry,
    /// The text kept under this key is no longer needed.
    DropDraft(String),
    /// Close this overlay.
    Close,
    /// Tell this sentence.
    Say(String),
    /// Leave the program.
    Leave,
}

/// A pane or an overlay.
pub trait Pane {
    /// Whose keys count now.
    fn context(&self) -> Context;

    /// The message id of its name.
    fn title(&self) -> &'static str;

    /// The actions worth showing in the footer, most useful first.
    fn hints(&self) -> &'static [Act];

    /// The message id for an action that is called something else here.
    fn word(&self, _act: Act) -> Option<&'static str> {
        None
    }

    /// Whether an action does something here; what does not is left out of the help.
    fn knows(&self, _act: Act) -> bool {
        true
    }

    /// Carries out an action; `None` if it has no meaning here.
    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>>;

    /// Takes typed or pasted text; only in a text context.
    fn typed(&mut self, _text: &str, _world: &World<'_>) -> Vec<Ask> {
        Vec::new()
    }

    /// Records of these kinds changed; `None` for everything (language, mask, opening).
    fn refresh(&mut self, world: &World<'_>, kinds: Option<&[KindCode]>);

    /// How the change that it asked for went.
    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        let refusal = result.err().map(|refusal| world.setup.texts.refusal(&refusal));
        refusal.map(Ask::Say).into_iter().collect()
    }

    /// Puts the cursor on a record, if it shows it.
    fn reveal(&mut self, _id: &RecordId) {}

    /// The key and text of what is being typed, for keeping.
    fn draft(&self, _world: &World<'_>) -> Option<(String, String)> {
        None
    }

    /// Ends the entry of a field, whatever was typed.
    fn end_entry(&mut self) {}

    /// Draws itself. Overlays clear what they cover.
    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>);
}
