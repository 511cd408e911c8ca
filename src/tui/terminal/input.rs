//! Reads the terminal's events in a thread of its own and sends them as messages.

use std::sync::mpsc::Sender;
use std::thread;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read};

use crate::config::{Chord, Key};
use crate::tui::{Message, Signal};

/// Starts to read. The thread ends with the process: a read cannot be called off.
pub fn start(sender: Sender<Message>) {
    thread::spawn(move || {
        loop {
            let message = match read() {
                Ok(Event::Key(event)) => chord(event).map(Message::Key),
                Ok(Event::Paste(text)) => Some(Message::Paste(text)),
                Ok(Event::Resize(width, height)) => Some(Message::Resize(width, height)),
                Ok(_) => None,
                Err(_) => {
                    drop(sender.send(Message::Signal(Signal::Hangup)));
                    return;
                }
            };
            if message.is_some_and(|message| sender.send(message).is_err()) {
                return;
            }
        }
    });
}

/// The chord of a key event; `None` for releases and keys that have no name here.
fn chord(event: KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::F(number) => Key::F(number),
        KeyCode::BackTab => Key::named("tab")?,
        code => Key::named(name(code)?)?,
    };
    // Shift is already in the character; only named keys carry it.
    let shift = (held(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab)
        && !matches!(key, Key::Char(_));
    let (ctrl, alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
    Some(Chord { ctrl, alt, shift, key }.canonical())
}

const fn name(code: KeyCode) -> Option<&'static str> {
    Some(match code {
        KeyCode::Enter => "enter",
        KeyCode::Esc => "esc",
        KeyCode::Tab => "tab",
        KeyCode::Backspace => "backspace",
        KeyCode::Delete => "delete",
        KeyCode::Insert => "insert",
        KeyCode::Home => "home",
        KeyCode::End => "end",
        KeyCode::PageUp => "pageup",
        KeyCode::PageDown => "pagedown",
        KeyCode::Up => "up",
        KeyCode::Down => "down",
        KeyCode::Left => "left",
        KeyCode::Right => "right",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_spelled_as_in_key_files_and_releases_are_nothing() {
        let press = |code, modifiers| chord(KeyEvent::new(code, modifiers));
        for (code, modifiers, spelled) in [
            (KeyCode::Char('G'), KeyModifiers::SHIFT, "G"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "shift+tab"),
            (KeyCode::Char('7'), KeyModifiers::CONTROL, "ctrl+/"),
            (KeyCode::Char('p'), KeyModifiers::CONTROL, "ctrl+p"),
            (KeyCode::Up, KeyModifiers::ALT, "alt+up"),
            (KeyCode::Char('ñ'), KeyModifiers::NONE, "ñ"),
        ] {
            let read = press(code, modifiers).map(|chord| chord.to_string());
            assert_eq!(read.as_deref(), Some(spelled));
        }
        let mut release = KeyEvent::new(KeyCode::Char('d'), KeyModifiers::NONE);
        release.kind = KeyEventKind::Release;
        assert_eq!(chord(release), None);
    }
}
