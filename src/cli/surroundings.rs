//! What a command finds around it: arguments, environment, standard input, the width of its
//! terminal. Tests give their own.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::io::{IsTerminal, Read};
use std::path::PathBuf;
use std::sync::Arc;

use rustix::fs::Mode;
use rustix::process::umask;
use rustix::termios::tcgetwinsize;

use crate::domain::Language;

/// The surroundings of one command.
pub struct Surroundings {
    /// The arguments, the program's name first.
    pub arguments: Vec<OsString>,
    /// The environment.
    pub environment: HashMap<OsString, OsString>,
    /// Standard input, unless somebody sits at it.
    pub input: Option<Box<dyn Read + Send + Sync>>,
    /// The columns of the terminal that standard output goes to; `None` for a file or pipe.
    pub width: Option<usize>,
    /// Whether somebody may be told how far something is while it goes on.
    pub tells_progress: bool,
    /// The language of the user's settings.
    pub preferred: Option<Language>,
}

/// Columns of a terminal that does not tell.
const USUAL_WIDTH: usize = 80;

impl Surroundings {
    /// Those of this process.
    pub fn of_process() -> Self {
        let input = std::io::stdin();
        Self {
            arguments: std::env::args_os().collect(),
            environment: std::env::vars_os().collect(),
            input: (!input.is_terminal()).then(|| Box::new(input) as Box<dyn Read + Send + Sync>),
            width: terminal_width(),
            tells_progress: true,
            preferred: None,
        }
    }

    /// A path in the environment that is set.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        let value = self.environment.get(OsStr::new(name)).filter(|value| !value.is_empty());
        value.map(PathBuf::from)
    }

    /// A variable of the environment that is set to something readable.
    pub fn variable(&self, name: &str) -> Option<String> {
        self.path(name)?.into_os_string().into_string().ok()
    }
}

/// Makes every file of this process its user's alone, also those of the index; and has a limit on the
/// size of files told as an error, where the system would end the process.
pub fn prepare() {
    umask(Mode::RWXG | Mode::RWXO);
    // Where it cannot be, the system ends the process as before.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

fn terminal_width() -> Option<usize> {
    let output = std::io::stdout();
    let size = output.is_terminal().then(|| tcgetwinsize(&output).ok())?;
    let columns = size.map_or(0, |size| usize::from(size.ws_col));
    Some(if columns == 0 { USUAL_WIDTH } else { columns })
}
