//! The only place where state changes. Deterministic: the same messages in the same surroundings
//! make the same model and ask for the same effects.

mod commit;
mod drafts;
mod fulfil;
mod keys;
mod leaving;
mod looks;
mod mouse;
mod past;
mod remember;
mod run;
mod session;
mod tally;
mod tongues;
mod wall;

use crate::domain::Moment;

use crate::tui::beside::Sight;
use crate::tui::desk::Desk;
use crate::tui::env::Env;
use crate::tui::message::{Effect, Exit, Message, Signal};
use crate::tui::model::{Model, Saving};
use crate::tui::overlays::{counter, note_box};
use crate::tui::setup::Hand;
use crate::tui::welcome::Welcome;

pub use remember::{MASK, SCREEN_STATE};

/// Takes one message; answers with what is to be done outside.
pub fn update(model: &mut Model, message: Message, env: &mut Env<'_>) -> Vec<Effect> {
    let mut effects = Vec::new();
    set_clock(model, env.now);
    session::set_clock(model, env.steady, &mut effects);
    model.setup.hand.drawn = env.drawn;
    match message {
        Message::Key(chord) => keys::key(model, chord, env, &mut effects),
        Message::Paste(text) => keys::paste(model, &text, env, &mut effects),
        Message::Resize(width, height) => {
            model.setup.size = (width, height).into();
            wall::advise(model);
        }
        Message::Tick => tick(model, &mut effects),
        Message::Work => work(model, env, &mut effects),
        Message::BackedUp { at, path } => {
            model.setup.backed_up = Some(at);
            let path = ("path", path.display().to_string().into());
            model.said = Some(model.setup.texts.with("backup-done", &[path]));
            commit::refresh(model, None);
        }
        Message::Opened { workspace, replica, author, notices, backed_up, example } => {
            let last = workspace.ledger().last();
            model.saving = Saving { newest: last, saved: last, at: None, trouble: None };
            model.setup.hand = Hand { author, replica, drawn: env.drawn, example };
            model.setup.backed_up = backed_up;
            model.sight = Sight::default();
            (model.workspace, model.closed) = (Some(*workspace), None);
            model.welcome = None;
            // The first of them is the one to be read first.
            notices.into_iter().rev().for_each(|notice| model.notices.push(notice));
            remember::restore(model, env.steady, &mut effects);
            commit::refresh(model, None);
            for early in std::mem::take(&mut model.early) {
                effects.extend(update(model, early, env));
            }
        }
        Message::Welcome => model.welcome = Some(Welcome::default()),
        Message::CannotBegin(sentence) => {
            model.welcome.get_or_insert_default().failed(sentence);
        }
        Message::CannotOpen(sentence) => model.closed = Some(sentence),
        Message::Answered(answered) => {
            let asks = model.with_top(|top, world| top.answered(&answered, world)).flatten();
            match asks {
                Some(asks) => fulfil::fulfil(model, asks, env, &mut effects),
                // Whoever asked has gone on since then.
                None => answered.told().into_iter().for_each(|told| model.notices.push(told)),
            }
        }
        Message::Notice(sentence) => model.notices.push(sentence),
        Message::Told(id) => model.notices.push(model.setup.texts.get(id).into_owned()),
        Message::Mouse { kind, column, row } if model.setup.looks.mouse => {
            mouse::mouse(model, kind, (column, row).into(), env, &mut effects);
        }
        // The draw that follows every message is all that is wanted; and a mouse that is off may
        // still be told of for a while.
        Message::Drained | Message::Mouse { .. } => {}
        Message::Background { light } => looks::background(model, light),
        Message::Themed(themes) => looks::themed(model, *themes),
        Message::Keyed(keymap) => looks::keyed(model, &keymap),
        Message::Mended(settings) => looks::mended(model, *settings),
        Message::Edited(text) => {
            let asks = model.with_top(|top, world| top.edited(&text, world));
            fulfil::fulfil(model, asks.unwrap_or_default(), env, &mut effects);
        }
        Message::Saved { sequence } => {
            let saved = sequence.max(model.saving.saved);
            let newest = model.saving.newest;
            model.saving = Saving { newest, saved, at: Some(env.now), trouble: None };
        }
        Message::CannotSave { sentence, unsaved } => {
            model.saving.trouble = Some((sentence, unsaved));
        }
        Message::Slide(slide) => wall::receive(model, slide.map(|slide| *slide)),
        Message::Viewers(size) => wall::viewers(model, size.into()),
        Message::Asked { .. } | Message::Capture { .. } | Message::Present
            if model.workspace.is_none() =>
        {
            model.early.push(message);
        }
        Message::Asked { id, request, asker, language, author } => {
            let mut context = commit::context(model);
            context.language = language;
            context.author = author.unwrap_or(context.author);
            commit::answer(model, (id, &request, asker), &context, env, &mut effects);
        }
        Message::Present => wall::begin(model, &mut effects),
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
            if key == counter::DRAFT {
                let told = model.setup.texts.get("said-tally-found").into_owned();
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
            remember::keep(model, &mut effects);
            effects.push(Effect::Quit(Exit::Signal(number)));
        }
    }
    while let Some(act) = model.keyboard.next.take() {
        run::run(model, act, env, &mut effects);
    }
    wall::show(model, &mut effects);
    effects
}

/// A clock that is set back takes with it what is due; else that would wait for as long again.
fn set_clock(model: &mut Model, now: Moment) {
    let back = model.setup.now.millis.saturating_sub(now.millis).max(0);
    for due in [&mut model.drafts.due, &mut model.keyboard.hint_at].into_iter().flatten() {
        due.millis -= back;
    }
    model.setup.now = now;
}

/// Does what is due.
fn tick(model: &mut Model, effects: &mut Vec<Effect>) {
    let now = model.setup.now.millis;
    let is_due = |at: Option<Moment>| at.is_some_and(|at| at.millis <= now);
    if is_due(model.keyboard.hint_at) {
        (model.keyboard.hint_at, model.keyboard.hinting) = (None, true);
    }
    if is_due(model.drafts.due) {
        drafts::keep(model, effects);
    }
}

/// Goes on with what needs more than one message: the way back to a day, else a pane's own work,
/// else what panes have missed that nobody sees.
fn work(model: &mut Model, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    if past::step(model, env) {
        return;
    }
    if model.top_works() {
        let asks = model.with_top(|top, world| top.work(world)).unwrap_or_default();
        fulfil::fulfil(model, asks, env, effects);
    } else {
        model.with_desk(Desk::catch_up);
    }
}
