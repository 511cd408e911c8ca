//! The story of an improvement: theory, tests, voices, what comes next. What is missing is said in a line to those who
//! may know what there could be.

use crate::domain::kinds::PREDICTION;
use crate::domain::kinds::cycles::{cycle, prediction};
use crate::domain::kinds::meetings::{agenda_item, task};
use crate::domain::kinds::people::expectation;
use crate::domain::{Field, Kind, Record, RecordId, Value};
use crate::engine::request::{Tested, View};
use crate::engine::story::{Ahead, Theory, TheoryRow, Voices};

use super::block::{Block, Step, section};
use super::votes;
use super::words::Words;

/// What stands between the pieces of a line.
const BETWEEN: &str = " · ";

/// The driver diagrams: all drivers, and the ideas that were tried.
pub(super) fn theory(all: &[Theory], words: &Words<'_>, knows: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    for own in all {
        if all.len() > 1 {
            blocks.push(Block::Text(words.name(&own.outline)));
        }
        let rows = own.rows.iter().map(|row| (row.depth, driver(row, words)));
        blocks.push(Block::Outline(rows.collect()));
        if own.untried > 0 && knows {
            let count = [("count", own.untried.into())];
            blocks.push(Block::Text(words.texts.with("story-untried", &count)));
        }
    }
    part(["story-theory", "story-theory-none"], blocks, words, knows)
}

fn driver(row: &TheoryRow, words: &Words<'_>) -> String {
    let name = words.name(&row.node);
    let number = |own: &&Record| own.integer(cycle::NUMBER.code);
    let tests = row.tests.iter().filter_map(|id| words.names.get(id));
    let Some(newest) = tests.max_by_key(number).filter(|_| !row.again) else { return name };
    let is = value(newest, &cycle::DECISION, words).or_else(|| value(newest, &cycle::STAGE, words));
    let count = [("count", row.tests.len().into())];
    let tested = words.texts.with("story-tested", &count);
    [Some(name), Some(tested), is].into_iter().flatten().collect::<Vec<_>>().join(BETWEEN)
}

/// The tests, each with what it asked, what was predicted, what came out and what was learned.
pub(super) fn tests(all: &[Tested], words: &Words<'_>, knows: bool) -> Vec<Block> {
    let steps: Vec<Step> = all.iter().filter_map(|own| step(own, words, knows)).collect();
    let steps = if steps.is_empty() { Vec::new() } else { vec![Block::Steps(steps)] };
    part(["story-tests", "story-tests-none"], steps, words, knows)
}

fn step(own: &Tested, words: &Words<'_>, knows: bool) -> Option<Step> {
    let texts = words.texts;
    let cycle = words.names.get(&own.cycle)?;
    let since = cycle.date(cycle::START.code).map(|day| texts.date(day));
    let told = since.into_iter().chain([texts.rung_told(cycle)]).filter(|own| !own.is_empty());
    let asked = own.asked.iter().map(|(question, predicted)| {
        let mut said: Vec<String> = predicted.iter().map(|own| prediction(own, words)).collect();
        if said.is_empty() && knows {
            said.push(texts.get("story-no-prediction").into_owned());
        }
        (words.name(question), said.join(" "))
    });
    let noted = [("story-seen", &cycle::OBSERVATIONS), ("story-learned", &cycle::SUMMARY)];
    let noted = noted.into_iter().filter_map(|(label, field)| {
        Some((texts.get(label).into_owned(), value(cycle, field, words)?))
    });
    Some(Step {
        head: head(cycle, words),
        told: told.collect::<Vec<_>>().join(BETWEEN),
        facts: asked.chain(noted).collect(),
    })
}

/// Which test of its idea it is, and what is tried.
fn head(cycle: &Record, words: &Words<'_>) -> String {
    let title = words.title(cycle);
    let Some(number) = cycle.integer(cycle::NUMBER.code) else { return title };
    words.texts.with("story-test", &[("number", number.into()), ("title", title.into())])
}

/// What was said beforehand, and beside it what came out.
fn prediction(view: &View, words: &Words<'_>) -> String {
    let texts = words.texts;
    let Some(kind) = Kind::by_code(PREDICTION) else { return String::new() };
    let own = &view.record;
    let field = |field: &Field| Some(words.shown(kind, field, view)).filter(|own| !own.is_empty());
    let (low, high) = (field(&prediction::LOW), field(&prediction::HIGH));
    let range = match (low, high) {
        (Some(low), Some(high)) => {
            Some(texts.with("story-between", &[("low", low.into()), ("high", high.into())]))
        }
        (Some(low), None) => Some(texts.with("story-at-least", &[("low", low.into())])),
        (None, Some(high)) => Some(texts.with("story-at-most", &[("high", high.into())])),
        (None, None) => None,
    };
    let sure = field(&prediction::CONFIDENCE);
    let sure = sure.map(|own| texts.with("story-sure", &[("share", own.into())]));
    let how = [range, field(&prediction::EXPECTED), sure].into_iter().flatten();
    let how = how.collect::<Vec<_>>().join(", ");
    let what = ("what", sentence(&words.title(own)).into());
    let mut said = vec![match how.is_empty() {
        true => texts.with("story-predicted", &[what]),
        false => texts.with("story-predicted-how", &[what, ("how", how.into())]),
    }];
    let came = field(&prediction::RESULT).or_else(|| field(&prediction::ANSWER));
    let matched = prediction::MATCH
        .field
        .choices()
        .iter()
        .find(|choice| view.figure(&prediction::MATCH) == Some(&Value::Choice(choice.code)));
    said.push(match (came, matched) {
        (Some(came), Some(matched)) => {
            let told = [("result", came.into()), ("match", matched.key.into())];
            texts.with("story-came-out", &told)
        }
        (Some(came), None) => texts.with("story-came-out-only", &[("result", came.into())]),
        (None, _) => texts.get("story-no-result").into_owned(),
    });
    if own.date(prediction::LATE.code).is_some() {
        said.push(texts.get("story-late").into_owned());
    }
    if view.figure(&prediction::AMENDED) == Some(&Value::Flag(true)) {
        said.push(texts.get("story-amended").into_owned());
    }
    said.extend(field(&prediction::LEARNED).map(|own| format!("{}.", sentence(&own))));
    said.join(" ")
}

/// What people said, and how they voted.
pub(super) fn voices(own: &Voices, words: &Words<'_>, knows: bool) -> Vec<Block> {
    let said: Vec<String> = own.said.iter().filter_map(|id| voice(id, words)).collect();
    let votes = votes::rows(&own.votes, words);
    let said = (!said.is_empty()).then_some(Block::Items(said));
    let votes = (!votes.is_empty()).then_some(Block::Outline(votes));
    part(
        ["story-voices", "story-voices-none"],
        said.into_iter().chain(votes).collect(),
        words,
        knows,
    )
}

fn voice(id: &RecordId, words: &Words<'_>) -> Option<String> {
    let record = words.names.get(id)?;
    let told = ("words", words.title(record).into());
    let said = words.texts.with("story-quote", &[told]);
    let by =
        [&expectation::HOLDER, &agenda_item::SAID_BY, &agenda_item::SAID_AT, &expectation::DATE];
    let by = by.into_iter().filter_map(|field| value(record, field, words));
    Some(std::iter::once(said).chain(by).collect::<Vec<_>>().join(BETWEEN))
}

/// The tests that go on with what they still ask, what was announced, and who does what.
pub(super) fn ahead(own: &Ahead, words: &Words<'_>, knows: bool) -> Vec<Block> {
    let texts = words.texts;
    let mut rows = Vec::new();
    let line = |record: &Record, is: Option<String>, owner: &Field, end: &Field| {
        let nobody = || knows.then(|| texts.get("report-nobody").into_owned());
        let who = value(record, owner, words).or_else(nobody);
        let until = record.date(end.code).map(|day| texts.date(day));
        let until = until.map(|day| texts.with("story-until", &[("day", day.into())]));
        let told = [is, who, until].into_iter().flatten();
        std::iter::once(words.title(record)).chain(told).collect::<Vec<_>>().join(BETWEEN)
    };
    for (id, asked) in &own.open {
        let Some(cycle) = words.names.get(id) else { continue };
        let stage = value(cycle, &cycle::STAGE, words);
        rows.push((0, line(cycle, stage, &cycle::OWNER, &cycle::END)));
        rows.extend(asked.iter().map(|id| (1, words.name(id))));
    }
    for id in &own.announced {
        let Some(cycle) = words.names.get(id) else { continue };
        let next = value(cycle, &cycle::NEXT, words).unwrap_or_default();
        let told = [("test", words.title(cycle).into()), ("next", next.into())];
        rows.push((0, texts.with("story-announced", &told)));
    }
    let tasks = own.tasks.iter().filter_map(|id| words.names.get(id));
    rows.extend(tasks.map(|own| (0, line(own, None, &task::OWNER, &task::DUE))));
    let rows = if rows.is_empty() { Vec::new() } else { vec![Block::Outline(rows)] };
    part(["story-ahead", "story-ahead-none"], rows, words, knows)
}

/// A part under its heading, or a line that there is none.
fn part(
    [heading, none]: [&str; 2],
    mut blocks: Vec<Block>,
    words: &Words<'_>,
    knows: bool,
) -> Vec<Block> {
    if blocks.is_empty() && knows {
        blocks.push(Block::Text(words.texts.get(none).into_owned()));
    }
    section(words.texts.get(heading).into_owned(), blocks)
}

/// What stands in a field, if something does.
fn value(record: &Record, field: &Field, words: &Words<'_>) -> Option<String> {
    let kind = Kind::by_code(record.kind)?;
    let field = kind.field_of(field.code).filter(|own| own.key == field.key)?;
    Some(words.value(kind, field, record.get(field.code)?))
}

/// Words to which a full stop can be set.
fn sentence(words: &str) -> String {
    words.trim_end_matches(['.', ' ']).to_owned()
}
