//! What the first pane lists, and where each line leads.

use chrono::NaiveDate;

use crate::domain::declare::{Check, Grade};
use crate::domain::kinds::PERSON;
use crate::domain::kinds::people::person;
use crate::domain::{FieldCode, Kind, KindCode, RecordId, Value};
use crate::engine::deed;
use crate::engine::me::me;
use crate::engine::reckon::{Gap, Standing, Waiting};
use crate::engine::waiting::{DueDate, due_dates, wants_backup};

use crate::tui::beside::Step;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::overlays::note_box;
use crate::tui::pane::{Ask, Place, Start};
use crate::tui::world::World;

/// One line.
pub struct Item {
    /// The message id of the heading that it stands under.
    pub section: &'static str,
    /// What it says.
    pub words: String,
    /// What stands at its end.
    pub aside: String,
    /// How it looks.
    pub role: Role,
    /// Where it leads.
    pub lead: Lead,
}

/// Where a line leads.
pub enum Lead {
    /// To a record or a pane.
    Go(Place),
    /// To a field of a record that is to be filled in.
    Form(KindCode, RecordId, FieldCode),
    /// To a form that was left unfinished.
    Unfinished(KindCode, Start),
    /// To the note that was being written.
    Note,
    /// To an action.
    Run(Act),
}

impl Lead {
    /// What has to be asked for.
    pub fn asks(&self) -> Vec<Ask> {
        let ask = match self {
            Self::Go(place) => Ask::Go(place.clone()),
            Self::Form(kind, id, field) => {
                let start = Start { field: Some(*field), ..Start::default() };
                Ask::Form { kind: *kind, record: Some(id.clone()), start }
            }
            Self::Unfinished(kind, start) => {
                Ask::Form { kind: *kind, record: None, start: start.clone() }
            }
            Self::Note => Ask::Note,
            Self::Run(act) => Ask::Run(*act),
        };
        vec![ask]
    }
}

/// All lines, those that wait first.
pub fn items(world: &World<'_>, standing: &Standing, lately: &[(u64, Option<Step>)]) -> Vec<Item> {
    let mut items: Vec<Item> = nameless(world).into_iter().chain(unfinished(world)).collect();
    items.extend(problems(world));
    let due = due_dates(world.seen, world.setup.now.day());
    items.extend(due.iter().filter_map(|due| date(world, due)));
    items.extend(checks(world, standing));
    items.extend(backup_due(world));
    items.extend(lately.iter().filter_map(|(step, read)| done(world, *step, read.as_ref())));
    if world.setup.hand.example {
        // It is thrown away: nobody has to back it up.
        items.retain(|item| !matches!(item.lead, Lead::Run(Act::Backup)));
    } else {
        items.push(backup(world));
    }
    items
}

fn item(words: String, lead: Lead) -> Item {
    Item { section: "home-waits", words, aside: String::new(), role: Role::Text, lead }
}

/// What kinds look for: a line each, or one line together if there are many of a sort.
fn checks(world: &World<'_>, standing: &Standing) -> Vec<Item> {
    let due = standing.waiting(world.seen);
    let lines = due.iter().flat_map(|own| match &own.gaps[..] {
        [first, ..] if own.count > own.gaps.len() => vec![together(world, own, first)],
        few => few.iter().map(|gap| check(world, own, gap)).collect(),
    });
    lines.collect()
}

/// One record, and what is missing or waits.
fn check(world: &World<'_>, Waiting { check, .. }: &Waiting, gap: &Gap) -> Item {
    let record = gap.id.as_ref().and_then(|id| world.seen.get(id.as_str()));
    let words = world.setup.texts.gap(gap, &|id| world.name(id));
    let title = record.map(|record| world.title(record)).filter(|title| !title.is_empty());
    let words = title.map_or_else(|| words.clone(), |title| format!("{title} · {words}"));
    let aside = record.zip(check.aside).and_then(|(own, field)| match own.get(field.code)? {
        Value::Date(day) => Some(away(world, *day)),
        Value::Moment(moment) => Some(away(world, moment.day())),
        _ => world.slot(own, field.code),
    });
    Item { aside: aside.unwrap_or_default(), role: role(gap), ..item(words, leads(gap, check)) }
}

/// Many records of which the same is missing: how many, since when, and the way to the first of them.
fn together(world: &World<'_>, own: &Waiting, gap: &Gap) -> Item {
    let texts = world.setup.texts;
    let kinds = Kind::by_code(gap.kind).map(|kind| texts.kinds(kind)).unwrap_or_default();
    let count = texts.integer(i64::try_from(own.count).unwrap_or(i64::MAX));
    let words = format!("{kinds} ({count}) · {}", texts.gap(gap, &|id| world.name(id)));
    let aside = own.since.map(|day| texts.with("home-since", &[("away", away(world, day).into())]));
    let aside = aside.unwrap_or_default();
    Item { aside, role: role(gap), ..item(words, leads(gap, own.check)) }
}

fn away(world: &World<'_>, day: NaiveDate) -> String {
    world.setup.texts.away((day - world.setup.now.day()).num_days())
}

const fn role(gap: &Gap) -> Role {
    match gap.grade {
        Grade::Warning => Role::Late,
        Grade::Hole | Grade::Note => Role::Text,
    }
}

/// To the field that is to be filled, if it is about one; else to the record.
fn leads(gap: &Gap, check: &Check) -> Lead {
    match (&gap.id, check.asks()) {
        (None, _) => Lead::Go(Place::Register(gap.kind)),
        (Some(id), Some(field)) => Lead::Form(gap.kind, id.clone(), field.code),
        (Some(id), None) => Lead::Go(Place::of(gap.kind, id.clone())),
    }
}

/// A date that is near or past.
fn date(world: &World<'_>, due: &DueDate) -> Option<Item> {
    let record = world.seen.get(due.id.as_str())?;
    let away = (due.day - world.setup.now.day()).num_days();
    let field = world.setup.texts.slot(due.kind, due.field);
    let whose = world.whose(record).map(|name| format!(" · {name}")).unwrap_or_default();
    let words = format!("{}{whose} · {field}", world.title(record));
    let role = if away < 0 { Role::Error } else { Role::Text };
    let aside = world.setup.texts.away(away);
    let lead = Lead::Go(Place::Record(due.id.clone()));
    Some(Item { aside, role, ..item(words, lead) })
}

/// Whoever works here has no name yet: every change says who made it.
fn nameless(world: &World<'_>) -> Option<Item> {
    let me = me(&world.seen).filter(|me| me.text(person::NAME.code).is_none())?;
    let words = world.setup.texts.get("home-no-name").into_owned();
    Some(item(words, Lead::Form(PERSON, me.id.clone(), person::NAME.code)))
}

/// What was being typed when it was left.
fn unfinished<'a>(world: &'a World<'_>) -> impl Iterator<Item = Item> + 'a {
    let texts = world.setup.texts;
    world.drafts.keys().filter_map(move |key| {
        if key == note_box::DRAFT {
            return Some(item(texts.get("home-draft-note").into_owned(), Lead::Note));
        }
        let (kind, source) = key.strip_prefix("new-").map(|rest| {
            rest.split_once('-').map_or((rest, None), |(kind, source)| (kind, Some(source)))
        })?;
        let kind = Kind::by_key(kind)?;
        let words = texts.with("home-draft-form", &[("kind", texts.kind(kind).into())]);
        let from = source.and_then(|id| world.seen.get(id));
        let deed = from.and_then(|from| Some((deed::making(kind.code, from.kind)?, &from.id)));
        let start = deed.map(|(own, from)| Start::of(own, from, world)).unwrap_or_default();
        Some(item(words, Lead::Unfinished(kind.code, start)))
    })
}

fn problems(world: &World<'_>) -> Option<Item> {
    let count = world.setup.looks.problems.len();
    let count = i64::try_from(count).ok().filter(|count| *count > 0)?;
    let words = world.setup.texts.with("home-problems", &[("count", count.into())]);
    Some(Item { role: Role::Error, ..item(words, Lead::Run(Act::Problems)) })
}

fn done(world: &World<'_>, step: u64, read: Option<&Step>) -> Option<Item> {
    let texts = world.setup.texts;
    let moment = world.ledger.entry(step)?.moment;
    let away = (moment.day() - world.setup.now.day()).num_days();
    let aside = if away == 0 { texts.time(moment) } else { texts.away(away) };
    let words = match read {
        Some(read) => world.step_line(read, None),
        None if world.is_many(step) => world.many(step),
        None => texts.get("history-unreadable").into_owned(),
    };
    let lead = Lead::Go(Place::History(None));
    Some(Item { section: "home-lately", aside, ..item(words, lead) })
}

fn backup_due(world: &World<'_>) -> Option<Item> {
    let last = world.setup.backed_up;
    let id = if last.is_some() { "home-backup-old" } else { "home-backup-never" };
    let wants = wants_backup(world.seen, world.setup.now, last);
    wants.then(|| item(world.setup.texts.get(id).into_owned(), Lead::Run(Act::Backup)))
}

fn backup(world: &World<'_>) -> Item {
    let texts = world.setup.texts;
    let words = match world.setup.backed_up {
        Some(at) => {
            let away = (at.day() - world.setup.now.day()).num_days();
            texts.with("home-last-backup", &[("away", texts.away(away).into())])
        }
        None => texts.get("home-no-backup").into_owned(),
    };
    Item { section: "home-backup", role: Role::Muted, ..item(words, Lead::Run(Act::Backup)) }
}
