//! The only place where state changes. Deterministic: the same messages in the same surroundings
//! make the same model and ask for the same effects.

use super::actions::{Act, Context};
use super::bindings::Found;
use super::commit;
use super::drafts;
use super::env::Env;
use super::fulfil::fulfil;
use super::message::{Effect, Exit, Message, Signal};
use super::model::{Model, Saving};
use super::note_box;
use super::overlay::Help;
use super::pane::Ask;
use crate::config::Chord;

/// Takes one message; answers with what is to be done outside.
pub fn update(model: &mut Model, message: Message, env: &mut Env<'_>) -> Vec<Effect> {
    let mut effects = Vec::new();
    model.setup.now = env.now;
    match message {
        Message::Key(chord) => key(model, chord, env, &mut effects),
        Message::Paste(text) => paste(model, &text, env, &mut effects),
        Message::Resize(width, height) => model.setup.size = (width, height).into(),
        Message::Tick => drafts::keep(model, &mut effects),
        Message::Opened { workspace, replica, author, notices } => {
            let last = workspace.ledger().last();
            model.saving = Saving { newest: last, saved: last, at: None, trouble: None };
            (model.setup.replica, model.setup.author) = (replica, author);
            (model.workspace, model.closed) = (Some(*workspace), None);
            model.notices.extend(notices);
            commit::refresh(model, None);
            for early in std::mem::take(&mut model.early) {
                effects.extend(update(model, early, env));
            }
        }
        Message::CannotOpen(sentence) => model.closed = Some(sentence),
        Message::Notice(sentence) => model.notices.push(sentence),
        Message::Told(id) => model.notices.push(model.setup.texts.get(id).into_owned()),
        // The draw that follows every message is all that is wanted.
        Message::Drained => {}
        // No pane takes these yet.
        Message::Mouse { .. } | Message::Background { .. } | Message::Edited(_) => {}
        Message::Saved { sequence } => {
            let saved = sequence.max(model.saving.saved);
            let newest = model.saving.newest;
            model.saving = Saving { newest, saved, at: Some(env.now), trouble: None };
        }
        Message::CannotSave { sentence, unsaved } => {
            model.saving.trouble = Some((sentence, unsaved));
        }
        Message::Asked { .. } | Message::Capture { .. } if model.workspace.is_none() => {
            model.early.push(message);
        }
        Message::Asked { id, request, asker, language, author } => {
            let mut context = commit::context(model);
            context.language = language;
            context.author = author.unwrap_or(context.author);
            commit::answer(model, (id, &request, asker), &context, env, &mut effects);
        }
        Message::Capture { id, text, author, moment } => {
            let mut context = commit::context(model);
            (context.now, context.author) = (moment, author);
            commit::capture(model, &id, &text, &context, &mut effects);
        }
        Message::DraftFound { key, text } => {
            if key == note_box::DRAFT {
                let told = model.setup.texts.get("said-note-found").into_owned();
                model.notices.push(told);
            }
            model.drafts.known.insert(key, text);
        }
        Message::Signal(signal) => {
            let number = match signal {
                Signal::End(number) => number,
                Signal::Hangup => signal_hook::consts::SIGHUP,
                Signal::Continued => return vec![Effect::Redraw],
            };
            drafts::keep(model, &mut effects);
            effects.push(Effect::Quit(Exit::Signal(number)));
        }
    }
    effects
}

fn key(model: &mut Model, chord: Chord, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    model.said = None;
    let leaving = std::mem::take(&mut model.leaving);
    let context = match (&model.workspace, model.desk.top()) {
        (Some(_), Some(top)) => top.context(),
        _ => Context::Global,
    };
    model.pressed.push(chord.canonical());
    let found = model.setup.bindings.find(context, &model.pressed);
    let alone = model.pressed.len() == 1;
    if found != Found::Prefix {
        model.pressed.clear();
    }
    match found {
        Found::Act(Act::Cancel) if leaving => leave(model, effects),
        Found::Act(act) => run(model, act, env, effects),
        Found::Nothing if context == Context::Text && alone => {
            if let Some(c) = chord.typed() {
                let asks =
                    model.with_top(|top, world| top.typed(c.encode_utf8(&mut [0; 4]), world));
                fulfil(model, asks.unwrap_or_default(), env, effects);
            }
        }
        Found::Nothing | Found::Prefix => {}
    }
}

/// Pasted text never runs actions: outside a text it becomes a note.
fn paste(model: &mut Model, text: &str, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    if model.workspace.is_none() {
        return;
    }
    model.pressed.clear();
    if model.desk.top().is_none_or(|top| top.context() != Context::Text) {
        fulfil(model, vec![Ask::Note], env, effects);
    }
    let asks = model.with_top(|top, world| top.typed(text, world));
    fulfil(model, asks.unwrap_or_default(), env, effects);
}

/// Lets the topmost pane act; what it does not know works everywhere.
fn run(model: &mut Model, act: Act, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    let own = if act == Act::Cancel { Act::Back } else { act };
    if let Some(asks) = model.with_top(|top, world| top.act(own, world)).flatten() {
        return fulfil(model, asks, env, effects);
    }
    match act {
        Act::Help if model.workspace.is_some() => {
            let help = model.desk.top().map(Help::new);
            model
                .desk
                .overlays
                .extend(help.map(|help| Box::new(help) as Box<dyn super::pane::Pane>));
        }
        Act::PaneNext => focus(model, model.desk.focus + 1),
        Act::PanePrev => focus(model, model.desk.focus + model.desk.panes.len() - 1),
        Act::Pane(number) => focus(model, number.into()),
        Act::Undo | Act::Redo => commit::step(model, act == Act::Redo, env, effects),
        Act::QuickNote => fulfil(model, vec![Ask::Note], env, effects),
        Act::HidePrivate => {
            model.setup.masked = !model.setup.masked;
            commit::refresh(model, None);
            let said = if model.setup.masked { "said-hidden" } else { "said-shown" };
            model.said = Some(model.setup.texts.get(said).into_owned());
        }
        Act::Language => {
            model.setup.texts.language = model.setup.texts.language.other();
            commit::refresh(model, None);
        }
        Act::RetrySave => effects.push(Effect::Retry),
        Act::Redraw => effects.push(Effect::Redraw),
        Act::Suspend => {
            drafts::keep(model, effects);
            effects.push(Effect::Suspend);
        }
        Act::Back if !model.notices.is_empty() => drop(model.notices.remove(0)),
        Act::Cancel => {
            model.leaving = true;
            model.said = Some(model.setup.texts.get("said-cancel").into_owned());
        }
        Act::Quit => leave(model, effects),
        _ => {}
    }
}

fn focus(model: &mut Model, pane: usize) {
    if model.desk.overlays.is_empty() {
        model.desk.focus = pane % model.desk.panes.len().max(1);
    }
}

/// Leaves, unless something is only in memory: then it asks.
fn leave(model: &mut Model, effects: &mut Vec<Effect>) {
    drafts::keep(model, effects);
    if model.saving.trouble.is_some() && model.saving.newest > model.saving.saved {
        effects.push(Effect::Retry);
        model.desk.overlays.push(Box::new(super::overlay::Leave));
    } else {
        let exit = if model.closed.is_some() { Exit::NotOpened } else { Exit::Quit };
        effects.push(Effect::Quit(exit));
    }
}
