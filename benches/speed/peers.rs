//! Other programs that people know, measured beside ours where they are on the `PATH`: with the same
//! lines in the same order, and as they are without settings.

use std::path::Path;
use std::process::Command;

use portable_pty::CommandBuilder;
use serde_json::json;

use crate::opening::drawn;
use crate::session::Session;
use crate::workspaces::titles;

/// A program, started.
pub struct Peer {
    pub name: &'static str,
    pub session: Session,
}

/// Those with a list of so many notes. A journal that builds all its rows at each key is left out
/// where that takes longer than the bench.
pub fn lists(folder: &Path, notes: usize) -> Vec<Peer> {
    let journal = || (notes <= 10_000).then(|| journal(folder, notes)).flatten();
    vim(folder, notes).into_iter().chain(journal()).collect()
}

/// vim with so many lines.
pub fn vim(folder: &Path, lines: usize) -> Option<Peer> {
    let file = folder.with_extension("txt");
    let text: String = titles(lines).into_iter().map(|title| title + "\n").collect();
    std::fs::write(&file, text).expect("a text");
    let mut command = CommandBuilder::new("vim");
    command.args(["-u", "DEFAULTS"]);
    command.arg(&file);
    start("vim", "--version", command)
}

/// tui-journal with so many entries in its JSON file.
fn journal(folder: &Path, notes: usize) -> Option<Peer> {
    let date = "2026-08-17T00:00:00Z";
    let entry = |(id, title): (usize, String)| json!({ "id": id, "date": date, "title": title, "content": title, "tags": [] });
    let entries: Vec<_> = titles(notes).into_iter().enumerate().map(entry).collect();
    let (home, file) = (folder.with_extension("home"), folder.with_extension("json"));
    std::fs::create_dir_all(&home).expect("a folder");
    std::fs::write(&file, json!(entries).to_string()).expect("a journal");
    let mut command = CommandBuilder::new("tjournal");
    command.args(["-b", "json", "-j"]);
    command.arg(&file);
    command.env("HOME", &home);
    start("tjournal", "--version", command)
}

/// fzf over these lines.
pub fn fzf(lines: &Path) -> Option<Peer> {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", "exec fzf < \"$0\""]);
    command.arg(lines);
    start("fzf", "--version", command)
}

fn start(name: &'static str, asks: &str, mut command: CommandBuilder) -> Option<Peer> {
    if Command::new(name).arg(asks).output().is_err() {
        println!("| {name} is not on the PATH | | | |");
        return None;
    }
    command.env("TERM", "xterm-256color");
    let mut session = Session::start(command);
    session.until(drawn);
    session.until_quiet();
    Some(Peer { name, session })
}
