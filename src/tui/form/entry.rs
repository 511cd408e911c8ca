//! The ways to enter a value: typing it, choosing from a few, finding a record by its title.

use std::rc::Rc;

use crate::domain::{Field, FieldType, Kind, KindCode, RecordId, Value};
use crate::engine::fold::folded;
use crate::engine::{Query, typed};

use crate::tui::actions::Act;
use crate::tui::editor::Editor;
use crate::tui::list::List;
use crate::tui::pane::World;

/// Rows of matches under a link that is being looked for.
pub const MATCHES: usize = 6;

/// A value being entered.
pub enum Entry {
    /// Typed.
    Text(Editor),
    /// One of a few.
    Choice(Choices),
    /// A record, found by its title.
    Link(Finder),
}

/// What came of it.
pub enum Entered {
    /// This text, as `engine::typed` reads it.
    Text(String),
    /// Nothing was found or chosen: the field stays as it is.
    Nothing,
}

/// One of a few is chosen.
pub struct Choices {
    /// Keys and words.
    pub items: Vec<(&'static str, String)>,
    /// Which is under the cursor.
    pub at: usize,
    touched: bool,
}

/// Finds a record of a kind.
pub struct Finder {
    kind: KindCode,
    touched: bool,
    all: Rc<Vec<RecordId>>,
    /// What is looked for.
    pub editor: Editor,
    /// What was found.
    pub list: List,
}

impl Finder {
    /// Looks again.
    fn search(&mut self, world: &World<'_>) {
        self.list.set(world.found(&self.all, self.editor.text()));
    }

    /// Asks the register again.
    pub fn refresh(&mut self, world: &World<'_>) {
        let query = Query::all(self.kind, world.setup.texts.language);
        self.all = Rc::new(query.run(world.workspace));
        self.search(world);
    }
}

impl Entry {
    /// For a field that holds `value`; `draft` is a text typed earlier and not finished.
    pub fn new(
        kind: &'static Kind,
        field: &'static Field,
        value: Option<&Value>,
        draft: Option<&str>,
        world: &World<'_>,
    ) -> Self {
        let texts = world.setup.texts;
        match field.ty {
            FieldType::Choice(choices) => {
                let words = |choice| texts.choice(kind, field, choice).into_owned();
                let items = choices.iter().map(|choice| (choice.key, words(choice))).collect();
                let usual = Value::Choice(kind.level.code());
                let is_level = field.code == crate::domain::common::LEVEL;
                let value = value.or(is_level.then_some(&usual));
                let at = choices.iter().position(|own| value == Some(&Value::Choice(own.code)));
                Self::Choice(Choices { items, at: at.unwrap_or(0), touched: false })
            }
            FieldType::Link(kind) => {
                let (editor, list) = (Editor::default(), List::default());
                let all = Rc::default();
                let mut finder = Finder { kind, editor, list, touched: false, all };
                finder.refresh(world);
                if let Some(Value::Link(id)) = value {
                    finder.list.select(id);
                }
                Self::Link(finder)
            }
            _ => {
                let written = value.map(|v| typed::written(field, v, Some(texts.language)));
                let text = draft.map(str::to_owned).or(written).unwrap_or_default();
                Self::Text(Editor::new(&text, field.ty.is_multiline()))
            }
        }
    }

    /// Carries out an action; whether what is entered changed.
    pub fn act(&mut self, act: Act, world: &World<'_>) -> bool {
        match self {
            Self::Text(editor) => editor.act(act),
            Self::Choice(choices) => {
                let last = choices.items.len().saturating_sub(1);
                choices.at = match act {
                    Act::LineUp => choices.at.saturating_sub(1),
                    Act::LineDown => (choices.at + 1).min(last),
                    _ => return false,
                };
                choices.touched = true;
                false
            }
            Self::Link(finder) => {
                match act {
                    Act::LineUp => finder.touched = finder.list.act(Act::Up, MATCHES),
                    Act::LineDown => finder.touched = finder.list.act(Act::Down, MATCHES),
                    _ if finder.editor.act(act) => finder.search(world),
                    _ => {}
                }
                false
            }
        }
    }

    /// Takes typed or pasted text; whether what is entered changed.
    pub fn typed(&mut self, text: &str, world: &World<'_>) -> bool {
        match self {
            Self::Text(editor) => {
                editor.insert(text);
                true
            }
            Self::Choice(choices) => {
                let begin = folded(text);
                let fits = |row: &usize| folded(&choices.items[*row].1).starts_with(&begin);
                let mut rows = (choices.at + 1..choices.items.len()).chain(0..=choices.at);
                if let Some(at) = rows.find(fits) {
                    (choices.at, choices.touched) = (at, true);
                }
                false
            }
            Self::Link(finder) => {
                finder.editor.insert(text);
                finder.touched = true;
                finder.search(world);
                false
            }
        }
    }

    /// Whether a choice was made, not only looked at.
    pub const fn is_touched(&self) -> bool {
        match self {
            Self::Text(_) => true,
            Self::Choice(choices) => choices.touched,
            Self::Link(finder) => finder.touched,
        }
    }

    /// What has been entered so far; what is under the cursor counts only if it is `taken`.
    pub fn entered(&self, taken: bool) -> Entered {
        let chosen = match self {
            Self::Text(editor) => return Entered::Text(editor.text().to_owned()),
            Self::Choice(choices) => {
                choices.items.get(choices.at).map(|(key, _)| (*key).to_owned())
            }
            Self::Link(finder) => finder.list.selected().map(ToString::to_string),
        };
        chosen.filter(|_| taken).map_or(Entered::Nothing, Entered::Text)
    }
}
