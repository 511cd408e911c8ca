//! Puts text into the clipboard of the terminal (OSC 52): works over ssh and needs no helper. The
//! clipboard is never read: a terminal that let programs do so would give away what is in it.

use std::fmt::Write as _;

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;

/// Most terminals take no longer sequence.
const LARGEST: usize = 100_000;
/// GNU screen passes no longer piece on.
const PIECE: usize = 240;

/// Between us and the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Nothing.
    Nothing,
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

impl Between {
    /// From `TERM`, and whether tmux says that it is there.
    pub fn of(term: &str, in_tmux: bool) -> Self {
        match (in_tmux, term.starts_with("screen")) {
            (true, _) => Self::Tmux,
            (false, true) => Self::Screen,
            (false, false) => Self::Nothing,
        }
    }
}

/// The bytes that put the text into the clipboard; `None` if it is too long. Control characters
/// stay behind: pasted elsewhere they could act.
pub fn copy(text: &str, between: Between) -> Option<String> {
    let safe: String =
        text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    let mut plain = String::new();
    CopyToClipboard::to_clipboard_from(safe).write_ansi(&mut plain).ok()?;
    if plain.len() > LARGEST {
        return None;
    }
    Some(match between {
        Between::Nothing => plain,
        // With `set-clipboard on` tmux takes it itself; with `allow-passthrough on` it hands it on.
        // Where both are off, as usual, there is no way.
        Between::Tmux => {
            let passed = plain.replace('\x1b', "\x1b\x1b");
            format!("{plain}\x1bPtmux;{passed}\x1b\\")
        }
        Between::Screen => {
            // The end must not look like the end of the piece.
            let plain = plain.replace("\x1b\\", "\x07");
            let mut pieces = String::new();
            for piece in plain.as_bytes().chunks(PIECE) {
                let piece = String::from_utf8_lossy(piece);
                write!(pieces, "\x1bP{piece}\x1b\\").ok()?;
            }
            pieces
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_wrapped_for_whoever_stands_between() {
        let copied = |between| copy("hi\u{1b}", between).unwrap_or_default();
        assert_eq!(copied(Between::Nothing), "\x1b]52;c;aGk=\x1b\\", "without what could act");
        let tmux = copied(Between::Tmux);
        assert!(tmux.ends_with("\x1bPtmux;\x1b\x1b]52;c;aGk=\x1b\x1b\\\x1b\\"), "{tmux:?}");
        assert_eq!(copied(Between::Screen), "\x1bP\x1b]52;c;aGk=\x07\x1b\\");
    }

    #[test]
    fn what_is_too_long_is_refused() {
        assert!(copy(&"a".repeat(70_000), Between::Nothing).is_some());
        assert!(copy(&"a".repeat(80_000), Between::Nothing).is_none());
    }
}
