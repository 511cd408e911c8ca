//! What the command line needs from outside: somebody who finds, opens and keeps workspaces.
//! `wiring` implements it; tests do so in memory.

use std::path::{Path, PathBuf};

use crate::domain::{Language, RecordId};
use crate::engine::erase::Wish;
use crate::engine::readings::tally::Sitting;
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Presentation, Reply};
use crate::texts::Texts;

use super::Globals;

/// What is asked about keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeysErrand {
    /// All actions with their keys.
    List,
    /// What is wrong in a file, or in the key map in use.
    Check(Option<PathBuf>),
    /// What the program receives for each key that is pressed.
    Press,
}

/// What is asked about themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemesErrand {
    /// All themes.
    List,
    /// Every role of the theme with this name, or of the one in use.
    Print(Option<String>),
    /// What is wrong in a file, or in the theme in use.
    Check(Option<PathBuf>),
    /// Where the user's own are looked for.
    Path,
}

/// Finds the workspace that the globals mean and does what is asked. Every method gives what is to
/// be printed and the exit code; none of them prints. Sentences are in `globals.language`.
pub trait Office {
    /// An id for a record to be made. Made here and sent along, so that asking twice makes one.
    fn fresh_id(&self) -> RecordId;

    /// Asks the running instance, else opens the workspace. There: `ask.into_request(…)`, the engine,
    /// keeping the transaction if there is one, then `exchange::answer::render(…)`. A workspace that
    /// does not exist is refused with exit 1.
    fn ask(&self, globals: &Globals, ask: Ask, presentation: &Presentation) -> Reply;

    /// Makes a workspace; refused where one is.
    fn init(&self, globals: &Globals, founding: &Founding, show: &Presentation) -> Reply;

    /// Compares the store with its journal: 0 clean, 1 problems.
    fn check(&self, globals: &Globals, presentation: &Presentation) -> Reply;

    /// Writes a backup into the file, else into the workspace's own backup folder, and prints where.
    fn backup(&self, globals: &Globals, file: Option<&Path>, show: &Presentation) -> Reply;

    /// Makes the workspace from a backup; refused where one is open or holds records.
    fn restore(&self, globals: &Globals, file: &Path, show: &Presentation) -> Reply;

    /// Explains the setup without any text of the user's.
    fn doctor(&self, globals: &Globals, presentation: &Presentation) -> Reply;

    /// Puts the terminal in order after a program was killed in it.
    fn fix_terminal(&self, globals: &Globals) -> Reply;

    /// Tells where all files are.
    fn paths(&self, globals: &Globals, presentation: &Presentation) -> Reply;

    /// The language of the user's settings.
    fn language(&self) -> Option<Language>;

    /// Tells about keys. A check ends with 0 clean, 1 problems or unreadable.
    fn keys(&self, globals: &Globals, errand: &KeysErrand, show: &Presentation) -> Reply;

    /// Tells about themes, in the same way.
    fn themes(&self, globals: &Globals, errand: &ThemesErrand, show: &Presentation) -> Reply;

    /// Erases for good, in a workspace that nobody else has open.
    fn erase(&self, globals: &Globals, wish: &Wish, show: &Presentation) -> Reply;

    /// Opens the example, which is thrown away afterwards; or only writes it into a folder.
    fn demo(&self, globals: &Globals, write: Option<&Path>, show: &Presentation) -> Reply;

    /// Has somebody count at the terminal, a key an event; whether it is to be kept. What ended it otherwise is the
    /// reply.
    ///
    /// # Errors
    /// There is no terminal, or the process is ended.
    fn count(&self, sitting: &mut Sitting, texts: Texts) -> Result<bool, Reply>;

    /// What is to be told of a theme or key map that was named and is not there, to somebody whose
    /// command needs neither.
    fn unknown_looks(&self, globals: &Globals) -> Option<String>;

    /// Whether more than ASCII can be drawn on the terminal.
    fn has_signs(&self, globals: &Globals) -> bool;

    /// Opens the screen for a room: what was shown last, or what another window presents.
    fn present(&self, globals: &Globals, follow: bool) -> Reply;

    /// Opens the screen and comes back when it is closed.
    fn open_screen(&self, globals: &Globals) -> Reply;
}
