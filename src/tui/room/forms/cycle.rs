//! A cycle for a room: the test at hand stage by stage, then the ramp of tests that it belongs to.

use std::iter::successors;

use crate::domain::kinds::cycles::{cycle, prediction, question, reading};
use crate::domain::kinds::{CYCLE, PREDICTION, QUESTION, READING};
use crate::domain::{Record, RecordId};

use crate::tui::wall::deck::{Deck, Idea, Line, Tone};
use crate::tui::world::World;

use super::record;

/// More cycles than any ramp has; a loop, which only a merge could make, ends there.
const MOST: usize = 100;

/// The deck.
pub fn deck(id: &RecordId, world: &World<'_>) -> Deck {
    let Some(own) = world.seen.records().get(id.as_str()) else { return Deck::default() };
    let ideas = [Some(plan(own, world)), asked(own, world), read(own, world), ramp(own, world)];
    Deck { about: world.title(own), ideas: ideas.into_iter().flatten().collect() }
}

/// Which test it is, and what is filled in.
fn plan(own: &Record, world: &World<'_>) -> Idea {
    let told = record::told(own, world).into_iter();
    let lines = told.map(|(label, text)| Line::labelled(label, text)).collect();
    Idea { id: Some(own.id.clone()), lines, ..Idea::new(numbered(own, world)) }
}

/// Its number and stage.
fn numbered(own: &Record, world: &World<'_>) -> String {
    let value = |code| world.slot(own, code);
    let told = [
        ("number", value(cycle::NUMBER.code).unwrap_or_else(|| "–".into()).into()),
        ("stage", value(cycle::STAGE.code).unwrap_or_default().into()),
    ];
    world.setup.texts.with("outline-cycle", &told)
}

/// What is asked, what was foreseen, what was learned.
fn asked(own: &Record, world: &World<'_>) -> Option<Idea> {
    let texts = world.setup.texts;
    let mut lines = Vec::new();
    for question in world.seen.pointing(&own.id, QUESTION, question::CYCLE.code) {
        lines.push(Line::of(&question.id, "?", world.title(question)));
        for own in world.seen.pointing(&question.id, PREDICTION, prediction::QUESTION.code) {
            let foreseen = world.foreseen(own);
            lines.push(Line { depth: 1, ..Line::of(&own.id, "→", foreseen.said) });
            lines.extend(foreseen.came.map(|text| Line { depth: 1, ..Line::new("✓", text) }));
        }
    }
    let heading = texts.get("kinds-question").into_owned();
    (!lines.is_empty()).then_some(Idea { lines, ..Idea::new(heading) })
}

/// What was read, day by day.
fn read(own: &Record, world: &World<'_>) -> Option<Idea> {
    let all = world.seen.pointing(&own.id, READING, reading::CYCLE.code);
    let lines: Vec<Line> = all.map(|own| Line::of(&own.id, "•", world.read(own))).collect();
    let heading = world.setup.texts.get("kinds-reading").into_owned();
    (!lines.is_empty()).then_some(Idea { lines, ..Idea::new(heading) })
}

/// The test from which one was adapted.
fn former<'a>(own: &'a Record, world: &World<'a>) -> Option<&'a Record> {
    let id = own.link(cycle::FORMER.code)?;
    world.seen.records().get(id.as_str()).map(|own| &**own)
}

/// The test that came of one.
fn latter<'a>(own: &'a Record, world: &World<'a>) -> Option<&'a Record> {
    world.seen.records().pointing(&own.id, CYCLE, cycle::FORMER.code).next().map(|own| &**own)
}

/// The tests before and after it, each larger than the one before.
fn ramp<'a>(own: &'a Record, world: &World<'a>) -> Option<Idea> {
    let mut chain: Vec<&Record> =
        successors(Some(own), |own| former(own, world)).take(MOST).collect();
    chain.reverse();
    chain.extend(successors(latter(own, world), |own| latter(own, world)).take(MOST));
    let line = |other: &&Record| {
        let decision = world.slot(other, cycle::DECISION.code);
        let decision = decision.map(|own| format!(" · {own}")).unwrap_or_default();
        let tone = if other.id == own.id { Tone::Cursor } else { Tone::Text };
        let text = format!("{}{decision}", numbered(other, world));
        Line { tone, ..Line::of(&other.id, "▶", text) }
    };
    let heading = world.setup.texts.get("wall-ramp").into_owned();
    let lines: Vec<Line> = chain.iter().map(line).collect();
    (lines.len() > 1).then_some(Idea { lines, ..Idea::new(heading) })
}
