//! Files that commands read and write, with a sentence for everything that can go wrong.

use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use crate::exchange::Reply;
use crate::texts::Texts;

/// The name that means standard input.
pub const STANDARD: &str = "-";

/// The longest file that is read, in bytes: more than any school has, less than a device without end.
const LONGEST: u64 = 512 << 20;

/// The bytes of a file, or of standard input.
pub fn read(
    file: &Path,
    input: Option<Box<dyn Read + Send + Sync>>,
    texts: Texts,
) -> Result<Vec<u8>, Reply> {
    let source: std::io::Result<Box<dyn Read + Send + Sync>> = if file == Path::new(STANDARD) {
        Ok(input.unwrap_or_else(|| Box::new(std::io::stdin())))
    } else {
        plain(file, texts)?;
        std::fs::File::open(file).map(|file| Box::new(file) as Box<dyn Read + Send + Sync>)
    };
    let mut bytes = Vec::new();
    let read = source.and_then(|source| source.take(LONGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| failed("file-not-read", file, &error, texts))?;
    if bytes.len() as u64 > LONGEST {
        return Err(Reply::failed(
            1,
            &texts.with("file-too-long", &[("file", shown(file).into())]),
        ));
    }
    Ok(bytes)
}

/// Looks at a file before it is opened: opening a pipe would wait for somebody who writes into it, and
/// a device may have no end.
fn plain(file: &Path, texts: Texts) -> Result<(), Reply> {
    let facts = std::fs::metadata(file);
    let facts = facts.map_err(|error| failed("file-not-read", file, &error, texts))?;
    if facts.is_dir() {
        return Err(failed("file-not-read", file, &ErrorKind::IsADirectory.into(), texts));
    }
    let name = ("file", shown(file).into());
    if !facts.is_file() {
        return Err(Reply::failed(1, &texts.with("file-not-plain", &[name])));
    }
    if facts.len() > LONGEST {
        let size = ("size", (facts.len() >> 20).into());
        return Err(Reply::failed(1, &texts.with("file-too-large", &[name, size])));
    }
    Ok(())
}

/// Writes a file as a whole or not at all, readable by its owner only. A file that is there stays,
/// unless `force`; a link is followed, and what is no file is never replaced.
pub fn write(file: &Path, text: &str, force: bool, texts: Texts) -> Result<(), Reply> {
    let target = if force { file.canonicalize().ok() } else { None };
    let file = target.as_deref().unwrap_or(file);
    if force && file.symlink_metadata().is_ok_and(|facts| !facts.is_file()) {
        return Err(failed("file-not-written", file, &ErrorKind::InvalidInput.into(), texts));
    }
    let folder = file.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let written = || {
        let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
        fresh.write_all(text.as_bytes())?;
        fresh.as_file().sync_all()?;
        let kept = if force { fresh.persist(file) } else { fresh.persist_noclobber(file) };
        kept.map(drop).map_err(|error| error.error)
    };
    written().map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => {
            Reply::failed(1, &texts.with("file-exists", &[("file", shown(file).into())]))
        }
        _ => failed("file-not-written", file, &error, texts),
    })
}

/// A file's name as it can be printed.
pub fn shown(file: &Path) -> String {
    crate::exchange::visible::visible(&file.display().to_string())
}

/// The reason of a failure in plain words, where there are any.
pub fn reason(error: &std::io::Error, texts: Texts) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-denied",
        ErrorKind::IsADirectory => "reason-folder",
        ErrorKind::NotADirectory => "reason-no-folder",
        ErrorKind::StorageFull => "reason-full",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        ErrorKind::InvalidInput => "reason-no-file",
        ErrorKind::FileTooLarge => "reason-limit",
        _ => return error.to_string(),
    };
    texts.get(id).into_owned()
}

fn failed(id: &str, file: &Path, error: &std::io::Error, texts: Texts) -> Reply {
    let arguments = [("file", shown(file).into()), ("reason", reason(error, texts).into())];
    Reply::failed(1, &texts.with(id, &arguments))
}
