//! The agenda of a meeting, with what was captured under each item.

use crate::domain::kinds::meetings::agenda_item;
use crate::domain::kinds::outlines::node;
use crate::domain::kinds::{AGENDA_ITEM, NODE};
use crate::domain::{Kind, Record, RecordId, Value};
use crate::engine::meetings::Item;

use super::block::{Block, section};
use super::name::kinds;
use super::words::Words;

/// One list in levels; nothing without an agenda.
pub(super) fn blocks(items: &[Item], words: &Words<'_>) -> Vec<Block> {
    let mut rows = Vec::new();
    for item in items {
        let Some(record) = words.names.get(&item.id) else { continue };
        rows.push((0, line(record, words)));
        let captured = item.captured.iter().map(|(depth, id)| (depth + 1, said(id, words)));
        rows.extend(captured);
    }
    let rows = if rows.is_empty() { Vec::new() } else { vec![Block::Outline(rows)] };
    section(kinds(AGENDA_ITEM, words.texts), rows)
}

/// What an item is called, how long it takes and what is done; that it is talked about goes without saying.
fn line(record: &Record, words: &Words<'_>) -> String {
    let minutes = record.integer(agenda_item::MINUTES.code).map(|own| words.texts.span(own));
    let activity = Kind::by_code(record.kind).and_then(|kind| {
        let field = agenda_item::ACTIVITY;
        let activity = record.choice(field.code).filter(|own| Some(*own) != field.default)?;
        Some(words.value(kind, &field, &Value::Choice(activity)))
    });
    let parts = [Some(words.title(record)), minutes, activity];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What was captured; that it is a root cause is said in words.
fn said(id: &RecordId, words: &Words<'_>) -> String {
    let name = words.name(id);
    let is_root = |own: &Record| own.kind == NODE && own.is_flagged(node::ROOT.code);
    if words.names.get(id).is_some_and(is_root) { words.texts.rooted(&name) } else { name }
}
