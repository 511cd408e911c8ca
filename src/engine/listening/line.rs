//! The paper tally of a meeting in one line: `families 12 new 5, Spanish 5, staff 3`. A group that is part of one
//! before it is part of that number.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::kinds::meetings::{meeting, participation};
use crate::domain::kinds::people::group;
use crate::domain::kinds::{GROUP, PARTICIPATION};
use crate::domain::{Language, Links, Record, RecordId, Value};
use crate::engine::fold::folded;
use crate::engine::title::{catalogue_code, title_text};
use crate::engine::{Context, Edit, Workspace};

/// What may stand before the number of those whom nobody had heard before.
const NEW: [&str; 5] = ["new", "nuevas", "nuevos", "nueva", "nuevo"];

/// A group that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Which one.
    pub group: RecordId,
    /// How many of it were there.
    pub count: i64,
    /// How many of these nobody had heard before, if that is said.
    pub new: Option<i64>,
    /// Which of those before it in the line it is a part of.
    pub part_of: Option<usize>,
}

/// Why a line is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// Nothing stands in it.
    Empty,
    /// No number follows these words.
    NoNumber(String),
    /// A number stands before any group.
    NoGroup(i64),
    /// No group is called so.
    UnknownGroup(String),
    /// Several are.
    SeveralGroups(String, Vec<Arc<Record>>),
    /// It is there twice.
    Twice(Arc<Record>),
    /// A part is more than the whole.
    MoreThanWhole(Arc<Record>, Arc<Record>),
    /// More are new than were there.
    MoreNew(i64),
    /// The number is not from 1 to 100,000.
    BadNumber(i64),
}

/// What a line says.
///
/// # Errors
/// The first thing in it that is not understood.
pub fn counted(
    workspace: &Workspace,
    context: &Context,
    line: &str,
) -> Result<Vec<Counted>, LineProblem> {
    let mut all: Vec<Counted> = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    let is_sign = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '=');
    for part in line.split(is_sign).filter(|part| !part.is_empty()) {
        let Ok(number) = part.parse::<i64>() else {
            words.push(part);
            continue;
        };
        let said = words.join(" ");
        words.clear();
        match all.last_mut().filter(|_| NEW.contains(&&*folded(&said))) {
            Some(last) if number <= last.count => last.new = Some(number),
            Some(_) => return Err(LineProblem::MoreNew(number)),
            None if said.is_empty() => return Err(LineProblem::NoGroup(number)),
            None => {
                let group = group_of(workspace, context, &said)?;
                all.push(entry(workspace, &all, &group, number)?);
            }
        }
    }
    match (words.is_empty(), all.is_empty()) {
        (false, _) => Err(LineProblem::NoNumber(words.join(" "))),
        (true, true) => Err(LineProblem::Empty),
        (true, false) => Ok(all),
    }
}

fn entry(
    workspace: &Workspace,
    before: &[Counted],
    record: &Arc<Record>,
    count: i64,
) -> Result<Counted, LineProblem> {
    let group = record.id.clone();
    if !(1..=100_000).contains(&count) {
        return Err(LineProblem::BadNumber(count));
    }
    if before.iter().any(|own| own.group == group) {
        return Err(LineProblem::Twice(record.clone()));
    }
    let mut above = above(workspace, &record.id);
    let part_of = above.find_map(|whole| before.iter().position(|own| own.group == whole));
    let whole = part_of.and_then(|at| before.get(at)).filter(|own| own.count < count);
    if let Some(whole) = whole.and_then(|own| workspace.get(own.group.as_str())) {
        return Err(LineProblem::MoreThanWhole(record.clone(), whole.clone()));
    }
    Ok(Counted { group, count, new: None, part_of })
}

/// The groups of which a group is a part, nearest first.
fn above(workspace: &Workspace, group: &RecordId) -> impl Iterator<Item = RecordId> {
    let mut seen = BTreeSet::from([group.clone()]);
    std::iter::successors(Some(group.clone()), move |id| {
        let whole = workspace.get(id.as_str())?.link(group::PARENT.code)?.clone();
        seen.insert(whole.clone()).then_some(whole)
    })
    .skip(1)
}

/// The group that is called so in either language: wholly, else at its beginning, else by one of its words.
fn group_of(
    workspace: &Workspace,
    context: &Context,
    said: &str,
) -> Result<Arc<Record>, LineProblem> {
    let wanted = folded(said);
    let titles = |own: &Record| {
        Language::ALL.map(|language| {
            let row = || (context.words.row)(catalogue_code(own)?, language);
            let title = title_text(own, language).map(str::to_owned).or_else(row);
            title.map(|title| folded(&title)).unwrap_or_default()
        })
    };
    type Way = fn(&str, &str) -> bool;
    let ways: [Way; 3] = [
        |title, wanted| title == wanted,
        |title, wanted| title.starts_with(wanted),
        |title, wanted| {
            title.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(wanted))
        },
    ];
    for way in ways {
        let found = workspace.of_kind(GROUP);
        let found = found.filter(|own| titles(own).iter().any(|title| way(title, &wanted)));
        let found: Vec<Arc<Record>> = found.cloned().collect();
        match &found[..] {
            [] => {}
            [only] => return Ok(only.clone()),
            _ => return Err(LineProblem::SeveralGroups(said.to_owned(), found)),
        }
    }
    Err(LineProblem::UnknownGroup(said.to_owned()))
}

/// What is to be changed so that a meeting has these numbers. One that was typed before is corrected.
pub fn edits(
    workspace: &Workspace,
    context: &Context,
    occasion: &Record,
    counted: &[Counted],
    fresh: &mut dyn FnMut() -> RecordId,
) -> Vec<Edit> {
    let day = occasion.date(meeting::DATE.code).unwrap_or_else(|| context.now.day());
    let mut ids: Vec<RecordId> = Vec::new();
    let mut edits = Vec::new();
    for own in counted {
        let whole = own.part_of.and_then(|at| ids.get(at)).cloned();
        let before = typed_before(workspace, occasion, &own.group);
        let id = before.map_or_else(&mut *fresh, |before| before.id.clone());
        let numbers = [
            (participation::COUNT.code, Some(Value::Integer(own.count))),
            (participation::NEW.code, own.new.map(Value::Integer)),
            (participation::OF_WHICH.code, whole.map(Value::Link)),
        ];
        match before {
            Some(before) => edits.extend(numbers.into_iter().filter_map(|(code, value)| {
                let differs = before.get(code) != value.as_ref();
                // What is not said again stays.
                (differs && value.is_some()).then(|| Edit::Set { id: id.clone(), code, value })
            })),
            None => {
                let said = numbers.into_iter().filter_map(|(code, value)| Some((code, value?)));
                let groups = Links::from([(own.group.clone(), day)]);
                let values = [
                    (participation::OCCASION.code, Value::Link(occasion.id.clone())),
                    (participation::DATE.code, Value::Date(day)),
                    (participation::STATE.code, Value::Choice(participation::PRESENT)),
                    (participation::FORM.code, Value::Choice(participation::BY_NUMBER)),
                    (participation::GROUPS.code, Value::Links(Box::new(groups))),
                ];
                let values = values.into_iter().chain(said).collect();
                edits.push(Edit::Create { id: id.clone(), kind: PARTICIPATION, values });
            }
        }
        ids.push(id);
    }
    edits
}

/// The number that a meeting has of a group already.
fn typed_before<'a>(
    workspace: &'a Workspace,
    occasion: &Record,
    group: &RecordId,
) -> Option<&'a Record> {
    let marks = workspace.pointing(&occasion.id, PARTICIPATION, participation::OCCASION.code);
    let is_own = |own: &&Record| {
        let is_number = own.choice(participation::FORM.code) == Some(participation::BY_NUMBER);
        let groups = own.links(participation::GROUPS.code);
        is_number && groups.is_some_and(|all| all.len() == 1 && all.contains_key(group))
    };
    marks.map(|own| &**own).find(is_own)
}
