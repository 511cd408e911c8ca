//! The ways to enter a value: typing it, choosing from a few, finding a record by its title.

use std::sync::Arc;

use crate::domain::{Field, FieldType, Kind, KindCode, Record, RecordId, Value};
use crate::engine::fold::Needle;
use crate::engine::{Query, Sorted, typed};

use crate::tui::keys::actions::Act;
use crate::tui::widgets::day_field::DayField;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::list::List;
use crate::tui::world::World;

/// Rows of matches under a link that is being looked for.
pub const MATCHES: usize = 6;

/// A value being entered.
pub enum Entry {
    /// Typed.
    Text(Editor),
    /// A day, typed as people say it or walked to day by day.
    Day(DayField),
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
    items: Vec<(&'static str, String)>,
    shown: Vec<usize>,
    at: usize,
    /// Which choices are looked for.
    pub editor: Editor,
    mark: Mark,
}

/// What the cursor of a choice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// Nothing is chosen, and nobody has chosen yet.
    Nothing,
    /// What the field holds.
    Held,
    /// What the user went to.
    Touched,
    /// The user took the value away.
    Cleared,
}

impl Mark {
    const fn is_shown(self) -> bool {
        matches!(self, Self::Held | Self::Touched)
    }
}

impl Choices {
    fn search(&mut self) {
        let needle = Needle::new(self.editor.text());
        let fits = |at: &usize| needle.is_in(std::iter::once(&*self.items[*at].1));
        self.shown = (0..self.items.len()).filter(fits).collect();
        self.at = 0;
    }

    /// The words of the choices that fit what was typed.
    pub fn words(&self) -> impl Iterator<Item = String> {
        self.shown.iter().map(|at| self.items[*at].1.clone())
    }

    /// The row under the cursor.
    pub fn at(&self) -> Option<usize> {
        self.mark.is_shown().then_some(self.at)
    }
}

/// Finds a record of some kinds.
pub struct Finder {
    kinds: &'static [KindCode],
    mark: Mark,
    /// Whose field it is: no record is linked to itself.
    own: Option<RecordId>,
    all: Vec<Arc<Record>>,
    /// What is looked for.
    pub editor: Editor,
    list: List,
}

impl Finder {
    /// The visible records, and which of them is under the cursor.
    pub fn window(&self) -> (&[Arc<Record>], Option<usize>) {
        let (records, at) = self.list.window(MATCHES);
        (records, self.mark.is_shown().then_some(at))
    }

    /// How many records fit that are not shown.
    pub fn hidden(&self) -> usize {
        self.list.len().saturating_sub(MATCHES)
    }

    /// Looks again.
    fn search(&mut self, world: &World<'_>) {
        // By title: what matches in a field that is not shown here would only surprise.
        let needle = Needle::new(self.editor.text());
        let fits = |own: &&Arc<Record>| needle.is_in(std::iter::once(&*world.title(own)));
        let found = self.all.iter().filter(fits).cloned().collect();
        self.list.set(Sorted::given(found));
    }

    /// Does not offer a record to itself.
    pub fn leave_out(&mut self, own: &RecordId) {
        self.own = Some(own.clone());
        self.all.retain(|record| record.id != *own);
        self.list.set(Sorted::given(self.all.clone()));
    }

    /// Offers what has to be chosen where there is only one.
    pub fn offer_the_only_one(&mut self) {
        if self.all.len() == 1 && self.mark == Mark::Nothing {
            self.mark = Mark::Touched;
        }
    }

    /// Asks the register again.
    pub fn refresh(&mut self, world: &World<'_>) {
        let of = |kind: &KindCode| Query::all(*kind, world.setup.texts.language).run(world.seen);
        let all = self.kinds.iter().flat_map(of);
        self.all = all.filter(|record| Some(&record.id) != self.own.as_ref()).collect();
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
                let items: Vec<_> =
                    choices.iter().map(|choice| (choice.key, words(choice))).collect();
                let usual = Value::Choice(kind.level.code());
                let is_level = field.code == crate::domain::common::LEVEL.code;
                let value = value.or(is_level.then_some(&usual));
                let at = choices.iter().position(|own| value == Some(&Value::Choice(own.code)));
                let mark = if at.is_some() { Mark::Held } else { Mark::Nothing };
                let (shown, editor) = ((0..items.len()).collect(), Editor::default());
                Self::Choice(Choices { items, shown, at: at.unwrap_or(0), editor, mark })
            }
            FieldType::Link(kinds) => {
                let (editor, list) = (Editor::default(), List::default());
                let all = Vec::new();
                let mut finder =
                    Finder { kinds, editor, list, mark: Mark::Nothing, own: None, all };
                finder.refresh(world);
                if let Some(Value::Link(id)) = value {
                    finder.list.select(id);
                    finder.mark = Mark::Held;
                }
                Self::Link(finder)
            }
            _ => {
                let written = value.map(|v| typed::written(field, v, Some(texts.language)));
                let text = draft.map(str::to_owned).or(written).unwrap_or_default();
                if matches!(field.ty, FieldType::Date) {
                    Self::Day(DayField::new(&text))
                } else {
                    Self::Text(Editor::new(&text, field.ty.is_multiline()))
                }
            }
        }
    }

    /// Carries out an action; whether what is entered changed.
    pub fn act(&mut self, act: Act, world: &World<'_>) -> bool {
        match self {
            Self::Text(editor) => editor.act(act),
            Self::Day(field) => field.act(act, world.setup.now.day()),
            Self::Choice(choices) => {
                let last = choices.shown.len().saturating_sub(1);
                let shown = choices.mark.is_shown();
                match act {
                    Act::LineUp => choices.at = choices.at.saturating_sub(1),
                    Act::LineDown if shown => choices.at = (choices.at + 1).min(last),
                    Act::LineDown => {}
                    _ => {
                        if let Some(mark) = edited(&mut choices.editor, act) {
                            choices.mark = mark;
                            choices.search();
                        }
                        return false;
                    }
                }
                choices.mark = Mark::Touched;
                false
            }
            Self::Link(finder) => {
                match act {
                    Act::LineDown if !finder.mark.is_shown() => {}
                    Act::LineUp => drop(finder.list.act(Act::Up, MATCHES)),
                    Act::LineDown => drop(finder.list.act(Act::Down, MATCHES)),
                    _ => {
                        if let Some(mark) = edited(&mut finder.editor, act) {
                            finder.mark = mark;
                            finder.search(world);
                        }
                        return false;
                    }
                }
                finder.mark = Mark::Touched;
                false
            }
        }
    }

    /// Takes typed or pasted text; whether what is entered changed.
    pub fn typed(&mut self, text: &str, world: &World<'_>) -> bool {
        match self {
            Self::Day(field) => {
                field.typed(text);
                true
            }
            Self::Text(editor) => {
                editor.insert(text);
                true
            }
            Self::Choice(choices) => {
                choices.editor.insert(text);
                choices.mark = Mark::Touched;
                choices.search();
                false
            }
            Self::Link(finder) => {
                finder.editor.insert(text);
                finder.mark = Mark::Touched;
                finder.search(world);
                false
            }
        }
    }

    /// Whether a choice was made, not only looked at.
    pub fn is_touched(&self) -> bool {
        let chosen = |mark| matches!(mark, Mark::Touched | Mark::Cleared);
        match self {
            Self::Text(_) | Self::Day(_) => true,
            Self::Choice(choices) => chosen(choices.mark),
            Self::Link(finder) => chosen(finder.mark),
        }
    }

    /// What was typed to find something, if nothing was found.
    pub fn unmatched(&self) -> Option<&str> {
        let (text, found) = match self {
            Self::Text(_) | Self::Day(_) => return None,
            Self::Choice(choices) => (choices.editor.text(), choices.shown.len()),
            Self::Link(finder) => (finder.editor.text(), finder.list.len()),
        };
        (found == 0 && !text.trim().is_empty()).then_some(text)
    }

    /// The kind of which a record may be made here, if none is found.
    pub fn makes(&self) -> Option<&'static Kind> {
        match self {
            Self::Link(Finder { kinds: [kind], .. }) => Kind::by_code(*kind)
                .filter(|kind| matches!(kind.title().ty, FieldType::Line | FieldType::Line2)),
            _ => None,
        }
    }

    /// What has been entered so far; what is under the cursor counts only if it is `taken`.
    pub fn entered(&self, taken: bool) -> Entered {
        let (mark, chosen) = match self {
            Self::Text(editor) => return Entered::Text(editor.text().to_owned()),
            Self::Day(field) => return Entered::Text(field.editor().text().to_owned()),
            Self::Choice(choices) => {
                let at = choices.shown.get(choices.at);
                (choices.mark, at.map(|at| choices.items[*at].0.to_owned()))
            }
            Self::Link(finder) => (finder.mark, finder.list.selected().map(ToString::to_string)),
        };
        match (taken, mark, chosen) {
            (true, Mark::Cleared, _) => Entered::Text(String::new()),
            (true, mark, Some(chosen)) if mark.is_shown() => Entered::Text(chosen),
            _ => Entered::Nothing,
        }
    }
}

/// Edits what is looked for; deleting when there is nothing to delete takes the value away.
fn edited(editor: &mut Editor, act: Act) -> Option<Mark> {
    if editor.act(act) {
        let empty = editor.text().trim().is_empty();
        return Some(if empty { Mark::Nothing } else { Mark::Touched });
    }
    let deletes = matches!(act, Act::DeleteLeft | Act::DeleteRight);
    (deletes && editor.text().is_empty()).then_some(Mark::Cleared)
}
