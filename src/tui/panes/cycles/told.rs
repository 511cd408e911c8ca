//! A cycle told in full: its questions with predictions beside what was learned, its readings, the
//! cycles before and after it, then what is filled in.

use ratatui::layout::Rect;

use crate::domain::kinds::cycles::{cycle, prediction, question, reading};
use crate::domain::kinds::{CYCLE, PREDICTION, QUESTION, READING};
use crate::domain::{Kind, Record, RecordId};
use crate::engine::outlines::figures::from;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail;
use crate::tui::world::World;

/// Draws what is told of a cycle.
pub fn draw(id: &RecordId, from: usize, world: &World<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(cycle) = world.seen.get(id.as_str()) else { return };
    canvas.row(area, 0, &heading(cycle, world), Role::Heading);
    let body = below(area);
    let lines = detail::told(of(cycle, world), body.width.into(), body.height.into(), from);
    detail::draw(canvas, body, &lines, 0);
}

/// What is told of a cycle.
pub fn of(cycle: &Record, world: &World<'_>) -> Vec<(String, String)> {
    let own = questions(cycle, world).into_iter().chain(readings(cycle, world));
    own.chain(chain(cycle, world)).chain(filled(cycle, world)).collect()
}

fn heading(cycle: &Record, world: &World<'_>) -> String {
    let value = |code| world.slot(cycle, code);
    let told = [
        ("number", value(cycle::NUMBER.code).unwrap_or_else(|| "–".into()).into()),
        ("stage", value(cycle::STAGE.code).unwrap_or_default().into()),
    ];
    format!("{} · {}", world.title(cycle), world.setup.texts.with("outline-cycle", &told))
}

/// Each question with its prediction and what was learned.
fn questions(cycle: &Record, world: &World<'_>) -> Vec<(String, String)> {
    let texts = world.setup.texts;
    let told = from(&world.seen, &cycle.id, QUESTION, question::CYCLE.code).map(|question| {
        let mut text = world.title(question);
        for own in from(&world.seen, &question.id, PREDICTION, prediction::QUESTION.code) {
            let foreseen = world.foreseen(own);
            text.push_str(&format!("\n{}: {}", texts.get("kind-prediction"), foreseen.said));
            let came = foreseen.came.map(|came| format!("\n→ {came}"));
            text.push_str(&came.unwrap_or_default());
        }
        (texts.get("question-text").into_owned(), text)
    });
    told.collect()
}

/// What was read, measure by measure.
fn readings(cycle: &Record, world: &World<'_>) -> Option<(String, String)> {
    let own = from(&world.seen, &cycle.id, READING, reading::CYCLE.code);
    let told: Vec<String> = own.map(|own| world.read(own)).collect();
    let label = world.setup.texts.get("kinds-reading").into_owned();
    (!told.is_empty()).then(|| (label, told.join("\n")))
}

/// The cycles from which this one came, and those that came of it.
fn chain(cycle: &Record, world: &World<'_>) -> Option<(String, String)> {
    let mut names = vec![];
    let mut at = Some(cycle);
    while let Some(own) = at.filter(|_| names.len() < 20) {
        names.push(heading(own, world));
        let former = own.link(cycle::FORMER.code);
        at = former.and_then(|id| world.seen.get(id.as_str())).map(|own| &**own);
    }
    names.reverse();
    let after = from(&world.seen, &cycle.id, CYCLE, cycle::FORMER.code);
    names.extend(after.map(|own| heading(own, world)));
    let label = world.setup.texts.get("cycles-chain").into_owned();
    (names.len() > 1).then(|| (label, names.join("\n")))
}

/// What is filled in of the form.
fn filled(cycle: &Record, world: &World<'_>) -> Vec<(String, String)> {
    let Some(kind) = Kind::by_code(CYCLE) else { return Vec::new() };
    let hidden = [cycle::NUMBER.code, cycle::STAGE.code, cycle::FORMER.code];
    let fields = kind.fields[1..].iter().filter(|field| !hidden.contains(&field.code));
    let told = fields.filter_map(|field| {
        let value = world.slot(cycle, field.code)?;
        Some((world.setup.texts.field(kind, field).into_owned(), value))
    });
    told.collect()
}
