//! A cycle told in full: its questions with predictions beside what was learned, its readings, the
//! cycles before and after it, then what is filled in.

use ratatui::layout::Rect;

use crate::domain::kinds::cycles::{cycle, prediction, question, reading};
use crate::domain::kinds::{CYCLE, NODE, PREDICTION, QUESTION, READING};
use crate::domain::{Kind, Record, RecordId};
use crate::engine::ramps::{Ramp, Rung};

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
    own.chain(ramp(cycle, world)).chain(filled(cycle, world)).collect()
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
    let told = world.seen.pointing(&cycle.id, QUESTION, question::CYCLE.code).map(|question| {
        let mut text = world.title(question);
        for own in world.seen.pointing(&question.id, PREDICTION, prediction::QUESTION.code) {
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
    let own = world.seen.pointing(&cycle.id, READING, reading::CYCLE.code);
    let told: Vec<String> = own.map(|own| world.read(own)).collect();
    let label = world.setup.texts.get("kinds-reading").into_owned();
    (!told.is_empty()).then(|| (label, told.join("\n")))
}

/// The ramp on which it stands: the tests before it and after it with their size and what came of each, further in
/// the more lead to it; and how well they are done.
fn ramp(cycle: &Record, world: &World<'_>) -> Vec<(String, String)> {
    let texts = world.setup.texts;
    let Some(ramp) = Ramp::of(world.seen, &cycle.id, world.setup.now.day()) else {
        return Vec::new();
    };
    let rung = |rung: &Rung| {
        let own = world.seen.get(rung.cycle.as_str())?;
        let here = if own.id == cycle.id { "› " } else { "" };
        let words = [texts.rung(own, &world.title(own)), texts.rung_told(own)];
        Some(format!("{}{here}{}", "· ".repeat(rung.depth), words.join(" · ")))
    };
    let rungs: Vec<_> = ramp.rungs.iter().filter_map(rung).collect();
    let label = texts.get("cycles-chain").into_owned();
    let rungs = (rungs.len() > 1).then(|| (label, rungs.join("\n")));
    let kind = Kind::by_code(NODE);
    let checked = ramp.checked.iter().filter_map(|own| Some(texts.checklist(kind?, own)));
    let checked = checked.map(|words| (words.heading.clone(), words.told()));
    rungs.into_iter().chain(checked).collect()
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
