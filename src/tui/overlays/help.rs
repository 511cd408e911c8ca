//! The keys that work where the help was asked for. Typing finds them by words or key; Enter runs
//! the row.

use std::collections::BTreeSet;

use crate::config::chord::spelled;

use crate::tui::called::words_of;
use crate::tui::keys::actions::{ACTIONS, Act};
use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// For what has the keys: only what does something there, what it names itself first, then what is
/// nearest.
pub fn help(asker: &dyn Pane, world: &World<'_>) -> Pick {
    let layers = asker.context().layers().iter();
    let here = layers.flat_map(|layer| ACTIONS.iter().filter(move |row| row.context == *layer));
    let mut known = BTreeSet::new();
    let here = here.filter(|row| asker.refuses(row.act, world).is_none());
    let here = here.filter(|row| known.insert(row.act));
    let mut rows: Vec<(Act, Row<Picked>)> = here
        .filter_map(|row| {
            let texts = world.setup.texts;
            let keys: Vec<_> = world.setup.bindings.keys(asker.context(), row.act).collect();
            let also = keys.iter().map(|keys| spelled(keys));
            let also = [row.also(texts.language, &world.setup.panes)].into_iter().chain(also);
            let also = also.collect::<Vec<_>>().join(", ");
            let keys: Vec<String> = keys.iter().map(|keys| world.setup.keys(keys)).collect();
            let words = words_of(row, asker, world)?;
            let picked = Picked { then: vec![Ask::Run(row.act)], shows: Vec::new() };
            let aside = keys.join("  ");
            (!keys.is_empty()).then(|| (row.act, Row { aside, also, ..Row::new(picked, words) }))
        })
        .collect();
    let named = |act: Act| asker.hints().iter().position(|own| *own == act);
    rows.sort_by_key(|(act, _)| named(*act).unwrap_or(usize::MAX));
    Pick {
        title: "help-heading",
        size: (64, 24),
        words: ("word-run", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows.into_iter().map(|(_, row)| row).collect()),
    }
}
