//! The choice of a theme or a key file. What the cursor is on is shown at once; going back restores
//! what was there.

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Look};
use crate::tui::setup::Named;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// Of a theme.
pub fn theme(world: &World<'_>) -> Pick {
    choose("choose-theme", Look::Theme, &world.setup.looks.theme, world)
}

/// Of a key file.
pub fn keymap(world: &World<'_>) -> Pick {
    choose("choose-keymap", Look::Keymap, &world.setup.looks.keymap, world)
}

fn choose(title: &'static str, look: fn(String) -> Look, named: &Named, world: &World<'_>) -> Pick {
    let row = |name: &String| {
        let about = world.setup.texts.maybe(&format!("{title}-{name}"));
        let (then, shows) = (Ask::Keep(look(name.clone())), Ask::Show(look(name.clone())));
        let picked = Picked { then: vec![then], shows: vec![shows] };
        Row { aside: about.unwrap_or_default().into_owned(), ..Row::new(picked, name.clone()) }
    };
    let mut picker = Picker::new(named.all.iter().map(row).collect());
    picker.select(|row| row.words == named.now);
    let left = vec![Ask::Show(look(named.now.clone()))];
    Pick { title, size: (60, 12), words: ("word-keep", "word-as-before"), left, picker }
}
