//! What follows from a change of cycles: an idea's cycles are numbered, and one that is to be adapted
//! brings the next one with it.

use std::collections::BTreeMap;

use crate::domain::common::{CREATED, LEVEL, PILLARS, SITE};
use crate::domain::kinds::cycles::{cycle, question};
use crate::domain::kinds::{CYCLE, QUESTION};
use crate::domain::{FieldCode, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::after::After;

/// The largest number a cycle can have.
const LAST_NUMBER: i64 = 999;
/// So much of an id is kept in the ids of what is made from its record: there is a longest id.
const STEM: usize = 48;

/// A new cycle of an idea gets the next number; a cycle that is to be adapted brings the next one.
pub(super) fn consequences(after: &After<'_>) -> Vec<Edit> {
    let cycles = || after.records.values().filter(|own| own.kind == CYCLE && !own.is_deleted());
    let mut edits = Vec::new();
    let mut numbers: BTreeMap<&RecordId, i64> = BTreeMap::new();
    let mut number_of = |idea| {
        let last = numbers.entry(idea).or_insert_with(|| last_number(after, idea));
        *last = (*last + 1).min(LAST_NUMBER);
        *last
    };
    for cycle in cycles() {
        let Some(idea) = cycle.link(cycle::IDEA.code) else { continue };
        let is_new = after.former(&cycle.id).is_none();
        if is_new && cycle.get(cycle::NUMBER.code).is_none() {
            let value = Some(Value::Integer(number_of(idea)));
            edits.push(Edit::Set { id: cycle.id.clone(), code: cycle::NUMBER.code, value });
        }
    }
    for cycle in cycles() {
        let before = after.former(&cycle.id);
        let was = before.and_then(|before| before.choice(cycle::DECISION.code));
        let adapts = cycle.choice(cycle::DECISION.code) == Some(cycle::ADAPT)
            && stage_of(cycle) == cycle::ACT;
        // A next one in the trash was there already too: bringing it back is for people.
        if adapts
            && was != Some(cycle::ADAPT)
            && after.pointing(&cycle.id, CYCLE, cycle::FORMER.code).is_empty()
        {
            let own = || (cycle.integer(cycle::NUMBER.code).unwrap_or(1) + 1).min(LAST_NUMBER);
            let number = cycle.link(cycle::IDEA.code).map_or_else(own, &mut number_of);
            edits.extend(next(after, cycle, number));
        }
    }
    edits
}

/// The edits that make the cycle after one, with its questions.
fn next(after: &After<'_>, cycle: &Record, number: i64) -> Vec<Edit> {
    let id = next_id(after, cycle);
    // What it points to may have gone to the trash since.
    let lives = |to: &RecordId| after.find(to).is_some_and(|record| !record.is_deleted());
    let stays = |value: &Value| !matches!(value, Value::Link(to) if !lives(to));
    let carried = |own: &Record, codes: &[FieldCode]| -> Vec<(FieldCode, Value)> {
        let value = |code: &FieldCode| Some((*code, own.get(*code).cloned()?));
        codes.iter().filter_map(value).filter(|(_, value)| stays(value)).collect()
    };
    let mut codes = vec![LEVEL.code, SITE.code, PILLARS.code];
    codes.extend(cycle::CARRIED_ON);
    let mut values = carried(cycle, &codes);
    values.push((cycle::NUMBER.code, Value::Integer(number)));
    values.push((cycle::FORMER.code, Value::Link(cycle.id.clone())));
    let mut edits = vec![Edit::Create { id: id.clone(), kind: CYCLE, values }];
    let mut questions = after.pointing(&cycle.id, QUESTION, question::CYCLE.code);
    questions.retain(|own| !own.is_deleted());
    questions.sort_by_key(|own| (own.moment(CREATED.code), own.id.clone()));
    for (at, question) in questions.into_iter().enumerate() {
        let mut values =
            carried(question, &[LEVEL.code, SITE.code, PILLARS.code, question::TEXT.code]);
        values.push((question::CYCLE.code, Value::Link(id.clone())));
        let id = derived(&id, &format!("q{}", at + 1));
        edits.extend(id.map(|id| Edit::Create { id, kind: QUESTION, values }));
    }
    edits
}

/// `<first>-2`, `<first>-3` …: planning knows no chance, and the cycles of one ramp stand together.
fn next_id(after: &After<'_>, cycle: &Record) -> RecordId {
    let mut first = cycle;
    let mut place = 2;
    // A circle of cycles, which only a damaged file could bring, must not hold us here.
    while let Some(former) = first.link(cycle::FORMER.code).and_then(|id| after.find(id))
        && place <= LAST_NUMBER
    {
        first = former;
        place += 1;
    }
    let mut ids = (place..).filter_map(|place| derived(&first.id, &place.to_string()));
    ids.find(|id| after.find(id).is_none()).unwrap_or_else(|| first.id.clone())
}

fn derived(id: &RecordId, end: &str) -> Option<RecordId> {
    let stem: String = id.as_str().chars().take(STEM).collect();
    RecordId::parse(&format!("{stem}-{end}"))
}

fn last_number(after: &After<'_>, idea: &RecordId) -> i64 {
    let cycles = after.pointing(idea, CYCLE, cycle::IDEA.code).into_iter();
    cycles
        .filter(|own| !own.is_deleted())
        .filter_map(|own| own.integer(cycle::NUMBER.code))
        .max()
        .unwrap_or(0)
}

/// Without a stage it is being planned.
fn stage_of(cycle: &Record) -> u16 {
    cycle.choice(cycle::STAGE.code).unwrap_or(cycle::PLAN)
}
