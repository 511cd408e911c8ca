//! The binary on a terminal, driven by what its keys are called: a key map says which bytes an action
//! is, and the screen says when it has been done.

use std::time::Instant;

use commonground::config::chord::spelled;
use commonground::config::{Chord, Key, Keymap, Sequence};
use commonground::domain::Language;
use commonground::texts::Texts;
use commonground::tui::keys::actions::ACTIONS;
use commonground::tui::keys::context::Context;

use crate::cases::Case;
use crate::pty::{PATIENCE, Session};
use crate::school::School;

/// Lists have to be longer than the screen, details to stand beside them.
const SIZE: (u16, u16) = (100, 16);

/// They do nothing among notes in which nothing was looked for: the help leaves them out.
const NOT_HERE: [&str; 15] = [
    "search_next",
    "search_prev",
    "undo_step",
    "view_next",
    "view_prev",
    "order_next",
    "lens",
    "columns",
    "link",
    "what_if",
    "unite",
    "paste",
    "tag",
    "owner",
    "annotate",
];
/// Nothing that anybody asked for. Behind Esc it says that nothing belongs to the Esc any more.
const REPLY: &[u8] = b"\x1b]10;rgb:dddd/dddd/dddd\x07";

pub struct Walk<'a> {
    pub school: &'a School,
    pub keymap: Keymap,
    name: &'a str,
    pub screen: Session,
    /// The screen where all cases begin and end.
    home: String,
}

impl<'a> Walk<'a> {
    /// Opens the workspace with these keys; they are known under a name.
    pub fn new(school: &'a School, name: &'a str, keymap: Keymap) -> Self {
        let screen = started(school, name);
        let mut walk = Self { school, keymap, name, screen, home: String::new() };
        walk.steps(&["pane_4", "?Causas", "top", "open", "?· uno"]);
        walk.goes_to_the_inbox();
        walk.home = walk.body();
        walk
    }

    fn goes_to_the_inbox(&mut self) {
        self.steps(&["pane_6", "?Open notes 18"]);
        self.steps(&["top", "?\n› nota 18"]);
    }

    /// Starts again after the program has ended.
    pub fn ends_and_starts_again(&mut self) {
        assert_eq!(self.screen.end(), 0);
        self.screen = started(self.school, self.name);
        self.goes_to_the_inbox();
    }

    /// The keys of an action.
    pub fn keys(&self, table: &str, id: &str) -> Vec<Sequence> {
        self.keymap.tables[table][id].sequences.clone()
    }

    /// The key that steps take.
    pub fn key(&self, id: &str) -> Sequence {
        let (table, id) = id.split_once('.').unwrap_or(("", id));
        let tables = ["global", "list", "outline", "sorting", "board", "form", "text", "present"]
            .into_iter();
        let mut tables = tables.filter(|own| table.is_empty() || *own == table);
        let keys = tables.find_map(|table| self.keymap.tables[table].get(id));
        let keys = keys.and_then(|keys| keys.sequences.first());
        keys.unwrap_or_else(|| panic!("{}: no key for {id}", self.name)).clone()
    }

    /// Presses a key that others follow at once.
    pub fn press(&mut self, keys: &Sequence) {
        send(&mut self.screen, keys);
    }

    pub fn steps(&mut self, steps: &[&str]) {
        for step in steps {
            match step.split_at(1) {
                ("=", text) => self.screen.send(text.as_bytes(), |screen| screen.contains(text)),
                ("?", text) => self.screen.send(b"", |screen| screen.contains(text)),
                _ => self.press(&self.key(step)),
            }
        }
    }

    /// Does what a case says, with this key for its action.
    pub fn walks(&mut self, case: &Case, keys: &Sequence) {
        let what = format!("{}: {} by {}", self.name, case.id, spelled(keys));
        self.steps(case.first);
        let (gone, sees) = match case.sees.strip_prefix('!') {
            Some(gone) => (true, gone),
            None => (false, case.sees),
        };
        let done = |screen: &str| trimmed(screen.lines()).contains(sees) != gone;
        let mark = self.screen.written.len();
        match case.id {
            "redraw" => {
                self.screen.write(&bytes(keys));
                self.is_drawn_again(mark, b"Registers");
            }
            "wall_colors" => {
                self.screen.write(&bytes(keys));
                self.is_drawn_again(mark, b"Roadmap");
            }
            "retry_save" => {
                self.press(keys);
                self.steps(&["help", "?Keys that work here"]);
                assert!(!self.screen.text().contains("nothing here"), "{what}");
                self.steps(&["leave"]);
            }
            _ => {
                // The bottom row of the case before may still be on its way.
                self.screen.send(b"", |screen| !done(screen));
                self.screen.write(&bytes(keys));
                self.steps(case.then);
                println!("{what}");
                self.screen.send(b"", done);
            }
        }
        self.steps(case.back);
        self.is_home();
    }

    /// Whether palette, help and the bottom row name the keys that work.
    pub fn are_told(&mut self) {
        let texts = Texts::new(Language::En);
        let words = |id: &str| match id.strip_prefix("pane_").map(str::parse::<u8>) {
            Some(Ok(_)) => String::new(),
            // Of the note at hand, which is private.
            _ if id == "mark_private" => texts.get("action-mark_private-open").into_owned(),
            _ => texts.get(&format!("action-{id}")).into_owned(),
        };
        for (overlay, heading) in [("palette", "?Run or find"), ("help", "?Keys that work here")] {
            self.steps(&[overlay, heading]);
            for row in ACTIONS
                .iter()
                .filter(|row| !matches!(row.context, Context::Text | Context::Present))
            {
                let is_help = overlay == "help";
                let keys = self.keys(row.context.table(), row.id);
                let is_here = matches!(row.context, Context::Global | Context::List);
                let elsewhere = is_help && (!is_here || keys.is_empty());
                // Of one action in two tables, the palette names the first.
                let first = ACTIONS.iter().find(|own| own.act == row.act);
                let doubled = !is_help && first.is_some_and(|own| own.context != row.context);
                if elsewhere || doubled {
                    continue;
                }
                let called = |keys: &Sequence| Texts::new(Language::En).keys(keys, true);
                let keys = keys.iter().map(called).collect::<Vec<_>>().join("  ");
                let is_told = |line: &str| line.contains(&words(row.id)) && line.contains(&keys);
                let left_out = is_help && NOT_HERE.contains(&row.id);
                self.screen.send(row.id.as_bytes(), |screen| {
                    let found = screen.lines().any(is_told);
                    let nothing = screen.contains("Nothing found.");
                    screen.contains(row.id) && if left_out { nothing } else { found }
                });
                self.steps(&["delete_to_start"]);
            }
            self.steps(&["leave"]);
            self.is_home();
        }
        for id in ["help", "quick_note", "make_record", "quit"] {
            let hint =
                format!("{} {}", Texts::new(Language::En).keys(&self.key(id), true), words(id));
            let bottom = |screen: &str| screen.lines().last().unwrap_or_default().contains(&hint);
            self.screen.send(b"", bottom);
        }
    }

    fn is_drawn_again(&mut self, mark: usize, words: &[u8]) {
        let deadline = Instant::now() + PATIENCE;
        while !self.screen.written[mark..].windows(words.len()).any(|part| part == words) {
            self.screen.more(deadline);
        }
    }

    /// Waits until everything is as it was in the beginning.
    pub fn is_home(&mut self) {
        let home = self.home.clone();
        self.screen.send(b"", |screen| body(screen) == home);
    }

    /// The screen without the line that tells when something was saved.
    pub fn body(&self) -> String {
        body(&self.screen.text())
    }
}

pub fn body(screen: &str) -> String {
    timeless(&trimmed(screen.lines().take(usize::from(SIZE.1) - 1)))
}

/// The text with the digits of times left out: a walk may go on into the next minute.
fn timeless(text: &str) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for at in 2..signs.len().saturating_sub(2) {
        let digits = [at - 2, at - 1, at + 1, at + 2];
        if signs[at] == ':' && digits.iter().all(|at| signs[*at].is_ascii_digit()) {
            digits.iter().for_each(|at| signs[*at] = '0');
        }
    }
    signs.into_iter().collect()
}

fn trimmed<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn started(school: &School, keymap: &str) -> Session {
    let options = ["--keymap", keymap, "--fresh"];
    let mut command = school.command(&[], &options, "xterm-256color");
    command.env("CG_CONFIG", school.folder.path());
    command.env("EDITOR", school.folder.path().join("editor"));
    let mut screen = Session::sized(command, SIZE.0, SIZE.1);
    screen.until(|screen| screen.contains("Waits for you"));
    screen
}

/// Sends keys that others may follow at once.
pub fn send(screen: &mut Session, keys: &[Chord]) {
    for chord in keys {
        screen.write(&sent(*chord));
        if chord.key == Key::Named("esc") {
            screen.write(REPLY);
        }
    }
}

/// What a terminal sends.
fn bytes(keys: &[Chord]) -> Vec<u8> {
    keys.iter().flat_map(|chord| sent(*chord)).collect()
}

fn sent(chord: Chord) -> Vec<u8> {
    let plain = |text: &str| text.as_bytes().to_vec();
    let held = 1 + u8::from(chord.shift) + 2 * u8::from(chord.alt) + 4 * u8::from(chord.ctrl);
    let letter = |last: char| match held {
        1 => format!("\x1b[{last}").into_bytes(),
        held => format!("\x1b[1;{held}{last}").into_bytes(),
    };
    let number = |number: u8| match held {
        1 => format!("\x1b[{number}~").into_bytes(),
        held => format!("\x1b[{number};{held}~").into_bytes(),
    };
    let alone = match chord.key {
        Key::Char(' ') if chord.ctrl => vec![0],
        Key::Char('/') if chord.ctrl => vec![0x1f],
        Key::Char(c) if chord.ctrl => vec![c as u8 & 0x1f],
        Key::Char(c) => c.to_string().into_bytes(),
        Key::F(at @ 1..=4) => return vec![0x1b, b'O', b'P' + at - 1],
        Key::F(at) => return number([15, 17, 18, 19, 20, 21, 23, 24][usize::from(at) - 5]),
        Key::Named("tab") if chord.shift => return plain("\x1b[Z"),
        Key::Named("tab") => vec![b'\t'],
        Key::Named("enter") => vec![b'\r'],
        Key::Named("esc") => vec![0x1b],
        Key::Named("backspace") => vec![0x7f],
        Key::Named("up") => return letter('A'),
        Key::Named("down") => return letter('B'),
        Key::Named("right") => return letter('C'),
        Key::Named("left") => return letter('D'),
        Key::Named("home") => return letter('H'),
        Key::Named("end") => return letter('F'),
        Key::Named("insert") => return number(2),
        Key::Named("delete") => return number(3),
        Key::Named("pageup") => return number(5),
        Key::Named("pagedown") => return number(6),
        Key::Named(name) => panic!("no bytes for {name}"),
    };
    if chord.alt { [vec![0x1b], alone].concat() } else { alone }
}
