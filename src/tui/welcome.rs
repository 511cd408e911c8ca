//! The first start: no workspace is there yet. Three ways to begin, each one key; going back means
//! an empty one.

use crate::config::{Chord, Key};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::bindings::{Bindings, Found};
use crate::tui::keys::context::Context;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;

use ratatui::layout::Rect;

use crate::texts::Texts;

/// A way to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begin {
    /// With an empty workspace.
    Empty,
    /// With the example, in a workspace of its own that is thrown away.
    Example,
    /// With a backup or a complete export, from this file.
    From(String),
}

/// What a key means here.
#[derive(Debug, PartialEq, Eq)]
pub enum Wish {
    /// Begin.
    Begin(Begin),
    /// The screens in the other language.
    Language,
    /// Other colours.
    Colors,
    /// Leave without beginning.
    Leave,
    /// Nothing more than a change of this screen.
    Nothing,
}

/// The screen.
#[derive(Debug, Default)]
pub struct Welcome {
    /// The file to begin from, while it is typed.
    file: Option<Editor>,
    /// It was chosen; what is chosen is being made.
    begun: bool,
    /// Why it could not be made.
    trouble: Option<String>,
}

/// Rows that a text may take, so that the ways to begin keep their place.
const LONGEST: u16 = 4;

/// The keys of the ways to begin, and the message ids of their words.
const WAYS: [(char, &str); 3] =
    [('n', "welcome-empty"), ('d', "welcome-example"), ('i', "welcome-import")];

impl Welcome {
    /// What was chosen could not be made.
    pub fn failed(&mut self, sentence: String) {
        (self.begun, self.trouble) = (false, Some(sentence));
    }

    /// Takes a key.
    pub fn key(&mut self, chord: Chord, bindings: &Bindings) -> Wish {
        if self.begun {
            return Wish::Nothing;
        }
        self.trouble = None;
        let enter = Key::named("enter") == Some(chord.key);
        let back = bindings.find(Context::Global, &[chord]) == Found::Act(Act::Back);
        if let Some(editor) = &mut self.file {
            let path = editor.text().trim().to_owned();
            if enter && !path.is_empty() {
                return self.begin(Begin::From(path));
            } else if enter || back {
                self.file = None;
            } else if let Some(c) = chord.typed() {
                editor.insert(c.encode_utf8(&mut [0; 4]));
            } else if let Found::Act(act) = bindings.find(Context::Text, &[chord]) {
                editor.act(act);
            }
            return Wish::Nothing;
        }
        match chord.typed() {
            _ if enter || back => self.begin(Begin::Empty),
            Some('n') => self.begin(Begin::Empty),
            Some('d') => self.begin(Begin::Example),
            Some('i') => {
                self.file = Some(Editor::default());
                Wish::Nothing
            }
            Some('l') => Wish::Language,
            Some('t') => Wish::Colors,
            Some('q') => Wish::Leave,
            _ if bindings.find(Context::Global, &[chord]) == Found::Act(Act::Cancel) => Wish::Leave,
            _ => Wish::Nothing,
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        if let Some(editor) = &mut self.file {
            editor.insert(text);
        }
    }

    fn begin(&mut self, begin: Begin) -> Wish {
        self.begun = true;
        Wish::Begin(begin)
    }

    /// Draws the screen.
    pub fn draw(&self, texts: Texts, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.row(area, 0, &texts.get("welcome-heading"), Role::Focus);
        let mut row = 1;
        let told = |canvas: &mut Canvas<'_>, row: &mut usize, text: &str, role| {
            let from = u16::try_from(*row).unwrap_or(u16::MAX).min(area.height);
            let height = (area.height - from).min(LONGEST);
            *row += canvas.paragraph(Rect { y: area.y + from, height, ..area }, text, role);
        };
        match &self.trouble {
            Some(trouble) => told(canvas, &mut row, trouble, Role::Error),
            None => told(canvas, &mut row, &texts.get("welcome-text"), Role::Text),
        }
        row += usize::from(area.height > 14);
        canvas.put_cursor(area, row, 0);
        if let Some(editor) = &self.file {
            told(canvas, &mut row, &texts.get("welcome-file"), Role::Text);
            draw_line(canvas, area, (row, 0), editor, Role::Input);
            row += 2;
        } else {
            for (key, words) in WAYS {
                let taken = canvas.at(area, row, 0, &key.to_string(), Role::Key) + 2;
                canvas.at(area, row, taken, &texts.get(words), Role::Text);
                row += 1;
            }
            row += usize::from(area.height > 14);
            told(canvas, &mut row, &texts.get("welcome-keys"), Role::Muted);
        }
        if self.begun {
            told(canvas, &mut row, &texts.get("welcome-begun"), Role::Info);
        }
    }
}
