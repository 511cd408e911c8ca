//! What a key means: an action of the focus or of all places, a letter of a text, the begin of a
//! sequence.

use crate::config::Chord;
use crate::domain::Moment;

use crate::tui::env::Env;
use crate::tui::keys::actions::Act;
use crate::tui::keys::bindings::Found;
use crate::tui::keys::context::Context;
use crate::tui::message::{Effect, Exit};
use crate::tui::model::Model;
use crate::tui::pane::Ask;
use crate::tui::welcome::{Begin, Wish};

use super::fulfil::fulfil;
use super::{leaving, run};

/// Milliseconds after which the keys that may follow are shown in a box: not at once, so that a
/// sequence typed at speed shows none.
const HINT: i64 = 250;

/// Takes a key.
pub fn key(model: &mut Model, chord: Chord, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    if let Some(welcome) = &mut model.welcome {
        let wish = welcome.key(chord.canonical(), &model.setup.bindings);
        return begin(model, wish, env, effects);
    }
    let notices = model.shows_notice();
    model.keyboard.told = model.said.take().is_some();
    let leaving = std::mem::take(&mut model.keyboard.leaving);
    let context = model.context();
    let meant = match context {
        Context::Text => chord,
        _ => model.setup.bindings.meant(chord),
    };
    let letter = chord.typed().filter(|c| c.is_alphabetic());
    let begins = model.keyboard.pressed.is_empty() && context == Context::List;
    if let (true, Some(c)) = (begins, letter)
        && model.desk.top().is_some_and(|top| top.takes_letters())
    {
        return typed(model, c, env, effects);
    }
    model.keyboard.pressed.push(meant.canonical());
    let found = model.setup.bindings.find(context, &model.keyboard.pressed);
    if found == Found::Nothing && model.keyboard.hinting && turns(model, meant) {
        model.keyboard.pressed.pop();
        return;
    }
    let pressed = if found == Found::Prefix {
        let now = model.setup.now;
        model.keyboard.hint_at.get_or_insert(Moment { millis: now.millis + HINT, ..now });
        return;
    } else {
        (model.keyboard.hint_at, model.keyboard.hinting) = (None, false);
        model.keyboard.hint_page = 0;
        std::mem::take(&mut model.keyboard.pressed)
    };
    match found {
        // It is promised beside the sentence, so it comes before all else.
        Found::Act(_) if notices && context != Context::Text && goes_back(model, &pressed) => {
            model.notices.pop();
        }
        Found::Act(Act::Cancel) if leaving => leaving::leave(model, Exit::Quit, effects),
        Found::Act(act) => run::run(model, act, env, effects),
        _ if pressed.len() > 1 => no_such_sequence(model, &pressed),
        _ if context == Context::Text => {
            if let Some(c) = chord.typed() {
                typed(model, c, env, effects);
            }
        }
        _ => {}
    }
}

/// Turns the pages of the box in which what may follow is shown; whether the key does that.
fn turns(model: &mut Model, key: Chord) -> bool {
    let page = &mut model.keyboard.hint_page;
    match model.setup.bindings.find(Context::List, &[key.canonical()]) {
        Found::Act(Act::Down | Act::PageDown) => *page += 1,
        Found::Act(Act::Up | Act::PageUp) => *page = page.saturating_sub(1),
        _ => return false,
    }
    true
}

/// What was wished on the first start.
fn begin(model: &mut Model, wish: Wish, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    match wish {
        Wish::Begin(Begin::Example) => effects.push(Effect::Quit(Exit::Example)),
        Wish::Begin(begin) => effects.push(Effect::Begin(begin, model.setup.texts.language)),
        Wish::Language => run::run(model, Act::Language, env, effects),
        Wish::Colors => run::run(model, Act::ThemeNext, env, effects),
        Wish::Leave => effects.push(Effect::Quit(Exit::Quit)),
        Wish::Nothing => {}
    }
}

/// The key for going back gives a sequence up; any other may have been meant.
fn no_such_sequence(model: &mut Model, pressed: &[Chord]) {
    if !goes_back(model, &pressed[pressed.len() - 1..]) {
        let keys = ("keys", model.setup.keys(pressed).into());
        model.said = Some(model.setup.texts.with("said-no-key", &[keys]));
    }
}

/// Whether these keys are those for going back, wherever that leads here.
fn goes_back(model: &Model, pressed: &[Chord]) -> bool {
    model.setup.bindings.find(Context::Global, pressed) == Found::Act(Act::Back)
}

fn typed(model: &mut Model, c: char, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    let asks = model.with_top(|top, world| top.typed(c.encode_utf8(&mut [0; 4]), world));
    fulfil(model, asks.unwrap_or_default(), env, effects);
}

/// So many characters of what is pasted are looked for: no title is longer.
const MOST_SOUGHT: usize = 200;

/// Pasted text never runs actions: outside a text it becomes a note.
pub fn paste(model: &mut Model, text: &str, env: &mut Env<'_>, effects: &mut Vec<Effect>) {
    if let Some(welcome) = &mut model.welcome {
        welcome.paste(text);
    }
    if model.workspace.is_none() {
        return;
    }
    model.keyboard.pressed.clear();
    // Terminals send the line ends of a paste as Enter sends them.
    let text = &text.replace("\r\n", "\n").replace('\r', "\n");
    let taken = (model.context() != Context::Text)
        .then(|| model.with_top(|top, world| top.pasted(text, world)).flatten());
    if let Some(Some(asks)) = taken {
        return fulfil(model, asks, env, effects);
    }
    if model.context() != Context::Text {
        return fulfil(model, vec![Ask::NoteOf(text.clone())], env, effects);
    }
    let seeks = model.with_top(|top, _| top.seeks()).unwrap_or_default();
    let rest = text.char_indices().nth(MOST_SOUGHT).filter(|_| seeks).map(|(at, _)| at);
    let taken = &text[..rest.unwrap_or(text.len())];
    let asks = model.with_top(|top, world| top.typed(taken, world));
    let mut asks = asks.unwrap_or_default();
    if rest.is_some() {
        let count = [("count", MOST_SOUGHT.into())];
        asks.push(Ask::Say(model.setup.texts.with("said-sought-cut", &count)));
    }
    fulfil(model, asks, env, effects);
}
