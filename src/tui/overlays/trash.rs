//! What lies in the trash, the last first; Enter puts it back.

use crate::domain::common::DELETED;
use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::{NODE, PLACEMENT};
use crate::domain::{Record, RecordId, Value};
use crate::engine::Edit;

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The list of it; `None` if nothing lies there.
pub fn trash(world: &World<'_>) -> Option<Pick> {
    let texts = world.setup.texts;
    let since = |record: &Record| match record.get(DELETED.code) {
        Some(Value::Moment(moment)) => Some(*moment),
        _ => None,
    };
    let mut gone: Vec<_> = world.seen.records().records().filter(|own| own.is_deleted()).collect();
    gone.sort_by_key(|own| std::cmp::Reverse(since(own).map(|moment| moment.millis)));
    let row = |record: &Record| {
        let parts = parts(record, world)?;
        let told = parts.first().and_then(|id| world.seen.records().get(id.as_str()))?;
        let title = world.title(told);
        let day = since(record).map(|moment| texts.date(moment.day()));
        let aside = [Some(texts.kind_of(told.kind).into_owned()), day];
        let said = texts.with("said-back", &[("title", title.as_str().into())]);
        let edits = parts.iter().cloned().map(Edit::Restore).collect();
        let then = vec![Ask::Change(edits), Ask::Trash, Ask::Say(said)];
        let row = Row::new(Picked { then, shows: Vec::new() }, title);
        Some(Row { aside: aside.into_iter().flatten().collect::<Vec<_>>().join(" · "), ..row })
    };
    let rows: Vec<_> = gone.into_iter().filter_map(|own| row(own)).collect();
    (!rows.is_empty()).then(|| Pick {
        title: "trash-heading",
        size: (68, 18),
        words: ("word-put-back", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows),
    })
}

/// What comes back together: a row of an outline is its place and what stands there.
fn parts(record: &Record, world: &World<'_>) -> Option<Vec<RecordId>> {
    match record.kind {
        PLACEMENT => {
            let node = record.link(placement::NODE.code)?.clone();
            Some(vec![node, record.id.clone()])
        }
        NODE => {
            // It comes back with its place.
            let places = &mut world.seen.incoming(&record.id);
            (!places.any(|(code, _)| code == placement::NODE.code)).then(|| vec![record.id.clone()])
        }
        _ => Some(vec![record.id.clone()]),
    }
}
