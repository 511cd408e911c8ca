//! The choices that a cycle offers: what comes of it, and what is added to it.

use crate::domain::kinds::cycles::{cycle, prediction, question, reading};
use crate::domain::kinds::{CYCLE, PREDICTION, QUESTION, READING};
use crate::domain::{FieldCode, Kind, KindCode, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::outlines::figures::from;

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::{Ask, Start};
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
    pick("cycle-decision-heading", rows.collect())
}

/// A question, the prediction for one that has none, a reading.
pub fn parts(cycle: &Record, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let new = |kind: KindCode, values: Vec<(FieldCode, Value)>, words: String| {
        let start = Start { values, ..Start::default() };
        let then = vec![Ask::Form { kind, record: None, start }];
        Row::new(Picked { then, shows: Vec::new() }, words)
    };
    let own = Value::Link(cycle.id.clone());
    let mut rows = vec![new(
        QUESTION,
        vec![(question::CYCLE.code, own.clone())],
        texts.get("cycle-add-question").into(),
    )];
    for question in from(&world.seen, &cycle.id, QUESTION, question::CYCLE.code) {
        if from(&world.seen, &question.id, PREDICTION, prediction::QUESTION.code).next().is_none() {
            let title = ("question", world.title(question).into());
            let words = texts.with("cycle-add-prediction", &[title]);
            let values = vec![(prediction::QUESTION.code, Value::Link(question.id.clone()))];
            rows.push(new(PREDICTION, values, words));
        }
    }
    let today = Value::Date(world.setup.now.day());
    let mut values = vec![(reading::CYCLE.code, own), (reading::DATE.code, today)];
    values.extend(
        cycle.get(cycle::MEASURE.code).map(|measure| (reading::MEASURE.code, measure.clone())),
    );
    rows.push(new(READING, values, texts.get("cycle-add-reading").into()));
    pick("cycle-add-heading", rows)
}

fn pick(title: &'static str, rows: Vec<Row<Picked>>) -> Pick {
    Pick {
        title,
        size: (60, 10),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows),
    }
}
