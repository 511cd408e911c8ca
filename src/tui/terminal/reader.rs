//! Makes messages of the bytes of a terminal, however they are cut into pieces. Knows no terminal
//! and no clock: it is given bytes and the time, and says how long it waits for more.

use std::time::{Duration, Instant};

use crate::config::{Chord, Key};
use crate::tui::{Message, Mouse};

use super::meaning::{Meaning, meaning};
use super::paste::{self, Paste};
use super::span::{self, ESC, Span};

/// How long an Esc may be the beginning of something. The pieces of an arrow key come later than
/// that only on a link on which nobody types; a person who means the key waits less than 100 ms.
const ESC_PATIENCE: Duration = Duration::from_millis(75);
/// How long a sequence may pause …
const PAUSE: Duration = Duration::from_millis(300);
/// … and last. A torn one swallows what is typed for as long.
const LONGEST: Duration = Duration::from_secs(3);
/// A press of the mouse so soon after the window got the focus only meant the window.
const FOCUSING: Duration = Duration::from_millis(200);

/// Reads what a terminal sends.
#[derive(Default)]
pub struct Reader {
    /// The beginning of something.
    open: Vec<u8>,
    /// When it began, and when its last byte came.
    since: Option<(Instant, Instant)>,
    paste: Option<Paste>,
    focused: Option<Instant>,
}

impl Reader {
    /// Takes bytes; adds the messages that they complete.
    pub fn take(&mut self, bytes: &[u8], now: Instant, messages: &mut Vec<Message>) {
        self.open.extend_from_slice(bytes);
        let bytes = std::mem::take(&mut self.open);
        let mut rest = &bytes[..];
        loop {
            if let Some(paste) = &mut self.paste {
                let (taken, is_over) = paste.take(rest, now);
                rest = &rest[taken..];
                if !is_over {
                    break;
                }
                let paste = self.paste.take();
                messages.extend(paste.into_iter().flat_map(|paste| paste.messages(true)));
                continue;
            }
            match span::first(rest) {
                Span::Open => break,
                Span::Broken(length) => rest = &rest[length..],
                Span::Whole(length) => {
                    let (sequence, behind) = rest.split_at(length);
                    rest = behind;
                    if sequence == paste::START {
                        self.paste = Some(Paste::new(now));
                    } else {
                        self.whole(sequence, now, messages);
                    }
                }
            }
        }
        let begun =
            self.since.filter(|_| rest.len() == bytes.len()).map_or(now, |(begun, _)| begun);
        self.since = (!rest.is_empty()).then_some((begun, now));
        self.open = rest.to_vec();
    }

    fn whole(&mut self, sequence: &[u8], now: Instant, messages: &mut Vec<Message>) {
        match meaning(sequence) {
            Some(Meaning::Focus) => self.focused = Some(now),
            Some(Meaning::Message(Message::Mouse { kind: Mouse::Press, .. }))
                if self.focused.is_some_and(|at| now < at + FOCUSING) => {}
            Some(Meaning::Message(message)) => messages.push(message),
            None => {}
        }
    }

    /// When to call `lapse` if nothing more comes; `None` if nothing is open.
    pub fn deadline(&self) -> Option<Instant> {
        if let Some(paste) = &self.paste {
            return Some(paste.deadline());
        }
        let (begun, last) = self.since?;
        let is_esc = self.open.iter().all(|byte| *byte == ESC);
        Some(if is_esc { last + ESC_PATIENCE } else { (last + PAUSE).min(begun + LONGEST) })
    }

    /// Nothing more came in time: gives up what is open. An Esc was the key; a paste is what came
    /// of it; the rest is nothing.
    pub fn lapse(&mut self, now: Instant, messages: &mut Vec<Message>) {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return;
        }
        self.since = None;
        let open = std::mem::take(&mut self.open);
        if let Some(mut paste) = self.paste.take() {
            paste.keep(&open);
            messages.extend(paste.messages(false));
        } else if open.iter().all(|byte| *byte == ESC) {
            let esc = Key::named("esc").map(Chord::plain);
            messages.extend(open.iter().filter_map(|_| esc.map(Message::Key)));
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    /// Bytes, each piece this many milliseconds after the one before, then silence; what was read.
    fn read(pieces: &[(u64, &[u8])]) -> Vec<String> {
        let mut reader = Reader::default();
        let (mut now, mut messages) = (Instant::now(), Vec::new());
        let silence = Duration::from_secs(60);
        for (pause, bytes) in pieces.iter().chain([&(silence.as_millis() as u64, &b""[..])]) {
            let next = now + Duration::from_millis(*pause);
            while let Some(deadline) = reader.deadline().filter(|deadline| *deadline < next) {
                reader.lapse(deadline, &mut messages);
            }
            now = next;
            reader.take(bytes, now, &mut messages);
        }
        assert_eq!(reader.deadline(), None, "nothing waits for ever");
        messages.iter().map(told).collect()
    }

    fn told(message: &Message) -> String {
        match message {
            Message::Key(chord) => chord.to_string(),
            Message::Paste(text) => format!("paste {text:?}"),
            Message::Told(id) => (*id).to_owned(),
            other => format!("{other:?}"),
        }
    }

    /// Each byte for itself, 50 ms apart.
    fn torn(bytes: &[u8]) -> Vec<String> {
        let pieces: Vec<(u64, &[u8])> = bytes.chunks(1).map(|byte| (50, byte)).collect();
        read(&pieces)
    }

    #[test]
    fn esc_is_the_key_after_a_moment_and_alt_only_at_once() {
        assert_eq!(read(&[(0, b"\x1b")]), ["esc"]);
        assert_eq!(read(&[(0, b"\x1b"), (10, b"x")]), ["alt+x"]);
        assert_eq!(read(&[(0, b"\x1b"), (100, b"x")]), ["esc", "x"]);
        assert_eq!(read(&[(0, b"\x1b"), (600, b"x")]), ["esc", "x"]);
        assert_eq!(read(&[(0, b"\x1b\x1b")]), ["esc", "esc"]);
        assert_eq!(read(&[(0, &[0x1b; 10_000])]).len(), 10_000);
    }

    #[test]
    fn the_esc_key_is_known_within_a_tenth_of_a_second() {
        let (mut reader, now, mut messages) = (Reader::default(), Instant::now(), Vec::new());
        reader.take(b"\x1b", now, &mut messages);
        assert!(reader.deadline().is_some_and(|at| at <= now + Duration::from_millis(90)));
    }

    #[test]
    fn keys_in_pieces_are_the_same_keys() {
        assert_eq!(torn(b"\x1b[A"), ["up"]);
        assert_eq!(torn(b"\x1b[1;3B"), ["alt+down"]);
        assert_eq!(torn(b"\x1bOP"), ["f1"]);
        assert_eq!(torn(b"\x1b[15~"), ["f5"]);
        let typed = torn("á é ñ ¿ ü e\u{301} 家 👨".as_bytes());
        assert_eq!(typed.concat().replace("space", " "), "á é ñ ¿ ü e\u{301} 家 👨");
    }

    #[test]
    fn what_never_ends_is_dropped_and_the_next_keys_work() {
        for torn in [
            &b"\x1b[<"[..],
            b"\x1b[?",
            b"\x1b[M",
            b"\x1b[M !",
            b"\x1bO",
            b"\x1b[",
            b"\x1b[1;",
            b"\x1b]11;rgb:12",
            b"\x1bP>|xter",
            b"\xc3",
            b"\xf0",
            b"\xf0\x9f",
            b"\xff",
        ] {
            assert_eq!(read(&[(0, torn), (400, b"j"), (10, b"k")]), ["j", "k"], "{torn:x?}");
            let at_once = read(&[(0, torn), (1, b"\x03")]);
            assert_eq!(at_once, ["ctrl+c"], "{torn:x?}");
        }
        let mut typing = vec![(0, &b"\x1b]11;"[..])];
        typing.extend([(100, &b"j"[..]); 60]);
        let heard = read(&typing).len();
        assert!(heard >= 30, "after three seconds the keys are heard again: {heard}");
    }

    #[test]
    fn replies_early_late_and_in_pieces_are_no_keys() {
        let background = b"\x1b]11;rgb:0000/0000/0000\x1b\\";
        assert_eq!(torn(background), ["Background { light: false }"]);
        // The Esc may come long before its rest.
        let late = read(&[(0, &b"\x1b"[..]), (70, &background[1..])]);
        assert_eq!(late, ["Background { light: false }"]);
        assert_eq!(torn(b"\x1bP>|xterm(370)\x1b\\"), [""; 0]);
        assert_eq!(torn(b"\x1b[?62;22c\x1b[24;80R\x1b[?1u"), [""; 0]);
        let among = [&b"a"[..], background, b"\x1b[24;80R", b"b\x1b[?62c"].concat();
        assert_eq!(read(&[(0, &among)]), ["a", "Background { light: false }", "b"]);
    }

    #[test]
    fn a_paste_is_one_text_whatever_is_in_it() {
        let text = "a\tb\r\nc \0 \x1b[31m \x1b[200~ d";
        let paste = [b"\x1b[200~", text.as_bytes(), b"\x1b[201~q"].concat();
        let whole = [format!("paste {text:?}"), "q".to_owned()];
        assert_eq!(read(&[(0, &paste)]), whole);
        assert_eq!(torn(&paste), whole);
        assert_eq!(read(&[(0, b"\x1b[200~\x1b[201~")]), ["paste \"\""]);
    }

    #[test]
    fn a_paste_without_end_stays_text_and_the_next_keys_work() {
        let heard = read(&[(0, b"\x1b[200~half a tho"), (5_100, b"q"), (10, b"\x03")]);
        assert_eq!(heard, ["paste \"half a tho\"", "paste-open", "q", "ctrl+c"]);
        // Somebody wonders and presses keys: that does not keep it open.
        let mut wondering = vec![(0, &b"\x1b[200~text"[..])];
        wondering.extend([(500, &b"q"[..]); 30]);
        let heard = read(&wondering);
        assert!(heard[0].starts_with("paste \"textq") && heard[1] == "paste-open", "{heard:?}");
        assert!(heard.len() > 15, "{heard:?}");
        // A slow link is no lost end.
        let mut slow = vec![(0, &b"\x1b[200~"[..])];
        slow.extend([(1_000, &[b'x'; 100][..]); 30]);
        slow.push((1_000, b"\x1b[201~"));
        assert_eq!(read(&slow).len(), 1);
    }

    #[test]
    fn a_paste_without_measure_is_cut_and_told() {
        let mut reader = Reader::default();
        let (now, mut messages) = (Instant::now(), Vec::new());
        reader.take(b"\x1b[200~", now, &mut messages);
        let piece = [b'x'; 1 << 16];
        for _ in 0..600 {
            reader.take(&piece, now, &mut messages);
        }
        reader.take(b"\x1b[201~", now, &mut messages);
        let [Message::Paste(text), Message::Told("paste-cut")] = &messages[..] else {
            panic!("{} messages", messages.len());
        };
        assert_eq!(text.len(), 32 << 20);
    }

    #[test]
    fn the_click_that_gives_the_window_the_focus_is_no_click() {
        assert_eq!(read(&[(0, b"\x1b[I\x1b[<0;5;5M"), (20, b"\x1b[<0;5;5m")]), [""; 0]);
        assert_eq!(read(&[(0, b"\x1b[I"), (900, b"\x1b[<0;5;5M")]).len(), 1);
    }

    #[test]
    fn any_bytes_in_any_pieces_leave_it_able_to_hear() {
        let mut dice = 20_261_122_u64;
        let mut throw = |bound: u64| {
            dice = dice
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) % bound
        };
        for _ in 0..200 {
            let bytes: Vec<u8> = (0..300)
                .map(|_| match throw(3) {
                    0 => b"\x1b[]OPM<?;20~1u\\"[throw(15) as usize],
                    _ => throw(256) as u8,
                })
                .collect();
            let mut pieces: Vec<(u64, &[u8])> =
                bytes.chunks(1 + throw(40) as usize).map(|piece| (throw(120), piece)).collect();
            pieces.extend([(6_000, &b"\x1b"[..]), (200, b"j")]);
            let heard = read(&pieces);
            assert_eq!(heard.last().map(String::as_str), Some("j"), "{bytes:x?}");
        }
    }
}
