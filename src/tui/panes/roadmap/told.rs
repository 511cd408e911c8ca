//! What is told of the row under the cursor: dates by plan and forecast, both estimates, evidence.

use ratatui::layout::Rect;

use crate::domain::declare::View;
use crate::domain::kinds::roadmap::{benchmark, step};
use crate::domain::kinds::{BENCHMARK, STEP};
use crate::domain::{Kind, KindCode, Record, RecordId};
use crate::engine::figures::Figures;
use crate::engine::roadmap::calendar::{Duration, estimate};
use crate::engine::roadmap::{
    Benchmark, Roadmap, Span, Standing, evidence_of, made_by_step, proves_itself,
};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::widgets::browser::below;
use crate::tui::widgets::detail;
use crate::tui::world::World;

use super::list::{sign, state, word};
use super::rows::Row;

/// Draws what is told of a row.
pub fn draw(
    (roadmap, row): (&Roadmap, &Row),
    from: usize,
    world: &World<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let Some(id) = row.id() else { return };
    canvas.row(area, 0, &world.name(id), Role::Heading);
    let body = below(area);
    let told = of_row(roadmap, row, world);
    let lines = detail::told(told, body.width.into(), body.height.into(), from);
    detail::draw(canvas, body, &lines, 0);
}

/// What is told of a row.
pub fn of_row(roadmap: &Roadmap, row: &Row, world: &World<'_>) -> Told {
    let record = row.id().and_then(|id| world.seen.get(id.as_str()));
    match (row, record) {
        (_, None) => Told::new(),
        (Row::Benchmark(at, _), Some(record)) => {
            of_benchmark(&roadmap.benchmarks[*at], record, roadmap, world)
        }
        (Row::Step(at, _), Some(record)) => of_step(roadmap.steps[*at].standing, record, world),
        (_, Some(record)) => of_record(record, world),
    }
}

/// A benchmark's forecast beside its plan, in one line.
pub fn in_one_line(own: &Benchmark, world: &World<'_>) -> Option<String> {
    let texts = world.setup.texts;
    let record = world.seen.get(own.id.as_str())?;
    let schedule = own.schedule.as_ref()?;
    let forecast = span(&schedule.forecast, record, world);
    let Some(plan) = &schedule.plan else { return Some(forecast) };
    let plan = ("plan", span(plan, record, world).into());
    Some(texts.with("roadmap-one-line", &[plan, ("forecast", forecast.into())]))
}

/// Labels and what stands beside them.
type Told = Vec<(String, String)>;

fn of_benchmark(own: &Benchmark, record: &Record, roadmap: &Roadmap, world: &World<'_>) -> Told {
    let texts = world.setup.texts;
    let label = |id: &str| texts.get(id).into_owned();
    let steps = [("done", own.done.into()), ("total", own.total.into())];
    let progress =
        format!("{} · {}", label(word(own.progress)), texts.with("roadmap-steps", &steps));
    let mut told = vec![(label("field-progress"), progress)];
    let plan = own.schedule.and_then(|schedule| schedule.plan);
    let planned = plan.map_or_else(|| label("roadmap-no-start"), |plan| span(&plan, record, world));
    told.push((label("roadmap-plan"), planned));
    if let Some(schedule) = &own.schedule {
        told.push((label("roadmap-forecast"), span(&schedule.forecast, record, world)));
        let slip = schedule.slip().filter(|days| *days != 0);
        told.extend(slip.map(|days| {
            let id = if days > 0 { "roadmap-later" } else { "roadmap-earlier" };
            (String::new(), texts.with(id, &[("days", days.abs().into())]))
        }));
        if schedule.late {
            told.push((String::new(), label("roadmap-is-late")));
        }
    }
    let own_estimate = taken(record, benchmark::OWN, world);
    told.extend(own_estimate.map(|own| (label("roadmap-own"), own)));
    told.extend(taken(record, benchmark::ESTIMATE, world).map(|own| {
        let overview = taken(record, benchmark::OVERVIEW, world).filter(|other| *other != own);
        let other =
            overview.map(|other| texts.with("roadmap-overview", &[("estimate", other.into())]));
        (label("roadmap-takes"), format!("{own}{}", other.unwrap_or_default()))
    }));
    if let Some(end) = roadmap.past_first_year(&world.seen)
        && let Some(year) = roadmap.first_year()
    {
        let days = (end - year).num_days();
        let told_of = [("day", texts.date(end).into()), ("days", days.into())];
        told.push((String::new(), texts.with("roadmap-past-year", &told_of)));
    }
    told.extend(filled(record, BENCHMARK, &["owner", "note"], world));
    told.extend(evidence(record, world));
    let steps = roadmap.steps_of(&own.id).map(|step| {
        let standing = step.standing;
        let (sign, _) = sign(standing.progress, standing.proof, false);
        format!("{}{sign} {}", "  ".repeat(step.depth), world.name(&step.id))
    });
    told.push((label("kinds-step"), steps.collect::<Vec<_>>().join("\n")));
    told
}

fn of_step(standing: Standing, record: &Record, world: &World<'_>) -> Told {
    let texts = world.setup.texts;
    let mut done = done_when(record, world);
    let is_shown = || !evidence_of(&world.seen, record, world.setup.now.day()).is_empty();
    if proves_itself(record) && standing.proof.is_none() && is_shown() {
        done = format!("{done} {}", texts.get("step-not-proven"));
    }
    let mut told = vec![
        (texts.get("field-progress").into_owned(), state(&record.id, standing, world)),
        (texts.get("roadmap-done-when").into_owned(), done),
    ];
    let fields = ["reason", "owner", "start", "finish", "due", "note"];
    told.extend(filled(record, record.kind, &fields, world));
    told.extend(evidence(record, world));
    told
}

/// What has to be so for a step to be done.
fn done_when(record: &Record, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    if world.seen.pointing(&record.id, STEP, step::PARENT.code).next().is_some() {
        return texts.get("proof-parts").into_owned();
    }
    if proves_itself(record) {
        let number = record.text(step::NUMBER.code).unwrap_or_default().replace('.', "-");
        return texts.get(&format!("proof-{number}")).into_owned();
    }
    let kinds = Kind::by_code(made_by_step(record).0).map(|kind| texts.kinds(kind).to_lowercase());
    texts.with("proof-word", &[("kinds", kinds.unwrap_or_default().into())])
}

fn of_record(record: &Record, world: &World<'_>) -> Told {
    let figures = Figures::default();
    detail::entries(world, &figures, record).map(detail::Entry::plain).collect()
}

/// What shows it, a line each, with what is computed beside it in its list.
fn evidence(record: &Record, world: &World<'_>) -> Option<(String, String)> {
    let seen = |id: &RecordId| {
        let own = world.seen.get(id.as_str())?;
        let kind = world.setup.texts.kind_of(own.kind);
        let figures = listed_figures(own, world);
        Some(format!("{} ({kind}){figures}", world.title(own)))
    };
    let shown = evidence_of(&world.seen, record, world.setup.now.day());
    let lines: Vec<String> = shown.iter().filter_map(seen).collect();
    let label = world.setup.texts.get("relation-evidence").into_owned();
    (!lines.is_empty()).then(|| (label, lines.join("\n")))
}

/// The figures that the list of its kind shows, as far as they are known.
fn listed_figures(record: &Record, world: &World<'_>) -> String {
    let Some(kind) = Kind::by_code(record.kind) else { return String::new() };
    let over = Figures::none(world.setup.now.day());
    let listed = kind.views.iter().find_map(|view| match view {
        View::List(fields) => Some(*fields),
        _ => None,
    });
    let told = listed.into_iter().flatten().filter_map(|field| {
        let figure = kind.figure(field.key).filter(|own| world.seen.shows_figure(own))?;
        let value = over.get(world.seen, figure, record)?;
        let shown =
            world.setup.texts.of_field(Some(kind), Some(field), &value, &|id| world.name(id));
        Some(format!(" · {shown}"))
    });
    told.collect()
}

/// The fields with these keys that hold something.
fn filled(record: &Record, kind: KindCode, keys: &[&str], world: &World<'_>) -> Told {
    let Some(kind) = Kind::by_code(kind) else { return Vec::new() };
    let told = keys.iter().filter_map(|key| {
        let field = kind.field(key)?;
        let label = world.setup.texts.field(kind, field).into_owned();
        Some((label, world.slot(record, field.code)?))
    });
    told.collect()
}

/// From when to when; for what has no end, the condition under which it goes on.
fn span(span: &Span, record: &Record, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let start = between(span.start, world);
    match span.finish {
        Some(finish) => {
            let told = [("start", start.into()), ("finish", between(finish, world).into())];
            texts.with("roadmap-span", &told)
        }
        None => {
            let condition = texts.maybe(&format!("condition-{}", record.id));
            let told =
                [("start", start.into()), ("condition", condition.unwrap_or_default().into())];
            texts.with("roadmap-open-span", &told)
        }
    }
}

/// One day, or two with all between them.
fn between((first, last): (chrono::NaiveDate, chrono::NaiveDate), world: &World<'_>) -> String {
    let texts = world.setup.texts;
    if first == last {
        return texts.date(first);
    }
    format!("{} – {}", texts.date(first), texts.date(last))
}

/// How long it takes: "3-4 weeks".
fn taken(record: &Record, fields: benchmark::Estimate, world: &World<'_>) -> Option<String> {
    let (min, max) = estimate(record, fields)?;
    let number = |own: Duration| own.count.to_string();
    let count = if min == max { number(min) } else { format!("{}–{}", number(min), number(max)) };
    let id = if min.months { "duration-months" } else { "duration-weeks" };
    let arguments = [("count", count.into()), ("most", i64::from(max.count).into())];
    Some(world.setup.texts.with(id, &arguments))
}
