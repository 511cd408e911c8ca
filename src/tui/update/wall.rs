//! Present mode: it begins, goes on and ends here, and the slide is made anew after each message.

use ratatui::layout::Size;

use crate::domain::{Level, Moment};

use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::message::{Effect, Exit};
use crate::tui::model::Model;
use crate::tui::overlays::presenter::Presenter;
use crate::tui::room;
use crate::tui::wall::{Curtain, Slide, Turn, Wall};
use crate::tui::world::World;

use super::looks;

/// Milliseconds for which the number of rows is told, and how to have fewer.
const ADVICE: i64 = 5_000;

/// Begins to present what is at hand: on this terminal, or on the one that follows.
pub fn begin(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.sight.shown.is_some() {
        model.said = Some(model.setup.texts.get("why-in-past").into_owned());
        return;
    }
    if model.workspace.is_none() {
        return;
    }
    model.desk.overlays.clear();
    model.desk.overlays.push(Box::new(Presenter));
    if let Some(wall) = &mut model.sight.wall {
        wall.curtain = Curtain::Open;
        return;
    }
    // Whatever happens now, and at the next start: nothing private comes onto this terminal.
    hide(model, Level::Team, effects);
    model.sight.wall = Some(Wall::new(model.setup.shown_to, true));
    model.said = None;
    advise(model);
    looks::paint(model);
}

/// Sees to it that the screen is for others at least as far away as these.
fn hide(model: &mut Model, audience: Level, effects: &mut Vec<Effect>) {
    if model.setup.shown_to < audience {
        looks::show_to(model, audience, effects);
    }
}

/// Tells for a while how many rows the wall has.
pub fn advise(model: &mut Model) {
    let now = model.setup.now;
    let until = Moment { millis: now.millis + ADVICE, ..now };
    model.sight.wall.iter_mut().for_each(|wall| wall.told_until = Some(until));
}

/// Carries out an action of present mode.
pub fn act(model: &mut Model, act: Act, effects: &mut Vec<Effect>) {
    let Some(wall) = &mut model.sight.wall else { return };
    let size = if wall.mirrored { model.setup.size } else { model.sight.viewers };
    match act {
        Act::Next => wall.turn(Turn::Next),
        Act::Prev => wall.turn(Turn::Back),
        Act::First => wall.turn(Turn::First),
        Act::Last => wall.turn(Turn::Last),
        Act::Blank => {
            let was = wall.curtain == Curtain::Blank;
            wall.curtain = if was { Curtain::Open } else { Curtain::Blank };
        }
        Act::TimerAlone => {
            let was = wall.curtain == Curtain::Timer;
            wall.curtain = if was { Curtain::Open } else { Curtain::Timer };
        }
        Act::Freeze => wall.frozen = !wall.frozen,
        Act::HandsOn => {
            wall.curtain = Curtain::Open;
            let seen = std::mem::take(&mut wall.page.of);
            model.desk.overlays.clear();
            if let Some(pane) = model.desk.top_mut() {
                pane.take_up(&seen);
            }
        }
        Act::Capture => {
            let inside = wall.page.inside.clone();
            wall.curtain = Curtain::Open;
            model.desk.overlays.clear();
            if let Some(pane) = model.desk.top_mut() {
                pane.capture(inside);
            }
        }
        // The button of a clicker sends one and the other in turn: the second goes on.
        Act::Present if wall.curtain == Curtain::Neutral => wall.curtain = Curtain::Open,
        Act::Curtain | Act::Present => (wall.curtain, wall.frozen) = (Curtain::Neutral, false),
        // Never straight to the work view: the first one is the neutral slide.
        Act::Stop if wall.curtain == Curtain::Neutral => stop(model, effects),
        Act::Stop => (wall.curtain, wall.frozen) = (Curtain::Neutral, false),
        Act::WallColors => {
            wall.dark = !wall.dark;
            looks::paint(model);
        }
        Act::WallLanguages => {
            wall.speech.tongues = wall.speech.tongues.turned(size.width);
        }
        Act::OnlyPublic => {
            let next = if wall.audience == Level::Public { Level::Team } else { Level::Public };
            if wall.mirrored {
                looks::show_to(model, next, effects);
            } else {
                wall.audience = next;
            }
        }
        _ => {}
    }
}

/// Ends it. Where nobody else shows the wall, this terminal goes on as the room may see it.
fn stop(model: &mut Model, effects: &mut Vec<Effect>) {
    match &mut model.sight.wall {
        Some(wall) if wall.sent.is_some() => return effects.push(Effect::Quit(Exit::Quit)),
        Some(wall) if !wall.mirrored => {}
        _ => model.sight.wall = None,
    }
    model.desk.overlays.clear();
    looks::paint(model);
}

/// Takes what is on the wall that this terminal shows.
pub fn receive(model: &mut Model, slide: Option<Slide>) {
    let begins = model.sight.wall.is_none();
    let wall = model.sight.wall.get_or_insert_with(|| Wall::new(Level::Public, true));
    wall.sent = Some(slide);
    if begins {
        looks::paint(model);
    }
}

/// Other terminals show the wall, or no longer do.
pub fn viewers(model: &mut Model, size: Size) {
    let none = size.width == 0;
    model.sight.viewers = size;
    match &mut model.sight.wall {
        // Nobody shows it: there is nothing to present any more, and that is told.
        Some(wall) if none && !wall.mirrored => {
            model.sight.wall = None;
            model.desk.overlays.retain(|overlay| overlay.context() != Context::Present);
            model.notices.push(model.setup.texts.get("wall-nobody").into_owned());
        }
        None if !none => model.sight.wall = Some(Wall::elsewhere(Level::Team)),
        _ => {}
    }
}

/// Makes the slide anew, for those who show it.
pub fn show(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(mut wall) = model.sight.wall.take() else { return };
    let now = model.setup.now.millis;
    wall.told_until = wall.told_until.filter(|until| until.millis > now);
    wall.speech.refused &= wall.told_until.is_some();
    if let Some(sent) = &wall.sent {
        wall.page.slide = match wall.curtain {
            Curtain::Open => sent.clone().unwrap_or_default(),
            Curtain::Neutral => Slide::default(),
            Curtain::Blank => Slide { blank: true, ..Slide::default() },
            Curtain::Timer => Slide::default(),
        };
    } else if let Some(workspace) = model.workspace.as_ref().filter(|_| !wall.frozen) {
        model.sight.follow_wall(workspace, wall.audience);
        let size = if wall.mirrored { model.setup.size } else { model.sight.viewers };
        let subject = model.desk.shown().and_then(|pane| pane.on_wall());
        let before = std::mem::take(&mut wall.page.slide);
        let world = World::on_wall(workspace, &model.sight, &model.setup, model.body());
        room::show(&mut wall, subject.as_ref(), &world, size);
        if !wall.mirrored && wall.page.slide != before {
            effects.push(Effect::Wall(Box::new(wall.page.slide.clone())));
        }
    }
    model.sight.wall = Some(wall);
}
