//! The choice of what comes of a cycle.

use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{Kind, RecordId, Value};
use crate::engine::Edit;

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// What comes of a cycle.
pub fn decision(cycle: &RecordId, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let field =
        Kind::by_code(CYCLE).and_then(|kind| Some((kind, kind.field_of(cycle::DECISION.code)?)));
    let rows = field.into_iter().flat_map(|(kind, field)| {
        field.choices().iter().map(move |choice| {
            let value = Some(Value::Choice(choice.code));
            let edit = Edit::Set { id: cycle.clone(), code: cycle::DECISION.code, value };
            let then = vec![Ask::Change(vec![edit])];
            Row::new(Picked { then, shows: Vec::new() }, texts.choice(kind, field, choice).into())
        })
    });
    Pick {
        title: "cycle-decision-heading",
        size: (60, 10),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows.collect()),
    }
}
