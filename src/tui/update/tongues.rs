//! What a room would see that lacks one of the languages: found before it is shown, and filled in beside its
//! original, also while it is shown.

use crate::domain::{Language, Level};

use crate::tui::keys::context::Context;
use crate::tui::model::Model;
use crate::tui::overlays::lacking;
use crate::tui::room;
use crate::tui::world::World;

use super::wall;

/// Lists the texts of what is at hand that lack a language. Not on a terminal that a room looks at.
pub fn translate(model: &mut Model) {
    let texts = model.setup.texts;
    if let Some(own) = model.sight.wall.as_mut().filter(|wall| wall.mirrored) {
        own.speech.refused = true;
        return wall::advise(model);
    }
    if model.sight.shown.is_some() {
        model.said = Some(texts.get("why-in-past").into_owned());
        return;
    }
    let Some(workspace) = &model.workspace else { return };
    let audience = model.sight.wall.as_ref().map_or(Level::Team, |wall| wall.audience);
    model.sight.follow_wall(workspace, audience);
    let subject = model.desk.shown().and_then(|pane| pane.on_wall());
    let world = World::on_wall(workspace, &model.sight, &model.setup, model.body());
    let found = subject.as_ref().map(|own| room::lacking(own, &world)).unwrap_or_default();
    let at_hand = subject.as_ref().and_then(|own| own.cursor().or_else(|| own.about()));
    let list = model.world().and_then(|world| lacking::lacking(&found, at_hand, &world));
    match list {
        Some(list) => model.desk.overlays.push(Box::new(list)),
        None => model.said = Some(texts.get("lacking-none").into_owned()),
    }
}

/// The other language leads on the wall, whatever led until now.
pub fn turn(model: &mut Model) {
    let is_here = model.context() == Context::Present;
    if let Some(wall) = model.sight.wall.as_mut().filter(|_| is_here) {
        wall.speech.lead = wall.speech.leads.map(Language::other);
    }
}
