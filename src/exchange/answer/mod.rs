//! Answers made into text, in the form, language and width that were asked for.

mod apart;
mod card;
mod chart;
mod document;
mod erasing;
mod gaps;
mod grid;
mod multiples;
mod outline;
mod pareto;
mod ramp;
mod readings;
mod register;
mod steps;
mod thread;
mod totals;
mod views;

use crate::domain::{Kind, Level, RecordId};
use crate::engine::Refusal;
use crate::engine::request::{Answer, Outcome};

use super::calendar::calendar;
use super::outline::Syntax;
use super::report::{self, Sums};
use super::visible::visible;
use super::{Format, Presentation, Reply, csv, json, reports};

pub(super) use chart::title as charted_title;
pub(super) use grid::worded;
pub use outline::problems as outline_problems;

/// What a command prints for an answer or a refusal.
pub fn render(result: &Result<Outcome, Refusal>, presentation: &Presentation) -> Reply {
    let mut reply = match result {
        Ok(outcome) => answered(outcome, presentation),
        Err(refusal) => {
            let exit = if matches!(refusal, Refusal::WhichRelation(_)) { 2 } else { 1 };
            Reply::failed(exit, &presentation.texts().refusal(refusal))
        }
    };
    // A file gets the bytes as they are; a person's terminal never does.
    reply.err = visible(&reply.err);
    if presentation.format == Format::Table && !is_export(result) || presentation.width.is_some() {
        reply.out = visible(&reply.out);
    }
    reply
}

/// A complete export is a document whatever form was asked for.
const fn is_export(result: &Result<Outcome, Refusal>) -> bool {
    matches!(result, Ok(Outcome { answer: Answer::Everything { .. } | Answer::Agenda(_), .. }))
}

fn answered(outcome: &Outcome, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    match (&outcome.answer, presentation.format) {
        (Answer::Everything { records, history }, _) => Reply {
            exit: 0,
            out: json::document(records, history.as_deref()),
            err: format!("{}\n", texts.get("export-holds-everything")),
        },
        (Answer::Imported { good, same, problems, passed, taken }, _) => {
            let sums = Sums { good: *good, same: *same, problems, passed, taken: *taken };
            report::of_rows(sums, presentation)
        }
        (Answer::ImportedReadings { kept, problems, taken }, _) => {
            report::of_readings(kept, problems, *taken, presentation)
        }
        // Only programs ask.
        (Answer::Columns(_), _) => Reply::said(document::of(outcome, presentation)),
        (Answer::Report(report), _) => {
            Reply::said(reports::draw(report, &outcome.names, presentation))
        }
        // A calendar without a day is none (RFC 5545, 3.4).
        (Answer::Agenda(days), _) if days.is_empty() => {
            Reply::failed(1, &texts.get("agenda-empty"))
        }
        (Answer::Agenda(days), _) => Reply::said(calendar(days, &outcome.names, texts)),
        (Answer::Outline(sheet), Format::Outline(syntax)) => {
            outline::of(sheet, syntax, presentation)
        }
        (Answer::Outline(sheet), _) => outline::of(sheet, Syntax::Outline, presentation),
        (Answer::Apart(own, ..), Format::Outline(syntax)) => {
            outline::of(&own.sheet, syntax, presentation)
        }
        (Answer::Ramp(ramp), Format::Outline(Syntax::Svg)) => {
            Reply::said(ramp::svg_of(ramp, &outcome.names, texts))
        }
        (Answer::Ramp(ramp), Format::Outline(syntax)) => {
            outline::of(&ramp::sheet(ramp, &outcome.names, texts), syntax, presentation)
        }
        (Answer::Thread(own), Format::Dot) => Reply::said(thread::dot(own, &outcome.names, texts)),
        (Answer::Thread(own), Format::Mermaid) => {
            Reply::said(thread::mermaid(own, &outcome.names, texts))
        }
        (_, Format::Json) => Reply::said(document::of(outcome, presentation)),
        (Answer::Records(kind, views, columns), Format::Csv) => {
            let audience = presentation.audience;
            let register = Kind::by_code(*kind)
                .map(|kind| csv::register(kind, views, columns, &outcome.names, (audience, texts)));
            let reply = Reply::said(register.unwrap_or_default());
            if audience == Level::Private {
                return reply;
            }
            // An empty file would tell nobody why.
            let readers = texts.level(audience);
            let told = [("count", views.len().into()), ("readers", readers.into())];
            Reply { err: format!("{}\n", texts.with("export-for", &told)), ..reply }
        }
        (Answer::Read(read), _) => Reply::said(readings::kept(read, &outcome.names, texts)),
        (Answer::Tallied(own), _) => Reply::said(texts.tallied(own, &outcome.names) + "\n"),
        (Answer::Heard(occasion, counted), _) => {
            let named = |id: &RecordId| texts.name(id, &outcome.names);
            let told = [
                ("meeting", named(occasion).into()),
                ("list", texts.counted(counted, &named).into()),
            ];
            Reply::said(texts.with("heard-kept", &told) + "\n")
        }
        (Answer::Readings(series, day), Format::Csv) => {
            Reply::said(readings::as_csv(series, *day, &outcome.names, texts))
        }
        (Answer::Table(filled), Format::Csv) => {
            Reply::said(grid::as_csv(filled, &outcome.names, presentation))
        }
        (Answer::Table(filled), _) => Reply::said(grid::of(filled, &outcome.names, presentation)),
        (Answer::Unchanged, _) => Reply::said(format!("{}\n", texts.get("answer-unchanged"))),
        (Answer::Made(id), _) => made(id, presentation),
        (Answer::Changed(ids), _) => {
            let ids: Vec<&str> = ids.iter().map(|id| outcome.names.short(id)).collect();
            let done = texts.with("answer-changed", &[("ids", ids.join(", ").into())]);
            Reply::said(format!("{done}\n"))
        }
        (Answer::Record(view, incoming), _) => {
            Reply::said(card::of(view, incoming, &outcome.names, presentation))
        }
        (Answer::Undone { entry, deeds, again }, _) => {
            Reply::said(steps::undone(entry, deeds, *again, &outcome.names, texts))
        }
        (Answer::Chart(charted), Format::Outline(Syntax::Svg)) => {
            Reply::said(chart::svg_of(charted, &outcome.names, texts))
        }
        // Of the formats of outlines a chart has the picture only.
        (Answer::Chart(charted), Format::Outline(_)) => {
            let refusal = Refusal::NotAnOutline(charted.measure.to_string());
            Reply::failed(1, &texts.refusal(&refusal))
        }
        (Answer::Chart(charted), _) => {
            Reply::said(chart::of(charted, &outcome.names, presentation))
        }
        (Answer::Multiples(own), Format::Outline(Syntax::Svg)) => {
            Reply::said(multiples::svg_of(own, &outcome.names, texts))
        }
        (Answer::Multiples(own), _) => {
            Reply::said(multiples::of(own, &outcome.names, presentation))
        }
        (Answer::Pareto(own), Format::Outline(Syntax::Svg)) => {
            Reply::said(pareto::svg_of(own, &outcome.names, texts))
        }
        (Answer::Pareto(own), _) => Reply::said(pareto::of(own, &outcome.names, presentation)),
        (Answer::Apart(own, since, until), _) => {
            Reply::said(apart::of(own, (*since, *until), presentation))
        }
        (Answer::Totals(kind, found), _) if found.is_empty() => {
            let kind = [("kind", texts.kinds(kind).into())];
            Reply::said(format!("{}\n", texts.with("totals-none", &kind)))
        }
        (Answer::Totals(kind, found), _) => Reply::said(totals::of(kind, found, presentation)),
        (Answer::Erasing(own), _) => Reply::said(erasing::of(own, &outcome.names, texts)),
        (Answer::Ramp(own), _) => Reply::said(ramp::of(own, &outcome.names, presentation)),
        (Answer::Thread(own), _) => Reply::said(thread::of(own, &outcome.names, texts)),
        (Answer::Gaps(found), _) if found.is_empty() => {
            Reply::said(format!("{}\n", texts.get("gaps-none")))
        }
        (Answer::Gaps(found), _) => Reply::said(gaps::of(found, &outcome.names, texts)),
        (Answer::Records(..) | Answer::Hits(_) | Answer::Log(_) | Answer::Readings(..), _) => {
            let mut err = String::new();
            let out = match &outcome.answer {
                Answer::Records(kind, views, columns) => {
                    let drawn = register::of(*kind, views, columns, &outcome.names, presentation);
                    drawn.map(|(drawn, left)| {
                        err = left;
                        drawn
                    })
                }
                Answer::Hits(hits) => register::of_hits(hits, &outcome.names, presentation),
                Answer::Readings(series, day) => {
                    readings::of(series, *day, &outcome.names, presentation)
                }
                Answer::Log(deeds) => steps::log(deeds, &outcome.names, texts),
                _ => None,
            };
            out.map_or_else(
                || Reply {
                    err: format!("{}\n", texts.get("list-nothing-found")),
                    ..Reply::default()
                },
                |out| Reply { out, err, ..Reply::default() },
            )
        }
    }
}

/// That something was made: for a person with its id, for a program the id alone.
pub fn made(id: &RecordId, presentation: &Presentation) -> Reply {
    let told = presentation.width.map(|_| {
        let id = [("id", id.as_str().into())];
        presentation.texts().with("answer-made", &id)
    });
    Reply::said(format!("{}\n", told.unwrap_or_else(|| id.to_string())))
}
