//! One or several records are found by their titles.

use std::sync::Arc;

use crate::domain::{Field, FieldType, Kind, KindCode, Record, RecordId, Value};
use crate::engine::fold::Needle;
use crate::engine::{Query, Sorted};

use crate::tui::keys::actions::Act;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::list::List;
use crate::tui::world::World;

use super::picking::{BETWEEN, Mark, edited, toggle};

/// Rows of matches under a link that is being looked for.
pub const MATCHES: usize = 6;

/// Finds a record of some kinds.
pub struct Finder {
    kinds: &'static [KindCode],
    /// What the cursor says.
    pub mark: Mark,
    /// Whose field it is: no record is linked to itself.
    own: Option<RecordId>,
    all: Vec<Arc<Record>>,
    /// What is looked for.
    pub editor: Editor,
    list: List,
    /// The records that are picked, where several may be.
    picked: Option<Vec<RecordId>>,
}

impl Finder {
    /// For a field that holds `value`.
    pub fn new(field: &Field, value: Option<&Value>, world: &World<'_>) -> Self {
        let held = || value.iter().flat_map(|value| value.ends()).cloned();
        let mut finder = Self {
            kinds: field.ty.kinds(),
            mark: Mark::Nothing,
            own: None,
            all: Vec::new(),
            editor: Editor::default(),
            list: List::default(),
            picked: matches!(field.ty, FieldType::Links(_)).then(|| held().collect()),
        };
        finder.refresh(world);
        if let Some(Value::Link(id)) = value {
            finder.list.select(id);
            finder.mark = Mark::Held;
        }
        finder
    }

    /// The visible records, and which of them is under the cursor.
    pub fn window(&self) -> (&[Arc<Record>], Option<usize>) {
        let (records, at) = self.list.window(MATCHES);
        (records, self.mark.is_shown().then_some(at))
    }

    /// How many records fit that are not shown.
    pub fn hidden(&self) -> usize {
        self.list.len().saturating_sub(MATCHES)
    }

    /// How many records fit.
    pub fn found(&self) -> usize {
        self.list.len()
    }

    /// The records that are picked, where several may be.
    pub fn picked(&self) -> Option<&[RecordId]> {
        self.picked.as_deref()
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
            self.mark = Mark::Offered;
        }
    }

    /// Whether what is under the cursor is what the user went to, or has to be.
    fn is_meant(&self) -> bool {
        matches!(self.mark, Mark::Touched | Mark::Offered)
    }

    /// Asks the register again.
    pub fn refresh(&mut self, world: &World<'_>) {
        let of = |kind: &KindCode| Query::all(*kind, world.setup.texts.language).run(world.seen);
        let all = self.kinds.iter().flat_map(of);
        self.all = all.filter(|record| Some(&record.id) != self.own.as_ref()).collect();
        self.search(world);
    }

    /// Carries out an action; whether what is picked changed.
    pub fn act(&mut self, act: Act, world: &World<'_>) -> bool {
        match act {
            Act::LineDown if !self.mark.is_shown() => {}
            Act::LineUp => drop(self.list.act(Act::Up, MATCHES)),
            Act::LineDown => drop(self.list.act(Act::Down, MATCHES)),
            _ => {
                let Some(mark) = edited(&mut self.editor, act) else { return false };
                self.mark = mark;
                self.search(world);
                let taken = self.picked.as_mut().filter(|_| mark == Mark::Cleared);
                return taken.is_some_and(|picked| picked.pop().is_some());
            }
        }
        self.mark = Mark::Touched;
        false
    }

    /// Takes typed text.
    pub fn typed(&mut self, text: &str, world: &World<'_>) {
        self.editor.insert(text);
        self.mark = Mark::Touched;
        self.search(world);
    }

    /// Picks what is under the cursor, or puts it back, where several may be picked and the user went
    /// there; whether it did.
    pub fn pick(&mut self, world: &World<'_>) -> bool {
        let under = self.list.selected().cloned().filter(|_| self.is_meant());
        let (Some(id), Some(picked)) = (under, &mut self.picked) else { return false };
        toggle(picked, id);
        (self.editor, self.mark) = (Editor::default(), Mark::Nothing);
        self.search(world);
        true
    }

    /// Takes a record that was made to be taken.
    pub fn take(&mut self, id: &RecordId, world: &World<'_>) {
        (self.editor, self.mark) = (Editor::default(), Mark::Touched);
        self.refresh(world);
        self.list.select(id);
    }

    /// The id under the cursor.
    pub fn under(&self) -> Option<String> {
        self.list.selected().map(ToString::to_string)
    }

    /// What is picked, where several may be. `taken` says whether what the user went to is meant, too.
    pub fn several(&self, taken: bool) -> Option<String> {
        let mut ids = self.picked.clone()?;
        ids.extend(self.list.selected().cloned().filter(|_| taken && self.is_meant()));
        ids.sort();
        ids.dedup();
        Some(ids.iter().map(RecordId::as_str).collect::<Vec<_>>().join(BETWEEN))
    }

    /// The kind of which a record may be made here, if none is found.
    pub fn makes(&self) -> Option<&'static Kind> {
        let [kind] = self.kinds else { return None };
        Kind::by_code(*kind)
            .filter(|kind| matches!(kind.title().ty, FieldType::Line | FieldType::Line2))
    }
}
