//! The program as tests start it, always in the same surroundings: on the tests' day, in English, with
//! nothing of whoever runs them. No other file of the tests names where the program is.

#![allow(dead_code, reason = "each user needs a part of it")]

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use portable_pty::CommandBuilder;

use crate::today;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cg");

/// Where the school is: what the program knows of the machine's place.
const ZONE: &str = "America/Los_Angeles";

/// What would be told to the program by whoever runs the tests.
pub const OTHERS: [&str; 11] = [
    "CG_AUTHOR",
    "CG_KEYMAP",
    "CG_THEME",
    "CG_WORKSPACE",
    "COLORFGBG",
    "COLORTERM",
    "EDITOR",
    "NO_COLOR",
    "TERM",
    "TMUX",
    "VISUAL",
];

/// What is told to it instead, where its sockets and settings lie in this folder.
pub fn surroundings(folder: &Path) -> Vec<(&'static str, OsString)> {
    let mut told = time().to_vec();
    told.push(("CG_LANG", "en".into()));
    told.push(("CG_CONFIG", folder.join("config").into()));
    told.push(("XDG_RUNTIME_DIR", folder.into()));
    told.push(("XDG_STATE_HOME", folder.join("state").into()));
    told
}

fn time() -> [(&'static str, OsString); 2] {
    [("CG_NOW", today::start().to_string().into()), ("TZ", ZONE.into())]
}

/// The program with pipes.
pub fn command(folder: &Path) -> Command {
    let mut command = Command::new(PROGRAM);
    surround(&mut command, folder);
    command
}

/// The program that is told nothing but the time.
pub fn alone() -> Command {
    let mut command = Command::new(PROGRAM);
    command.env_clear().envs(time());
    command
}

/// The program on a terminal of this kind (none if empty), behind others that run it, such as
/// `sh -c`.
pub fn on_terminal(behind: &[&str], folder: &Path, term: &str) -> CommandBuilder {
    let words = behind.iter().chain(&[PROGRAM]);
    let mut command = CommandBuilder::from_argv(words.map(Into::into).collect());
    surround_on_terminal(&mut command, folder, term);
    command
}

/// Puts something that will start the program into its surroundings.
pub fn surround(command: &mut Command, folder: &Path) {
    for name in OTHERS {
        command.env_remove(name);
    }
    command.envs(surroundings(folder));
}

/// The same on a terminal.
pub fn surround_on_terminal(command: &mut CommandBuilder, folder: &Path, term: &str) {
    OTHERS.iter().for_each(|name| command.env_remove(name));
    surroundings(folder).iter().for_each(|(name, value)| command.env(name, value));
    if !term.is_empty() {
        command.env("TERM", term);
    }
}
