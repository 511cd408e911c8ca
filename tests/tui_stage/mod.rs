//! A stage for tests of the screens: keys and text in, the screen as text out, a journal in memory.
//! Everything goes through `update` and `view`, as in the program.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

pub mod records;

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use commonground::config::keymap::BUILT_IN as KEYMAPS;
use commonground::config::{Chord, Depth, Keymap, Layered, Theme};
use commonground::domain::{Kind, Language, Moment, Record, RecordId};
use commonground::engine::me::Author;
use commonground::engine::seed::{Founding, seed};
use commonground::engine::{
    Cause, Context, Drawn, Edit, Journal, JournalError, Query, Seen, Transaction, Workspace, plan,
};
use commonground::texts::names::WORDS;
use commonground::tui::keys::bindings::Bindings;
use commonground::tui::{
    Effect, Env, Glyphs, Ground, Looks, Message, Model, Settings, Themes, update, view,
};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::today;

/// What stands for chance.
const DRAWN: Drawn = Drawn::new([0; 9]);

#[derive(Default)]
pub struct MemoryJournal(pub Vec<Arc<Transaction>>);

impl Journal for MemoryJournal {
    fn transaction(&self, sequence: u64) -> Result<Arc<Transaction>, JournalError> {
        let found = self.0.iter().find(|transaction| transaction.sequence == sequence);
        found.cloned().ok_or(JournalError::Unknown(sequence))
    }
}

pub struct Stage {
    pub model: Model,
    pub journal: MemoryJournal,
    pub now: Moment,
    pub effects: Vec<Effect>,
    ids: u64,
    ground: Ground,
}

impl Stage {
    /// A seeded workspace on a screen of 80 by 24, in English.
    pub fn new() -> Self {
        Self::with(Language::En, 80, 24)
    }

    pub fn with(language: Language, width: u16, height: u16) -> Self {
        let mut stage = Self::closed(language, "vim");
        stage.send(Message::Resize(width, height));
        let workspace = stage.founded();
        stage.open(workspace);
        stage
    }

    /// Settings with a key map and a theme of the program.
    pub fn settings(language: Language, keymap: &str, theme: &str, depth: Depth) -> Settings {
        let theme = Theme::built_in(theme).unwrap();
        let themes = Themes { dark: theme.clone(), light: theme, ..Themes::default() };
        let bindings = bindings(keymap);
        let (glyphs, looks) = (Glyphs::Unicode, Looks { themes, depth, ..Looks::default() });
        Settings { language, bindings, glyphs, looks }
    }

    /// Before the workspace is read.
    pub fn closed(language: Language, keymap: &str) -> Self {
        let settings = Self::settings(language, keymap, "mono", Depth::None);
        let now = today::moment();
        let model = Model::new(&settings, now);
        Self {
            model,
            journal: MemoryJournal::default(),
            now,
            effects: Vec::new(),
            ids: 0,
            ground: Ground::default(),
        }
    }

    /// Opens a workspace and goes to the Inbox, which most tests are about.
    pub fn open(&mut self, workspace: Workspace) {
        self.open_as_left(workspace);
        self.keys("6");
    }

    /// Opens a workspace as the program does.
    pub fn open_as_left(&mut self, workspace: Workspace) {
        self.send(Self::opened(workspace));
    }

    /// The same where the next message waits already.
    pub fn open_in_a_hurry(&mut self, workspace: Workspace) {
        self.hurry(Self::opened(workspace));
    }

    fn opened(workspace: Workspace) -> Message {
        let author = Author { named: Some("Ana".into()), login: "ana".into() };
        let notices = Vec::new();
        let workspace = Box::new(workspace);
        let (backed_up, example, replica) = (None, false, 7);
        Message::Opened { workspace, replica, author, notices, backed_up, example }
    }

    /// A workspace as its founding makes it.
    pub fn founded(&mut self) -> Workspace {
        let founding = Founding { school: "Lincoln High".into(), ..Founding::default() };
        let edits = seed(&founding, Language::En);
        let mut workspace = Workspace::default();
        self.keep(&mut workspace, &edits);
        workspace
    }

    /// Applies edits outside of the screens and puts them into the journal.
    pub fn keep(&mut self, workspace: &mut Workspace, edits: &[Edit]) {
        let (now, language) = (self.now, Language::En);
        let author = "Ana".into();
        let context = Context { now, author, replica: 7, drawn: DRAWN, language, words: WORDS };
        let transaction = plan(workspace, &context, Cause::Edit, edits).unwrap();
        workspace.apply(&transaction);
        self.journal.0.push(Arc::new(transaction));
    }

    pub fn send(&mut self, message: Message) -> &mut Self {
        self.hurry(message);
        // As the loop does when nothing else waits.
        if self.model.works() { self.send(Message::Work) } else { self }
    }

    /// The same where the next message waits already: the loop has no time for other work.
    pub fn hurry(&mut self, message: Message) {
        let ids = &mut self.ids;
        let mut fresh = || {
            *ids += 1;
            RecordId::parse(&format!("{:012}", *ids)).unwrap()
        };
        let mut env = Env {
            now: self.now,
            steady: self.now.millis,
            drawn: DRAWN,
            fresh: &mut fresh,
            journal: &self.journal,
        };
        let letter = Ground::outlasts(&message, &self.model);
        let effects = update(&mut self.model, message, &mut env);
        self.ground.taken(letter, &effects);
        for effect in effects {
            if let Effect::Commit(transaction) = &effect {
                self.journal.0.push(Arc::clone(transaction));
            }
            self.effects.push(effect);
        }
    }

    /// Presses keys as they are spelled in key files, separated by blanks.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for chord in Chord::parse_sequence(keys).unwrap_or_else(|| panic!("no keys: {keys}")) {
            self.send(Message::Key(chord));
        }
        self
    }

    /// Types text letter by letter.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Message::Key(Chord::char(c)));
        }
        self
    }

    pub fn wait(&mut self, millis: i64) -> &mut Self {
        let timer = self.model.timer_changes_in(self.now.millis);
        self.now.millis += millis;
        let is_due = self.model.wakes_at().is_some_and(|due| due.millis <= self.now.millis);
        if is_due || timer.is_some_and(|due| due <= millis) {
            self.send(Message::Tick);
        }
        self
    }

    pub fn workspace(&self) -> &Workspace {
        self.model.workspace.as_ref().unwrap()
    }

    /// The records of a kind that are not in the trash, in the order of the register.
    pub fn records(&self, kind: &str) -> Vec<Arc<Record>> {
        let kind = Kind::by_key(kind).unwrap();
        Query::all(kind.code, Language::En).run(Seen::whole(self.workspace()))
    }

    /// The record of a kind whose title is this.
    pub fn record(&self, kind: &str, title: &str) -> Option<Arc<Record>> {
        let has = |record: &Arc<Record>| {
            commonground::engine::title_text(record, Language::En) == Some(title)
        };
        self.records(kind).into_iter().find(has)
    }

    /// A field of a record as text that can be typed.
    pub fn field(&self, record: &Record, key: &str) -> Option<String> {
        let kind = Kind::by_code(record.kind).unwrap();
        let (field, half) = commonground::engine::typed::field(kind, key).unwrap();
        let value = record.get(field.code)?;
        Some(commonground::engine::typed::written(field, value, half))
    }

    pub fn draw(&self) -> (Buffer, (u16, u16)) {
        self.frame(&mut Ground::default())
    }

    /// The same with what is kept from frame to frame.
    pub fn draw_kept(&mut self) -> (Buffer, (u16, u16)) {
        let mut ground = std::mem::take(&mut self.ground);
        let drawn = self.frame(&mut ground);
        self.ground = ground;
        drawn
    }

    /// The same without the cursor, which is quicker: no terminal takes the frame.
    pub fn cells(&self) -> Buffer {
        let viewport = Viewport::Fixed(Rect::from((Position::ORIGIN, self.model.setup.size)));
        let backend = TestBackend::new(0, 0);
        let mut terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        view(&self.model, &mut Ground::default(), &mut terminal.get_frame());
        std::mem::take(terminal.current_buffer_mut())
    }

    fn frame(&self, ground: &mut Ground) -> (Buffer, (u16, u16)) {
        let size = self.model.setup.size;
        let mut terminal = Terminal::new(TestBackend::new(size.width, size.height)).unwrap();
        terminal.draw(|frame| view(&self.model, ground, frame)).unwrap();
        let position = terminal.get_cursor_position().unwrap();
        (terminal.backend().buffer().clone(), (position.x, position.y))
    }

    /// The screen as lines of text without the blanks at their ends.
    pub fn screen(&self) -> String {
        text(&self.cells())
    }

    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        assert!(self.screen().contains(text), "{text:?} is not on the screen:\n{}", self.screen());
        self
    }

    #[track_caller]
    pub fn misses(&mut self, text: &str) -> &mut Self {
        assert!(!self.screen().contains(text), "{text:?} is on the screen:\n{}", self.screen());
        self
    }

    /// Takes the effects so far.
    pub fn did(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}

/// A screen as lines of text without the blanks at their ends.
pub fn text(buffer: &Buffer) -> String {
    let rows = buffer.content().chunks(usize::from(buffer.area.width).max(1));
    let text = |row: &[ratatui::buffer::Cell]| {
        let mut text = String::new();
        let mut covered = 0;
        for cell in row {
            if covered == 0 {
                text.push_str(cell.symbol());
                covered = unicode_width::UnicodeWidthStr::width(cell.symbol());
            }
            covered = covered.saturating_sub(1);
        }
        text.trim_end().to_owned()
    };
    rows.map(text).collect::<Vec<_>>().join("\n")
}

/// The keys of a key map of the program, which take a while to settle.
fn bindings(keymap: &str) -> Bindings {
    static ALL: LazyLock<HashMap<&str, Bindings>> = LazyLock::new(|| {
        let settled = |name| Bindings::new(&Keymap::built_in(name).unwrap()).0;
        KEYMAPS.iter().map(|(name, _)| (*name, settled(name))).collect()
    });
    ALL[keymap].clone()
}
