//! Draws a form: labels and values, the field being entered opened up, refusals under their field.

use ratatui::layout::Rect;

use crate::domain::common::LEVEL;
use crate::domain::{Field, Value};
use crate::engine::catalogue_code;
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail::{BESIDE, LABELS};
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::window;
use crate::tui::world::MASK;
use crate::tui::world::World;

use super::Form;
use super::entry::Entry;
use super::finder::Finder;
use super::keeping::names_something;

/// Rows that a field of one line and one of many lines may take while it is entered.
const ONE: usize = 3;
const MANY: usize = 8;
/// Readings that are seen while they are entered.
const SERIES: usize = 12;

/// One line of the form.
struct Line {
    label: String,
    text: String,
    role: Role,
    /// The column of the caret in the text, where the hardware cursor belongs.
    caret: Option<usize>,
}

impl Line {
    fn plain(text: String, role: Role) -> Self {
        Self { label: String::new(), text, role, caret: None }
    }
}

/// Draws the form over the whole area.
pub fn draw(form: &Form, world: &World<'_>, canvas: &mut Canvas<'_>) {
    canvas.clear(world.area);
    let texts = world.setup.texts;
    let heading = match form.record(world) {
        Some(record) => world.title(record),
        None if form.is_there(world) => MASK.to_owned(),
        None => texts.with("form-new", &[("kind", texts.kind(form.kind).into())]),
    };
    let body = below(world.area);
    let beside = usize::from(body.width) >= BESIDE;
    let column = if beside { LABELS } else { 2 };
    let width = usize::from(body.width).saturating_sub(column);
    let mut lines = Vec::new();
    let mut own = 0..0;
    let fields = form.fields(world);
    let count = fields.len();
    for (row, field) in fields.into_iter().enumerate() {
        let start = lines.len();
        lines.extend(field_lines(form, world, field, row, width, beside));
        if row == form.row {
            own = start..lines.len();
        }
    }
    let rows = usize::from(body.height);
    // That there is more than is seen is said.
    let place = [form.row + 1, count].map(|own| own.to_string());
    let place = [("shown", (&*place[0]).into()), ("all", (&*place[1]).into())];
    let place = if lines.len() > rows { texts.with("list-found", &place) } else { String::new() };
    canvas.beside((world.area, 0), (0, &heading, Role::Focus), (&place, Role::Muted));
    // The row under the cursor stays whole if it fits, else its caret does.
    let caret = lines.iter().position(|line| line.caret.is_some()).unwrap_or(own.start);
    let top = own.end.saturating_sub(rows).min(own.start).max((caret + 1).saturating_sub(rows));
    let text = Rect {
        x: body.x + u16::try_from(column).unwrap_or(0).min(body.width),
        width: u16::try_from(width).unwrap_or(0),
        ..body
    };
    for (row, line) in lines.iter().skip(top).take(rows).enumerate() {
        let selected = own.start == row + top;
        let role = if selected { Role::Focus } else { Role::Heading };
        canvas.row(body, row, &line.label, role);
        canvas.row(text, row, &line.text, line.role);
        match line.caret {
            Some(column) => canvas.put_cursor(text, row, column),
            None if selected && form.entry.is_none() => {
                canvas.paint(body, row, Role::Cursor);
                canvas.put_cursor(body, row, 0);
            }
            None => {}
        }
    }
}

fn field_lines(
    form: &Form,
    world: &World<'_>,
    field: &'static Field,
    row: usize,
    width: usize,
    beside: bool,
) -> Vec<Line> {
    let texts = world.setup.texts;
    let needed = if field.required { " *" } else { "" };
    let label = format!("{}{needed}", texts.field(form.kind, field));
    let entry = form.entry.as_ref().filter(|_| row == form.row);
    let mut lines = match entry {
        Some(entry) => entry_lines(entry, world, width),
        None => value_lines(form, world, field, width),
    };
    if row == form.row && field.ty.is_bilingual() && !form.hides(field, world) {
        lines.truncate(lines.len().max(1) - usize::from(entry.is_none() && lines.len() > 1));
        lines.extend(other_half(form, world, field, width));
    }
    let refusal = form.refusal.as_ref().map(|refusal| texts.refusal(refusal));
    if let Some(told) = form.told.clone().or(refusal).filter(|_| row == form.row) {
        let rows = cells::paragraphs(&told, width, 4);
        lines.extend(rows.into_iter().map(|row| Line::plain(row, Role::Error)));
    }
    if beside && !lines.is_empty() {
        lines[0].label = cells::fit(&label, LABELS - 2);
    } else {
        let text = String::new();
        lines.insert(0, Line { label, text, role: Role::Heading, caret: None });
    }
    lines
}

/// The other language's text of a field, or a dash, and how to get there.
fn other_half(form: &Form, world: &World<'_>, field: &Field, width: usize) -> Vec<Line> {
    let texts = world.setup.texts;
    let other = texts.language.other();
    let half = match form.value(field, world) {
        Some(Value::Text2(both)) => both.get(other).map(str::to_owned),
        _ => None,
    };
    let arguments = [
        ("text", half.unwrap_or_else(|| "—".to_owned()).into()),
        ("language", texts.get(&format!("tongue-{}", other.key())).into()),
        ("key", world.key(Context::Form, Act::Language).into()),
    ];
    // While text is typed, the key would only type its letters.
    let id = if form.entry.is_some() { "form-other-half" } else { "form-other-language" };
    let hint = texts.with(id, &arguments);
    let rows = cells::paragraphs(&hint, width, 3);
    rows.into_iter().map(|row| Line::plain(row, Role::Muted)).collect()
}

fn value_lines(form: &Form, world: &World<'_>, field: &Field, width: usize) -> Vec<Line> {
    let texts = world.setup.texts;
    if form.hides(field, world) {
        return vec![Line::plain(MASK.to_owned(), Role::Muted)];
    }
    let value = form.value(field, world);
    let usual = (field.code == LEVEL.code).then(|| Value::Choice(form.kind.level.code()));
    let Some(value) = value.or(usual) else {
        return vec![Line::plain(given_name(form, world, field), Role::Muted)];
    };
    if let Value::Text2(both) = &value {
        let half = both.get(texts.language).unwrap_or_default();
        let mut lines = vec![Line::plain(half.to_owned(), Role::Text)];
        let other = texts.language.other();
        if let Some(text) = both.get(other) {
            let language = texts.get(&format!("tongue-{}", other.key()));
            lines.push(Line::plain(format!("{language}: {text}"), Role::Muted));
        }
        return lines;
    }
    let text = texts.value(form.kind.code, field.code, &value, &|id| world.name(id));
    let rows = cells::paragraphs(&text, width, 2);
    rows.into_iter().map(|row| Line::plain(row, Role::Text)).collect()
}

/// What the program calls a record of the catalogue until somebody names it.
fn given_name(form: &Form, world: &World<'_>, field: &Field) -> String {
    let is_title = field.code == form.kind.title().code;
    let record = form.record(world).filter(|record| is_title && catalogue_code(record).is_some());
    record.map(|record| world.title(record)).unwrap_or_default()
}

/// The lines of a text that is typed, as many as there is room for.
fn editor_lines(editor: &Editor, width: usize, height: usize) -> Vec<Line> {
    let window = window(editor, width, height);
    let mut lines: Vec<Line> =
        window.rows.into_iter().map(|row| Line::plain(row, Role::Input)).collect();
    lines[window.row].caret = Some(window.column);
    lines
}

fn entry_lines(entry: &Entry, world: &World<'_>, width: usize) -> Vec<Line> {
    match entry {
        Entry::Text(editor) => {
            editor_lines(editor, width, if editor.has_many_lines() { MANY } else { ONE })
        }
        Entry::Series(field) => {
            let mut lines = editor_lines(field.editor(), width, SERIES);
            let told = cells::paragraphs(&world.setup.texts.get("form-series"), width, 2);
            lines.extend(told.into_iter().map(|row| Line::plain(row, Role::Muted)));
            lines
        }
        Entry::Day(field) => {
            let window = window(field.editor(), width, 1);
            let text = window.rows.into_iter().next().unwrap_or_default();
            let mut lines = vec![Line::plain(text, Role::Input)];
            lines[0].caret = Some(window.column);
            let texts = world.setup.texts;
            let today = world.setup.now.day();
            let (told, role) = match field.day(today) {
                Some(day) => (texts.day(day, today), Role::Info),
                None => (texts.get("form-day").into_owned(), Role::Muted),
            };
            let told = cells::paragraphs(&told, width, 2);
            lines.extend(told.into_iter().map(|row| Line::plain(row, role)));
            lines
        }
        Entry::Choice(choices) => {
            let typed = window(&choices.editor, width, 1);
            let text = typed.rows.into_iter().next().unwrap_or_default();
            let searching = !text.is_empty() || choices.at().is_none();
            let mut lines = Vec::new();
            if searching {
                lines.push(Line::plain(text, Role::Input));
                lines[0].caret = Some(typed.column);
            }
            let rows = choices.rows().map(|(words, picked)| format!("{}{words}", tick(picked)));
            lines.extend(marked(rows, choices.at(), !searching));
            if choices.found() == 0 {
                let told = world.setup.texts.get("list-nothing-found");
                lines.push(Line::plain(told.into_owned(), Role::Muted));
            }
            lines
        }
        Entry::Link(finder) => {
            let typed = window(&finder.editor, width, 1);
            let text = typed.rows.into_iter().next().unwrap_or_default();
            let mut lines = picked_lines(finder, world, width);
            lines.push(Line { caret: Some(typed.column), ..Line::plain(text, Role::Input) });
            let (records, at) = finder.window();
            if records.is_empty() {
                let told = cells::paragraphs(&nothing_found(entry, finder, world), width, 3);
                lines.extend(told.into_iter().map(|row| Line::plain(row, Role::Muted)));
            }
            let rows = records.iter().map(|own| {
                let picked = finder.picked().map(|picked| picked.contains(&own.id));
                format!("{}{}", tick(picked), world.title(own))
            });
            lines.extend(marked(rows, at, false));
            if let Some(more) = i64::try_from(finder.hidden()).ok().filter(|more| *more > 0) {
                let told = world.setup.texts.with("form-more", &[("count", more.into())]);
                lines.push(Line::plain(told, Role::Muted));
            }
            lines
        }
    }
}

/// What is picked already, where several may be: the list below shows only what fits.
fn picked_lines(finder: &Finder, world: &World<'_>, width: usize) -> Vec<Line> {
    let names: Vec<_> = finder.picked().into_iter().flatten().map(|id| world.name(id)).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let rows = cells::paragraphs(&names.join(" · "), width, ONE);
    rows.into_iter().map(|row| Line::plain(row, Role::Text)).collect()
}

/// What stands before a row of which several may be picked.
const fn tick(picked: Option<bool>) -> &'static str {
    match picked {
        Some(true) => "✓ ",
        Some(false) => "  ",
        None => "",
    }
}

/// That no record is there to be linked, and how to come by one.
fn nothing_found(entry: &Entry, finder: &Finder, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let made =
        entry.makes().filter(|_| entry.unmatched().is_none_or(|text| names_something(text, world)));
    let Some(kind) = made else { return texts.get("list-nothing-found").into_owned() };
    let arguments = [
        ("kind", texts.many_of(&[kind.code]).into()),
        ("text", finder.editor.text().to_owned().into()),
        ("key", world.key(Context::Text, Act::Accept).into()),
    ];
    let id = if entry.unmatched().is_some() { "form-makes" } else { "form-none-yet" };
    texts.with(id, &arguments)
}

/// A short list with its cursor, to which the hardware cursor may go too.
fn marked(items: impl Iterator<Item = String>, at: Option<usize>, with_caret: bool) -> Vec<Line> {
    let line = |(row, words): (usize, String)| {
        let own = Some(row) == at;
        let mark = if own { "› " } else { "  " };
        let role = if own { Role::Cursor } else { Role::Text };
        let mut line = Line::plain(format!("{mark}{words}"), role);
        line.caret = (own && with_caret).then_some(0);
        line
    };
    items.enumerate().map(line).collect()
}
