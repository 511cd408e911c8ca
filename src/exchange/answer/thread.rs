//! The thread of a record: as a tree of words, as data, and as a graph for programs that draw.

use std::borrow::Cow;

use serde_json::{Value as Json, json};

use crate::domain::{FieldCode, Kind, Record, RecordId};
use crate::engine::request::Names;
use crate::engine::thread::{Knot, Thread};
use crate::exchange::outline::mermaid_label;
use crate::texts::Texts;

/// What a step farther away is indented by.
const STEP: &str = "  ";
/// How Mermaid calls a chart that is read from top to bottom.
const DOWNWARD: &str = "TD";

/// A line for each record: above it what it is for, below it what came of it.
pub fn of(thread: &Thread, names: &Names, texts: Texts) -> String {
    let mut out = String::new();
    let mut line = |indent: usize, words: &str| {
        out.push_str(&STEP.repeat(indent));
        out.push_str(words);
        out.push('\n');
    };
    for own in &thread.lacks {
        line(0, &lack(own, thread, names, texts));
    }
    if !thread.why.is_empty() {
        line(0, &texts.get("thread-why"));
    }
    for knot in thread.why.iter().rev() {
        line(knot.depth + 1, &told(knot, thread, names, texts));
    }
    line(0, &format!("› {}", named(&thread.of, thread, names, texts)));
    if !thread.what.is_empty() {
        line(0, &texts.get("thread-what"));
    }
    for knot in &thread.what {
        line(knot.depth + 1, &told(knot, thread, names, texts));
    }
    if thread.is_alone() {
        line(0, &texts.get("thread-alone"));
    }
    if thread.is_cut {
        line(0, &texts.get("thread-cut"));
    }
    out
}

fn told(knot: &Knot, thread: &Thread, names: &Names, texts: Texts) -> String {
    let named = named(&knot.id, thread, names, texts);
    if knot.again { texts.with("thread-again", &[("record", named.into())]) } else { named }
}

fn named(id: &RecordId, thread: &Thread, names: &Names, texts: Texts) -> String {
    let kind = kind(id, thread, names, texts);
    format!("{} ({kind}, {})", texts.name(id, names), names.short(id))
}

fn kind(id: &RecordId, thread: &Thread, names: &Names, texts: Texts) -> Cow<'static, str> {
    names.get(id).map(|own| texts.kind_on(thread, own)).unwrap_or_default()
}

/// What it is called, and what it is.
fn label(id: &RecordId, thread: &Thread, names: &Names, texts: Texts) -> String {
    format!("{} ({})", texts.name(id, names), kind(id, thread, names, texts))
}

fn lack(lack: &(RecordId, FieldCode), thread: &Thread, names: &Names, texts: Texts) -> String {
    let (id, field) = lack;
    let field = names.get(id).map(|own| texts.slot(own.kind, *field)).unwrap_or_default();
    let record = named(id, thread, names, texts);
    texts.with("thread-lack", &[("field", field.into()), ("record", record.into())])
}

/// The record, both ways from it, and what nobody has said yet on the way up.
pub fn document(thread: &Thread, names: &Names, texts: Texts) -> Json {
    let kind = |record: &Record| Kind::by_code(record.kind);
    let of = |id: &RecordId| {
        let record = names.get(id);
        json!({
            "id": id.as_str(),
            "kind": record.and_then(kind).map(|kind| kind.key),
            "label": record.map(|own| texts.title_among(own, names)),
        })
    };
    let knot = |knot: &Knot| {
        let mut own = of(&knot.id);
        own["from"] = knot.from.as_str().into();
        own["depth"] = knot.depth.into();
        own["again"] = knot.again.into();
        own
    };
    let lack = |(id, field): &(RecordId, FieldCode)| {
        let field = names.get(id).and_then(kind).and_then(|kind| kind.field_of(*field));
        json!({ "id": id.as_str(), "field": field.map(|field| field.key) })
    };
    let mut document = of(&thread.of);
    document["up"] = thread.why.iter().map(knot).collect();
    document["down"] = thread.what.iter().map(knot).collect();
    document["lacks"] = thread.lacks.iter().map(lack).collect();
    document["more"] = thread.is_cut.into();
    document
}

/// A graph for Graphviz, from what is above to what is below.
pub fn dot(thread: &Thread, names: &Names, texts: Texts) -> String {
    let quoted = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    };
    let mut out = "digraph {\n  node [shape=box];\n".to_owned();
    for id in thread.records() {
        let label = quoted(&label(id, thread, names, texts));
        let style = if *id == thread.of { ", style=bold" } else { "" };
        out.push_str(&format!("  {} [label={label}{style}];\n", quoted(id.as_str())));
    }
    for (above, below) in thread.joints() {
        out.push_str(&format!("  {} -> {};\n", quoted(above.as_str()), quoted(below.as_str())));
    }
    out + "}\n"
}

/// A flow chart of Mermaid, from what is above to what is below.
pub fn mermaid(thread: &Thread, names: &Names, texts: Texts) -> String {
    let records = thread.records();
    let name = |id: &RecordId| records.iter().position(|own| *own == id).unwrap_or_default();
    let mut out = format!("flowchart {DOWNWARD}\n");
    for (at, id) in records.iter().enumerate() {
        let label = mermaid_label(&label(id, thread, names, texts));
        let (open, close) = if **id == thread.of { ("([", "])") } else { ("[", "]") };
        out.push_str(&format!("  n{at}{open}\"{label}\"{close}\n"));
    }
    for (above, below) in thread.joints() {
        out.push_str(&format!("  n{} --> n{}\n", name(above), name(below)));
    }
    out
}
