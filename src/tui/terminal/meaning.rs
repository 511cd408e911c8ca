//! What a whole sequence of the terminal means, by the parser of `termina`: a key, the mouse, the
//! background. All other replies, asked for or not, mean nothing.

use termina::escape::csi::{Csi, Mode, ThemeMode};
use termina::escape::osc::{ColorOrQuery, DynamicColorNumber, Osc};
use termina::event::{KeyCode, KeyEvent, KeyEventKind, Modifiers, MouseButton, MouseEventKind};
use termina::style::RgbColor;
use termina::{Event, Parser};

use crate::config::{Chord, Key};
use crate::tui::{Message, Mouse};

/// What came.
#[derive(Debug)]
pub enum Meaning {
    /// Something for the screens.
    Message(Message),
    /// The window got the focus.
    Focus,
}

/// The meaning of one whole sequence, if it has one here.
pub fn meaning(sequence: &[u8]) -> Option<Meaning> {
    // One more Esc before a sequence is Alt.
    let (alt, sequence) = match sequence {
        [0x1b, 0x1b, _, ..] => (true, &sequence[1..]),
        sequence => (false, sequence),
    };
    // A parser of its own for each: what one does not know it would wait for, or take for several.
    let mut parser = Parser::default();
    parser.parse(sequence, false);
    let event = parser.pop().filter(|_| parser.pop().is_none())?;
    let message = match event {
        Event::Key(key) => {
            let chord = chord(key)?;
            Message::Key(Chord { alt: chord.alt || alt, ..chord })
        }
        Event::Mouse(event) => {
            let kind = match event.kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Press,
                MouseEventKind::ScrollUp => Mouse::ScrollUp,
                MouseEventKind::ScrollDown => Mouse::ScrollDown,
                _ => return None,
            };
            Message::Mouse { kind, column: event.column, row: event.row }
        }
        Event::FocusIn => return Some(Meaning::Focus),
        reply => Message::Background { light: light(&reply)? },
    };
    Some(Meaning::Message(message))
}

/// Whether the background is light, if the reply is about it.
fn light(reply: &Event) -> Option<bool> {
    match reply {
        Event::Csi(Csi::Mode(Mode::ReportTheme(mode))) => Some(*mode == ThemeMode::Light),
        Event::Osc(Osc::ChangeDynamicColors(DynamicColorNumber::TextBackgroundColor, colors)) => {
            match colors.first()? {
                ColorOrQuery::Color(RgbColor { red, green, blue }) => {
                    let [red, green, blue] = [*red, *green, *blue].map(u32::from);
                    // As bright as the eye finds it (ITU-R BT.601), against the middle.
                    Some(299 * red + 587 * green + 114 * blue > 127_500)
                }
                ColorOrQuery::Query => None,
            }
        }
        _ => None,
    }
}

/// The chord of a key; `None` for releases and keys that have no name here.
fn chord(event: KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let key = match event.code {
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Function(number @ 1..=12) => Key::F(number),
        KeyCode::BackTab => Key::named("tab")?,
        code => Key::named(name(code)?)?,
    };
    let back = event.code == KeyCode::BackTab;
    // The character of a legacy key has the shift in it already; for others `canonical` puts it in.
    let shift = held(Modifiers::SHIFT) || back;
    let (ctrl, alt) = (held(Modifiers::CONTROL), held(Modifiers::ALT));
    Some(Chord { ctrl, alt, shift, key }.canonical())
}

const fn name(code: KeyCode) -> Option<&'static str> {
    Some(match code {
        KeyCode::Enter => "enter",
        KeyCode::Escape => "esc",
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

    fn meant(bytes: &[u8]) -> String {
        match meaning(bytes) {
            Some(Meaning::Message(Message::Key(chord))) => chord.to_string(),
            Some(Meaning::Message(message)) => format!("{message:?}"),
            Some(Meaning::Focus) => "focus".to_owned(),
            None => "nothing".to_owned(),
        }
    }

    #[test]
    fn keys_are_spelled_as_in_key_files_and_releases_are_nothing() {
        for (bytes, spelled) in [
            (&b"G"[..], "G"),
            ("ñ".as_bytes(), "ñ"),
            ("Ñ".as_bytes(), "Ñ"),
            (b"\r", "enter"),
            (b"\n", "ctrl+j"),
            (b"\t", "tab"),
            (b"\x1b[Z", "shift+tab"),
            (b"\x1f", "ctrl+/"),
            (b"\x10", "ctrl+p"),
            (b"\0", "ctrl+space"),
            (b"\x7f", "backspace"),
            (b"\x1bx", "alt+x"),
            (b"\x1b\r", "alt+enter"),
            (b"\x1b[1;3A", "alt+up"),
            (b"\x1b\x1b[A", "alt+up"),
            (b"\x1b[[A", "f1"),
            (b"\x1bOR", "f3"),
            (b"\x1b[15~", "f5"),
            (b"\x1b[24;2~", "shift+f12"),
            (b"\x1b[27u", "esc"),
            (b"\x1b[112;5u", "ctrl+p"),
            (b"\x1b[103;2u", "G"),
            (b"\x1b[100;1:3u", "nothing"),
        ] {
            assert_eq!(meant(bytes), spelled, "{bytes:x?}");
        }
    }

    #[test]
    fn replies_are_never_keys() {
        for reply in [
            &b"\x1b[1;2R"[..],
            b"\x1b[24;80R",
            b"\x1b[?62;4c",
            b"\x1b[>0;276;0c",
            b"\x1b[?1u",
            b"\x1b[?2026;2$y",
            b"\x1b[?1;2$y",
            b"\x1b[0n",
            b"\x1b[8;24;80t",
            b"\x1b]10;rgb:0000/0000/0000\x1b\\",
            b"\x1b]4;1;rgb:ff/00/00\x07",
            b"\x1b]52;c;aGk=\x07",
            b"\x1bP>|tmux 3.4\x1b\\",
            b"\x1bP1+r544e=787465726d\x1b\\",
            b"\x1b_Gi=31;OK\x1b\\",
            b"\x1b[O",
            b"\x1b[201~",
        ] {
            assert_eq!(meant(reply), "nothing", "{}", reply.escape_ascii());
        }
    }

    #[test]
    fn the_background_is_light_or_dark() {
        for (reply, light) in [
            (&b"\x1b]11;rgb:ffff/fafa/f0f0\x1b\\"[..], true),
            (b"\x1b]11;rgb:1c1c/1c1c/1c1c\x07", false),
            (b"\x1b[?997;2n", true),
            (b"\x1b[?997;1n", false),
        ] {
            assert_eq!(meant(reply), format!("Background {{ light: {light} }}"));
        }
    }

    #[test]
    fn of_the_mouse_the_left_press_and_the_wheel_count() {
        assert_eq!(meant(b"\x1b[<0;5;3M"), "Mouse { kind: Press, column: 4, row: 2 }");
        assert_eq!(meant(b"\x1b[<65;1;1M"), "Mouse { kind: ScrollDown, column: 0, row: 0 }");
        for other in [&b"\x1b[<0;5;3m"[..], b"\x1b[<2;5;3M", b"\x1b[<35;5;3M"] {
            assert_eq!(meant(other), "nothing");
        }
    }
}
