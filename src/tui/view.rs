//! Draws the model. Reads only: skipping a frame changes nothing but the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::config::chord::spelled;
use crate::domain::common::{CREATED, SITE_KIND};
use crate::domain::{Kind, Record, Value};

use super::actions::{Act, Context, row};
use super::canvas::Canvas;
use super::cells;
use super::layout::{self, Parts};
use super::model::Model;
use super::paint::{Role, Surface};
use super::pane::World;

/// The site with which a workspace begins.
const FIRST_SITE: &str = "site-1";
/// From this width on, the way out keeps its place in the footer.
const ROOMY: u16 = 60;

/// Draws one frame.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let whole = frame.area();
    frame.buffer_mut().set_style(whole, model.setup.painter.surface(Surface::Bg));
    let mut canvas = Canvas::new(frame.buffer_mut(), &model.setup.painter);
    if layout::too_small(model.setup.size) || whole.as_size() != model.setup.size {
        let text = model.setup.texts.get("screen-small");
        let rows = cells::paragraphs(&text, whole.width.into(), whole.height.into());
        rows.iter().enumerate().for_each(|(at, row)| canvas.row(whole, at, row, Role::Text));
        canvas.put_cursor(whole, 0, 0);
    } else {
        draw(model, &mut canvas);
    }
    if let Some(position) = canvas.cursor {
        frame.set_cursor_position(position);
    }
}

fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let message = model.message();
    let parts = layout::parts(model.setup.size, message.as_ref().map(|(text, _)| text.as_str()));
    header(model, canvas, parts.header);
    match (model.world(), model.desk.top(), &model.closed) {
        (Some(world), Some(top), _) => top.draw(&world, canvas),
        (_, _, Some(reason)) => {
            let rows = cells::paragraphs(reason, parts.body.width.into(), parts.body.height.into());
            let draw = |(at, row): (usize, &String)| canvas.row(parts.body, at, row, Role::Error);
            rows.iter().enumerate().for_each(draw);
            canvas.put_cursor(parts.body, 0, 0);
        }
        _ => {
            canvas.row(parts.body, 0, &model.setup.texts.get("screen-opening"), Role::Muted);
            canvas.put_cursor(parts.body, 0, 0);
        }
    }
    told(canvas, &parts, message);
    footer(model, canvas, parts.footer);
}

fn header(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = model.setup.texts;
    let mut column = 0;
    for (at, pane) in model.desk.panes.iter().enumerate() {
        let role = if at == model.desk.focus { Role::Focus } else { Role::Muted };
        let number = (at + 1).to_string();
        column += canvas.at(area, 0, column, &number, Role::Key) + 1;
        column += canvas.at(area, 0, column, &texts.get(pane.title()), role) + 2;
    }
    let rest = u16::try_from(column).unwrap_or(u16::MAX).min(area.width);
    let rest = Rect { x: area.x + rest, width: area.width - rest, ..area };
    let site = model.world().and_then(|world| site(&world)).unwrap_or_default();
    let mask = if model.setup.masked { texts.get("screen-masked") } else { "".into() };
    let words = [mask.as_ref(), &site, texts.language.key()];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    canvas.right(rest, 0, &words.join(" · "), Role::Muted);
}

/// The name of the first site, unless it is hidden.
fn site(world: &World<'_>) -> Option<String> {
    let made = |site: &&Record| match site.get(CREATED) {
        Some(Value::Moment(moment)) => (false, moment.millis),
        _ => (true, 0),
    };
    let sites = world.workspace.of_kind(SITE_KIND).map(|site| &**site);
    let sites = sites.filter(|site| !site.is_deleted());
    let first = sites.min_by_key(|site| (site.id.as_str() != FIRST_SITE, made(site)))?;
    let title = Kind::by_code(first.kind)?.title().code;
    world.shows(first, title).then(|| world.title(first))
}

fn told(canvas: &mut Canvas<'_>, parts: &Parts, message: Option<(String, Role)>) {
    let area = parts.message;
    let Some((text, role)) = message else { return };
    let rows = cells::wrapped(&text, area.width.into(), usize::from(area.height) + 1);
    for (at, row) in rows.iter().take(area.height.into()).enumerate() {
        // What does not fit is shown to be cut, on the last row.
        let last = at + 1 == usize::from(area.height);
        let part = if last { &text[row.start..] } else { &text[row.clone()] };
        canvas.row(area, at, part, role);
    }
}

fn footer(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let (words, role) = model.saved_words();
    let taken = canvas.right(area, 0, &words, role) + 1;
    let width = area.width.saturating_sub(u16::try_from(taken).unwrap_or(u16::MAX));
    let room = Rect { width, ..area };
    let mut column = 0;
    let mut hints = hints(model);
    let length = |(keys, words): &(String, String)| cells::cells(keys) + cells::cells(words) + 3;
    while hints.iter().map(length).sum::<usize>() > usize::from(room.width) + 2 {
        // Where there is some room, the last hint is the way out.
        let out = model.pressed.is_empty() && area.width >= ROOMY && hints.len() > 2;
        hints.remove(hints.len() - if out { 2 } else { 1 });
    }
    for (keys, words) in hints {
        column += canvas.at(room, 0, column, &keys, Role::Key) + 1;
        column += canvas.at(room, 0, column, &words, Role::Muted) + 2;
    }
}

/// Keys and words: what may follow the keys pressed so far, else help and what the pane names.
fn hints(model: &Model) -> Vec<(String, String)> {
    let setup = &model.setup;
    let context = match (&model.workspace, model.desk.top()) {
        (Some(_), Some(top)) => top.context(),
        _ => Context::Global,
    };
    let words = |act: Act| {
        if let Some(id) = model.desk.top().and_then(|top| top.word(act)) {
            return Some(setup.texts.get(id).into_owned());
        }
        let row = row(act, context);
        row.map(|row| setup.texts.get(&format!("action-{}", row.id)).into_owned())
    };
    if !model.pressed.is_empty() {
        let mut rows = vec![(spelled(&model.pressed), "…".to_owned())];
        let next = setup.bindings.continuations(context, &model.pressed).into_iter();
        rows.extend(next.filter_map(|(keys, act)| Some((spelled(keys), words(act)?))));
        return rows;
    }
    let own = match (&model.workspace, model.desk.top()) {
        (Some(_), Some(top)) => top.hints(),
        _ => &[Act::Quit],
    };
    // While something is entered, the ways on and out come first.
    let entering = matches!(context, Context::Text | Context::Form);
    let help = |first: bool| (first != entering && model.workspace.is_some()).then_some(Act::Help);
    let acts = help(true).into_iter().chain(own.iter().copied()).chain(help(false));
    let row = |act| {
        let keys = setup.bindings.keys(context, act).next()?;
        Some((spelled(keys), words(act)?))
    };
    acts.filter_map(row).collect()
}
