//! One or several of a fixed list are chosen, by walking or by typing what they are called.

use crate::domain::common::LEVEL;
use crate::domain::{Choice, Field, FieldType, Kind, Value};
use crate::engine::fold::Needle;

use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;
use crate::tui::world::World;

use super::picking::{BETWEEN, Mark, edited, toggle};

/// The list, what was typed to find something in it, and what is chosen.
pub struct Choices {
    items: Vec<(&'static Choice, String)>,
    shown: Vec<usize>,
    at: usize,
    /// Which choices are looked for.
    pub editor: Editor,
    /// What the cursor says.
    pub mark: Mark,
    /// The keys that are picked, where several may be.
    picked: Option<Vec<&'static str>>,
}

impl Choices {
    /// For a field that holds `value`.
    pub fn new(
        kind: &'static Kind,
        field: &'static Field,
        value: Option<&Value>,
        world: &World<'_>,
    ) -> Self {
        let words = |choice| world.setup.texts.choice(kind, field, choice).into_owned();
        let choices = field.choices();
        let items: Vec<_> = choices.iter().map(|choice| (choice, words(choice))).collect();
        let usual = (field.code == LEVEL.code).then(|| Value::Choice(kind.level.code()));
        let value = value.or(usual.as_ref());
        let holds = |own: &Choice| match value {
            Some(Value::Choice(code)) => *code == own.code,
            Some(Value::Choices(codes)) => codes.contains(&own.code),
            _ => false,
        };
        let held = || choices.iter().filter(|own| holds(own)).map(|own| own.key);
        let picked = matches!(field.ty, FieldType::Choices(_)).then(|| held().collect());
        let at = choices.iter().position(holds);
        let mark = if at.is_some() { Mark::Held } else { Mark::Nothing };
        let (shown, editor) = ((0..items.len()).collect(), Editor::default());
        Self { items, shown, at: at.unwrap_or(0), editor, mark, picked }
    }

    fn search(&mut self) {
        let needle = Needle::new(self.editor.text());
        let fits = |at: &usize| needle.is_in(std::iter::once(&*self.items[*at].1));
        self.shown = (0..self.items.len()).filter(fits).collect();
        self.at = 0;
    }

    /// The words of the choices that fit what was typed; where several may be picked, with whether
    /// they are.
    pub fn rows(&self) -> impl Iterator<Item = (String, Option<bool>)> {
        self.shown.iter().map(|at| {
            let (choice, words) = &self.items[*at];
            let picked = self.picked.as_ref().map(|picked| picked.contains(&choice.key));
            (words.clone(), picked)
        })
    }

    /// How many choices fit.
    pub fn found(&self) -> usize {
        self.shown.len()
    }

    /// The row under the cursor.
    pub fn at(&self) -> Option<usize> {
        self.mark.is_shown().then_some(self.at)
    }

    /// Carries out an action; whether what is picked changed.
    pub fn act(&mut self, act: Act) -> bool {
        let last = self.shown.len().saturating_sub(1);
        match act {
            Act::LineUp => self.at = self.at.saturating_sub(1),
            Act::LineDown if self.mark.is_shown() => self.at = (self.at + 1).min(last),
            Act::LineDown => {}
            _ => {
                let Some(mark) = edited(&mut self.editor, act) else { return false };
                self.mark = mark;
                self.search();
                let taken = self.picked.as_mut().filter(|_| mark == Mark::Cleared);
                return taken.is_some_and(|picked| picked.pop().is_some());
            }
        }
        self.mark = Mark::Touched;
        false
    }

    /// Takes typed text.
    pub fn typed(&mut self, text: &str) {
        self.editor.insert(text);
        self.mark = Mark::Touched;
        self.search();
    }

    /// Picks what is under the cursor, or puts it back, where several may be picked and the user went
    /// there; whether it did.
    pub fn pick(&mut self) -> bool {
        let under = self.shown.get(self.at).copied().filter(|_| self.mark == Mark::Touched);
        let (Some(at), Some(picked)) = (under, &mut self.picked) else { return false };
        toggle(picked, self.items[at].0.key);
        self.editor = Editor::default();
        self.search();
        (self.at, self.mark) = (at, Mark::Held);
        true
    }

    /// The key under the cursor.
    pub fn under(&self) -> Option<String> {
        self.shown.get(self.at).map(|at| self.items[*at].0.key.to_owned())
    }

    /// What is picked, where several may be, in the order of the list. `taken` says whether what the
    /// user went to is meant, too.
    pub fn several(&self, taken: bool) -> Option<String> {
        let picked = self.picked.as_ref()?;
        let under = self.under().filter(|_| taken && self.mark == Mark::Touched);
        let own = |key: &str| picked.contains(&key) || under.as_deref() == Some(key);
        let keys = self.items.iter().map(|(choice, _)| choice.key).filter(|key| own(key));
        Some(keys.collect::<Vec<_>>().join(BETWEEN))
    }
}
