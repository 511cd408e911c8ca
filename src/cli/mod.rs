//! The command line: words in, a question to the workspace, an answer printed. What is opened and
//! where is behind `Office`, which `wiring` implements; how answers look is `exchange`.

mod bug;
mod chart;
mod dispatch;
mod editor;
mod files;
pub mod globals;
pub mod grammar;
mod manual;
mod note;
pub mod office;
mod print;
mod progress;
mod purge;
pub mod surroundings;
mod tally;
mod thread;
mod transfer;
mod usage;

use std::process::ExitCode;

use crate::exchange::Reply;
use crate::exchange::visible::visible;
use crate::texts::Texts;
use grammar::Grammar;

pub use editor::{edit_file, edited};
pub use files::{read as read_file, reason, shown, write as write_file, written};
pub use globals::{Color, Globals};
pub use office::{KeysErrand, Office, ThemesErrand};
pub use surroundings::Surroundings;
pub use transfer::MARK;

/// The name of the command.
pub const PROGRAM: &str = "cg";

/// Runs the command that this process was started with, and prints its end.
pub fn main(office: &dyn Office) -> ExitCode {
    surroundings::prepare();
    let mut surroundings = Surroundings::of_process();
    surroundings.preferred = office.language();
    let texts = Texts::new(globals::language(&surroundings));
    let reply = bug::guarded(texts, || run(surroundings, office));
    ExitCode::from(print::print(&reply, texts))
}

/// Runs a command. Nothing is printed; an editor may be opened, and files named in the arguments are
/// read and written.
pub fn run(surroundings: Surroundings, office: &dyn Office) -> Reply {
    let mut reply = answered(surroundings, office);
    // Sentences repeat what was typed, and nothing that was typed may steer the terminal.
    reply.err = visible(&reply.err);
    reply
}

fn answered(surroundings: Surroundings, office: &dyn Office) -> Reply {
    if surroundings.arguments.len() < 2 {
        // `cg` alone needs no grammar, which takes longer to build than the first frame to draw.
        return office.open_screen(&Globals::without_words(&surroundings));
    }
    let texts = Texts::new(globals::language(&surroundings));
    let mut grammar = Grammar::new(texts);
    match grammar.program.try_get_matches_from_mut(&surroundings.arguments) {
        Ok(matches) => {
            let globals = Globals::new(&matches, &surroundings);
            let run = dispatch::Run { office, globals, surroundings };
            match grammar.meaning(&matches) {
                Ok(Some((command, matches))) => run.command(command, matches),
                Ok(None) => office.open_screen(&run.globals),
                Err(typed) => usage::unknown(&typed, &grammar.program, PROGRAM, run.texts()),
            }
        }
        Err(error) => usage::answered(&error, &grammar.program, &surroundings.arguments, texts),
    }
}
