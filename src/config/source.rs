//! A file of the user's as text, and why one could not be read. Links, pipes, devices and endless
//! files are met on purpose here: a settings folder may hold anything.

use std::fs;
use std::io::{Error, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

/// The longest file that is read, in bytes.
pub const LONGEST: u64 = 1 << 20;

/// A text with the name under which problems tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Such as `keymaps/my-keys.toml`; empty for what ships inside the program.
    pub name: Arc<str>,
    /// What stands in it.
    pub text: String,
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not there.
    Missing,
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// It is not UTF-8.
    NotText,
    /// It is longer than `LONGEST`.
    TooLong,
    /// Links lead in a circle.
    Circle,
    /// The user may not read it.
    Denied,
    /// Something else failed.
    Failed,
}

impl Source {
    /// A text under a name.
    pub fn new(name: &str, text: impl Into<String>) -> Self {
        Self { name: name.into(), text: text.into() }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// It cannot be read as text.
    pub fn read(name: &str, path: &Path) -> Result<Self, Unreadable> {
        // Asked before opening: opening a pipe would wait for a writer.
        if !fs::metadata(path).map_err(|error| reason(&error))?.is_file() {
            return Err(Unreadable::NotAFile);
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(path).map_err(|error| reason(&error))?;
        file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
        if bytes.len() as u64 > LONGEST {
            return Err(Unreadable::TooLong);
        }
        let text = String::from_utf8(bytes).map_err(|_| Unreadable::NotText)?;
        // Editors on Windows write a mark at the begin, which is no part of the text.
        Ok(Self::new(name, text.strip_prefix('\u{feff}').unwrap_or(&text)))
    }
}

fn reason(error: &Error) -> Unreadable {
    if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
        return Unreadable::Circle;
    }
    match error.kind() {
        ErrorKind::NotFound => Unreadable::Missing,
        ErrorKind::PermissionDenied => Unreadable::Denied,
        ErrorKind::IsADirectory | ErrorKind::NotADirectory => Unreadable::NotAFile,
        _ => Unreadable::Failed,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn whatever_lies_there_is_read_or_refused_with_its_reason() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("empty"), "").unwrap();
        fs::write(at("mark"), "\u{feff}a = 1").unwrap();
        fs::write(at("binary"), [0xff, 0x00, 0xfe]).unwrap();
        fs::write(at("long"), vec![b'#'; 10 << 20]).unwrap();
        fs::create_dir(at("folder")).unwrap();
        std::os::unix::fs::symlink(at("circle"), at("circle")).unwrap();
        let read = |name: &str| Source::read(name, &at(name)).map(|source| source.text);
        for (name, expected) in [
            ("empty", Ok(String::new())),
            ("mark", Ok("a = 1".to_owned())),
            ("binary", Err(Unreadable::NotText)),
            ("long", Err(Unreadable::TooLong)),
            ("folder", Err(Unreadable::NotAFile)),
            ("circle", Err(Unreadable::Circle)),
            ("nowhere", Err(Unreadable::Missing)),
        ] {
            assert_eq!(read(name), expected, "{name}");
        }
    }
}
