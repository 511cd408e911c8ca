//! Every answer but exports and imports as one JSON document.

use serde_json::{Value as Json, json};

use crate::domain::{FieldCode, Kind, KindCode, RecordId};
use crate::engine::history::{Act, Deed};
use crate::engine::request::{Answer, Names, Outcome};
use crate::engine::{Cause, Entry};
use crate::exchange::Presentation;
use crate::exchange::json::{slot, slot_key};
use crate::exchange::visible::spelled_in_json;
use crate::texts::names::row_name;

use super::{
    apart, chart, erasing, gaps, grid, multiples, pareto, ramp, readings, thread, totals, views,
};

/// The document, with a line end.
pub fn of(outcome: &Outcome, presentation: &Presentation) -> String {
    spelled_in_json(&format!("{:#}\n", json_of(outcome, presentation)))
}

fn json_of(outcome: &Outcome, presentation: &Presentation) -> Json {
    let (names, texts) = (&outcome.names, presentation.texts());
    match &outcome.answer {
        Answer::Made(id) => json!({ "id": id.as_str() }),
        Answer::Changed(ids) => {
            json!({ "ids": ids.iter().map(|id| id.as_str()).collect::<Vec<_>>() })
        }
        Answer::Record(view, incoming) => {
            let mut map = views::of(view, names, presentation);
            map.insert("incoming".to_owned(), views::incoming(incoming, names, presentation));
            Json::Object(map)
        }
        Answer::Records(_, list, _) => {
            list.iter().map(|view| Json::Object(views::of(view, names, presentation))).collect()
        }
        Answer::Hits(hits) => {
            let hits = hits.iter().filter_map(|hit| {
                let record = names.get(&hit.id)?;
                Some(json!({
                    "id": hit.id.as_str(),
                    "kind": Kind::by_code(record.kind)?.key,
                    "label": texts.title_among(record, names),
                    "field": slot_key(record.kind, hit.field),
                    "line": hit.line(record, row_name).map(|(line, _)| line),
                }))
            });
            hits.collect()
        }
        Answer::Read(read) => readings::kept_as_json(read),
        Answer::Tallied(own) => readings::tallied_as_json(own),
        Answer::Heard(occasion, counted) => {
            let counted = counted.iter().map(|own| {
                let part_of = own.part_of.and_then(|at| counted.get(at));
                json!({
                    "group": own.group.as_str(),
                    "count": own.count,
                    "new": own.new,
                    "part_of": part_of.map(|own| own.group.as_str()),
                })
            });
            json!({ "occasion": occasion.as_str(), "counted": counted.collect::<Vec<_>>() })
        }
        Answer::Readings(series, day) => readings::document(series, *day, names, texts),
        Answer::Table(filled) => grid::document(filled, names, presentation),
        Answer::Totals(kind, totals) => totals::document(kind, totals, texts),
        Answer::Chart(charted) => chart::document(charted, names, texts),
        Answer::Apart(own, since, until) => apart::document(own, *since, *until),
        Answer::Multiples(own) => multiples::document(own, names, texts),
        Answer::Pareto(own) => pareto::document(own, names, texts),
        Answer::Gaps(found) => gaps::document(found, names, presentation),
        Answer::Ramp(own) => ramp::document(own, names, presentation),
        Answer::Thread(own) => thread::document(own, names, texts),
        Answer::Log(log) => log.iter().map(|deed| deed_of(deed, names, presentation)).collect(),
        Answer::Undone { entry, deeds, again } => step(entry, deeds, *again, names, presentation),
        Answer::Erasing(own) => erasing::document(own, names, texts),
        Answer::Columns(found) => json!({
            "columns": found.as_ref().map(|(map, _)| map),
            "measure": found.as_ref().and_then(|(_, own)| own.as_ref()).map(|own| own.as_str()),
        }),
        Answer::Unchanged
        | Answer::ImportedReadings { .. }
        | Answer::Everything { .. }
        | Answer::Imported { .. }
        | Answer::Report(_)
        | Answer::Agenda(_)
        | Answer::Outline(_) => json!({ "ids": [] }),
    }
}

fn step(
    entry: &Entry,
    deeds: &[Deed],
    again: bool,
    names: &Names,
    presentation: &Presentation,
) -> Json {
    let deeds = deeds.iter().map(|deed| deed_of(deed, names, presentation));
    json!({
        "step": entry.sequence,
        "moment": entry.moment.to_string(),
        "author": entry.author,
        "again": again,
        "deeds": deeds.collect::<Vec<_>>(),
    })
}

fn deed_of(deed: &Deed, names: &Names, presentation: &Presentation) -> Json {
    let acts = deed.acts.iter().map(|act| act_of(deed.kind, act));
    json!({
        "step": deed.sequence,
        "moment": deed.moment.to_string(),
        "author": deed.author,
        "cause": cause(&deed.cause),
        "id": deed.id.as_str(),
        "kind": Kind::by_code(deed.kind).map(|kind| kind.key),
        "acts": acts.collect::<Vec<_>>(),
        "sentences": presentation.texts().deed(deed, names),
    })
}

const fn cause(cause: &Cause) -> &'static str {
    match cause {
        Cause::Edit => "edit",
        Cause::Undo(_) => "undo",
        Cause::Redo(_) => "redo",
        Cause::Import => "import",
        Cause::Capture(_) => "capture",
        Cause::Founding => "founding",
        Cause::Recovery => "recovery",
    }
}

fn act_of(kind: KindCode, act: &Act) -> Json {
    let link = |act: &str, code: FieldCode, to: &RecordId| json!({ "act": act, "relation": slot_key(kind, code), "to": to.as_str() });
    match act {
        Act::Created => json!({ "act": "created" }),
        Act::Uncreated => json!({ "act": "uncreated" }),
        Act::Removed => json!({ "act": "removed" }),
        Act::Restored => json!({ "act": "restored" }),
        Act::Moved(way) => json!({ "act": "moved", "way": way.key() }),
        Act::Set { code, before, after } => json!({
            "act": "set",
            "field": slot_key(kind, *code),
            "before": before.as_ref().map(|value| slot(kind, *code, value).1),
            "after": after.as_ref().map(|value| slot(kind, *code, value).1),
        }),
        Act::Linked(code, to) => link("linked", *code, to),
        Act::Unlinked(code, to) => link("unlinked", *code, to),
    }
}
