//! Text that a terminal without paste mode pours out as keys. Outside a text field each of them
//! could act, and so could all that follows an Enter in one, so it is held back and becomes a paste.
//! Nobody types eight keys in one read, a key held down counted once; keys that move or command are
//! never held.

use std::time::{Duration, Instant};

use crate::config::{Chord, Key};
use crate::tui::Message;

/// So many keys of text in one read are no typing.
const MANY: usize = 8;
/// Silence that ends the text.
const GAP: Duration = Duration::from_millis(20);

/// What has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Something in which each key acts.
    Keys,
    /// A text that Enter leaves.
    Text,
    /// A text that is followed by another one: rows and fields are typed one after the other, and on
    /// a slow line several may come in one read.
    Texts,
}

/// Holds floods back.
#[derive(Default)]
pub struct Dam {
    held: Option<(String, Instant)>,
}

impl Dam {
    /// What of the messages of one read may pass. In a text keys are wanted, up to an Enter that
    /// leaves it.
    pub fn pass(&mut self, messages: Vec<Message>, focus: Focus, now: Instant) -> Vec<Message> {
        let goes_on = self.held.is_some() && !messages.is_empty();
        let acts = || match focus {
            Focus::Keys => true,
            Focus::Text => has_lines(&messages),
            Focus::Texts => false,
        };
        if !(goes_on || is_flood(&messages) && acts()) {
            return messages;
        }
        let (held, until) = self.held.get_or_insert((String::new(), now));
        *until = now + GAP;
        // Keys that are no text came with the text and mean as little; what is no key passes.
        let (keys, others): (Vec<_>, Vec<_>) =
            messages.into_iter().partition(|message| matches!(message, Message::Key(_)));
        held.extend(keys.iter().filter_map(text));
        others
    }

    /// When the text is over if no more comes.
    pub fn deadline(&self) -> Option<Instant> {
        self.held.as_ref().map(|(_, until)| *until)
    }

    /// The text that is over.
    pub fn lapse(&mut self, now: Instant) -> Option<Message> {
        let (text, _) = self.held.take_if(|(_, until)| now >= *until)?;
        Some(Message::Paste(text))
    }
}

/// Whether there is a row of text among the messages that nobody can have typed.
fn is_flood(messages: &[Message]) -> bool {
    messages.split(|message| text(message).is_none()).any(|row| {
        let differs = |pair: &&[Message]| text(&pair[0]) != text(&pair[1]);
        row.windows(2).filter(differs).count() + 1 >= MANY
    })
}

/// Whether text goes on behind an Enter. A single key does not: somebody keeps a note and leaves.
fn has_lines(messages: &[Message]) -> bool {
    let enter = Chord::plain(Key::Named("enter"));
    let is_enter = |message: &Message| matches!(message, Message::Key(chord) if *chord == enter);
    let is_letter = |message: &Message| text(message).is_some_and(|c| c != '\n');
    let goes_on =
        |row: &[Message]| is_enter(&row[0]) && is_letter(&row[1]) && text(&row[2]).is_some();
    messages.windows(3).any(goes_on)
}

/// The character that the key stands for where it was text.
fn text(message: &Message) -> Option<char> {
    let Message::Key(chord) = message else { return None };
    let newline = Chord { ctrl: true, ..Chord::char('j') };
    match chord.key {
        Key::Named("enter") => Some('\n'),
        Key::Named("tab") if !chord.shift => Some('\t'),
        _ if *chord == newline => Some('\n'),
        _ => chord.typed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Message> {
        let key = |c| match c {
            '\n' => Message::Key(Chord::plain(Key::Named("enter"))),
            '↓' => Message::Key(Chord::plain(Key::Named("down"))),
            c => Message::Key(Chord::char(c)),
        };
        text.chars().map(key).collect()
    }

    #[test]
    fn text_is_held_back_and_comes_as_one_paste() {
        let (mut dam, now) = (Dam::default(), Instant::now());
        assert!(dam.pass(keys("dear all\nq"), Focus::Keys, now).is_empty());
        assert!(dam.pass(keys("dd"), Focus::Keys, now).is_empty());
        assert!(dam.lapse(now).is_none());
        let Some(Message::Paste(text)) = dam.lapse(now + GAP) else { panic!("no paste") };
        assert_eq!((text.as_str(), dam.deadline()), ("dear all\nqdd", None));
    }

    #[test]
    fn lines_into_a_text_come_as_one_paste() {
        let (mut dam, now) = (Dam::default(), Instant::now());
        assert!(dam.pass(keys("dear all\ndd"), Focus::Text, now).is_empty());
        let Some(Message::Paste(text)) = dam.lapse(now + GAP) else { panic!("no paste") };
        assert_eq!(text, "dear all\ndd");
    }

    #[test]
    fn typing_repeating_and_moving_pass() {
        let (mut dam, now) = (Dam::default(), Instant::now());
        for (typed, focus) in [
            ("ggdd", Focus::Keys),
            ("jjjjjjjjjjjjjjjjjjjj?", Focus::Keys),
            ("↓↓↓↓↓↓↓↓↓↓↓↓", Focus::Keys),
            ("j↓j↓k↓j↓j↓j↓", Focus::Keys),
            ("dear all", Focus::Text),
            ("dear all\nq", Focus::Text),
            ("ab\ncd", Focus::Text),
            ("nobody calls\nnobody asks\n", Focus::Texts),
        ] {
            let passed = dam.pass(keys(typed), focus, now);
            assert_eq!(passed.len(), typed.chars().count(), "{typed}");
        }
    }
}
