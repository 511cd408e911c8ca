//! Carries out an action: the focus first, then what works everywhere.

use crate::domain::Level;

use crate::tui::desk::Desk;
use crate::tui::env::Env;
use crate::tui::errand::Errand;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::message::{Effect, Exit, Preferred};
use crate::tui::model::Model;
use crate::tui::overlays::areas::Areas;
use crate::tui::overlays::choose;
use crate::tui::overlays::day_box::DayBox;
use crate::tui::overlays::files::{exports, imports, reports};
use crate::tui::overlays::help::help;
use crate::tui::overlays::palette::Palette;
use crate::tui::overlays::problems::Problems;
use crate::tui::overlays::purpose::Purpose;
use crate::tui::overlays::settings::Settings;
use crate::tui::pane::{Ask, Look, Pane, Place, Wanted};
use crate::tui::world::World;

use super::commit::Which;
use super::fulfil::fulfil;
use super::{commit, drafts, leaving, looks, past, session, tally, tongues, wall};

/// Runs an action, or says why it does nothing here.
pub fn run(model: &mut Model, act: Act, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    if model.is_guest() {
        return wall::act(model, act, effects);
    }
    if act == Act::Back && model.is_hands_on() && model.context() != Context::Text {
        // Not out of what the room looks at: the keys are those of the wall again.
        return wall::begin(model, effects);
    }
    let own = if act == Act::Cancel { Act::Back } else { act };
    if let Some(why) = model.with_top(|top, world| top.refuses(own, world)).flatten() {
        return say(model, why);
    }
    if let Some(asks) = model.with_top(|top, world| top.act(own, world)).flatten() {
        return fulfil(model, asks, env, effects);
    }
    if !everywhere(model, act, env, effects) && model.context() != Context::Text {
        say(model, "why-not-here");
    }
}

/// What works wherever the focus is; says whether the action is one of these.
fn everywhere(model: &mut Model, act: Act, env: &mut Env<'_>, effects: &mut Vec<Effect>) -> bool {
    match act {
        Act::Help => open(model, |top, world, _| Box::new(help(top, world))),
        Act::Palette => {
            open(model, |top, world, recent| Box::new(Palette::new(top, world, recent)))
        }
        Act::PaneNext => {
            let next = model.desk.focus() + 1;
            focus(model, if next < model.setup.panes.pinned { next } else { 0 });
        }
        Act::PanePrev => {
            // What has no digit stands behind the row.
            let here = model.desk.focus().min(model.setup.panes.pinned);
            let before = here.checked_sub(1).unwrap_or(model.setup.panes.pinned.saturating_sub(1));
            focus(model, before);
        }
        Act::Pane(number) if usize::from(number) <= model.setup.panes.pinned => {
            focus(model, usize::from(number) - 1);
        }
        Act::Areas => open(model, |_, world, _| Box::new(Areas::new(world))),
        Act::Pane(_) => say(model, "why-no-pane"),
        Act::PaneZoom => {
            model.setup.zoomed = !model.setup.zoomed;
            if model.setup.zoomed {
                let told = |world: World<'_>| world.with_key("said-zoomed", Context::Global, act);
                model.said = model.world().map(told);
            }
        }
        // Without a workspace nothing would go there, and the action would come back here for ever.
        Act::Search | Act::SearchAll if model.workspace.is_some() => {
            fulfil(model, vec![Ask::Go(Place::Search), Ask::Run(Act::Search)], env, effects);
        }
        Act::UndoHistory => fulfil(model, vec![Ask::Go(Place::History(None))], env, effects),
        Act::Undo => commit::step(model, Which::Undo, env, effects),
        Act::Redo => commit::step(model, Which::Redo, env, effects),
        Act::AsOf => open(model, |_, world, _| Box::new(DayBox::new(world))),
        Act::HandOver => fulfil(model, vec![Ask::Find(Wanted::Coordinator)], env, effects),
        Act::Backup => {
            effects.push(Effect::Errand(Errand::Backup(None)));
            say(model, "said-backing-up");
        }
        Act::BackupTo => fulfil(model, vec![Ask::Fill(Purpose::Backup)], env, effects),
        Act::Restore => fulfil(model, vec![Ask::Fill(Purpose::Restore)], env, effects),
        Act::Trash => fulfil(model, vec![Ask::Trash], env, effects),
        Act::Report | Act::Export | Act::Import | Act::Erase if model.sight.shown.is_some() => {
            say(model, "why-in-past");
        }
        Act::Erase => match model.with_top(|top, _| top.subject().cloned()).flatten() {
            Some(id) => fulfil(model, vec![Ask::Fill(Purpose::Erase(id))], env, effects),
            None => say(model, "why-nothing-selected"),
        },
        Act::Report => open(model, |top, world, _| Box::new(reports(top.subject(), world))),
        Act::Export => open(model, |top, world, _| Box::new(exports(top.subject(), world))),
        Act::Import => open(model, |top, world, _| Box::new(imports(top.subject(), world))),
        Act::Settings => open(model, |_, _, _| Box::new(Settings::default())),
        Act::Present => wall::begin(model, effects),
        Act::Translate => tongues::translate(model),
        Act::Tally => tally::count(model),
        Act::QuickNote => fulfil(model, vec![Ask::Note], env, effects),
        Act::HidePrivate => {
            let hides = model.setup.shown_to == Level::Private;
            let next = if hides { Level::Team } else { Level::Private };
            looks::show_to(model, next, effects);
            say(model, if hides { "said-hidden" } else { "said-shown" });
        }
        Act::OnlyPublic => {
            let hides = model.setup.shown_to != Level::Public;
            looks::show_to(model, if hides { Level::Public } else { Level::Team }, effects);
            say(model, if hides { "said-public" } else { "said-hidden" });
        }
        Act::Language => {
            let language = model.setup.texts.language.other();
            model.setup.texts.language = language;
            let value = language.key().to_owned().into();
            effects.push(Effect::Prefer { key: "language", value });
            commit::refresh(model, None);
            tongues::turn(model);
        }
        Act::ThemeNext => {
            let named = &model.setup.looks.theme;
            let at = named.all.iter().position(|name| *name == named.now).map_or(0, |at| at + 1);
            let next = named.all.get(at).or(named.all.first()).cloned().map(Look::Theme);
            let asks = next.into_iter().flat_map(|look| [Ask::Show(look.clone()), Ask::Keep(look)]);
            fulfil(model, asks.collect(), env, effects);
        }
        Act::ThemeChoose => open(model, |_, world, _| Box::new(choose::theme(world))),
        Act::KeymapChoose => open(model, |_, world, _| Box::new(choose::keymap(world))),
        Act::Problems => open(model, |_, _, _| Box::new(Problems::default())),
        Act::Mouse => {
            let mouse = !model.setup.looks.mouse;
            model.setup.looks.mouse = mouse;
            effects.push(Effect::Mouse(mouse));
            effects.push(Effect::Prefer { key: "mouse", value: Preferred::Flag(mouse) });
            say(model, if mouse { "said-mouse" } else { "said-no-mouse" });
        }
        Act::Bell => {
            let bell = !model.setup.looks.bell;
            model.setup.looks.bell = bell;
            effects.push(Effect::Prefer { key: "bell", value: Preferred::Flag(bell) });
            say(model, if bell { "said-bell" } else { "said-no-bell" });
        }
        _ if session::act(model, act, env, effects) => {}
        Act::RetrySave => effects.push(Effect::Retry),
        Act::Redraw => effects.push(Effect::Redraw),
        Act::Suspend => {
            drafts::keep(model, effects);
            effects.push(Effect::Suspend);
        }
        // The first takes the sentence away; nobody should be back in the present by surprise.
        Act::Back if model.sight.shown.is_some() && model.keyboard.told => {}
        Act::Back if model.sight.shown.is_some() => past::see(model, None),
        Act::Back => drop(model.with_desk(Desk::go_back)),
        Act::Cancel => {
            model.keyboard.leaving = true;
            say(model, "said-cancel");
        }
        Act::Quit => leaving::leave(model, Exit::Quit, effects),
        _ => return false,
    }
    true
}

/// Opens an overlay over what has the keys.
fn open(model: &mut Model, overlay: impl FnOnce(&dyn Pane, &World<'_>, &[Act]) -> Box<dyn Pane>) {
    let over = match (model.desk.top(), model.world()) {
        (Some(top), Some(world)) => Some(overlay(top, &world, &model.keyboard.recent)),
        _ => None,
    };
    model.desk.overlays.extend(over);
}

fn say(model: &mut Model, id: &str) {
    model.said = Some(model.setup.texts.get(id).into_owned());
}

fn focus(model: &mut Model, pane: usize) {
    if model.desk.overlays.is_empty() {
        model.go_to(pane);
    }
}
