//! Keys joined with actions: which action the keys pressed so far mean in a context.

use crate::config::layout::Layout;
use crate::config::{Chord, Keymap, Problem, ProblemKind, Sequence};
use crate::engine::typed::nearest;

use crate::tui::keys::actions::{ACTIONS, Act};
use crate::tui::keys::context::Context;

/// A key file resolved against the table of actions.
#[derive(Clone, Debug, Default)]
pub struct Bindings {
    rows: Vec<(Context, Sequence, Act)>,
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
    /// Joins a key file with the actions; names that are no actions are told.
    pub fn new(keymap: &Keymap) -> (Self, Vec<Problem>) {
        let mut bindings = Self { layout: keymap.layout.clone(), ..Self::default() };
        let mut problems = Vec::new();
        for context in Context::ALL {
            let Some(table) = keymap.tables.get(context.table()) else { continue };
            for (id, keys) in table {
                let known = |row: &&crate::tui::keys::actions::Action| {
                    row.context == context && row.id == id
                };
                let Some(row) = ACTIONS.iter().find(known) else {
                    let here = ACTIONS.iter().filter(|row| row.context == context);
                    let nearest = nearest(id, here.map(|row| row.id)).map(str::to_owned);
                    let kind = ProblemKind::UnknownAction { id: id.clone(), nearest };
                    problems.push(Problem { place: keys.at.clone(), kind });
                    continue;
                };
                let rows = keys.sequences.iter().map(|keys| (context, keys.clone(), row.act));
                bindings.rows.extend(rows);
            }
        }
        (bindings, problems)
    }

    /// The key that is meant by one of a keyboard for another script, outside of text.
    pub fn meant(&self, chord: Chord) -> Chord {
        self.layout.meant(chord)
    }

    /// What these keys mean here. Of several owners the one in the nearest context counts.
    pub fn find(&self, context: Context, pressed: &[Chord]) -> Found {
        let exact = |layer: &Context| {
            self.rows.iter().find(|(of, keys, _)| of == layer && keys.as_slice() == pressed)
        };
        if let Some((_, _, act)) = context.layers().iter().find_map(exact) {
            return Found::Act(*act);
        }
        let longer = !self.continuations(context, pressed).is_empty();
        if longer { Found::Prefix } else { Found::Nothing }
    }

    /// The keys of an action here, in the order of the key file, those of nearer contexts first.
    pub fn keys(&self, context: Context, act: Act) -> impl Iterator<Item = &Sequence> {
        let layers = context.layers().iter();
        layers.flat_map(move |layer| {
            let own = self.rows.iter().filter(move |(of, _, does)| of == layer && *does == act);
            own.map(|(_, keys, _)| keys)
        })
    }

    /// What may follow the keys pressed so far.
    pub fn continuations(&self, context: Context, pressed: &[Chord]) -> Vec<(&[Chord], Act)> {
        let layers = context.layers();
        let rows = self.rows.iter().filter(|(of, keys, _)| {
            layers.contains(of) && keys.len() > pressed.len() && keys.starts_with(pressed)
        });
        rows.map(|(_, keys, act)| (&keys[pressed.len()..], *act)).collect()
    }
}
