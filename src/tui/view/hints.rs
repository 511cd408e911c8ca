//! The keys worth knowing now: in the bottom row, and in a box when a sequence was begun.

use ratatui::layout::Rect;

use crate::config::Chord;

use crate::tui::called;
use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::{Act, row};
use crate::tui::keys::context::Context;
use crate::tui::model::Model;
use crate::tui::pane::Pane;

/// From this width on, the way out keeps its place in the footer.
const ROOMY: u16 = 60;

/// Where a pane has fewer hints of its own, what works everywhere is among them.
const FEW: usize = 3;
const ALWAYS: [Act; 2] = [Act::QuickNote, Act::Quit];

/// Draws the bottom row: hints, and how far changes are kept.
pub fn footer(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let (mut words, role) = model.saved_words();
    // Where there is little room, the ways out of a text come before the time of the last saving.
    if area.width < ROOMY && model.context() == Context::Text && role == Role::Ok {
        words.clear();
    }
    let taken = canvas.right(area, 0, &words, role) + 1;
    let width = area.width.saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX));
    let room = Rect { width, ..area };
    let mut column = 0;
    let mut hints = hints(model);
    let length = |(keys, words): &(String, String)| cells(keys) + cells(words) + 3;
    // Where there is some room, the last hint is the way out.
    let out = if area.width >= ROOMY && hints.len() > 2 { hints.pop() } else { None };
    let mut left = usize::from(room.width) + 2;
    left = left.saturating_sub(out.as_ref().map_or(0, length));
    let fitting = hints.into_iter().enumerate().filter(|(at, hint)| {
        // The first is how to find all others.
        let fits = *at == 0 || length(hint) <= left;
        left = left.saturating_sub(if fits { length(hint) } else { 0 });
        fits
    });
    for (keys, words) in fitting.map(|(_, hint)| hint).chain(out) {
        column += canvas.at(room, 0, column, &keys, Role::Key) + 1;
        column += canvas.at(room, 0, column, &words, Role::Muted) + 2;
    }
}

/// Keys and words: the sequence begun, else help and what the pane names.
fn hints(model: &Model) -> Vec<(String, String)> {
    if !model.keyboard.pressed.is_empty() {
        return vec![(model.setup.keys(&model.keyboard.pressed), "…".to_owned())];
    }
    let own = match (&model.workspace, model.desk.top()) {
        (Some(_), Some(top)) => top.hints(),
        // The first screen names its keys itself; while a file is typed there, `q` is a letter.
        _ if model.welcome.is_some() => &[],
        _ => &[Act::Quit],
    };
    let context = model.context();
    let today = model.sight.shown.is_some() && context == Context::List;
    if let (true, Some(back)) = (today, model.setup.bindings.keys(context, Act::Back).next()) {
        let words = model.setup.texts.get("word-today").into_owned();
        let rest = [Act::Help, Act::Open, Act::AsOf, Act::Quit].into_iter().filter_map(|act| {
            let keys = model.setup.bindings.keys(context, act).next()?;
            Some((model.setup.keys(keys), words_of(model, context, act)?))
        });
        return [(model.setup.keys(back), words)].into_iter().chain(rest).collect();
    }
    // While something is entered, the ways on and out come first.
    let entering = matches!(context, Context::Text | Context::Form);
    let help = |first: bool| (first != entering && model.workspace.is_some()).then_some(Act::Help);
    // Where a letter begins to type, it is no key.
    let types = context == Context::List && model.desk.top().is_some_and(Pane::takes_letters);
    let is_letter =
        |keys: &[Chord]| keys.first().and_then(|key| key.typed()).is_some_and(char::is_alphabetic);
    let key_of = |act: Act| {
        let mut keys = model.setup.bindings.keys(context, act);
        keys.find(|keys| !(types && is_letter(keys)))
    };
    let has_key = |act: &Act| key_of(*act).is_some();
    let own = own.iter().copied().filter(has_key);
    let mut own: Vec<Act> = own.filter(|act| works(model, *act)).collect();
    if own.len() < FEW && !entering && model.workspace.is_some() {
        own.retain(|act| !ALWAYS.contains(act));
        own.extend(ALWAYS.into_iter().filter(has_key));
    }
    let letters =
        types.then(|| ("A-Z".to_owned(), model.setup.texts.get("hint-letters").into_owned()));
    let acts = help(true).into_iter().chain(own).chain(help(false));
    let hint = |act| {
        let keys = key_of(act)?;
        Some((model.setup.keys(keys), words_of(model, context, act)?))
    };
    let mut hints: Vec<(String, String)> = acts.filter_map(hint).collect();
    hints.splice(hints.len().min(1)..hints.len().min(1), letters);
    hints
}

/// Whether what is on top does not refuse an action.
fn works(model: &Model, act: Act) -> bool {
    let top = model.desk.top().zip(model.world());
    top.is_none_or(|(top, world)| top.refuses(act, &world).is_none())
}

fn words_of(model: &Model, context: Context, act: Act) -> Option<String> {
    let action = row(act, context)?;
    match (model.world(), model.desk.top()) {
        (Some(world), Some(top)) => called::words_of(action, top, &world),
        (_, top) => model.setup.words_of(action, top.and_then(|top| top.word(act))),
    }
}

/// Draws what may follow the keys of a sequence, above the bottom row.
pub fn continuations(model: &Model, canvas: &mut Canvas<'_>, body: Rect) {
    let context = model.context();
    let next = model.setup.bindings.continuations(context, &model.keyboard.pressed).into_iter();
    let next = next.filter(|(_, act)| works(model, *act));
    let mut rows: Vec<(String, String)> = next
        .filter_map(|(keys, act)| Some((model.setup.keys(keys), words_of(model, context, act)?)))
        .collect();
    rows.sort_by_key(|(keys, _)| keys.to_lowercase());
    if rows.is_empty() {
        return;
    }
    let keys = rows.iter().map(|(keys, _)| cells(keys)).max().unwrap_or(0);
    let width = rows.iter().map(|(_, words)| keys + 2 + cells(words)).max().unwrap_or(0);
    let cut = |length: usize| u16::try_from(length).unwrap_or(u16::MAX);
    let mut panel = Panel::over(body, cut(width).max(16), cut(rows.len()));
    // At the bottom, where the eye is: the keys pressed stand right below.
    let down = body.bottom().saturating_sub(panel.outer.bottom());
    (panel.outer.y, panel.inner.y) = (panel.outer.y + down, panel.inner.y + down);
    canvas.panel(panel, &model.setup.keys(&model.keyboard.pressed));
    let room = usize::from(panel.inner.height);
    if rows.len() > room && room > 1 {
        // What does not fit is on other pages, as many as there are.
        let (all, page) = (rows.len(), room - 1);
        let from = model.keyboard.hint_page % all.div_ceil(page) * page;
        rows = rows.into_iter().skip(from).take(page).collect();
        let key = model.setup.bindings.keys(Context::List, Act::Down).next();
        let key = key.map(|keys| model.setup.keys(keys)).unwrap_or_default();
        let told = [("from", from + 1), ("to", from + rows.len()), ("all", all)];
        let told = told.map(|(name, number)| (name, number.into()));
        let more = [("key", key.into())].into_iter().chain(told).collect::<Vec<_>>();
        canvas.row(panel.inner, page, &model.setup.texts.with("hint-more", &more), Role::Muted);
    }
    for (at, (spelling, words)) in rows.iter().enumerate() {
        canvas.row(panel.inner, at, spelling, Role::Key);
        canvas.at(panel.inner, at, keys + 2, words, Role::Text);
    }
}
