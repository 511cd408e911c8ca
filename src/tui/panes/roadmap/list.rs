//! Benchmarks, steps and outcomes as rows: a sign and a word for how far each is.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use crate::domain::RecordId;
use crate::engine::roadmap::{Benchmark, Progress, Proof, Roadmap, Standing, evidence_of};
use crate::texts::Texts;

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells::cells;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::list::top_of;
use crate::tui::world::World;

use super::rows::Row;

/// From this width of the screen on, the detail stands beside the list.
const WIDE: u16 = 100;
/// From this height on, it stands below.
const TALL: u16 = 18;

/// Where list and detail are drawn.
pub fn areas(world: &World<'_>, area: Rect) -> (Rect, Option<Rect>) {
    if world.setup.zoomed {
        return (area, None);
    }
    if world.setup.size.width >= WIDE {
        let half = area.width * 11 / 20;
        let detail = Rect { x: area.x + half, width: area.width - half, ..area };
        return (Rect { width: half.saturating_sub(1), ..area }, Some(detail));
    }
    if area.height < TALL {
        return (area, None);
    }
    let upper = area.height * 3 / 5;
    let detail = Rect { y: area.y + upper, height: area.height - upper, ..area };
    (Rect { height: upper, ..area }, Some(detail))
}

/// Draws the rows, the one under the cursor among them.
pub fn draw(
    roadmap: &Roadmap,
    rows: &[Row],
    cursor: usize,
    unfolded: Option<&BTreeSet<RecordId>>,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let height = usize::from(area.height);
    let top = top_of(cursor, rows.len(), height);
    for (at, row) in rows.iter().enumerate().skip(top).take(height) {
        let line = at - top;
        match row {
            Row::Heading(id) => canvas.row(area, line, &world.setup.texts.get(id), Role::Heading),
            Row::Benchmark(place, id) => {
                let fold = match unfolded {
                    None => " ",
                    Some(unfolded) if unfolded.contains(id) => "▾",
                    Some(_) => "▸",
                };
                let own = &roadmap.benchmarks[*place];
                let (sign, role) = sign(own.progress, own.proof, own.is_late());
                let words = format!("{fold} {sign} {:>2}  {}", own.number, world.name(id));
                let asides = beside(own, world.setup.texts);
                entry(canvas, area, line, (&words, asides), role);
            }
            Row::Step(place, id) => {
                let own = &roadmap.steps[*place];
                let Standing { progress, proof } = own.standing;
                let (sign, role) = sign(progress, proof, false);
                let number = id.as_str().strip_prefix("step-").unwrap_or_default();
                let indent = "  ".repeat(own.depth + 2);
                let words = format!("{indent}{sign} {number} {}", world.name(id));
                let asides = [state(id, own.standing, world), said(progress, world.setup.texts)];
                entry(canvas, area, line, (&words, asides), role);
            }
            Row::Outcome(id) => {
                let words = format!("    {}", world.name(id));
                entry(canvas, area, line, (&words, Default::default()), Role::Text);
            }
        }
        if at == cursor {
            canvas.cursor_row(area, line);
        }
    }
}

/// A row with words at its begin, and at its end all that is told of it, or else what matters most of that: it
/// stays, whatever the title has to give up for it.
fn entry(
    canvas: &mut Canvas<'_>,
    area: Rect,
    row: usize,
    (words, [all, most]): (&str, [String; 2]),
    role: Role,
) {
    let fits = cells(words) + cells(&all) + 4 <= usize::from(area.width);
    let aside = if fits { all } else { most };
    canvas.beside((area, row), (2, words, role), (&aside, Role::Muted));
}

/// The sign for how far something is; evidence and somebody's word have each their own.
pub fn sign(progress: Progress, proof: Option<Proof>, late: bool) -> (&'static str, Role) {
    match (progress, proof) {
        (Progress::Done, Some(Proof::Declared)) => ("✓", Role::Done),
        (Progress::Done, _) => ("●", Role::Done),
        (Progress::Waived, _) => ("–", Role::Muted),
        (Progress::Running, _) => ("∞", Role::Doing),
        (_, _) if late => ("!", Role::Late),
        (Progress::Doing, _) => ("◐", Role::Doing),
        (Progress::Open, _) => ("○", Role::Text),
    }
}

/// How far a step is, in words.
pub fn state(id: &RecordId, standing: Standing, world: &World<'_>) -> String {
    let (texts, today) = (world.setup.texts, world.setup.now.day());
    let progress = said(standing.progress, texts);
    match standing.proof {
        Some(Proof::Evidence) => format!("{progress} · {}", texts.get("field-proof-evidence")),
        Some(Proof::Declared) => {
            let step = world.seen.get(id.as_str());
            let shown = step.map_or(0, |step| evidence_of(&world.seen, step, today).len());
            let word = texts.with("step-word-shown", &[("count", shown.into())]);
            format!("{progress} · {word}")
        }
        None => progress,
    }
}

/// How far something is, in a word.
fn said(progress: Progress, texts: Texts) -> String {
    texts.get(word(progress)).into_owned()
}

/// The message id of how far something is.
pub const fn word(progress: Progress) -> &'static str {
    match progress {
        Progress::Open => "field-progress-open",
        Progress::Doing => "field-progress-doing",
        Progress::Done => "field-progress-done",
        Progress::Waived => "field-progress-waived",
        Progress::Running => "field-progress-running",
    }
}

/// Steps done, and until when or how late; then the steps alone: that it is late is told by its sign too.
fn beside(own: &Benchmark, texts: Texts) -> [String; 2] {
    let steps = [("done", own.done.into()), ("total", own.total.into())];
    let steps = texts.with("roadmap-steps", &steps);
    let Some(schedule) = &own.schedule else { return [steps.clone(), steps] };
    let until = match schedule.forecast.finish {
        _ if own.progress == Progress::Running => said(own.progress, texts),
        None => return [steps.clone(), steps],
        Some((_, latest)) if schedule.over => texts.date(latest),
        Some((_, latest)) => texts.with("roadmap-until", &[("day", texts.date(latest).into())]),
    };
    let late =
        if schedule.late { format!(" · {}", texts.get("roadmap-late")) } else { String::new() };
    [format!("{steps} · {until}{late}"), steps]
}
