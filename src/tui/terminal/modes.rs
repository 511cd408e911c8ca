//! What is switched on in a terminal while it is ours, and off again afterwards. A terminal is sent
//! nothing that its kind cannot know, and nothing about modes that are not wanted.

/// A mode: the bytes that switch it on, and those that switch it off.
pub type Mode = (&'static str, &'static str);

/// A screen of our own; the shell's comes back behind it.
const SCREEN: Mode = ("\x1b[?1049h", "\x1b[?1049l");
/// Pastes are marked as such.
const PASTE: Mode = ("\x1b[?2004h", "\x1b[?2004l");
/// Presses, releases and the wheel, with coordinates of any size; and the focus, because the press
/// that gives the window the focus is not meant for us.
const MOUSE: Mode = ("\x1b[?1000h\x1b[?1006h\x1b[?1004h", "\x1b[?1004l\x1b[?1006l\x1b[?1000l");
/// Tells when the desktop changes between light and dark. Switched on it also asks for the
/// background; nobody waits for the answer, so that a mute terminal costs nothing.
const BACKGROUND: Mode = ("\x1b[?2031h\x1b]11;?\x1b\\", "\x1b[?2031l");
/// A frame is shown at once, not while it is being drawn.
const FRAME: Mode = ("\x1b[?2026h", "\x1b[?2026l");
/// Where there is no screen of our own, it is emptied before and after.
const EMPTY: Mode = ("\x1b[2J\x1b[H", "\x1b[m\x1b[2J\x1b[H");
/// The cursor's usual shape.
const SHAPE: &str = "\x1b[0 q";
/// The cursor is seen.
const CURSOR: &str = "\x1b[?25h";
/// What other programs, and a program that was killed, may have left on: keyboard flags, other
/// kinds of mouse and keys, a character set of lines.
const OTHERS: &str =
    "\x1b[<9u\x1b[>4m\x1b[?1002l\x1b[?1003l\x1b[?1015l\x1b[?1l\x1b>\x1b[?7h\x1b(B\x1b[m";

/// What kind of terminal `TERM` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It cannot move the cursor.
    Dumb,
    /// A cursor and little else: consoles, terminals from before xterm.
    Plain,
    /// Knows or ignores what xterm knows.
    Modern,
}

impl Kind {
    /// From the value of `TERM`. What has no name here is most likely modern.
    pub fn of(term: &str) -> Self {
        let old = ["linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons", "sun", "wsvt"];
        match term {
            "dumb" | "unknown" => Self::Dumb,
            term if old.iter().any(|old| term.starts_with(old)) => Self::Plain,
            _ => Self::Modern,
        }
    }
}

/// What is to be on, or is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Modes {
    /// What the terminal can.
    pub kind: Kind,
    /// Whether to ask for the background and to hear of its changes.
    pub background: bool,
    /// Whether to hear the mouse.
    pub mouse: bool,
}

impl Modes {
    fn wanted(self) -> Vec<Mode> {
        match self.kind {
            Kind::Dumb => return Vec::new(),
            Kind::Plain => return vec![EMPTY],
            Kind::Modern => {}
        }
        let mut modes = vec![SCREEN, PASTE];
        modes.extend(self.background.then_some(BACKGROUND));
        modes.extend(self.mouse.then_some(MOUSE));
        modes
    }

    /// Switches everything on.
    pub fn on(self) -> String {
        self.wanted().iter().map(|(on, _)| *on).collect()
    }

    /// Switches everything off that was on, in the opposite order.
    pub fn off(self) -> String {
        let (_, frame) = self.frame();
        let (shape, cursor) = match self.kind {
            Kind::Dumb => ("", ""),
            Kind::Plain => ("", CURSOR),
            Kind::Modern => (SHAPE, CURSOR),
        };
        let modes = self.wanted().into_iter().rev().map(|(_, off)| off);
        [frame, shape].into_iter().chain(modes).chain([cursor]).collect()
    }

    /// What stands around a frame.
    pub const fn frame(self) -> Mode {
        if matches!(self.kind, Kind::Modern) { FRAME } else { ("", "") }
    }

    /// Switches the mouse to what it is to be, in modes that are on.
    pub const fn mouse_switched(self) -> &'static str {
        match (self.kind, self.mouse) {
            (Kind::Modern, true) => MOUSE.0,
            (Kind::Modern, false) => MOUSE.1,
            _ => "",
        }
    }
}

/// Switches off whatever may be on.
pub fn all_off() -> String {
    let all = Modes { kind: Kind::Modern, background: true, mouse: true };
    [OTHERS, &all.off()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_follows_from_the_name() {
        for (name, kind) in [
            ("xterm-256color", Kind::Modern),
            ("vte-256color", Kind::Modern),
            ("tmux-256color", Kind::Modern),
            ("nonsense", Kind::Modern),
            ("", Kind::Modern),
            ("linux", Kind::Plain),
            ("vt100", Kind::Plain),
            ("dumb", Kind::Dumb),
        ] {
            assert_eq!(Kind::of(name), kind, "{name}");
        }
    }

    #[test]
    fn whatever_is_switched_on_is_switched_off() {
        let modes = Modes { kind: Kind::Modern, background: true, mouse: true };
        let off = modes.off();
        for on in modes.on().split('\x1b').filter(|on| on.ends_with('h')) {
            assert!(off.contains(&on.replace('h', "l")), "{on}");
        }
        let quiet = Modes { background: false, mouse: false, ..modes };
        let bytes = quiet.on() + &quiet.off();
        for unwanted in ["?1000", "?1004", "?1006", "?2031", "]11"] {
            assert!(!bytes.contains(unwanted), "{unwanted}");
        }
        let plain = Modes { kind: Kind::Plain, ..modes };
        let bytes = plain.on() + &plain.off();
        assert!(!bytes.replace(CURSOR, "").contains('?') && !bytes.contains(']'), "{bytes:?}");
    }
}
