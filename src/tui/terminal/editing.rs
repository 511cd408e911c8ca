//! What the return of the user's editor means.

use std::io;
use std::time::Duration;

use crate::tui::Message;

/// An editor that is back sooner, with nothing changed, most likely runs on in another window.
const AT_ONCE: Duration = Duration::from_secs(1);

/// What the editor left of a text; `None` if it ended with an error, which keeps the old text.
pub type Edited = io::Result<Option<String>>;

/// What is to be told of it, if anything.
pub fn outcome(before: &str, edited: Edited, took: Duration) -> Option<Message> {
    match edited {
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Some(Message::Told("editor-no-text"))
        }
        Err(_) => Some(Message::Told("editor-missing")),
        Ok(None) => Some(Message::Told("editor-failed")),
        Ok(Some(after)) => {
            // Editors end a file with a line feed, whether the text had one or not.
            let after = match after.strip_suffix('\n') {
                Some(shorter) if !before.ends_with('\n') => shorter,
                _ => &after,
            };
            if after != before {
                Some(Message::Edited(after.to_owned()))
            } else {
                (took < AT_ONCE).then_some(Message::Told("editor-at-once"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_change_is_an_edit() {
        let told = |after: &str, seconds| {
            let message = outcome("old", Ok(Some(after.to_owned())), Duration::from_secs(seconds));
            format!("{message:?}")
        };
        assert_eq!(told("new\n", 0), "Some(Edited(\"new\"))");
        assert_eq!(told("", 5), "Some(Edited(\"\"))");
        assert_eq!(told("old\n", 5), "None");
        assert_eq!(told("old\n", 0), "Some(Told(\"editor-at-once\"))");
        let failed = outcome("old", Ok(None), AT_ONCE);
        assert!(matches!(failed, Some(Message::Told("editor-failed"))));
    }
}
