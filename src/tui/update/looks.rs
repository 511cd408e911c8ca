//! How the screens look and what keys they take, changed while they run. What a name stands for is
//! found outside and comes back as a message.

use crate::config::Keymap;
use crate::domain::Level;

use crate::tui::draw::paint::Painter;
use crate::tui::keys::actions::Act;
use crate::tui::keys::bindings::Bindings;
use crate::tui::keys::context::Context;
use crate::tui::message::{Effect, Preferred};
use crate::tui::model::Model;
use crate::tui::pane::Look;
use crate::tui::setup::{Looks, Settings, Themes};
use crate::tui::wall::Wall;

use super::commit;

/// The terminal says whether its background is light.
pub fn background(model: &mut Model, light: bool) {
    if model.setup.looks.themes.follows {
        let themes = Themes { is_light: light, ..model.setup.looks.themes.clone() };
        themed(model, themes);
    }
}

/// Other colours.
pub fn themed(model: &mut Model, themes: Themes) {
    model.setup.looks.themes = themes;
    paint(model);
}

/// The colours that count now: a wall has its own, made to be read from far away.
pub fn paint(model: &mut Model) {
    let (own, depth) = (model.setup.looks.themes.now(), model.setup.looks.depth);
    let of_wall = model.sight.wall.as_ref().filter(|wall| wall.mirrored).map(Wall::theme);
    model.setup.painter = Painter::new(of_wall.as_ref().unwrap_or(own), depth);
}

/// Other keys.
pub fn keyed(model: &mut Model, keymap: &Keymap) {
    model.setup.bindings = Bindings::new(keymap).0;
}

/// All that the user's files say now. Language, mouse and the terminal's background are as they are.
pub fn mended(model: &mut Model, settings: Settings) {
    let before = &model.setup.looks;
    let looks = Looks { mouse: before.mouse, bell: before.bell, ..settings.looks };
    let themes = Themes { is_light: before.themes.is_light, ..looks.themes.clone() };
    model.setup.looks = looks;
    model.setup.glyphs = settings.glyphs;
    themed(model, themes);
    model.setup.bindings = settings.bindings;
    model.pin();
    let clean = model.setup.looks.problems.is_empty();
    let id = if clean { "problems-none" } else { "said-files-read" };
    model.said = Some(model.setup.texts.get(id).into_owned());
}

/// Other panes have the digits, from now on.
pub fn pin(model: &mut Model, names: Vec<String>, effects: &mut Vec<Effect>) {
    model.setup.looks.pinned = Some(names.clone());
    model.pin();
    effects.push(Effect::Prefer { key: "pinned", value: Preferred::Names(names) });
}

/// Asks for what a name stands for.
pub fn show(model: &mut Model, look: Look, effects: &mut Vec<Effect>) {
    let looks = &mut model.setup.looks;
    match &look {
        Look::Theme(name) => looks.theme.now.clone_from(name),
        Look::Keymap(name) => looks.keymap.now.clone_from(name),
    }
    effects.push(Effect::Look(look));
}

/// What is shown now is to be so at the next start too.
pub fn keep(model: &mut Model, look: Look, effects: &mut Vec<Effect>) {
    let (key, id, name) = match look {
        Look::Theme(name) => ("theme", "said-theme", name),
        Look::Keymap(name) => ("keymap", "said-keymap", name),
    };
    let palette = model.setup.bindings.keys(Context::Global, Act::Palette).next();
    let palette = palette.map(|keys| model.setup.keys(keys)).unwrap_or_default();
    let told = [("name", name.as_str().into()), ("key", palette.into())];
    model.said = Some(model.setup.texts.with(id, &told));
    effects.push(Effect::Prefer { key, value: name.into() });
}

/// Shows the screen to others, also at the next start.
pub fn show_to(model: &mut Model, audience: Level, effects: &mut Vec<Effect>) {
    // Nothing private comes onto a terminal that a room looks at, whatever asks for it: a key, the palette,
    // the settings. What lies over the slide is for the same people as the slide.
    let mut audience = audience;
    if let Some(wall) = model.sight.wall.as_mut().filter(|wall| wall.mirrored) {
        audience = audience.max(Level::Team);
        wall.audience = audience;
    }
    model.setup.shown_to = audience;
    effects.push(Effect::Mask(audience));
    commit::refresh(model, None);
}
