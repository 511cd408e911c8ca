//! What the command line needs from outside: somebody who finds, opens and keeps workspaces.
//! `wiring` implements it; tests do so in memory.

use std::path::Path;

use crate::domain::RecordId;
use crate::engine::seed::Founding;
use crate::exchange::{Ask, Presentation, Reply};

use super::Globals;

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
    fn init(&self, globals: &Globals, founding: &Founding) -> Reply;

    /// Compares the store with its journal: 0 clean, 1 problems.
    fn check(&self, globals: &Globals, presentation: &Presentation) -> Reply;

    /// Writes a backup into the file, else into the workspace's own backup folder, and prints where.
    fn backup(&self, globals: &Globals, file: Option<&Path>) -> Reply;

    /// Makes the workspace from a backup; refused where one is open or holds records.
    fn restore(&self, globals: &Globals, file: &Path) -> Reply;

    /// Explains the setup without any text of the user's.
    fn doctor(&self, globals: &Globals, presentation: &Presentation) -> Reply;

    /// Tells where all files are.
    fn paths(&self, globals: &Globals, presentation: &Presentation) -> Reply;

    /// Opens the screen and comes back when it is closed.
    fn open_screen(&self, globals: &Globals) -> Reply;
}
