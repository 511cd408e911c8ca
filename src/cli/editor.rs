//! A text written in the user's editor. The file is private, in a private folder, and gone
//! afterwards, with whatever copies the editor left beside it.

use std::fs::{OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::process::{Command, ExitStatus};

use crate::exchange::Reply;
use crate::texts::Texts;

use super::{Surroundings, files};

/// What is tried where nobody has said which editor to take.
const USUAL: [&str; 2] = ["nano", "vi"];
/// The longest text that is taken from an editor, in bytes; sentences name it.
const LONGEST: u64 = 4 << 20;
/// The exit code by which a shell says that there is no such command.
const NO_SUCH_COMMAND: i32 = 127;

/// Opens the editor and gives back what was written above the hint line.
pub fn written(surroundings: &Surroundings, texts: Texts) -> Result<String, Reply> {
    let hint = format!("# {}", texts.get("note-hint"));
    let text = edited(surroundings, &format!("\n{hint}\n")).map_err(|error| {
        if error.kind() == io::ErrorKind::InvalidData {
            return Reply::failed(1, &texts.get("note-editor-no-text"));
        }
        let reason = files::reason(&error, texts);
        Reply::failed(1, &texts.with("note-no-editor", &[("reason", reason.into())]))
    })?;
    let text = text.ok_or_else(|| Reply::failed(1, &texts.get("note-editor-failed")))?;
    let above = text.lines().take_while(|line| line.trim_end() != hint);
    Ok(above.collect::<Vec<_>>().join("\n"))
}

/// The text after the editor; `None` if the editor ended with an error, as `:cq` does.
///
/// # Errors
/// There is no editor or no place for the file; `InvalidData` if the editor left no text.
pub fn edited(surroundings: &Surroundings, template: &str) -> io::Result<Option<String>> {
    // The runtime folder is the user's own and lies in memory.
    let runtime = surroundings.path("XDG_RUNTIME_DIR");
    let parent = runtime.filter(|folder| folder.is_dir()).unwrap_or_else(std::env::temp_dir);
    let folder =
        tempfile::Builder::new().permissions(Permissions::from_mode(0o700)).tempdir_in(parent)?;
    let file = folder.path().join("note.txt");
    let mut note = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file)?;
    note.write_all(template.as_bytes())?;
    drop(note);
    let status = edit_file(surroundings, &file)?;
    // Why it cannot be read is nobody's concern, but it is not for want of an editor.
    let read = || left(&file).map_err(|_| io::ErrorKind::InvalidData.into());
    let text = status.success().then(read).transpose();
    folder.close()?;
    text
}

/// What an editor has left. Looked at before it is opened: opening a pipe would wait for a writer.
fn left(file: &Path) -> io::Result<String> {
    let facts = std::fs::metadata(file)?;
    if !facts.is_file() || facts.len() > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    std::fs::read_to_string(file)
}

/// Opens a file in `$VISUAL`, `$EDITOR`, else what is usual. A shell splits the command as everywhere
/// else, so that quotes in it count.
///
/// # Errors
/// There is no editor.
pub fn edit_file(surroundings: &Surroundings, file: &Path) -> io::Result<ExitStatus> {
    let named = ["VISUAL", "EDITOR"].into_iter().find_map(|name| surroundings.variable(name));
    let editors = named.map_or_else(|| USUAL.map(str::to_owned).to_vec(), |named| vec![named]);
    for editor in editors {
        let command = format!("{editor} \"$@\"");
        let status = Command::new("sh").arg("-c").arg(command).arg(&editor).arg(file).status()?;
        if status.code() != Some(NO_SUCH_COMMAND) {
            return Ok(status);
        }
    }
    Err(io::ErrorKind::NotFound.into())
}
