//! Keys joined with actions: which action the keys pressed so far mean in a context.

use crate::config::layout::Layout;
use crate::config::{Chord, Keymap, Problem, ProblemKind, Sequence};
use crate::engine::typed::nearest;

use crate::tui::keys::actions::{ACTIONS, Act, Action};
use crate::tui::keys::context::Context;
use crate::tui::keys::lint::{Bound, settled};

/// A key file resolved against the table of actions.
#[derive(Clone, Debug, Default)]
pub struct Bindings {
    rows: Vec<Bound>,
    layout: Layout,
}

/// What the keys pressed so far mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// This action.
    Act(Act),
    /// The begin of longer sequences.
    Prefix,
    /// Nothing.
    Nothing,
}

impl Bindings {
    /// Joins a key file with the actions; names that are no actions are told, and keys that get in
    /// each other's way.
    pub fn new(keymap: &Keymap) -> (Self, Vec<Problem>) {
        let mut rows = Vec::new();
        let mut problems = Vec::new();
        for context in Context::ALL {
            let Some(table) = keymap.tables.get(context.table()) else { continue };
            for (id, keys) in table {
                let known = |row: &&Action| row.context == context && row.id == id;
                let Some(action) = ACTIONS.iter().find(known) else {
                    let here = ACTIONS.iter().filter(|row| row.context == context);
                    let nearest = nearest(id, here.map(|row| row.id)).map(str::to_owned);
                    let kind = ProblemKind::UnknownAction { id: id.clone(), nearest };
                    problems.push(Problem { place: keys.at.clone(), kind });
                    continue;
                };
                let bounds = keys.sequences.iter().zip(&keys.places);
                rows.extend(bounds.map(|(keys, place)| Bound {
                    action,
                    keys: keys.clone(),
                    place: place.clone(),
                }));
            }
        }
        let (rows, told) = settled(rows);
        problems.extend(told);
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (Self { rows, layout: keymap.layout.clone() }, problems)
    }

    /// The key that is meant by one of a keyboard for another script, outside of text.
    pub fn meant(&self, chord: Chord) -> Chord {
        self.layout.meant(chord)
    }

    /// What these keys mean here: what the nearest context says that knows them, alone or as a
    /// begin.
    pub fn find(&self, context: Context, pressed: &[Chord]) -> Found {
        let in_layer = |layer: &Context| {
            let own = self.rows.iter().filter(|row| row.action.context == *layer);
            let mut begun = own.filter(|row| row.keys.starts_with(pressed)).peekable();
            begun.peek()?;
            let exact = begun.find(|row| row.keys.len() == pressed.len());
            Some(exact.map_or(Found::Prefix, |row| Found::Act(row.action.act)))
        };
        context.layers().iter().find_map(in_layer).unwrap_or(Found::Nothing)
    }

    /// The keys that run an action here, in the order of the key file, those of nearer contexts
    /// first, each once.
    pub fn keys(&self, context: Context, act: Act) -> impl Iterator<Item = &Sequence> {
        let layers = context.layers().iter();
        let own = layers.flat_map(move |layer| {
            self.rows.iter().filter(move |row| row.action.context == *layer)
        });
        let mut known: Vec<&Sequence> = Vec::new();
        own.filter(move |row| row.action.act == act && self.arrives(context, row))
            .map(|row| &row.keys)
            .filter(move |keys| {
                let is_new = !known.contains(keys);
                known.push(keys);
                is_new
            })
    }

    /// The keys of one action of the table, wherever it works.
    pub fn keys_of(&self, action: &Action) -> impl Iterator<Item = &Sequence> {
        let (context, act) = (action.context, action.act);
        let own = move |row: &&Bound| row.action.context == context && row.action.act == act;
        self.rows.iter().filter(own).map(|row| &row.keys)
    }

    /// What may follow the keys pressed so far.
    pub fn continuations(&self, context: Context, pressed: &[Chord]) -> Vec<(&[Chord], Act)> {
        let rows = self.rows.iter().filter(|row| {
            row.keys.len() > pressed.len()
                && row.keys.starts_with(pressed)
                && context.layers().contains(&row.action.context)
                && self.arrives(context, row)
        });
        rows.map(|row| (&row.keys[pressed.len()..], row.action.act)).collect()
    }

    /// Whether no nearer key, and no shorter one, comes before this one here.
    fn arrives(&self, context: Context, row: &Bound) -> bool {
        let begun = |end| self.find(context, &row.keys[..end]) == Found::Prefix;
        (1..row.keys.len()).all(begun)
            && self.find(context, &row.keys) == Found::Act(row.action.act)
    }
}
